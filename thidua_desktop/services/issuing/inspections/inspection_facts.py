"""The facts of what is written of one inspection: letter, outline of the unit's report, minutes."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.inspections import InspectionCode, Verdict
from thidua_desktop.domain.inspections.visits import progress
from thidua_desktop.domain.plans.targets import is_met, share
from thidua_desktop.records.base import lines_of, stored_id
from thidua_desktop.records.choices import Addressee, InspectionKind, InspectionPeriod, MemberRole
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.inspections import Finding, Inspection, InspectionPlan
from thidua_desktop.records.plans import PlanTarget
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.inspections.team import TeamPlace, team_of
from thidua_desktop.services.inspections.visit_reading import UnitWork, reached, work_of_unit
from thidua_desktop.services.issuing.letterhead_facts import CitedDocument, cited
from thidua_desktop.services.issuing.year_head import (
    YearHead,
    YearHeadFacts,
    head_lacks,
    read_year_head,
    year_head_facts,
)
from thidua_desktop.services.registers.field_text import figure_text
from thidua_desktop.services.registers.named_document import document_of, is_dated
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import percent
from thidua_desktop.texts.inspections import papers as texts


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamFacts:
    """Somebody of the team, with the role in words."""

    role: str
    name: str
    position: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    """One item that was looked at."""

    code: str
    heading: str
    text: str
    look_for: str
    verdict: str
    seen: tuple[str, ...]
    finding: str
    strengths: str
    limits: str
    good_practice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitTarget:
    """A target that the unit registered, as the register has it."""

    text: str
    unit: str
    planned: str
    achieved: str
    share: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationFacts:
    """A recommendation: what, for whom, by when; what was reported on it."""

    text: str
    owner: str
    due: datetime.date | None
    answer: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeFacts:
    """What the visit before asked, and what was found of it now."""

    text: str
    answer: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitView:
    """An inspection with all that its papers say."""

    head: YearHead
    visit: Inspection
    unit: str
    code: str
    inspector: str
    plan: Document | None
    team: tuple[TeamPlace, ...]
    findings: tuple[Finding, ...]
    before: tuple[tuple[Finding, Finding], ...]
    work: UnitWork
    owners: dict[int, str]

    @property
    def part(self) -> str:
        """What of the year is inspected, and whether again, as a file's name has it."""
        again = texts.AGAIN if self.visit.repeats_id is not None else ""
        return texts.FILE_PARTS[self.visit.period] + again


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitFacts(YearHeadFacts):
    """Everything that the letter, the outline and the minutes may say."""

    unit: str
    period: str
    half_year: bool
    crosswise: bool
    by_report: bool
    inspector: str
    plan: CitedDocument | None
    planned: datetime.date | None
    starts: datetime.time | None
    place: str
    contact: str
    contact_phone: str
    report_due: datetime.date | None
    team: tuple[TeamFacts, ...]
    items: tuple[ItemFacts, ...]
    met: int
    unmet: int
    targets: tuple[VisitTarget, ...]
    titles: tuple[str, ...]
    before: tuple[BeforeFacts, ...]
    visited: datetime.date | None
    started: datetime.time | None
    ended: datetime.time | None
    unit_people: tuple[str, ...]
    unit_signer: str
    lead: str
    secretary: str
    strengths: tuple[str, ...]
    limits: tuple[str, ...]
    causes: tuple[str, ...]
    good_practice: tuple[str, ...]
    recommendations: tuple[RecommendationFacts, ...]
    unit_opinion: tuple[str, ...]
    copies: int


def read_visit(uow: UnitOfWork, visit_id: int) -> VisitView:
    """Read an inspection for its papers."""
    registers = uow.registers
    visit = registers.get(Inspection, visit_id)
    units = {stored_id(one): one for one in registers.find(Unit)}
    findings = tuple(registers.find(Finding, inspection_id=visit_id))
    return VisitView(
        head=read_year_head(uow, visit.year_id, visit.announced or visit.planned),
        visit=visit,
        unit=units[visit.unit_id].name,
        code=units[visit.unit_id].code,
        inspector=units[visit.inspector_unit_id].name if visit.inspector_unit_id else "",
        plan=plan_document(registers, visit.year_id),
        team=team_of(registers, visit),
        findings=findings,
        before=tuple((registers.get(Finding, f.before_id), f) for f in findings if f.before_id),
        work=work_of_unit(registers, visit.year_id, visit.unit_id),
        owners={id_: unit.name for id_, unit in units.items()},
    )


def lacking_plan(document: Document | None) -> Iterator[str]:
    """Say that the plan on which it rests is not in the books, or has no number or day there."""
    if not is_dated(document):
        yield texts.LACKS_PLAN


def minutes_lacks(view: VisitView) -> tuple[str, ...]:
    """Minutes are signed by those who were there."""
    return tuple(lacking_plan(view.plan))


def visit_lacks(view: VisitView) -> tuple[str, ...]:
    """Say what stays open in a letter."""
    return (*minutes_lacks(view), *head_lacks(view.head))


def plan_document(registers: RegisterStore, year_id: int) -> Document | None:
    """Give the document that issued the plan of the year's inspections, where it is registered."""
    plans = registers.find(InspectionPlan, year_id=year_id)
    return document_of(registers, plans[0].document_id) if plans else None


def visit_facts(view: VisitView) -> VisitFacts:
    """Gather them; the letter and the minutes have their own days."""
    visit = view.visit
    lead, secretary = signers(view.team)
    people = lines_of(visit.unit_people)
    return VisitFacts(
        **year_head_facts(view.head, visit.announced),
        unit=view.unit,
        period=texts.period_text(visit.period, view.head.year.year),
        half_year=visit.period is InspectionPeriod.HALF_YEAR,
        crosswise=visit.kind is InspectionKind.CROSS,
        by_report=visit.kind is InspectionKind.REPORT,
        inspector=view.inspector,
        plan=cited(view.plan),
        planned=visit.planned,
        starts=visit.starts,
        place=visit.place,
        contact=visit.contact_name,
        contact_phone=visit.contact_phone,
        report_due=visit.report_due,
        team=team_facts(view.team),
        items=tuple(_item(one) for one in view.findings),
        met=decided(view, Verdict.PASSED),
        unmet=decided(view, Verdict.FAILED),
        targets=tuple(target_facts(one, visit.period) for one in view.work.targets),
        titles=view.work.titles,
        before=tuple(_before(*pair) for pair in view.before),
        visited=visit.date,
        started=visit.started,
        ended=visit.ended,
        unit_people=people,
        unit_signer=people[0].partition(",")[0] if people else "",
        lead=lead,
        secretary=secretary,
        strengths=lines_of(visit.strengths),
        limits=lines_of(visit.limits),
        causes=lines_of(visit.causes),
        good_practice=lines_of(visit.good_practice),
        recommendations=recommendation_facts(view),
        unit_opinion=lines_of(visit.unit_opinion),
        copies=visit.copies,
    )


def signers(team: Sequence[TeamPlace]) -> tuple[str, str]:
    """Name the lead and the secretary of a team."""
    lead = next((one.name for one in team if one.role is None), "")
    secretary = next((one.name for one in team if one.role is MemberRole.SECRETARY), "")
    return lead, secretary


def team_facts(team: Sequence[TeamPlace]) -> tuple[TeamFacts, ...]:
    """Give the team with its roles in words."""
    return tuple(
        TeamFacts(
            role=choice_text(one.role) if one.role is not None else texts.LEAD,
            name=one.name,
            position=one.position,
            unit=one.unit,
        )
        for one in team
    )


def recommendation_facts(view: VisitView) -> tuple[RecommendationFacts, ...]:
    """Give what the unit, the cluster and the ministry are asked to do."""
    return tuple(recommendation(view, one) for one in view.findings if one.recommendation)


def recommendation(view: VisitView, finding: Finding) -> RecommendationFacts:
    """Give one of them, with who has to do it."""
    return RecommendationFacts(
        text=finding.recommendation,
        owner=_owner(view, finding),
        due=finding.due,
        answer=finding.answer,
        state=choice_text(finding.follow) if finding.follow is not None else "",
    )


def _owner(view: VisitView, finding: Finding) -> str:
    """Name who has to do it."""
    if finding.owner_unit_id is not None:
        return view.owners[finding.owner_unit_id]
    named = {
        Addressee.UNIT: view.unit,
        Addressee.CLUSTER: view.head.cluster.name,
        Addressee.MINISTRY: view.head.cluster.authority,
    }
    return named[finding.addressee]


def _item(one: Finding) -> ItemFacts:
    return ItemFacts(
        code=one.code,
        heading=one.heading,
        text=one.item,
        look_for=one.look_for,
        verdict=choice_text(one.verdict),
        seen=lines_of(one.seen),
        finding=one.finding,
        strengths=one.strengths,
        limits=one.limits,
        good_practice=one.good_practice,
    )


def decided(view: VisitView, verdict: Verdict) -> int:
    """Count the items of that verdict."""
    return sum(one.verdict is verdict for one in view.findings)


def target_facts(one: PlanTarget, period: InspectionPeriod = InspectionPeriod.YEAR) -> VisitTarget:
    """Give a target with what was reached of it when a visit of that period comes."""
    achieved = reached(one, period)
    return VisitTarget(
        text=one.text,
        unit=one.unit_of_measure,
        planned=figure_text(one.planned),
        achieved=figure_text(achieved),
        share=_share(one, achieved),
    )


def _share(one: PlanTarget, achieved: str) -> str:
    """The part of the plan that was reached; where none can be said, whether it is met."""
    part = share(one.measure, achieved)
    if part is not None:
        return percent(part.numerator, part.denominator)
    return texts.MET[is_met(one.measure, achieved)]


def _before(before: Finding, now: Finding) -> BeforeFacts:
    decided = now.verdict is not Verdict.NOT_CHECKED
    return BeforeFacts(
        text=before.recommendation,
        answer=before.answer,
        now=choice_text(now.verdict) if decided else "",
    )


# ------------------------------------------------------------ what must be there first


def letter_needs(view: VisitView) -> InspectionCode | None:
    """A letter names a day and somebody who comes."""
    if view.visit.planned is None:
        return InspectionCode.NO_DAY
    return None if view.visit.lead_name else InspectionCode.NO_LEAD


def items_needed(view: VisitView) -> InspectionCode | None:
    """An outline follows the items."""
    return None if view.findings else InspectionCode.NO_ITEMS


def minutes_needs(view: VisitView) -> InspectionCode | None:
    """Minutes say what was looked at: all of it, by a team that has a lead."""
    if not view.visit.lead_name:
        return InspectionCode.NO_LEAD
    if not view.findings:
        return InspectionCode.NO_ITEMS
    done = progress(one.verdict for one in view.findings)
    return None if done.decided == done.total else InspectionCode.NOT_ALL_CHECKED
