"""The units that work on a task, as a sheet names them: Cục A; Cục B."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from thidua_desktop.domain.codes.registers import ImportHint
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.plans import TaskPartner, TaskUnits
from thidua_desktop.services.registers.register_source import Beside, Find
from thidua_desktop.texts.base.vietnamese import fold

_BETWEEN: Final = re.compile(r"\s*[;\n]\s*")


@dataclass(frozen=True, slots=True)
class PartnersBeside(Beside):
    """Who works on each task; `units` are those that a name may mean."""

    units: Mapping[str, int] = field(default_factory=dict)

    def has(self, record: Record, values: Mapping[str, Any]) -> bool:
        """Whether the same units are named, in whatever order and however written."""
        wanted, others = named_units(self.units, values)
        stored = [named_units(self.units, one)[0] for one in self.stored(record)]
        return not others and (not wanted or any(set(wanted) == set(one) for one in stored))

    def hints(
        self, record: Record, values: Mapping[str, Any]
    ) -> Iterator[tuple[str, StrEnum, tuple[str, ...]]]:
        """Say which names are those of no unit, and stay words."""
        _, others = named_units(self.units, values)
        if others:
            yield "units", ImportHint.NO_UNIT, ("; ".join(others),)


def partners_beside(find: Find) -> PartnersBeside:
    """Read who works on which task."""
    units = {stored_id(one): one for one in find(Unit)}
    named: dict[int, list[str]] = {}
    for one in find(TaskPartner):
        named.setdefault(one.task_id, []).append(units[one.unit_id].name)
    called = {
        fold(name): unit_id
        for unit_id, unit in units.items()
        for name in (unit.name, unit.short_name, unit.code)
        if name
    }

    def stored(task: Record) -> list[Mapping[str, Any]]:
        return [{"units": "; ".join(named.get(task.id or 0, ()))}]

    return PartnersBeside(TaskUnits, ("units",), stored, written=True, units=called)


def named_units(
    called: Mapping[str, int], values: Mapping[str, Any]
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Give the units that a cell names, and the names that are of none."""
    names: Iterable[str] = filter(None, _BETWEEN.split(str(values.get("units") or "").strip()))
    given = tuple(names)
    found = (called.get(fold(name)) for name in given)
    return (
        tuple(dict.fromkeys(one for one in found if one is not None)),
        tuple(name for name in given if fold(name) not in called),
    )
