"""The registrations of a year: all of them, or those behind one figure of *Tổng hợp*."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.registration import Entry, Note, notes_on
from thidua_desktop.records.base import TITLES, stored_id
from thidua_desktop.records.choices import StepProduct
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.work import Registration
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.services.registers.title_names import title_names
from thidua_desktop.services.years.rule_choices import RuleSets
from thidua_desktop.texts.base.vietnamese import fold


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of the summary: of a unit and a title, or of all of them where one is not named."""

    unit_id: int | None = None
    title: str | None = None

    def has(self, one: Registration) -> bool:
        """Whether a registration is counted there; one that is withdrawn is nowhere."""
        unit, title = self.unit_id in (None, one.unit_id), self.title in (None, one.title)
        return unit and title and one.withdrawn is None


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
    """Count what is registered and not withdrawn.

    Every member of the year and every title of its rule set is there, also with nothing; other
    units, commendations and unknown titles where somebody registered them.
    """
    found = [one for one in uow.registers.find(Registration, year_id=year_id) if not one.withdrawn]
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


def read_notes(uow: UnitOfWork, record: Registration, rule_sets: RuleSets) -> tuple[Note, ...]:
    """Look at a registration by the rule set and the checklist of its year."""
    year = uow.registers.get(EmulationYear, record.year_id)
    steps = uow.registers.find(YearStep, year_id=record.year_id, produces=StepProduct.REGISTRATIONS)
    due = min((step.due for step in steps if step.due is not None), default=None)
    others = uow.registers.find(Registration, year_id=record.year_id)
    entries = [_entry(one) for one in others if one.id != record.id]
    return notes_on(_entry(record), entries, rule_sets.of(year), due)


def _entry(one: Registration) -> Entry:
    return Entry(
        one.unit_id,
        one.title,
        fold(one.person),
        one.date,
        one.withdrawn is not None,
        bool(one.reason.strip()),
    )


class YearRegistrations(RecordSource[Registration]):
    """What the tab *Đăng ký* lists."""

    def __init__(self, registers: Registers, case: Case, rule_sets: RuleSets) -> None:
        super().__init__(Registration, registers, {"year_id": 0})
        self._case, self._rule_sets = case, rule_sets
        self._only: Cell | None = None
        self._opened: frozenset[int] = frozenset()

    def rows(self) -> Sequence[Registration]:
        """Give those of the year, or those behind the figure that was opened.

        One that was there then stays, whatever is changed in it: who withdraws it says why.
        """
        whole, only = super().rows(), self._only
        if only is None:
            return whole
        return tuple(one for one in whole if only.has(one) or one.id in self._opened)

    def show_only(self, cell: Cell | None) -> None:
        """From now on give what is behind a figure, or everything."""
        self._only = cell
        behind = (one for one in super().rows() if cell is not None and cell.has(one))
        self._opened = frozenset(stored_id(one) for one in behind)

    def given(self) -> Mapping[str, Any]:
        """Begin a new one for the unit and the title that are looked at."""
        if self._only is None:
            return {}
        given = {"unit_id": self._only.unit_id, "title": self._only.title}
        return {name: value for name, value in given.items() if value is not None}

    def names(self) -> LinkNames:
        """Give what units and titles were called when it was last read."""
        return self._links

    def called(self, one: Registration) -> str:
        return " – ".join(self._named(one))

    def cell_words(self, cell: Cell, every_unit: str, every_title: str) -> tuple[str, str]:
        """Name a figure: of which unit, and of which title."""
        unit = self._links["units"][cell.unit_id] if cell.unit_id is not None else every_unit
        title = self._links[TITLES][cell.title] if cell.title is not None else every_title
        return unit, title

    def summary(self) -> Summary:
        return self._case.read(read_summary, self.fixed["year_id"], self._rule_sets)

    def notes(self, one: Registration) -> tuple[Note, ...]:
        return self._case.read(read_notes, one, self._rule_sets)

    def _named(self, one: Registration) -> Iterator[str]:
        yield one.person or self._links["units"].get(one.unit_id, "")
        yield self._links[TITLES].get(one.title, one.title)
