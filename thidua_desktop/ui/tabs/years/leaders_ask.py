"""Sets the leaders of a year: a decision from the register or a new one, the head, the deputies."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import DECISION, Document
from thidua_desktop.services.years.leaders import LeadersOfYear
from thidua_desktop.texts.years import year_tab as texts
from thidua_desktop.ui.tabs.years.view_state import document_words, proposed_decision
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked, asked_of
from thidua_desktop.ui.widgets.ask.asked_fields import AskedFields

DEPUTIES = 2
_NEW = ("number", "date", "signer", "signer_position")
_IS_NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadersQuestion:
    """Whose leaders are set: what stands, the units that may lead, the decisions there are.

    A new decision goes into the register of the year with `register_id`.
    """

    leaders: LeadersOfYear
    units: Mapping[int, str]
    documents: Sequence[Document]
    register_id: int
    register_year: int


Store = Callable[[int, tuple[int, ...], Document | int | None], object]
"""Stores the head, the deputies and the decision."""


def ask_leaders(parent: QWidget, question: LeadersQuestion, store: Store) -> Ask:
    """Ask for them; refused, the dialog stays and says why."""
    leaders = question.leaders
    fields = (_decision(question), *asked_of(Document, *_NEW), *_units(leaders))
    rows = (("decision",), _NEW[:2], _NEW[2:], *((spec.name,) for spec in _units(leaders)))
    return ask(
        parent,
        Question(
            texts.SET_TITLE.format(leaders.year),
            texts.SET_WORDS.format(question.register_year),
            texts.SAVE_LEADERS,
            fields,
            links={"units": question.units},
            year=question.register_year,
            rows=rows,
            dress=_follow_decision,
            stays=True,
        ),
        lambda answers: store(
            answers["head"],
            tuple(
                answers[spec.name] for spec in _units(leaders)[1:] if answers[spec.name] is not None
            ),
            _document(question, answers),
        ),
    )


def _decision(question: LeadersQuestion) -> FieldSpec:
    known = {document_words(one): one.id for one in question.documents}
    offered = {texts.NEW_DOCUMENT: _IS_NEW, **known, texts.WITHOUT_DOCUMENT: None}
    document = proposed_decision(question.leaders, question.documents)
    shown = document.id if document is not None and document.id in known.values() else _IS_NEW
    return asked("decision", texts.DECISION, FieldKind.CHOICE, offered, shown)


def _units(leaders: LeadersOfYear) -> tuple[FieldSpec, ...]:
    """The head, and a deputy more than there are."""
    head = leaders.head.id if leaders.head else None
    existing = [unit.id for unit in leaders.deputies]
    places = [*existing, *[None] * max(DEPUTIES - len(existing), 1)]
    return (
        asked("head", texts.HEAD, value=head, link="units"),
        *(
            asked(
                f"deputy{at}",
                texts.DEPUTY_N.format(at),
                value=unit_id,
                required=False,
                link="units",
            )
            for at, unit_id in enumerate(places, start=1)
        ),
    )


def _follow_decision(fields: AskedFields) -> None:
    """What a new decision says is asked for only where there is one."""

    def show(name: str) -> None:
        if name == "decision":
            fields.set_asked(_NEW, asked=fields.value(name) == _IS_NEW)

    fields.edited.connect(show)
    show("decision")


def _document(question: LeadersQuestion, answers: Answers) -> Document | int | None:
    """The decision, None for none."""
    if answers["decision"] != _IS_NEW:
        chosen: int | None = answers["decision"]
        return chosen
    return Document(
        year_id=question.register_id,
        kind=DECISION,
        direction=Direction.INCOMING,
        subject=texts.DECISION_SUBJECT.format(question.leaders.year),
        **{name: answers[name] for name in _NEW},
    )
