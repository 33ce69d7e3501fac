"""The job `export` of the command line: every document of every year that can be made now."""

from dataclasses import dataclass, field
from pathlib import Path

from thidua_desktop.bootstrap import wiring
from thidua_desktop.cli.lines import announce
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.pdf import find_office, make_pdfs
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.document_kinds import MINUTES_OF
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.contributed import GAPS, OPEN_WORK
from thidua_desktop.services.handover.handover_view import read_handover
from thidua_desktop.services.issuing.document_type import DocumentType, Scope
from thidua_desktop.services.issuing.document_types import of_scope
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.texts.command_line import cli
from thidua_desktop.texts.documents import pdf
from thidua_desktop.texts.sentences import sentence

_ONE_DOCUMENT = (
    KnownFault.FILE_OPEN_ELSEWHERE,
    KnownFault.TEMPLATE_BROKEN,
    KnownFault.WRITTEN_OTHERWISE,
)
"""Faults of one document, which do not keep the others from being written."""


@dataclass(frozen=True, slots=True)
class _Out:
    """Where documents are written, and which were."""

    folder: Path
    written: list[Path] = field(default_factory=list)


def export_documents(store: Path, folder: Path, *, as_pdf: bool = False) -> None:
    """Write them year by year, as PDF too, and say of the rest why it cannot be made.

    Raises Refused, with nothing written, where PDF is asked for and nothing here makes it.
    """
    office = find_office() if as_pdf else None
    if as_pdf and office is None:
        raise Refused(KnownFault.NO_OFFICE)
    out = _Out(folder)
    with wiring.opened(store) as cases:
        for year in cases.registers.list(EmulationYear):
            _export_conferences(cases, year, out)
            _export_handover(cases, year, out)
            _export_records(cases, year, out)
    if office is not None:
        made = make_pdfs(office, list(dict.fromkeys(out.written)), folder)
        announce(pdf.EXPORTED.format(len(made)))


def _export_conferences(cases: OpenStore, year: EmulationYear, out: _Out) -> None:
    meetings = cases.registers.list(Conference, year_id=stored_id(year))
    if not meetings:
        announce(cli.no_conference(year.year))
    for meeting in meetings:
        for ballot in cases.registers.list(BallotRound, conference_id=stored_id(meeting)):
            for document in of_scope(Scope.ROUND):
                _export_one(cases, document, stored_id(ballot), out)


def _export_handover(cases: OpenStore, year: EmulationYear, out: _Out) -> None:
    """The two minutes, once they are prepared; a signed one is never written anew."""
    views = cases.read(read_handover, stored_id(year), OPEN_WORK, GAPS.products)
    for document in of_scope(Scope.YEAR):
        if document.kind not in MINUTES_OF.values():
            _export_once(cases, document, stored_id(year), out)
            continue
        view = next(v for v in views.values() if MINUTES_OF[v.record.kind] is document.kind)
        if view.record.id is None:
            announce(cli.not_written(document.file_name(view), cli.NO_HANDOVER))
        elif view.signed:
            announce(cli.not_written(document.file_name(view), cli.SIGNED_ALREADY))
        else:
            _export_one(cases, document, stored_id(year), out)


def _export_records(cases: OpenStore, year: EmulationYear, out: _Out) -> None:
    """What is written of single records; a signed one is never written anew."""
    for document in of_scope(Scope.RECORD):
        with cases.new_uow("export") as uow:
            found = document.records(uow, stored_id(year))
        for record in found:
            _export_once(cases, document, stored_id(record), out)


def _export_once(cases: OpenStore, document: DocumentType, of: int, out: _Out) -> None:
    name = _name(cases, document, of)
    if any(one.signed for one in cases.registers.list(IssuedFile, name=name)):
        announce(cli.not_written(name, cli.SIGNED_ALREADY))
    else:
        _export_one(cases, document, of, out)


def _export_one(cases: OpenStore, document: DocumentType, of: int, out: _Out) -> None:
    try:
        issued = cases.issue_document(of, document.kind, out.folder)
        out.written.append(issued.path)
        announce(cli.written(issued.path.name, issued.blanks))
    except Refused as refused:
        if isinstance(refused.code, KnownFault) and refused.code not in _ONE_DOCUMENT:
            raise
        why = sentence(refused.code, *refused.details)
        announce(cli.not_written(_name(cases, document, of), f"{refused.code} {why}"))


def _name(cases: OpenStore, document: DocumentType, of: int) -> str:
    with cases.new_uow("export") as uow:
        return document.file_name(document.read(uow, of))
