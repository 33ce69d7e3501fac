"""The cards of step 6: the reading, the envelope, what may follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.texts.conference import publishing as texts
from thidua_desktop.texts.conference import results
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, empty, hbox, label, vbox
from thidua_desktop.ui.widgets.base.status_line import StatusLine

if TYPE_CHECKING:
    from thidua_desktop.ui.tabs.conference.publish.publish_state import (
        AfterState,
        EnvelopeState,
        ReadingLine,
    )


class ReadingCard(Card):
    """What is read out, in letters that can be read standing."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.READING, parent=parent, title_role="heading")
        self.print_button = button(
            results.MAKE,
            icon="word",
            key="F5",
            clicked=lambda: self.wanted.emit(DocumentKind.READING),
        )
        self.add_to_head(self.print_button)
        self.body.setSpacing(6)
        self._lines: tuple[ReadingLine, ...] = ()
        self._labels = vbox()
        self.body.addLayout(self._labels)

    def show_lines(self, lines: tuple[ReadingLine, ...]) -> None:
        """Show them, unless they stand there."""
        self.print_button.setEnabled(bool(lines))
        if lines == self._lines:
            return
        self._lines = lines
        empty(self._labels)
        for line in lines:
            self._labels.addWidget(label(line.text, line.role, wrap=True))

    def text(self) -> str:
        return "\n".join(line.text for line in self._lines)


class EnvelopeCard(Card):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.ENVELOPE, parent=parent, title_role="heading")
        self._line = StatusLine()
        self.put_in_button = button(texts.PUT_IN, icon="envelope", key="F6")
        self.label_button = button(texts.PRINT_LABEL, icon="printer", key="F7")
        self._why = label("", "secondary", wrap=True)
        self.body.addWidget(self._line)
        self.body.addLayout(hbox(self.put_in_button, self.label_button, None, gap=8))
        self.body.addWidget(self._why)

    def show_state(self, state: EnvelopeState) -> None:
        self._line.show_text(state.tone, state.text)
        self.put_in_button.setText(f"{state.action}   F6")
        self.put_in_button.setEnabled(state.may_put_in)
        self.label_button.setEnabled(state.may_print)
        self._why.setText("" if state.may_print else texts.LABEL_FIRST)
        self._why.setVisible(not state.may_print)


class AfterCard(Card):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.AFTER, parent=parent, title_role="heading")
        self.recount_button = button(texts.RECOUNT, icon="refresh")
        self.annul_button = button(texts.ANNUL, "danger", icon="cross-circle")
        self.again_button = button(texts.VOTE_AGAIN, icon="ballot")
        self.bundle_button = button(texts.BUNDLE, icon="folder")
        self.destroy_button = button(texts.DESTROY, "danger", icon="trash")
        self._why = label("", "secondary", wrap=True)
        acts = QWidget()
        line = FlowLayout(acts)
        for act in (
            self.recount_button,
            self.bundle_button,
            self.annul_button,
            self.again_button,
            self.destroy_button,
        ):
            line.addWidget(act)
        self.body.addWidget(acts)
        self.body.addWidget(self._why)

    def show_state(self, state: AfterState) -> None:
        self.recount_button.setEnabled(state.may_recount)
        self.bundle_button.setEnabled(state.may_bundle)
        self.annul_button.setEnabled(state.may_annul)
        self.annul_button.setVisible(not state.may_vote_again)
        self.again_button.setVisible(state.may_vote_again)
        self.destroy_button.setVisible(state.may_destroy)
        self._why.setText(state.why)
        self._why.setVisible(bool(state.why))

    def why(self) -> str:
        return self._why.text()
