"""Hủy lần nhập: a typed paper no longer stands, its trace does; its number is free again."""

from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.count_rows import CancelRow, PaperRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork, UnitOfWork
from thidua_desktop.services.base.round_state import round_session, round_state
from thidua_desktop.services.conference.record_paper import PASS_STATES
from thidua_desktop.services.conference.round_view import RESOLVING_PASS


class CancelPaper:
    """Cancel the standing paper of a number in the pass that is under way."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, round_id: int, pass_number: int, number: int, reason: str) -> None:
        """Cancel it. Raises Refused where none stands or the pass is not under way."""
        with self._new_uow("cancel_paper") as uow:
            cancel_paper(uow, self._clock, round_id, pass_number, number, reason)
            uow.commit()


def cancel_paper(
    uow: UnitOfWork, clock: Clock, round_id: int, pass_number: int, number: int, reason: str
) -> None:
    """Cancel inside a transaction that is already open."""
    state = round_state(uow, round_id)
    if state is not PASS_STATES.get(pass_number):
        raise Refused(RefusalCode.WRONG_STATE, state, "cancel_paper")
    if not reason.strip():
        raise Refused(RefusalCode.REASON_NEEDED)
    session = round_session(uow, round_id)
    row = _standing(uow, round_id, session, pass_number, number)
    if row is None:
        raise Refused(RefusalCode.NOTHING_TO_CANCEL, str(number))
    # What was typed to settle a difference goes with the paper that differed.
    again = _standing(uow, round_id, session, RESOLVING_PASS, number)
    for paper in dict.fromkeys((row, again)):
        if paper is not None and paper.id is not None:
            uow.count.append(
                CancelRow(
                    round_id=round_id, at=utc_text(clock.now()), session=session,
                    paper_id=paper.id, reason=reason.strip(),
                )
            )  # fmt: skip


def _standing(
    uow: UnitOfWork, round_id: int, session: int, pass_number: int, number: int
) -> PaperRow | None:
    rows = uow.count.rows(
        PaperRow, round_id=round_id, session=session, pass_number=pass_number, number=number
    )
    cancelled = {r.paper_id for r in uow.count.rows(CancelRow, round_id=round_id, session=session)}
    return next((row for row in rows if row.id not in cancelled), None)
