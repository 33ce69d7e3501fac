"""Every use case of an open store, made once by bootstrap and handed to the screens."""

from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.services.base.ports import Clock, NewUnitOfWork
from thidua_desktop.services.conference.amend_form import AmendForm
from thidua_desktop.services.conference.cancel_paper import CancelPaper
from thidua_desktop.services.conference.draft_paper import DraftPaper
from thidua_desktop.services.conference.earlier_result import EarlierResult
from thidua_desktop.services.conference.freeze_form import FreezeForm, UnfreezeForm
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
from thidua_desktop.services.registers.registers import Registers


@dataclass(frozen=True, kw_only=True)
class UseCases:
    """What can be done with an open store."""

    store: Path
    documents: Path  # the folder into which documents are written
    clock: Clock
    new_uow: NewUnitOfWork
    past_lock: NewUnitOfWork  # for what closes, opens again, hands over and receives years
    registers: Registers
    propose_contest: ProposeContest
    draft_paper: DraftPaper
    read_conference: ReadConference
    read_round: ReadRound
    freeze_form: FreezeForm
    unfreeze_form: UnfreezeForm
    amend_form: AmendForm
    hand_out: HandOut
    correct_figures: CorrectFigures
    record_written: RecordWritten
    open_box: OpenBox
    start_pass: StartPass
    record_paper: RecordPaper
    cancel_paper: CancelPaper
    finish_pass: FinishPass
    resume_count: ResumeCount
    enter_hand_tally: EnterHandTally
    resolve_paper: ResolvePaper
    import_papers: ImportPapers
    seal_round: SealRound
    sign_minutes: SignMinutes
    publish_round: PublishRound
    annul_round: AnnulRound
    recount: Recount
    record_event: RecordEvent
    further_round: FurtherRound
    decide_tie: DecideTie
    vote_again: VoteAgain
    earlier_result: EarlierResult
    issue_document: IssueDocument
    keep_minutes_fields: KeepMinutesFields
