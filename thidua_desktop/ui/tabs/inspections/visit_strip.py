"""At the foot of a visit's card: how far it is, its next step, and what else is done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.inspections import VisitMove, VisitState
from thidua_desktop.domain.states import VISIT
from thidua_desktop.services.inspections.move_visit import DAY_OF
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.inspections import inspections as texts
from thidua_desktop.ui.widgets.base.flow_layout import flow_line
from thidua_desktop.ui.widgets.base.labels import button, label, vbox
from thidua_desktop.ui.widgets.base.menu_button import MenuButton

if TYPE_CHECKING:
    from thidua_desktop.services.inspections.visit_reading import VisitRow


class VisitStrip(QWidget):
    """Shows the steps of a visit with their days; the main button is the next of them."""

    move_wanted = Signal(object)
    check_wanted = Signal()
    general_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._move: VisitMove | None = None
        self.steps = label("", wrap=True)
        self.main = button("", "primary", key=texts.MOVE_KEY, clicked=self._on_main)
        self.check = button(texts.CHECK_ITEMS, key=texts.CHECK_KEY, clicked=self.check_wanted.emit)
        self.general = button(
            texts.GENERAL, key=texts.GENERAL_KEY, clicked=self.general_wanted.emit
        )
        self.more = MenuButton(texts.MORE)
        self.papers = MenuButton(texts.PAPERS, "word")
        self.back = self.more.add(texts.MOVES[VisitMove.BACK], self._on_back, "undo")
        line = flow_line(self.main, self.check, self.general, self.papers, self.more)
        vbox(self.steps, line, on=self, gap=8, around=(0, 6, 0, 0))

    def show_row(self, row: VisitRow, *, locked: bool) -> None:
        """Show where a visit stands; in a year that is locked nothing is moved."""
        moves = [move for move in VISIT.allowed(row.state) if move is not VisitMove.BACK]
        self._move = moves[0] if moves else None
        self.steps.setText("  ·  ".join(_step_text(row)))
        self.main.setVisible(self._move is not None)
        if self._move is not None:
            text = texts.MOVES[self._move]
            self.main.setText(f"{text}   {texts.MOVE_KEY}")
            self.main.setAccessibleName(text)
        self.main.setEnabled(not locked)
        self.back.setEnabled(not locked and row.state in DAY_OF)

    def _on_main(self) -> None:
        if self._move is not None:
            self.move_wanted.emit(self._move)

    def _on_back(self) -> None:
        self.move_wanted.emit(VisitMove.BACK)


def _step_text(row: VisitRow) -> list[str]:
    visit = row.visit
    planned = texts.PLANNED.format(short_date(visit.planned)) if visit.planned else ""
    text = [choice_text(VisitState.PLANNED) + planned]
    for state, name in DAY_OF.items():
        day = getattr(visit, name)
        if day is not None:
            text.append(texts.REACHED.format(choice_text(state), short_date(day)))
    return text
