"""Who is of the units in a year: told by the days alone, so that nobody else is read whole."""

from collections.abc import Iterator
from typing import NamedTuple

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.people import Person, UnitRole, UnitStay, is_listed, overlaps
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.registers.known_records import KnownRecords


class PersonThere(NamedTuple):
    """A person by their number, the unit, and by theirs the roles that were held in the year."""

    person_id: int
    unit: Unit
    role_ids: tuple[int, ...]


class YearPeople:
    """The people of a year, unit by unit; of whichever year they are where `everybody` is."""

    def __init__(
        self, uow: UnitOfWork, known: KnownRecords, year: int, *, everybody: bool = False
    ) -> None:
        self._year, self._everybody = year, everybody
        self._people = known.values_by(uow, Person, "unit_id", "id", "joined", "left")
        self._stays = known.values_by(uow, UnitStay, "unit_id", "person_id", "since", "until")
        roles = "person_id", "unit_id", "id", "since", "until"
        self._roles = known.values_by(uow, UnitRole, *roles)

    def of(self, unit: Unit) -> Iterator[PersonThere]:
        """Give those of a unit in the year, and before them who was there and moved on."""
        unit_id = stored_id(unit)
        for _, person_id, since, until in self._stays.get(unit_id, ()):
            if overlaps(since, until, self._year):
                yield self._there(person_id, unit)
        for _, person_id, joined, left in self._people.get(unit_id, ()):
            held = self._roles.get(person_id, ())
            ends = [until for _, of, _, _, until in held if of == unit_id]
            if self._everybody or is_listed(joined, left, ends, self._year):
                yield self._there(person_id, unit)

    def _there(self, person_id: int, unit: Unit) -> PersonThere:
        held = (
            role_id
            for _, of, role_id, since, until in self._roles.get(person_id, ())
            if of == unit.id and overlaps(since, until, self._year)
        )
        return PersonThere(person_id, unit, tuple(held))
