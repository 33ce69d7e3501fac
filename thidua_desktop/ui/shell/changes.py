"""What commits changed, told to the screens that rest on it; nobody tells by hand.

Those that are seen are drawn anew, the others when they are next looked at.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from contextlib import AbstractContextManager
    from datetime import datetime

    from thidua_desktop.services.base.ports import Commits, Committed

_BUSY_MS: Final = 20

P = ParamSpec("P")
T = TypeVar("T")


class _Watched(Protocol):
    @property
    def watch(self) -> Watch: ...


W = TypeVar("W", bound=_Watched)


class Changes(QObject):
    """There is one for each open store; within `held` everything waits until the action is over."""

    committed = Signal(object)
    """The names of the tables that changed: what rests on them is stale from now on."""

    settled = Signal()
    """Everything stale that is seen is drawn anew now."""

    undone = Signal(object)
    """A ChangeSet was taken back and is drawn: the page that is seen shows what of it it has."""

    def __init__(self, commits: Commits) -> None:
        super().__init__()
        self.saved_at: datetime | None = None
        """When this program last stored something."""
        self.times = 0
        """How often it did."""
        self._commits = commits
        self._tables: set[str] = set()
        self._held = 0
        self._due = False  # something was committed while all was held
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.settle)
        commits.on_commit(self._on_commit)

    @contextmanager
    def held(self) -> Iterator[None]:
        """What is committed inside is told once, at the end, before anything else is done."""
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1
            if self._due and not self._held:
                self.settle()

    def settle(self) -> None:
        """Tell of what was committed: all that rests on it is marked first, then drawn."""
        if self._commits.busy:  # long work goes on in steps of one transaction
            self._soon.start(_BUSY_MS)
            return
        self._due = False
        tables, self._tables = frozenset(self._tables), set()
        if tables:
            self.committed.emit(tables)
            self.settled.emit()

    def reading(self) -> AbstractContextManager[set[str]]:
        """Give the names of the tables that are read meanwhile."""
        return self._commits.reading()

    def stop(self) -> None:
        self._tables.clear()
        self._soon.stop()
        self.blockSignals(True)  # noqa: FBT003  Qt's own

    def _on_commit(self, committed: Committed) -> None:
        self.saved_at = committed.at
        self.times += 1
        self._tables |= committed.tables
        if self._held:
            self._due = True
        else:
            self._soon.start(0)


class Watch(QObject):
    """Keeps something in step with the tables that it rests on: those that it was seen to read.

    A widget is read anew at once while it is seen, else when it is next shown. `tables` are those
    of what is kept from one reading to the next, and so not seen to be read; `but` are those that
    are followed in another way.
    """

    def __init__(
        self,
        owner: QObject,
        changes: Changes,
        refresh: Callable[[], object],
        tables: Collection[str] = (),
        but: Collection[str] = (),
    ) -> None:
        super().__init__(owner)
        self.stale = False
        self.seen: Callable[[], bool] = lambda: True
        self.tables, self._but = frozenset(tables), frozenset(but)
        self._changes, self._refresh = changes, refresh
        changes.committed.connect(self._on_committed)
        changes.settled.connect(self._on_settled)
        if isinstance(owner, QWidget):
            self.seen = owner.isVisible
            owner.installEventFilter(self)

    def catch_up(self) -> None:
        if self.stale:
            self.read()

    def read(self) -> None:
        """Read it anew."""
        self.stale = False
        with self.learning():
            self._refresh()

    @contextmanager
    def learning(self) -> Iterator[None]:
        """Let it rest on whatever is read meanwhile, too."""
        with self._changes.reading() as found:
            try:
                yield
            finally:
                self.tables |= found - self._but

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.catch_up()
        return False

    def _on_committed(self, tables: frozenset[str]) -> None:
        self.stale = self.stale or not self.tables.isdisjoint(tables)

    def _on_settled(self) -> None:
        if self.seen():
            self.catch_up()


def learning(method: Callable[Concatenate[W, P], T]) -> Callable[Concatenate[W, P], T]:
    """Let what has a `watch` rest on whatever this method of it reads."""

    @wraps(method)
    def read(page: W, /, *args: P.args, **named: P.kwargs) -> T:
        with page.watch.learning():
            return method(page, *args, **named)

    return read
