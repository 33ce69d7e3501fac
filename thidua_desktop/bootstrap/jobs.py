"""The jobs of the command line that need no window (DESIGN 5)."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.exit_codes import REFUSED, WRONG_USE
from thidua_desktop.files.document_check import KnownRound, check_document
from thidua_desktop.files.papers_table import read_papers
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.count_rows import DocumentRow, ResultRow
from thidua_desktop.services.document_kinds import DocumentKind
from thidua_desktop.services.errors import KnownError, KnownFault, Refusal
from thidua_desktop.services.import_papers import refuse_import, typist_of
from thidua_desktop.services.issue_document import why_not
from thidua_desktop.services.papers_file import PapersRefused
from thidua_desktop.services.recount_check import RecountCheck
from thidua_desktop.services.result_json import result_object
from thidua_desktop.services.use_cases import UseCases
from thidua_desktop.services.year_faults import YearRefused
from thidua_desktop.storage.verify import readable, verify_store
from thidua_desktop.texts import app, cli, codes, load
from thidua_desktop.texts.verify import verify_sentence

if TYPE_CHECKING:
    from collections.abc import Callable


_ONE_DOCUMENT = (KnownFault.FILE_OPEN_ELSEWHERE, KnownFault.TEMPLATE_BROKEN)
"""Faults of one document, which do not keep the others from being written."""


def run(arguments: argparse.Namespace) -> int:
    """Do one job; whatever a rule or the world refuses goes to stderr with its code."""
    jobs: dict[str, Callable[[argparse.Namespace], int]] = {
        "load": _load,
        "papers": _papers,
        "result": _result,
        "export": _export,
        "verify": _verify,
    }
    try:
        return jobs[arguments.job](arguments)
    except YearRefused as refused:
        for fault in refused.faults:
            _complain(load.year_fault(fault.code, fault.path, fault.line, fault.detail), fault.code)
    except PapersRefused as refused:
        for bad in refused.faults:
            _complain(load.papers_fault(bad.code, bad.line, bad.detail), bad.code)
    except Refusal as refused:
        _complain(codes.describe(refused.code, *refused.details), refused.code)
    except KnownError as known:
        _complain(app.known_fault(known.fault, known.detail), known.fault)
    return REFUSED


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


def _complain(sentence: str, code: str) -> None:
    words = sentence if code in sentence else f"{code} {sentence}"
    sys.stderr.write(f"{words}\n")


def _load(arguments: argparse.Namespace) -> int:
    loaded = wiring.load_year(
        wiring.read_file(arguments.year), arguments.store, wiring.login_name()
    )
    for notice in loaded.notices:
        _complain(load.year_notice(notice.code, notice.detail), notice.code)
    _say(cli.loaded(loaded.year, len(loaded.round_ids)))
    return 0


def _papers(arguments: argparse.Namespace) -> int:
    with wiring.opened_store(arguments.store) as store:
        cases = wiring.use_cases(store, wiring.login_name())
        round_id = wiring.round_id_of(cases, arguments.round)
        if round_id is None:
            return _no_round(arguments.round)
        view, number = cases.read_round(round_id), arguments.pass_number
        refuse_import(view, number)
        with cases.new_uow("papers") as uow:
            typist = typist_of(uow, view, number, arguments.typist)
        papers = read_papers(arguments.papers, view.form, view.returned)
        # The journal names the typist as the person who did it.
        typing = wiring.use_cases(store, typist)
        typing.import_papers(round_id, number, papers, typist, arguments.reason)
        _say(cli.papers_taken(len(papers), number))
    return 0


def _no_round(code: str) -> int:
    sys.stderr.write(f"{cli.no_round(code)}\n")
    return WRONG_USE


def _result(arguments: argparse.Namespace) -> int:
    with wiring.opened(arguments.store) as cases:
        round_id = wiring.round_id_of(cases, arguments.round)
        if round_id is None:
            return _no_round(arguments.round)
        _say(json.dumps(result_object(cases.read_round(round_id)), ensure_ascii=False))
    return 0


def _export(arguments: argparse.Namespace) -> int:
    with wiring.opened(arguments.store) as cases:
        conference = cases.read_conference()
        if conference is None:
            _say(cli.NO_CONFERENCE)
            return 0
        for record in conference.rounds:
            for kind in DocumentKind:
                _export_one(cases, record.id or 0, kind, arguments.out)
    return 0


def _export_one(cases: UseCases, round_id: int, kind: DocumentKind, folder: Path) -> None:
    view = cases.read_round(round_id)
    code = why_not(kind, view)
    if code is not None:
        why = codes.describe(code, view.state, kind)
        _say(cli.not_written(wiring.name_of(kind, view), f"{code} {why}"))
        return
    try:
        issued = cases.issue_document(round_id, kind, folder)
    except KnownError as known:
        if known.fault not in _ONE_DOCUMENT:
            raise
        why = app.known_fault(known.fault, known.detail)
        _say(cli.not_written(wiring.name_of(kind, view), f"{known.fault} {why}"))
        return
    _say(cli.written(issued.path.name))


def _verify(arguments: argparse.Namespace) -> int:
    if not arguments.store.exists():
        raise KnownError(KnownFault.STORE_MISSING, str(arguments.store))
    if arguments.document is not None:
        return _verify_document(arguments.store, arguments.document)
    report = verify_store(arguments.store)
    for finding in report.findings:
        _complain(verify_sentence(finding.code, finding.where, finding.detail), finding.code)
    if not report.sound:
        return REFUSED
    with readable(arguments.store) as place, wiring.opened(place) as cases:
        recounted = RecountCheck(cases.new_uow)()
        for found in recounted.findings:
            _complain(cli.not_recounted(found.round_code, found.kind), "V20")
        for name in _not_placed(cases):
            _say(cli.not_placed(name))
    if recounted.findings:
        return REFUSED
    _say(cli.recounted(recounted.results))
    _say(cli.SOUND)
    return 0


def _not_placed(cases: UseCases) -> list[str]:
    last: dict[tuple[int, str], str] = {}
    with cases.new_uow("verify") as uow:
        for row in uow.count.rows(DocumentRow):
            last[row.round_id, row.name] = row.state
    return [name for (_, name), state in last.items() if state == "not_placed"]


def _known_rounds(cases: UseCases) -> list[KnownRound]:
    """What the store says of every round, so that a document can be found among them."""
    with cases.new_uow("verify") as uow:
        records = uow.registers.find(BallotRound)
        results = uow.count.rows(ResultRow)
        documents = uow.count.rows(DocumentRow)
    known = []
    for record in records:
        standing = cases.read_round(stored_id(record)).check_code
        codes_ = {row.check_code for row in results if row.round_id == record.id}
        files = tuple((row.name, row.sha256) for row in documents if row.round_id == record.id)
        known.append(KnownRound(record.code, standing, frozenset(codes_ - {standing}), files))
    return known


def _verify_document(store: Path, document: Path) -> int:
    with readable(store) as place, wiring.opened(place) as cases:
        finding = check_document(wiring.read_file(document), document.suffix, _known_rounds(cases))
    _say(finding.words) if finding.matches else _complain(finding.words, finding.code)
    return 0 if finding.matches else REFUSED
