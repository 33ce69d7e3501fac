"""The year as báo cáo sơ kết or tổng kết tells it: its figures from every register, its texts."""

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from thidua_desktop import zone
from thidua_desktop.domain.codes.plans import ValueKind
from thidua_desktop.domain.codes.registration import RegistrationState, WorkerKind
from thidua_desktop.domain.codes.reports import ReviewLack
from thidua_desktop.domain.codes.scoring import Scorer
from thidua_desktop.domain.plans.targets import RollUp, roll_up
from thidua_desktop.domain.work.reports import count_reports, report_status
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import ReviewKind
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.follow_up import GoodExample, Recommendation, Review
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.plans.plan_tasks import TaskState, plans_of, read_tasks
from thidua_desktop.services.plans.year_targets import (
    TargetGroup,
    TargetLine,
    lines_of_units,
    read_target_groups,
)
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.registration.award_history import read_statistics
from thidua_desktop.services.registration.funnel_table import read_funnel
from thidua_desktop.services.reports.year_reports import days_by_unit
from thidua_desktop.services.scoring.year_scores import UnitScores, read_scores
from thidua_desktop.services.years.year_members import member_units

_DONE = (TaskState.DONE, TaskState.DONE_LATE)


@dataclass(frozen=True, slots=True)
class TargetResult:
    """A target with what was planned and reached; of the whole cluster or added up of units."""

    text: str
    line: TargetLine
    actual: str
    share: Fraction | None
    added: RollUp


@dataclass(frozen=True, slots=True)
class UnitTargets:
    """How many of its targets a unit met, by how many it went beyond."""

    name: str
    added: RollUp
    beyond: int


@dataclass(frozen=True, slots=True)
class TitleResult:
    """What was registered of a title, and how far it came."""

    name: str
    registered: int
    gone: int
    elected: int
    awarded: int


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A unit's scores and its rank; equal scores have one rank (1, 2, 2, 4)."""

    name: str
    own: str
    cluster: str
    rank: int | None


@dataclass(frozen=True, slots=True)
class AwardLine:
    """What was awarded of a title or form; of the people some are direct workers."""

    name: str
    collectives: int
    people: int
    direct: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewView:
    """Everything that a review tells of its year."""

    year_id: int
    record: Review
    members: Sequence[Unit]
    tasks: Mapping[TaskState, int]
    targets: Sequence[TargetResult]
    by_unit: Sequence[UnitTargets]
    titles: Sequence[TitleResult]
    in_time: int
    late: int
    missing: int
    visits: int
    visited: int
    findings_open: int
    findings_closed: int
    examples: Sequence[tuple[str, GoodExample]]
    requests: Sequence[Recommendation]
    has_scores: bool
    scores: Sequence[ScoreLine]
    """Those of the annex; who only looks at the figures has none of them read."""
    awards: Sequence[AwardLine]

    @property
    def half(self) -> bool:
        return self.record.kind is ReviewKind.HALF_YEAR

    @property
    def all_tasks(self) -> int:
        return sum(self.tasks.values())

    @property
    def added(self) -> RollUp:
        """All targets of units together."""
        rows = [one.added for one in self.by_unit]
        return RollUp(
            sum(one.met for one in rows),
            sum(one.reported for one in rows),
            sum(one.total for one in rows),
        )

    def lacks(self) -> tuple[ReviewLack, ...]:
        """What is missing of it; the report can be written all the same."""
        given = {
            ReviewLack.SITUATION: self.record.situation,
            ReviewLack.TASKS: self.all_tasks,
            ReviewLack.TARGETS: self.added.total,
            ReviewLack.REPORTED: not self.added.missing,
            ReviewLack.REPORTS: not self.missing,
            ReviewLack.REGISTRATIONS: self.half or self.titles,
            ReviewLack.SCORES: self.half or self.has_scores,
            ReviewLack.AWARDS: self.half or self.awards,
            ReviewLack.SHORTCOMINGS: self.record.shortcomings,
            ReviewLack.DIRECTIONS: self.record.directions,
        }
        return tuple(lack for lack, there in given.items() if not there)


def kept_review(registers: RegisterStore, year_id: int, kind: ReviewKind) -> Review:
    """Give the texts as they are stored; an empty one where there are none yet."""
    found = registers.find(Review, year_id=year_id, kind=kind)
    return found[0] if found else Review(year_id=year_id, kind=kind)


def keep_made(changes: RegisterChanges, year_id: int, kind: ReviewKind) -> Review:
    """Say that a report was made, today unless it was before; undone like any change."""
    review = kept_review(changes.uow.registers, year_id, kind)
    day = review.made or zone.local(changes.uow.now()).date()
    return changes.save(review.model_copy(update={"made": day}))


def read_review(
    uow: UnitOfWork, year_id: int, kind: ReviewKind, *, annexes: bool = False
) -> ReviewView:
    """Read it, with the scores of each unit where its annexes are written."""
    registers = uow.registers
    members = member_units(registers, year_id)
    names = {stored_id(unit): unit.name for unit in registers.find(Unit)}
    half = kind is ReviewKind.HALF_YEAR
    groups = read_target_groups(uow, year_id)
    record = kept_review(registers, year_id, kind)
    cut = _last_day(uow, record)
    counts = count_reports(
        report_status(due, came, cut)
        for _, days in days_by_unit(registers, year_id)
        for due, came in days
        if not half or (due is not None and due <= cut)
    )
    visits = [
        one
        for one in registers.find(Inspection, year_id=year_id)
        if one.date is not None and (not half or one.date <= cut)
    ]
    findings = registers.find(Finding, inspection_id=[stored_id(one) for one in visits])
    asked = [one for one in findings if one.recommendation]
    tasks = [
        row
        for row in read_tasks(uow, plans_of(registers, year_id))
        if not half or min(filter(None, (row.task.due, row.task.done)), default=cut) <= cut
    ]
    return ReviewView(
        year_id=year_id,
        record=record,
        members=members,
        tasks=Counter(row.state for row in tasks),
        targets=tuple(_result(group, half=half) for group in groups),
        by_unit=tuple(_by_unit(groups, members, half=half)),
        titles=tuple(_titles(uow, year_id)),
        in_time=counts.in_time,
        late=counts.late,
        missing=counts.missing,
        visits=len(visits),
        visited=len({one.unit_id for one in visits}),
        findings_open=sum(one.done is None for one in asked),
        findings_closed=sum(one.done is not None for one in asked),
        examples=tuple(
            (names[one.unit_id], one) for one in registers.find(GoodExample, year_id=year_id)
        ),
        requests=tuple(
            one
            for one in registers.find(Recommendation, year_id=year_id)
            if not half or one.said_on is None or one.said_on <= cut
        ),
        has_scores=bool(registers.find(ScoreSheet, year_id=year_id)),
        scores=tuple(_scores(uow, year_id)) if annexes else (),
        awards=tuple(_awards(uow, year_id)),
    )


def _last_day(uow: UnitOfWork, record: Review) -> datetime.date:
    """Up to which day it tells: sơ kết up to its own, or the end of June; tổng kết up to today."""
    if record.kind is ReviewKind.YEAR:
        return zone.local(uow.now()).date()
    year = uow.registers.get(EmulationYear, record.year_id).year
    return record.date or datetime.date(year, 6, 30)


def _result(group: TargetGroup, *, half: bool) -> TargetResult:
    line = group.lines[0]
    actual = line.target.half_year if half else line.target.achieved
    share = line.share_half if half else line.share
    return TargetResult(group.text, line, actual, share, group.half if half else group.year)


def _by_unit(
    groups: Sequence[TargetGroup], members: Sequence[Unit], *, half: bool
) -> Iterator[UnitTargets]:
    lines = lines_of_units(groups)
    for unit in members:
        own = lines.get(unit.id, ())
        added = roll_up(line.met_half if half else line.met for line in own)
        yield UnitTargets(unit.name, added, 0 if half else sum(map(_beyond, own)))


def _beyond(line: TargetLine) -> bool:
    """Whether more was reached than planned, where more is better."""
    number = line.target.value_kind is ValueKind.NUMBER
    return number and line.met is True and line.share is not None and line.share > 1


def _titles(uow: UnitOfWork, year_id: int) -> Iterator[TitleResult]:
    for line in read_funnel(uow, year_id).titles:
        yield TitleResult(
            line.name_of_title,
            line.funnel[RegistrationState.REGISTERED],
            line.funnel.gone,
            line.funnel[RegistrationState.ELECTED],
            line.funnel[RegistrationState.AWARDED],
        )


def _scores(uow: UnitOfWork, year_id: int) -> Iterator[ScoreLine]:
    """From the highest down; who is not scored as a whole has no rank."""
    found = read_scores(uow, year_id)
    for one in found.ranked:
        yield _score(one.scores, one.text, one.placed.rank)
    for scores in found.unranked:
        yield _score(scores, "", None)


def _score(scores: UnitScores, cluster: str, rank: int | None) -> ScoreLine:
    own = scores.printed(scores.total(Scorer.SELF))
    return ScoreLine(scores.unit.name, own, cluster, rank)


def _awards(uow: UnitOfWork, year_id: int) -> Iterator[AwardLine]:
    for line in read_statistics(uow, year_id).lines:
        direct = line.workers.get(WorkerKind.DIRECT, 0)
        yield AwardLine(line.name, line.units + line.small, line.people, direct)


def done_tasks(view: ReviewView) -> tuple[int, int, int]:
    """How many tasks are done, of these late, and how many are late and not done."""
    return (
        sum(view.tasks.get(state, 0) for state in _DONE),
        view.tasks.get(TaskState.DONE_LATE, 0),
        view.tasks.get(TaskState.LATE, 0),
    )
