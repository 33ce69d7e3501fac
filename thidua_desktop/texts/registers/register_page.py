"""What the page of a register says: its buttons, its table, its card, printing and long work."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from thidua_desktop.texts.base.numbers import long_date


@dataclass(frozen=True, slots=True)
class RegisterTexts:
    """What a page calls the records of its register; `{0}` is a number or a record's title."""

    one: str = "dòng"
    add: str = "Thêm"
    delete: str = "Xóa"
    new: str = "Dòng mới"
    new_text: str = "Được lưu khi đủ các mục có dấu *."
    empty: str = "Chưa có gì trong sổ này. Thêm từng dòng, hoặc nhập cả danh sách từ Excel."
    nothing_found: str = "Không có dòng nào khớp với từ cần lọc. Xóa ô lọc để xem tất cả."
    choose: str = "Chọn một dòng ở danh sách bên trái để xem và sửa."
    delete_text: str = "Dòng được xóa khỏi sổ. Ctrl+Z để hoàn tác."
    file_name: str = "Danh sách"
    title: str = "Danh sách"
    key_taken: str = "Đã dùng."
    edit: str = "Sửa dòng"
    keep: str = "Lưu"


COUNT: Final = "{0} {1}"
SHOWN: Final = "{0}/{1} {2}"
DELETE_ASKS: Final = "Xóa {0}?"
DELETED: Final = "Đã xóa {1} lúc {0}  ·  Ctrl+Z hoàn tác"

NUMBER: Final = "STT"
PAGE_KEYS: Final = "Ctrl+{0}"
PRINT_OF_YEAR: Final = "{0} năm {1}"
PRINT_SIGNED: Final = ("NGƯỜI LẬP", "TM. CỤM THI ĐUA")
PRINT_SIGN: Final = "(Ký, ghi rõ họ tên)"


def print_dated(place: str, day: datetime.date) -> str:
    dated = long_date(day)
    return f"{place}, {dated}" if place else f"{dated[:1].upper()}{dated[1:]}"


LACKING: Final = "Ins: thêm mới"
NOT_LISTED: Final = "{0} Ins: thêm."
ADD_DOCUMENT: Final = "Thêm văn bản"
ADD_DOCUMENT_TEXT: Final = (
    "Ghi vào Sổ đăng ký văn bản rồi chọn ngay ở đây; phần còn lại bổ sung ở thẻ Văn bản."
)
ADD_PERSON: Final = "Thêm người"
ADD_PERSON_TEXT: Final = "Ghi vào Nhân sự rồi chọn ngay ở đây; phần còn lại bổ sung ở thẻ Nhân sự."
OF_DAY: Final = " ngày "
SEVERAL_CHOSEN: Final = "Đang chọn {0} {1}  ·  Ctrl+C sao chép  ·  Del xóa  ·  F2 sửa cùng lúc"
SEVERAL_TAKEN: Final = "Đang chọn {0} {1}  ·  Ctrl+C sao chép  ·  Del xóa"
DELETE_SEVERAL: Final = "Xóa các dòng"
AND_OTHERS: Final = "và {0} dòng khác"
CHANGE_SEVERAL: Final = "Sửa các dòng đang chọn…"
CHANGE_ASKS: Final = "Sửa cùng lúc {0}"
CHANGE_SEVERAL_TEXT: Final = "Mục được điền thay cho mọi dòng đang chọn; mục để trống giữ nguyên."
CHANGE_DO: Final = "Sửa các dòng"
CHANGED_SEVERAL: Final = "Đã sửa {1} lúc {0}  ·  Ctrl+Z hoàn tác"
TICKED: Final = "{0} ({1}/{2})"
FIND: Final = "Tìm trong danh sách…"
FILTER_COLUMN: Final = "Lọc theo cột…"
FILTER_COLUMN_TITLE: Final = "Lọc theo cột"
FILTER_COLUMN_TEXT: Final = "Chỉ hiện các dòng có giá trị được đánh dấu; bỏ hết dấu thì hiện hết."
FILTER_VALUES: Final = "Giá trị"
FILTER_EMPTY: Final = "(để trống)"
FILTER_DO: Final = "Lọc"
FILTER_NONE: Final = "Bỏ lọc theo cột"
FILTER_MARK: Final = "{0}  ▾"
COLUMN: Final = "Cột"
HISTORY: Final = "Lịch sử"
HISTORY_OF: Final = "Lịch sử: {0}"
HISTORY_TEXT: Final = "Ai đã sửa, khi nào, trước và sau; lấy từ nhật ký của tệp dữ liệu."
HISTORY_COLUMNS: Final = ("Thời điểm", "Người thực hiện", "Mục", "Trước", "Sau")
HISTORY_CAME: Final = "{0}: được thêm"
HISTORY_WENT: Final = "{0}: bị xóa"
HISTORY_NONE: Final = "Nhật ký chưa có gì về dòng này."
HISTORY_PROGRAM: Final = "chương trình (nâng cấp)"
CHILD_MENU: Final = "{0}: xóa, Excel"
GOES_ALONG: Final = "{0} cũng bị xóa theo."
MENU: Final = "In danh sách, tệp mẫu, chọn cột"
PRINT: Final = "In danh sách…"
TEMPLATE: Final = "Lưu tệp mẫu Excel…"
CHOOSE_COLUMNS: Final = "Chọn cột…"
RESET_COLUMNS: Final = "Đặt lại cột và thứ tự xếp"
CHOOSE_COLUMNS_TEXT: Final = (
    "Cột được chọn hiển thị trong danh sách và trong bản in; tệp Excel luôn có đủ các cột."
)
SHOW_COLUMNS: Final = "Hiển thị các cột đã chọn"
TEMPLATE_FILE: Final = "{0} - mẫu để nhập.xlsx"
TEMPLATE_SAVED: Final = "Đã lưu tệp mẫu {0}. Điền từ dòng 2, rồi chọn Nhập từ Excel."
SORT_TIP: Final = (
    "Bấm để xếp theo cột này; bấm lần thứ ba trở về thứ tự của sổ.\n"
    "Bằng bàn phím: trong bảng, nhập số thứ tự của cột (1, 2, …), nhập 0 để trở về.\n"
    "Kéo tiêu đề để đổi chỗ cột, kéo mép để đổi độ rộng."
)
COPIED: Final = "Đã sao chép {0} dòng thành bảng; dán được vào Excel, Word"

LISTED_AT_MOST: Final = 20
IN_THE_WAY: Final = "Còn được dùng ở:"
AND_MORE: Final = "… và {0} dòng khác"

# ---------------------------------------------------------------- in danh sách
PRINT_TITLE: Final = "In danh sách"
PRINTED_ON: Final = "Ngày in: {0}"
PRINT_COUNT: Final = "Số dòng: {0}"
PRINT_PAGE: Final = "Trang {0}/{1}"

# ---------------------------------------------------------------- việc lâu
STOP: Final = "Dừng lại"
STOPPING: Final = "Đang dừng…"
WORKING: Final = "Đang thực hiện"
READING: Final = "Đang đọc tệp {0}"
CHECKING: Final = "Đang kiểm tra từng dòng"
TAKING: Final = "Đang nhập; dừng lại thì chưa có gì được lưu"
WRITING: Final = "Đang lưu tệp {0}"
STOPPED: Final = "Đã dừng; chưa có gì được lưu"
UNDOING: Final = "Đang hoàn tác; dừng lại thì dữ liệu vẫn như trước"
NOT_UNDONE: Final = "Đã dừng; chưa hoàn tác gì"
OF_ALL: Final = "{0}/{1}"


def all_named(names: Sequence[str]) -> str:
    """Name what stands in the way, a line each, where one sentence cannot hold all of it."""
    lines = [IN_THE_WAY, *(f"–  {name}" for name in names[:LISTED_AT_MOST])]
    if len(names) > LISTED_AT_MOST:
        lines.append(AND_MORE.format(len(names) - LISTED_AT_MOST))
    return "\n".join(lines)
