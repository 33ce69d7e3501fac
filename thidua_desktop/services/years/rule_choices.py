"""The rule sets (bộ quy tắc) among which a new year chooses, the one that fits its time first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from thidua_desktop.domain.awards import RuleSet
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.year import RulesReason
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.years.year_rules import RuleBook


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """A rule set: the name of its file, its title, its years, and its text."""

    name: str
    title: str
    first_year: int
    last_year: int | None
    body: str

    def years_away(self, year: int) -> int:
        """How far a year lies outside of its time, 0 where the rule set is in force."""
        if year < self.first_year:
            return self.first_year - year
        return max(0, year - self.last_year) if self.last_year is not None else 0


class RuleSets:
    """Those that came with the program, and those that years of the store were opened with."""

    def __init__(self, shipped: Callable[[], Sequence[RuleChoice]], book: RuleBook) -> None:
        self._shipped = shipped
        self.book = book
        self._read = lru_cache(maxsize=4)(book.read)

    def of(self, year: EmulationYear) -> RuleSet | None:
        """Give the rules of a year as its own copy has them; None where it has none."""
        return self._read(year.rules_body) if year.rules_body else None

    def known(self, years: Sequence[EmulationYear] = ()) -> tuple[RuleChoice, ...]:
        """Give every rule set once; a file of ours stands before a copy of the same name."""
        found = {choice.name: choice for choice in self._shipped()}
        for year in reversed(years):
            if year.rules not in found and year.rules_body:
                rules = self._read(year.rules_body)
                found[year.rules] = RuleChoice(
                    year.rules, rules.name, rules.first_year, rules.last_year, year.rules_body
                )
        return tuple(found.values())

    def chosen(self, name: str, years: Sequence[EmulationYear] = ()) -> RuleChoice:
        for choice in self.known(years):
            if choice.name == name:
                return choice
        raise Refused(RegisterCode.RULES_UNKNOWN, name)


def propose_rules(
    choices: Sequence[RuleChoice], year: int
) -> tuple[tuple[RuleChoice, ...], RulesReason]:
    """Put first the rule set in force in a year, the newest of several; else the nearest."""
    ordered = sorted(choices, key=lambda c: (c.years_away(year), -c.first_year, c.name))
    fits = bool(ordered) and ordered[0].years_away(year) == 0
    return tuple(ordered), RulesReason.IN_FORCE if fits else RulesReason.NOT_IN_FORCE
