"""What the tab *Văn bản* says: the two books, the files kept with a document."""

from typing import Final

from thidua_desktop.texts.registers.register_page import RegisterWords

BOOKS: Final = ("Mọi văn bản", "Sổ đăng ký văn bản đến", "Sổ đăng ký văn bản đi")
BOOK: Final = "Sổ đăng ký"

WORDS: Final = RegisterWords(
    one="văn bản",
    add="Thêm văn bản",
    new="Văn bản mới",
    new_words="Văn bản được lưu khi có số, ký hiệu; đính kèm tệp được sau khi đã lưu.",
    empty="Chưa có văn bản nào. Thêm từng văn bản, hoặc nhập cả sổ từ Excel.",
    nothing_found="Không có văn bản nào khớp với từ cần lọc. Xóa ô lọc để xem tất cả.",
    choose="Chọn một văn bản ở danh sách bên trái để xem và sửa.",
    delete_words="Văn bản được xóa khỏi sổ đăng ký. Ctrl+Z để hoàn tác.",
    file_name="Văn bản",
    title="Sổ đăng ký văn bản",
    key_taken="Số này đã có trong năm.",
)

# ---------------------------------------------------------------- tệp đính kèm
FILES: Final = RegisterWords(
    one="tệp",
    add="Đính kèm tệp…",
    delete="Xóa tệp đính kèm",
    delete_words="Tệp không còn đính kèm văn bản này. Ctrl+Z để hoàn tác.",
    empty="Chưa có tệp nào.",
    title="Tệp đính kèm",
)
FILE: Final = "Tên tệp"
STATE: Final = "Dung lượng, tình trạng"
OPEN: Final = "Mở tệp"
ATTACH_TITLE: Final = "Đính kèm tệp"
ANY_FILE: Final = "Mọi tệp (*)"
ATTACHED: Final = "Đã đính kèm {1} lúc {0}  ·  Ctrl+Z hoàn tác"
ATTACHED_ALREADY: Final = "Tệp này đã đính kèm rồi"
NOT_OPENED: Final = "Máy này không có chương trình mở tệp {0}. Tệp ở thư mục {1}"
STATES: Final = {
    "sound": "",
    "missing": "Không có tệp trong thư mục {0}",
    "changed": "Tệp đã bị thay đổi từ khi đính kèm",
}


def book_title(place: int, year: int | None) -> str:
    """What a printed book is called: Sổ đăng ký văn bản đến, năm 2017."""
    title = BOOKS[place] if place else WORDS.title
    return f"{title} năm {year}" if year else title
