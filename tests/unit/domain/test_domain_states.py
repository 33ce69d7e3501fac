"""The tables of states, and what two passes or a hand tally say differently."""

from itertools import pairwise, product
from typing import Any

import pytest

from tests.support.ballots import ballot, contest, papers
from thidua_desktop.domain.ballot import ContestId, NameCode, Paper
from thidua_desktop.domain.codes.ballot import InvalidReason
from thidua_desktop.domain.codes.inspections import FollowMove, FollowState, VisitMove, VisitState
from thidua_desktop.domain.codes.plans import PlanMove, PlanState
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.codes.scoring import ScoreMove, ScoreState
from thidua_desktop.domain.codes.year import YearState
from thidua_desktop.domain.comparison import (
    HandTally,
    TallyDifference,
    differing,
    hand_differences,
    resolved,
    same,
)
from thidua_desktop.domain.states import (
    CORRECTABLE,
    FOLLOW,
    PLAN,
    ROUND,
    SCORE,
    SEALED_STATES,
    UNDER_WAY,
    VISIT,
    YEAR,
    StateTable,
    needs_reason,
)
from thidua_desktop.domain.tally import count

# Written once more, as people tell it: from a state, each possible move and where it leads.
GIVEN = {
    "draft": "freeze ready, annul annulled",
    "ready": "unfreeze draft, hand_out issued, annul annulled",
    "issued": "open_box opened, annul annulled",
    "opened": "start_count counting, annul annulled",
    "counting": "start_check checking, agree agreed, recount opened, annul annulled",
    "checking": (
        "find_differences resolving, agree agreed, resume counting, recount opened, annul annulled"
    ),
    "resolving": "agree agreed, resume counting, recount opened, annul annulled",
    "agreed": "resume counting, seal sealed, recount opened, annul annulled",
    "sealed": "sign signed, recount opened, annul annulled",
    "signed": "publish published, recount opened, annul annulled",
    "published": "recount opened",
    "annulled": "",
}
PAIRS = {
    (RoundState(state), Move(step.split()[0])): RoundState(step.split()[1])
    for state, steps in GIVEN.items()
    for step in filter(None, steps.split(", "))
}


@pytest.mark.parametrize(("state", "move"), list(product(RoundState, Move)))
def test_every_move_from_every_state(state: RoundState, move: Move) -> None:
    assert ROUND.target(state, move) is PAIRS.get((state, move))
    assert (move in ROUND.allowed(state)) is ((state, move) in PAIRS)


def test_annulled_can_be_reached_from_every_state_before_published() -> None:
    before = set(RoundState) - {RoundState.PUBLISHED, RoundState.ANNULLED}
    assert {state for state, move in ROUND.moves if move is Move.ANNUL} == before


def test_every_state_can_be_reached_and_only_an_annulled_round_is_over() -> None:
    assert set(ROUND.moves.values()) == set(RoundState)
    assert [state for state in RoundState if not ROUND.allowed(state)] == [RoundState.ANNULLED]


def test_figures_may_be_corrected_from_handing_out_to_sealing() -> None:
    may = {"issued", "opened", "counting", "checking", "resolving", "agreed"}
    assert may == CORRECTABLE
    assert SEALED_STATES.isdisjoint(may)


def test_papers_are_needed_from_the_opening_of_the_box_to_sealing() -> None:
    assert {"opened", "counting", "checking", "resolving", "agreed"} == UNDER_WAY


def test_a_year_goes_from_each_state_to_each_other() -> None:
    usual = "preparing launched running reviewed scoring concluded submitted awarded handed_over"
    assert " ".join(YEAR.order) == usual
    for before, after in product(YearState, YearState):
        assert YEAR.target(before, after) is (None if before is after else after)
    assert [YEAR.following(state) for state in YEAR.order] == [*YEAR.order[1:], None]


@pytest.mark.parametrize(("before", "after"), list(product(YearState, YearState)))
def test_a_move_enters_what_lies_between_and_back_it_enters_nothing(
    before: YearState, after: YearState
) -> None:
    passed, back = YEAR.entered(before, after), YEAR.place(after) < YEAR.place(before)
    assert len(passed) == max(0, YEAR.place(after) - YEAR.place(before))
    assert not passed or passed[-1] is after
    assert before not in passed
    assert needs_reason(before, after, missing=True)
    assert needs_reason(before, after, missing=False) is back


@pytest.mark.parametrize("table", [ROUND, YEAR])
def test_what_holds_of_every_table(table: StateTable[Any, Any]) -> None:
    reached, waiting = set(), [table.order[0]]
    while waiting:
        state = waiting.pop()
        reached.add(state)
        after = {table.target(state, move) for move in table.allowed(state)}
        waiting += after - reached
    assert reached == {*table.order, *table.moves.values()}
    for before, after in pairwise(table.order):
        assert after in {table.target(before, move) for move in table.allowed(before)}


def test_the_drawing_shows_each_move_once() -> None:
    head, start, *lines = ROUND.drawing().splitlines()
    assert (head, start) == ("stateDiagram-v2", "    [*] --> draft")
    assert sorted(lines) == sorted(f"    {s} --> {to}: {m}" for (s, m), to in PAIRS.items())


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [
        (("10", None), ("10", None), True),
        (("10", None), ("11", None), False),
        (("10", "SIGNED"), ("10", None), False),
        (("10", None), ("10", "SIGNED"), False),
        (("10", "SIGNED"), ("11", "SIGNED"), True),
        (("10", "SIGNED"), ("10", "NO_STAMP"), False),
    ],
)
def test_when_two_papers_agree(
    first: tuple[str, str | None], second: tuple[str, str | None], agree: bool
) -> None:
    def paper(marks: str, reason: str | None) -> Paper:
        return Paper(1, marks, None if reason is None else InvalidReason(reason))

    assert same(paper(*first), paper(*second)) is agree


def test_papers_that_differ_or_stand_in_one_pass_alone() -> None:
    first = {paper.number: paper for paper in papers("10", "11", "01")}
    second = {paper.number: paper for paper in papers("10", "10")} | {7: Paper(7, "11")}
    assert differing(first, second) == (2, 3, 7)
    assert differing(first, first) == ()


def test_a_paper_typed_once_more_replaces_pass_1() -> None:
    first = {paper.number: paper for paper in papers("10", "11")}
    again = {2: Paper(2, "01"), 9: Paper(9, "11")}
    assert resolved(first, again) == {1: first[1], 2: again[2]}


def test_a_hand_tally() -> None:
    tally = count(ballot(contest("A", "Xy"), contest("B", "X", first=3)), papers("111", "100"))
    ax, ay, bx = ((ContestId(c), NameCode(n)) for c, n in (("A", "X"), ("A", "Y"), ("B", "X")))
    equal = hand_differences(tally, HandTally(2, 0, {ax: 2, bx: 1}))
    assert equal == TallyDifference(papers=False, names=())
    assert not equal
    names = hand_differences(tally, HandTally(2, 0, {ax: 1, ay: 1}))
    assert names == TallyDifference(papers=False, names=(ax, ay, bx))
    assert names
    for valid, invalid in ((1, 0), (2, 1)):
        difference = hand_differences(tally, HandTally(valid, invalid, {ax: 2, bx: 1}))
        assert difference == TallyDifference(papers=True, names=())
        assert difference


VISITS = {
    "planned": "announce announced",
    "announced": "visit visited, back planned",
    "visited": "sign signed, back announced",
    "signed": "notify notified, back visited",
    "notified": "close closed, back signed",
    "closed": "back notified",
}


@pytest.mark.parametrize(("state", "move"), list(product(VisitState, VisitMove)))
def test_every_move_of_an_inspection(state: VisitState, move: VisitMove) -> None:
    shown = dict(step.split() for step in VISITS[state].split(", "))
    assert VISIT.target(state, move) == shown.get(move)


FOLLOWED = {
    "open": "answer answered",
    "answered": "accept accepted, return open",
    "accepted": "reopen open",
}


@pytest.mark.parametrize(("state", "move"), list(product(FollowState, FollowMove)))
def test_every_move_of_a_recommendation(state: FollowState, move: FollowMove) -> None:
    shown = dict(step.split() for step in FOLLOWED[state].split(", "))
    assert FOLLOW.target(state, move) == shown.get(move)


SCORED = {
    "draft": "send sent",
    "sent": "review reviewed, back draft",
    "reviewed": "explain explained, close closed, back sent",
    "explained": "close closed, back reviewed",
    "closed": "back reviewed",
}


@pytest.mark.parametrize(("state", "move"), list(product(ScoreState, ScoreMove)))
def test_every_move_of_a_score_sheet(state: ScoreState, move: ScoreMove) -> None:
    shown = dict(step.split() for step in SCORED[state].split(", "))
    assert SCORE.target(state, move) == shown.get(move)


def test_a_plan_is_asked_about_issued_and_taken_up_again() -> None:
    assert PLAN.allowed(PlanState.DRAFT) == (PlanMove.ASK, PlanMove.ISSUE)
    assert PLAN.allowed(PlanState.ASKING) == (PlanMove.ISSUE, PlanMove.REOPEN)
    assert PLAN.allowed(PlanState.ISSUED) == (PlanMove.REOPEN,)
    assert PLAN.target(PlanState.ISSUED, PlanMove.ASK) is None
