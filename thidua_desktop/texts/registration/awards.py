"""The words of *Xếp loại năm*, *Khen thưởng* and *Thống kê*."""

from collections.abc import Sequence
from typing import Final

from thidua_desktop.texts.base.numbers import two_digits
from thidua_desktop.texts.registers.register_page import RegisterTexts

RATINGS: Final = RegisterTexts(
    one="xếp loại",
    delete="Xóa xếp loại",
    new="Xếp loại mới",
    new_text="Chọn đơn vị và mức xếp loại; xếp loại của một người thì chọn thêm người đó.",
    empty=(
        "Năm này chưa ghi xếp loại nào. Xếp loại ghi một lần ở đây, dùng cho xét điều kiện, "
        "danh sách đề cử, tài liệu bình xét và báo cáo."
    ),
    choose="Chọn một dòng ở danh sách bên trái để xem và sửa.",
    file_name="Xếp loại năm",
    title="Danh sách xếp loại mức độ hoàn thành nhiệm vụ",
    key_taken="Đã có xếp loại năm này.",
    edit="Sửa xếp loại",
)
AWARDS: Final = RegisterTexts(
    one="khen thưởng",
    delete="Xóa khen thưởng",
    new="Khen thưởng mới",
    new_text=(
        "Ghi danh hiệu, hình thức khen thưởng, quyết định và tiền thưởng; danh hiệu các năm trước "
        "thì ghi năm của thành tích."
    ),
    empty=(
        "Năm này chưa ghi khen thưởng nào. Ghi cả danh hiệu của các năm trước để đối chiếu số lần "
        "liên tục và xem cờ thi đua 5 năm gần nhất."
    ),
    choose="Chọn một dòng ở danh sách bên trái để xem và sửa.",
    file_name="Danh sách khen thưởng",
    title="Danh sách khen thưởng",
    key_taken="Khen thưởng này đã có trong sổ.",
    edit="Sửa khen thưởng",
)

BY_TITLE: Final = "Khen thưởng trong năm, theo danh hiệu, hình thức và đối tượng"
SUDDEN: Final = "Khen thưởng thành tích đột xuất"
HISTORY: Final = "Danh hiệu qua các năm của từng đơn vị, cá nhân"
NO_AWARDS: Final = "Chưa ghi khen thưởng nào ở mục Khen thưởng."
NO_SUDDEN: Final = "Chưa có khen thưởng đột xuất."
TITLE: Final = "Danh hiệu, hình thức"
WHO: Final = "Cá nhân, tập thể nhỏ"
UNITS: Final = "Đơn vị"
SMALL: Final = "Tập thể nhỏ"
PEOPLE: Final = "Cá nhân"
NOT_STATED: Final = "Chưa ghi đối tượng"
MONEY: Final = "Tiền thưởng (đồng)"
ACHIEVED: Final = "Lập thành tích"
DECIDED: Final = "Quyết định"
DAYS: Final = "Số ngày"
YEARS: Final = "Các năm"
TIMES: Final = "Số lần"
_SUDDEN: Final = (
    "{0} khen thưởng; từ khi lập thành tích đến quyết định: nhanh nhất {1} ngày, chậm nhất {2} "
    "ngày, {3} chưa đủ ngày để tính."
)
_SUDDEN_BARE: Final = "{0} khen thưởng, chưa đủ ngày để tính thời gian."


def sudden(days: Sequence[int | None]) -> str:
    if not days:
        return ""
    known = [one for one in days if one is not None]
    if not known:
        return _SUDDEN_BARE.format(two_digits(len(days)))
    unknown = two_digits(len(days) - len(known))
    return _SUDDEN.format(two_digits(len(days)), min(known), max(known), unknown)


def money(amount: int) -> str:
    """An amount with points between the thousands; nothing for none."""
    return f"{amount:,}".replace(",", ".") if amount else ""
