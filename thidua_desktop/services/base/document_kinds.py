"""The documents that the program writes."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from thidua_desktop.records.choices import HandoverKind
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.count_rows import DocumentRow


class DocumentKind(StrEnum):
    """A kind of document; `texts.documents` gives its name and its file's name."""

    BALLOT = "ballot"  # phiếu suy tôn
    MINUTES = "minutes"  # biên bản kiểm phiếu
    READING = "reading"  # bản đọc kết quả
    HAND_TALLY = "hand_tally"  # bảng kiểm phiếu gạch tay
    ENVELOPE = "envelope"  # nhãn phong bì
    WORKBOOK = "workbook"  # bảng tổng hợp kiểm phiếu (Excel)


class YearDocumentKind(StrEnum):
    """A kind of document of a year; `texts.documents` gives its name and its file's name."""

    HANDOVER_TASKS = "handover_tasks"  # biên bản bàn giao nhiệm vụ
    HANDOVER_FILES = "handover_files"  # biên bản bàn giao hồ sơ


MINUTES_OF: Final = {
    HandoverKind.TASKS: YearDocumentKind.HANDOVER_TASKS,
    HandoverKind.FILES: YearDocumentKind.HANDOVER_FILES,
}
"""Which minutes each part of a handover has."""


def standing_documents(rows: Iterable[DocumentRow]) -> tuple[DocumentRow, ...]:
    """Give each file once, as its last row says, in the order in which they were last written."""
    last: dict[str, DocumentRow] = {}
    for row in rows:
        last.pop(row.name, None)
        last[row.name] = row
    return tuple(last.values())


def standing_files(files: Iterable[IssuedFile]) -> tuple[IssuedFile, ...]:
    """Give each file of a year once, as it was last placed, in the order of writing.

    Where a later one could not be placed under a name, the file that was there is there still.
    """
    last: dict[str, IssuedFile] = {}
    for file in files:
        if file.placed:
            last.pop(file.name, None)
            last[file.name] = file
    return tuple(last.values())
