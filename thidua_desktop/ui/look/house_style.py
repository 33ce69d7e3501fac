"""The style under the style sheet: Fusion, with editors that the mouse wheel leaves alone."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QProxyStyle

WHEELED: Final = (QComboBox, QAbstractSpinBox)
"""Every editor of Qt that the wheel would change."""


class _WheelGuard(QObject):
    """Lets the wheel scroll the page around an editor; what it holds is changed by keys alone."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Wheel:
            return False
        event.ignore()
        return True


class HouseStyle(QProxyStyle):
    """Sees each widget before it is shown, wherever it was made."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._guard = _WheelGuard()

    def polish(self, dressed: object) -> None:
        super().polish(dressed)  # type: ignore[call-overload]
        if isinstance(dressed, WHEELED):
            dressed.installEventFilter(self._guard)
            if dressed.focusPolicy() is Qt.FocusPolicy.WheelFocus:
                dressed.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
