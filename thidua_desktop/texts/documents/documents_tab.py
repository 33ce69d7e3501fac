"""What the tab *Văn bản* says: the two books, the files kept with a document."""

import datetime
from typing import Final

from thidua_desktop.texts.base.numbers import dated
from thidua_desktop.texts.registers.register_page import RegisterTexts

BOOKS: Final = ("Mọi văn bản", "Sổ đăng ký văn bản đến", "Sổ đăng ký văn bản đi")
BOOK: Final = "Sổ đăng ký"

TEXTS: Final = RegisterTexts(
    one="văn bản",
    add="Thêm văn bản",
    new="Văn bản mới",
    new_text="Văn bản được lưu khi có số, ký hiệu; đính kèm tệp được sau khi đã lưu.",
    empty="Chưa có văn bản nào. Thêm từng văn bản, hoặc nhập cả sổ từ Excel.",
    nothing_found="Không có văn bản nào khớp với từ cần lọc. Xóa ô lọc để xem tất cả.",
    choose="Chọn một văn bản ở danh sách bên trái để xem và sửa.",
    delete_text="Văn bản được xóa khỏi sổ đăng ký. Ctrl+Z để hoàn tác.",
    file_name="Văn bản",
    title="Sổ đăng ký văn bản",
    key_taken="Số này đã cấp cho văn bản đi khác trong năm.",
)

# ---------------------------------------------------------------- cấp số, văn bản được dùng ở
ISSUE: Final = "Cấp số văn bản đi"
ISSUE_KEY: Final = "F4"
ISSUE_TITLE: Final = "Cấp số văn bản đi"
ISSUE_TEXT: Final = "Số tiếp theo của loại văn bản trong năm dương lịch của ngày ban hành."
ISSUE_KIND: Final = "Tên loại"
ISSUE_DAY: Final = "Ngày ban hành"
ISSUED: Final = "Đã cấp số {1} lúc {0}  ·  Ctrl+Z hoàn tác"
ALIKE: Final = "Đã có văn bản đến cùng số, ký hiệu và cơ quan ban hành: {0}"
USES: Final = "Được dùng ở"
APPOINTS: Final = "{0} năm {1}: {2}"
ISSUES_PLAN: Final = "{0}: {1} công việc ({2} đã hoàn thành), {3} chỉ tiêu"
NAMES_PERSON: Final = "{0}: {1}, {2}"
HANDS_OVER: Final = "{0}"

# ---------------------------------------------------------------- tệp đính kèm
FILES: Final = RegisterTexts(
    one="tệp",
    add="Đính kèm tệp…",
    delete="Xóa tệp đính kèm",
    delete_text="Tệp không còn đính kèm văn bản này. Ctrl+Z để hoàn tác.",
    empty="Chưa có tệp nào. Kéo thả tệp vào đây, hoặc chọn tệp.",
    title="Tệp đính kèm",
)
FILE: Final = "Tên tệp"
STATE: Final = "Dung lượng, tình trạng"
OPEN: Final = "Mở tệp"
ATTACH_TITLE: Final = "Đính kèm tệp"
ANY_FILE: Final = "Mọi tệp (*)"
ATTACHED: Final = "Đã đính kèm {1} lúc {0}  ·  Ctrl+Z hoàn tác"
ATTACHED_MANY: Final = "Đã đính kèm {1} tệp lúc {0}  ·  Ctrl+Z hoàn tác"
ATTACHED_ALREADY: Final = "Tệp này đã đính kèm rồi"
NOT_OPENED: Final = "Máy này không có chương trình mở tệp {0}. Tệp ở thư mục {1}"
STATES: Final = {
    "sound": "",
    "missing": "Không có tệp trong thư mục {0}",
    "changed": "Tệp đã bị thay đổi từ khi đính kèm",
}


def registered(number: str, day: datetime.date | None) -> str:
    return dated(number, day)


def book_title(place: int, year: int | None) -> str:
    title = BOOKS[place] if place else TEXTS.title
    return f"{title} năm {year}" if year else title
