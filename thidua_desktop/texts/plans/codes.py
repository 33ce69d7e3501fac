"""Why something cannot be done with a plan, and the way out."""

from typing import Final

from thidua_desktop.domain.codes.plans import PlanCode

REFUSALS: Final = {
    PlanCode.WRONG_STATE: (
        "Không thực hiện được ở trạng thái hiện tại của kế hoạch",
        "Chọn lại kế hoạch để xem trạng thái mới nhất.",
    ),
    PlanCode.NOBODY_ASKED: (
        "Chưa chọn đơn vị nào để lấy ý kiến",
        "Chọn ít nhất một đơn vị thành viên.",
    ),
    PlanCode.DUE_NEEDS_REASON: (
        "Kế hoạch đã ban hành, thời hạn được duyệt chỉ đổi kèm lý do",
        "Dùng Đổi thời hạn (F4) để ghi thời hạn mới và lý do.",
    ),
    PlanCode.SAME_DUE: (
        "Thời hạn mới trùng với thời hạn hiện tại",
        "Ghi một ngày khác.",
    ),
    PlanCode.NOTHING_CHOSEN: (
        "Chưa chọn mục nào",
        "Chọn ít nhất một mục và một đơn vị.",
    ),
    PlanCode.NOT_OF_CLUSTER: (
        "Chỉ lập văn bản cho kế hoạch của Cụm",
        "Chọn một kế hoạch cấp Cụm.",
    ),
    PlanCode.NO_TASKS: (
        "Chưa lập được văn bản vì kế hoạch chưa có công việc nào",
        "Thêm công việc có chủ trì và thời hạn.",
    ),
    PlanCode.NO_CONTENTS: (
        "Chưa lập được văn bản vì phong trào chưa có nội dung và kế hoạch chưa có công việc",
        "Ghi nội dung thi đua ở trang Phong trào, chủ đề, hoặc thêm công việc.",
    ),
    PlanCode.NO_ITEMS: (
        "Chưa lập được giao ước vì chưa có nội dung cam kết",
        "Lấy nội dung từ chỉ tiêu, hoặc thêm từng nội dung.",
    ),
    PlanCode.NO_SIGNERS: (
        "Chưa lập được giao ước vì chưa có người ký",
        "Thêm người ký: mỗi đơn vị thành viên một người.",
    ),
    PlanCode.RATED: (
        "Kết quả này lấy từ Xếp loại năm của đơn vị, nơi còn ghi nội dung khác",
        "Chọn mức xếp loại khác, hoặc xóa xếp loại ở thẻ Đăng ký, trang Xếp loại.",
    ),
}
