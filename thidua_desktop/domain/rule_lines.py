"""A rule set line by line: what each rule says, where it stands, whether that is confirmed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from thidua_desktop.domain.awards import Award, Prerequisite, RuleSet, VoteRule
from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.quota import Quota

Rule = Award | Prerequisite | VoteRule | Quota


class RulePart(StrEnum):
    """The parts of a rule set, by the keys of its file."""

    TITLES = "titles"
    COMMENDATIONS = "commendations"
    PREREQUISITES = "prerequisites"
    VOTES = "votes"
    QUOTAS = "quotas"


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule and its place: its part, and the how manieth of it, from 0."""

    part: RulePart
    at: int
    rule: Rule

    @property
    def citation(self) -> Citation:
        return self.rule.citation


def rule_lines(rules: RuleSet) -> tuple[RuleLine, ...]:
    """Give every rule that has a source, the votes and the numbers first: they are counted by."""
    return tuple(_lines(rules))


def _lines(rules: RuleSet) -> Iterator[RuleLine]:
    parts: tuple[tuple[RulePart, tuple[Rule, ...]], ...] = (
        (RulePart.VOTES, rules.votes),
        (RulePart.QUOTAS, rules.quotas),
        (RulePart.PREREQUISITES, rules.prerequisites),
        (RulePart.TITLES, rules.titles),
        (RulePart.COMMENDATIONS, rules.commendations),
    )
    for part, found in parts:
        for at, rule in enumerate(found):
            yield RuleLine(part, at, rule)
