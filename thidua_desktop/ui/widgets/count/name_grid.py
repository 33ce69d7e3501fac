"""All names of a paper under the titles of their contests, set so that all of them are in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from thidua_desktop.ui.widgets.base.labels import label
from thidua_desktop.ui.widgets.base.scrolled import Scrolled
from thidua_desktop.ui.widgets.count.name_row import NameRow
from thidua_desktop.ui.widgets.count.opinion_chip import Opinion

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

ONE_COLUMN: Final = 12
_COLUMN_GAP: Final = 16
_SIDE: Final = 12
LEAST_GRID: Final = 100
_MOST_SPARE: Final = 8
_LEAST_COLUMN: Final = 250
_TITLE: Final = 34
_COMPACT_TITLE: Final = 25
_BESIDE_BAR: Final = 4


@dataclass(frozen=True, slots=True)
class NameLine:
    number: int
    name: str


@dataclass(frozen=True, slots=True)
class NameSection:
    title: str
    rows: tuple[NameLine, ...]


_Parts = list[list[QLabel | NameRow]]
"""The lines of each column."""


class NameGrid(Scrolled):
    """One column for up to twelve names, two above that, closer where the height asks for it."""

    name_toggled = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[int, NameRow] = {}
        self._lines: list[QLabel | NameRow] = []
        self._inner = QWidget()
        self.setWidget(self._inner)
        self.setWidgetResizable(False)  # it is set by hand
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        return QSize(_LEAST_COLUMN, LEAST_GRID)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_sections(self, sections: tuple[NameSection, ...]) -> None:
        """Shows these contests and names; the opinions come after with `set_opinion`."""
        for old in self._lines:
            old.hide()
            old.deleteLater()
        self._lines, self._rows = [], {}
        for section in sections:
            title = label(section.title, "section", wrap=True)
            title.setParent(self._inner)
            title.show()
            self._lines.append(title)
            for line in section.rows:
                row = NameRow(line.number, line.name, Opinion.NONE, self._inner)
                row.name_toggled.connect(self.name_toggled)
                row.show()
                self._rows[line.number] = row
                self._lines.append(row)
        self._arrange()

    def row(self, number: int) -> NameRow:
        return self._rows[number]

    def set_opinion(self, number: int, opinion: Opinion, *, differs: bool) -> None:
        self._rows[number].set_opinion(opinion, differs=differs)

    def columns(self) -> int:
        return len({line.x() for line in self._rows.values()})

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if not self._lines:
            return
        room = self.maximumViewportSize()
        for columns, compact in self._ways(room.width()):
            parts = self._parted(columns)
            width = (room.width() - _COLUMN_GAP * (columns - 1)) // columns
            height = max(sum(_height(line, width, compact=compact) for line in p) for p in parts)
            if height <= room.height():
                break
        else:
            bar = self.verticalScrollBar().sizeHint().width() + _BESIDE_BAR
            width = (room.width() - bar - _COLUMN_GAP * (columns - 1)) // columns
        drop = self._drop(parts, width, room.height(), compact=compact)
        tallest = max(len(part) + bool(at and drop) for at, part in enumerate(parts))
        taken = max(
            sum(_height(line, width, compact=compact) for line in part) + (drop if at else 0)
            for at, part in enumerate(parts)
        )
        spare = (room.height() - taken) // tallest if compact else 0
        self._place(parts, width, drop, max(0, min(_MOST_SPARE, spare)), compact=compact)
        bottom = max(line.geometry().bottom() + 1 for line in self._lines)
        self._inner.resize(room.width(), max(bottom, 1))

    def _ways(self, width: int) -> list[tuple[int, bool]]:
        one, two = [(1, False), (1, True)], [(2, False), (2, True)]
        if width < 2 * _LEAST_COLUMN + _COLUMN_GAP:
            return one
        return two if len(self._rows) > ONE_COLUMN else one + two

    def _parted(self, columns: int) -> _Parts:
        if columns == 1:
            return [self._lines]
        half = len(self._lines) / 2
        starts = [at for at, line in enumerate(self._lines) if isinstance(line, QLabel) and at]
        near = [at for at in starts if abs(at - half) <= len(self._lines) / 6]
        cut = min(near, key=lambda at: abs(at - half)) if near else self._row_cut()
        return [self._lines[:cut], self._lines[cut:]]

    def _row_cut(self) -> int:
        """Half of the lines, but no title left alone at the foot of the first column."""
        cut = (len(self._lines) + 1) // 2
        return cut if isinstance(self._lines[cut], NameRow) and cut > 1 else cut - 1

    def _drop(self, parts: _Parts, width: int, room: int, *, compact: bool) -> int:
        """So far down a second column of names begins, in line with those of the first.

        At the top where all would fit there, and not below.
        """
        if len(parts) == 1 or not isinstance(parts[1][0], NameRow):
            return 0
        drop = _height(self._lines[0], width, compact=compact)
        second = sum(_height(line, width, compact=compact) for line in parts[1])
        return 0 if second <= room < second + drop else drop

    def _place(self, parts: _Parts, width: int, drop: int, spare: int, *, compact: bool) -> None:
        """Sets each line in its place, `spare` pixels higher where the height allows it."""
        for column, part in enumerate(parts):
            x, y = column * (width + _COLUMN_GAP), 0
            if column and drop:
                y = drop + spare
            for line in part:
                height = _height(line, width, compact=compact) + spare
                if isinstance(line, NameRow):
                    line.set_compact(compact=compact)
                    line.setGeometry(QRect(x, y, width, height))
                else:
                    line.setGeometry(QRect(x + _SIDE, y, width - _SIDE, height))
                y += height


def _title_height(*, compact: bool) -> int:
    return _COMPACT_TITLE if compact else _TITLE


def _height(line: QLabel | NameRow, width: int, *, compact: bool) -> int:
    if isinstance(line, NameRow):
        return line.height_at(width, compact=compact)
    text = line.heightForWidth(width - _SIDE)
    return max(_title_height(compact=compact), text + (4 if compact else 10))
