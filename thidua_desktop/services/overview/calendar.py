"""Lịch: the meetings and days of a year in lanes, what clashes, and what may be moved."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thidua_desktop.domain.codes.plans import PlanState
from thidua_desktop.domain.work.ratings import Clash, Rated, clashes
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.choices import CalendarLane, ConferenceKind, PlanLevel
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.follow_up import CalendarEvent, ReportDue
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.records.plans import Movement, Plan, PlanTask
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.rule_choices import RuleSets
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.handover.package import inspection_source
from thidua_desktop.texts.plans.plans import FIRST_REVIEW, LAST_REVIEW

_DATED: tuple[type[Record], ...] = (ReportDue, YearStep, Movement, PlanTask)
_REVIEWS = {"first_review": FIRST_REVIEW, "last_review": LAST_REVIEW}
_JOINT = {
    CalendarLane.OFFICIALS: "with_officials",
    CalendarLane.PARTY: "with_party",
    CalendarLane.UNION: "with_union",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something on a day or over several; `ours` where its day may be moved here."""

    table: str
    record_id: int
    lanes: tuple[CalendarLane, ...]
    name: str
    start: datetime.date
    until: datetime.date
    ours: bool
    field: str = "due"
    """The field of its record that holds the day."""

    small: bool = False
    """A time limit or a step: told by a mark, where meetings are told by bars."""

    clashes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarView:
    """A year's calendar."""

    year_id: int
    year: int
    today: datetime.date
    entries: tuple[Entry, ...]
    clashes: tuple[Clash, ...]


def read_calendar(
    uow: UnitOfWork, year_id: int, rule_sets: RuleSets, today: datetime.date
) -> CalendarView:
    """Read it; tổng kết is the conference of the year."""
    registers = uow.registers
    year = registers.get(EmulationYear, year_id)
    events = registers.find(CalendarEvent, year_id=year_id)
    meetings = registers.find(Conference, year_id=year_id)
    concluding = [one for one in meetings if one.kind is ConferenceKind.YEAR]
    review = concluding[-1].date if concluding else None
    rules = rule_sets.of(year)
    found = clashes(
        year.year,
        review,
        _ends(events),
        rules.ratings if rules is not None else (),
        _joint(events, review),
    )
    entries = [
        *_events(events),
        *_meetings(meetings, clashes=any(one.rule.before_review for one in found)),
        *_visits(uow, year_id),
        *_limits(registers, year_id),
    ]
    ordered = tuple(sorted(entries, key=lambda one: (one.start, one.name)))
    return CalendarView(
        year_id=year_id, year=year.year, today=today, entries=ordered, clashes=found
    )


def _ends(events: Sequence[CalendarEvent]) -> dict[Rated, datetime.date]:
    found: dict[Rated, datetime.date] = {}
    for one in events:
        if one.lane is not CalendarLane.EMULATION:
            rated, last = Rated(one.lane.value), one.until or one.start
            found[rated] = max(last, found.get(rated, last))
    return found


def _joint(events: Sequence[CalendarEvent], review: datetime.date | None) -> Iterator[Rated]:
    """Who is rated at a joint meeting that tổng kết is part of, or that comes before it."""
    for one in events:
        if review is not None and one.start <= review:
            for lane in _lanes(one)[1:]:
                yield Rated(lane.value)


def _lanes(event: CalendarEvent) -> tuple[CalendarLane, ...]:
    """Its own lane, and those of whom it is held for together."""
    others = (lane for lane, name in _JOINT.items() if getattr(event, name))
    return (event.lane, *(lane for lane in others if lane is not event.lane))


def _events(events: Sequence[CalendarEvent]) -> Iterator[Entry]:
    for one in events:
        yield _entry(
            one, one.name, one.start, one.until, lanes=_lanes(one), ours=True, field="start"
        )


def _meetings(meetings: Sequence[Conference], *, clashes: bool) -> Iterator[Entry]:
    for one in meetings:
        concludes = one.kind is ConferenceKind.YEAR
        yield replace(_entry(one, one.name, one.date), clashes=clashes and concludes)


def _visits(uow: UnitOfWork, year_id: int) -> Iterator[Entry]:
    """They are moved where visits are planned."""
    units = {unit.id: unit for unit in uow.registers.find(Unit)}
    for one in uow.registers.find(Inspection, year_id=year_id):
        day = one.date or one.planned
        if day is not None:
            unit = units[one.unit_id]
            name = inspection_source(choice_text(one.period), unit.brief)
            yield _entry(one, name, day)


def _limits(registers: RegisterStore, year_id: int) -> Iterator[Entry]:
    for due in registers.find(ReportDue, year_id=year_id):
        if due.due is not None:
            yield _entry(due, choice_text(due.kind), due.due, ours=True, small=True)
    for step in registers.find(YearStep, year_id=year_id):
        if step.due is not None:
            yield _entry(step, step.text, step.due, ours=True, small=True)
    for one in registers.find(Movement, year_id=year_id):
        for field, text in _REVIEWS.items():
            day = getattr(one, field)
            if day is not None:
                name = text.format(one.name)
                yield _entry(one, name, day, ours=True, small=True, field=field)
    yield from _tasks(registers, year_id)


def _tasks(registers: RegisterStore, year_id: int) -> Iterator[Entry]:
    """Of the cluster and the ministry; an approved date is changed where its reason is asked for.

    Units keep theirs in their own calendars: those of 300 plans would hide everything else.
    """
    plans = registers.find(Plan, year_id=year_id)
    above = {plan.id: plan for plan in plans if plan.level is not PlanLevel.UNIT}
    for task in registers.find(PlanTask, plan_id=list(above)):
        if task.due is not None:
            ours = above[task.plan_id].state is not PlanState.ISSUED
            yield _entry(task, task.text, task.due, ours=ours, small=True)


def _entry(
    record: Record,
    name: str,
    start: datetime.date,
    until: datetime.date | None = None,
    *,
    lanes: tuple[CalendarLane, ...] = (CalendarLane.EMULATION,),
    ours: bool = False,
    small: bool = False,
    field: str = "due",
) -> Entry:
    return Entry(
        table=record.register.name,
        record_id=stored_id(record),
        lanes=lanes,
        name=name,
        start=start,
        until=max(until or start, start),
        ours=ours,
        field=field,
        small=small,
    )


def move_entry(changes: RegisterChanges, entry: Entry, day: datetime.date) -> Record:
    """Dời ngày: what lasts several days keeps its length."""
    if entry.table == CalendarEvent.register.name:
        event = changes.find(CalendarEvent, id=entry.record_id)[0]
        until = event.until and event.until + (day - event.start)
        return changes.save(event.model_copy(update={"start": day, "until": until}))
    kind = next(one for one in _DATED if one.register.name == entry.table)
    record = changes.find(kind, id=entry.record_id)[0]
    return changes.save(record.model_copy(update={entry.field: day}))
