"""Short words within the documents of registrations; their sentences stand in the templates."""

from collections.abc import Sequence
from typing import Final

from thidua_desktop.domain.codes.plans import Grade, ValueKind
from thidua_desktop.domain.plans.targets import YES
from thidua_desktop.texts.base import choices

_NUMBERED: Final = "{0}: {1:02d}"
_GONE: Final = "{0} {1}"
_WITH_REASON: Final = "{0} {1} ({2})"
_VISIT: Final = "{0} ({1})"
_GROUND: Final = "{0}) {1}"
NO_PROOF: Final = "chưa có minh chứng"


def numbered(found: Sequence[tuple[str, int]]) -> str:
    return "; ".join(_NUMBERED.format(name, many) for name, many in found)


def gone(state: str, title: str, reason: str) -> str:
    if reason:
        return _WITH_REASON.format(state, title, reason.rstrip("."))
    return _GONE.format(state, title)


def visit(period: str, day: str) -> str:
    return _VISIT.format(period, day) if day else period


def ground(place: int, text: str) -> str:
    return _GROUND.format(place, text)


def figure(kind: ValueKind, planned: str) -> str:
    if kind is ValueKind.GRADE and planned:
        return choices.choice_text(Grade(planned))
    if kind is ValueKind.YES_NO and planned:
        return choices.YES if planned == YES else choices.NO
    return planned.replace(".", ",")


SUMMARY_SHEET: Final = "Tổng hợp"
CHANGES_SHEET: Final = "Điều chỉnh, rút"
SUMMARY: Final = "Bảng tổng hợp đăng ký danh hiệu thi đua năm {0}"
CHANGES: Final = "Đăng ký đã điều chỉnh, đã rút năm {0}"
SUMMARY_HEAD: Final = ("STT", "Đơn vị")
SUMMARY_END: Final = ("Ngày đăng ký", "Điều chỉnh, rút (lý do)")
TOTAL: Final = "Cộng"
CHANGES_HEAD: Final = (
    "STT",
    "Đơn vị",
    "Cá nhân, tập thể",
    "Danh hiệu",
    "Trạng thái",
    "Ngày",
    "Lý do",
)
PAPERS: Final = "Văn bản"
OF_UNIT: Final = "Đơn vị"
UNIT_WORDS: Final = (
    "Điền sẵn chỉ tiêu và đăng ký của đơn vị. Tệp Excel được khóa, chỉ mở các dòng để điền; "
    "khi đơn vị gửi lại, dùng Nhập từ Excel, lỗi hiện ở từng ô."
)
WRITE: Final = "Lập"
