"""The years of the store behind the year in the header: newest first, found by typing digits."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from thidua_desktop.texts.years import header as texts
from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.roles import Role

YEAR_KEY: Final = "Ctrl+Shift+Y"


class YearEntry(NamedTuple):
    """A year as the header names it: `state` in words; `keeper`, another office that keeps it."""

    id: int
    year: int
    state: str
    closed: bool = False
    keeper: str = ""

    @property
    def locked(self) -> bool:
        return self.closed or bool(self.keeper)

    @property
    def text(self) -> str:
        keeper = texts.KEPT_BY.format(self.keeper) if self.keeper else ""
        closed = texts.CLOSED if self.closed else ""
        return " · ".join(part for part in (self.state, closed, keeper) if part)


class YearMenu(QMenu):
    """Tells which year was chosen; digits go to the year that begins or ends with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._years: dict[str, QAction] = {}

    def set_years(
        self,
        years: Sequence[YearEntry],
        current: int,
        chosen: Callable[[int], object],
        open_new: Callable[[], object],
    ) -> None:
        for old in self.actions():
            self.removeAction(old)
            old.deleteLater()  # it may be the one that is being chosen
        self._years.clear()
        for entry in sorted(years, key=lambda one: -one.year):
            mark = texts.SHOWN_NOW if entry.id == current else ""
            text = " · ".join(part for part in (entry.text, mark) if part)
            action = self.addAction(f"{texts.YEAR.format(entry.year)}\t{text}")
            action.setData(entry.locked)
            letters = action.font()
            letters.setBold(entry.id == current)
            action.setFont(letters)
            action.triggered.connect(lambda *_, year_id=entry.id: chosen(year_id))
            self._years[str(entry.year)] = action
            if entry.id == current:
                self.setDefaultAction(action)
        self.addSeparator()
        new = self.addAction(texts.OPEN_YEAR)
        new.triggered.connect(lambda *_: open_new())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._typed = ""
        for action in self._years.values():  # in the colours of the look that there is now
            if action.data():
                action.setIcon(icons.icon("lock", Role.SECONDARY, 16))
        if self.activeAction() is None:
            self.setActiveAction(self.defaultAction())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        end = ends.get(Qt.Key(event.key()))
        if end is not None and not event.text():
            self.setActiveAction(self.actions()[end])
            return
        digit = event.text()
        if not digit.isdigit() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        # Digits that lead nowhere begin anew, so that nothing depends on how fast one types.
        for typed in (self._typed + digit, digit):
            found = self._found(typed)
            if found is not None:
                self._typed = typed
                self.setActiveAction(found)
                return

    def _found(self, typed: str) -> QAction | None:
        ending = (action for year, action in self._years.items() if year.endswith(typed))
        starting = (action for year, action in self._years.items() if year.startswith(typed))
        return next(starting, None) or next(ending, None)
