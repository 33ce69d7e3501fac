"""Rows that look like one another, or like a stored record: a hint, they are never refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from thidua_desktop.domain.abbreviations import full_likeness
from thidua_desktop.domain.lookalike import likeness
from thidua_desktop.records.base import Record
from thidua_desktop.services.importing.target import Target

Token = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """The field in which a row looks like another (by its number), or like a stored record (0).

    `proposal` is what the field of the stored one says.
    """

    name: str
    row: int
    label: str
    proposal: str = ""


class AlikeRows:
    """Knows the rows so far and the stored records by what they look like."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._rows: dict[Token, tuple[int, str]] = {}

    def add(self, number: int, record: Record | None) -> list[Alike]:
        """Take note of a row, and give what it looks like."""
        if record is None:
            return []
        found = []
        for name, token in self._tokens(record):
            text = str(getattr(record, name))
            before = self._rows.setdefault(token, (number, text))
            if before[0] != number:
                found.append(Alike(name, *before))
        return [*found, *self.like_stored(record)]

    def like_stored(self, record: Record) -> list[Alike]:
        """Give the stored records that this one looks like, whether it is stored or new."""
        return [
            self._as_stored(record, name, one)
            for name, token in self._tokens(record)
            for one in self._stored.get(token, ())
            if one.id != record.id
        ]

    def _as_stored(self, record: Record, name: str, stored: Record) -> Alike:
        """Name the field to be changed if the row is meant to be the stored record."""
        key = record.register.key
        own = str(getattr(stored, name))
        if name in key or len(key) > 1:
            return Alike(name, 0, own, own if record.id is None else "")
        code = str(getattr(stored, key[0]))
        return Alike(key[0], 0, f"{own} ({code})", code if record.id is None else "")

    @cached_property
    def _stored(self) -> dict[Token, list[Record]]:
        found: dict[Token, list[Record]] = {}
        for record in self._target.stored:
            for _, token in self._tokens(record):
                found.setdefault(token, []).append(record)
        return found

    def _tokens(self, record: Record) -> Iterator[tuple[str, Token]]:
        key = record.register.key
        values = [getattr(record, name) for name in key]
        given = next((n for n, v in zip(key, values, strict=True) if _is_text(v)), "")
        if given and getattr(record, given):
            yield given, tuple(likeness(v) if _is_text(v) else v for v in values)
        name = getattr(record, "name", None)
        if isinstance(name, str) and name and "name" not in key:
            yield "name", ("name", full_likeness(name))


def _is_text(value: object) -> bool:
    return type(value) is str
