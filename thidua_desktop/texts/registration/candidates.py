"""The words of *Đề cử*: the list of candidates, and who is not on it and why."""

from collections.abc import Mapping, Sequence
from typing import Final

from thidua_desktop.domain.plans.targets import RollUp
from thidua_desktop.texts.base.numbers import two_digits

TITLE: Final = "Danh sách đề cử"
MAKE: Final = "Lập danh sách đề cử…"
MAKE_KEY: Final = "F9"
ABOUT: Final = (
    "Tập thể đủ điều kiện đứng theo thứ hạng điểm, chưa có điểm thì theo danh sách đơn vị; "
    "tập thể khác đứng sau, có lý do. Enter mở đăng ký."
)
EMPTY: Final = "Chưa đơn vị nào đăng ký danh hiệu mà Cụm bỏ phiếu suy tôn."
OF_TITLE: Final = "Danh hiệu"
PLACE: Final = "STT"
SCORE: Final = "Điểm (hạng)"
TARGETS: Final = "Chỉ tiêu đạt"
RATING: Final = "Xếp loại năm"
FLAGS: Final = "Cờ 5 năm gần nhất"
WHY: Final = "Điều còn thiếu, lý do"
UNDECIDED: Final = "Chưa xét điều kiện"
ASKS: Final = "Lập danh sách đề cử trên phiếu của hội nghị?"
ASK_TEXT: Final = (
    "Các tập thể đủ điều kiện thành danh sách đề cử trên phiếu dự thảo, theo thứ tự ở bảng này; "
    "tập thể khác đang có trên phiếu được thay."
)
DO: Final = "Lập danh sách"
DONE: Final = "Đã đưa {1} lượt đề cử lên phiếu lúc {0}  ·  Ctrl+Z hoàn tác"
_ON_LIST: Final = "{0}: {1} tập thể"
_NOT_ON_LIST: Final = "{0} không được đưa vào: {1}"
_OF: Final = "{0}/{1}"
_SCORED: Final = "{0} ({1})"
_NOT_REPORTED: Final = "{0}/{1}, {2} chưa báo cáo"


_ALLOTTED: Final = "Số lượng được đề nghị: {0}."
_ALLOTTED_OF: Final = "{0} {1} ({2})"


def allotted(given: Sequence[tuple[str, int, str]]) -> str:
    """How many of each title may be proposed, and by which document."""
    parts = [_ALLOTTED_OF.format(name, two_digits(many), by) for name, many, by in given]
    return _ALLOTTED.format("; ".join(parts)) if parts else ""


def score(points: str, rank: int | None) -> str:
    """Points with their rank: 96,5 (1)."""
    return _SCORED.format(points.replace(".", ","), rank) if points else ""


def targets(found: RollUp) -> str:
    if not found.total:
        return ""
    if found.missing:
        return _NOT_REPORTED.format(found.met, found.reported, found.missing)
    return _OF.format(found.met, found.reported)


def flags(found: Sequence[tuple[int, str]], names: Mapping[str, str]) -> str:
    years: dict[str, list[int]] = {}
    for year, title in found:
        years.setdefault(title, []).append(year)
    return "; ".join(f"{names.get(t, t)}: {', '.join(map(str, own))}" for t, own in years.items())


def on_list(name: str, many: int) -> str:
    return _ON_LIST.format(name, many)


def not_on_list(name: str, units: Sequence[str]) -> str:
    return _NOT_ON_LIST.format(name, ", ".join(units))
