"""The rule set of a year: looked at line by line, and changed with a reason until it is voted by.

The copy in the store is the year's own; what holds from then on is what the secretariat made of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from thidua_desktop.domain.awards import Award, RuleSet
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.rule_lines import (
    RuleLine,
    RulePart,
    free_code,
    in_the_way,
    rule_lines,
)
from thidua_desktop.records.base import stored_id, tidy
from thidua_desktop.records.choices import YearEventKind
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import BallotRound, Conference, Contest
from thidua_desktop.records.registration import Registration
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import EditRules, ReadRules, RuleValues
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.move_year import event_of
from thidua_desktop.texts.years import rules as texts

_NAMED = (RulePart.TITLES, RulePart.COMMENDATIONS)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Reads and changes the texts of rule sets."""

    read: ReadRules
    edit: EditRules


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One rule with new values, a new one (no `at`), or one that is taken away (no `values`)."""

    part: RulePart
    at: int | None
    values: RuleValues | None
    reason: str


def change_rule(
    changes: RegisterChanges, year: EmulationYear, change: RuleChange, book: RuleBook
) -> bool:
    """Sửa, thêm, xóa một quy tắc của năm, with what was and what is kept in the year's history.

    Raises Refused without a reason, for values that make no rule, for a second rule about the same,
    for a title that is still used, and, by the guard of what is frozen, once a paper rests on the
    rules. Tells whether anything changed.
    """
    reason = tidy(change.reason).strip()
    if not reason:
        raise Refused(RegisterCode.YEAR_REASON_NEEDED, str(year.year))
    before = book.read(year.rules_body)
    old = _line(before, change.part, change.at) if change.at is not None else None
    if old is not None and change.values is None:
        _refuse_used(changes, year, before, old)
    body = _edited(year.rules_body, before, change, book)
    after = book.read(body)
    if before == after:
        return False
    new = _line(after, change.part, change.at) if change.values is not None else None
    if new is not None and (other := in_the_way(after, new)) is not None:
        raise Refused(RegisterCode.RULE_TWICE, texts.about(after, other))
    changes.save(year.model_copy(update={"rules_body": body}))
    text = texts.changed(before, old, after, new, reason)
    kind = YearEventKind.RULES
    changes.save(event_of(changes.uow, stored_id(year), kind, year.state, text))
    return True


def _line(rules: RuleSet, part: RulePart, at: int | None) -> RuleLine:
    """Give the rule at a place of its part, the last one without a place."""
    found = [line for line in rule_lines(rules) if line.part is part]
    return found[-1 if at is None else at]


def _edited(body: str, before: RuleSet, change: RuleChange, book: RuleBook) -> str:
    values = change.values
    if values is not None and change.at is None and change.part in _NAMED:
        values = {"code": free_code(before), **values}
    try:
        return book.edit(body, change.part, change.at, values)
    except Refused:
        raise Refused(RegisterCode.RULE_FAULTY) from None


def _refuse_used(
    changes: RegisterChanges, year: EmulationYear, rules: RuleSet, line: RuleLine
) -> None:
    """Raises Refused for a title that another rule, a paper or a registration of the year names."""
    if not isinstance(line.rule, Award):
        return
    code = line.rule.code
    rules_of_it = (one for one in rule_lines(rules) if code in one.rests_on)
    used = [f"{texts.PARTS[one.part]}: {texts.about(rules, one)}" for one in rules_of_it]
    used += [*_papers(changes, year, code)]
    if changes.find(Registration, year_id=year.id, title=code):
        used.append(Registration.register.title)
    if used:
        raise Refused(RegisterCode.RULE_IN_USE, *used)


def _papers(changes: RegisterChanges, year: EmulationYear, code: str) -> Iterator[str]:
    for meeting in changes.find(Conference, year_id=year.id):
        for ballot in changes.find(BallotRound, conference_id=meeting.id):
            if changes.find(Contest, round_id=ballot.id, title=code):
                yield ballot.title
