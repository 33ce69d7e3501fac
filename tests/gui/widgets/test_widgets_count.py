"""The parts of the count page: names, opinions, keys, the verdict, the steps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from thidua_desktop.ui.widgets.base.step_list import StepItem, StepList, StepState
from thidua_desktop.ui.widgets.count.key_cap import cap_width
from thidua_desktop.ui.widgets.count.key_hints import KeyHint, KeyHints
from thidua_desktop.ui.widgets.count.name_grid import NameGrid, NameLine, NameSection
from thidua_desktop.ui.widgets.count.name_row import HEIGHT, NameRow
from thidua_desktop.ui.widgets.count.opinion_chip import LOOKS, Opinion
from thidua_desktop.ui.widgets.count.progress_line import ProgressLine
from thidua_desktop.ui.widgets.count.verdict_bar import VerdictBar

LONG = "Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật"
LEFT = Qt.MouseButton.LeftButton


def sections(*sizes: int) -> tuple[NameSection, ...]:
    made, number = [], 0
    for at, size in enumerate(sizes):
        rows = tuple(NameLine(number + k, f"Đơn vị {number + k}") for k in range(1, size + 1))
        number += size
        made.append(NameSection(f"Danh hiệu {at + 1}", rows))
    return tuple(made)


def grid(qtbot: QtBot, width: int, height: int, *sizes: int) -> NameGrid:
    made = NameGrid()
    qtbot.addWidget(made)
    made.set_sections(sections(*sizes))
    made.resize(width, height)
    made.show()
    return made


def test_a_click_on_a_name_tells_its_number(qtbot: QtBot) -> None:
    row = NameRow(7, "Thanh tra Bộ", Opinion.AGREE)
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.name_toggled) as shown:
        qtbot.mouseClick(row, LEFT)
    assert shown.args == [7]
    assert row.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_row_says_its_name_and_opinion(qtbot: QtBot) -> None:
    row = NameRow(7, "Thanh tra Bộ", Opinion.AGREE)
    qtbot.addWidget(row)
    row.set_opinion(Opinion.DISAGREE, differs=True)
    assert row.accessibleName() == "7. Thanh tra Bộ: Không đồng ý"
    assert row.differs()


def test_a_long_name_wraps_and_is_never_cut(qtbot: QtBot) -> None:
    row = NameRow(1, LONG, Opinion.AGREE)
    qtbot.addWidget(row)
    assert row.heightForWidth(900) == HEIGHT
    assert row.heightForWidth(400) > HEIGHT


def test_eight_names_stand_in_one_column(qtbot: QtBot) -> None:
    assert grid(qtbot, 670, 420, 6, 2).columns() == 1


def test_twelve_and_twelve_names_are_all_in_sight(qtbot: QtBot) -> None:
    made = grid(qtbot, 670, 430, 12, 12)
    assert made.columns() == 2
    assert made.verticalScrollBar().maximum() == 0
    assert made.row(1).y() == made.row(13).y()


@pytest.mark.parametrize("height", [140, 160, 200, 260])
def test_what_fits_into_two_columns_does_not_scroll(qtbot: QtBot, height: int) -> None:
    made = grid(qtbot, 820, height, 6, 2)
    assert made.columns() == 2
    assert made.verticalScrollBar().maximum() == 0


def test_where_it_scrolls_nothing_stands_under_the_bar(qtbot: QtBot) -> None:
    made = grid(qtbot, 670, 200, 30, 30)
    lines = made._lines
    assert made.verticalScrollBar().maximum() > 0
    assert max(line.geometry().right() for line in lines) < made.viewport().width()


def test_sixty_names_scroll_and_none_is_lost(qtbot: QtBot) -> None:
    made = grid(qtbot, 670, 430, 60)
    assert made.columns() == 2
    assert made.verticalScrollBar().maximum() > 0
    inner = made._inner.rect()
    assert all(inner.contains(made.row(number).geometry()) for number in range(1, 61))


def test_a_title_is_never_left_alone_at_the_foot(qtbot: QtBot) -> None:
    made = grid(qtbot, 670, 430, 7, 14)
    assert made.columns() == 2
    assert made.row(8).x() == made.row(9).x()


def test_the_grid_tells_which_name_was_clicked(qtbot: QtBot) -> None:
    made = grid(qtbot, 670, 430, 6, 2)
    with qtbot.waitSignal(made.name_toggled) as shown:
        qtbot.mouseClick(made.row(8), LEFT)
    assert shown.args == [8]


@pytest.mark.parametrize("opinion", Opinion)
def test_every_opinion_has_a_sign_and_a_word(qtbot: QtBot, opinion: Opinion) -> None:
    row = NameRow(1, "Thanh tra Bộ", opinion)
    qtbot.addWidget(row)
    assert row.accessibleName() == f"1. Thanh tra Bộ: {LOOKS[opinion][0]}"
    assert not row.grab().isNull()


def test_every_key_has_a_button(qtbot: QtBot) -> None:
    hints = KeyHints()
    qtbot.addWidget(hints)
    hints.set_hints(
        (KeyHint("save", "Enter", "lưu"), KeyHint("undo", "Ctrl+Z", "hủy", enabled=False))
    )
    hints.resize(400, 40)
    hints.show()
    with qtbot.waitSignal(hints.hint_chosen) as shown:
        qtbot.mouseClick(hints.button(0), LEFT)
    assert shown.args == ["save"]
    with qtbot.assertNotEmitted(hints.hint_chosen):
        qtbot.mouseClick(hints.button(1), LEFT)


def test_hints_that_only_change_their_words_keep_their_buttons(qtbot: QtBot) -> None:
    hints = KeyHints()
    qtbot.addWidget(hints)
    hints.set_hints((KeyHint("f", "F2", "điền sẵn: đồng ý"),))
    before = hints.button(0)
    hints.set_hints((KeyHint("f", "F2", "điền sẵn: trống"),))
    assert hints.button(0) is before
    assert before.accessibleName() == "F2: điền sẵn: trống"


def test_keys_wrap_where_the_width_ends(qtbot: QtBot) -> None:
    hints = KeyHints()
    qtbot.addWidget(hints)
    hints.set_hints(tuple(KeyHint(str(k), f"F{k}", "đổi ý kiến") for k in range(1, 9)))
    assert hints.heightForWidth(300) > hints.heightForWidth(2000)


@pytest.mark.usefixtures("qapp")
def test_a_key_is_as_wide_as_its_words() -> None:
    assert cap_width("K") < cap_width("Ctrl+Enter")


def test_the_verdict_says_what_will_be_stored(qtbot: QtBot) -> None:
    bar = VerdictBar()
    qtbot.addWidget(bar)
    bar.set_verdict("bad", "Không hợp lệ · đánh dấu quá 4 tên")
    bar.set_button("Lưu", "Enter")
    bar.show()
    with qtbot.waitSignal(bar.chosen):
        qtbot.mouseClick(bar.button, LEFT)
    assert bar.text() == bar.accessibleName()
    assert "Enter" in bar.button.text()


def test_progress_has_a_share_and_words(qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    assert line.share() == 0.0
    line.set_progress(3, 12)
    assert line.share() == 0.25
    assert line.accessibleName() == "3 trên 12"


STEPS = (
    StepItem("Chuẩn bị", "Đã chốt mẫu phiếu", StepState.DONE),
    StepItem("Phát phiếu", "", StepState.CURRENT),
    StepItem("Kiểm phiếu", "", StepState.CLOSED, "Chưa chốt danh sách bỏ phiếu"),
    StepItem("Đối chiếu", "", StepState.OPEN),
)


@pytest.fixture
def steps(qtbot: QtBot) -> StepList:
    page = QWidget()
    made = StepList()
    made.set_caption("HỘI NGHỊ")
    QVBoxLayout(page).addWidget(made)
    qtbot.addWidget(page)
    made.set_steps(STEPS)
    made.set_chosen(1)
    made.page = page  # type: ignore[attr-defined]  # keeps its parent while the test runs
    page.show()
    return made


def test_a_click_opens_a_step(steps: StepList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(steps.step_chosen) as shown:
        qtbot.mouseClick(steps._rows[0], LEFT)
    assert shown.args == [0]
    assert steps.chosen() == 0


def test_a_closed_step_says_why_and_does_not_open(steps: StepList, qtbot: QtBot) -> None:
    closed = steps._rows[2]
    with qtbot.assertNotEmitted(steps.step_chosen):
        qtbot.mouseClick(closed, LEFT)
    assert closed.toolTip() == closed.accessibleDescription() == "Chưa chốt danh sách bỏ phiếu"
    assert "chưa mở được" in closed.accessibleName()


def test_steps_are_walked_and_opened_by_keys(steps: StepList, qtbot: QtBot) -> None:
    steps._rows[1].setFocus()
    qtbot.keyClick(steps._rows[1], Qt.Key.Key_Down)  # past the closed one
    assert steps._rows[3].hasFocus()
    with qtbot.waitSignal(steps.step_chosen) as shown:
        qtbot.keyClick(steps._rows[3], Qt.Key.Key_Return)
    assert shown.args == [3]
    qtbot.keyClick(steps._rows[3], Qt.Key.Key_Home)
    assert steps._rows[0].hasFocus()


def test_other_steps_keep_the_chosen_one(steps: StepList) -> None:
    steps.set_steps((*STEPS[:2], StepItem("Kiểm phiếu", "1/12", StepState.CURRENT), STEPS[3]))
    assert steps.chosen() == 1
    assert steps._rows[2].isEnabled()
