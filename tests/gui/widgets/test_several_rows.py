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
def year_office(tmp_path: Path):  # type: ignore[no-untyped-def]
    with office(tmp_path) as made:
        unit = made.unit("A")
        made.year(2017, unit)
        for name in ("Một", "Hai", "Ba", "Bốn"):
            made.add(Plan(year_id=1, level=PlanLevel.CLUSTER, name=name))
        yield made


@pytest.fixture
def page(qtbot: QtBot, year_office: Office, settings: QSettings) -> RegisterPage[Plan]:
    made: RegisterPage[Plan] = RegisterPage(
        RecordSource(Plan, year_office.registers, {"year_id": 1}),
        PageParts(
            RegisterSheets(DiskPlacer()), Changes(year_office.store.commits), FakePicker(), settings
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


def names(year_office: Office) -> list[str]:
    return [plan.name for plan in year_office.registers.list(Plan)]


def test_several_are_copied_and_deleted_with_one_undo(
    qtbot: QtBot, page: RegisterPage[Plan], year_office: Office
) -> None:
    press(qtbot, page, (KEY.Key_Down, SHIFT), (KEY.Key_Down, SHIFT))
    assert [row.name for row in page.list.chosen()] == ["Một", "Hai", "Ba"]
    assert "Đang chọn 3" in page.card.status.text()
    press(qtbot, page, (KEY.Key_C, CTRL))
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 4
    press(qtbot, page, (KEY.Key_Delete, Qt.KeyboardModifier.NoModifier))
    asked().accept()
    assert names(year_office) == ["Bốn"]
    assert page.current() is not None
    year_office.registers.undo()
    assert names(year_office) == ["Một", "Hai", "Ba", "Bốn"]


def test_several_get_the_same_and_keep_the_rest(
    qtbot: QtBot, page: RegisterPage[Plan], year_office: Office
) -> None:
    press(qtbot, page, (KEY.Key_A, CTRL), (KEY.Key_F2, Qt.KeyboardModifier.NoModifier))
    question = asked()
    question.fill("unit_id", "Cục A")
    question.accept()
    assert {plan.unit_id for plan in year_office.registers.list(Plan)} == {1}
    assert names(year_office) == ["Một", "Hai", "Ba", "Bốn"]
    year_office.registers.undo()
    assert {plan.unit_id for plan in year_office.registers.list(Plan)} == {None}


def test_the_history_says_who_when_and_from_what_to_what(
    page: RegisterPage[Plan], year_office: Office
) -> None:
    plan = year_office.registers.list(Plan)[0]
    year_office.registers.save(plan.model_copy(update={"name": "Mười", "unit_id": 1}))
    page.refresh()
    page.card.history_button.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HistoryDialog)
    shown = [(row.title, row.before, row.after) for row in dialog.model.rows()]
    assert shown[:2] == [("Tên kế hoạch", "Một", "Mười"), ("Đơn vị", "", "Cục A")] or shown[:2] == [
        ("Đơn vị", "", "Cục A"),
        ("Tên kế hoạch", "Một", "Mười"),
    ]
    assert shown[-1] == ("", "", "")
    assert dialog.model.rows()[-1].came
    dialog.reject()


def test_ctrl_d_fills_down(qtbot: QtBot) -> None:
    rows = [["a"], ["b"], ["c"]]

    def put(row: list[str], text: str) -> str:
        row[0] = text
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
    qtbot: QtBot, page: RegisterPage[Plan], year_office: Office
) -> None:
    page.source.change(year_office.registers.list(Plan)[:2], {"unit_id": 1})
    page.refresh()
    qtbot.keyClick(page.list.table, KEY.Key_F, CTRL | SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ColumnFilterDialog)
    dialog.column.setCurrentText("Đơn vị")
    assert [line.text() for line in dialog.list.list.lines()] == ["(để trống)", "Cục A"]
    dialog.list.list.tick(1)
    dialog.accept()
    assert [row.name for row in page.shown()] == ["Một", "Hai"]
    assert page.list.filter.count_text().startswith("2/4")
    header = Qt.Orientation.Horizontal
    titles = [page.list.model.headerData(at, header) for at in range(4)]
    assert "Đơn vị  ▾" in titles
    assert page.open_record(4)
    assert len(page.shown()) == 4
