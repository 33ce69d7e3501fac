"""The registers: records in, records out; each change is journaled, before and after."""

from datetime import date, time
from typing import Any, TypeVar

from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import Record
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Guard
from thidua_desktop.storage.faults import is_still_referred_to, known_faults
from thidua_desktop.storage.journal import change_of, kept
from thidua_desktop.storage.statements import select_of
from thidua_desktop.storage.tables import METADATA, TABLES
from thidua_desktop.storage.titles import title_of
from thidua_desktop.storage.transaction import Transaction

R = TypeVar("R", bound=Record)


def _as_journaled(record: Record) -> dict[str, object]:
    """The row in JSON's own types, which are also those of the table."""
    values: dict[str, object] = record.model_dump(mode="json")
    kept(values.values())
    return values


def _as_bound(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | time) else value


def _sound(record: R) -> R:
    """Validate once more: a record may have been built without its rules."""
    return type(record).model_validate(record.model_dump())


class SqliteRegisters:
    def __init__(self, transaction: Transaction, guard: Guard) -> None:
        self._transaction = transaction
        self._guard = guard

    def add(self, record: R) -> R:
        self._guard.changing(None, record)
        kind = type(record)
        values = _sound(record).model_dump()
        if record.id is None:
            del values["id"]
        with known_faults():
            done = self._transaction.connection.execute(insert(TABLES[kind]).values(values))
            (row_id,) = done.inserted_primary_key or (None,)
        stored = kind.model_validate({**values, "id": row_id})
        self._changed(kind, None, stored)
        return stored

    def update(self, record: Record) -> None:
        if record.id is None:
            raise LookupError(f"{type(record).__name__} was never stored")
        after = _sound(record)
        before = self.get(type(record), record.id)
        self._guard.changing(before, after)
        if before == after:
            return
        table = TABLES[type(record)]
        statement = update(table).where(table.c.id == record.id).values(after.model_dump())
        with known_faults():
            self._transaction.connection.execute(statement)
        self._changed(type(record), before, after)

    def delete(self, kind: type[Record], record_id: int) -> None:
        before = self.get(kind, record_id)
        self._guard.changing(before, None)
        table = TABLES[kind]
        try:
            with known_faults():
                self._transaction.connection.execute(delete(table).where(table.c.id == record_id))
        except IntegrityError as error:
            if not is_still_referred_to(error):
                raise
            users = self._users_of(table, record_id)
            raise Refused(RegisterCode.RESTED_ON, *users) from error
        self._changed(kind, before, None)

    def get(self, kind: type[R], record_id: int) -> R:
        found = self.find(kind, id=record_id)
        if not found:
            raise LookupError(f"no {kind.__name__} with id {record_id}")
        return found[0]

    def find(self, kind: type[R], /, **equal: Any) -> list[R]:
        columns = TABLES[kind].columns.keys()
        order = tuple(dict.fromkeys((*kind.register.order, "id")))
        sql = select_of(kind.register.name, tuple(equal), order)
        values = tuple(map(_as_bound, equal.values()))
        with known_faults():
            rows = self._transaction.driver.execute(sql, values).fetchall()
        # The record reads its values from the texts and integers that stand in the file.
        read = kind.__pydantic_validator__.validate_python
        return [read(dict(zip(columns, row, strict=True))) for row in rows]

    def _changed(self, kind: type[Record], before: Record | None, after: Record | None) -> None:
        row = after or before
        if row is None or row.id is None:
            raise ValueError("a change has a row before or after")
        self._transaction.changed(
            change_of(
                kind.register.name,
                row.id,
                _as_journaled(before) if before else None,
                _as_journaled(after) if after else None,
            )
        )

    def _users_of(self, target: Table, record_id: int) -> list[str]:
        """Title of each table in which a row points to the record."""
        pointing = (
            (table.name, key.parent)
            for table in METADATA.sorted_tables
            for key in table.foreign_keys
            if key.column.table is target
        )
        titles = dict.fromkeys(
            title_of(name)
            for name, column in pointing
            if self._transaction.connection.execute(
                select(column).where(column == record_id).limit(1)
            ).first()
        )
        return list(titles)
