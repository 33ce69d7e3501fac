"""Step 2 driven by the keyboard on a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.counting import frozen_context, view_of
from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import fixed_voters, open_box
from thidua_desktop.texts.conference import hand_out as texts
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_page import HandOutPage
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.base.editors import fill_editor
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog


@pytest.fixture
def context(tmp_path: Path) -> Iterator[ConferenceContext]:
    with frozen_context(tmp_path) as context:
        yield context


@pytest.fixture
def page(context: ConferenceContext, qtbot: QtBot) -> HandOutPage:
    page = HandOutPage(context)
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


def test_delegates_come_one_by_one_by_the_space_bar(
    context: ConferenceContext, page: HandOutPage, qtbot: QtBot
) -> None:
    page._form.listButton.click()
    table = page.delegates.table
    assert len(page.delegates.records()) == 12
    table.setFocus()
    table.choose(0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert page.spins["present"].value() == 2
    assert "2 có quyền bỏ phiếu" in page._form.peopleLabel.text()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert page.spins["present"].value() == 1
    assert not page.spins["present"].isEnabled(), "the list says who is there"
    assert context.cases.registers.undoable is not None


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


def fix_eleven(page: HandOutPage) -> None:
    """All come but the first, and eleven papers are handed out."""
    page._form.listButton.click()
    page._form.allButton.click()
    page.delegates.table.choose(0)
    space(page)
    for name, figure in (("issued", 11), ("printed", 14)):
        page.spins[name].setValue(figure)
    page._form.freezeButton.click()
    answer()


def space(page: HandOutPage) -> None:
    page.delegates.table.setFocus()
    QTest.keyClick(page.delegates.table, Qt.Key.Key_Space)


def arrived(context: ConferenceContext) -> list[bool]:
    assert context.conference is not None
    return [one.arrived is not None for one in context.conference.delegates]


@pytest.mark.expects_dialog
def test_a_late_comer_is_chosen_from_the_list_which_then_says_so(
    context: ConferenceContext, page: HandOutPage
) -> None:
    fix_eleven(page)
    assert view_of(context).state is RoundState.ISSUED
    assert len(fixed_voters(view_of(context))) == 11
    page._form.lateButton.click()
    answer()
    assert (view_of(context).ledger.present, view_of(context).ledger.issued) == (12, 12)
    assert len(fixed_voters(view_of(context))) == 12
    assert all(arrived(context))
    page._form.lateButton.click()  # nobody is left
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    assert dialog.accessibleDescription() == texts.LATE_NOBODY
    dialog.accept()
    page._form.exchangeButton.click()
    answer(why="viết nhầm")
    assert view_of(context).ledger.spoilt == 1
    page._form.correctButton.click()
    answer(printed="15", why="đếm lại")
    assert view_of(context).ledger.printed == 15
    assert not page.spins["printed"].isEnabled()


@pytest.mark.expects_dialog
def test_once_the_list_is_fixed_no_single_key_changes_it(
    context: ConferenceContext, page: HandOutPage
) -> None:
    fix_eleven(page)
    before = arrived(context)
    for button in (page._form.listButton, page._form.allButton):
        button.click()
    page.delegates.table.choose(1)
    space(page)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    dialog.reject()
    with pytest.raises(Refused):  # Ctrl+Z: the list as it was before somebody came
        context.cases.registers.undo()
    assert arrived(context) == before
    space(page)
    answer()
    assert context.conference is not None
    assert context.conference.delegates[1].left is not None
    assert (view_of(context).ledger.present, len(fixed_voters(view_of(context)))) == (11, 11)


@pytest.mark.expects_dialog
def test_who_was_marked_by_mistake_is_taken_out_with_a_reason(
    context: ConferenceContext, page: HandOutPage
) -> None:
    fix_eleven(page)
    page.delegates.table.choose(1)
    page.delegates.open()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RecordDialog)
    dialog.form.fill("arrived", None)
    dialog.accept()
    answer(why="Ghi nhầm người")
    view = view_of(context)
    assert (view.ledger.present, view.ledger.issued) == (10, 10)
    assert len(fixed_voters(view)) == 10
    assert view.figures[-1].reason == "Ghi nhầm người"
    assert arrived(context).count(False) == 2
    page._form.correctButton.click()
    correction = QApplication.activeModalWidget()
    assert isinstance(correction, Ask)
    assert "present" not in correction.answers(), "that is mended in the list"
    correction.reject()


@pytest.mark.expects_dialog
def test_who_comes_once_the_box_is_open_is_there_and_has_no_paper(
    context: ConferenceContext, page: HandOutPage
) -> None:
    fix_eleven(page)
    context.do(open_box, view_of(context).id, 11, "Ủy viên")
    page.delegates.table.choose(0)
    space(page)
    answer()
    assert all(arrived(context))
    assert (view_of(context).ledger.present, len(fixed_voters(view_of(context)))) == (11, 11)


@pytest.mark.expects_dialog
def test_a_refused_late_comer_says_why_and_changes_nothing(
    context: ConferenceContext, page: HandOutPage
) -> None:
    message: list[str] = []
    context.refused.connect(message.append)
    page._form.freezeButton.click()
    answer()
    page._form.lateButton.click()  # all 12 are there and have theirs
    answer(who="Người thứ mười ba")
    assert message
    assert view_of(context).ledger.issued == 12


@pytest.mark.expects_dialog
def test_a_name_withdraws_and_seats_change_on_printed_papers(
    context: ConferenceContext, page: HandOutPage
) -> None:
    page._form.withdrawButton.click()
    answer(why="xin rút")
    assert view_of(context).form.candidates[0].withdrawn
    assert view_of(context).final[0].names[-1].outcome is Outcome.WITHDRAWN
    page._form.seatsButton.click()
    answer(seats="3", why="chỉ tiêu mới")
    assert view_of(context).form.contests[0].seats == 3
    assert "đã rút" in page._form.changesLabel.text()


@pytest.mark.expects_dialog
def test_the_form_is_opened_again_for_another_print(
    context: ConferenceContext, page: HandOutPage
) -> None:
    page._form.reprintButton.click()
    answer(why="sai tên đơn vị")
    assert view_of(context).state is RoundState.DRAFT
    context.cases.do(freeze_form, view_of(context).id)
    context.reload()
    assert view_of(context).form_serial == 2


@pytest.mark.expects_dialog
def test_tellers_are_added_changed_and_removed(
    context: ConferenceContext, page: HandOutPage
) -> None:
    assert context.conference is not None
    before = len(context.conference.tellers)
    page.tellers.add_button.click()
    type_record(name="Người kiểm phiếu mới", unit_id="Thanh tra Bộ")
    assert len(context.conference.tellers) == before + 1
    assert page._form.floorHelp.text() == texts.TELLER_NOTICE
    page.tellers.table.choose(before)
    page.tellers.open()
    type_record(name="Người khác")
    assert context.conference.tellers[-1].name == "Người khác"
    page.tellers.table.choose(before)
    page.tellers.delete()
    answer()
    assert len(context.conference.tellers) == before


def type_record(**values: str) -> None:
    """Fill in the dialog of a record and store it."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RecordDialog)
    for name, value in values.items():
        fill_editor(dialog.form.field(name).editor, value)
    dialog.accept()
