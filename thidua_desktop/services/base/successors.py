"""What became of a unit: the chain of renames and mergers that leads on from it."""

import datetime
from collections.abc import Iterable, Iterator, Mapping

from thidua_desktop.records.cluster import Unit

Units = Mapping[int | None, Unit]


def line_of(units: Units, unit_id: int | None) -> Iterator[Unit]:
    """Give a unit and those that continue it, one after the other; a circle is walked once."""
    passed = set()
    while unit_id in units and unit_id not in passed:
        passed.add(unit_id)
        yield units[unit_id]
        unit_id = units[unit_id].successor_id


def with_heirs(units: Units, unit_ids: Iterable[int | None]) -> frozenset[int | None]:
    """Give units and all that continue them: what one has done counts for those that follow it."""
    return frozenset(unit.id for unit_id in unit_ids for unit in line_of(units, unit_id))


def heir_on(units: Units, unit_id: int | None, day: datetime.date) -> Unit | None:
    """Give the unit that stands for another on a day; None where it ended without successor."""
    for unit in line_of(units, unit_id):
        if unit.valid_to is None or unit.valid_to >= day:
            return unit
    return None
