"""The conference tab by year: none yet, one made in the window, a locked one only read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from tests.support.counted import seal_first
from tests.support.windows import activate, show_active
from tests.support.years import Years, sample_years
from thidua_desktop.bootstrap.session import rehearsal_context
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.toml.rules_toml import shipped_rules
from thidua_desktop.records.conference import Conference
from thidua_desktop.services.conference.seal_round import sign_minutes
from thidua_desktop.services.contributed import OPEN_WORK
from thidua_desktop.services.years.move_year import close_year, reopen_year
from thidua_desktop.services.years.open_year import open_year
from thidua_desktop.services.years.year_proposal import propose_year
from thidua_desktop.texts.registers.register_page import CHILD_MENU
from thidua_desktop.ui.hall.hall_control import HallControl
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.minutes.result_files import issue
from thidua_desktop.ui.tabs.conference.tab import ConferenceTab
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.base.editors import fill_editor
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def years(tmp_path: Path) -> Iterator[Years]:
    with sample_years(tmp_path) as made:
        rules = shipped_rules()
        proposal = made.cases.read(propose_year, 2018, rules, OPEN_WORK)
        made.cases.registers.do(open_year, proposal.choices(), rules)
        yield made


@pytest.fixture
def context(years: Years) -> ConferenceContext:
    made = ConferenceContext(years.cases, years.changes)
    made.reload()
    return made


@pytest.fixture
def tab(context: ConferenceContext, qtbot: QtBot) -> Iterator[ConferenceTab]:
    hall = HallControl()
    made = ConferenceTab(context, hall, rehearsal_context)
    qtbot.addWidget(made)
    show_active(qtbot, made, 1366, 596)
    yield made
    hall.close()


def record_dialog(qtbot: QtBot) -> RecordDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RecordDialog)
    activate(qtbot, dialog)
    return dialog


def test_the_years_have_each_their_conference(
    tab: ConferenceTab, years: Years, context: ConferenceContext
) -> None:
    assert context.round is not None
    tab.show_year(years.status(2018))
    assert context.conference is None
    assert tab.pages.currentWidget() is tab.nothing
    assert tab.nothing.empty.button.isVisible()
    tab.show_year(years.status(2017))
    assert context.round is not None
    assert tab.pages.currentWidget() is not tab.nothing


@pytest.mark.expects_dialog
def test_a_new_year_gets_its_conference_and_first_paper_in_the_window(
    tab: ConferenceTab, years: Years, context: ConferenceContext, qtbot: QtBot
) -> None:
    tab.show_year(years.status(2018))
    qtbot.waitUntil(tab.nothing.empty.button.hasFocus)
    qtbot.keyClick(tab.nothing.empty.button, Qt.Key.Key_Space)
    dialog = record_dialog(qtbot)
    assert dialog.height() < 680
    assert dialog.form.texts()["eligible"] == "12"
    assert dialog.form.texts()["chair_unit_id"].startswith("Cục Quản lý xử lý vi phạm")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert dialog.form.field("date").fault()
    qtbot.keyClicks(dialog.form.field("date").editor, "20/11")
    fill_editor(dialog.form.field("venue").editor, "Hà Nội")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert context.conference is not None
    assert str(context.conference.record.date) == "2018-11-20"
    assert context.conference.record.present == 12
    assert tab.steps.chosen() == 0
    tab.activateWindow()
    qtbot.waitUntil(tab.prepare.empty.button.hasFocus)
    qtbot.keyClick(tab.prepare.empty.button, Qt.Key.Key_Space)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, Ask)
    asked.accept()
    assert context.round is not None
    assert context.round.record.conference_id == context.conference.record.id
    assert context.round.record.code == "1"


@pytest.mark.expects_dialog
def test_the_facts_of_a_conference_are_changed_in_the_window(
    tab: ConferenceTab, years: Years, context: ConferenceContext, qtbot: QtBot
) -> None:
    tab.show_year(years.status(2017))
    qtbot.keyClick(tab, Qt.Key.Key_I, CTRL)
    dialog = record_dialog(qtbot)
    dialog.form.field("next_year_id").editor.set_text("2018")  # type: ignore[attr-defined]
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    stored = years.cases.registers.list(Conference)[0]
    assert stored.next_year_id == years.status(2018).year.id
    assert tab.banner.text() == "Đã lưu thông tin hội nghị."


def test_a_locked_year_is_read_and_nothing_of_it_written(
    tab: ConferenceTab, years: Years, context: ConferenceContext, qtbot: QtBot
) -> None:
    year_id = years.status(2017).year.id or 0
    years.cases.past_lock.do(close_year, year_id)
    tab.show_year(years.status(2017))
    assert tab.lock_banner.isVisible()
    assert "đã khóa" in tab.lock_banner.text()
    title = tab.prepare.paper.fields["title"].editor
    qtbot.waitUntil(lambda: not title.isEnabled())
    assert not tab.facts_button.isEnabled()
    context.reload()  # the page draws itself anew, and stays off
    assert not title.isEnabled()
    assert not tab.prepare.contests.isEnabled()
    shown = context.conference
    assert shown is not None
    changed = shown.record.model_copy(update={"venue": "Nơi khác"})
    assert not context.act(years.cases.registers.save, changed)
    assert "đã khóa" in tab.banner.text()
    years.cases.past_lock.do(reopen_year, year_id, "Bổ sung")
    tab.show_year(years.status(2017))
    qtbot.waitUntil(title.isEnabled)
    assert not tab.lock_banner.isVisible()


def test_a_locked_year_without_a_conference_offers_none(tab: ConferenceTab, years: Years) -> None:
    years.cases.past_lock.do(close_year, years.status(2018).year.id or 0)
    tab.show_year(years.status(2018))
    assert not tab.nothing.empty.button.isVisible()


def test_the_result_of_a_locked_year_is_read_and_printed_again(
    tab: ConferenceTab, years: Years, context: ConferenceContext, qtbot: QtBot
) -> None:
    seal_first(years.cases)
    years.cases.past_lock.do(close_year, years.status(2017).year.id or 0)
    tab.show_year(years.status(2017))
    tab.show_step(4)
    place = tab.minutes.typed.field("place").editor
    assert isinstance(place, QLineEdit)
    qtbot.waitUntil(place.isReadOnly)
    main = tab.minutes.findChild(QPushButton, "mainButton")
    assert isinstance(main, QPushButton)
    assert main.accessibleName() == "In biên bản"
    assert main.isEnabled()
    assert context.round is not None
    assert issue(context, lambda _path: True, DocumentKind.MINUTES)
    tab.show_step(2)
    entry = tab.count.findChild(QWidget, "typingPage")
    assert isinstance(entry, QWidget)
    assert not entry.isEnabled()


def writers(page: QWidget) -> dict[str, bool]:
    """Give each button and box that stands on a page, and whether it can be used."""
    kinds: tuple[type[QWidget], ...] = (QPushButton, QSpinBox)
    return {
        widget.objectName() or widget.accessibleName(): widget.isEnabled()
        for kind in kinds
        for widget in page.findChildren(kind)
        if widget.isVisibleTo(page)
    }


def test_each_page_of_a_locked_year_leaves_on_what_reads_and_prints_alone(
    tab: ConferenceTab, years: Years, context: ConferenceContext
) -> None:
    cases, round_id = years.cases, seal_first(years.cases)
    context.reload()
    assert issue(context, lambda _path: True, DocumentKind.MINUTES)
    cases.do(sign_minutes, round_id)
    years.cases.past_lock.do(close_year, years.status(2017).year.id or 0)
    tab.show_year(years.status(2017))
    tab.show_step(1)
    lists = {CHILD_MENU.format(title) for title in ("Đại biểu có quyền bỏ phiếu", "Ban kiểm phiếu")}
    assert {name for name, on in writers(tab.hand_out).items() if on} == {"goOnButton", *lists}
    tab.show_step(5)
    assert not tab.publish.form.putInButton.isEnabled()
    assert not tab.publish.form.recountButton.isEnabled()
    assert not tab.publish.form.annulButton.isEnabled()
    main = tab.publish.findChild(QPushButton, "mainButton")
    assert isinstance(main, QPushButton)
    assert not main.isEnabled()
    years.cases.past_lock.do(reopen_year, years.status(2017).year.id or 0, "Bổ sung")
    tab.show_year(years.status(2017))
    assert main.isEnabled()
    assert tab.publish.form.recountButton.isEnabled()
