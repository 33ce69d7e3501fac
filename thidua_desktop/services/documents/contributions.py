"""What the register of documents tells of a year and of a unit in it."""

from collections.abc import Iterator
from dataclasses import replace

from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.domain.documents.numbering import numbered_by
from thidua_desktop.records.base import tidy
from thidua_desktop.records.choices import ConferenceKind, Direction, StepProduct, YearState
from thidua_desktop.records.cluster import Appointment, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.documents import DECISION, PROPOSAL, REPORT, Document
from thidua_desktop.records.drafts import Draft
from thidua_desktop.records.plans import Plan
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.years.facts_of_unit import FactOfUnit, Lines, UnitReading, by_year
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork
from thidua_desktop.services.years.year_gaps import GapCheck, Missing, ProductCheck, YearChecked
from thidua_desktop.texts.base.numbers import dated
from thidua_desktop.texts.documents import drafts
from thidua_desktop.texts.units import units as texts


def _proposal(checked: YearChecked) -> Missing:
    documents = checked.uow.registers.find(Document, year_id=checked.year.id)
    if not any(document.is_of(PROPOSAL) for document in documents):
        yield GapCode.PROPOSAL, ()


def _decision(checked: YearChecked) -> Missing:
    """A decision that names leaders or issues a plan grants nothing, nor does one from before."""
    registers = checked.uow.registers
    others = {one.document_id for one in registers.find(Appointment)}
    others |= {plan.document_id for plan in registers.find(Plan, year_id=checked.year.id)}
    meetings = registers.find(Conference, year_id=checked.year.id, kind=ConferenceKind.YEAR)
    for document in registers.find(Document, year_id=checked.year.id):
        late = document.date is None or not meetings or document.date >= meetings[-1].date
        if document.is_of(DECISION) and late and document.id not in others:
            return
    yield GapCode.DECISION, ()


def _reports(reading: UnitReading, unit: Unit) -> Lines:
    return by_year(
        (one.year_id, dated(one.subject or one.number, one.date))
        for one in reading.known.find(reading.uow, Document)
        if one.is_of(REPORT) and _issued(one, unit)
    )


def _issued(document: Document, unit: Unit) -> bool:
    """The register of documents names the issuer in words."""
    issuer = tidy(document.issuer).casefold()
    return bool(issuer) and issuer in (unit.name.casefold(), unit.short_name.casefold())


def _answers(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    """What came in is to be dealt with by its day until its result is written."""
    for one in registers.find(Document, year_id=year_id, direction=Direction.INCOMING, result=""):
        if one.due is not None:
            item = OpenItem.of(one, one.number, one.subject or one.number, None)
            yield replace(item, owner=one.handler)


def _waiting(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    """What was submitted waits for its signature, what is signed for its number."""
    for one in registers.find(Draft, year_id=year_id):
        if one.state in drafts.WAITS:
            text = drafts.WAITS[one.state].format(one.subject)
            item = OpenItem.of(one, drafts.DRAFTING, text, None)
            yield replace(item, due=numbered_by(one.signed) if one.signed else None)


PRODUCTS: tuple[ProductCheck, ...] = (
    (StepProduct.PROPOSAL, lambda checked: not list(_proposal(checked))),
    (StepProduct.AWARDS, lambda checked: not list(_decision(checked))),
)
OPEN_WORK: tuple[ReadOpenWork, ...] = (_waiting,)
DUE_DATES: tuple[ReadOpenWork, ...] = (*OPEN_WORK, _answers)
GAPS: tuple[GapCheck, ...] = (
    (YearState.SUBMITTED, _proposal),
    (YearState.AWARDED, _decision),
)
FACTS_OF_UNIT = (FactOfUnit(texts.REPORTS, _reports, none=texts.NO_REPORTS),)
