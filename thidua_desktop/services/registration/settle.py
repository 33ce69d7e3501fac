"""What comes from elsewhere by names is joined to what the store knows (YEAR.toml, sheets)."""

from typing import TypeVar

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.people import Person
from thidua_desktop.records.registration import (
    GrantedAward,
    Rating,
    Registration,
    RegistrationMove,
)
from thidua_desktop.services.base.ports import RegisterStore

Named = TypeVar("Named", Registration, GrantedAward)


def linked_person(registers: RegisterStore, record: Named) -> Named:
    """Link the one person in *Nhân sự* of that unit who is so called; else leave the name."""
    if not record.person or record.person_id is not None:
        return record
    found = registers.find(Person, unit_id=record.unit_id, name=record.person)
    if len(found) != 1:
        return record
    return record.model_copy(update={"person_id": stored_id(found[0]), "person": ""})


def settle_year(registers: RegisterStore, year_id: int) -> None:
    """Link people, and give each registration the state of its last move."""
    for one in registers.find(Registration, year_id=year_id):
        moves = registers.find(RegistrationMove, registration_id=one.id)
        update = {"state": moves[-1].state} if moves else {}
        registers.update(linked_person(registers, one.model_copy(update=update)))
    for award in registers.find(GrantedAward, year_id=year_id):
        registers.update(linked_person(registers, award))
    for rating in registers.find(Rating, year_id=year_id):
        registers.update(_of_its_unit(registers, rating))


def _of_its_unit(registers: RegisterStore, rating: Rating) -> Rating:
    """Two units may have people of one name; the file names them by it."""
    if rating.person_id is None:
        return rating
    name = registers.get(Person, rating.person_id).name
    own = registers.find(Person, unit_id=rating.unit_id, name=name)
    return rating.model_copy(update={"person_id": stored_id(own[0])}) if own else rating
