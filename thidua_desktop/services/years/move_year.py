"""A year goes on to another state, is closed, or is opened again; its history keeps each."""

from collections.abc import Iterable

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.states import YEAR, needs_reason
from thidua_desktop.records.base import stored_id, tidy
from thidua_desktop.records.choices import YearEventKind, YearState
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, NewUnitOfWork, RegisterStore, UnitOfWork
from thidua_desktop.services.years.year_gaps import GapCheck, year_gaps
from thidua_desktop.services.years.year_standing import YearStanding, standing_of
from thidua_desktop.services.years.year_state import gaps_between, launched_too


class MoveYear:
    """Chuyển trạng thái của năm: forward, also with things missing, or back, each with a reason."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock, gaps: Iterable[GapCheck]) -> None:
        self._new_uow = new_uow
        self._clock = clock
        self._gaps = gaps

    def __call__(
        self, year_id: int, target: YearState, reason: str = "", *, launch_next: bool = False
    ) -> YearState:
        """Move it; with `launch_next` the year that its conference launches too, for one reason."""
        with self._new_uow("move_year") as uow:
            standing = standing_of(uow, year_id)
            _refuse_locked(standing)
            following = launched_too(uow, year_id) if launch_next else None
            self._move(uow, standing.year, target, reason)
            if following is not None:
                self._move(uow, following, YearState.LAUNCHED, reason)
            uow.commit()
        return target

    def _move(self, uow: UnitOfWork, year: EmulationYear, target: YearState, reason: str) -> None:
        if YEAR.target(year.state, target) is None:
            raise Refused(RegisterCode.YEAR_STATE_SAME, str(year.year))
        gaps = gaps_between(year_gaps(uow, year, self._gaps), year.state, target)
        if needs_reason(year.state, target, missing=bool(gaps)):
            _refuse_silent(year, reason)
        uow.registers.update(year.model_copy(update={"state": target}))
        tell(uow.registers, self._clock, stored_id(year), YearEventKind.STATE, target, reason)


class CloseYear:
    """Khóa năm: from now on it is only read."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, year_id: int, reason: str = "") -> None:
        """Close it. Raises Refused where it is locked already."""
        with self._new_uow("close_year") as uow:
            standing = standing_of(uow, year_id)
            _refuse_locked(standing)
            year = standing.year
            uow.registers.update(year.model_copy(update={"closed": True}))
            tell(uow.registers, self._clock, year_id, YearEventKind.CLOSED, year.state, reason)
            uow.commit()


class ReopenYear:
    """Mở lại năm đã khóa, with the reason that its history keeps."""

    def __init__(self, new_uow: NewUnitOfWork, clock: Clock) -> None:
        self._new_uow = new_uow
        self._clock = clock

    def __call__(self, year_id: int, reason: str) -> None:
        """Open it again; refused without a reason, and where another office keeps the year."""
        with self._new_uow("reopen_year") as uow:
            standing = standing_of(uow, year_id)
            year = standing.year
            if standing.lock is RegisterCode.YEAR_KEPT_ELSEWHERE:
                raise Refused(standing.lock, *standing.names)
            if standing.writable:
                raise Refused(RegisterCode.YEAR_IS_OPEN, str(year.year))
            _refuse_silent(year, reason)
            uow.registers.update(year.model_copy(update={"closed": False}))
            tell(uow.registers, self._clock, year_id, YearEventKind.REOPENED, year.state, reason)
            uow.commit()


def tell(
    registers: RegisterStore,
    clock: Clock,
    year_id: int,
    kind: YearEventKind,
    state: YearState,
    reason: str = "",
) -> None:
    """Add to a year's history what happened to it now."""
    registers.add(event_of(clock, year_id, kind, state, reason))


def event_of(
    clock: Clock, year_id: int, kind: YearEventKind, state: YearState, reason: str = ""
) -> YearEvent:
    """Give what happened to a year now, not stored yet."""
    at = utc_text(clock.now())
    return YearEvent(year_id=year_id, at=at, kind=kind, state=state, reason=reason)


def _refuse_locked(standing: YearStanding) -> None:
    if standing.lock is not None:
        raise Refused(standing.lock, *standing.names)


def _refuse_silent(year: EmulationYear, reason: str) -> None:
    if not tidy(reason).strip():
        raise Refused(RegisterCode.YEAR_REASON_NEEDED, str(year.year))
