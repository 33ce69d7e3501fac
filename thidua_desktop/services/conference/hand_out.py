"""Phát phiếu, mở hòm phiếu, and the figures corrected between them and sealing."""

from collections.abc import Mapping, Sequence
from typing import Any

from thidua_desktop.domain.codes.round import Move, RefusalCode, RoundState
from thidua_desktop.domain.ledger import figure_faults
from thidua_desktop.domain.states import CORRECTABLE
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import append_figures, make_move, round_state
from thidua_desktop.services.conference.read_round import read_round

NEEDED = ("eligible", "present", "issued")
"""Without these nobody can say who votes."""


def hand_out(
    uow: UnitOfWork,
    round_id: int,
    figures: Mapping[str, int],
    voters: Sequence[Mapping[str, Any]] = (),
) -> None:
    """Phát phiếu: fix who votes; `figures` are eligible, present, printed, spoilt and issued.

    `voters` are those with a vote as they stood then: unit, name, post, substitute, arrived.
    Raises Refused where a sum is broken (`LEDGER_OPEN` with its codes).
    """
    make_move(uow, round_id, Move.HAND_OUT, voters=[dict(v) for v in voters])
    row = append_figures(uow, round_id, "", **figures)
    missing = [name for name in NEEDED if getattr(row, name) is None]
    if missing:
        raise Refused(RefusalCode.FIGURES_MISSING, *missing)
    refuse_broken(uow, round_id)


def open_box(
    uow: UnitOfWork, round_id: int, returned: int, witnesses: str, opened_at: str = ""
) -> None:
    """Mở hòm phiếu: refused where more papers came back than were handed out."""
    make_move(uow, round_id, Move.OPEN_BOX, witnesses=witnesses.strip(), opened_at=opened_at)
    append_figures(uow, round_id, "", returned=returned)
    refuse_broken(uow, round_id)


def correct_figures(uow: UnitOfWork, /, round_id: int, reason: str, **figures: int) -> None:
    """A new ledger row with a reason: a late-comer's paper, an exchange, a wrong count.

    Possible from handing out until the result is sealed; after the box is opened nobody gets a
    paper any more, so that only `returned`, with what was miscounted, is changed then.
    """
    state = round_state(uow, round_id)
    if state not in CORRECTABLE:
        raise Refused(RefusalCode.WRONG_STATE, state, "correct_figures")
    if not reason.strip():
        raise Refused(RefusalCode.REASON_NEEDED)
    if state is RoundState.ISSUED and "returned" in figures:
        raise Refused(RefusalCode.WRONG_STATE, state, "returned")
    append_figures(uow, round_id, reason.strip(), **figures)
    refuse_broken(uow, round_id)


def refuse_broken(uow: UnitOfWork, round_id: int) -> None:
    """Refuse figures that do not agree among themselves; proxies are those of the frozen form."""
    view = read_round(uow, round_id)
    codes = figure_faults(view.ledger, view.form.proxies)
    if codes:
        raise Refused(RefusalCode.LEDGER_OPEN, *codes)
