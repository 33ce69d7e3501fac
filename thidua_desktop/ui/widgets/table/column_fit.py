"""In a wide window, columns whose words would break get what the stretching one has to spare.

In a narrow one they give, down to their longest word, what would need a scroll bar.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QFontMetrics

from thidua_desktop.ui.look.fonts import font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel

LEAST_STRETCH: Final = 180
_LEAST: Final = 96
_LOOKED_AT: Final = 300
_AROUND: Final = 46
"""What a cell has beside its words, and these in bold."""
_AROUND_TITLE: Final = 32


def heading_width(column: Column[Any], *, broken: bool = False) -> int:
    """Give what a heading takes: in one line, or its longest word where it may be broken."""
    metrics = QFontMetrics(font(12, bold=True))
    lines = column.title.split() if broken else [column.title]
    return max(map(metrics.horizontalAdvance, lines), default=0) + _AROUND_TITLE


class ColumnFit:
    """Lends columns room beyond the widths of their own, or takes some; and takes it back."""

    def __init__(self, table: QTableView, rows: RowsModel[Any]) -> None:
        self._table, self._rows = table, rows
        self._own: dict[int, int] = {}
        self._widened: dict[int, int] = {}
        self._measured: dict[str, int] = {}

    def forget(self) -> None:
        """The columns have been given their declared widths."""
        self._own.clear()
        self._widened.clear()

    def own_width(self, at: int) -> int:
        """Give the width that a column has without what it was lent."""
        size = self._table.horizontalHeader().sectionSize(at)
        return self._own.get(at, size) if size == self._widened.get(at) else size

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
        given = self._given(LEAST_STRETCH - room)
        for at in others:
            lent = max(0, min(spare, self._needed(at) - self._own[at]) if self._fits(at) else 0)
            spare -= lent
            self._widened[at] = self._own[at] + lent - given.get(at, 0)
            if header.sectionSize(at) != self._widened[at]:
                header.resizeSection(at, self._widened[at])

    def _fits(self, at: int) -> bool:
        column = self._column(at)
        return bool(column.width) and column.wrap

    def _given(self, lacking: int) -> dict[int, int]:
        """Share out what lacks where that is enough; a width that a person gave stays."""
        if lacking <= 0:
            return {}
        spared = {
            at: max(0, own - max(_LEAST, self._heading(at), self._longest_word(at)))
            for at, own in self._own.items()
            if self._fits(at) and own == self.declared(at)
        }
        if sum(spared.values()) < lacking:
            return {}
        return {at: math.ceil(had * lacking / sum(spared.values())) for at, had in spared.items()}

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
