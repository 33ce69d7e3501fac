"""The registers: records in, records out; each change is journaled, before and after."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from typing import Any, TypeVar

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import Record
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Guard
from thidua_desktop.storage.faults import is_still_referred_to, known_faults
from thidua_desktop.storage.journal import change_of, kept
from thidua_desktop.storage.reading import records_of, values_of
from thidua_desktop.storage.statements import Change, delete_of, insert_of, select_of, update_of
from thidua_desktop.storage.transaction import Transaction
from thidua_desktop.texts.base.table_titles import title_of

R = TypeVar("R", bound=Record)
_Values = dict[str, object]


def _given(equal: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((n, tuple(v) if isinstance(v, list) else v) for n, v in equal.items())


def _as_journaled(record: Record) -> _Values:
    """The row in JSON's own types, which are also those of the table."""
    values: _Values = record.model_dump(mode="json")
    kept(values.values())
    return values


def _as_bound(value: Any) -> Any:
    if isinstance(value, list):
        return json.dumps(value)
    return value.isoformat() if isinstance(value, date | time) else value


def _sound(record: R) -> R:
    """Validate once more: a record may have been built without its rules."""
    return type(record).model_validate(record.model_dump())


class SqliteRegisters:
    """What was read once in a transaction is not read again before something changes in it."""

    def __init__(self, transaction: Transaction, guard: Guard) -> None:
        self._transaction = transaction
        self._guard = guard
        self._known: dict[tuple[object, ...], list[Any]] = {}
        self._by_id: dict[type[Record], dict[int, Any]] = {}

    def add(self, record: R) -> R:
        self._guard.changing(None, record)
        kind, sound = type(record), _sound(record)
        given = [name for name in kind.model_fields if name != "id" or record.id is not None]
        values = _as_journaled(sound)
        row_id = self._run(insert_of(kind, tuple(given)), values).lastrowid or 0
        self._changed(kind, row_id, None, {**values, "id": row_id})
        return sound.model_copy(update={"id": row_id})

    def update(self, record: R) -> R:
        if record.id is None:
            raise LookupError(f"{type(record).__name__} was never stored")
        after = _sound(record)
        before = self._stored(type(record), record.id)
        self._guard.changing(before, after)
        if before != after:
            values = _as_journaled(after)
            self._run(update_of(type(record)), values)
            self._changed(type(record), record.id, _as_journaled(before), values)
        return after

    def delete(self, kind: type[Record], record_id: int) -> None:
        before = self._stored(kind, record_id)
        self._guard.changing(before, None)
        try:
            self._run(delete_of(kind), {"id": record_id})
        except sqlite3.IntegrityError as error:
            if not is_still_referred_to(error):
                raise
            users = self._users_of(kind, record_id)
            raise Refused(RegisterCode.RESTED_ON, *users) from error
        self._changed(kind, record_id, _as_journaled(before), None)

    def get(self, kind: type[R], record_id: int) -> R:
        found = self.find(kind, id=record_id)
        if not found:
            raise LookupError(f"no {kind.__name__} with id {record_id}")
        return found[0]

    def rest_on(self, *tables: str) -> None:
        self._transaction.note_read(*tables)

    def find(self, kind: type[R], /, **equal: Any) -> list[R]:
        wanted = equal.get("id")
        self.rest_on(kind.register.name)
        if len(equal) == 1 and isinstance(wanted, int) and (kind,) in self._known:
            return self._among_all(kind, wanted)
        key = (kind, *_given(equal))
        if key not in self._known:
            self._known[key] = self._read(kind, equal)
        return list(self._known[key])

    def _among_all(self, kind: type[R], record_id: int) -> list[R]:
        """Give a record of a register that was read as a whole."""
        if kind not in self._by_id:
            self._by_id[kind] = {one.id: one for one in self._known[kind,]}
        found = self._by_id[kind].get(record_id)
        return [] if found is None else [found]

    def _stored(self, kind: type[R], record_id: int) -> R:
        """Give a record as the file has it: one that was read may have been changed in place."""
        self._forget()
        return self.get(kind, record_id)

    def _forget(self) -> None:
        self._known.clear()
        self._by_id.clear()

    def values(
        self, kind: type[Record], names: Sequence[str], /, **equal: Any
    ) -> Iterator[tuple[Any, ...]]:
        self.rest_on(kind.register.name)
        key = ("values", kind, *names, *_given(equal))
        if key not in self._known:
            try:
                self._known[key] = list(values_of(kind, names, self._rows(kind, names, equal)))
            except ValueError:
                self.find(kind, **equal)  # refuses by the name of the row that is damaged
                raise
        return iter(self._known[key])

    def _read(self, kind: type[R], equal: Mapping[str, Any]) -> list[R]:
        return records_of(kind, self._rows(kind, tuple(kind.model_fields), equal))

    def _rows(
        self, kind: type[Record], names: Sequence[str], equal: Mapping[str, Any]
    ) -> list[tuple[Any, ...]]:
        if unknown := equal.keys() - kind.model_fields.keys():  # SQLite takes it for a text
            raise LookupError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
        order = tuple(dict.fromkeys((*kind.register.order, "id")))
        among = frozenset(name for name, value in equal.items() if isinstance(value, list))
        sql = select_of(kind.register.name, tuple(names), tuple(equal), order, among)
        values = tuple(map(_as_bound, equal.values()))
        with known_faults():
            return self._transaction.driver.execute(sql, values).fetchall()

    def _changed(
        self, kind: type[Record], row_id: int, before: _Values | None, after: _Values | None
    ) -> None:
        self._forget()
        self._transaction.changed(change_of(kind.register.name, row_id, before, after))

    def _run(self, change: Change, values: Mapping[str, object]) -> sqlite3.Cursor:
        with known_faults():
            return self._transaction.driver.execute(
                change.sql, [values[name] for name in change.names]
            )

    def _users_of(self, kind: type[Record], record_id: int) -> list[str]:
        from thidua_desktop.storage.schema import users_of

        titles = dict.fromkeys(
            title_of(name)
            for name, column in users_of(kind.register.name)
            if self._points(name, column, record_id)
        )
        return list(titles)

    def _points(self, table: str, column: str, record_id: int) -> bool:
        sql = select_of(table, (column,), (column,))
        return self._transaction.driver.execute(sql, (record_id,)).fetchone() is not None
