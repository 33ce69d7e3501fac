"""The facts of the decisions: Ban kiểm phiếu, and drafts for the ministry on flags and leaders."""

import datetime
from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import DraftCode
from thidua_desktop.services.issuing.drafts.draft_facts import DraftFacts, DraftView, draft_head
from thidua_desktop.services.issuing.minutes_facts import TellerFacts, teller_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class TellersFacts(DraftFacts):
    """Everything that the decision on the Ban kiểm phiếu may say."""

    meeting: str
    meeting_date: datetime.date | None
    tellers: tuple[TellerFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagsFacts(DraftFacts):
    """Everything that the decision on a flag and its list may say."""

    title: str
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadersFacts(DraftFacts):
    """Everything that the decision on the leaders of the next year may say."""

    next_year: int
    chief: str
    deputies: tuple[str, ...]


def tellers_facts(view: DraftView) -> TellersFacts:
    """Gather it; the tellers are those of the conference."""
    meeting = view.conference
    assert meeting is not None
    return TellersFacts(
        **draft_head(view),
        meeting=meeting.record.name,
        meeting_date=meeting.record.date,
        tellers=teller_facts(meeting),
    )


def flags_facts(view: DraftView) -> FlagsFacts:
    """Gather it: the units proposed for the flag of the draft."""
    own = [one for one in view.proposed if one.title == view.draft.title]
    return FlagsFacts(
        **draft_head(view),
        title=own[0].title_name,
        units=tuple(one.unit.name for one in own),
    )


def leaders_facts(view: DraftView) -> LeadersFacts:
    """Gather it: who is written down as leading the next year."""
    leaders = view.next_leaders
    return LeadersFacts(
        **draft_head(view),
        next_year=leaders.year,
        chief=leaders.head.name if leaders.head else "",
        deputies=tuple(unit.name for unit in leaders.deputies),
    )


def tellers_needed(view: DraftView) -> DraftCode | None:
    """A decision names somebody."""
    there = view.conference is not None and view.conference.tellers
    return None if there else DraftCode.NO_TELLERS


def flags_needed(view: DraftView) -> DraftCode | None:
    """A decision is on one flag, and somebody is proposed for it."""
    if not view.draft.title:
        return DraftCode.NO_TITLE
    there = any(one.title == view.draft.title for one in view.proposed)
    return None if there else DraftCode.NO_RESULT


def leaders_needed(view: DraftView) -> DraftCode | None:
    """A decision names the head of the next year."""
    return None if view.next_leaders.head is not None else DraftCode.NO_LEADERS
