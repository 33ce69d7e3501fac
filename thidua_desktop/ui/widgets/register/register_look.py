"""What is particular to one register's page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from thidua_desktop.records.base import FieldKind, Record, field_specs
from thidua_desktop.services.registers.register_source import RecordSource, RegisterSource
from thidua_desktop.texts.registers.register_page import (
    AND_OTHERS,
    CHANGE_ASKS,
    CHANGE_DO,
    CHANGE_SEVERAL_TEXT,
    DELETE_ASKS,
    DELETE_SEVERAL,
    GOES_ALONG,
    RegisterTexts,
)
from thidua_desktop.ui.widgets.ask.ask import Question
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from thidua_desktop.services.registers.link_names import LinkNames
    from thidua_desktop.services.registers.registers import Registers

Row = TypeVar("Row")

_NAMED = 6
_NAMING = ("name", "number", "title", "text")
_NOT_WORDED = (FieldKind.NUMBER, FieldKind.NAMED)
"""What is no name of a record: a figure, and a code that people read by its name."""


@dataclass(frozen=True)
class Child(Generic[Row]):
    """A register whose records belong to the record of the page, through the field `by`.

    `shown` are the fields that are columns, `typed` those of them whose cells may be typed in,
    `rows` says which fields of the dialog stand side by side. `columns` and `source` are for rows
    that know more than the record; `add` and `open` do something else than ask in a dialog, and
    then `several` are the fields that several rows may get alike.
    """

    kind: type[Record]
    by: str
    shown: Sequence[str] = ()
    typed: Collection[str] = ()
    text: RegisterTexts = field(default_factory=RegisterTexts)
    rows: Sequence[Sequence[str]] = ()
    columns: Sequence[Column[Row]] = ()
    source: RegisterSource[Row] | None = None
    title: Callable[[Row], str] | None = None
    add: Callable[[], object] | None = None
    open: Callable[[Row], object] | None = None
    several: Sequence[str] = ()
    excel: bool = True

    def source_in(self, registers: Registers) -> RegisterSource[Any]:
        """Give what the table shows and stores."""
        if self.source is not None:
            return self.source
        return RecordSource(self.kind, registers, {self.by: 0})


@dataclass(frozen=True, kw_only=True)
class PageLook(Generic[Row]):
    """Everything left out follows from the record.

    `columns` are made by the tab; `shown` names the fields that are columns at first where they
    are not. `rows` says which fields of the form stand side by side, `without` those it has not.
    The records of `children` stand under the card. `name` is under what the columns are remembered:
    the register's unless two pages show the same one.
    """

    text: RegisterTexts = field(default_factory=RegisterTexts)
    icon: str = "document"
    title: Callable[[Row], str] | None = None
    columns: Sequence[Column[Row]] = ()
    shown: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    without: Collection[str] = ()
    children: Sequence[Child[Any]] = ()
    name: str = ""
    excel: bool = True
    can_add: bool = True

    def title_of(self, source: RegisterSource[Row], row: Row) -> str:
        if self.title is not None:
            return self.title(row)
        record = source.record(row)
        worded = {spec.name for spec in field_specs(type(record)) if spec.kind not in _NOT_WORDED}
        named = (getattr(record, name) for name in _NAMING if name in worded)
        own = next((str(text) for text in named if text), "")
        return own or next(iter(source.text(row)), "")


def key_field(source: RegisterSource[Row], names: Sequence[str]) -> str:
    """The field of a form under which it is said that a record's key is taken."""
    key = [name for name in source.kind.register.key if name in names]
    linked = {spec.name for spec in field_specs(source.kind) if spec.link}
    return next((name for name in key if name not in linked), (key or list(names))[0])


def delete_question(text: RegisterTexts, title: str, along: Sequence[str] = ()) -> Question:
    """Ask before a record goes, and say what goes along."""
    return Question(
        DELETE_ASKS.format(title),
        text.delete_text,
        text.delete,
        danger=True,
        consequences=tuple(GOES_ALONG.format(what) for what in along),
    )


def delete_several(text: RegisterTexts, many: str, names: Sequence[str]) -> Question:
    shown = [*names[:_NAMED], *([AND_OTHERS.format(len(names) - _NAMED)] if names[_NAMED:] else [])]
    title = DELETE_ASKS.format(many)
    return Question(title, text.delete_text, DELETE_SEVERAL, danger=True, consequences=tuple(shown))


def change_several(
    source: RegisterSource[Any],
    names: Sequence[str],
    many: str,
    links: LinkNames,
    year: int | None,
) -> Question:
    """Ask for the fields that several records get alike, none of which must be filled in."""
    naming = (FieldKind.TEXT, FieldKind.PERSON)
    own = {*source.kind.register.key, *_NAMING}  # what tells one from another cannot be alike
    specs = tuple(
        replace(spec, required=False, nullable=True, default=None, help="")
        for spec in field_specs(source.kind)
        if spec.name in names
        and spec.kind is not FieldKind.FLAG
        and not (spec.name in own and spec.kind in naming)
    )
    title = CHANGE_ASKS.format(many)
    return Question(title, CHANGE_SEVERAL_TEXT, CHANGE_DO, specs, links=links, year=year)
