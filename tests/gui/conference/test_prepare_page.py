"""Step 1 driven by the keyboard on a real store: a whole paper made, frozen, printed, reopened."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from tests.support.cases import sample_cases
from tests.support.counting import view_of
from tests.support.windows import activate, show_active
from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.choices import HallShows
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.conference.draft_paper import add_names, draft_contests
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import hand_out
from thidua_desktop.texts.conference import prepare as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.hall.hall_control import HallControl
from thidua_desktop.ui.hall.mirror_check import MirrorCheck
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.shell.undo import Undo
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.prepare.prepare_contests import ContestBlock
from thidua_desktop.ui.tabs.conference.prepare.prepare_names import ChooseNames
from thidua_desktop.ui.tabs.conference.prepare.prepare_page import PreparePage
from thidua_desktop.ui.widgets.ask.ask import Ask

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
MANY = 120
Dialog = TypeVar("Dialog", bound=QWidget)


@pytest.fixture
def context(tmp_path: Path) -> Iterator[ConferenceContext]:
    with sample_cases(tmp_path) as cases:
        context = ConferenceContext(cases, Changes(cases.commits))
        context.reload()
        yield context


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def page(context: ConferenceContext, qtbot: QtBot, opened: list[Path]) -> PreparePage:
    def opener(path: Path) -> bool:
        opened.append(path)
        return True

    page = PreparePage(context, opener=opener)
    Undo(page, context.cases.registers, context.changes, context.announce)
    qtbot.addWidget(page)
    show_active(qtbot, page, 732, 570)
    page.first_focus().setFocus()
    return page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tab_to(qtbot: QtBot, target: QWidget) -> None:
    """Go there by the Tab key alone."""
    for _ in range(MANY):
        if focused() is target:
            return
        qtbot.keyClick(focused(), KEY.Key_Tab)
    pytest.fail(f"not reached by Tab: {target}")


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key)


def typed(qtbot: QtBot, target: QWidget, text: str) -> None:
    """Go there, write over what stands there, and leave."""
    tab_to(qtbot, target)
    assert isinstance(target, QLineEdit | QSpinBox)
    target.selectAll()
    if text.isascii():
        qtbot.keyClicks(target, text)
    else:  # as an input method gives Vietnamese letters
        committed = QInputMethodEvent()
        committed.setCommitString(text)
        QApplication.sendEvent(target, committed)
    press(qtbot, KEY.Key_Tab)


def dialog_of(qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def answer(qtbot: QtBot, **values: str) -> None:
    """Fill in the question that is open and do it by Ctrl+Enter."""
    dialog = dialog_of(qtbot, Ask)
    for name, value in values.items():
        dialog.fill(name, value)
    qtbot.keyClick(dialog, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    back_to(qtbot, dialog)


def back_to(qtbot: QtBot, dialog: QWidget) -> None:
    """The window under a closed dialog gets the keyboard again, as a desktop gives it."""
    assert not dialog.isVisible()
    under = dialog.parentWidget()
    assert under is not None
    window = under.window()
    activate(qtbot, window)
    assert QApplication.focusWidget() is not None


def add_title(qtbot: QtBot, page: PreparePage, downs: int) -> ContestBlock:
    """Open the list of titles and take one, by keys alone."""
    tab_to(qtbot, page.contests.add)
    press(qtbot, KEY.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in range(downs):
        qtbot.keyClick(menu, KEY.Key_Down)
    qtbot.keyClick(menu, KEY.Key_Return)
    return list(page.contests.blocks.values())[-1]


def type_names(qtbot: QtBot, block: ContestBlock, places: tuple[int, ...]) -> None:
    """Open the units by Insert, mark some by space, add them by Enter."""
    tab_to(qtbot, block.names)
    press(qtbot, KEY.Key_Insert)
    dialog = dialog_of(qtbot, ChooseNames)
    units = dialog.list
    at = 0
    for place in places:
        for _ in range(place - at):
            qtbot.keyClick(units, KEY.Key_Down)
        at = place
        qtbot.keyClick(units, KEY.Key_Space)
    qtbot.keyClick(units, KEY.Key_Return)
    back_to(qtbot, dialog)


@pytest.mark.expects_dialog
@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of an open menu
def test_a_whole_paper_is_made_frozen_and_reopened_by_keyboard_alone(
    context: ConferenceContext, page: PreparePage, qtbot: QtBot, opened: list[Path]
) -> None:
    tab_to(qtbot, page._form.addPaperButton)
    press(qtbot, KEY.Key_Space)
    answer(qtbot, title="Phiếu suy tôn Cờ thi đua năm 2017", colour="vàng")
    assert view_of(context).record.code == "2"
    assert focused() is page.contests.add

    ministry = add_title(qtbot, page, 2)
    assert ministry.record.title == "MIN_FLAG"
    typed(qtbot, ministry.fields["seats"].editor, "2")
    type_names(qtbot, ministry, (0, 2, 3, 5))
    assert [line.number for line in ministry.names.lines.rows()] == [1, 2, 3, 4]
    assert ministry.record.max_agree == 2  # proposed at once: more names than seats
    state = add_title(qtbot, page, 1)
    assert (state.record.title, state.record.requires) == ("GOV_FLAG", "MIN_FLAG")
    type_names(qtbot, state, (0, 1))  # the arrow passes over those not named above
    assert [line.number for line in state.names.lines.rows()] == [5, 6]
    assert ministry.needed.text().startswith("Cần ít nhất 8 phiếu đồng ý: 2/3 của 12")

    tab_to(qtbot, ministry.names)
    moved = ministry.names.lines.row(0).name
    qtbot.keyClick(ministry.names, KEY.Key_Down, ALT)
    qtbot.keyClick(ministry.names, KEY.Key_Down, ALT)
    assert ministry.names.lines.row(2).name == moved
    assert ministry.names.chosen() == 2
    qtbot.keyClick(ministry.names, KEY.Key_Up, ALT)
    press(qtbot, KEY.Key_Down, KEY.Key_Down)
    press(qtbot, KEY.Key_Delete)
    assert [line.number for line in state.names.lines.rows()] == [4, 5]

    assert page.readiness.text() == "Mẫu phiếu đầy đủ, có thể chốt. 02 danh hiệu, 05 tập thể."
    assert page._form.mainButton.isEnabled()
    press(qtbot, KEY.Key_F9)
    answer(qtbot)
    assert view_of(context).state is RoundState.READY
    assert len(view_of(context).form.candidates) == 5

    tab_to(qtbot, page._form.printButton)
    press(qtbot, KEY.Key_Space)
    tab_to(qtbot, page._form.tallyButton)
    press(qtbot, KEY.Key_Space)
    assert [path.name for path in opened] == [
        "Phieu-suy-ton-2017-2.docx",
        "Bang-ghi-kiem-phieu-thu-cong-2017-2.docx",
    ]
    assert all(path.parent == context.cases.documents and path.is_file() for path in opened)

    tab_to(qtbot, page._form.unfreezeButton)
    press(qtbot, KEY.Key_Space)
    answer(qtbot, why="đổi danh sách", who="Trưởng Cụm")
    assert view_of(context).state is RoundState.DRAFT
    press(qtbot, KEY.Key_F9)
    answer(qtbot)
    assert view_of(context).form_serial == 2
    assert "Mẫu B" in page.readiness.text()
    with qtbot.waitSignal(page.step_wanted) as shown:
        press(qtbot, KEY.Key_F9)
    assert shown.args == [1]


def test_fields_keep_themselves_when_left(
    context: ConferenceContext, page: PreparePage, qtbot: QtBot
) -> None:
    fields = page.paper.fields
    typed(qtbot, fields["title"].editor, "Phiếu bầu Cờ thi đua")
    typed(qtbot, fields["colour"].editor, "hồng")
    tab_to(qtbot, fields["marking"].editor)
    press(qtbot, KEY.Key_Down)
    typed(qtbot, page.paper.eligible.editor, "11")
    tab_to(qtbot, fields["written_allowed"].editor)
    press(qtbot, KEY.Key_Space)
    record = view_of(context).record
    assert (record.title, record.colour) == ("Phiếu bầu Cờ thi đua", "hồng")
    assert record.marking is Marking.CHOOSE
    assert record.written_allowed
    assert context.conference is not None
    assert context.conference.record.eligible == 11
    block = next(iter(page.contests.blocks.values()))
    assert "của 11" in block.needed.text()
    assert not block.fields["max_agree"].editor.isEnabled()  # the seats are the limit now
    assert texts.SAVED.format("")[:6] in page._form.savedLabel.text()


def test_ctrl_z_takes_the_last_change_back_and_says_which(
    context: ConferenceContext, page: PreparePage, qtbot: QtBot
) -> None:
    message: list[str] = []
    for shown in (context.done, context.refused):
        shown.connect(message.append)
    before = view_of(context).record
    fields = page.paper.fields
    typed(qtbot, fields["colour"].editor, "x")
    assert view_of(context).record.colour == "x"
    qtbot.keyClick(focused(), KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert view_of(context).record == before
    assert message[-1].startswith("Đã hoàn tác lúc ")
    assert message[-1].endswith(f": sửa Màu giấy của {before.title}")
    unit = context.cases.registers.list(Unit)[0]
    context.cases.registers.save(unit.model_copy(update={"address": "7"}))  # in another tab
    tab_to(qtbot, fields["title"].editor)
    qtbot.keyClick(focused(), KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert context.cases.registers.list(Unit)[0] == unit
    assert message[-1].endswith(f": sửa Địa chỉ của {unit.name}")
    qtbot.keyClick(focused(), KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert message[-1] == "Không còn thay đổi nào để hoàn tác."


def test_a_fault_stands_under_its_field_and_closes_the_button(
    context: ConferenceContext, page: PreparePage, qtbot: QtBot
) -> None:
    title = page.paper.fields["title"]
    kept = view_of(context).record.title
    tab_to(qtbot, title.editor)
    title.editor.clear()  # type: ignore[attr-defined]  # a line of words
    press(qtbot, KEY.Key_Tab)
    assert title.fault() == sentence(FieldCode.REQUIRED)
    assert view_of(context).record.title == kept
    assert not page._form.mainButton.isEnabled()
    assert "mục “Tên phiếu” chưa đúng" in page.readiness.text()
    typed(qtbot, title.editor, kept)
    assert title.fault() == ""
    assert page._form.mainButton.isEnabled()
    block = next(iter(page.contests.blocks.values()))
    for text, why in (("3/2", texts.NOT_A_SHARE), ("2/0", sentence(FieldCode.NOT_RATIO))):
        typed(qtbot, block.fields["majority"].editor, text)
        assert block.fields["majority"].fault() == why
        assert not page._form.mainButton.isEnabled()
    typed(qtbot, block.fields["majority"].editor, "3/4")
    assert "ít nhất 9" in block.needed.text()
    assert page._form.mainButton.isEnabled()


@pytest.mark.expects_dialog
def test_the_key_that_freezes_takes_what_is_being_typed(
    context: ConferenceContext, page: PreparePage, qtbot: QtBot
) -> None:
    colour = page.paper.fields["colour"].editor
    tab_to(qtbot, colour)
    qtbot.keyClicks(colour, "xanh")
    press(qtbot, KEY.Key_F9)
    answer(qtbot)
    assert view_of(context).record.colour == "xanh"
    assert view_of(context).state is RoundState.READY


def test_another_rule_than_the_proposed_is_said_and_taken_back(
    page: PreparePage, qtbot: QtBot
) -> None:
    block = next(iter(page.contests.blocks.values()))
    tab_to(qtbot, block.fields["base"].editor)
    press(qtbot, KEY.Key_Down)
    assert block.record.base == "present"
    assert block.state.differs == "Khác mức đề xuất: 2/3 tổng số đơn vị thành viên."
    tab_to(qtbot, block.restore)
    press(qtbot, KEY.Key_Space)
    assert block.record.base == "eligible"
    assert block.restore.isHidden()


def test_the_limit_is_offered_by_one_key(page: PreparePage, qtbot: QtBot) -> None:
    block = next(iter(page.contests.blocks.values()))
    typed(qtbot, block.fields["max_agree"].editor, "0")
    assert block.record.max_agree is None
    tab_to(qtbot, block.offer)
    press(qtbot, KEY.Key_Space)
    assert block.record.max_agree == block.record.seats == 4


@pytest.mark.expects_dialog
def test_a_title_moves_and_goes_with_its_names(page: PreparePage, qtbot: QtBot) -> None:
    first, second = page.contests.blocks.values()
    tab_to(qtbot, first.down)
    press(qtbot, KEY.Key_Space)
    assert [line.number for line in second.names.lines.rows()] == [1, 2, 3, 4]
    assert first.heading.text().startswith("2. ")
    tab_to(qtbot, first.remove)
    press(qtbot, KEY.Key_Space)
    answer(qtbot)
    assert list(page.contests.blocks.values()) == [second]
    assert second.record.requires == ""


@pytest.mark.expects_dialog
def test_a_draft_goes_and_a_conference_without_paper_offers_one(
    context: ConferenceContext, page: PreparePage, qtbot: QtBot
) -> None:
    tab_to(qtbot, page._form.deletePaperButton)
    press(qtbot, KEY.Key_Space)
    answer(qtbot)
    assert context.round is None
    assert page.empty.isVisible()
    assert not page._form.work.isVisible()
    page.first_focus().setFocus()
    press(qtbot, KEY.Key_Space)
    answer(qtbot)
    assert view_of(context).record.code == "1"
    assert not page._form.mainButton.isEnabled()
    assert "chưa có danh hiệu" in page.readiness.text()


def test_a_frozen_paper_is_to_be_read_only(
    context: ConferenceContext, page: PreparePage, qtbot: QtBot
) -> None:
    context.do(freeze_form, view_of(context).id)
    assert page._form.readOnlyLabel.isVisible()
    assert page.contests.add.isHidden()
    shown = [
        field.spec.name
        for field in (*page.paper.fields.values(), page.paper.eligible)
        if field.editor.isVisibleTo(page)
    ]
    assert shown == ["hall_shows"]
    block = next(iter(page.contests.blocks.values()))
    assert not any(field.editor.isVisibleTo(page) for field in block.fields.values())
    block.names.setFocus()
    press(qtbot, KEY.Key_Delete, KEY.Key_Insert)
    assert len(block.names.lines.rows()) == 6
    tab_to(qtbot, page.paper.fields["hall_shows"].editor)
    press(qtbot, KEY.Key_Down)
    assert view_of(context).record.hall_shows is HallShows.ALL
    figures = {"eligible": 12, "present": 12, "printed": 12, "issued": 12}
    context.do(hand_out, view_of(context).id, figures)
    assert page._form.unfreezeButton.isHidden()
    assert not page._form.printButton.isHidden()


def test_the_preview_follows_and_stands_beside_where_there_is_room(
    context: ConferenceContext, page: PreparePage, qtbot: QtBot
) -> None:
    before = page.preview.page.grab().toImage()
    typed(qtbot, page.paper.fields["title"].editor, "Phiếu bầu")
    assert page.preview.page.grab().toImage() != before
    assert page._form.contentLayout.indexOf(page.preview) == 2
    page._form.seeButton.click()
    assert page._form.scrollArea.verticalScrollBar().value() > 0
    page.resize(1286, 900)
    assert page._form.bodyRow.indexOf(page.preview) == 1
    assert page.preview.page_count() == 1
    page.resize(732, 570)
    assert page._form.contentLayout.indexOf(page.preview) == 2


def test_long_papers_are_turned_page_by_page(context: ConferenceContext, page: PreparePage) -> None:
    registers = context.cases.registers
    assert context.conference is not None
    unit = context.conference.units[-1]
    long = "Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật khu vực"
    added = [
        registers.save(unit.model_copy(update={"id": None, "code": f"X{n}", "name": f"{long} {n}"}))
        for n in range(50)
    ]
    contest = context.cases.read(draft_contests, view_of(context).id)[0].record
    context.change(add_names, contest, [one.id or 0 for one in added])
    assert page.preview.page_count() > 1
    first = page.preview.page.grab().toImage()
    page.preview._after.click()
    assert page.preview.page.grab().toImage() != first
    assert page.preview._which.text().startswith("Trang 2/")


def test_units_already_named_are_not_offered(page: PreparePage, qtbot: QtBot) -> None:
    units = [(1, "Cục Con nuôi", True), (2, "Thanh tra Bộ", False)]
    dialog = ChooseNames("Cờ thi đua", units, page)
    qtbot.addWidget(dialog)
    assert not dialog.primary.isEnabled()
    dialog.choose_all()
    assert dialog.chosen() == (1,)
    assert dialog.primary.text() == "Thêm 1 tập thể"
    nobody = ChooseNames("Cờ thi đua", [], page)
    qtbot.addWidget(nobody)
    assert nobody.list.isHidden()


def test_the_test_of_the_second_screen_stands_on_the_page(
    context: ConferenceContext, qtbot: QtBot
) -> None:
    hall = HallControl()
    page = PreparePage(context, hall)
    qtbot.addWidget(page)
    assert page.findChildren(MirrorCheck)


def test_a_page_that_is_hidden_draws_itself_when_it_is_shown(
    context: ConferenceContext, page: PreparePage, qtbot: QtBot
) -> None:
    page.hide()
    record = view_of(context).record.model_copy(update={"title": "Khác"})
    context.save(record)
    editor = page.paper.fields["title"].editor
    assert isinstance(editor, QLineEdit)
    assert editor.text() != "Khác"
    page.show()
    assert editor.text() == "Khác"
