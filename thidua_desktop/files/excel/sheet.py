"""One sheet being written: text that stays text, numbers, formulas, and its look on A4."""

from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import Final, TypedDict

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.drawing.image import Image
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from thidua_desktop.domain.shares import WHOLE, hundredths
from thidua_desktop.files.xml_text import xml_text
from thidua_desktop.texts.base import excel
from thidua_desktop.texts.base.numbers import percent_of


def share_formula(part: str, whole: str, *, rest: bool = False) -> str:
    """The share of a cell in another; of `rest` what the share of the part leaves of the whole.

    A number with a format would show a point where Excel speaks English, and so would TEXT with
    decimals; the two halves are written as whole numbers with our comma between them.
    """
    share = f"ROUND({WHOLE}*{part}/{whole},0)"
    share = f"({WHOLE}-{share})" if rest else share
    text = f'INT({share}/100)&","&TEXT(MOD({share},100),"00")&"%"'
    return f'IF(N({whole})=0,"{excel.NONE}",{text})'


def share_text(part: int, whole: int, *, rest: bool = False) -> str:
    """What the formula gives."""
    if whole <= 0:
        return excel.NONE
    share = hundredths(part, whole)
    return percent_of(WHOLE - share if rest else share)


COUNT: Final = "0"  # no mark between thousands: each language has another
INCH: Final = 25.4
POINTS_A_LINE: Final = 16.5
LEAST_HEIGHT: Final = 21.0
LEAST_WIDTH: Final = 4
_SIGNING_ROWS: Final = 4

_THIN = Side(style="thin", color="FF7F7F7F")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD = PatternFill("solid", fgColor="FFE6EEF7")
_GROUP = PatternFill("solid", fgColor="FFF2F4F7")
_LOOK = "_style"  # as openpyxl's manual copies the look of a cell
_STARTS_FORMULA = ("=", "+", "-", "@")


class Look(TypedDict, total=False):
    bold: bool
    italic: bool


PLAIN: Final[Look] = {}
BOLD: Final[Look] = {"bold": True}
ITALIC: Final[Look] = {"italic": True}


def new_book(
    name: str, widths: Sequence[float], *, landscape: bool = True
) -> "tuple[Workbook, Sheet]":
    """Begin a workbook with its first sheet."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = name
    return book, Sheet(page, widths, landscape=landscape)


class Sheet:
    """Writes rows from the top; knows the results of its formulas."""

    def __init__(self, page: Worksheet, widths: Sequence[float], *, landscape: bool) -> None:
        self.page = page
        self.widths = widths
        self.row = 0
        self._cells_of = 0
        self._cells: dict[int, Cell | MergedCell] = {}
        self._looks: dict[tuple[str, str, bool, bool], StyleArray] = {}
        self.results: dict[tuple[str, str], int | float | str] = {}
        for column, width in enumerate(widths, 1):
            page.column_dimensions[get_column_letter(column)].width = width
        self._print_setup(landscape=landscape)

    @property
    def last_column(self) -> int:
        return len(self.widths)

    def _print_setup(self, *, landscape: bool) -> None:
        page = self.page
        page.page_setup.paperSize = page.PAPERSIZE_A4
        page.page_setup.orientation = "landscape" if landscape else "portrait"
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        page.page_margins.left, page.page_margins.right = 20 / INCH, 15 / INCH
        page.page_margins.top = page.page_margins.bottom = 20 / INCH
        page.page_margins.header = page.page_margins.footer = 10 / INCH
        page.print_options.horizontalCentered = True

    def foot(self, left: str, middle: str) -> None:
        """What stands under every printed page; `&` begins a code there."""
        footer = self.page.oddFooter
        assert footer is not None
        footer.left.text = left.replace("&", "&&")
        footer.center.text = middle.replace("&", "&&")
        footer.right.text = excel.PAGE
        for part in (footer.left, footer.center, footer.right):
            part.font, part.size = excel.FONT, 10

    def line(
        self,
        text: str,
        *,
        size: int = 12,
        bold: bool = False,
        italic: bool = False,
        align: str = "center",
    ) -> None:
        """A line across the whole sheet, as high as its words need."""
        self.row += 1
        cell = self.text(1, text)
        cell.font = Font(name=excel.FONT, size=size, bold=bold, italic=italic)
        cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)
        self.merge(1)
        height = _lines(text, sum(self.widths) * 12 / size) * POINTS_A_LINE * size / 12
        self.page.row_dimensions[self.row].height = height + 3

    def skip(self) -> None:
        self.row += 1

    def header(self, titles: Iterable[str], *, frozen: bool = False) -> None:
        """A row of column titles; the frozen one is repeated on every printed page."""
        self.row += 1
        for column, title in enumerate(titles, 1):
            cell = self.text(column, title)
            cell.font = Font(name=excel.FONT, size=12, bold=True)
            cell.fill, cell.border = _HEAD, _BOX
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        self._fill_header()
        self._fit_height(self._whole_row())
        if frozen:
            self.page.freeze_panes = self.page.cell(self.row + 1, 1).coordinate
            self.page.print_title_rows = f"{self.row}:{self.row}"

    def _fill_header(self) -> None:
        """The last title of a narrower table reaches to the edge of the sheet."""
        empty = [c for c in range(1, self.last_column + 1) if self._cell(c).value is None]
        for column in empty:
            self._cell(column).border = _BOX
        if empty:
            self.merge(empty[0] - 1)

    def merge(self, column: int) -> None:
        """Let a cell reach to the edge of the sheet."""
        self._merge(column, self.last_column)

    def _merge(self, first: int, last: int) -> None:
        self.page.merge_cells(
            start_row=self.row, end_row=self.row, start_column=first, end_column=last
        )
        self._cells_of = 0  # those of the merge are others now

    def pair(self, texts: tuple[str, str], looks: tuple[Look, Look]) -> None:
        """Two texts side by side, each in the middle of its half of the sheet."""
        self.row += 1
        middle = self._middle()
        for text, look, start, end in zip(
            texts, looks, (1, middle + 1), (middle, self.last_column), strict=True
        ):
            cell = self.text(start, text)
            cell.font = Font(name=excel.FONT, size=12, **look)
            cell.alignment = Alignment(horizontal="center")
            self._merge(start, end)

    def _middle(self) -> int:
        """The last column of the left half."""
        half = sum(self.widths) / 2
        ends = accumulate(self.widths)
        return max(1, sum(end <= half + 5 for end in ends))

    def agency(self, authority: str, cluster: str, place_date: str = "") -> None:
        """The agency above, the cluster below it, in capitals as on every document."""
        self.pair((authority.upper(), ""), (PLAIN, PLAIN))
        self.pair((cluster.upper(), place_date), (BOLD, ITALIC if place_date else PLAIN))

    def signatures(self, heads: tuple[str, str], names: tuple[str, str] | None = None) -> None:
        """What the signers are, room to sign, and where they are known their names."""
        self.skip()
        self.pair(heads, (BOLD, BOLD))
        self.pair((excel.SIGN_HERE, excel.SIGN_HERE), (ITALIC, ITALIC))
        self.row += _SIGNING_ROWS
        if names is not None:
            self.pair(names, (BOLD, BOLD))

    def picture(self, png: bytes, size: int) -> None:
        """Put a square picture at the left below what is written, so many pixels wide."""
        self.row += 1
        picture = _Picture(png, size)
        picture.anchor = self.address(1)
        self.page.add_image(picture)

    def group(self, text: str) -> None:
        self.line(text, bold=True, align="left")
        for column in range(1, self.last_column + 1):
            cell = self.page.cell(self.row, column)
            cell.fill, cell.border = _GROUP, _BOX

    def text(self, column: int, text: str) -> Cell:
        """Text stays text, whatever it starts with."""
        cell = self._cell(column)
        cell.value = xml_text(text)
        cell.data_type = "s"
        if text.startswith(_STARTS_FORMULA):
            cell.quotePrefix = True  # so that editing it leaves it text
        return cell

    def formula(self, column: int, formula: str, result: float | str) -> Cell:
        """A formula of ours, never of what people typed, with what it gives."""
        cell = self._cell(column)
        cell.value = f"={formula}"
        self.results[(self.page.title, cell.coordinate)] = result
        return cell

    def number(self, column: int, number: int | None) -> Cell:
        """A real number; an unknown one leaves the cell empty."""
        cell = self._cell(column)
        cell.value = number
        return cell

    def exact(self, column: int, number: Fraction | None) -> None:
        """A number with its decimals; an unknown one leaves the cell empty."""
        if number is not None:
            whole = number.denominator == 1
            self._cell(column).value = int(number) if whole else float(number)

    def _cell(self, column: int) -> Cell:
        cell = self._at(column)
        assert isinstance(cell, Cell)
        return cell

    def _at(self, column: int) -> Cell | MergedCell:
        """Give a cell of the row; openpyxl takes long to find one."""
        if self._cells_of != self.row:
            self._cells_of, self._cells = self.row, {}
        cell = self._cells.get(column)
        if cell is None:
            cell = self._cells[column] = self.page.cell(self.row, column)
        return cell

    def _whole_row(self) -> list[Cell | MergedCell]:
        return [self._at(column) for column in range(1, self.last_column + 1)]

    def box(self, *, bold: bool = False, left: Collection[int] = ()) -> None:
        """Rule the row just written; `left` columns hold words."""
        row = self._whole_row()
        for column, cell in enumerate(row, 1):
            if not isinstance(cell, Cell):  # the rest of a merged one
                cell.border = _BOX
                continue
            across = "left" if column in left else "center"
            number_format = "@" if cell.data_type == "s" else COUNT
            self._dress(cell, across, number_format, bold=bold)
        self._fit_height(row)

    def _dress(self, cell: Cell, across: str, number_format: str, *, bold: bool) -> None:
        """Give a cell its look; one that another cell has is copied, which is ten times faster."""
        look = (across, number_format, bold, cell.quotePrefix)
        known = self._looks.get(look)
        if known is not None:
            setattr(cell, _LOOK, StyleArray(known))
            return
        cell.border = _BOX
        cell.font = Font(name=excel.FONT, size=12, bold=bold)
        cell.alignment = Alignment(
            horizontal=across, vertical="center", wrap_text=True, indent=across == "left"
        )
        cell.number_format = number_format
        self._looks[look] = StyleArray(getattr(cell, _LOOK))

    def _fit_height(self, row: Sequence[Cell | MergedCell]) -> None:
        """Programs differ in whether they grow a row to its words; ours is grown beforehand."""
        lines = 1
        for cell, width in zip(row, self._widths_of_row(), strict=True):
            value = cell.value
            if isinstance(value, str) and len(value) > width and not value.startswith("="):
                lines = max(lines, _lines(value, width))
        height = max(LEAST_HEIGHT, lines * POINTS_A_LINE + 3)
        self.page.row_dimensions[self.row].height = height

    def _widths_of_row(self) -> Sequence[float]:
        """How wide each cell of the row is; one that is merged, with all that it reaches over."""
        widths = list(self.widths)
        for place in self.page.merged_cells.ranges:
            if place.min_row == self.row:
                widths[place.min_col - 1] = sum(self.widths[place.min_col - 1 : place.max_col])
        return widths

    def address(self, column: int, row: int | None = None) -> str:
        return f"{get_column_letter(column)}{row or self.row}"


class _Picture(Image):
    """A PNG as it is; openpyxl itself would ask for Pillow to look into it."""

    def __init__(self, png: bytes, size: int) -> None:
        self.ref = self.format = "png"
        self.width = self.height = size
        self._png = png

    def _data(self) -> bytes:
        return self._png


def _lines(text: str, width: float) -> int:
    """How many lines words need, as a page breaks them; a letter is about as wide as a unit."""
    most, lines, used = max(LEAST_WIDTH, int(width)), 1, 0
    if len(text) <= most:
        return 1
    for word in text.split():
        if used and used + 1 + len(word) > most:
            lines, used = lines + 1, len(word)
        else:
            used += len(word) + (used > 0)
    return lines
