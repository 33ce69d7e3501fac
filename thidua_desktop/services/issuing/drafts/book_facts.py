"""What sổ đăng ký văn bản of a year is written from."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import DraftCode
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import Document
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.year_head import YearHead, read_year_head


@dataclass(frozen=True, slots=True, kw_only=True)
class BookView:
    """The documents of both books under the head of the year."""

    head: YearHead
    documents: tuple[Document, ...]


def read_books(uow: UnitOfWork, year_id: int) -> BookView:
    """Read them: what came by its số đến, what went out by its day."""
    found = uow.registers.find(Document, year_id=year_id)
    came = [one for one in found if one.direction is Direction.INCOMING]
    went = [one for one in found if one.direction is Direction.OUTGOING]
    came.sort(key=lambda one: (one.arrival_number is None, one.arrival_number or 0))
    head = read_year_head(uow, year_id, None)
    return BookView(head=head, documents=(*went, *came))


def something_registered(view: BookView) -> DraftCode | None:
    """A book has at least one document."""
    return None if view.documents else DraftCode.EMPTY_BOOK
