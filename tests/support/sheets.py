"""Sheets as a file would give them, for tests of the import."""

from collections.abc import Sequence
from typing import Any

from thidua_desktop.services.importing.sheets import Sheet

Rows = Sequence[tuple[int, tuple[str, ...]]]


def sheet(titles: tuple[str, ...], rows: Rows, name: str = "Sheet") -> tuple[Sheet, ...]:
    """Give a file of one sheet, its titles in row 1, its rows where they are said to stand."""
    return (Sheet(name, ((1, titles), *rows)),)


def table(*lines: Sequence[str], name: str = "Sheet", **more: Any) -> Sheet:
    """Give a sheet of lines from row 1 on; an empty line is a row that holds nothing."""
    rows = tuple((n, tuple(line)) for n, line in enumerate(lines, 1) if any(line))
    return Sheet(name, rows, **more)
