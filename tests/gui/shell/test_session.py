"""The window from its first paint to an open store, and what is left when it closes."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.counted import HANDS, count_round, first_round, open_round
from tests.support.ready import ready_sample
from tests.support.word_reader import text
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.machine import Machine
from thidua_desktop.bootstrap.session import Session, rehearsal_context
from thidua_desktop.bootstrap.session_tabs import CONFERENCE, DOCUMENTS, TITLES, UNITS, YEAR
from thidua_desktop.bootstrap.start_page import StartPage
from thidua_desktop.bootstrap.window import LAST_STORE, SAMPLE_STORE, Opening
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.files.word.shipped_copies import RECORD
from thidua_desktop.records.cluster import Cluster
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.services.conference.seal_round import publish_round, seal_round, sign_minutes
from thidua_desktop.services.issuing import document_types
from thidua_desktop.services.search import Hit
from thidua_desktop.storage.engine import open_store
from thidua_desktop.texts.base import start as texts
from thidua_desktop.texts.conference import steps
from thidua_desktop.ui.hall.hall_scene import Stage
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.shell.search_dialog import SearchDialog
from thidua_desktop.ui.tabs.units.tab import UnitsTab
from thidua_desktop.ui.tabs.years.open_year import OpenYearWizard
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

STORE = "mau.thidua-db"
TEMPLATES = "mau - mau"
BACKUPS = "mau - sao luu"
Make = Callable[..., Opening]


@pytest.fixture
def opening(
    qtbot: QtBot, settings: QSettings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Make]:
    """Makes openings on a store in `tmp_path`; what is open is closed at the end."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made: list[Opening] = []

    def make(name: str = STORE, *, sample: bool = True, made_before: bool = True) -> Opening:
        place = tmp_path / "data" / name
        if sample and made_before and not place.exists():
            ready_sample(place)
        made.append(Opening(place, sample=sample, settings=settings))
        qtbot.addWidget(made[-1].window)
        made[-1].window.show()
        return made[-1]

    yield make
    for each in made:
        each.close()


def shown() -> str:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    message = dialog.accessibleDescription()
    dialog.accept()
    return message


def offered(window: AppWindow) -> StartPage:
    assert window.tab_count() == 1
    page = window.tab(0)
    assert isinstance(page, StartPage)
    return page


def test_the_sample_opens_on_the_conference_and_makes_the_other_tabs_when_looked_at(
    opening: Make, tmp_path: Path
) -> None:
    opened = opening(made_before=False)
    assert opened.window.tab_count() == 0  # painted before anything is open
    opened.open()
    window, session = opened.window, opened.session
    assert session is not None
    assert window.tab_count() == len(TITLES)
    assert [window.tab(at) is None for at in range(len(TITLES))] == [
        at != CONFERENCE for at in range(len(TITLES))
    ]
    assert window.tab(CONFERENCE) is session.conference
    assert window.shown_tab() == CONFERENCE
    assert "2017" in window._form.yearButton.text()
    assert window._form.badgeLabel.text() == steps.ILLUSTRATIVE
    assert not window._form.hallButton.isHidden()
    window.show_tab(UNITS)
    assert isinstance(window.tab(UNITS), UnitsTab)
    assert len(session.tabs.units.page.shown()) == 12
    for at in range(len(TITLES)):
        window.show_tab(at)
        assert window.tab(at) is not None


def test_closing_the_window_leaves_one_file_and_its_backup(opening: Make, tmp_path: Path) -> None:
    opened = opening()
    opened.open()
    assert opened.session is not None
    opened.session.cases.do(freeze_form, first_round(opened.session.cases))
    opened.window.close()
    opened.close()
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == [BACKUPS, STORE]
    opened.close()  # closing twice is closing once
    with wiring.opened(tmp_path / "data" / STORE) as cases:
        assert cases.read(read_round, first_round(cases)).form_serial == 1


def test_a_missing_store_offers_the_choice(opening: Make, tmp_path: Path) -> None:
    opened = opening("none.store", sample=False)
    opened.open()
    page = offered(opened.window)
    assert opened.session is None
    assert not (tmp_path / "data").exists()
    ready_sample(tmp_path / "data" / STORE)
    page._take(tmp_path / "data" / STORE)
    assert opened.window.tab_count() == len(TITLES)
    assert opened.session is not None


@pytest.mark.expects_dialog
def test_a_store_in_use_is_one_sentence_and_the_choice(opening: Make, tmp_path: Path) -> None:
    place = tmp_path / "data" / STORE
    ready_sample(place)
    other = open_store(place)
    opened = opening(sample=False)
    opened.open()
    assert shown().startswith("Tệp dữ liệu đang được mở")
    page = offered(opened.window)
    page._take(place)
    assert shown().startswith("Tệp dữ liệu đang được mở")
    page = offered(opened.window)
    other.close()
    page._take(place)
    assert opened.window.tab_count() == len(TITLES)


@pytest.mark.expects_dialog
@pytest.mark.parametrize(
    ("body", "begins"),
    [(b"noise" * 1000, "Đây không phải tệp dữ liệu"), (None, "Tệp dữ liệu bị hỏng")],
)
def test_a_file_that_is_no_sound_store_is_one_sentence_and_stays_as_it_was(
    opening: Make, tmp_path: Path, body: bytes | None, begins: str
) -> None:
    place = tmp_path / "data" / STORE
    ready_sample(place)
    whole = place.read_bytes()
    torn = body or whole[:4096] + b"\xff" * (len(whole) - 4096)
    place.write_bytes(torn)
    opened = opening(sample=False)
    opened.open()
    assert shown().startswith(begins)
    offered(opened.window)
    assert place.read_bytes() == torn


@pytest.mark.expects_dialog
def test_a_sample_that_has_no_place_offers_the_choice(opening: Make, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder")
    opened = opening(made_before=False)
    opened.open()
    assert shown().startswith("Không có thư mục")
    offered(opened.window)


def test_a_rehearsal_has_a_store_of_its_own_which_is_gone_afterwards() -> None:
    with rehearsal_context() as context:
        store = context.cases.store
        assert context.round is not None
        assert store.exists()
    assert not store.parent.exists()


@pytest.fixture
def session(qtbot: QtBot, settings: QSettings, tmp_path: Path) -> Iterator[Session]:
    ready_sample(tmp_path / STORE)
    window = AppWindow(settings)
    qtbot.addWidget(window)
    window.show()
    machine = Machine(opener=lambda path: path.is_dir())
    made = Session(window, tmp_path / STORE, settings, machine=machine)
    yield made
    made.close()


def choose_templates(session: Session) -> None:
    entry = next(e for e in session.window.menu.actions() if e.text() == texts.TEMPLATES)
    entry.trigger()


def minutes(session: Session) -> bytes:
    """The sample counted to the end, and its minutes as they are written."""
    count_round(session.cases, first_round(session.cases))
    session.context.reload()
    assert session.context.round is not None
    session.cases.do(seal_round, session.context.round.id)
    issued = session.cases.issue_document(
        session.context.round.id, DocumentKind.MINUTES, session.cases.documents
    )
    return issued.path.read_bytes()


def test_after_a_restart_the_hall_shows_a_published_paper_as_published(opening: Make) -> None:
    opened = opening()
    opened.open()
    session = opened.session
    assert session is not None
    minutes(session)
    round_id = first_round(session.cases)
    session.cases.do(sign_minutes, round_id)
    session.cases.do(publish_round, round_id)
    opened.close()
    again = opening()
    again.open()
    assert again.session is not None
    hall = again.session.hall
    assert (hall.stage, hall.published_id) == (Stage.RESULT, round_id)
    assert not hall.shown, "what is shown once the screen is opened"
    beside = again.session.conference
    again.window.resize(911, 512)
    QApplication.processEvents()
    assert beside.banner.text().endswith("quá hạn: xem thẻ Tổng quan (Alt+1).")
    assert beside._message_area.focusPolicy() is Qt.FocusPolicy.NoFocus, "what is due is read whole"


def test_an_edited_template_is_used_and_never_written_over(
    session: Session, tmp_path: Path
) -> None:
    message: list[str] = []
    session.context.done.connect(message.append)
    choose_templates(session)
    assert message == [texts.TEMPLATES_OPENED]
    folder = tmp_path / TEMPLATES
    names = {path.name for path in folder.iterdir()}
    lists = {name for name in names if name.startswith("Danh-sach-truong-")}
    made = document_types.DOCUMENTS.values()
    assert len(lists) == sum(one.facts is not None for one in made)
    assert names - lists == {RECORD, *(name for one in made for name in one.templates)}
    assert {"minutes.docx", "ballot_agree.docx"} <= names
    fields = text((folder / "Danh-sach-truong-Bien-ban-kiem-phieu.docx").read_bytes())
    assert "Hội nghị tổng kết công tác" in fields
    own = Document(str(folder / "minutes.docx"))
    first = next(run for p in own.paragraphs for run in p.runs if "BIÊN BẢN" in run.text)
    first.text = first.text.replace("BIÊN BẢN", "BIÊN BẢN CỦA CƠ QUAN")
    own.save(str(folder / "minutes.docx"))
    edited = (folder / "minutes.docx").read_bytes()
    (folder / "reading.docx").unlink()
    choose_templates(session)
    assert (folder / "minutes.docx").read_bytes() == edited
    assert {path.name for path in folder.iterdir()} == names
    assert "BIÊN BẢN CỦA CƠ QUAN" in text(minutes(session))


def test_a_broken_template_is_named_and_nothing_is_lost(session: Session, tmp_path: Path) -> None:
    choose_templates(session)
    place = tmp_path / TEMPLATES / "reading.docx"
    own = Document(str(place))
    own.add_paragraph("{{ so_quyet_dinh }}")
    own.save(str(place))
    minutes(session)
    view = session.context.round
    assert view is not None
    with session.cases.new_uow("look") as uow:
        before = uow.journal_head()
    message: list[str] = []
    session.context.refused.connect(message.append)
    assert not session.context.act(
        session.cases.issue_document, view.id, DocumentKind.READING, session.cases.documents
    )
    (label_text,) = message
    assert "reading.docx: {{ so_quyet_dinh }}" in label_text
    assert "xóa tệp đó để dùng lại mẫu gốc" in label_text
    with session.cases.new_uow("look") as uow:
        assert uow.journal_head() == before
    place.unlink()
    session.cases.issue_document(view.id, DocumentKind.READING, session.cases.documents)


@pytest.mark.expects_dialog
def test_a_folder_that_cannot_be_made_or_opened_is_said(session: Session, tmp_path: Path) -> None:
    session._opener = lambda _path: False
    (tmp_path / TEMPLATES).write_text("no folder")
    choose_templates(session)
    assert shown().startswith("Không có thư mục")
    (tmp_path / TEMPLATES).unlink()
    choose_templates(session)
    assert str(tmp_path / TEMPLATES) in shown()


def test_the_entry_stands_above_the_windows_own(session: Session) -> None:
    message = [entry.text() for entry in session.window.menu.actions()]
    assert message.index("Tối") < message.index(texts.TEMPLATES) < message.index("Toàn màn hình")


def test_ctrl_k_finds_everything_and_leaves_no_filter_behind(opening: Make, qtbot: QtBot) -> None:
    opened = opening()
    opened.open()
    session = opened.session
    assert session is not None
    session.window.show_tab(UNITS)
    session.tabs.units.page.list.filter.setText("con nuôi")
    found = typed_search(session, qtbot, "cuc tro giup")
    assert found.model.row(0).name == "Cục Trợ giúp pháp lý"
    assert found.model.row(0).where.startswith("Đơn vị")
    qtbot.keyClick(found.box, Qt.Key.Key_Return)
    current = session.tabs.units.page.current()
    assert opened.window.shown_tab() == UNITS
    assert current is not None
    assert current.unit.name == "Cục Trợ giúp pháp lý"
    assert len(session.tabs.units.page.shown()) == 12
    found = typed_search(session, qtbot, "2307")
    qtbot.keyClick(found.box, Qt.Key.Key_Return)
    assert opened.window.shown_tab() == DOCUMENTS
    document = session.tabs.documents.page.current()
    assert document is not None
    assert document.number == "2307/QĐ-BTP"
    assert session.tabs.documents.page.list.filter.text() == ""
    found = typed_search(session, qtbot, "bàn giao")
    names = [found.model.row(at).name for at in range(found.model.rowCount())]
    qtbot.keyClick(found.box, Qt.Key.Key_Down)
    qtbot.keyClick(found.box, Qt.Key.Key_Up)
    assert names[0] == "Bàn giao"
    qtbot.keyClick(found.box, Qt.Key.Key_Return)
    assert opened.window.shown_tab() == TITLES.index("Bàn giao")


@pytest.mark.expects_dialog
def test_the_search_does_what_the_tabs_can_do(opening: Make, qtbot: QtBot) -> None:
    """Those of tabs that were never looked at come while nobody types."""
    opened = opening()
    opened.open()
    session = opened.session
    assert session is not None
    found = typed_search(session, qtbot, "cấp số văn bản đi")
    qtbot.waitUntil(lambda: found.model.rowCount() > 0, timeout=30_000)
    hit = found.model.row(0)
    assert (hit.name, hit.where) == ("Cấp số văn bản đi", "Thao tác  ·  Văn bản  ·  F4")
    qtbot.keyClick(found.box, Qt.Key.Key_Return)
    assert opened.window.shown_tab() == DOCUMENTS
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, Ask)
    asked.reject()
    places = {hit.where for hit in hits(typed_search(session, qtbot, "nhập từ excel"))}
    assert {"Thao tác  ·  Đơn vị", "Thao tác  ·  Nhân sự", "Thao tác  ·  Văn bản"} <= places
    renaming = hits(typed_search(session, qtbot, "đổi tên đơn vị"))
    assert renaming[0].where == "Thao tác  ·  Đơn vị  ·  Thao tác"
    steps = [hit.where for hit in hits(typed_search(session, qtbot, "chuẩn bị"))]
    assert "Thao tác  ·  Hội nghị" in steps


def hits(found: SearchDialog) -> list[Hit]:
    """Everything in the list, which is closed again; all tabs are made by now."""
    rows = [found.model.row(at) for at in range(found.model.rowCount())]
    found.reject()
    return rows


def typed_search(session: Session, qtbot: QtBot, message: str) -> SearchDialog:
    session._search("")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SearchDialog)
    qtbot.keyClicks(dialog.box, "x")
    dialog.box.setText(message)
    return dialog


def is_open(opened: Opening) -> bool:
    return opened.session is not None


def has_conference(session: Session) -> bool:
    return session.context.conference is not None


def open_2018(session: Session, qtbot: QtBot) -> None:
    """Mở hồ sơ năm mới from the header's menu, by its button."""
    session.window.years.actions()[-1].trigger()
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, OpenYearWizard)
    while wizard.isVisible():
        wizard.next_button.click()
        assert wizard.fault() == ""
        QApplication.processEvents()


@pytest.mark.expects_dialog
def test_a_year_opened_from_the_header_is_shown_and_undone(opening: Make, qtbot: QtBot) -> None:
    opened = opening()
    opened.open()
    session, window = opened.session, opened.window
    assert session is not None
    open_2018(session, qtbot)
    assert window.shown_tab() == YEAR
    assert window._form.yearButton.text() == texts.year(2018)
    assert session.status is not None
    assert session.status.year.year == 2018
    view = session.tabs.year.view()
    assert view is not None
    assert view.leaders.head is not None
    assert view.leaders.head.code == "QLXLVPHC"  # the decision of 2017 named it already
    assert [unit.code for unit in view.leaders.deputies] == ["TGPL"]
    assert not has_conference(session)
    session.show_year(next(one.year.id for one in session._years if one.year.year == 2017))
    assert has_conference(session)
    session.show_year(None)
    session.cases.registers.undo()
    session.changes.settle()
    assert window._form.yearButton.text() == texts.year(2017)
    assert has_conference(session)


@pytest.mark.expects_dialog
def test_the_year_shown_last_is_shown_again(opening: Make, qtbot: QtBot) -> None:
    opened = opening()
    opened.open()
    assert opened.session is not None
    open_2018(opened.session, qtbot)
    first = next(one.year.id for one in opened.session._years if one.year.year == 2017)
    opened.session.show_year(first)
    opened.close()
    again = opening()
    again.open()
    assert again.window._form.yearButton.text() == texts.year(2017)


def test_starting_over_closes_the_store_and_offers_the_choice(
    opening: Make, tmp_path: Path
) -> None:
    opened = opening()
    opened.open()
    window, session = opened.window, opened.session
    assert session is not None
    before = [entry.text() for entry in window.menu.actions()]
    next(e for e in window.menu.actions() if e.text() == texts.START_OVER).trigger()
    page = offered(window)
    assert not is_open(opened)
    session.hall.state_changed.emit()  # as its timer would, a moment later
    session.hall.scene_changed.emit(None)
    assert window._form.hallButton.isHidden()
    assert not window._form.yearButton.isVisible()
    assert window._form.searchEdit.isHidden()
    assert texts.START_OVER not in [entry.text() for entry in window.menu.actions()]
    page._take(tmp_path / "data" / STORE)
    assert is_open(opened)
    assert [entry.text() for entry in window.menu.actions()] == before
    second = opened.session
    assert second is not None
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_F8)
    assert (second.hall.is_blank, session.hall.is_blank) == (True, False)
    assert window.settings.value(LAST_STORE) == str((tmp_path / "data" / STORE).resolve())


@pytest.mark.expects_dialog
def test_looking_at_another_year_does_not_change_what_the_hall_sees(
    opening: Make, qtbot: QtBot
) -> None:
    opened = opening()
    opened.open()
    session = opened.session
    assert session is not None
    open_2018(session, qtbot)
    first = next(one.year.id for one in session._years if one.year.year == 2017)
    session.show_year(first)
    session.hall.show()
    message = session.hall.text()
    session.show_year(None)
    assert not has_conference(session)
    assert session.hall.text() == message
    assert session._attended is not None
    session.hall.give_back()
    assert session._attended is None


@pytest.mark.expects_dialog
def test_the_clusters_own_name_is_changed_from_the_menu(opening: Make) -> None:
    opened = opening()
    opened.open()
    session = opened.session
    assert session is not None
    next(e for e in opened.window.menu.actions() if e.text() == texts.CLUSTER).trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RecordDialog)
    editor = dialog.form.field("name").editor
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Cụm thi đua số III"
    editor.setText("")
    dialog.accept()
    assert dialog.form.field("name").fault()
    editor.setText("Cụm thi đua số 3")
    dialog.accept()
    assert opened.window.windowTitle().startswith("Năm 2017 · Cụm thi đua số 3")
    session.cases.registers.undo()
    session.changes.settle()
    assert [one.name for one in session.cases.registers.list(Cluster)] == ["Cụm thi đua số III"]


@pytest.mark.expects_dialog
def test_what_is_wrong_and_not_stored_is_asked_about_before_the_window_closes(
    opening: Make,
) -> None:
    opened = opening()
    opened.open()
    window, session = opened.window, opened.session
    assert session is not None
    window.show_tab(UNITS)
    form = session.tabs.units.page.form
    form.field("name").editor.setText("")  # type: ignore[attr-defined]
    window.show_tab(YEAR)
    session._choose_year(0)
    assert window.shown_tab() == UNITS  # another year would lose it
    window.show_tab(YEAR)
    window.close()
    assert window.isVisible()
    assert window.shown_tab() == UNITS
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    dialog.reject()
    assert form.field("name").fault()
    window.close()
    assert texts.UNITS in shown()
    assert not window.isVisible()


@pytest.mark.expects_dialog
def test_a_paper_that_is_half_typed_is_asked_about_before_the_window_closes(
    opening: Make, qtbot: QtBot
) -> None:
    opened = opening()
    opened.open()
    window, session = opened.window, opened.session
    assert session is not None
    context = session.context
    assert context.round is not None
    round_id = context.round.id
    open_round(session.cases, round_id, 12)
    session.cases.do(start_pass, round_id, 1, HANDS[0])
    context.reload()
    window.show_tab(CONFERENCE)
    session.conference.show_step(2)
    card = session.conference.count.card
    qtbot.keyClick(card, Qt.Key.Key_1)
    assert not card.may_leave()
    session.conference.show_step(0)
    window.show_tab(YEAR)
    window.close()
    assert window.isVisible()
    assert window.shown_tab() == CONFERENCE
    assert session.conference.step() == steps.STEPS[2]
    assert not card.may_leave(), "what is typed is still there"
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    dialog.accept()
    assert not window.isVisible()


def test_the_sample_is_not_what_the_next_start_opens(opening: Make) -> None:
    opened = opening(SAMPLE_STORE, made_before=False)
    opened.open()
    assert opened.session is not None
    assert opened.window.settings.value(LAST_STORE) is None
