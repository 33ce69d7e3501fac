"""Mở hòm phiếu: once, with the time, the witnesses and the papers taken out."""

from thidua_desktop.domain.codes.round import Move
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork, UnitOfWork
from thidua_desktop.services.base.round_state import append_figures, make_move
from thidua_desktop.services.conference.hand_out import refuse_broken


class OpenBox:
    """Open the box and record how many papers came back."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, round_id: int, returned: int, witnesses: str, opened_at: str = "") -> None:
        """Open it. Raises Refused where more papers came back than were handed out."""
        with self._new_uow("open_box") as uow:
            open_box(uow, self._clock, round_id, returned, witnesses, opened_at)
            uow.commit()


def open_box(
    uow: UnitOfWork,
    clock: Clock,
    round_id: int,
    returned: int,
    witnesses: str,
    opened_at: str = "",
) -> None:
    """Open the box inside a transaction that is already open."""
    make_move(uow, clock, round_id, Move.OPEN_BOX, witnesses=witnesses.strip(), opened_at=opened_at)
    append_figures(uow, clock, round_id, "", returned=returned)
    refuse_broken(uow, round_id)
