"""The columns of visits, of what is looked at, and of recommendations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.codes.inspections import FollowState, Verdict, VisitState
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import day_or_blank
from thidua_desktop.texts.inspections import follow
from thidua_desktop.texts.inspections import inspections as texts
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    import datetime

    from thidua_desktop.records.inspections import Finding
    from thidua_desktop.services.inspections.visit_reading import FollowRow, VisitRow

_STATE_TONES: Final = {
    VisitState.PLANNED: "secondary",
    VisitState.ANNOUNCED: "",
    VisitState.CLOSED: "good",
}
_VERDICT_TONES: Final = {
    Verdict.NOT_CHECKED: "secondary",
    Verdict.PASSED: "good",
    Verdict.FAILED: "bad",
    Verdict.NOT_APPLICABLE: "",
}
_FOLLOW_TONES: Final = {
    FollowState.OPEN: "warning",
    FollowState.ANSWERED: "primary",
    FollowState.ACCEPTED: "good",
}


def _day(row: VisitRow) -> datetime.date | None:
    return row.visit.date or row.visit.planned


def _period(row: VisitRow) -> str:
    return "\n".join((choice_text(row.visit.period), day_or_blank(_day(row)))).rstrip()


def _state(row: VisitRow) -> str:
    text = choice_text(row.state)
    return texts.STATE_OPEN.format(text, row.open) if row.open else text


def visit_columns() -> tuple[Column[VisitRow], ...]:
    return (
        Column(texts.UNIT, lambda row: row.unit, stretch=True, wrap=True, name="unit_id"),
        Column(texts.PERIOD_DAY, _period, width=116, wrap=True, sort=_day, name="date"),
        Column(
            texts.STATE,
            _state,
            width=132,
            wrap=True,
            tone=lambda row: _STATE_TONES.get(row.state, "primary"),
            sort=lambda row: list(VisitState).index(row.state),
            name="state",
        ),
        Column(
            texts.PROGRESS,
            lambda row: texts.progress_text(row.done.decided, row.done.total),
            align="center",
            width=76,
            name="progress",
        ),
    )


def verdict_tone(verdict: Verdict) -> str:
    """Green for what is in order, red for what is not."""
    return _VERDICT_TONES[verdict]


def _item(one: Finding) -> str:
    return texts.SIGNED_ITEM.format(one.code, one.item) if one.code else one.item


def finding_columns() -> tuple[Column[Finding], ...]:
    item, verdict, work, severity, follow_up = texts.FINDING_COLUMNS
    return (
        Column(item, _item, stretch=True, wrap=True, name="item"),
        Column(
            verdict,
            lambda one: choice_text(one.verdict),
            width=136,
            tone=lambda one: verdict_tone(one.verdict),
            name="verdict",
        ),
        Column(work, lambda one: choice_text(one.work), width=124, name="work"),
        Column(severity, lambda one: choice_text(one.severity), width=124, name="severity"),
        Column(
            follow_up,
            lambda one: choice_text(one.follow) if one.follow is not None else "",
            width=112,
            wrap=True,
            tone=lambda one: _FOLLOW_TONES[one.follow] if one.follow is not None else "",
            name="follow",
        ),
    )


def follow_columns() -> tuple[Column[FollowRow], ...]:
    return (
        Column(follow.YEAR, lambda row: row.year, width=64, align="center", name="year"),
        Column(follow.UNIT, lambda row: row.unit, width=130, wrap=True, name="unit"),
        Column(
            follow.TEXT,
            lambda row: row.finding.recommendation,
            stretch=True,
            wrap=True,
            name="recommendation",
        ),
        Column(follow.OWNER, owner_text, width=130, wrap=True, name="owner"),
        Column(
            follow.DUE,
            lambda row: day_or_blank(row.finding.due),
            width=118,
            sort=lambda row: row.finding.due,
            name="due",
        ),
        Column(
            follow.STATE,
            lambda row: follow.state_text(row.state, row.days_late),
            width=136,
            wrap=True,
            tone=lambda row: "bad" if row.days_late else _FOLLOW_TONES[row.state],
            sort=lambda row: row.order,
            name="state",
        ),
    )


def owner_text(row: FollowRow) -> str:
    """Who has to do it: a unit, the cluster or the ministry."""
    return row.owner or choice_text(row.finding.addressee)
