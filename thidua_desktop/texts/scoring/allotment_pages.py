"""The words of the registers of *Phân bổ*."""

from typing import Final, Protocol

from thidua_desktop.texts.base.numbers import two_digits
from thidua_desktop.texts.registers.register_page import RegisterTexts

ALLOTMENTS: Final = RegisterTexts(
    one="số lượng danh hiệu",
    delete="Xóa số lượng",
    new="Số lượng danh hiệu mới",
    new_text="Chọn danh hiệu, ghi số lượng; được lưu khi đủ hai mục đó.",
    empty=(
        "Chưa có số lượng danh hiệu nào của năm này. Ghi số lượng Cụm được đề nghị với văn bản "
        "giao, rồi so sánh cách phân bổ ở Phương án phân bổ."
    ),
    nothing_found="Không có danh hiệu nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một danh hiệu ở danh sách bên trái để xem và sửa.",
    delete_text="Số lượng danh hiệu được xóa. Ctrl+Z để hoàn tác.",
    file_name="Số lượng danh hiệu",
    title="Số lượng danh hiệu năm",
    edit="Sửa số lượng",
)
OF_UNITS: Final = RegisterTexts(
    one="đơn vị",
    add="Thêm đơn vị",
    delete="Xóa dòng",
    delete_text="Số lượng của đơn vị được xóa. Ctrl+Z để hoàn tác.",
    empty=(
        "Chưa áp dụng phương án nào. Áp dụng ở Phương án phân bổ, hoặc ghi theo quyết định của hội "
        "nghị."
    ),
    title="Số lượng của từng đơn vị",
    file_name="So luong cua don vi",
    edit="Sửa số lượng của đơn vị",
)
TABLES: Final = RegisterTexts(
    one="bảng hệ số",
    delete="Xóa bảng hệ số",
    new="Bảng hệ số mới",
    new_text="Ghi tên bảng hệ số; được lưu khi có tên.",
    empty=(
        "Chưa có bảng hệ số nào của năm này. Bảng hệ số được áp dụng khi có văn bản thông qua, "
        "có số và ngày."
    ),
    nothing_found="Không có bảng hệ số nào phù hợp. Xóa ô lọc để xem tất cả.",
    choose="Chọn một bảng hệ số ở danh sách bên trái để xem và sửa.",
    delete_text="Bảng hệ số được xóa cùng hệ số của các đơn vị. Ctrl+Z để hoàn tác.",
    file_name="Bảng hệ số",
    title="Bảng hệ số năm",
    edit="Sửa bảng hệ số",
)
VALUES: Final = RegisterTexts(
    one="hệ số",
    add="Thêm đơn vị",
    delete="Xóa hệ số",
    delete_text="Hệ số của đơn vị được xóa. Ctrl+Z để hoàn tác.",
    empty="Chưa có hệ số của đơn vị nào.",
    title="Hệ số của từng đơn vị",
    file_name="He so cua don vi",
    edit="Sửa hệ số",
)
PAGES: Final = ("Số lượng danh hiệu", "Phương án phân bổ", "Bảng hệ số")
_NOT_GIVEN: Final = "Chưa áp dụng: chưa có văn bản giao số lượng có số và ngày."
_NOT_DIVIDED: Final = "Chưa áp dụng phương án nào cho các đơn vị."
_NOT_APPROVED: Final = "Số lượng của các đơn vị chưa áp dụng: chưa có văn bản thông qua."
_PLACED: Final = "Các đơn vị được {0}/{1}."
_LEFT: Final = " Còn {0} chờ hội nghị quyết định."
_OVER: Final = " Vượt số lượng được giao {0}."


class PlacesGiven(Protocol):
    """How far a number is."""

    @property
    def number(self) -> int: ...
    @property
    def given(self) -> bool: ...
    @property
    def approved(self) -> bool: ...
    @property
    def placed(self) -> int | None: ...


def places_given_text(found: PlacesGiven) -> str:
    """Say how far a number is: given, divided, what is left to the conference."""
    if not found.given:
        return _NOT_GIVEN
    if found.placed is None:
        return _NOT_DIVIDED
    text = _PLACED.format(found.placed, found.number)
    left = found.number - found.placed
    if left:
        text += (_LEFT if left > 0 else _OVER).format(two_digits(abs(left)))
    return text if found.approved else f"{text} {_NOT_APPROVED}"
