"""The questions of step 1: another paper, what goes from it, freezing and opening again."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.same_names import look_alikes
from thidua_desktop.records.base import FieldKind
from thidua_desktop.services.conference.draft_paper import add_paper, delete_paper, remove_contest
from thidua_desktop.services.conference.freeze_form import freeze_form, unfreeze_form
from thidua_desktop.texts.conference import prepare as texts
from thidua_desktop.texts.conference.ballots import ballot_text
from thidua_desktop.texts.documents.documents import serial_letter
from thidua_desktop.texts.loading.load import paper_title
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.prepare.prepare_state import ContestState, PrepareState
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked


def ask_paper(
    context: ConferenceContext, parent: QWidget, added: Callable[[], object]
) -> Ask | None:
    conference = context.known_conference
    like: dict[str, int | None] = {texts.PAPER_EMPTY: None}
    for ballot in conference.rounds:
        text = ballot_text(conference.ballot(ballot))
        like[texts.like_paper(text, ballot.title)] = ballot.id
    used = {ballot.colour.casefold() for ballot in conference.rounds}
    colour = next((c for c in texts.COLOURS if c not in used), "") if conference.rounds else ""
    question = Question(
        texts.ADD_PAPER_TITLE,
        texts.ADD_PAPER_TEXT,
        texts.ADD_PAPER,
        (
            asked("title", texts.PAPER_TITLE, value=paper_title(conference.year.year)),
            asked(
                "colour", texts.PAPER_COLOUR, offered=texts.COLOURS, value=colour, required=False
            ),
            asked("like", texts.PAPER_LIKE, FieldKind.CHOICE, like, None),
        ),
    )

    def add(answers: Answers) -> None:
        wanted = (answers["title"], answers["colour"], answers["like"])
        made = context.change(add_paper, conference.record.id or 0, *wanted).announce(
            texts.PAPER_ADDED
        )
        if made:
            context.choose_round(made.result)
            added()

    return ask(parent, question, add)


def ask_delete_paper(context: ConferenceContext, parent: QWidget) -> None:
    view = context.known_round
    round_id = view.id
    question = Question(
        texts.delete_asks(ballot_text(view.ballot), view.record.title),
        texts.DELETE_PAPER_TEXT,
        texts.DELETE_PAPER,
        danger=True,
    )
    ask(
        parent,
        question,
        lambda _: context.change(delete_paper, round_id).announce(texts.PAPER_DELETED),
    )


def ask_remove_contest(context: ConferenceContext, parent: QWidget, state: ContestState) -> None:
    """Ask before a title goes with its names; without names it goes at once."""
    record = state.contest.record

    def remove() -> None:
        context.change(remove_contest, record)

    if not state.lines:
        remove()
        return
    question = Question(
        texts.remove_contest_asks(record.name),
        texts.remove_contest_text(len(state.lines)),
        texts.REMOVE_CONTEST,
        danger=True,
    )
    ask(parent, question, lambda _: remove())


def ask_freeze(context: ConferenceContext, parent: QWidget, state: PrepareState) -> None:
    view = context.known_round
    round_id = view.id
    names = look_alikes(view.form)
    alike = (texts.look_alike(names),) if names else ()
    again = (texts.freeze_serial(serial_letter(state.serial)),) if state.serial > 1 else ()
    question = Question(
        texts.FREEZE_TITLE,
        f"{state.title}: {texts.summary(len(view.form.contests), len(view.form.candidates))}",
        texts.FREEZE,
        consequences=(*alike, texts.FREEZE_FORM, *again, texts.FREEZE_BACK, texts.FREEZE_FLOOR),
    )
    ask(
        parent,
        question,
        lambda _: context.do(freeze_form, round_id).announce(texts.FROZEN_DONE),
    )


def ask_unfreeze(context: ConferenceContext, parent: QWidget, state: PrepareState) -> None:
    view = context.known_round
    round_id = view.id
    letter = texts.form_letter(serial_letter(state.serial + 1))
    question = Question(
        texts.UNFREEZE,
        texts.UNFREEZE_TEXT.format(letter),
        texts.UNFREEZE,
        (asked("why", texts.WHY), asked("who", texts.DECIDED_BY)),
    )
    ask(
        parent,
        question,
        lambda answers: context.do(
            unfreeze_form, round_id, answers["why"], answers["who"]
        ).announce(texts.UNFREEZE_DONE),
    )
