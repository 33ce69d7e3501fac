"""The words of the documents of scoring: gaps, notes in the ranking, how a criterion is scored."""

from collections.abc import Iterable, Iterator
from typing import Final

from thidua_desktop.domain.codes.scoring import Method
from thidua_desktop.domain.scoring.steps import Step, read_grades, read_steps
from thidua_desktop.records.scoring import Criterion
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import plain

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
_GIVES: Final = "{0}: {1} điểm"
_FROM: Final = {True: "từ {0}", False: "trên {0}"}
_TO: Final = {True: "đến {0}", False: "đến dưới {0}"}
_AT_LEAST: Final = {True: "từ {0} trở lên", False: "trên {0}"}
_AT_MOST: Final = {True: "từ {0} trở xuống", False: "dưới {0}"}
_IN_TIME: Final = "đúng hạn"
_DAYS_LATE: Final = "chậm {0} ngày"
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
    text = (_MORE if up else _LESS).format(points)
    reason = " ".join(explanation.split())
    return f"{text}; {reason}" if reason else text


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
    steps = "; ".join(_given(one))
    return _STEPS.format(method, steps) if steps else method


def _given(one: Criterion) -> Iterator[str]:
    """Each step in words, in the order in which it is typed; signs are not for a decision."""
    if one.method is Method.GRADE:
        for grade in read_grades(one.steps) or ():
            yield _GIVES.format(grade.grade, plain(grade.points))
        return
    for line in one.steps.splitlines():
        for step in read_steps(line) or ():
            reached = _range(step, late=one.method is Method.LATENESS)
            yield _GIVES.format(reached, plain(step.points))


def _range(step: Step, *, late: bool) -> str:
    if late and step.high == 0:
        return _IN_TIME
    found = _ends(step, "" if late else "%")
    return _DAYS_LATE.format(found) if late else found


def _ends(step: Step, unit: str) -> str:
    low, high = (f"{plain(end)}{unit}" if end is not None else "" for end in (step.low, step.high))
    if step.low == step.high:
        return low
    if not low:
        return _AT_MOST[step.high_in].format(high)
    if not high:
        return _AT_LEAST[step.low_in].format(low)
    return f"{_FROM[step.low_in].format(low)} {_TO[step.high_in].format(high)}"
