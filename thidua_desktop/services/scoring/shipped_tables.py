"""The tables of criteria that come with the program, each with its source."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.plans import Indicator
from thidua_desktop.records.scoring import Criterion, ScoringTable
from thidua_desktop.services.registers.registers import RegisterChanges

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ShippedTable:
    """A table's values; its criteria, each with the code of its indicator; those indicators."""

    values: Values
    criteria: tuple[tuple[Values, str], ...]
    indicators: tuple[Indicator, ...]

    @property
    def name(self) -> str:
        return str(self.values["name"])


def add_shipped_tables(
    changes: RegisterChanges, year_id: int, shipped: Sequence[ShippedTable]
) -> int:
    """Add those that the year does not have; say how many were added."""
    known = {one.name for one in changes.find(ScoringTable, year_id=year_id)}
    missing = [one for one in shipped if one.name not in known]
    for one in missing:
        _add(changes, year_id, one)
    return len(missing)


def _add(changes: RegisterChanges, year_id: int, shipped: ShippedTable) -> None:
    table = changes.save(ScoringTable.model_validate({**shipped.values, "year_id": year_id}))
    indicators = {one.code: stored_id(_kept(changes, one)) for one in shipped.indicators}
    made: dict[str, int] = {}
    for values, indicator in shipped.criteria:
        links = {
            "table_id": table.id,
            "parent_id": made.get(code_above(values["code"])),
            "indicator_id": indicators.get(indicator),
        }
        one = changes.save(Criterion.model_validate({**values, **links}))
        made[one.code] = stored_id(one)


def code_above(code: str) -> str:
    """Give the number of the group in which a numbered criterion stands: I.1 of I.1.1."""
    return code.rpartition(".")[0]


def _kept(changes: RegisterChanges, indicator: Indicator) -> Indicator:
    found = changes.find(Indicator, code=indicator.code)
    return found[0] if found else changes.save(indicator.model_copy())
