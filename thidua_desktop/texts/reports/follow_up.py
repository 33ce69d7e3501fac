"""What requests, orders and good examples are called."""

from typing import Final

from thidua_desktop.texts.registers.register_page import RegisterTexts

ASKED: Final = RegisterTexts(
    one="kiến nghị, chỉ đạo",
    delete="Xóa",
    new="Kiến nghị, chỉ đạo mới",
    new_text="Chọn loại và ghi nội dung; được lưu khi đủ hai mục đó.",
    empty=(
        "Chưa có kiến nghị, ý kiến chỉ đạo nào của năm này: ai nêu, ở cuộc họp nào, chuyển đến "
        "đâu, trả lời thế nào. Nội dung chưa hoàn thành được chuyển sang năm sau."
    ),
    nothing_found="Không có nội dung nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một nội dung ở danh sách bên trái để xem và ghi kết quả.",
    delete_text="Nội dung được xóa. Ctrl+Z để hoàn tác.",
    file_name="Kiến nghị, chỉ đạo",
    title="Kiến nghị, chỉ đạo năm",
    edit="Sửa nội dung",
)
EXAMPLES: Final = RegisterTexts(
    one="điển hình",
    delete="Xóa điển hình",
    new="Điển hình mới",
    new_text="Chọn đơn vị, loại và ghi tên; được lưu khi đủ ba mục đó.",
    empty=(
        "Chưa có điển hình, cách làm hay nào của năm này. Ghi từ báo cáo của đơn vị và từ các cuộc "
        "kiểm tra; báo cáo tổng kết lấy từ đây."
    ),
    nothing_found="Không có điển hình nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một điển hình ở danh sách bên trái để xem và sửa.",
    delete_text="Điển hình được xóa. Ctrl+Z để hoàn tác.",
    file_name="Điển hình, cách làm hay",
    title="Điển hình, cách làm hay năm",
    edit="Sửa điển hình",
)
PAGES: Final = (
    "Báo cáo",
    "Kiến nghị",
    "Điển hình",
    "Sơ kết, tổng kết",
)
