"""Bộ tài liệu hội nghị, bộ dự phòng: everything that is written for one conference, in one go."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Protocol

from thidua_desktop.domain.codes.documents import DocumentKind, DraftCode, DraftForm, DraftState
from thidua_desktop.domain.codes.round import MeetingCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import ConferenceKind
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.records.course import Invitation
from thidua_desktop.records.drafts import Draft
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.round_name import round_name
from thidua_desktop.services.documents.drafting import note_file
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.issue_document import Issued
from thidua_desktop.services.issuing.meetings.meeting_view import read_meeting
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.texts.conference.meeting_papers import paper_name

OF_MEETING: Final = (
    DocumentKind.PROGRAMME,
    DocumentKind.MEETING_SCRIPT,
    DocumentKind.DELEGATES,
    DocumentKind.NAME_PLATES,
    DocumentKind.NOMINEES,
    DocumentKind.MEETING_MINUTES,
    DocumentKind.CONCLUSION,
    DocumentKind.ARTICLE,
)
SPARE: Final = (
    DocumentKind.PAPER_RECEIPT,
    DocumentKind.BLANK_MINUTES,
    DocumentKind.SEAL_LABEL,
    DocumentKind.HOW_TO_VOTE,
)
DRAFTED: Final = {
    DraftForm.TELLERS: DocumentKind.TELLERS_DECISION,
    DraftForm.PROPOSAL: DocumentKind.PROPOSAL,
}
"""What goes with a conference and is drafted among the documents of its year."""
_SPARE_OF_ROUND: Final = (DocumentKind.BALLOT, DocumentKind.HAND_TALLY)


class Store(Protocol):
    """What a document is written with, and where a draft keeps the name of its file."""

    @property
    def registers(self) -> Registers: ...

    @property
    def issue_document(self) -> Callable[[int, DocumentKind, Path], Issued]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPaper:
    """A document of a conference: what it is of, what tells it apart, why it cannot be made yet.

    One that is drafted elsewhere is of nothing until its draft is there; `blanks` stay open in it.
    """

    kind: DocumentKind
    of: int | None
    about: str
    spare: bool
    reasons: tuple[StrEnum, ...]
    blanks: tuple[str, ...] = ()

    @property
    def lacks(self) -> StrEnum | None:
        """The first of what must be there before it can be made."""
        return next(iter(self.reasons), None)

    @property
    def signed(self) -> bool:
        """Whether it is signed: nothing is to be written any more."""
        return self.lacks is DraftCode.SIGNED


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedSet:
    """What was written, and what could not be, with its reason."""

    written: tuple[Issued, ...]
    refused: tuple[tuple[MeetingPaper, Refused], ...]


def papers_of_meeting(uow: UnitOfWork, conference_id: int) -> tuple[MeetingPaper, ...]:
    """Give every document of a conference, those that are kept in reserve last."""
    return tuple(_papers(uow, conference_id))


def _papers(uow: UnitOfWork, conference_id: int) -> Iterator[MeetingPaper]:
    meeting = read_meeting(uow, conference_id)
    for one in uow.registers.find(Invitation, conference_id=conference_id):
        view = replace(meeting, invitation=one)
        yield _of_view(DocumentKind.INVITATION, stored_id(one), view, one.addressed)
    for kind in OF_MEETING:
        yield _of_view(kind, conference_id, meeting)
    yield from _drafted(uow, uow.registers.get(Conference, conference_id))
    rounds = uow.registers.find(BallotRound, conference_id=conference_id)
    for ballot in rounds:
        if ballot.continues_round_id is None:
            named = paper_name(round_name(uow, ballot), ballot.title)
            about = named if len(rounds) > 1 else ""
            for kind in _SPARE_OF_ROUND:
                yield _paper(uow, kind, stored_id(ballot), about, spare=True)
    for kind in SPARE:
        yield _of_view(kind, conference_id, meeting, spare=True)


def _drafted(uow: UnitOfWork, record: Conference) -> Iterator[MeetingPaper]:
    """Those of the conference that the year's drafts are about; at the year's end they are due."""
    of_year = read_conference(uow, year_id=record.year_id)
    if of_year is None or of_year.record.id != record.id:
        return
    for form, kind in DRAFTED.items():
        drafts = uow.registers.find(Draft, year_id=record.year_id, form=form)
        current = [one for one in drafts if one.state is not DraftState.REPLACED]
        for one in current:
            yield _paper(uow, kind, stored_id(one), one.subject if len(current) > 1 else "")
        if not current and record.kind is ConferenceKind.YEAR:
            reasons = (MeetingCode.NO_DRAFT,)
            yield MeetingPaper(kind=kind, of=None, about="", spare=False, reasons=reasons)


def _paper(
    uow: UnitOfWork, kind: DocumentKind, of: int, about: str = "", *, spare: bool = False
) -> MeetingPaper:
    return _of_view(kind, of, DOCUMENTS[kind].read(uow, of), about, spare=spare)


def _of_view(
    kind: DocumentKind, of: int, view: Any, about: str = "", *, spare: bool = False
) -> MeetingPaper:
    document = DOCUMENTS[kind]
    return MeetingPaper(
        kind=kind,
        of=of,
        about=about,
        spare=spare,
        reasons=tuple(document.reasons(view)),
        blanks=document.blanks(view),
    )


def issue_paper(store: Store, paper: MeetingPaper, folder: Path) -> Issued:
    """Write one; a draft keeps the name of its file. Raises Refused where it cannot be made yet."""
    if paper.of is None:
        raise Refused(MeetingCode.NO_DRAFT)
    issued = store.issue_document(paper.of, paper.kind, folder)
    for draft in store.registers.list(Draft, id=paper.of) if paper.kind in DRAFTED.values() else ():
        store.registers.do(note_file, draft, issued.path.name)
    return issued


def issue_set(store: Store, papers: Sequence[MeetingPaper], folder: Path) -> Steps[IssuedSet]:
    """Write them one after the other; what is refused keeps none of the others back.

    What is signed stays as it was signed.
    """
    papers = [one for one in papers if not one.signed]
    written = list[Issued]()
    refused = list[tuple[MeetingPaper, Refused]]()
    for done, paper in enumerate(papers):
        yield done, len(papers)
        try:
            written.append(issue_paper(store, paper, folder))
        except Refused as error:
            refused.append((paper, error))
    return IssuedSet(written=tuple(written), refused=tuple(refused))
