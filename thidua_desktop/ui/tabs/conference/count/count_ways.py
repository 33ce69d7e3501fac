"""The ways out where figures do not close, each with its question."""

from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.services.conference.hand_out import correct_figures
from thidua_desktop.services.conference.run_pass import resume_count
from thidua_desktop.services.conference.seal_round import annul_round, recount
from thidua_desktop.texts.conference import count_page as texts
from thidua_desktop.texts.conference import results
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.count_state import Way
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked, inform


def take_way(context: ConferenceContext, parent: QWidget, way: Way) -> Ask | None:
    ways = {
        Way.CORRECT: ask_returned,
        Way.RESUME: ask_resume,
        Way.RECOUNT: ask_recount,
        Way.ANNUL: ask_annul,
    }
    if context.round is None:
        return None
    if way is Way.NOT_ISSUED:
        return inform(parent, texts.NOT_ISSUED_TITLE, texts.NOT_ISSUED_TEXT)
    return ways[way](context, parent)


def _reason() -> FieldSpec:
    return asked("reason", texts.REASON)


def _head(context: ConferenceContext) -> str:
    teller = context.conference.teller("head") if context.conference else None
    return teller.name if teller else ""


def ask_figure(
    context: ConferenceContext, parent: QWidget, figure: str, title: str, field: str
) -> Ask:
    view = context.known_round
    value = getattr(view.ledger, figure) or 0
    fields = (asked("figure", field, FieldKind.NUMBER, value=value), _reason())
    question = Question(title, texts.CORRECT_TEXT, title, fields)

    def answered(answers: Answers) -> None:
        figures = {figure: answers["figure"]}
        context.do(correct_figures, view.id, answers["reason"], **figures).announce(texts.CORRECTED)

    return ask(parent, question, answered)


def ask_returned(context: ConferenceContext, parent: QWidget) -> Ask:
    name = texts.WAY_NAMES[Way.CORRECT]
    return ask_figure(context, parent, "returned", name, texts.NEW_RETURNED)


def ask_issued(context: ConferenceContext, parent: QWidget) -> Ask:
    """Sửa số phát ra, where the box holds more papers than were said to be handed out."""
    return ask_figure(context, parent, "issued", texts.FIX_ISSUED, texts.NEW_ISSUED)


def ask_resume(context: ConferenceContext, parent: QWidget) -> Ask:
    """Trở lại lượt 1."""
    view = context.known_round
    name = texts.WAY_NAMES[Way.RESUME]
    question = Question(name, texts.RESUME_TEXT, name, (_reason(),))
    return ask(
        parent,
        question,
        lambda a: context.do(resume_count, view.id, a["reason"]).announce(texts.RESUMED),
    )


def ask_recount(context: ConferenceContext, parent: QWidget) -> Ask:
    """Kiểm phiếu lại từ đầu: a new session."""
    view = context.known_round
    name = texts.WAY_NAMES[Way.RECOUNT]
    fields = [
        _reason(),
        asked("asked_by", texts.RECOUNT_ASKED, required=False),
        asked("agreed_by", texts.RECOUNT_AGREED, value=_head(context)),
    ]
    question = Question(name, texts.RECOUNT_TEXT, name, tuple(fields), danger=True)

    def answered(answers: Answers) -> None:
        detail = {key: value for key, value in answers.items() if key != "reason" and value}
        context.do(recount, view.id, answers["reason"], **detail).announce(texts.RECOUNTED)

    return ask(parent, question, answered)


def ask_annul(context: ConferenceContext, parent: QWidget) -> Ask:
    """Hủy kết quả, bỏ phiếu lại: who decided, why, and what becomes of the papers."""
    view = context.known_round
    assert view.state is not RoundState.PUBLISHED
    name = texts.WAY_NAMES[Way.ANNUL]
    fields = (
        asked("decided_by", texts.ANNUL_BY),
        _reason(),
        asked(
            "papers",
            texts.ANNUL_PAPERS,
            FieldKind.TEXT,
            texts.ANNUL_PAPERS_CHOICES,
            texts.ANNUL_PAPERS_CHOICES[0],
        ),
    )
    question = Question(
        name,
        texts.ANNUL_TEXT,
        name,
        fields,
        texts.ANNUL_CONSEQUENCES,
        danger=True,
        ctrl_enter=True,
        cancel=results.NOT_ANNULLED,
    )

    def answered(answers: Answers) -> None:
        answer = (answers["reason"], answers["decided_by"], answers["papers"])
        context.do(annul_round, view.id, *answer).announce(texts.ANNULLED_DONE)

    return ask(parent, question, answered)
