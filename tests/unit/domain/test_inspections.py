"""How far an inspection is, who inspects whom, and what counts as progress."""

import datetime
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.codes.inspections import FollowState, Verdict, VisitState
from thidua_desktop.domain.inspections.visits import (
    follow_state,
    mutual,
    progress,
    ring,
    visit_state,
)

DAY = datetime.date(2017, 6, 20)


def test_the_last_day_that_is_known_says_how_far_a_visit_is() -> None:
    assert visit_state(None, None, None, None, None) is VisitState.PLANNED
    assert visit_state(DAY, None, None, None, None) is VisitState.ANNOUNCED
    assert visit_state(None, DAY, None, None, None) is VisitState.VISITED
    assert visit_state(DAY, DAY, DAY, None, None) is VisitState.SIGNED
    assert visit_state(DAY, DAY, DAY, DAY, None) is VisitState.NOTIFIED
    assert visit_state(DAY, DAY, DAY, DAY, DAY) is VisitState.CLOSED


def test_what_was_accepted_is_done_and_what_was_answered_waits() -> None:
    assert follow_state(None, None) is FollowState.OPEN
    assert follow_state(DAY, None) is FollowState.ANSWERED
    assert follow_state(None, DAY) is FollowState.ACCEPTED


@given(st.lists(st.integers(1, 99), unique=True, max_size=14))
def test_in_a_ring_each_inspects_one_other_and_is_inspected_once(units: list[int]) -> None:
    pairs = ring(units)
    if len(units) in (0, 1):
        assert pairs == ()
        return
    assert Counter(a for a, _ in pairs) == Counter(b for _, b in pairs) == Counter(units)
    assert all(a != b for a, b in pairs)
    assert bool(mutual(pairs)) is (len(units) == 2)


def test_pairs_that_inspect_each_other_are_named_once() -> None:
    assert mutual([(1, 2), (2, 1), (3, 4), (4, 5)]) == ((1, 2),)
    assert mutual([(1, 1)]) == ()


def test_only_a_verdict_is_progress() -> None:
    found = progress([Verdict.PASSED, Verdict.FAILED, Verdict.NOT_APPLICABLE, Verdict.NOT_CHECKED])
    assert (found.decided, found.total, found.passed, found.failed) == (3, 4, 1, 1)
