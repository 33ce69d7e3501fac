"""One editor for each kind of field, filled and read as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.texts.choices import NO, YES, choice_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from thidua_desktop.services.field_text import LinkNames

_LONG_HEIGHT = 84
_SHORT_HELP = 26
"""More would be cut in a narrow field and stands in the tool tip alone."""


def editor_of(spec: FieldSpec, links: LinkNames) -> QWidget:
    """Make the editor of a field; what it takes is checked elsewhere."""
    if spec.kind is FieldKind.LONG_TEXT:
        text = QPlainTextEdit()
        text.setTabChangesFocus(True)
        text.setFixedHeight(_LONG_HEIGHT)
        text.setPlaceholderText(spec.help)
        return text
    if spec.kind is FieldKind.FLAG:
        return QCheckBox(spec.help or spec.title)
    if spec.kind is FieldKind.CHOICE:
        return _choices([choice_words(choice) for choice in spec.choices], spec)
    if spec.kind is FieldKind.LINK:
        return _choices(list(_names(links, spec).values()), spec)
    line = QLineEdit()
    line.setToolTip(spec.help)
    if len(spec.help) <= _SHORT_HELP:
        line.setPlaceholderText(spec.help)
    return line


def _names(links: LinkNames, spec: FieldSpec) -> Mapping[int, str]:
    return links.get(spec.link, {})


def _choices(words: list[str], spec: FieldSpec) -> QComboBox:
    box = QComboBox()
    box.addItems(["", *words] if spec.nullable else words)
    return box


def editor_text(editor: QWidget) -> str:
    """What was written or chosen."""
    if isinstance(editor, QLineEdit):
        return editor.text()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    if isinstance(editor, QComboBox):
        return editor.currentText()
    assert isinstance(editor, QCheckBox)
    return YES if editor.isChecked() else NO


def fill_editor(editor: QWidget, text: str) -> None:
    """Show a text; nothing where it already stands, so that the cursor stays."""
    if editor_text(editor) == text:
        return
    if isinstance(editor, QLineEdit):
        editor.setText(text)
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    elif isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findText(text))
    elif isinstance(editor, QCheckBox):
        editor.setChecked(text == YES)


def on_edited(editor: QWidget, edited: Callable[[], object]) -> None:
    """Tell of each change."""
    if isinstance(editor, QLineEdit):
        editor.textChanged.connect(lambda _text: edited())
    elif isinstance(editor, QPlainTextEdit):
        editor.textChanged.connect(edited)
    elif isinstance(editor, QComboBox):
        editor.currentIndexChanged.connect(lambda _index: edited())
    elif isinstance(editor, QCheckBox):
        editor.toggled.connect(lambda _checked: edited())
