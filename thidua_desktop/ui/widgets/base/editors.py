"""One editor for each kind of field, filled and read as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.texts.base.choices import NO, YES, choice_text
from thidua_desktop.ui.widgets.base.choice_box import ChoiceBox
from thidua_desktop.ui.widgets.base.date_line import DateLine
from thidua_desktop.ui.widgets.base.link_box import LinkBox
from thidua_desktop.ui.widgets.base.person_line import PersonLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.services.registers.link_names import LinkNames

_LONG_HEIGHT = 84
_SHORT_HELP = 26
"""More would be cut in a narrow field and stands in the tool tip alone."""
_SHORT_BESIDE_CALENDAR = 22


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
    if spec.offered:
        return _offering(spec)
    if spec.kind is FieldKind.CHOICE:
        box = ChoiceBox()
        box.addItems(offered_text(spec))
        return box
    if spec.naming:
        link = LinkBox(nullable=spec.nullable)
        link.set_names(links.get(spec.naming, {}))
        return link
    dated = spec.kind is FieldKind.DATE
    line = DateLine() if dated else QLineEdit()
    line.setToolTip(spec.help)
    if len(spec.help) <= (_SHORT_BESIDE_CALENDAR if dated else _SHORT_HELP):
        line.setPlaceholderText(spec.help)
    return line


def offered_text(spec: FieldSpec) -> list[str]:
    """What a closed list offers; an empty word where nothing may be chosen."""
    if spec.offered:
        return list(spec.offered)
    choices = [choice_text(choice) for choice in spec.choices]
    return ["", *choices] if spec.nullable else choices


def _offering(spec: FieldSpec) -> QWidget:
    """One of the words; of a text any others too, of a person found by a few letters."""
    if spec.kind is FieldKind.PERSON:
        return PersonLine(spec.offered)
    box = ChoiceBox()
    box.addItems(spec.offered)
    box.setEditable(spec.kind is FieldKind.TEXT)
    line = box.lineEdit()
    if line is not None:
        line.setCursorPosition(0)  # the first word stands already, and is filled in no more
    return box


def editor_text(editor: QWidget) -> str:
    if isinstance(editor, QLineEdit):
        return editor.text()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    if isinstance(editor, QComboBox):
        return editor.currentText()
    if isinstance(editor, QSpinBox):
        return str(editor.value())
    assert isinstance(editor, QCheckBox)
    return YES if editor.isChecked() else NO


def fill_editor(editor: QWidget, text: str) -> None:
    """Show a text; nothing where it already stands, so that the cursor stays."""
    if editor_text(editor) == text:
        return
    if isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.setCursorPosition(0)  # a long text is read from its beginning
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    elif isinstance(editor, LinkBox):
        editor.set_text(text)
    elif isinstance(editor, QComboBox) and editor.isEditable():
        editor.setEditText(text)
        line = editor.lineEdit()
        assert line is not None
        line.setCursorPosition(0)
    elif isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findText(text))
    elif isinstance(editor, QCheckBox):
        editor.setChecked(text == YES)


def on_edited(editor: QWidget, edited: Callable[[], object]) -> None:
    if isinstance(editor, QLineEdit):
        editor.textChanged.connect(lambda _text: edited())
    elif isinstance(editor, QPlainTextEdit):
        editor.textChanged.connect(edited)
    elif isinstance(editor, QComboBox) and editor.isEditable():
        editor.currentTextChanged.connect(lambda _text: edited())
    elif isinstance(editor, QComboBox):
        editor.currentIndexChanged.connect(lambda _index: edited())
    elif isinstance(editor, QCheckBox):
        editor.toggled.connect(lambda _checked: edited())


def focus_parts(editor: QWidget) -> tuple[QWidget, ...]:
    """The widgets of an editor that can hold the keyboard."""
    line = editor.lineEdit() if isinstance(editor, QComboBox) else None
    return (editor, line) if line is not None else (editor,)


def lock_editor(editor: QWidget, *, locked: bool) -> None:
    """Texts can still be read to their end and copied; choices are off."""
    if isinstance(editor, QLineEdit | QPlainTextEdit):
        editor.setReadOnly(locked)
        editor.style().unpolish(editor)
        editor.style().polish(editor)
    else:
        editor.setEnabled(not locked)
