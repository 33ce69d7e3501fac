"""The questions of step 6: publishing, the envelope, a recount, annulling."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from thidua_desktop.records.base import FieldKind
from thidua_desktop.records.choices import TellerRole
from thidua_desktop.services.conference.destroy_papers import destroy_papers
from thidua_desktop.services.conference.further_round import vote_again
from thidua_desktop.services.conference.recount_bundle import record_bundle, recount_bundle
from thidua_desktop.services.conference.seal_round import (
    publish_round,
    record_envelope,
    recount,
)
from thidua_desktop.texts.conference import publishing as texts
from thidua_desktop.texts.conference import results
from thidua_desktop.ui.tabs.conference.publish import publish_state as states
from thidua_desktop.ui.widgets.ask.ask import Answers, Ask, Question, ask, asked
from thidua_desktop.zone import local, nearest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.services.conference.conference_view import ConferenceView
    from thidua_desktop.services.conference.round_view import RoundView
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker

OPEN: Final = "open"


def ask_publish(
    context: ConferenceContext,
    parent: QWidget,
    view: RoundView,
    seen: tuple[str, ...],
    opens: str,
    published: Callable[[bool], object],
) -> Ask:
    """Công bố: says what the hall will see; Ctrl+Enter or a click, never a single key.

    `opens`: what has to be done with the hall's screen first, ticked unless it is not wanted;
    `published` is told so.
    """
    fields = (asked(OPEN, opens, FieldKind.FLAG, value=True),) if opens else ()
    question = Question(texts.PUBLISH_TITLE, "", texts.PUBLISH, fields, seen, ctrl_enter=True)

    def publish(answers: Answers) -> None:
        if context.do(publish_round, view.id):
            published(bool(answers.get(OPEN)))

    return ask(parent, question, publish)


def ask_envelope(
    context: ConferenceContext, parent: QWidget, view: RoundView, conference: ConferenceView
) -> Ask:
    event = view.put_away
    kept = {key: str(value) for key, value in event.detail.items()} if event else {}
    now = local(context.cases.clock.now())
    fields = (
        asked("papers", texts.ENVELOPE_PAPERS, FieldKind.NUMBER, value=view.returned),
        asked(
            "time",
            texts.SEALED_AT,
            FieldKind.TIME,
            value=now.time().replace(second=0, microsecond=0),
        ),
        asked(
            "signatures",
            texts.SIGNATURES,
            value=kept.get("signatures") or states.signatures(conference),
        ),
        asked("received_by", texts.ENVELOPE_RECEIVER, value=kept.get("received_by", "")),
    )
    question = Question(texts.PUT_IN, "", texts.PUT_IN, fields)

    def record(answers: Answers) -> None:
        moment = nearest(answers["time"], now).replace(tzinfo=None)
        sealed_at = moment.isoformat(timespec="minutes")
        detail = {
            "title": view.record.title,
            "round": view.record.code,
            "papers": str(answers["papers"]),
            "sealed_at": sealed_at,
            "signatures": answers["signatures"],
            "received_by": answers["received_by"],
        }
        context.do(record_envelope, view.id, detail).announce(texts.ENVELOPE_MESSAGE)

    return ask(parent, question, record)


def ask_recount(context: ConferenceContext, parent: QWidget, view: RoundView) -> Ask:
    scopes = states.scopes(view)
    fields = (
        asked("asked_by", texts.ASKED_BY),
        asked("agreed_by", texts.AGREED_BY),
        asked("reason", results.REASON),
        asked("envelope", texts.ENVELOPE_OPENED),
        asked("scope", texts.SCOPE, FieldKind.CHOICE, scopes, value=scopes[0]),
    )
    question = Question(
        texts.RECOUNT_TITLE, "", texts.RECOUNT, fields, texts.RECOUNT_CONSEQUENCES, danger=True
    )
    return ask(
        parent,
        question,
        lambda answers: context.do(recount, view.id, **answers).announce(texts.RECOUNT_MESSAGE),
    )


def ask_bundle(
    context: ConferenceContext, parent: QWidget, files: FilePicker, view: RoundView
) -> Ask:
    """Hồ sơ đếm lại: the head of the tellers is asked each time, then the folder."""
    tellers = context.conference.tellers if context.conference is not None else ()
    heads = tuple(one.name for one in tellers if one.role is TellerRole.HEAD)
    field = asked("allowed_by", texts.BUNDLE_ALLOWED, FieldKind.PERSON, heads)
    question = Question(
        texts.BUNDLE,
        texts.BUNDLE_TEXT,
        texts.BUNDLE,
        (field,),
        texts.BUNDLE_HOLDS,
        danger=True,
        ctrl_enter=True,
    )

    def write(allowed_by: str, chosen: Path) -> None:
        folder = chosen / texts.bundle_folder(view.record.code)
        cases = context.cases

        def act() -> None:
            cases.write_bundle(folder, cases.read(recount_bundle, view.id))
            cases.do(record_bundle, view.id, allowed_by)

        context.act(act).announce(texts.BUNDLE_MESSAGE, folder)

    def answered(answers: dict[str, str]) -> None:
        files.choose_folder(parent, texts.BUNDLE_FOLDER, partial(write, answers["allowed_by"]))

    return ask(parent, question, answered)


def ask_destroy(context: ConferenceContext, parent: QWidget, view: RoundView) -> Ask:
    """Hủy dữ liệu từng phiếu: number and day of the decision; also in a year that is locked."""
    fields = (
        asked("decision", texts.DECISION),
        asked("decided_on", texts.DECIDED_ON, FieldKind.DATE),
    )
    question = Question(
        texts.DESTROY,
        texts.DESTROY_TEXT,
        texts.DESTROY,
        fields,
        texts.DESTROY_DOES,
        danger=True,
        ctrl_enter=True,
    )
    cases = context.cases

    def destroy(answers: Answers) -> None:
        done = context.act(lambda: cases.past_lock.do(destroy_papers, view.id, **answers))
        if done.announce(texts.DESTROYED_MESSAGE):
            cases.rewrite()

    return ask(parent, question, destroy)


def prepare_again(context: ConferenceContext, view: RoundView) -> None:
    """A draft with the same titles and names, opened in step 1."""
    if made := context.do(vote_again, view.id):
        context.choose_round(made.result)
        context.done.emit(texts.AGAIN_MESSAGE)
