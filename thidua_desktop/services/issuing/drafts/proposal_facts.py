"""The facts of tờ trình đề nghị tặng Cờ (DOMAIN 3.10; DOMAIN-WORK 3.24)."""

import datetime
from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import DraftCode
from thidua_desktop.services.issuing.drafts.draft_facts import DraftFacts, DraftView, draft_head
from thidua_desktop.services.registration.proposed_units import ProposedUnit
from thidua_desktop.texts.registration import candidates as texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedFacts:
    """A unit with its votes, its score and its rank."""

    unit: str
    title: str
    agree: int | None
    base: int | None
    turn: int
    score: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedList:
    """A flag with those proposed for it."""

    name: str
    rows: tuple[ProposedFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalFacts(DraftFacts):
    """Everything that the proposal may say."""

    meeting: str
    meeting_date: datetime.date | None
    members: int
    present: int | None
    eligible: int | None
    scored: bool
    balloted: bool
    titles: tuple[ProposedList, ...]
    units: tuple[str, ...]


def proposal_facts(view: DraftView) -> ProposalFacts:
    """Gather it, flag by flag."""
    meeting = view.conference
    found = view.proposed
    names = dict.fromkeys(one.title_name for one in found)
    return ProposalFacts(
        **draft_head(view),
        meeting=meeting.record.name if meeting else "",
        meeting_date=meeting.record.date if meeting else None,
        members=len(meeting.units) if meeting else 0,
        present=meeting.record.present if meeting else None,
        eligible=meeting.record.eligible if meeting else None,
        scored=any(one.score for one in found),
        balloted=any(one.agree is not None for one in found),
        titles=tuple(
            ProposedList(
                name=name, rows=tuple(_row(one) for one in found if one.title_name == name)
            )
            for name in names
        ),
        units=tuple(dict.fromkeys(one.unit.name for one in found)),
    )


def _row(one: ProposedUnit) -> ProposedFacts:
    return ProposedFacts(
        unit=one.unit.name,
        title=one.title_name,
        agree=one.agree,
        base=one.base,
        turn=one.turn,
        score=texts.score(one.score, one.rank),
    )


def proposal_needs(view: DraftView) -> DraftCode | None:
    """A proposal proposes somebody."""
    return None if view.proposed else DraftCode.NO_RESULT
