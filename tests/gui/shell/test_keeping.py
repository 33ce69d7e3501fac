"""The open store is kept safe: folded, backed up, missed where it is gone, and restored."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.counted import HANDS, first_round, open_round
from tests.support.fake_picker import FakePicker
from tests.support.ready import ready_sample
from thidua_desktop.bootstrap import keeping, wiring
from thidua_desktop.bootstrap.keeping import SECOND_PLACE
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.window import Opening
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.verify import verify_store
from thidua_desktop.texts.base import backups as texts
from thidua_desktop.texts.base import start
from thidua_desktop.texts.documents.documents import documents_folder
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.tabs.conference.count.count_page import CountPage
from thidua_desktop.ui.widgets.ask.ask import Ask

Make = Callable[..., Opening]


@pytest.fixture
def opening(
    qtbot: QtBot, settings: QSettings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Make]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made: list[Opening] = []

    def make() -> Opening:
        place = tmp_path / "data" / "mau.thidua-db"
        if not place.exists():
            ready_sample(place)
        made.append(Opening(place, sample=True, settings=settings))
        qtbot.addWidget(made[-1].window)
        made[-1].window.show()
        made[-1].open()
        return made[-1]

    yield make
    for each in made:
        each.close()


def _session(opening: Opening) -> Session:
    assert opening.session is not None
    return opening.session


def _close(opening: Opening) -> None:
    opening.close()
    opening.session = None


def _add(session: Session, code: str) -> None:
    session.cases.registers.save(Unit(code=code, name=code))


def _add_many(session: Session) -> None:
    for number in range(100):
        _add(session, f"DU-{number}")


def _codes(session: Session) -> set[str]:
    return {unit.code for unit in session.cases.registers.list(Unit)}


def _questions(opening: Opening) -> list[Ask]:
    return [one for one in opening.window.findChildren(Ask) if one.isVisible()]


def _question(opening: Opening) -> Ask:
    (found,) = _questions(opening)
    return found


@pytest.mark.expects_dialog
def test_a_step_of_the_round_is_backed_up_a_moment_later(qtbot: QtBot, opening: Make) -> None:
    session = _session(opening())
    shelf = session.keeping.shelf
    with qtbot.waitSignal(session.keeping.safekeeping.backed_up):
        session.cases.do(freeze_form, first_round(session.cases))
    (made,) = shelf.found()
    assert verify_store(made.path).sound
    assert not shelf.due


def test_what_was_done_last_is_backed_up_on_closing(opening: Make) -> None:
    opened = opening()
    session = _session(opened)
    _add(session, "MOI")
    shelf = session.keeping.shelf
    _close(opened)
    (made,) = shelf.found()
    with wiring.opened(made.path) as cases:
        assert "MOI" in {unit.code for unit in cases.registers.list(Unit)}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move an open file")
@pytest.mark.expects_dialog
def test_a_store_that_is_moved_away_is_saved_elsewhere_and_work_goes_on(
    qtbot: QtBot, opening: Make, tmp_path: Path
) -> None:
    opened = opening()
    session = _session(opened)
    _add(session, "MOI")
    path = session.cases.store
    path.rename(path.with_name("moved"))
    session.keeping.safekeeping.look()
    assert "E14" not in _question(opened).windowTitle()
    assert session.keeping.safekeeping.lost
    _question(opened).reject()  # to be done later: it is offered again with what cannot be stored
    with pytest.raises(Refused):
        _add(session, "X")
    qtbot.waitUntil(lambda: bool(_questions(opened)))
    _question(opened).reject()
    dict(opened.window.actions_of_menu())[start.START_OVER].trigger()
    picker = session.keeping.safekeeping.files = FakePicker()
    assert _question(opened).windowTitle() == texts.LOST_TITLE
    picker.file = tmp_path / "elsewhere.thidua-db"
    _question(opened).reject()  # stays, and is led to the other place
    assert _session(opened).cases.store == picker.file
    assert {"MOI", "X"} & _codes(_session(opened)) == {"MOI"}
    assert "“mau - …”" in _question(opened).accessibleDescription()


@pytest.mark.expects_dialog
def test_what_a_full_disk_refuses_is_said_and_another_place_offered(
    qtbot: QtBot, opening: Make
) -> None:
    opened = opening()
    session = _session(opened)
    driver = session.keeping.shelf._store.driver
    (pages,) = driver.execute("PRAGMA page_count").fetchone()
    driver.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(Refused) as refused:
        _add_many(session)
    assert refused.value.code is KnownFault.DISK_FULL
    qtbot.waitUntil(lambda: bool(_questions(opened)))
    assert _question(opened).accessibleDescription() == sentence(refused.value)
    assert _question(opened).primary.text().startswith(texts.ELSEWHERE)


@pytest.mark.expects_dialog
def test_a_store_on_a_share_is_warned_of_once_and_a_second_window_is_refused(
    opening: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "on_network", lambda _path: True)
    opened = opening()
    assert _question(opened).windowTitle() == texts.NETWORK_TITLE
    _question(opened).reject()
    second = opening()
    (refused,) = _questions(second)
    path = str(_session(opened).cases.store)
    assert refused.accessibleDescription() == sentence(KnownFault.STORE_IN_USE, path)
    refused.reject()
    _close(opened)
    assert _questions(opening()) == []


@pytest.mark.expects_dialog
def test_a_backup_is_restored_from_the_list_by_the_keyboard(qtbot: QtBot, opening: Make) -> None:
    opened = opening()
    session = _session(opened)
    with qtbot.waitSignal(session.keeping.safekeeping.backed_up):
        session.keeping.safekeeping.back_up()
    _add(session, "MOI")
    dialog = session.keeping.open_dialog()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    (question,) = dialog.findChildren(Ask)
    assert any("thêm Đơn vị" in one.text() for one in question.findChildren(QLabel))
    qtbot.waitUntil(question.isActiveWindow)
    QTest.keyClick(question, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _session(opened) is not session
    assert "MOI" not in _codes(_session(opened))
    assert _question(opened).windowTitle() == texts.RESTORED


@pytest.mark.expects_dialog
def test_a_damaged_store_is_offered_its_newest_good_backup(qtbot: QtBot, opening: Make) -> None:
    opened = opening()
    session = _session(opened)
    _add(session, "MOI")
    path = session.cases.store
    _close(opened)
    path.write_bytes(path.read_bytes()[:6000])
    again = opening()
    qtbot.waitUntil(_question(again).isActiveWindow)
    QTest.keyClick(_question(again), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "MOI" in _codes(_session(again))


@pytest.mark.expects_dialog
def test_the_second_place_is_chosen_shown_and_kept(
    qtbot: QtBot, opening: Make, settings: QSettings, tmp_path: Path
) -> None:
    session = _session(opening())
    picker = session.keeping.safekeeping.files = FakePicker()
    picker.file = tmp_path / "stick"
    picker.file.mkdir()
    dialog = session.keeping.open_dialog()
    dialog.choose.click()
    assert dialog.second.text() == str(picker.file)
    assert settings.value(SECOND_PLACE) == str(picker.file)
    with qtbot.waitSignal(session.keeping.safekeeping.backed_up):
        dialog.now.click()
    (made,) = session.keeping.shelf.found()
    assert [one.name for one in picker.file.iterdir()] == [made.path.name]
    dialog.no_longer.click()
    assert dialog.second.text() == texts.NO_SECOND
    assert settings.value(SECOND_PLACE) == ""


@pytest.mark.expects_dialog
def test_after_a_crash_the_window_says_what_was_stored_last(opening: Make) -> None:
    first = opening()
    path = _session(first).cases.store
    _close(first)
    store = open_store(path)
    with store.new_uow("Lê Minh Châu")("save") as uow:
        uow.registers.add(Unit(code="MOI", name="Mới"))
        uow.commit()
    body, log = path.read_bytes(), path.with_name(f"{path.name}-wal").read_bytes()
    store.close()
    path.write_bytes(body)
    path.with_name(f"{path.name}-wal").write_bytes(log)
    staged = DiskPlacer().stage(path.with_name(documents_folder(path.stem)), b"half")
    again = opening()
    question = _question(again)
    assert question.windowTitle() == texts.STOPPED_TITLE
    assert "Lê Minh Châu: thêm Đơn vị" in question.accessibleDescription()
    assert not staged.exists()


@pytest.mark.expects_dialog
def test_after_a_crash_in_mid_count_the_window_says_at_which_paper_it_goes_on(
    opening: Make,
) -> None:
    first = opening()
    path = _session(first).cases.store
    _close(first)
    with wiring.opened_store(path) as store:
        cases = wiring.use_cases(store, "Lê Minh Châu")
        round_id = first_round(cases)
        open_round(cases, round_id, 6)
        cases.do(start_pass, round_id, 1, HANDS[0])
        for number in (1, 2, 3):
            cases.do(record_paper, cases.rounds, round_id, 1, number, "1" * 10)
        left = [(one, one.read_bytes()) for one in (path, path.with_name(f"{path.name}-wal"))]
    for file, body in left:
        file.write_bytes(body)
    again = opening()
    said = _question(again).accessibleDescription()
    assert texts.GOES_ON.format(4, 1) in said
    _question(again).reject()
    page = _session(again).conference.findChild(CountPage)
    assert page is not None
    shown = page.view()
    assert shown is not None
    assert shown.number == 4
