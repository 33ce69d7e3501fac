"""The year in the window's header: chosen by mouse, by digits, by arrows; locks said in words."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.windows import show_active
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.shell.year_menu import YearEntry

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")

LONG = "Cụm thi đua các cơ quan tham mưu, tổng hợp và đơn vị sự nghiệp công lập thuộc Bộ Tư pháp"
YEARS = tuple(
    YearEntry(
        id=number - 2000,
        year=number,
        state="Đã bàn giao",
        closed=number < 2024,
        keeper="Cục Trợ giúp pháp lý" if number == 2024 else "",
    )
    for number in range(2007, 2027)
)


class Header:
    """A window with twenty years and what was chosen in it."""

    def __init__(self, settings: QSettings) -> None:
        self.window = AppWindow(settings)
        self.chosen: list[int] = []
        self.opened: list[bool] = []
        self.window.set_place("Cụm thi đua số III", "Năm 2017")
        self.window.add_tab("Đơn vị", QLabel("đơn vị"))

    def offer(self, current: int = 17) -> None:
        self.window.set_years(YEARS, current, self.chosen.append, lambda: self.opened.append(True))


@pytest.fixture
def header(qtbot: QtBot, settings: QSettings) -> Header:
    made = Header(settings)
    qtbot.addWidget(made.window)
    made.offer()
    show_active(qtbot, made.window, 1366, 697)
    return made


def open_menu(header: Header, qtbot: QtBot) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(header.window, Qt.Key.Key_Y, both)
    qtbot.waitUntil(header.window.years.isVisible)


def test_the_year_stands_in_the_header_with_what_locks_it(header: Header) -> None:
    button = header.window._form.yearButton
    assert button.text() == "Năm 2017"
    assert button.accessibleName() == "Năm 2017 · Đã bàn giao · đã khóa"
    assert not button.icon().isNull()
    assert "Ctrl+Shift+Y" in button.toolTip()
    header.offer(26)
    assert (button.text(), button.icon().isNull()) == ("Năm 2026", True)


def test_years_stand_newest_first_with_their_state(header: Header) -> None:
    text = [action.text() for action in header.window.years.actions() if action.text()]
    assert text[0] == "Năm 2026\tĐã bàn giao"
    assert text[2] == "Năm 2024\tĐã bàn giao · do Cục Trợ giúp pháp lý giữ"
    assert "Năm 2017\tĐã bàn giao · đã khóa · đang xem" in text
    assert text[-1] == "Mở hồ sơ năm mới…"


@pytest.mark.parametrize(("typed", "year"), [("2011", 11), ("09", 9), ("1", 21), ("1718", 18)])
def test_digits_find_a_year(header: Header, qtbot: QtBot, typed: str, year: int) -> None:
    open_menu(header, qtbot)
    qtbot.keyClicks(header.window.years, typed)
    qtbot.keyClick(header.window.years, Qt.Key.Key_Return)
    assert header.chosen == [year]


def test_arrows_walk_from_the_year_that_is_shown(header: Header, qtbot: QtBot) -> None:
    open_menu(header, qtbot)
    qtbot.keyClick(header.window.years, Qt.Key.Key_Up)
    qtbot.keyClick(header.window.years, Qt.Key.Key_Return)
    assert header.chosen == [18]
    open_menu(header, qtbot)
    qtbot.keyClick(header.window.years, Qt.Key.Key_Escape)
    assert header.chosen == [18]


def test_a_new_year_is_opened_from_the_foot(header: Header, qtbot: QtBot) -> None:
    open_menu(header, qtbot)
    qtbot.keyClick(header.window.years, Qt.Key.Key_End)
    qtbot.keyClick(header.window.years, Qt.Key.Key_Return)
    assert header.opened == [True]


def test_in_full_screen_the_key_still_shows_the_years(header: Header, qtbot: QtBot) -> None:
    qtbot.keyClick(header.window, Qt.Key.Key_F11)
    open_menu(header, qtbot)
    header.window.years.hide()


def test_a_long_name_takes_two_lines_and_pushes_nothing_out(header: Header, qtbot: QtBot) -> None:
    window, form = header.window, header.window._form
    window.set_place(LONG, "Năm 2017")
    window.set_badge("số liệu minh họa")
    window.set_hall("Hội trường: tiến độ", shown=True)
    window.set_search(header.chosen.append)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: form.placeLabel.width() > 400)
    assert " ".join(form.placeLabel.two_lines()) == LONG
    assert form.menuButton.geometry().right() <= window.width()
    assert form.hallButton.width() >= form.hallButton.sizeHint().width()
    assert window.minimumSizeHint().width() <= 1024
