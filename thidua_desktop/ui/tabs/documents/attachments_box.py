"""The files kept with a document, under its form: attached, opened, taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.services.documents.attachments import FileState
from thidua_desktop.texts.base.numbers import file_size
from thidua_desktop.texts.documents import documents_tab as texts
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.count.sign import Sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thidua_desktop.services.documents.attachments import AttachedFile


class AttachmentsBox(QWidget):
    """Lists the files; tells what is wanted and does nothing itself."""

    attach_wanted = Signal()
    open_wanted = Signal(object)
    take_off_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attach_button = button(texts.ATTACH, icon="plus", clicked=self.attach_wanted.emit)
        self._none = label(texts.NO_FILES, "secondary")
        self._locked = False
        self._files: tuple[AttachedFile, ...] = ()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        head = QHBoxLayout()
        head.addWidget(label(texts.FILES, "section"), 1)
        head.addWidget(self.attach_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 8)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self._none)
        whole.addLayout(self._grid)

    def set_locked(self, *, locked: bool) -> None:
        """Files can be opened, and nothing else."""
        self._locked = locked
        self.attach_button.setEnabled(not locked)
        self.show_files(self._files)

    def show_files(self, files: Sequence[AttachedFile]) -> None:
        """Show the files of another document, or how they stand now."""
        self._files = tuple(files)
        if self.isAncestorOf(self.window().focusWidget()):
            self.attach_button.setFocus()  # else the keyboard leaves the tab, and Ctrl+Z with it
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()  # it is gone only when the event loop comes round
                widget.deleteLater()
        self._none.setVisible(not files)
        for row, file in enumerate(files):
            self._add(row, file)

    def _add(self, row: int, file: AttachedFile) -> None:
        name, sound = file.attachment.name, file.state is FileState.SOUND
        top = Qt.AlignmentFlag.AlignVCenter
        sign = Sign("document", Role.SECONDARY, 16) if sound else Sign("warning", Role.WARNING, 16)
        self._grid.addWidget(sign, row, 0, top)
        self._grid.addWidget(_words(file), row, 1)
        opens = button(texts.OPEN, clicked=lambda: self.open_wanted.emit(file))
        opens.setAccessibleName(texts.OPEN_NAMED.format(name))
        opens.setEnabled(file.state is not FileState.MISSING)
        self._grid.addWidget(opens, row, 2, top)
        takes_off = button(texts.TAKE_OFF, clicked=lambda: self.take_off_wanted.emit(file))
        takes_off.setAccessibleName(texts.TAKE_OFF_NAMED.format(name))
        takes_off.setEnabled(not self._locked)
        self._grid.addWidget(takes_off, row, 3, top)


def _words(file: AttachedFile) -> QWidget:
    """The name, and under it the size or what is wrong."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(file.attachment.name, wrap=True))
    wrong = texts.STATES[file.state].format(file.path.parent.name)
    said = wrong or file_size(file.attachment.size)
    column.addWidget(label(said, "small", "warning" if wrong else "", wrap=True))
    return made
