"""What is said of a year in its tab, and where it is locked."""

from typing import Final

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.texts.registers.register_page import RegisterTexts

LOCKED: Final = {
    RegisterCode.YEAR_CLOSED: (
        "Hồ sơ năm {0} đã khóa: chỉ xem và in. Để bổ sung, mở lại hồ sơ năm kèm lý do ở thẻ Tổng "
        "quan."
    ),
    RegisterCode.YEAR_KEPT_ELSEWHERE: (
        "Hồ sơ năm {0} do {1} giữ: ở đây chỉ xem và in. Đơn vị đó tiếp tục lưu hồ sơ; "
        "nhận hồ sơ bổ sung ở thẻ Bàn giao."
    ),
}

# the tab
SECTIONS: Final = (
    "Đến hạn",
    "Lịch",
    "Biểu đồ",
    "Công việc trong năm",
    "Công việc chuyển tiếp",
    "Trưởng, Phó Trưởng Cụm",
    "Thông tin và diễn biến",
    "Bộ quy tắc",
)
COUNTED: Final = "{0}  {1}"

# what is due
DUE_STANDS: Final = {
    "overdue": "Quá hạn",
    "soon": "Trong 7 ngày",
    "next": "Trong 30 ngày",
    "later": "Sau 30 ngày",
    "undated": "Chưa có thời hạn",
}
AGENDA_ABOUT: Final = (
    "Công việc chưa hoàn thành của năm: kế hoạch, kiểm tra, báo cáo, kiến nghị, văn bản đến. "
    "Enter mở nơi lưu."
)
AGENDA_EMPTY: Final = "Không có công việc nào quá hạn hoặc sắp đến hạn."
AGENDA_STAND: Final = "Tình trạng"
AGENDA_TEXT: Final = "Công việc"
AGENDA_SOURCE: Final = "Từ"
AGENDA_OWNER: Final = "Người, đơn vị thực hiện"
AGENDA_DUE: Final = "Thời hạn"
AGENDA_DAYS: Final = "Số ngày"
NO_OWNER: Final = "chưa có đơn vị thực hiện"
NO_DUE: Final = "chưa có"
AGENDA_COUNT: Final = "{0}: {1}"
LONGEST_LINE: Final = 140


def shortened(text: str) -> str:
    """What stands in a list of one line each; its place has the whole."""
    return text if len(text) <= LONGEST_LINE else f"{text[: LONGEST_LINE - 1].rstrip()}…"


LATE_DAYS: Final = "chậm {0}"
LEFT_DAYS: Final = "còn {0}"
TODAY: Final = "hôm nay"

# its state
STATE: Final = "Trạng thái"
STATE_OF: Final = "Trạng thái năm {0}"
NOW: Final = "hiện nay"
SINCE: Final = "từ {0}"
NEXT_MISSING: Final = "Để chuyển sang “{0}” còn thiếu"
NEXT_READY: Final = "Đã đủ điều kiện chuyển sang “{0}”."
LAST_STATE: Final = "Năm đã qua đủ các trạng thái. Khóa hồ sơ năm để chỉ xem và in."
GO_ON_SHORT: Final = "Trạng thái tiếp theo"
GO_ON_KEY: Final = "F9"
OTHER: Final = "Chuyển trạng thái khác…"
CLOSE: Final = "Khóa hồ sơ năm…"
REOPEN: Final = "Mở lại hồ sơ năm…"
GO_ON_TITLE: Final = "Chuyển năm {0} sang {1}"
GO_ON_TEXT: Final = "Việc chuyển được lưu trong diễn biến của năm, kèm ngày giờ và người thực hiện."
STILL_MISSING: Final = "Còn thiếu: {0} Nếu vẫn chuyển, ghi lý do."
REASON: Final = "Lý do"
LAUNCH_TOO: Final = "Đồng thời chuyển năm {0} sang Đã triển khai (ký giao ước)"
OTHER_TITLE: Final = "Chuyển trạng thái năm {0}"
OTHER_TEXT: Final = (
    "Lùi lại hoặc bỏ qua một số trạng thái. Trạng thái hiện nay: {0}. "
    "Lý do được lưu trong diễn biến của năm."
)
TARGET: Final = "Trạng thái mới"
MOVE: Final = "Chuyển trạng thái"
MOVED: Final = "Năm {1} đã chuyển sang {2}."
CLOSE_TITLE: Final = "Khóa hồ sơ năm {0}?"
CLOSE_TEXT: Final = "Khi đã khóa, hồ sơ của năm chỉ còn xem và in; mở lại được, kèm lý do."
CLOSE_NOTE: Final = "Ghi chú"
DO_CLOSE: Final = "Khóa hồ sơ năm"
CLOSED_NOW: Final = "Đã khóa hồ sơ năm {1}."
REOPEN_TITLE: Final = "Mở lại hồ sơ năm {0}"
REOPEN_TEXT: Final = "Hồ sơ năm lại sửa được như trước. Lý do được lưu trong diễn biến của năm."
DO_REOPEN: Final = "Mở lại hồ sơ năm"
REOPENED: Final = "Đã mở lại hồ sơ năm {1}."

# its work
STEP_EXPLANATION: Final = RegisterTexts(
    one="công việc",
    add="Thêm công việc",
    new="Công việc mới",
    empty="Năm này chưa có danh mục công việc. Thêm danh mục mẫu rồi sửa theo kế hoạch của năm.",
    title=SECTIONS[1],
    file_name=SECTIONS[1],
)
STEP_NUMBER: Final = "STT"
STEP_TEXT: Final = "Công việc"
STEP_DUE: Final = "Thời hạn"
STEP_DONE: Final = "Hoàn thành"
STEP_WAITED: Final = "còn thiếu"
STEP_PRODUCED: Final = "đã có"
STEP_OVERDUE: Final = "quá hạn"
STEP_OWNER: Final = "Người, đơn vị thực hiện"
OPEN_PRODUCT: Final = "Mở nơi thực hiện"
OVERDUE: Final = "{0} công việc quá hạn"
DUE_SOON: Final = "{0} công việc đến hạn trong {1} ngày tới"
DUE_FIRST: Final = "{0}. Sớm nhất: {1} (thời hạn {2})."
DUE_SEE: Final = "{0}: xem thẻ Tổng quan (Alt+1)."
STEPS_OPEN: Final = "Công việc trong năm chưa hoàn thành: {0}."
STEP_NEEDED: Final = "Phải hoàn thành để sang"
STEP_TITLE: Final = "Công việc số {0}"
DEFAULT_STEPS: Final = "Thêm danh mục công việc mẫu"
STEPS_ADDED: Final = "Đã thêm danh mục công việc mẫu lúc {0}  ·  Ctrl+Z hoàn tác"
MARK_DONE: Final = "Hoàn thành hôm nay"
MARK_NOT_DONE: Final = "Chưa hoàn thành"
MARK_KEY: Final = "F4"
MARKED: Final = "Đã lưu ngày hoàn thành lúc {0}  ·  Ctrl+Z hoàn tác"
UNMARKED: Final = "Đã xóa ngày hoàn thành lúc {0}  ·  Ctrl+Z hoàn tác"
UP: Final = "Chuyển công việc lên trên"
DOWN: Final = "Chuyển công việc xuống dưới"
MOVED_STEP: Final = "Đã đổi thứ tự lúc {0}  ·  Ctrl+Z hoàn tác"

# what was carried over
TASK_TITLE: Final = "Công việc từ năm {0}"
TASK_TEXT: Final = RegisterTexts(
    one="công việc chuyển tiếp",
    add="Thêm công việc",
    new="Công việc chuyển tiếp mới",
    empty=(
        "Không có công việc chuyển từ năm trước sang. Công việc chưa hoàn thành và kiến nghị chưa "
        "thực hiện được đề nghị chuyển tiếp khi mở hồ sơ năm mới."
    ),
    title=SECTIONS[2],
    file_name=SECTIONS[2],
)

# who leads
LEADERS_OF: Final = "Năm {0}"
HEAD: Final = "Trưởng Cụm"
DEPUTY: Final = "Phó Trưởng Cụm"
DEPUTY_N: Final = "Phó Trưởng Cụm {0}"
DECISION: Final = "Quyết định"
NOT_KNOWN: Final = "Chưa có quyết định"
NO_DEPUTY: Final = "Không có"
NO_DOCUMENT: Final = "Chưa có"
SIGNED_BY: Final = "{0}, {1} ký"
SET_LEADERS: Final = "Lưu quyết định cử năm {0}…"
NEVER: Final = "Chưa đảm nhiệm Trưởng Cụm"
NEVER_NONE: Final = "Các đơn vị thành viên đều đã đảm nhiệm Trưởng Cụm."
HISTORY_EMPTY: Final = "Chưa có Trưởng Cụm của năm nào."
YEAR_COLUMN: Final = "Năm"
SET_TITLE: Final = "Trưởng, Phó Trưởng Cụm năm {0}"
SET_TEXT: Final = (
    "Chọn quyết định đã đăng ký ở thẻ Văn bản, hoặc nhập quyết định mới; "
    "quyết định mới được thêm vào sổ đăng ký văn bản năm {0}."
)
NEW_DOCUMENT: Final = "Nhập quyết định mới"
WITHOUT_DOCUMENT: Final = "Chưa có quyết định"
DECISION_SUBJECT: Final = "Về việc cử Trưởng, Phó Trưởng Cụm thi đua năm {0}"
SAVE_LEADERS: Final = "Ghi"
LEADERS_SAVED: Final = "Đã lưu Trưởng, Phó Trưởng Cụm năm {1}  ·  Ctrl+Z hoàn tác"

# what the year is about
FACTS: Final = "Thông tin của năm"
RULES: Final = "Bộ quy tắc"
RULES_TEXT: Final = "{0} (xem từng quy tắc ở phần Bộ quy tắc)"
MEMBERS: Final = "Thành viên"
MEMBERS_COUNT: Final = "{0} đơn vị"
CONFERENCE: Final = "Hội nghị tổng kết"
NO_CONFERENCE: Final = "Chưa có; lập ở thẻ Hội nghị."
CONFERENCE_TEXT: Final = "{0}, ngày {1}"
LAUNCHES: Final = "Hội nghị này đồng thời triển khai phong trào thi đua năm {0}."
LAUNCHED_BY: Final = "Phong trào thi đua năm này được triển khai tại: {0}, ngày {1}."
EVENTS: Final = "Diễn biến"
EVENT_AT: Final = "Thời điểm"
EVENT_KIND: Final = "Nội dung"
EVENT_STATE: Final = "Trạng thái sau đó"
EVENTS_EMPTY: Final = "Chưa có diễn biến nào."
SAVES_ITSELF: Final = "Mọi sửa đổi được tự động lưu."
