"""Kiểm tra thể thức: its dialog, and how places, rules and measures are called."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

ELEMENTS: Final = {
    "who_decides": "thẩm quyền ban hành",
    "decides": "dòng QUYẾT ĐỊNH:",
}
FORM_PARTS: Final = {
    "BEGAN": "thời gian bắt đầu",
    "PRESENT": "thành phần tham dự",
    "CHAIR": "người chủ trì (chủ tọa)",
    "SECRETARY": "thư ký (người ghi biên bản)",
    "ENDED": "thời gian kết thúc",
    "INVITES": "lời kính mời",
    "ATTEND": "nội dung tới dự",
    "CHAIRED": "người chủ trì",
    "WHEN": "thời gian",
    "WHERE": "địa điểm",
    "INTRODUCES": "câu trân trọng giới thiệu",
    "WHO": "ông (bà) được giới thiệu",
    "SENT": "nơi được cử đến",
    "ABOUT": "nội dung về việc gì",
    "UNTIL": "ngày hết giá trị",
    "WIRES": "nơi nhận điện",
}
LEDGER: Final = {
    "printed": "Số phiếu in",
    "spoilt": "hỏng",
    "unused": "còn lại",
    "issued": "phát ra",
    "not_returned": "không thu về",
    "returned": "thu về",
    "valid": "hợp lệ",
    "invalid": "không hợp lệ",
}
ALIGNS: Final = {
    "center": "canh giữa",
    "justify": "canh đều hai lề",
    "left": "canh trái",
}
LENGTHS: Final = {
    "motto": "dài bằng dòng chữ",
    "issuing_agency": "dài từ 1/3 đến 1/2 dòng chữ",
    "subject": "dài từ 1/3 đến 1/2 dòng chữ",
}
SIDES: Final = ("trên", "dưới", "trái", "phải")
WEEKDAYS: Final = (
    "thứ hai",
    "thứ ba",
    "thứ tư",
    "thứ năm",
    "thứ sáu",
    "thứ bảy",
    "chủ nhật",
)
ROMAN: Final = "chữ số La Mã"
ARABIC: Final = "chữ số Ả Rập"
STOPS: Final = {";": "dấu chấm phẩy", ".": "dấu chấm"}
MARKS: Final = ("số liệu minh họa", "mẫu minh họa", "(dự thảo)", "dự thảo")
"""What stands above a draft in another colour, and is gone from what is signed."""
RECIPIENTS: Final = "Nơi nhận:"
PAGE_NUMBER: Final = "Số trang"
NO_FONT: Final = "không rõ"
NO_TYPE: Final = "công văn không có chữ viết tắt tên loại"
ADVICE: Final = "Cách trình bày bảng (nên theo)"
ADDED: Final = "Số liệu trong bảng phải khớp"
TITLE: Final = "Kiểm tra thể thức văn bản"
EXPLANATION: Final = (
    "Văn bản Word (.docx) của Cụm hoặc từ nơi khác, so với Phụ lục I và Phụ lục III Nghị định "
    "30/2020/NĐ-CP. Chọn cùng lúc các văn bản của một hồ sơ để so ngày tháng giữa các văn bản."
)
FILE: Final = "Tệp"
PLACE: Final = "Chỗ"
WRONG: Final = "Chưa đúng"
TO_DO: Final = "Cách sửa"
RULE: Final = "Quy định"
NO_FILE: Final = "Chưa chọn văn bản nào. Bấm F4 để chọn."
SOUND: Final = "Không thấy chỗ nào chưa đúng thể thức."
CHOOSE: Final = "Chọn văn bản…"
CHOOSE_TITLE: Final = "Chọn văn bản cần kiểm tra thể thức"
FILES: Final = "Văn bản Word (*.docx)"
AGAIN: Final = "Kiểm tra lại"
CHECKING: Final = "Đang kiểm tra thể thức"
STOPPED: Final = "Đã dừng; chưa kiểm tra xong."
OPEN: Final = "Mở văn bản"
COPY: Final = "Chép kết quả"
NOT_OPENED: Final = "Không mở được {0} bằng chương trình nào trên máy."
UNCHECKED_ARE: Final = "Chưa kiểm tra:"
WHOLE: Final = "cả văn bản"
HEAD: Final = "đầu trang"
FOOT: Final = "chân trang"
_EXCERPT: Final = 40


def source(place: str, box: str = "") -> str:
    """Name a place of Phụ lục I, part I, and the box of its drawing."""
    section, _, rest = place.partition(".")
    where = f"Phụ lục I, mục {section}.{rest}"
    return f"{where} (ô {box})" if box else where


def form(number: str) -> str:
    """Name a form of Phụ lục III; the one of Phụ lục V has no number."""
    return "Phụ lục V" if number == "V" else f"Phụ lục III, Mẫu {number}"


def page(number: int) -> str:
    return "trang" if number == 1 else f"trang, phần {number}"


def row(table: str, number: int) -> str:
    return f"{table}, hàng {number}"


def cell(table: str, number: int, column: int) -> str:
    return f"{table}, hàng {number}, ô {column}"


def excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rstrip()}…"


def decimal(number: float) -> str:
    return f"{round(number, 1):g}".replace(".", ",")


def millimetres(number: float) -> str:
    return f"{decimal(number)} mm"


def points(number: float) -> str:
    return f"{decimal(number)} pt"


def sizes(least: float, most: float) -> str:
    return decimal(least) if least == most else f"{decimal(least)}–{decimal(most)}"


def size_of_paper(width: float, height: float) -> str:
    return f"{round(width)} × {round(height)} mm"


def figure(number: Decimal) -> str:
    return f"{number:f}".replace(".", ",")


def hour(hours: int, minutes: int) -> str:
    return f"{hours:02} giờ {minutes:02} phút"


def symbol(code: str, name: str) -> str:
    return f"{name.lower()} bắt đầu bằng {code}"


def found(name: str, number: int) -> str:
    return f"{name}: {number} chỗ chưa đúng thể thức."


def sound(name: str) -> str:
    return f"{name}: không thấy chỗ nào chưa đúng thể thức."


def checked(names: list[str], number: int) -> str:
    whole = names[0] if len(names) == 1 else f"{len(names)} văn bản"
    return found(whole, number) if number else sound(whole)


def unchecked_in_a_row(sentences: list[str]) -> str:
    return (
        f"{UNCHECKED_ARE} {'. '.join(one.rstrip('.') for one in sentences)}." if sentences else ""
    )


def unchecked(sentences: Iterable[str]) -> str:
    return "\n".join((UNCHECKED_ARE, *(f"–  {one}" for one in sentences)))


def with_rule(text: str, rule: str) -> str:
    return f"{text} [{rule}]"


def placed(place: str, more: int) -> str:
    return f"{place} và {more} chỗ khác" if more else place
