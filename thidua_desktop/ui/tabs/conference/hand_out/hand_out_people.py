"""The two lists of step 2: who votes, and who counts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from thidua_desktop.domain.codes.round import RefusalCode, RoundState
from thidua_desktop.records.base import Record
from thidua_desktop.records.choices import TellerRole
from thidua_desktop.records.conference import Delegate, Teller
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.hand_out import (
    correct_voter,
    may_come_late,
    note_arrival,
    turn_leaving,
    turn_presence,
)
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.conference import hand_out as texts
from thidua_desktop.texts.registers.registers import SAVED_UNDO
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_floor import ask_late
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked
from thidua_desktop.ui.widgets.base.labels import vbox
from thidua_desktop.ui.widgets.register.child_table import ChildTable
from thidua_desktop.ui.widgets.register.record_dialog import (
    RecordDialog,
    RecordQuestion,
    ask_record,
)
from thidua_desktop.ui.widgets.register.register_look import Child
from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from thidua_desktop.services.conference.conference_view import ConferenceView
    from thidua_desktop.services.people.person_choices import PersonChoice, PersonChoices
    from thidua_desktop.services.registers.link_names import LinkNames
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext
    from thidua_desktop.ui.widgets.register.record_form import RecordForm


class FollowPerson(QObject):
    """Keeps the fields of a record with `name`, `unit_id` and `person_id` in step."""

    def __init__(self, form: RecordForm, offered: PersonChoices) -> None:
        super().__init__(form)
        self._form, self._offered = form, offered
        line, unit = form.field("name").editor, form.field("unit_id").editor
        assert isinstance(line, QLineEdit)
        assert isinstance(unit, QComboBox)
        self._line, self._unit = line, unit
        line.textChanged.connect(self._on_name)
        unit.currentTextChanged.connect(self._on_unit)

    def _on_name(self, text: str) -> None:
        choice = self._offered.of(self._offered.chosen(text))
        if choice is not None and text != choice.person.name:
            self._line.setText(choice.person.name)
        elif choice is None:
            self._form.hold(person_id=None)
        if choice is not None:
            self._take(choice)

    def _on_unit(self, _name: str) -> None:
        head = self._offered.of(self._offered.head(self._form.value("unit_id")))
        if head is not None and not self._line.text() and "position" in self._form.names():
            self._line.setText(head.label)

    def _take(self, choice: PersonChoice) -> None:
        self._form.fill("unit_id", choice.person.unit_id)
        if "position" in self._form.names():
            self._form.fill("position", choice.position)
        self._form.hold(person_id=choice.person.id)


R = TypeVar("R", bound=Record)
Row = TypeVar("Row")


class HallSource(RecordSource[R]):
    """People of the context's conference; only its members are offered."""

    def __init__(self, kind: type[R], context: ConferenceContext) -> None:
        super().__init__(kind, context.cases.registers)
        self._context = context
        self._places: Mapping[int | None, int] = {}

    def rows(self) -> Sequence[R]:
        rows = list(super().rows())
        if self.kind is Delegate:  # in the cluster's order of units
            order = {unit_id: place for place, unit_id in enumerate(self._units())}
            rows.sort(key=lambda one: order.get(_unit_id(one), len(order)))
        self._places = {one.id: place for place, one in enumerate(rows, start=1)}
        return rows

    def links(self) -> LinkNames:
        self._links = {"units": self._units()}
        return self._links

    def place(self, one: R) -> int:
        return self._places.get(one.id, 0)

    def unit_name(self, one: R) -> str:
        return self._links["units"].get(_unit_id(one), "")

    def _units(self) -> Mapping[int, str]:
        conference = self._context.conference
        return conference.unit_names if conference is not None else {}


def _unit_id(one: Record) -> int:
    return getattr(one, "unit_id", None) or 0


class HallList(QWidget):
    """The place of a list on the page."""

    def begin(self, table: ChildTable[Row]) -> ChildTable[Row]:
        vbox(table, on=self)
        return table


def delegate_table(context: ConferenceContext, parent: QWidget) -> ChildTable[Delegate]:
    """Who votes; space says that one has come."""
    source: HallSource[Delegate] = HallSource(Delegate, context)
    child: Child[Delegate] = Child(
        Delegate,
        by="conference_id",
        source=source,
        text=texts.DELEGATES,
        columns=(
            Column(texts.STT, source.place, "center", 56),
            Column(texts.UNIT, source.unit_name, stretch=True, wrap=True),
            Column(texts.DELEGATE, lambda one: texts.who(one.name, substitute=one.substitute)),
            Column(texts.PRESENT, _came, width=152, tone=_tone),
        ),
        title=lambda one: one.name or source.unit_name(one),
        add=lambda: ask_delegate(context, parent, None),
        open=lambda one: ask_delegate(context, parent, one),
        excel=False,
    )
    table = ChildTable(child, context.acting, context.cases.registers)
    table.add_key("Space", lambda: _turn(context, parent, table.current()))
    return table


def teller_table(context: ConferenceContext, parent: QWidget) -> ChildTable[Teller]:
    """Who counts."""
    source: HallSource[Teller] = HallSource(Teller, context)
    child: Child[Teller] = Child(
        Teller,
        by="conference_id",
        source=source,
        text=texts.TELLERS,
        columns=(
            Column(texts.NAME, lambda one: one.name, width=240, wrap=True, called=True),
            Column(texts.ROLE, lambda one: choice_text(one.role), width=190),
            Column(texts.UNIT, source.unit_name, stretch=True, wrap=True),
        ),
        add=lambda: ask_teller(context, parent, None),
        open=lambda one: ask_teller(context, parent, one),
        excel=False,
    )
    return ChildTable(child, context.acting, context.cases.registers)


def _came(one: Delegate) -> str:
    return texts.came(one.arrived, one.left)


def _tone(one: Delegate) -> str:
    if one.left:
        return "warning"
    return "good" if one.arrived else "secondary"


def ask_teller(context: ConferenceContext, parent: QWidget, teller: Teller | None) -> RecordDialog:
    conference = context.known_conference
    given = {"role": _next_role(conference), "position": len(conference.tellers) + 1}
    rows = (("name",), ("role", "unit_id"))
    title = texts.EDIT_TELLER_TITLE if teller else texts.ADD_TELLER_TITLE
    question = _question(context, title, Teller, teller, given, rows, without=("position",))
    return ask_record(parent, question, partial(_keep, context))


def ask_delegate(
    context: ConferenceContext, parent: QWidget, delegate: Delegate | None
) -> RecordDialog:
    """Ask for a delegate; what a vote rests on is changed with a reason once it is fixed."""
    rows = (("unit_id",), ("name", "position"), ("arrived", "left"), ("substitute", "votes"))

    def keep(record: Delegate) -> None:
        try:
            _keep(context, record)
        except Refused as refused:
            if refused.code is not RefusalCode.VOTERS_FIXED or record.id is None:
                raise
            _ask_correction(context, parent, record)

    question = _question(context, texts.EDIT_DELEGATE_TITLE, Delegate, delegate, {}, rows)
    return ask_record(parent, question, keep)


def _question(
    context: ConferenceContext,
    title: str,
    kind: type[Record],
    record: Record | None,
    given: Mapping[str, Any],
    rows: Sequence[Sequence[str]],
    without: Sequence[str] = (),
) -> RecordQuestion:
    conference, offered = context.known_conference, context.offered_people()
    return RecordQuestion(
        title=title,
        primary=texts.KEEP,
        kind=kind,
        rows=rows,
        without=("conference_id", "person_id", *without),
        record=record,
        given={"conference_id": conference.record.id, **given},
        links={"units": conference.unit_names},
        locked=bool(context.lock),
        offered={"name": offered.labels},
        dress=lambda form: FollowPerson(form, offered),
    )


def _keep(context: ConferenceContext, record: Record) -> None:
    context.acting.do(context.cases.registers.save, record).announce(SAVED_UNDO)


def _ask_correction(context: ConferenceContext, parent: QWidget, delegate: Delegate) -> None:
    question = Question(
        texts.FIXED_TITLE.format(delegate.name),
        texts.FIXED_TEXT,
        texts.FIXED,
        (asked("why", texts.CORRECT_WHY),),
        texts.FIXED_RESULT,
    )
    ask(
        parent,
        question,
        lambda answers: context.do(correct_voter, delegate, answers["why"]).announce(
            texts.FIXED_DONE
        ),
    )


def _turn(context: ConferenceContext, parent: QWidget, delegate: Delegate | None) -> None:
    """Somebody comes or goes; once the list is fixed it is asked first."""
    view = context.round
    if delegate is None or view is None or context.lock:
        return
    if view.ledger.issued is None:
        context.change(turn_presence, delegate)
    elif delegate.arrived:
        title = texts.BACK_TITLE if delegate.left else texts.LEAVES_TITLE
        act = partial(context.change, turn_leaving, delegate)
        _ask_turn(parent, title, delegate, texts.LEAVES_TEXT, act)
    elif view.state is RoundState.ISSUED and may_come_late(view, (delegate,)):
        ask_late(context, parent, delegate)
    else:
        act = partial(context.do, note_arrival, delegate.id or 0)
        _ask_turn(parent, texts.COMES_TITLE, delegate, texts.COMES_TEXT, act)


def _ask_turn(
    parent: QWidget, title: str, delegate: Delegate, text: str, act: Callable[[], object]
) -> None:
    question = Question(title.format(delegate.name or texts.EDIT_DELEGATE_TITLE), text, texts.KEEP)
    ask(parent, question, lambda _answers: act())


def _next_role(conference: ConferenceView) -> TellerRole:
    """The role that is still free, in the order in which a committee is named."""
    for role in (TellerRole.HEAD, TellerRole.SECRETARY):
        if conference.teller(role) is None:
            return role
    return TellerRole.MEMBER
