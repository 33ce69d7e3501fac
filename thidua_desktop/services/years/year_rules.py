"""The rule set of a year: looked at line by line, and changed with a reason until it is voted by.

The copy in the store is the year's own; what holds from then on is what the secretariat made of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.rule_lines import RuleLine, rule_lines
from thidua_desktop.records.base import stored_id, tidy
from thidua_desktop.records.choices import YearEventKind
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import EditRules, ReadRules
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.move_year import event_of
from thidua_desktop.texts.years import rules as texts


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Reads and changes the texts of rule sets."""

    read: ReadRules
    edit: EditRules


@dataclass(frozen=True, slots=True)
class RuleChange:
    """New values of one rule, by their keys in the file; an empty text takes one away."""

    line: RuleLine
    values: Mapping[str, str | int | bool]
    reason: str


def change_rule(
    changes: RegisterChanges, year: EmulationYear, change: RuleChange, book: RuleBook
) -> bool:
    """Sửa một quy tắc của năm, with what was and what is kept in the year's history.

    Raises Refused without a reason, for values that make no rule, and, by the guard of what is
    frozen, once a paper rests on the rules. Tells whether anything changed.
    """
    reason = tidy(change.reason).strip()
    if not reason:
        raise Refused(RegisterCode.YEAR_REASON_NEEDED, str(year.year))
    body = _edited(year.rules_body, change, book)
    before, after = book.read(year.rules_body), book.read(body)
    if before == after:
        return False
    changes.save(year.model_copy(update={"rules_body": body}))
    line = change.line
    now = next(one for one in rule_lines(after) if (one.part, one.at) == (line.part, line.at))
    words = texts.changed(before, line, after, now, reason)
    kind = YearEventKind.RULES
    changes.save(event_of(changes.uow, stored_id(year), kind, year.state, words))
    return True


def _edited(body: str, change: RuleChange, book: RuleBook) -> str:
    try:
        return book.edit(body, change.line.part, change.line.at, change.values)
    except Refused:
        raise Refused(RegisterCode.RULE_FAULTY) from None
