"""The job `export` of the command line: every document of every year that can be made now."""

from pathlib import Path

from thidua_desktop.bootstrap import wiring
from thidua_desktop.cli.lines import announce
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.document_kinds import MINUTES_OF
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.contributed import GAPS, OPEN_WORK
from thidua_desktop.services.handover.handover_view import read_handover
from thidua_desktop.services.issuing.document_type import DocumentType, Scope
from thidua_desktop.services.issuing.document_types import of_scope
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.years.year_lock import year_of
from thidua_desktop.texts.command_line import cli
from thidua_desktop.texts.sentences import sentence

_ONE_DOCUMENT = (
    KnownFault.FILE_OPEN_ELSEWHERE,
    KnownFault.TEMPLATE_BROKEN,
    KnownFault.WRITTEN_OTHERWISE,
)
"""Faults of one document, which do not keep the others from being written."""


def export_documents(store: Path, folder: Path) -> None:
    """Write them year by year, and say of the rest why it cannot be made."""
    with wiring.opened(store) as cases:
        for year in cases.registers.list(EmulationYear):
            _export_conferences(cases, year, folder)
            _export_handover(cases, year, folder)
            _export_records(cases, year, folder)


def _export_conferences(cases: OpenStore, year: EmulationYear, folder: Path) -> None:
    meetings = cases.registers.list(Conference, year_id=stored_id(year))
    if not meetings:
        announce(cli.no_conference(year.year))
    for meeting in meetings:
        for ballot in cases.registers.list(BallotRound, conference_id=stored_id(meeting)):
            for document in of_scope(Scope.ROUND):
                _export_one(cases, document, stored_id(ballot), folder)


def _export_handover(cases: OpenStore, year: EmulationYear, folder: Path) -> None:
    """The two minutes, once they are prepared; a signed one is never written anew."""
    views = cases.read(read_handover, stored_id(year), OPEN_WORK, GAPS.products)
    for document in of_scope(Scope.YEAR):
        if document.kind not in MINUTES_OF.values():
            _export_once(cases, document, stored_id(year), folder)
            continue
        view = next(v for v in views.values() if MINUTES_OF[v.record.kind] is document.kind)
        if view.record.id is None:
            announce(cli.not_written(document.file_name(view), cli.NO_HANDOVER))
        elif view.signed:
            announce(cli.not_written(document.file_name(view), cli.SIGNED_ALREADY))
        else:
            _export_one(cases, document, stored_id(year), folder)


def _export_records(cases: OpenStore, year: EmulationYear, folder: Path) -> None:
    """What is written of single records; a signed one is never written anew."""
    for document in of_scope(Scope.RECORD):
        for record in filter(document.applies, cases.read(_of_year, document, stored_id(year))):
            _export_once(cases, document, stored_id(record), folder)


def _of_year(uow: UnitOfWork, document: DocumentType, year_id: int) -> tuple[Record, ...]:
    """Those that lead to the year, also over a conference, as an invitation does."""
    assert document.record is not None
    found = uow.registers.find(document.record)
    return tuple(one for one in found if year_of(uow.registers, one) == year_id)


def _export_once(cases: OpenStore, document: DocumentType, of: int, folder: Path) -> None:
    with cases.new_uow("export") as uow:
        name = document.file_name(document.read(uow, of))
    if any(one.signed for one in cases.registers.list(IssuedFile, name=name)):
        announce(cli.not_written(name, cli.SIGNED_ALREADY))
    else:
        _export_one(cases, document, of, folder)


def _export_one(cases: OpenStore, document: DocumentType, of: int, folder: Path) -> None:
    with cases.new_uow("export") as uow:
        name = document.file_name(document.read(uow, of))
    try:
        issued = cases.issue_document(of, document.kind, folder)
        announce(cli.written(issued.path.name, issued.blanks))
    except Refused as refused:
        if isinstance(refused.code, KnownFault) and refused.code not in _ONE_DOCUMENT:
            raise
        why = sentence(refused.code, *refused.details)
        announce(cli.not_written(name, f"{refused.code} {why}"))
