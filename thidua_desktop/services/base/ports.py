"""What the use cases need of the world; storage, files and tests provide it."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from thidua_desktop.domain.awards import RuleSet
from thidua_desktop.domain.rule_lines import RulePart
from thidua_desktop.records.base import Record
from thidua_desktop.services.base.count_rows import CountRow

R = TypeVar("R", bound=Record)
C = TypeVar("C", bound=CountRow)

ReadRules = Callable[[str], RuleSet]
"""Reads the text of a rule set as it was copied into the store."""

RuleValues = Mapping[str, str | int | bool | date | Sequence[str]]
"""The values of a rule by their keys in the file; an empty text takes one away."""

EditRules = Callable[[str, RulePart, int | None, RuleValues | None], str]
"""Gives the text of a rule set with new values in the rule at a place of a part.

Without a place there is a new rule with them; without values the rule is gone.
"""


class Clock(Protocol):
    """The time of day, so that tests can hold it."""

    def now(self) -> datetime:
        """Give the present moment, aware, in UTC."""
        ...


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One row of the journal; `change` is the stored JSON list of its changes.

    A change is {"table","id","before","after"} with whole rows, or {"note"}, or {"salt"}.
    """

    id: int
    at: str
    actor: str
    use_case: str
    change: str
    hash: str

    def row_changes(self) -> list[dict[str, Any]]:
        """Give its changes of rows."""
        return [change for change in json.loads(self.change) if "table" in change]


@dataclass(frozen=True, slots=True)
class Committed:
    """What a transaction changed, told once it is durable."""

    tables: frozenset[str]
    at: datetime


class Commits(Protocol):
    """Tells of every commit of a store, whoever made it."""

    def on_commit(self, listener: Callable[[Committed], object], /) -> None:
        """From now on call this after each commit that changed a row."""
        ...

    @property
    def busy(self) -> bool:
        """Whether a transaction is open just now, so that none other can be begun."""
        ...

    def reading(self) -> AbstractContextManager[set[str]]:
        """Give the names of the tables that are read meanwhile."""
        ...


Values = Iterable[tuple[Any, ...]]


class RegisterStore(Protocol):
    """The registers: ordinary records that are edited; each change is journaled."""

    def rest_on(self, *tables: str) -> None:
        """Say that what is read rests on registers, though what they hold was kept from before."""
        ...

    def add(self, record: R) -> R:
        """Store a new record and return it with its id (its own, if it brings one)."""
        ...

    def update(self, record: R) -> R:
        """Store the changed record that has this id and return it as stored."""
        ...

    def delete(self, kind: type[Record], record_id: int) -> None:
        """Remove a record. Raises Refused where another row points to it."""
        ...

    def get(self, kind: type[R], record_id: int) -> R:
        """Give one record. Raises LookupError where there is none."""
        ...

    def find(self, kind: type[R], /, **equal: Any) -> list[R]:
        """Give the records whose fields equal these, or one of a list, in the register's order."""
        ...

    def values(self, kind: type[Record], names: Sequence[str], /, **equal: Any) -> Values:
        """Give these fields alone of the same records: thousands in a third of the time."""
        ...


class CountStore(Protocol):
    """The count: rows are appended and read; once, by a decision, what papers held is taken out."""

    def append(self, row: CountRow) -> int:
        """Append a row and give its id."""
        ...

    def withhold(self, round_id: int) -> None:
        """Take what the papers of a round held out of the store; their rows stay."""
        ...

    def rows(self, kind: type[C], /, **equal: Any) -> Sequence[C]:
        """Give the rows whose columns equal these, in the order of their ids."""
        ...


class UnitOfWork(Protocol):
    """One transaction: everything in it becomes durable together with one journal row."""

    @property
    def registers(self) -> RegisterStore:
        """The registers."""
        ...

    @property
    def count(self) -> CountStore:
        """The append-only count."""
        ...

    def reading(self) -> AbstractContextManager[set[str]]:
        """Give the names of the tables that are read meanwhile."""
        ...

    def now(self) -> datetime:
        """Give the present moment, aware, in UTC."""
        ...

    def journal_head(self) -> str:
        """Give the hash of the last journal row, 64 zeros where there is none.

        May still be asked after the commit: it is then that of the row that the commit wrote.
        """
        ...

    def journal_id(self) -> int:
        """Give the id of the last journal row, 0 where there is none."""
        ...

    def journal_rows(self, after: int = 0) -> Sequence[JournalEntry]:
        """Give the journal's rows after this id, in the order of their ids."""
        ...

    def journal_page(
        self, before: int, most: int, *, since: str = "", until: str = "", table: str = ""
    ) -> Sequence[JournalEntry]:
        """Give so many rows before this id at most, the newest first.

        Only those written from `since` on and before `until`, that changed a row of `table`.
        """
        ...

    def note(self, text: str) -> None:
        """Leave a line in the journal that is no change of a row."""
        ...

    def commit(self) -> None:
        """Make it durable. Without this, leaving the block undoes everything."""
        ...

    def __enter__(self) -> Self:
        """Begin the transaction."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it; whatever was not committed is undone."""
        ...


class Guard:
    """Sees every change before storage makes it and may refuse it; this one lets all pass."""

    def begin(self, uow: UnitOfWork) -> None:
        """A transaction was opened; from here on the guard may read in it."""

    def changing(self, before: Record | None, after: Record | None) -> None:
        """A record is to be added (no before), changed, or removed (no after)."""

    def appending(self, row: CountRow) -> None:
        """A row is to be added to the count."""

    def end(self) -> None:
        """The transaction is over, made durable or undone."""


class NewUnitOfWork(Protocol):
    """Opens a transaction for a use case, named in the journal."""

    def __call__(self, use_case: str, /) -> UnitOfWork:
        """Give a unit of work that is not yet entered."""
        ...


class FilePlacer(Protocol):
    """Puts a finished file in its place, whole or not at all."""

    def stage(self, folder: Path, body: bytes) -> Path:
        """Write the body under a temporary name in the folder. Raises Refused."""
        ...

    def candidates(self, wanted: Path) -> Iterable[Path]:
        """Give the wanted name, then a few others to offer."""
        ...

    def place(self, staged: Path, path: Path) -> bool:
        """Rename the staged file; False where the place is held by another program."""
        ...

    def discard(self, staged: Path) -> None:
        """Remove the staged file if it is still there."""
        ...

    def left(self, folder: Path) -> Mapping[str, Path]:
        """Give what a stop left staged in a folder, by its SHA-256."""
        ...

    def refused(self, wanted: Path) -> Exception:
        """Give the refusal of a file that nothing could place."""
        ...
