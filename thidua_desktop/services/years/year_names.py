"""The movement and the theme that a year is called by are records too: one follows the other."""

from collections.abc import Iterator
from typing import Final

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import MovementKind, PlanLevel
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.plans import Movement
from thidua_desktop.services.registers.registers import RegisterChanges

_NAMED: Final = (
    ("movement", PlanLevel.MINISTRY, MovementKind.MOVEMENT),
    ("theme", PlanLevel.CLUSTER, MovementKind.THEME),
)


def movements_named(year: EmulationYear) -> Iterator[Movement]:
    """Give as records what a year says of its movement and its theme."""
    for name, level, kind in _NAMED:
        if getattr(year, name):
            year_id = stored_id(year)
            yield Movement(year_id=year_id, level=level, kind=kind, name=getattr(year, name))


def keep_year(changes: RegisterChanges, year: EmulationYear) -> EmulationYear:
    """Store what a year says of itself; the records of its movement and theme follow."""
    kept = changes.save(year)
    for made in movements_named(kept):
        alike = changes.find(Movement, year_id=kept.id, level=made.level, kind=made.kind)
        changes.save(alike[0].model_copy(update={"name": made.name}) if alike else made)
    return kept


def keep_movement(changes: RegisterChanges, movement: Movement) -> Movement:
    """Store a movement; the first of the ministry and the first theme name the year."""
    kept = changes.save(movement)
    year = changes.find(EmulationYear, id=kept.year_id)[0]
    for name, level, kind in _NAMED:
        first = changes.find(Movement, year_id=kept.year_id, level=level, kind=kind)[:1]
        if first and first[0].id == kept.id:
            changes.save(year.model_copy(update={name: kept.name}))
    return kept
