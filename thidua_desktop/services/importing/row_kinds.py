"""Which rows below a header are no records: groups, totals, notes, signatures, titles again."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from thidua_desktop.domain.written import whole_number
from thidua_desktop.services.importing.sheets import RowKind
from thidua_desktop.services.importing.titles import plain_title
from thidua_desktop.texts.registers import import_rows as texts

_MARK = re.compile(r"(?:[IVXLC]{1,6}|[A-Z]|[a-z])[.)]?")
_MARKED = re.compile(r"(?:[IVXLC]{1,6}|[A-Z]|\d{1,2})[.)/]\s*\S|[IVXLC]{1,6}\s*[-–:]\s*\S")
_DATED = re.compile(r"ngày\s*[\d.…]*\s*tháng\s*[\d.…]*\s*năm", re.IGNORECASE)
_NUMBERED = re.compile(r"\(?(\d{1,2}|[A-Z])\)?")
_WIDE = 3
_FEW = 3
UNREADABLE = "\ufffd"
"""Stands for a cell whose value could not be read."""


def heads_nothing(_text: str) -> bool:
    """Say of no text that it heads a group of rows: these are known by their look alone."""
    return False


@dataclass(frozen=True, slots=True)
class Table:
    """What is known of a table below its header: where numbers and the required fields stand.

    `wide` are the rows that hold one cell over several columns; `heads` tells whether a text names
    what a group of rows belongs to.
    """

    titles: tuple[str, ...]
    known: frozenset[int]
    required: frozenset[int]
    numbering: int | None = None
    code: int | None = None
    wide: frozenset[int] = frozenset()
    heads: Callable[[str], object] = heads_nothing


@dataclass(slots=True)
class _Course:
    """What came before a row."""

    data: int = 0
    signed: bool = False
    kinds: dict[int, RowKind] = field(default_factory=dict)


def row_kinds(table: Table, rows: Iterable[tuple[int, tuple[str, ...]]]) -> Mapping[int, RowKind]:
    """Give the kind of each row that holds no record."""
    course = _Course()
    for number, cells in rows:
        kind = _kind(table, course, number, cells)
        if kind is None:
            course.data += 1
        else:
            course.kinds[number] = kind
            course.signed = course.signed or kind is RowKind.SIGNATURE
    return course.kinds


def wide_rows(merged: Iterable[tuple[int, int, int, int]]) -> frozenset[int]:
    """Give the rows in which one cell stands over several columns."""
    return frozenset(first for first, left, last, right in merged if right - left + 1 >= _WIDE)


def group_name(cells: Sequence[str], numbering: int | None) -> str:
    """Give what a group is called, without its mark: I. Cục Con nuôi is Cục Con nuôi."""
    named = [
        text
        for place, text in enumerate(cells)
        if text and not (place == numbering and _is_number(text))
    ]
    longest = max(named, key=len, default="")
    return re.sub(r"^(?:[IVXLC]{1,6}|[A-Z]|\d{1,2})(?:[.)/]|\s*[-–:])\s*", "", longest).strip()


def _kind(table: Table, course: _Course, number: int, cells: tuple[str, ...]) -> RowKind | None:
    filled = [(place, text) for place, text in enumerate(cells) if text]
    content = [each for each in filled if not _is_mark(table, *each)]
    if not content:
        return RowKind.EMPTY
    if _titles_again(table, filled) or (not course.data and _lower_titles(filled)):
        return RowKind.HEADER
    if not course.data and _numbers_columns(filled):
        return RowKind.NUMBERS
    if _is_total(filled):
        return RowKind.TOTAL
    if _is_whole(table, content) and not course.signed:
        return None
    return _beside_the_data(table, course, number, cells, content)


def _beside_the_data(
    table: Table,
    course: _Course,
    number: int,
    cells: tuple[str, ...],
    content: list[tuple[int, str]],
) -> RowKind | None:
    counted = table.numbering is not None and _counts(cells, table.numbering)
    if len(content) <= _FEW and not counted:
        first = content[0][1].casefold()
        if first.startswith(texts.NOTES) and len(content) < _FEW:
            return RowKind.NOTE
        if course.signed or all(_is_signature(text) for _, text in content):
            return RowKind.SIGNATURE
    if len(content) == 1 and not counted and _is_group(table, number, cells, content[0]):
        return RowKind.GROUP
    return None


def _is_mark(table: Table, place: int, text: str) -> bool:
    """Whether a cell only counts the row, or marks a group: 7, 7.1, II, a)."""
    return place == table.numbering and _is_number(text)


def _is_number(text: str) -> bool:
    counts = whole_number(text) is not None or re.fullmatch(r"\d+(?:\.\d+)*[.)]?", text)
    return bool(counts or _MARK.fullmatch(text.strip()))


def _counts(cells: Sequence[str], numbering: int) -> bool:
    return numbering < len(cells) and bool(re.match(r"\d", cells[numbering]))


def _is_whole(table: Table, content: list[tuple[int, str]]) -> bool:
    """Whether every field is there without which there is no record."""
    places = {place for place, _ in content}
    return bool(table.required) and table.required <= places and len(table.required) > 1


def _titles_again(table: Table, filled: list[tuple[int, str]]) -> bool:
    return len(filled) > 1 and all(
        place < len(table.titles) and plain_title(text) == plain_title(table.titles[place])
        for place, text in filled
    )


def _lower_titles(filled: list[tuple[int, str]]) -> bool:
    """Whether a row holds what stands under titles alone."""
    return all(text.casefold() in texts.SUBTITLES for _, text in filled)


def _numbers_columns(filled: list[tuple[int, str]]) -> bool:
    """Whether a row numbers the columns: (1) (2) (3), or A B 1 2."""
    marks = [_NUMBERED.fullmatch(text) for _, text in filled]
    numbers = [int(mark[1]) for mark in marks if mark is not None and mark[1].isdigit()]
    return (
        len(filled) > _FEW - 1
        and None not in marks
        and numbers == sorted(set(numbers))
        and (numbers[:1] == [1])
    )


def _is_total(filled: list[tuple[int, str]]) -> bool:
    words = [text for _, text in filled if text != UNREADABLE and whole_number(text) is None]
    if len(words) != 1:
        return False
    plain = " ".join(words[0].casefold().strip(" :.").split())
    if plain in texts.TOTALS:
        return True
    for total in texts.TOTALS:
        rest = plain.removeprefix(total)
        if rest != plain and (rest.startswith((" (", ":", " i", ":")) or total == "tổng cộng"):
            return True
    return False


def _is_signature(text: str) -> bool:
    return text.casefold().strip().startswith(texts.SIGNATURES) or bool(_DATED.search(text))


def _is_group(table: Table, number: int, cells: Sequence[str], word: tuple[int, str]) -> bool:
    place, text = word
    if number in table.wide or _MARKED.match(text) or table.heads(text):
        return True
    if table.numbering is not None:
        mark = cells[table.numbering] if table.numbering < len(cells) else ""
        return place == table.numbering or not mark or bool(_MARK.fullmatch(mark.strip()))
    if text.casefold().startswith(texts.GROUPS):
        return True
    # A heading in the column of codes, or in one that is of no use.
    return (place == table.code and " " in text.strip()) or place not in table.known
