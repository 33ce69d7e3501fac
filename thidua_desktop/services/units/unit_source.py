"""What the page of units shows and stores: the members of a year, or also all other units."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.register_source import Beside
from thidua_desktop.services.registers.registers import RegisterChanges, Registers
from thidua_desktop.services.units.year_units import UnitOfYear, YearUnits
from thidua_desktop.services.years.name_changes import follow_unit


class UnitSource:
    """The units of `year_id`; with `former` those of the register that are no members as well."""

    def __init__(self, units: YearUnits) -> None:
        self._units = units
        self.year_id: int | None = None
        self.former = False
        self._people: Mapping[int, Sequence[str]] | None = None
        self._taken: tuple[RegisterChanges, dict[int, int]] | None = None  # of the last import

    @property
    def kind(self) -> type[Unit]:
        return Unit

    @property
    def registers(self) -> Registers:
        return self._units.registers

    @property
    def fixed(self) -> Mapping[str, Any]:
        return {}

    def rows(self) -> Sequence[UnitOfYear]:
        self._people = None
        if self.year_id is None:
            return ()
        return self._units.list(self.year_id, former=self.former)

    def record(self, row: UnitOfYear) -> Unit:
        return row.unit

    def words(self, row: UnitOfYear) -> Iterable[str]:
        unit = row.unit
        if self._people is None and self.year_id is not None:  # only who filters needs them
            self._people = self._units.people(self.year_id)
        people = (self._people or {}).get(stored_id(unit), ())
        return (unit.code, unit.name, unit.short_name, *unit.area_list, *people)

    def links(self) -> LinkNames:
        return self._units.names()

    def given(self) -> Mapping[str, Any]:
        return {}

    def save(self, record: Record) -> Record:
        assert self.year_id is not None
        assert isinstance(record, Unit)
        return self._units.save(self.year_id, record)

    def delete(self, record: Record) -> None:
        assert self.year_id is not None
        assert isinstance(record, Unit)
        self._units.remove(self.year_id, record)

    def beside(self) -> Beside | None:
        return None

    def joined(
        self, changes: RegisterChanges, record: Record, beside: Mapping[str, Any] | None = None
    ) -> None:
        """A unit that a sheet names becomes a member of the year shown.

        Where the sheet is of all units, only a new one does; one that has ended never does.
        """
        assert self.year_id is not None
        assert isinstance(record, Unit)
        if self._taken is None or self._taken[0] is not changes:
            members = changes.find(Membership, year_id=self.year_id)
            self._taken = changes, {member.unit_id: member.position for member in members}
        places = self._taken[1]
        last = changes.made[-1] if changes.made and changes.made[-1].after == record else None
        new = last is not None and last.before is None
        if last is not None and isinstance(last.before, Unit):
            follow_unit(changes, last.before, record)
        current = record.successor_id is None and record.valid_to is None
        if stored_id(record) in places or not (current and (new or not self.former)):
            return
        place = max(places.values(), default=0) + 1
        changes.save(Membership(year_id=self.year_id, unit_id=stored_id(record), position=place))
        places[stored_id(record)] = place
