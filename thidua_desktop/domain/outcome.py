"""Who is elected, tied, waiting, or short of the majority (DESIGN 6.4 to 6.6)."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from fractions import Fraction
from math import inf
from operator import attrgetter
from typing import NamedTuple

from thidua_desktop.domain.ballot import BallotForm, Candidate, Contest, ContestId, NameCode
from thidua_desktop.domain.codes.ballot import Base, Compare, Outcome
from thidua_desktop.domain.ledger import Ledger
from thidua_desktop.domain.tally import Opinions, Tally

_PENDING = (Outcome.TIED, Outcome.REQUIRES_PENDING)
_NOBODY = Opinions()
_AGREE = attrgetter("agree")


class NameResult(NamedTuple):
    """The count of one name; agree and disagree include the written opinions.

    A tuple, as are `Opinions` and the result of a title.
    """

    code: NameCode
    name: str
    number: int
    agree: int
    disagree: int
    none: int
    written: Opinions
    outcome: Outcome


class ContestResult(NamedTuple):
    """The result of one title, names from most agreeing votes to fewest.

    `considered` are the names that the required contest lets in so far; `waits` tells that a tie
    there is still to say whether it lets in more of them.
    """

    id: ContestId
    title: str
    name: str
    seats: int
    majority: Fraction
    compare: Compare
    base: Base
    base_count: int
    needed: int | None
    names: tuple[NameResult, ...]
    considered: frozenset[NameCode]
    waits: bool

    def with_outcome(self, *outcomes: Outcome) -> tuple[NameResult, ...]:
        return tuple(name for name in self.names if name.outcome in outcomes)

    @property
    def elected(self) -> tuple[NameResult, ...]:
        """Được suy tôn."""
        return self.with_outcome(Outcome.ELECTED)

    @property
    def tied(self) -> tuple[NameResult, ...]:
        """Bằng phiếu ở vị trí cuối."""
        return self.with_outcome(Outcome.TIED)

    @property
    def seats_left(self) -> int:
        """How many places nobody has, ties not reckoned."""
        return self.seats - len(self.elected)

    @property
    def settled(self) -> bool:
        """Whether nothing waits for a tie here or in the contest that this one requires."""
        return not self.with_outcome(*_PENDING)

    def name_result(self, code: str) -> NameResult:
        for name in self.names:
            if name.code == code:
                return name
        raise KeyError(code)


def votes_needed(majority: Fraction, compare: Compare, base_count: int) -> int | None:
    """Give the smallest number of agreeing votes that passes (rule 6.4), in whole numbers.

    None at base 0, which passes nobody.
    """
    if base_count <= 0:
        return None
    whole, rest = divmod(majority.numerator * base_count, majority.denominator)
    return whole + 1 if compare is Compare.MORE_THAN or rest else whole


def decide(
    form: BallotForm,
    ledger: Ledger,
    tally: Tally,
    settled: Mapping[ContestId, AbstractSet[NameCode]] | None = None,
) -> tuple[ContestResult, ...]:
    """Say of every name what the count makes of it; the program never breaks a tie.

    `settled` names those whom a further round or a recorded decision has elected in a contest,
    beside those elected by this count; other tied names of it are then out.
    """
    done: dict[ContestId, ContestResult] = {}
    waiting = list(form.contests)
    while waiting:
        # A draft may still require in a circle; it cannot be frozen so, and has no votes.
        known = (c for c in waiting if c.requires is None or c.requires in done)
        contest = next(known, waiting[0])
        waiting.remove(contest)
        required = None if contest.requires is None else done.get(contest.requires)
        result = _contest_result(contest, ledger, tally, required, form.version)
        chosen = (settled or {}).get(contest.id)
        done[contest.id] = result if chosen is None else _settle(result, chosen)
    return tuple(done[contest.id] for contest in form.contests)


def _settle(result: ContestResult, chosen: AbstractSet[NameCode]) -> ContestResult:
    def outcome(name: NameResult) -> Outcome:
        if name.code in chosen:
            return Outcome.ELECTED
        return Outcome.BEYOND_SEATS if name.outcome is Outcome.TIED else name.outcome

    return result._replace(names=tuple(n._replace(outcome=outcome(n)) for n in result.names))


def _contest_result(
    contest: Contest, ledger: Ledger, tally: Tally, required: ContestResult | None, version: int
) -> ContestResult:
    base_count = ledger.base_count(contest.base, tally)
    needed = votes_needed(contest.majority, contest.compare, base_count)
    written = _written(contest, tally)
    counted = _with_written(tally.contest(contest.id).names, written)
    standing = [name for name in contest.candidates if not name.withdrawn]
    votes = {name.code: counted[name.code].agree for name in standing}
    inside, pending = _let_in(votes.keys(), required)
    seating = _Seating(contest.seats, inf if needed is None else needed, version)
    outcomes = _outcomes(seating, votes, inside, pending)
    names = [
        NameResult(
            name.code,
            name.name,
            name.number,
            agree,
            disagree,
            none,
            written.get(name.code, _NOBODY),
            outcomes[name.code],
        )
        for name in standing
        for agree, disagree, none in [counted[name.code]]
    ]
    names.sort(key=_AGREE, reverse=True)
    names += [_withdrawn(name) for name in contest.candidates if name.withdrawn]
    return ContestResult(
        contest.id,
        contest.title,
        contest.name,
        contest.seats,
        contest.majority,
        contest.compare,
        contest.base,
        base_count,
        needed,
        tuple(names),
        frozenset(inside),
        bool(pending),
    )


def _written(contest: Contest, tally: Tally) -> dict[NameCode, Opinions]:
    return {code: given for (of, code), given in tally.written.items() if of == contest.id}


def _with_written(
    papers: Mapping[NameCode, Opinions], written: Mapping[NameCode, Opinions]
) -> Mapping[NameCode, Opinions]:
    if not written:
        return papers
    return {
        code: Opinions(agree + more.agree, disagree + more.disagree, none)
        for code, (agree, disagree, none) in papers.items()
        for more in [written.get(code, _NOBODY)]
    }


def _withdrawn(name: Candidate) -> NameResult:
    return NameResult(name.code, name.name, name.number, 0, 0, 0, _NOBODY, Outcome.WITHDRAWN)


def _let_in(
    names: AbstractSet[NameCode], required: ContestResult | None
) -> tuple[AbstractSet[NameCode], AbstractSet[NameCode]]:
    """Whom the required contest has elected, and whom a tie there may still elect."""
    if required is None:
        return names, frozenset()
    outcomes = {name.code: name.outcome for name in required.names}
    inside = {code for code in names if outcomes.get(code) is Outcome.ELECTED}
    return inside, {code for code in names if outcomes.get(code) in _PENDING}


class _Seating(NamedTuple):
    """How many places there are, from how many votes on, and by which version of the rules."""

    seats: int
    needed: float
    version: int


def _outcomes(
    seating: _Seating,
    votes: Mapping[NameCode, int],
    inside: AbstractSet[NameCode],
    pending: AbstractSet[NameCode],
) -> dict[NameCode, Outcome]:
    """Rule 6.5 for the names that are not withdrawn."""
    out = _seated(seating, votes, inside)
    if not pending:
        return out
    in_ = _seated(seating, votes, inside | pending)
    # A pending name differs too: out it does not meet the requirement, in it does.
    return {
        code: out[code] if out[code] is in_[code] else Outcome.REQUIRES_PENDING for code in votes
    }


def _seated(
    seating: _Seating, votes: Mapping[NameCode, int], considered: AbstractSet[NameCode]
) -> dict[NameCode, Outcome]:
    """Rule 6.6 among the names considered; the others do not meet the requirement.

    Version 2: who is short of the majority is so whatever another contest says.
    """
    seats, needed, version = seating
    passing = [votes[code] for code in considered if votes[code] >= needed]
    ranked = sorted(passing, reverse=True)
    full = len(ranked) > seats
    cut = ranked[seats - 1] if full else 0
    at_cut = Outcome.TIED if full and ranked[seats] == cut else Outcome.ELECTED
    outcomes = {}
    for code, agree in votes.items():
        known = code in considered
        if agree < needed and (known or version > 1):
            outcomes[code] = Outcome.SHORT
        elif not known:
            outcomes[code] = Outcome.REQUIRES_UNMET
        elif agree == cut:
            outcomes[code] = at_cut
        else:
            outcomes[code] = Outcome.ELECTED if agree > cut else Outcome.BEYOND_SEATS
    return outcomes
