"""The questions before registrations go to another state, are judged, or become candidates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.states import move_needs_reason
from thidua_desktop.records.base import TITLES, FieldKind
from thidua_desktop.records.registration import GrantedAward, Registration, RegistrationMove
from thidua_desktop.services.registration.move_registration import Move, possible_moves
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.registration import candidates as candidate_texts
from thidua_desktop.texts.registration import funnel as texts
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked, asked_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.registers.link_names import LinkNames
    from thidua_desktop.services.registration.candidates import CandidateLists
    from thidua_desktop.services.registration.judge import Judged
    from thidua_desktop.services.registration.year_book import Registered
    from thidua_desktop.ui.widgets.ask.asked_fields import AskedFields

_DATE, _DOCUMENT, _REASON = asked_of(RegistrationMove, "date", "document_id", "reason")
_MONEY = asked_of(GrantedAward, "money")[0]


def ask_move(
    parent: QWidget,
    rows: Sequence[Registered],
    links: LinkNames,
    year: int | None,
    act: Callable[[Move], object],
) -> Ask:
    text = {choice_text(s): s for s in possible_moves(rows) if s is not _ADJUSTED}
    state = asked("state", texts.MOVE_TO, FieldKind.CHOICE, text, next(iter(text.values())))
    question = Question(
        texts.MOVE_TITLE.format(len(rows)),
        texts.MOVE_TEXT,
        texts.MOVE_DO,
        (state, _DATE, _DOCUMENT, _REASON, _MONEY),
        links=links,
        year=year,
        rows=(("state", "date"), ("document_id",), ("reason",), ("money",)),
        dress=_follow_state,
        stays=True,
    )
    return ask(parent, question, lambda answers: act(Move(**answers)))


_ADJUSTED = RegistrationState.ADJUSTED


def _follow_state(fields: AskedFields) -> None:
    """Money goes with what is awarded."""

    def show(name: str) -> None:
        if name == "state":
            state = fields.value("state")
            fields.field("money").setVisible(state is RegistrationState.AWARDED)
            needed = state is not None and move_needs_reason(state)
            fields.field("reason").set_hint(texts.REASON_NEEDED if needed else "")

    fields.edited.connect(show)
    show("state")


def ask_adjust(
    parent: QWidget,
    one: Registered,
    links: LinkNames,
    year: int | None,
    act: Callable[[Move, dict[str, Any]], object],
) -> Ask:
    names = links[TITLES]
    others = {text: code for code, text in names.items() if code != one.record.title}
    title = asked("title", texts.NEW_TITLE, FieldKind.CHOICE, others, next(iter(others.values())))
    person = asked_of(Registration, "person_id")[0]
    question = Question(
        texts.ADJUST_TITLE,
        texts.ADJUST_TEXT,
        texts.ADJUST_DO,
        (title, person, _DATE, _DOCUMENT, _REASON),
        links=links,
        year=year,
        rows=(("title",), ("person_id", "date"), ("document_id",), ("reason",)),
        stays=True,
    )

    def adjust(answers: Answers) -> None:
        values = {"title": answers.pop("title")}
        chosen = answers.pop("person_id")
        if chosen is not None:
            values |= {"person_id": chosen, "person": ""}
        act(Move(state=_ADJUSTED, **answers), values)

    return ask(parent, question, adjust)


def ask_judge(
    parent: QWidget,
    judged: Sequence[Judged],
    called: Callable[[Registered], str],
    links: LinkNames,
    year: int | None,
    act: Callable[[Any, Any], object],
) -> Ask:
    eligible = sum(one.state is RegistrationState.ELIGIBLE for one in judged)
    ineligible = [called(one.registered) for one in judged if one.against]
    left = [called(one.registered) for one in judged if one.state is None]
    question = Question(
        texts.JUDGE_TITLE.format(len(judged)),
        texts.JUDGE_TEXT,
        texts.JUDGE_DO,
        (_DATE, _DOCUMENT),
        consequences=texts.judged(eligible, ineligible, left),
        links=links,
        year=year,
        rows=(("date",), ("document_id",)),
    )
    return ask(parent, question, lambda a: act(a["date"], a["document_id"]))


def ask_list(parent: QWidget, lists: CandidateLists, act: Callable[[], object]) -> Ask:
    shown = []
    for one in lists.lists:
        if one.eligible:
            shown.append(candidate_texts.on_list(one.name, len(one.eligible)))
        if one.others:
            units = [other.unit.brief for other in one.others]
            shown.append(candidate_texts.not_on_list(one.name, units))
    question = Question(
        candidate_texts.ASKS,
        candidate_texts.ASK_TEXT,
        candidate_texts.DO,
        consequences=tuple(shown),
    )
    return ask(parent, question, lambda _answers: act())
