"""What the screens and papers of inspections read: visits with their progress, recommendations."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from thidua_desktop import zone
from thidua_desktop.domain.codes.inspections import FollowState, VisitState
from thidua_desktop.domain.inspections.visits import Progress, progress
from thidua_desktop.domain.states import GONE
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import Addressee, InspectionPeriod, PlanLevel
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.records.plans import Plan, PlanTarget
from thidua_desktop.records.registration import Registration
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.plans.rated_targets import drawn
from thidua_desktop.services.registers.title_names import title_names


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit as its list shows it."""

    visit: Inspection
    unit: str
    done: Progress
    open: int  # kiến nghị chưa được chấp nhận

    @property
    def state(self) -> VisitState:
        return self.visit.state


def visit_rows(uow: UnitOfWork, year_id: int) -> tuple[VisitRow, ...]:
    """Give the visits of a year."""
    registers = uow.registers
    units = {unit.id: unit.name for unit in registers.find(Unit)}
    visits = registers.find(Inspection, year_id=year_id)
    findings = findings_by_visit(registers, visits)
    return tuple(_row(visit, findings.get(visit.id, ()), units) for visit in visits)


def findings_by_visit(
    registers: RegisterStore, visits: Iterable[Inspection], /, **equal: Any
) -> dict[int | None, list[Finding]]:
    """Give the items of visits under each, all of them read at once."""
    found: dict[int | None, list[Finding]] = {}
    for one in registers.find(Finding, inspection_id=list(map(stored_id, visits)), **equal):
        found.setdefault(one.inspection_id, []).append(one)
    return found


def _row(visit: Inspection, findings: Sequence[Finding], units: dict[int | None, str]) -> VisitRow:
    waiting = [one for one in findings if one.follow in (FollowState.OPEN, FollowState.ANSWERED)]
    done = progress(one.verdict for one in findings)
    return VisitRow(visit, units[visit.unit_id], done, len(waiting))


@dataclass(frozen=True, slots=True)
class FollowRow:
    """A recommendation, of whatever year, with the visit that made it."""

    finding: Finding
    visit: Inspection
    year: int
    unit: str
    owner: str
    state: FollowState
    days_late: int  # 0: not late, or done

    @property
    def waits(self) -> bool:
        """Whether it is not accepted yet."""
        return self.state is not FollowState.ACCEPTED

    @property
    def order(self) -> tuple[bool, bool, datetime.date, int]:
        """What is late first, then what is open, by its day."""
        day = self.finding.due or datetime.date.max
        return (self.days_late == 0, not self.waits, day, stored_id(self.finding))


def follow_rows(uow: UnitOfWork, year_id: int | None = None) -> tuple[FollowRow, ...]:
    """Give the recommendations of all years, or of one: overdue ones first."""
    registers = uow.registers
    years = {one.id: one.year for one in registers.find(EmulationYear)}
    units = {one.id: one.name for one in registers.find(Unit)}
    today = zone.local(uow.now()).date()
    equal = {} if year_id is None else {"year_id": year_id}
    visits = registers.find(Inspection, **equal)
    findings = findings_by_visit(registers, visits)
    rows = [
        _follow_row(finding, visit, years[visit.year_id], units, today)
        for visit in visits
        for finding in findings.get(visit.id, ())
        if finding.recommendation
    ]
    return tuple(sorted(rows, key=lambda row: row.order))


def _follow_row(
    finding: Finding,
    visit: Inspection,
    year: int,
    units: dict[int | None, str],
    today: datetime.date,
) -> FollowRow:
    state = finding.follow
    assert state is not None
    late = 0
    if state is not FollowState.ACCEPTED and finding.due is not None:
        late = max(0, (today - finding.due).days)
    return FollowRow(
        finding, visit, year, units[visit.unit_id], owner_of(finding, visit, units), state, late
    )


def owner_of(finding: Finding, visit: Inspection, units: dict[int | None, str]) -> str:
    """Name who has to do it: the unit that is named, else the one that was inspected."""
    if finding.owner_unit_id is None and finding.addressee is not Addressee.UNIT:
        return ""
    return units.get(finding.owner_unit_id or visit.unit_id, "")


@dataclass(frozen=True, slots=True)
class UnitWork:
    """What the registers hold of a unit in a year: its targets, its registered titles by name."""

    targets: tuple[PlanTarget, ...]
    titles: tuple[str, ...]


def work_of_unit(registers: RegisterStore, year_id: int, unit_id: int) -> UnitWork:
    """Give the targets of the unit's own plans, and what it registered and did not withdraw."""
    plans = registers.find(Plan, year_id=year_id, level=PlanLevel.UNIT, unit_id=unit_id)
    targets = registers.find(PlanTarget, plan_id=[plan.id for plan in plans])
    registered = registers.find(Registration, year_id=year_id, unit_id=unit_id)
    codes = [one.title for one in registered if one.state not in GONE]
    names = title_names(registers, year_id, codes)
    return UnitWork(drawn(registers.find, targets), tuple(names.get(code, code) for code in codes))


def reached(target: PlanTarget, period: InspectionPeriod) -> str:
    """Give what a visit of that period sees: at half the year, of the first half alone."""
    if period is InspectionPeriod.HALF_YEAR:
        return target.half_year
    return target.achieved or target.half_year


def registered_work(uow: UnitOfWork, visit_id: int) -> UnitWork:
    """Give what the unit of a visit registered in its year."""
    visit = uow.registers.get(Inspection, visit_id)
    return work_of_unit(uow.registers, visit.year_id, visit.unit_id)
