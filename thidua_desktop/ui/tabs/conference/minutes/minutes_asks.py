"""The questions of step 5: sealing, signing, a further round, the decision of those entitled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thidua_desktop.records.base import FieldKind
from thidua_desktop.services.conference.further_round import decide_tie, further_round
from thidua_desktop.services.conference.seal_round import seal_round, sign_minutes
from thidua_desktop.texts.conference import results as texts
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.conference.round_view import RoundView
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext
    from thidua_desktop.ui.tabs.conference.minutes.minutes_state import Matter

_NOBODY: Final = "—"


def ask_seal(context: ConferenceContext, parent: QWidget, view: RoundView) -> Ask:
    """Chốt kết quả: what is sealed, and that it cannot be changed after."""
    titles = [(one.name, len(one.elected), len(one.tied)) for one in view.results]
    question = Question(
        texts.SEAL_TITLE,
        f"{texts.seal_summary(titles)}\n{texts.SEAL_EXPLAINED}",
        texts.SEAL,
        consequences=texts.SEAL_CONSEQUENCES,
    )

    def seal(_answers: Answers) -> None:
        if context.do(seal_round, view.id) and context.round is not None:
            context.done.emit(texts.sealed_message(context.round.check_code or ""))

    return ask(parent, question, seal)


def ask_signed(context: ConferenceContext, parent: QWidget, view: RoundView) -> Ask:
    question = Question(texts.SIGN_TITLE, texts.SIGN_EXPLAINED, texts.SIGNED)
    return ask(
        parent,
        question,
        lambda _answers: context.do(sign_minutes, view.id).announce(texts.SIGNED_MESSAGE),
    )


def ask_further(
    context: ConferenceContext, parent: QWidget, view: RoundView, matter: Matter
) -> Ask:
    names = [name for _, name in matter.names]
    question = Question(
        texts.FURTHER_TITLE,
        texts.further_explained(matter.title, names, matter.seats, view.turn + 1),
        texts.FURTHER,
        consequences=texts.FURTHER_CONSEQUENCES,
    )

    def prepare(_answers: Answers) -> None:
        if made := context.do(further_round, view.id, matter.contest):
            context.choose_round(made.result)
            context.done.emit(texts.FURTHER_MESSAGE)

    return ask(parent, question, prepare)


def ask_decision(
    context: ConferenceContext, parent: QWidget, view: RoundView, matter: Matter
) -> Ask:
    """The recorded decision: which of the tied, who decided, and why."""
    names = {_NOBODY: None, **{name: code for code, name in matter.names}}
    choices = tuple(
        asked(
            f"place{at}",
            texts.place_label(at, matter.seats),
            FieldKind.CHOICE,
            names,
            required=False,
        )
        for at in range(1, matter.seats + 1)
    )
    fields = (
        *choices,
        asked("decided_by", texts.DECIDED_BY, help=texts.DECIDED_BY_HELP),
        asked("reason", texts.REASON, FieldKind.LONG_TEXT),
    )
    question = Question(
        texts.DECIDE_TITLE, matter.text, texts.DECIDE, fields, texts.DECIDE_CONSEQUENCES
    )

    def decide(answers: Answers) -> None:
        chosen = [answers[spec.name] for spec in choices if answers[spec.name] is not None]
        context.do(
            decide_tie, view.id, matter.contest, chosen, answers["decided_by"], answers["reason"]
        ).announce(texts.DECIDED_MESSAGE)

    return ask(parent, question, decide)
