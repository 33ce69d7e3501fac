"""What the year's rule set says of the registration that is shown."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from thidua_desktop.domain.registration.checks import NOT_CHECKED, PROVES, Note
from thidua_desktop.texts.registration import registration as texts
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.widgets.base.labels import empty, label, vbox
from thidua_desktop.ui.widgets.count.sign import Sign

_TOP: Final = Qt.AlignmentFlag.AlignTop
_SIGNS: Final = {
    True: ("check-circle", Role.GOOD),
    False: ("warning", Role.WARNING),
    None: ("info", Role.SECONDARY),
}


class NotesPanel(QWidget):
    """A line for each note, with its article under it: what is to be looked at stands first.

    `said` is that; what is proven and what the program cannot tell follows.
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines = vbox()
        vbox(label(texts.CHECKED, "section"), self._lines, on=self, gap=6, around=(0, 8, 0, 0))
        self.said: tuple[str, ...] = ()
        self.proven: tuple[str, ...] = ()

    def show_notes(self, notes: Sequence[Note]) -> None:
        ordered = sorted(notes, key=lambda note: (False, True, None).index(_holds(note)))
        words = [(_holds(note), texts.note_words(note)) for note in ordered]
        self.said = tuple(said for holds, said in words if holds is False)
        self.proven = tuple(said for holds, said in words if holds)
        empty(self._lines)
        self._lines.addWidget(_made(ordered, nothing=not self.said))


def _holds(note: Note) -> bool | None:
    """Whether it is fulfilled; None where the program cannot tell."""
    if note.code in NOT_CHECKED:
        return None
    return note.code in PROVES


def _made(notes: Sequence[Note], *, nothing: bool) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    if nothing:
        grid.addWidget(Sign("check-circle", Role.GOOD, 16), 0, 0, _TOP)
        grid.addWidget(label(texts.NOTHING_TO_NOTE, wrap=True), 0, 1)
    for at, note in enumerate(notes, 1):
        holds = _holds(note)
        grid.addWidget(Sign(*_SIGNS[holds], 16), 2 * at, 0, _TOP)
        role = "secondary" if holds is None else ""
        grid.addWidget(label(texts.note_words(note), role, wrap=True), 2 * at, 1)
        if source := texts.source_words(note):
            grid.addWidget(label(source, "secondary", wrap=True), 2 * at + 1, 1)
    return made
