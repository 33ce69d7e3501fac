"""What a page of a register shows and stores: the whole of it, or what belongs to one record."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs
from thidua_desktop.services.registers.field_text import field_text
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.registers import RegisterChanges, Registers

Row = TypeVar("Row")
R = TypeVar("R", bound=Record)


class Find(Protocol):
    """Reads the records of a register whose fields equal these, in its order."""

    def __call__(self, kind: type[R], /, **equal: Any) -> Sequence[R]: ...


@dataclass(frozen=True, slots=True)
class Beside:
    """Fields of another record that a sheet may hold beside each record: a person's role.

    `stored` gives what is stored for a record, once or several times.
    """

    kind: type[Record]
    names: tuple[str, ...]
    stored: Callable[[Record], Sequence[Mapping[str, Any]]]
    written: bool = False
    """Whether a sheet that is exported has them too."""

    @property
    def specs(self) -> tuple[FieldSpec, ...]:
        """The fields, none of which must be there."""
        specs = (spec for spec in field_specs(self.kind) if spec.name in self.names)
        return tuple(replace(spec, required=False, nullable=True) for spec in specs)

    def has(self, record: Record, values: Mapping[str, Any]) -> bool:
        """Whether the values that are given are stored for the record already."""
        given = {name: value for name, value in values.items() if value not in (None, "")}
        return not given or any(given.items() <= dict(one).items() for one in self.stored(record))

    def hints(
        self, record: Record, values: Mapping[str, Any]
    ) -> Iterable[tuple[str, StrEnum, tuple[str, ...]]]:
        """Give what is to be said of the values for a record: field, code, details."""
        return ()


class RegisterSource(ABC, Generic[Row]):
    """What a page needs to know of its register; a row is a record, or holds one.

    `fixed` are the fields that every record here has alike: neither form, table nor sheet shows
    them.
    """

    def __init__(
        self, kind: type[Record], registers: Registers, fixed: Mapping[str, Any] | None = None
    ) -> None:
        self.kind = kind
        self.registers = registers
        self.fixed: Mapping[str, Any] = dict(fixed or {})

    def narrow(self, **fixed: Any) -> None:
        """From now on only the records whose fields equal these."""
        self.fixed = fixed

    @abstractmethod
    def rows(self) -> Sequence[Row]:
        """Give what the table shows, in the register's own order."""

    @abstractmethod
    def record(self, row: Row) -> Record:
        """Give the record of a row."""

    @abstractmethod
    def text(self, row: Row) -> Iterable[str]:
        """Give what the filter looks in."""

    @abstractmethod
    def links(self) -> LinkNames:
        """Give what linked records are called."""

    def given(self) -> Mapping[str, Any]:
        """Give what a new record begins with, beside what is fixed."""
        return {}

    def save(self, record: Record) -> Record:
        """Store a record, with what belongs to it, as one change."""
        use_case = "add_record" if record.id is None else "change_record"
        with self.registers.changing(use_case) as changes:
            stored = self.keep(changes, record)
            self.joined(changes, stored)
            return stored

    def keep(self, changes: RegisterChanges, record: Record) -> Record:
        """Store a record wherever it comes from, and give it as stored."""
        return changes.save(record)

    def delete(self, *records: Record) -> None:
        """Remove records, with what belongs to each, as one change."""
        with self.registers.changing("delete_record") as changes:
            for record in records:
                self.gone(changes, record)

    def gone(self, changes: RegisterChanges, record: Record) -> None:
        """Remove a record with what belongs to it, within a change."""
        changes.delete(record)

    def change(self, records: Sequence[Record], values: Mapping[str, Any]) -> None:
        """Give several records the same values, as one change."""
        with self.registers.changing("change_records") as changes:
            for record in records:
                changed = type(record).model_validate({**record.model_dump(), **values})
                self.joined(changes, self.put(changes, changed))

    def stored(self, find: Find) -> Sequence[Record]:
        """Give every record of the register, with which a sheet is compared."""
        return find(self.kind)

    def aliases(self, find: Find) -> Mapping[tuple[Any, ...], Record]:
        """Give records under keys that they had before, by which an older sheet names them."""
        return {}

    def put(self, changes: RegisterChanges, record: Record) -> Record:
        """Store a record of a sheet, and give it as stored."""
        return self.keep(changes, record)

    def beside(self) -> Beside | None:
        """Give what a sheet may hold beside the records."""
        return None

    def joined(
        self, changes: RegisterChanges, record: Record, beside: Mapping[str, Any] | None = None
    ) -> None:
        """Do what belongs to a record that has just been stored, within that change.

        `beside` is what a sheet holds beside it.
        """


class RecordSource(RegisterSource[R]):
    """A register whose rows are its records; `fixed` narrows it to those of one year or unit."""

    kind: type[R]

    def __init__(
        self, kind: type[R], registers: Registers, fixed: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(kind, registers, fixed)
        self._links: LinkNames = {}

    def rows(self) -> Sequence[R]:
        return self.registers.list(self.kind, **self.fixed)

    def record(self, row: R) -> R:
        return row

    def text(self, row: R) -> Iterable[str]:
        """Everything that is written in the record, dates and links as one reads them."""
        return tuple(
            field_text(spec, getattr(row, spec.name), self._links)
            for spec in field_specs(self.kind)
            if spec.name not in self.fixed and spec.kind is not FieldKind.FLAG
        )

    def links(self) -> LinkNames:
        self._links = self.registers.links(self.kind, self.fixed)
        return self._links
