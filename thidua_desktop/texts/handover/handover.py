"""What the documents and the files of a handover are called."""

import datetime
from collections.abc import Mapping
from typing import Final

from thidua_desktop.domain import document_types
from thidua_desktop.texts.base.numbers import dated

FILE_STATUS: Final[Mapping[str, str]] = {
    "signed": "Bản chính đã ký",
    "unsigned": "Chưa ký",
    "copy": "Bản sao",
    "replaced": "Đã được thay thế",
}


def type_name(kind: str) -> str:
    """A kind of document in full; one that is not known stays as it is written."""
    return document_types.type_name(kind) or "Văn bản"


def round_title(title: str, ballot: str) -> str:
    return f"{title} ({ballot})"


def attachment_title(number: str, day: datetime.date | None) -> str:
    return dated(f"Văn bản số {number}", day)


def number_text(number: int) -> str:
    """The last number of a series as a document bears it: 05, 207, 2500."""
    return f"{number:02}"
