"""A rule set line by line: what each rule says, where it stands, whether that is confirmed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from thidua_desktop.domain.awards import Award, Prerequisite, RuleSet, VoteRule
from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.documents.legal_bases import LegalBasis
from thidua_desktop.domain.quota import Quota

Rule = Award | Prerequisite | VoteRule | Quota | LegalBasis


class RulePart(StrEnum):
    """The parts of a rule set, by the keys of its file."""

    TITLES = "titles"
    COMMENDATIONS = "commendations"
    PREREQUISITES = "prerequisites"
    VOTES = "votes"
    QUOTAS = "quotas"
    BASES = "bases"


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule and its place: its part, and the how manieth of it, from 0."""

    part: RulePart
    at: int
    rule: Rule

    @property
    def citation(self) -> Citation:
        return self.rule.citation

    @property
    def subject(self) -> frozenset[str]:
        """What no other rule of its part may be about; empty where several may."""
        rule = self.rule
        if isinstance(rule, VoteRule):
            return frozenset(f"{rule.body} {title}" for title in rule.titles or ("",))
        if isinstance(rule, Prerequisite):
            return frozenset((f"{rule.award} {rule.requires}",))
        return frozenset()

    @property
    def rests_on(self) -> frozenset[str]:
        """The titles that must be there for this rule."""
        rule = self.rule
        if isinstance(rule, VoteRule):
            return frozenset(rule.titles)
        if isinstance(rule, Prerequisite):
            return frozenset((rule.award, rule.requires))
        return frozenset((rule.title,)) if isinstance(rule, Quota) else frozenset()


def rule_lines(rules: RuleSet) -> tuple[RuleLine, ...]:
    """Give every rule that has a source, the votes and the numbers first: they are counted by."""
    return tuple(_lines(rules))


def in_the_way(rules: RuleSet, added: RuleLine) -> RuleLine | None:
    """Give the other rule about the same, of which one would never be applied."""
    return next(
        (
            line
            for line in rule_lines(rules)
            if line.part is added.part and line.at != added.at and line.subject & added.subject
        ),
        None,
    )


def free_code(rules: RuleSet) -> str:
    """Give a code that no title or commendation has."""
    known = {award.code for award in (*rules.titles, *rules.commendations)}
    return next(code for n in count(1) if (code := f"DH{n:02}") not in known)


def _lines(rules: RuleSet) -> Iterator[RuleLine]:
    parts: tuple[tuple[RulePart, tuple[Rule, ...]], ...] = (
        (RulePart.VOTES, rules.votes),
        (RulePart.QUOTAS, rules.quotas),
        (RulePart.PREREQUISITES, rules.prerequisites),
        (RulePart.TITLES, rules.titles),
        (RulePart.COMMENDATIONS, rules.commendations),
        (RulePart.BASES, rules.bases),
    )
    for part, found in parts:
        for at, rule in enumerate(found):
            yield RuleLine(part, at, rule)
