"""The form of any record, made from its fields: checked as one types, saved by itself or not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs
from thidua_desktop.services.registers.field_text import (
    Checked,
    check_texts,
    field_text,
    tidy_text,
)
from thidua_desktop.texts.registers.register_page import LACKING, NOT_LISTED
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.base.date_line import DateLine
from thidua_desktop.ui.widgets.base.editors import (
    editor_of,
    editor_text,
    fill_editor,
    focus_parts,
    lock_editor,
    on_edited,
)
from thidua_desktop.ui.widgets.base.field import Field, field_row, paired
from thidua_desktop.ui.widgets.base.labels import vbox
from thidua_desktop.ui.widgets.base.link_box import LinkBox

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from thidua_desktop.domain.codes.fault import Fault
    from thidua_desktop.services.registers.link_names import LinkNames

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALIKE = (FieldKind.LINK, FieldKind.NAMED, FieldKind.CHOICE, FieldKind.DATE, FieldKind.FLAG)

_ADDED = ("documents", "people")
"""The registers to which a record is added from a box that misses it."""

PAUSE_MS = 1200
"""So long after the last key, what is right is saved."""


class RecordForm(QWidget):
    """Shows one record. `rows` says which fields stand side by side; else short ones pair up.

    Fields named in `without` are not shown and keep what the record holds, or what `hold` gives;
    `offered` are words to choose among in a field that takes others too.

    It is `save_wanted` when every field is right and something changed: on leaving a field and
    after a pause. Who stores it answers with `show_stored` or `show_refusal`.
    """

    save_wanted = Signal(object)
    checked = Signal(int, int)
    entered = Signal(QWidget)
    ended = Signal()
    """Enter was pressed in the last field."""

    def __init__(
        self,
        kind: type[Record],
        rows: Sequence[Sequence[str]] = (),
        links: LinkNames | None = None,
        *,
        without: Collection[str] = (),
        offered: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        super().__init__()
        self._kind = kind
        self._links = links or {}
        self._year: int | None = None
        self._locked = False
        self._stored: Record | None = None
        self._shown: dict[str, str] = {}
        self._given: dict[str, Any] = {}
        self._held: dict[str, Any] = {}
        self._touched: set[str] = set()
        self._refused: dict[str, str] = {}
        self._filling = False
        self._ask_lacking: Callable[[str, str], object] | None = None
        self.looks_like: Callable[[Mapping[str, Any]], Mapping[str, str]] | None = None
        """Gives, by field, what is to be said of values that look like those of another record."""
        text = offered or {}
        self._specs = {
            spec.name: replace(spec, offered=tuple(text.get(spec.name, spec.offered)))
            for spec in field_specs(kind)
            if spec.name not in without
        }
        self._fields: dict[str, Field[QWidget]] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._store)
        whole = vbox(on=self, gap=2)
        for names in rows or tuple(paired(self._specs.values())):
            whole.addLayout(field_row(*[self._field(name) for name in names]))

    def field(self, name: str) -> Field[QWidget]:
        return self._fields[name]

    def names(self) -> tuple[str, ...]:
        return tuple(self._fields)

    def set_links(self, links: LinkNames) -> None:
        """What linked records are called now; what was chosen stays chosen."""
        if links == self._links:
            return
        typed = {name for name, text in self.texts().items() if text != self._shown.get(name)}
        before, self._links = self._links, links
        self._filling = True
        for name, field in self._fields.items():
            naming = self._specs[name].naming
            same = naming in before and before[naming] == links.get(naming)
            if isinstance(field.editor, LinkBox) and not same:
                field.editor.set_names(links.get(naming, {}))
        self._filling = False
        self._shown = self._texts_of(self._stored)
        for name in self._shown.keys() - typed:
            self._put(name, self._shown[name])
        self._check()

    def set_year(self, year: int | None) -> None:
        """A day that is typed without its year is one of this year."""
        self._year = year

    @property
    def year(self) -> int | None:
        return self._year

    def link_of(self, name: str) -> str:
        """The register that a field leads to."""
        return self._specs[name].link

    def offer_lacking(self, ask: Callable[[str, str], object]) -> None:
        """From now on Ins in a box of documents or people asks for one that it has not.

        It is told the field and what is typed.
        """
        self._ask_lacking = ask
        for name, field in self._fields.items():
            line = field.editor.lineEdit() if isinstance(field.editor, LinkBox) else None
            if line is not None and self._may_lack(name):
                line.setPlaceholderText(LACKING)

    def set_locked(self, *, locked: bool) -> None:
        """A locked form is read and copied from, and nothing in it can be changed."""
        self._locked = locked
        for field in self._fields.values():
            lock_editor(field.editor, locked=locked)

    def show_record(self, record: Record | None, **given: Any) -> None:
        """Show a record, or the form of a new one that begins with what is `given`."""
        self._stored, self._given, self._held = record, given, {}
        self._touched, self._refused = set(), {}
        self._fill()

    def show_stored(self, record: Record) -> None:
        """Take note that this is what is stored now; what is being typed stays."""
        self._stored = record
        self._shown = self._texts_of(record)
        self._refused = {}
        self._check()

    def renew(self, record: Record) -> None:
        """Show what was stored elsewhere meanwhile; what is being typed stays."""
        if record != self._stored and not self.changed():
            self.show_record(record)

    def show_kept(self, record: Record) -> None:
        """Show a record as it is stored or, not stored yet, as proposed; what is typed stays."""
        shown, key = self.base(), record.register.key
        if self.changed() and all(shown.get(name) == getattr(record, name) for name in key):
            return
        if record.id is None:
            self.show_record(None, **record.model_dump())
        else:
            self.show_record(record)

    def show_refusal(self, name: str, text: str) -> None:
        """Say under a field why the record was not stored; it stands until the field changes."""
        self.show_faults({name: text})

    def show_faults(self, faults: dict[str, str]) -> None:
        """Say under each field what is wrong, also where nothing was typed."""
        self._refused = dict(faults)
        self._check()

    def revert(self) -> None:
        """Leave what was typed and not stored."""
        self._pause.stop()
        self._touched, self._refused = set(), {}
        self._fill()

    def texts(self) -> dict[str, str]:
        return {name: editor_text(field.editor) for name, field in self._fields.items()}

    def changed(self) -> bool:
        """Whether anything was typed that is not stored."""
        return any(self._typed(name) for name in self._fields)

    def refused(self) -> bool:
        """Whether the record is right by itself and was refused all the same."""
        return bool(self._refused)

    def is_new(self) -> bool:
        return self._stored is None

    def may_leave(self) -> bool:
        """Have the record stored if it is right; False where something stands in the way."""
        self.complete()
        return self._store()

    def complete(self) -> None:
        """Write out what the keyboard is in, as Tab would do: a key may leave it too."""
        focused = QApplication.focusWidget()
        if focused is not None:
            self._complete(focused)

    def _store(self) -> bool:
        self._pause.stop()
        if self._locked or not self.changed():
            return True
        record = self._check().record
        if record is None:
            return False
        self.save_wanted.emit(record)
        return not self.changed()

    def base(self) -> dict[str, Any]:
        """What the fields that are not shown hold."""
        return {**(self._stored.model_dump() if self._stored else self._given), **self._held}

    def hold(self, **values: Any) -> None:
        """From now on a field that is not shown holds this; it follows from what was typed."""
        self._held.update(values)

    def value(self, name: str) -> Any:
        """What stands in a field; None where it cannot be read."""
        text = editor_text(self._fields[name].editor)
        return check_texts(self._kind, {name: text}, self._links, self._year).values.get(name)

    def fill(self, name: str, value: Any) -> None:
        """Put a value into a field as if it had been typed."""
        fill_editor(self._fields[name].editor, field_text(self._specs[name], value, self._links))

    def focus_first(self) -> None:
        """Go to the first field, or to the first that has a fault."""
        faulty = [f for f in self._fields.values() if f.fault()]
        (faulty or list(self._fields.values()))[0].editor.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving a field saves; Ctrl+Z undoes typing first and then, elsewhere, what is stored."""
        if event.type() == QEvent.Type.FocusIn and (name := self._name_of(watched)):
            self.entered.emit(self._fields[name])
        elif event.type() == QEvent.Type.FocusOut:
            self._complete(watched)
            self.may_leave()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._goes_on(watched, event) or super().eventFilter(watched, event)
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            name = self._name_of(watched)
            typed = name and self._typed(name)
            if event.matches(QKeySequence.StandardKey.Undo) and not typed:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _goes_on(self, watched: QObject, event: QKeyEvent) -> bool:
        """Enter goes to the next field; in one of several lines it begins another line."""
        name = self._name_of(watched)
        if event.key() == Qt.Key.Key_Insert and self._ask_lacking and self._may_lack(name):
            self._ask_lacking(name, editor_text(self._fields[name].editor))
            return True
        name = name if event.key() in _ENTERS else ""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not name or held or isinstance(watched, QPlainTextEdit):
            return False
        if not event.isAutoRepeat():
            names = list(self._fields)
            left = [self._fields[one].editor for one in names[names.index(name) + 1 :]]
            following = next((one for one in left if one.isEnabled() and one.isVisible()), None)
            if following is not None:
                following.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self._complete(watched)
                self.ended.emit()
        return True

    def _may_lack(self, name: str) -> bool:
        """Whether the records of a box can be added from here."""
        wired = self._ask_lacking is not None and not self._locked
        return wired and bool(name) and self.link_of(name) in _ADDED

    def alike(self, stored: Record | None = None) -> dict[str, Any]:
        """What the next record is likely to share with this one: links, choices, days, ticks."""
        record = stored or self._stored
        kept = (n for n, spec in self._specs.items() if spec.kind in _ALIKE)
        return {name: getattr(record, name) for name in kept} if record is not None else {}

    def _field(self, name: str) -> Field[QWidget]:
        spec = self._specs[name]
        editor = editor_of(spec, self._links)
        editor.setObjectName(name)
        for part in focus_parts(editor):
            part.installEventFilter(self)
        made: Field[QWidget] = Field(spec.title, editor, required=spec.required)
        on_edited(editor, lambda: self._on_edited(name))
        self._fields[name] = made
        return made

    def _fill(self) -> None:
        self._shown = self._texts_of(self._stored)
        for name in self._fields:
            self._put(name, self._shown[name])
        self._pause.stop()
        self._check()

    def _put(self, name: str, text: str) -> None:
        self._filling = True
        fill_editor(self._fields[name].editor, text)
        self._filling = False

    def _complete(self, editor: QObject) -> None:
        """Write out what was typed briefly: 5/3 is 05/03 of the year."""
        name = self._name_of(editor)
        if not name or self._locked:
            return
        field = self._fields[name]
        if isinstance(field.editor, LinkBox | DateLine):
            field.editor.settle()
        tidy = self._tidy(name, editor_text(field.editor))
        if tidy != editor_text(field.editor):
            self._put(name, tidy)
            self._check()

    def _typed(self, name: str) -> bool:
        """Whether a field says something else than what is stored; spaces around it say nothing."""
        text = editor_text(self._fields[name].editor)
        stored = self._shown.get(name, text)  # nothing was shown yet
        return text != stored and self._tidy(name, text) != stored

    def _tidy(self, name: str, text: str) -> str:
        return tidy_text(self._specs[name], text, self._links, self._year)

    def _name_of(self, part: QObject) -> str:
        names = (n for n, f in self._fields.items() if part in focus_parts(f.editor))
        return next(names, "")

    def _texts_of(self, record: Record | None) -> dict[str, str]:
        def text(spec: FieldSpec) -> str:
            new = self._given.get(spec.name, spec.default)
            value = getattr(record, spec.name) if record else new
            return field_text(spec, value, self._links)

        return {name: text(self._specs[name]) for name in self._fields}

    def _on_edited(self, name: str) -> None:
        if self._filling:
            return
        self._touched.add(name)
        self._refused.pop(name, None)
        self._check()
        self._pause.start()

    def _check(self) -> Checked[Record]:
        """Say under each field what is wrong; of a new record only where something was typed."""
        checked = check_texts(self._kind, self.texts(), self._links, self._year, self.base())
        alike = self._alike(checked)
        for name, field in self._fields.items():
            quiet = self.is_new() and name not in self._touched
            fault = "" if quiet else self._fault_text(name, checked)
            field.set_fault(self._refused.get(name) or fault)
            if not field.fault():
                field.set_hint(_text(checked.hint(name)) or alike.get(name, ""))
        self.checked.emit(len(checked.faults) + len(self._refused), len(checked.hints))
        return checked

    def _fault_text(self, name: str, checked: Checked[Record]) -> str:
        """What is wrong; of a name that no record has also how one is made."""
        fault = checked.fault(name)
        unknown = fault is not None and fault.code is FieldCode.UNKNOWN_LINK
        addable = unknown and self._may_lack(name)
        return NOT_LISTED.format(_text(fault)) if addable else _text(fault)

    def _alike(self, checked: Checked[Record]) -> Mapping[str, str]:
        """Say which fields look like stored records, of what is typed and not stored yet."""
        if self.looks_like is None or not self._touched:
            return {}
        return self.looks_like({**self.base(), **checked.values})


def _text(fault: Fault | None) -> str:
    return sentence(fault) if fault else ""
