"""A document is drafted, submitted, signed and issued; what is signed never goes back."""

from itertools import product

import pytest

from thidua_desktop.domain.codes.documents import DraftMove, DraftState
from thidua_desktop.domain.states import DRAFT, SIGNED_DRAFTS

MOVES = {
    "draft": "submit submitted, sign signed",
    "submitted": "return draft, sign signed",
    "signed": "issue issued, replace replaced",
    "issued": "replace replaced",
    "replaced": "",
}


@pytest.mark.parametrize(("state", "move"), list(product(DraftState, DraftMove)))
def test_every_move_of_a_document(state: DraftState, move: DraftMove) -> None:
    shown = dict(step.split() for step in MOVES[state].split(", ") if step)
    assert DRAFT.target(state, move) == shown.get(move)


@pytest.mark.parametrize("state", sorted(SIGNED_DRAFTS))
def test_what_is_signed_stays_signed(state: DraftState) -> None:
    assert {DRAFT.target(state, move) for move in DRAFT.allowed(state)} <= SIGNED_DRAFTS
