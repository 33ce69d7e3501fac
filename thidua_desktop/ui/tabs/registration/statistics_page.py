"""*Thống kê*: what was awarded to whom, how soon, and the titles of each over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.registration import WorkerKind
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import day_or_blank
from thidua_desktop.texts.registration import awards as texts
from thidua_desktop.texts.registration.registration import TOTAL, UNIT
from thidua_desktop.ui.widgets.base.labels import AROUND_PAGE, label, vbox
from thidua_desktop.ui.widgets.table.figure_grid import FigureModel
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from thidua_desktop.services.registration.award_history import (
        AwardLine,
        AwardStatistics,
        HistoryLine,
        SuddenAward,
    )

_COUNT: Final = 96
_DAY: Final = 124
_ROW: Final = 30
_HEADING: Final = 56


class StatisticsPage(QWidget):
    copied = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._units: Mapping[int, str] = {}
        self.by_title: FigureModel[AwardLine] = FigureModel(_by_title())
        self.sudden: RowsModel[SuddenAward] = RowsModel(self._sudden())
        self.history: RowsModel[HistoryLine] = RowsModel(_history())
        self.about_sudden = label("", "secondary", wrap=True)
        column = vbox(on=self, gap=8, around=AROUND_PAGE)
        self.tables = []
        parts: Sequence[tuple[str, RowsModel[Any], str, int]] = (
            (texts.BY_TITLE, self.by_title, texts.NO_AWARDS, 4),
            (texts.SUDDEN, self.sudden, texts.NO_SUDDEN, 2),
            (texts.HISTORY, self.history, texts.NO_AWARDS, 5),
        )
        for title, model, empty, share in parts:
            table = TableView(model, empty, row_height=_ROW)
            table.setAccessibleName(title)
            table.rows_copied.connect(self.copied)
            column.addWidget(label(title, "section"))
            if model is self.sudden:
                column.addWidget(self.about_sudden)
            column.addWidget(table, share)
            self.tables.append(table)
        self.tables[0].horizontalHeader().setFixedHeight(_HEADING)

    def show_statistics(
        self,
        found: AwardStatistics,
        history: Sequence[HistoryLine],
        units: Mapping[int, str],
    ) -> None:
        self._units = units
        self.by_title.set_rows((*found.lines, found.total) if found.lines else ())
        self.sudden.set_rows(found.sudden)
        self.about_sudden.setText(texts.sudden([one.days for one in found.sudden]))
        self.history.set_rows(history)

    def focus(self) -> None:
        self.tables[0].setFocus()

    def _sudden(self) -> tuple[Column[SuddenAward], ...]:
        return (
            Column(UNIT, lambda row: self._units.get(row.record.unit_id), width=260, wrap=True),
            Column(texts.WHO, lambda row: row.who, width=200, wrap=True),
            Column(texts.TITLE, lambda row: row.name, stretch=True, wrap=True),
            Column(texts.ACHIEVED, lambda row: day_or_blank(row.record.achieved), width=_DAY),
            Column(texts.DECIDED, lambda row: day_or_blank(row.record.decided), width=_DAY),
            Column(texts.DAYS, lambda row: row.days, align="right", width=_COUNT),
        )


def _by_title() -> tuple[Column[AwardLine], ...]:
    def workers(kind: WorkerKind | None, title: str) -> Column[AwardLine]:
        return _count(title, lambda line: line.workers.get(kind))

    return (
        Column(texts.TITLE, lambda line: line.name or TOTAL, stretch=True, bold=_is_total),
        _count(texts.UNITS, lambda line: line.units),
        _count(texts.SMALL, lambda line: line.small),
        _count(texts.PEOPLE, lambda line: line.people),
        *(workers(kind, choice_text(kind)) for kind in WorkerKind),
        workers(None, texts.NOT_STATED),
        Column(
            texts.MONEY,
            lambda line: texts.money(line.money),
            align="right",
            width=130,
            bold=_is_total,
        ),
    )


def _count(title: str, value: Any) -> Column[AwardLine]:
    return Column(
        title, lambda line: value(line) or None, align="center", width=_COUNT, bold=_is_total
    )


def _is_total(line: AwardLine) -> bool:
    return not line.title


def _history() -> tuple[Column[HistoryLine], ...]:
    return (
        Column(UNIT, lambda row: row.unit, width=280, wrap=True),
        Column(texts.WHO, lambda row: row.who, width=200, wrap=True),
        Column(texts.TITLE, lambda row: row.title, stretch=True, wrap=True),
        Column(texts.YEARS, lambda row: ", ".join(map(str, row.years)), width=220, wrap=True),
        Column(texts.TIMES, lambda row: len(row.years), align="center", width=_COUNT),
    )
