"""The tab *Bàn giao* by keyboard: minutes, package, supplement, receiving; who keeps which year."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.handover_parts import Office, current_office, sample_office
from tests.support.windows import activate
from tests.support.word_reader import text
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import HandoverKind
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.handover import Handover, Package
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.texts.documents.documents import written_message
from thidua_desktop.texts.handover import handover_tab as texts
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.shell.undo import Undo
from thidua_desktop.ui.tabs.handover.lists import FilesCard
from thidua_desktop.ui.tabs.handover.tab import HandoverTab
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.base.link_box import LinkBox

pytestmark = pytest.mark.expects_dialog
KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
TASKS = "Bien-ban-ban-giao-nhiem-vu-2017.docx"
GIVER = "Cục Hộ tịch, quốc tịch, chứng thực"
RECEIVER = "Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật"


class Bench:
    """The tab in a window, worked by keys."""

    def __init__(self, qtbot: QtBot, office: Office) -> None:
        self.qtbot, self.office = qtbot, office
        self.changes = Changes(office.cases.commits)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.tab = HandoverTab(office.parts(), self.changes)
        Undo(self.window, office.cases.registers, self.changes, self.tab.announce)
        QVBoxLayout(self.window).addWidget(self.tab)
        self.window.resize(1366, 597)
        self.tab.show_year(office.year())
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def press(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, CTRL if ctrl else Qt.KeyboardModifier.NoModifier)

    def step(self, number: int) -> None:
        self.press(Qt.Key(KEY.Key_0 + number), ctrl=True)
        assert self.tab.steps.chosen() == number - 1

    def tab_to(self, target: QWidget) -> None:
        for _ in range(60):
            if QApplication.focusWidget() is target:
                return
            self.press(KEY.Key_Tab)
        pytest.fail(f"not reached by Tab: {target}")

    def typed(self, name: str, message: str) -> None:
        editor = self.tab.tasks.form.field(name).editor
        self.tab_to(editor)
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        self.qtbot.keyClicks(editor, message)
        self.press(KEY.Key_Tab)

    def answer(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Ask)
        self.qtbot.waitUntil(dialog.isActiveWindow)
        self.qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
        self.back()

    def back(self) -> None:
        """The window under a closed dialog gets the keyboard again, as a desktop gives it."""
        activate(self.qtbot, self.window)

    def until_shown(self, message: str) -> None:
        """Packing and checking may take long enough to show how far they are."""
        self.qtbot.waitUntil(lambda: message in self.text(), timeout=20_000)
        self.back()

    def kept(self) -> list[str]:
        return self.tab.keepers.text().splitlines()

    def text(self) -> str:
        return self.tab.banner.text()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    (tmp_path / "cu").mkdir()
    with sample_office(tmp_path / "cu") as made:
        yield made


@pytest.fixture
def bench(office: Office, qtbot: QtBot) -> Bench:
    return Bench(qtbot, office)


@contextmanager
def new_office(bench: Bench, folder: Path) -> Iterator[Bench]:
    """Hand over, and open what the other machine received."""
    package = hand_over(bench, folder)
    bench.step(5)
    bench.office.picker.file = package
    bench.press(KEY.Key_F9)
    bench.qtbot.waitUntil(bench.tab.receive.take_button.isEnabled, timeout=20_000)
    bench.back()
    bench.press(KEY.Key_Return, ctrl=True)
    bench.qtbot.waitUntil(lambda: bool(bench.office.stores), timeout=20_000)
    (received,) = bench.office.stores
    with current_office(received) as made:
        yield Bench(bench.qtbot, made)


def hand_over(bench: Bench, folder: Path) -> Path:
    bench.step(2)
    bench.office.picker.file = folder / "giao.thidua"
    bench.press(KEY.Key_F9)
    bench.until_shown("giao.thidua")
    return folder / "giao.thidua"


def test_the_minutes_are_filled_in_beforehand_written_and_opened(bench: Bench) -> None:
    tab, cases = bench.tab, bench.office.cases
    assert QApplication.focusWidget() is tab.tasks.form.field("date").editor
    shown = tab.tasks.form.texts()
    assert (shown["date"], shown["copies"]) == ("22/11/2017", "3")
    assert (shown["giver_unit_id"], shown["receiver_unit_id"]) == (GIVER, RECEIVER)
    assert shown["document_id"] == "2307/QĐ-BTP"
    assert not cases.registers.list(Handover)
    bench.press(KEY.Key_F9)
    (path,) = bench.office.opened
    assert (path.name, path.parent) == (TASKS, cases.documents)
    assert GIVER in text(path.read_bytes())
    assert bench.text() == written_message(TASKS, opened=True)
    assert tab.tasks.state.text() == texts.written_state(TASKS, signed=False)
    (record,) = cases.registers.list(Handover)
    assert record.kind is HandoverKind.TASKS


def test_what_is_typed_is_stored_and_stands_in_both_minutes(bench: Bench) -> None:
    bench.typed("start", "1630")
    assert "Ghi giờ" in bench.tab.tasks.form.field("start").fault()
    bench.press(KEY.Key_F9)
    assert bench.text() == texts.UNSAVED
    assert not bench.office.opened
    bench.typed("start", "16:30")
    bench.typed("witness_name", "Le Minh Chau")
    (record,) = bench.office.cases.registers.list(Handover)
    assert record.witness_name == "Le Minh Chau"
    bench.press(KEY.Key_F9)
    assert "16 giờ 30 phút" in text(bench.office.opened[0].read_bytes())
    bench.step(3)
    bench.press(KEY.Key_F9)
    assert "Le Minh Chau" in text(bench.office.opened[1].read_bytes())
    assert TASKS in text(bench.office.opened[1].read_bytes())


def test_a_step_is_not_left_with_something_wrong(bench: Bench) -> None:
    bench.typed("copies", "0")
    bench.press(KEY.Key_2, ctrl=True)
    assert bench.tab.steps.chosen() == 0
    assert bench.text() == texts.UNSAVED


def test_ctrl_z_takes_the_last_change_back(bench: Bench) -> None:
    bench.typed("copies", "5")
    assert [record.copies for record in bench.office.cases.registers.list(Handover)] == [5]
    bench.press(KEY.Key_Z, ctrl=True)
    assert not bench.office.cases.registers.list(Handover)
    assert bench.tab.tasks.form.texts()["copies"] == "3"


def test_signed_minutes_are_marked_and_stay(bench: Bench) -> None:
    bench.press(KEY.Key_F9)
    before = bench.office.opened[0].read_bytes()
    bench.tab_to(bench.tab.tasks.sign_button)
    bench.press(KEY.Key_Space)
    bench.answer()
    assert bench.text() == texts.SIGNED_MESSAGE
    assert bench.tab.tasks.state.text() == texts.written_state(TASKS, signed=True)
    assert not bench.tab.tasks.sign_button.isEnabled()
    bench.press(KEY.Key_F9)
    assert bench.office.opened[1].name != TASKS
    assert bench.office.opened[0].read_bytes() == before
    assert [file.signed for file in bench.office.cases.registers.list(IssuedFile)] == [True, False]


def test_a_file_that_is_gone_is_said_in_the_page(bench: Bench) -> None:
    bench.press(KEY.Key_F9)
    bench.office.opened.pop().unlink()
    bench.tab_to(bench.tab.tasks.open_button)
    bench.press(KEY.Key_Space)
    assert TASKS in bench.text()
    assert not bench.office.opened


def test_who_keeps_which_year_is_said_before_and_after(bench: Bench, tmp_path: Path) -> None:
    assert bench.kept() == [
        texts.kept_here(2017, "", closed=False),
        texts.not_opened(2018, RECEIVER, sent=False),
    ]
    hand_over(bench, tmp_path)
    assert bench.kept() == [
        texts.kept_here(2017, GIVER, closed=False),
        texts.not_opened(2018, RECEIVER, sent=True),
    ]
    (package,) = bench.office.cases.registers.list(Package)
    assert bench.text() == texts.made("giao.thidua")
    assert not package.with_marks
    bench.step(3)
    listed = bench.tab.file_minutes.list
    assert isinstance(listed, FilesCard)
    assert "giao.thidua" in listed.listed()
    bench.press(KEY.Key_F9)
    assert package.sha256 in text(bench.office.opened[0].read_bytes())


def test_the_papers_marks_go_along_only_if_chosen(bench: Bench, tmp_path: Path) -> None:
    bench.step(2)
    assert QApplication.focusWidget() is bench.tab.package.without
    bench.press(KEY.Key_Down)
    assert bench.tab.package.with_marks.isChecked()
    bench.office.picker.file = tmp_path / "phieu"
    bench.press(KEY.Key_F9)
    bench.until_shown("phieu.thidua")
    assert (tmp_path / "phieu.thidua").is_file()
    assert [package.with_marks for package in bench.office.cases.registers.list(Package)] == [True]


def test_what_cannot_be_made_says_why_in_the_page(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "giao.thidua").write_bytes(b"taken")
    bench.step(2)
    bench.office.picker.file = tmp_path / "giao.thidua"
    bench.press(KEY.Key_F9)
    assert "Đã có tệp" in bench.text()
    bench.step(4)
    assert "chưa giao hồ sơ" in bench.tab.supplement.warning.text()
    assert not bench.tab.supplement.make_button.isEnabled()


def test_a_closed_year_is_only_shown(bench: Bench) -> None:
    with bench.office.store.new_uow("thử")("close_year") as uow:
        (year,) = uow.registers.find(EmulationYear)
        uow.registers.update(year.model_copy(update={"closed": True}))
        uow.commit()
    bench.tab.show_year(bench.office.year())
    assert bench.kept()[0] == texts.kept_here(2017, "", closed=True)
    assert bench.tab.tasks.state.text() == texts.LOCKED_UNWRITTEN
    assert not bench.tab.tasks.make_button.isEnabled()
    editor = bench.tab.tasks.form.field("venue").editor
    assert isinstance(editor, QLineEdit)
    assert editor.isReadOnly()


def test_a_year_chosen_elsewhere_is_read_when_the_tab_is_looked_at(bench: Bench) -> None:
    bench.tab.hide()
    bench.office.cases.registers.save(
        Document(year_id=stored_id(bench.office.year().year), number="8/QĐ-BTP")
    )
    bench.changes.settle()
    before = bench.tab.tasks.form.field("document_id").editor
    assert isinstance(before, LinkBox)
    assert "8/QĐ-BTP" not in before.found("8/")
    bench.tab.show()
    assert "8/QĐ-BTP" in before.found("8/")


def test_a_handover_may_be_received_for_another_unit(bench: Bench, tmp_path: Path) -> None:
    package = hand_over(bench, tmp_path)
    bench.step(5)
    bench.office.picker.file = package
    bench.press(KEY.Key_F9)
    receive = bench.tab.receive
    bench.qtbot.waitUntil(receive.take_button.isEnabled, timeout=20_000)
    bench.back()
    assert receive.office.currentText() == RECEIVER
    bench.tab_to(receive.office)
    bench.press(KEY.Key_Up)
    wanted = receive.office.currentText()
    assert wanted != RECEIVER
    bench.press(KEY.Key_Return, ctrl=True)
    bench.qtbot.waitUntil(lambda: bool(bench.office.stores), timeout=20_000)
    with current_office(bench.office.stores[0]) as new:
        (cluster,) = new.cases.registers.list(Cluster)
        (unit,) = new.cases.registers.list(Unit, id=cluster.office_unit_id)
    assert unit.name == wanted


def test_a_damaged_package_is_refused_and_nothing_is_written(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "hong.thidua").write_bytes(b"no zip")
    before = sorted(path.name for path in (tmp_path / "cu").iterdir())
    bench.step(5)
    bench.office.picker.file = tmp_path / "hong.thidua"
    bench.press(KEY.Key_F9)
    assert bench.tab.receive.refusal.text()
    assert not bench.tab.receive.take_button.isEnabled()
    assert sorted(path.name for path in (tmp_path / "cu").iterdir()) == before


def test_the_new_office_receives_and_later_the_supplement(bench: Bench, tmp_path: Path) -> None:
    with new_office(bench, tmp_path) as new:
        assert new.kept()[0] == texts.kept_elsewhere(2017, GIVER)
        assert not new.tab.tasks.make_button.isEnabled()
        old = bench.office.cases.registers
        old.save(Document(year_id=stored_id(bench.office.year().year), number="99/QĐ-BTP"))
        bench.tab.refresh()
        bench.back()
        bench.step(4)
        assert any("99/QĐ-BTP" in line for line in bench.tab.supplement.news.lines())
        bench.office.picker.file = tmp_path / "bo-sung.thidua"
        bench.press(KEY.Key_F9)
        bench.until_shown("bo-sung.thidua")

        new.back()
        new.step(4)
        assert QApplication.focusWidget() is new.tab.supplement.receive_button
        new.office.picker.file = tmp_path / "bo-sung.thidua"
        new.press(KEY.Key_Space)
        new.qtbot.waitUntil(new.tab.receive.take_button.isEnabled, timeout=20_000)
        new.back()
        assert any("99/QĐ-BTP" in line for line in new.tab.receive.lines.lines())
        with new.qtbot.waitSignal(new.changes.settled, timeout=20_000):
            new.press(KEY.Key_Return, ctrl=True)
        assert new.office.cases.registers.list(Document, number="99/QĐ-BTP")
        new.until_shown("bổ sung")
