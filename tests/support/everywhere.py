"""Everything that the window shows of a year and that its documents say, as text by its place."""

import dataclasses
import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.contributed import FACTS_OF_PERSON, FACTS_OF_UNIT
from thidua_desktop.services.issuing.document_type import DocumentType, Scope
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.services.issuing.issue_document import ready_view
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.overview.charts import read_charts
from thidua_desktop.services.people.person_facts import YearOfPerson
from thidua_desktop.services.plans.year_targets import read_target_groups
from thidua_desktop.services.registration.award_history import read_history, read_statistics
from thidua_desktop.services.registration.year_book import read_book
from thidua_desktop.services.reports.year_reports import read_reports
from thidua_desktop.services.units.year_units import YearUnits

YEAR = 1


def flat(value: Any) -> Iterator[str]:
    """Every figure and word in a value, however deep; days as 2017-03-24."""
    if isinstance(value, Record):
        yield from flat(value.model_dump())
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from flat([getattr(value, one.name) for one in dataclasses.fields(value)])
    elif isinstance(value, Mapping):
        yield from flat(value.values())
    elif isinstance(value, str | int | datetime.date) or value is None:
        yield str(value)
    elif isinstance(value, Iterable):
        for one in value:
            yield from flat(one)


def screens(cases: OpenStore, unit_id: int) -> dict[str, str]:
    """What the pages of the year and the cards of a unit and its people show."""
    shown: dict[str, Any] = {
        "targets": cases.read(read_target_groups, YEAR),
        "reports": cases.read(read_reports, YEAR),
        "registrations": cases.read(read_book, YEAR),
        "statistics": cases.read(read_statistics, YEAR),
        "history": cases.read(read_history),
        "charts": cases.read(read_charts, YEAR),
        "unit": YearUnits(cases.new_uow, cases.registers, FACTS_OF_UNIT).years(YEAR, unit_id),
        "people": [
            cases.read(_years_of, one) for one in cases.registers.list(Person, unit_id=unit_id)
        ],
    }
    return {name: " | ".join(flat(value)) for name, value in shown.items()}


def _years_of(uow: UnitOfWork, person: Person) -> list[YearOfPerson]:
    return [line for fact in FACTS_OF_PERSON for line in fact(uow, person)]


def papers(cases: OpenStore) -> dict[str, str]:
    """What each document of the year says, where it can be made."""
    said: dict[str, str] = {}
    for document in DOCUMENTS.values():
        if document.scope is not Scope.ROUND and document.facts is not None:
            said[document.kind.value] = " | ".join(_said(cases, document))
    return said


def _said(cases: OpenStore, document: DocumentType) -> Iterator[str]:
    assert document.facts is not None
    for of in _each(cases, document):
        try:
            with cases.new_uow("read") as uow:
                facts = document.facts(ready_view(uow, document, of))
        except Refused:
            continue
        yield from flat(facts)


def _each(cases: OpenStore, document: DocumentType) -> list[int]:
    if document.record is None:
        return [YEAR]
    found = cases.registers.list(document.record)
    return [stored_id(one) for one in found if document.applies(one)]


def places(everything: Mapping[str, str], word: str) -> set[str]:
    """Where a word stands."""
    return {place for place, text in everything.items() if word in text.split(" | ")}
