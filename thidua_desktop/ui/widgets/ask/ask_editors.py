"""The editors that a question may need, and how their values are read as text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from thidua_desktop.ui.widgets.base.person_line import PersonLine

if TYPE_CHECKING:
    from collections.abc import Callable

_ISO_TIME = "HH:mm"


@dataclass(frozen=True, slots=True)
class AskField:
    """One thing that is needed, and how it is asked for.

    `kind` is line, text, choice, combo, person, date, time, number or check. `choice` takes one of
    `choices`; `combo` offers them and takes other words as well, and so does `person`, which finds
    them without diacritics. `value` and the answer are text: a date and a time in ISO, a number in
    digits, a check `1` or nothing.
    """

    id: str
    label: str
    kind: str = "line"
    choices: tuple[str, ...] = ()
    value: str = ""
    required: bool = True
    help: str = ""


def editor_for(asked: AskField) -> QWidget:
    """The editor of a field, already filled."""
    makers: dict[str, Callable[[], QWidget]] = {
        "line": QLineEdit,
        "text": text_edit,
        "date": date_edit,
        "time": time_edit,
        "number": number_edit,
    }
    if asked.kind in ("choice", "combo"):
        editor: QWidget = _choice(asked)
    elif asked.kind == "person":
        editor = PersonLine(asked.choices)
    elif asked.kind == "check":
        editor = QCheckBox(asked.label)
    else:
        editor = makers[asked.kind]()
    set_value(editor, asked.value)
    return editor


def set_value(editor: QWidget, value: str) -> None:
    """Fills an editor."""
    if isinstance(editor, QLineEdit):
        editor.setText(value)
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(value)
    elif isinstance(editor, QComboBox):
        _choose(editor, value)
    elif isinstance(editor, QDateEdit):
        date = QDate.fromString(value, Qt.DateFormat.ISODate)
        editor.setDate(date if date.isValid() else QDate.currentDate())
    elif isinstance(editor, QTimeEdit):
        editor.setTime(QTime.fromString(value, _ISO_TIME))
    elif isinstance(editor, QSpinBox):
        editor.setValue(int(value or 0))
    elif isinstance(editor, QCheckBox):
        editor.setChecked(value == "1")


def value_of(editor: QWidget) -> str:
    """What an editor holds, as text, without blanks around it."""
    found = ""
    if isinstance(editor, QLineEdit):
        found = editor.text()
    elif isinstance(editor, QPlainTextEdit):
        found = editor.toPlainText()
    elif isinstance(editor, QComboBox):
        found = editor.currentText()
    elif isinstance(editor, QDateEdit):
        found = editor.date().toString(Qt.DateFormat.ISODate)
    elif isinstance(editor, QTimeEdit):
        found = editor.time().toString(_ISO_TIME)
    elif isinstance(editor, QSpinBox):
        found = str(editor.value())
    elif isinstance(editor, QCheckBox):
        found = "1" if editor.isChecked() else ""
    return found.strip()


def _choose(editor: QComboBox, value: str) -> None:
    if editor.isEditable():
        editor.setCurrentText(value)
    else:
        editor.setCurrentIndex(editor.findText(value))


def _choice(asked: AskField) -> QComboBox:
    made = QComboBox()
    made.addItems(asked.choices)
    made.setEditable(asked.kind == "combo")
    return made


def text_edit() -> QPlainTextEdit:
    """An editor for a few lines, which the Tab key leaves."""
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setFixedHeight(84)
    return made


def date_edit() -> QDateEdit:
    """A date with its calendar, as dates are written here."""
    made = QDateEdit()
    made.setCalendarPopup(True)
    made.setDisplayFormat("dd/MM/yyyy")
    return made


def time_edit() -> QTimeEdit:
    """An hour and minutes."""
    made = QTimeEdit()
    made.setDisplayFormat("HH:mm")
    return made


def number_edit() -> QSpinBox:
    """A number from zero up."""
    made = QSpinBox()
    made.setRange(0, 100_000)
    return made
