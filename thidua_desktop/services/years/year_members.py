"""The list of members of a year: its order, and who is on it."""

from collections.abc import Iterable

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.cluster import (
    Appointment,
    EmulationYear,
    Figures,
    Membership,
    Unit,
)
from thidua_desktop.records.conference import Contest, Nominee
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.base.round_state import round_state, rounds_of_year
from thidua_desktop.services.registers.record_links import record_label
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.unit_figures import figures_in, figures_of


def move_member(changes: RegisterChanges, year_id: int, unit_id: int, *, up: bool) -> bool:
    """Let a unit change places with its neighbour; False where it has none on that side."""
    members = list(changes.find(Membership, year_id=year_id))
    at = next((n for n, one in enumerate(members) if one.unit_id == unit_id), -1)
    other = at - 1 if up else at + 1
    if at < 0 or not 0 <= other < len(members):
        return False
    first, second = members[at], members[other]
    changes.save(first.model_copy(update={"position": second.position}))
    changes.save(second.model_copy(update={"position": first.position}))
    return True


def put_member_in(changes: RegisterChanges, year_id: int, unit_id: int) -> None:
    """Make a unit of the register the last member."""
    join(changes, year_id, unit_id)


def take_member_out(changes: RegisterChanges, year_id: int, unit_id: int) -> None:
    """Take a unit off the list; refused where the year's papers or leaders name it."""
    existing = [
        record_label(changes.uow.registers, record)
        for record in _naming(changes.uow, year_id, unit_id)
    ]
    if existing:
        raise Refused(RegisterCode.RESTED_ON, *existing)
    for member in changes.find(Membership, year_id=year_id, unit_id=unit_id):
        changes.delete(member)


def _naming(uow: UnitOfWork, year_id: int, unit_id: int) -> Iterable[Record]:
    registers = uow.registers
    year = registers.get(EmulationYear, year_id).year
    yield from registers.find(Appointment, for_year=year, unit_id=unit_id)
    for ballot in rounds_of_year(registers, year_id):
        named = any(
            registers.find(Nominee, contest_id=contest.id, unit_id=unit_id)
            for contest in registers.find(Contest, round_id=ballot.id)
        )
        if named and round_state(uow, stored_id(ballot)) is not RoundState.ANNULLED:
            yield ballot


def join(
    changes: RegisterChanges, year_id: int, unit_id: int, figures: Figures | None = None
) -> None:
    """Make a unit the last member of a year; where no figures are given, with those it had last."""
    members = changes.find(Membership, year_id=year_id)
    if any(member.unit_id == unit_id for member in members):
        return
    if figures is None:
        year = changes.find(EmulationYear, id=year_id)[0].year
        figures = figures_in(changes, unit_id, year)
    changes.save(
        Membership(
            year_id=year_id,
            unit_id=unit_id,
            position=max((member.position for member in members), default=0) + 1,
            **figures_of(figures),
        )
    )


def member_units(registers: RegisterStore, year_id: int | None) -> tuple[Unit, ...]:
    """Give the units of a year in the cluster's order, the register read at once."""
    units = {unit.id: unit for unit in registers.find(Unit)}
    return tuple(units[member.unit_id] for member in registers.find(Membership, year_id=year_id))
