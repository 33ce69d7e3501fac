"""The left side of a register's page: filter, buttons and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from thidua_desktop.domain.finding import Query, Text
from thidua_desktop.records.base import FieldKind
from thidua_desktop.texts.base.vietnamese import sort_key
from thidua_desktop.texts.registers import register_page as page_texts
from thidua_desktop.texts.registers import registers as texts
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, hbox, on_key, vbox
from thidua_desktop.ui.widgets.base.menu_button import MenuButton
from thidua_desktop.ui.widgets.base.tab_order import tab_in_order, tab_stops
from thidua_desktop.ui.widgets.register.list_print import list_print
from thidua_desktop.ui.widgets.register.register_columns import register_columns
from thidua_desktop.ui.widgets.table.column_filter import ColumnFilterDialog, ColumnFilters
from thidua_desktop.ui.widgets.table.filter_box import FilterBox
from thidua_desktop.ui.widgets.table.rows_model import RowsModel
from thidua_desktop.ui.widgets.table.table_memory import TableMemory
from thidua_desktop.ui.widgets.table.table_print import TablePrint, preview_print
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from thidua_desktop.services.registers.link_names import LinkNames
    from thidua_desktop.services.registers.register_source import RegisterSource
    from thidua_desktop.ui.widgets.register.register_look import PageLook

Row = TypeVar("Row")

ADD_KEY = "Ctrl+N"
PRINT_KEY = "Ctrl+P"
CHANGE_KEY = "F2"
FILTER_KEY = "Ctrl+Shift+F"
_GAP = 10
_LEAST_FILTER = 200


class _Buttons(QWidget):
    """Buttons in one line where there is room, else in several."""

    def __init__(self) -> None:
        super().__init__()
        self.line = FlowLayout(self, gap=_GAP)

    def sizeHint(self) -> QSize:
        return QSize(self.line.line_width(), super().sizeHint().height())


class RegisterList(QWidget, Generic[Row]):
    """Shows the rows that the filter lets through; tells what is wanted and does nothing itself."""

    row_wanted = Signal(object)
    filtered = Signal()
    opened = Signal()
    add_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    template_wanted = Signal()
    delete_wanted = Signal()
    change_wanted = Signal()
    several_chosen = Signal(int)

    def __init__(
        self,
        source: RegisterSource[Row],
        look: PageLook[Row],
        links: Callable[[], LinkNames],
        settings: QSettings | None = None,
    ) -> None:
        super().__init__()
        self._source, self._text = source, look.text
        self.title = look.text.title  # what stands above the printed list
        self.year: int | None = None  # of which it is
        self._rows: Sequence[Row] = ()
        self._texts: dict[int, Text] = {}
        self.by_column: ColumnFilters[Row] = ColumnFilters()
        self._quiet = False
        self._has_tools = False
        columns = tuple(look.columns) or register_columns(source, links, look.shown)
        self.model: RowsModel[Row] = RowsModel(columns)
        self.table = TableView(self.model, self._text.empty, row_height=36, arranged=True)
        self.table.take_several()
        self.memory = TableMemory(self.table, look.name or source.kind.register.name, settings)
        self.filter = FilterBox()
        self.banner = Banner(keep_room=False)
        self.add_button = button(self._text.add, "primary", key=ADD_KEY, shortcut=False)
        self.import_button = button(texts.IMPORT)
        self.export_button = button(texts.EXPORT)
        self.menu = MenuButton("", "more")
        self.menu.setAccessibleName(page_texts.MENU)
        self.menu.setToolTip(page_texts.MENU)
        self._fill_menu(look)
        self._lay_out()
        self.add_button.setVisible(look.can_add)
        self.import_button.setVisible(look.can_add and look.excel)
        self.export_button.setVisible(look.excel)
        self._connect()

    def add_tool(self, widget: QWidget) -> None:
        """Put a button beside the others, a box beside the filter; the Tab key takes it there."""
        if isinstance(widget, QPushButton):
            self._buttons.line.addWidget(widget)
        else:
            self._has_tools = True
            self._place_filter()
            self._head.addWidget(widget)
        tab_in_order(*tab_stops(self._head, self.tools), self.table)

    def add_above(self, widget: QWidget) -> None:
        """Put a widget over the table."""
        self._whole.insertWidget(self._whole.count() - 1, widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_filter()

    def set_locked(self, text: str, *, can_add: bool) -> None:
        """Say why nothing can be changed; nothing unlocks."""
        self.banner.show_message("warning" if text else "", text)
        self.add_button.setEnabled(not text and can_add)
        self.import_button.setEnabled(not text and can_add)

    def set_rows(self, rows: Sequence[Row], current: int | None) -> None:
        """Show other rows; the current record stays chosen."""
        self._rows = rows
        self._texts = {}
        self._show_rows(current)

    def shown(self) -> Sequence[Row]:
        """The rows that are let through, in the order in which they are shown."""
        return self.model.rows()

    def row_of(self, record_id: int | None) -> Row | None:
        """The row of a record, also where the filter hides it."""
        if record_id is None:
            return None
        return next((row for row in self._rows if self._id(row) == record_id), None)

    def is_shown(self, record_id: int | None) -> bool:
        """Whether the filter lets a record through."""
        return self._place_of(record_id) >= 0

    def choose(self, record_id: int | None) -> None:
        """Mark the row of a record without telling so."""
        self._quiet = True
        self.table.choose(self._place_of(record_id))
        self._quiet = False

    def add_keys(self, page: QWidget) -> None:
        for keys, action in (
            (QKeySequence.StandardKey.Find, self.filter.setFocus),
            (ADD_KEY, self.add_button.click),
            (PRINT_KEY, self.print),
            (FILTER_KEY, self.ask_filter),
        ):
            on_key(keys, page, action, inside=True)
        on_key(Qt.Key.Key_Delete, self.table, self.delete_wanted.emit)
        on_key(CHANGE_KEY, self.table, self.change_wanted.emit)

    def print(self) -> None:
        preview_print(self, self.printed())

    def printed(self) -> TablePrint:
        title = self.title
        if self.year is not None and str(self.year) not in title:
            title = page_texts.PRINT_OF_YEAR.format(title, self.year)
        return list_print(self.table, self.shown(), title, self._source.registers)

    def ask_columns(self) -> None:
        shown = self.memory.shown()
        columns = {column.name or column.title: column for column in self.model.columns}
        fields = tuple(
            asked(
                name,
                column.title,
                FieldKind.FLAG,
                value=name in shown,
                required=False,
            )
            for name, column in columns.items()
        )
        question = Question(
            page_texts.CHOOSE_COLUMNS.rstrip("…"),
            page_texts.CHOOSE_COLUMNS_TEXT,
            page_texts.SHOW_COLUMNS,
            fields,
        )
        ask(self, question, self._on_columns)

    def ask_filter(self, title: str = "") -> None:
        columns = {column.title: column for column in self.table.shown_columns()}
        values = {
            name: sorted({column.text(row) for row in self._rows}, key=sort_key)
            for name, column in columns.items()
        }
        shown = [name for name in columns if name != page_texts.NUMBER] or list(columns)
        first = title if title in columns else shown[0]

        def filter_by(name: str, text: frozenset[str]) -> None:
            self.by_column.want(columns[name], text)
            self._filter_columns()

        ColumnFilterDialog(
            self, values, lambda name: self.by_column.wanted(columns[name]), first, filter_by
        ).open()

    def clear_filters(self) -> None:
        self.by_column.clear()
        self.filter.clear()
        self._filter_columns()

    def _filter_columns(self) -> None:
        filtered = (c.title for c in self.model.columns if self.by_column.wanted(c))
        self.model.marked = frozenset(filtered)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.model.columns) - 1)
        self._on_filter("")

    def _on_columns(self, answers: dict[str, str]) -> None:
        chosen = tuple(name for name, value in answers.items() if value)
        if chosen:
            self.memory.show_only(chosen)

    def _fill_menu(self, look: PageLook[Any]) -> None:
        self.menu.add(f"{page_texts.PRINT}\t{PRINT_KEY}", self.print, "printer")
        self.menu.add(f"{page_texts.CHANGE_SEVERAL}\t{CHANGE_KEY}", self.change_wanted.emit)
        if look.excel and look.can_add:
            self.menu.add(page_texts.TEMPLATE, self.template_wanted.emit, "excel")
        self.menu.add(f"{page_texts.FILTER_COLUMN}\t{FILTER_KEY}", self.ask_filter)
        self.menu.add(page_texts.FILTER_NONE, self.clear_filters)
        self.menu.add(page_texts.CHOOSE_COLUMNS, self.ask_columns)
        self.menu.add(page_texts.RESET_COLUMNS, self.memory.reset)

    def _lay_out(self) -> None:
        self._buttons = _Buttons()
        for part in (self.add_button, self.import_button, self.export_button, self.menu):
            self._buttons.line.addWidget(part)
        self._head = hbox(gap=_GAP)
        self.tools = hbox((self.filter, 1), self._buttons, gap=_GAP)
        inside = (self.banner, self._head, self.tools, (self.table, 1))
        self._whole = vbox(*inside, on=self, gap=12)

    def _place_filter(self) -> None:
        """Where one line has no room for all of it, the buttons stand in lines of their own."""
        wide = self._buttons.line.line_width() + _GAP + _LEAST_FILTER
        apart = self._has_tools or wide > self.width()
        if apart != (self._head.indexOf(self.filter) >= 0):
            (self._head if apart else self.tools).insertWidget(0, self.filter, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filter)
        self.filter.left_down.connect(self._to_table)
        self.table.row_chosen.connect(self._on_row)
        self.table.row_opened.connect(lambda _row: self.opened.emit())
        for made, wanted in (
            (self.add_button, self.add_wanted),
            (self.import_button, self.import_wanted),
            (self.export_button, self.export_wanted),
        ):
            made.clicked.connect(wanted)
        header = self.table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda at: self.ask_filter(self.model.columns[header.logicalIndexAt(at)].title)
        )

    def _show_rows(self, current: int | None) -> None:
        query = self.filter.text()
        wanted = Query(query)
        rows = [row for row in self._rows if self._is_found(wanted, row)] if query else self._rows
        if self.by_column:
            columns = self.model.columns
            rows = [row for row in rows if self.by_column.lets_through(columns, row)]
        self.table.set_empty(self._text.nothing_found if self._rows else self._text.empty)
        self._quiet = True
        self.model.set_rows(rows)
        self.table.choose(self._place_of(current))
        self._quiet = False
        self.filter.set_count(self._count_text(len(rows), len(self._rows)))
        self.export_button.setEnabled(bool(rows))

    def _is_found(self, query: Query, row: Row) -> bool:
        """Whether the filter finds a row; its words are taken apart only once."""
        record_id = self._id(row) or 0
        if record_id not in self._texts:
            self._texts[record_id] = Text(*self._source.text(row))
        return query.finds(self._texts[record_id])

    def _count_text(self, shown: int, total: int) -> str:
        if shown == total:
            return page_texts.COUNT.format(total, self._text.one)
        return page_texts.SHOWN.format(shown, total, self._text.one)

    def _id(self, row: Row) -> int | None:
        return self._source.record(row).id

    def _place_of(self, record_id: int | None) -> int:
        if record_id is None:
            return -1
        places = (at for at, row in enumerate(self.model.rows()) if self._id(row) == record_id)
        return next(places, -1)

    def _on_filter(self, _text: str) -> None:
        chosen = self.model.row_at(self.table.chosen())
        self._show_rows(self._id(chosen) if chosen is not None else None)
        self.filtered.emit()

    def _to_table(self) -> None:
        if self.model.rowCount():
            if self.table.chosen() < 0:
                self.table.choose(0)
            self.table.setFocus()

    def chosen(self) -> list[Row]:
        return [self.model.row(at) for at in self.table.chosen_rows()]

    def _on_row(self, at: int) -> None:
        if self._quiet or at < 0:
            return
        self.row_wanted.emit(self.model.row(at))
        several = len(self.table.chosen_rows())
        if several > 1:
            self.several_chosen.emit(several)
