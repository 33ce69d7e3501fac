"""One transaction as the use cases see it."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from secrets import token_hex
from types import TracebackType
from typing import Any, Self, TypeVar

from thidua_desktop.services.base.count_rows import CountRow, PaperRow
from thidua_desktop.services.base.ports import Guard, JournalEntry
from thidua_desktop.storage.blanking import blank_papers
from thidua_desktop.storage.faults import known_faults
from thidua_desktop.storage.journal import SALT, canonical, change_of, composed, kept
from thidua_desktop.storage.register_store import SqliteRegisters
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

    def withhold(self, round_id: int) -> None:
        with known_faults():
            blank_papers(self._transaction.driver, round_id)

    def rows(self, kind: type[C], /, **equal: Any) -> Sequence[C]:
        shape = shape_of(kind)
        self._transaction.note_read(shape.table)
        sql = select_of(shape.table, shape.fields, tuple(equal))
        with known_faults():
            found = self._transaction.driver.execute(sql, tuple(equal.values())).fetchall()
        return [kind(**dict(zip(shape.fields, row, strict=True))) for row in found]


_JOURNAL_AFTER = (
    "SELECT id, at, actor, use_case, change, hash FROM journal WHERE id > ? ORDER BY id"
)
_JOURNAL_PAGE = (
    "SELECT id, at, actor, use_case, change, hash FROM journal "
    "WHERE id < ? AND at >= ? AND (? = '' OR at < ?) AND (? = '' OR instr(change, ?)) "
    "ORDER BY id DESC LIMIT ?"
)


class SqliteUnitOfWork:
    def __init__(self, transaction: Transaction, guard: Guard) -> None:
        self._transaction = transaction
        self._guard = guard
        self._registers = SqliteRegisters(transaction, guard)
        self._count = SqliteCount(transaction, guard)

    @property
    def registers(self) -> SqliteRegisters:
        return self._registers

    @property
    def count(self) -> SqliteCount:
        return self._count

    def reading(self) -> AbstractContextManager[set[str]]:
        return self._transaction.reading()

    def now(self) -> datetime:
        return self._transaction.now()

    def note(self, text: str) -> None:
        self._transaction.changed({"note": composed(text)})

    def journal_head(self) -> str:
        return self._transaction.head.hash

    def journal_id(self) -> int:
        return self._transaction.head.id

    def journal_rows(self, after: int = 0) -> Sequence[JournalEntry]:
        with known_faults():
            rows = self._transaction.driver.execute(_JOURNAL_AFTER, (after,)).fetchall()
        return [JournalEntry(*row) for row in rows]

    def journal_page(
        self, before: int, most: int, *, since: str = "", until: str = "", table: str = ""
    ) -> Sequence[JournalEntry]:
        named = f'"table":{canonical(table)}' if table else ""
        given = (before, since, until, until, named, named, most)
        with known_faults():
            rows = self._transaction.driver.execute(_JOURNAL_PAGE, given).fetchall()
        return [JournalEntry(*row) for row in rows]

    def commit(self) -> None:
        self._transaction.commit()

    def __enter__(self) -> Self:
        self._transaction.begin()
        self._guard.begin(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._guard.end()
        self._transaction.end(error)
