"""Several rows at once: copied, deleted, changed, filled down; and what became of one of them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.keyboard import asked
from tests.support.year_office import Office, office
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.plans import Plan
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.widgets.register.history_dialog import HistoryDialog
from thidua_desktop.ui.widgets.register.register_page import PageParts, RegisterPage
from thidua_desktop.ui.widgets.table.column_filter import ColumnFilterDialog
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(tmp_path: Path):  # type: ignore[no-untyped-def]
    with office(tmp_path) as made:
        unit = made.unit("A")
        made.year(2017, unit)
        for name in ("Một", "Hai", "Ba", "Bốn"):
            made.add(Plan(year_id=1, level=PlanLevel.CLUSTER, name=name))
        yield made


@pytest.fixture
def page(qtbot: QtBot, desk: Office, settings: QSettings) -> RegisterPage[Plan]:
    made: RegisterPage[Plan] = RegisterPage(
        RecordSource(Plan, desk.registers, {"year_id": 1}),
        PageParts(
            RegisterSheets(DiskPlacer()), Changes(desk.store.commits), FakePicker(), settings
        ),
    )
    qtbot.addWidget(made)
    made.refresh()
    made.choose_first()
    with qtbot.waitExposed(made):
        made.show()
    made.list.table.setFocus()
    return made


def press(
    qtbot: QtBot, page: RegisterPage[Plan], *keys: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    for key, modifier in keys:
        qtbot.keyClick(page.list.table, key, modifier)


def names(desk: Office) -> list[str]:
    return [plan.name for plan in desk.registers.list(Plan)]


def test_several_are_copied_and_deleted_with_one_undo(
    qtbot: QtBot, page: RegisterPage[Plan], desk: Office
) -> None:
    press(qtbot, page, (KEY.Key_Down, SHIFT), (KEY.Key_Down, SHIFT))
    assert [row.name for row in page.list.chosen()] == ["Một", "Hai", "Ba"]
    assert "Đang chọn 3" in page.card.status.words()
    press(qtbot, page, (KEY.Key_C, CTRL))
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 4
    press(qtbot, page, (KEY.Key_Delete, Qt.KeyboardModifier.NoModifier))
    asked().accept()
    assert names(desk) == ["Bốn"]
    assert page.current() is not None
    desk.registers.undo()
    assert names(desk) == ["Một", "Hai", "Ba", "Bốn"]


def test_several_get_the_same_and_keep_the_rest(
    qtbot: QtBot, page: RegisterPage[Plan], desk: Office
) -> None:
    press(qtbot, page, (KEY.Key_A, CTRL), (KEY.Key_F2, Qt.KeyboardModifier.NoModifier))
    question = asked()
    question.fill("unit_id", "Cục A")
    question.accept()
    assert {plan.unit_id for plan in desk.registers.list(Plan)} == {1}
    assert names(desk) == ["Một", "Hai", "Ba", "Bốn"]
    desk.registers.undo()
    assert {plan.unit_id for plan in desk.registers.list(Plan)} == {None}


def test_the_history_says_who_when_and_from_what_to_what(
    page: RegisterPage[Plan], desk: Office
) -> None:
    plan = desk.registers.list(Plan)[0]
    desk.registers.save(plan.model_copy(update={"name": "Mười", "unit_id": 1}))
    page.refresh()
    page.card.history_button.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HistoryDialog)
    told = [(row.title, row.before, row.after) for row in dialog.model.rows()]
    assert told[:2] == [("Tên kế hoạch", "Một", "Mười"), ("Đơn vị", "", "Cục A")] or told[:2] == [
        ("Đơn vị", "", "Cục A"),
        ("Tên kế hoạch", "Một", "Mười"),
    ]
    assert told[-1] == ("", "", "")
    assert dialog.model.rows()[-1].came
    dialog.reject()


def test_ctrl_d_fills_down(qtbot: QtBot) -> None:
    rows = [["a"], ["b"], ["c"]]

    def put(row: list[str], words: str) -> str:
        row[0] = words
        return ""

    table = TableView(RowsModel((Column("Tên", lambda row: row[0], stretch=True, set=put),)))
    qtbot.addWidget(table)
    table.model().set_rows(rows)  # type: ignore[attr-defined]
    with qtbot.waitExposed(table):
        table.show()
    table.setCurrentIndex(table.model().index(1, 0))
    qtbot.keyClick(table, KEY.Key_D, CTRL)
    assert rows == [["a"], ["a"], ["c"]]
    table.take_several()
    table.selectAll()
    qtbot.keyClick(table, KEY.Key_D, CTRL)
    assert rows == [["a"], ["a"], ["a"]]


def test_a_column_is_filtered_in_its_heading(
    qtbot: QtBot, page: RegisterPage[Plan], desk: Office
) -> None:
    page.source.change(desk.registers.list(Plan)[:2], {"unit_id": 1})
    page.refresh()
    qtbot.keyClick(page.list.table, KEY.Key_F, CTRL | SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ColumnFilterDialog)
    dialog.column.setCurrentText("Đơn vị")
    assert [line.text() for line in dialog.list.list.lines()] == ["(để trống)", "Cục A"]
    dialog.list.list.tick(1)
    dialog.accept()
    assert [row.name for row in page.shown()] == ["Một", "Hai"]
    assert page.list.filter.count_words().startswith("2/4")
    header = Qt.Orientation.Horizontal
    titles = [page.list.model.headerData(at, header) for at in range(4)]
    assert "Đơn vị  ▾" in titles
    assert page.open_record(4)
    assert len(page.shown()) == 4
