"""The one dialog of the program: asked only where an answer is needed at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.widgets.ask.ask_editors import AskField, editor_for, set_value, value_of
from thidua_desktop.ui.widgets.base.field import Field
from thidua_desktop.ui.widgets.base.labels import button, label, rule
from thidua_desktop.ui.widgets.count.sign import SIGNS, Sign

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

__all__ = ["Ask", "AskField", "Question", "ask", "tell"]

_TITLE_BAR = 48


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, what is needed to do it, and what will happen, in words.

    `ctrl_enter`: only Ctrl+Enter or a click does it, never a single key. An empty `cancel` leaves
    one button.
    """

    title: str
    explanation: str
    primary: str
    fields: tuple[AskField, ...] = ()
    consequences: tuple[str, ...] = ()
    danger: bool = False
    ctrl_enter: bool = False
    tone: str = "info"
    cancel: str = texts.CANCEL


class Ask(QDialog):
    """Shows a question; Ctrl+Enter does it, so does Enter in a line, Esc leaves it undone."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._fields: dict[str, Field[QWidget]] = {}
        self._area: QScrollArea | None = None
        self.setWindowTitle(question.title)
        self.setModal(True)
        self.setAccessibleDescription(question.explanation)
        self.setMinimumWidth(520)
        self.setMaximumWidth(720)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 20)
        whole.setSpacing(12)
        whole.addLayout(self._head())
        if question.fields or question.consequences:
            self._area = self._body()
            whole.addWidget(self._area, 1)
        whole.addWidget(rule())
        whole.addLayout(self._foot())
        self._bind_keys()

    def fit(self) -> None:
        """As high as everything needs at this width, but never higher than the screen."""
        width = min(max(self.sizeHint().width(), self.minimumWidth()), self.maximumWidth())
        layout = self.layout()
        if layout is not None:
            room = self.screen().availableGeometry().height() - _TITLE_BAR
            self.resize(width, min(layout.totalHeightForWidth(width), room))

    def answers(self) -> dict[str, str]:
        """What was filled in, by the id of its field; dates and times as ISO text, checks as 1."""
        return {name: value_of(field.editor) for name, field in self._fields.items()}

    def field(self, name: str) -> Field[QWidget]:
        """The field of that id."""
        return self._fields[name]

    def fill(self, name: str, value: str) -> None:
        """Fills a field as if it had been typed."""
        set_value(self._fields[name].editor, value)

    def accept(self) -> None:
        """Closes with an answer, unless a field that is needed is empty: then it says so there."""
        missing = [
            self._fields[asked.id]
            for asked in self._question.fields
            if asked.required and not value_of(self._fields[asked.id].editor)
        ]
        for field in self._fields.values():
            field.set_fault(texts.REQUIRED if field in missing else "")
        if missing:
            missing[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            if self._area is not None:
                self._area.ensureWidgetVisible(missing[0])
            return
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

    def _head(self) -> QHBoxLayout:
        tone = "warning" if self._question.danger else self._question.tone
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Sign(*SIGNS[tone], size=28), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(label(self._question.title, "heading", wrap=True))
        if self._question.explanation:
            words.addWidget(label(self._question.explanation, wrap=True))
        head.addLayout(words, 1)
        return head

    def _body(self) -> QScrollArea:
        """The fields and what will happen; they scroll where the screen is too low for them."""
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for asked in self._question.fields:
            layout.addWidget(self._field(asked))
        if self._question.consequences:
            layout.addWidget(_consequences(self._question))
        layout.addStretch(1)
        area = _Body()
        area.setWidget(body)
        return area

    def _field(self, asked: AskField) -> Field[QWidget]:
        check = asked.kind == "check"  # a box to tick has its words beside it
        made = Field(
            "" if check else asked.label, editor_for(asked), asked.help,
            required=asked.required and not check, keep_room=not check,
        )  # fmt: skip
        made.editor.setAccessibleName(asked.label)
        self._fields[asked.id] = made
        return made

    def _foot(self) -> QHBoxLayout:
        question = self._question
        role = "bad" if question.danger else "primary"
        key = texts.CTRL_ENTER if question.ctrl_enter else ""
        self.primary: QPushButton = button(question.primary, role, key=key, shortcut=False)
        self.primary.clicked.connect(self.accept)
        # A default button would also answer to Enter; Space on it is a deliberate press.
        self.primary.setAutoDefault(not question.ctrl_enter)
        self.primary.setDefault(not question.ctrl_enter)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch(1)
        if question.cancel:
            self.cancel = button(question.cancel, key="Esc", shortcut=False, clicked=self.reject)
            self.cancel.setAutoDefault(False)
            foot.addWidget(self.cancel)
        foot.addWidget(self.primary)
        return foot

    def _bind_keys(self) -> None:
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            sequence = QKeySequence(Qt.Modifier.CTRL | key)
            QShortcut(sequence, self).activated.connect(self.accept)
        first = next(iter(self._fields.values()), None)
        target: QWidget = first.editor if first is not None else self.primary
        if first is None and self._question.ctrl_enter and self._question.cancel:
            target = self.cancel
        target.setFocus(Qt.FocusReason.OtherFocusReason)


class _Body(QScrollArea):
    """A scroll area that asks for as much height as what is in it needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        body = self.widget()
        layout = body.layout() if body is not None else None
        if layout is None:
            return 0
        # Without a line that wraps, a layout knows no height for a width.
        wraps = layout.hasHeightForWidth()
        return layout.totalHeightForWidth(width) if wraps else layout.totalSizeHint().height()


def ask(
    parent: QWidget | None, question: Question, answered: Callable[[dict[str, str]], object]
) -> Ask:
    """Opens a question over its window and tells the answers if it was answered; does not wait."""
    dialog = Ask(question, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: answered(dialog.answers()))
    dialog.fit()
    dialog.open()
    return dialog


def tell(parent: QWidget | None, title: str, words: str, tone: str = "info") -> Ask:
    """Says one thing that must be seen at once."""
    question = Question(title, words, texts.UNDERSTOOD, tone=tone, cancel="")
    return ask(parent, question, lambda _answers: None)


def _consequences(question: Question) -> QFrame:
    box = QFrame()
    box.setProperty("role", "warning" if question.danger else "info")
    layout = QVBoxLayout(box)
    layout.setContentsMargins(16, 12, 16, 12)
    layout.setSpacing(4)
    layout.addWidget(label(texts.CONSEQUENCES, "field_label"))
    for words in question.consequences:
        layout.addWidget(label(f"•  {words}", wrap=True))
    return box
