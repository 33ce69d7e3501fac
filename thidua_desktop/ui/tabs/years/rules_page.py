"""The rule set of the year: each rule with its source, and whether that was confirmed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.awards import Award, Prerequisite, RuleSet, VoteRule, VotingBody
from thidua_desktop.domain.codes.ballot import Base, Compare
from thidua_desktop.domain.documents.legal_bases import BasisOf, LegalBasis
from thidua_desktop.domain.rule_lines import RuleLine, RulePart, rule_lines
from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.services.years.year_rules import RuleChange
from thidua_desktop.texts.conference.ballots import capital
from thidua_desktop.texts.conference.codes import BASES
from thidua_desktop.texts.years import rules as texts
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, vbox
from thidua_desktop.ui.widgets.base.menu_button import MenuButton
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

_SHARES = ("2/3", "1/2", "3/4", "4/5", "9/10", "1/1")
_FLAGS = ("same_year", "consecutive", "more_than", "written_allowed", "confirmed")
_NUMBERS = ("count", "max_rounds", "allotted")
_LONG = ("criteria", "note", "of", "text")
_DAYS = ("starts", "ends")
_TABLE: Final = 300
"""A rule stands in several lines: more than one is seen on a small screen, whose page scrolls."""
_NEEDED = ("name", "majority", "of", "text")
_BESIDE: Final = (
    ("body", "title"),
    ("level", "subject"),
    ("majority", "base"),
    ("more_than", "written_allowed"),
    ("quorum", "max_rounds"),
    ("share", "allotted"),
    ("starts", "ends"),
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
    RulePart.BASES: {"text": "", "whose": BasisOf.ALL, "starts": None, "ends": None, **_CITED},
}
"""What a new rule begins with, by the keys of its file."""


Change = Callable[[RuleChange], object]


def ask_rule(parent: QWidget, about: str, line: RuleLine, change: Change) -> Ask:
    values = _values(line)
    title = texts.CHANGE_TITLE.format(about)
    question = _question(title, texts.CHANGE_TEXT, [_field(*one) for one in values.items()])

    def answered(answers: Answers) -> None:
        change(RuleChange(line.part, line.at, _for_file(values, answers), answers["reason"]))

    return ask(parent, question, answered)


def ask_new_rule(parent: QWidget, part: RulePart, rules: RuleSet, change: Change) -> Ask:
    fields = [*_subjects(part, rules), *(_field(*one) for one in _NEW[part].items())]
    question = _question(texts.ADD_TITLE.format(texts.PARTS[part]), texts.ADD_TEXT, fields)
    names = [field.name for field in fields]

    def answered(answers: Answers) -> None:
        change(RuleChange(part, None, _for_file(names, answers), answers["reason"]))

    return ask(parent, question, answered)


def ask_removal(parent: QWidget, about: str, value: str, line: RuleLine, change: Change) -> Ask:
    title, text = texts.REMOVE_TITLE.format(about), texts.REMOVE_TEXT.format(capital(value))
    question = replace(_question(title, text, ()), primary=texts.REMOVE, danger=True)

    def answered(answers: Answers) -> None:
        change(RuleChange(line.part, line.at, None, answers["reason"]))

    return ask(parent, question, answered)


def _question(title: str, text: str, fields: Sequence[FieldSpec]) -> Question:
    reason = replace(
        asked("reason", texts.REASON, FieldKind.LONG_TEXT), max_length=texts.LONGEST_REASON
    )
    every = (*fields, reason)
    rows = _rows([field.name for field in every]) if fields else ()
    return Question(title, text, texts.SAVE, every, rows=rows, stays=True)


def _rows(names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """What belongs together stands side by side."""
    beside = dict(_BESIDE)
    seconds = {beside[name] for name in names if name in beside}
    return tuple(
        (name, beside[name]) if name in beside else (name,) for name in names if name not in seconds
    )


def _subjects(part: RulePart, rules: RuleSet) -> Sequence[FieldSpec]:
    titles = {award.name: award.code for award in (*rules.titles, *rules.commendations)}
    if part is RulePart.VOTES:
        bodies = {text: body.value for body, text in texts.BODIES.items()}
        return (_choice("body", bodies, VotingBody.CLUSTER.value), _choice("title", titles, ""))
    if part is RulePart.QUOTAS:
        return (_choice("title", titles),)
    if part is RulePart.BASES:
        return ()
    if part is RulePart.PREREQUISITES:
        return (_choice("award", titles), _choice("requires", titles))
    levels = {text: level.value for level, text in texts.LEVELS.items()}
    subjects = {text: subject.value for subject, text in texts.SUBJECTS.items()}
    return (_field("name", ""), _choice("level", levels), _choice("subject", subjects))


def _choice(name: str, offered: dict[str, str], value: str | None = None) -> FieldSpec:
    """One that begins empty on purpose may stay so: a vote then holds for every title."""
    every = value == ""
    text = texts.HELPS["voted"] if every else ""
    return asked(
        name, texts.FIELDS[name], FieldKind.CHOICE, offered, value, required=not every, help=text
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
    if isinstance(rule, LegalBasis):
        days = {"starts": rule.starts, "ends": rule.ends}
        return {"text": rule.text, "whose": rule.of, **days, **cited}
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
    elif name in _DAYS:
        kind = FieldKind.DATE
    elif name == "whose":
        kind, offered = FieldKind.CHOICE, {text: of for of, text in texts.BASES_OF.items()}
    elif name == "base":
        kind, offered = FieldKind.CHOICE, {text: base for base, text in BASES.items()}
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
    if "whose" in values:
        values["of"] = values.pop("whose")
    if "body" in values:  # of a vote: for one title, or for all
        title = values.pop("title")
        values["titles"] = [title] if title else []
    return values


def _share(share: Fraction | None) -> str:
    return "" if share is None else f"{share.numerator}/{share.denominator}"


class RulesPage(QWidget):
    """Shows the rules; its signals ask to change or remove a line, or to add one to a part."""

    change_wanted = Signal(str, object)
    add_wanted = Signal(object)
    remove_wanted = Signal(str, str, object)

    def __init__(self) -> None:
        super().__init__()
        self._rules: RuleSet | None = None
        self._locked = True
        self.banner = Banner(keep_room=False)
        self._about = label("", "secondary", wrap=True)
        self._model: RowsModel[RuleLine] = RowsModel(
            (
                Column(texts.PART, lambda line: texts.PARTS[line.part], width=120, wrap=True),
                Column(texts.ABOUT, self._subject, width=200, wrap=True),
                Column(texts.VALUE, self._value, stretch=True, wrap=True),
                Column(
                    texts.SOURCE, lambda line: texts.source(line.citation), width=220, wrap=True
                ),
                Column(
                    texts.CONFIRMED,
                    lambda line: texts.confirmed(line.citation),
                    width=128,
                    tone=lambda line: "good" if line.citation.confirmed else "warning",
                ),
            )
        )
        self.table = TableView(self._model, texts.EMPTY)
        self.table.setMinimumHeight(_TABLE)
        self.change_button = button(texts.CHANGE, icon="pencil", clicked=self._on_change)
        self.add_button = MenuButton(texts.ADD, "plus")
        for part, text in texts.PARTS.items():
            self.add_button.add(text, partial(self.add_wanted.emit, part))
        self.remove_button = button(texts.REMOVE, "quiet", "trash", clicked=self._on_remove)
        self.status = StatusLine()
        self.table.row_opened.connect(lambda _row: self._on_change())
        self.table.row_chosen.connect(lambda _row: self._show_button())
        for key, act in (("Ins", self._on_add), ("Del", self._on_remove)):
            QShortcut(
                QKeySequence(key),
                self.table,
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            ).activated.connect(act)
        self._lay_out()

    def show_rules(self, title: str, rules: RuleSet | None, lock: str) -> None:
        """Show the rules of a year; the line that was chosen stays chosen."""
        at = max(self.table.chosen(), 0)
        self._rules = rules
        self._locked = bool(lock)
        self.banner.show_message("warning" if lock else "", lock)
        lines = rule_lines(rules) if rules is not None else ()
        if rules is not None:
            unconfirmed = sum(line.citation.is_setting for line in lines)
            title = f"{title}. {texts.about_set(rules, len(lines), unconfirmed)}"
        self._about.setText(title)
        self._model.set_rows(lines)
        self.table.choose(at if lines else -1)
        self._show_button()

    def about(self) -> str:
        return self._about.text()

    def _subject(self, line: RuleLine) -> str:
        return texts.about(self._known(), line)

    def _value(self, line: RuleLine) -> str:
        return texts.value(self._known(), line)

    def _known(self) -> RuleSet:
        assert self._rules is not None
        return self._rules

    def _show_button(self) -> None:
        one = not self._locked and self.table.chosen() >= 0
        for act in (self.change_button, self.remove_button):
            act.setEnabled(one)
        self.add_button.setEnabled(not self._locked and self._rules is not None)

    def _on_add(self) -> None:
        if self.add_button.isEnabled():
            self.add_button.showMenu()

    def _on_remove(self) -> None:
        if self.remove_button.isEnabled():
            line = self._model.row(self.table.chosen())
            self.remove_wanted.emit(self._subject(line), self._value(line), line)

    def _on_change(self) -> None:
        if self.change_button.isEnabled():
            line = self._model.row(self.table.chosen())
            self.change_wanted.emit(self._subject(line), line)

    def _lay_out(self) -> None:
        acts = (self.add_button, self.change_button, self.remove_button)
        foot = hbox(*acts, (self.status, 1), gap=12)
        vbox(self.banner, self._about, (self.table, 1), foot, on=self, gap=12)
