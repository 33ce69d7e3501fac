"""Step 3 driven by keyboard alone, on a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.counting import (
    VALID,
    Ticking,
    body_with,
    names,
    paper,
    press,
    sample_context,
    undo,
    view_of,
)
from tests.support.windows import show_active
from thidua_desktop.domain.codes.ballot import CheckMethod, InvalidReason
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.hand_out import correct_figures
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import Hands
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.count_page import CountPage
from thidua_desktop.ui.tabs.conference.count.count_state import Section, Way
from thidua_desktop.ui.tabs.conference.count.count_ways import take_way
from thidua_desktop.ui.tabs.conference.count.just_stored import JustStored
from thidua_desktop.ui.tabs.conference.count.just_stored_state import stored_line
from thidua_desktop.ui.tabs.conference.count.keys import EnterGate

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def context(tmp_path: Path, qapp: QApplication) -> Iterator[ConferenceContext]:
    with sample_context(tmp_path) as made:
        yield made


@pytest.fixture
def page(context: ConferenceContext, qtbot: QtBot) -> CountPage:
    return shown_page(context, qtbot, Ticking())


def shown_page(context: ConferenceContext, qtbot: QtBot, clock: Ticking) -> CountPage:
    """Keys with Ctrl are shortcuts, which only an active window has."""
    made = CountPage(context, gate=EnterGate(clock, repeats_within=0))
    qtbot.addWidget(made)
    show_active(qtbot, made, 732, 573)
    return made


def section(page: CountPage) -> Section:
    shown = page.view()
    assert shown is not None
    return shown.section


def open_box(page: CountPage, returned: int = 12) -> None:
    press(page.box.returned, *(K(ord(digit)) for digit in str(returned)))
    QTest.keyClick(page.box.returned, K.Key_Return, CTRL)


def begin(page: CountPage) -> None:
    open_box(page)
    QTest.keyClick(page._form.startButton, K.Key_Return, CTRL)


def test_the_box_is_opened_once_and_pass_1_begins(
    page: CountPage, context: ConferenceContext
) -> None:
    assert section(page) is Section.BOX
    assert not page._form.boxButton.isEnabled(), "nothing is proposed for what is to be counted"
    QTest.keyClicks(page.box.witnesses, "ba An")
    open_box(page)
    assert view_of(context).state is RoundState.OPENED
    assert view_of(context).ledger.returned == 12
    opened = view_of(context).moves[-1]
    assert opened.detail["witnesses"] == "ba An"
    assert str(opened.detail["opened_at"]).endswith("Z")
    assert section(page) is Section.HANDS
    assert page.passes.first.hands() == Hands(
        "Ủy viên Ban kiểm phiếu (minh họa)",
        "Thư ký Ban kiểm phiếu (minh họa)",
        "Trưởng Ban kiểm phiếu (minh họa)",
    )
    QTest.keyClick(page._form.startButton, K.Key_Return, CTRL)
    assert view_of(context).state is RoundState.COUNTING
    assert section(page) is Section.TYPING
    assert page.card.title() == "Phiếu số 1"


def test_more_papers_than_were_handed_out_show_their_ways_out(
    page: CountPage, context: ConferenceContext
) -> None:
    press(page.box.returned, K.Key_1, K.Key_3)
    form = page._form
    assert form.boxFault.isVisible()
    assert "lớn hơn số phiếu phát ra" in form.boxFaultLabel.text()
    assert not form.boxButton.isEnabled()
    assert form.againButton.isVisible()
    assert form.issuedButton.isVisible()
    assert form.annulButton.isVisible()
    form.againButton.click()
    open_box(page, 11)
    assert view_of(context).ledger.returned == 11


def test_a_whole_pass_with_a_slip_a_cancelling_and_an_invalid_paper(
    page: CountPage, context: ConferenceContext, qtbot: QtBot
) -> None:
    begin(page)
    card = page.card
    side = JustStored(context)
    qtbot.addWidget(side)
    paper(card, *VALID)
    assert card.message() == "Đã lưu phiếu số 1"
    paper(card, *VALID[1:])  # a slip
    assert card.title() == "Phiếu số 3"
    undo(card)
    assert card.bar.text().startswith("Sẽ hủy lần nhập phiếu số 2, lý do: nhập sai")
    press(card, K.Key_F5, K.Key_Return)
    assert card.message() == "Đã hủy lần nhập phiếu số 2"
    assert card.title() == "Phiếu số 2", "the number comes again"
    paper(card, *VALID)
    press(card, K.Key_K, K.Key_2)
    assert card.bar.text() == "Không hợp lệ  ·  sẽ lưu: không có dấu"
    press(card, K.Key_Return)
    names(card, *VALID)
    press(card, K.Key_Escape)
    assert card.bar.text().startswith("Hợp lệ"), "no paper begins as an invalid one"
    names(card, *range(1, 11))
    assert "quá số lượng" in card.bar.text()
    assert "Cờ thi đua ngành Tư pháp 6, tối đa 4" in card.bar.text()
    press(card, K.Key_Return)  # stored as it is: too many names
    shown = side.view()
    assert shown is not None
    assert [(line.number, line.text) for line in map(stored_line, shown.entries)] == [
        ("Số 4", "Không hợp lệ · quá số lượng"),
        ("Số 3", "Không hợp lệ · không có dấu"),
        ("Số 2", "Hợp lệ"),
        ("Số 2", "Đã hủy lần nhập: đọc sai"),
        ("Số 1", "Hợp lệ"),
    ]
    assert shown.balance == "Phát ra 12 · thu về 12 · đã nhập 4 · chưa nhập 8"
    assert shown.sum == "Hợp lệ 2 + không hợp lệ 2 = đã nhập 4"
    for _ in range(8):
        paper(card, *VALID)
    assert view_of(context).next_number(1) is None
    before = view_of(context)
    press(card, K.Key_Return)
    assert "Đã nhập đủ 12 phiếu của lượt 1" in card.bar.text()
    assert view_of(context) is before, "Enter stores nothing more"
    assert view_of(context).papers[1][3].typed_reason is InvalidReason.NO_STAMP
    assert view_of(context).papers[1][1].marks == "1110011001"


def test_what_was_stored_is_never_shown_after(page: CountPage) -> None:
    begin(page)
    paper(page.card, *VALID)
    assert page.card.entry is not None
    assert not page.card.entry.started
    assert not any(page.card.grid.row(number).differs() for number in range(1, 11))


def test_pass_2_is_blind_and_ends_in_what_differs(
    page: CountPage, context: ConferenceContext
) -> None:
    begin(page)
    for _ in range(12):
        paper(page.card, *VALID)
    shown = page.view()
    assert shown is not None
    assert page._form.finishCard.isVisible()
    assert page.passes.second.complete(), "reader and typist change places"
    QTest.keyClick(page.card, K.Key_Return, CTRL)
    assert view_of(context).state is RoundState.CHECKING
    shown = page.view()
    assert shown is not None
    assert (shown.pass_number, shown.typed, shown.stored) == (2, 0, frozenset())
    assert page.card.title() == "Phiếu số 1"
    for number in range(1, 13):
        paper(page.card, *VALID[: 2 if number == 7 else 6])
    assert page._form.finishTitle.text() == "Kết thúc lượt 2"
    QTest.keyClick(page.card, K.Key_Return, CTRL)
    assert view_of(context).state is RoundState.RESOLVING
    assert view_of(context).differences == (7,)
    assert section(page) is Section.DONE


def test_the_same_hands_need_a_reason(page: CountPage) -> None:
    begin(page)
    for _ in range(12):
        paper(page.card, *VALID)
    second = page.passes.second
    first = page.passes.first.hands()
    second.reader.setCurrentText(first.reader)
    second.typist.setCurrentText(first.typist)
    assert not page._form.finishButton.isEnabled()
    QTest.keyClicks(second.reason, "chi co hai nguoi")
    assert page._form.finishButton.isEnabled()
    page._form.handRadio.setChecked(True)
    second.reason.clear()
    assert page._form.finishButton.isEnabled(), "a hand tally is another way to count"


def test_the_hand_tally_can_be_chosen(page: CountPage, context: ConferenceContext) -> None:
    begin(page)
    for _ in range(12):
        paper(page.card, *VALID)
    page._form.handRadio.setChecked(True)
    page._form.finishButton.click()
    assert view_of(context).passes[2].method is CheckMethod.HAND_TALLY
    assert section(page) is Section.DONE


def test_a_second_enter_at_once_stores_nothing(context: ConferenceContext, qtbot: QtBot) -> None:
    clock = Ticking(step=0.0)
    clock.moment = 10.0
    page = shown_page(context, qtbot, clock)
    begin(page)
    paper(page.card, *VALID)
    names(page.card, *VALID)
    for _ in range(5):  # held, or hammered: each one seen makes the wait begin anew
        clock.moment += 0.29
        press(page.card, K.Key_Return)
    assert len(view_of(context).papers[1]) == 1
    clock.moment += 0.31
    press(page.card, K.Key_Enter)
    assert len(view_of(context).papers[1]) == 2


def test_a_held_enter_stores_no_paper_that_nobody_typed(
    context: ConferenceContext, qtbot: QtBot
) -> None:
    clock = Ticking(step=0.0)
    clock.moment = 10.0
    page = shown_page(context, qtbot, clock)
    begin(page)
    paper(page.card, *VALID)
    for _ in range(60):  # as some systems send it: press and release, none of them a repeat
        clock.moment += 0.033
        QTest.keyClick(page.card, K.Key_Return)
    assert len(view_of(context).papers[1]) == 1
    clock.moment += 5.0
    press(page.card, K.Key_Return)
    assert "Phiếu này không đồng ý với tất cả các tập thể?" in page.card.bar.text()
    assert len(view_of(context).papers[1]) == 1
    clock.moment += 5.0
    press(page.card, K.Key_Return)
    assert view_of(context).papers[1][2].marks == "0" * 10


def test_the_question_may_be_answered_once_for_the_round(
    page: CountPage, context: ConferenceContext
) -> None:
    begin(page)
    press(page.card, K.Key_Return, K.Key_F4)
    assert len(view_of(context).papers[1]) == 1
    press(page.card, K.Key_Return)
    assert len(view_of(context).papers[1]) == 2


def test_mouse_and_buttons_do_what_the_keys_do(
    page: CountPage, context: ConferenceContext, qtbot: QtBot
) -> None:
    begin(page)
    card = page.card
    for number in VALID:
        card.grid.row(number).click()
    qtbot.mouseClick(card.bar.button, Qt.MouseButton.LeftButton)
    assert view_of(context).papers[1][1].marks == "1110011001"
    card.keys.hint_chosen.emit("K")
    card.keys.hint_chosen.emit("3")
    card.keys.hint_chosen.emit("Enter")
    assert view_of(context).papers[1][2].typed_reason is InvalidReason.EXTRA_TEXT
    card.keys.hint_chosen.emit("F2")
    assert card.entry is not None
    assert card.entry.marks == "." * 10
    card.keys.hint_chosen.emit("Ctrl+Z")
    card.keys.hint_chosen.emit("Enter")
    assert 2 not in view_of(context).papers[1]


def test_every_key_has_a_button(page: CountPage) -> None:
    begin(page)
    keys = page.card.keys
    shown = [keys.button(at).accessibleName().split(":")[0] for at in range(6)]
    assert shown == ["01–10", "Enter", "Esc", "K", "F2", "Ctrl+Z"]


def test_what_is_half_typed_survives_another_change(
    page: CountPage, context: ConferenceContext
) -> None:
    begin(page)
    names(page.card, 4, 5)
    context.reload()
    assert page.card.entry is not None
    assert page.card.entry.marks == "0001100000"


def test_a_refused_paper_stays_in_hand(
    page: CountPage, context: ConferenceContext, qtbot: QtBot
) -> None:
    begin(page)
    names(page.card, *VALID)
    context.cases.do(
        record_paper, context.cases.rounds, view_of(context).id, 1, 1, "1" * 10
    )  # behind the page's back
    with qtbot.waitSignal(context.refused) as refused:
        press(page.card, K.Key_Return)
    assert "đã được nhập" in str(refused.args)
    assert page.card.entry is not None
    assert page.card.entry.started


def test_a_lower_number_returned_has_a_way_out(page: CountPage, context: ConferenceContext) -> None:
    begin(page)
    for _ in range(12):
        paper(page.card, *VALID)
    round_id = view_of(context).id
    context.do(correct_figures, round_id, "đếm nhầm", returned=11)
    shown = page.view()
    assert shown is not None
    assert "nhỏ hơn số ghi trên phiếu đã nhập" in shown.faults[0].text
    undo(page.card)
    press(page.card, K.Key_1, K.Key_2, K.Key_Return)
    shown = page.view()
    assert shown is not None
    assert not shown.faults
    assert shown.finish is not None


@pytest.mark.expects_dialog
def test_the_ways_out_ask_what_they_need(page: CountPage, context: ConferenceContext) -> None:
    begin(page)
    paper(page.card, *VALID)
    ask = take_way(context, page, Way.CORRECT)
    assert ask is not None
    ask.fill("figure", "11")
    ask.accept()
    assert ask.field("reason").fault(), "no figure is corrected without a reason"
    ask.fill("reason", "đếm nhầm")
    ask.accept()
    assert view_of(context).ledger.returned == 11
    shown = take_way(context, page, Way.NOT_ISSUED)
    assert shown is not None
    shown.accept()
    ask = take_way(context, page, Way.RECOUNT)
    assert ask is not None
    ask.fill("reason", "lẫn phiếu")
    ask.accept()
    assert view_of(context).state is RoundState.OPENED
    assert view_of(context).session == 2
    assert section(page) is Section.HANDS
    ask = take_way(context, page, Way.ANNUL)
    assert ask is not None
    ask.fill("decided_by", "Chủ tọa")
    ask.fill("reason", "thừa phiếu")
    ask.accept()
    assert view_of(context).state is RoundState.ANNULLED
    assert section(page) is Section.DONE
    assert page._form.doneButton.text().startswith("Sang bước 1")


def test_one_pass_ends_agreed(tmp_path: Path, qtbot: QtBot) -> None:
    from thidua_desktop.bootstrap import wiring

    body = (
        wiring.sample_body().decode().replace('marking = "agree"', 'marking = "agree"\npasses = 1')
    )
    with sample_context(tmp_path, body=body.encode()) as context:
        page = shown_page(context, qtbot, Ticking())
        begin(page)
        for _ in range(12):
            paper(page.card, *VALID)
        QTest.keyClick(page.card, K.Key_Return, CTRL)
        assert view_of(context).state is RoundState.AGREED
        assert section(page) is Section.DONE


@pytest.mark.parametrize("marking", ["agree", "choose", "cross_out"])
def test_12_and_12_names_fit_a_laptop_in_full_screen(
    tmp_path: Path, qtbot: QtBot, marking: str
) -> None:
    with sample_context(tmp_path, body=body_with(12, marking)) as context:
        page = shown_page(context, qtbot, Ticking())
        begin(page)
        page.resize(1318, 768 - 45 - 24)  # beside the tabs and the margins, side columns hidden
        qtbot.waitUntil(lambda: page.card.grid.columns() == 2)
        assert page.card.grid.verticalScrollBar().maximum() == 0
        with qtbot.waitSignal(page.wide_wanted) as wanted:
            page.hide()
            page.show()
        assert wanted.args == [True]


def test_60_names_are_typed_and_stay_in_sight(tmp_path: Path, qtbot: QtBot) -> None:
    with sample_context(tmp_path, body=body_with(30)) as context:
        page = shown_page(context, qtbot, Ticking())
        begin(page)
        page.resize(1318, 600)
        names(page.card, 30)
        row = page.card.grid.row(30)
        assert row.differs()
        assert (
            page.card.grid.viewport()
            .rect()
            .contains(row.mapTo(page.card.grid.viewport(), row.rect().center()))
        )
        press(page.card, K.Key_Return)
        assert view_of(context).papers[1][1].marks.count("0") == 1


def test_tab_never_takes_the_keyboard_from_a_paper_in_hand(page: CountPage) -> None:
    begin(page)
    card = page.card
    for key in (K.Key_Tab, K.Key_Backtab, K.Key_Tab):
        QTest.keyClick(card, key)
        assert card.hasFocus()
    for _ in range(12):
        paper(card, *VALID)
    QTest.keyClick(card, K.Key_Tab)
    assert not card.hasFocus(), "no paper is in hand: the way on is reached by Tab"


@pytest.mark.parametrize("key", [K.Key_Escape, K.Key_F9])
def test_the_keyboard_comes_back_to_the_paper(page: CountPage, key: Qt.Key) -> None:
    begin(page)
    names(page.card, 1)
    typed = page.card.bar.text()
    page._ways.setFocus()
    QTest.keyClick(page._ways, key)
    assert page.card.hasFocus()
    assert page.card.bar.text() == typed, "the key that comes back does nothing to the paper"


def test_the_ways_out_are_opened_by_a_key_of_their_own(page: CountPage, qtbot: QtBot) -> None:
    begin(page)
    menu = page._ways.menu()
    menu.aboutToShow.connect(menu.close, Qt.ConnectionType.QueuedConnection)
    with qtbot.waitSignal(menu.aboutToHide):
        QTest.keyClick(page.card, K.Key_F10)
