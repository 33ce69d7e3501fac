"""What the page of units shows and stores: the members of a year, or also all other units."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.cluster import EmulationYear, Figures, Membership, MemberUnit, Unit
from thidua_desktop.records.people import Person
from thidua_desktop.services.people.unit_posts import posts_beside, take_posts
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.register_source import (
    Beside,
    Find,
    RecordSource,
    RegisterSource,
)
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.units.keep_unit import keep_figures, member_unit
from thidua_desktop.services.units.year_units import UnitOfYear, YearUnits
from thidua_desktop.services.years.unit_figures import figures_of, unit_of
from thidua_desktop.services.years.year_members import join

if TYPE_CHECKING:
    from thidua_desktop.services.units.unit_details import UnitDetails


class UnitSource(RegisterSource[UnitOfYear]):
    """The units of `year_id`; with `former` those of the register that are no members as well."""

    def __init__(self, units: YearUnits) -> None:
        super().__init__(MemberUnit, units.registers)
        self._units = units
        self.year_id: int | None = None
        self.former = False
        self._people: Mapping[int, Sequence[str]] | None = None
        self._taken: tuple[RegisterChanges, set[int]] | None = None  # of the last import

    def rows(self) -> Sequence[UnitOfYear]:
        self._people = None
        if self.year_id is None:
            return ()
        return self._units.list(self.year_id, former=self.former)

    def record(self, row: UnitOfYear) -> MemberUnit:
        return row.unit

    def text(self, row: UnitOfYear) -> Iterable[str]:
        unit = row.unit
        if self._people is None and self.year_id is not None:  # only who filters needs them
            self._people = self._units.people(self.year_id)
        people = (self._people or {}).get(stored_id(unit), ())
        return (unit.code, unit.name, unit.short_name, *unit.area_list, *people)

    def links(self) -> LinkNames:
        return self._units.names()

    def save(self, record: Record) -> Record:
        assert self.year_id is not None
        assert isinstance(record, MemberUnit)
        return self._units.save(self.year_id, record)

    def gone(self, changes: RegisterChanges, record: Record) -> None:
        """A unit goes with its place in the year."""
        assert isinstance(record, MemberUnit)
        for member in changes.find(Membership, year_id=self.year_id, unit_id=record.id):
            changes.delete(member)
        changes.delete(unit_of(record))

    def stored(self, find: Find) -> Sequence[MemberUnit]:
        members = {one.unit_id: one for one in find(Membership, year_id=self.year_id)}
        return [member_unit(unit, members.get(stored_id(unit))) for unit in find(Unit)]

    def put(self, changes: RegisterChanges, record: Record) -> Record:
        """Store a unit alone; its figures follow with its place in the year."""
        assert isinstance(record, MemberUnit)
        unit = changes.save(unit_of(record))
        return record.model_copy(update=unit.model_dump())

    def beside(self) -> Beside | None:
        """A sheet of units may name who is head and liaison of each."""
        years = self.registers.list(EmulationYear, id=self.year_id)
        return posts_beside(self.registers.list, years[0].year) if years else None

    def joined(
        self, changes: RegisterChanges, record: Record, beside: Mapping[str, Any] | None = None
    ) -> None:
        """A unit that a sheet names becomes a member of the year shown, with its figures.

        Where the sheet is of all units, only a new one does; one that has ended never does.
        """
        assert self.year_id is not None
        assert isinstance(record, MemberUnit)
        if self._taken is None or self._taken[0] is not changes:
            members = changes.find(Membership, year_id=self.year_id)
            self._taken = changes, {member.unit_id for member in members}
        taken = self._taken[1]
        unit_id = stored_id(record)
        last = changes.made[-1] if changes.made else None
        new = last is not None and (last.kind, last.id, last.before) == (Unit, unit_id, None)
        current = record.successor_id is None and record.valid_to is None
        if unit_id not in taken and current and (new or not self.former):
            given = figures_of(record) != figures_of(Figures())
            join(changes, self.year_id, unit_id, record if given else None)
            taken.add(unit_id)
        else:
            keep_figures(changes, self.year_id, unit_id, record)
        if beside:
            year = changes.find(EmulationYear, id=self.year_id)[0].year
            take_posts(changes, unit_id, year, beside)


class PeopleOfUnit(RecordSource[Person]):
    """Whoever is or was something in the unit that is shown; `details` holds all that was read."""

    def __init__(self, units: YearUnits, shown: UnitSource) -> None:
        super().__init__(Person, units.registers, {"unit_id": 0})
        self._units, self._shown = units, shown
        self.details: UnitDetails | None = None

    def given(self) -> Mapping[str, Any]:
        return {"joined": self._units.first_day(self._shown.year_id)}

    def rows(self) -> Sequence[Person]:
        unit_id, year_id = self.fixed["unit_id"], self._shown.year_id
        self.details = self._units.details(year_id, unit_id) if unit_id and year_id else None
        if self.details is None:
            return ()
        posted = {stored_id(post.person): post.person for post in self.details.posts}
        return (*posted.values(), *self.details.idle)
