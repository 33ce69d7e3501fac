"""The words of the documents of scoring: gaps, notes in the ranking, how a criterion is scored."""

from collections.abc import Iterable
from typing import Final

from thidua_desktop.domain.codes.scoring import Method
from thidua_desktop.records.scoring import Criterion
from thidua_desktop.texts.base.choices import choice_text

NOT_RANKED: Final = "Chưa đủ điểm để xếp hạng"
_TIED: Final = "Đồng hạng"
_PARTED: Final = "Bằng điểm, xét: {0}"
_NOT_SETTLED: Final = "Điểm chưa chốt"
_MORE: Final = "+{0}"
_LESS: Final = "−{0}"
_GROUP: Final = "{0}: {1}"
_MISSING: Final = "–"
_EACH: Final = "{0} ({1} điểm mỗi việc)"
_STEPS: Final = "{0}: {1}"
SUMMARY_SHEET: Final = "Tổng hợp"
DETAIL_SHEET: Final = "Điểm từng tiêu chí"
SUMMARY_TITLE: Final = "Bảng tổng hợp điểm, xếp hạng thi đua năm {0}"
DETAIL_TITLE: Final = "Điểm từng tiêu chí năm {0}: {1}"
SUMMARY_HEAD: Final = ("STT", "Đơn vị")
BONUS: Final = "Điểm thưởng"
PENALTY: Final = "Điểm trừ"
OWN: Final = "Tổng tự chấm"
TOTAL: Final = "Tổng điểm"
BY_POINTS: Final = "Hạng theo điểm"
RANK: Final = "Xếp hạng"
NOTE: Final = "Ghi chú"
DETAIL_HEAD: Final = ("STT", "Tiêu chí", "Điểm tối đa")


def gap(points: str, explanation: str, *, up: bool) -> str:
    """How far the cluster's points are from the unit's own, and why."""
    told = (_MORE if up else _LESS).format(points)
    reason = " ".join(explanation.split())
    return f"{told}; {reason}" if reason else told


def groups(parts: Iterable[tuple[str, str]]) -> str:
    """The points of each group: I: 48; II: 22,5."""
    return "; ".join(_GROUP.format(code, points or _MISSING) for code, points in parts)


def rank_note(parted: Iterable[str], *, tied: bool, settled: bool) -> str:
    """What is to be said of a place in the ranking."""
    notes, by = [], ", ".join(parted)
    if by:
        notes.append(_PARTED.format(by))
    elif tied:
        notes.append(_TIED)
    if not settled:
        notes.append(_NOT_SETTLED)
    return "; ".join(notes)


def how(one: Criterion, each: str, *, leaf: bool) -> str:
    """How a criterion is scored: its method, and what each step gives."""
    if not leaf:
        return ""
    method = choice_text(one.method)
    if one.method is Method.PER_ITEM:
        return _EACH.format(method, each)
    steps = "; ".join(line.strip() for line in one.steps.splitlines() if line.strip())
    return _STEPS.format(method, steps) if steps else method
