"""The fields of the minutes before printing: proposed, and changed only by who types in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from thidua_desktop.services.minutes_fields import MinutesFields
from thidua_desktop.texts import results as texts
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.field import Field, field_row

if TYPE_CHECKING:
    from collections.abc import Callable

_LINES: Final = {
    "place": (texts.PLACE, ""),
    "number": (texts.NUMBER, texts.NUMBER_HELP),
    "received_by": (texts.RECEIVED_BY, texts.DOTS_HELP),
    "events": (texts.EVENTS, texts.NOTHING_HELP),
    "complaints": (texts.COMPLAINTS, texts.NOTHING_HELP),
    "box_check": (texts.BOX_CHECK, texts.BOX_HELP),
}
_LONG: Final = ("events", "complaints")


class MinutesFieldsCard(Card):
    """What was typed stays until it is printed or another round is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.FIELDS, parent=parent, title_role="heading")
        self.started, self.ended = _moment(), _moment()
        self.copies = QSpinBox()
        self.copies.setRange(1, 99)
        self.lines: dict[str, QLineEdit | QPlainTextEdit] = {
            name: _long() if name in _LONG else QLineEdit() for name in _LINES
        }
        self._shown: MinutesFields | None = None
        self.set_secondary("")
        self._lay_out()

    def show_fields(self, fields: MinutesFields, *, editable: bool) -> None:
        """Fill in what was kept or proposed, unless that has not changed since."""
        if fields != self._shown:
            self._shown = fields
            _set_moment(self.started, fields.started)
            _set_moment(self.ended, fields.ended)
            self.copies.setValue(fields.copies)
            for name, editor in self.lines.items():
                _set_text(editor, str(getattr(fields, name)))
        for part in (self.started, self.ended, self.copies, *self.lines.values()):
            part.setEnabled(editable)

    def fields(self) -> MinutesFields:
        """Give what stands in the fields."""
        texts_of = {name: _text(editor) for name, editor in self.lines.items()}
        shown = self._shown or MinutesFields()
        return replace(
            shown,
            started=_iso(self.started) if self.started.isEnabled() or shown.started else "",
            ended=_iso(self.ended) if self.ended.isEnabled() or shown.ended else "",
            copies=self.copies.value(),
            **texts_of,  # type: ignore[arg-type]  # every name here is a field of text
        )

    def _lay_out(self) -> None:
        made: Callable[[str], Field[QWidget]] = self._field
        times = (
            Field(texts.STARTED, self.started, keep_room=False),
            Field(texts.ENDED, self.ended, keep_room=False),
            Field(texts.COPIES, self.copies, keep_room=False),
        )
        self.body.addLayout(field_row(*times, stretches=(3, 3, 1)))
        self.body.addLayout(field_row(made("place"), made("received_by"), stretches=(3, 3)))
        self.body.addLayout(field_row(made("events"), made("complaints")))
        self.body.addLayout(field_row(made("box_check"), made("number"), stretches=(2, 1)))

    def _field(self, name: str) -> Field[QWidget]:
        words, help_words = _LINES[name]
        return Field(words, self.lines[name], help_words)


def _moment() -> QDateTimeEdit:
    made = QDateTimeEdit()
    made.setDisplayFormat("HH:mm  dd/MM/yyyy")
    made.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    return made


def _long() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setFixedHeight(64)
    return made


def _set_moment(editor: QDateTimeEdit, text: str) -> None:
    moment = QDateTime.fromString(text, Qt.DateFormat.ISODate)
    editor.setDateTime(moment if moment.isValid() else QDateTime.currentDateTime())


def _iso(editor: QDateTimeEdit) -> str:
    return editor.dateTime().toString("yyyy-MM-ddTHH:mm")


def _set_text(editor: QLineEdit | QPlainTextEdit, text: str) -> None:
    if isinstance(editor, QLineEdit):
        editor.setText(text)
    else:
        editor.setPlainText(text)


def _text(editor: QLineEdit | QPlainTextEdit) -> str:
    found = editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
    return found.strip()
