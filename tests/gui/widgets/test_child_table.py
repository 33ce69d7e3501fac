"""Registers under the card of another: the tasks and targets of a plan, over a real store."""

import datetime
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.stores import HeldClock
from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.plans import Plan, PlanTarget, PlanTask
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.storage.engine import Store, create_store
from thidua_desktop.texts.registers import registers as texts
from thidua_desktop.texts.registers.register_page import RegisterTexts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.shell.undo import Undo
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.base.editors import fill_editor
from thidua_desktop.ui.widgets.register.child_table import ChildTable
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog
from thidua_desktop.ui.widgets.register.register_look import Child, PageLook
from thidua_desktop.ui.widgets.register.register_page import PageParts, RegisterPage

TASKS: Child[PlanTask] = Child(
    PlanTask,
    by="plan_id",
    shown=("text", "owner_unit_id", "due"),
    typed=("due", "owner_unit_id"),
    text=RegisterTexts(one="việc", title="Công việc", add="Thêm việc", file_name="Công việc"),
)
TARGETS: Child[PlanTarget] = Child(
    PlanTarget,
    by="plan_id",
    shown=("text", "planned", "achieved"),
    typed=("planned", "achieved"),
    text=RegisterTexts(one="chỉ tiêu", title="Chỉ tiêu", add="Thêm chỉ tiêu"),
)


class Office:
    """The page over plans, and what a test does with it."""

    def __init__(
        self, qtbot: QtBot, store: Store, registers: Registers, settings: QSettings
    ) -> None:
        self.qtbot, self.registers = qtbot, registers
        self.files, self.changes = FakePicker(), Changes(store.commits)
        look: PageLook[Plan] = PageLook(children=(TASKS, TARGETS))
        self.page: RegisterPage[Plan] = RegisterPage(
            RecordSource(Plan, registers, {"year_id": 1}),
            PageParts(RegisterSheets(DiskPlacer()), self.changes, self.files, settings),
            look,
        )
        Undo(self.page, registers, self.changes, self.page.acting.announce)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 768)
        self.page.set_year(2017)
        self.page.start_over()
        with qtbot.waitActive(self.page):
            self.page.show()

    @property
    def tasks(self) -> ChildTable[PlanTask]:
        return self.page.children_shown[0]

    @property
    def targets(self) -> ChildTable[PlanTarget]:
        return self.page.children_shown[1]

    def status(self) -> str:
        return self.page.card.status.text()

    def dialog(self) -> RecordDialog:
        dialogs = self.page.findChildren(RecordDialog)
        assert len(dialogs) == 1
        return dialogs[0]

    def type_cell(self, table: ChildTable[Any], row: int, column: int, text: str) -> QWidget:
        """Open a cell and type; an input method writes what keys cannot."""
        table.table.type_in(row, column)
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        editor.insert(text)
        return editor

    def keys(self, *keys: Qt.Key) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            self.qtbot.keyClick(focused, key)
            QApplication.processEvents()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = create_store(tmp_path / "store.db", clock=HeldClock())
    yield store
    store.close()


@pytest.fixture
def registers(store: Store) -> Registers:
    registers = Registers(store.new_uow("Thư ký"), HeldClock())
    registers.save(EmulationYear(year=2017, rules="2017-nd91"))
    for code, name in (("TGPL", "Cục Trợ giúp pháp lý"), ("CN", "Cục Con nuôi")):
        registers.save(Unit(code=code, name=name))
    for name in ("Kế hoạch của Bộ", "Kế hoạch của Cụm"):
        registers.save(Plan.model_validate({"year_id": 1, "level": "ministry", "name": name}))
    for text in ("Ký giao ước thi đua", "Sơ kết 6 tháng"):
        registers.save(PlanTask(plan_id=1, text=text))
    registers.save(PlanTask(plan_id=2, text="Tổng kết năm"))
    for text in ("Vụ việc", "Lớp tập huấn", "Hồ sơ"):
        registers.save(PlanTarget(plan_id=1, text=text))
    return registers


@pytest.fixture
def office(qtbot: QtBot, store: Store, registers: Registers, settings: QSettings) -> Office:
    return Office(qtbot, store, registers, settings)


def _texts(table: ChildTable[Any]) -> list[object]:
    return [getattr(record, "text", "") for record in table.records()]


def _planned(registers: Registers) -> list[str]:
    return [one.planned for one in registers.list(PlanTarget, plan_id=1)]


def test_what_belongs_to_the_chosen_record_is_shown(office: Office) -> None:
    assert _texts(office.tasks) == ["Ký giao ước thi đua", "Sơ kết 6 tháng"]
    office.page.choose(2)
    assert _texts(office.tasks) == ["Tổng kết năm"]
    assert _texts(office.targets) == []
    office.page.list.add_button.click()
    assert office.tasks.isHidden()


@pytest.mark.expects_dialog
def test_a_record_is_added_by_key_and_undone(office: Office) -> None:
    office.tasks.table.setFocus()
    office.keys(Qt.Key.Key_Insert)
    form = office.dialog().form
    assert "plan_id" not in form.names()
    fill_editor(form.field("text").editor, "Kiểm tra chéo")
    fill_editor(form.field("due").editor, "5/3")
    office.dialog().accept()
    added = office.registers.list(PlanTask, plan_id=1)[-1]
    assert (added.text, added.due) == ("Kiểm tra chéo", datetime.date(2017, 3, 5))
    assert _texts(office.tasks)[-1] == "Kiểm tra chéo"
    row = office.tasks.current()
    assert row is not None
    assert row.id == added.id
    assert office.status().startswith("Đã lưu lúc")
    office.page.findChildren(Undo)[0].newest()
    office.qtbot.waitUntil(lambda: len(office.registers.list(PlanTask, plan_id=1)) == 2)
    assert _texts(office.tasks) == ["Ký giao ước thi đua", "Sơ kết 6 tháng"]


@pytest.mark.expects_dialog
def test_a_refused_record_stays_in_its_dialog(office: Office) -> None:
    office.tasks.add()
    fill_editor(office.dialog().form.field("text").editor, "Sơ kết 6 tháng")
    office.dialog().accept()
    assert office.dialog().isVisible()
    assert "Sơ kết 6 tháng" in office.dialog().status.text()
    fill_editor(office.dialog().form.field("text").editor, "Sơ kết 9 tháng")
    assert office.dialog().status.isHidden()  # it is being mended
    office.dialog().reject()


@pytest.mark.expects_dialog
def test_enter_opens_the_chosen_record_for_a_change(office: Office) -> None:
    office.tasks.table.choose(1)
    office.tasks.table.setFocus()
    office.keys(Qt.Key.Key_Return)
    fill_editor(office.dialog().form.field("product").editor, "Báo cáo")
    office.dialog().accept()
    assert [t.product for t in office.registers.list(PlanTask, plan_id=1)] == ["", "Báo cáo"]


@pytest.mark.expects_dialog
def test_a_record_is_deleted_after_a_question(office: Office) -> None:
    office.tasks.table.choose(0)
    office.tasks.table.setFocus()
    office.keys(Qt.Key.Key_Delete)
    question = office.tasks.findChild(Ask)
    assert question is not None
    question.accept()
    assert _texts(office.tasks) == ["Sơ kết 6 tháng"]
    assert "Đã xóa" in office.status()


def test_figures_are_typed_down_a_column(office: Office) -> None:
    office.targets.table.type_in(0, 1)
    for figure in "123":
        office.qtbot.keyClicks(QApplication.focusWidget(), figure)
        office.keys(Qt.Key.Key_Return)
    assert _planned(office.registers) == ["1", "2", "3"]
    office.page.findChildren(Undo)[0].newest()
    office.qtbot.waitUntil(lambda: _planned(office.registers) == ["1", "2", ""])


def test_tab_goes_from_cell_to_cell_and_out_of_the_table(office: Office) -> None:
    office.targets.table.type_in(2, 1)
    editor = QApplication.focusWidget()
    assert editor is not None
    office.qtbot.keyClicks(editor, "12,5")
    office.keys(Qt.Key.Key_Tab)
    office.qtbot.keyClicks(QApplication.focusWidget(), "7")
    office.keys(Qt.Key.Key_Tab)
    last = office.registers.list(PlanTarget, plan_id=1)[-1]
    assert (last.planned, last.achieved) == ("12.5", "7")
    beyond = QApplication.focusWidget()
    assert beyond is not None
    assert beyond is not office.targets.table
    assert not office.targets.table.isAncestorOf(beyond)


def test_what_cannot_stand_stays_red_in_its_cell_until_mended(office: Office) -> None:
    office.type_cell(office.targets, 0, 1, "12 tỷ")
    assert not office.page.may_leave()
    (fault,) = office.targets.model.faults()
    assert (fault.text, fault.why) == ("12 tỷ", sentence(FieldCode.NOT_DECIMAL))
    assert office.status() == fault.why
    assert not office.page.choose(2)
    assert _planned(office.registers)[0] == ""
    office.registers.save(PlanTarget(plan_id=1, text="Ý kiến"))
    office.changes.settle()  # read anew, it is still there
    assert [one.text for one in office.targets.model.faults()] == ["12 tỷ"]
    office.type_cell(office.targets, 0, 1, "12")
    assert office.page.may_leave()
    assert _planned(office.registers)[0] == "12"


def test_a_refusal_goes_when_the_cell_is_what_it_was(office: Office) -> None:
    resting = office.status()
    office.type_cell(office.targets, 0, 1, "12 tỷ")
    office.keys(Qt.Key.Key_Return)
    assert office.status() == sentence(FieldCode.NOT_DECIMAL)
    office.type_cell(office.targets, 0, 1, "")  # nothing is stored, and nothing is in the way
    office.keys(Qt.Key.Key_Return)
    assert office.targets.model.faults() == ()
    assert office.status() == resting


def test_escape_takes_back_what_cannot_stand(office: Office) -> None:
    office.type_cell(office.targets, 0, 1, "nhiều")
    office.keys(Qt.Key.Key_Return)
    office.targets.table.setFocus()
    office.keys(Qt.Key.Key_Escape)
    assert office.targets.model.faults() == ()
    assert office.page.may_leave()
    assert office.status() == texts.REVERTED


def test_a_link_is_chosen_in_its_cell(office: Office) -> None:
    office.tasks.table.type_in(0, 1)
    editor = QApplication.focusWidget()
    box = editor if isinstance(editor, QComboBox) else editor.parentWidget() if editor else None
    assert isinstance(box, QComboBox)
    box.setEditText("con nuôi")
    assert office.tasks.may_leave()
    assert office.registers.list(PlanTask, plan_id=1)[0].owner_unit_id == 2


def test_a_day_in_a_cell_is_one_of_the_year(office: Office) -> None:
    office.type_cell(office.tasks, 0, 2, "30/6")
    assert office.tasks.may_leave()
    assert office.registers.list(PlanTask, plan_id=1)[0].due == datetime.date(2017, 6, 30)


@pytest.mark.expects_dialog
def test_a_locked_page_lets_nothing_be_typed_and_everything_be_read(office: Office) -> None:
    office.page.set_locked("Năm đã đóng")
    assert list(office.targets.model.open_cells()) == []
    assert not office.targets.add_button.isEnabled()
    office.tasks.add()
    office.tasks.delete()
    assert office.page.findChildren(RecordDialog) == []
    office.tasks.table.choose(0)
    office.tasks.open()
    assert office.dialog().form.field("text").editor.property("readOnly")
    assert office.dialog().primary.isHidden()
    office.dialog().accept()
    office.dialog().reject()
    office.page.set_locked("")
    assert list(office.targets.model.open_cells())


@pytest.mark.expects_dialog
def test_excel_goes_out_and_comes_back_to_its_plan(office: Office, tmp_path: Path) -> None:
    office.files.file = tmp_path / "viec.xlsx"
    excel = office.tasks.excel
    assert excel is not None
    excel.ask_export(office.tasks.model.rows())
    office.qtbot.waitUntil(lambda: "Đã xuất 2" in office.status())
    office.page.choose(2)
    excel.preview_file(office.files.file)
    office.qtbot.waitUntil(lambda: excel.preview is not None)
    preview = excel.preview
    assert preview is not None
    preview.take.click()
    office.qtbot.waitUntil(lambda: len(office.registers.list(PlanTask, plan_id=2)) == 3)
    assert _texts(office.tasks)[1:] == ["Ký giao ước thi đua", "Sơ kết 6 tháng"]
    assert len(office.registers.list(PlanTask, plan_id=1)) == 2


@pytest.mark.expects_dialog
def test_parts_go_with_their_record_and_come_back_with_it(office: Office) -> None:
    office.page.list.delete_wanted.emit()
    question = office.page.findChild(Ask)
    assert question is not None
    shown = [one.text() for one in question.findChildren(QLabel)]
    assert "•  2 việc cũng bị xóa theo." in shown
    assert "•  3 chỉ tiêu cũng bị xóa theo." in shown
    question.accept()
    assert [one.text for one in office.registers.list(PlanTask)] == ["Tổng kết năm"]
    assert office.registers.list(PlanTarget) == ()
    office.page.findChildren(Undo)[0].newest()
    office.qtbot.waitUntil(lambda: len(office.registers.list(PlanTask)) == 3)
    assert len(office.registers.list(PlanTarget)) == 3


def test_a_plan_with_a_thousand_tasks_is_shown_like_one_with_ten(office: Office) -> None:
    with office.registers.changing("load_year") as changes:
        for number in range(1000):
            changes.save(PlanTask(plan_id=2, text=f"Việc số {number}, " + "làm cho xong " * 8))
    began = time.perf_counter()
    office.page.choose(2)
    QApplication.processEvents()
    took = time.perf_counter() - began
    assert len(office.tasks.records()) == 1001
    assert took < 1.0
    office.page.choose(1)
    assert len(office.tasks.records()) == 2


@pytest.mark.expects_dialog
def test_several_rows_are_copied_changed_and_deleted_together(office: Office) -> None:
    office.tasks.table.setFocus()
    office.tasks.table.choose(0)
    office.qtbot.keyClick(office.tasks.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert office.status().startswith("Đang chọn 2 việc")
    office.qtbot.keyClick(office.tasks.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().count("\n") == 2
    office.keys(Qt.Key.Key_F2)
    question = office.tasks.findChild(Ask)
    assert question is not None
    fill_editor(question.form.field("due").editor, "30/6")
    question.accept()
    days = [task.due for task in office.registers.list(PlanTask, plan_id=1)]
    assert days == [datetime.date(2017, 6, 30)] * 2
    office.tasks.table.selectAll()
    office.tasks.delete()
    office.tasks.findChildren(Ask)[-1].accept()
    assert _texts(office.tasks) == []
    office.page.findChildren(Undo)[0].newest()
    office.qtbot.waitUntil(lambda: len(_texts(office.tasks)) == 2)


def test_of_one_row_f2_types_in_its_cell(office: Office) -> None:
    office.tasks.table.setFocus()
    office.tasks.table.choose(0)
    office.tasks.table.setCurrentIndex(office.tasks.model.index(0, 2))
    office.keys(Qt.Key.Key_F2)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


@pytest.mark.expects_dialog
def test_another_follows_in_the_same_dialog_and_keeps_what_is_the_same(office: Office) -> None:
    office.tasks.add()
    office.qtbot.waitUntil(office.dialog().isActiveWindow)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for text in ("Họp giao ban", "Kiểm tra chéo"):
        form = office.dialog().form
        fill_editor(form.field("text").editor, text)
        if text == "Họp giao ban":
            fill_editor(form.field("due").editor, "15/9")
        office.qtbot.keyClick(office.dialog(), Qt.Key.Key_Return, both)
    assert form.texts()["text"] == ""
    office.qtbot.keyClick(office.dialog(), Qt.Key.Key_Return, both)  # nothing to store: it says so
    office.dialog().reject()
    added = office.registers.list(PlanTask, plan_id=1)[2:]
    assert [(task.text, task.due) for task in added] == [
        ("Họp giao ban", datetime.date(2017, 9, 15)),
        ("Kiểm tra chéo", datetime.date(2017, 9, 15)),
    ]
