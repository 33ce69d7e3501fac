"""What was read of the registers, kept until the journal says that it changed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, TypeVar

from thidua_desktop.records.base import Record
from thidua_desktop.services.base.ports import UnitOfWork

R = TypeVar("R", bound=Record)
T = TypeVar("T")
Question = tuple[tuple[str, Any], ...]
ValuesBy = Mapping[Any, Sequence[tuple[Any, ...]]]


class KnownRecords:
    """Answers the same question from memory while no commit touched its register."""

    def __init__(self) -> None:
        self._answers: dict[str, dict[Question, Any]] = {}
        self._values: dict[str, dict[Sequence[str], dict[Any, list[tuple[Any, ...]]]]] = {}
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
        if (self._answers or self._values) and last != self._last:
            for row in uow.journal_rows(self._last):
                for change in row.row_changes():
                    self._forget(change)
        if last != self._last:
            self._years.clear()
        self._last = last

    def _forget(self, change: Mapping[str, Any]) -> None:
        """What the change touched: the questions that the row answers, before or after it."""
        self._values.pop(change["table"], None)
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

    def values_by(self, uow: UnitOfWork, kind: type[Record], *names: str) -> ValuesBy:
        """Give these fields alone of the whole register, by the first of them.

        Thousands of records are read for less.
        """
        uow.registers.rest_on(kind.register.name)
        known = self._values.setdefault(kind.register.name, {})
        if names not in known:
            known[names] = {}
            for row in uow.registers.values(kind, names):
                known[names].setdefault(row[0], []).append(row)
        return known[names]

    def by_id(self, uow: UnitOfWork, kind: type[R], ids: Collection[int]) -> Mapping[int, R]:
        """Give these records; those that are not known yet are read at once."""
        uow.registers.rest_on(kind.register.name)
        answers = self._answers.setdefault(kind.register.name, {})
        lacking = [one for one in ids if (("id", one),) not in answers]
        for record in uow.registers.find(kind, id=lacking) if lacking else ():
            answers[("id", record.id),] = (record,)
        return {one: answers[("id", one),][0] for one in ids}

    def get(self, uow: UnitOfWork, kind: type[R], record_id: int | None) -> R | None:
        found = self.find(uow, kind, id=record_id) if record_id is not None else ()
        return found[0] if found else None
