"""*Điều hành*: the programme is typed in its cells, what is said is typed as it is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.windows import show_active
from tests.support.years import Years
from thidua_desktop.bootstrap.session import rehearsal_context
from thidua_desktop.records.choices import ConferenceKind, NoteKind
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.course import AgendaItem, ConferenceNote, HandVote
from thidua_desktop.records.follow_up import Recommendation
from thidua_desktop.ui.hall.hall_control import HallControl
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.course.papers_page import PapersPage
from thidua_desktop.ui.tabs.conference.tab import MEETING, ConferenceTab

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def tab(years: Years, qtbot: QtBot) -> Iterator[ConferenceTab]:
    hall = HallControl()
    context = ConferenceContext(years.cases, years.changes)
    context.reload()
    made = ConferenceTab(context, hall, rehearsal_context)
    qtbot.addWidget(made)
    show_active(qtbot, made, 1366, 596)
    made.show_year(years.status(2017))
    yield made
    hall.close()


def _course(tab: ConferenceTab, qtbot: QtBot) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_8, CTRL)
    qtbot.waitUntil(tab.meeting.course.entry.text.hasFocus)


def test_fewer_notes_are_seen_at_once_in_a_low_window(tab: ConferenceTab, qtbot: QtBot) -> None:
    _course(tab, qtbot)
    table = tab.meeting.course.notes.table
    low = table.height()
    tab.resize(1366, 1000)
    qtbot.waitUntil(lambda: table.height() > low)
    tab.resize(1366, 596)
    qtbot.waitUntil(lambda: table.height() == low)


def test_the_keys_lead_to_the_pages_of_the_conference(tab: ConferenceTab, qtbot: QtBot) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_7, CTRL)
    assert tab.pages.currentIndex() == MEETING
    assert tab.steps.chosen() == MEETING
    qtbot.waitUntil(tab.meeting.programme.agenda.table.hasFocus)
    assert tab.meeting.programme.notes.text() == "Giờ của các nội dung nối tiếp nhau."
    _course(tab, qtbot)
    qtbot.keyClick(tab, Qt.Key.Key_1, CTRL)
    assert tab.pages.currentIndex() == 0


def test_what_is_said_is_kept_by_enter_with_who_said_it(
    tab: ConferenceTab, years: Years, qtbot: QtBot
) -> None:
    before = len(years.cases.registers.list(ConferenceNote))
    _course(tab, qtbot)
    entry = tab.meeting.course.entry
    qtbot.keyClick(entry.text, Qt.Key.Key_F7)
    qtbot.keyClick(entry.text, Qt.Key.Key_F3)
    entry.speaker.setText("Nguyễn Khánh Ngọc – Thứ trưởng Bộ Tư pháp")
    qtbot.keyClicks(entry.text, "Rut gon ho so")
    qtbot.keyClick(entry.text, ENTER, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(entry.text, "dong hai")
    qtbot.keyClick(entry.text, ENTER)
    notes = years.cases.registers.list(ConferenceNote)
    assert len(notes) == before + 1
    last = notes[-1]
    assert (last.kind, last.text) == (NoteKind.REQUEST, "Rut gon ho so\ndong hai")
    assert (last.speaker, last.position) == ("Nguyễn Khánh Ngọc", "Thứ trưởng Bộ Tư pháp")
    first = years.cases.registers.list(AgendaItem)[0]
    assert last.item_id == first.id
    assert entry.text.toPlainText() == ""
    assert entry.text.hasFocus()
    assert entry.speaker.text().startswith("Nguyễn Khánh Ngọc")
    qtbot.keyClick(entry.text, ENTER)  # nothing is typed: nothing is kept
    assert len(years.cases.registers.list(ConferenceNote)) == before + 1


def test_one_key_follows_up_what_was_just_said(
    tab: ConferenceTab, years: Years, qtbot: QtBot
) -> None:
    before = len(years.cases.registers.list(Recommendation))
    _course(tab, qtbot)
    entry = tab.meeting.course.entry
    qtbot.keyClicks(entry.text, "Dieu chinh thoi han")
    qtbot.keyClick(entry.text, ENTER)
    qtbot.keyClick(entry.text, Qt.Key.Key_J, CTRL)
    made = years.cases.registers.list(Recommendation)
    assert len(made) == before + 1
    assert made[-1].text == "Dieu chinh thoi han"
    qtbot.keyClick(entry.text, Qt.Key.Key_J, CTRL)
    assert len(years.cases.registers.list(Recommendation)) == before + 1
    assert tab.banner.text() == "Ý kiến này đã có trong Kiến nghị, chỉ đạo."


def test_what_is_half_typed_is_kept_when_the_window_closes(
    tab: ConferenceTab, years: Years, qtbot: QtBot
) -> None:
    _course(tab, qtbot)
    qtbot.keyClicks(tab.meeting.course.entry.text, "Chua xong")
    assert tab.may_leave()
    assert years.cases.registers.list(ConferenceNote)[-1].text == "Chua xong"


def test_hands_are_typed_in_their_cells(tab: ConferenceTab, years: Years, qtbot: QtBot) -> None:
    _course(tab, qtbot)
    hands = tab.meeting.course.hands
    vote = hands.records()[1]
    hands.table.setFocus()
    hands.table.type_in(1, 1)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor = QApplication.focusWidget()
    qtbot.keyClick(editor, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(editor, "11")
    qtbot.keyClick(editor, ENTER)
    qtbot.waitUntil(lambda: years.cases.registers.list(HandVote, id=vote.id)[0].agree == 11)


def test_a_year_has_several_conferences_and_one_is_chosen(
    tab: ConferenceTab, years: Years, qtbot: QtBot
) -> None:
    held = years.cases.registers.list(Conference)[0]
    half = years.cases.registers.save(
        held.model_copy(
            update={
                "id": None,
                "name": "Hội nghị sơ kết",
                "date": held.date.replace(month=6),
                "kind": ConferenceKind.HALF_YEAR,
            }
        )
    )
    box = tab._meetings
    qtbot.waitUntil(box.isVisible)
    assert box.count() == 2
    assert box.currentData() == held.id
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    box.activated.emit(0)
    assert tab.steps._caption.text() == "HỘI NGHỊ 22/06/2017"
    qtbot.keyClick(tab, Qt.Key.Key_7, CTRL)
    programme = tab.meeting.programme
    assert programme.agenda.records() == ()
    qtbot.keyClick(programme.usual_button, Qt.Key.Key_Space)
    assert len(years.cases.registers.list(AgendaItem, conference_id=half.id)) == 8
    assert tab.pages.currentIndex() == MEETING
    assert not programme.usual_button.isVisible()


@pytest.mark.expects_dialog  # how far it is is shown while it takes long
def test_documents_say_what_they_lack_and_the_set_is_written_in_one_go(
    tab: ConferenceTab, years: Years, qtbot: QtBot
) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_9, CTRL)
    page = tab.meeting.papers
    qtbot.waitUntil(page.table.hasFocus)
    shown = [page.model.columns[1].text(one) for one in page.model.rows()]
    places = [at for at, text in enumerate(shown) if "chỗ trống" in text]
    assert shown.count("Lập được") == len(shown) - len(places) - 3
    page.table.setCurrentIndex(page.model.index(places[-1], 0))
    assert page.detail.text().startswith("Khi lập còn để trống: ")
    table = page.table
    low = table.viewport().rect().bottom
    qtbot.waitUntil(lambda: table.visualRect(table.currentIndex()).bottom() <= low())
    assert any(text.startswith("Văn bản này chưa được soạn.") for text in shown)
    assert any(text.startswith("Kết quả bỏ phiếu suy tôn chưa chốt.") for text in shown)
    qtbot.keyClick(page.set_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Đã lập 11 văn bản" in tab.banner.text(), timeout=20_000)
    assert "Biên bản hội nghị; Thông báo kết luận hội nghị; Tờ trình" in tab.banner.text()
    assert len(list(years.cases.documents.iterdir())) == 11


def test_everything_that_a_document_lacks_is_told_below(
    tab: ConferenceTab, years: Years, qtbot: QtBot
) -> None:
    held = years.cases.registers.list(Conference)[0]
    without = {"start": None, "venue": "", "chair_name": "", "chair_position": ""}
    years.cases.registers.save(held.model_copy(update=without))
    qtbot.keyClick(tab, Qt.Key.Key_9, CTRL)
    page = tab.meeting.papers
    qtbot.waitUntil(page.table.hasFocus)
    page.table.setCurrentIndex(page.model.index(0, 0))
    assert page.model.columns[1].text(page.model.row(0)).endswith("(và 1 điểm khác)")
    assert page.detail.isVisible()
    hour, venue, blanks = page.detail.text().splitlines()
    assert blanks == "Khi lập còn để trống: họ và tên người ký."
    assert hour.startswith("Hội nghị chưa có giờ khai mạc.")
    assert venue.startswith("Hội nghị chưa có địa điểm.")
    qtbot.keyClick(page.table, Qt.Key.Key_End, CTRL)
    assert not page.detail.isVisible()


def test_the_chosen_document_is_written_and_made_a_pdf(years: Years, qtbot: QtBot) -> None:
    context = ConferenceContext(years.cases, years.changes)
    context.reload()
    made: list[Path] = []
    opened: list[Path] = []

    def make(source: Path, _each: object) -> Path:
        made.append(source)
        return source.with_suffix(".pdf")

    def opener(path: Path) -> bool:
        opened.append(path)
        return True

    page = PapersPage(context, opener, make)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert not page.pdf_button.isEnabled()
    page.table.choose(0)
    qtbot.keyClick(page.pdf_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(opened))
    assert made[0].is_file()
    assert opened == [made[0].with_suffix(".pdf")]
