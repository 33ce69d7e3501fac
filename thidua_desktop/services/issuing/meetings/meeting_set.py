"""Bộ tài liệu hội nghị, bộ dự phòng: everything that is written for one conference, in one go."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.records.course import Invitation
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.issue_document import Issued

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
_SPARE_OF_ROUND: Final = (DocumentKind.BALLOT, DocumentKind.HAND_TALLY)

Issue = Callable[[int, DocumentKind, Path], Issued]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPaper:
    """A document of a conference: what it is of, what tells it apart, why it cannot be made yet."""

    kind: DocumentKind
    of: int
    about: str
    spare: bool
    lacks: StrEnum | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedSet:
    """What was written, and what could not be, with its reason."""

    written: tuple[Issued, ...]
    refused: tuple[tuple[MeetingPaper, Refused], ...]


def papers_of_meeting(uow: UnitOfWork, conference_id: int) -> tuple[MeetingPaper, ...]:
    """Give every document of a conference, those that are kept in reserve last."""
    return tuple(_papers(uow, conference_id))


def _papers(uow: UnitOfWork, conference_id: int) -> Iterator[MeetingPaper]:
    for one in uow.registers.find(Invitation, conference_id=conference_id):
        yield _paper(uow, DocumentKind.INVITATION, stored_id(one), one.addressed)
    for kind in OF_MEETING:
        yield _paper(uow, kind, conference_id)
    rounds = uow.registers.find(BallotRound, conference_id=conference_id)
    for ballot in rounds:
        if ballot.continues_round_id is None:
            about = ballot.title if len(rounds) > 1 else ""
            for kind in _SPARE_OF_ROUND:
                yield _paper(uow, kind, stored_id(ballot), about, spare=True)
    for kind in SPARE:
        yield _paper(uow, kind, conference_id, spare=True)


def _paper(
    uow: UnitOfWork, kind: DocumentKind, of: int, about: str = "", *, spare: bool = False
) -> MeetingPaper:
    document = DOCUMENTS[kind]
    lacks = document.why_not(document.read(uow, of))
    return MeetingPaper(kind=kind, of=of, about=about, spare=spare, lacks=lacks)


def issue_set(issue: Issue, papers: Sequence[MeetingPaper], folder: Path) -> Steps[IssuedSet]:
    """Write them one after the other; what is refused keeps none of the others back."""
    written = list[Issued]()
    refused = list[tuple[MeetingPaper, Refused]]()
    for done, paper in enumerate(papers):
        yield done, len(papers)
        try:
            written.append(issue(paper.of, paper.kind, folder))
        except Refused as error:
            refused.append((paper, error))
    return IssuedSet(written=tuple(written), refused=tuple(refused))
