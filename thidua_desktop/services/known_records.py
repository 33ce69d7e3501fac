"""What was read of the registers, kept until the journal says that it changed."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from thidua_desktop.records.base import Record
from thidua_desktop.services.ports import UnitOfWork

R = TypeVar("R", bound=Record)
Question = tuple[tuple[str, Any], ...]


class KnownRecords:
    """Answers the same question from memory while no commit touched its register."""

    def __init__(self) -> None:
        self._answers: dict[str, dict[Question, Any]] = {}
        self._head = ""
        self._last = 0

    def refresh(self, uow: UnitOfWork) -> None:
        """Forget what was changed since; to be asked first in each transaction."""
        if self._head == uow.journal_head():
            return
        rows = uow.journal_rows(self._last)
        for row in rows if self._head else ():
            for change in json.loads(row.change):
                self._forget(change)
        self._head, self._last = uow.journal_head(), rows[-1].id if rows else self._last

    def _forget(self, change: Mapping[str, Any]) -> None:
        """What the change touched: the questions that the row answers, before or after it."""
        answers = self._answers.get(change.get("table", ""), {})
        rows = [row for row in (change.get("before"), change.get("after")) if row]
        for question in tuple(answers):
            if any(all(row[name] == value for name, value in question) for row in rows):
                del answers[question]

    def find(self, uow: UnitOfWork, kind: type[R], /, **equal: Any) -> Sequence[R]:
        """Give the records whose fields equal these, in the register's order."""
        answers = self._answers.setdefault(kind.register.name, {})
        question = tuple(equal.items())
        if question not in answers:
            answers[question] = tuple(uow.registers.find(kind, **equal))
        found: Sequence[R] = answers[question]
        return found

    def get(self, uow: UnitOfWork, kind: type[R], record_id: int | None) -> R | None:
        """Give one record, None where there is none."""
        found = self.find(uow, kind, id=record_id) if record_id is not None else ()
        return found[0] if found else None
