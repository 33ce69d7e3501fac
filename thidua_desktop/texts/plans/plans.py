"""What plans, their tasks and their targets are called."""

from typing import Final

from thidua_desktop.texts.registers.register_page import RegisterWords

PLANS: Final = RegisterWords(
    one="kế hoạch",
    delete="Xóa kế hoạch",
    new="Kế hoạch mới",
    new_words="Chọn cấp và ghi tên kế hoạch; kế hoạch được lưu khi đủ hai mục đó.",
    empty=(
        "Chưa có kế hoạch nào của năm này: kế hoạch của Bộ, của Cụm và của từng đơn vị. Thêm từng "
        "kế hoạch, hoặc nhập cả danh sách từ Excel."
    ),
    nothing_found="Không có kế hoạch nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một kế hoạch ở danh sách bên trái để xem công việc và chỉ tiêu.",
    delete_words="Kế hoạch được xóa. Ctrl+Z để hoàn tác.",
    file_name="Danh sách kế hoạch",
    title="Kế hoạch năm",
    edit="Sửa kế hoạch",
)
TASKS: Final = RegisterWords(
    one="công việc",
    add="Thêm công việc",
    delete="Xóa công việc",
    delete_words="Công việc được xóa khỏi kế hoạch. Ctrl+Z để hoàn tác.",
    empty="Chưa có công việc nào: nội dung, đơn vị chủ trì và thời hạn.",
    title="Công việc",
    file_name="Danh sách công việc",
    edit="Sửa công việc",
)
TARGETS: Final = RegisterWords(
    one="chỉ tiêu",
    add="Thêm chỉ tiêu",
    delete="Xóa chỉ tiêu",
    delete_words="Chỉ tiêu được xóa khỏi kế hoạch. Ctrl+Z để hoàn tác.",
    empty="Chưa có chỉ tiêu nào: nội dung, đơn vị tính và số đăng ký.",
    title="Chỉ tiêu",
    file_name="Danh sách chỉ tiêu",
    edit="Sửa chỉ tiêu",
)
