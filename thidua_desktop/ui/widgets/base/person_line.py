"""A line for somebody's name: it offers people as one types, diacritics apart, and takes any."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from thidua_desktop.texts.base.vietnamese import fold

SHOWN = 40
"""More are not read; a few letters more leave fewer."""


class PersonLine(QLineEdit):
    """Offers what fits; the down key offers everybody."""

    entered = Signal()
    """The keyboard came: time to offer whoever there is now."""

    def __init__(self, labels: Sequence[str] = ()) -> None:
        super().__init__()
        self._labels: tuple[tuple[str, str], ...] = ()
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(8)
        self.setCompleter(completer)
        self._completer = completer
        self.offer(labels)
        self.textEdited.connect(self._fit)

    def offer(self, labels: Sequence[str]) -> None:
        self._labels = tuple((label, fold(label)) for label in labels)
        self._fit("")

    def offered(self) -> list[str]:
        return self._offered.stringList()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.entered.emit()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._completer.popup()
        if event.key() == Qt.Key.Key_Down and (popup is None or not popup.isVisible()):
            self._fit("")
            self._completer.complete()
            return
        super().keyPressEvent(event)

    def _fit(self, text: str) -> None:
        words = fold(text).split()
        fitting = [label for label, plain in self._labels if all(word in plain for word in words)]
        self._offered.setStringList(fitting[:SHOWN])
