"""The jobs of the command line that need no window (DESIGN 5)."""

import argparse
import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop import paths
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.exit_codes import REFUSED, WRONG_USE
from thidua_desktop.cli.export_job import export_documents
from thidua_desktop.cli.lines import announce, complain
from thidua_desktop.domain.codes.store import KnownFault, VerifyCode
from thidua_desktop.files.excel.papers_table import read_papers
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.count_rows import DocumentRow, EventRow
from thidua_desktop.services.base.document_kinds import current_files
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.store_report import StoreReport
from thidua_desktop.services.conference.conference_view import rounds_by_year
from thidua_desktop.services.conference.destroy_papers import holds_marks
from thidua_desktop.services.conference.import_papers import import_papers, refuse_import, typist_of
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.recount_bundle import recount_bundle
from thidua_desktop.services.conference.round_view import DESTROYED
from thidua_desktop.services.conference.sealed_result import Recounted, recount_check, result_object
from thidua_desktop.services.handover.handover_status import handover_status
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.storage.verify import apart, verify_store
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.command_line import cli
from thidua_desktop.texts.command_line.verify import older, withheld_papers
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.tabs.handover.view_state import keepers

if TYPE_CHECKING:
    from collections.abc import Callable

_log = logging.getLogger(__name__)


def run(arguments: argparse.Namespace) -> int:
    """Do one job; whatever a rule or the world refuses goes to stderr with its code."""
    jobs: dict[str, Callable[[argparse.Namespace], int]] = {
        "load": _load,
        "papers": _papers,
        "result": _result,
        "export": _export,
        "bundle": _bundle,
        "verify": _verify,
        "check": _check,
        "import": _import,
        "handover": _package,
        "backup": _backup,
        "restore": _backup,
        "receive": _package,
    }
    try:
        return jobs[arguments.job](arguments)
    except Refused as refused:
        for fault in refused.faults:
            complain(sentence(fault), fault.code)
    except BrokenPipeError:
        raise
    except Exception as error:
        _write_down(error)
        complain(cli.unexpected(error), cli.UNEXPECTED)
    return REFUSED


def _write_down(error: Exception) -> None:
    """Keep what nobody foresaw in the log, where there is one; a traceback helps no user."""
    from thidua_desktop.bootstrap.logs import start_log

    if start_log(paths.logs()):
        _log.error("unexpected failure", exc_info=error)


def _package(arguments: argparse.Namespace) -> int:
    from thidua_desktop.cli.package_jobs import run_package  # the other jobs need none of it

    run_package(arguments)
    return 0


def _backup(arguments: argparse.Namespace) -> int:
    from thidua_desktop.cli import backup_jobs

    job = backup_jobs.run_backup if arguments.job == "backup" else backup_jobs.run_restore
    job(arguments)
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from thidua_desktop.cli.check_job import run_check  # the other jobs need none of it

    return run_check(arguments.files, arguments.comments)


def _import(arguments: argparse.Namespace) -> int:
    from thidua_desktop.cli.import_job import run_import  # the other jobs need none of it

    return run_import(arguments)


def _load(arguments: argparse.Namespace) -> int:
    loaded = wiring.load_year(
        wiring.read_file(arguments.year), arguments.store, wiring.login_name()
    )
    for notice in loaded.notices:
        complain(sentence(notice), notice.code)
    announce(cli.loaded(loaded.year, len(loaded.round_ids)))
    return 0


def _papers(arguments: argparse.Namespace) -> int:
    with wiring.opened_store(arguments.store) as store:
        cases = wiring.use_cases(store, wiring.login_name())
        round_id = _round_id(cases, arguments)
        if round_id is None:
            return WRONG_USE
        view, number = cases.read(read_round, round_id), arguments.pass_number
        refuse_import(view, number)
        typist = cases.read(typist_of, view, number, arguments.typist)
        papers = read_papers(arguments.papers, view.form, view.returned)
        # The journal names the typist as the person who did it.
        typing = wiring.use_cases(store, typist)
        typing.do(import_papers, round_id, number, papers, typist, arguments.reason)
        announce(cli.papers_taken(len(papers), number))
    return 0


def _round_id(cases: OpenStore, arguments: argparse.Namespace) -> int | None:
    """Find the round; where several years have one so called, the newest, saying so."""
    code, found = arguments.round, cases.read(rounds_by_year, arguments.round)
    year = max(found, default=None) if arguments.year is None else arguments.year
    if year not in found:
        complain(cli.no_round(code, arguments.year))
        return None
    if arguments.year is None and len(found) > 1:
        complain(cli.year_taken(code, year, sorted(found)))
    return found[year]


def _result(arguments: argparse.Namespace) -> int:
    with wiring.opened(arguments.store) as cases:
        round_id = _round_id(cases, arguments)
        if round_id is None:
            return WRONG_USE
        announce(json.dumps(result_object(cases.read(read_round, round_id)), ensure_ascii=False))
    return 0


def _export(arguments: argparse.Namespace) -> int:
    export_documents(arguments.store, arguments.out, as_pdf=arguments.pdf)
    return 0


def _bundle(arguments: argparse.Namespace) -> int:
    with wiring.opened(arguments.store) as cases:
        round_id = _round_id(cases, arguments)
        if round_id is None:
            return WRONG_USE
        with cases.new_uow("recount_bundle") as uow:
            cases.write_bundle(arguments.out, recount_bundle(uow, round_id))
    announce(cli.bundle_written(str(arguments.out)))
    return 0


def _verify(arguments: argparse.Namespace) -> int:
    if not arguments.store.exists():
        raise Refused(KnownFault.STORE_MISSING, str(arguments.store))
    if arguments.document is not None:
        return _verify_document(arguments.store, arguments.document)
    report = verify_store(arguments.store)
    _announce_findings(report)
    if not report.sound:
        return REFUSED
    with apart(arguments.store) as place, wiring.opened(place) as cases:
        recounted = cases.read(recount_check)
        for found in recounted.findings:
            complain(sentence(found), found.code)
        for name in _not_placed(cases):
            announce(cli.not_placed(name))
        kept = (*_destroyed(cases), *_keepers(cases))
    if recounted.findings:
        return REFUSED
    _announce_sound(report, recounted)
    for text in kept:
        announce(text)
    return 0


def _announce_findings(report: StoreReport) -> None:
    if report.older:
        announce(f"{VerifyCode.OLDER} {sentence(older(report.older))}")
    for finding in report.findings:
        complain(sentence(finding), finding.code)


def _destroyed(cases: OpenStore) -> Iterator[str]:
    """Which papers were destroyed, by which decision."""
    with cases.new_uow("verify") as uow:
        for row in uow.count.rows(EventRow, kind=DESTROYED):
            if not holds_marks(uow, row.round_id):
                detail = json.loads(row.detail)
                day = short_date(date.fromisoformat(detail["decided_on"]))
                code = uow.registers.get(BallotRound, row.round_id).code
                yield cli.destroyed(code, detail["decision"], day)


def _keepers(cases: OpenStore) -> dict[str, None]:
    """Who keeps which year, once there was a handover."""
    found = [cases.read(handover_status, stored_id(one.year)) for one in cases.read(read_years)]
    shown = [status for status in found if status.packages or status.status.keeper]
    return dict.fromkeys(text for status in shown for text in keepers(status))


def _announce_sound(report: StoreReport, recounted: Recounted) -> None:
    if recounted.results or not recounted.withheld:
        announce(cli.recounted(recounted.results))
    if report.withheld.papers:
        announce(withheld_papers(report.withheld.papers, report.withheld.rounds))
    if recounted.withheld:
        announce(cli.not_recountable(recounted.withheld))
    announce(cli.SOUND)


def _not_placed(cases: OpenStore) -> list[str]:
    last: dict[tuple[int, str], str] = {}
    with cases.new_uow("verify") as uow:
        for row in uow.count.rows(DocumentRow):
            last[row.round_id, row.name] = row.state
        written = uow.registers.find(IssuedFile)
    there = {file.name for file in current_files(written)}
    lost = dict.fromkeys(file.name for file in written if file.name not in there)
    return [*(name for (_, name), state in last.items() if state == "not_placed"), *lost]


def _verify_document(store: Path, document: Path) -> int:
    from thidua_desktop.bootstrap.read_back import read_back  # the other jobs need none of it

    body = wiring.read_file(document)
    with apart(store) as place, wiring.opened(place) as cases:
        found = read_back(replace(cases, store=store), body, document.name)
    if not found.matches:
        complain(found.text, found.code)
        return REFUSED
    announce(found.text)
    return 0
