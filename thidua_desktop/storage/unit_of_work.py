"""One transaction as the use cases see it."""

from collections.abc import Sequence
from datetime import datetime
from types import TracebackType
from typing import Self

from thidua_desktop.services.base.ports import Guard, JournalEntry
from thidua_desktop.storage.count_store import SqliteCount
from thidua_desktop.storage.faults import known_faults
from thidua_desktop.storage.journal import composed
from thidua_desktop.storage.register_store import SqliteRegisters
from thidua_desktop.storage.transaction import Transaction

_JOURNAL_AFTER = (
    "SELECT id, at, actor, use_case, change, hash FROM journal WHERE id > ? ORDER BY id"
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
        self._transaction.rollback()
        self._guard.end()
