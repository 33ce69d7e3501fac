"""What step 4 shows in each state, and the known answer of Kiểm phiếu thử."""

from dataclasses import replace

import pytest

from tests.support.ballots import ballot, contest
from tests.support.sample_views import sample_form, sample_round
from thidua_desktop.domain.ballot import BallotForm, judge
from thidua_desktop.domain.codes.ballot import CheckMethod, InvalidReason, Mark, Marking
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.comparison import HandTally, TallyDifference
from thidua_desktop.domain.tally import count
from thidua_desktop.texts.conference import checking as texts
from thidua_desktop.ui.tabs.conference.check.check_state import (
    CheckSection,
    change_target,
    check_view,
    hand_fault,
    hand_lines,
    needs_decision,
    next_open,
    typed_before,
)
from thidua_desktop.ui.tabs.conference.rehearsal.rehearsal_state import compared, rehearsal_papers

RESOLVING = sample_round(
    state=RoundState.RESOLVING, differences=(7, 10), found_differences=(3, 7, 10)
)
BY_HAND = sample_round(state=RoundState.RESOLVING, method=CheckMethod.HAND_TALLY, found=())


def test_what_is_missing_is_said() -> None:
    view = sample_round(state=RoundState.OPENED, papers=None)
    bare = replace(view, papers={}, passes={})
    assert "lượt 1 còn" in check_view(bare).text
    closed = replace(bare, state=RoundState.ISSUED, ledger=replace(view.ledger, returned=None))
    assert check_view(closed).text == texts.not_yet(texts.MISSING_BOX)
    whole = replace(view, state=RoundState.COUNTING)
    assert check_view(whole).text == texts.not_yet(texts.MISSING_CHOICE)
    second = replace(view, state=RoundState.CHECKING, papers={1: view.papers[1]})
    assert "lượt 2 còn" in check_view(second).text
    compare = replace(view, state=RoundState.CHECKING)
    assert check_view(compare).text == texts.not_yet(texts.MISSING_COMPARE)
    gone = replace(view, state=RoundState.ANNULLED)
    assert check_view(gone).text == texts.ANNULLED


def test_the_papers_that_differ_are_named_by_number_alone() -> None:
    shown = check_view(RESOLVING)
    assert shown.section is CheckSection.RESOLVE
    assert shown.title == "Lấy lại phiếu số 7, 10"
    assert shown.progress == "Có 3 phiếu khác nhau, còn 2"
    assert (shown.found, shown.settled) == (3, 1)


def test_the_next_paper_goes_round() -> None:
    shown = check_view(RESOLVING)
    assert next_open(shown, None) == 7
    assert next_open(shown, 7) == 10
    assert next_open(shown, 10) == 7
    assert next_open(replace(shown, open_numbers=()), 7) is None


def test_a_paper_that_equals_a_pass_needs_nobody() -> None:
    paper = RESOLVING.papers[1][7]
    assert not needs_decision(RESOLVING, paper)
    other = "1" if paper.marks[0] != "1" else "0"
    assert needs_decision(RESOLVING, replace(paper, marks=other + paper.marks[1:]))
    assert needs_decision(RESOLVING, replace(paper, typed_reason=InvalidReason.SIGNED))


def test_the_hand_tally_names_what_differs_without_figures() -> None:
    form = BY_HAND.form
    key = (form.contests[0].id, form.contests[0].candidates[0].code)
    shown = check_view(replace(BY_HAND, hand_difference=TallyDifference(papers=True, names=(key,))))
    assert shown.any_number
    assert shown.title == texts.hand_differs(
        [f"1. {form.contests[0].candidates[0].name}"], papers=True
    )
    checking = replace(BY_HAND, state=RoundState.CHECKING)
    assert check_view(checking).section is CheckSection.HAND
    assert change_target(checking) is CheckMethod.SECOND_PASS
    assert change_target(RESOLVING) is CheckMethod.HAND_TALLY


def test_what_was_typed_of_the_hand_tally_comes_back() -> None:
    assert typed_before(BY_HAND) == (0, 0, {})
    key = (BY_HAND.form.contests[0].id, BY_HAND.form.contests[0].candidates[0].code)
    typed = replace(BY_HAND, hand=HandTally(11, 1, {key: 9}))
    assert typed_before(typed) == (11, 1, {f"{key[0]}:{key[1]}": 9})


def test_the_end_in_words() -> None:
    agreed = sample_round(state=RoundState.AGREED, found=())
    assert check_view(agreed).text == texts.NO_DIFFERENCE
    found = replace(agreed, found_differences=(7,), decided={7: "Trần Thị Bình"})
    again = replace(found, papers={**found.papers, 3: {7: found.papers[1][7]}})
    assert check_view(again).lines == ("Phiếu số 7: Trần Thị Bình quyết định",)
    assert check_view(replace(agreed, passes={1: agreed.passes[1]})).text == texts.ONE_PASS
    by_hand = replace(BY_HAND, state=RoundState.AGREED)
    assert check_view(by_hand).text == texts.HAND_AGREES


def test_the_figures_of_the_hand_tally_must_close() -> None:
    assert hand_fault(12, 11, 1, {"A:1": 11}) == ""
    assert hand_fault(12, 11, 0, {}) == texts.HAND_SUM.format(12)
    assert hand_fault(12, 11, 1, {"A:1": 12}) == texts.HAND_OVER


def test_a_name_withdrawn_is_not_in_the_hand_tally() -> None:
    view = replace(BY_HAND, form=ballot(contest("A", "XyZ")))
    assert [line.key for line in hand_lines(view)] == ["A:X", "A:Z"]


def forms() -> list[BallotForm]:
    small = [ballot(contest("A", "B", seats=1), marking=marking) for marking in Marking]
    return [sample_form(marking) for marking in Marking] + small


@pytest.mark.parametrize("form", forms())
def test_the_test_papers_hold_every_kind_of_paper(form: BallotForm) -> None:
    papers = rehearsal_papers(form)
    assert [paper.number for paper in papers] == list(range(1, 13))
    assert all(form.takes(paper.marks) for paper in papers)
    assert papers == rehearsal_papers(form), "the same each time"
    tally = count(form, papers)
    assert tally.valid >= 8
    assert tally.invalid >= 2
    assert {judge(form, p).reason for p in papers} >= {None, InvalidReason.NO_STAMP}


def test_the_known_answer() -> None:
    form = sample_form()
    papers = rehearsal_papers(form)
    view = sample_round(form, papers=papers)
    assert compared(view, papers).matches
    other = replace(papers[0], marks=form.filled(Mark.BOTH))
    slipped = sample_round(form, papers=[other, *papers[1:]])
    assert compared(slipped, papers).wrong == (1,)
    assert not compared(slipped, papers).matches
    assert compared(replace(view, papers={}), papers).wrong == tuple(range(1, 13))
