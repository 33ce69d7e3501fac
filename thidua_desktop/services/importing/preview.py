"""What a sheet would do to a register: every problem and hint in its cell, nothing stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from thidua_desktop.domain.codes.registers import ImportCode, ImportHint, RegisterCode
from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs, tidy
from thidua_desktop.services.base.long_work import Steps, done_at_once
from thidua_desktop.services.importing.alike_rows import AlikeRows
from thidua_desktop.services.importing.arrange import arrange
from thidua_desktop.services.importing.choose_sheet import missing_titles
from thidua_desktop.services.importing.own_links import with_sheet
from thidua_desktop.services.importing.read_row import ReadRow, RowReader
from thidua_desktop.services.importing.sheets import ImportChoices, RowKind, Sheet, SheetTable
from thidua_desktop.services.importing.target import Target
from thidua_desktop.services.registers.field_text import field_text
from thidua_desktop.services.registers.register_source import RegisterSource, Row
from thidua_desktop.services.registers.series_places import SeriesPlaces


class RowChange(StrEnum):
    """What taking a row would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    LEFT = "left"
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong or to be said, in which row and column; row 0 is the sheet as a whole.

    `proposal` is what the cell may be changed to.
    """

    row: int
    column: int | None
    code: StrEnum
    details: tuple[str, ...] = ()
    proposal: str = ""


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One row: its cells, the record that it would leave in the register, and what stands beside.

    `values` are those that could be read.
    """

    number: int
    texts: tuple[str, ...]
    record: Record | None
    change: RowChange
    values: Mapping[str, Any] = field(default_factory=dict)
    beside: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class ImportPreview:
    """What a sheet would do to a register. Columns without a field are not used."""

    table: SheetTable
    rows: tuple[ImportRow, ...]
    problems: tuple[Problem, ...]
    hints: tuple[Problem, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        return self.table.titles

    @property
    def columns(self) -> tuple[FieldSpec | None, ...]:
        return self.table.columns

    def number_of(self, change: RowChange) -> int:
        return sum(row.change is change for row in self.rows)

    def problem(self, row: int, column: int | None) -> Problem | None:
        return self._problems.get((row, column))

    def text_at(self, row: int, column: int) -> str:
        return self._texts[row][column] if row in self._texts else ""

    @cached_property
    def _texts(self) -> Mapping[int, tuple[str, ...]]:
        return {row.number: row.texts for row in self.rows}

    def hint(self, row: int, column: int | None) -> Problem | None:
        return self._hints.get((row, column))

    @cached_property
    def _problems(self) -> Mapping[tuple[int, int | None], Problem]:
        return {(p.row, p.column): p for p in reversed(self.problems)}

    @cached_property
    def _hints(self) -> Mapping[tuple[int, int | None], Problem]:
        return {(p.row, p.column): p for p in reversed(self.hints)}

    @property
    def takeable(self) -> bool:
        return not self.problems

    @property
    def good(self) -> tuple[ImportRow, ...]:
        """The rows that can be taken; none where the sheet as a whole is wrong."""
        if any(problem.row == 0 for problem in self.problems):
            return ()
        return tuple(row for row in self.rows if row.record is not None)


_ALIKE = (ImportHint.ROW_ALIKE, ImportHint.STORED_ALIKE)
_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.PERSON)
_LEFT = {
    RowKind.HEADER: ImportHint.LEFT_HEADER,
    RowKind.NUMBERS: ImportHint.LEFT_NUMBERS,
    RowKind.GROUP: ImportHint.LEFT_GROUP,
    RowKind.TOTAL: ImportHint.LEFT_TOTAL,
    RowKind.NOTE: ImportHint.LEFT_NOTE,
    RowKind.SIGNATURE: ImportHint.LEFT_SIGNATURE,
    RowKind.EMPTY: ImportHint.LEFT_EMPTY,
    RowKind.PART: ImportHint.LEFT_PART,
    RowKind.BY_HAND: ImportHint.LEFT_BY_HAND,
}


def preview_import(
    target: Target, sheets: Sequence[Sheet], choices: ImportChoices | None = None
) -> ImportPreview:
    """Compare a file with what is stored of a register. Raises Refused where no sheet is found."""
    return done_at_once(previewing(target, sheets, choices or ImportChoices()))


def preview_steps(
    source: RegisterSource[Row], sheets: Sequence[Sheet], choices: ImportChoices | None = None
) -> Steps[ImportPreview]:
    """Say what importing a file into the register of a page would do; nothing is stored."""
    find = source.registers.list
    target = target_of(source, source.stored(find), source.aliases(find))
    return (yield from previewing(target, sheets, choices or ImportChoices()))


def target_of(
    source: RegisterSource[Row],
    stored: Sequence[Record],
    aliases: Mapping[tuple[Any, ...], Record] | None = None,
) -> Target:
    """Give what a page's sheets are imported into."""
    return Target(
        kind=source.kind,
        stored=stored,
        aliases=aliases or {},
        links=source.links(),
        fixed=source.fixed,
        given=_chosen(source),
        beside=source.beside(),
    )


def record_title(record: Record) -> str:
    """Name a record by the first of its fields that tells people which it is."""
    names = ("name", "number", *record.register.key)
    return next((str(v) for n in names if (v := getattr(record, n, None))), "")


def _chosen(source: RegisterSource[Row]) -> Mapping[str, Any]:
    """What the page proposes for a new record where one chooses from a list."""
    lists = (FieldKind.CHOICE, FieldKind.LINK, FieldKind.NAMED)
    names = {spec.name for spec in field_specs(source.kind) if spec.kind in lists}
    return {name: value for name, value in source.given().items() if name in names}


def previewing(
    target: Target, sheets: Sequence[Sheet], choices: ImportChoices
) -> Steps[ImportPreview]:
    """Compare a row a step."""
    table = arrange(target, sheets, choices)
    comparing = _Comparing(target, table, choices)
    comparing.look_at_header()
    for place, (number, texts) in enumerate(table.rows, 1):
        comparing.add(number, texts)
        yield place, len(table.rows)
    return comparing.done()


class _Comparing:
    def __init__(self, target: Target, table: SheetTable, choices: ImportChoices) -> None:
        self._target, self._table = target, table
        own = {self._key_of(record): record for record in target.stored}
        self._by_key = {**target.aliases, **own}
        rows = [row for row in table.rows if row[0] not in table.kinds]
        keys = {str(key[0]) for key in self._by_key}
        links = with_sheet(target.kind, table.columns, rows, target.links, keys)
        self._links = links
        self._specs = {spec.name: spec for spec in target.own}
        self._given = {n: v for n, v in target.given.items() if table.place_of(n) is None}
        key = (self._specs.get(name) for name in target.kind.register.key)
        self._text_names = [spec.name for spec in key if spec is not None and spec.kind in _TEXTS]
        self._reader = RowReader(target, table, links, choices.year)
        self._alike = AlikeRows(target)
        self._seen: dict[tuple[Any, ...], ImportRow] = {}
        self._places = SeriesPlaces(target.stored)
        self._placed: dict[int, int] = {}  # the row of a record of this sheet
        self._indexes: dict[tuple[str, ...], dict[tuple[Any, ...], list[Record]]] = {}
        self._problems: list[Problem] = []
        self._hints = [Problem(n.row, n.column, n.code, n.details) for n in table.noticed]
        self._rows: list[ImportRow] = []

    def look_at_header(self) -> None:
        table = self._table
        self._problems += [Problem(0, at, ImportCode.COLUMN_TWICE) for at in table.twice]
        fields = [spec.name if spec else "" for spec in table.columns]
        self._problems += [
            Problem(0, None, ImportCode.COLUMN_MISSING, (title,))
            for title in missing_titles(self._target, fields)
        ]
        if all(number in table.kinds for number, _ in table.rows):
            self._problems.append(Problem(0, None, ImportCode.NO_ROWS))

    def add(self, number: int, texts: tuple[str, ...]) -> None:
        kind = self._table.kinds.get(number)
        if kind is not None:
            self._hints.append(Problem(number, None, _LEFT[kind]))
            self._rows.append(ImportRow(number, texts, None, RowChange.LEFT))
            return
        read = self._reader.read(number, texts)
        self._hints += [Problem(number, *each) for each in read.hints]
        self._rows.append(self._compared(number, texts, read))
        self._problems += [Problem(number, *each) for each in read.problems]
        self._hint_beside(self._rows[-1])

    def done(self) -> ImportPreview:
        """Give all of it; of a cell that looks like a record its capitals are not said too."""
        alike = {(h.row, h.column) for h in self._hints if h.code in _ALIKE}
        self._hints = [
            hint
            for hint in self._hints
            if hint.code is not ImportHint.CAPITALS or (hint.row, hint.column) not in alike
        ]
        return ImportPreview(
            self._table, tuple(self._rows), tuple(self._problems), tuple(self._hints)
        )

    def _compared(self, number: int, texts: tuple[str, ...], read: ReadRow) -> ImportRow:
        """Find the record that the row is about; what the sheet does not hold stays as it is."""
        values = {**read.values, **self._target.fixed}
        faulty = ImportRow(number, texts, None, RowChange.FAULTY, read.values, read.beside)
        stored = self._stored(values, read)
        whole = {**self._given, **(stored.model_dump() if stored else {}), **values}
        record = self._reader.judge(read, whole)
        if read.problems:
            return faulty
        key = self._key({**self._given, **values})
        given = {name: values[name] for name in read.values}
        before = self._seen.get(key)
        if before is not None:
            return self._again(before, ImportRow(number, texts, None, RowChange.LEFT, given))
        if record is None:  # a required column is missing: said of all
            return faulty
        if self._clashes(number, record):
            return faulty
        change = self._change(stored, record, read.beside)
        row = ImportRow(number, texts, record, change, given, read.beside)
        self._seen[key] = row
        if stored is None:
            self._places.put(record)
            self._placed[id(record)] = number
        if change is not RowChange.SAME:
            self._hint_alike(row)
        return row

    def _stored(self, values: dict[str, Any], read: ReadRow) -> Record | None:
        """Find the stored record of a row whose cells are right; add to `values` what it keeps."""
        if read.problems or read.unread or read.beside_faults:
            return None
        stored = self._found({**self._given, **values}, read.cells)
        if stored is not None:
            values |= self._as_stored(stored, read.cells)
            kept = [name for name in self._table.derived if getattr(stored, name)]
            values |= {name: getattr(stored, name) for name in (*stored.register.key, *kept)}
        return stored

    def _found(self, values: Mapping[str, Any], cells: Mapping[str, str]) -> Record | None:
        """Give the record that has the key as it was read, as it is written, or a part of it."""
        stored = self._by_key.get(self._key(values))
        if stored is None:  # "-" may be what is stored
            raw = {name: tidy(cells[name]) for name in self._text_names if name in cells}
            stored = self._by_key.get(self._key({**values, **raw}))
        return stored or self._by_part_of_key(values)

    def _by_part_of_key(self, values: Mapping[str, Any]) -> Record | None:
        """Where the sheet lacks a column of the key, the only record that has the rest is meant."""
        key = self._target.kind.register.key
        names = tuple(name for name in key if name in values)
        if not names or len(names) == len(key):
            return None
        found = self._among(names).get(tuple(values[name] for name in names), ())
        return found[0] if len(found) == 1 else None

    def _clashes(self, number: int, record: Record) -> bool:
        """Whether the register would refuse it beside a record, stored or of this sheet; say so."""
        for other in self._places.beside(record):
            row = self._placed.get(id(other))
            code = RegisterCode.KEY_TAKEN if row is None else ImportCode.KEY_TWICE
            details = (record_title(other) if row is None else str(row),)
            column = self._table.place_of("number")
            self._problems.append(Problem(number, column, code, details))
            return True
        for rival in record.rivals():
            names, wanted = tuple(rival), tuple(rival.values())
            for other in self._among(names).get(wanted, ()):
                if other.id != record.id and record.clashes(other):
                    column = self._table.place_of(next(iter(names)))
                    taken = record_title(other)
                    self._problems.append(Problem(number, column, RegisterCode.KEY_TAKEN, (taken,)))
                    return True
        return False

    def _among(self, names: tuple[str, ...]) -> Mapping[tuple[Any, ...], Sequence[Record]]:
        if names not in self._indexes:
            found: dict[tuple[Any, ...], list[Record]] = {}
            for record in self._target.stored:
                found.setdefault(tuple(getattr(record, n) for n in names), []).append(record)
            self._indexes[names] = found
        return self._indexes[names]

    def _change(
        self, stored: Record | None, record: Record, beside: Mapping[str, Any]
    ) -> RowChange:
        if stored is None:
            return RowChange.NEW
        same = self._target.beside is None or self._target.beside.has(stored, beside)
        return RowChange.SAME if same and record == stored else RowChange.CHANGED

    def _again(self, before: ImportRow, row: ImportRow) -> ImportRow:
        if before.values == row.values:
            given = Problem(row.number, None, ImportHint.LEFT_SAME, (str(before.number),))
            self._hints.append(given)
            return row
        key = [name for name in self._target.kind.register.key if name not in self._target.fixed]
        named = "name" if "name" in key else next(iter(key), "")
        column = self._table.place_of(named)
        twice = (str(before.number),)
        self._problems.append(Problem(row.number, column, ImportCode.KEY_TWICE, twice))
        return ImportRow(row.number, row.texts, None, RowChange.FAULTY, row.values)

    def _as_stored(self, stored: Record, cells: Mapping[str, str]) -> Mapping[str, Any]:
        """A cell that is written as an export writes the stored value means that value."""
        return {
            name: value
            for name, text in cells.items()
            if name in self._specs
            and field_text(self._specs[name], value := getattr(stored, name), self._links) == text
        }

    def _hint_beside(self, row: ImportRow) -> None:
        if row.record is not None and self._target.beside is not None:
            for name, code, details in self._target.beside.hints(row.record, row.beside):
                self._hints.append(Problem(row.number, self._table.place_of(name), code, details))

    def _hint_alike(self, row: ImportRow) -> None:
        for found in self._alike.add(row.number, row.record):
            column = self._table.place_of(found.name)
            code = ImportHint.ROW_ALIKE if found.row else ImportHint.STORED_ALIKE
            details = (str(found.row), found.label) if found.row else (found.label,)
            self._hints.append(Problem(row.number, column, code, details, found.proposal))

    def _key(self, values: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(
            values[name] if name in values else self._specs[name].default
            for name in self._target.kind.register.key
        )

    def _key_of(self, record: Record) -> tuple[Any, ...]:
        return tuple(getattr(record, name) for name in record.register.key)
