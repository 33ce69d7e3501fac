"""What is said of a year: in the window's header, in its tab, and where a new one is opened."""

from typing import Final

from thidua_desktop.domain.codes.registers import RegisterCode

# the header
YEAR: Final = "Năm {0}"
CLOSED: Final = "đã khóa"
KEPT_BY: Final = "do {0} giữ"
SHOWN_NOW: Final = "đang xem"
OPEN_YEAR: Final = "Mở năm mới…"
CHOOSE_YEAR_TIP: Final = "{0}\nChọn năm khác, mở năm mới: {1}"

LOCKED: Final = {
    RegisterCode.YEAR_CLOSED: (
        "Năm {0} đã khóa: chỉ xem và in. Cần ghi thêm thì mở lại năm, kèm lý do, ở thẻ Năm thi đua."
    ),
    RegisterCode.YEAR_KEPT_ELSEWHERE: (
        "Hồ sơ năm {0} do {1} giữ: ở đây chỉ xem và in. Đơn vị đó ghi tiếp; "
        "nhận hồ sơ bổ sung ở thẻ Bàn giao."
    ),
}

# the tab
SECTIONS: Final = (
    "Việc của năm",
    "Việc chuyển tiếp",
    "Trưởng, Phó Trưởng Cụm",
    "Thông tin và diễn biến",
)
COUNTED: Final = "{0}  {1}"
SECTION_KEYS: Final = "Ctrl+{0}"

# its state
STATE: Final = "Trạng thái"
STATE_OF: Final = "Trạng thái năm {0}"
NOW: Final = "hiện nay"
SINCE: Final = "từ {0}"
NEXT_MISSING: Final = "Để sang “{0}” còn thiếu"
NEXT_READY: Final = "Đã đủ để sang “{0}”."
LAST_STATE: Final = "Năm đã qua đủ các trạng thái. Khóa năm để hồ sơ chỉ còn xem và in."
GO_ON: Final = "Chuyển sang {0}"
GO_ON_KEY: Final = "F9"
OTHER: Final = "Chuyển trạng thái khác…"
CLOSE: Final = "Khóa năm…"
REOPEN: Final = "Mở lại năm…"
GO_ON_TITLE: Final = "Chuyển năm {0} sang {1}"
GO_ON_WORDS: Final = "Lần chuyển được giữ trong diễn biến của năm, kèm ngày giờ và người thực hiện."
STILL_MISSING: Final = "Còn thiếu: {0} Vẫn chuyển thì ghi lý do."
REASON: Final = "Lý do"
LAUNCH_TOO: Final = "Đồng thời chuyển năm {0} sang Đã phát động"
OTHER_TITLE: Final = "Chuyển trạng thái năm {0}"
OTHER_WORDS: Final = (
    "Lùi lại hoặc bỏ qua một số trạng thái. Trạng thái hiện nay: {0}. "
    "Lý do được giữ trong diễn biến của năm."
)
TARGET: Final = "Trạng thái mới"
MOVE: Final = "Chuyển trạng thái"
MOVED: Final = "Năm {0} đã chuyển sang {1}."
CLOSE_TITLE: Final = "Khóa năm {0}?"
CLOSE_WORDS: Final = "Khi đã khóa, hồ sơ của năm chỉ còn xem và in; mở lại được, kèm lý do."
CLOSE_NOTE: Final = "Ghi chú"
DO_CLOSE: Final = "Khóa năm"
CLOSED_NOW: Final = "Đã khóa năm {0}."
REOPEN_TITLE: Final = "Mở lại năm {0}"
REOPEN_WORDS: Final = "Năm lại ghi được như trước. Lý do được giữ trong diễn biến của năm."
DO_REOPEN: Final = "Mở lại năm"
REOPENED: Final = "Đã mở lại năm {0}."

# its work
STEP: Final = "việc"
STEP_NUMBER: Final = "STT"
STEP_TEXT: Final = "Việc"
STEP_DUE: Final = "Dự kiến"
STEP_DONE: Final = "Ngày xong"
STEP_WAITED: Final = "còn thiếu"
STEP_NEEDED: Final = "Cần xong để sang"
STEP_TITLE: Final = "Việc số {0}"
ADD_STEP: Final = "Thêm việc"
NEW_STEP: Final = "Việc mới"
STEPS_EMPTY: Final = (
    "Năm này chưa có danh sách việc. Thêm danh sách thường dùng rồi sửa theo kế hoạch của năm."
)
DEFAULT_STEPS: Final = "Thêm việc thường có"
STEPS_ADDED: Final = "Đã thêm việc thường có lúc {0}  ·  Ctrl+Z hoàn tác"
MARK_DONE: Final = "Xong hôm nay"
MARK_NOT_DONE: Final = "Chưa xong"
MARK_KEY: Final = "F4"
MARKED: Final = "Đã ghi ngày xong lúc {0}  ·  Ctrl+Z hoàn tác"
UNMARKED: Final = "Đã bỏ ngày xong lúc {0}  ·  Ctrl+Z hoàn tác"
UP: Final = "Chuyển việc lên trên"
DOWN: Final = "Chuyển việc xuống dưới"
MOVED_STEP: Final = "Đã đổi thứ tự lúc {0}  ·  Ctrl+Z hoàn tác"

# what was carried over
TASK: Final = "việc chuyển tiếp"
TASK_TITLE: Final = "Việc từ năm {0}"
ADD_TASK: Final = "Thêm việc"
NEW_TASK: Final = "Việc chuyển tiếp mới"
TASKS_EMPTY: Final = (
    "Không có việc nào chuyển từ năm trước sang. Việc chưa xong và kiến nghị còn mở được đề nghị "
    "chuyển tiếp khi mở năm mới."
)

# who leads
LEADERS_OF: Final = "Năm {0}"
HEAD: Final = "Trưởng Cụm"
DEPUTY: Final = "Phó Trưởng Cụm"
DEPUTY_N: Final = "Phó Trưởng Cụm {0}"
DECISION: Final = "Quyết định"
NOT_KNOWN: Final = "Chưa có quyết định"
NO_DEPUTY: Final = "Không có"
NO_DOCUMENT: Final = "Chưa ghi"
SIGNED_BY: Final = "{0}, {1} ký"
SET_LEADERS: Final = "Ghi quyết định cử năm {0}…"
NEVER: Final = "Chưa từng làm Trưởng Cụm"
NEVER_NONE: Final = "Đơn vị thành viên nào cũng đã làm Trưởng Cụm."
HISTORY_EMPTY: Final = "Chưa ghi Trưởng Cụm của năm nào."
YEAR_COLUMN: Final = "Năm"
SET_TITLE: Final = "Trưởng, Phó Trưởng Cụm năm {0}"
SET_WORDS: Final = (
    "Chọn quyết định đã đăng ký ở thẻ Văn bản, hoặc ghi quyết định mới; "
    "quyết định mới được thêm vào sổ đăng ký văn bản năm {0}."
)
NEW_DOCUMENT: Final = "Ghi quyết định mới"
WITHOUT_DOCUMENT: Final = "Chưa có quyết định"
DECISION_SUBJECT: Final = "Về việc cử Trưởng Cụm, Phó Trưởng Cụm thi đua năm {0}"
SAVE_LEADERS: Final = "Ghi"
LEADERS_SAVED: Final = "Đã ghi Trưởng, Phó Trưởng Cụm năm {0}  ·  Ctrl+Z hoàn tác"
HEAD_NEEDED: Final = "Chọn đơn vị làm Trưởng Cụm."
NO_SUCH_UNIT: Final = "Không có đơn vị này; chọn trong danh sách."

# what the year is about
FACTS: Final = "Thông tin của năm"
RULES: Final = "Bộ quy tắc"
RULES_WORDS: Final = "{0} (sao vào tệp dữ liệu khi mở năm, không đổi được)"
MEMBERS: Final = "Thành viên"
MEMBERS_COUNT: Final = "{0} đơn vị"
CONFERENCE: Final = "Hội nghị tổng kết"
NO_CONFERENCE: Final = "Chưa có; lập ở thẻ Hội nghị."
CONFERENCE_WORDS: Final = "{0}, ngày {1}"
LAUNCHES: Final = "Hội nghị này đồng thời phát động năm {0}."
LAUNCHED_BY: Final = "Năm này được phát động tại: {0}, ngày {1}."
EVENTS: Final = "Diễn biến"
EVENT_AT: Final = "Lúc"
EVENT_KIND: Final = "Điều xảy ra"
EVENT_STATE: Final = "Trạng thái sau đó"
EVENTS_EMPTY: Final = "Chưa có diễn biến nào được ghi."
SAVED: Final = "Đã lưu lúc {0}  ·  Ctrl+Z hoàn tác"
SAVES_ITSELF: Final = "Sửa đến đâu lưu đến đó."
