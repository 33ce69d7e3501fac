"""What stands behind the three dots of the header: the look, full screen, quitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication

from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.look.drawn_size import SIZES, store_size, stored_size
from thidua_desktop.ui.look.theme import Theme, apply_theme, store_theme, stored_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QMenu

    from thidua_desktop.ui.shell.app_window import AppWindow

_LOOKS = (
    (Theme.SYSTEM, texts.LOOK_SYSTEM),
    (Theme.LIGHT, texts.LOOK_LIGHT),
    (Theme.DARK, texts.LOOK_DARK),
)


def add_window_entries(window: AppWindow, menu: QMenu, settings: QSettings) -> None:
    """Fills the menu and makes its keys work in the whole window."""
    looks = QActionGroup(window)
    menu.addAction(texts.LOOK).setEnabled(False)  # a heading; Fusion draws a section as a line
    for theme, text in _LOOKS:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(theme is stored_theme(settings))
        action.setActionGroup(looks)
        action.triggered.connect(lambda *_, wanted=theme: _choose(window, settings, wanted))
    sizes = menu.addMenu(texts.SIZE)
    _add_sizes(window, sizes, settings)
    menu.addSeparator()  # what the window is given goes between the two
    menu.addSeparator()
    _add(window, menu, texts.FULL_SCREEN, "F11").triggered.connect(window.toggle_full_screen)
    _add(window, menu, texts.QUIT, "Ctrl+Q").triggered.connect(window.close)


def _add_sizes(window: AppWindow, menu: QMenu, settings: QSettings) -> None:
    group = QActionGroup(window)
    for size in SIZES:
        action = menu.addAction(texts.PER_CENT.format(size))
        action.setCheckable(True)
        action.setChecked(size == stored_size(settings))
        action.setActionGroup(group)
        action.triggered.connect(lambda *_, wanted=size: _choose_size(window, settings, wanted))


def _choose_size(window: AppWindow, settings: QSettings, size: int) -> None:
    """Kept for every start from now on; Qt reads it once, so that now takes a new start."""
    from thidua_desktop.ui.widgets.ask.ask import Question, ask  # after the window is painted

    store_size(settings, size)
    text = texts.PER_CENT.format(size)
    question = Question(
        texts.SIZE_TITLE.format(text),
        texts.SIZE_TEXT,
        texts.SIZE_NOW,
        cancel=texts.SIZE_LATER,
    )
    ask(window, question, lambda _answers: window.start_again())


def _add(window: AppWindow, menu: QMenu, text: str, key: str) -> QAction:
    action = menu.addAction(text)
    action.setShortcut(QKeySequence(key))
    action.setShortcutVisibleInContextMenu(True)
    window.addAction(action)
    return action


def _choose(window: AppWindow, settings: QSettings, theme: Theme) -> None:
    store_theme(settings, theme)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_theme(app, theme)
        window.theme_changed.emit()
