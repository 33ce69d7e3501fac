"""What was read of the registers, kept until the journal says that it changed."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from thidua_desktop.records.base import Record
from thidua_desktop.services.base.ports import UnitOfWork

R = TypeVar("R", bound=Record)
T = TypeVar("T")
Question = tuple[tuple[str, Any], ...]

_MANY = 8
"""So many questions cost more than reading a register of thousands at once."""


class KnownRecords:
    """Answers the same question from memory while no commit touched its register."""

    def __init__(self) -> None:
        self._answers: dict[str, dict[Question, Any]] = {}
        self._last = 0
        self._kept: dict[type, Any] = {}
        self._years: dict[tuple[object, int], tuple[Any, set[str]]] = {}

    def kept(self, kind: type[T]) -> T:
        """Give the one reader of its kind that lives, with what it remembers, as long as this."""
        reader: T = self._kept.setdefault(kind, kind())
        return reader

    def refresh(self, uow: UnitOfWork) -> None:
        """Forget what was changed since; to be asked first in each transaction."""
        last = uow.journal_id()
        if self._answers and last != self._last:
            for row in uow.journal_rows(self._last):
                for change in row.row_changes():
                    self._forget(change)
        if last != self._last:
            self._years.clear()
        self._last = last

    def _forget(self, change: Mapping[str, Any]) -> None:
        """What the change touched: the questions that the row answers, before or after it."""
        answers = self._answers.get(change["table"], {})
        rows = [row for row in (change["before"], change["after"]) if row]
        for question in tuple(answers):
            if any(all(row[name] == value for name, value in question) for row in rows):
                del answers[question]

    def of_year(self, read: Callable[[UnitOfWork, int], T], uow: UnitOfWork, year_id: int) -> T:
        """Give what is worked out of a whole year, once until anything at all is written."""
        key = (read, year_id)
        if key not in self._years:
            with uow.reading() as tables:
                found = read(uow, year_id)
            self._years[key] = found, tables
        found, tables = self._years[key]
        uow.registers.rest_on(*tables)
        return found

    def find(self, uow: UnitOfWork, kind: type[R], /, **equal: Any) -> Sequence[R]:
        """Give the records whose fields equal these, in the register's order."""
        uow.registers.rest_on(kind.register.name)
        answers = self._answers.setdefault(kind.register.name, {})
        question = tuple(equal.items())
        if question not in answers:
            answers[question] = tuple(uow.registers.find(kind, **equal))
        found: Sequence[R] = answers[question]
        return found

    def read_by(
        self, uow: UnitOfWork, kind: type[Record], name: str, values: Sequence[Any]
    ) -> None:
        """Read a register at once where `find` is about to ask for it value by value."""
        answers = self._answers.setdefault(kind.register.name, {})
        if sum(((name, value),) not in answers for value in values) < _MANY:
            return
        found: dict[Any, list[Record]] = {value: [] for value in values}
        for record in uow.registers.find(kind):
            found.setdefault(getattr(record, name), []).append(record)
        for value, records in found.items():
            answers.setdefault(((name, value),), tuple(records))

    def get(self, uow: UnitOfWork, kind: type[R], record_id: int | None) -> R | None:
        found = self.find(uow, kind, id=record_id) if record_id is not None else ()
        return found[0] if found else None
