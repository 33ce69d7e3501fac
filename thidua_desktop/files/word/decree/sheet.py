"""What stands in a Word file, as a person sees it: pages, lines with their look, tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from thidua_desktop.files.word.decree.drawn import Drawn, bordered, shaped, twips
from thidua_desktop.files.word.decree.looks import MM, Letters, Looks, Shape, run_text, shape
from thidua_desktop.files.word.decree.package import R, W
from thidua_desktop.files.word.widths import width_of
from thidua_desktop.texts.documents import template_check as places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from thidua_desktop.files.word.decree.package import WordParts

_ASIDE: Final = (
    f"{W}txbxContent",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
_CELL_SIDE: Final = 108 / MM
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number at the head or the foot of pages, and how it looks."""

    at_head: bool
    letters: Letters
    align: str


@dataclass(frozen=True, slots=True)
class Page:
    """How the pages of a section are; in mm."""

    number: int
    width: float
    height: float
    margins: tuple[float, float, float, float]
    """Top, bottom, left, right."""
    first_apart: bool
    page_numbers: tuple[PageNumber, ...]
    on_first: bool
    """Whether the first page has its number."""
    tables: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph that says something."""

    number: int
    place: str
    text: str
    letters: tuple[Letters, ...]
    shape: Shape
    drawn: Drawn | None
    room: float
    """How wide the page or the cell is where it stands, in mm; 0 where that is not told."""
    cell: int
    """The innermost cell by its number; 0 outside tables."""
    table: int
    position: int
    """Where it stands among its fellows; two that follow each other have nothing between them."""
    tabbed: bool

    @property
    def sizes(self) -> tuple[float, ...]:
        return tuple(one.size for one in self.letters)

    @property
    def bold(self) -> bool | None:
        """None where part of it is."""
        return _all(tuple(one.bold for one in self.letters))

    @property
    def italic(self) -> bool | None:
        return _all(tuple(one.italic for one in self.letters))

    @property
    def upper(self) -> bool:
        return self.text == self.text.upper() and any(one.isalpha() for one in self.text)


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[str, ...]
    whole: bool
    """Whether no end of a page divides it."""
    repeated: bool


@dataclass(frozen=True, slots=True)
class Table:
    number: int
    place: str
    ruled: bool
    rows: tuple[Row, ...]
    cells: tuple[tuple[int, int, int], ...]
    """Each cell: its number, its row and its column."""


@dataclass(frozen=True)
class Sheet:
    pages: tuple[Page, ...]
    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    boxes: bool
    pictures: bool
    """Text in boxes, and pictures: neither is read."""
    shapes: bool
    """Whether any line is drawn as a shape."""

    @cached_property
    def of_cell(self) -> dict[int, tuple[Line, ...]]:
        found: dict[int, list[Line]] = {}
        for line in self.lines:
            found.setdefault(line.cell, []).append(line)
        return {cell: tuple(lines) for cell, lines in found.items()}


def read_sheet(parts: WordParts) -> Sheet:
    """Read it."""
    reader = _Reader(parts)
    pages = tuple(reader.pages())
    return Sheet(
        pages,
        tuple(reader.lines(pages[-1])),
        tuple(reader.tables()),
        boxes=any(_says(one) for one in parts.body.iter(_ASIDE[0])),
        pictures=next(parts.body.iter("{*}pic"), None) is not None,
        shapes=any(shaped(one) for one in parts.body.iter(f"{W}p")),
    )


class _Reader:
    def __init__(self, parts: WordParts) -> None:
        self._body, self._edges = parts.body, parts.edges
        self._looks = Looks(parts)
        self._cells = {one: n for n, one in enumerate(self._body.iter(f"{W}tc"), 1)}
        self._tables = {one: n for n, one in enumerate(self._body.iter(f"{W}tbl"), 1)}
        self._outer = {one: n for n, one in enumerate(self._body.iterchildren(f"{W}tbl"), 1)}
        rows = {row: n for table in self._tables for n, row in _counted(table, "tr")}
        self._at = rows | {cell: n for row in rows for n, cell in _counted(row, "tc")}
        self._position: dict[_Element, int] = {}

    # ------------------------------------------------------------ pages

    def pages(self) -> Iterator[Page]:
        heads: dict[tuple[str, str], str] = {}
        tables = 0
        ends = list(self._body.iter(f"{W}sectPr"))
        ends = [one for one in ends if not _aside(one)]
        for number, section in enumerate(ends, 1):
            for one in section.iterchildren(f"{W}headerReference", f"{W}footerReference"):
                heads[str(one.tag), one.get(f"{W}type", "default")] = one.get(f"{R}id", "")
            so_far = _tables_before(section, self._outer)
            yield self._page(number, section, heads, so_far - tables)
            tables = so_far
        if not ends:
            yield self._page(1, self._body, heads, len(self._outer))

    def _page(
        self, number: int, section: _Element, heads: dict[tuple[str, str], str], tables: int
    ) -> Page:
        size, sides = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        apart = section.find(f"{W}titlePg")
        first_apart = apart is not None and apart.get(f"{W}val") not in ("0", "false")
        shown = {
            kind: tuple(self._page_numbers(heads, kind)) for kind in ("default", "first", "even")
        }
        first = shown["first"] if first_apart else shown["default"]
        return Page(
            number,
            twips(size),
            twips(size, "h"),
            (
                twips(sides, "top"),
                twips(sides, "bottom"),
                twips(sides, "left"),
                twips(sides, "right"),
            ),
            first_apart,
            shown["default"],
            bool(first),
            tables,
        )

    def _page_numbers(self, heads: dict[tuple[str, str], str], kind: str) -> Iterator[PageNumber]:
        for (tag, of_kind), identity in heads.items():
            edge = self._edges.get(identity)
            if of_kind != kind or edge is None:
                continue
            for paragraph in edge.iter(f"{W}p"):
                if _numbers_pages(paragraph):
                    look = self._looks.of(paragraph)
                    letters = [self._looks.letters(one, look) for one in paragraph.iter(f"{W}r")]
                    seen = [one for one in letters if one.text.strip()] or letters
                    yield PageNumber(tag.endswith("headerReference"), seen[0], shape(look).align)

    # ------------------------------------------------------------ lines

    def lines(self, page: Page) -> Iterator[Line]:
        across = page.width - page.margins[2] - page.margins[3]
        number = outside = 0
        for paragraph in self._body.iter(f"{W}p"):
            if _aside(paragraph):
                continue
            look = self._looks.of(paragraph)
            letters = tuple(self._letters(paragraph, look))
            text = _SPACES.sub(" ", "".join(one.text for one in letters)).strip()
            if not text:
                continue
            number += 1
            cell = next(paragraph.iterancestors(f"{W}tc"), None)
            outside += cell is None
            room = across if cell is None else self._room(cell)
            seen = tuple(one for one in letters if one.text.strip())
            made = shape(look)
            yield Line(
                number,
                places.paragraph(outside) if cell is None else self._place(paragraph),
                text,
                seen,
                made,
                self._drawn(paragraph, made, seen, room),
                room,
                0 if cell is None else self._cells[cell],
                0 if cell is None else self._tables[next(cell.iterancestors(f"{W}tbl"))],
                self._among(paragraph),
                letters[0].text.startswith(" "),
            )

    def _letters(self, paragraph: _Element, look: dict[str, Any]) -> Iterator[Letters]:
        for run in paragraph.iter(f"{W}r"):
            if next(run.iterancestors(f"{W}p")) is paragraph and run_text(run):
                yield self._looks.letters(run, look)

    def _place(self, inner: _Element) -> str:
        """Where a person finds it: its cell in the table that stands in the text itself."""
        chain = [inner, *inner.iterancestors()]
        table = next(one for one in chain if one in self._outer)
        row = next(one for one in chain if one.getparent() is table)
        cell = next(one for one in chain if one.getparent() is row)
        return places.cell(self._outer[table], self._at[row], self._at[cell])

    def _among(self, paragraph: _Element) -> int:
        """Where it stands among its fellows, which are counted once."""
        if paragraph not in self._position:
            fellows = paragraph.getparent()
            self._position |= {
                one: n for n, one in enumerate(fellows if fellows is not None else ())
            }
        return self._position[paragraph]

    def _room(self, cell: _Element) -> float:
        properties = cell.find(f"{W}tcPr")
        wide = twips(properties.find(f"{W}tcW")) if properties is not None else 0
        table = next(cell.iterancestors(f"{W}tbl"))
        sides = 0.0
        for side in ("left", "right"):
            given = table.find(f"{W}tblPr/{W}tblCellMar/{W}{side}")
            sides += _CELL_SIDE if given is None else twips(given)
        return wide - sides if wide else 0

    def _drawn(
        self, paragraph: _Element, made: Shape, letters: Sequence[Letters], room: float
    ) -> Drawn | None:
        """Give the line below it: its own, or what an empty paragraph after it has."""
        found = bordered(paragraph, ("bottom",), made, room) or shaped(paragraph)
        after = paragraph.getnext()
        while found is None and after is not None and after.tag == f"{W}p" and not _says(after):
            look = shape(self._looks.of(after))
            found = bordered(after, ("top", "bottom"), look, room) or shaped(after)
            after = after.getnext()
        if found is None and letters and all(one.underlined for one in letters):
            return Drawn(sum(width_of(one.text, one.size, bold=one.bold) for one in letters))
        return found

    # ------------------------------------------------------------ tables

    def tables(self) -> Iterator[Table]:
        for table, number in self._tables.items():
            rows = list(table.iterchildren(f"{W}tr"))
            cells = [
                (self._cells[cell], at, column)
                for at, row in enumerate(rows, 1)
                for column, cell in enumerate(row.iterchildren(f"{W}tc"), 1)
            ]
            outer = next(one for one in (table, *table.iterancestors()) if one in self._outer)
            yield Table(
                number,
                places.table(self._outer[outer]),
                self._ruled(table),
                tuple(_row(one) for one in rows),
                tuple(cells),
            )

    def _ruled(self, table: _Element) -> bool:
        lines = table.findall(f"{W}tblPr/{W}tblBorders/*")
        style = table.find(f"{W}tblPr/{W}tblStyle")
        if not lines and style is not None:
            return "grid" in style.get(f"{W}val", "").lower()
        return any(one.get(f"{W}val") not in ("nil", "none") for one in lines)


def _row(row: _Element) -> Row:
    marks = {str(one.tag).removeprefix(W) for one in row.findall(f"{W}trPr/*") if _on(one)}
    cells = tuple(_cell_text(one) for one in row.iterchildren(f"{W}tc"))
    return Row(cells, "cantSplit" in marks, "tblHeader" in marks)


def _cell_text(cell: _Element) -> str:
    return _SPACES.sub(" ", " ".join(_whole(one) for one in cell.iter(f"{W}p"))).strip()


def _whole(paragraph: _Element) -> str:
    return "".join(run_text(run) for run in paragraph.iter(f"{W}r"))


def _counted(parent: _Element, name: str) -> Iterator[tuple[int, _Element]]:
    return enumerate(parent.iterchildren(f"{W}{name}"), 1)


def _says(one: _Element) -> bool:
    return any(part.text and part.text.strip() for part in one.iter(f"{W}t"))


def _on(one: _Element) -> bool:
    return one.get(f"{W}val") not in ("0", "false", "off")


def _aside(one: _Element) -> bool:
    return any(above.tag in _ASIDE for above in one.iterancestors())


def _numbers_pages(paragraph: _Element) -> bool:
    said = [one.text or "" for one in paragraph.iter(f"{W}instrText")]
    said += [one.get(f"{W}instr", "") for one in paragraph.iter(f"{W}fldSimple")]
    return any(re.search(r"\bPAGE\b", one) for one in said)


def _tables_before(section: _Element, outer: dict[_Element, int]) -> int:
    """How many tables of the text stand before the end of a section."""
    top = next((one for one in (section, *section.iterancestors()) if one.tag == f"{W}p"), None)
    if top is None:
        return len(outer)
    return sum(1 for one in top.itersiblings(preceding=True) if one in outer)


def _all(flags: tuple[bool, ...]) -> bool | None:
    return flags[0] if len(set(flags)) == 1 else None
