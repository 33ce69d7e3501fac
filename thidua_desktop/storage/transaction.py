"""One transaction on the one connection, and the changes that its journal row will tell."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime

from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import Clock, Committed
from thidua_desktop.storage.faults import known_faults
from thidua_desktop.storage.journal import BEGINNING, LAST_ROW, Head, canonical, chained, composed
from thidua_desktop.storage.store_file import StoreFile

_INSERT = "INSERT INTO journal (id, at, actor, use_case, change, hash) VALUES (?, ?, ?, ?, ?, ?)"


class Line:
    """The connection and the journal's last row; whoever holds it is alone on the store."""

    def __init__(self, file: StoreFile, driver: sqlite3.Connection, clock: Clock) -> None:
        self.file = file
        self.driver = driver
        self.clock = clock
        self.head = self._read_head()
        self.closed = False
        self._listeners: list[Callable[[Committed], object]] = []
        self._refused: list[Callable[[Refused], object]] = []
        self._readings: list[set[str]] = []

    def on_commit(self, listener: Callable[[Committed], object]) -> None:
        self._listeners.append(listener)

    def on_refused(self, listener: Callable[[Refused], object]) -> None:
        self._refused.append(listener)

    @contextmanager
    def reading(self) -> Iterator[set[str]]:
        """Give the tables that are read meanwhile, as they are."""
        found: set[str] = set()
        self._readings.append(found)
        try:
            yield found
        finally:
            self._readings.pop()

    def note_read(self, *tables: str) -> None:
        for found in self._readings:
            found.update(tables)

    @property
    def busy(self) -> bool:
        return not self.closed and self.driver.in_transaction

    def notify(self, committed: Committed) -> None:
        for listener in self._listeners:
            listener(committed)

    def report(self, error: BaseException | None) -> None:
        """Tell of the refusal that ended a unit of work; of nothing else."""
        if isinstance(error, Refused):
            for listener in self._refused:
                listener(error)

    def _read_head(self) -> Head:
        with known_faults():
            row = self.driver.execute(LAST_ROW).fetchone()
        return Head(*row) if row else BEGINNING


class Transaction:
    """From BEGIN IMMEDIATE to COMMIT or ROLLBACK, once."""

    def __init__(self, line: Line, actor: str, use_case: str) -> None:
        self._line = line
        self._actor = composed(actor)
        self._use_case = use_case
        self._begun = False
        self._open = False
        self._changes: list[dict[str, object]] = []

    def begin(self) -> None:
        if self._begun:
            raise RuntimeError("a unit of work serves one transaction")
        if self._line.driver.in_transaction:
            raise RuntimeError("another unit of work is open")
        self._begun = True
        try:
            with known_faults():
                self._line.driver.execute("BEGIN IMMEDIATE")
        except Refused as error:
            self._line.report(error)
            raise
        self._open = True

    @property
    def driver(self) -> sqlite3.Connection:
        """The connection, inside of this transaction alone."""
        self._refuse_closed()
        return self._line.driver

    @property
    def head(self) -> Head:
        """The journal's last row; after the commit the one that it wrote."""
        if not self._begun:
            raise RuntimeError("this unit of work is not open")
        return self._line.head

    def now(self) -> datetime:
        return self._line.clock.now()

    def note_read(self, *tables: str) -> None:
        """Tell those who want to know what they rest on."""
        self._line.note_read(*tables)

    def reading(self) -> AbstractContextManager[set[str]]:
        return self._line.reading()

    def changed(self, change: dict[str, object]) -> None:
        """Remember what the journal will tell of this transaction."""
        self._refuse_closed()
        self._changes.append(change)

    def commit(self) -> None:
        """Write the journal row, if anything changed, and make all of it durable."""
        self._refuse_closed()
        head, at = self._line.head, self.now()
        with known_faults():
            if self._changes:
                head = self._write_journal(head, at)
                self._line.file.before_commit()
            self._line.driver.execute("COMMIT")
        self._open = False
        self._line.head = head
        tables = frozenset(str(change["table"]) for change in self._changes if "table" in change)
        if tables:
            self._line.notify(Committed(tables, at))
        if self._changes:
            self._line.file.after_commit(tables)

    def end(self, error: BaseException | None) -> None:
        """Take back what is not committed, and tell why where it was refused."""
        self._rollback()
        self._line.report(error)

    def _rollback(self) -> None:
        if not self._open:
            return
        self._open = False
        if self._line.driver.in_transaction:  # SQLite may have undone it by itself
            with known_faults():
                self._line.driver.execute("ROLLBACK")

    def _refuse_closed(self) -> None:
        if not self._open:
            raise RuntimeError("this unit of work is not open")

    def _write_journal(self, head: Head, now: datetime) -> Head:
        at = utc_text(now)
        change = canonical(self._changes)
        new = chained(head, at, self._actor, self._use_case, change)
        values = (new.id, at, self._actor, self._use_case, change, new.hash)
        self._line.driver.execute(_INSERT, values)
        return new
