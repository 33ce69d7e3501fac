"""What registrations and awards tell of a year and of a unit in it."""

from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.domain.states import GONE
from thidua_desktop.records.choices import StepProduct, YearState
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.registration import GrantedAward, Registration
from thidua_desktop.services.registers.title_names import title_names
from thidua_desktop.services.years.facts_of_unit import FactOfUnit, Lines, UnitReading, by_year
from thidua_desktop.services.years.year_gaps import GapCheck, Missing, ProductCheck, YearChecked
from thidua_desktop.texts.units import units as texts


def _registrations(checked: YearChecked) -> Missing:
    """Of what is not kept in the store at all, the checklist alone tells whether it is there."""
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


FACTS_OF_UNIT = (
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
