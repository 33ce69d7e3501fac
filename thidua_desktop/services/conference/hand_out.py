"""Chốt danh sách bỏ phiếu và phát phiếu; figures corrected and late-comers served."""

from collections.abc import Mapping, Sequence
from typing import Any

from thidua_desktop.domain.codes.round import Move, RefusalCode, RoundState
from thidua_desktop.domain.ledger import figure_faults
from thidua_desktop.domain.states import CORRECTABLE
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork, UnitOfWork
from thidua_desktop.services.base.round_state import append_figures, make_move, round_state
from thidua_desktop.services.conference.read_round import read_round

NEEDED = ("eligible", "present", "issued")
"""Without these nobody can say who votes."""


class HandOut:
    """Fix who votes and record the papers handed out."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(
        self,
        round_id: int,
        figures: Mapping[str, int],
        voters: Sequence[Mapping[str, Any]] = (),
    ) -> None:
        """Hand out; `figures` are eligible, present, printed, spoilt and issued.

        `voters` are those with a vote as they stood then: unit, name, post, substitute, arrived.
        Raises Refused where a sum is broken (`LEDGER_OPEN` with its codes).
        """
        with self._new_uow("hand_out") as uow:
            hand_out(uow, self._clock, round_id, figures, voters)
            uow.commit()


def hand_out(
    uow: UnitOfWork,
    clock: Clock,
    round_id: int,
    figures: Mapping[str, int],
    voters: Sequence[Mapping[str, Any]] = (),
) -> None:
    """Hand out inside a transaction that is already open."""
    make_move(uow, clock, round_id, Move.HAND_OUT, voters=[dict(v) for v in voters])
    row = append_figures(uow, clock, round_id, "", **figures)
    missing = [name for name in NEEDED if getattr(row, name) is None]
    if missing:
        raise Refused(RefusalCode.FIGURES_MISSING, *missing)
    refuse_broken(uow, round_id)


class CorrectFigures:
    """A new ledger row with a reason: a late-comer's paper, an exchange, a wrong count.

    Possible from handing out until the result is sealed; after the box is opened nobody gets a
    paper any more, so that only `returned`, with what was miscounted, is changed then.
    """

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, round_id: int, reason: str, **figures: int) -> None:
        """Correct the figures named. Raises Refused, nothing stored."""
        with self._new_uow("correct_figures") as uow:
            state = round_state(uow, round_id)
            if state not in CORRECTABLE:
                raise Refused(RefusalCode.WRONG_STATE, state, "correct_figures")
            if not reason.strip():
                raise Refused(RefusalCode.REASON_NEEDED)
            if state is RoundState.ISSUED and "returned" in figures:
                raise Refused(RefusalCode.WRONG_STATE, state, "returned")
            append_figures(uow, self._clock, round_id, reason.strip(), **figures)
            refuse_broken(uow, round_id)
            uow.commit()


def refuse_broken(uow: UnitOfWork, round_id: int) -> None:
    """Refuse figures that do not agree among themselves; proxies are those of the frozen form."""
    view = read_round(uow, round_id)
    codes = figure_faults(view.ledger, view.form.proxies)
    if codes:
        raise Refused(RefusalCode.LEDGER_OPEN, *codes)
