"""Rows that belong to the record above: a name over several rows, a list that goes on below it."""

from collections.abc import Mapping, Sequence

from thidua_desktop.records.base import FieldKind, FieldSpec

Rows = Mapping[int, list[str]]
Merged = Sequence[tuple[int, int, int, int]]


def parts_of_rows(
    rows: Rows, columns: Sequence[FieldSpec | None], named: int, merged: Merged
) -> Mapping[int, int]:
    """Give the rows that belong to another, with the number of that one.

    They lie under a name that is merged over them, or hold nothing but what is of several lines.
    """
    below = {
        number: first
        for first, left, last, right in merged
        if left - 1 <= named < right
        for number in range(first + 1, last + 1)
    }
    found: dict[int, int] = {}
    above: int | None = None
    for number, cells in rows.items():
        if number in below and below[number] in rows:
            found[number] = below[number]
        elif above is not None and number == above + 1 and _goes_on(cells, columns):
            found[number] = found.get(above, above)
        above = number if found.get(number) or cells[named] else None
    return found


def join_parts(
    rows: dict[int, list[str]], columns: Sequence[FieldSpec | None], parts: Mapping[int, int]
) -> None:
    """Add what they hold to the rows to which they belong."""
    for number, first in parts.items():
        for place, text in enumerate(rows[number]):
            whole = rows[first][place]
            spec = columns[place]
            if not text or text in whole.split("\n"):
                continue
            if not whole:
                rows[first][place] = text
            elif spec is not None and spec.kind is FieldKind.LONG_TEXT:
                rows[first][place] = f"{whole}\n{text}"


def _goes_on(cells: Sequence[str], columns: Sequence[FieldSpec | None]) -> bool:
    filled = [columns[place] for place, text in enumerate(cells) if text]
    return bool(filled) and all(spec and spec.kind is FieldKind.LONG_TEXT for spec in filled)
