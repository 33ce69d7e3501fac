"""A field of a record that keeps itself when it is left, and is plain words when it is fixed."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs
from thidua_desktop.services.registers.field_text import check_texts, field_text
from thidua_desktop.texts.base.choices import choice_words
from thidua_desktop.texts.conference import prepare as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.tabs.conference.prepare.prepare_state import ratio_words_fault
from thidua_desktop.ui.widgets.base.editors import editor_text, fill_editor
from thidua_desktop.ui.widgets.base.field import Field
from thidua_desktop.ui.widgets.base.labels import label

_MOST = 9_999


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
        words: str = "",
        help_words: str = "",
        *,
        choices: Sequence[tuple[str, Any]] | None = None,
        nothing: str = "",
    ) -> None:
        self._kind = kind
        self.spec = _spec(kind, name)
        self._nothing = nothing
        self._choices = list(choices) if choices is not None else _own_choices(self.spec)
        self.words = words or self.spec.title
        super().__init__(self.words, self._make_editor(), help_words or self.spec.help)
        self.editor.setAccessibleName(self.words)
        self._label.setVisible(not self._is_flag())
        self._record_id: int | None = None
        self._value: Any = None
        self._fixed = label("", "body", wrap=True)
        self._fixed.hide()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(2, self._fixed)
        layout.addStretch(1)
        self._connect()

    def show_value(self, record: Record, *, editing: bool, value: Any = None) -> None:
        """Show what is kept; what was typed and could not be kept stays, with its fault."""
        changed = record.id != self._record_id
        if changed or not editing:
            self.set_fault("")
        self._record_id = record.id
        self._value = getattr(record, self.spec.name) if value is None else value
        self._fixed.setText(self._said())
        self.editor.setVisible(editing)
        self._fixed.setVisible(not editing)
        self._below.setVisible(editing and not self._is_flag())
        if not self.fault():
            self._fill()

    def set_choices(self, choices: Sequence[tuple[str, Any]]) -> None:
        """Offer other values."""
        self._choices = list(choices)
        assert isinstance(self.editor, QComboBox)
        with QSignalBlocker(self.editor):
            self.editor.clear()
            self.editor.addItems([words for words, _ in self._choices])

    def set_fixed_words(self, words: str) -> None:
        """Say something else than the value where it plays no part."""
        if words and isinstance(self.editor, QSpinBox):
            self._fixed.setText(words)
            with QSignalBlocker(self.editor):
                self.editor.setValue(self.editor.minimum())
                self.editor.setSpecialValueText(words)
        elif isinstance(self.editor, QSpinBox):
            self.editor.setSpecialValueText(self._nothing)

    def commit(self) -> None:
        """Take what is in the editor as if it had been left."""
        if isinstance(self.editor, QComboBox):
            self._on_chosen(self.editor.currentIndex())
        elif isinstance(self.editor, QCheckBox):
            self._tell(self.editor.isChecked())
        else:
            self._on_left()

    def _is_flag(self) -> bool:
        return self.spec.kind is FieldKind.FLAG

    def _make_editor(self) -> QWidget:
        if self._choices:
            return _choice_editor([words for words, _ in self._choices])
        if self._is_flag():
            return QCheckBox(self.words)
        if self.spec.kind is FieldKind.NUMBER:
            least = 0 if self.spec.nullable else self.spec.minimum or 0
            return _number_editor(least, self._nothing)
        line = QLineEdit()
        line.setMaxLength(self.spec.max_length or 20)
        return line

    def _connect(self) -> None:
        if isinstance(self.editor, QComboBox):
            self.editor.activated.connect(self._on_chosen)
        elif isinstance(self.editor, QCheckBox):
            self.editor.clicked.connect(lambda _=False: self.commit())
        elif isinstance(self.editor, QLineEdit | QSpinBox):
            self.editor.editingFinished.connect(self._on_left)

    def _fill(self) -> None:
        with QSignalBlocker(self.editor):
            if isinstance(self.editor, QComboBox):
                self.editor.setCurrentIndex(self._index())
            elif isinstance(self.editor, QCheckBox):
                self.editor.setChecked(bool(self._value))
            elif isinstance(self.editor, QSpinBox):
                if self.editor.value() != (self._value or 0):
                    self.editor.setValue(self._value or 0)
            else:
                fill_editor(self.editor, self._text())

    def _index(self) -> int:
        return next((at for at, (_, value) in enumerate(self._choices) if value == self._value), -1)

    def _text(self) -> str:
        return field_text(self.spec, self._value)

    def _said(self) -> str:
        """The value as plain words."""
        if self._choices:
            at = self._index()
            return self._choices[at][0] if at >= 0 else ""
        if self._is_flag():
            return f"{self.words}: {texts.YES if self._value else texts.NO}"
        return self._text() or self._nothing or "—"

    def _on_chosen(self, at: int) -> None:
        if 0 <= at < len(self._choices):
            self._tell(self._choices[at][1])

    def _on_left(self) -> None:
        text = editor_text(self.editor).strip()
        if self.spec.nullable and text == "0":
            text = ""
        checked = check_texts(self._kind, {self.spec.name: text})
        wrong = checked.fault(self.spec.name)
        if wrong is not None:
            self._find(sentence(wrong))
            return
        value = checked.values[self.spec.name]
        self._find(ratio_words_fault(value) if self.spec.name in _SHARES else "")
        self._tell(value)

    def _find(self, words: str) -> None:
        """Say a fault, or that there is none any more, and let the page know."""
        changed = words != self.fault()
        self.set_fault(words)
        if changed:
            self.faults_changed.emit()

    def _tell(self, value: Any) -> None:
        if value != self._value and not self.fault():
            self.edited.emit(self.spec.name, value)


_SHARES = ("majority", "quorum")


def _choice_editor(words: Sequence[str]) -> QComboBox:
    made = QComboBox()
    made.addItems(words)
    made.setMinimumContentsLength(6)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _number_editor(least: int, nothing: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(least, _MOST)
    made.setSpecialValueText(nothing)
    return made


class EditorGuard(QObject):
    """Ctrl+Z where nothing was typed is the page's, which takes the last change back."""

    def guard(self, root: QWidget) -> None:
        """Watch over every field under a widget."""
        for kind in (QComboBox, QSpinBox):
            for editor in root.findChildren(kind):
                editor.installEventFilter(self)
        for line in root.findChildren(QLineEdit):
            line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            line = watched if isinstance(watched, QLineEdit) else watched.findChild(QLineEdit)
            typed = line is not None and line.isUndoAvailable()
            if event.matches(QKeySequence.StandardKey.Undo) and not typed:
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def _spec(kind: type[Record], name: str) -> FieldSpec:
    return next(spec for spec in field_specs(kind) if spec.name == name)


def _own_choices(spec: FieldSpec) -> list[tuple[str, StrEnum]]:
    return [(choice_words(choice), choice) for choice in spec.choices]
