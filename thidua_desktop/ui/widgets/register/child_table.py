"""The records that belong to the record of a card: a small table under its form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs, stored_id
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.field_text import check_texts
from thidua_desktop.texts.registers import registers as texts
from thidua_desktop.texts.registers.register_page import (
    CHANGE_SEVERAL,
    CHILD_MENU,
    COUNT,
    SEVERAL_CHOSEN,
    SEVERAL_TAKEN,
    TEMPLATE,
)
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.base.editors import editor_of
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, on_key, vbox
from thidua_desktop.ui.widgets.base.menu_button import MenuButton
from thidua_desktop.ui.widgets.register.excel_exchange import ExcelExchange
from thidua_desktop.ui.widgets.register.record_dialog import RecordQuestion, ask_record
from thidua_desktop.ui.widgets.register.register_columns import register_columns
from thidua_desktop.ui.widgets.register.register_look import Child, PageLook
from thidua_desktop.ui.widgets.register.several import ChosenRows
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QShortcut

    from thidua_desktop.services.importing.sheets import Sheet
    from thidua_desktop.services.registers.link_names import LinkNames
    from thidua_desktop.services.registers.registers import Registers
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker
    from thidua_desktop.ui.widgets.register.excel_exchange import RegisterSheets

Row = TypeVar("Row")

ADD_KEY: Final = "Ins"
DELETE_KEY: Final = "Del"
CHANGE_KEY: Final = "F2"
_ROW: Final = 36
_LEAST_ROWS, _SHOWN_ROWS = 2, 8


class ChildTable(QWidget, Generic[Row]):
    """Insert adds, Enter opens, Delete deletes; a change is told and undone like the page's own.

    Shift, Ctrl and Ctrl+A choose several, to be copied, deleted or changed together (F2).
    """

    def __init__(
        self,
        child: Child[Row],
        acting: Acting,
        registers: Registers,
        sheets: RegisterSheets | None = None,
        files: FilePicker | None = None,
    ) -> None:
        super().__init__()
        self.child, self._acting, self._text = child, acting, child.text
        self.source = child.source_in(registers)
        look = PageLook(text=child.text, title=child.title)
        self._rows = ChosenRows(self, self.source, look, acting)
        self._year: int | None = None
        self._links: LinkNames = {}
        self._locked = False
        self._of_any = True  # there is a record that they belong to
        own = child.columns or register_columns(self.source, lambda: self._links, child.shown)
        columns = tuple(self._typed(column) for column in own if not column.hidden)
        self.model: RowsModel[Row] = RowsModel(columns, self._id)
        self.table = TableView(self.model, self._text.empty, row_height=_ROW)
        self.table.take_several()
        self.excel: ExcelExchange[Row] | None = None
        if child.excel and sheets is not None and files is not None:
            self.excel = ExcelExchange(self, self.source, sheets, files, self._text, acting)
        self._title = label("", "section", wrap=True)
        self.add_button = button(
            self._text.add, "quiet", "plus", key=ADD_KEY, shortcut=False, clicked=self.add
        )
        self.menu = MenuButton("", "more")
        self._most_rows = _SHOWN_ROWS
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self._text.title

    def show_parent(self, record: Record | None) -> None:
        """Show what belongs to a record; to one that is not stored nothing does."""
        self._of_any = record is not None
        self.setVisible(self._of_any)
        if record is not None:
            self.source.narrow(**{self.child.by: stored_id(record)})
            self._show_rows()

    def refresh(self) -> None:
        """Read anew, also what linked records are called; the chosen record stays chosen."""
        self._links = self.source.links()
        if self._of_any:
            self._show_rows()

    def set_year(self, year: int | None) -> None:
        """A day typed without its year is one of this year."""
        self._year = year
        if self.excel is not None:
            self.excel.year = year

    def set_locked(self, *, locked: bool) -> None:
        """Nothing can be changed; all of it can be read and exported."""
        self._locked = locked
        self.add_button.setEnabled(not locked)
        for action in self._changing:
            action.setEnabled(not locked)
        self.table.viewport().update()

    def records(self) -> tuple[Record, ...]:
        return tuple(self.source.record(row) for row in self.model.rows())

    def count_of(self, many: int) -> str:
        """So many of them: 2 việc."""
        return COUNT.format(many, self._text.one)

    def add_act(self, text: str, act: Callable[[], object], key: str = "") -> None:
        """Offer something else to do with what is chosen: in the menu, and by a key."""
        self._changing.append(self.menu.add(f"{text}\t{key}" if key else text, act))
        if key:
            self.add_key(key, act)

    def count_text(self) -> str:
        """How many belong to it: 12 việc."""
        return COUNT.format(self.model.rowCount(), self._text.one)

    def current(self) -> Row | None:
        return self.model.row_at(self.table.chosen())

    def chosen(self) -> list[Row]:
        return [self.model.row(at) for at in self.table.chosen_rows()]

    def choose(self, record_id: int | None) -> None:
        self.table.choose(self.model.place(record_id))

    def may_leave(self) -> bool:
        """Take what is being typed; where something cannot stand, stay with it and say so."""
        return self._acting.settle(self.table, self.model)

    def revert(self) -> None:
        """Leave what was typed and cannot stand."""
        if self.model.faults():
            self.model.revert()

    def add(self) -> None:
        if not self._locked:
            (self.child.add or self._ask)()

    def open(self) -> None:
        """Ask for the chosen record, or show it where nothing can be changed."""
        row = self.current()
        if row is None:
            return
        if self.child.open is not None:
            self.child.open(row)
        else:
            self._ask(self.source.record(row))

    def delete(self) -> None:
        rows = self.chosen()
        if rows and not self._locked:
            self._rows.delete(rows)

    def change(self) -> None:
        rows, names = self.chosen(), self._changeable()
        if rows and names and not self._locked and self.may_leave():
            self._rows.change(rows, names, self._links, self._year)

    def _changeable(self) -> Sequence[str]:
        """The fields that several may get alike: those of the dialog, where it is this one."""
        if self.child.several or self.child.open is not None:
            return self.child.several
        specs = field_specs(self.source.kind)
        return tuple(spec.name for spec in specs if spec.name not in self.source.fixed)

    def _on_chosen(self, _row: int) -> None:
        """One row's cells are typed in by F2; several rows are changed together."""
        several = len(self.table.chosen_rows())
        self._change_key.setEnabled(several > 1)
        if several > 1 and self.table.hasFocus():
            text = SEVERAL_CHOSEN if self._changeable() else SEVERAL_TAKEN
            self._acting.announce("info", text.format(several, self._text.one))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.model.faults():
            self.model.revert()
            self._acting.announce("info", texts.REVERTED)
        else:
            super().keyPressEvent(event)

    def _id(self, row: Row) -> int | None:
        return self.source.record(row).id

    def _typed(self, column: Column[Row]) -> Column[Row]:
        """The column as one that may be typed in, where it is."""
        if column.name not in self.child.typed:
            return column
        spec = next(s for s in field_specs(self.source.kind) if s.name == column.name)
        lines = spec.kind not in (FieldKind.CHOICE, FieldKind.LINK, FieldKind.NAMED)
        return replace(
            column,
            set=lambda row, text: self._take(spec, row, text),
            open=lambda _row: not self._locked,
            editor=None if lines else lambda: editor_of(spec, self._links),
        )

    def _take(self, spec: FieldSpec, row: Row, text: str) -> str:
        """Store what was typed in a cell, or say why it cannot stand."""
        kind, before = self.source.kind, self.source.record(row)
        checked = check_texts(kind, {spec.name: text}, self._links, self._year, before.model_dump())
        if checked.record is None:
            return sentence(checked.faults[0])
        try:
            if checked.record != before:
                self._store(checked.record)
        except Refused as refusal:
            return sentence(refusal)
        return ""

    def _store(self, record: Record) -> Record:
        return self._acting.do(self.source.save, record).announce(texts.SAVED_UNDO).result

    def _ask(self, record: Record | None = None) -> None:
        title = self._text.new
        if record is not None:
            title = self._text.edit
        question = RecordQuestion(
            title=title,
            primary=self._text.add if record is None else self._text.keep,
            kind=self.source.kind,
            rows=self.child.rows,
            without=tuple(self.source.fixed),
            record=record,
            given={**self.source.given(), **self.source.fixed},
            links=self._links,
            year=self._year,
            locked=self._locked,
            more=record is None,
        )
        dialog = ask_record(self, question, lambda asked: self.choose(self._store(asked).id))

        def lacking(name: str, text: str) -> None:
            from thidua_desktop.ui.widgets.register.linked_record import ask_lacking

            ask_lacking(dialog.form, name, text, dialog, self._acting, self.source)

        dialog.form.offer_lacking(lacking)

    def _show_rows(self) -> None:
        row = self.current()
        chosen, rows = (self._id(row) if row is not None else None), self.source.rows()
        anew = len(rows) != self.model.rowCount()
        self.model.set_rows(rows)
        if anew:
            self.choose(chosen)
        self._title.setText(f"{self._text.title}  ·  {len(rows)}")
        self._fit_height()

    def _announce_fault(self) -> None:
        self._acting.announce_fault(self.model.fault())

    def add_key(self, key: str, act: Callable[[], object]) -> QShortcut:
        return on_key(key, self.table, act)

    def show_at_most(self, rows: int) -> None:
        """More rows than these are scrolled."""
        self._most_rows = rows
        self._fit_height()

    def _fit_height(self) -> None:
        rows = self.table.verticalHeader().length()
        room = min(max(rows, _LEAST_ROWS * _ROW), self._most_rows * _ROW)
        self.table.setFixedHeight(self.table.horizontalHeader().height() + room + 4)

    def _on_paste(self, block: Sheet) -> None:
        if self.excel is not None and not self._locked and self.may_leave():
            self.excel.preview_block(block)

    def _ask_export(self) -> None:
        if self.excel is not None:
            self.excel.ask_export(self.model.rows())

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self._text.title)
        self.menu.setAccessibleName(CHILD_MENU.format(self._text.title))
        text = f"{self._text.delete}\t{DELETE_KEY}"
        self._changing = [self.menu.add(text, self.delete, "trash")]
        if self._changeable():
            text = f"{CHANGE_SEVERAL}\t{CHANGE_KEY}"
            self._changing.append(self.menu.add(text, self.change))
        if self.excel is not None:
            self._changing.append(self.menu.add(texts.IMPORT, self.excel.ask_import, "excel"))
            self.menu.add(texts.EXPORT, self._ask_export, "excel")
            self.menu.add(TEMPLATE, self.excel.ask_template, "excel")
        head = hbox((self._title, 1), self.add_button, self.menu)
        vbox(head, self.table, on=self, gap=6, around=(0, 8, 0, 8))

    def _connect(self) -> None:
        self.table.row_opened.connect(lambda _row: self.open())
        self.table.rows_copied.connect(self._acting.announce_copied)
        self.table.takes_blocks = self.excel is not None
        self.table.block_pasted.connect(self._on_paste)
        self.table.fitted.connect(self._fit_height)
        self.model.typed.connect(self._announce_fault)
        self.add_key(ADD_KEY, self.add)
        self.add_key(DELETE_KEY, self.delete)
        self._change_key = self.add_key(CHANGE_KEY, self.change)
        self._change_key.setEnabled(False)
        self.table.row_chosen.connect(self._on_chosen)
