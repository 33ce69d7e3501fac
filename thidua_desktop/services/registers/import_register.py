"""A register from a sheet: every problem in its cell, taken whole or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from thidua_desktop.domain.codes.registers import ImportCode, RegisterCode
from thidua_desktop.records.base import FieldSpec, Record, field_specs
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps, done_at_once
from thidua_desktop.services.registers.field_text import check_texts, value_faults
from thidua_desktop.services.registers.import_links import SheetLinks, with_sheet
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.register_source import RegisterSource, Row
from thidua_desktop.texts.base.vietnamese import fold


class RowChange(StrEnum):
    """What taking a row would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A sheet as texts: the header's row number, titles, rows with their numbers.

    `broken` are the cells (row number, column) whose value could not be read.
    """

    titles: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    broken: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, in which row and column of the sheet; row 0 is the sheet as a whole."""

    row: int
    column: int | None
    code: StrEnum
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One row: its cells as written, and the record that it would leave in the register."""

    number: int
    texts: tuple[str, ...]
    record: Record | None
    change: RowChange


@dataclass(frozen=True)
class ImportPreview:
    """What a sheet would do to a register. `columns` are None where a title is not known."""

    titles: tuple[str, ...]
    columns: tuple[FieldSpec | None, ...]
    rows: tuple[ImportRow, ...]
    problems: tuple[Problem, ...]
    hints: tuple[Problem, ...]

    def number_of(self, change: RowChange) -> int:
        """How many rows would do this."""
        return sum(row.change is change for row in self.rows)

    def problem(self, row: int, column: int) -> Problem | None:
        """Give the first problem of a cell."""
        return self._at.get((row, column))

    @cached_property
    def _at(self) -> Mapping[tuple[int, int | None], Problem]:
        return {(p.row, p.column): p for p in reversed(self.problems)}

    @property
    def takeable(self) -> bool:
        """Whether the sheet can be taken."""
        return not self.problems


@dataclass(slots=True)
class _Reading:
    """What is found while a sheet is read."""

    kind: type[Record]
    columns: tuple[FieldSpec | None, ...]
    links: LinkNames
    stored: Mapping[tuple[Any, ...], Record]
    problems: list[Problem]
    hints: list[Problem]
    fixed: Mapping[str, Any]
    seen: dict[tuple[Any, ...], int] = field(default_factory=dict)

    def column_of(self, name: str) -> int | None:
        """Where a field stands in the sheet."""
        names = [spec.name if spec else "" for spec in self.columns]
        return names.index(name) if name in names else None


def preview_import(
    kind: type[Record],
    table: SheetTable,
    stored: Sequence[Record],
    links: LinkNames | None = None,
    fixed: Mapping[str, Any] | None = None,
) -> ImportPreview:
    """Compare a sheet with what is stored of its register.

    Columns are matched by title, records by their key; `fixed` are values that every record gets,
    whatever the sheet holds.
    """
    return done_at_once(_previewing(kind, table, stored, links or {}, fixed or {}))


def preview_steps(source: RegisterSource[Row], table: SheetTable) -> Steps[ImportPreview]:
    """Say what taking a sheet into what a page shows would do; nothing is stored."""
    stored = source.registers.list(source.kind)
    return (yield from _previewing(source.kind, table, stored, source.links(), source.fixed))


def import_steps(source: RegisterSource[Row], table: SheetTable) -> Steps[ImportPreview]:
    """Take a sheet whole, or refuse it whole, as one change; stopped, it leaves nothing."""
    links = source.links()
    with source.registers.changing("import_register") as changes:
        stored = changes.find(source.kind)
        preview = yield from _previewing(source.kind, table, stored, links, source.fixed)
        if not preview.takeable:
            raise Refused(RegisterCode.IMPORT_FAULTY)
        sheet = SheetLinks(source.kind, changes)
        for number, row in enumerate(preview.rows, 1):
            assert row.record is not None
            same = row.change is RowChange.SAME
            source.joined(changes, row.record if same else sheet.save(row.number, row.record))
            yield number, len(preview.rows)
        sheet.finish()
    return preview


def _previewing(
    kind: type[Record],
    table: SheetTable,
    stored: Sequence[Record],
    links: LinkNames,
    fixed: Mapping[str, Any],
) -> Steps[ImportPreview]:
    """Compare a row a step."""
    columns = _columns(kind, table.titles, fixed)
    problems = list(_header_problems(kind, table, columns, fixed))
    by_key = {_key(record): record for record in stored}
    links = with_sheet(kind, columns, table.rows, links, {str(key[0]) for key in by_key})
    reading = _Reading(kind, columns, links, by_key, problems, [], fixed)
    rows = []
    for number, texts in table.rows:
        rows.append(_row(reading, table, number, texts))
        yield len(rows), len(table.rows)
    return ImportPreview(
        table.titles, columns, tuple(rows), tuple(reading.problems), tuple(reading.hints)
    )


def _columns(
    kind: type[Record], titles: Sequence[str], fixed: Mapping[str, Any]
) -> tuple[FieldSpec | None, ...]:
    known = {fold(spec.title): spec for spec in field_specs(kind) if spec.name not in fixed}
    return tuple(known.get(fold(title)) for title in titles)


def _header_problems(
    kind: type[Record],
    table: SheetTable,
    columns: Sequence[FieldSpec | None],
    fixed: Mapping[str, Any],
) -> Sequence[Problem]:
    names = [spec.name if spec else "" for spec in columns]
    problems = [
        Problem(0, place, ImportCode.COLUMN_TWICE)
        for place, name in enumerate(names)
        if name and name in names[:place]
    ]
    problems += [
        Problem(0, None, ImportCode.COLUMN_MISSING, (spec.title,))
        for spec in field_specs(kind)
        if spec.required and spec.name not in names and spec.name not in fixed
    ]
    if not table.rows:
        problems.append(Problem(0, None, ImportCode.NO_ROWS))
    return problems


def _row(reading: _Reading, table: SheetTable, number: int, texts: tuple[str, ...]) -> ImportRow:
    written = {
        spec.name: text
        for spec, text in zip(reading.columns, texts, strict=False)
        if spec is not None
    }
    before = len(reading.problems)
    reading.problems += [
        Problem(number, place, ImportCode.BROKEN_CELL)
        for place, spec in enumerate(reading.columns)
        if spec is not None and (number, place) in table.broken
    ]
    checked = check_texts(reading.kind, written, reading.links)
    reading.problems += [
        Problem(number, reading.column_of(f.path), f.code, f.details) for f in checked.faults
    ]
    reading.hints += [
        Problem(number, reading.column_of(h.path), h.code, h.details) for h in checked.hints
    ]
    if len(reading.problems) > before:
        return ImportRow(number, texts, None, RowChange.FAULTY)
    return _matched(reading, number, texts, checked.values)


def _matched(
    reading: _Reading, number: int, texts: tuple[str, ...], values: Mapping[str, Any]
) -> ImportRow:
    """Find the record that the row is about; what the sheet does not hold stays as it is."""
    specs = {spec.name: spec for spec in field_specs(reading.kind)}
    values = {**values, **reading.fixed}
    key = tuple(values.get(name, specs[name].default) for name in reading.kind.register.key)
    first = reading.seen.setdefault(key, number)
    if first != number:
        own = (name for name in reading.kind.register.key if name not in reading.fixed)
        column = reading.column_of(next(own, ""))
        reading.problems.append(Problem(number, column, ImportCode.KEY_TWICE, (str(first),)))
        return ImportRow(number, texts, None, RowChange.FAULTY)
    stored = reading.stored.get(key)
    whole = {**(stored.model_dump() if stored else {}), **values}
    if value_faults(reading.kind, whole):  # a required column is missing: said of the sheet
        return ImportRow(number, texts, None, RowChange.FAULTY)
    record = reading.kind.model_validate(whole)
    if stored is None:
        return ImportRow(number, texts, record, RowChange.NEW)
    change = RowChange.SAME if record == stored else RowChange.CHANGED
    return ImportRow(number, texts, record, change)


def _key(record: Record) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in record.register.key)
