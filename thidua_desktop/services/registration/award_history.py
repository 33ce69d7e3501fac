"""What was awarded: the statistics that are asked for, and the titles of each over the years."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from thidua_desktop.domain.codes.registration import AwardKind, WorkerKind
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.registration import GrantedAward
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.successors import with_heirs
from thidua_desktop.services.registers.title_names import title_names
from thidua_desktop.services.registration.year_book import (
    Holder,
    awards_by_year,
    holder_of,
    people_names,
)

PAST_YEARS = 5
"""Flags of so many years stand beside a nominee."""


@dataclass(frozen=True, slots=True)
class AwardLine:
    """How often a title was awarded, and to whom; `workers` counts people, None if not stated."""

    title: str
    name: str
    units: int = 0
    small: int = 0
    workers: Mapping[WorkerKind | None, int] = field(default_factory=dict)
    money: int = 0

    @property
    def people(self) -> int:
        return sum(self.workers.values())


@dataclass(frozen=True, slots=True)
class SuddenAward:
    """An award for a sudden achievement, and how many days it took to decide; None if unknown."""

    record: GrantedAward
    who: str
    name: str
    days: int | None


@dataclass(frozen=True, slots=True)
class AwardStatistics:
    """The awards of a year by title, with their total, and those for sudden achievements."""

    lines: tuple[AwardLine, ...]
    total: AwardLine
    sudden: tuple[SuddenAward, ...]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """The years in which somebody was awarded a title."""

    unit: str
    who: str
    title: str
    years: tuple[int, ...]


def read_statistics(uow: UnitOfWork, year_id: int) -> AwardStatistics:
    """Count the awards of a year itself; what is kept of earlier years is its history."""
    found = uow.registers.find(GrantedAward, year_id=year_id, for_year=None)
    names = title_names(uow.registers, year_id, (one.title for one in found))
    order = list(names)
    titles = sorted({one.title for one in found}, key=order.index)
    lines = [
        award_line(code, names[code], (one for one in found if one.title == code))
        for code in titles
    ]
    sudden = (one for one in found if one.kind is AwardKind.SUDDEN)
    people = people_names(uow.registers, found)
    given = tuple(
        SuddenAward(
            one,
            people.get(one.person_id, one.person) or one.collective,
            names[one.title],
            days_taken(one),
        )
        for one in sudden
    )
    return AwardStatistics(tuple(lines), award_line("", "", found), given)


def award_line(code: str, name: str, found: Iterable[GrantedAward]) -> AwardLine:
    """Count awards."""
    units = small = money = 0
    workers: dict[WorkerKind | None, int] = {}
    for one in found:
        money += one.money or 0
        if one.person_id is not None or one.person:
            workers[one.worker] = workers.get(one.worker, 0) + 1
        elif one.collective:
            small += 1
        else:
            units += 1
    return AwardLine(code, name, units, small, workers, money)


def days_taken(award: GrantedAward) -> int | None:
    """Give the days from an achievement to the decision."""
    if award.achieved is None or award.decided is None:
        return None
    return (award.decided - award.achieved).days


def read_history(uow: UnitOfWork) -> tuple[HistoryLine, ...]:
    """Give everybody's titles of every year, units first, each with its years in order."""
    dated = awards_by_year(uow.registers)
    awards = [one for _, one in dated]
    people = people_names(uow.registers, awards)
    names = title_names(uow.registers, None, (one.title for one in awards))
    units = {stored_id(unit): unit for unit in uow.registers.find(Unit)}
    found: dict[tuple[Holder, str], set[int]] = {}
    who: dict[Holder, str] = {}
    for year, one in dated:
        holder = holder_of(one)
        who[holder] = people.get(one.person_id, one.person) or one.collective
        found.setdefault((holder, one.title), set()).add(year)
    order = {code: at for at, code in enumerate(names)}

    def place(key: tuple[Holder, str]) -> tuple[str, str, str, int]:
        (unit_id, person, collective), title = key
        return units[unit_id].name, collective, person, order[title]

    keys = sorted(found, key=place)
    return tuple(
        HistoryLine(units[h[0]].name, who[h], names[title], tuple(sorted(found[h, title])))
        for h, title in keys
    )


def read_flags(
    uow: UnitOfWork, year: int, titles: Sequence[str]
) -> Mapping[int, tuple[tuple[int, str], ...]]:
    """Give which of these titles each unit was awarded in the five years before, newest first.

    What a unit had that is continued by another counts for that one.
    """
    units = {unit.id: unit for unit in uow.registers.find(Unit)}
    found: dict[int, set[tuple[int, str]]] = {}
    for when, one in awards_by_year(uow.registers, title=list(titles)):
        whole = holder_of(one)[1:] == ("", "")
        if whole and year - PAST_YEARS <= when < year:
            for heir in with_heirs(units, [one.unit_id]):
                assert heir is not None
                found.setdefault(heir, set()).add((when, one.title))
    return {unit_id: tuple(sorted(own, reverse=True)) for unit_id, own in found.items()}
