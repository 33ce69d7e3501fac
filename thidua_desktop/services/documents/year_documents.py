"""The documents of a year: one register, kept as the two books of what came in and went out."""

from collections.abc import Mapping, Sequence
from typing import Any

from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import Document
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registers.registers import Registers


class YearDocuments(RecordSource[Document]):
    """What the tab *Văn bản* lists: every document of the year, or those of one book."""

    def __init__(self, registers: Registers) -> None:
        super().__init__(Document, registers, {"year_id": 0})
        self.direction: Direction | None = None

    def rows(self) -> Sequence[Document]:
        """Give the documents of the book, by their dates."""
        whole = super().rows()
        if self.direction is None:
            return whole
        return tuple(one for one in whole if one.direction is self.direction)

    def given(self) -> Mapping[str, Any]:
        """Begin a new document in the book that is shown."""
        return {"direction": self.direction or Direction.INCOMING}
