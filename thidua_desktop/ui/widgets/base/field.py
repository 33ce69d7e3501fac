"""A field of a form: its label above, its fault under it, and room for the fault kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateTimeEdit,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.ui.look.manners import FIELD
from thidua_desktop.ui.look.theme import set_fault, set_tone
from thidua_desktop.ui.widgets.base.labels import hbox, label, show_only, vbox

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Editor = TypeVar("Editor", bound=QWidget)
_WIDE: Final = 200


class Field(QWidget, Generic[Editor]):
    """A label, an editor, and one line that explains until there is a fault to say."""

    def __init__(
        self,
        text: str,
        editor: Editor,
        help_text: str = "",
        parent: QWidget | None = None,
        *,
        required: bool = False,
        keep_room: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setProperty(FIELD, True)  # noqa: FBT003  Qt's own
        self.editor = editor
        self._help = help_text
        self._keep_room = keep_room
        self._label = label(f"{text} *" if required else text, "field_label", wrap=True)
        self._label.setBuddy(editor)
        if not text:
            self._label.hide()
        self._below = label("", "small", wrap=True)
        self._below.setMinimumHeight(17 if keep_room else 0)
        editor.setAccessibleName(text)
        if isinstance(editor, QAbstractSpinBox):
            inset(editor)
        vbox(self._label, editor, self._below, on=self, gap=3)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.set_fault("")

    def set_fault(self, text: str) -> None:
        """Says what is wrong with the value; `""` takes it back."""
        self._fault = text
        self._show_below(text, "bad")
        set_fault(self.editor, fault=bool(text))
        self.editor.setAccessibleDescription(text or self._help)

    def set_hint(self, text: str) -> None:
        """Says what looks odd and is taken all the same; to be called when there is no fault."""
        self._show_below(text, "warning")
        self.editor.setAccessibleDescription(text or self._help)

    def _show_below(self, text: str, tone: str) -> None:
        message = text or self._help
        self._below.setText(message)
        show_only(self._below, shown=self._keep_room or bool(message))
        set_tone(self._below, tone if text else "")

    def fault(self) -> str:
        return self._fault


def inset(editor: QAbstractSpinBox) -> None:
    """Sets the figures of a spin box as far in as words stand: Qt's styles cannot."""
    popup = isinstance(editor, QDateTimeEdit) and editor.calendarPopup()
    editor.lineEdit().setTextMargins(0 if popup else 11, 0, 0, 0)


def field_row(*fields: QWidget, stretches: tuple[int, ...] = ()) -> QHBoxLayout:
    """Fields beside one another, equally wide unless `stretches` says otherwise."""
    row = hbox(gap=14)
    for at, field in enumerate(fields):
        row.addWidget(field, stretches[at] if at < len(stretches) else 1)
        row.setAlignment(field, Qt.AlignmentFlag.AlignTop)  # a long fault pushes no neighbour down
    return row


def paired(specs: Iterable[FieldSpec]) -> Iterator[tuple[str, ...]]:
    """Long fields take a row each, short ones stand two by two."""
    waiting: list[str] = []
    for spec in specs:
        wide = spec.kind is FieldKind.LONG_TEXT or (spec.max_length or 0) > _WIDE
        if wide and waiting:
            yield tuple(waiting)
            waiting = []
        if wide:
            yield (spec.name,)
            continue
        waiting.append(spec.name)
        if len(waiting) == 2:
            yield tuple(waiting)
            waiting = []
    if waiting:
        yield tuple(waiting)
