"""What the records of registers are called, kept until a table changes from which it is told."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.services.registers.link_names import LinkedNames, LinkNames
from thidua_desktop.services.registers.record_links import record_class
from thidua_desktop.services.registers.register_links import linked_names, links_for

_TELL_APART = tables_of(Unit, EmulationYear)


class KnownNames:
    """Tells the same names as `links_for`; those of thousands of people are not made each time."""

    def __init__(self) -> None:
        self._names: dict[str, LinkedNames] = {}
        self._last = 0

    def links_for(
        self, uow: UnitOfWork, kind: type[Record], fixed: Mapping[str, Any] | None = None
    ) -> LinkNames:
        """Give the names by which the fields of a record are written."""
        self._refresh(uow)
        return links_for(uow, kind, fixed, self._of)

    def _of(self, registers: RegisterStore, register: str) -> LinkedNames:
        registers.rest_on(*told_from(register))
        if register not in self._names:
            self._names[register] = linked_names(registers, register)
        return self._names[register]

    def _refresh(self, uow: UnitOfWork) -> None:
        last = uow.journal_id()
        if self._names and last != self._last:
            rows = uow.journal_rows(self._last)
            changed = {change["table"] for row in rows for change in row.row_changes()}
            for register in tuple(self._names):
                if not told_from(register).isdisjoint(changed):
                    del self._names[register]
        self._last = last


@cache
def told_from(register: str) -> frozenset[str]:
    """Name the tables from which the names of a register are told: its own, and those it joins."""
    found, left = set(_TELL_APART), [register]
    while left:
        kind = record_class(left.pop())
        found.add(kind.register.name)
        left += _joined(kind) - found
    return frozenset(found)


def _joined(kind: type[Record]) -> set[str]:
    return {spec.link for spec in field_specs(kind) if spec.link and spec.name in kind.register.key}
