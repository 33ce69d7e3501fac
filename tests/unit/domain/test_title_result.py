"""What the conference makes of one title: whether more than its first ballot says it."""

from fractions import Fraction

from thidua_desktop.domain.ballot import ContestId, NameCode
from thidua_desktop.domain.codes.ballot import Base, Compare, Outcome
from thidua_desktop.domain.outcome import ContestResult, NameResult
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.domain.title_result import Ballot, title_result

A, B = NameCode("A"), NameCode("B")


def _result(**outcomes: Outcome) -> ContestResult:
    names = tuple(
        NameResult(NameCode(code), code, number, 8, 4, 0, Opinions(0, 0), outcome)
        for number, (code, outcome) in enumerate(outcomes.items(), start=1)
    )
    return ContestResult(
        id=ContestId("M"),
        title="M",
        name="Cờ",
        seats=1,
        majority=Fraction(2, 3),
        compare=Compare.AT_LEAST,
        base=Base.ELIGIBLE,
        base_count=12,
        needed=8,
        names=names,
        considered=frozenset({A, B}),
        waits=False,
    )


def _ballot(result: ContestResult, turn: int = 1) -> Ballot:
    return Ballot(turn=turn, result=result, issued=12, returned=12, valid=12)


def test_a_first_ballot_that_says_it_all_is_the_result() -> None:
    first = _result(A=Outcome.ELECTED, B=Outcome.BEYOND_SEATS)
    made = title_result(_ballot(first), first)
    assert [one.name.code for one in made.every] == [A, B]
    assert not made.decided_later
    assert made.vacant == 0


def test_an_open_tie_has_decided_nothing_yet() -> None:
    tied = _result(A=Outcome.TIED, B=Outcome.TIED)
    made = title_result(_ballot(tied), tied)
    assert not made.decided_later
    assert made.vacant == 0
    assert [one.name for one in made.waiting] == list(tied.tied)


def test_a_run_off_or_a_decision_says_it_later() -> None:
    tied, won = _result(A=Outcome.TIED, B=Outcome.TIED), _result(A=Outcome.ELECTED, B=Outcome.SHORT)
    again = title_result(_ballot(won, 2), won)
    made = title_result(_ballot(tied), _result(), [again])
    assert made.decided_later
    assert [(one.name.code, one.ballot.turn) for one in made.chosen] == [(A, 2)]
    decided = title_result(_ballot(tied), won, decided={A: "Chủ trì"})
    assert decided.decided_later
    assert decided.chosen[0].decided_by == "Chủ trì"


def test_a_run_off_that_chose_nobody_has_decided_too() -> None:
    tied = _result(A=Outcome.ELECTED, B=Outcome.TIED)
    again = title_result(_ballot(_result(B=Outcome.SHORT), 2), _result(B=Outcome.SHORT))
    made = title_result(_ballot(tied), _result(A=Outcome.ELECTED), [again])
    assert [one.name.code for one in made.chosen] == [A]
    assert made.decided_later


def test_a_place_that_nobody_reached_stays_empty() -> None:
    short = _result(A=Outcome.SHORT)
    assert title_result(_ballot(short), short).vacant == 1
