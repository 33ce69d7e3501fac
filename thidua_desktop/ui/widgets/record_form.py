"""The form of any record, made from its fields: checked as one types, saved by itself or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs
from thidua_desktop.services.field_text import Checked, FieldFault, check_texts, field_text
from thidua_desktop.texts.registers import fault_sentence
from thidua_desktop.ui.widgets.field import Field, field_row
from thidua_desktop.ui.widgets.record_editors import (
    editor_of,
    editor_text,
    fill_editor,
    on_edited,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from thidua_desktop.services.field_text import LinkNames

PAUSE_MS = 1200
"""So long after the last key, what is right is saved."""

_WIDE = 200


class RecordForm(QWidget):
    """Shows one record. `rows` says which fields stand side by side; else short ones pair up.

    It is `save_wanted` when every field is right and something changed: on leaving a field and
    after a pause. Who stores it answers with `show_stored` or `show_refusal`.
    """

    save_wanted = Signal(object)
    checked = Signal(int, int)

    def __init__(
        self,
        kind: type[Record],
        rows: Sequence[Sequence[str]] = (),
        links: LinkNames | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._links = links or {}
        self._stored: Record | None = None
        self._shown: dict[str, str] = {}
        self._given: dict[str, Any] = {}
        self._touched: set[str] = set()
        self._refused: dict[str, str] = {}
        self._filling = False
        self._specs = {spec.name: spec for spec in field_specs(kind)}
        self._fields: dict[str, Field[QWidget]] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.save_now)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        for names in rows or tuple(_paired(self._specs.values())):
            whole.addLayout(field_row(*[self._field(name) for name in names]))

    def field(self, name: str) -> Field[QWidget]:
        """The field of that name."""
        return self._fields[name]

    def show_record(self, record: Record | None, **given: Any) -> None:
        """Show a record, or an empty form for a new one that will hold what is `given`."""
        self._stored, self._given = record, given
        self._touched, self._refused = set(), {}
        self._fill()

    def show_stored(self, record: Record) -> None:
        """Take note that this is what is stored now; what is being typed stays."""
        self._stored = record
        self._shown = self._texts_of(record)
        self._refused = {}
        self._check()

    def show_refusal(self, name: str, words: str) -> None:
        """Say under a field why the record was not stored; it stands until the field changes."""
        self._refused = {name: words}
        self._check()

    def revert(self) -> None:
        """Leave what was typed and not stored."""
        self._pause.stop()
        self._touched, self._refused = set(), {}
        self._fill()

    def texts(self) -> dict[str, str]:
        """What stands in the editors."""
        return {name: editor_text(field.editor) for name, field in self._fields.items()}

    def changed(self) -> bool:
        """Whether anything was typed that is not stored."""
        return self.texts() != self._shown

    def refused(self) -> bool:
        """Whether the record is right by itself and was refused all the same."""
        return bool(self._refused)

    def is_new(self) -> bool:
        """Whether the record was never stored."""
        return self._stored is None

    def save_now(self) -> bool:
        """Have the record stored if it is right; False where something stands in the way."""
        self._pause.stop()
        if not self.changed():
            return True
        checked = self._check()
        if checked.faults:
            return False
        base = self._stored.model_dump() if self._stored else self._given
        self.save_wanted.emit(self._kind.model_validate({**base, **checked.values}))
        return not self.changed()

    def focus_first(self) -> None:
        """Go to the first field, or to the first that has a fault."""
        faulty = [f for f in self._fields.values() if f.fault()]
        (faulty or list(self._fields.values()))[0].editor.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving a field saves; Ctrl+Z undoes typing first and then, elsewhere, what is stored."""
        if event.type() == QEvent.Type.FocusOut:
            self.save_now()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            name = next((n for n, f in self._fields.items() if f.editor is watched), "")
            typed = name and editor_text(self._fields[name].editor) != self._shown.get(name)
            if event.matches(QKeySequence.StandardKey.Undo) and not typed:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _field(self, name: str) -> Field[QWidget]:
        spec = self._specs[name]
        editor = editor_of(spec, self._links)
        editor.setObjectName(name)
        editor.installEventFilter(self)
        made: Field[QWidget] = Field(spec.title, editor, required=spec.required)
        on_edited(editor, lambda: self._on_edited(name))
        self._fields[name] = made
        return made

    def _fill(self) -> None:
        self._shown = self._texts_of(self._stored)
        self._filling = True
        for name, field in self._fields.items():
            fill_editor(field.editor, self._shown[name])
        self._filling = False
        self._pause.stop()
        self._check()

    def _texts_of(self, record: Record | None) -> dict[str, str]:
        def text(spec: FieldSpec) -> str:
            value = getattr(record, spec.name) if record else spec.default
            return field_text(spec, value, self._links)

        return {name: text(self._specs[name]) for name in self._fields}

    def _on_edited(self, name: str) -> None:
        if self._filling:
            return
        self._touched.add(name)
        self._refused.pop(name, None)
        self._check()
        self._pause.start()

    def _check(self) -> Checked:
        """Say under each field what is wrong; of a new record only where something was typed."""
        checked = check_texts(self._kind, self.texts(), self._links)
        for name, field in self._fields.items():
            quiet = self.is_new() and name not in self._touched
            fault = "" if quiet else _words(checked.fault(name))
            field.set_fault(self._refused.get(name) or fault)
            if not field.fault():
                field.set_hint(_words(checked.hint(name)))
        self.checked.emit(len(checked.faults) + len(self._refused), len(checked.hints))
        return checked


def _words(fault: FieldFault | None) -> str:
    return fault_sentence(fault.code, fault.detail) if fault else ""


def _paired(specs: Sequence[FieldSpec] | Any) -> Iterator[tuple[str, ...]]:
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
