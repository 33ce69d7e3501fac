"""What registrations and awards tell of a year and of a unit in it."""

from collections.abc import Iterator

from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.domain.states import GONE
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import StepProduct, YearState
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.people import Person
from thidua_desktop.records.registration import GrantedAward, Rating, Registration
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.people.person_facts import FactOfPerson, YearOfPerson
from thidua_desktop.services.registers.title_names import title_names
from thidua_desktop.services.registration.year_book import awards_by_year
from thidua_desktop.services.years.facts_of_unit import FactOfUnit, Lines, UnitReading, by_year
from thidua_desktop.services.years.year_gaps import GapCheck, Missing, ProductCheck, YearChecked
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.people import people as people_texts
from thidua_desktop.texts.units import units as texts


def _registrations(checked: YearChecked) -> Missing:
    """Name who has not registered; where nothing is kept here, the list of steps alone tells."""
    registered = _current(checked)
    lacking = checked.all_but(one.unit_id for one in registered)
    if registered and lacking:
        yield GapCode.REGISTRATIONS, lacking


def _current(checked: YearChecked) -> list[Registration]:
    found = checked.uow.registers.find(Registration, year_id=checked.year.id)
    return [one for one in found if one.state not in GONE]


def _of_unit(reading: UnitReading, unit: Unit) -> Lines:
    found = reading.uow.registers.find(Registration, unit_id=unit.id)
    return by_year((one.year_id, one.title) for one in found if one.state not in GONE)


def _registered(checked: YearChecked) -> bool:
    found = _current(checked)
    return bool(found) and not checked.all_but(one.unit_id for one in found)


PRODUCTS: tuple[ProductCheck, ...] = ((StepProduct.REGISTRATIONS, _registered),)
GAPS: tuple[GapCheck, ...] = ((YearState.RUNNING, _registrations),)


def _awards(reading: UnitReading, unit: Unit) -> Lines:
    """What the unit itself was awarded; its people have their own."""
    found = reading.uow.registers.find(
        GrantedAward, unit_id=unit.id, person_id=None, person="", collective="", for_year=None
    )
    names = title_names(reading.uow.registers, None, (one.title for one in found))
    return by_year((one.year_id, names[one.title]) for one in found)


def _titles(reading: UnitReading, unit: Unit) -> Lines:
    """The titles of years before each: also of those that the store has no year of."""
    registers = reading.uow.registers
    whole = {"unit_id": unit.id, "person_id": None, "person": "", "collective": ""}
    found = awards_by_year(registers, **whole)
    names = title_names(registers, None, (one.title for _, one in found))
    years = registers.find(EmulationYear) if found else ()
    return {
        stored_id(year): texts.years_of_titles(
            (names[one.title], when) for when, one in found if when < year.year
        )
        for year in years
    }


def _of_person(uow: UnitOfWork, person: Person) -> Iterator[YearOfPerson]:
    found = awards_by_year(uow.registers, person_id=person.id)
    names = title_names(uow.registers, None, (one.title for _, one in found))
    for when, award in found:
        yield YearOfPerson(when, names[award.title])
    for rating in uow.registers.find(Rating, person_id=person.id):
        year = uow.registers.get(EmulationYear, rating.year_id).year
        yield YearOfPerson(year, people_texts.RATED.format(choice_text(rating.grade)))


FACTS_OF_PERSON: tuple[FactOfPerson, ...] = (_of_person,)
FACTS_OF_UNIT = (
    FactOfUnit(texts.TITLES_BEFORE, _titles, none=texts.AWARDED_NONE, tone="elected"),
    FactOfUnit(
        texts.AWARDED,
        _awards,
        none=texts.AWARDED_NONE,
        before=lambda lines: texts.WAS_AWARDED.format(", ".join(lines)),
        tone="elected",
    ),
    FactOfUnit(
        texts.REGISTRATION,
        _of_unit,
        now=lambda lines: texts.REGISTERED.format(len(lines)),
        none=texts.NOT_REGISTERED,
        none_tone="warning",
        before=lambda lines: texts.WAS_REGISTERED.format(len(lines)),
    ),
)
