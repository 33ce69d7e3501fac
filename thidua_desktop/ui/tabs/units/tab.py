"""The tab *Đơn vị*: the list at the left, the card of the chosen unit at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.errors import RegisterCode, RegisterRefusal
from thidua_desktop.services.year_units import UnitOfYear, YearUnits
from thidua_desktop.texts import registers as texts
from thidua_desktop.ui.errors import sentence
from thidua_desktop.ui.events import Events
from thidua_desktop.ui.forms.ui_units_tab import Ui_UnitsTab
from thidua_desktop.ui.tabs.units import view_state
from thidua_desktop.ui.tabs.units.columns import unit_columns
from thidua_desktop.ui.tabs.units.excel_exchange import ExcelExchange, RegisterSheets
from thidua_desktop.ui.tabs.units.unit_card import UnitCard
from thidua_desktop.ui.widgets.ask import Question, ask
from thidua_desktop.ui.widgets.file_picker import FilePicker
from thidua_desktop.ui.widgets.filter_box import FilterBox
from thidua_desktop.ui.widgets.rows_model import RowsModel
from thidua_desktop.ui.widgets.table_view import TableView

ADD_KEY = "Ctrl+N"
_CONCERN = ("units", "memberships", "appointments", "inspections", "registrations")
"""Registers that the tab shows something of."""


class UnitsTab(QWidget):
    """Lists the units of a year; what is typed in the card is stored by itself."""

    def __init__(
        self,
        units: YearUnits,
        sheets: RegisterSheets,
        events: Events,
        files: FilePicker,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._units, self._events = units, events
        self._year_id: int | None = None
        self._members: Sequence[UnitOfYear] = ()
        self._current: int | None = None  # None: nothing chosen, or a new unit
        self._adding = False
        self._quiet = False
        self._stale = False
        self._form = Ui_UnitsTab()
        self._form.setupUi(self)
        self.filter = FilterBox()
        self._form.filterPlace.addWidget(self.filter, 1)
        self._model = RowsModel(unit_columns())
        self.table = TableView(self._model, texts.NO_UNITS, row_height=36)
        self._form.tablePlace.addWidget(self.table)
        self.card = UnitCard()
        self._form.cardPlace.addWidget(self.card)
        self.excel = ExcelExchange(self, units, sheets, files, self.card.status.show_words)
        self.excel.taken.connect(self._on_taken)
        self.add_button = self._form.addButton
        self.add_button.setAccessibleName(texts.ADD_UNIT)
        self.add_button.setText(f"{texts.ADD_UNIT}   {ADD_KEY}")
        self.import_button = self._form.importButton
        self.export_button = self._form.exportButton
        self._connect()

    def show_year(self, year_id: int) -> None:
        """Show the members of a year; the one that is shown stays as it is."""
        if year_id == self._year_id:
            return
        self._year_id = year_id
        self._current, self._adding = None, False
        self.refresh()
        self._choose_first()

    def refresh(self) -> None:
        """Read the list anew; the chosen unit stays chosen, what is being typed stays."""
        if self._year_id is None:
            return
        self._stale = False
        self._members = self._units.list(self._year_id)
        self.table.setColumnHidden(4, not any(one.flags for one in self._members))
        self._show_rows()

    def search(self, words: str) -> None:
        """Show what the words find, and put the keyboard there."""
        self.filter.setText(words)
        self._choose_first()
        self.table.setFocus()

    def shown(self) -> Sequence[UnitOfYear]:
        """The units that the filter lets through."""
        return self._model.rows()

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _text: self._on_filter())
        self.filter.left_down.connect(self._to_table)
        self.table.row_chosen.connect(self._on_row)
        self.table.row_opened.connect(lambda _row: self.card.form.focus_first())
        self.add_button.clicked.connect(lambda _checked: self._on_add())
        self.import_button.clicked.connect(lambda _checked: self._on_import())
        self.export_button.clicked.connect(lambda _checked: self._on_export())
        self.card.form.save_wanted.connect(self._on_save)
        self.card.delete_wanted.connect(self._on_delete)
        self.card.left.connect(self._on_left)
        self._events.records_changed.connect(self._on_records_changed)
        self._events.round_changed.connect(lambda _view: self._on_elsewhere())
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, action in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.filter.setFocus),
            (QKeySequence(QKeySequence.StandardKey.Undo), self._on_undo),
            (QKeySequence(ADD_KEY), self.add_button.click),
        ):
            QShortcut(keys, self, context=context).activated.connect(action)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_delete)

    def _show_rows(self) -> None:
        rows = view_state.shown_units(self._members, self.filter.text())
        self.table.set_empty(texts.NOTHING_FOUND if self._members else texts.NO_UNITS)
        self._quiet = True
        self._model.set_rows(rows)
        self.table.choose(self._row_of(self._current))
        self._quiet = False
        self.filter.set_count(view_state.count_words(len(rows), len(self._members)))
        self.export_button.setEnabled(bool(rows))

    def _row_of(self, unit_id: int | None) -> int:
        ids = [one.unit.id for one in self._model.rows()]
        return ids.index(unit_id) if unit_id in ids else -1

    def _choose_first(self) -> None:
        if self._model.rowCount():
            self._show(self._model.row(0))
        else:
            self._current = None
            self.card.show_nothing()

    def _on_filter(self) -> None:
        self._show_rows()
        if not self._adding and self._row_of(self._current) < 0 and self._may_leave():
            self._choose_first()

    def _to_table(self) -> None:
        if self._model.rowCount():
            if self.table.chosen() < 0:
                self.table.choose(0)
            self.table.setFocus()

    def _on_row(self, row: int) -> None:
        if self._quiet or row < 0:
            return
        wanted = self._model.row(row)
        if wanted.unit.id == self._current:
            return
        if self._may_leave():
            self._show(wanted)
        else:
            self._quiet = True
            self.table.choose(self._row_of(self._current))
            self._quiet = False

    def _may_leave(self) -> bool:
        """Store what is right; where something is wrong, stay with it and say so."""
        if self.card.form.save_now():
            return True
        if not self.card.form.refused():
            self.card.status.show_words("bad", texts.NOT_SAVED)
        self.card.form.focus_first()
        return False

    def _show(self, one: UnitOfYear) -> None:
        self._current, self._adding = one.unit.id, False
        self.card.show_unit(one)
        self._quiet = True
        self.table.choose(self._row_of(self._current))
        self._quiet = False

    # ------------------------------------------------------------ the card

    def _on_add(self) -> None:
        if self._year_id is None or not self._may_leave():
            return
        self._current, self._adding = None, True
        self._quiet = True
        self.table.choose(-1)
        self._quiet = False
        self.card.show_new()

    def _on_left(self) -> None:
        """Esc: back to the list; an empty new unit is forgotten."""
        if self._adding:
            self._adding = False
            self._choose_first()
        self.table.setFocus()

    def _on_save(self, unit: Unit) -> None:
        assert self._year_id is not None
        try:
            stored = self._units.save(self._year_id, unit)
        except RegisterRefusal as refusal:
            if refusal.code is RegisterCode.KEY_TAKEN:
                self.card.form.show_refusal("code", texts.CODE_TAKEN)
            self.card.status.show_words("bad", sentence(refusal))
            return
        self._current, self._adding = stored.id, False
        self.card.form.show_stored(stored)
        self._changed()
        one = self._member(stored.id)
        if one is not None:
            self.card.show_about(one)
        self._say_saved(texts.SAVED_UNDO)

    def _on_delete(self) -> None:
        one = self._member(self._current)
        if one is None:
            return
        question = Question(
            texts.DELETE_ASKS.format(one.unit.name), texts.DELETE_WORDS, texts.DELETE_UNIT,
            danger=True,
        )  # fmt: skip
        ask(self, question, lambda _answers: self._delete(one))

    def _delete(self, one: UnitOfYear) -> None:
        assert self._year_id is not None
        try:
            self._units.remove(self._year_id, one.unit)
        except RegisterRefusal as refusal:
            self.card.status.show_words("bad", sentence(refusal))
            return
        self._changed()
        self._choose_first()
        self._say_saved(texts.DELETED.replace("{0}", one.unit.name).replace("{1}", "{0}"))

    def _on_undo(self) -> None:
        try:
            done = self._units.registers.undo()
        except RegisterRefusal as refusal:
            self.card.status.show_words("warning", sentence(refusal))
            return
        self._changed()
        changed = [change.id for change in done.changes if change.kind is Unit]
        one = self._member(changed[0]) if changed else None
        if one is not None:
            self._show(one)
        elif self._member(self._current) is None:
            self._choose_first()
        self._say_saved(texts.UNDONE)

    def _member(self, unit_id: int | None) -> UnitOfYear | None:
        return next((one for one in self._members if one.unit.id == unit_id), None)

    def _changed(self) -> None:
        self.refresh()
        self._events.records_changed.emit(Unit.register.name)

    def _on_records_changed(self, register: str) -> None:
        if register in _CONCERN:
            self._on_elsewhere()

    def _on_elsewhere(self) -> None:
        """Read anew now, or when the tab is next looked at: the count must not wait for it."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
        if not self.isAncestorOf(self.window().focusWidget()):
            self.table.setFocus()

    def _say_saved(self, words: str) -> None:
        clock = view_state.clock_words(self._units.registers.saved_at)
        self.card.status.show_words("good", words.format(clock))

    def _on_import(self) -> None:
        if self._year_id is not None and self._may_leave():
            self.excel.ask_import(self._year_id)

    def _on_export(self) -> None:
        self.excel.ask_export([one.unit for one in self.shown()])

    def _on_taken(self) -> None:
        self._changed()
        self._choose_first()
