"""The look: chosen, kept, followed by windows that are open."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from thidua_desktop.paths import resources
from thidua_desktop.ui.look import icons, stylesheet
from thidua_desktop.ui.look.roles import DARK, LIGHT, Role
from thidua_desktop.ui.look.theme import (
    Theme,
    apply_theme,
    color,
    follow_system,
    is_dark,
    store_theme,
    stored_theme,
)
from thidua_desktop.ui.widgets.base.date_line import DateLine
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.base.menu_button import MenuButton

ICONS = sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


@pytest.fixture
def look(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    apply_theme(qapp, Theme.LIGHT)


def test_dark_theme_reaches_an_open_window(look: QApplication, qtbot: QtBot) -> None:
    text = label("Đúng", tone="good")
    pressed = button("In", icon="printer")
    for part in (text, pressed):
        qtbot.addWidget(part)
        part.show()
    before = pressed.icon().pixmap(20).toImage()
    apply_theme(look, Theme.DARK)
    assert is_dark()
    assert color(Role.TEXT).name().upper() == DARK[Role.TEXT]
    assert text.palette().windowText().color().name().upper() == DARK[Role.GOOD]
    assert pressed.icon().pixmap(20).toImage() != before


def test_a_change_of_the_system_is_followed_where_it_was_chosen(look: QApplication) -> None:
    follow_system(look)
    apply_theme(look, Theme.DARK)
    look.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert is_dark()
    apply_theme(look, Theme.SYSTEM)
    look.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not is_dark()


def test_chosen_theme_is_kept(settings: QSettings) -> None:
    assert stored_theme(settings) is Theme.SYSTEM
    store_theme(settings, Theme.DARK)
    assert stored_theme(settings) is Theme.DARK
    settings.setValue("look/theme", "nothing we know")
    assert stored_theme(settings) is Theme.SYSTEM


@pytest.mark.parametrize("values", [LIGHT, DARK], ids=["light", "dark"])
def test_style_sheet_names_only_roles_and_files_that_are(values: dict[Role, str]) -> None:
    sheet = stylesheet.build(values)
    assert not re.search(r"[@$]", sheet)
    for name in re.findall(r'/icons/([a-z-]+\.svg)"', sheet):
        assert (resources() / "icons" / name).is_file()


@pytest.mark.parametrize("name", ICONS)
def test_icon_draws_something(name: str, qapp: QApplication) -> None:
    drawn = icons.pixmap(name, Role.TEXT, 24).toImage()
    inked = [drawn.pixelColor(x, y).alpha() for x in range(24) for y in range(24)]
    assert max(inked) > 200


def test_forms_name_their_icons(qtbot: QtBot) -> None:
    made = QPushButton("In")
    qtbot.addWidget(made)
    made.setProperty("icon_name", "printer")
    icons.redress([made])
    assert not made.icon().isNull()


def test_icons_of_lines_and_menus_follow_the_look(look: QApplication, qtbot: QtBot) -> None:
    line, button = DateLine(), MenuButton("Thao tác")
    entry = button.add("Xóa", lambda: None, "trash")
    for widget in (line, button):
        qtbot.addWidget(widget)
    (opener,) = line.actions()

    def drawn() -> list[bytes]:
        pictures = (action.icon().pixmap(20).toImage() for action in (opener, entry))
        return [bytes(picture.constBits()) for picture in pictures]

    apply_theme(look, Theme.LIGHT)
    light = drawn()
    apply_theme(look, Theme.DARK)
    assert all(before != after for before, after in zip(light, drawn(), strict=True))
    apply_theme(look, Theme.LIGHT)
    assert drawn() == light
