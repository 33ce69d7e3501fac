"""A field of a record that keeps itself when it is left, and is plain words when it is fixed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs
from thidua_desktop.services.registers.field_text import check_texts, field_text, field_value
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.tabs.conference.prepare.prepare_state import ratio_text_fault
from thidua_desktop.ui.widgets.base.choice_box import ChoiceBox
from thidua_desktop.ui.widgets.base.editors import (
    editor_of,
    editor_text,
    fill_editor,
    offered_text,
)
from thidua_desktop.ui.widgets.base.field import Field
from thidua_desktop.ui.widgets.base.labels import label, show_only


class RecordField(Field[QWidget]):
    """Shows one field of a record; `edited` gives it as a value when it was changed and left.

    `choices` are words with the value of each, for a field that is no closed list of its own.
    """

    edited = Signal(str, object)
    faults_changed = Signal()

    def __init__(
        self,
        kind: type[Record],
        name: str,
        text: str = "",
        help_text: str = "",
        parent: QWidget | None = None,
        *,
        choices: Sequence[tuple[str, Any]] | None = None,
        nothing: str = "",
    ) -> None:
        self._kind, self._nothing = kind, nothing
        self.spec = next(spec for spec in field_specs(kind) if spec.name == name)
        self.text = text or self.spec.title
        if choices is not None:
            self.spec = _offering(self.spec, choices)
        super().__init__(self.text, self._make_editor(), help_text or self.spec.help, parent)
        if isinstance(self.editor, QComboBox):
            self.editor.addItems(offered_text(self.spec))  # in its place: Qt dresses a list whole
        self.editor.setAccessibleName(self.text)
        show_only(self._label, shown=not self._is_flag())
        self._record_id: int | None = None
        self._value: Any = None
        self._fixed = label("", "body", wrap=True)
        self._fixed.hide()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(2, self._fixed)
        layout.addStretch(1)
        self._connect()

    def show_value(self, record: Record, *, editing: bool) -> None:
        """Show what is kept; what was typed and could not be kept stays, with its fault."""
        changed = record.id != self._record_id
        if changed or not editing:
            self.set_fault("")
        self._record_id = record.id
        self._value = getattr(record, self.spec.name)
        self._fixed.setText(self._message())
        self.editor.setVisible(editing)
        self._fixed.setVisible(not editing)
        self._below.setVisible(editing and not self._is_flag())
        if not self.fault():
            with QSignalBlocker(self.editor):
                fill_editor(self.editor, field_text(self.spec, self._value))

    def set_choices(self, choices: Sequence[tuple[str, Any]]) -> None:
        self.spec = _offering(self.spec, choices)
        assert isinstance(self.editor, QComboBox)
        with QSignalBlocker(self.editor):
            self.editor.clear()
            self.editor.addItems(self.spec.offered)

    def set_fixed_text(self, text: str) -> None:
        """Say something else than the value where it plays no part."""
        assert isinstance(self.editor, QLineEdit)
        self.editor.setPlaceholderText(text or self._nothing)
        if text:
            self._fixed.setText(text)
            with QSignalBlocker(self.editor):
                self.editor.clear()

    def commit(self) -> None:
        """Take what is in the editor as if it had been left."""
        self._on_left()

    def _is_flag(self) -> bool:
        return self.spec.kind is FieldKind.FLAG

    def _make_editor(self) -> QWidget:
        if self.spec.offered or self.spec.kind is FieldKind.CHOICE:
            return ChoiceBox(letters=_LETTERS)
        made = editor_of(replace(self.spec, title=self.text, help=""), {})
        if isinstance(made, QLineEdit):
            made.setMaxLength(self.spec.max_length or 20)
            made.setPlaceholderText(self._nothing)
        return made

    def _connect(self) -> None:
        if isinstance(self.editor, QComboBox):
            self.editor.activated.connect(lambda _at: self._on_left())
        elif isinstance(self.editor, QCheckBox):
            self.editor.clicked.connect(lambda _=False: self._on_left())
        elif isinstance(self.editor, QLineEdit):
            self.editor.editingFinished.connect(self._on_left)

    def _message(self) -> str:
        """The value as plain words."""
        text = field_text(self.spec, self._value)
        return f"{self.text}: {text}" if self._is_flag() else text or self._nothing or "—"

    def _on_left(self) -> None:
        text = editor_text(self.editor).strip()
        if text == field_text(self.spec, self._value) and not self.fault():
            return  # nothing was typed, so that nothing is to be checked
        if self.spec.values:
            self._announce(field_value(self.spec, text))
            return
        if self.spec.nullable and text == "0":
            text = ""
        checked = check_texts(self._kind, {self.spec.name: text})
        wrong = checked.fault(self.spec.name)
        if wrong is not None:
            self._find(sentence(wrong))
            return
        value = checked.values[self.spec.name]
        self._find(ratio_text_fault(value) if self.spec.name in _SHARES else "")
        self._announce(value)

    def _find(self, text: str) -> None:
        """Say a fault, or that there is none any more, and let the page know."""
        changed = text != self.fault()
        self.set_fault(text)
        if changed:
            self.faults_changed.emit()

    def _announce(self, value: Any) -> None:
        if value != self._value and not self.fault():
            self.edited.emit(self.spec.name, value)


_SHARES = ("majority", "quorum")
_LETTERS = 8
"""What a closed list shows at least of its words."""


def _offering(spec: FieldSpec, choices: Sequence[tuple[str, Any]]) -> FieldSpec:
    text, values = zip(*choices, strict=True)
    return replace(spec, kind=FieldKind.CHOICE, offered=text, values=values)


class EditorGuard(QObject):
    """Ctrl+Z where nothing was typed is the page's, which takes the last change back."""

    def guard(self, root: QWidget) -> None:
        for kind in (QComboBox, QLineEdit):
            for editor in root.findChildren(kind):
                editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            line = watched if isinstance(watched, QLineEdit) else watched.findChild(QLineEdit)
            typed = line is not None and line.isUndoAvailable()
            if event.matches(QKeySequence.StandardKey.Undo) and not typed:
                event.ignore()
                return True
        return super().eventFilter(watched, event)
