"""Lịch sử: who changed what of a record and when, read from the journal."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from thidua_desktop.records.base import TITLES, FieldKind, FieldSpec, Record, field_specs
from thidua_desktop.records.cluster import Membership
from thidua_desktop.services.base.ports import JournalEntry, UnitOfWork
from thidua_desktop.services.registers.field_text import field_text
from thidua_desktop.services.registers.record_links import record_class
from thidua_desktop.services.registers.register_links import linked_names
from thidua_desktop.services.registers.title_names import title_names

Links = Callable[[str], Mapping[Any, str]]

_READ: Mapping[FieldKind, Callable[[str], Any]] = {
    FieldKind.DATE: datetime.date.fromisoformat,
    FieldKind.TIME: datetime.time.fromisoformat,
    FieldKind.MOMENT: datetime.datetime.fromisoformat,
}


@dataclass(frozen=True, slots=True)
class PastChange:
    """One field of a record as it was before and after; no title where the record came or went."""

    at: str
    actor: str
    use_case: str
    register: str
    title: str
    before: str
    after: str
    came: bool = False


def read_history(uow: UnitOfWork, kind: type[Record], record_id: int) -> tuple[PastChange, ...]:
    """Give everything that the journal tells of a record and of its parts, the newest first."""
    wanted = {kind.register.name: "id", **_parts(kind)}
    links = past_links(uow)
    found = [
        change
        for entry in uow.journal_rows()
        if any(f'"table":"{table}"' in entry.change for table in wanted)
        for change in _changes(entry, wanted, record_id, links)
    ]
    return tuple(reversed(found))


def past_links(uow: UnitOfWork) -> Links:
    """Give what names linked records, each register read when it is first needed."""
    names: dict[str, Mapping[Any, str]] = {}

    def links(naming: str) -> Mapping[Any, str]:
        if naming not in names:
            of_titles = naming == TITLES
            registers = uow.registers
            names[naming] = (
                title_names(registers, None) if of_titles else linked_names(registers, naming)
            )
        return names[naming]

    return links


def _parts(kind: type[Record]) -> dict[str, str]:
    """The registers that a record of this kind is kept in beside its own: a unit's figures."""
    return {"memberships": "unit_id"} if kind.register.name == "units" else {}


def _changes(
    entry: JournalEntry, wanted: Mapping[str, str], record_id: int, links: Links
) -> Iterator[PastChange]:
    for change in entry.row_changes():
        name = wanted.get(change["table"])
        row = change["after"] or change["before"]
        if name and row.get(name) == record_id:
            yield from field_changes(entry, change, links)


def field_changes(
    entry: JournalEntry, change: Mapping[str, Any], links: Links
) -> Iterator[PastChange]:
    """Give each field of a record that a change of the journal made another."""
    kind = record_class(change["table"])
    before, after = change["before"], change["after"]
    year_id = (after or before)["year_id"] if kind is Membership else None
    of_year = f" ({links('emulation_years').get(year_id)})" if year_id else ""
    given = (entry.at, entry.actor, entry.use_case, kind.register.title)
    if before is None or after is None:
        yield PastChange(*given, "", "", "", came=before is None)
    for spec in field_specs(kind):
        old, new = (_written(spec, row, links) for row in (before, after))
        if old != new:
            yield PastChange(*given, f"{spec.title}{of_year}", old, new)


def _written(spec: FieldSpec, row: Mapping[str, Any] | None, links: Links) -> str:
    """Write a value for people; one that an older program stored otherwise is given as it is."""
    value = (row or {}).get(spec.name)
    if value in (None, ""):
        return ""
    if spec.naming:
        return str(links(spec.naming).get(value, value))
    try:
        return field_text(spec, _typed(spec, value))
    except (ValueError, AttributeError, TypeError):
        return str(value)


def _typed(spec: FieldSpec, value: Any) -> Any:
    if spec.choices:
        return type(spec.choices[0])(value)
    if spec.kind is FieldKind.FLAG:
        return bool(value)
    read = _READ.get(spec.kind)
    return read(value) if read else value
