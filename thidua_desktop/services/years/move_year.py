"""A year goes on to another state, is closed, or is opened again; its history keeps each."""

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.states import YEAR, needs_reason
from thidua_desktop.records.base import stored_id, tidy
from thidua_desktop.records.choices import YearEventKind, YearState
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.years.year_gaps import YearChecks, looked_at, produced, year_gaps
from thidua_desktop.services.years.year_state import gaps_between, launched_too
from thidua_desktop.services.years.year_status import YearStatus, status_of


def move_year(
    uow: UnitOfWork,
    year_id: int,
    target: YearState,
    reason: str = "",
    *,
    launch_next: bool = False,
    gaps: YearChecks,
) -> YearState:
    """Chuyển trạng thái của năm: forward, also with things missing, or back, each with a reason.

    With `launch_next` the year that its conference launches too, for one reason.
    """
    status = status_of(uow, year_id)
    _refuse_locked(status)
    following = launched_too(uow, year_id) if launch_next else None
    _move(uow, status.year, target, reason, gaps)
    if following is not None:
        _move(uow, following, YearState.LAUNCHED, reason, gaps)
    return target


def _move(
    uow: UnitOfWork, year: EmulationYear, target: YearState, reason: str, gaps: YearChecks
) -> None:
    if YEAR.target(year.state, target) is None:
        raise Refused(RegisterCode.YEAR_STATE_SAME, str(year.year))
    checked = looked_at(uow, year)
    there = produced(checked, gaps.products)
    missing = gaps_between(year_gaps(checked, gaps.gaps, there), year.state, target)
    if needs_reason(year.state, target, missing=bool(missing)):
        _refuse_silent(year, reason)
    uow.registers.update(year.model_copy(update={"state": target}))
    note_event(uow, stored_id(year), YearEventKind.STATE, target, reason)


def close_year(uow: UnitOfWork, year_id: int, reason: str = "") -> None:
    """Khóa hồ sơ năm: from now on it is only read; refused where it is locked already."""
    status = status_of(uow, year_id)
    _refuse_locked(status)
    year = status.year
    uow.registers.update(year.model_copy(update={"closed": True}))
    note_event(uow, year_id, YearEventKind.CLOSED, year.state, reason)


def reopen_year(uow: UnitOfWork, year_id: int, reason: str) -> None:
    """Mở lại hồ sơ năm đã khóa; refused without a reason and where another office keeps it."""
    status = status_of(uow, year_id)
    year = status.year
    if status.lock is RegisterCode.YEAR_KEPT_ELSEWHERE:
        raise Refused(status.lock, *status.names)
    if status.writable:
        raise Refused(RegisterCode.YEAR_IS_OPEN, str(year.year))
    _refuse_silent(year, reason)
    uow.registers.update(year.model_copy(update={"closed": False}))
    note_event(uow, year_id, YearEventKind.REOPENED, year.state, reason)


def note_event(
    uow: UnitOfWork, year_id: int, kind: YearEventKind, state: YearState, reason: str = ""
) -> None:
    """Add to a year's history what happened to it now."""
    uow.registers.add(event_of(uow, year_id, kind, state, reason))


def event_of(
    uow: UnitOfWork, year_id: int, kind: YearEventKind, state: YearState, reason: str = ""
) -> YearEvent:
    """Give what happened to a year now, not stored yet."""
    at = utc_text(uow.now())
    return YearEvent(year_id=year_id, at=at, kind=kind, state=state, reason=reason)


def _refuse_locked(status: YearStatus) -> None:
    if status.lock is not None:
        raise Refused(status.lock, *status.names)


def _refuse_silent(year: EmulationYear, reason: str) -> None:
    if not tidy(reason).strip():
        raise Refused(RegisterCode.YEAR_REASON_NEEDED, str(year.year))
