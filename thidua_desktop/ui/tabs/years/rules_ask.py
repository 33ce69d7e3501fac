"""The question that changes one rule: its values as they are, its source, and why it is changed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.awards import Award, Prerequisite, VoteRule
from thidua_desktop.domain.codes.ballot import Compare
from thidua_desktop.domain.rule_lines import RuleLine
from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.services.years.year_rules import RuleChange
from thidua_desktop.texts.conference.codes import BASES
from thidua_desktop.texts.years import rules as texts
from thidua_desktop.ui.widgets.ask.ask import Ask, Question, ask, asked

_SHARES = ("2/3", "1/2", "3/4", "4/5", "9/10", "1/1")
_FLAGS = ("same_year", "consecutive", "more_than", "written_allowed", "confirmed")
_NUMBERS = ("count", "max_rounds", "allotted")
_LONG = ("criteria", "note", "of")
_NEEDED = ("name", "majority", "of")


def ask_rule(
    parent: QWidget, about: str, line: RuleLine, change: Callable[[RuleChange], object]
) -> Ask:
    """Ask for the new values of a rule, and why."""
    fields = [_field(name, value) for name, value in _values(line).items()]
    reason = replace(
        asked("reason", texts.REASON, FieldKind.LONG_TEXT), max_length=texts.LONGEST_REASON
    )
    question = Question(
        texts.CHANGE_TITLE.format(about), texts.CHANGE_WORDS, texts.SAVE, (*fields, reason)
    )
    return ask(
        parent, question, lambda a: change(RuleChange(line, _for_file(line, a), a["reason"]))
    )


def _values(line: RuleLine) -> dict[str, str]:
    """The values of a rule as answers are: digits, a tick as 1."""
    rule = line.rule
    cited = {"source": rule.citation.source, "confirmed": _tick(on=rule.citation.confirmed)}
    if isinstance(rule, Award):
        return {
            "name": rule.name,
            "decided_by": rule.decided_by,
            "criteria": rule.criteria,
            **cited,
        }
    if isinstance(rule, VoteRule):
        return {**_vote(rule), **cited}
    if isinstance(rule, Prerequisite):
        count = {} if rule.same_year else {"count": str(rule.count)}
        often = {} if rule.same_year else {"consecutive": _tick(on=rule.consecutive)}
        return {"same_year": _tick(on=rule.same_year), **count, **often, "note": rule.note, **cited}
    share, allotted = _share(rule.share), _number(rule.allotted)
    return {"of": rule.of, "share": share, "allotted": allotted, **cited}


def _vote(rule: VoteRule) -> dict[str, str]:
    return {
        "majority": _share(rule.majority),
        "more_than": _tick(on=rule.compare is Compare.MORE_THAN),
        "base": BASES[rule.base],
        "quorum": _share(rule.quorum),
        "max_rounds": _number(rule.max_rounds),
        "written_allowed": _tick(on=rule.written_allowed),
    }


def _field(name: str, value: str) -> FieldSpec:
    offered: tuple[str, ...] = ()
    kind = FieldKind.TEXT
    if name in _FLAGS:
        kind = FieldKind.FLAG
    elif name in _NUMBERS:
        kind = FieldKind.NUMBER
    elif name in _LONG:
        kind = FieldKind.LONG_TEXT
    elif name == "base":
        kind, offered = FieldKind.CHOICE, tuple(BASES.values())
    elif name == "majority":
        offered = (value, *(share for share in _SHARES if share != value))
    return asked(
        name,
        texts.FIELDS[name],
        kind,
        offered,
        value,
        required=name in _NEEDED,
        help=texts.HELPS.get(name, ""),
    )


def _for_file(line: RuleLine, answers: Mapping[str, str]) -> dict[str, str | int | bool]:
    """The answers as the file has them; what was asked in words is a code there."""
    values: dict[str, str | int | bool] = {}
    for name in _values(line):
        answer = answers[name]
        if name == "more_than":
            values["compare"] = (Compare.MORE_THAN if answer else Compare.AT_LEAST).value
        elif name == "base":
            values[name] = next(code for code, words in BASES.items() if words == answer)
        elif name in _FLAGS:
            values[name] = answer == "1"
        else:
            values[name] = int(answer) if name in _NUMBERS and answer else answer
    return values


def _tick(*, on: bool) -> str:
    return "1" if on else ""


def _share(share: Fraction | None) -> str:
    return "" if share is None else f"{share.numerator}/{share.denominator}"


def _number(number: int | None) -> str:
    return "" if number is None else str(number)
