"""An open store with every use case wired to it."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop import paths, zone
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.files.recount import write_bundle
from thidua_desktop.files.toml.rule_set import read_rules
from thidua_desktop.records.cluster import Cluster
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Each
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork, UnitOfWork
from thidua_desktop.services.conference.kept_rounds import KeptRounds
from thidua_desktop.services.conference.propose_contest import ProposeContest
from thidua_desktop.services.inspections.away_lock import AwayLock
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registers.registers import Change, Registers
from thidua_desktop.services.years.year_lock import YearLock
from thidua_desktop.storage.engine import Store, SystemClock, new_store, open_store
from thidua_desktop.texts.documents.documents import documents_folder, templates_folder

if TYPE_CHECKING:
    from thidua_desktop.services.issuing.issue_document import Issued
    from thidua_desktop.services.loading.load_year import LoadedYear

SAMPLE_YEAR = "cum-iii-2017"
LARGEST_FILE = 64 * 1024 * 1024


Stopped = Callable[[int, DocumentKind], object]
"""Is told of which round, year or record which document a template stopped."""


def use_cases(store: Store, actor: str, stopped: Stopped = lambda _of, _kind: None) -> OpenStore:
    """Give what does every use case on an open store, for whoever sits at the machine."""
    new_uow, clock = store.new_uow(actor, AwayLock()), store.clock
    registers = Registers(new_uow, clock, undo_forbids, change_forbids)
    issue = partial(_issue_document, own_templates(store.path), new_uow)
    return OpenStore(
        new_uow=new_uow,
        past_lock=Case(new_uow=store.new_uow(actor)),
        store=store.path,
        documents=store.path.with_name(documents_folder(store.path.stem)),
        clock=clock,
        commits=store.commits,
        registers=registers,
        propose_contest=ProposeContest(read_rules),
        rounds=KeptRounds(new_uow),
        issue_document=partial(_issue_or_note, issue, stopped),
        write_bundle=write_bundle,
        rewrite=store.rewrite,
    )


def change_forbids(uow: UnitOfWork, change: Change) -> str:
    """What frozen rounds, settled points, signed inspections and documents forbid to change."""
    from thidua_desktop.services.conference.frozen_guard import frozen_form_forbids
    from thidua_desktop.services.documents.draft_guard import draft_forbids
    from thidua_desktop.services.inspections.visit_guard import inspection_forbids
    from thidua_desktop.services.scoring.scoring_guard import scoring_forbids

    inspection_forbids(uow, change)
    scoring_forbids(uow, change)
    draft_forbids(uow, change)
    return frozen_form_forbids(uow, change)


def undo_forbids(uow: UnitOfWork, change: Change) -> str:
    from thidua_desktop.services.conference.frozen_guard import frozen_round_forbids
    from thidua_desktop.services.inspections.visit_guard import inspection_forbids
    from thidua_desktop.services.scoring.scoring_guard import scoring_forbids

    inspection_forbids(uow, change)
    scoring_forbids(uow, change)
    return frozen_round_forbids(uow, change)


def apply_zone(cases: OpenStore) -> None:
    """Tell every moment in the zone of the store's cluster from now on."""
    clusters = cases.registers.list(Cluster)
    if clusters:
        zone.use_zone(clusters[0].time_zone)


def _issue_or_note(
    issue: "Callable[[int, DocumentKind, Path], Issued]",
    stopped: Stopped,
    of: int,
    kind: DocumentKind,
    folder: Path,
) -> "Issued":
    try:
        return issue(of, kind, folder)
    except Refused as refused:
        if refused.code in (KnownFault.TEMPLATE_BROKEN, KnownFault.WRITTEN_OTHERWISE):
            stopped(of, kind)
        raise


def with_shipped_templates(cases: OpenStore) -> OpenStore:
    """Give the same, writing documents as if the office had no templates of its own."""
    return replace(cases, issue_document=partial(_issue_document, None, cases.new_uow))


def _issue_document(
    own: Path | None, new_uow: NewUnitOfWork, of: int, kind: DocumentKind, folder: Path
) -> "Issued":
    """Write a document; who writes none needs neither facts nor templates nor what writes them."""
    from thidua_desktop.files.documents import document_writer
    from thidua_desktop.files.word.own_templates import keep_used
    from thidua_desktop.services.issuing.issue_document import Issuing, issue_document

    issued = issue_document(Issuing(new_uow, DiskPlacer(), document_writer(own)), of, kind, folder)
    if own is not None:
        keep_used(own, kind)
    return issued


def finish_placing(cases: OpenStore) -> None:
    """After a stop: finish the file that was just being put in its place."""
    from thidua_desktop.services.issuing.issue_document import Placing, finish_placing

    finish_placing(Placing(cases.new_uow, DiskPlacer()), cases.documents)


def own_templates(store: Path) -> Path:
    """Give the folder in which an office keeps its own templates for a store."""
    return store.with_name(templates_folder(store.stem))


def login_name() -> str:
    """Give the name under which somebody uses this machine; the journal keeps it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a machine that names nobody
        return ""


@contextmanager
def opened_store(path: Path, *, check: bool = True) -> Iterator[Store]:
    """Give an existing store and close it after. Raises Refused."""
    store = open_store(path, check=check)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def opened(path: Path, actor: str | None = None, *, check: bool = True) -> Iterator[OpenStore]:
    """Give the use cases of an existing store and close it after. Raises Refused."""
    with opened_store(path, check=check) as store:
        cases = use_cases(store, login_name() if actor is None else actor)
        apply_zone(cases)
        yield cases


def load_year(
    body: bytes,
    path: Path,
    actor: str = "",
    *,
    illustrative: bool = False,
    clock: Clock | None = None,
) -> "LoadedYear":
    """Load YEAR.toml into an existing store, or a new one that stays only if all is well."""
    from thidua_desktop.files.toml.year_toml import (
        read_year,  # a window on an existing store needs none
    )
    from thidua_desktop.services.loading import load_year as loading

    year = read_year(body, paths.resources() / "rules")
    clock = clock or SystemClock()
    if path.exists():
        with closing(open_store(path, clock=clock)) as store:
            case = Case(new_uow=store.new_uow(actor, YearLock()))
            return case.do(loading.load_year, year, illustrative=illustrative)
    with new_store(path, clock=clock) as store:
        case = Case(new_uow=store.new_uow(actor))
        return case.do(loading.load_year, year, illustrative=illustrative)


def read_file(path: Path) -> bytes:
    """Give what a file holds, as far as any of ours may go. Raises Refused."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE)
    except OSError as error:
        raise Refused(KnownFault.FILE_UNREADABLE, str(path)) from error


def sample_body() -> bytes:
    return (paths.resources() / "samples" / f"{SAMPLE_YEAR}.toml").read_bytes()


def sample_papers() -> Path:
    return paths.resources() / "samples" / f"{SAMPLE_YEAR}-papers.csv"


def pdf_maker(cases: OpenStore) -> Callable[[Path, Each], Path]:
    """Give what makes a PDF of a file beside the documents. It raises Refused, Stopped."""

    def make(source: Path, each: Each) -> Path:
        from thidua_desktop.files import pdf

        (made,) = pdf.make_pdfs(pdf.find_office(), [source], cases.documents, each)
        return made

    return make


def make_folder(folder: Path) -> None:
    """Make the folder of a store. Raises Refused."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(KnownFault.FOLDER_MISSING, str(folder)) from error


def make_sample(path: Path, clock: Clock | None = None) -> None:
    """Make a store of the 2017 sample; its figures are marked as made up."""
    make_folder(path.parent)
    load_year(sample_body(), path, illustrative=True, clock=clock)
