"""A folder of twelve sheets in the window, by keys: read, marked, taken, mended, taken."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.filled_sheets import DAMAGES, forms, open_proposed_table, returned
from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import SCORING
from thidua_desktop.domain.codes.scoring import Scorer, SheetStatus
from thidua_desktop.records.scoring import ScoreEntry
from thidua_desktop.texts.scoring import sheets as texts
from thidua_desktop.ui.tabs.scoring.returned_page import ReturnedPage, faults_text

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> ReturnedPage:
    open_proposed_table(session.cases)
    session.changes.settle()
    session.window.show_tab(SCORING)
    tab = session.tabs.scoring
    at = next(n for n, one in enumerate(tab.heads.buttons()) if one.text() == texts.PAGE)
    tab.show_page(at)
    activate(qtbot, session.window)
    made = tab.page_at(at)
    assert isinstance(made, ReturnedPage)
    return made


def put(folder: Path, session: Session, *, damaged: bool) -> None:
    folder.mkdir(exist_ok=True)
    for place, form in enumerate(forms(session.cases)):
        damages = [DAMAGES[place][0]] if damaged and place in DAMAGES else []
        file = returned(form, place, *damages)
        (folder / file.name).write_bytes(file.body)


def statuses(page: ReturnedPage) -> list[SheetStatus]:
    return [one.status for one in page.arrived]


def choose(page: ReturnedPage, folder: Path) -> None:
    picker = FakePicker()
    picker.file = folder
    page._picker = picker
    QTest.keyClick(page.table, K.Key_O, CTRL)


def test_four_damaged_sheets_of_twelve_go_back_and_the_rest_is_taken(
    page: ReturnedPage, session: Session, tmp_path: Path
) -> None:
    folder = tmp_path / "Tu cham"
    assert statuses(page) == [SheetStatus.MISSING] * 12
    put(folder, session, damaged=True)
    choose(page, folder)
    assert page.counts.text() == "Đã đọc Tu cham: 8 đã nhận, không có lỗi, 4 có lỗi."
    wrong = [one for one in page.arrived if one.status is SheetStatus.FAULTY]
    assert all(line.startswith("Ô ") for one in wrong for line in faults_text(one).splitlines())
    QTest.keyClick(page.table, K.Key_F7)
    assert page.status.text() == "Đã lưu 4 bản đánh dấu lỗi cạnh tệp của đơn vị."
    assert len(list(folder.glob(f"*{texts.MARKED}.xlsx"))) == 4
    QTest.keyClick(page.table, K.Key_F9)
    assert "Đã nhận bảng tự chấm của 8 đơn vị" in page.status.text()
    assert statuses(page).count(SheetStatus.SAME) == 8
    QTest.keyClick(page.table, K.Key_F9)
    assert page.status.text() == texts.NOTHING_TO_TAKE
    put(folder, session, damaged=False)
    choose(page, folder)
    QTest.keyClick(page.table, K.Key_F9)
    assert statuses(page) == [SheetStatus.SAME] * 12
    assert all(one.scores.total(Scorer.SELF) is not None for one in forms(session.cases))
    QTest.keyClick(page.table, K.Key_Z, CTRL)
    assert statuses(page).count(SheetStatus.RECEIVED) == 4
    QTest.keyClick(page.table, K.Key_F7)
    assert page.status.text() == texts.NOTHING_TO_MARK


def test_twelve_sheets_are_written_by_one_key(page: ReturnedPage, session: Session) -> None:
    QTest.keyClick(page.table, K.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert page.status.text() == texts.WRITTEN.format(12)
    assert len(list(session.cases.documents.glob("Bang-tu-cham-diem-2017-*.xlsx"))) == 12
    assert not session.cases.registers.list(ScoreEntry, scorer=Scorer.SELF)


def test_a_folder_that_cannot_be_read_is_said(page: ReturnedPage, tmp_path: Path) -> None:
    choose(page, tmp_path / "khong-co")
    assert page.status.text()
    assert statuses(page) == [SheetStatus.MISSING] * 12


def test_the_papers_of_scoring_are_written_from_its_menu(
    page: ReturnedPage, session: Session
) -> None:
    def write(place: int) -> str:
        page.papers.menu().actions()[place].trigger()
        return page.status.text()

    page.table.clearSelection()
    page.table.setCurrentIndex(page.model.index(0, 0))
    assert "Bang-tu-cham-diem-2017-htqtct" in write(0)
    assert "Quyet-dinh-ban-hanh-bang-tieu-chi-2017" in write(3)
    assert write(1) != ""
    assert not list(session.cases.documents.glob("Bang-tong-hop-diem*"))
