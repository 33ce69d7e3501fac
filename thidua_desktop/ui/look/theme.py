"""The look of the program: which theme is on, and how a widget says what it is.

Forms and screens set two dynamic string properties and nothing else; colours and sizes follow.

`role` of a QLabel: page_title, title, heading, strong, section, body, secondary, small, code,
badge. `tone` of a QLabel (colour alone, so a sign or a word stands with it): good, bad, warning,
info, elected, primary, secondary, hall, hall_secondary.
`role` of a QPushButton: primary (one a screen), plain (or nothing), quiet, danger, bad, good,
bad_big, link, hall.
`role` of a frame: page, card, panel, bar, hall, line, good, bad, warning, info, header, tab_strip.
`fault` = "true" of an editor: the red border of a field with a fault.
`icon_name` and `icon_role` of a button: see `icons.dress_children`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from thidua_desktop.ui.look import fonts, icons, palette, stylesheet
from thidua_desktop.ui.look.palette import color
from thidua_desktop.ui.look.roles import DARK, LIGHT, Role

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication, QStyle, QWidget

__all__ = [
    "MARGIN",
    "ROW",
    "Theme",
    "apply_theme",
    "color",
    "current_theme",
    "follow_system",
    "is_dark",
    "set_fault",
    "set_role",
    "set_tone",
    "store_theme",
    "stored_theme",
    "take_house_style",
]

MARGIN: Final = 24
ROW: Final = 40

_SETTING: Final = "look/theme"


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class _Look:
    chosen: Theme = Theme.LIGHT
    dark: bool = False
    style: QStyle | None = None


_look = _Look()


def current_theme() -> Theme:
    """The theme that was chosen, `SYSTEM` included."""
    return _look.chosen


def is_dark() -> bool:
    return _look.dark


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Puts the look on the whole application; windows that are open follow at once."""
    _look.chosen = theme
    _report_system(theme)
    _look.dark = theme is Theme.DARK or (theme is Theme.SYSTEM and _system_is_dark())
    values = DARK if _look.dark else LIGHT
    palette.use(values)
    app.setStyleSheet("")  # else each line below dresses every widget anew: four times slower
    app.setFont(fonts.font(14))
    app.setPalette(_fusion_palette())
    app.setStyleSheet(stylesheet.build(values))
    icons.redress(app.allWidgets())


def take_house_style(app: QApplication) -> None:
    """Before the first editor or list is made; it looks as Fusion does, which stands till then."""
    if _look.style is None:
        from thidua_desktop.ui.look.house_style import HouseStyle

        _look.style = HouseStyle()
        app.setStyle(_look.style)


def stored_theme(settings: QSettings) -> Theme:
    """The theme chosen last time; what the system shows where none was."""
    value = str(settings.value(_SETTING, ""))
    return Theme(value) if value in list(Theme) else Theme.SYSTEM


def store_theme(settings: QSettings, theme: Theme) -> None:
    settings.setValue(_SETTING, theme.value)


def set_role(widget: QWidget, role: str) -> None:
    _set(widget, "role", role)


def set_tone(widget: QWidget, tone: str) -> None:
    """Says how a label's words are meant (good, bad, …); `""` is plain text."""
    _set(widget, "tone", tone)


def set_fault(widget: QWidget, *, fault: bool) -> None:
    """Marks an editor as holding a fault."""
    _set(widget, "fault", "true" if fault else "")


def _set(widget: QWidget, name: str, value: str) -> None:
    if (widget.property(name) or "") == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def follow_system(app: QApplication) -> None:
    """From now on the look changes with the system's, while that is what was chosen."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda *_: _on_system_changed(app))


def _on_system_changed(app: QApplication) -> None:
    if _look.chosen is Theme.SYSTEM and _look.dark is not _system_is_dark():
        apply_theme(app, Theme.SYSTEM)


def _report_system(theme: Theme) -> None:
    """Window frames that the system draws follow the look as well."""
    scheme = {
        Theme.SYSTEM: Qt.ColorScheme.Unknown,
        Theme.LIGHT: Qt.ColorScheme.Light,
        Theme.DARK: Qt.ColorScheme.Dark,
    }[theme]
    QGuiApplication.styleHints().setColorScheme(scheme)


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _fusion_palette() -> QPalette:
    """What Fusion itself draws with: check boxes, menus, the file dialog, the print preview."""
    part = QPalette.ColorRole
    made = QPalette()
    for which, role in (
        (part.Window, Role.GROUND),
        (part.WindowText, Role.TEXT),
        (part.Base, Role.CARD),
        (part.AlternateBase, Role.RAISED),
        (part.Text, Role.TEXT),
        (part.PlaceholderText, Role.SECONDARY),
        (part.Button, Role.CARD),
        (part.ButtonText, Role.TEXT),
        (part.ToolTipBase, Role.CARD),
        (part.ToolTipText, Role.TEXT),
        (part.Highlight, Role.PRIMARY),
        (part.HighlightedText, Role.ON_PRIMARY),
        (part.Accent, Role.PRIMARY),
        (part.Link, Role.LINK),
        (part.LinkVisited, Role.LINK),
    ):
        made.setColor(which, color(role))
    for which in (part.WindowText, part.Text, part.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, color(Role.SECONDARY))
    return made
