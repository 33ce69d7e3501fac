"""The smaller cards of step 5: what is to be decided, the sums, the documents."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from thidua_desktop.services.document_kinds import DocumentKind
from thidua_desktop.texts import results as texts
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.labels import button, label
from thidua_desktop.ui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from thidua_desktop.ui.tabs.conference.minutes_state import DocumentLine, Matter, SumLine

KEYS: Final = {DocumentKind.READING: "F5", DocumentKind.WORKBOOK: "F6"}
"""The minutes have the main button's key."""


class MattersCard(Card):
    """Ties and missing seats, each with its ways out beside it."""

    further_wanted = Signal(object)
    decision_wanted = Signal(object)
    round_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.MATTERS, parent=parent, title_role="heading")
        self._lines = _Lines(self)

    def show_matters(self, found: tuple[Matter, ...]) -> None:
        """Show them; the card is away where there are none."""
        self._lines.clear()
        for matter in found:
            self._add(matter)
        self.setVisible(bool(found))

    def _add(self, matter: Matter) -> None:
        line = StatusLine()
        line.show_words("warning", matter.words)
        self._lines.add(line)
        row = QWidget()
        ways = QHBoxLayout(row)
        ways.setContentsMargins(24, 0, 0, 4)
        ways.setSpacing(8)
        if matter.further_id is not None:
            wanted = partial(self.round_wanted.emit, matter.further_id)
            ways.addWidget(button(texts.OPEN_FURTHER, icon="arrow-right", clicked=wanted))
        elif matter.names:
            wanted = partial(self.further_wanted.emit, matter)
            further = button(texts.FURTHER, icon="ballot", clicked=wanted)
            further.setEnabled(matter.may_continue)
            ways.addWidget(further)
        if matter.may_decide:
            wanted = partial(self.decision_wanted.emit, matter)
            ways.addWidget(button(texts.DECIDE, icon="pencil", clicked=wanted))
        ways.addWidget(label(matter.why_not, "secondary", wrap=True), 1)
        self._lines.add(row)


class SumsCard(Card):
    """The sums of the papers; an open one stands with its way out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.SUMS, parent=parent, title_role="heading")
        self.body.setSpacing(6)
        self._lines = _Lines(self)

    def show_sums(self, found: tuple[SumLine, ...]) -> None:
        """Show them."""
        self._lines.clear()
        for one in found:
            line = StatusLine()
            line.show_words(one.tone, one.words)
            self._lines.add(line)
            if one.way_out:
                way = label(one.way_out, "secondary", wrap=True)
                way.setContentsMargins(24, 0, 0, 4)
                self._lines.add(way)


class DocumentsCard(Card):
    """Every document of the round with its state, and the button that writes it."""

    wanted = Signal(object)
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.DOCUMENTS, parent=parent, title_role="heading")
        folder = button(texts.OPEN_FOLDER, "link", icon="folder", clicked=self.folder_wanted.emit)
        self.add_to_head(folder)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self._shown: tuple[DocumentLine, ...] = ()
        self.buttons: dict[DocumentKind, QPushButton] = {}

    def show_documents(self, lines: tuple[DocumentLine, ...]) -> None:
        """Show them, unless they are what stands there."""
        if lines == self._shown:
            return
        self._shown = lines
        _empty(self._grid)
        self.buttons = {}
        for at, line in enumerate(lines):
            self._add(at, line)

    def _add(self, at: int, line: DocumentLine) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        first = at == 0 or self._shown[at - 1].kind is not line.kind
        self._grid.addWidget(label(line.title if first else "", "strong"), at, 0, middle)
        said = f"{line.name}  ·  {line.state}" if line.name else line.why_not or line.state
        tone = line.tone if line.name else "secondary"
        self._grid.addWidget(label(said, "" if line.name else "secondary", tone, wrap=True), at, 1)
        key = KEYS.get(line.kind, "")
        last = at == len(self._shown) - 1 or self._shown[at + 1].kind is not line.kind
        if not key or not last:
            return
        words = texts.MAKE_AGAIN if line.name else texts.MAKE
        icon = "excel" if line.kind is DocumentKind.WORKBOOK else "word"
        made = button(words, icon=icon, key=key, clicked=partial(self.wanted.emit, line.kind))
        made.setAccessibleName(f"{words}: {line.title}")
        made.setEnabled(line.may_make)
        self.buttons[line.kind] = made
        self._grid.addWidget(made, at, 2)


class _Lines:
    """The parts of a card that are drawn anew."""

    def __init__(self, card: Card) -> None:
        self._card = card
        self._parts: list[QWidget] = []

    def clear(self) -> None:
        """Take them away."""
        for part in self._parts:
            self._card.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []

    def add(self, part: QWidget) -> None:
        """Put one under the others."""
        self._parts.append(part)
        self._card.body.addWidget(part)


def _empty(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
