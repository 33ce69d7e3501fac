"""What the conference makes of one title: who was chosen, in which ballot, with its votes.

A tie, or a seat that nobody reached, is voted on again; a winner of the second ballot has won by
the votes of that ballot, never by those of the tie.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.ballot import ContestId, NameCode
from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.outcome import ContestResult, NameResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """One vote on a title (vòng 1, vòng 2 …): its own result, and the papers that it rests on."""

    turn: int
    result: ContestResult
    issued: int
    returned: int
    valid: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """A name with its votes in the last ballot in which it stood.

    `decided_by` names those who broke a tie in its favour; the votes are then those of the tie.
    """

    name: NameResult
    ballot: Ballot
    decided_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleResult:
    """The ballots on one title, from the first on, and what became of each name.

    `waiting` are those that a tie still keeps open, `others` those that were not chosen.
    """

    id: ContestId
    name: str
    seats: int
    ballots: tuple[Ballot, ...]
    chosen: tuple[Stood, ...]
    waiting: tuple[Stood, ...]
    others: tuple[Stood, ...]

    @property
    def vacant(self) -> int:
        """How many places stay empty; 0 while a tie is open."""
        return 0 if self.waiting else self.seats - len(self.chosen)

    @property
    def decided_later(self) -> bool:
        """Whether more than the count of the first ballot says whom it chose, and has said it."""
        elected = [name.code for name in self.ballots[0].result.elected]
        more = len(self.ballots) > 1 or elected != [one.name.code for one in self.chosen]
        return more and not self.waiting

    @property
    def every(self) -> tuple[Stood, ...]:
        """Each name once, chosen ones first."""
        return self.chosen + self.waiting + self.others


def title_result(
    ballot: Ballot,
    final: ContestResult,
    later: Sequence[TitleResult] = (),
    decided: Mapping[NameCode, str] | None = None,
) -> TitleResult:
    """Put together one title from its ballot, the outcome, and what later ballots made of it.

    `final` is the outcome with all of these taken in; `later` holds only ballots that count, and
    `decided` whom those entitled chose among the tied, with their name.
    """
    again = {one.name.code for title in later for one in title.every}
    own = [
        Stood(name=name, ballot=ballot, decided_by=(decided or {}).get(name.code, ""))
        for name in final.names
        if name.code not in again
    ]

    def having(*outcomes: Outcome) -> tuple[Stood, ...]:
        return tuple(one for one in own if one.name.outcome in outcomes)

    open_ = (Outcome.TIED, Outcome.REQUIRES_PENDING)
    rest = [outcome for outcome in Outcome if outcome not in (Outcome.ELECTED, *open_)]
    return TitleResult(
        id=final.id,
        name=final.name,
        seats=final.seats,
        ballots=(ballot, *(one for title in later for one in title.ballots)),
        chosen=having(Outcome.ELECTED) + tuple(one for title in later for one in title.chosen),
        waiting=having(*open_),
        others=tuple(one for title in later for one in title.others) + having(*rest),
    )
