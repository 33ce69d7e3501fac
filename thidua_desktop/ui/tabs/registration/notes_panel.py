"""What the year's rule set says of the registration that is shown."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.registration.checks import NOT_CHECKED, PROVES, Note
from thidua_desktop.texts.registration import registration as texts
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.widgets.base.labels import empty, label, two_columns, vbox
from thidua_desktop.ui.widgets.count.sign import Sign

_TOP: Final = Qt.AlignmentFlag.AlignTop
_GOOD: Final = ("check-circle", Role.GOOD)
_LOOK: Final = ("warning", Role.WARNING)
_NOT_SHOWN: Final = ("info", Role.SECONDARY)


class _Panel(QWidget):
    def __init__(self, title: str) -> None:
        super().__init__()
        self._lines = vbox()
        vbox(label(title, "section"), self._lines, on=self, gap=6, around=(0, 8, 0, 0))
        self.messages: tuple[str, ...] = ()

    def _show(self, notes: Sequence[Note], otherwise: str) -> None:
        self.messages = tuple(texts.note_text(note) for note in notes)
        empty(self._lines)
        self._lines.addWidget(_made(notes, otherwise))


class NotesPanel(_Panel):
    def __init__(self) -> None:
        super().__init__(texts.CHECKED)

    def show_notes(self, notes: Sequence[Note]) -> None:
        wanted = [note for note in notes if note.code not in PROVES | NOT_CHECKED]
        self._show(wanted, texts.NOTHING_TO_NOTE)


class ProofsPanel(_Panel):
    """What is fulfilled, with its proof, and what the program cannot tell."""

    def __init__(self) -> None:
        super().__init__(texts.FOUND)

    def show_notes(self, notes: Sequence[Note]) -> None:
        proven = [note for note in notes if note.code in PROVES]
        not_shown = [note for note in notes if note.code in NOT_CHECKED]
        self.setVisible(bool(proven or not_shown))
        self._show([*proven, *not_shown], "")


def _made(notes: Sequence[Note], otherwise: str) -> QWidget:
    made = QWidget()
    grid = two_columns(8, 4, on=made)
    if not notes and otherwise:
        grid.addWidget(Sign(*_GOOD, 16), 0, 0, _TOP)
        grid.addWidget(label(otherwise, wrap=True), 0, 1)
    for at, note in enumerate(notes):
        grid.addWidget(Sign(*_sign(note), 16), 2 * at, 0, _TOP)
        grid.addWidget(label(texts.note_text(note), wrap=True), 2 * at, 1)
        if source := texts.source_text(note):
            grid.addWidget(label(source, "secondary", wrap=True), 2 * at + 1, 1)
    return made


def _sign(note: Note) -> tuple[str, Role]:
    if note.code in NOT_CHECKED:
        return _NOT_SHOWN
    return _GOOD if note.code in PROVES else _LOOK
