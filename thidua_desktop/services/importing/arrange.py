"""A sheet becomes a table of records: merged cells filled, groups, codes and other rows told."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from thidua_desktop.domain.codes.registers import ImportHint
from thidua_desktop.domain.document_types import TYPES
from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.services.importing.choose_sheet import Found, choose_sheet, shown
from thidua_desktop.services.importing.given_elsewhere import (
    proposed_codes,
    type_of_document,
    unit_of_post,
    without_brackets,
)
from thidua_desktop.services.importing.joined_rows import join_parts, parts_of_rows
from thidua_desktop.services.importing.row_kinds import (
    UNREADABLE,
    Table,
    group_name,
    heads_nothing,
    row_kinds,
    wide_rows,
)
from thidua_desktop.services.importing.sheets import (
    ImportChoices,
    Noticed,
    RowKind,
    Sheet,
    SheetTable,
)
from thidua_desktop.services.importing.target import Target
from thidua_desktop.services.importing.titles import FAMILY_NAMES, GIVEN_NAMES, plain_title
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.registers.import_rows import AS_ABOVE, DITTO
from thidua_desktop.texts.registers.import_titles import NUMBERING
from thidua_desktop.texts.registers.importing import (
    BY_GROUP,
    BY_HEADING,
    BY_NUMBER,
    BY_POST,
    PROPOSED,
)

Rows = dict[int, list[str]]
OFFERED_TYPES = tuple(TYPES.values())


@dataclass(slots=True)
class _Work:
    target: Target
    choices: ImportChoices
    titles: list[str]
    fields: list[str]
    rows: Rows
    broken: frozenset[tuple[int, int]]
    noticed: list[Noticed]
    kinds: Mapping[int, RowKind]
    numbering: int | None
    joined: tuple[int, ...]
    derived: list[str] = field(default_factory=list)

    def place(self, name: str) -> int | None:
        return self.fields.index(name) if name in self.fields else None

    def records(self) -> Iterable[tuple[int, list[str]]]:
        return ((n, cells) for n, cells in self.rows.items() if n not in self.kinds)

    def notice(self, place: int, code: ImportHint, texts: Mapping[int, str]) -> None:
        """Say of a column that was added what was found."""
        given = ((n, text) for n, text in texts.items() if text)
        self.noticed += [
            Noticed(n, place, code, (text,)) for n, text in given if self.rows[n][place] == text
        ]

    def add_column(self, title: str, name: str, texts: Mapping[int, str]) -> None:
        place = len(self.titles)
        self.titles.append(title)
        self.fields.append(name)
        for number, cells in self.rows.items():
            cells.append(self.choices.cells.get((number, place), texts.get(number, "")))


def arrange(target: Target, sheets: Sequence[Sheet], choices: ImportChoices) -> SheetTable:
    """Find the records of a file. Raises Refused where no sheet is found, or several."""
    found = choose_sheet(target, sheets, choices)
    work = _begun(target, found, choices)
    width = len(work.titles)
    _as_above(work)
    _fill_down(work)
    _group_units(work)
    _units_of_posts(work)
    _propose_codes(work)
    _types_of_documents(work)
    _given_above(work, found)
    specs = {spec.name: spec for spec in target.specs}
    sheet = found.text.sheet
    return SheetTable(
        name=sheet.name,
        header_row=found.header.number,
        titles=tuple(work.titles),
        columns=tuple(specs.get(name) for name in work.fields),
        rows=tuple((number, tuple(cells)) for number, cells in work.rows.items()),
        added=width,
        broken=work.broken - choices.cells.keys(),
        kinds=work.kinds,
        noticed=tuple(work.noticed),
        twice=found.header.twice,
        joined=work.joined,
        derived=frozenset(work.derived),
        hidden_columns=tuple(c - 1 for c in sorted(sheet.hidden_columns) if c <= width),
        hidden_rows=frozenset(
            n for n in sheet.hidden_rows & work.rows.keys() if work.kinds.get(n) in _TAKEABLE
        ),
        old_letters=next(iter(found.text.old.values()), ""),
        sheets=tuple(each.name for each in shown(sheets)),
    )


def _begun(target: Target, found: Found, choices: ImportChoices) -> _Work:
    sheet, header = found.text.sheet, found.header
    width = _last_filled(header.titles)
    titles, fields = list(header.titles[:width]), list(header.fields[:width])
    below = sheet.rows[header.last + 1 :]
    rows = {n: [*texts[:width], *[""] * (width - len(texts))] for n, texts in below}
    _fill_merged(sheet, rows, width)
    joined = _join(titles, fields, header.spread, rows)
    for (number, place), text in choices.cells.items():
        if number in rows and place < width:
            rows[number][place] = text
    numbering = next((at for at, t in enumerate(titles) if plain_title(t) in _NUMBERING), None)
    broken = frozenset((n, at) for n, at in sheet.broken if n in rows and at < width)
    broken -= choices.cells.keys()
    work = _Work(target, choices, titles, fields, rows, broken, [], {}, numbering, joined)
    parts = _join_parts(work, sheet)
    work.kinds = {**_kinds(work, sheet, parts), **dict.fromkeys(parts, RowKind.PART)}
    _notice(work, found)
    return work


_SURE = 3
_TAKEABLE = (None, RowKind.BY_HAND)
_NAMES = ("name", "person", "signer")
_NUMBERING = frozenset(plain_title(title) for title in NUMBERING)


def _last_filled(titles: Sequence[str]) -> int:
    return max((at for at, title in enumerate(titles, 1) if title), default=0)


def _fill_merged(sheet: Sheet, rows: Rows, width: int) -> None:
    """A cell over several rows is that of each; across, it stays where it is."""
    for first, left, last, _ in sheet.merged:
        if last == first or left > width or first not in rows:
            continue
        text = rows[first][left - 1]
        for number in range(first + 1, last + 1):
            if number in rows:
                rows[number][left - 1] = text


def _join(
    titles: list[str], fields: list[str], spread: frozenset[int], rows: Rows
) -> tuple[int, ...]:
    """A name that stands in two columns, family name and given name, is one; give the second."""
    joined = []
    for second in range(1, len(titles)):
        pair = plain_title(titles[second - 1]) in FAMILY_NAMES
        pair = pair and plain_title(titles[second]) in GIVEN_NAMES and bool(fields[second])
        if not pair and not (second in spread and fields[second - 1] in _NAMES):
            continue
        joined.append(second)
        if pair:
            fields[second - 1], fields[second] = fields[second], ""
        for cells in rows.values():
            cells[second - 1] = " ".join(filter(None, cells[second - 1 : second + 1]))
    return tuple(joined)


def _join_parts(work: _Work, sheet: Sheet) -> Mapping[int, int]:
    """A unit over several rows is one record, unless the person takes them for themselves."""
    named = work.place("name")
    if work.target.code is None or named is None:
        return {}
    specs = {spec.name: spec for spec in work.target.specs}
    columns = [specs.get(name) for name in work.fields]
    found = parts_of_rows(work.rows, columns, named, sheet.merged)
    parts = {n: first for n, first in found.items() if n not in work.choices.taken}
    join_parts(work.rows, columns, parts)
    return parts


def _kinds(work: _Work, sheet: Sheet, parts: Collection[int]) -> Mapping[int, RowKind]:
    """Tell the rows that are no records; what the person says of a row holds."""
    target, choices = work.target, work.choices
    code = target.code
    needed = {s.name for s in target.own if s.required}
    unit = target.unit
    by_groups = unit is not None and unit.name not in work.fields
    names = target.names_of(unit) if unit is not None and by_groups else None
    table = Table(
        tuple(work.titles),
        frozenset(at for at, name in enumerate(work.fields) if name),
        frozenset(at for at, name in enumerate(work.fields) if name in needed),
        work.numbering,
        work.place(code.name) if code else None,
        wide_rows(sheet.merged),
        (lambda text: bool(names.find(group_name((text,), None)))) if names else heads_nothing,
    )
    seen = (
        (n, tuple(UNREADABLE if (n, at) in work.broken else t for at, t in enumerate(cells)))
        for n, cells in work.rows.items()
        if n not in parts
    )
    found = row_kinds(table, seen)
    kinds = {n: kind for n, kind in found.items() if n not in choices.taken}
    return {**kinds, **{n: RowKind.BY_HAND for n in choices.left_out if n in work.rows}}


def _notice(work: _Work, found: Found) -> None:
    hidden = found.text.sheet.hidden_rows
    for number, cells in work.records():
        if number in hidden:
            work.noticed.append(Noticed(number, None, ImportHint.HIDDEN_ROW))
        for place in range(len(cells)):
            letters = found.text.old.get((number, place))
            if letters is not None and work.fields[place]:
                details = (letters.value, cells[place])
                work.noticed.append(Noticed(number, place, ImportHint.OLD_LETTERS, details))


def _as_above(work: _Work) -> None:
    """A ditto mark is what stands in the cell above."""
    specs = {spec.name: spec for spec in work.target.specs}
    marks = [
        (*DITTO, *AS_ABOVE) if name and specs[name].naming else DITTO if name else ()
        for name in work.fields
    ]
    above: list[str] = []
    for number, cells in work.records():
        for place, text in enumerate(cells[: len(above)]):
            if text.strip().casefold() in marks[place]:
                cells[place] = above[place]
                given = Noticed(number, place, ImportHint.FROM_ABOVE, (above[place],))
                work.noticed.append(given)
        above = cells


def _fill_down(work: _Work) -> None:
    """A link that must be there and is written once for several rows is that of each."""
    for spec in work.target.own:
        place = work.place(spec.name)
        if place is None or not spec.required or not spec.naming:
            continue
        above = ""
        for number, cells in work.rows.items():
            if number in work.kinds or (number, place) in work.broken:
                above = "" if work.kinds.get(number) is RowKind.GROUP else above
            elif not cells[place] and above and (number, place) not in work.choices.cells:
                cells[place] = above
                work.noticed.append(Noticed(number, place, ImportHint.FROM_ABOVE, (above,)))
            else:
                above = cells[place]


def _group_units(work: _Work) -> None:
    """Where no column tells the unit, the heading of the group does."""
    unit = work.target.unit
    groups = [n for n, kind in work.kinds.items() if kind is RowKind.GROUP]
    if unit is None or unit.name in work.fields or not groups:
        return
    texts, place = _texts_of_groups(work, unit), len(work.titles)
    work.add_column(BY_GROUP.format(unit.title), unit.name, texts)
    for number, cells in work.records():
        if cells[place]:
            given = Noticed(number, place, ImportHint.UNIT_OF_GROUP, (cells[place],))
            work.noticed.append(given)


def _units_of_posts(work: _Work) -> None:
    """Where nothing else tells the unit, the post may: Cục trưởng Cục Con nuôi."""
    unit, post = work.target.unit, work.place("position")
    if unit is None or unit.name in work.fields or post is None:
        return
    names = work.target.names_of(unit)
    given = {number: unit_of_post(cells[post], names) for number, cells in work.records()}
    if any(given.values()):
        place = len(work.titles)
        work.add_column(BY_POST.format(unit.title), unit.name, given)
        work.notice(place, ImportHint.UNIT_OF_POST, given)


def _types_of_documents(work: _Work) -> None:
    """Where no column tells the type of a document, its number or its subject may."""
    kind = next((s for s in work.target.own if s.offered == OFFERED_TYPES), None)
    number, subject = work.place("number"), work.place("subject")
    if kind is None or kind.name in work.fields or number is None:
        return
    given = {
        row: type_of_document(cells[number], "" if subject is None else cells[subject])
        for row, cells in work.records()
    }
    if any(given.values()):
        place = len(work.titles)
        work.add_column(BY_NUMBER.format(kind.title), kind.name, given)
        work.notice(place, ImportHint.KIND_OF_NUMBER, given)
        work.derived.append(kind.name)


def _texts_of_groups(work: _Work, unit: FieldSpec) -> dict[int, str]:
    names = work.target.names_of(unit)
    texts: dict[int, str] = {}
    current, is_unit = "", False
    for number, cells in work.rows.items():
        if work.kinds.get(number) is RowKind.GROUP:
            name = group_name(cells, work.numbering)
            known = bool(names.find(name))
            if known or not is_unit:  # a heading within a unit's people changes nothing
                current, is_unit = name, known
        elif number not in work.kinds:
            texts[number] = current
    return texts


def _given_above(work: _Work, found: Found) -> None:
    """What no column tells and the heading does: a register of văn bản đi holds what went out."""
    above = [t for n, texts in found.text.sheet.rows if n < found.header.number for t in texts if t]
    heading = f" {plain_title(' '.join(above))} "
    for spec in work.target.own:
        if spec.name in work.fields or spec.kind is not FieldKind.CHOICE:
            continue
        given = [w for w in map(choice_text, spec.choices) if f" {plain_title(w)} " in heading]
        if len(given) == 1 and len(given[0].split()) >= _SURE:
            texts = {number: given[0] for number, _ in work.records()}
            work.add_column(BY_HEADING.format(spec.title), spec.name, texts)


def _propose_codes(work: _Work) -> None:
    """Where there are no codes, the initials of the names are proposed, or the stored ones."""
    code, name = work.target.code, work.place("name")
    if code is None or name is None:
        return
    place = work.place(code.name)
    if place is not None and any(cells[place] for _, cells in work.records()):
        return
    names = {number: cells[name] for number, cells in work.records() if cells[name]}
    short = without_brackets(names)
    for number, (plain, _, dropped) in short.items():
        if (number, name) not in work.choices.cells:
            work.rows[number][name] = plain
            work.noticed.append(Noticed(number, name, ImportHint.NAME_SHORTENED, (dropped,)))
    called = {number: work.rows[number][name] for number in names}
    proposed = proposed_codes(work.target, called, {n: one[1] for n, one in short.items()})
    texts = {number: one.code for number, one in proposed.items()}
    if place is None:
        place = len(work.titles)
        work.add_column(PROPOSED.format(code.title), code.name, texts)
    else:
        for number, text in texts.items():
            work.rows[number][place] = work.choices.cells.get((number, place), text)
    for number, one in proposed.items():
        if (number, place) not in work.choices.cells and one.hint is not None:
            work.noticed.append(Noticed(number, place, one.hint, one.details))
