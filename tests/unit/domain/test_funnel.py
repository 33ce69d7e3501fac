"""How far registrations are, and how many came how far."""

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.registration.funnel import entered, funnel, stage
from thidua_desktop.domain.states import DROPPED, GONE, REGISTRATION, move_needs_reason


def test_what_was_awarded_or_voted_on_stands_over_what_was_written_before() -> None:
    assert stage(RegistrationState.REGISTERED, None, awarded=False) is RegistrationState.REGISTERED
    assert (
        stage(RegistrationState.ELIGIBLE, RegistrationState.NOMINATED, awarded=False)
        is RegistrationState.NOMINATED
    )
    assert (
        stage(RegistrationState.INELIGIBLE, RegistrationState.ELECTED, awarded=False)
        is RegistrationState.ELECTED
    )
    assert (
        stage(RegistrationState.WITHDRAWN, RegistrationState.NOMINATED, awarded=False)
        is RegistrationState.WITHDRAWN
    )
    assert (
        stage(RegistrationState.INELIGIBLE, RegistrationState.NOMINATED, awarded=False)
        is RegistrationState.INELIGIBLE
    )
    assert (
        stage(RegistrationState.PROPOSED, RegistrationState.ELECTED, awarded=False)
        is RegistrationState.PROPOSED
    )
    assert (
        stage(RegistrationState.PROPOSED, RegistrationState.ELECTED, awarded=True)
        is RegistrationState.AWARDED
    )
    assert stage(RegistrationState.WITHDRAWN, None, awarded=True) is RegistrationState.WITHDRAWN


def test_who_was_voted_on_was_nominated_and_eligible() -> None:
    assert entered([RegistrationState.NOT_ELECTED]) == {
        RegistrationState.REGISTERED,
        RegistrationState.ELIGIBLE,
        RegistrationState.NOMINATED,
        RegistrationState.NOT_ELECTED,
    }
    assert entered([RegistrationState.AWARDED]) == {
        RegistrationState.REGISTERED,
        RegistrationState.AWARDED,
    }
    assert entered([]) == {RegistrationState.REGISTERED}


def test_every_drop_and_every_way_back_has_a_reason() -> None:
    assert {state for state in RegistrationState if move_needs_reason(state)} == DROPPED | {
        RegistrationState.REGISTERED
    }
    assert all(
        RegistrationState.REGISTERED in REGISTRATION.allowed(state)
        for state in RegistrationState
        if state is not RegistrationState.REGISTERED
    )


@st.composite
def way(draw: st.DrawFn) -> tuple[RegistrationState, frozenset[RegistrationState]]:
    """A walk through the table of moves, never back."""
    state, passed = RegistrationState.REGISTERED, [RegistrationState.REGISTERED]
    for _ in range(draw(st.integers(0, 6))):
        onward = [
            after
            for after in REGISTRATION.allowed(state)
            if after is not RegistrationState.REGISTERED
        ]
        if not onward:
            break
        state = draw(st.sampled_from(onward))
        passed.append(state)
    return state, entered(passed)


@given(st.lists(way(), max_size=30))
def test_all_that_were_registered_are_open_dropped_or_awarded(
    ways: list[tuple[RegistrationState, frozenset[RegistrationState]]],
) -> None:
    counted = funnel(ways)
    assert (
        counted[RegistrationState.REGISTERED]
        == len(ways)
        == counted.open + counted.dropped + counted[RegistrationState.AWARDED]
    )
    assert (
        counted[RegistrationState.REGISTERED]
        >= counted[RegistrationState.ELIGIBLE]
        >= counted[RegistrationState.NOMINATED]
        >= counted[RegistrationState.ELECTED]
    )
    assert (
        counted[RegistrationState.NOMINATED]
        >= counted[RegistrationState.ELECTED] + counted[RegistrationState.NOT_ELECTED]
    )
    assert counted.gone == sum(state in GONE for state, _ in ways)
    assert counted.left == len(ways) - counted.gone
    assert funnel([]).left == 0
