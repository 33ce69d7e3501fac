"""A few pages one after the other, and nothing done before the last one is left by its button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget, QWidget

from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.look.fonts import font
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.widgets.ask.ask import Question, ask
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, vbox
from thidua_desktop.ui.widgets.base.scrolled import scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZE: Final = QSize(1040, 680)
_LEAVE: Final = Question(
    texts.LEAVE_ASKS, texts.LEAVE_TEXT, texts.LEAVE, danger=True, cancel=texts.STAY
)


@dataclass(frozen=True, slots=True)
class WizardPage:
    """A page: its title, what it holds, what is still wrong with it, and what to do on entering.

    `fault` says in one sentence why one cannot go on; nothing where one can.
    """

    title: str
    widget: QWidget
    fault: Callable[[], str] = lambda: ""
    entered: Callable[[], object] = lambda: None
    explanation: str = ""


class Wizard(Dialog):
    """Ctrl+Enter goes on, Alt+← goes back, Esc leaves everything as it was once that is confirmed.

    `finish` does it all and gives the sentence that says why it could not; nothing where it did.
    """

    done_well = Signal()

    def __init__(
        self,
        title: str,
        pages: Sequence[WizardPage],
        primary: str,
        finish: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, title, size=SIZE)
        self._pages = tuple(pages)
        self._primary = primary
        self._finish = finish
        self._stack = QStackedWidget()
        for page in self._pages:
            self._stack.addWidget(scrolled(page.widget))
        self._steps = [label(f"{n}  {page.title}") for n, page in enumerate(self._pages, 1)]
        self._title = label("", "title", wrap=True)
        self._explanation = label("", "secondary", wrap=True)
        self._fault = label("", "", "bad", wrap=True)
        self.back_button = button(texts.BACK, key="Alt+Left", clicked=self.go_back)
        self.cancel_button = button(texts.CANCEL, key="Esc", shortcut=False, clicked=self.reject)
        self.next_button = button(texts.NEXT, "primary", clicked=self.go_on)
        for each in (self.back_button, self.cancel_button):
            each.setAutoDefault(False)
        self._lay_out()
        self.bind_ctrl_enter(self.go_on)
        self._show(0)

    def at(self) -> int:
        """The place of the page that is shown, from 0."""
        return self._stack.currentIndex()

    def fault(self) -> str:
        return self._fault.text()

    def mended(self) -> None:
        """Take back the fault that was shown: what it was about is being changed."""
        self._announce("")

    def go_back(self) -> None:
        if self.at() > 0:
            self._show(self.at() - 1)

    def go_on(self) -> None:
        """Shows the next page; from the last one does it all."""
        fault = self._pages[self.at()].fault()
        if not fault and self.at() == len(self._pages) - 1:
            fault = self._finish()
            if not fault:
                self.done_well.emit()
                self.accept()
                return
        self._announce(fault)
        if not fault:
            self._show(self.at() + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes from field to field; only Ctrl+Enter and the button go on to a page."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(self.focusWidget(), QLineEdit | QComboBox) and not event.isAutoRepeat():
            self.focusNextChild()

    def reject(self) -> None:
        """What was begun is thrown away only by somebody who says so."""
        if self.begun():
            ask(self, _LEAVE, lambda _answers: self._leave())
        else:
            super().reject()

    def begun(self) -> bool:
        """Whether anything was typed, or a page was left behind."""
        return self.at() > 0 or any(one.isModified() for one in self.findChildren(QLineEdit))

    def _leave(self) -> None:
        super().reject()

    def _show(self, at: int) -> None:
        page = self._pages[at]
        page.entered()
        self._stack.setCurrentIndex(at)
        self._title.setText(page.title)
        self._explanation.setText(page.explanation)
        self._explanation.setVisible(bool(page.explanation))
        self._announce("")
        last = at == len(self._pages) - 1
        text = self._primary if last else texts.NEXT
        self.next_button.setText(f"{text}   {texts.CTRL_ENTER}")
        self.next_button.setAccessibleName(text)
        self.back_button.setEnabled(at > 0)
        for place, step in enumerate(self._steps):
            step.setProperty("role", "strong" if place == at else "secondary")
            set_tone(step, "primary" if place == at else "")
        first = page.widget.nextInFocusChain()
        while first is not None and first is not page.widget:
            wanted = (
                page.widget.isAncestorOf(first) and first.focusPolicy() & Qt.FocusPolicy.TabFocus
            )
            if wanted and first.isEnabled() and not first.isHidden():
                first.clearFocus()  # the stack has just given it, which opens no cell of a table
                first.setFocus(Qt.FocusReason.TabFocusReason)
                return
            first = first.nextInFocusChain()
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _announce(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.setAccessibleDescription(text)

    def _lay_out(self) -> None:
        aside = vbox(gap=14)
        bold = QFontMetrics(font(15, bold=True))
        for step in self._steps:
            step.setMinimumWidth(bold.horizontalAdvance(step.text()) + 2)  # nothing moves later
            aside.addWidget(step)
        aside.addStretch(1)
        work = vbox(self._title, self._explanation, (self._stack, 1), gap=10)
        middle = hbox(aside, (work, 1), gap=28)
        foot = hbox(
            (self._fault, 1), self.cancel_button, self.back_button, self.next_button, gap=10
        )
        self.body.addLayout(middle, 1)
        self.add_foot(foot)
