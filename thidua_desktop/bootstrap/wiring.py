"""An open store with every use case wired to it."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop import paths
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.documents import document_writers, year_document_writers
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.files.toml.rules_toml import read_rules
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.services.base.document_kinds import DocumentKind
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock
from thidua_desktop.services.conference.amend_form import AmendForm
from thidua_desktop.services.conference.cancel_paper import CancelPaper
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.draft_paper import DraftPaper
from thidua_desktop.services.conference.earlier_result import EarlierResult
from thidua_desktop.services.conference.freeze_form import FreezeForm, UnfreezeForm
from thidua_desktop.services.conference.frozen_guard import (
    frozen_form_forbids,
    frozen_round_forbids,
)
from thidua_desktop.services.conference.further_round import DecideTie, FurtherRound
from thidua_desktop.services.conference.hand_out import CorrectFigures, HandOut
from thidua_desktop.services.conference.import_papers import ImportPapers
from thidua_desktop.services.conference.open_box import OpenBox
from thidua_desktop.services.conference.propose_contest import ProposeContest
from thidua_desktop.services.conference.read_conference import ReadConference
from thidua_desktop.services.conference.read_round import ReadRound
from thidua_desktop.services.conference.record_paper import RecordPaper
from thidua_desktop.services.conference.record_written import RecordWritten
from thidua_desktop.services.conference.resolve_paper import ResolvePaper
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.conference.run_pass import (
    EnterHandTally,
    FinishPass,
    ResumeCount,
    StartPass,
)
from thidua_desktop.services.conference.seal_round import (
    AnnulRound,
    PublishRound,
    RecordEvent,
    Recount,
    SealRound,
)
from thidua_desktop.services.conference.sign_minutes import SignMinutes
from thidua_desktop.services.conference.vote_again import VoteAgain
from thidua_desktop.services.documents.issue_document import IssueDocument, KeepMinutesFields
from thidua_desktop.services.documents.issue_year_document import IssueYearDocument
from thidua_desktop.services.handover.handover_view import ReadHandover
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.services.use_cases import UseCases
from thidua_desktop.services.years.year_lock import YearLock
from thidua_desktop.storage.engine import Store, SystemClock, new_store, open_store
from thidua_desktop.texts.documents.documents import documents_folder, file_name, templates_folder

if TYPE_CHECKING:
    from thidua_desktop.services.loading.load_year import LoadedYear

SAMPLE_YEAR = "cum-iii-2017"
LARGEST_FILE = 64 * 1024 * 1024


def use_cases(store: Store, actor: str, clock: Clock | None = None) -> UseCases:
    """Wire every use case to an open store."""
    clock = clock or SystemClock()
    past_lock = store.new_uow(actor)
    new_uow = store.new_uow(actor, YearLock())
    registers = Registers(new_uow, clock, frozen_round_forbids, frozen_form_forbids)
    propose = ProposeContest(read_rules)
    writers = document_writers(own_templates(store.path))
    return UseCases(
        store=store.path, documents=store.path.with_name(documents_folder(store.path.stem)),
        clock=clock, new_uow=new_uow, past_lock=past_lock, registers=registers,
        propose_contest=propose,
        draft_paper=DraftPaper(registers, propose), read_conference=ReadConference(new_uow),
        read_round=ReadRound(new_uow), freeze_form=FreezeForm(new_uow, clock),
        unfreeze_form=UnfreezeForm(new_uow, clock), amend_form=AmendForm(new_uow, clock),
        hand_out=HandOut(new_uow, clock), correct_figures=CorrectFigures(new_uow, clock),
        record_written=RecordWritten(new_uow, clock),
        open_box=OpenBox(new_uow, clock), start_pass=StartPass(new_uow, clock),
        record_paper=RecordPaper(new_uow, clock), cancel_paper=CancelPaper(new_uow, clock),
        finish_pass=FinishPass(new_uow, clock), resume_count=ResumeCount(new_uow, clock),
        enter_hand_tally=EnterHandTally(new_uow, clock), resolve_paper=ResolvePaper(new_uow, clock),
        import_papers=ImportPapers(new_uow, clock), seal_round=SealRound(new_uow, clock),
        sign_minutes=SignMinutes(new_uow, clock), publish_round=PublishRound(new_uow, clock),
        annul_round=AnnulRound(new_uow, clock), recount=Recount(new_uow, clock),
        record_event=RecordEvent(new_uow, clock), further_round=FurtherRound(new_uow),
        decide_tie=DecideTie(new_uow, clock), vote_again=VoteAgain(new_uow),
        earlier_result=EarlierResult(new_uow),
        issue_document=IssueDocument(new_uow, clock, writers, name_of, DiskPlacer()),
        keep_minutes_fields=KeepMinutesFields(new_uow, clock),
    )  # fmt: skip


def own_templates(store: Path) -> Path:
    """Give the folder in which an office keeps its own templates for a store."""
    return store.with_name(templates_folder(store.stem))


def name_of(kind: DocumentKind, conference: ConferenceView, view: RoundView) -> str:
    """Name the file of a document of a round."""
    return file_name(kind, conference.year.year, view.record.code, view.session, view.form_serial)


def login_name() -> str:
    """Give the name under which somebody uses this machine; the journal keeps it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a machine that names nobody
        return ""


@contextmanager
def opened_store(path: Path, *, check: bool = True) -> Iterator[Store]:
    """Give a standing store and close it after. Raises Refused."""
    store = open_store(path, check=check)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def opened(path: Path, actor: str | None = None, *, check: bool = True) -> Iterator[UseCases]:
    """Give the use cases of a standing store and close it after. Raises Refused."""
    with opened_store(path, check=check) as store:
        yield use_cases(store, login_name() if actor is None else actor)


def load_year(
    body: bytes, path: Path, actor: str = "", *,
    illustrative: bool = False, clock: Clock | None = None,
) -> "LoadedYear":  # fmt: skip
    """Load YEAR.toml into a standing store, or a new one that stays only if all is well."""
    from thidua_desktop.files.toml.year_toml import (
        read_year,  # a window on a standing store needs none
    )
    from thidua_desktop.services.loading.load_year import LoadYear

    year = read_year(body, paths.resources() / "rules")
    clock = clock or SystemClock()
    if path.exists():
        store = open_store(path, clock=clock)
        try:
            new_uow = store.new_uow(actor, YearLock())
            return LoadYear(new_uow, clock)(year, illustrative=illustrative)
        finally:
            store.close()
    with new_store(path, clock=clock) as store:
        return LoadYear(store.new_uow(actor), clock)(year, illustrative=illustrative)


def read_file(path: Path) -> bytes:
    """Give what a file holds, as far as any of ours may go. Raises Refused."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE)
    except OSError as error:
        raise Refused(KnownFault.FILE_UNREADABLE, str(path)) from error


def sample_body() -> bytes:
    """Give the 2017 sample as written."""
    return (paths.resources() / "samples" / f"{SAMPLE_YEAR}.toml").read_bytes()


def sample_papers() -> Path:
    """Give the file of the sample's made-up papers."""
    return paths.resources() / "samples" / f"{SAMPLE_YEAR}-papers.csv"


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


def rounds_by_year(cases: UseCases, code: str) -> dict[int, int]:
    """Give the rounds of a code by their years; of two in a year that of the later conference."""
    found: dict[int, int] = {}
    with cases.new_uow("find_round") as uow:
        years = {year.id: year.year for year in uow.registers.find(EmulationYear)}
        for meeting in uow.registers.find(Conference):
            for record in uow.registers.find(BallotRound, conference_id=meeting.id, code=code):
                found[years[meeting.year_id]] = stored_id(record)
    return found


def issue_year_document(cases: UseCases, read: ReadHandover) -> IssueYearDocument:
    """Wire what writes the documents of a year."""
    writers = year_document_writers(read, own_templates(cases.store))
    return IssueYearDocument(cases.new_uow, cases.clock, writers, file_name, DiskPlacer())
