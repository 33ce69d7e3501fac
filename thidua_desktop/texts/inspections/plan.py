"""What is said of the plan of the year's inspections, and of the checklists."""

from typing import Final

from thidua_desktop.texts.registers.register_page import RegisterTexts

UNITS: Final = "Đơn vị thành viên"
UNIT: Final = "Đơn vị"
LAST: Final = "Kiểm tra gần nhất"
NEVER: Final = "Chưa từng được kiểm tra"
PLANNED: Final = "Đã lập lịch"
BY: Final = "Kiểm tra chéo (đề xuất)"
NO_UNITS: Final = "Năm này chưa có đơn vị thành viên nào."
NEVER_COUNT: Final = "{0}/{1} đơn vị chưa từng được kiểm tra."
ALL_INSPECTED: Final = "Các đơn vị đều đã từng được kiểm tra."

SCHEDULE: Final = "Lập lịch kiểm tra…"
SCHEDULE_KEY: Final = "Ctrl+L"
SCHEDULE_TITLE: Final = "Lập lịch kiểm tra năm {0}"
SCHEDULE_TEXT: Final = (
    "Ghi ngày cho từng đơn vị được kiểm tra; đơn vị để trống ngày không có trong lịch. Kiểm tra "
    "chéo: mỗi đơn vị kiểm tra một đơn vị và được một đơn vị khác kiểm tra, sửa được từng dòng."
)
SCHEDULE_DO: Final = "Lập lịch"
SCHEDULED: Final = "Đã lập {1} cuộc kiểm tra lúc {0}  ·  Ctrl+Z hoàn tác"
NOTHING_SCHEDULED: Final = "Ghi ngày cho ít nhất một đơn vị."
DAY: Final = "Ngày kiểm tra"
INSPECTOR: Final = "Đơn vị kiểm tra (chéo)"
PERIOD: Final = "Kỳ kiểm tra"
KIND: Final = "Hình thức"
CHECKLIST: Final = "Danh mục nội dung"
REPORT_DAYS: Final = "Gửi báo cáo tự kiểm tra trước (ngày)"
MUTUAL: Final = "Kiểm tra lẫn nhau: {0}."
PAIR: Final = "{0} và {1}"
OWN: Final = "{0} không thể kiểm tra chính mình."

PLAN: Final = "Kế hoạch kiểm tra của năm"
PLAN_HELP: Final = (
    "Đã điền sẵn theo mẫu thường dùng; sửa theo tình hình của Cụm. Lịch, nội dung và thành phần "
    "Đoàn lấy từ các cuộc kiểm tra."
)
PAPERS: Final = "Văn bản"
SAVED: Final = "Đã lưu kế hoạch kiểm tra lúc {0}  ·  Ctrl+Z hoàn tác"

PURPOSE: Final = (
    "Đánh giá kết quả tổ chức phong trào thi đua và thực hiện công tác khen thưởng của các đơn vị; "
    "phát hiện điển hình, cách làm hay để nhân rộng.\n"
    "Chia sẻ kinh nghiệm, giải pháp giữa các đơn vị; giúp đơn vị được kiểm tra hoàn thành chỉ tiêu "
    "thi đua đã đăng ký.\n"
    "Việc kiểm tra phải khách quan, đúng nội dung, không gây ảnh hưởng đến hoạt động của đơn vị."
)
METHODS: Final = (
    "Nghe đơn vị báo cáo kết quả tự kiểm tra.\n"
    "Xem hồ sơ, tài liệu; trao đổi, làm rõ từng nội dung.\n"
    "Kết luận tại buổi làm việc và lập biên bản có chữ ký của hai bên."
)
RESULT_USE: Final = (
    "Kết quả kiểm tra là một trong các căn cứ để tổng kết, bình xét, suy tôn danh hiệu thi đua "
    "cuối năm."
)
FUNDING: Final = "Kinh phí kiểm tra do đơn vị có người tham gia Đoàn kiểm tra bảo đảm."

LISTS: Final = RegisterTexts(
    one="danh mục",
    add="Thêm danh mục",
    delete="Xóa danh mục",
    new="Danh mục mới",
    new_text="Ghi tên danh mục; danh mục được lưu khi có tên.",
    empty=(
        "Chưa có danh mục nào. Thêm hai danh mục có sẵn (lấy từ kế hoạch kiểm tra thật), hoặc tự "
        "lập danh mục."
    ),
    nothing_found="Không có danh mục nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một danh mục ở danh sách bên trái để xem nội dung.",
    delete_text="Danh mục được xóa; cuộc kiểm tra đã dùng vẫn giữ nội dung. Ctrl+Z để hoàn tác.",
    file_name="Danh muc noi dung kiem tra",
    title="Danh mục nội dung kiểm tra",
    edit="Sửa danh mục",
)
ITEMS: Final = RegisterTexts(
    one="nội dung",
    add="Thêm nội dung",
    delete="Xóa nội dung",
    delete_text="Nội dung được xóa khỏi danh mục. Ctrl+Z để hoàn tác.",
    empty="Chưa có nội dung nào trong danh mục này.",
    title="Nội dung",
    file_name="Noi dung danh muc",
    edit="Sửa nội dung",
)
BLOCKS: Final = RegisterTexts(
    one="mẫu câu",
    add="Thêm mẫu câu",
    delete="Xóa mẫu câu",
    new="Mẫu câu mới",
    new_text="Chọn mục và nhập nội dung; mẫu câu được lưu khi đủ hai mục đó.",
    empty=(
        "Chưa có mẫu câu nào. Khi kiểm tra từng nội dung, Ctrl+Shift+B giữ nội dung đang nhập làm "
        "mẫu câu, Ctrl+B chèn mẫu câu."
    ),
    nothing_found="Không có mẫu câu nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một mẫu câu ở danh sách bên trái để xem và sửa.",
    delete_text="Mẫu câu được xóa; nội dung đã dùng không đổi. Ctrl+Z để hoàn tác.",
    file_name="Mau cau kiem tra",
    title="Mẫu câu kiểm tra",
    edit="Sửa mẫu câu",
)
SHIPPED: Final = "Thêm danh mục có sẵn"
SHIPPED_ADDED: Final = "Đã thêm {1} danh mục lúc {0}  ·  Ctrl+Z hoàn tác"
SHIPPED_THERE: Final = "Các danh mục có sẵn đã có đủ."
NEW_VERSION: Final = "Lập phiên bản mới"
VERSION_MADE: Final = "Đã lập phiên bản {1} lúc {0}  ·  Ctrl+Z hoàn tác"
USED_BY: Final = "Đã dùng cho {0} cuộc kiểm tra: muốn sửa, lập phiên bản mới."
