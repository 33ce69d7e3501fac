"""The figures that registers have for criteria: targets, reports, findings, registrations, ratings.

What a register knows is drawn from it and not typed anew; days late are never typed at all
(DOMAIN-WORK 5.1, 5.4).
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Final

from thidua_desktop import zone
from thidua_desktop.domain.codes.inspections import Verdict
from thidua_desktop.domain.codes.plans import Grade, ValueKind
from thidua_desktop.domain.codes.reports import ReportStand
from thidua_desktop.domain.codes.scoring import FigureSource, Method
from thidua_desktop.domain.plans.targets import NO, YES, is_met, share
from thidua_desktop.domain.scoring.rules import grades_of, is_figure
from thidua_desktop.domain.states import GONE
from thidua_desktop.domain.work.reports import ReportStatus
from thidua_desktop.records.choices import PlanLevel, ReportKind
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.records.plans import Plan, PlanTarget
from thidua_desktop.records.registration import Rating, Registration
from thidua_desktop.records.scoring import Criterion
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.plans.rated_targets import drawn
from thidua_desktop.services.reports.year_reports import reports_on
from thidua_desktop.texts.base.choices import choice_named, choice_text

_PERCENT: Final = "%"
_PARTS: Final = frozenset({Method.PROPORTIONAL, Method.BAND})


class YearFigures:
    """What the registers of a year know of each unit; each register is read when it is asked."""

    def __init__(self, uow: UnitOfWork, year_id: int) -> None:
        self._registers = uow.registers
        self._year_id = year_id
        self._today = zone.local(uow.now()).date()

    def figure(self, unit_id: int, one: Criterion) -> str:
        """Give the figure of a criterion for a unit, empty where the register has none yet."""
        read = _READ.get(one.source)
        found = read(self, unit_id, one) if read else ""
        return found if is_figure(one.method, found) else ""

    def late(self, unit_id: int) -> int:
        """How many reports of a unit came late, or are late by today."""
        return sum(status.days > 0 for status in self._reports.get(unit_id, {}).values())

    @cached_property
    def _reports(self) -> Mapping[int, Mapping[ReportKind, ReportStatus]]:
        matrix = reports_on(self._registers, self._year_id, self._today)
        return {
            row.unit.id or 0: {kind: cell.status for kind, cell in row.cells.items()}
            for row in matrix.rows
        }

    @cached_property
    def _targets(self) -> Mapping[tuple[int | None, int | None], PlanTarget]:
        plans = {
            one.id: one
            for one in self._registers.find(Plan, year_id=self._year_id, level=PlanLevel.UNIT)
        }
        found: dict[tuple[int | None, int | None], PlanTarget] = {}
        find = self._registers.find
        for target in drawn(find, find(PlanTarget, plan_id=list(plans))):
            found.setdefault((plans[target.plan_id].unit_id, target.indicator_id), target)
        return found

    @cached_property
    def _verdicts(self) -> Mapping[int, Sequence[Verdict]]:
        visits = {
            one.id: one
            for one in self._registers.find(Inspection, year_id=self._year_id)
            if one.date is not None
        }
        found: dict[int, list[Verdict]] = {}
        for finding in self._registers.find(Finding, inspection_id=list(visits)):
            found.setdefault(visits[finding.inspection_id].unit_id, []).append(finding.verdict)
        return found

    @cached_property
    def _registered(self) -> Mapping[int, Sequence[Registration]]:
        found: dict[int, list[Registration]] = {}
        for one in self._registers.find(Registration, year_id=self._year_id):
            found.setdefault(one.unit_id, []).append(one)
        return found

    @cached_property
    def _ratings(self) -> Mapping[int, Rating]:
        found = self._registers.find(Rating, year_id=self._year_id, person_id=None)
        return {one.unit_id: one for one in found}

    def of_target(self, unit_id: int, one: Criterion) -> str:
        target = self._targets.get((unit_id, one.indicator_id)) if one.indicator_id else None
        if target is None or not target.achieved:
            return ""
        if one.method is Method.YES_NO:
            met = is_met(target.measure, target.achieved)
            given = target.value_kind is ValueKind.YES_NO
            return target.achieved if given else _yes_no(met)
        if target.value_kind is ValueKind.GRADE:
            return _graded(Grade(target.achieved), one)
        return _part_of_planned(target, one.method)

    def of_report(self, unit_id: int, one: Criterion) -> str:
        status = self._reports.get(unit_id, {}).get(one.report_kind) if one.report_kind else None
        if status is None or status.stand in (ReportStand.NOT_ASKED, ReportStand.WAITING):
            return ""
        return _yes_no(not status.days) if one.method is Method.YES_NO else str(status.days)

    def of_finding(self, unit_id: int, one: Criterion) -> str:
        verdicts = self._verdicts.get(unit_id, ())
        passed, failed = (verdicts.count(each) for each in (Verdict.PASSED, Verdict.FAILED))
        if not passed + failed:
            return ""
        if one.method is Method.PER_ITEM:
            return str(failed)
        return _yes_no(not failed) if one.method is Method.YES_NO else f"{passed}/{passed + failed}"

    def of_registration(self, unit_id: int, one: Criterion) -> str:
        every = self._registered.get(unit_id, ())
        kept = sum(each.state not in GONE for each in every)
        if one.method is Method.YES_NO:
            return _yes_no(kept > 0)
        if one.method is Method.PER_ITEM:
            return str(kept)
        return f"{kept}/{len(every)}" if every else ""

    def of_rating(self, unit_id: int, one: Criterion) -> str:
        rating = self._ratings.get(unit_id)
        return _graded(rating.grade, one) if rating else ""


def _graded(grade: Grade, one: Criterion) -> str:
    """Name a grade as the steps of the criterion do, which may say HTXSNV."""
    words = (step.grade for step in grades_of(one.method, one.steps))
    named = (word for word in words if choice_named(Grade, word) is grade)
    return next(named, choice_text(grade))


def _part_of_planned(target: PlanTarget, method: Method) -> str:
    """Give what was reached, of what was planned where the method asks for a part; else nothing."""
    in_percent = target.unit_of_measure == _PERCENT
    if method is Method.PER_ITEM or (in_percent and method is not Method.PROPORTIONAL):
        return target.achieved
    if not target.planned:
        return target.achieved if in_percent or method is not Method.PROPORTIONAL else ""
    if method in _PARTS and share(target.measure, target.achieved) is None:
        return ""
    return f"{target.achieved}/{target.planned}"


def _yes_no(met: bool | None) -> str:
    if met is None:
        return ""
    return YES if met else NO


_READ: Final[Mapping[FigureSource, Callable[[YearFigures, int, Criterion], str]]] = {
    FigureSource.TARGET: YearFigures.of_target,
    FigureSource.REPORT: YearFigures.of_report,
    FigureSource.FINDING: YearFigures.of_finding,
    FigureSource.REGISTRATION: YearFigures.of_registration,
    FigureSource.RATING: YearFigures.of_rating,
}
