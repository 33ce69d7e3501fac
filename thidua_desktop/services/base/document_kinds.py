"""The files of documents as they were last written."""

from collections.abc import Iterable
from typing import Final

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.choices import HandoverKind
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.count_rows import DocumentRow

MINUTES_OF: Final = {
    HandoverKind.TASKS: DocumentKind.HANDOVER_TASKS,
    HandoverKind.FILES: DocumentKind.HANDOVER_FILES,
}
"""Which minutes each part of a handover has."""


def current_documents(rows: Iterable[DocumentRow]) -> tuple[DocumentRow, ...]:
    """Give each file once, as its last row says, in the order in which they were last written."""
    last: dict[str, DocumentRow] = {}
    for row in rows:
        last.pop(row.name, None)
        last[row.name] = row
    return tuple(last.values())


def current_files(files: Iterable[IssuedFile]) -> tuple[IssuedFile, ...]:
    """Give each file of a year once, as it was last placed, in the order of writing.

    Where a later one could not be placed under a name, the file that was there is there still.
    """
    last: dict[str, IssuedFile] = {}
    for file in files:
        if file.placed:
            last.pop(file.name, None)
            last[file.name] = file
    return tuple(last.values())
