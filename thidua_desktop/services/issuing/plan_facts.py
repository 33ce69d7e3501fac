"""The facts of the cluster's plans: Kế hoạch hoạt động, Kế hoạch triển khai phong trào."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.plans import PlanCode
from thidua_desktop.records.base import lines_of
from thidua_desktop.records.choices import MovementKind, PlanLevel, TaskArea
from thidua_desktop.records.documents import Document
from thidua_desktop.records.plans import Movement, Plan, PlanTarget
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.year_head import (
    YearHead,
    YearHeadFacts,
    read_year_head,
    year_head_facts,
)
from thidua_desktop.services.plans.plan_tasks import TaskRow, read_tasks
from thidua_desktop.services.registers.named_document import document_of
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.plans.plans import NO_DUE, NO_OWNER, target_text


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """A plan with what it rests on, its tasks and targets, and the movements of its year."""

    head: YearHead
    plan: Plan
    document: Document | None
    parent: Plan | None
    parent_document: Document | None
    movement: Movement | None
    movements: tuple[Movement, ...]
    tasks: tuple[TaskRow, ...]
    targets: tuple[PlanTarget, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HigherPlan:
    """The plan that is carried out, and the document under which it was issued."""

    name: str
    kind: str
    number: str
    date: datetime.date | None
    issuer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFacts:
    """A task; who does it and by when is said also where it is not decided."""

    text: str
    owner: str
    partners: str
    due: datetime.date | None
    due_words: str
    product: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskGroup:
    """The tasks under one heading."""

    heading: str
    about_movement: bool
    tasks: tuple[TaskFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementFacts:
    """What a movement is and asks for."""

    name: str
    kind: str
    slogan: str
    starts: datetime.date | None
    ends: datetime.date | None
    first_review: datetime.date | None
    last_review: datetime.date | None
    aim: tuple[str, ...]
    subjects: tuple[str, ...]
    contents: tuple[str, ...]
    measures: tuple[str, ...]
    awards: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts(YearHeadFacts):
    """Everything that either plan may say."""

    number: str
    subject: str
    higher: HigherPlan | None
    movement: MovementFacts | None
    themes: tuple[str, ...]
    programmes: tuple[str, ...]
    purpose: tuple[str, ...]
    requirements: tuple[str, ...]
    groups: tuple[TaskGroup, ...]
    tasks: tuple[TaskFacts, ...]
    targets: tuple[str, ...]
    funding: tuple[str, ...]
    organisation: tuple[str, ...]


def read_plan(uow: UnitOfWork, plan_id: int) -> PlanView:
    """Read a plan; what it carries out is the ministry's of its year."""
    registers = uow.registers
    plan = registers.get(Plan, plan_id)
    document = document_of(registers, plan.document_id)
    higher = registers.find(Plan, year_id=plan.year_id, level=PlanLevel.MINISTRY)
    movements = {one.id: one for one in registers.find(Movement, year_id=plan.year_id)}
    movement = movements.get(plan.movement_id)
    return PlanView(
        head=read_year_head(uow, plan.year_id, document.date if document else None),
        plan=plan,
        document=document,
        parent=higher[0] if higher else None,
        parent_document=document_of(registers, higher[0].document_id) if higher else None,
        movement=movement,
        movements=tuple(movements.values()),
        tasks=read_tasks(uow, {plan_id: plan}),
        targets=tuple(registers.find(PlanTarget, plan_id=plan_id)),
    )


def activity_needs(view: PlanView) -> PlanCode | None:
    """Say what kế hoạch hoạt động lacks before it can be made."""
    if not is_activity(view.plan):
        return PlanCode.NOT_OF_CLUSTER
    return None if view.tasks else PlanCode.NO_TASKS


def movement_needs(view: PlanView) -> PlanCode | None:
    """Say what a plan for a movement lacks before it can be made."""
    if not is_of_movement(view.plan):
        return PlanCode.NOT_OF_CLUSTER
    contents = view.movement is not None and lines_of(view.movement.contents)
    return None if contents or view.tasks else PlanCode.NO_CONTENTS


def is_activity(plan: Plan) -> bool:
    """Whether it is the cluster's plan of its own year."""
    return plan.level is PlanLevel.CLUSTER and plan.movement_id is None


def is_of_movement(plan: Plan) -> bool:
    """Whether it is a plan of the cluster that carries out a movement."""
    return plan.level is PlanLevel.CLUSTER and plan.movement_id is not None


def plan_facts(view: PlanView) -> PlanFacts:
    """Gather them."""
    plan, day = view.plan, view.document.date if view.document else None
    return PlanFacts(
        **year_head_facts(view.head, day),
        number=view.document.number if view.document else "",
        subject=_subject(plan.name),
        higher=_higher(view),
        movement=_movement(view.movement) if view.movement else None,
        themes=_names(view.movements, MovementKind.THEME),
        programmes=_names(view.movements, MovementKind.PROGRAMME),
        purpose=lines_of(plan.purpose),
        requirements=lines_of(plan.requirements),
        groups=tuple(_groups(view.tasks)),
        tasks=tuple(map(_task, view.tasks)),
        targets=tuple(target_text(target) for target in view.targets),
        funding=lines_of(plan.funding),
        organisation=lines_of(plan.organisation),
    )


def _subject(name: str) -> str:
    """What stands under the type of the document, without the type."""
    about = name.removeprefix("Kế hoạch ")
    return f"{about[:1].upper()}{about[1:]}"


def _higher(view: PlanView) -> HigherPlan | None:
    parent, document = view.parent, view.parent_document
    if parent is None:
        return None
    return HigherPlan(
        name=parent.name,
        kind=document.kind if document else "",
        number=document.number if document else "",
        date=document.date if document else None,
        issuer=document.issuer if document else "",
    )


def _movement(one: Movement) -> MovementFacts:
    return MovementFacts(
        name=one.name,
        kind=choice_text(one.kind),
        slogan=one.slogan,
        starts=one.starts,
        ends=one.ends,
        first_review=one.first_review,
        last_review=one.last_review,
        aim=lines_of(one.aim),
        subjects=lines_of(one.subjects),
        contents=lines_of(one.contents),
        measures=lines_of(one.measures),
        awards=lines_of(one.awards),
    )


def _names(movements: Iterable[Movement], kind: MovementKind) -> tuple[str, ...]:
    own = (one for one in movements if one.level is PlanLevel.CLUSTER)
    return tuple(one.name for one in own if one.kind is kind)


def _groups(tasks: Sequence[TaskRow]) -> Iterator[TaskGroup]:
    """In the order of the areas; the movement's is there also without a task of its own."""
    for area in TaskArea:
        own = tuple(_task(row) for row in tasks if row.task.area is area)
        if own or area is TaskArea.MOVEMENT:
            yield TaskGroup(
                heading=choice_text(area), about_movement=area is TaskArea.MOVEMENT, tasks=own
            )


def _task(row: TaskRow) -> TaskFacts:
    due = row.task.due
    return TaskFacts(
        text=row.task.text,
        owner=row.owner or NO_OWNER,
        partners=row.all_partners,
        due=due,
        due_words="" if due else NO_DUE,
        product=row.task.product,
    )
