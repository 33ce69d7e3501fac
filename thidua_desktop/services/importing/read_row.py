"""One row of a sheet as values: each cell read as people write it, every problem in its cell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.registers import FieldCode, ImportCode, ImportHint
from thidua_desktop.records.base import FieldKind, FieldSpec, Record
from thidua_desktop.services.importing.sheets import SheetTable
from thidua_desktop.services.importing.target import Target
from thidua_desktop.services.importing.written_cell import Named, Written, without_address, written
from thidua_desktop.services.registers.field_text import check_texts, judged, read_texts
from thidua_desktop.services.registers.link_names import LinkNames, names_in
from thidua_desktop.services.registers.style_hints import style_hints
from thidua_desktop.texts.base.choices import choice_text

CellMessage = tuple[int | None, StrEnum, tuple[str, ...], str]
"""A column, what is said, its details, and what the cell may be changed to."""

_NAME, _ADDRESS = "name", "address"
_NEARLY_ALL: Final = 0.9


@dataclass(slots=True)
class ReadRow:
    """The values that could be read, of the record and of what stands beside it.

    `unread` are cells that hold no value of their field, `problems` and `hints` are of cells.
    """

    values: dict[str, Any] = field(default_factory=dict)
    beside: dict[str, Any] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    written: dict[str, Written] = field(default_factory=dict)
    unread: tuple[Fault, ...] = ()
    beside_faults: tuple[Fault, ...] = ()
    problems: list[CellMessage] = field(default_factory=list)
    hints: list[CellMessage] = field(default_factory=list)


class RowReader:
    """Reads the rows of one table."""

    def __init__(
        self, target: Target, table: SheetTable, links: LinkNames, year: int | None
    ) -> None:
        self._target, self._table, self._links, self._year = target, table, links, year
        self._places = {spec.name: at for at, spec in enumerate(table.columns) if spec is not None}
        self._specs = [(at, spec) for at, spec in enumerate(table.columns) if spec is not None]
        self._own = {spec.name for spec in target.own}
        self._splits = self._splits_names()
        self._known = {getattr(record, _NAME, "") for record in target.stored}
        self._all_forms = self._splits and self._nearly_all_addressed()

    def read(self, number: int, texts: tuple[str, ...]) -> ReadRow:
        """Read a row; a cell that has no value to trust has one problem, and no other."""
        row = ReadRow()
        cells = row.written
        for place, spec in self._specs:
            if place in self._table.twice:
                continue
            if (number, place) in self._table.broken:
                row.problems.append((place, ImportCode.BROKEN_CELL, (), ""))
                continue
            cells[spec.name] = given = written(spec, texts[place], self._year)
            row.cells[spec.name] = texts[place]
            if given.code is not None and not isinstance(given.code, ImportCode):
                row.hints.append((place, given.code, given.details, given.proposal))
        self._split_name(row, cells)
        self._take_values(row, cells)
        return row

    def judge(self, row: ReadRow, values: Mapping[str, Any]) -> Record | None:
        """Give the record of these values, once every cell has been found right."""
        own = {name for name in row.written if name in self._own}
        record, faults = judged(self._target.kind, values, own, row.unread)
        for fault in (*faults, *row.beside_faults):
            row.problems.append(self._problem(fault, row.written[fault.path]))
        return None if row.problems else record

    def _take_values(self, row: ReadRow, cells: Mapping[str, Written]) -> None:
        kind = self._target.kind
        texts = {name: given.text for name, given in cells.items()}
        own = {name: text for name, text in texts.items() if name in self._own}
        row.values, row.unread = read_texts(kind, own, self._links, self._year)
        if self._target.beside is not None:
            beside = {name: text for name, text in texts.items() if name not in self._own and text}
            more = check_texts(self._target.beside.kind, beside, self._links, self._year)
            row.beside.update(more.values)
            row.beside_faults = more.faults
        hints = style_hints(kind, row.values)
        row.hints += [(self._places.get(h.path), h.code, h.details, "") for h in hints]
        self._look_at_links(row, cells)

    def _problem(self, fault: Fault, given: Written) -> CellMessage:
        place = self._places.get(fault.path)
        if isinstance(given.code, ImportCode):
            return (place, given.code, given.details, given.proposal)
        if fault.code is FieldCode.UNKNOWN_LINK:
            names = names_in(self._links, self._spec(fault.path).naming)
            similar = [names[number] for number in names.similar(given.text)]
            if similar:
                return (place, ImportCode.LINK_SIMILAR, (given.text, similar[0]), similar[0])
        return (place, fault.code, fault.details, "")

    def _look_at_links(self, row: ReadRow, cells: Mapping[str, Written]) -> None:
        """Say of a link what it is taken for, where it is not written as its record is."""
        for place, spec in self._specs:
            value = row.values.get(spec.name)
            if not spec.naming or value is None:
                continue
            names = names_in(self._links, spec.naming)
            if value not in names:
                continue
            if spec.name in cells and not names.says(value, cells[spec.name].text):
                row.hints.append((place, ImportHint.LINK_ALIKE, (names[value],), names[value]))

    def _split_name(self, row: ReadRow, cells: dict[str, Written]) -> None:
        if not self._splits or _NAME not in cells or cells[_NAME].text in self._known:
            return
        named = self._named(cells[_NAME].text)
        if not named.form:
            return
        given = cells.get(_ADDRESS)
        cells[_NAME] = Written(named.name)
        if given is None or not given.text:
            cells[_ADDRESS] = Written(named.form)
            spec = next(one for one in self._target.own if one.name == _ADDRESS)
            form = next(one for one in spec.choices if one.value == named.form)
            details = (choice_text(form),)
            row.hints.append((self._places[_NAME], ImportHint.ADDRESS_TAKEN, details, ""))

    def _named(self, text: str) -> Named:
        return without_address(text, all_forms=self._all_forms)

    def _splits_names(self) -> bool:
        kinds = {spec.name: spec.kind for spec in self._target.own}
        return kinds.get(_NAME) is FieldKind.PERSON and kinds.get(_ADDRESS) is FieldKind.CHOICE

    def _nearly_all_addressed(self) -> bool:
        """Whether ông or bà before the names is how this sheet addresses people.

        Bà is no family name: where one is so addressed, ông is a form of address too.
        """
        place = self._places.get(_NAME)
        if place is None or _ADDRESS in self._places:
            return False
        names = [t[place] for n, t in self._table.rows if n not in self._table.kinds and t[place]]
        forms = [without_address(name, all_forms=True).form for name in names]
        by_title = sum(form in ("mr", "mrs") for form in forms)
        if "mrs" in forms and "mr" in forms:
            return True
        return by_title > 1 and len(names) - forms.count("") >= _NEARLY_ALL * len(names)

    def _spec(self, name: str) -> FieldSpec:
        return next(spec for _, spec in self._specs if spec.name == name)
