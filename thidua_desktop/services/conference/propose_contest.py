"""What the year's rule set proposes for a title that is to be voted on, and where that stands."""

from dataclasses import dataclass
from functools import lru_cache

from thidua_desktop.domain.awards import AwardSubject, RuleSet, VoteRule, VotingBody
from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.codes.ballot import Base, Compare
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.services.base.ports import ReadRules

USUAL_MAJORITY = "2/3"
USUAL_QUORUM = "2/3"
USUAL_ROUNDS = 2

_NOWHERE = Citation("", confirmed=False)


@dataclass(frozen=True, slots=True)
class TitleChoice:
    """A title that a cluster may vote on."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestProposal:
    """The rule of a contest as proposed; every part of it may be changed on the paper.

    `requires` is the title of the same year that this one presupposes, empty where none does.
    `citation` is that of the vote; a rule set that is silent leaves it empty.
    """

    title: TitleChoice
    majority: str = USUAL_MAJORITY
    compare: Compare = Compare.AT_LEAST
    base: Base = Base.ELIGIBLE
    quorum: str = USUAL_QUORUM
    max_rounds: int = USUAL_ROUNDS
    written_allowed: bool = False
    requires: str = ""
    citation: Citation = _NOWHERE
    requires_citation: Citation = _NOWHERE


class ProposeContest:
    """Give the titles of a year's rule set and the rule proposed for one of them."""

    def __init__(self, read_rules: ReadRules) -> None:
        self._rules = lru_cache(maxsize=4)(read_rules)

    def titles(self, year: EmulationYear) -> tuple[TitleChoice, ...]:
        """Give the titles for collectives, in the order of the rule set."""
        if not year.rules_body:
            return ()
        return tuple(
            TitleChoice(title.code, title.name)
            for title in self._rules(year.rules_body).titles
            if title.subject is not AwardSubject.PERSON
        )

    def __call__(self, year: EmulationYear, title: str) -> ContestProposal:
        """Give what is proposed for a title; the usual rule where the rule set is silent."""
        if not year.rules_body:
            return ContestProposal(title=TitleChoice(title, title))
        rules = self._rules(year.rules_body)
        award = rules.title(title)
        choice = TitleChoice(title, award.name if award else title)
        return _proposal(rules, choice, rules.vote(VotingBody.CLUSTER, title))


def _proposal(rules: RuleSet, title: TitleChoice, vote: VoteRule | None) -> ContestProposal:
    edge = next((p for p in rules.prerequisites if p.award == title.code and p.same_year), None)
    requires = edge.requires if edge else ""
    requires_citation = edge.citation if edge else _NOWHERE
    if vote is None:
        return ContestProposal(title=title, requires=requires, requires_citation=requires_citation)
    quorum = vote.quorum
    return ContestProposal(
        title=title,
        majority=f"{vote.majority.numerator}/{vote.majority.denominator}",
        compare=vote.compare,
        base=vote.base,
        quorum=f"{quorum.numerator}/{quorum.denominator}" if quorum else USUAL_QUORUM,
        max_rounds=vote.max_rounds or USUAL_ROUNDS,
        written_allowed=vote.written_allowed,
        requires=requires,
        citation=vote.citation,
        requires_citation=requires_citation,
    )
