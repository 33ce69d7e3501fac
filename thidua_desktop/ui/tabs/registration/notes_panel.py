"""What the year's rule set says of the registration that is shown."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from thidua_desktop.domain.registration import Note
from thidua_desktop.texts.registration import registration as texts
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.widgets.base.labels import label
from thidua_desktop.ui.widgets.count.sign import Sign

_TOP: Final = Qt.AlignmentFlag.AlignTop


class NotesPanel(QWidget):
    """A line for each note, with its article under it; it says so where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(label(texts.CHECKED, "section"))
        self._shown: QWidget | None = None
        self.said: tuple[str, ...] = ()

    def show_notes(self, notes: Sequence[Note]) -> None:
        if self._shown is not None:
            self._shown.hide()  # it is gone only when the event loop comes round
            self._shown.deleteLater()
        self.said = tuple(texts.note_words(note) for note in notes)
        self._shown = _made(notes)
        self._column.addWidget(self._shown)


def _made(notes: Sequence[Note]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    if not notes:
        grid.addWidget(Sign("check-circle", Role.GOOD, 16), 0, 0, _TOP)
        grid.addWidget(label(texts.NOTHING_TO_NOTE, wrap=True), 0, 1)
    for at, note in enumerate(notes):
        grid.addWidget(Sign("warning", Role.WARNING, 16), 2 * at, 0, _TOP)
        grid.addWidget(label(texts.note_words(note), wrap=True), 2 * at, 1)
        if source := texts.source_words(note):
            grid.addWidget(label(source, "secondary", wrap=True), 2 * at + 1, 1)
    return made
