"""The job `export` of the command line: every document of every year that can be made now."""

import sys
from pathlib import Path

from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import Conference
from thidua_desktop.services.base.document_kinds import MINUTES_OF, DocumentKind
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.conference_view import ConferenceView, read_conference
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.contributed import OPEN_WORK
from thidua_desktop.services.documents.issue_document import why_not
from thidua_desktop.services.handover.handover_view import ReadHandover
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.texts.command_line import cli
from thidua_desktop.texts.documents.documents import file_name
from thidua_desktop.texts.sentences import sentence

_ONE_DOCUMENT = (KnownFault.FILE_OPEN_ELSEWHERE, KnownFault.TEMPLATE_BROKEN)
"""Faults of one document, which do not keep the others from being written."""


def export_documents(store: Path, folder: Path) -> None:
    """Write them year by year, and say of the rest why it cannot be made."""
    with wiring.opened(store) as cases:
        for year in cases.registers.list(EmulationYear):
            _export_conferences(cases, year, folder)
            _export_handover(cases, year, folder)


def _export_conferences(cases: OpenStore, year: EmulationYear, folder: Path) -> None:
    meetings = cases.registers.list(Conference, year_id=stored_id(year))
    if not meetings:
        _say(cli.no_conference(year.year))
    for meeting in meetings:
        conference = cases.read(read_conference, stored_id(meeting))
        assert conference is not None
        for record in conference.rounds:
            for kind in DocumentKind:
                _export_one(cases, conference, stored_id(record), kind, folder)


def _export_one(
    cases: OpenStore, conference: ConferenceView, round_id: int, kind: DocumentKind, folder: Path
) -> None:
    view = cases.read(read_round, round_id)
    name = wiring.name_of(kind, conference, view)
    code = why_not(kind, view)
    if code is not None:
        why = sentence(code, view.state, kind)
        _say(cli.not_written(name, f"{code} {why}"))
        return
    try:
        issued = cases.issue_document(round_id, kind, folder)
    except Refused as known:
        _say_fault(name, known)
        return
    _say(cli.written(issued.path.name))


def _export_handover(cases: OpenStore, year: EmulationYear, folder: Path) -> None:
    """The two minutes, once they are prepared; a signed one is never written anew."""
    read = ReadHandover(cases.new_uow, OPEN_WORK)
    issue = wiring.issue_year_document(cases, read)
    for view in read.both(stored_id(year)).values():
        kind = MINUTES_OF[view.record.kind]
        name = file_name(kind, year.year)
        if view.record.id is None:
            _say(cli.not_written(name, cli.NO_HANDOVER))
        elif view.signed:
            _say(cli.not_written(name, cli.SIGNED_ALREADY))
        else:
            try:
                _say(cli.written(issue(stored_id(year), kind, folder).name))
            except Refused as known:
                _say_fault(name, known)


def _say_fault(name: str, known: Refused) -> None:
    if known.code not in _ONE_DOCUMENT:
        raise known
    _say(cli.not_written(name, f"{known.code} {sentence(known.code, *known.details)}"))


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
