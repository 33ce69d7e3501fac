"""What the tab *Năm thi đua* shows, in words; no Qt."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.states import YEAR
from thidua_desktop.records.choices import StepProduct, YearEventKind, YearState
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.documents import DECISION, Document
from thidua_desktop.records.year import YearEvent, YearStep
from thidua_desktop.services.base.canonical import local_time
from thidua_desktop.services.years.due_dates import DAYS_AHEAD, AgendaItem, DueDates
from thidua_desktop.services.years.leaders import History, LeadersOfYear, names_leaders
from thidua_desktop.services.years.year_gaps import is_done
from thidua_desktop.services.years.year_state import YearView
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import dated, short_date
from thidua_desktop.texts.sentences import way_out, what
from thidua_desktop.texts.years import year_tab as texts

_STEPS, _TASKS = 3, 4
"""Where the checklist and what was carried over stand among the parts of the tab."""


@dataclass(frozen=True, slots=True)
class StateLine:
    """One of the nine states: `kind` is done, now or later; `text` say since when."""

    title: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class GapLine:
    """What is missing, and the way out."""

    text: str
    way_out: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelState:
    title: str
    lines: tuple[StateLine, ...]
    heading: str
    tone: str
    gaps: tuple[GapLine, ...]
    go_on: str
    closed: bool
    writable: bool
    kept_elsewhere: bool


def panel_state(view: YearView) -> PanelState:
    following = view.next_state
    heading, tone = _heading(view)
    year, writable = view.status.year, view.status.writable
    return PanelState(
        title=texts.STATE_OF.format(year.year),
        lines=tuple(_line(state, view) for state in YEAR.order),
        heading=heading,
        tone=tone,
        gaps=tuple(
            GapLine(what(gap.code, *gap.details), way_out(gap.code))
            for gap in (view.missing if writable else ())
        ),
        go_on=texts.MOVE if following else "",
        closed=year.closed,
        writable=writable,
        kept_elsewhere=bool(view.status.keeper),
    )


def _heading(view: YearView) -> tuple[str, str]:
    """What is said of the next state, and its tone; of a locked year nothing."""
    if not view.status.writable:
        return "", "secondary"
    if view.next_state is None:
        return texts.LAST_STATE, "secondary"
    text = texts.NEXT_MISSING if view.missing else texts.NEXT_READY
    return text.format(choice_text(view.next_state)), "warning" if view.missing else "good"


def _line(state: YearState, view: YearView) -> StateLine:
    since = _since(state, view.events)
    title = choice_text(state)
    if state is view.state:
        return StateLine(title, "now", texts.SINCE.format(since) if since else texts.NOW)
    if YEAR.place(state) < YEAR.place(view.state):
        return StateLine(title, "done", since)
    return StateLine(title, "later", "")


def _since(state: YearState, events: Sequence[YearEvent]) -> str:
    kinds = (YearEventKind.STATE, YearEventKind.OPENED)
    entered = [one.at for one in events if one.state is state and one.kind in kinds]
    return short_date(local_time(entered[-1]).date()) if entered else ""


def missing_text(view: YearView, target: YearState) -> str:
    """What is missing for a move, in one line; empty where nothing is."""
    return " ".join(what(gap.code, *gap.details) for gap in view.gaps_until(target))


def section_titles(
    view: YearView, open_tasks: int, due: Sequence[AgendaItem] = ()
) -> tuple[str, ...]:
    """The parts of the tab, with how much of each is done."""
    titles = list(texts.SECTIONS)
    if view.steps:
        done = len(view.steps) - len(view.open_steps)
        titles[_STEPS] = texts.COUNTED.format(titles[_STEPS], f"{done}/{len(view.steps)}")
    if open_tasks:
        titles[_TASKS] = texts.COUNTED.format(titles[_TASKS], open_tasks)
    if due:
        titles[0] = texts.COUNTED.format(titles[0], len(due))
    return tuple(titles)


@dataclass(frozen=True, slots=True)
class StepsState:
    produced: Collection[StepProduct] = ()
    waited: Collection[int] = ()
    today: datetime.date = datetime.date.min

    def is_late(self, step: YearStep) -> bool:
        """Whether its day is over and it is not done."""
        late = step.due is not None and step.due < self.today
        return late and not is_done(step, self.produced)

    def done_text(self, step: YearStep) -> str:
        """When a step was done, or that it is late, or that the next state waits for it."""
        if step.done is not None:
            return short_date(step.done)
        if step.produces in self.produced:
            return texts.STEP_PRODUCED
        if self.is_late(step):
            return texts.STEP_OVERDUE
        return texts.STEP_WAITED if step.id in self.waited else ""


def due_words(due: DueDates, *, short: bool = False) -> tuple[str, str]:
    """The tone and the one line of what is due, or where to look; nothing where nothing is."""
    parts = [texts.OVERDUE.format(len(due.overdue))] if due.overdue else []
    if due.soon:
        parts.append(texts.DUE_SOON.format(len(due.soon), DAYS_AHEAD))
    first = next(iter((*due.overdue, *due.soon)), None)
    if first is None or first.due is None:
        return "", ""
    text = texts.DUE_FIRST.format(", ".join(parts), first.text, short_date(first.due))
    if short:
        text = texts.DUE_SEE.format(", ".join(parts))
    return "warning" if due.overdue else "info", text


def open_steps_text(view: YearView) -> str:
    names = "; ".join(step.text for step in view.open_steps)
    return texts.STEPS_OPEN.format(names) if names else ""


def waited_for(view: YearView) -> frozenset[int]:
    return frozenset(gap.step_id for gap in view.missing if gap.step_id is not None)


def document_text(document: Document | None) -> str:
    if document is None:
        return texts.NO_DOCUMENT
    text = dated(document.number, document.date)
    if document.signer:
        signer = " ".join(part for part in (document.signer_position, document.signer) if part)
        text = texts.SIGNED_BY.format(text, signer)
    return text


def decisions(
    documents: Sequence[Document], year: EmulationYear, leaders: LeadersOfYear
) -> tuple[Document, ...]:
    """The decisions that may name leaders: those of the year, newest first, and the one that does.

    One that says so of this very year is there from whatever year's register. A document whose
    kind is not told may be one.
    """
    current = leaders.document.id if leaders.document else None
    found = [
        one
        for one in documents
        if one.id == current
        or names_leaders(one, leaders.year)
        or (one.year_id == year.id and (not one.kind.strip() or one.is_of(DECISION)))
    ]
    return tuple(sorted(found, key=lambda one: one.date or datetime.date.min, reverse=True))


def proposed_decision(leaders: LeadersOfYear, offered: Sequence[Document]) -> Document | None:
    """The decision that stands, else the newest that names the leaders of this year."""
    if leaders.document is not None or leaders.head is not None:
        return leaders.document
    return next((one for one in offered if names_leaders(one, leaders.year)), None)


def head_text(leaders: LeadersOfYear) -> str:
    return leaders.head.name if leaders.head else texts.NOT_KNOWN


def deputy_text(leaders: LeadersOfYear) -> str:
    if leaders.deputies:
        return "; ".join(unit.name for unit in leaders.deputies)
    return texts.NO_DEPUTY if leaders.head else texts.NOT_KNOWN


def never_text(history: History) -> str:
    return "; ".join(unit.name for unit in history.never) or texts.NEVER_NONE


def unit_choices(members: Sequence[Unit], leaders: LeadersOfYear) -> dict[int, str]:
    """The units that may lead, by name: the members, and whoever leads already."""
    units = [*members, *([leaders.head] if leaders.head else []), *leaders.deputies]
    return {unit.id: unit.name for unit in units if unit.id is not None}


def event_at(event: YearEvent) -> str:
    return f"{local_time(event.at):%d/%m/%Y %H:%M}"


def event_state(event: YearEvent) -> str:
    return choice_text(event.state) if event.state is not None else ""


def event_kind(event: YearEvent) -> str:
    return choice_text(event.kind)


def facts(
    view: YearView,
    meetings: Sequence[Conference],
    years: Mapping[int, int],
    rules_title: str,
) -> tuple[str, ...]:
    year = view.status.year
    rules = texts.RULES_TEXT.format(rules_title)
    members = texts.MEMBERS_COUNT.format(len(view.members))
    own = [one for one in meetings if one.year_id == year.id]
    launching = [one for one in meetings if one.next_year_id == year.id]
    lines = [_meeting(texts.CONFERENCE_TEXT, one) for one in own] or [texts.NO_CONFERENCE]
    launched = [years[one.next_year_id] for one in own if one.next_year_id is not None]
    lines += [texts.LAUNCHES.format(number) for number in launched]
    lines += [_meeting(texts.LAUNCHED_BY, one) for one in launching]
    return (rules, members, "\n".join(lines))


def _meeting(text: str, meeting: Conference) -> str:
    return text.format(meeting.name, short_date(meeting.date))
