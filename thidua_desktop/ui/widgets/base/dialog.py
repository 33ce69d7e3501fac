"""The frame of every dialog: a head, a body that scrolls, and buttons that are always seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.look.manners import enter_is_meant
from thidua_desktop.ui.widgets.base.flow_layout import flow_line
from thidua_desktop.ui.widgets.base.labels import button, label, rule, vbox
from thidua_desktop.ui.widgets.base.scrolled import WholePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QLayout

_FRAME: Final = QSize(8, 40)
"""What the system draws around a window: its title bar and its edges."""

_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def screen_room(window: QWidget) -> QSize:
    """How large a window can be on its screen."""
    return window.screen().availableGeometry().size() - _FRAME


class Dialog(QDialog):
    """As large as everything in it needs, or as `size` wants, and never larger than the screen.

    `body` takes what is asked; it grows with what is said in it as long as there is room.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        *,
        least: int = 640,
        most: int = 16_000,
        size: QSize | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._widest = most
        self._start_size = size or QSize(0, 0)
        self.setMinimumWidth(min(least, screen_room(self).width()))
        inside = QWidget()
        self.body = _BodyLayout(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        self.area = _Body(inside)
        self.top = vbox(gap=8)
        self._whole = vbox(self.top, (self.area, 1), on=self, gap=12, around=(24, 20, 24, 16))

    def add_head(self, title: str, explanation: str = "") -> None:
        self.top.addWidget(label(title, "heading", wrap=True))
        if explanation:
            self.top.addWidget(label(explanation, "secondary", wrap=True))

    def add_foot(self, foot: QLayout) -> None:
        self._whole.addWidget(rule())
        self._whole.addLayout(foot)

    def bind_ctrl_enter(self, act: Callable[[], object]) -> None:
        """Ctrl+Enter does it; held it does it once."""
        for key in _ENTERS:
            shortcut = QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An Enter that was meant for what was there before answers nothing here."""
        if event.key() in _ENTERS and (event.isAutoRepeat() or not enter_is_meant()):
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._fit(self._start_size)
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._fit(self.size())
        return done

    def _fit(self, least: QSize) -> None:
        """As large as needed, at least so large, and on the screen as a whole."""
        room = screen_room(self)
        hint = self.sizeHint().width()
        width = min(max(hint, self.minimumWidth(), least.width()), self._widest, room.width())
        height = max(self._whole.totalHeightForWidth(width), least.height())
        self.resize(width, min(height, room.height()))
        if self.isVisible():
            free = self.screen().availableGeometry()
            beyond = self.y() + self.height() + _FRAME.height() // 4 - free.bottom()
            if beyond > 0:
                self.move(self.pos() - QPoint(0, min(beyond, self.y() - free.top())))


class _BodyLayout(QVBoxLayout):
    """As high as its lines are when they wrap at the width that there is."""

    def minimumSize(self) -> QSize:
        size = super().minimumSize()
        if self.hasHeightForWidth():
            size.setHeight(0)
        return size


class _Body(WholePage):
    """Asks for as much room as what is in it needs, and scrolls where it gets less."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        least.setHeight(min(least.height(), self.heightForWidth(self.width())))
        return least.boundedTo(self._inside.sizeHint())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self._inside.layout()
        if layout is None:
            return 0
        # Without a line that wraps, a layout knows no height for a width.
        wraps = layout.hasHeightForWidth()
        return layout.totalHeightForWidth(width) if wraps else layout.totalSizeHint().height()


class DialogFoot(QHBoxLayout):
    """Ctrl+Enter or `primary` accepts, with `enter` also Enter in a line; Esc leaves it undone."""

    def __init__(self, dialog: Dialog, text: str, *, enter: bool = True) -> None:
        super().__init__()
        self.primary: QPushButton = button(
            text, "primary", key=texts.CTRL_ENTER, shortcut=False, clicked=dialog.accept
        )
        self.primary.setAutoDefault(enter)
        self.primary.setDefault(enter)
        cancel = button(texts.CANCEL, key="Esc", shortcut=False, clicked=dialog.reject)
        cancel.setAutoDefault(False)
        dialog.bind_ctrl_enter(dialog.accept)
        self.setSpacing(10)
        self.addStretch(1)
        self.addWidget(cancel)
        self.addWidget(self.primary)


class ClosingFoot(QHBoxLayout):
    """What can be done, in as many lines as a narrow screen has room for, and Esc, which closes."""

    def __init__(self, dialog: Dialog, *acts: QWidget) -> None:
        super().__init__()
        close = button(texts.CLOSE, "primary", key="Esc", shortcut=False, clicked=dialog.reject)
        self.setSpacing(10)
        self.addWidget(flow_line(*acts, gap=10), 1)
        self.addWidget(close)
