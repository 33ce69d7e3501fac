"""A year written down (YEAR.toml) as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.awards import RuleSet
from thidua_desktop.records.allotment import CoefficientTable
from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person
from thidua_desktop.records.plans import Indicator, Movement, PlanTarget
from thidua_desktop.records.scoring import Criterion, ScoringTable

Ids = Mapping[str, Mapping[str, int]]
"""The ids of what the file names, by register and code."""

NAMED_BY: Mapping[type[Record], str] = {
    Document: "number",
    Person: "name",
    Movement: "name",
    Indicator: "code",
    PlanTarget: "text",
    ScoringTable: "name",
    Criterion: "code",
    CoefficientTable: "name",
}
"""The field by which a table names a record of these; everything else is named by its code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A record as the file tells it; `links` name by their codes the records that it points to.

    `parts` are the tables inside its own, by their keys.
    """

    kind: type[Record]
    values: Mapping[str, Any]
    links: Mapping[str, str]
    parts: Mapping[str, tuple["Entry", ...]]

    def record(self, ids: Ids, **fixed: object) -> Record:
        """Give it as a record, where the codes have these ids."""
        links = {spec.name: spec.link for spec in field_specs(self.kind)}
        linked = {name: ids.get(links[name], {}).get(code) for name, code in self.links.items()}
        return self.kind.model_validate({**self.values, **linked, **fixed})


def people_of(unit: Entry) -> tuple[Entry, ...]:
    """Give whom a unit's table names, in whatever role."""
    return tuple(person for people in unit.parts.values() for person in people)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadershipEntry:
    """Who leads in a year, by unit codes, and the number of the decision."""

    head: str
    deputies: tuple[str, ...] = ()
    appointed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnEntry:
    """A name withdrawn after freezing."""

    code: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestEntry:
    """`[[rounds.contests]]`: the fields of its record, the rule set's defaults already in them."""

    values: Mapping[str, Any]
    candidates: tuple[str, ...]
    withdrawn: tuple[WithdrawnEntry, ...] = ()

    @property
    def id(self) -> str:
        return str(self.values["code"])


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenEntry:
    """`[[rounds.written]]`: written opinions on one name."""

    contest: str
    code: str
    agree: int
    disagree: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundEntry:
    """`[[rounds]]`: the fields of its record; opened where `issued` and `returned` are given."""

    values: Mapping[str, Any]
    contests: tuple[ContestEntry, ...]
    printed: int | None = None
    spoilt: int | None = None
    issued: int | None = None
    returned: int | None = None
    written: tuple[WrittenEntry, ...] = ()

    @property
    def id(self) -> str:
        return str(self.values["code"])

    @property
    def opened(self) -> bool:
        """Whether the box was opened already, so that its papers may be typed."""
        return self.issued is not None and self.returned is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearFile:
    """A whole year, every code in it checked."""

    year: int
    about: Mapping[str, Any]  # the fields of its record
    rules: RuleSet
    leaders: LeadershipEntry
    next_leaders: LeadershipEntry | None
    cluster: Entry
    units: tuple[Entry, ...]
    documents: tuple[Entry, ...]
    work: Mapping[str, tuple[Entry, ...]]  # by key: plans, registrations, ratings …
    steps: tuple[Entry, ...]  # as far as the file tells of them
    conference: Entry | None
    meetings: tuple[Entry, ...]  # the other conferences
    rounds: tuple[RoundEntry, ...]
