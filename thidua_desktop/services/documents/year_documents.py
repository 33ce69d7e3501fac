"""The documents of a year: one register, kept as the two books of what came in and went out."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from thidua_desktop import zone
from thidua_desktop.domain.codes.documents import DraftForm
from thidua_desktop.domain.document_types import LETTER, type_name
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.cluster import Cluster, EmulationYear
from thidua_desktop.records.documents import Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.documents.next_number import next_arrival, next_number, series_of
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registers.registers import RegisterChanges, Registers
from thidua_desktop.texts.documents import drafts_page as texts

_OF_MINISTRY = (DraftForm.FLAGS, DraftForm.LEADERS)


class YearDocuments(RecordSource[Document]):
    """What the tab *Văn bản* lists: every document of the year, or those of one book."""

    def __init__(self, registers: Registers, case: Case) -> None:
        super().__init__(Document, registers, {"year_id": 0})
        self.case = case
        self.direction: Direction | None = None

    def rows(self) -> Sequence[Document]:
        """Give the documents of the book, by their dates; what came in by its số đến."""
        whole = super().rows()
        if self.direction is None:
            return whole
        book = tuple(one for one in whole if one.direction is self.direction)
        return book if self.direction is Direction.OUTGOING else tuple(sorted(book, key=_arrival))

    def text(self, row: Document) -> Iterable[str]:
        """A kind is found by its full name as well as by its abbreviation."""
        return (*super().text(row), type_name(row.kind))

    def given(self) -> Mapping[str, Any]:
        """Begin a new document in the book that is shown; one that came in has its next number."""
        if self.direction is Direction.OUTGOING:
            return {"direction": self.direction}
        return self.case.read(_arriving, self.fixed["year_id"])

    def cluster(self) -> Cluster | None:
        return next(iter(self.registers.list(Cluster)), None)


def _arriving(uow: UnitOfWork, year_id: int) -> Mapping[str, Any]:
    """Only in the year itself or the next did it come in today: an old one has no number yet."""
    today = zone.local(uow.now()).date()
    year = uow.registers.get(EmulationYear, year_id).year
    if today.year not in (year, year + 1):
        return {"direction": Direction.INCOMING}
    return {
        "direction": Direction.INCOMING,
        "arrived": today,
        "arrival_number": next_arrival(uow.registers, today),
    }


def _arrival(document: Document) -> tuple[bool, object, int]:
    """By the day and the number; what has neither stands last, in the order of its own date."""
    known = document.arrived is not None
    return not known, document.arrived or 0, document.arrival_number or 0


class YearDrafts(RecordSource[Draft]):
    """What the page *Soạn thảo, trình ký* lists, with the document that each became."""

    def __init__(self, registers: Registers) -> None:
        super().__init__(Draft, registers, {"year_id": 0})

    def document(self, draft: Draft) -> Document | None:
        """Give the document of the book that has its number and day."""
        return self._document(draft.document_id)

    def replaced(self, draft: Draft) -> str:
        """Say which document it replaces; nothing where it replaces none."""
        if draft.replaces_id is None:
            return ""
        (before,) = self.registers.list(Draft, id=draft.replaces_id)
        known = self._document(before.document_id)
        return texts.REPLACES.format(known.number if known is not None else before.subject)

    def next_number(self, draft: Draft) -> str:
        """Propose the number that follows in its series; the ministry gives its own."""
        if draft.form in _OF_MINISTRY:
            return ""
        return self.registers.do(_proposed_number, draft)

    def _document(self, document_id: int | None) -> Document | None:
        found = self.registers.list(Document, id=document_id) if document_id is not None else ()
        return found[0] if found else None


def _proposed_number(changes: RegisterChanges, draft: Draft) -> str:
    registers = changes.uow.registers
    day = draft.signed or zone.local(changes.uow.now()).date()
    return next_number(registers, series_of(registers, draft.kind or LETTER), day)
