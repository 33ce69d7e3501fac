"""What is said of the file that an office sends when it asks for help."""

from collections.abc import Mapping
from typing import Final

TITLE: Final = "Tập hợp nhật ký lỗi gửi hỗ trợ"
FILES: Final = "Tệp nén (*.zip)"
NAME: Final = "thi-dua-ho-tro-{0}.zip"
FACTS: Final = "may.txt"
DONE_TITLE: Final = "Đã tập hợp nhật ký lỗi"
DONE: Final = (
    "Đã lưu {0}, gồm nhật ký lỗi của chương trình ({1} tệp) và thông số của máy. Trong đó không có "
    "nội dung phiếu, không có tên người bỏ phiếu, không có dữ liệu của Cụm: gửi được cho người phụ "
    "trách kỹ thuật."
)
LABELS: Final[Mapping[str, str]] = {
    "version": "Phiên bản chương trình",
    "revision": "Phiên bản cấu trúc dữ liệu",
    "python": "Python",
    "qt": "Qt",
    "sqlite": "SQLite",
    "system": "Hệ điều hành",
    "screens": "Màn hình",
    "language": "Ngôn ngữ của máy",
}


def facts(values: Mapping[str, str]) -> str:
    return "".join(f"{LABELS[name]}: {value}\n" for name, value in values.items())
