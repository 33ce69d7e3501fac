"""Phương án phân bổ: the places of a title divided in every way, side by side; one is applied.

The figures are those of the year's register: staff and work areas of the membership, the cluster's
score, and the table of coefficients that the number names.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua_desktop.domain.allotment import Division, Spread, divide, losing_by_growth, spread
from thidua_desktop.domain.codes.allotment import AllotmentCode, ShareMethod
from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.scoring import Scorer
from thidua_desktop.records.allotment import (
    Allotment,
    Coefficient,
    CoefficientTable,
    UnitAllotment,
)
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.registers.named_document import document_of, is_dated
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.scoring.allotted import units_of
from thidua_desktop.services.scoring.year_scores import RANKING, read_scores
from thidua_desktop.texts.scoring.allotment import NO_UNIT_HAS, how_reckoned


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitWork:
    """A member with its figures of the year; None where one is not known."""

    unit: Unit
    staff: int | None
    areas: int | None
    score: Fraction | None
    coefficient: Fraction | None

    def weight(self, method: ShareMethod) -> Fraction | None:
        """Give by what it is weighed; a coefficient of 0 or less weighs nothing at all."""
        if method is ShareMethod.COEFFICIENT:
            found = self.coefficient
            return found if found is not None and found > 0 else None
        if method is ShareMethod.SCORE:
            return self.score if self.score is not None and self.score >= 0 else None
        given = {ShareMethod.EQUAL: 1, ShareMethod.STAFF: self.staff, ShareMethod.AREAS: self.areas}
        known = given[method]
        return Fraction(known) if known is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to divide: what it gives, or why it cannot be reckoned.

    `losing` are the units that a larger number would cost a place; `staff` and `areas` tell how
    much work stands behind a place.
    """

    method: ShareMethod
    division: Division | None
    fault: Fault | None
    losing: tuple[Unit, ...] = ()
    staff: Spread | None = None
    areas: Spread | None = None
    differs: int = 0
    """How many units get something else than by an equal share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Every way to divide the places of a title among the members of the year, in their order."""

    allotment: Allotment
    number: int
    document: Document | None
    decision: Document | None
    table: CoefficientTable | None
    table_document: Document | None
    units: tuple[UnitWork, ...]
    ways: Mapping[ShareMethod, Way]
    applied: Mapping[int, int]


def read_ways(uow: UnitOfWork, allotment_id: int, number: int | None = None) -> Ways:
    """Divide the places of a title in every way; so many of them, where a number is given."""
    registers = uow.registers
    allotment = registers.get(Allotment, allotment_id)
    many = allotment.number if number is None else number
    table = _table(registers, allotment)
    approved = document_of(registers, table.document_id) if table else None
    units = _works(uow, allotment, table if is_dated(approved) else None)
    return Ways(
        allotment=allotment,
        number=many,
        document=document_of(registers, allotment.document_id),
        decision=document_of(registers, allotment.decision_id),
        table=table,
        table_document=approved,
        units=units,
        ways=every_way(many, units),
        applied=units_of(registers, allotment),
    )


def every_way(number: int, units: Sequence[UnitWork]) -> Mapping[ShareMethod, Way]:
    """Divide so many places among units in every way."""
    return {method: _way(method, number, units) for method in ShareMethod}


def _table(registers: RegisterStore, one: Allotment) -> CoefficientTable | None:
    if one.coefficient_table_id is None:
        return None
    return registers.get(CoefficientTable, one.coefficient_table_id)


def _works(uow: UnitOfWork, one: Allotment, table: CoefficientTable | None) -> tuple[UnitWork, ...]:
    """Coefficients that no document approves are not known."""
    registers = uow.registers
    scores = {
        scored.sheet.unit_id: scored.total(Scorer.FINAL)
        for scored in read_scores(uow, one.year_id, RANKING).sheets
    }
    coefficients = {
        row.unit_id: Fraction(Decimal(row.value))
        for row in (registers.find(Coefficient, table_id=table.id) if table else ())
    }
    return tuple(
        UnitWork(
            unit=registers.get(Unit, member.unit_id),
            staff=member.staff,
            areas=member.area_count,
            score=scores.get(member.unit_id),
            coefficient=coefficients.get(member.unit_id),
        )
        for member in registers.find(Membership, year_id=one.year_id)
    )


def _way(method: ShareMethod, number: int, units: Sequence[UnitWork]) -> Way:
    fault = _lacking(method, units)
    weights = {stored_id(one.unit): one.weight(method) or Fraction(0) for one in units}
    division = divide(number, weights) if fault is None else None
    if division is None:
        fault = fault or Fault(AllotmentCode.NO_FIGURES, (NO_UNIT_HAS,))
        return Way(method=method, division=None, fault=fault)
    losing = losing_by_growth(number, weights)
    equal = divide(number, dict.fromkeys(weights, Fraction(1)))
    places = _fair_places(division)
    return Way(
        method=method,
        division=division,
        fault=None,
        losing=tuple(one.unit for one in units if one.unit.id in losing),
        staff=_spread(places, units, lambda one: one.staff),
        areas=_spread(places, units, lambda one: one.areas),
        differs=sum(
            equal is not None and share.places != equal.shares[unit].places
            for unit, share in division.shares.items()
        ),
    )


def _fair_places(division: Division) -> Mapping[int, Fraction]:
    """What each has on the average, where the conference still decides on some."""
    fair = Fraction(division.left, len(division.tied) or 1)
    return {
        unit: share.places + (fair if share.tied else Fraction(0))
        for unit, share in division.shares.items()
    }


def _lacking(method: ShareMethod, units: Sequence[UnitWork]) -> Fault | None:
    if not units:
        return Fault(AllotmentCode.NO_MEMBERS)
    lacking = [one for one in units if one.weight(method) is None]
    if not lacking:
        return None
    if method is ShareMethod.COEFFICIENT and len(lacking) == len(units):
        return Fault(AllotmentCode.NO_COEFFICIENTS)
    if len(lacking) == len(units):
        return Fault(AllotmentCode.NO_FIGURES, (NO_UNIT_HAS,))
    return _no_figures(lacking)


def _no_figures(units: Sequence[UnitWork]) -> Fault:
    return Fault(AllotmentCode.NO_FIGURES, (", ".join(one.unit.brief for one in units),))


def _spread(
    places: Mapping[int, Fraction],
    units: Sequence[UnitWork],
    work: Callable[[UnitWork], int | None],
) -> Spread | None:
    """Nothing is told of work that is not known of every unit."""
    known = {stored_id(one.unit): work(one) for one in units}
    if None in known.values():
        return None
    return spread(places, {unit: Fraction(one or 0) for unit, one in known.items()})


def apply_way(
    changes: RegisterChanges, allotment_id: int, method: ShareMethod, decision_id: int
) -> Ways:
    """Write down what each unit gets; what is tied stays with the conference.

    Raises Refused where the number or the division has no document with a number and a day, or
    figures are missing.
    """
    ways = read_ways(changes.uow, allotment_id)
    decision = document_of(changes.uow.registers, decision_id)
    if not is_dated(ways.document):
        raise Refused(AllotmentCode.NO_DOCUMENT)
    if not is_dated(decision):
        raise Refused(AllotmentCode.NO_DECISION)
    way = ways.ways[method]
    if way.division is None:
        assert way.fault is not None
        raise Refused(way.fault.code, *way.fault.details)
    for row in changes.find(UnitAllotment, allotment_id=allotment_id):
        changes.delete(row)
    changes.save(ways.allotment.model_copy(update={"method": method, "decision_id": decision_id}))
    for unit, share in way.division.shares.items():
        changes.save(
            UnitAllotment(
                allotment_id=allotment_id,
                unit_id=unit,
                number=share.places,
                basis=how_reckoned(method, way.division, share),
            )
        )
    return read_ways(changes.uow, allotment_id)
