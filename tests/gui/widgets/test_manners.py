"""Enter presses the button that has the keyboard, what has it is seen, lists show whole words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.records.base import field_specs
from thidua_desktop.records.plans import PlanTask
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.ui.look import manners
from thidua_desktop.ui.look.manners import DELIBERATE, QUIET, EnterKey
from thidua_desktop.ui.widgets.base.editors import editor_of, fill_editor
from thidua_desktop.ui.widgets.base.link_box import LinkBox
from thidua_desktop.ui.widgets.base.menu_button import MenuButton

LONG = "Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật, phía Nam"
ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    return made


def shown(qtbot: QtBot, page: QWidget) -> None:
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()


def placed(page: QWidget, *parts: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    for part in parts:
        layout.addWidget(part)


def test_enter_presses_on_a_page_and_never_what_must_be_deliberate(
    page: QWidget, qtbot: QtBot
) -> None:
    pressed: list[str] = []
    usual, careful = QPushButton("Thêm"), QPushButton("Công bố")
    usual.clicked.connect(lambda: pressed.append("usual"))
    careful.clicked.connect(lambda: pressed.append("careful"))
    careful.setProperty(DELIBERATE, True)  # noqa: FBT003  Qt's own
    placed(page, usual, careful)
    shown(qtbot, page)
    for button in (usual, careful):
        for key in (ENTER, Qt.Key.Key_Enter):
            qtbot.keyClick(button, key)
    qtbot.keyClick(usual, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["usual", "usual"]


def test_enter_opens_the_menu_of_a_button(page: QWidget, qtbot: QtBot) -> None:
    button = MenuButton("Khác")
    chosen: list[bool] = []
    button.add("Xóa", lambda: chosen.append(True))
    placed(page, button)
    shown(qtbot, page)
    menu = button.menu()
    assert menu is not None
    menu.aboutToShow.connect(lambda: qtbot.keyClick(menu, Qt.Key.Key_Escape))
    with qtbot.waitSignal(menu.aboutToShow):
        qtbot.keyClick(button, ENTER)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    """Time in the hands of a test, for the one who knows the Enters."""
    now = [100.0]
    key = EnterKey(None, lambda: now[0])
    before = manners._Kept.enter
    assert before is not None
    before.stop()
    key.watch()
    monkeypatch.setattr(manners._Kept, "enter", key)
    now[0] += QUIET
    yield now
    key.stop()
    before.watch()


def test_an_enter_for_what_was_there_before_presses_nothing(
    page: QWidget, qtbot: QtBot, clock: list[float]
) -> None:
    pressed: list[float] = []
    line, button = QLineEdit(), QPushButton("Chốt kết quả")
    button.clicked.connect(lambda: pressed.append(clock[0]))
    line.returnPressed.connect(button.setFocus)
    placed(page, line, button)
    shown(qtbot, page)
    line.setFocus()
    window = page.windowHandle()
    assert window is not None
    for gap in (1.0, 0.1, 0.1, 1.0):  # the first for the line, two too many, one meant
        clock[0] += gap
        QTest.keyClick(window, ENTER)
    assert pressed == [clock[0]]
    held = QKeyEvent(QEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, autorep=True)
    QApplication.sendEvent(button, held)
    assert len(pressed) == 1


def test_what_gets_the_keyboard_is_scrolled_into_sight(page: QWidget, qtbot: QtBot) -> None:
    outer, inner = QScrollArea(), QScrollArea()
    inside, column = QWidget(), QWidget()
    lines = [QLineEdit() for _ in range(30)]
    layout = QVBoxLayout(column)
    for line in lines:
        layout.addWidget(line)
    inner.setWidget(column)
    inner.setFixedSize(300, 500)
    around = QVBoxLayout(inside)
    around.addSpacing(600)
    around.addWidget(inner)
    outer.setWidget(inside)
    placed(page, outer)
    page.resize(280, 200)
    shown(qtbot, page)
    for line in (lines[-1], lines[0], lines[15]):
        line.setFocus(Qt.FocusReason.TabFocusReason)
        corner = line.mapTo(outer.viewport(), QPoint(0, 0))
        assert outer.viewport().rect().top() <= corner.y()
        assert corner.y() + line.height() <= outer.viewport().height()
        assert inner.viewport().rect().contains(line.mapTo(inner.viewport(), line.rect().center()))


def list_of(box: QComboBox, qtbot: QtBot) -> QListView:
    box.setFixedWidth(120)
    box.showPopup()
    view = box.view()
    assert isinstance(view, QListView)
    qtbot.waitUntil(view.isVisible)
    return view


def test_a_list_that_drops_down_is_as_wide_as_its_words(page: QWidget, qtbot: QtBot) -> None:
    box = QComboBox()
    box.addItems(["Cục", LONG])
    placed(page, box)
    shown(qtbot, page)
    view = list_of(box, qtbot)
    assert view.viewport().width() >= view.sizeHintForColumn(0)
    box.hidePopup()


def test_what_is_offered_while_one_types_is_as_wide_as_its_words(
    page: QWidget, qtbot: QtBot
) -> None:
    box = LinkBox()
    box.set_names({1: LONG, 2: "Cục Công chứng"})
    box.setFixedWidth(120)
    placed(page, box)
    shown(qtbot, page)
    box.setFocus()
    line = box.lineEdit()
    assert line is not None
    line.clear()
    qtbot.keyClicks(line, "cuc")
    completer = box.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    assert popup.width() >= popup.sizeHintForColumn(0)


def test_names_that_have_the_typed_words_as_they_stand_are_offered_first() -> None:
    box = LinkBox()
    box.set_names({1: "Chiến sĩ thi đua cơ sở", 2: "Cờ thi đua ngành", 3: "Lao động tiên tiến"})
    assert box.found("co thi dua") == ["Cờ thi đua ngành", "Chiến sĩ thi đua cơ sở"]


def test_a_fixed_list_is_searched_by_any_part_of_its_words(page: QWidget, qtbot: QtBot) -> None:
    box = QComboBox()
    box.addItems(["Cục Con nuôi", "Cục Bồi thường Nhà nước", "Thanh tra Bộ"])
    chosen: list[int] = []
    box.activated.connect(chosen.append)
    placed(page, box)
    shown(qtbot, page)
    box.setFocus()
    qtbot.keyClicks(box, "nha nuoc")
    assert box.currentText() == "Cục Bồi thường Nhà nước"
    assert chosen[-1] == 1
    box.clearFocus()
    box.setFocus()
    qtbot.keyClicks(box, "tra")
    assert box.currentText() == "Thanh tra Bộ"
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.currentText() == "Cục Bồi thường Nhà nước"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClicks(box, "xyz")
    assert box.currentText() == "Thanh tra Bộ"


def test_what_begins_with_the_letters_is_chosen_before_what_only_holds_them(
    page: QWidget, qtbot: QtBot
) -> None:
    box = QComboBox()
    box.addItems([choice_text(one) for one in Grade])
    placed(page, box)
    shown(qtbot, page)
    box.setFocus()
    qtbot.keyClicks(box, "hoan thanh")
    assert box.currentText() == "Hoàn thành nhiệm vụ"
    qtbot.keyClicks(box, " xuat")
    assert box.currentText() == "Hoàn thành xuất sắc nhiệm vụ"


def test_the_first_word_of_a_list_is_read_from_its_beginning(page: QWidget) -> None:
    spec = next(spec for spec in field_specs(PlanTask) if spec.name == "owner")
    box = editor_of(spec, {})
    assert isinstance(box, QComboBox)
    placed(page, box)

    fill_editor(box, spec.offered[0])  # stands there before it is filled in

    line = box.lineEdit()
    assert line is not None
    assert line.text() == spec.offered[0]
    assert line.cursorPosition() == 0
