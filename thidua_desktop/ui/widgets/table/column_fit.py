"""In a wide window, columns whose words would break get what the stretching one has to spare.

In a narrow one they give, down to their longest word, what would need a scroll bar. Where even
that is not enough, as on a laptop's screen at 150 %, headings stand in up to three lines, and every
column gives down to what is in it, whatever a bar is then still needed for.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QFontMetrics

from thidua_desktop.ui.look.fonts import font

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QTableView

    from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel

LEAST_STRETCH: Final = 180
HEADING: Final = 44
_NARROW_HEADING: Final = 60
_NARROW_LINES: Final = 3
_NARROW_STRETCH: Final = 120
_LEAST: Final = 96
_LOOKED_AT: Final = 300
_AROUND: Final = 46
"""What a cell has beside its words, and these in bold."""
_AROUND_TITLE: Final = 32
_STEP: Final = 4


def heading_width(column: Column[Any], *, broken: bool = False, lines: int = 0) -> int:
    """Give what a heading takes: in one line, or its longest word where it may be broken.

    Broken into so many `lines` at most, it may take more than that.
    """
    metrics = QFontMetrics(font(12, bold=True))
    words = column.title.split() if broken else [column.title]
    least = max(map(metrics.horizontalAdvance, words), default=0)
    while lines and len(_lines(words, least, metrics)) > lines:
        least += _STEP
    return least + _AROUND_TITLE


def _lines(words: list[str], width: int, metrics: QFontMetrics) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


class ColumnFit:
    """Lends columns room beyond the widths of their own, or takes some; and takes it back."""

    def __init__(self, table: QTableView, rows: RowsModel[Any]) -> None:
        self._table, self._rows = table, rows
        self._own: dict[int, int] = {}
        self._widened: dict[int, int] = {}
        self._measured: dict[str, int] = {}
        self._least = LEAST_STRETCH

    def forget(self) -> None:
        """The columns have been given their declared widths."""
        self._own.clear()
        self._widened.clear()

    def own_width(self, at: int) -> int:
        """Give the width that a column has without what it was lent."""
        size = self._table.horizontalHeader().sectionSize(at)
        return self._own.get(at, size) if size == self._widened.get(at) else size

    @property
    def least_stretch(self) -> int:
        """What the column that takes what is left has at least."""
        return self._least

    def fit(self) -> None:
        header = self._table.horizontalHeader()
        shown = [at for at in range(header.count()) if not header.isSectionHidden(at)]
        taking = next((at for at in shown if self._column(at).stretch), None)
        if taking is None or not self._table.isVisible():
            return
        others = [at for at in shown if at != taking]
        self._own = {at: self.own_width(at) for at in others}
        room = self._table.viewport().width() - sum(self._own.values())
        spare = room - max(LEAST_STRETCH, self._needed(taking))
        given = self._given_of(taking, room)
        for at in others:
            lent = max(0, min(spare, self._needed(at) - self._own[at]) if self._fits(at) else 0)
            spare -= lent
            self._widened[at] = self._own[at] + lent - given.get(at, 0)
            if header.sectionSize(at) != self._widened[at]:
                header.resizeSection(at, self._widened[at])

    def _fits(self, at: int) -> bool:
        column = self._column(at)
        return bool(column.width) and column.wrap

    def _given_of(self, taking: int, room: int) -> dict[int, int]:
        """Share out what lacks; a width that a person gave stays."""
        self._least = LEAST_STRETCH
        lacking = LEAST_STRETCH - room
        spared = self._spared(self._whole_words) if lacking > 0 else {}
        enough = sum(spared.values()) >= lacking
        self._break_headings(narrow=not enough)
        if not enough:
            self._least = max(_NARROW_STRETCH, min(LEAST_STRETCH, self._longest_word(taking)))
            lacking, spared = self._least - room, self._spared(self._narrowest, every=True)
        whole = sum(spared.values())
        if lacking <= 0 or not whole:
            return {}
        share = min(1.0, lacking / whole)
        return {at: min(had, math.ceil(had * share)) for at, had in spared.items()}

    def _spared(self, least: Callable[[int], int], *, every: bool = False) -> dict[int, int]:
        return {
            at: max(0, own - least(at))
            for at, own in self._own.items()
            if (every or self._fits(at)) and self._column(at).width and own == self.declared(at)
        }

    def _whole_words(self, at: int) -> int:
        return max(_LEAST, self._heading(at), self._longest_word(at))

    def _narrowest(self, at: int) -> int:
        """What a column needs where every column gives; a cell that is typed in stays as wide."""
        column = self._column(at)
        words = self._longest_word(at) if column.wrap else self._needed(at)
        lines = 0 if self._rows.breaks_headings else _NARROW_LINES
        heading = heading_width(column, broken=True, lines=lines)
        return max(heading, words, _LEAST if column.set is not None else 0)

    def _break_headings(self, *, narrow: bool) -> None:
        if self._rows.breaks_headings or narrow == self._rows.narrow:
            return
        self._rows.narrow = narrow
        header = self._table.horizontalHeader()
        header.setFixedHeight(_NARROW_HEADING if narrow else HEADING)
        header.viewport().update()

    def declared(self, at: int) -> int:
        """Give the width that a column has at first; its heading is read whole."""
        return max(self._column(at).width, self._heading(at))

    def _heading(self, at: int) -> int:
        return heading_width(self._column(at), broken=self._rows.breaks_headings)

    def _column(self, at: int) -> Column[Any]:
        return self._rows.columns[at]

    def _needed(self, at: int) -> int:
        return max(map(self._width, self._shown(at)), default=0) + _AROUND

    def _longest_word(self, at: int) -> int:
        words = {word for text in self._shown(at) for word in text.split()}
        return max(map(self._width, words), default=0) + _AROUND

    def _shown(self, at: int) -> set[str]:
        column = self._column(at)
        rows = range(min(self._rows.rowCount(), _LOOKED_AT))
        return {column.shown(self._rows.row(row)) for row in rows}

    def _width(self, text: str) -> int:
        if text not in self._measured:
            metrics = self._table.fontMetrics()
            lines = text.split("\n")
            self._measured[text] = max(metrics.horizontalAdvance(line) for line in lines)
        return self._measured[text]
