"""How far registrations are, and how many came how far."""

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.registration.funnel import entered, funnel, stage
from thidua_desktop.domain.states import DROPPED, GONE, REGISTRATION, move_needs_reason

S = RegistrationState


def test_what_was_awarded_or_voted_on_stands_over_what_was_written_before() -> None:
    assert stage(S.REGISTERED, None, awarded=False) is S.REGISTERED
    assert stage(S.ELIGIBLE, S.NOMINATED, awarded=False) is S.NOMINATED
    assert stage(S.INELIGIBLE, S.ELECTED, awarded=False) is S.ELECTED
    assert stage(S.WITHDRAWN, S.NOMINATED, awarded=False) is S.WITHDRAWN
    assert stage(S.INELIGIBLE, S.NOMINATED, awarded=False) is S.INELIGIBLE
    assert stage(S.PROPOSED, S.ELECTED, awarded=False) is S.PROPOSED
    assert stage(S.PROPOSED, S.ELECTED, awarded=True) is S.AWARDED
    assert stage(S.WITHDRAWN, None, awarded=True) is S.WITHDRAWN


def test_who_was_voted_on_was_nominated_and_eligible() -> None:
    assert entered([S.NOT_ELECTED]) == {S.REGISTERED, S.ELIGIBLE, S.NOMINATED, S.NOT_ELECTED}
    assert entered([S.AWARDED]) == {S.REGISTERED, S.AWARDED}
    assert entered([]) == {S.REGISTERED}


def test_every_drop_and_every_way_back_has_a_reason() -> None:
    assert {state for state in S if move_needs_reason(state)} == DROPPED | {S.REGISTERED}
    assert all(
        S.REGISTERED in REGISTRATION.allowed(state) for state in S if state is not S.REGISTERED
    )


@st.composite
def way(draw: st.DrawFn) -> tuple[S, frozenset[S]]:
    """A walk through the table of moves, never back."""
    state, passed = S.REGISTERED, [S.REGISTERED]
    for _ in range(draw(st.integers(0, 6))):
        onward = [after for after in REGISTRATION.allowed(state) if after is not S.REGISTERED]
        if not onward:
            break
        state = draw(st.sampled_from(onward))
        passed.append(state)
    return state, entered(passed)


@given(st.lists(way(), max_size=30))
def test_all_that_were_registered_are_open_dropped_or_awarded(
    ways: list[tuple[S, frozenset[S]]],
) -> None:
    counted = funnel(ways)
    assert counted[S.REGISTERED] == len(ways) == counted.open + counted.dropped + counted[S.AWARDED]
    assert (
        counted[S.REGISTERED] >= counted[S.ELIGIBLE] >= counted[S.NOMINATED] >= counted[S.ELECTED]
    )
    assert counted[S.NOMINATED] >= counted[S.ELECTED] + counted[S.NOT_ELECTED]
    assert counted.gone == sum(state in GONE for state, _ in ways)
    assert counted.left == len(ways) - counted.gone
    assert funnel([]).left == 0
