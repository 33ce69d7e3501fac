"""The method of checking is changed during the count: who decided, why, and who goes on."""

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.records.base import FieldKind
from thidua_desktop.services.conference.run_pass import Hands, start_pass
from thidua_desktop.texts.conference import checking as texts
from thidua_desktop.ui.tabs.conference.check.check_state import change_target
from thidua_desktop.ui.tabs.conference.count.count_state import second_hands, teller_names
from thidua_desktop.ui.tabs.conference.desk import Desk
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked


def ask_method(desk: Desk, parent: QWidget) -> Ask | None:
    """Ask for the head teller and the reason, and begin the other method."""
    view, conference = desk.round, desk.conference
    if view is None or 1 not in view.passes:
        return None
    target = change_target(view)
    title = texts.TO_SECOND if target is CheckMethod.SECOND_PASS else texts.TO_HAND
    head = conference.teller("head") if conference else None
    hands = second_hands(conference, view.passes[1])
    names = teller_names(conference)
    fields = (
        asked("head", texts.HEAD, value=head.name if head else ""),
        asked("reason", texts.REASON),
        asked("reader", texts.READER, FieldKind.TEXT, names, hands.reader),
        asked("typist", texts.TYPIST, FieldKind.TEXT, names, hands.typist),
    )

    def answered(answers: Answers) -> None:
        others = Hands(answers["reader"], answers["typist"], hands.checker)
        why = texts.method_reason(answers["head"], answers["reason"])
        desk.do(start_pass, view.id, 2, others, why, target).say(texts.CHANGED)

    return ask(parent, Question(title, texts.CHANGE_WORDS, title, fields), answered)
