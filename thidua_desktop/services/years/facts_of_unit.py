"""What the card of a unit says of a year: each capability contributes its FACTS_OF_UNIT."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.registers.known_records import KnownRecords

Lines = Mapping[int, Sequence[str]]
"""What concerned a unit, line by line, by the id of the year."""


@dataclass(frozen=True, slots=True)
class UnitReading:
    """A transaction in which units are read, and what is known from earlier ones."""

    uow: UnitOfWork
    known: KnownRecords


@dataclass(frozen=True, slots=True)
class FactOfUnit:
    """One kind of fact: its title, how it is read, and its words for this year and for others.

    Where `before` is None nothing is said of it for the years before. What is `inherited` counts
    for the unit that continued this one in the course of the year.
    """

    title: str
    read: Callable[[UnitReading, Unit], Lines]
    none: str
    now: Callable[[Sequence[str]], str] = "\n".join
    before: Callable[[Sequence[str]], str] | None = None
    inherited: bool = True
    tone: str = "good"
    none_tone: str = "secondary"


def by_year(lines: Iterable[tuple[int, str]]) -> Lines:
    """Put each line to its year."""
    found: dict[int, list[str]] = {}
    for year_id, line in lines:
        found.setdefault(year_id, []).append(line)
    return found
