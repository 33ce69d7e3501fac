"""Where everything stands on the drawn paper: an A4 page in half points, as many as it takes.

Sizes step down until the paper fits one page, as those of the Word file do.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from thidua_desktop.texts.conference import prepare as texts
from thidua_desktop.ui.look.fonts import FAMILY
from thidua_desktop.ui.tabs.conference.prepare.prepare_sheet import Sheet, SheetContest, SheetName

WIDTH: Final = 1190.0
HEIGHT: Final = 1684.0
LEFT, RIGHT, TOP, BOTTOM = 170.0, 1105.0, 113.0, 1571.0

_FACE: Final = 1.78  # half points of Noto Sans that are as wide as a point of the printed face
_NUMBER: Final = 78.0  # width of the columns
_TYPED: Final = 60.0
_BOX: Final = 148.0
_STAMP: Final = QRectF(LEFT, 195.0, 226.0, 146.0)
_PAD: Final = 8.0

_CENTRE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_START: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_CELL: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap

_SIZES: Final = (
    (14.0, 9.0, 12.5),
    (13.5, 6.5, 12.0),
    (13.0, 3.0, 12.0),
    (12.5, 2.0, 12.0),
    (12.0, 1.0, 12.0),
)
"""Size of the names, room above and below them, size of the instructions, in points."""


@dataclass(frozen=True, slots=True)
class DrawnText:
    box: QRectF
    text: str
    font: QFont
    flags: int
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    text: tuple[DrawnText, ...]
    lines: tuple[QLineF, ...]
    boxes: tuple[QRectF, ...]
    dashed: tuple[QRectF, ...]


def pages(sheet: Sheet) -> tuple[Page, ...]:
    """Lay the paper out, as large as one page allows, else on several."""
    for size, room, text in _SIZES:
        made = _Composer(sheet, size, room, text).compose()
        if len(made) == 1:
            return made
    return _Composer(sheet, 12.0, 3.0, 12.0).compose()


def face(points: float, *, bold: bool = False, italic: bool = False) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(round(points * _FACE))
    made.setBold(bold)
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


class _Composer:
    """Fills pages from top to bottom."""

    def __init__(self, sheet: Sheet, size: float, room: float, text: float) -> None:
        self._sheet = sheet
        self._names = face(size)
        self._room = room * 2
        self._text = face(text)
        self._pages: list[Page] = []
        self._y = TOP
        self._begin()

    def compose(self) -> tuple[Page, ...]:
        self._letterhead()
        self._title()
        for text in self._sheet.instructions:
            self._paragraph(text, self._text, 6.0)
        for contest in self._sheet.contests:
            self._contest(contest)
        self._end()
        return tuple(self._pages)

    def _begin(self) -> None:
        self._drawn: list[DrawnText] = []
        self._lines: list[QLineF] = []
        self._boxes: list[QRectF] = []
        self._dashed: list[QRectF] = []
        self._y = TOP

    def _end(self) -> None:
        self._pages.append(
            Page(tuple(self._drawn), tuple(self._lines), tuple(self._boxes), tuple(self._dashed))
        )

    def _write(
        self, box: QRectF, text: str, font: QFont, flags: int = _CENTRE, *, faint: bool = False
    ) -> None:
        self._drawn.append(DrawnText(box, text, font, flags, faint))

    def _letterhead(self) -> None:
        sheet, bold = self._sheet, face(12, bold=True)
        left, right = QRectF(LEFT, TOP, 370, 30), QRectF(LEFT + 370, TOP, RIGHT - LEFT - 370, 30)
        self._write(left, sheet.authority, face(12))
        self._write(right, texts.NATION, face(11.5, bold=True))
        second = 32.0
        self._write(left.translated(0, second), sheet.cluster, bold)
        self._write(right.translated(0, second), texts.MOTTO, face(12.5, bold=True))
        for box, text in ((left, sheet.cluster), (right, texts.MOTTO)):
            half = QFontMetricsF(bold).horizontalAdvance(text) * 0.25
            middle, y = box.center().x(), box.bottom() + second + 4
            self._lines.append(QLineF(middle - half, y, middle + half, y))

    def _title(self) -> None:
        sheet = self._sheet
        self._dashed.append(_STAMP)
        self._write(_STAMP, texts.STAMP, face(9, italic=True), faint=True)
        box = QRectF(_STAMP.right() + 16, _STAMP.top(), 520, 30)
        parts = (
            (sheet.heading, face(14, bold=True)),
            (sheet.about, face(13, bold=True)),
            (sheet.remark, face(12, italic=True)),
        )
        y = _STAMP.top() + 12
        for text, font in parts:
            if text:
                height = _height(text, font, box.width())
                self._write(QRectF(box.left(), y, box.width(), height), text, font)
                y += height + 2
        if sheet.note:
            note = QRectF(box.right() + 8, _STAMP.top(), RIGHT - box.right() - 8, _STAMP.height())
            self._write(note, sheet.note, face(10, italic=True))
        self._y = max(_STAMP.bottom(), y) + 12

    def _paragraph(self, text: str, font: QFont, after: float) -> None:
        height = _height(text, font, RIGHT - LEFT)
        self._make_room(height)
        self._write(QRectF(LEFT, self._y, RIGHT - LEFT, height), text, font, _START)
        self._y += height + after

    def _contest(self, contest: SheetContest) -> None:
        self._y += 8
        self._make_room(260)
        self._paragraph(contest.heading, face(12.5, bold=True), 2.0)
        if contest.rule:
            self._paragraph(contest.rule, face(12, italic=True), 4.0)
        self._heading_row()
        for name in contest.names:
            self._row(name)

    def _edges(self) -> list[float]:
        typed = _TYPED if self._sheet.numbered else 0.0
        boxes = len(self._sheet.columns) - 2 - self._sheet.numbered
        ends = [RIGHT - typed - _BOX * (boxes - place) for place in range(boxes + 1)]
        return [LEFT, LEFT + _NUMBER, *ends, *([RIGHT] if typed else [])]

    def _heading_row(self) -> None:
        edges, font = self._edges(), face(11, bold=True)
        height = 10 + max(
            _height(text, font, right - left - _PAD)
            for text, left, right in zip(self._sheet.columns, edges, edges[1:], strict=False)
        )
        for text, left, right in zip(self._sheet.columns, edges, edges[1:], strict=False):
            box = QRectF(left, self._y, right - left, height)
            self._boxes.append(box)
            self._write(box.adjusted(_PAD / 2, 0, -_PAD / 2, 0), text, font)
        self._y += height

    def _row(self, name: SheetName) -> None:
        edges = self._edges()
        height = self._room * 2 + _height(name.name, self._names, edges[2] - edges[1] - 2 * _PAD)
        if self._y + height > BOTTOM:
            self._make_room(height)
            self._heading_row()
        for left, right in pairwise(edges):
            self._boxes.append(QRectF(left, self._y, right - left, height))
        text = QRectF(edges[1] + _PAD, self._y, edges[2] - edges[1] - 2 * _PAD, height)
        self._write(QRectF(edges[0], self._y, _NUMBER, height), name.place, self._names)
        self._write(text, name.name, self._names, _CELL)
        if name.number:
            self._write(QRectF(edges[-2], self._y, _TYPED, height), name.number, face(12))
        self._y += height

    def _make_room(self, height: float) -> None:
        if self._y + height > BOTTOM and self._y > TOP:
            self._end()
            self._begin()


def _height(text: str, font: QFont, width: float) -> float:
    box = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10_000), _START, text)
    return box.height()
