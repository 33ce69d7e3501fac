"""A block of cells from the clipboard: the table that Excel or Word puts there, or its lines."""

import csv
import io
import re
from html.parser import HTMLParser

from thidua_desktop.services.importing.sheets import Sheet

MOST_LETTERS = 5_000_000
MOST_ROWS = 20_000
MOST_COLUMNS = 200

_HIDDEN = re.compile(r"display\s*:\s*none")
_BLOCKS = frozenset({"p", "div", "br", "li"})


def block_of(html: str, text: str) -> Sheet | None:
    """Give the cells that were copied; None where it was one cell, or no table."""
    cells = _of_table(html) if "<table" in html.lower() else Sheet("", ())
    if not cells.rows:
        cells = _of_lines(text)
    several = len(cells.rows) > 1 or any(len(texts) > 1 for _, texts in cells.rows)
    return cells if several else None


def list_of(text: str) -> Sheet | None:
    """Give the names that running text lists between semicolons; None where it lists none."""
    names = [" ".join(name.split()).rstrip(".") for name in text[:MOST_LETTERS].split(";")]
    rows = tuple((number, (name,)) for number, name in enumerate(filter(None, names), 1))
    return Sheet("", rows[:MOST_ROWS]) if len(rows) > 1 else None


def _of_lines(text: str) -> Sheet:
    whole = text[:MOST_LETTERS].rstrip("\r\n")
    if "\t" not in whole and "\n" not in whole:
        return Sheet("", ())
    lines = csv.reader(io.StringIO(whole, newline=""), delimiter="\t")
    rows = []
    for number, cells in enumerate(lines, 1):
        if number > MOST_ROWS:
            break
        texts = tuple(cell.strip() for cell in cells[:MOST_COLUMNS])
        if any(texts):
            rows.append((number, texts))
    return Sheet("", tuple(rows))


def _of_table(html: str) -> Sheet:
    reader = _Table()
    reader.feed(html[:MOST_LETTERS])
    reader.close()
    rows = [(n, tuple(row)) for n, row in enumerate(reader.rows, 1) if any(row)]
    return Sheet("", tuple(rows[:MOST_ROWS]), merged=tuple(reader.merged))


class _Table(HTMLParser):
    """Reads the cells of the tables of a page, those within others as text of theirs."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self._depth = 0
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._under: set[tuple[int, int]] = set()  # places that a cell above reaches into
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
        elif self._depth == 1 and tag == "tr":
            self._hidden = bool(_HIDDEN.search(dict(attrs).get("style") or ""))
            self.rows.append([])
        elif self._depth == 1 and tag in ("td", "th") and self.rows:
            self._begin(dict(attrs))
        elif tag in _BLOCKS and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._depth -= 1
        elif self._depth == 1 and tag in ("td", "th"):
            self._end()
        elif self._depth == 1 and tag == "tr" and self._hidden and self.rows:
            self.rows[-1] = []

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(" ".join(re.split(r"[\r\n\t ]+", data)))

    def _begin(self, attributes: dict[str, str | None]) -> None:
        self._end()
        self._cell = []
        self._span = (_number(attributes.get("rowspan")), _number(attributes.get("colspan")))

    def _end(self) -> None:
        if self._cell is None:
            return
        text, self._cell = "".join(self._cell).strip(), None
        row = self.rows[-1]
        while (len(self.rows), len(row)) in self._under:
            row.append("")
        at, (down, across) = len(row), self._span
        if at + across > MOST_COLUMNS:
            return
        row += [text, *[""] * (across - 1)]
        top, left = len(self.rows), at + 1
        if down > 1 or across > 1:
            self.merged.append((top, left, top + down - 1, left + across - 1))
            self._under |= {
                (number, place)
                for number in range(top + 1, top + down)
                for place in range(at, at + across)
            }


def _number(given: str | None) -> int:
    return min(int(given), MOST_COLUMNS) if given and given.isascii() and given.isdecimal() else 1
