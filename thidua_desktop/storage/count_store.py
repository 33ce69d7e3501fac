"""The append-only count: statements made by Core, run on the one connection."""

from collections.abc import Sequence
from secrets import token_hex
from typing import Any, TypeVar

from thidua_desktop.services.base.count_rows import CountRow, PaperRow
from thidua_desktop.services.base.ports import Guard
from thidua_desktop.storage.faults import known_faults
from thidua_desktop.storage.journal import SALT, change_of, kept
from thidua_desktop.storage.statements import append_of, select_of, shape_of
from thidua_desktop.storage.transaction import Transaction

C = TypeVar("C", bound=CountRow)

_SALT_BYTES = 16


class SqliteCount:
    def __init__(self, transaction: Transaction, guard: Guard) -> None:
        self._transaction = transaction
        self._guard = guard
        self._salted = False

    def append(self, row: CountRow) -> int:
        if row.id is not None:
            raise ValueError("the store gives the id of a row")
        self._guard.appending(row)
        shape = shape_of(type(row))
        values = kept(shape.values_of(row))
        with known_faults():
            row_id = self._transaction.driver.execute(append_of(type(row)), values).lastrowid or 0
        after = dict(zip(shape.given, values, strict=True), id=row_id)
        self._transaction.changed(change_of(shape.table, row_id, None, after))
        if isinstance(row, PaperRow) and not self._salted:
            self._transaction.changed({SALT: token_hex(_SALT_BYTES)})
            self._salted = True
        return row_id

    def rows(self, kind: type[C], /, **equal: Any) -> Sequence[C]:
        shape = shape_of(kind)
        sql = select_of(shape.table, shape.fields, tuple(equal))
        with known_faults():
            found = self._transaction.driver.execute(sql, tuple(equal.values())).fetchall()
        return [kind(**dict(zip(shape.fields, row, strict=True))) for row in found]
