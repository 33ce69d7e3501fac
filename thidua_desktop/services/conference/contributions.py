"""What conferences and their ballots tell of a year and of a unit in it."""

from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.domain.states import SEALED_STATES
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import ConferenceKind, StepProduct, YearState
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.services.base.round_state import round_state, rounds_of_year
from thidua_desktop.services.conference.elected_units import ElectedUnits
from thidua_desktop.services.years.facts_of_unit import FactOfUnit, Lines, UnitReading
from thidua_desktop.services.years.year_gaps import GapCheck, Missing, ProductCheck, YearChecked
from thidua_desktop.texts.units import units as texts


def _vote(checked: YearChecked) -> Missing:
    if not checked.has(Conference, kind=ConferenceKind.YEAR):
        yield GapCode.CONFERENCE, ()
        return
    valid = _states(checked)
    unsealed = tuple(title for title, state in valid if state not in SEALED_STATES)
    if unsealed or not valid:
        yield GapCode.ROUND, unsealed
    unsigned = tuple(title for title, state in valid if state is RoundState.SEALED)
    if unsigned:
        yield GapCode.MINUTES, unsigned


def _states(checked: YearChecked) -> list[tuple[str, RoundState]]:
    """The rounds whose result was not annulled, and how far each is."""
    states = [
        (ballot.title, round_state(checked.uow, stored_id(ballot)))
        for ballot in rounds_of_year(checked.uow.registers, checked.year.id)
    ]
    return [(title, state) for title, state in states if state is not RoundState.ANNULLED]


def _published(checked: YearChecked) -> bool:
    states = _states(checked)
    return bool(states) and all(state is RoundState.PUBLISHED for _, state in states)


def _of_unit(reading: UnitReading, unit: Unit) -> Lines:
    elected = reading.known.kept(ElectedUnits)
    years = map(stored_id, reading.known.find(reading.uow, EmulationYear))
    return {year_id: elected(reading.uow, year_id).get(stored_id(unit), ()) for year_id in years}


PRODUCTS: tuple[ProductCheck, ...] = (
    (StepProduct.CONFERENCE, lambda checked: checked.has(Conference, kind=ConferenceKind.YEAR)),
    (StepProduct.PUBLISHED, _published),
)
GAPS: tuple[GapCheck, ...] = ((YearState.CONCLUDED, _vote),)
FACTS_OF_UNIT = (
    FactOfUnit(
        texts.ELECTED,
        _of_unit,
        none=texts.ELECTED_NONE,
        before=lambda lines: texts.WAS_ELECTED.format(", ".join(lines)),
        inherited=False,
        tone="elected",
    ),
)
