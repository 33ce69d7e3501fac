"""The table of the whole way, from registering to being awarded, by title and unit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from thidua_desktop.domain.registration.funnel import Funnel, funnel
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Membership, Unit
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.registers.title_names import title_names
from thidua_desktop.services.registration.year_book import Registered, read_book


class Grouping(StrEnum):
    """What has a line of its own."""

    TITLE = "title"
    UNIT = "unit"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class FunnelLine:
    """So many of a title and a unit; None where the line is of all of them."""

    title: str | None
    unit_id: int | None
    name_of_title: str
    name_of_unit: str
    funnel: Funnel

    @property
    def is_total(self) -> bool:
        return self.title is None and self.unit_id is None


@dataclass(frozen=True, slots=True)
class FunnelTable:
    """The registrations that are counted, with the names of titles and units in their order."""

    book: tuple[Registered, ...]
    names_of_titles: Mapping[str, str]
    names_of_units: Mapping[int, str]

    def lines(self, by: Grouping) -> tuple[FunnelLine, ...]:
        """Count them in a grouping; the last line is the total, where there is any line."""
        return _lines(self.book, by, self.names_of_titles, self.names_of_units)

    @property
    def titles(self) -> tuple[FunnelLine, ...]:
        """The line of each title."""
        return tuple(line for line in self.lines(Grouping.TITLE) if not line.is_total)


def read_funnel(uow: UnitOfWork, year_id: int) -> FunnelTable:
    """Read the registrations of a year to be counted, titles and units in their own order."""
    book = read_book(uow, year_id)
    titles = title_names(uow.registers, year_id, (one.record.title for one in book))
    units = _units(uow, year_id, (one.record.unit_id for one in book))
    return FunnelTable(book, titles, units)


def _units(uow: UnitOfWork, year_id: int, others: Iterable[int]) -> Mapping[int, str]:
    members = [one.unit_id for one in uow.registers.find(Membership, year_id=year_id)]
    names = {stored_id(unit): unit.brief for unit in uow.registers.find(Unit)}
    return {unit_id: names[unit_id] for unit_id in dict.fromkeys((*members, *others))}


def _lines(
    book: Sequence[Registered], by: Grouping, titles: Mapping[str, str], units: Mapping[int, str]
) -> tuple[FunnelLine, ...]:
    grouped: dict[tuple[str | None, int | None], list[Registered]] = {}
    for one in book:
        title = None if by is Grouping.UNIT else one.record.title
        unit_id = None if by is Grouping.TITLE else one.record.unit_id
        grouped.setdefault((title, unit_id), []).append(one)
    of_titles = {code: at for at, code in enumerate(titles)}
    of_units = {unit_id: at for at, unit_id in enumerate(units)}

    def place(key: tuple[str | None, int | None]) -> tuple[int, int]:
        title, unit_id = key
        return (
            of_titles[title] if title is not None else 0,
            of_units[unit_id] if unit_id is not None else 0,
        )

    keys = sorted(grouped, key=place)
    lines = [_line(key, grouped[key], titles, units) for key in keys]
    return (*lines, _line((None, None), book, titles, units)) if lines else ()


def _line(
    key: tuple[str | None, int | None],
    found: Sequence[Registered],
    titles: Mapping[str, str],
    units: Mapping[int, str],
) -> FunnelLine:
    title, unit_id = key
    return FunnelLine(
        title,
        unit_id,
        titles[title] if title is not None else "",
        units[unit_id] if unit_id is not None else "",
        funnel((one.state, one.passed) for one in found),
    )
