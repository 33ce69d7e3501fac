"""Who is elected, tied, waiting or short of the majority."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.support.ballots import ballot, contest, papers, tally_of
from thidua_desktop.domain.ballot import BallotForm, ContestId, NameCode
from thidua_desktop.domain.codes.ballot import Base, Compare, Marking, Outcome
from thidua_desktop.domain.ledger import Ledger
from thidua_desktop.domain.outcome import ContestResult, decide, votes_needed
from thidua_desktop.domain.tally import Opinions, count

RULES = (
    (Fraction(1, 2), Compare.MORE_THAN),
    (Fraction(2, 3), Compare.AT_LEAST),
    (Fraction(3, 4), Compare.AT_LEAST),
    (Fraction(4, 5), Compare.AT_LEAST),
    (Fraction(9, 10), Compare.AT_LEAST),
)
# The table of DOMAIN.md 2.6, a column each of RULES.
NEEDED = {
    5: (3, 4, 4, 4, 5),
    6: (4, 4, 5, 5, 6),
    7: (4, 5, 6, 6, 7),
    8: (5, 6, 6, 7, 8),
    9: (5, 6, 7, 8, 9),
    10: (6, 7, 8, 8, 9),
    11: (6, 8, 9, 9, 10),
    12: (7, 8, 9, 10, 11),
    13: (7, 9, 10, 11, 12),
    15: (8, 10, 12, 12, 14),
}
OF_12 = Ledger(12, 12, 12, 0, 12, 12)
SHORTHAND = {
    "E": Outcome.ELECTED,
    "T": Outcome.TIED,
    "B": Outcome.BEYOND_SEATS,
    "s": Outcome.SHORT,
    "u": Outcome.REQUIRES_UNMET,
    "p": Outcome.REQUIRES_PENDING,
    "w": Outcome.WITHDRAWN,
}


def outcomes(results: tuple[ContestResult, ...], form: BallotForm) -> list[str]:
    """One letter a name in the order of the form, a string a contest."""
    letter = {outcome: short for short, outcome in SHORTHAND.items()}
    return [
        "".join(letter[result.name_result(name.code).outcome] for name in item.candidates)
        for result, item in zip(results, form.contests, strict=True)
    ]


@pytest.mark.parametrize("base", NEEDED)
def test_votes_needed(base: int) -> None:
    assert tuple(votes_needed(*rule, base) for rule in RULES) == NEEDED[base]


def test_votes_needed_is_the_smallest_number_that_passes() -> None:
    for base in range(1, 61):
        for den in range(1, 13):
            for num in range(1, den + 1):
                majority = Fraction(num, den)
                at_least = next(k for k in range(base + 1) if k * den >= num * base)
                assert votes_needed(majority, Compare.AT_LEAST, base) == at_least
                if num < den:
                    more = next(k for k in range(base + 1) if k * den > num * base)
                    assert votes_needed(majority, Compare.MORE_THAN, base) == more


def test_a_base_of_nobody_passes_nobody() -> None:
    assert votes_needed(Fraction(2, 3), Compare.AT_LEAST, 0) is None
    form = ballot(contest("A", "XY"))
    for ledger in (Ledger(), Ledger(eligible=0)):
        (result,) = decide(form, ledger, tally_of(3, {"A": (3, 0)}, form))
        assert (result.base_count, result.needed) == (0, None)
        assert outcomes((result,), form) == ["ss"]


@pytest.mark.parametrize(
    ("seats", "votes", "expected"),
    [
        (1, (8, 7), "Es"),  # the last vote that is needed
        (2, (12, 11, 8), "EEB"),
        (3, (12, 11, 8), "EEE"),
        (2, (12, 9, 9), "ETT"),
        (2, (9, 9, 9), "TTT"),
        (2, (9, 9, 8), "EEB"),  # those at the cut fit
        (3, (12, 12, 9, 9, 8), "EETTB"),
        (1, (8, 9, 7), "BEs"),
        (4, (7, 0, 1), "sss"),
        (2, (9, 9, 7), "EEs"),
    ],
)
def test_seats(seats: int, votes: tuple[int, ...], expected: str) -> None:
    form = ballot(contest("A", "XYZVW"[: len(votes)], seats))
    assert outcomes(decide(form, OF_12, tally_of(12, {"A": votes}, form)), form) == [expected]


@pytest.mark.parametrize(
    ("base", "count_of_base"),
    [
        (Base.ELIGIBLE, 20),
        (Base.PRESENT, 18),
        (Base.ISSUED, 17),
        (Base.RETURNED, 16),
        (Base.VALID, 12),
    ],
)
def test_each_base(base: Base, count_of_base: int) -> None:
    form = ballot(contest("A", "X", base=base, majority="3/4"))
    ledger = Ledger(20, 18, 25, 1, 17, 16)
    (result,) = decide(form, ledger, tally_of(12, {"A": (12,)}, form))
    assert result.base_count == count_of_base
    assert bool(result.elected) is (count_of_base <= 16)


def test_more_than_half_and_exactly_half() -> None:
    for compare, expected in ((Compare.MORE_THAN, "sE"), (Compare.AT_LEAST, "EE")):
        form = ballot(contest("A", "XY", 2, majority="1/2", compare=compare))
        assert outcomes(decide(form, OF_12, tally_of(12, {"A": (6, 7)}, form)), form) == [expected]


def test_withdrawn_names_stand_last_with_zeros() -> None:
    form = ballot(contest("A", "xYZ", 2))
    written = {(ContestId("A"), NameCode("X")): Opinions(1, 1)}
    tally = count(form, papers("110", "101", "111"), written)
    (result,) = decide(form, Ledger(eligible=3), tally)
    assert [(n.code, n.agree, n.outcome) for n in result.names] == [
        ("Y", 2, Outcome.ELECTED),
        ("Z", 2, Outcome.ELECTED),
        ("X", 0, Outcome.WITHDRAWN),
    ]
    gone = result.name_result("X")
    assert (gone.disagree, gone.none, gone.written) == (0, 0, Opinions())


def test_names_are_ranked_and_ties_keep_the_order_of_the_form() -> None:
    form = ballot(contest("A", "XYZV", 1))
    (result,) = decide(form, OF_12, tally_of(12, {"A": (3, 9, 3, 10)}, form))
    assert [name.code for name in result.names] == ["V", "Y", "X", "Z"]
    assert result.seats_left == 0
    with pytest.raises(KeyError):
        result.name_result("nobody")


def test_written_opinions_add_to_votes_and_never_to_papers() -> None:
    form = ballot(contest("A", "X"))
    written = {(ContestId("A"), NameCode("X")): Opinions(2, 1)}
    tally = count(form, papers("1", "1", "0"), written)
    (result,) = decide(form, Ledger(eligible=6), tally)
    (name,) = result.names
    assert (name.agree, name.disagree, name.none) == (4, 2, 0)
    assert name.written == Opinions(2, 1)
    assert (name.outcome, tally.valid) == (Outcome.ELECTED, 3)


# A is required by B; the names of each are X, Y, Z … with these votes.
@pytest.mark.parametrize(
    ("seats_a", "votes_a", "seats_b", "votes_b", "expected"),
    [
        # Those not elected in A take no seat in B.
        (2, (12, 11, 8), 1, (8, 9, 12), ["EEB", "BEu"]),
        (2, (12, 11, 7), 1, (9, 9, 12), ["EEs", "TTu"]),
        # A tie in A: its names wait in B, if they pass there.
        (1, (9, 9, 7), 1, (12, 7, 12), ["TTs", "psu"]),
        # In, Y would push X out of B's only seat; so X waits too.
        (2, (12, 9, 9), 1, (9, 10, 7), ["ETT", "pps"]),
        # In, Y would tie with X.
        (2, (12, 9, 9), 1, (9, 9, 7), ["ETT", "pps"]),
        # X is ahead of whoever comes in.
        (2, (12, 9, 9), 1, (11, 10, 9), ["ETT", "Epp"]),
        # B has seats for all.
        (2, (12, 9, 9), 3, (9, 10, 12), ["ETT", "Epp"]),
        # Those who would wait do not pass in B: short, as X is elected.
        (2, (12, 9, 9), 1, (8, 7, 7), ["ETT", "Ess"]),
        # Short of the majority is short, in and out.
        (2, (12, 9, 9), 1, (7, 9, 9), ["ETT", "spp"]),
        # Out, X and Y tie; in, Z is above both, who are beyond.
        (3, (12, 11, 9, 9), 1, (9, 9, 10, 7), ["EETT", "ppps"]),
        # X is elected either way, Y only without Z.
        (3, (12, 11, 9, 9), 2, (12, 9, 10, 7), ["EETT", "Epps"]),
        # X is beyond the seats either way.
        (3, (12, 11, 9, 9), 1, (8, 9, 7, 7), ["EETT", "BEss"]),
    ],
)
def test_a_contest_that_requires_another(
    seats_a: int,
    votes_a: tuple[int, ...],
    seats_b: int,
    votes_b: tuple[int, ...],
    expected: list[str],
) -> None:
    names = "XYZV"[: len(votes_a)]
    form = ballot(
        contest("B", names, seats_b, requires="A"),  # stands before the one it requires
        contest("A", names, seats_a, first=len(names) + 1),
    )
    results = decide(form, OF_12, tally_of(12, {"A": votes_a, "B": votes_b}, form))
    assert outcomes(results, form) == expected[::-1]
    waits = any(letter in "Tp" for letter in expected[1])
    assert results[0].settled is not waits


def test_a_name_without_a_vote_waits_for_nothing_but_under_version_1_it_did() -> None:
    form = ballot(contest("A", "XYZ", 1), contest("B", "XYZ", 1, first=4, requires="A"))
    tally = tally_of(12, {"A": (9, 9, 7), "B": (12, 0, 3)}, form)
    assert outcomes(decide(form, OF_12, tally), form) == ["TTs", "pss"]
    old = replace(form, version=1)
    assert outcomes(decide(old, OF_12, tally), old) == ["TTs", "ppu"]


def test_waiting_goes_through_a_chain() -> None:
    form = ballot(
        contest("A", "XYZ", 2),
        contest("B", "XYZ", 1, first=4, requires="A"),
        contest("C", "XYZ", 2, first=7, requires="B"),
    )
    votes = {"A": (12, 9, 9), "B": (9, 10, 7), "C": (12, 12, 7)}
    tally = tally_of(12, votes, form)
    assert outcomes(decide(form, OF_12, tally), form) == ["ETT", "pps", "pps"]
    # Unmet in B is unmet in C.
    votes = {"A": (12, 11, 7), "B": (9, 10, 12), "C": (12, 12, 12)}
    tally = tally_of(12, votes, form)
    assert outcomes(decide(form, OF_12, tally), form) == ["EEs", "BEu", "uEu"]


def test_withdrawn_there_is_unmet_here_and_withdrawn_here_stays_so() -> None:
    form = ballot(
        contest("A", "xYZ", 2),
        contest("B", "XyZ", 2, first=4, requires="A"),
    )
    tally = tally_of(12, {"A": (0, 12, 12), "B": (12, 0, 12)}, form)
    assert outcomes(decide(form, OF_12, tally), form) == ["wEE", "uwE"]


@pytest.mark.parametrize(
    ("settled", "expected"),
    [
        ({"A": {"Y"}}, ["EEB", "BEs"]),
        ({"A": {"Z"}}, ["EBE", "Eus"]),
        ({"A": set()}, ["EBB", "Eus"]),  # a further round in which nobody passed
        ({"B": {"X"}}, ["ETT", "Eps"]),
        ({"A": {"V"}}, ["EBB", "Eus"]),  # no name of the contest: nothing but the tie ends
    ],
)
def test_what_a_further_round_or_a_decision_settles(
    settled: dict[str, set[str]], expected: list[str]
) -> None:
    form = ballot(contest("A", "XYZ", 2), contest("B", "XYZ", 1, first=4, requires="A"))
    tally = tally_of(12, {"A": (12, 9, 9), "B": (9, 10, 7)}, form)
    chosen = {
        ContestId(item): frozenset(NameCode(code) for code in codes)
        for item, codes in settled.items()
    }
    assert outcomes(decide(form, OF_12, tally, chosen), form) == expected


def test_a_seat_left_may_be_filled_later() -> None:
    form = ballot(contest("A", "XYZ", 2))
    tally = tally_of(12, {"A": (12, 7, 6)}, form)
    (before,) = decide(form, OF_12, tally)
    assert (before.seats_left, before.settled) == (1, True)
    (after,) = decide(form, OF_12, tally, {ContestId("A"): frozenset({NameCode("Y")})})
    assert outcomes((after,), form) == ["EEs"]
    assert after.seats_left == 0


def test_a_draft_that_requires_in_a_circle_can_still_be_shown() -> None:
    form = ballot(
        contest("A", "X", requires="B"),
        contest("B", "X", first=2, requires="A"),
        contest("C", "X", first=3, requires="nowhere"),
    )
    results = decide(form, Ledger(), count(form, []))
    assert [result.id for result in results] == ["A", "B", "C"]
    assert not any(result.elected for result in results)


def test_the_papers_of_2017_give_the_six_of_the_article() -> None:
    """Two contests on one paper, the first only from those elected in the second."""
    form = ballot(
        contest("GOV", "XYZV", 2, requires="MIN"),
        contest("MIN", "XYZVW", 4, first=5),
        marking=Marking.CHOOSE,
    )
    sheets = papers(*["110011110"] * 9, *["101011101"] * 3)
    results = decide(form, OF_12, count(form, sheets))
    assert [[name.code for name in result.elected] for result in results] == [
        ["X", "Y"],
        ["X", "Y", "Z", "V"],
    ]


def test_whom_the_required_contest_lets_in_is_known_beside_the_outcome() -> None:
    form = ballot(contest("A", "XYZV", 2), contest("B", "XYZV", 2, first=5, requires="A"))
    tally = tally_of(12, {"A": (12, 9, 9, 7), "B": (3, 2, 1, 0)}, form)
    free, bound = decide(form, OF_12, tally)
    assert (free.considered, free.waits) == (frozenset("XYZV"), False)
    assert (bound.considered, bound.waits) == (frozenset("X"), True)
    chosen = {ContestId("A"): frozenset({NameCode("Y")})}
    bound = decide(form, OF_12, tally, chosen)[1]
    assert (bound.considered, bound.waits) == (frozenset("XY"), False)
