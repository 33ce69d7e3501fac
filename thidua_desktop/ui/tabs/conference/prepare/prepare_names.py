"""The names of one contest: their order on the paper, and the choice of several at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from thidua_desktop.texts.conference import prepare as texts
from thidua_desktop.ui.tabs.conference.prepare.prepare_state import NameLine
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.labels import button, hbox, label
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

ROW = 36
HEADING = 44
EMPTY_ROWS = 2
SHOWN_UNITS = 12
ITEM = 32

UnitChoice = tuple[int, str, bool]


class NamesTable(TableView):
    """Numbered names; the keys of the list act on the chosen one."""

    add_wanted = Signal()
    remove_wanted = Signal(object)
    move_wanted = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.lines: RowsModel[NameLine] = RowsModel(
            (
                Column(texts.NUMBER, lambda line: line.number, "center", 60),
                Column(texts.NAME, lambda line: line.name, stretch=True),
            )
        )
        super().__init__(self.lines, texts.NO_NAMES, parent, row_height=ROW)
        self.setAccessibleName(texts.NAME)
        self._editing = True
        self._followed: int | None = None
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_lines(self, lines: tuple[NameLine, ...], *, editing: bool) -> None:
        """Show the names; the chosen one stays chosen wherever it has moved."""
        self._editing = editing
        chosen = self.chosen()
        with QSignalBlocker(self):
            self.lines.set_rows(lines)
            ids = [line.nominee.id for line in lines]
            if self._followed in ids:
                chosen = ids.index(self._followed)
            self._followed = None
            if lines:
                self.choose(min(max(chosen, 0), len(lines) - 1))
        self.setFixedHeight(HEADING + ROW * max(len(lines), EMPTY_ROWS) + 4)

    def chosen_line(self) -> NameLine | None:
        return self.lines.row_at(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        acts: dict[tuple[int, bool], Callable[[], None]] = {
            (Qt.Key.Key_Insert, False): self.add_wanted.emit,
            (Qt.Key.Key_Delete, False): self.remove_chosen,
            (Qt.Key.Key_Up, True): lambda: self.move_chosen(-1),
            (Qt.Key.Key_Down, True): lambda: self.move_chosen(1),
        }
        act = acts.get((event.key(), alt))
        if act is None or not self._editing:
            super().keyPressEvent(event)
        else:
            act()

    def remove_chosen(self) -> None:
        line = self.chosen_line()
        if line is not None:
            self.remove_wanted.emit(line.nominee)

    def move_chosen(self, step: int) -> None:
        """Ask for the chosen name to move; it stays chosen."""
        line = self.chosen_line()
        if line is not None and 0 <= self.chosen() + step < self.lines.rowCount():
            self._followed = line.nominee.id
            self.move_wanted.emit(line.nominee, step)


class ChooseNames(Dialog):
    """Several units at once, by space or a click; Enter adds them in the order shown."""

    def __init__(
        self, contest: str, units: Sequence[UnitChoice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, texts.CHOOSE_NAMES, least=560)
        self.list = QListWidget()
        self.list.setAccessibleName(texts.CHOOSE_NAMES)
        self.list.setSpacing(2)
        for unit_id, name, free in units:
            self.list.addItem(_item(unit_id, name, free=free))
        rows = min(len(units), SHOWN_UNITS)
        self.list.setMinimumHeight(rows * (ITEM + 4) + 12)
        self.primary = button(texts.ADD_NAMES, "primary", clicked=self.accept)
        self.primary.setDefault(True)
        self.cancel = button(texts.CANCEL, key="Esc", shortcut=False, clicked=self.reject)
        self.everyone = button(texts.CHOOSE_ALL, clicked=self.choose_all)
        for other in (self.cancel, self.everyone):
            other.setAutoDefault(False)
        self._lay_out(contest, empty=not units)
        self.list.itemChanged.connect(lambda _item: self._on_changed())
        QShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll), self).activated.connect(
            self.choose_all
        )
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._on_changed()

    def _lay_out(self, contest: str, *, empty: bool) -> None:
        self.add_head(texts.CHOOSE_NAMES, texts.names_text(contest))
        if empty:
            self.body.addWidget(label(texts.ALL_NAMED, wrap=True))
        self.list.setVisible(not empty)
        self.everyone.setEnabled(not empty)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(label(texts.CHOOSE_KEYS, "small", wrap=True))
        foot = hbox(self.everyone, None, self.cancel, self.primary, gap=10)
        self.add_foot(foot)

    def chosen(self) -> tuple[int, ...]:
        """The ids of the units that are chosen, in the order of the list."""
        return tuple(
            int(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        )

    def choose_all(self) -> None:
        for item in self._items():
            if item.flags() & Qt.ItemFlag.ItemIsEnabled:
                item.setCheckState(Qt.CheckState.Checked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]

    def _on_changed(self) -> None:
        chosen = len(self.chosen())
        self.primary.setText(texts.add_names(chosen))
        self.primary.setEnabled(chosen > 0)


def _item(unit_id: int, name: str, *, free: bool) -> QListWidgetItem:
    item = QListWidgetItem(name if free else texts.not_there(name))
    item.setData(Qt.ItemDataRole.UserRole, unit_id)
    item.setCheckState(Qt.CheckState.Unchecked)
    item.setSizeHint(QSize(0, ITEM))
    if not free:
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
    return item


def choose_names(
    parent: QWidget,
    contest: str,
    units: Sequence[UnitChoice],
    chosen: Callable[[tuple[int, ...]], object],
) -> ChooseNames:
    """Open the choice over the window and tell the units chosen; does not wait."""
    dialog = ChooseNames(contest, units, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: chosen(dialog.chosen()))
    dialog.open()
    return dialog
