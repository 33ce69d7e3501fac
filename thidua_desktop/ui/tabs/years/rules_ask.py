"""The question that changes one rule: its values as they are, its source, and why it is changed."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.awards import Award, Prerequisite, VoteRule
from thidua_desktop.domain.codes.ballot import Compare
from thidua_desktop.domain.rule_lines import RuleLine
from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.services.years.year_rules import RuleChange
from thidua_desktop.texts.conference.codes import BASES
from thidua_desktop.texts.years import rules as texts
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked

_SHARES = ("2/3", "1/2", "3/4", "4/5", "9/10", "1/1")
_FLAGS = ("same_year", "consecutive", "more_than", "written_allowed", "confirmed")
_NUMBERS = ("count", "max_rounds", "allotted")
_LONG = ("criteria", "note", "of")
_NEEDED = ("name", "majority", "of")


def ask_rule(
    parent: QWidget, about: str, line: RuleLine, change: Callable[[RuleChange], object]
) -> Ask:
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


def _values(line: RuleLine) -> dict[str, Any]:
    rule = line.rule
    cited = {"source": rule.citation.source, "confirmed": rule.citation.confirmed}
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
        count = {} if rule.same_year else {"count": rule.count}
        often = {} if rule.same_year else {"consecutive": rule.consecutive}
        return {"same_year": rule.same_year, **count, **often, "note": rule.note, **cited}
    return {"of": rule.of, "share": _share(rule.share), "allotted": rule.allotted, **cited}


def _vote(rule: VoteRule) -> dict[str, Any]:
    return {
        "majority": _share(rule.majority),
        "more_than": rule.compare is Compare.MORE_THAN,
        "base": rule.base,
        "quorum": _share(rule.quorum),
        "max_rounds": rule.max_rounds,
        "written_allowed": rule.written_allowed,
    }


def _field(name: str, value: Any) -> FieldSpec:
    offered: tuple[str, ...] | dict[str, str] = ()
    kind = FieldKind.TEXT
    if name in _FLAGS:
        kind = FieldKind.FLAG
    elif name in _NUMBERS:
        kind = FieldKind.NUMBER
    elif name in _LONG:
        kind = FieldKind.LONG_TEXT
    elif name == "base":
        kind, offered = FieldKind.CHOICE, {words: base for base, words in BASES.items()}
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


def _for_file(line: RuleLine, answers: Answers) -> dict[str, str | int | bool]:
    """The answers as the file has them: what is empty is an empty text there."""
    values = {name: "" if answers[name] is None else answers[name] for name in _values(line)}
    if "more_than" in values:
        more = values.pop("more_than")
        values["compare"] = (Compare.MORE_THAN if more else Compare.AT_LEAST).value
    return values


def _share(share: Fraction | None) -> str:
    return "" if share is None else f"{share.numerator}/{share.denominator}"
