"""The columns of a register's table, made from the fields of its record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.domain.plans.targets import NO, YES
from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs
from thidua_desktop.services.registers.field_text import field_text
from thidua_desktop.texts.base.vietnamese import person_key, sort_key
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from thidua_desktop.services.registers.link_names import LinkNames
    from thidua_desktop.services.registers.register_source import RegisterSource

Row = TypeVar("Row")

_WIDTHS: Final = {
    FieldKind.LONG_TEXT: 260,
    FieldKind.NUMBER: 110,
    FieldKind.DECIMAL: 128,
    FieldKind.FIGURE: 128,
    FieldKind.DATE: 136,
    FieldKind.TIME: 90,
    FieldKind.MOMENT: 160,
    FieldKind.FLAG: 100,
    FieldKind.CHOICE: 124,
    FieldKind.PERSON: 180,
    FieldKind.LINK: 180,
    FieldKind.NAMED: 220,
}
_NARROW, _WIDE = 140, 200
_LONG = 100
_ROOM: Final = 700
"""So wide are the columns together that a small screen shows."""

_CHOSEN: Final = (FieldKind.CHOICE, FieldKind.LINK, FieldKind.NAMED)
"""Their words may be long and cannot be typed shorter."""

_FIGURES: Final = (FieldKind.NUMBER, FieldKind.DECIMAL, FieldKind.FIGURE)
_BY_VALUE: Final = (FieldKind.NUMBER, FieldKind.DATE, FieldKind.TIME, FieldKind.MOMENT)


def register_columns(
    source: RegisterSource[Row], links: Callable[[], LinkNames], shown: Sequence[str] = ()
) -> tuple[Column[Row], ...]:
    """Give a column for each field; `shown` are those seen at first, in their order.

    Without `shown` the first few short fields are, and every other one can be asked for.
    """
    specs = [spec for spec in field_specs(source.kind) if spec.name not in source.fixed]
    first = tuple(shown) or _usual(specs)
    by_name = {spec.name: spec for spec in specs}
    ordered = [by_name[name] for name in first]
    ordered += [spec for spec in specs if spec.name not in first]
    stretch = _widest(ordered[: len(first)])
    return tuple(
        field_column(
            spec, source.record, links, hidden=spec.name not in first, stretch=spec.name == stretch
        )
        for spec in ordered
    )


def field_column(
    spec: FieldSpec,
    record: Callable[[Row], Record],
    links: Callable[[], LinkNames],
    *,
    hidden: bool = False,
    stretch: bool = False,
) -> Column[Row]:
    """Show one field as people read it, sorted as such values are."""

    def value(row: Row) -> Any:
        return getattr(record(row), spec.name)

    def text(row: Row) -> str:
        return field_text(spec, value(row), links())

    return Column(
        spec.title,
        text,
        align="right" if spec.kind in _FIGURES else "left",
        width=0 if stretch else _width(spec),
        stretch=stretch,
        wrap=stretch or spec.kind in _CHOSEN,
        sort=_sort(spec, value, text),
        name=spec.name,
        hidden=hidden,
    )


def _sort(
    spec: FieldSpec, value: Callable[[Row], Any], text: Callable[[Row], str]
) -> Callable[[Row], Any]:
    def by_value(row: Row) -> Any:
        return value(row)

    def by_decimal(row: Row) -> Any:
        return figure_weight(value(row))

    def by_person(row: Row) -> Any:
        return person_key(value(row)) if value(row) else None

    def by_choice(row: Row) -> Any:
        return None if value(row) is None else spec.choices.index(value(row))

    def by_text(row: Row) -> Any:
        return sort_key(text(row)) if text(row) else None

    if spec.kind in _BY_VALUE:
        return by_value
    special = {
        FieldKind.DECIMAL: by_decimal,
        FieldKind.FIGURE: by_decimal,
        FieldKind.PERSON: by_person,
        FieldKind.CHOICE: by_choice,
    }
    return special.get(spec.kind, by_text)


def figure_weight(figure: str) -> float | None:
    """Where a figure stands among others; grades, yes and no before numbers."""
    if not figure:
        return None
    try:
        return float(figure)
    except ValueError:
        return -1.0 - _ORDER.index(figure) if figure in _ORDER else None


_ORDER: Final = (YES, *reversed(Grade), NO)


def _usual(specs: Sequence[FieldSpec]) -> tuple[str, ...]:
    short = [spec for spec in specs if spec.kind is not FieldKind.LONG_TEXT]
    widest = _widest(short)
    taken, names = 0, []
    for spec in short:
        taken += _width(spec)
        if taken <= _ROOM or spec.name == widest:
            names.append(spec.name)
    return tuple(names)


def _width(spec: FieldSpec) -> int:
    return _WIDTHS.get(spec.kind, _WIDE if (spec.max_length or 0) > _LONG else _NARROW)


def _widest(specs: Collection[FieldSpec]) -> str:
    """The field whose words need most room takes what is left."""
    texts = [spec for spec in specs if spec.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT)]
    widest = max(texts or specs, key=lambda spec: spec.max_length or 0)
    return widest.name
