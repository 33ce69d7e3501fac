"""The questions that change, add and take away a rule: its values, its source, and why."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.awards import Award, Prerequisite, RuleSet, VoteRule, VotingBody
from thidua_desktop.domain.codes.ballot import Base, Compare
from thidua_desktop.domain.rule_lines import RuleLine, RulePart
from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.services.years.year_rules import RuleChange
from thidua_desktop.texts.conference.ballots import capital
from thidua_desktop.texts.conference.codes import BASES
from thidua_desktop.texts.years import rules as texts
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked

_SHARES = ("2/3", "1/2", "3/4", "4/5", "9/10", "1/1")
_FLAGS = ("same_year", "consecutive", "more_than", "written_allowed", "confirmed")
_NUMBERS = ("count", "max_rounds", "allotted")
_LONG = ("criteria", "note", "of")
_NEEDED = ("name", "majority", "of")
_BESIDE: Final = (
    ("body", "title"),
    ("award", "requires"),
    ("level", "subject"),
    ("majority", "base"),
    ("more_than", "written_allowed"),
    ("quorum", "max_rounds"),
    ("share", "allotted"),
)
_CITED: Final[dict[str, Any]] = {"source": "", "confirmed": False}
_DECIDED: Final[dict[str, Any]] = {"decided_by": "", "criteria": "", **_CITED}
_NEW: Final[dict[RulePart, dict[str, Any]]] = {
    RulePart.VOTES: {
        "majority": _SHARES[0],
        "more_than": False,
        "base": Base.ELIGIBLE,
        "quorum": "",
        "max_rounds": None,
        "written_allowed": False,
        **_CITED,
    },
    RulePart.QUOTAS: {"of": "", "share": "", "allotted": None, **_CITED},
    RulePart.PREREQUISITES: {
        "same_year": False,
        "count": 1,
        "consecutive": False,
        "note": "",
        **_CITED,
    },
    RulePart.TITLES: _DECIDED,
    RulePart.COMMENDATIONS: _DECIDED,
}
"""What a new rule begins with, by the keys of its file."""


Change = Callable[[RuleChange], object]


def ask_rule(parent: QWidget, about: str, line: RuleLine, change: Change) -> Ask:
    values = _values(line)
    title = texts.CHANGE_TITLE.format(about)
    question = _question(title, texts.CHANGE_WORDS, [_field(*one) for one in values.items()])

    def answered(answers: Answers) -> None:
        change(RuleChange(line.part, line.at, _for_file(values, answers), answers["reason"]))

    return ask(parent, question, answered)


def ask_new_rule(parent: QWidget, part: RulePart, rules: RuleSet, change: Change) -> Ask:
    fields = [*_subjects(part, rules), *(_field(*one) for one in _NEW[part].items())]
    question = _question(texts.ADD_TITLE.format(texts.PARTS[part]), texts.ADD_WORDS, fields)
    names = [field.name for field in fields]

    def answered(answers: Answers) -> None:
        change(RuleChange(part, None, _for_file(names, answers), answers["reason"]))

    return ask(parent, question, answered)


def ask_removal(parent: QWidget, about: str, value: str, line: RuleLine, change: Change) -> Ask:
    title, words = texts.REMOVE_TITLE.format(about), texts.REMOVE_WORDS.format(capital(value))
    question = replace(_question(title, words, ()), primary=texts.REMOVE, danger=True)

    def answered(answers: Answers) -> None:
        change(RuleChange(line.part, line.at, None, answers["reason"]))

    return ask(parent, question, answered)


def _question(title: str, words: str, fields: Sequence[FieldSpec]) -> Question:
    reason = replace(
        asked("reason", texts.REASON, FieldKind.LONG_TEXT), max_length=texts.LONGEST_REASON
    )
    every = (*fields, reason)
    rows = _rows([field.name for field in every]) if fields else ()
    return Question(title, words, texts.SAVE, every, rows=rows, stays=True)


def _rows(names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """What belongs together stands side by side."""
    beside = dict(_BESIDE)
    seconds = {beside[name] for name in names if name in beside}
    return tuple(
        (name, beside[name]) if name in beside else (name,) for name in names if name not in seconds
    )


def _subjects(part: RulePart, rules: RuleSet) -> Sequence[FieldSpec]:
    """What a new rule is about."""
    titles = {award.name: award.code for award in (*rules.titles, *rules.commendations)}
    if part is RulePart.VOTES:
        bodies = {words: body.value for body, words in texts.BODIES.items()}
        return (_choice("body", bodies, VotingBody.CLUSTER.value), _choice("title", titles, ""))
    if part is RulePart.QUOTAS:
        return (_choice("title", titles),)
    if part is RulePart.PREREQUISITES:
        return (_choice("award", titles), _choice("requires", titles))
    levels = {words: level.value for level, words in texts.LEVELS.items()}
    subjects = {words: subject.value for subject, words in texts.SUBJECTS.items()}
    return (_field("name", ""), _choice("level", levels), _choice("subject", subjects))


def _choice(name: str, offered: dict[str, str], value: str | None = None) -> FieldSpec:
    """One that begins empty on purpose may stay so: a vote then holds for every title."""
    every = value == ""
    words = texts.HELPS["voted"] if every else ""
    return asked(
        name, texts.FIELDS[name], FieldKind.CHOICE, offered, value, required=not every, help=words
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


def _for_file(names: Iterable[str], answers: Answers) -> dict[str, Any]:
    """The answers as the file has them: what is empty is an empty text there."""
    values = {name: "" if answers[name] is None else answers[name] for name in names}
    if "more_than" in values:
        more = values.pop("more_than")
        values["compare"] = (Compare.MORE_THAN if more else Compare.AT_LEAST).value
    if "body" in values:  # of a vote: for one title, or for all
        title = values.pop("title")
        values["titles"] = [title] if title else []
    return values


def _share(share: Fraction | None) -> str:
    return "" if share is None else f"{share.numerator}/{share.denominator}"
