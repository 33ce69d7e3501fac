"""The facts of báo cáo sơ kết and báo cáo tổng kết, with the rows of annexes PL1 to PL4."""

from dataclasses import dataclass
from typing import Any

from thidua_desktop.records.base import lines_of
from thidua_desktop.records.choices import RecommendationKind, ReviewKind
from thidua_desktop.records.follow_up import Recommendation
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.issuing.year_head import (
    YearHead,
    YearHeadFacts,
    read_year_head,
    year_head_facts,
)
from thidua_desktop.services.overview.review_view import (
    ReviewView,
    TargetResult,
    done_tasks,
    read_review,
)
from thidua_desktop.texts.plans.plans import figure_text, planned_text, share_text


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPaper:
    """A review and whose it is."""

    head: YearHead
    review: ReviewView


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetFacts:
    """A target with what was planned and reached, in words."""

    text: str
    unit_of_measure: str
    planned: str
    actual: str
    share: str
    met: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTargetFacts:
    """PL1: the targets of a unit, counted."""

    name: str
    total: int
    met: int
    beyond: int
    not_met: int
    missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleFacts:
    """PL2: a title from registration to award, counted."""

    name: str
    registered: int
    gone: int
    kept: int
    elected: int
    awarded: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreFacts:
    """PL3: a unit's scores and rank."""

    name: str
    own: str
    cluster: str
    rank: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardFacts:
    """PL4: what was awarded, to whom."""

    name: str
    collectives: int
    people: int
    direct: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleFacts:
    """A good example and where it was taken up."""

    name: str
    unit: str
    area: str
    what: str
    spread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFacts:
    """Something asked or ordered, and what became of it."""

    text: str
    by: str
    sent_to: str
    answer: str
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts(YearHeadFacts):
    """Everything that either report may say; texts are lists of paragraphs."""

    movement_name: str
    theme: str
    members: int
    situation: tuple[str, ...]
    launched: tuple[str, ...]
    movement: tuple[str, ...]
    topical: tuple[str, ...]
    inspected: tuple[str, ...]
    awarded: tuple[str, ...]
    party: tuple[str, ...]
    shortcomings: tuple[str, ...]
    causes: tuple[str, ...]
    proposals: tuple[str, ...]
    directions: tuple[str, ...]
    tasks_total: int
    tasks_done: int
    tasks_done_late: int
    tasks_overdue: int
    targets_total: int
    targets_met: int
    targets_beyond: int
    targets_missing: int
    targets: tuple[TargetFacts, ...]
    by_unit: tuple[UnitTargetFacts, ...]
    titles: tuple[TitleFacts, ...]
    reports_in_time: int
    reports_late: int
    reports_missing: int
    visits: int
    visited: int
    findings_open: int
    findings_closed: int
    examples: tuple[ExampleFacts, ...]
    requests: tuple[RequestFacts, ...]
    directives: tuple[RequestFacts, ...]
    scores: tuple[ScoreFacts, ...]
    awards: tuple[AwardFacts, ...]


_TEXTS = (
    "situation",
    "launched",
    "movement",
    "topical",
    "inspected",
    "awarded",
    "party",
    "shortcomings",
    "causes",
    "proposals",
    "directions",
)


def read_review_paper(uow: UnitOfWork, year_id: int, kind: ReviewKind) -> ReviewPaper:
    """Read a review; who is named in it signs, else the head of the cluster on its day."""
    review = read_review(uow, year_id, kind, annexes=True)
    return ReviewPaper(head=read_year_head(uow, year_id, review.record.date), review=review)


def review_facts(paper: ReviewPaper) -> ReviewFacts:
    """Gather them."""
    view, record = paper.review, paper.review.record
    done, done_late, overdue = done_tasks(view)
    added = view.added
    texts: dict[str, Any] = {name: lines_of(getattr(record, name)) for name in _TEXTS}
    head = year_head_facts(paper.head, record.date)
    return ReviewFacts(
        **{**head, "signer": _signer(paper)},
        **texts,
        movement_name=paper.head.year.movement,
        theme=paper.head.year.theme,
        members=len(view.members),
        tasks_total=view.all_tasks,
        tasks_done=done,
        tasks_done_late=done_late,
        tasks_overdue=overdue,
        targets_total=added.total,
        targets_met=added.met,
        targets_beyond=sum(one.beyond for one in view.by_unit),
        targets_missing=added.missing,
        targets=tuple(_target(one) for one in view.targets),
        by_unit=_by_unit(view),
        titles=_titles(view),
        reports_in_time=view.in_time,
        reports_late=view.late,
        reports_missing=view.missing,
        visits=view.visits,
        visited=view.visited,
        findings_open=view.findings_open,
        findings_closed=view.findings_closed,
        examples=tuple(
            ExampleFacts(name=one.name, unit=unit, area=one.area, what=one.what, spread=one.spread)
            for unit, one in view.examples
        ),
        requests=_requests(view, RecommendationKind.REQUEST),
        directives=_requests(view, RecommendationKind.DIRECTIVE),
        scores=_scores(view),
        awards=_awards(view),
    )


def _signer(paper: ReviewPaper) -> Person:
    record, head = paper.review.record, paper.head.signer
    return Person(
        name=record.signer_name or head.name,
        position=record.signer_position or head.position,
        unit="" if record.signer_position else head.unit,
    )


def _target(one: TargetResult) -> TargetFacts:
    target = one.line.target
    return TargetFacts(
        text=one.text,
        unit_of_measure=target.unit_of_measure,
        planned=planned_text(target, measured=False),
        actual=figure_text(one.actual),
        share=share_text(one.share),
        met=one.added.met,
        total=one.added.total,
    )


def _by_unit(view: ReviewView) -> tuple[UnitTargetFacts, ...]:
    return tuple(
        UnitTargetFacts(
            name=one.name,
            total=one.added.total,
            met=one.added.met,
            beyond=one.beyond,
            not_met=one.added.reported - one.added.met,
            missing=one.added.missing,
        )
        for one in view.by_unit
    )


def _titles(view: ReviewView) -> tuple[TitleFacts, ...]:
    return tuple(
        TitleFacts(
            name=one.name,
            registered=one.registered,
            gone=one.gone,
            kept=one.registered - one.gone,
            elected=one.elected,
            awarded=one.awarded,
        )
        for one in view.titles
    )


def _scores(view: ReviewView) -> tuple[ScoreFacts, ...]:
    return tuple(
        ScoreFacts(
            name=one.name,
            own=figure_text(one.own),
            cluster=figure_text(one.cluster),
            rank="" if one.rank is None else str(one.rank),
        )
        for one in view.scores
    )


def _awards(view: ReviewView) -> tuple[AwardFacts, ...]:
    return tuple(
        AwardFacts(name=one.name, collectives=one.collectives, people=one.people, direct=one.direct)
        for one in view.awards
    )


def _requests(view: ReviewView, kind: RecommendationKind) -> tuple[RequestFacts, ...]:
    return tuple(_request(one) for one in view.requests if one.kind is kind)


def _request(one: Recommendation) -> RequestFacts:
    return RequestFacts(
        text=one.text,
        by=one.said_by,
        sent_to=one.sent_to,
        answer=one.answer,
        done=one.done is not None,
    )
