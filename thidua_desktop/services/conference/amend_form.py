"""A name withdrawn or seats changed from the floor, the printed papers kept."""

from thidua_desktop.domain.ballot import Amendment, BallotForm, ContestId, NameCode
from thidua_desktop.domain.codes.round import FormFault, RefusalCode, RoundState
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.count_rows import AmendmentRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork, UnitOfWork
from thidua_desktop.services.base.round_state import round_state
from thidua_desktop.services.conference.read_round import read_round


class AmendForm:
    """Record what the meeting changed on a frozen form, with who decided it."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def withdraw(
        self, round_id: int, contest: str, code: str, reason: str, decided_by: str
    ) -> None:
        """Record that a name withdrew: it keeps its number and is not counted."""
        change = Amendment(ContestId(contest), withdrawn=NameCode(code))
        self._amend(round_id, change, reason, decided_by)

    def seats(self, round_id: int, contest: str, seats: int, reason: str, decided_by: str) -> None:
        """Record the seats as announced in the hall."""
        self._amend(round_id, Amendment(ContestId(contest), seats=seats), reason, decided_by)

    def _amend(self, round_id: int, change: Amendment, reason: str, decided_by: str) -> None:
        with self._new_uow("amend_form") as uow:
            state = round_state(uow, round_id)
            if state not in (RoundState.READY, RoundState.ISSUED):
                raise Refused(RefusalCode.WRONG_STATE, state, "amend_form")
            if not reason.strip() or not decided_by.strip():
                raise Refused(RefusalCode.REASON_NEEDED)
            append_amendment(uow, self._clock, round_id, change, reason, decided_by)
            uow.commit()


def append_amendment(
    uow: UnitOfWork,
    clock: Clock,
    round_id: int,
    change: Amendment,
    reason: str,
    decided_by: str,
) -> None:
    """Append an amendment inside a transaction that is already open."""
    _refuse(read_round(uow, round_id).form, change)
    uow.count.append(
        AmendmentRow(
            round_id=round_id, at=utc_text(clock.now()),
            kind="seats" if change.withdrawn is None else "withdraw", contest=change.contest,
            code=change.withdrawn or "", seats=change.seats, reason=reason.strip(),
            decided_by=decided_by.strip(),
        )
    )  # fmt: skip


def _refuse(form: BallotForm, change: Amendment) -> None:
    code = change.withdrawn
    try:
        contest = form.contest(change.contest)
        gone = code is not None and contest.candidate(code).withdrawn
    except KeyError as error:
        raise Refused(RefusalCode.NAME_UNKNOWN, change.contest, code or "") from error
    if gone:
        raise Refused(RefusalCode.ALREADY_DONE)
    if change.seats is not None and change.seats < 1:
        raise Refused(RefusalCode.FORM_FAULTY, f"{FormFault.SEATS}:{change.contest}")
