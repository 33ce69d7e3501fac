"""What the documents and the files of a handover are called."""

import datetime
from collections.abc import Mapping
from typing import Final

from thidua_desktop.texts.base.numbers import dated

FILE_STATUS: Final[Mapping[str, str]] = {
    "signed": "Bản chính đã ký",
    "unsigned": "Chưa ký",
    "copy": "Bản sao",
    "replaced": "Đã được thay thế",
}

_TYPES: Final[Mapping[str, str]] = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "KH": "Kế hoạch",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "CV": "Công văn",
}
"""The kinds of document (NĐ 30, Phụ lục III) that may name a head or stand in a series."""


def type_name(kind: str) -> str:
    """A kind of document in full; one that is not known stays as it is written."""
    return _TYPES.get(kind, kind or "Văn bản")


def round_title(title: str, ballot: str) -> str:
    """A document of a ballot round in the list of files."""
    return f"{title} ({ballot})"


def attachment_title(number: str, day: datetime.date | None) -> str:
    """A file attached to a document, in the list of files."""
    return dated(f"Văn bản số {number}", day)


def number_words(number: int) -> str:
    """The last number of a series as a document bears it: 05, 207, 2500."""
    return f"{number:02}"
