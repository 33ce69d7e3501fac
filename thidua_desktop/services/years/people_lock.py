"""Who was where in a locked year (*Nhân sự* của năm): that no longer changes."""

from collections.abc import Sequence
from typing import Any, TypeVar

from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.people import Person, UnitRole, UnitStay
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.base.successors import line_of

R = TypeVar("R", bound=Record)


def years_disturbed(
    registers: RegisterStore,
    years: Sequence[EmulationYear],
    before: Record | None,
    after: Record | None,
) -> list[str]:
    """Name the years of whose people a change of a person, a stay or a role makes others.

    Nobody who is listed may go, and nobody may come who was not there; who stays in the list by
    another record (a stay for the unit of then) disturbs nothing.
    """
    record = after or before
    if not isinstance(record, Person | UnitStay | UnitRole) or _same_spans(before, after):
        return []
    old, new = (_Known(registers, record, one) for one in (before, after))
    return [str(year.year) for year in years if _disturbs(registers, year, old, new)]


def years_left(
    registers: RegisterStore,
    years: Sequence[EmulationYear],
    before: UnitRole | None,
    after: UnitRole,
) -> list[EmulationYear]:
    """Give the years that a person without dates leaves by a role that was over before them."""
    old, new = (_Known(registers, after, one) for one in (before, after))
    return [
        year
        for year in years
        if after.unit_id in old.listed(year.year) - new.listed(year.year)
        and _is_of(registers, year, after.unit_id)
    ]


def _same_spans(before: Record | None, after: Record | None) -> bool:
    """A name, a post or a telephone number mended moves nobody."""
    if isinstance(before, Person) and isinstance(after, Person):
        given = [(one.unit_id, one.joined, one.left) for one in (before, after)]
        return given[0] == given[1]
    return before == after


def _disturbs(registers: RegisterStore, year: EmulationYear, old: "_Known", new: "_Known") -> bool:
    units = old.listed(year.year) ^ new.listed(year.year)
    return any(_is_of(registers, year, unit_id) for unit_id in units)


class _Known:
    """What is known of where one person was, with a record as it was or as it shall be."""

    def __init__(
        self, registers: RegisterStore, record: Person | UnitStay | UnitRole, given: Record | None
    ) -> None:
        person_id = record.id if isinstance(record, Person) else record.person_id

        def of(kind: type[R], **equal: Any) -> list[R]:
            stored = registers.find(kind, **equal) if person_id is not None else ()
            rest = [one for one in stored if not (isinstance(record, kind) and one.id == record.id)]
            return [*rest, *([given] if isinstance(given, kind) else [])]

        self._people = of(Person, id=person_id)
        self._stays = of(UnitStay, person_id=person_id)
        self._roles = of(UnitRole, person_id=person_id)

    def listed(self, year: int) -> set[int]:
        """Give the units under which a year lists the person."""
        units = {own.unit_id for own in self._stays if own.was_there_in(year)}
        for own in self._people:
            if own.is_listed_in(year, (r for r in self._roles if r.unit_id == own.unit_id)):
                units.add(own.unit_id)
        return units


def _is_of(registers: RegisterStore, year: EmulationYear, unit_id: int) -> bool:
    members = {one.unit_id for one in registers.find(Membership, year_id=year.id)}
    if unit_id in members:
        return True
    units = {unit.id: unit for unit in registers.find(Unit)}
    ended = units[unit_id].valid_to if unit_id in units else None
    heirs = (unit.id for unit in line_of(units, unit_id))
    return ended is not None and ended.year >= year.year and any(one in members for one in heirs)
