"""The facts of what is written of a year's inspections: plan, decision on the team, notice."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.inspections import InspectionCode, Verdict, VisitState
from thidua_desktop.domain.states import SIGNED_VISITS
from thidua_desktop.records.base import lines_of, stored_id
from thidua_desktop.records.choices import Addressee, InspectionKind
from thidua_desktop.records.documents import Document
from thidua_desktop.records.inspections import Inspection, InspectionPlan
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.inspections.kept_plan import read_inspection_plan
from thidua_desktop.services.inspections.visit_reading import FollowRow, follow_rows
from thidua_desktop.services.issuing.inspections.inspection_facts import (
    RecommendationFacts,
    TeamFacts,
    VisitView,
    decided,
    lacking_plan,
    read_visit,
    recommendation,
    recommendation_facts,
    team_facts,
)
from thidua_desktop.services.issuing.letterhead_facts import CitedDocument, cited
from thidua_desktop.services.issuing.year_head import (
    ClusterBases,
    YearHead,
    YearHeadFacts,
    head_lacks,
    read_bases,
    read_year_head,
    year_head_facts,
)
from thidua_desktop.services.registers.named_document import document_of
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.inspections import papers as texts


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionsView:
    """The plan of a year with its visits."""

    head: YearHead
    plan: InspectionPlan
    document: Document | None
    decision: Document | None
    bases: ClusterBases
    visits: tuple[VisitView, ...]
    followed: tuple[FollowRow, ...]

    def part(self, kind: DocumentKind) -> str:
        """What of the year a notice tells of, as its file's name has it: each has its own."""
        periods = {one.visit.period for one in self.given}
        one = kind is DocumentKind.INSPECTION_NOTICE and len(periods) == 1
        return texts.FILE_PARTS[periods.pop()] if one else ""

    @property
    def given(self) -> tuple[VisitView, ...]:
        """The visits of which a notice tells: signed and waiting for it, else the last told."""
        waiting = [one for one in self.visits if one.visit.state is VisitState.SIGNED]
        if waiting:
            return tuple(waiting)
        known = [one for one in self.visits if one.visit.state in SIGNED_VISITS]
        last = max((one.visit.notified for one in known if one.visit.notified), default=None)
        return tuple(one for one in known if one.visit.notified == last)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleFacts:
    """A line of the schedule."""

    unit: str
    inspector: str
    period: str
    date: datetime.date | None
    starts: datetime.time | None
    place: str
    contact: str
    report_due: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFacts:
    """An item of the year's visits, under its heading."""

    code: str
    heading: str
    text: str
    new_heading: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionPlanFacts(YearHeadFacts):
    """Everything that the plan and the decision on the team may say."""

    based_on: str
    bases: tuple[str, ...]
    plan: CitedDocument | None
    purpose: tuple[str, ...]
    contents: tuple[ContentFacts, ...]
    methods: tuple[str, ...]
    kinds: tuple[str, ...]
    crosswise: bool
    schedule: tuple[ScheduleFacts, ...]
    units: tuple[str, ...]
    team: tuple[TeamFacts, ...]
    first: datetime.date | None
    last: datetime.date | None
    report_due: datetime.date | None
    result_use: str
    funding: tuple[str, ...]
    proposer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultFacts:
    """What was found in one unit."""

    unit: str
    date: datetime.date | None
    strengths: tuple[str, ...]
    limits: tuple[str, ...]
    causes: tuple[str, ...]
    good_practice: tuple[str, ...]
    total: int
    met: int
    unmet: int
    recommendations: tuple[RecommendationFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFacts(YearHeadFacts):
    """Everything that the notice of the results may say."""

    plan: CitedDocument | None
    first: datetime.date | None
    last: datetime.date | None
    period: str
    results: tuple[ResultFacts, ...]
    for_units: tuple[RecommendationFacts, ...]
    for_cluster: tuple[RecommendationFacts, ...]
    for_ministry: tuple[RecommendationFacts, ...]
    due: datetime.date | None
    open: int
    closed: int


def read_inspections(uow: UnitOfWork, year_id: int) -> InspectionsView:
    """Read the plan of a year and its visits."""
    registers = uow.registers
    plan = read_inspection_plan(uow, year_id)
    own = document_of(registers, plan.document_id)
    decision = document_of(registers, plan.decision_id)
    visits = registers.find(Inspection, year_id=year_id)
    head = read_year_head(uow, year_id, own.date if own is not None else None)
    first = min((one.planned for one in visits if one.planned is not None), default=None)
    decided_on = decision.date if decision is not None else None
    return InspectionsView(
        head=head,
        plan=plan,
        document=own,
        decision=decision,
        bases=read_bases(uow, head, decided_on or first),
        visits=tuple(read_visit(uow, stored_id(one)) for one in visits),
        followed=follow_rows(uow),
    )


def inspection_plan_facts(view: InspectionsView) -> InspectionPlanFacts:
    """Gather what the plan says."""
    return _plan_facts(view, view.document)


def inspection_team_facts(view: InspectionsView) -> InspectionPlanFacts:
    """Gather what the decision says: its day is its own."""
    return _plan_facts(view, view.decision)


def _plan_facts(view: InspectionsView, own: Document | None) -> InspectionPlanFacts:
    plan, visits = view.plan, [one.visit for one in view.visits]
    days = [one.planned for one in visits if one.planned is not None]
    dues = [one.report_due for one in visits if one.report_due is not None]
    return InspectionPlanFacts(
        **year_head_facts(view.head, own.date if own is not None else None),
        based_on=plan.based_on,
        bases=view.bases.lines,
        plan=cited(view.document),
        purpose=lines_of(plan.purpose),
        contents=tuple(_contents(view.visits)),
        methods=lines_of(plan.methods),
        kinds=tuple(dict.fromkeys(choice_text(one.kind).lower() for one in visits)),
        crosswise=any(one.kind is InspectionKind.CROSS for one in visits),
        schedule=tuple(_line(one) for one in view.visits),
        units=tuple(dict.fromkeys(one.unit for one in view.visits)),
        team=_whole_team(view.visits),
        first=min(days, default=None),
        last=max(days, default=None),
        report_due=min(dues, default=None) if len(set(dues)) == 1 else None,
        result_use=plan.result_use,
        funding=lines_of(plan.funding),
        proposer=plan.proposer,
    )


def _line(view: VisitView) -> ScheduleFacts:
    visit = view.visit
    return ScheduleFacts(
        unit=view.unit,
        inspector=view.inspector,
        period=choice_text(visit.period),
        date=visit.planned,
        starts=visit.starts,
        place=visit.place,
        contact=", ".join(part for part in (visit.contact_name, visit.contact_phone) if part),
        report_due=visit.report_due,
    )


def _contents(visits: Sequence[VisitView]) -> Iterator[ContentFacts]:
    """The items of all visits, each once, in the order of the first that has it."""
    known: set[str] = set()
    heading = ""
    for view in visits:
        for one in view.findings:
            if one.item not in known:
                known.add(one.item)
                new = bool(one.heading) and one.heading != heading
                heading = one.heading
                yield ContentFacts(
                    code=one.code, heading=one.heading, text=one.item, new_heading=new
                )


def _whole_team(visits: Sequence[VisitView]) -> tuple[TeamFacts, ...]:
    """Everybody of any team, each once: leads, then the others by their roles."""
    everybody = dict.fromkeys(one for view in visits for one in team_facts(view.team))
    order = {text: place for place, text in enumerate(texts.ROLES)}
    return tuple(sorted(everybody, key=lambda one: order.get(one.role, len(order))))


def notice_facts(view: InspectionsView) -> NoticeFacts:
    """Gather what the notice says of the visits that it tells of."""
    given = view.given
    days = [one.visit.date for one in given if one.visit.date is not None]
    notices = [one.visit.notified for one in given if one.visit.notified is not None]
    every = [(one, finding) for one in given for finding in one.findings if finding.recommendation]

    def asked(to: Addressee) -> tuple[RecommendationFacts, ...]:
        return tuple(
            recommendation(one, finding) for one, finding in every if finding.addressee is to
        )

    closed = sum(finding.done is not None for _, finding in every)
    dues = [finding.due for _, finding in every if finding.due is not None]
    return NoticeFacts(
        **year_head_facts(view.head, max(notices, default=None)),
        plan=cited(view.document),
        first=min(days, default=None),
        last=max(days, default=None),
        period=_period(given, view.head.year.year),
        results=tuple(_result(one) for one in given),
        for_units=asked(Addressee.UNIT),
        for_cluster=asked(Addressee.CLUSTER),
        for_ministry=asked(Addressee.MINISTRY),
        due=max(dues, default=None),
        open=len(every) - closed,
        closed=closed,
    )


def _period(given: Sequence[VisitView], year: int) -> str:
    periods = {one.visit.period for one in given}
    return texts.period_text(periods.pop(), year) if len(periods) == 1 else texts.YEAR.format(year)


def _result(view: VisitView) -> ResultFacts:
    visit = view.visit
    return ResultFacts(
        unit=view.unit,
        date=visit.date,
        strengths=lines_of(visit.strengths) or _message(view, "strengths"),
        limits=lines_of(visit.limits) or _message(view, "limits") or _failed(view),
        causes=lines_of(visit.causes),
        good_practice=lines_of(visit.good_practice) or _message(view, "good_practice"),
        total=len(view.findings),
        met=decided(view, Verdict.PASSED),
        unmet=decided(view, Verdict.FAILED),
        recommendations=recommendation_facts(view),
    )


def _message(view: VisitView, name: str) -> tuple[str, ...]:
    """What was said of the items, where nothing was said of the whole."""
    return tuple(line for one in view.findings for line in lines_of(getattr(one, name)))


def _failed(view: VisitView) -> tuple[str, ...]:
    """The items that failed, where nobody said what was wrong with them."""
    failed = (one.item for one in view.findings if one.verdict is Verdict.FAILED)
    return tuple(texts.FAILED.format(item) for item in failed)


# ------------------------------------------------------------ what stays open in them


def plan_lacks(view: InspectionsView) -> tuple[str, ...]:
    """Say what stays open in the notice: it rests on the plan of the year."""
    return (*lacking_plan(view.document), *head_lacks(view.head))


def team_lacks(view: InspectionsView) -> tuple[str, ...]:
    """Say what stays open in the decision on the team, and of its căn cứ what is not sure."""
    return (*view.bases.lacks, *plan_lacks(view))


# ------------------------------------------------------------ what must be there first


def visits_needed(view: InspectionsView) -> InspectionCode | None:
    """A plan has a schedule, with a day and items for each of its visits."""
    if not view.visits:
        return InspectionCode.NO_VISITS
    if any(one.visit.planned is None for one in view.visits):
        return InspectionCode.NO_DAY
    return None if any(one.findings for one in view.visits) else InspectionCode.NO_ITEMS


def team_needed(view: InspectionsView) -> InspectionCode | None:
    """A decision names a lead, a secretary and at least three people in all."""
    if not view.visits:
        return InspectionCode.NO_VISITS
    team = _whole_team(view.visits)
    roles = {one.role for one in team}
    if texts.LEAD not in roles:
        return InspectionCode.NO_LEAD
    complete = texts.ROLES[-1] in roles and len(team) >= texts.LEAST_TEAM
    return None if complete else InspectionCode.TEAM_SMALL


def recommendations_needed(view: InspectionsView) -> InspectionCode | None:
    """Say that no year has a recommendation to sum up."""
    return None if view.followed else InspectionCode.NO_RECOMMENDATIONS


def results_needed(view: InspectionsView) -> InspectionCode | None:
    """A notice tells of visits whose minutes are signed."""
    return None if view.given else InspectionCode.NOTHING_SIGNED
