"""The style under the style sheet: Fusion; the wheel changes no box, lists fit their words."""

import time
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QListView,
    QProxyStyle,
    QPushButton,
    QStyle,
    QToolButton,
)

from thidua_desktop.ui.look.manners import hear_enter

WHEELED: Final = (QComboBox, QAbstractSpinBox)
"""Every editor of Qt that the wheel would change."""
_PLAIN: Final = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
_PAUSE: Final = 1.0
"""Seconds after which letters begin another word."""

_LEAST: Final = 10
_EDGES: Final = 12


class _WheelGuard(QObject):
    """Lets the wheel scroll the page around an editor; what it holds is changed by keys alone."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Wheel:
            return False
        event.ignore()
        return True


class _Finder(QObject):
    """Finds what begins with the letters that are typed, else what holds them, in a fixed list.

    Diacritics apart: no input method composes them here.
    Qt looks at the beginnings of words as they are written alone.
    """

    def __init__(self) -> None:
        super().__init__()
        self._typed, self._at = "", 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._typed = ""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QComboBox) or watched.isEditable():
            return False
        letters = event.text() if event.modifiers() in _PLAIN else ""
        begun = self._typed if time.monotonic() - self._at < _PAUSE else ""
        if not letters or not letters.isprintable() or not (begun + letters).strip():
            return False
        self._typed, self._at = begun + letters, time.monotonic()
        self._choose(watched)
        return True

    def _choose(self, box: QComboBox) -> None:
        from thidua_desktop.texts.base.vietnamese import fold, found_in

        wanted, names = fold(self._typed), [fold(box.itemText(at)) for at in range(box.count())]
        found = [at for at, name in enumerate(names) if found_in(self._typed, name)]
        if found:
            at = min(found, key=lambda one: not names[one].startswith(wanted))
            box.setCurrentIndex(at)
            box.activated.emit(at)


class _ListGuard(QObject):
    """Makes a list that drops down as wide as its longest words, or as the screen is."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize) and isinstance(
            watched, QListView
        ):
            _widen(watched)
        return False


def _widen(view: QListView) -> None:
    popup = view.window()
    if popup.windowType() is not Qt.WindowType.Popup:
        return
    bar = view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, view)
    room = popup.screen().availableGeometry()
    wanted = min(view.sizeHintForColumn(0) + bar + _EDGES, room.width())
    if wanted > popup.width():
        popup.setMinimumWidth(wanted)
        popup.move(min(popup.x(), room.right() + 1 - wanted), popup.y())


class HouseStyle(QProxyStyle):
    """Sees each widget before it is shown, wherever it was made."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._guard = _WheelGuard()
        self._lists = _ListGuard()
        self._finder = _Finder()

    def polish(self, dressed: object) -> None:
        super().polish(dressed)  # type: ignore[call-overload]
        if isinstance(dressed, WHEELED):
            dressed.installEventFilter(self._guard)
            if dressed.focusPolicy() is Qt.FocusPolicy.WheelFocus:
                dressed.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if isinstance(dressed, QPushButton | QToolButton):
            hear_enter(dressed)
        if isinstance(dressed, QComboBox) and not dressed.minimumContentsLength():
            dressed.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            dressed.setMinimumContentsLength(_LEAST)  # where there is no room, less is shown
        if isinstance(dressed, QComboBox):
            dressed.installEventFilter(self._finder)
        if isinstance(dressed, QListView):
            dressed.installEventFilter(self._lists)
