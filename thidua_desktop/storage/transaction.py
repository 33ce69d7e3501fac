"""One transaction on the one connection, and the changes that its journal row will tell."""

import sqlite3
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, RootTransaction, insert

from thidua_desktop.services.base.canonical import utc_text
from thidua_desktop.services.base.ports import Clock, Committed
from thidua_desktop.storage.faults import known_faults
from thidua_desktop.storage.journal import (
    EMPTY_HEAD,
    JOURNAL,
    Head,
    canonical,
    chained,
    composed,
)
from thidua_desktop.storage.statements import text_of

_LAST = "SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1"
_INSERT = text_of(insert(JOURNAL).values(dict.fromkeys(JOURNAL.columns.keys())))


class Line:
    """The connection and the journal's last row; whoever holds it is alone on the store."""

    def __init__(self, connection: Connection, driver: sqlite3.Connection, clock: Clock) -> None:
        self.connection = connection
        self.driver = driver
        self.clock = clock
        self.head = self._read_head()
        self._listeners: list[Callable[[Committed], object]] = []

    def on_commit(self, listener: Callable[[Committed], object]) -> None:
        self._listeners.append(listener)

    @property
    def busy(self) -> bool:
        return self.connection.in_transaction()

    def tell(self, committed: Committed) -> None:
        for listener in self._listeners:
            listener(committed)

    def _read_head(self) -> Head:
        with known_faults(), self.connection.begin():
            row = self.driver.execute(_LAST).fetchone()
        return Head(row[0], row[1]) if row else Head(0, EMPTY_HEAD)


class Transaction:
    """From BEGIN IMMEDIATE to COMMIT or ROLLBACK, once."""

    def __init__(self, line: Line, actor: str, use_case: str) -> None:
        self._line = line
        self._actor = composed(actor)
        self._use_case = use_case
        self._begun = False
        self._root: RootTransaction | None = None
        self._changes: list[dict[str, object]] = []

    def begin(self) -> None:
        if self._begun:
            raise RuntimeError("a unit of work serves one transaction")
        if self._line.connection.in_transaction():
            raise RuntimeError("another unit of work is open")
        self._begun = True
        with known_faults():
            self._root = self._line.connection.begin()

    @property
    def connection(self) -> Connection:
        """The connection, inside of this transaction alone."""
        self._open_root()
        return self._line.connection

    @property
    def driver(self) -> sqlite3.Connection:
        """The same connection without SQLAlchemy around it: it halves what a paper costs."""
        self._open_root()
        return self._line.driver

    @property
    def head(self) -> Head:
        """The journal's last row; after the commit the one that it wrote."""
        if not self._begun:
            raise RuntimeError("this unit of work is not open")
        return self._line.head

    def now(self) -> datetime:
        return self._line.clock.now()

    def changed(self, change: dict[str, object]) -> None:
        """Remember what the journal will tell of this transaction."""
        self._open_root()
        self._changes.append(change)

    def commit(self) -> None:
        """Write the journal row, if anything changed, and make all of it durable."""
        root = self._open_root()
        head, at = self._line.head, self.now()
        with known_faults():
            if self._changes:
                head = self._write_journal(head, at)
            root.commit()
        self._root = None
        self._line.head = head
        tables = frozenset(str(change["table"]) for change in self._changes if "table" in change)
        if tables:
            self._line.tell(Committed(tables, at))

    def rollback(self) -> None:
        """Undo whatever was not committed."""
        if self._root is None:
            return
        root, self._root = self._root, None
        with known_faults():
            root.rollback()

    def _open_root(self) -> RootTransaction:
        if self._root is None:
            raise RuntimeError("this unit of work is not open")
        return self._root

    def _write_journal(self, head: Head, now: datetime) -> Head:
        at = utc_text(now)
        change = canonical(self._changes)
        new = chained(head, at, self._actor, self._use_case, change)
        values = (new.id, at, self._actor, self._use_case, change, new.hash)
        self._line.driver.execute(_INSERT, values)
        return new
