"""What inspections and what they found are called."""

from typing import Final

from thidua_desktop.texts.registers.register_page import RegisterWords

INSPECTIONS: Final = RegisterWords(
    one="cuộc kiểm tra",
    delete="Xóa cuộc kiểm tra",
    new="Cuộc kiểm tra mới",
    new_words="Chọn đơn vị và kỳ kiểm tra; cuộc kiểm tra được lưu khi đủ hai mục đó.",
    empty=(
        "Chưa có cuộc kiểm tra nào của năm này. Thêm từng cuộc kiểm tra, hoặc nhập cả danh sách "
        "từ Excel."
    ),
    nothing_found="Không có cuộc kiểm tra nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một cuộc kiểm tra ở danh sách bên trái để xem nhận xét và kiến nghị.",
    delete_words="Cuộc kiểm tra được xóa. Ctrl+Z để hoàn tác.",
    file_name="Danh sách kiểm tra",
    title="Kiểm tra năm",
    edit="Sửa cuộc kiểm tra",
)
FINDINGS: Final = RegisterWords(
    one="nội dung",
    add="Thêm nội dung",
    delete="Xóa nội dung",
    delete_words="Nội dung được xóa khỏi cuộc kiểm tra. Ctrl+Z để hoàn tác.",
    empty="Chưa có nội dung nào: nhận xét, kiến nghị và thời hạn thực hiện.",
    title="Nhận xét, kiến nghị",
    file_name="Kết quả kiểm tra",
    edit="Sửa nội dung kiểm tra",
)
VISIT_DUE: Final = "Kiểm tra tại {0}"
REPORT_DUE: Final = "Gửi báo cáo tự kiểm tra"
WITH_OPEN: Final = "{0}; còn {1} kiến nghị chưa thực hiện xong"
