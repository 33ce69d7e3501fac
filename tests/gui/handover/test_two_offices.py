"""The whole way of a year from one office to the next, in two real windows (issue: Bàn giao)."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from thidua_desktop import paths
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import HANDOVER
from thidua_desktop.bootstrap.start_page import StartPage
from thidua_desktop.bootstrap.window import Opening
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.documents import Document
from thidua_desktop.ui.tabs.years.open_year import OpenYearWizard
from thidua_desktop.ui.widgets.ask.ask import Ask

pytestmark = pytest.mark.expects_dialog
RELEASE = Path(__file__).resolve().parents[2] / "stores" / "0.1.0.thidua-db"
DECISION = "2500/QĐ-BTP"
PACKING = 20_000  # ms, on a busy machine


class Machine:
    """A machine with its own settings and its own folder of data."""

    def __init__(self, qtbot: QtBot, folder: Path, store: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.qtbot, self.picker = qtbot, FakePicker()
        settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
        self.opening = Opening(store, sample=False, settings=settings)
        qtbot.addWidget(self.opening.window)
        self.opening.window.show()
        self.opening.open()

    @property
    def session(self) -> Session:
        assert self.opening.session is not None
        self.opening.session.tabs._files = self.picker
        return self.opening.session

    def at_handover(self, step: int) -> None:
        session = self.session
        self.opening.window.show_tab(HANDOVER)
        session.tabs.handover.show_step(step - 1)

    def until(self, held: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(held, timeout=PACKING)

    def year_id(self, year: int) -> int:
        (found,) = self.session.cases.registers.list(EmulationYear, year=year)
        return stored_id(found)

    def documents(self, year: int) -> list[str]:
        rows = self.session.cases.registers.list(Document, year_id=self.year_id(year))
        return [row.number for row in rows]


@pytest.fixture
def machine(qtbot: QtBot) -> Iterator[Callable[[Path, Path], Machine]]:
    made: list[Machine] = []

    def make(folder: Path, store: Path) -> Machine:
        made.append(Machine(qtbot, folder, store))
        return made[-1]

    yield make
    for each in made:
        each.opening.close()


def received(new: Machine, package: Path, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """An empty program takes the package at its start page."""
    page = new.opening.window.tab(0)
    assert isinstance(page, StartPage)
    monkeypatch.setattr(paths, "default_store", lambda: folder / "data" / "thidua.store")
    page._picker = new.picker
    new.picker.file = package
    page.receive.click()
    new.until(lambda: isinstance(QApplication.activeModalWidget(), Ask))
    question = QApplication.activeModalWidget()
    assert isinstance(question, Ask)
    assert question.answers()["office"] == "QLXLVPHC"
    question.accept()
    new.until(lambda: new.opening.session is not None)


def open_next_year(machine: Machine) -> None:
    machine.session.open_year()
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, OpenYearWizard)
    while wizard.isVisible():
        wizard.next_button.click()
        assert wizard.fault() == ""
        QApplication.processEvents()


def test_a_year_goes_from_one_office_to_the_next_and_is_finished_by_the_old_one(
    machine: Callable[[Path, Path], Machine], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "cu" / "cum.thidua-db"
    store.parent.mkdir()
    shutil.copy(RELEASE, store)
    old = machine(tmp_path / "cu", store)
    old.at_handover(2)
    package = tmp_path / "ban-giao.thidua"
    old.picker.file = package
    old.session.tabs.handover.package.make_button.click()
    old.until(package.is_file)

    new = machine(tmp_path / "moi", tmp_path / "moi" / "none.store")
    received(new, package, monkeypatch, tmp_path / "moi")
    session = new.session
    status = session.status
    assert status is not None
    assert (status.year.year, status.writable) == (2017, False)
    assert "Hộ tịch" in status.keeper
    round_view = session.context.round
    assert round_view is not None
    assert (round_view.state, round_view.withheld) == (RoundState.PUBLISHED, True)
    assert [name.code for name in round_view.final[0].elected][:1] == ["HTQTCT"]

    open_next_year(new)
    view = session.tabs.year.view()
    assert view is not None
    assert view.leaders.head is not None
    assert view.leaders.head.code == "QLXLVPHC"
    assert [unit.code for unit in view.leaders.deputies] == ["TGPL"]
    session.cases.registers.save(Document(year_id=new.year_id(2018), number="01/KH-CTĐIII"))

    old.session.cases.registers.save(
        Document(year_id=old.year_id(2017), number=DECISION, subject="Tặng Cờ thi đua")
    )
    supplement = tmp_path / "bo-sung.thidua"
    old.picker.file = supplement
    old.at_handover(4)
    old.session.tabs.handover.supplement.make_button.click()
    old.until(supplement.is_file)

    session.show_year(new.year_id(2017))
    new.picker.file = supplement
    new.at_handover(5)
    page = session.tabs.handover.receive
    page.choose_button.click()
    new.until(page.take_button.isEnabled)
    assert DECISION in "\n".join(page.lines.lines())
    page.take_button.click()
    new.until(lambda: DECISION in new.documents(2017))
    assert new.documents(2018) == ["01/KH-CTĐIII"]

    stores = [old.session.cases.store, session.cases.store]
    for each in (old, new):
        each.opening.close()
    assert [main(["verify", "--store", str(path)]) for path in stores] == [0, 0]
