"""The parts of every page: cards, banners, fields, tables, work that goes on."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.windows import activate
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.empty_state import EmptyState
from thidua_desktop.ui.widgets.base.field import Field, field_row
from thidua_desktop.ui.widgets.base.labels import button, label, rule, spaced
from thidua_desktop.ui.widgets.base.menu_button import MenuButton
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

LEFT = Qt.MouseButton.LeftButton


@dataclass(frozen=True)
class Unit:
    name: str
    areas: int | None


COLUMNS: tuple[Column[Unit], ...] = (
    Column("Tên đơn vị", lambda unit: unit.name, stretch=True),
    Column("Lĩnh vực", lambda unit: unit.areas, "right", tone=lambda u: "" if u.areas else "bad"),
)
UNITS = [Unit("Cục Con nuôi", 1), Unit("Thanh tra Bộ", None)]


@pytest.fixture
def table(qtbot: QtBot) -> TableView:
    made = TableView(RowsModel(COLUMNS), "Chưa có đơn vị nào.")
    qtbot.addWidget(made)
    made._rows.set_rows(UNITS)
    made.resize(400, 300)
    made.show()
    return made


def test_a_table_shows_its_columns(table: TableView) -> None:
    model = table._rows
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Lĩnh vực"
    assert model.data(model.index(0, 1)) == "1"
    assert model.data(model.index(1, 1)) == ""
    assert model.data(model.index(1, 1), Qt.ItemDataRole.ForegroundRole) is not None


def test_a_chosen_row_is_told_once_and_walked_by_keys(table: TableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.row_chosen) as shown:
        table.choose(0)
    assert shown.args == [0]
    with qtbot.waitSignal(table.row_chosen) as shown:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert shown.args == [1]
    assert table.chosen() == 1


def test_enter_opens_a_row(table: TableView, qtbot: QtBot) -> None:
    table.choose(1)
    with qtbot.waitSignal(table.row_opened) as shown:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert shown.args == [1]


def test_copying_gives_cells_apart_by_tabs(table: TableView, qtbot: QtBot) -> None:
    table.choose(1)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Tên đơn vị\tLĩnh vực\nThanh tra Bộ\t"


def test_new_values_of_as_many_rows_keep_the_chosen_one(table: TableView) -> None:
    table.choose(1)
    table._rows.set_rows([Unit("A", 3), Unit("B", 4)])
    assert table.chosen() == 1
    assert table._rows.row(1).name == "B"


def test_an_empty_table_says_what_belongs_in_it(table: TableView) -> None:
    filled = table.grab().toImage()
    table._rows.set_rows([])
    assert table.chosen() == -1
    assert table.grab().toImage() != filled


def test_a_banner_keeps_its_room(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show()
    height = banner.sizeHint().expandedTo(banner.minimumSize()).height()
    banner.show_message("bad", "Thiếu 1 phiếu.", "Đếm lại")
    assert banner.sizeHint().expandedTo(banner.minimumSize()).height() == height
    with qtbot.waitSignal(banner.action_chosen):
        qtbot.mouseClick(banner._action, LEFT)
    banner.clear()
    assert banner.text() == ""
    assert not banner.isHidden()


def test_a_banner_that_keeps_no_room_hides(qtbot: QtBot) -> None:
    banner = Banner(keep_room=False)
    qtbot.addWidget(banner)
    assert banner.isHidden()


def test_a_fault_stands_under_its_field_and_moves_nothing(qtbot: QtBot) -> None:
    field = Field("Điện thoại", QLineEdit(), "Cả mã vùng.", required=True)
    qtbot.addWidget(field)
    field.resize(400, 100)
    field.show()
    before = field.heightForWidth(400)
    field.set_fault("Số điện thoại có vẻ thiếu chữ số.")
    assert field.heightForWidth(400) == before
    assert field.fault() == field.editor.accessibleDescription()
    field.set_fault("")
    assert field.editor.accessibleDescription() == "Cả mã vùng."
    assert field_row(field).count() == 1


def test_an_empty_place_offers_the_first_step(qtbot: QtBot) -> None:
    empty = EmptyState()
    empty.begin("ballot", "Chưa có danh hiệu nào.", "Thêm danh hiệu")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.action_chosen):
        qtbot.mouseClick(empty.button, LEFT)
    assert empty.button.text() == "Thêm danh hiệu"


def test_a_card_has_a_head_and_a_foot(qtbot: QtBot) -> None:
    card = Card("Phiếu số 8", "Lấy phiếu số 8")
    qtbot.addWidget(card)
    card.add_foot().addWidget(label("Đã lưu", tone="good"))
    card.add_to_head(label("số liệu minh họa", "badge"))
    card.add_full_width(rule())
    card.set_title("Phiếu số 9")
    card.set_secondary("")
    assert card.title() == "Phiếu số 9"


def test_words_that_hold_signs_are_shown_as_they_are(qtbot: QtBot) -> None:
    made = label("<b>A & B</b>")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText


def test_a_button_shows_its_key_and_answers_to_it(qtbot: QtBot) -> None:
    pressed: list[str] = []
    page = spaced(button("In", key="F9", clicked=lambda: pressed.append("in")), None, across=True)
    qtbot.addWidget(page)
    page.show()
    activate(qtbot, page)
    qtbot.keyClick(page, Qt.Key.Key_F9)
    assert pressed == ["in"]


def test_a_line_says_what_it_shows(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_text("good", "Đã lưu lúc 09:14")
    assert line.accessibleName() == line.text() == "Đã lưu lúc 09:14"
    line.clear()
    assert line.text() == ""


def test_a_menu_entry_does_its_work(qtbot: QtBot) -> None:
    done: list[str] = []
    made = MenuButton("Thêm", "more")
    qtbot.addWidget(made)
    made.add("In lại", lambda: done.append("in"), "printer", "Ctrl+P").trigger()
    assert done == ["in"]
