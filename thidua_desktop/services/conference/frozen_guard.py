"""What a frozen round, a fixed list, signed minutes and a locked year forbid to change or undo."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Any

from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.conference import BallotRound, Contest, Minutes, Nominee
from thidua_desktop.records.people import UnitRole
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_state, rounds_of_year
from thidua_desktop.services.conference.hand_out import fixed_list_forbids
from thidua_desktop.services.people.role_history import locked_years
from thidua_desktop.services.registers.record_links import record_label
from thidua_desktop.services.registers.registers import Change
from thidua_desktop.services.years.legal_bases import voted_by

_FREE_RULES = (RoundState.DRAFT, RoundState.ANNULLED)
"""No result rests on the rules of a year whose papers are all in these states."""


def frozen_round_forbids(uow: UnitOfWork, change: Change) -> str:
    """Name the frozen round that rests on what a change would take back, if any."""
    record = change.after or change.before
    if isinstance(record, Minutes):
        _refuse_signed(uow, record)
    if fixed := fixed_list_forbids(uow, change):
        raise Refused(RefusalCode.VOTERS_FIXED, fixed)
    if isinstance(record, UnitRole):
        return _locked_history(uow, change)
    if record is None or not _in_form(change):
        return ""
    free = _FREE_RULES if isinstance(record, EmulationYear) else (RoundState.DRAFT,)
    for round_id in _rounds_of(uow, record):
        if round_state(uow, round_id) not in free:
            return record_label(uow.registers, uow.registers.get(BallotRound, round_id))
    return ""


def frozen_form_forbids(uow: UnitOfWork, change: Change) -> str:
    """Name the frozen round whose paper, contests or names a change would alter, if any.

    What the hall shows is no part of the form; a unit's new name is no part of an old paper.
    """
    if change.kind in (Unit, UnitRole) or _shows_only(change):
        return ""
    return frozen_round_forbids(uow, change)


def _locked_history(uow: UnitOfWork, change: Change) -> str:
    """Name the locked years for which the change would alter who held a role."""
    before, after = change.before, change.after
    assert before is None or isinstance(before, UnitRole)
    assert after is None or isinstance(after, UnitRole)
    years = ", ".join(locked_years(uow, before, after))
    return f"{EmulationYear.register.title} {years}" if years else ""


def _refuse_signed(uow: UnitOfWork, minutes: Minutes) -> None:
    state = round_state(uow, minutes.round_id)
    if state in (RoundState.SIGNED, RoundState.PUBLISHED):
        raise Refused(RefusalCode.WRONG_STATE, state, "minutes_fields")


def _shows_only(change: Change) -> bool:
    before, after = change.before, change.after
    if not (isinstance(before, BallotRound) and isinstance(after, BallotRound)):
        return False
    return before.model_copy(update={"hall_shows": after.hall_shows}) == after


def _of_year(year: EmulationYear) -> Hashable:
    return year.rules, voted_by(year.rules_body)


_PARTS: Mapping[type[Record], Callable[[Any], Hashable]] = {
    Unit: lambda unit: (unit.code, unit.name),
    EmulationYear: _of_year,
}


def _in_form(change: Change) -> bool:
    """Whether the form holds anything of it: of a unit its code and name, of a year its rules."""
    if change.kind not in _PARTS or change.before is None or change.after is None:
        return True
    part = _PARTS[change.kind]
    return part(change.before) != part(change.after)


def _rounds_of(uow: UnitOfWork, record: Record) -> Iterator[int]:
    if isinstance(record, BallotRound) and record.id is not None:
        yield record.id
    elif isinstance(record, Contest):
        yield record.round_id
    elif isinstance(record, EmulationYear):
        yield from map(stored_id, rounds_of_year(uow.registers, record.id))
    elif isinstance(record, Nominee):
        for contest in uow.registers.find(Contest, id=record.contest_id):
            yield contest.round_id
    elif isinstance(record, Unit):
        for nominee in uow.registers.find(Nominee, unit_id=record.id):
            yield from _rounds_of(uow, nominee)
