"""The window: header, tabs made when they are first shown, keys, and what it keeps."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.support.windows import activate
from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.look.drawn_size import FACTOR, draw_at, stored_size
from thidua_desktop.ui.look.theme import Theme, apply_theme, is_dark
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.widgets.ask.ask import Ask

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, settings: QSettings) -> AppWindow:
    made = AppWindow(settings)
    qtbot.addWidget(made)
    made.set_place("Cụm thi đua số III", "Năm 2017")
    made.add_tab("Đơn vị", QLabel("đơn vị"))
    made.show()
    activate(qtbot, made)
    return made


def test_the_header_says_whose_year_it_is(window: AppWindow) -> None:
    assert window._form.placeLabel.text() == "Cụm thi đua số III"
    assert window._form.yearButton.text() == "Năm 2017"
    assert window.windowTitle() == "Năm 2017 · Cụm thi đua số III · Thi đua"


def test_what_is_not_there_is_not_shown(window: AppWindow) -> None:
    form = window._form
    assert form.searchEdit.isHidden()
    assert form.badgeLabel.isHidden()
    assert form.hallButton.isHidden()
    window.set_badge("số liệu minh họa")
    window.set_hall("Hội trường: tiến độ", shown=True)
    assert not form.badgeLabel.isHidden()
    assert not form.hallButton.isHidden()


def test_a_page_is_made_when_its_tab_is_first_shown(window: AppWindow, qtbot: QtBot) -> None:
    made: list[QWidget] = []

    def maker() -> QWidget:
        made.append(QLabel("hội nghị"))
        return made[-1]

    at = window.add_tab("Hội nghị", maker=maker)
    assert window.tab(at) is None
    with qtbot.waitSignal(window.tab_changed) as shown:
        qtbot.keyClick(window, Qt.Key.Key_2, ALT)
    assert shown.args == [at]
    assert window.tab(at) is made[0]
    qtbot.keyClick(window, Qt.Key.Key_1, ALT)
    qtbot.keyClick(window, Qt.Key.Key_2, ALT)
    assert len(made) == 1


def test_tabs_of_another_store_take_the_place_of_these(window: AppWindow, qtbot: QtBot) -> None:
    made: list[QWidget] = []

    def maker() -> QWidget:
        made.append(QLabel("cũ"))
        return made[-1]

    window.add_tab("Hội nghị", maker=maker)
    window.add_tab("Văn bản", QLabel("văn bản"))
    window.show_tab(2)
    window.remove_tabs()
    assert (window.tab_count(), made) == (0, [])
    at = window.add_tab("Đơn vị", QLabel("mới"))
    assert (at, window.shown_tab()) == (0, 0)
    qtbot.keyClick(window, Qt.Key.Key_1, ALT)
    assert window.tab_count() == 1


def test_full_screen_hides_the_header_and_comes_back(window: AppWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window._form.header.isHidden()
    assert not window._form.shrinkButton.isHidden()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()
    assert not window._form.header.isHidden()


def test_ctrl_q_closes(window: AppWindow, qtbot: QtBot) -> None:
    assert window.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()


def test_the_size_is_kept(window: AppWindow, settings: QSettings, qtbot: QtBot) -> None:
    window.resize(760, 620)
    window.close()
    again = AppWindow(settings)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (760, 620)


def test_the_box_and_ctrl_k_ask_for_the_search(window: AppWindow, qtbot: QtBot) -> None:
    asked: list[str] = []
    window.set_search(asked.append)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(window._form.searchEdit, Qt.MouseButton.LeftButton)
    qtbot.keyClick(window._form.searchEdit, "T")
    assert asked == ["", "", "T"]


def test_the_look_is_chosen_in_the_menu(
    window: AppWindow, settings: QSettings, qtbot: QtBot, qapp: QApplication
) -> None:
    dark = next(action for action in window.menu.actions() if action.text() == "Tối")
    try:
        with qtbot.waitSignal(window.theme_changed):
            dark.trigger()
        assert is_dark()
        assert settings.value("look/theme") == "dark"
    finally:
        apply_theme(qapp, Theme.LIGHT)


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
@pytest.mark.expects_dialog
@pytest.mark.parametrize("at_once", [True, False])
def test_everything_is_drawn_larger_from_the_next_start_which_may_be_now(
    window: AppWindow, settings: QSettings, qtbot: QtBot, *, at_once: bool
) -> None:
    [sizes] = [action.menu() for action in window.menu.actions() if action.text() == texts.SIZE]
    assert isinstance(sizes, QMenu)
    assert [action.text() for action in sizes.actions() if action.isChecked()] == ["100 %"]
    next(action for action in sizes.actions() if action.text() == "150 %").trigger()
    [dialog] = window.findChildren(Ask)
    qtbot.keyClick(dialog, Qt.Key.Key_Return if at_once else Qt.Key.Key_Escape)
    assert (window.isVisible(), window.opens_again) == (not at_once, at_once)
    environment = {FACTOR: "2"}
    assert draw_at(stored_size(settings), environment) == "2"
    assert environment == {FACTOR: "3"}


@pytest.mark.expects_dialog
def test_what_keeps_the_window_open_keeps_the_program_from_starting_again(
    window: AppWindow,
) -> None:
    window.set_may_close(lambda: False)
    window.start_again()
    assert window.isVisible()
    window.set_may_close(None)
    window.close()
    assert not window.opens_again


def test_the_menus_open_under_their_buttons(window: AppWindow, qtbot: QtBot) -> None:
    menu = QMenu()
    menu.addAction("Tạm ẩn")
    window.set_hall_menu(menu)
    assert window._form.hallButton.menu() is menu
    window._form.menuButton.click()
    assert window.menu.isVisible()
    window.menu.hide()


def test_everything_fits_a_small_laptop(window: AppWindow) -> None:
    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumHeight() <= 697 * 100 // 125


def test_the_first_tab_is_made_when_it_is_the_one_wanted(qtbot: QtBot) -> None:
    window = AppWindow()
    qtbot.addWidget(window)
    window.add_tab("Năm thi đua", maker=lambda: QLabel("năm"))
    window.add_tab("Đơn vị", maker=lambda: QLabel("đơn vị"))
    window.show_tab(0)
    assert isinstance(window.tab(0), QLabel)
    assert window.tab(1) is None
