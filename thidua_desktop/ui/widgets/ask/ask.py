"""The one dialog of the program: asked only where an answer is needed at once."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.field_text import field_text, field_value
from thidua_desktop.texts.base import app as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.look.manners import DELIBERATE, bring_into_sight
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.editors import editor_of, editor_text, fill_editor
from thidua_desktop.ui.widgets.base.field import Field
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.count.sign import SIGNS, Sign

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QPushButton

MOST = 100_000
"""No figure that is asked for is greater."""


def asked(
    name: str,
    title: str,
    kind: FieldKind = FieldKind.TEXT,
    offered: Sequence[str] = (),
    value: str = "",
    *,
    required: bool = True,
    help: str = "",
) -> FieldSpec:
    """A field of a question that belongs to no record; `value` as answers are, see there."""
    return FieldSpec(
        name=name,
        title=title,
        help=help,
        kind=kind,
        required=required,
        nullable=not required,
        default=value,
        max_length=None,
        minimum=None,
        maximum=None,
        choices=(),
        link="",
        offered=tuple(offered),
    )


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, what is needed to do it, and what will happen, in words.

    `ctrl_enter`: only Ctrl+Enter or a click does it, never a single key. An empty `cancel` leaves
    one button.
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


class Ask(Dialog):
    """Shows a question; Ctrl+Enter does it, so does Enter in a line, Esc leaves it undone."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent, question.title, least=520, most=720)
        self._question = question
        self._fields: dict[str, Field[QWidget]] = {}
        self.setAccessibleDescription(question.explanation)
        self._fill_head()
        self._fill_body()
        self.add_foot(self._foot())
        self._bind_keys()

    def answers(self) -> dict[str, str]:
        """What was filled in, by the name of its field.

        Dates and times are ISO text, numbers digits, a tick is 1.
        """
        return {spec.name: _answer(spec, self._written(spec)) for spec in self._question.fields}

    def field(self, name: str) -> Field[QWidget]:
        """The field of that id."""
        return self._fields[name]

    def fill(self, name: str, value: str) -> None:
        """Fills a field as if it had been typed."""
        spec = next(spec for spec in self._question.fields if spec.name == name)
        fill_editor(self._fields[name].editor, _shown(spec, value))

    def accept(self) -> None:
        """Closes with an answer, unless a field is empty or wrong: then it says so there."""
        for spec in self._question.fields:
            self._fields[spec.name].set_fault(_fault(spec, self._written(spec)))
        faulty = [field for field in self._fields.values() if field.fault()]
        if faulty:
            faulty[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(faulty[0])
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

    def _fill_head(self) -> None:
        tone = "warning" if self._question.danger else self._question.tone
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Sign(*SIGNS[tone], size=28), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(label(self._question.title, "heading", wrap=True))
        head.addLayout(words, 1)
        self.top.addLayout(head)
        if self._question.explanation:  # it may be long: what is said of a fault, or of a file
            self.body.addWidget(label(self._question.explanation, wrap=True))

    def _fill_body(self) -> None:
        self.body.setSpacing(12)
        for spec in self._question.fields:
            self.body.addWidget(self._field(spec))
        if self._question.consequences:
            self.body.addWidget(_consequences(self._question))
        self.body.addStretch(1)

    def _written(self, spec: FieldSpec) -> str:
        return editor_text(self._fields[spec.name].editor).strip()

    def _field(self, spec: FieldSpec) -> Field[QWidget]:
        tick = spec.kind is FieldKind.FLAG  # its words stand beside it
        editor = editor_of(replace(spec, help=""), {})
        made = Field(
            "" if tick else spec.title,
            editor,
            spec.help,
            required=spec.required and not tick,
            keep_room=not tick,
        )
        editor.setAccessibleName(spec.title)
        fill_editor(editor, _shown(spec, spec.default))
        self._fields[spec.name] = made
        return made

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
        self.bind_ctrl_enter(self.accept)
        first = next(iter(self._fields.values()), None)
        target: QWidget = first.editor if first is not None else self.primary
        if first is None and self._question.ctrl_enter and self._question.cancel:
            target = self.cancel
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def ask(
    parent: QWidget | None, question: Question, answered: Callable[[dict[str, str]], object]
) -> Ask:
    """Opens a question over its window and tells the answers if it was answered; does not wait."""
    dialog = Ask(question, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: answered(dialog.answers()))
    dialog.open()
    return dialog


def tell(parent: QWidget | None, title: str, words: str, tone: str = "info") -> Ask:
    """Says one thing that must be seen at once."""
    question = Question(title, words, texts.UNDERSTOOD, tone=tone, cancel="")
    return ask(parent, question, lambda _answers: None)


def _shown(spec: FieldSpec, value: str) -> str:
    """An answer as its editor shows it."""
    if spec.kind is FieldKind.DATE and value:
        return field_text(spec, datetime.date.fromisoformat(value))
    return field_text(spec, value == "1") if spec.kind is FieldKind.FLAG else value


def _fault(spec: FieldSpec, written: str) -> str:
    """Why what was written is no answer."""
    if not written:
        return texts.REQUIRED if spec.required else ""
    try:
        value = field_value(spec, written)
    except Refused as refused:
        return sentence(refused)
    if spec.kind is FieldKind.NUMBER and not 0 <= value <= MOST:
        code, limit = (FieldCode.TOO_LARGE, MOST) if value > 0 else (FieldCode.TOO_SMALL, 0)
        return sentence(code, str(limit))
    return ""


def _answer(spec: FieldSpec, written: str) -> str:
    """What was written as its answer; nothing while it cannot be read."""
    if _fault(spec, written) or not written:
        return ""
    value = field_value(spec, written)
    if isinstance(value, bool):
        return "1" if value else ""
    if isinstance(value, datetime.time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


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
