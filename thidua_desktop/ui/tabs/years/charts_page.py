"""*Biểu đồ*: four small charts of the year; each copies as a picture."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from thidua_desktop.domain.work.charts import ChartKind
from thidua_desktop.texts.overview import charts as texts
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import button, vbox
from thidua_desktop.ui.widgets.base.scrolled import scrolled
from thidua_desktop.ui.widgets.chart.bars import Bars

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from thidua_desktop.services.overview.charts import Chart

_NARROW: Final = 820


class ChartsPage(QWidget):
    """Two charts a line, one where it is narrow."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.bars = {
            kind: Bars(texts.TITLES[kind], texts.PARTS[kind], texts.EMPTY[kind])
            for kind in ChartKind
        }
        self._cards = {kind: self._card(kind, bars) for kind, bars in self.bars.items()}
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._across = 0
        inside = QWidget()
        vbox(self._grid, None, on=inside, around=(0, 0, 8, 0))
        self._area = scrolled(inside)
        vbox(self._area, on=self)
        self._arrange(2)

    def show_charts(self, charts: Iterable[Chart], year: int) -> None:
        for chart in charts:
            title = texts.OF_YEAR.format(texts.TITLES[chart.kind], year)
            count = len(chart.rows)
            others = (count, texts.OTHERS.format(count, chart.others)) if chart.others else None
            self.bars[chart.kind].show_rows(title, chart.rows, others)

    def first_focus(self) -> QWidget:
        return self.bars[ChartKind.TARGETS]

    def showEvent(self, event: QShowEvent) -> None:
        """A chart that has the keyboard and is higher than the page would hide what it is of."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self._area.verticalScrollBar().setValue(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(1 if self.width() < _NARROW else 2)

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for at, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, at // across, at % across)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _card(self, kind: ChartKind, bars: Bars) -> Card:
        card = Card(texts.TITLES[kind], title_role="heading", margin=16)
        copy = button(texts.COPY, "quiet", "copy", clicked=bars.copy)
        copy.setToolTip(texts.COPY_KEY)
        card.add_to_head(copy)
        card.body.addWidget(bars)
        card.body.addStretch(1)
        bars.copied.connect(partial(self._on_copied, kind))
        return card

    def _on_copied(self, kind: ChartKind) -> None:
        self.copied.emit(texts.COPIED.format(texts.TITLES[kind]))
