"""What inspections and what they found are called."""

from typing import Final

from thidua_desktop.domain.codes.inspections import VisitMove
from thidua_desktop.texts.registers.register_page import RegisterTexts

INSPECTIONS: Final = RegisterTexts(
    one="cuộc kiểm tra",
    delete="Xóa cuộc kiểm tra",
    new="Cuộc kiểm tra mới",
    new_text="Chọn đơn vị và kỳ kiểm tra; cuộc kiểm tra được lưu khi đủ hai mục đó.",
    empty=(
        "Chưa có cuộc kiểm tra nào của năm này. Thêm từng cuộc kiểm tra, hoặc nhập cả danh sách "
        "từ Excel."
    ),
    nothing_found="Không có cuộc kiểm tra nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một cuộc kiểm tra ở danh sách bên trái để xem nhận xét và kiến nghị.",
    delete_text="Cuộc kiểm tra được xóa. Ctrl+Z để hoàn tác.",
    file_name="Danh sách kiểm tra",
    title="Kiểm tra năm",
    edit="Sửa cuộc kiểm tra",
)
FINDINGS: Final = RegisterTexts(
    one="nội dung",
    add="Thêm nội dung",
    delete="Xóa nội dung",
    delete_text="Nội dung được xóa khỏi cuộc kiểm tra. Ctrl+Z để hoàn tác.",
    empty="Chưa có nội dung nào. Lấy nội dung từ danh mục, hoặc thêm từng nội dung.",
    title="Nội dung kiểm tra",
    file_name="Kết quả kiểm tra",
    edit="Sửa nội dung kiểm tra",
)
TEAM: Final = RegisterTexts(
    one="thành viên",
    add="Thêm thành viên",
    delete="Xóa khỏi Đoàn",
    delete_text="Thành viên được xóa khỏi Đoàn kiểm tra. Ctrl+Z để hoàn tác.",
    empty="Chưa có thành viên nào ngoài Trưởng đoàn.",
    title="Thành viên Đoàn kiểm tra",
    file_name="Doan kiem tra",
    edit="Sửa thành viên Đoàn kiểm tra",
)
VIEWS: Final = (
    "Cuộc kiểm tra",
    "Kiến nghị",
    "Kế hoạch của năm",
    "Danh mục nội dung",
    "Mẫu câu",
)

STATE: Final = "Trạng thái"
UNIT: Final = "Đơn vị"
PERIOD_DAY: Final = "Kỳ, ngày"
PROGRESS: Final = "Đã xét"
FINDING_COLUMNS: Final = (
    "Nội dung kiểm tra",
    "Kết quả",
    "Xem xét",
    "Mức độ",
    "Kiến nghị",
)
SIGNED_ITEM: Final = "{0}. {1}"
_PROGRESS: Final = "{0}/{1}"

MOVES: Final = {
    VisitMove.ANNOUNCE: "Đã thông báo…",
    VisitMove.VISIT: "Đã kiểm tra…",
    VisitMove.SIGN: "Ký biên bản…",
    VisitMove.NOTIFY: "Thông báo kết quả…",
    VisitMove.CLOSE: "Kết thúc…",
    VisitMove.BACK: "Quay lại bước trước…",
}
PLANNED: Final = " (dự kiến {0})"
REACHED: Final = "{0} {1}"
PAPERS: Final = "Văn bản"
MOVE_KEY: Final = "F9"
MOVE_ASKS: Final = {
    VisitMove.ANNOUNCE: "Đã thông báo cho đơn vị",
    VisitMove.VISIT: "Đã kiểm tra tại đơn vị",
    VisitMove.SIGN: "Đã ký biên bản kiểm tra",
    VisitMove.NOTIFY: "Đã thông báo kết quả kiểm tra",
    VisitMove.CLOSE: "Kết thúc cuộc kiểm tra",
    VisitMove.BACK: "Quay lại bước trước",
}
MOVE_TEXT: Final = {
    VisitMove.ANNOUNCE: "Ngày gửi công văn kiểm tra cho đơn vị.",
    VisitMove.VISIT: "Ngày Đoàn kiểm tra làm việc tại đơn vị.",
    VisitMove.SIGN: (
        "Ngày hai bên ký biên bản. Từ đó kết quả, nhận xét, kiến nghị không sửa được nữa."
    ),
    VisitMove.NOTIFY: "Ngày ban hành thông báo kết quả kiểm tra.",
    VisitMove.CLOSE: "Mọi kiến nghị đã được chấp nhận là thực hiện xong.",
    VisitMove.BACK: "Ngày của bước hiện tại được xóa; lý do được lưu trong diễn biến.",
}
MOVE_DO: Final = "Lưu"
ASK_DAY: Final = "Ngày"
ASK_REASON: Final = "Lý do"
MOVED: Final = "{1} lúc {0}  ·  Ctrl+Z hoàn tác"

CHECK_ITEMS: Final = "Từng nội dung"
CHECK_KEY: Final = "F6"
GENERAL: Final = "Nhận xét…"
GENERAL_KEY: Final = "F7"
GENERAL_TITLE: Final = "Nhận xét chung và ý kiến của đơn vị"
GENERAL_SAVED: Final = "Đã lưu nhận xét chung lúc {0}  ·  Ctrl+Z hoàn tác"
MORE: Final = "Khác"
TAKE_ITEMS: Final = "Lấy nội dung từ danh mục…"
TAKE_TITLE: Final = "Lấy nội dung kiểm tra từ danh mục"
TAKE_TEXT: Final = (
    "Nội dung chưa có nhận xét của danh mục trước được thay; nội dung đã nhận xét được giữ. Cuộc "
    "kiểm tra lưu phiên bản của danh mục."
)
TAKE_DO: Final = "Lấy nội dung"
TAKEN: Final = "Đã lấy nội dung từ danh mục lúc {0}  ·  Ctrl+Z hoàn tác"
CHECKLIST: Final = "Danh mục"
NO_LISTS: Final = "Chưa có danh mục nào. Thêm danh mục có sẵn ở phần Danh mục nội dung."
LEAD: Final = "Chọn Trưởng đoàn từ Nhân sự…"
MEMBER: Final = "Thêm thành viên từ Nhân sự…"
TEAM_TITLE: Final = "Đoàn kiểm tra: chọn từ Nhân sự"
TEAM_TEXT: Final = "Người của đơn vị được kiểm tra không có trong danh sách."
TEAM_DO: Final = "Chọn"
PERSON: Final = "Người"
ROLE: Final = "Nhiệm vụ"
TEAM_SET: Final = "Đã chọn {1} lúc {0}  ·  Ctrl+Z hoàn tác"
SAME_TEAM: Final = "Dùng Đoàn này cho mọi cuộc đã lập kế hoạch của kỳ"
SAME_TEAM_MESSAGE: Final = "Đã dùng Đoàn này cho {1} cuộc kiểm tra lúc {0}  ·  Ctrl+Z hoàn tác"
NO_PEOPLE: Final = "Nhân sự chưa có người nào của đơn vị khác."
REPEAT: Final = "Lập cuộc kiểm tra lại…"
REPEAT_TITLE: Final = "Lập cuộc kiểm tra lại"
REPEAT_TEXT: Final = "Chỉ các kiến nghị chưa thực hiện xong của cuộc này được mang sang."
REPEAT_DO: Final = "Lập cuộc kiểm tra lại"
REPEATED: Final = "Đã lập cuộc kiểm tra lại lúc {0}  ·  Ctrl+Z hoàn tác"
EXAMPLES: Final = "Đưa cách làm hay vào Điển hình"
EXAMPLES_KEPT: Final = "Đã đưa {1} cách làm hay vào Điển hình lúc {0}  ·  Ctrl+Z hoàn tác"
EXAMPLES_NONE: Final = "Cuộc kiểm tra này chưa có cách làm hay nào mới."
EXAMPLE_SOURCE: Final = "Kiểm tra {0}"
PERIOD: Final = "Kỳ kiểm tra"
YEAR: Final = "Năm"
REGISTERED_WORK: Final = "Chỉ tiêu, danh hiệu đã đăng ký…"
VISIT_DUE: Final = "Kiểm tra tại {0}"
REPORT_DUE: Final = "Gửi báo cáo tự kiểm tra"
STATE_OPEN: Final = "{0}, còn {1} kiến nghị"
WITH_OPEN: Final = "{0}; còn {1} kiến nghị chưa thực hiện xong"


def progress_text(decided: int, total: int) -> str:
    return _PROGRESS.format(decided, total) if total else ""


def list_name(name: str, version: int) -> str:
    return f"{name} (phiên bản {version})"
