"""A list on paper: A4, its title and date, the headings on every page, page numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
)
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.registers import register_page as texts
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.widgets.base.dialog import screen_room
from thidua_desktop.zone import local

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

Cells = tuple[str, ...]

_INK: Final = QColor("#17212E")
_GREY: Final = QColor("#5B6878")
_LINE: Final = QColor("#9AA5B1")
_HEAD: Final = QColor("#E6EEF7")
_PAD: Final = 5.0
_FOOT: Final = 26.0
_ALIGN: Final = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_WRAP: Final = Qt.TextFlag.TextWordWrap
_NARROW: Final = 600
"""A table no wider than this stands upright on the page."""


@dataclass(frozen=True)
class TablePrint:
    """A table to be printed: its columns with their widths on the screen, and its cells.

    `above` stands over the title: whose list it is. Who has `signed` has a place at the end, under
    the day and the `place`.
    """

    title: str
    columns: Cells
    widths: Sequence[int]
    aligned: Cells
    rows: Sequence[Cells]
    above: Cells = ()
    place: str = ""
    signed: Cells = ()

    def print_on(self, device: QPagedPaintDevice, day: date | None = None) -> int:
        """Print every page and say how many there are."""
        painter = QPainter(device)
        try:
            sheet = _Sheet(self, painter, device, day or local(datetime.now(UTC)).date())
            pages = sheet.pages()
            for number, rows in enumerate(pages, 1):
                if number > 1:
                    device.newPage()
                sheet.paint(number, len(pages), rows)
        finally:
            painter.end()
        return len(pages)

    def layout(self) -> QPageLayout:
        """A4; a wide table lies on its side."""
        across = QPageLayout.Orientation.Landscape
        upright = QPageLayout.Orientation.Portrait
        turned = across if sum(self.widths) > _NARROW else upright
        margins = QMarginsF(15, 15, 15, 12)
        size = QPageSize(QPageSize.PageSizeId.A4)
        return QPageLayout(size, turned, margins, QPageLayout.Unit.Millimeter)


def preview_print(parent: QWidget, table: TablePrint) -> QPrintPreviewDialog:
    printer = QPrinter()
    printer.setPageLayout(table.layout())
    printer.setDocName(table.title)
    return preview(parent, texts.PRINT_TITLE, printer, lambda: _print(table, printer))


def preview(
    parent: QWidget, title: str, printer: QPrinter, draw: Callable[[], object]
) -> QPrintPreviewDialog:
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.resize(QSize(1000, 680).boundedTo(screen_room(dialog)))
    # What draws holds the printer: the dialog has but a bare pointer to it.
    dialog.paintRequested.connect(lambda _same: draw())
    dialog.open()
    return dialog


def _print(table: TablePrint, printer: QPrinter) -> None:
    """Thousands of rows take seconds, in which the pointer says that work goes on."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        table.print_on(printer)
    finally:
        QGuiApplication.restoreOverrideCursor()


class _Sheet:
    """Measures and draws; everything is in points, whatever the printer counts in."""

    def __init__(
        self, table: TablePrint, painter: QPainter, device: QPagedPaintDevice, day: date
    ) -> None:
        self._table, self._painter = table, painter
        scale = device.logicalDpiX() / 72
        painter.scale(scale, scale)
        room = device.pageLayout().paintRect(QPageLayout.Unit.Point)
        self._width, self._height = room.width(), room.height()
        self._day = short_date(day)
        self._dated = texts.print_dated(table.place, day)
        self._plain, self._bold = font(9), font(9, bold=True)
        self._heading, self._small = font(14, bold=True), font(8)
        self._widths = self._spread(table.widths)
        self._metrics = {False: QFontMetricsF(self._plain), True: QFontMetricsF(self._bold)}
        self._line = self._metrics[False].height()
        self._measured: dict[tuple[str, float, bool], tuple[Qt.TextFlag, float]] = {}
        self._head = self._height_of(table.columns, bold=True)

    def pages(self) -> list[list[tuple[Cells, float]]]:
        """The rows of each page with their heights; an empty table has one page."""
        pages: list[list[tuple[Cells, float]]] = [[]]
        left = self._room(first=True)
        for row in self._table.rows:
            height = min(self._height_of(row), self._room(first=False))
            if height > left and pages[-1]:
                pages.append([])
                left = self._room(first=False)
            pages[-1].append((row, height))
            left -= height
        if self._table.signed and left < self._signs_height():
            last = [pages[-1].pop()] if len(pages[-1]) > 1 else []
            pages.append(last)  # nobody signs a page that has nothing of the list
        return pages

    def _signs_height(self) -> float:
        return 7.5 * self._line

    def paint(self, number: int, count: int, rows: list[tuple[Cells, float]]) -> None:
        top = self._paint_title() if number == 1 else 0.0
        self._painter.fillRect(QRectF(0, top, self._width, self._head), _HEAD)
        self._cells(self._table.columns, top, self._head, bold=True)
        edges = [top, top + self._head]
        for row, height in rows:
            self._cells(row, edges[-1], height)
            edges.append(edges[-1] + height)
        self._rule(edges)
        if number == count and self._table.signed:
            self._paint_signs(edges[-1] + self._line)
        self._paint_foot(number, count)

    def _paint_signs(self, top: float) -> None:
        """Side by side: who signs, with room for the hand; the day above the last of them."""
        width = self._width / len(self._table.signed)
        middle = Qt.AlignmentFlag.AlignHCenter
        for at, text in enumerate(self._table.signed):
            box = QRectF(at * width, top + self._line * 1.3, width, self._line)
            self._text(box, text, self._bold, middle)
            box.translate(0, self._line * 1.1)
            self._text(box, texts.PRINT_SIGN, self._small, middle, _GREY)
        last = QRectF(self._width - width, top, width, self._line)
        self._text(last, self._dated, self._plain, middle)

    def _room(self, *, first: bool) -> float:
        return self._height - _FOOT - self._head - (self._title_height() if first else 0.0)

    def _title_height(self) -> float:
        title = QFontMetricsF(self._heading)
        box = title.boundingRect(QRectF(0, 0, self._width, 500), _WRAP, self._table.title)
        lines = len(self._table.above) * self._line
        return lines + box.height() + QFontMetricsF(self._plain).height() + 14

    def _paint_title(self) -> float:
        height = self._title_height()
        above = len(self._table.above) * self._line
        for at, text in enumerate(self._table.above):
            self._text(QRectF(0, at * self._line, self._width, self._line), text, self._bold, _WRAP)
        box = QRectF(0, above, self._width, height - above)
        self._text(box, self._table.title, self._heading, _WRAP)
        box.setTop(height - 10 - self._line)
        text = f"{texts.PRINTED_ON.format(self._day)}  ·  "
        text += texts.PRINT_COUNT.format(len(self._table.rows))
        self._text(box, text, self._plain, Qt.AlignmentFlag.AlignLeft, _GREY)
        return height

    def _paint_foot(self, number: int, count: int) -> None:
        box = QRectF(0, self._height - 14, self._width, 14)
        self._text(box, self._table.title, self._small, Qt.AlignmentFlag.AlignLeft, _GREY)
        text = texts.PRINT_PAGE.format(number, count)
        self._text(box, text, self._small, Qt.AlignmentFlag.AlignRight, _GREY)

    def _cells(self, cells: Cells, top: float, height: float, *, bold: bool = False) -> None:
        left = _PAD
        face = self._bold if bold else self._plain
        for text, width, align in zip(cells, self._widths, self._table.aligned, strict=True):
            inside = QRectF(left, top + _PAD - 1, width - 2 * _PAD, height - 2 * _PAD + 2)
            wrap, _ = self._measure(text, inside.width(), bold=bold)
            self._text(inside, text, face, _ALIGN[align] | Qt.AlignmentFlag.AlignTop | wrap)
            left += width

    def _rule(self, edges: list[float]) -> None:
        """All lines of a page at once."""
        lefts = [0.0]
        for width in self._widths:
            lefts.append(lefts[-1] + width)
        lines = [QLineF(0, edge, self._width, edge) for edge in edges]
        lines += [QLineF(left, edges[0], left, edges[-1]) for left in lefts]
        self._painter.setPen(QPen(_LINE, 0.5))
        self._painter.drawLines(lines)

    def _text(self, box: QRectF, text: str, face: QFont, flags: int, ink: QColor = _INK) -> None:
        self._painter.setFont(face)
        self._painter.setPen(ink)
        self._painter.drawText(box, flags, text)

    def _height_of(self, cells: Cells, *, bold: bool = False) -> float:
        heights = (
            self._measure(text, width - 2 * _PAD, bold=bold)[1]
            for text, width in zip(cells, self._widths, strict=True)
        )
        return max([*heights, self._line]) + 2 * _PAD - 2

    def _measure(self, text: str, width: float, *, bold: bool) -> tuple[Qt.TextFlag, float]:
        """How words are broken and how high they stand; the same words are measured once."""
        key = (text, width, bold)
        if key not in self._measured:
            self._measured[key] = _measured(text, width, self._metrics[bold])
        return self._measured[key]

    def _spread(self, widths: Sequence[int]) -> list[float]:
        total = sum(widths) or 1
        return [self._width * width / total for width in widths]


def _measured(text: str, width: float, metrics: QFontMetricsF) -> tuple[Qt.TextFlag, float]:
    """Broken between words; a word that is wider than its column is broken where it must be."""
    if "\n" not in text and metrics.horizontalAdvance(text) <= width:
        return Qt.TextFlag.TextSingleLine, metrics.height()
    widest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
    wrap = Qt.TextFlag.TextWrapAnywhere if widest > width else _WRAP
    return wrap, metrics.boundingRect(QRectF(0, 0, width, 10_000), wrap, text).height()
