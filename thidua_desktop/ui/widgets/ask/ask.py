"""The one dialog of the program: asked only where an answer is needed at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from thidua_desktop.records.base import FieldSpec
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.texts.base import app as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.look.manners import DELIBERATE
from thidua_desktop.ui.widgets.ask.asked_fields import AskedFields, asked, asked_of
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, vbox
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.count.sign import SIGNS, Sign

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QPushButton

    from thidua_desktop.ui.widgets.base.field import Field

__all__ = ["Answers", "Ask", "Question", "ask", "asked", "asked_of", "inform"]

Answers = dict[str, Any]
"""Values by the names of the fields."""

Answered = Callable[[Answers], object]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, what is needed to do it, and what will happen, in words.

    `ctrl_enter`: only Ctrl+Enter or a click does it, never a single key. An empty `cancel` leaves
    one button. Fields stand in `rows`; `dress` makes one follow another. One that `stays` does so
    where the answer is refused, and says why.
    """

    title: str
    explanation: str
    primary: str
    fields: tuple[FieldSpec, ...] = ()
    consequences: tuple[str, ...] = ()
    danger: bool = False
    ctrl_enter: bool = False
    tone: str = "info"
    cancel: str = texts.CANCEL
    links: LinkNames = field(default_factory=dict)
    year: int | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    dress: Callable[[AskedFields], object] = lambda _fields: None
    stays: bool = False


class Ask(Dialog):
    """Shows a question; Ctrl+Enter does it, so does Enter in a line, Esc leaves it undone."""

    def __init__(
        self,
        question: Question,
        parent: QWidget | None = None,
        answered: Answered = lambda _answers: None,
    ) -> None:
        super().__init__(parent, question.title, least=640 if question.rows else 520, most=720)
        self._question, self._answered = question, answered
        self.form = AskedFields(question.fields, question.links, question.year, question.rows)
        self.status = StatusLine()
        self.status.hide()  # it takes room once it has something to say
        self.form.edited.connect(self.status.hide)  # what was refused is being mended
        self.setAccessibleDescription(question.explanation)
        self._fill_head()
        self._fill_body()
        self.add_foot(self._foot())
        self._bind_keys()

    def answers(self) -> dict[str, Any]:
        return self.form.answers()

    def field(self, name: str) -> Field[QWidget]:
        return self.form.field(name)

    def fill(self, name: str, text: str) -> None:
        self.form.fill(name, text)

    def accept(self) -> None:
        """Close with an answer, unless a field is empty or wrong: then it says so there."""
        self.status.clear()
        if not self.form.check():
            return
        if not self._question.stays:
            super().accept()
            self._answered(self.answers())
            return
        try:
            self._answered(self.answers())
        except Refused as refused:
            self.status.show_text("bad", sentence(refused))
            self.status.show()
        else:
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        single = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and single and self._question.ctrl_enter:
            return  # one key alone must not do this
        super().keyPressEvent(event)

    def _fill_head(self) -> None:
        tone = "warning" if self._question.danger else self._question.tone
        head = hbox((Sign(*SIGNS[tone], size=28), 0, Qt.AlignmentFlag.AlignTop), gap=14)
        text = vbox(label(self._question.title, "heading", wrap=True), gap=6)
        head.addLayout(text, 1)
        self.top.addLayout(head)
        if self._question.explanation:  # it may be long: what is said of a fault, or of a file
            self.body.addWidget(label(self._question.explanation, wrap=True))

    def _fill_body(self) -> None:
        self.body.setSpacing(12)
        if self._question.fields:
            self.body.addWidget(self.form)
            self._question.dress(self.form)
        if self._question.consequences:
            self.body.addWidget(_consequences(self._question))
        self.body.addWidget(self.status)
        self.body.addStretch(1)

    def _foot(self) -> QHBoxLayout:
        question = self._question
        role = "bad" if question.danger else "primary"
        key = texts.CTRL_ENTER if question.ctrl_enter else ""
        self.primary: QPushButton = button(question.primary, role, key=key, shortcut=False)
        self.primary.clicked.connect(self.accept)
        # Only Space on it is a deliberate press.
        self.primary.setProperty(DELIBERATE, question.ctrl_enter)
        self.primary.setAutoDefault(not question.ctrl_enter)
        self.primary.setDefault(not question.ctrl_enter)
        foot = hbox(None, gap=10)
        if question.cancel:
            self.cancel = button(question.cancel, key="Esc", shortcut=False, clicked=self.reject)
            self.cancel.setAutoDefault(False)
            foot.addWidget(self.cancel)
        foot.addWidget(self.primary)
        return foot

    def _bind_keys(self) -> None:
        self.bind_ctrl_enter(self.accept)
        first = next((self.form.field(spec.name) for spec in self._question.fields), None)
        target: QWidget = first.editor if first is not None else self.primary
        if first is None and self._question.ctrl_enter and self._question.cancel:
            target = self.cancel
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def ask(parent: QWidget | None, question: Question, answered: Answered) -> Ask:
    """Open a question over its window and tell the answers if it was answered; do not wait."""
    dialog = Ask(question, parent, answered)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.finished.connect(lambda _: dialog)  # without a parent nothing else keeps it till then
    dialog.open()
    return dialog


def inform(parent: QWidget | None, title: str, text: str, tone: str = "info") -> Ask:
    """Says one thing that must be seen at once."""
    question = Question(title, text, texts.UNDERSTOOD, tone=tone, cancel="")
    return ask(parent, question, lambda _answers: None)


def _consequences(question: Question) -> QFrame:
    box = QFrame()
    box.setProperty("role", "warning" if question.danger else "info")
    layout = vbox(label(texts.CONSEQUENCES, "field_label"), on=box, gap=4, around=(16, 12, 16, 12))
    for text in question.consequences:
        layout.addWidget(label(f"•  {text}", wrap=True))
    return box
