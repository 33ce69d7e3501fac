"""Fields that are asked for, whatever they belong to: filled in as texts, read as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.field_text import field_text, field_value, limit_fault
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.look.manners import bring_into_sight
from thidua_desktop.ui.widgets.base.editors import (
    editor_of,
    editor_text,
    fill_editor,
    on_edited,
)
from thidua_desktop.ui.widgets.base.field import Field, field_row
from thidua_desktop.ui.widgets.base.labels import vbox
from thidua_desktop.ui.widgets.base.link_box import LinkBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thidua_desktop.services.registers.link_names import LinkNames

MOST = 100_000
"""No figure that is asked for is greater."""


def asked(
    name: str,
    title: str,
    kind: FieldKind = FieldKind.TEXT,
    offered: Sequence[str] | Mapping[str, Any] = (),
    value: Any = None,
    *,
    required: bool = True,
    help: str = "",
    link: str = "",
) -> FieldSpec:
    """A field that belongs to no record; words that are `offered` may stand for other values."""
    number = kind is FieldKind.NUMBER
    return FieldSpec(
        name=name,
        title=title,
        help=help,
        kind=FieldKind.LINK if link else kind,
        required=required,
        nullable=not required and kind not in _TEXTS,
        default=value,
        max_length=None,
        minimum=0 if number else None,
        maximum=MOST if number else None,
        choices=(),
        link=link,
        offered=tuple(offered),
        values=tuple(offered.values()) if isinstance(offered, Mapping) else (),
    )


_TEXTS = (
    FieldKind.TEXT,
    FieldKind.LONG_TEXT,
    FieldKind.PERSON,
    FieldKind.PHONE,
    FieldKind.EMAIL,
    FieldKind.DECIMAL,
    FieldKind.FIGURE,
)
"""What is nothing of these is an empty text."""


def asked_of(kind: type[Record], *names: str) -> tuple[FieldSpec, ...]:
    """The fields of a record class by their names, in that order."""
    specs = {spec.name: spec for spec in field_specs(kind)}
    return tuple(specs[name] for name in names)


class AskedFields(QWidget):
    """`rows` says which fields stand side by side; one that is off is neither checked nor read."""

    edited = Signal(str)

    def __init__(
        self,
        specs: Sequence[FieldSpec],
        links: LinkNames | None = None,
        year: int | None = None,
        rows: Sequence[Sequence[str]] = (),
    ) -> None:
        super().__init__()
        self._specs = {spec.name: spec for spec in specs}
        self._links, self._year = links or {}, year
        self._fields = {spec.name: self._made(spec) for spec in specs}
        whole = vbox(on=self, gap=4 if rows else 12)
        for names in rows or tuple((name,) for name in self._fields):
            whole.addLayout(field_row(*[self._fields[name] for name in names]))

    def field(self, name: str) -> Field[QWidget]:
        return self._fields[name]

    def fill(self, name: str, text: str) -> None:
        fill_editor(self._fields[name].editor, text)

    def put(self, name: str, value: Any) -> None:
        self.fill(name, field_text(self._specs[name], value, self._links))

    def set_asked(self, names: Sequence[str], *, asked: bool) -> None:
        for name in names:
            self._fields[name].editor.setEnabled(asked)
            self._fields[name].set_fault("")

    def value(self, name: str) -> Any:
        """What stands in a field; nothing while it cannot be read or is not asked for."""
        spec, text = self._specs[name], self._text(name)
        nothing = "" if spec.kind in _TEXTS else None
        try:
            return field_value(spec, text, self._links, self._year) if text else nothing
        except Refused:
            return nothing

    def answers(self) -> dict[str, Any]:
        return {name: self.value(name) for name in self._fields}

    def sound(self) -> bool:
        """Whether all of it is an answer; nothing is said."""
        return not any(self._fault(name) for name in self._fields)

    def check(self) -> bool:
        """Say under each field why it is no answer, and go to the first of them."""
        for name, field in self._fields.items():
            field.set_fault(self._fault(name))
        faulty = [field for field in self._fields.values() if field.fault()]
        if faulty:
            faulty[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(faulty[0])
        return not faulty

    def _text(self, name: str) -> str:
        editor = self._fields[name].editor
        return editor_text(editor).strip() if editor.isEnabledTo(self) else ""

    def _fault(self, name: str) -> str:
        spec, editor = self._specs[name], self._fields[name].editor
        if not editor.isEnabledTo(self):
            return ""
        if isinstance(editor, LinkBox):
            editor.settle()
        text = self._text(name)
        if not text:
            return sentence(FieldCode.REQUIRED) if spec.required else ""
        try:
            wrong = limit_fault(spec, field_value(spec, text, self._links, self._year))
        except Refused as refused:
            return sentence(refused)
        return sentence(wrong) if wrong is not None else ""

    def _made(self, spec: FieldSpec) -> Field[QWidget]:
        tick = spec.kind is FieldKind.FLAG  # its words stand beside it
        editor = editor_of(replace(spec, help=""), self._links)
        made: Field[QWidget] = Field(
            "" if tick else spec.title,
            editor,
            spec.help,
            required=spec.required and not tick,
            keep_room=not tick,
        )
        editor.setAccessibleName(spec.title)
        fill_editor(editor, field_text(spec, spec.default, self._links))
        on_edited(editor, lambda: self.edited.emit(spec.name))
        return made
