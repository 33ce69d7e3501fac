"""The members of a year."""

from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.services.ports import RegisterStore


def member_units(registers: RegisterStore, year_id: int | None) -> tuple[Unit, ...]:
    """Give the units of a year in the cluster's order, the register read at once."""
    units = {unit.id: unit for unit in registers.find(Unit)}
    return tuple(units[member.unit_id] for member in registers.find(Membership, year_id=year_id))
