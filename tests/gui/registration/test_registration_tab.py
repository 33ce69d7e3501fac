"""Đăng ký in the window: titles by name, what the rules say, and the numbers that lead back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.keyboard import asked
from tests.support.registrations import emptied, registered
from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import REGISTRATION
from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.people import Person
from thidua_desktop.records.registration import GrantedAward, Registration
from thidua_desktop.services.search import Place, Spot
from thidua_desktop.services.years.move_year import close_year
from thidua_desktop.ui.tabs.registration.summary_page import SummaryPage
from thidua_desktop.ui.tabs.registration.tab import AWARDS, LIST, SUMMARY, RegistrationTab
from thidua_desktop.ui.widgets.base.link_box import LinkBox
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _empty(session: Session) -> None:
    """What is made up in the sample would be counted too."""
    emptied(session.cases)


def add(session: Session, unit_id: int, title: str, person: str = "") -> Registration:
    made = Registration(year_id=1, unit_id=unit_id, title=title, person=person)
    return session.cases.registers.save(made)


def shown(session: Session) -> RegistrationTab:
    session.window.show_tab(REGISTRATION)
    session.window.activateWindow()
    return session.tabs.registration


def go_to(page: SummaryPage, row: int, column: int) -> None:
    assert page.table is not None
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(row, column))


def focused() -> object:
    return QApplication.focusWidget()


def test_a_title_is_registered_by_a_few_letters_of_its_name(qtbot: QtBot, session: Session) -> None:
    tab = shown(session)
    qtbot.waitUntil(session.window.isActiveWindow)
    QTest.keyClick(tab.page.list.table, Qt.Key.Key_N, CTRL)
    form = tab.page.form
    for name, typed in (("unit_id", "con nuôi"), ("title", "cờ ngành")):
        box = form.field(name).editor
        assert isinstance(box, LinkBox)
        line = box.lineEdit()
        assert line is not None
        line.setFocus()
        line.selectAll()
        line.insert(typed)  # as an input method does it
        completer = box.completer()
        popup = completer.popup() if completer is not None else None
        open_list = popup is not None and popup.isVisible()
        QTest.keyClick(popup if popup is not None and open_list else box, Qt.Key.Key_Tab)
    form.may_leave()
    (one,) = session.cases.registers.list(Registration)
    assert one.title == "MIN_FLAG"
    assert form.texts()["title"] == "Cờ thi đua ngành Tư pháp"
    qtbot.waitUntil(lambda: tab.page.list.model.rowCount() == 1)
    (row,) = tab.page.shown()
    text = [column.text(row) for column in tab.page.list.model.columns if not column.hidden]
    assert "Cờ thi đua ngành Tư pháp" in text
    assert tab.page.card.title() == "Cục Con nuôi – Cờ thi đua ngành Tư pháp"


def test_what_the_rules_ask_for_stands_beside_the_record_until_it_is_there(
    qtbot: QtBot, session: Session
) -> None:
    add(session, 1, "GOV_FLAG")
    tab = shown(session)
    missing, grounds = tab.notes.messages
    assert missing == "Chưa đăng ký “Cờ thi đua ngành Tư pháp” trong cùng năm."
    assert grounds.startswith("Căn cứ xét tặng cờ chưa có minh chứng: ")
    add(session, 1, "MIN_FLAG")
    qtbot.waitUntil(lambda: tab.notes.messages == (grounds,))
    tab.page.form.fill("person", "Nguyễn Văn An")
    assert tab.page.may_leave()  # it is stored all the same
    qtbot.waitUntil(lambda: len(tab.notes.messages) == 3)
    assert "danh hiệu của tập thể" in tab.notes.messages[0]


def test_a_figure_of_the_summary_leads_to_those_behind_it_and_back(
    qtbot: QtBot, session: Session
) -> None:
    for person in ("Nguyễn Văn An", "Lê Thị Bình"):
        add(session, 1, "BASE_FIGHTER", person)
    add(session, 2, "MIN_FLAG")
    tab = shown(session)
    qtbot.waitUntil(session.window.isActiveWindow)
    QTest.keyClick(tab.page.list.table, Qt.Key.Key_2, CTRL)
    assert tab.pages.currentIndex() == SUMMARY
    table = tab.summary.table
    assert table is not None
    assert focused() is table
    names = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    titles = [column.title for column in table.columns()]
    unit = next(
        row for row in range(len(names)) if table.model().index(row, len(titles) - 1).data() == "2"
    )
    empty = titles.index("Lao động tiên tiến")
    go_to(tab.summary, unit, empty)
    QTest.keyClick(table, ENTER)
    assert tab.pages.currentIndex() == LIST  # behind nothing there is nothing to see: it begins
    form = tab.page.form
    assert form.is_new()
    assert (form.value("unit_id"), form.value("title")) == (1, "ADVANCED_WORKER")
    assert focused() is form.field("date").editor
    tab.show_view(SUMMARY)
    table = tab.summary.table
    assert table is not None
    go_to(tab.summary, unit, titles.index("Chiến sĩ thi đua cơ sở"))
    QTest.keyClick(table, ENTER)
    assert tab.pages.currentIndex() == LIST
    assert {one.person for one in tab.page.shown()} == {"Nguyễn Văn An", "Lê Thị Bình"}
    assert tab.only.isVisible()
    assert names[unit] in tab.only.text()
    assert focused() is tab.page.list.table
    tab.all_button.click()
    assert len(tab.page.shown()) == 3
    assert not tab.only.isVisible()
    assert names[-1] == "Cộng"


def test_the_figures_of_all_titles_are_seen_beside_the_whole_names_of_the_units(
    qtbot: QtBot, session: Session
) -> None:
    session.window.resize(1366, 768)
    tab = shown(session)
    tab.show_view(SUMMARY)
    table = tab.summary.table
    assert table is not None
    qtbot.waitUntil(lambda: table.columnWidth(0) > 200)
    assert not table.horizontalScrollBar().isVisible()


def test_whoever_was_awarded_is_seen_in_the_list(session: Session) -> None:
    award = GrantedAward(year_id=1, unit_id=1, title="UNIT_CERT", for_year=2017)
    for who in ({"person": "Lý Văn Oanh"}, {"collective": "Phòng Thanh tra"}):
        session.cases.registers.save(award.model_copy(update=who))
    tab = shown(session)
    tab.show_view(AWARDS)
    page = tab.awards.page
    (who_column,) = (one for one in page.list.table.columns() if one.name == "who")
    assert {who_column.text(row) for row in page.shown()} == {"Lý Văn Oanh", "Phòng Thanh tra"}


def test_the_summary_follows_what_is_stored_is_copied_and_printed(
    qtbot: QtBot, session: Session
) -> None:
    tab = shown(session)
    tab.show_view(SUMMARY)
    table = tab.summary.table
    assert table is not None
    add(session, 1, "MIN_FLAG")
    last = table.model().rowCount() - 1
    total = len(table.columns()) - 1
    qtbot.waitUntil(lambda: table.model().index(last, total).data() == "1")
    table.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Đơn vị\tCờ thi đua của Chính phủ\t")
    assert lines[-1].startswith("Cộng\t")
    assert lines[-1].endswith("\t1")
    printed = tab.summary.printed()
    assert printed.title == "Bảng tổng hợp đăng ký danh hiệu thi đua năm 2017"
    assert (printed.rows[0][0], printed.rows[-1][:2]) == ("1", ("", "Cộng"))
    add(session, 1, "GOVERNMENT_PRAISE")
    qtbot.waitUntil(lambda: tab.summary.table is not table)  # one more title has a column


def test_what_is_found_by_the_search_is_shown_whatever_the_list_was_narrowed_to(
    session: Session,
) -> None:
    add(session, 1, "MIN_FLAG")
    other = add(session, 2, "GOV_FLAG")
    tab = shown(session)
    tab.show_view(SUMMARY)
    assert tab.summary.table is not None
    first = next(
        row
        for row in range(tab.summary.table.model().rowCount())
        if tab.summary.table.model().index(row, 2).data() == "1"
    )
    go_to(tab.summary, first, 2)
    QTest.keyClick(tab.summary.table, ENTER)
    assert [one.record.title for one in tab.page.shown()] == ["MIN_FLAG"]
    session.tabs.show_record(Spot(Place.REGISTRATION, 1, other.id))
    current = tab.page.current()
    assert current is not None
    assert current.record.id == other.id


def test_people_stand_in_the_order_of_their_given_names(session: Session) -> None:
    for person in ("Trần Văn Dũng", "Vũ Thị Ân", "Lê Văn Bình"):
        add(session, 1, "BASE_FIGHTER", person)
    tab = shown(session)
    names = [column.name for column in tab.page.list.model.columns]
    tab.page.list.table.sort_by(names.index("who"))
    people = [one.person for one in tab.page.shown()]
    assert people == ["Vũ Thị Ân", "Lê Văn Bình", "Trần Văn Dũng"]


@pytest.mark.expects_dialog
def test_a_registration_is_adjusted_by_its_key(qtbot: QtBot, session: Session) -> None:
    add(session, 12, "MIN_FLAG")
    tab = shown(session)
    tab.page.choose_first()
    activate(qtbot, session.window)
    QTest.keyClick(tab.page.list.table, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    question = asked()
    question.fill("title", "Tập thể lao động xuất sắc")
    question.fill("reason", "Chỉ còn đủ điều kiện cho danh hiệu này")
    question.accept()
    found = {one.record.title: one.state for one in registered(session.cases)}
    assert found == {
        "MIN_FLAG": RegistrationState.ADJUSTED,
        "EXCELLENT_COLLECTIVE": RegistrationState.REGISTERED,
    }


def test_a_closed_year_is_only_read(session: Session) -> None:
    add(session, 1, "MIN_FLAG")
    tab = shown(session)
    assert session.status is not None
    session.cases.past_lock.do(close_year, 1)
    session.changes.settle()
    assert not tab.page.list.add_button.isEnabled()
    tab.show_view(SUMMARY)
    assert tab.pages.currentIndex() == SUMMARY


@pytest.mark.expects_dialog
def test_somebody_who_is_not_in_the_list_of_people_is_written_down_where_missed(
    qtbot: QtBot, session: Session
) -> None:
    tab = shown(session)
    activate(qtbot, session.window)
    tab.page.begin({"unit_id": 2, "title": "BASE_FIGHTER"}, "person_id")
    box = tab.page.form.field("person_id").editor
    assert isinstance(box, LinkBox)
    line = box.lineEdit()
    assert line is not None
    line.insert("Lý Thị Ước")
    QTest.keyClick(line, Qt.Key.Key_Insert)
    (dialog,) = tab.page.findChildren(RecordDialog)
    assert dialog.form.value("unit_id") == 2  # the one that is registered
    dialog.accept()
    assert tab.page.may_leave()
    (person,) = (p for p in session.cases.registers.list(Person) if p.name == "Lý Thị Ước")
    (made,) = session.cases.registers.list(Registration)
    assert (person.unit_id, made.person_id) == (2, person.id)


def test_a_list_follows_the_year_that_was_shown_while_another_page_was_seen(
    session: Session,
) -> None:
    registers = session.cases.registers
    kept = add(session, 1, "MIN_FLAG")
    registers.save(GrantedAward(year_id=1, unit_id=1, title="MIN_FLAG", for_year=2016))
    later = registers.save(EmulationYear(year=2018, rules="2014-tt07"))
    tab = shown(session)
    tab.show_view(SUMMARY)
    session.show_year(later.id or 0)
    for view, page in ((LIST, tab.page), (AWARDS, tab.awards.page)):
        tab.show_view(view)
        assert (page.current(), page.list.year) == (None, 2018)
    session.show_year(1)
    assert tab.awards.page.current() is not None
    tab.show_view(LIST)
    row = tab.page.current()
    assert row is not None
    assert row.record.id == kept.id
