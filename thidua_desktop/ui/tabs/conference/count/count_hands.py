"""Who reads aloud, who types and who looks on in a pass."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from thidua_desktop.services.conference.round_view import same_hands
from thidua_desktop.services.conference.run_pass import Hands
from thidua_desktop.texts.conference import count_page as texts
from thidua_desktop.ui.widgets.base.choice_box import ChoiceBox
from thidua_desktop.ui.widgets.base.field import Field, field_row
from thidua_desktop.ui.widgets.base.labels import vbox


class HandsForm(QWidget):
    """Three names, proposed from the tellers; the same hands as in pass 1 need a reason."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first: Hands | None = None
        self._proposed = Hands("", "")
        self.reader, self.typist, self.checker = (_names() for _ in range(3))
        self.reason = QLineEdit()
        self._reason = Field(texts.SAME_REASON, self.reason, keep_room=False)
        vbox(
            field_row(
                Field(texts.READER, self.reader, required=True, keep_room=False),
                Field(texts.TYPIST, self.typist, required=True, keep_room=False),
                Field(texts.CHECKER, self.checker, keep_room=False),
            ),
            self._reason,
            on=self,
            gap=8,
        )
        for editor in (self.reader, self.typist, self.checker):
            editor.currentTextChanged.connect(self._on_changed)
        self.reason.textChanged.connect(self._on_changed)

    def propose(self, names: tuple[str, ...], hands: Hands, first: Hands | None = None) -> None:
        """Fill in the proposal; `first` are those of pass 1, where this is pass 2."""
        self._first, self._proposed = first, hands
        for editor, name in (
            (self.reader, hands.reader),
            (self.typist, hands.typist),
            (self.checker, hands.checker),
        ):
            editor.clear()
            editor.addItems(names)
            editor.setCurrentText(name)
            editor.setToolTip(name)
            if (line := editor.lineEdit()) is not None:
                line.setCursorPosition(0)  # a long name is read from its beginning
        self.reason.clear()
        self._reason.setVisible(first is not None)
        self._on_changed()

    def may_leave(self) -> bool:
        """Whether nobody else was named and no reason given; the pass begins with both."""
        return self.hands() == self._proposed and not self.reason.text().strip()

    def hands(self) -> Hands:
        return Hands(
            self.reader.currentText().strip(),
            self.typist.currentText().strip(),
            self.checker.currentText().strip(),
        )

    def complete(self) -> bool:
        hands = self.hands()
        if not (hands.reader and hands.typist):
            return False
        return not self._same() or bool(self.reason.text().strip())

    def _same(self) -> bool:
        return self._first is not None and same_hands(self._first, self.hands())

    def _on_changed(self) -> None:
        self.reason.setEnabled(self._same())
        self.reason.setPlaceholderText("" if self._same() else texts.OTHER_HANDS)
        self.changed.emit()


def _names() -> QComboBox:
    made = ChoiceBox(letters=8)  # a long name does not make the page wider
    made.setEditable(True)
    return made
