"""Titles, what each presupposes, and by which vote it is proposed: the rule set of a year."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.codes.ballot import Base, Compare
from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.domain.documents.legal_bases import LegalBasis
from thidua_desktop.domain.quota import Quota
from thidua_desktop.domain.work.ratings import RatingRule


class AwardLevel(StrEnum):
    """Who grants it (cấp khen thưởng)."""

    STATE = "state"
    MINISTRY = "ministry"
    BASE = "base"  # cơ sở


class AwardSubject(StrEnum):
    """To whom it is granted."""

    COLLECTIVE = "collective"
    PERSON = "person"
    ANY = "any"


class VotingBody(StrEnum):
    """Who votes."""

    CLUSTER = "cluster"
    COUNCIL = "council"  # Hội đồng TĐKT của Bộ
    CENTRAL_COUNCIL = "central_council"


@dataclass(frozen=True, slots=True)
class Award:
    """A title (danh hiệu thi đua) or a commendation (hình thức khen thưởng).

    `rating` is the yearly grade that it presupposes, where the rule set names one; of a `flag` the
    four grounds are asked for.
    """

    code: str
    name: str
    level: AwardLevel
    subject: AwardSubject
    decided_by: str
    criteria: str
    citation: Citation
    rating: Grade | None
    flag: bool


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """Điều kiện: `award` presupposes `requires`.

    With `same_year` the name has to be on this year's list of `requires`; else it needs `count` of
    them (in consecutive years where `consecutive`), besides what `note` says.
    """

    award: str
    requires: str
    same_year: bool
    count: int
    consecutive: bool
    note: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class VoteRule:
    """Tỷ lệ phiếu phải đạt: a body's rule for some titles, or for all where it names none."""

    body: VotingBody
    titles: tuple[str, ...]
    majority: Fraction
    compare: Compare
    base: Base
    quorum: Fraction | None
    max_rounds: int | None
    written_allowed: bool
    citation: Citation


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Bộ quy tắc: what holds in the years from `first_year` to `last_year` (None: still).

    `basis` is the căn cứ by which the cluster votes, as its minutes name it; empty if unknown.
    """

    name: str
    first_year: int
    last_year: int | None
    registration_required: bool
    basis: str
    titles: tuple[Award, ...]
    commendations: tuple[Award, ...]
    prerequisites: tuple[Prerequisite, ...]
    votes: tuple[VoteRule, ...]
    quotas: tuple[Quota, ...]
    note: str = ""
    ratings: tuple[RatingRule, ...] = ()
    bases: tuple[LegalBasis, ...] = ()

    def title(self, code: str) -> Award | None:
        return next((title for title in self.titles if title.code == code), None)

    def vote(self, body: VotingBody, title: str) -> VoteRule | None:
        """Give the body's rule for a title: its own one first, else the one for all titles."""
        rules = [rule for rule in self.votes if rule.body is body]
        own = [rule for rule in rules if title in rule.titles]
        general = [rule for rule in rules if not rule.titles]
        return next(iter(own + general), None)

    def required_same_year(self, title: str) -> tuple[str, ...]:
        """Give the titles on whose list of this year a name must be to be proposed for this one."""
        return tuple(
            edge.requires for edge in self.prerequisites if edge.award == title and edge.same_year
        )

    def quotas_of(self, title: str) -> tuple[Quota, ...]:
        return tuple(quota for quota in self.quotas if quota.title == title)
