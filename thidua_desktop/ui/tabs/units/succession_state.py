"""What renaming or merging units will do, in words; no Qt."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from thidua_desktop.records.choices import SuccessionKind
from thidua_desktop.records.people import Person
from thidua_desktop.services.units.succession_plan import SuccessionPlan, YearOrder
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import short_date, two_digits
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.texts.units import units as texts


@dataclass(frozen=True, slots=True)
class SuccessionTexts:
    faults: tuple[str, ...]
    lines: tuple[str, ...]


def succession_text(plan: SuccessionPlan) -> SuccessionTexts:
    """Say everything that a plan does, in the order in which one asks for it."""
    faults = tuple(sentence(fault) for fault in plan.faults)
    lines = (*_units(plan), *_lists(plan), *_people(plan), *_follow(plan))
    return SuccessionTexts(faults, lines)


def _units(plan: SuccessionPlan) -> Iterator[str]:
    wanted = plan.wanted
    for old in plan.old:
        if wanted.kind is SuccessionKind.SPLIT:
            yield texts.OLD_GOES_ON.format(old.name, short_date(wanted.day))
        else:
            yield texts.OLD_ENDS.format(old.name, short_date(wanted.last_day))
    unit, day = wanted.unit, short_date(wanted.day)
    if unit.id is None:
        yield texts.NEW_BEGINS.format(unit.name, unit.code, day)
    else:
        yield texts.KEPT_TAKES.format(unit.name, day)


def _lists(plan: SuccessionPlan) -> Iterator[str]:
    if not plan.years:
        yield texts.NO_LISTS
        return
    for order in plan.years:
        yield from _list(plan, order)
    yield texts.EARLIER_LISTS.format(min(order.year.year for order in plan.years))


def _list(plan: SuccessionPlan, order: YearOrder) -> Iterator[str]:
    names = {unit.id: unit.name for unit in plan.old}
    year, name = order.year.year, plan.wanted.unit.name
    if plan.wanted.kind is SuccessionKind.SPLIT:
        yield from _split(plan, order)
        return
    if order.place is None:
        yield texts.KEEPS_PLACE.format(year, name)
    else:
        yield texts.TAKES_PLACE.format(year, name, order.place, names[order.changed.unit_id])
    if order.removed:
        gone = ", ".join(names[member.unit_id] for member in order.removed)
        yield texts.LEAVE_LIST.format(year, gone)
    shown = texts.figures(order.figures)
    if shown and plan.wanted.kind is SuccessionKind.MERGED:
        yield texts.HAS_FIGURES.format(year, name, shown)


def _split(plan: SuccessionPlan, order: YearOrder) -> Iterator[str]:
    year, new = order.year.year, plan.wanted.unit.name
    yield texts.JOINS_LIST.format(year, new, order.place)
    figures = plan.wanted.figures.model_dump() if plan.wanted.figures else {}
    for name, shown in ((new, figures), (plan.old[0].name, order.figures)):
        if text := texts.figures(shown):
            yield texts.HAS_FIGURES.format(year, name, text)


def _people(plan: SuccessionPlan) -> Iterator[str]:
    renamed = plan.wanted.kind is SuccessionKind.RENAMED
    if plan.movers:
        text = texts.PEOPLE_KEEP if renamed else texts.PEOPLE_MOVE
        count = two_digits(len(plan.movers))
        yield text.format(count, plan.wanted.unit.name, _names(plan.movers))
    if plan.stayers:
        yield texts.PEOPLE_STAY.format(two_digits(len(plan.stayers)), _names(plan.stayers))
    going = {person.id for person in plan.movers} if renamed else set()
    ended = [
        texts.ROLE_OF.format(post.person.name, choice_text(post.role.role).lower())
        for post in plan.ending
        if post.person.id not in going
    ]
    if ended:
        yield texts.ROLES_END.format(short_date(plan.wanted.last_day), _some(ended))


def _names(people: Iterable[Person]) -> str:
    return _some([person.name for person in people])


def _some(names: Sequence[str]) -> str:
    named = ", ".join(names[: texts.NAMED_AT_MOST])
    more = len(names) - texts.NAMED_AT_MOST
    return texts.AND_MORE.format(named, two_digits(more)) if more > 0 else named


def _follow(plan: SuccessionPlan) -> Iterator[str]:
    for move in plan.appointments:
        text = texts.APPOINTED if move.kept else texts.APPOINTED_TWICE
        one = move.appointment
        yield text.format(choice_text(one.role), one.for_year, plan.wanted.unit.name)
    for year, ballot in plan.drafts:
        yield texts.DRAFTS_NAME.format(ballot.code, year)
