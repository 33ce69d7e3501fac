"""What the calendar says: months, clashes with their rules, joint meetings."""

import datetime
from collections.abc import Iterable
from typing import Final

from thidua_desktop.domain.work.ratings import Clash, ClashCode, Rated
from thidua_desktop.texts.base.numbers import short_date

PAGE: Final = "Lịch"
NAME: Final = "Lịch năm {0}"
LANES: Final = (
    "Thi đua, khen thưởng",
    "Xếp loại công chức",
    "Xếp loại đảng viên",
    "Xếp loại công đoàn viên",
    "Thời hạn, công việc",
)
ABOUT: Final = (
    "Trái, Phải chọn; Ctrl kèm Trái, Phải dời một ngày, thêm Shift dời một tuần; kéo bằng chuột "
    "cũng được. Hội nghị, kiểm tra và công việc của kế hoạch đã ban hành dời ở thẻ của chúng. "
    "Enter mở."
)
ADD: Final = "Thêm vào lịch"
ADD_KEY: Final = "Ctrl+N"
JOINT: Final = "Họp liên tịch…"
SAVE_PNG: Final = "Lưu ảnh PNG"
SAVE_PDF: Final = "Lưu PDF"
PNG_FILES: Final = "Ảnh (*.png)"
PDF_FILES: Final = "PDF (*.pdf)"
FILE: Final = "Lich-nam-{0}"
SAVED_FILE: Final = "Đã lưu {0}"
NOT_SAVED: Final = "Không lưu được {0}. Chọn thư mục khác."
NEW: Final = "Thêm vào lịch"
EDIT: Final = "Sửa lịch"
JOINT_TITLE: Final = "Họp liên tịch"
JOINT_TEXT: Final = (
    "Một cuộc họp chung của thi đua và các đợt xếp loại được đánh dấu, không họp riêng từng đợt."
)
JOINT_NAME: Final = "Họp liên tịch tổng kết và đánh giá, xếp loại"
SAVE: Final = "Lưu"
MOVED: Final = "Đã dời “{1}” sang ngày {2} lúc {0}  ·  Ctrl+Z hoàn tác"
ELSEWHERE: Final = "“{0}” không dời, không xóa ở đây được; bấm Enter để mở nơi ghi ngày này."
DELETED: Final = "Đã xóa “{1}” khỏi lịch lúc {0}  ·  Ctrl+Z hoàn tác"
EMPTY: Final = "Lịch năm này chưa có gì. Thêm cuộc họp, đợt xếp loại; thời hạn lấy từ các sổ."
WARNED: Final = "(!) {0}"
NO_CLASH: Final = "Tổng kết và các đợt xếp loại không trùng nhau và đúng thứ tự."
_RATED: Final = {
    Rated.OFFICIALS: "xếp loại công chức",
    Rated.PARTY: "xếp loại đảng viên",
    Rated.UNION: "xếp loại công đoàn viên",
}
_CLASHES: Final = {
    ClashCode.REVIEW_FIRST: "Tổng kết trước khi {0} xong ({1}).",
    ClashCode.RATING_LATE: "Đợt {0} xong sau ngày {1}.",
}
_RULE: Final = " Quy tắc: {0}."
_UNCONFIRMED: Final = " Quy tắc chưa được xác nhận cho năm này; tham khảo: {0}."
_SETTING: Final = " Quy tắc chưa được xác nhận cho năm này."


def month(day: datetime.date, *, own: bool) -> str:
    """Th 3; of another year with its number."""
    return f"Th {day.month}" if own else f"Th {day.month}/{day.year}"


def described(name: str, start: datetime.date, until: datetime.date) -> str:
    days = short_date(start)
    return f"{name}, {days if until == start else f'{days} - {short_date(until)}'}"


def clash_text(clash: Clash) -> str:
    text = _CLASHES[clash.code].format(_RATED[clash.rule.of], short_date(clash.day))
    cited = clash.rule.citation
    if cited.source:
        return text + _RULE.format(cited.source)
    return text + (_UNCONFIRMED.format(cited.precedent) if cited.precedent else _SETTING)


def clashes_text(clashes: Iterable[Clash]) -> str:
    return "\n".join(f"•  {clash_text(one)}" for one in clashes) or NO_CLASH
