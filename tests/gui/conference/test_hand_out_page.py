"""Step 2 driven by the keyboard on a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.cases import sample_cases
from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import hand_out as texts
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.tabs.conference.desk import Desk
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_page import HandOutPage
from thidua_desktop.ui.widgets.ask.ask import Ask


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with sample_cases(tmp_path) as cases:
        desk = Desk(cases, Changes(cases.commits))
        desk.reload()
        assert desk.round is not None
        cases.do(freeze_form, desk.round.id)
        desk.reload()
        yield desk


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> HandOutPage:
    page = HandOutPage(desk)
    qtbot.addWidget(page)
    page.resize(720, 1200)
    page.show()
    return page


def answer(**values: str) -> None:
    """Fill in the question that is open and do it."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    for name, value in values.items():
        dialog.fill(name, value)
    dialog.accept()


def view_of(desk: Desk) -> RoundView:
    assert desk.round is not None
    return desk.round


def test_delegates_come_one_by_one_by_the_space_bar(
    desk: Desk, page: HandOutPage, qtbot: QtBot
) -> None:
    page._form.listButton.click()
    assert page.delegates.lines.rowCount() == 12
    page.delegates.setFocus()
    page.delegates.choose(0)
    qtbot.keyClick(page.delegates, Qt.Key.Key_Space)
    qtbot.keyClick(page.delegates, Qt.Key.Key_Down)
    qtbot.keyClick(page.delegates, Qt.Key.Key_Space)
    assert page.spins["present"].value() == 2
    assert "2 có quyền bỏ phiếu" in page._form.peopleLabel.text()
    qtbot.keyClick(page.delegates, Qt.Key.Key_Space)
    assert page.spins["present"].value() == 1
    assert desk.cases.registers.undoable is not None


def test_too_few_present_is_a_notice_and_a_broken_sum_closes_the_button(
    page: HandOutPage,
) -> None:
    page.spins["present"].setValue(7)
    page.spins["issued"].setValue(7)
    assert "Chưa đủ" in page._form.quorumLabel.text()
    assert page._form.freezeButton.isEnabled()
    page.spins["issued"].setValue(8)
    assert not page._form.freezeButton.isEnabled()
    assert "lớn hơn" in page._form.faultsLabel.text()


@pytest.mark.expects_dialog
def test_voters_are_fixed_then_a_late_comer_and_an_exchange_are_recorded(
    desk: Desk, page: HandOutPage
) -> None:
    page._form.listButton.click()
    page._form.allButton.click()
    page.spins["present"].setValue(11)
    page.spins["issued"].setValue(11)
    page.spins["printed"].setValue(14)
    page._form.freezeButton.click()
    answer()
    assert view_of(desk).state is RoundState.ISSUED
    assert len(view_of(desk).moves[-1].detail["voters"]) == 12
    page._form.lateButton.click()
    answer(who="Cục Con nuôi")
    assert (view_of(desk).ledger.present, view_of(desk).ledger.issued) == (12, 12)
    page._form.exchangeButton.click()
    answer(why="viết nhầm")
    assert view_of(desk).ledger.spoilt == 1
    page._form.correctButton.click()
    answer(printed="15", why="đếm lại")
    assert view_of(desk).ledger.printed == 15
    assert not page.spins["printed"].isEnabled()


@pytest.mark.expects_dialog
def test_a_refused_late_comer_says_why_and_changes_nothing(desk: Desk, page: HandOutPage) -> None:
    said: list[str] = []
    desk.refused.connect(said.append)
    page._form.freezeButton.click()
    answer()
    page._form.lateButton.click()  # all 12 are there and have theirs
    answer(who="Người thứ mười ba")
    assert said
    assert view_of(desk).ledger.issued == 12


@pytest.mark.expects_dialog
def test_a_name_withdraws_and_seats_change_on_printed_papers(desk: Desk, page: HandOutPage) -> None:
    page._form.withdrawButton.click()
    answer(why="xin rút")
    assert view_of(desk).form.candidates[0].withdrawn
    assert view_of(desk).final[0].names[-1].outcome is Outcome.WITHDRAWN
    page._form.seatsButton.click()
    answer(seats="3", why="chỉ tiêu mới")
    assert view_of(desk).form.contests[0].seats == 3
    assert "đã rút" in page._form.changesLabel.text()


@pytest.mark.expects_dialog
def test_the_form_is_opened_again_for_another_print(desk: Desk, page: HandOutPage) -> None:
    page._form.reprintButton.click()
    answer(why="sai tên đơn vị")
    assert view_of(desk).state is RoundState.DRAFT
    desk.cases.do(freeze_form, view_of(desk).id)
    desk.reload()
    assert view_of(desk).form_serial == 2


@pytest.mark.expects_dialog
def test_tellers_are_added_changed_and_removed(desk: Desk, page: HandOutPage) -> None:
    assert desk.conference is not None
    before = len(desk.conference.tellers)
    page._form.addTellerButton.click()
    answer(name="Người kiểm phiếu mới", unit="Thanh tra Bộ")
    assert len(desk.conference.tellers) == before + 1
    assert page._form.floorHelp.text() == texts.TELLER_NOTICE
    page.tellers.choose(before)
    page._form.editTellerButton.click()
    answer(name="Người khác")
    assert desk.conference.tellers[-1].name == "Người khác"
    page.tellers.choose(before)
    page._form.removeTellerButton.click()
    assert len(desk.conference.tellers) == before
