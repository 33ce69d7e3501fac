"""Ten fingers: each key goes to the window in front, which gives it to whatever has the keyboard.

Nothing is set, chosen or clicked by code. What another program would do is done for it: the window
manager gives the keyboard back when a dialog closes, and the clipboard holds what was copied.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QMenu,
    QTableView,
    QWidget,
)
from shiboken6 import isValid

from thidua_desktop.ui.look.manners import QUIET
from thidua_desktop.ui.widgets.ask.ask import Ask

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
MOST_TABS = 120
A_LITTLE = 20
A_MOMENT = round(QUIET * 1100)
SHOWN_PLACES = 30
SHOWN_KEY = "   "
"""What stands between the words of a button and its key."""


class Keyboard:
    """Types into `front`, or into the dialog that stands over it; `settle` lets it paint."""

    def __init__(self, front: QWidget, settle: Callable[[], object]) -> None:
        self.front = front
        self._settle = settle
        self.pressed = 0
        self.typed: list[str] = []

    def window(self) -> QWidget:
        """The window that has the keyboard, given back where nobody else would do it."""
        window = QApplication.activeModalWidget() or self.front.window()
        if QApplication.activeWindow() is not window and QApplication.activePopupWidget() is None:
            window.activateWindow()
            self._settle()
        return window

    def focused(self) -> QWidget:
        """What has the keyboard."""
        widget: QWidget | None = self.window().focusWidget()
        return widget if widget is not None else self.window()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press and release one key."""
        handle = self.window().windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key, held)
        self.pressed += 1
        self._settle()

    def sequence(self, text: str) -> None:
        """Press what is shown as `Ctrl+Enter` or `F9`."""
        pressed = QKeySequence(text)[0]  # type: ignore[index]  # it has keys
        self.press(pressed.key(), pressed.keyboardModifiers())

    def keys(self, *keys: Qt.Key) -> None:
        """One key after another; an Enter is meant only a moment after the last one."""
        for key in keys:
            if key is K.Key_Return:
                QTest.qWait(A_MOMENT)
            self.press(key)

    def type(self, text: str) -> None:
        """Type letter by letter, as a Vietnamese keyboard gives them."""
        for letter in text:
            handle = self.window().windowHandle()
            assert handle is not None
            code = QTest.asciiToKey(ord(letter)) if letter.isascii() else K.Key_unknown
            QTest.sendKeyEvent(QTest.KeyAction.Click, handle, code, letter, NONE)
        self.pressed += len(text)
        self.typed.append(text)
        self._settle()

    def paste(self, block: str) -> None:
        """Ctrl+V of what was copied elsewhere."""
        QGuiApplication.clipboard().setText(block)
        self.press(K.Key_V, CTRL)

    # ------------------------------------------------------------------ going somewhere
    def has(self, target: QWidget) -> bool:
        focused = self.focused()
        return focused is target or target.isAncestorOf(focused)

    def tab_to(self, target: QWidget) -> None:
        """Go there by the Tab key alone."""
        passed = []
        for _ in range(MOST_TABS):
            if self.has(target):
                return
            passed.append(_name(self.focused()))
            self.keys(K.Key_Tab)
        raise AssertionError(f"not reached by Tab: {_name(target)}; {passed[-SHOWN_PLACES:]}")

    def write(self, target: QWidget, text: str) -> None:
        """Go there and write over what stands there."""
        self.tab_to(target)
        if isinstance(target, QComboBox) and not target.isEditable():
            self.choose(target, text)
            return
        self.press(K.Key_A, CTRL)
        self.type(text)

    def choose(self, box: QComboBox, text: str) -> None:
        """Go through a fixed list until it shows these words."""
        self.tab_to(box)
        self.keys(K.Key_Home)
        for _ in range(box.count()):
            if box.currentText() == text:
                return
            self.keys(K.Key_Down)
        raise AssertionError(f"not in the list: {text}")

    def go_to_row(self, table: QTableView, row: int) -> None:
        """Go down or up to a row."""
        self.tab_to(table)
        for _ in range(table.model().rowCount()):
            at = table.currentIndex().row()
            if at == row:
                return
            self.keys(K.Key_Down if at < row else K.Key_Up)
        raise AssertionError(f"row {row} is not reached")

    def push(self, button: QAbstractButton) -> None:
        """Press a button: by the key that it shows, else by Tab and the space bar."""
        assert button.isEnabled(), button.text()
        assert button.isVisible(), button.text()
        _, _, key = button.text().partition(SHOWN_KEY)
        if key:
            self.sequence(key)
            while isValid(button) and button.isDown():  # Qt lets it be seen to go down
                QTest.qWait(A_LITTLE)
            self._settle()
        else:
            self.tab_to(button)
            self.keys(K.Key_Space)

    def menu(self, text: str) -> None:
        """Take an entry of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            self.keys(K.Key_Down)
            active: QAction | None = menu.activeAction()
            if active is not None and active.text() == text:
                self.press(K.Key_Return)
                return
        raise AssertionError(f"not in the menu: {text}")

    def fill(self, fields: Sequence[tuple[QWidget, str]]) -> None:
        """Write into each, and do it by Ctrl+Enter."""
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        for editor, text in fields:
            self.write(editor, text)
        self.press(K.Key_Return, CTRL)
        assert QApplication.activeModalWidget() is not dialog, "the dialog was not answered"


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or f"{type(widget).__name__} {widget.objectName()}"


def asked() -> Ask:
    """Give the question that stands before the window."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    return dialog
