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
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.conference_view import ConferenceView
from thidua_desktop.services.count_rows import DocumentRow, ResultRow
from thidua_desktop.services.document_kinds import DocumentKind, standing_files
from thidua_desktop.services.errors import KnownError, KnownFault, Refusal, RegisterRefusal
from thidua_desktop.services.import_papers import refuse_import, typist_of
from thidua_desktop.services.issue_document import why_not
from thidua_desktop.services.papers_file import PapersRefused
from thidua_desktop.services.recount_check import RecountCheck, Recounted
from thidua_desktop.services.result_json import result_object
from thidua_desktop.services.use_cases import UseCases
from thidua_desktop.services.verify_codes import StoreReport
from thidua_desktop.services.year_faults import YearRefused
from thidua_desktop.storage.verify import readable, verify_store
from thidua_desktop.texts import app, cli, codes, load
from thidua_desktop.texts.registers import refusal_sentence
from thidua_desktop.texts.verify import verify_sentence, withheld_papers

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
        "handover": _package,
        "receive": _package,
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
    except RegisterRefusal as refused:
        _complain(refusal_sentence(refused.code, refused.names), refused.code)
    except KnownError as known:
        _complain(app.known_fault(known.fault, known.detail), known.fault)
    return REFUSED


def _package(arguments: argparse.Namespace) -> int:
    from thidua_desktop.bootstrap.package_jobs import run_package  # the other jobs need none of it

    return run_package(arguments)


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
                _export_one(cases, conference, stored_id(record), kind, arguments.out)
    return 0


def _export_one(
    cases: UseCases, conference: ConferenceView, round_id: int, kind: DocumentKind, folder: Path
) -> None:
    view = cases.read_round(round_id)
    name = wiring.name_of(kind, conference, view)
    code = why_not(kind, view)
    if code is not None:
        why = codes.describe(code, view.state, kind)
        _say(cli.not_written(name, f"{code} {why}"))
        return
    try:
        issued = cases.issue_document(round_id, kind, folder)
    except KnownError as known:
        if known.fault not in _ONE_DOCUMENT:
            raise
        why = app.known_fault(known.fault, known.detail)
        _say(cli.not_written(name, f"{known.fault} {why}"))
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
    _say_sound(report, recounted)
    return 0


def _say_sound(report: StoreReport, recounted: Recounted) -> None:
    _say(cli.recounted(recounted.results))
    if report.withheld.papers:
        _say(withheld_papers(report.withheld.papers, report.withheld.rounds))
    if recounted.withheld:
        _say(cli.not_recountable(recounted.withheld))
    _say(cli.SOUND)


def _not_placed(cases: UseCases) -> list[str]:
    last: dict[tuple[int, str], str] = {}
    with cases.new_uow("verify") as uow:
        for row in uow.count.rows(DocumentRow):
            last[row.round_id, row.name] = row.state
        written = uow.registers.find(IssuedFile)
    there = {file.name for file in standing_files(written)}
    lost = dict.fromkeys(file.name for file in written if file.name not in there)
    return [*(name for (_, name), state in last.items() if state == "not_placed"), *lost]


def _known_rounds(cases: UseCases) -> list[KnownRound]:
    """What the store says of every round and of the files of its years, to find a document."""
    with cases.new_uow("verify") as uow:
        records = uow.registers.find(BallotRound)
        results = uow.count.rows(ResultRow)
        documents = uow.count.rows(DocumentRow)
        of_years = uow.registers.find(IssuedFile)
    years = tuple((file.name, file.sha256) for file in of_years)
    known = [KnownRound("", None, frozenset(), years)]
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
