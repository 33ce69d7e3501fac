"""The parts that documents of a conference are made of: people, programme, votes, titles."""

import datetime
from dataclasses import dataclass

from thidua_desktop.services.issuing.letterhead_facts import CitedDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendeeFacts:
    """Somebody who comes: as they are listed, seated and introduced."""

    name: str
    position: str
    role: str
    arrived: datetime.time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFacts:
    """Those of one kind, in protocol order."""

    title: str
    rows: tuple[AttendeeFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidFacts:
    """What somebody said."""

    speaker: str
    position: str
    text: str
    kind: str
    followed: bool
    again: bool = False
    """Whether the one before said the last thing too, in the same way."""
    more: bool = False
    """Whether the same speaker goes on so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandFacts:
    """A show of hands; figures are empty until it is counted."""

    question: str
    agree: int | None
    disagree: int | None
    other: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFacts:
    """A part of the programme, with what was said and voted on in it."""

    number: int
    hours: str
    kind: str
    text: str
    speaker: str
    script: tuple[str, ...]
    needs: str
    document: CitedDocument | None
    said: tuple[SaidFacts, ...]
    votes: tuple[HandFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NominatedFacts:
    """A collective that is proposed for a title, and its votes once they are sealed."""

    name: str
    elected: bool
    agree: int | None
    base: int | None
    turn: int = 1
    """The ballot in which it stood last, of which these votes are."""
    decided_by: str = ""
    score: str = ""
    rank: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VotedTitle:
    """A title that is voted on: on which paper, how many are elected, who is proposed."""

    title: str
    paper: str
    seats: int
    limit: int | None
    marking: str
    requires: str
    counted: bool
    names: tuple[NominatedFacts, ...]
    elected: tuple[NominatedFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedFacts:
    """What was asked or ordered, who does it, and until when."""

    text: str
    owner: str
    due: datetime.date | None
    sent_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchedFacts:
    """A movement, theme or programme of the year, with the document that launched it."""

    name: str
    aim: tuple[str, ...]
    document: CitedDocument | None
