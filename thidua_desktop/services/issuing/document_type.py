"""What a document is: of what it is made, by what it is filled, what must be there first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import Record
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.years.year_lock import year_of
from thidua_desktop.texts.documents.documents import record_file_name


class Scope(StrEnum):
    """What a document is of; its files are journaled with that."""

    ROUND = "round"
    YEAR = "year"
    RECORD = "record"
    """One record of a register of the year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType:
    """A document: its code, what it is of, its template, what fills it, what must be there first.

    `read` gives the view that everything else is asked with; `needs` is asked with its round, and
    so is each of `also`, which say what else must be there.
    A document of a record names its class in `record`, and `year_id` gives the year of its view.
    What has facts is a Word file, made from the template of its own name; where the view decides
    between `several`, `template_of` says which. The rest is written by code of its own in `files`.
    """

    kind: DocumentKind
    scope: Scope
    read: Callable[[UnitOfWork, int], Any]
    file_name: Callable[[Any], str]
    needs: Callable[[Any], StrEnum | None] | None = None
    also: tuple[Callable[[Any], StrEnum | None], ...] = ()
    several: tuple[str, ...] = ()
    template_of: Callable[[Any], str] | None = None
    facts: Callable[[Any], Any] | None = None
    record: type[Record] | None = None
    blanks: Callable[[Any], tuple[str, ...]] = lambda _view: ()
    """What stays open in it: it can be written all the same, with dots in its place."""
    applies: Callable[[Any], bool] = lambda _record: True
    """Whether it is ever made of this one of the records."""
    year_id: Callable[[Any], int] | None = None

    @property
    def templates(self) -> tuple[str, ...]:
        """The files that it may be made from."""
        return () if self.facts is None else self.several or (f"{self.kind}.docx",)

    def template(self, view: Any) -> str:
        return self.template_of(view) if self.template_of else self.templates[0]

    def records(self, uow: UnitOfWork, year_id: int) -> list[Record]:
        """Give those of a year that it is made of, also over a conference, as an invitation is."""
        assert self.record is not None
        registers, kind = uow.registers, self.record
        if kind.register.year == "year_id":
            found = registers.find(kind, year_id=year_id)
        else:
            found = [one for one in registers.find(kind) if year_of(registers, one) == year_id]
        return [one for one in found if self.applies(one)]

    def why_not(self, view: Any) -> StrEnum | None:
        """Say why it cannot be made yet; None where it can."""
        return next(self.reasons(view), None)

    def reasons(self, view: Any) -> Iterator[StrEnum]:
        """Say everything that must be there first, what is told first at the front."""
        asked = view.round if self.scope is Scope.ROUND else view
        for needs in (self.needs, *self.also):
            if needs is not None and (code := needs(asked)) is not None:
                yield code


def of_a_year(
    kind: DocumentKind,
    read: Callable[[UnitOfWork, int], Any],
    which: Callable[[Any], tuple[str, ...]] = lambda _view: (),
    **parts: Any,
) -> DocumentType:
    """Give a document of a year; `which` tells its file from others of its kind."""
    return DocumentType(
        kind=kind,
        scope=Scope.YEAR,
        read=read,
        file_name=lambda view: record_file_name(kind, view.head.year.year, *which(view)),
        **parts,
    )


def of_a_record(
    kind: DocumentKind,
    record: type[Record],
    read: Callable[[UnitOfWork, int], Any],
    which: Callable[[Any], tuple[str, ...]],
    **parts: Any,
) -> DocumentType:
    """Give a document of a record; `which` tells its file from those of its fellows of the year."""
    return DocumentType(
        kind=kind,
        scope=Scope.RECORD,
        record=record,
        read=read,
        file_name=lambda view: record_file_name(kind, view.head.year.year, *which(view)),
        year_id=lambda view: view.head.year_id,
        **parts,
    )
