"""A register on the screen: the list at the left, the card of the chosen record at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.registers import concerned
from thidua_desktop.texts.registers import registers as texts
from thidua_desktop.texts.registers.register_page import SEVERAL_CHOSEN
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Changes, Watch, learning
from thidua_desktop.ui.shell.year_text import lock_text
from thidua_desktop.ui.widgets.base.file_picker import FilePicker
from thidua_desktop.ui.widgets.base.labels import hbox
from thidua_desktop.ui.widgets.register.child_table import ChildTable
from thidua_desktop.ui.widgets.register.excel_exchange import ExcelExchange, RegisterSheets
from thidua_desktop.ui.widgets.register.history_dialog import show_history
from thidua_desktop.ui.widgets.register.look_alikes import LookAlikes
from thidua_desktop.ui.widgets.register.record_form import RecordForm
from thidua_desktop.ui.widgets.register.register_card import RegisterCard
from thidua_desktop.ui.widgets.register.register_list import RegisterList
from thidua_desktop.ui.widgets.register.register_look import Child, PageLook, key_field
from thidua_desktop.ui.widgets.register.several import ChosenRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from thidua_desktop.records.base import Record
    from thidua_desktop.services.importing.sheets import Sheet
    from thidua_desktop.services.registers.register_source import RegisterSource
    from thidua_desktop.services.registers.registers import ChangeSet
    from thidua_desktop.services.years.year_status import YearStatus

__all__ = ["Child", "PageLook", "PageParts", "RegisterPage"]

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class PageParts:
    """What the page of any register works with."""

    sheets: RegisterSheets
    changes: Changes
    files: FilePicker
    settings: QSettings | None = None


class RegisterPage(QWidget, Generic[Row]):
    """Lists what a source gives; what is typed in the card is stored by itself."""

    row_shown = Signal(object)
    """The row whose card is shown, None for a new record or none: for what a tab adds."""

    stored = Signal(object)  # the record, from the form

    def __init__(
        self,
        source: RegisterSource[Row],
        parts: PageParts,
        look: PageLook[Row] | None = None,
    ) -> None:
        super().__init__()
        self.source = source
        self.look: PageLook[Row] = look if look is not None else PageLook()
        self.text = self.look.text
        self._current: int | None = None  # None: nothing chosen, or a new record
        self._adding = False
        self._locked = False
        self._alike = LookAlikes(source)
        self.watch = Watch(self, parts.changes, self._read_again)
        with self.watch.learning():
            self._links = source.links()
        self.list: RegisterList[Row] = RegisterList(
            source, self.look, lambda: self._links, parts.settings
        )
        without = {*source.fixed, *self.look.without}
        self.form = RecordForm(source.kind, self.look.rows, self._links, without=without)
        self.card = RegisterCard(self.form, self.text, self.look.icon)
        self.acting = Acting(self, parts.changes, self.card.status.show_text)
        self.card.announce = self.acting.announce
        self._rows = ChosenRows(self, source, self.look, self.acting)
        self.excel: ExcelExchange[Row] = ExcelExchange(
            self, source, parts.sheets, parts.files, self.text, self.acting, parts.settings
        )
        self.children_shown = [
            ChildTable(child, self.acting, source.registers, parts.sheets, parts.files)
            for child in self.look.children
        ]
        self._lay_out()
        self._connect()

    @learning
    def refresh(self) -> None:
        """Read the list anew; the chosen record stays chosen, what is being typed stays."""
        self.watch.stale = False
        self._alike.forget()
        self._links = self.source.links()
        self.form.set_links(self._links)
        self.list.set_rows(self.source.rows(), self._current)
        gone = self.current() is None
        for table in self.children_shown:
            if gone:
                table.show_parent(None)
            table.refresh()

    def start_over(self) -> None:
        """Show what the source gives now, from its first record: another year, another filter."""
        if not self.may_leave():
            self._revert()
        self._current, self._adding = None, False
        self.refresh()
        self.choose_first()

    def set_locked(self, text: str) -> None:
        """Say why nothing can be changed, and put off what would change it; nothing unlocks."""
        self._locked = bool(text)
        self.list.set_locked(text, can_add=self.look.can_add)
        self.card.set_locked(locked=self._locked)
        for table in self.children_shown:
            table.set_locked(locked=self._locked)
        if self._locked and self._adding:
            self.start_over()

    def show_status(self, status: YearStatus) -> None:
        """Take note of the year that is shown, and of what locks it."""
        self.set_year(status.year.year)
        self.set_locked(lock_text(status))

    def set_year(self, year: int | None) -> None:
        """A day typed without its year is one of this year."""
        self.form.set_year(year)
        self.list.year = year
        self.excel.year = year
        for table in self.children_shown:
            table.set_year(year)

    def shown(self) -> Sequence[Row]:
        return self.list.shown()

    def current(self) -> Row | None:
        return self.list.row_of(self._current)

    def open_record(self, record_id: int) -> bool:
        """Show a record that the filter may hide, with the keyboard in the list."""
        self.list.clear_filters()
        if not self.choose(record_id):
            return False
        self.list.table.setFocus()
        return True

    def choose(self, record_id: int | None) -> bool:
        """Show the card of a record; False where it is not here or something cannot be left."""
        row = self.list.row_of(record_id)
        if row is None or not self.may_leave():
            return False
        self._show(row)
        return True

    def choose_first(self) -> None:
        """Show the first record, or that there is none."""
        rows = self.shown()
        if rows:
            self._show(rows[0])
            return
        self._current, self._adding = None, False
        self.card.show_nothing()
        self.row_shown.emit(None)

    def may_leave(self) -> bool:
        """Store what is right; where something is wrong, stay with it and say so."""
        return self.card.may_leave() and all(t.may_leave() for t in self.children_shown)

    def _lay_out(self) -> None:
        for table in self.children_shown:
            self.card.add_below(table)
        self.setProperty("role", "page")
        whole = hbox(on=self, gap=24, around=(24, 16, 24, 24))
        typed = any(child.typed for child in self.look.children)  # a table to be typed through
        list_part, card_part = (2, 3) if typed else (3, 2)
        whole.addWidget(self.list, list_part)
        whole.addWidget(self.card, card_part)

    def _connect(self) -> None:
        self.list.row_wanted.connect(self._on_row)
        self.list.filtered.connect(self._on_filter)
        self.list.opened.connect(self.form.focus_first)
        self.list.add_wanted.connect(lambda: self.begin({}))
        self.list.import_wanted.connect(self._on_import)
        self.list.export_wanted.connect(lambda: self.excel.ask_export(self.shown()))
        self.list.template_wanted.connect(self.excel.ask_template)
        self.list.delete_wanted.connect(self._on_delete)
        self.list.change_wanted.connect(self._on_change_several)
        self.list.several_chosen.connect(self._announce_several)
        self.card.history_wanted.connect(self._on_history)
        self.list.table.rows_copied.connect(self.acting.announce_copied)
        self.list.table.takes_blocks = True
        self.list.table.block_pasted.connect(self._on_paste)
        self.list.add_keys(self)
        self.form.save_wanted.connect(self._on_save)
        self.form.looks_like = self._alike
        self.form.offer_lacking(self._ask_lacking)
        self.form.checked.connect(self._on_checked)
        self.card.delete_wanted.connect(self._on_delete)
        self.card.left.connect(self._on_left)
        self.card.more_wanted.connect(self._on_more)
        self.excel.taken.connect(self.choose_first)
        self.row_shown.connect(self._show_children)
        self.acting.changes.undone.connect(self._on_undone)

    @learning
    def _show(self, row: Row) -> None:
        record = self.source.record(row)
        self._current, self._adding = record.id, False
        self.card.set_about("")
        self.card.show_record(record, self.look.title_of(self.source, row))
        self.list.choose(self._current)
        self.row_shown.emit(row)

    def _show_children(self, row: Row | None) -> None:
        for table in self.children_shown:
            table.show_parent(self.source.record(row) if row is not None else None)

    def _revert(self) -> None:
        self.form.revert()
        for table in self.children_shown:
            table.revert()

    def _on_filter(self) -> None:
        """Where the chosen record is filtered out, the first that is left is shown."""
        hidden = not self._adding and not self.list.is_shown(self._current)
        if hidden and self.may_leave():
            self.choose_first()

    def _on_row(self, row: Row) -> None:
        if self.source.record(row).id == self._current:
            return
        if self.may_leave():
            self._show(row)
        else:
            self.list.choose(self._current)

    def begin(self, given: dict[str, object], then: str = "") -> None:
        """Begin a new record with these values, the keyboard in the field that comes `then`."""
        if self._locked or not self.look.can_add or not self.may_leave():
            return
        self._begin(given)
        if then:
            self.form.field(then).editor.setFocus()

    def _begin(self, alike: dict[str, object]) -> None:
        self._current, self._adding = None, True
        self.list.choose(None)
        self.card.show_new(dict(self.source.given()) | alike | dict(self.source.fixed))
        self.row_shown.emit(None)

    def _on_checked(self, faults: int, _hints: int) -> None:
        if not faults:
            self.acting.message.mended()

    def _on_more(self) -> None:
        """Store the new one and begin another, which keeps what is likely to be the same."""
        if self.may_leave() and self._current is not None:
            self._begin(self.form.alike())
            self.acting.announce_done(texts.SAVED_UNDO)

    def _ask_lacking(self, name: str, text: str) -> None:
        from thidua_desktop.ui.widgets.register.linked_record import ask_lacking  # few ever do

        ask_lacking(self.form, name, text, self, self.acting, self.source)

    def _on_left(self) -> None:
        """Esc: back to the list; an empty new record is forgotten."""
        if self._adding:
            self._adding = False
            self.choose_first()
        self.list.table.setFocus()

    def _on_save(self, record: Record) -> None:
        kept: list[Record] = []

        def keep() -> None:
            kept.append(self.source.save(record))
            self._current, self._adding = kept[0].id, False
            self.form.show_stored(kept[0])
            if record.id is None:
                self.card.set_about("")

        try:
            self.acting.do(keep)
        except Refused as refusal:
            if refusal.code is RegisterCode.KEY_TAKEN:  # said under its field too
                name = key_field(self.source, self.form.names())
                self.form.show_refusal(name, self.text.key_taken)
            self.acting.refuse(refusal)
            return
        self.list.choose(self._current)
        self.acting.announce_done(texts.SAVED_UNDO)
        self.stored.emit(kept[0])

    def _on_delete(self) -> None:
        row = self.current()
        if row is None or self._locked:
            return
        several = self.list.chosen() if self.list.table.hasFocus() else []
        if len(several) > 1:
            self._rows.delete(several, before=self._revert)
            return
        parts = [t for t in self.children_shown if t.child.kind.register.part and t.records()]
        self._rows.delete([row], [table.count_text() for table in parts], self._revert)

    def _announce_several(self, many: int) -> None:
        self.acting.announce("info", SEVERAL_CHOSEN.format(many, self.text.one))

    def _on_change_several(self) -> None:
        rows = self.list.chosen()
        if rows and not self._locked and self.may_leave():
            self._rows.change(rows, self.form.names(), self._links, self.list.year)

    def _on_history(self) -> None:
        row = self.current()
        if row is not None:
            record = self.source.record(row)
            past = self.source.registers.history(type(record), stored_id(record))
            show_history(self, self.look.title_of(self.source, row), past)

    def _on_undone(self, done: ChangeSet) -> None:
        """Show what was taken back, where this page has it."""
        if not self.isVisible():
            return
        register = self.source.kind.register
        changed = [found for one in done.changes if (found := concerned(register, one))]
        row = (self.list.row_of(changed[0]) if changed else None) or self.current()
        if row is not None:
            self._show(row)
        elif not self._adding:
            self.choose_first()

    def _on_paste(self, block: Sheet) -> None:
        if not self._locked and self.may_leave():
            self.excel.preview_block(block)

    def _on_import(self) -> None:
        if not self._locked and self.may_leave():
            self.excel.ask_import()

    def _read_again(self) -> None:
        """After a change, here or elsewhere; what is being typed stays."""
        self.refresh()
        row = self.current()
        if row is None and not self._adding:
            self.choose_first()
        elif row is not None:
            self.form.renew(self.source.record(row))
            self.card.show_title(self.look.title_of(self.source, row))
            self.row_shown.emit(row)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.isAncestorOf(self.window().focusWidget()):
            self.list.table.setFocus()
