"""What is said of the reports of the units and of reminders."""

from collections.abc import Sequence
from typing import Final

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.texts.base.numbers import two_digits

REFUSALS: Final = {
    RegisterCode.NOBODY_LATE: (
        "Không có đơn vị nào quá hạn gửi loại báo cáo này",
        "Đặt thời hạn, hoặc chọn loại báo cáo khác.",
    ),
    RegisterCode.DAY_OF_OTHER: (
        "Ngày này lấy từ sổ {0}, không xóa được ở đây",
        "Nhập ngày khác, hoặc sửa ở sổ đó.",
    ),
}

REPORTS: Final = "Báo cáo của đơn vị"
UNITS: Final = "Các đơn vị chưa gửi"
NONE_SENT: Final = "Chưa ghi nhận báo cáo nào."


def lacking(kind: str, units: int) -> str:
    return f"{kind}: còn {two_digits(units)} đơn vị chưa gửi"


def sent_in(count: int, kinds: Sequence[str]) -> str:
    return f"Đã gửi {two_digits(count)}: {'; '.join(kinds).lower()}."


# ---------------------------------------------------------------- the matrix
ABOUT: Final = (
    "Nhập ngày nhận vào ô rồi Enter để xuống đơn vị tiếp theo; nút ở đầu ô, Enter hoặc F4 ghi "
    "nhận hôm nay; "
    "Del xóa ngày nhận; F2 mở chi tiết. Ngày đã có ở đăng ký, giao ước, văn bản của kế hoạch, cuộc "
    "kiểm tra thì lấy từ đó, và sửa ở đây là sửa ở đó."
)
EMPTY: Final = "Năm này chưa có đơn vị thành viên. Thêm đơn vị ở thẻ Đơn vị."
UNIT: Final = "Đơn vị"
HEADS: Final = {
    "plan": "Kế hoạch",
    "registration": "Đăng ký",
    "pledge": "Giao ước",
    "half_year": "Sơ kết 6 tháng",
    "self_inspection": "Tự kiểm tra",
    "year": "Tổng kết năm",
    "self_score": "Tự chấm điểm",
    "achievements": "Thành tích",
}
DUE_ON: Final = "{0}\nhạn {1}"
NO_DUE: Final = "{0}\nchưa có hạn"
TOTAL: Final = "Đã nhận"
TOTAL_CELL: Final = "{0}/{1}"
LATE: Final = "chậm {0} ngày"
MISSING: Final = "chưa nhận, chậm {0} ngày"
WAITING: Final = "chưa đến hạn"
REMINDED: Final = "đã đôn đốc {0} lần"
EXTENDED: Final = "lùi đến {0}"

SET_DUE: Final = "Thời hạn…"
SET_DUE_KEY: Final = "F6"
DUE_TITLE: Final = "Thời hạn gửi: {0}"
DUE_TEXT: Final = (
    "Số ngày chậm của từng đơn vị được tính từ ngày này, trừ đơn vị được lùi thời hạn."
)
DUE_SAVE: Final = "Lưu thời hạn"
RECORD: Final = "Ghi nhận hôm nay"
RECORD_KEY: Final = "F4"
RECORDED: Final = "Đã ghi nhận {1} báo cáo lúc {0}  ·  Ctrl+Z hoàn tác"
TAKEN_BACK: Final = "Đã xóa ngày nhận của {1} báo cáo lúc {0}  ·  Ctrl+Z hoàn tác"
DETAILS: Final = "{0}: {1}"
DETAILS_TEXT: Final = "Ngày nhận, thời hạn riêng nếu được lùi, văn bản gửi kèm."
DAY_FROM: Final = "Ngày nhận là ngày ở sổ {0}; sửa ở đây là sửa ở sổ đó."
SAVE: Final = "Lưu"
REMIND: Final = "Công văn đôn đốc…"
REMIND_KEY: Final = "F9"
REMIND_TITLE: Final = "Đôn đốc lần thứ {0}: {1}"
REMIND_TEXT: Final = "Công văn chỉ gửi {0} đơn vị quá hạn chưa gửi: {1}."
REMIND_DO: Final = "Lập công văn"
REMINDED_NOW: Final = "Đã lưu lần đôn đốc thứ {1} cho {2} đơn vị lúc {0}. {3}  ·  Ctrl+Z hoàn tác"
SENT: Final = "Công văn đã gửi…"
SENT_KEY: Final = "F7"
SENT_TITLE: Final = "Công văn đôn đốc lần thứ {0}: {1}"
SENT_TEXT: Final = (
    "Ghi số, ngày của công văn sau khi văn thư cấp số: công văn đôn đốc lần sau viện dẫn "
    "công văn này."
)
SENT_SAVE: Final = "Lưu"
NOT_SENT: Final = "{0}: năm nay chưa đôn đốc lần nào."
NOBODY: Final = "{0}: không có đơn vị nào quá hạn."
