"""What happens in the hall after the paper was fixed: each is asked, with its reason."""

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.ballot import Amendment
from thidua_desktop.records.base import FieldKind
from thidua_desktop.records.conference import Delegate
from thidua_desktop.services.conference.freeze_form import amend_form, unfreeze_form
from thidua_desktop.services.conference.hand_out import (
    admit_late,
    correct_figures,
    fixed_voters,
    may_come_late,
)
from thidua_desktop.texts.conference import hand_out as texts
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.widgets.ask.ask import Answers, Question, ask, asked, inform

_WHY = asked("why", texts.WHY)
_WHO = asked("who", texts.DECIDED_BY, FieldKind.TEXT, (texts.HALL_DECIDED,), texts.HALL_DECIDED)


def ask_late(context: ConferenceContext, parent: QWidget, chosen: Delegate | None = None) -> None:
    """A late-comer gets a paper: chosen from the list, which then says that they are there."""
    view, conference = context.known_round, context.known_conference
    if not fixed_voters(view):
        _ask_late_unlisted(context, parent)
        return
    late = {
        texts.late_choice(one.name, conference.unit_name(one.unit_id)): one.id or 0
        for one in may_come_late(view, conference.delegates)
    }
    if not late:
        inform(parent, texts.LATE_TITLE, texts.LATE_NOBODY)
        return
    first = chosen.id if chosen is not None else next(iter(late.values()))
    field = asked("who", texts.LATE_WHO, FieldKind.CHOICE, late, first)
    question = Question(texts.LATE_TITLE, texts.LATE_LISTED, texts.KEEP, (field,))
    ask(
        parent,
        question,
        lambda answers: context.do(admit_late, view.id, answers["who"]).announce(texts.LATE_DONE),
    )


def _ask_late_unlisted(context: ConferenceContext, parent: QWidget) -> None:
    """Where no list was kept, the figures alone tell of a late-comer."""
    view = context.known_round
    more = {name: (getattr(view.ledger, name) or 0) + 1 for name in ("present", "issued")}
    question = Question(texts.LATE_TITLE, "", texts.KEEP, (asked("who", texts.LATE_WHO),))

    def keep(answers: Answers) -> None:
        reason = texts.late_reason(answers["who"])
        context.do(correct_figures, view.id, reason, **more).announce(texts.LATE_DONE)

    ask(parent, question, keep)


def ask_exchange(context: ConferenceContext, parent: QWidget) -> None:
    """A spoilt paper is exchanged before the box."""
    view = context.known_round
    spoilt = (view.ledger.spoilt or 0) + 1
    question = Question(texts.EXCHANGE_TITLE, "", texts.KEEP, (asked("why", texts.EXCHANGE_WHY),))
    ask(
        parent,
        question,
        lambda answers: context.do(
            correct_figures, view.id, texts.exchange_reason(answers["why"]), spoilt=spoilt
        ).announce(texts.EXCHANGE_DONE),
    )


def ask_correction(context: ConferenceContext, parent: QWidget) -> None:
    """A figure was written wrongly: a new row with a reason; the old one stays."""
    view = context.known_round
    labels = {
        "present": texts.PRESENT,
        "printed": texts.PRINTED,
        "spoilt": texts.SPOILT,
        "issued": texts.ISSUED,
    }
    if fixed_voters(view):
        del labels["present"]  # that is mended in the list
    fields = tuple(
        asked(name, text, FieldKind.NUMBER, value=getattr(view.ledger, name) or 0)
        for name, text in labels.items()
    )
    question = Question(
        texts.CORRECT_TITLE, "", texts.KEEP, (*fields, asked("why", texts.CORRECT_WHY))
    )

    def correct(answers: Answers) -> None:
        changed = {
            name: answers[name]
            for name in labels
            if answers[name] != (getattr(view.ledger, name) or 0)
        }
        context.do(correct_figures, view.id, answers["why"], **changed).announce(texts.CORRECT_DONE)

    ask(parent, question, correct)


def ask_withdrawal(context: ConferenceContext, parent: QWidget) -> None:
    """A name withdraws: it keeps its number and is not counted."""
    view = context.known_round
    names = {
        texts.name_choice(name.number, name.name, contest.name): (contest.id, name.code)
        for contest in view.form.contests
        for name in contest.candidates
        if not name.withdrawn
    }
    question = Question(
        texts.WITHDRAW_TITLE,
        texts.FLOOR_HELP,
        texts.WITHDRAW,
        (
            asked("name", texts.WITHDRAW_WHO, FieldKind.CHOICE, names, next(iter(names.values()))),
            _WHY,
            _WHO,
        ),
    )

    def withdraw(answers: Answers) -> None:
        contest, code = answers["name"]
        change = Amendment(contest, withdrawn=code)
        context.do(amend_form, view.id, change, answers["why"], answers["who"]).announce(
            texts.WITHDRAWN_DONE
        )

    ask(parent, question, withdraw)


def ask_seats(context: ConferenceContext, parent: QWidget) -> None:
    """The chair announces other seats than printed."""
    view = context.known_round
    contests = {contest.name: contest for contest in view.form.contests}
    first = view.form.contests[0]
    question = Question(
        texts.SEATS_TITLE,
        texts.FLOOR_HELP,
        texts.SEATS,
        (
            asked("contest", texts.SEATS_CONTEST, FieldKind.CHOICE, contests, first),
            asked("seats", texts.SEATS_NUMBER, FieldKind.NUMBER, value=first.seats),
            _WHY,
            _WHO,
        ),
    )

    def announce(answers: Answers) -> None:
        change = Amendment(answers["contest"].id, seats=answers["seats"])
        context.do(amend_form, view.id, change, answers["why"], answers["who"]).announce(
            texts.SEATS_DONE
        )

    ask(parent, question, announce)


def ask_reprint(context: ConferenceContext, parent: QWidget) -> None:
    """Open the frozen form again; the next one is printed as Mẫu B."""
    view = context.known_round
    question = Question(texts.REPRINT_TITLE, texts.REPRINT_TEXT, texts.REPRINT, (_WHY, _WHO))
    ask(
        parent,
        question,
        lambda answers: context.do(unfreeze_form, view.id, answers["why"], answers["who"]).announce(
            texts.REPRINT_DONE
        ),
    )
