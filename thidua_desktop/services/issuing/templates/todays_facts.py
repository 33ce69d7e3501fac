"""What a template would be filled with today, though nothing is written: for its preview."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from thidua_desktop.domain.codes.documents import DocumentKind, PreviewCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.document_type import DocumentType, Scope
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.texts.documents.documents import TITLES


def todays_facts(
    uow: UnitOfWork, kind: DocumentKind, year_id: int | None, round_id: int | None = None
) -> dict[str, Any]:
    """Give the facts, of the newest record or round of the year that has them all.

    A round that is given comes first. What must be there before the document can be written need
    not be: its place stays empty. Raises Refused where the year has nothing to fill it with.
    """
    document = DOCUMENTS[kind]
    assert document.facts is not None
    first = [] if round_id is None or document.scope is not Scope.ROUND else [round_id]
    found = [] if year_id is None else [*first, *_each(uow, document, year_id)]
    of = next((one for one in found if _is_ready(uow, document, one)), next(iter(found), None))
    if of is None:
        raise Refused(PreviewCode.NOTHING_YET, TITLES[kind])
    return asdict(document.facts(document.read(uow, of)))


def _each(uow: UnitOfWork, document: DocumentType, year_id: int) -> Iterator[int]:
    """The newest first."""
    if document.scope is Scope.YEAR:
        yield year_id
    elif document.record is not None:
        yield from map(stored_id, reversed(document.records(uow, year_id)))
    else:
        for meeting in reversed(uow.registers.find(Conference, year_id=year_id)):
            rounds = uow.registers.find(BallotRound, conference_id=stored_id(meeting))
            yield from (stored_id(one) for one in reversed(rounds))


def _is_ready(uow: UnitOfWork, document: DocumentType, of: int) -> bool:
    try:
        return document.why_not(document.read(uow, of)) is None
    except Refused:
        return False
