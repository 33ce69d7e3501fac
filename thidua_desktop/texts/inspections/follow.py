"""What is said of recommendations and of what becomes of them."""

from typing import Final

from thidua_desktop.domain.codes.inspections import FollowState
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.registers.register_page import RegisterTexts

TEXTS: Final = RegisterTexts(
    one="kiến nghị",
    empty=(
        "Chưa có kiến nghị nào. Kiến nghị được ghi ở từng nội dung của cuộc kiểm tra và theo dõi "
        "ở đây qua mọi năm."
    ),
    nothing_found="Không có kiến nghị nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một kiến nghị ở danh sách bên trái để xem và ghi kết quả thực hiện.",
    file_name="Tong hop kien nghi kiem tra",
    title="Kiến nghị kiểm tra",
)
STEPS: Final = RegisterTexts(
    one="bước",
    title="Diễn biến thực hiện",
    empty="Chưa có diễn biến nào: đơn vị chưa báo cáo kết quả thực hiện.",
)
YEAR: Final = "Năm"
UNIT: Final = "Đơn vị"
TEXT: Final = "Kiến nghị"
OWNER: Final = "Đơn vị thực hiện"
DUE: Final = "Thời hạn"
STATE: Final = "Tình trạng"
_LATE: Final = "{0}, quá hạn {1} ngày"

WHICH: Final = "Năm của kiến nghị"
EVERY_YEAR: Final = "Mọi năm"
THIS_YEAR: Final = "Năm đang xem"
ONLY_OPEN: Final = "Chỉ kiến nghị chưa xong"

ANSWER: Final = "Ghi kết quả thực hiện…"
ACCEPT: Final = "Chấp nhận…"
RETURN: Final = "Chưa chấp nhận…"
REOPEN: Final = "Mở lại…"
ANSWER_TITLE: Final = "Kết quả thực hiện kiến nghị"
ANSWER_TEXT: Final = "Theo báo cáo của đơn vị; phải có tài liệu chứng minh."
ACCEPT_TITLE: Final = "Chấp nhận kết quả thực hiện"
ACCEPT_TEXT: Final = "Sau khi xem lại hồ sơ hoặc kiểm tra lại tại đơn vị."
RETURN_TITLE: Final = "Chưa chấp nhận kết quả thực hiện"
RETURN_TEXT: Final = "Kiến nghị trở lại chưa thực hiện xong; kết quả đã báo cáo được giữ lại."
REOPEN_TITLE: Final = "Mở lại kiến nghị"
REOPEN_TEXT: Final = "Diễn biến trước đây được giữ lại."
KEY: Final = "F9"
OTHER_KEY: Final = "Shift+F9"
DO: Final = "Lưu"
ASK_ANSWER: Final = "Kết quả thực hiện"
ASK_PROOF: Final = "Tài liệu chứng minh"
ASK_DAY: Final = "Ngày"
ASK_PERSON: Final = "Người chấp nhận"
ASK_REASON: Final = "Lý do"
ANSWERED: Final = "Đã lưu kết quả thực hiện lúc {0}  ·  Ctrl+Z hoàn tác"
ACCEPTED: Final = "Đã chấp nhận lúc {0}  ·  Ctrl+Z hoàn tác"
RETURNED: Final = "Đã trả lại để thực hiện tiếp lúc {0}  ·  Ctrl+Z hoàn tác"
REOPENED: Final = "Đã mở lại kiến nghị lúc {0}  ·  Ctrl+Z hoàn tác"
NOT_SIGNED: Final = "Biên bản kiểm tra chưa ký: kiến nghị chưa theo dõi được."
STEP_COLUMNS: Final = ("Ngày", "Tình trạng", "Nội dung, tài liệu, người chấp nhận")

SHEET: Final = "Kiến nghị"
SHEET_TITLE: Final = "TỔNG HỢP KIẾN NGHỊ KIỂM TRA"
SHEET_ABOUT: Final = "Mọi kiến nghị đến năm {0}; kiến nghị quá hạn đứng trước"
SHEET_COLUMNS: Final = (
    "STT",
    "Năm",
    "Đơn vị được kiểm tra",
    "Kiến nghị",
    "Đơn vị thực hiện",
    "Thời hạn",
    "Kết quả thực hiện",
    "Tài liệu chứng minh",
    "Tình trạng",
)
SHEET_SIGNED: Final = ("NGƯỜI LẬP", "TRƯỞNG CỤM")


def state_text(state: FollowState, days_late: int) -> str:
    text = choice_text(state)
    return _LATE.format(text, days_late) if days_late else text
