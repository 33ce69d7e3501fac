"""Who leads the cluster this year and next, by which decision; who did before, who never did."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import DECISION, Document
from thidua_desktop.services.years.leaders import History, LeadersOfYear
from thidua_desktop.services.years.year_state import YearView
from thidua_desktop.texts.years import year_tab as texts
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.tabs.years import view_state
from thidua_desktop.ui.tabs.years.view_state import document_text, proposed_decision
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked, asked_of
from thidua_desktop.ui.widgets.ask.asked_fields import AskedFields
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, two_columns, vbox
from thidua_desktop.ui.widgets.base.scrolled import turn
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

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
            texts.SET_TEXT.format(question.register_year),
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
    known = {document_text(one): one.id for one in question.documents}
    offered = {texts.NEW_DOCUMENT: _IS_NEW, **known, texts.WITHOUT_DOCUMENT: None}
    document = proposed_decision(question.leaders, question.documents)
    shown = document.id if document is not None and document.id in known.values() else _IS_NEW
    return asked("decision", texts.DECISION, FieldKind.CHOICE, offered, shown)


def _units(leaders: LeadersOfYear) -> tuple[FieldSpec, ...]:
    """Ask for the head and two deputies, or one more than there are already."""
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


NARROW = 680
"""Where the page is narrower the two years stand under one another."""


class LeadersCard(Card):
    def __init__(self, set_wanted: Callable[[], object]) -> None:
        super().__init__(title_role="heading", margin=20)
        self._values = [label("", wrap=True) for _ in range(3)]
        grid = two_columns(16, 8)
        text = (texts.HEAD, texts.DEPUTY, texts.DECISION)
        for row, (name, value) in enumerate(zip(text, self._values, strict=True)):
            grid.addWidget(label(name, "secondary"), row, 0)
            grid.addWidget(value, row, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.set_button = button("", icon="pencil", clicked=set_wanted)
        self.body.addWidget(self.set_button)

    def show_leaders(self, leaders: LeadersOfYear, *, writable: bool) -> None:
        self.set_title(texts.LEADERS_OF.format(leaders.year))
        text = (
            view_state.head_text(leaders),
            view_state.deputy_text(leaders),
            view_state.document_text(leaders.document),
        )
        for value, message in zip(self._values, text, strict=True):
            value.setText(message)
        set_tone(self._values[0], "" if leaders.head else "warning")
        self.set_button.setText(texts.SET_LEADERS.format(leaders.year))
        self.set_button.setEnabled(writable)

    def text(self) -> tuple[str, ...]:
        return tuple(value.text() for value in self._values)


class LeadersPage(QWidget):
    """Shows the leaders; `set_wanted` asks for those of a year to be set."""

    def __init__(self, set_wanted: Callable[[LeadersOfYear], object]) -> None:
        super().__init__()
        self._leaders: tuple[LeadersOfYear, LeadersOfYear] | None = None
        self.banner = Banner(keep_room=False)
        self.this_year = LeadersCard(lambda: set_wanted(self._known(0)))
        self.next_year = LeadersCard(lambda: set_wanted(self._known(1)))
        self.status = StatusLine()
        self._model: RowsModel[LeadersOfYear] = RowsModel(
            (
                Column(texts.YEAR_COLUMN, lambda one: one.year, width=72, align="right"),
                Column(texts.HEAD, view_state.head_text, stretch=True, wrap=True),
                Column(texts.DEPUTY, view_state.deputy_text, width=170, wrap=True),
                Column(
                    texts.DECISION,
                    lambda one: view_state.document_text(one.document),
                    width=190,
                    wrap=True,
                ),
            )
        )
        self.table = TableView(self._model, texts.HISTORY_EMPTY, row_height=36)
        self._never = label("", wrap=True)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn(self._cards, self.width(), below=NARROW)

    def show_view(self, view: YearView, history: History, lock: str) -> None:
        self._leaders = (view.leaders, view.next_leaders)
        self.banner.show_message("warning" if lock else "", lock)
        self.this_year.show_leaders(view.leaders, writable=not lock)
        self.next_year.show_leaders(view.next_leaders, writable=not lock)
        self._model.set_rows(history.years)
        self._never.setText(view_state.never_text(history))

    def first_focus(self) -> QWidget:
        return self.this_year.set_button if self.this_year.set_button.isEnabled() else self.table

    def never(self) -> str:
        return self._never.text()

    def _known(self, at: int) -> LeadersOfYear:
        assert self._leaders is not None
        return self._leaders[at]

    def _lay_out(self) -> None:
        cards = self._cards = hbox((self.this_year, 1), (self.next_year, 1), gap=16)
        never = Card(texts.NEVER, title_role="strong", margin=20)
        never.body.setSpacing(4)
        never.body.addWidget(self._never)
        vbox(self.banner, cards, (self.table, 1), never, self.status, on=self, gap=12)
