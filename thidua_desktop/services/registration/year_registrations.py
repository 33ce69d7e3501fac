"""The tab *Đăng ký*: the registrations of a year, those behind one figure, and what to look at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.registration.checks import Note
from thidua_desktop.domain.states import DROPPED, GONE
from thidua_desktop.records.base import TITLES, stored_id
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.services.registers.title_names import title_names
from thidua_desktop.services.registration.check_registrations import read_notes
from thidua_desktop.services.registration.registration_source import RegistrationSource
from thidua_desktop.services.registration.year_book import Registered, read_book
from thidua_desktop.services.years.rule_choices import RuleSets


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of the summary: of a unit and a title, or of all of them where one is not named."""

    unit_id: int | None = None
    title: str | None = None
    state: RegistrationState | None = None

    def has(self, one: Registered) -> bool:
        """Whether a registration is counted there.

        With a state those that came through it; without, one that is withdrawn is nowhere.
        """
        record = one.record
        unit, title = self.unit_id in (None, record.unit_id), self.title in (None, record.title)
        return unit and title and self._counts(one)

    def _counts(self, one: Registered) -> bool:
        if self.state is None:
            return one.state not in GONE
        return one.state is self.state or self.state in one.passed - DROPPED


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A unit, or all of them, with what it registered, by title."""

    unit_id: int | None
    name: str
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """Of every title."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Summary:
    """The titles by code, a row for each unit, and the row of all of them."""

    titles: Mapping[str, str]
    rows: tuple[SummaryRow, ...]
    total: SummaryRow


def read_summary(uow: UnitOfWork, year_id: int, rule_sets: RuleSets) -> Summary:
    """Count what is registered and neither withdrawn nor adjusted.

    Every member of the year and every title of its rule set is there, also with nothing; other
    units, commendations and unknown titles where somebody registered them.
    """
    book = read_book(uow, year_id)
    found = [one.record for one in book if one.state not in GONE]
    rules = rule_sets.of(uow.registers.get(EmulationYear, year_id))
    names = title_names(uow.registers, year_id, (one.title for one in found))
    own = {award.code for award in rules.titles} if rules is not None else set()
    shown = own | {one.title for one in found}
    titles = {code: names[code] for code in names if code in shown}
    units = {stored_id(unit): unit.name for unit in uow.registers.find(Unit)}
    members = [one.unit_id for one in uow.registers.find(Membership, year_id=year_id)]
    counts = {unit_id: dict.fromkeys(titles, 0) for unit_id in members}
    total = dict.fromkeys(titles, 0)
    for one in found:
        counts.setdefault(one.unit_id, dict.fromkeys(titles, 0))[one.title] += 1
        total[one.title] += 1
    rows = tuple(SummaryRow(unit_id, units[unit_id], of) for unit_id, of in counts.items())
    return Summary(titles, rows, SummaryRow(None, "", total))


class YearRegistrations(RegistrationSource):
    """What the tab *Đăng ký* lists."""

    def __init__(self, registers: Registers, case: Case, rule_sets: RuleSets) -> None:
        super().__init__(registers, case)
        self._rule_sets = rule_sets
        self._only: Cell | None = None
        self._opened: frozenset[int] = frozenset()

    def rows(self) -> Sequence[Registered]:
        """Give those of the year, or those behind the figure that was opened.

        One that was there then stays, whatever is changed in it: who withdraws it says why.
        """
        whole, only = self.book(), self._only
        if only is None:
            return whole
        return tuple(one for one in whole if only.has(one) or one.record.id in self._opened)

    def show_only(self, cell: Cell | None) -> None:
        """From now on give what is behind a figure, or everything."""
        self._only = cell
        behind = (one for one in self.book() if cell.has(one)) if cell is not None else ()
        self._opened = frozenset(stored_id(one.record) for one in behind)

    def given(self) -> Mapping[str, Any]:
        """Begin a new one for the unit and the title that are looked at."""
        if self._only is None:
            return {}
        given = {"unit_id": self._only.unit_id, "title": self._only.title}
        return {name: value for name, value in given.items() if value is not None}

    def names(self) -> LinkNames:
        """Give what units and titles were called when it was last read."""
        return self._links

    def called(self, one: Registered) -> str:
        """Name a registration: who, and which title."""
        return " – ".join(self._named(one))

    def cell_text(self, cell: Cell, every_unit: str, every_title: str) -> tuple[str, str]:
        """Name a figure: of which unit, and of which title."""
        unit = self._links["units"][cell.unit_id] if cell.unit_id is not None else every_unit
        title = self._links[TITLES][cell.title] if cell.title is not None else every_title
        return unit, title

    def summary(self) -> Summary:
        return self._case.read(read_summary, self.fixed["year_id"], self._rule_sets)

    def notes(self, one: Registered) -> tuple[Note, ...]:
        """Give what is to be looked at in a registration."""
        record = one.record
        year_id, number, book = record.year_id, stored_id(record), self.book()
        found = self._case.read(read_notes, year_id, self._rule_sets, book, (number,))
        return found.get(number, ())

    def _named(self, one: Registered) -> Iterator[str]:
        record = one.record
        who = one.person or record.collective
        yield who or self._links["units"].get(record.unit_id, "")
        yield self._links[TITLES].get(record.title, record.title)
