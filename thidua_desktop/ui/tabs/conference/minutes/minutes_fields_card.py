"""The fields of the minutes before printing: proposed, and changed only by who types in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from thidua_desktop.services.issuing.minutes_fields import MinutesFields
from thidua_desktop.texts.conference import results as texts
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.field import Field, field_row
from thidua_desktop.ui.widgets.base.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

_LINES: Final = {
    "place": (texts.PLACE, ""),
    "number": (texts.NUMBER, texts.NUMBER_HELP),
    "received_by": (texts.RECEIVED_BY, texts.DOTS_HELP),
    "basis": (texts.BASIS, texts.DOTS_HELP),
    "events": (texts.EVENTS, texts.NOTHING_HELP),
    "complaints": (texts.COMPLAINTS, texts.NOTHING_HELP),
    "box_check": (texts.BOX_CHECK, texts.BOX_HELP),
}
_LONG: Final = ("events", "complaints")
_NAMES: Final = ("started", "ended", "copies", *_LINES)


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
        self._key: object = None
        self._shown: MinutesFields | None = None
        self._help = label("", "secondary", wrap=True)
        self.body.addWidget(self._help)
        self._lay_out()

    def show_fields(self, key: object, fields: MinutesFields, *, editable: bool) -> None:
        """Fill in what was kept or proposed; of the same round (`key`) what was typed stays."""
        shown = self._shown if key == self._key else None
        current = self.fields() if shown is not None else fields
        for name in _NAMES:
            value = getattr(fields, name)
            if shown is None or getattr(current, name) == getattr(shown, name):
                self._fill(name, value)
        self._key, self._shown = key, fields
        for part in (self.started, self.ended, self.copies, *self.lines.values()):
            part.setEnabled(editable)

    def _fill(self, name: str, value: str | int) -> None:
        if name == "copies":
            self.copies.setValue(int(value))
        elif name in ("started", "ended"):
            _set_moment(self.started if name == "started" else self.ended, str(value))
        else:
            _set_text(self.lines[name], str(value))

    def set_help(self, words: str) -> None:
        """Say what to look at, or why nothing can be typed."""
        self._help.setText(words)

    def fields(self) -> MinutesFields:
        """Give what stands in the fields."""
        return MinutesFields(
            started=_iso(self.started),
            ended=_iso(self.ended),
            copies=self.copies.value(),
            **{name: _text(editor) for name, editor in self.lines.items()},
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
        self.body.addLayout(field_row(made("basis")))
        self.body.addLayout(field_row(made("events"), made("complaints")))
        self.body.addLayout(field_row(made("box_check"), made("number"), stretches=(2, 1)))

    def _field(self, name: str) -> Field[QWidget]:
        words, help_words = _LINES[name]
        return Field(words, self.lines[name], help_words)


def _moment() -> QDateTimeEdit:
    made = QDateTimeEdit()
    made.setDisplayFormat("HH:mm  dd/MM/yyyy")
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
