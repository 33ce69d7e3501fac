"""Danh sách trường: what the template of a document may say, with the value of today."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.document_type import DocumentType, Scope
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.texts.base.numbers import clock_time, short_date
from thidua_desktop.texts.documents import fields as field_texts


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field as a template calls it, what it is, and what it would print today."""

    name: str
    explanation: str
    value: str


@dataclass(frozen=True, slots=True)
class FieldList:
    """The fields of one document."""

    kind: DocumentKind
    rows: tuple[FieldRow, ...]


def field_lists(uow: UnitOfWork, of: dict[Scope, int | None]) -> tuple[FieldList, ...]:
    """List the fields of every document that is made of facts; without values of what is not."""
    return tuple(
        FieldList(document.kind, tuple(_rows(uow, document, of.get(document.scope))))
        for document in DOCUMENTS.values()
        if document.facts is not None
    )


def _rows(uow: UnitOfWork, document: DocumentType, of: int | None) -> Iterator[FieldRow]:
    assert document.facts is not None
    facts = None if of is None else document.facts(document.read(uow, of))
    yield from field_rows(get_type_hints(document.facts)["return"], facts)


def field_rows(declared: type, facts: object, under: str = "") -> Iterator[FieldRow]:
    """Walk the declared fields; of a list its first item stands for all."""
    hints = get_type_hints(declared)
    for one in fields(declared):
        value = getattr(facts, one.name, None)
        name = f"{under}{one.name}"
        yield FieldRow(
            name, field_texts.explanation(_owner(declared, one.name), one.name), _text(value)
        )
        inner, many = _inner(hints[one.name])
        if inner is not None:
            first = next(iter(value), None) if many and isinstance(value, tuple) else value
            yield from field_rows(inner, first, f"{name}{field_texts.EACH if many else '.'}")


def explained(kind: DocumentKind) -> dict[str, str]:
    """Say of each field of a document what it is."""
    facts = DOCUMENTS[kind].facts
    assert facts is not None
    return {row.name: row.explanation for row in field_rows(get_type_hints(facts)["return"], None)}


def _owner(declared: type, name: str) -> str:
    return next(
        c.__name__ for c in reversed(declared.__mro__) if name in getattr(c, "__annotations__", {})
    )


def _inner(hint: Any) -> tuple[type | None, bool]:
    """The dataclass within a type, and whether there are many of it."""
    if is_dataclass(hint) and isinstance(hint, type):
        return hint, False
    origin, parts = get_origin(hint), get_args(hint)
    if origin is tuple:
        inner, _ = _inner(parts[0])
        return inner, True
    if origin in (Union, UnionType):
        return next((found for found in map(_inner, parts) if found[0] is not None), (None, False))
    return None, False


def _text(value: object) -> str:
    if isinstance(value, tuple):
        text_alone = all(isinstance(part, str) for part in value)
        return "; ".join(value) if text_alone else field_texts.lines(len(value))
    way = next((announce for kind, announce in _WAYS if isinstance(value, kind)), str)
    return "" if value is None or is_dataclass(value) else way(value)


_WAYS: Final[tuple[tuple[type, Callable[[Any], str]], ...]] = (
    (bool, lambda value: field_texts.YES if value else field_texts.NO),
    (datetime.datetime, lambda value: f"{clock_time(value)}, {short_date(value)}"),
    (datetime.date, short_date),
    (datetime.time, clock_time),
)
"""A kind before those that it is one of."""
