"""The rule sets (bộ quy tắc) among which a new year chooses, the one that fits its time first."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from thidua_desktop.domain.awards import RuleSet
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.year import RulesReason
from thidua_desktop.records.choices import YearEventKind
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.register_source import Find
from thidua_desktop.services.years.year_rules import RuleBook
from thidua_desktop.texts.years import rules as texts

_LONGEST, _SUFFIX = 40, len("-2025")
"""So long may the name of a rule set be."""


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """A rule set: the name of its file, its title, its years, and its text."""

    name: str
    title: str
    first_year: int
    last_year: int | None
    body: str
    edited: bool = False

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

    def known(
        self, years: Sequence[EmulationYear] = (), edited: Collection[int] = ()
    ) -> tuple[RuleChoice, ...]:
        """Give every rule set once; a file of ours stands before a copy of the same name.

        The copies of years in which rules were `edited` stand beside it under names of their own.
        """
        found = {choice.name: choice for choice in self._shipped()}
        shipped = frozenset(found)
        for year in reversed(years):
            name = _own_name(year, shipped) if year.id in edited else year.rules
            if name not in found and year.rules_body:
                rules = self._read(year.rules_body)
                own = _is_copy(name, shipped)
                title = texts.OF_YEAR.format(rules.name, year.year) if own else rules.name
                found[name] = RuleChoice(
                    name, title, rules.first_year, rules.last_year, year.rules_body, edited=own
                )
        return tuple(found.values())

    def chosen(
        self, name: str, years: Sequence[EmulationYear] = (), edited: Collection[int] = ()
    ) -> RuleChoice:
        for choice in self.known(years, edited):
            if choice.name == name:
                return choice
        raise Refused(RegisterCode.RULES_UNKNOWN, name)


def edited_years(find: Find) -> frozenset[int]:
    """The years of which rules were changed, added or taken away."""
    return frozenset(event.year_id for event in find(YearEvent, kind=YearEventKind.RULES))


def _own_name(year: EmulationYear, shipped: Collection[str]) -> str:
    """2022-nd98-2025: the name of what it was made of, and the year; still a plain file name."""
    base = year.rules[:-_SUFFIX] if _is_copy(year.rules, shipped) else year.rules
    return f"{base[: _LONGEST - _SUFFIX]}-{year.year}"


def _is_copy(name: str, shipped: Collection[str]) -> bool:
    return name not in shipped and bool(re.fullmatch(r".+-\d{4}", name))


def propose_rules(
    choices: Sequence[RuleChoice], year: int
) -> tuple[tuple[RuleChoice, ...], RulesReason]:
    """Put first the rule set in force in a year, the newest of several; else the nearest.

    Of the same rules those that the secretariat edited come first, as edited last.
    """

    def place(one: RuleChoice) -> tuple[int, int, bool, str]:
        name = "" if one.edited else one.name  # edited ones stand newest first already
        return one.years_away(year), -one.first_year, not one.edited, name

    ordered = sorted(choices, key=place)
    fits = bool(ordered) and ordered[0].years_away(year) == 0
    return tuple(ordered), RulesReason.IN_FORCE if fits else RulesReason.NOT_IN_FORCE
