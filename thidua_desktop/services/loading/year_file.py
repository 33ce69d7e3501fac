"""A year written down (YEAR.toml) as values."""

import datetime
from dataclasses import dataclass
from fractions import Fraction

from thidua_desktop.domain.awards import RuleSet
from thidua_desktop.domain.codes.ballot import Base, Compare, Marking, Spoils
from thidua_desktop.records.choices import InspectionPeriod, PlanLevel, TellerRole


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterEntry:
    """`[cluster]`."""

    code: str
    name: str
    bloc: str = ""
    authority: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadershipEntry:
    """Who leads in a year, by unit codes, and the number of the decision."""

    head: str
    deputies: tuple[str, ...] = ()
    appointed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitEntry:
    """`[[units]]`."""

    code: str
    name: str
    work_areas: int | None = None
    staff: int | None = None
    head_name: str = ""
    head_position: str = ""
    liaison_name: str = ""
    liaison_position: str = ""
    liaison_phone: str = ""
    liaison_email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEntry:
    """`[[documents]]`."""

    number: str
    date: datetime.date | None = None
    kind: str = ""
    issuer: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskEntry:
    """`[[plans.tasks]]`."""

    text: str
    owner: str = ""
    due: datetime.date | None = None
    done: datetime.date | None = None
    product: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetEntry:
    """`[[plans.targets]]`."""

    text: str
    unit_of_measure: str = ""
    planned: str = ""
    achieved: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEntry:
    """`[[plans]]`."""

    level: PlanLevel
    name: str
    unit: str = ""
    document: str = ""
    tasks: tuple[TaskEntry, ...] = ()
    targets: tuple[TargetEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationEntry:
    """`[[registrations]]`."""

    unit: str
    title: str
    date: datetime.date | None = None
    person: str = ""
    withdrawn: datetime.date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingEntry:
    """`[[inspections.findings]]`."""

    item: str
    finding: str = ""
    recommendation: str = ""
    owner: str = ""
    due: datetime.date | None = None
    done: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionEntry:
    """`[[inspections]]`."""

    unit: str
    period: InspectionPeriod
    date: datetime.date | None = None
    lead_name: str = ""
    lead_position: str = ""
    findings: tuple[FindingEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreEntry:
    """`[[scores]]`."""

    unit: str
    self_score: str = ""
    cluster_score: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellerEntry:
    """A member of Ban kiểm phiếu."""

    name: str
    role: TellerRole
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceEntry:
    """`[conference]`."""

    date: datetime.date
    eligible: int
    present: int
    start: datetime.time | None = None
    venue: str = ""
    chair: str = ""
    tellers: tuple[TellerEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnEntry:
    """A name withdrawn after freezing."""

    code: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestEntry:
    """`[[rounds.contests]]`, the rule set's defaults already in it."""

    id: str
    title: str
    name: str
    seats: int
    majority: Fraction
    ratio: str  # the majority as it is written
    compare: Compare
    base: Base
    candidates: tuple[str, ...]
    requires: str = ""
    max_agree: int | None = None
    withdrawn: tuple[WithdrawnEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenEntry:
    """`[[rounds.written]]`: written opinions on one name."""

    contest: str
    code: str
    agree: int
    disagree: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundEntry:
    """`[[rounds]]`; loaded as opened where `issued` and `returned` are given."""

    id: str
    marking: Marking
    contests: tuple[ContestEntry, ...]
    passes: int = 2
    spoils: Spoils = Spoils.PAPER
    blank_is_invalid: bool = True
    printed: int | None = None
    spoilt: int | None = None
    issued: int | None = None
    returned: int | None = None
    written: tuple[WrittenEntry, ...] = ()

    @property
    def opened(self) -> bool:
        """Whether the box was opened already, so that its papers may be typed."""
        return self.issued is not None and self.returned is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearFile:
    """A whole year, every code in it checked."""

    cluster: ClusterEntry
    year: int
    rules_name: str
    rules_body: str
    rules: RuleSet
    leaders: LeadershipEntry
    units: tuple[UnitEntry, ...]
    movement: str = ""
    theme: str = ""
    next_leaders: LeadershipEntry | None = None
    documents: tuple[DocumentEntry, ...] = ()
    plans: tuple[PlanEntry, ...] = ()
    registrations: tuple[RegistrationEntry, ...] = ()
    inspections: tuple[InspectionEntry, ...] = ()
    scores: tuple[ScoreEntry, ...] = ()
    conference: ConferenceEntry | None = None
    rounds: tuple[RoundEntry, ...] = ()
