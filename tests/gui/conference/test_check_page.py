"""Step 4 driven by keyboard: papers that differ, the head teller's decision, the hand tally."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.support.counting import VALID, Ticking, names, paper, press, sample_context, view_of
from tests.support.windows import show_active
from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.hand_out import open_box
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import Hands, finish_pass, start_pass
from thidua_desktop.texts.conference import checking as texts
from thidua_desktop.ui.tabs.conference.check.check_hand import INVALID_PAPERS, VALID_PAPERS
from thidua_desktop.ui.tabs.conference.check.check_page import CheckPage, ask_method
from thidua_desktop.ui.tabs.conference.check.check_state import CheckSection, CheckView
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.keys import EnterGate
from thidua_desktop.ui.widgets.ask.ask import Ask

K = Qt.Key
RIGHT, OTHER = "1110011001", "1110011000"


@pytest.fixture
def context(tmp_path: Path, qapp: QApplication) -> Iterator[ConferenceContext]:
    with sample_context(tmp_path) as made:
        view = view_of(made)
        made.cases.do(open_box, view.id, 12, "")
        made.cases.do(start_pass, view.id, 1, Hands("A", "B"))
        made.reload()
        yield made


def shown(page: CheckPage) -> CheckView:
    view = page.view()
    assert view is not None
    return view


def type_pass(context: ConferenceContext, number: int, *, differ: tuple[int, ...] = ()) -> None:
    for at in range(1, 13):
        marks = OTHER if at in differ else RIGHT
        context.cases.do(record_paper, context.cases.rounds, view_of(context).id, number, at, marks)
    context.reload()


def two_passes(context: ConferenceContext, *differ: int) -> None:
    round_id = view_of(context).id
    type_pass(context, 1)
    context.cases.do(start_pass, round_id, 2, Hands("B", "A"))
    type_pass(context, 2, differ=differ)
    context.cases.do(finish_pass, round_id)
    context.reload()


def by_hand(context: ConferenceContext) -> None:
    type_pass(context, 1)
    method = CheckMethod.HAND_TALLY
    context.cases.do(start_pass, view_of(context).id, 2, Hands("B", "A"), "", method)
    context.reload()


def open_page(context: ConferenceContext, qtbot: QtBot) -> CheckPage:
    page = CheckPage(context, gate=EnterGate(Ticking(), repeats_within=0))
    qtbot.addWidget(page)
    show_active(qtbot, page, 732, 573)
    return page


def asked(page: CheckPage) -> Ask:
    return page.findChildren(Ask)[-1]


def test_before_pass_2_is_ready_it_says_what_is_missing(
    context: ConferenceContext, qtbot: QtBot
) -> None:
    page = open_page(context, qtbot)
    assert shown(page).section is CheckSection.WAIT
    assert "lượt 1 còn 12 phiếu chưa nhập" in shown(page).text
    type_pass(context, 1)
    assert "chọn nhập lượt 2" in shown(page).text
    context.cases.do(start_pass, view_of(context).id, 2, Hands("B", "A"))
    context.reload()
    assert "lượt 2 còn 12 phiếu chưa nhập" in shown(page).text
    type_pass(context, 2)
    assert "bấm Đối chiếu hai lượt" in shown(page).text
    with qtbot.waitSignal(page.step_wanted) as wanted:
        page._wait.button.click()
    assert wanted.args == [2]


def test_passes_that_agree_are_done(context: ConferenceContext, qtbot: QtBot) -> None:
    two_passes(context)
    page = open_page(context, qtbot)
    assert shown(page).section is CheckSection.DONE
    assert shown(page).text == texts.NO_DIFFERENCE
    with qtbot.waitSignal(page.step_wanted) as wanted:
        page._form.doneButton.click()
    assert wanted.args == [4]


@pytest.mark.expects_dialog
def test_papers_that_differ_are_typed_once_more(context: ConferenceContext, qtbot: QtBot) -> None:
    two_passes(context, 7, 9)
    page = open_page(context, qtbot)
    assert page._form.stateLabel.text() == "Lấy lại phiếu số 7, 9"
    assert page.chosen() == 7
    assert page.card.entry is not None
    assert not page.card.entry.started, "emptied: no value is shown"
    names(page.card, 4)
    press(page.card, K.Key_F3)
    assert page.chosen() == 9
    assert not page.card.entry.started
    paper(page.card, *VALID)  # equals pass 1
    assert page.card.message() == "Đã lưu lần nhập lại phiếu số 9"
    assert shown(page).open_numbers == (7,)
    paper(page.card, 1, 2)  # equals neither
    assert view_of(context).differences == (7,)
    dialog = asked(page)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.fill("decided_by", "Trần Thị Bình")
    QTest.keyClick(dialog, K.Key_Return)
    assert view_of(context).state is RoundState.RESOLVING, "no single key decides"
    QTest.keyClick(
        dialog.field("decided_by").editor, K.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert view_of(context).state is RoundState.AGREED
    assert view_of(context).decided == {7: "Trần Thị Bình"}
    assert shown(page).lines == (
        "Phiếu số 7: Trần Thị Bình quyết định",
        "Phiếu số 9: lần nhập lại trùng với một lượt",
    )


@pytest.mark.expects_dialog
def test_the_head_teller_may_have_it_typed_again(context: ConferenceContext, qtbot: QtBot) -> None:
    two_passes(context, 7)
    page = open_page(context, qtbot)
    paper(page.card, 1, 2)
    asked(page).reject()
    assert page.card.entry is not None
    assert page.card.entry.started, "what was typed is still there"
    press(page.card, K.Key_Escape)
    paper(page.card, *VALID)
    assert view_of(context).state is RoundState.AGREED


def test_nothing_of_either_pass_is_on_the_page(context: ConferenceContext, qtbot: QtBot) -> None:
    two_passes(context, 7)
    page = open_page(context, qtbot)
    text = " ".join(label.text() for label in page.findChildren(QLabel))
    assert RIGHT not in text
    assert not any(page.card.grid.row(number).differs() for number in range(1, 11))


def fill_hand(page: CheckPage, wrong: int = 0) -> None:
    sheet = page.hand.sheet
    sheet.take(VALID_PAPERS, 0, "12")
    names = [key for key in sheet.figures() if key not in (VALID_PAPERS, INVALID_PAPERS)]
    for key, mark in zip(names, RIGHT, strict=True):
        sheet.take(key, 0, "12" if mark == "1" else "0")
    sheet.take(names[0], 0, str(12 - wrong))


def test_a_hand_tally_that_agrees(context: ConferenceContext, qtbot: QtBot) -> None:
    by_hand(context)
    page = open_page(context, qtbot)
    assert shown(page).section is CheckSection.HAND
    assert not page._form.handButton.isEnabled()
    page.hand.sheet.take(VALID_PAPERS, 0, "11")
    assert page._form.handFault.text() == texts.HAND_SUM.format(12)
    fill_hand(page)
    assert page._form.handFault.text() == ""
    QTest.keyClick(page.hand.sheet, K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert view_of(context).state is RoundState.AGREED
    assert shown(page).text == texts.HAND_AGREES


def test_tab_goes_on_from_the_last_figure_to_the_comparing(
    context: ConferenceContext, qtbot: QtBot
) -> None:
    by_hand(context)
    page = open_page(context, qtbot)
    fill_hand(page)
    sheet = page.hand.sheet
    sheet.setFocus(Qt.FocusReason.TabFocusReason)
    for _figure in sheet.lines.open_cells():
        cell = QApplication.focusWidget()
        assert cell is not None
        assert sheet.isAncestorOf(cell)
        QTest.keyClick(cell, K.Key_Tab)
    assert page._form.handButton.hasFocus()


def test_more_votes_than_valid_papers_are_a_slip(context: ConferenceContext, qtbot: QtBot) -> None:
    by_hand(context)
    page = open_page(context, qtbot)
    fill_hand(page, wrong=-1)
    assert page._form.handFault.text() == texts.HAND_OVER


@pytest.mark.expects_dialog
def test_a_hand_tally_that_differs_leads_to_papers_or_back(
    context: ConferenceContext, qtbot: QtBot
) -> None:
    by_hand(context)
    page = open_page(context, qtbot)
    fill_hand(page, wrong=1)
    page._form.handButton.click()
    assert view_of(context).state is RoundState.RESOLVING
    assert page._form.stateLabel.text().endswith("1. Cục Hộ tịch, quốc tịch, chứng thực")
    page.papers.number.setValue(5)
    press(page.papers.number, K.Key_Return)
    assert page.chosen() == 5
    paper(page.card, *VALID[1:])  # the paper says something else than was typed
    asked(page).accept()
    assert view_of(context).state is RoundState.AGREED
    assert set(view_of(context).decided) == {5}


@pytest.mark.expects_dialog
def test_a_hand_tally_that_was_wrong_is_typed_again_with_a_reason(
    context: ConferenceContext, qtbot: QtBot
) -> None:
    by_hand(context)
    page = open_page(context, qtbot)
    fill_hand(page, wrong=1)
    page._form.handButton.click()
    page._again.click()
    assert page._form.sections.currentWidget() is page._form.handPage
    assert page.hand.sheet.figures()[VALID_PAPERS] == (12,)
    assert page.may_leave()
    fill_hand(page)
    assert not page.may_leave()
    page._form.handButton.click()
    dialog = asked(page)
    dialog.fill("reason", "Cộng nhầm một phiếu")
    dialog.accept()
    assert view_of(context).state is RoundState.AGREED
    assert view_of(context).hand_reasons == ("Cộng nhầm một phiếu",)
    assert page.may_leave()


@pytest.mark.expects_dialog
def test_the_method_changes_with_the_head_teller_and_a_reason(
    context: ConferenceContext, qtbot: QtBot
) -> None:
    by_hand(context)
    page = open_page(context, qtbot)
    dialog = ask_method(context, page)
    assert dialog is not None
    dialog.accept()
    assert dialog.field("reason").fault()
    dialog.fill("reason", "bảng ghi thủ công bị rách.")
    dialog.accept()
    second = view_of(context).passes[2]
    assert second.method is CheckMethod.SECOND_PASS
    head = "Trưởng Ban kiểm phiếu (minh họa)"
    assert second.reason == f"bảng ghi thủ công bị rách (Trưởng Ban kiểm phiếu {head} quyết định)"
    assert shown(page).section is CheckSection.WAIT
