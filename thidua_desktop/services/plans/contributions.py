"""What plans tell of a year and of a unit in it: what is missing, what is not done or met."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from thidua_desktop.domain.codes.plans import OpinionState, PlanState
from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.domain.plans.targets import is_met, roll_up
from thidua_desktop.records.choices import PlanLevel, StepProduct, YearState
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.plans import Movement, Plan, PlanOpinion, PlanTarget, PlanTask
from thidua_desktop.records.pledge import Pledge
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.plans.rated_targets import drawn
from thidua_desktop.services.years.facts_of_unit import FactOfUnit, Lines, UnitReading, by_year
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork
from thidua_desktop.services.years.year_gaps import GapCheck, Missing, ProductCheck, YearChecked
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.plans.plans import (
    FIRST_REVIEW,
    LAST_REVIEW,
    OPINIONS_WANTED,
    roll_up_text,
)
from thidua_desktop.texts.units import units as texts


def _cluster_plan(checked: YearChecked) -> Missing:
    if checked.has(Plan) and not checked.has(Plan, level=PlanLevel.CLUSTER):
        yield GapCode.CLUSTER_PLAN, ()


def _unit_plans(checked: YearChecked) -> Missing:
    """Name the members without a plan; where none is kept here, the list of steps alone tells."""
    plans = checked.uow.registers.find(Plan, year_id=checked.year.id, level=PlanLevel.UNIT)
    lacking = checked.all_but(plan.unit_id for plan in plans)
    if plans and lacking:
        yield GapCode.UNIT_PLANS, lacking


class _Task(NamedTuple):
    id: int
    plan_id: int
    text: str
    owner_unit_id: int | None
    due: datetime.date | None


def _tasks(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    plans = {plan.id: plan for plan in registers.find(Plan, year_id=year_id)}
    undone = {"plan_id": list(plans), "done": None}
    for one in map(_Task._make, registers.values(PlanTask, _Task._fields, **undone)):
        plan = plans[one.plan_id]
        owner = one.owner_unit_id or plan.unit_id
        yield OpenItem(
            plan.name, one.text, owner, due=one.due, table=PlanTask.register.name, record_id=one.id
        )


def _opinions(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    """A draft on which some unit has not answered yet."""
    for plan in registers.find(Plan, year_id=year_id, state=PlanState.ASKING):
        silent = {"plan_id": plan.id, "state": OpinionState.SILENT}
        if plan.opinions_due and registers.find(PlanOpinion, **silent):
            yield OpenItem(
                plan.name,
                OPINIONS_WANTED,
                None,
                due=plan.opinions_due,
                table=Plan.register.name,
                record_id=plan.id,
            )


def _reviews(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    """Each movement is reviewed twice; a review is done once its day is written down."""
    for one in registers.find(Movement, year_id=year_id):
        for due, done, text in (
            (one.first_review, one.first_reviewed, FIRST_REVIEW),
            (one.last_review, one.last_reviewed, LAST_REVIEW),
        ):
            if due is not None and done is None:
                item = OpenItem.of(one, choice_text(one.kind), text.format(one.name), one.unit_id)
                yield replace(item, due=due)


def _targets(reading: UnitReading, unit: Unit) -> Lines:
    """How many targets of its own plans a unit met in each year."""
    registers = reading.uow.registers
    years = {
        plan.id: plan.year_id
        for plan in registers.find(Plan, unit_id=unit.id, level=PlanLevel.UNIT)
    }
    met: defaultdict[int, list[bool | None]] = defaultdict(list)
    for target in drawn(registers.find, registers.find(PlanTarget, plan_id=list(years))):
        met[years[target.plan_id]].append(is_met(target.measure, target.achieved))
    return by_year((year_id, roll_up_text(roll_up(given))) for year_id, given in met.items())


def _planned(level: PlanLevel) -> Callable[[YearChecked], bool]:
    return lambda checked: checked.has(Plan, level=level)


def _all_planned(checked: YearChecked) -> bool:
    plans = checked.uow.registers.find(Plan, year_id=checked.year.id, level=PlanLevel.UNIT)
    return bool(plans) and not checked.all_but(plan.unit_id for plan in plans)


def _pledged(checked: YearChecked) -> bool:
    pledges = checked.uow.registers.find(Pledge, year_id=checked.year.id)
    return any(pledge.date is not None for pledge in pledges)


PRODUCTS: tuple[ProductCheck, ...] = (
    (StepProduct.MINISTRY_PLAN, _planned(PlanLevel.MINISTRY)),
    (StepProduct.CLUSTER_PLAN, _planned(PlanLevel.CLUSTER)),
    (StepProduct.PLEDGE, _pledged),
    (StepProduct.UNIT_PLANS, _all_planned),
)
GAPS: tuple[GapCheck, ...] = (
    (YearState.LAUNCHED, _cluster_plan),
    (YearState.RUNNING, _unit_plans),
)
OPEN_WORK: tuple[ReadOpenWork, ...] = (_tasks,)
DUE_DATES: tuple[ReadOpenWork, ...] = (*OPEN_WORK, _opinions, _reviews)
FACTS_OF_UNIT = (
    FactOfUnit(
        texts.TARGETS,
        _targets,
        none=texts.NO_TARGETS,
        before=lambda lines: texts.HAD_TARGETS.format(", ".join(lines)),
        tone="secondary",  # of any number that was met
    ),
)
