"""How the papers were counted and checked, and what the meeting changed on the way."""

from itertools import pairwise

from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.files.word.letterhead import local_moment
from thidua_desktop.services.conference.round_view import PassInfo, RoundView
from thidua_desktop.services.documents.minutes_fields import MinutesFields
from thidua_desktop.texts.base.numbers import clock_time, two_digits
from thidua_desktop.texts.conference import minutes as words
from thidua_desktop.texts.documents.documents import serial_letter

_FIGURES = ("eligible", "present", "printed", "spoilt", "issued", "returned")


def course_lines(view: RoundView, fields: MinutesFields) -> list[str]:
    """Tell it in the order in which it happened."""
    lines = [*_before(view), fields.box_check or words.BOX_CHECK]
    opened = view.last_move(Move.OPEN_BOX)
    if opened is not None:
        when = _time_words(str(opened.detail.get("opened_at") or ""))
        lines.append(words.box_opened(when, str(opened.detail.get("witnesses", ""))))
    lines.append(words.MIXED.format(two_digits(view.returned)))
    return [*lines, *_passes(view), *_corrections(view), *_sessions(view)]


def _time_words(text: str) -> str:
    moment = local_moment(text)
    return text if moment is None else clock_time(moment)


def _before(view: RoundView) -> list[str]:
    """What the meeting changed after the form was frozen."""
    lines = []
    serial = 1
    for move in view.moves:
        if move.move is Move.UNFREEZE:
            serial += 1
            by, why = str(move.detail.get("decided_by", "")), str(move.detail.get("reason", ""))
            lines.append(words.form_printed_anew(serial_letter(serial), by, why))
    for row in view.amendments:
        contest = view.form.contest(row.contest)
        if row.kind == "withdraw":
            name = contest.candidate(row.code).name
            lines.append(words.withdrawn(name, contest.name, row.decided_by, row.reason))
        else:
            lines.append(words.seats_changed(contest.name, row.seats, row.decided_by, row.reason))
    return lines


def _passes(view: RoundView) -> list[str]:
    lines = []
    if (first := view.passes.get(1)) is not None:
        lines.append(_hands(first))
    second = view.passes.get(2)
    if second is None:
        return [*lines, words.ONE_PASS]
    by_hand = second.method is CheckMethod.HAND_TALLY
    lines.append(words.by_hand_tally(second.typist) if by_hand else _hands(second))
    if second.reason:
        lines.append(words.reason(2, second.reason.rstrip(".")))
    return [*lines, *(_hand_tally(view) if by_hand else [_differences(view)])]


def _hands(done: PassInfo) -> str:
    return words.hands(done.number, done.reader, done.typist, done.checker)


def _differences(view: RoundView) -> str:
    if not view.found_differences:
        return words.NO_DIFFERENCE
    return words.differences(len(view.found_differences), len(view.decided), _deciders(view))


def _deciders(view: RoundView) -> str:
    return ", ".join(sorted(set(view.decided.values())))


def _hand_tally(view: RoundView) -> list[str]:
    again, lines = view.papers.get(3), []
    if again:
        lines.append(words.typed_again(len(again), len(view.decided), _deciders(view)))
    lines.append(words.HAND_DIFFERS if view.hand_difference else words.HAND_AGREES)
    return lines


def _corrections(view: RoundView) -> list[str]:
    lines = []
    for before, after in pairwise(view.figures):
        changes = [
            (name, getattr(before, name), getattr(after, name))
            for name in _FIGURES
            if getattr(before, name) != getattr(after, name)
        ]
        if after.reason and changes:
            lines.append(words.figures_corrected(changes, after.reason.rstrip(".")))
    return lines


def _sessions(view: RoundView) -> list[str]:
    """Counted anew or annulled; an earlier result is named by its check code."""
    lines = []
    code = ""
    for move in view.moves:
        detail = {key: str(value) for key, value in move.detail.items()}
        if move.move is Move.SEAL:
            code = detail.get("check_code", "")
        elif move.move is Move.RECOUNT:
            lines.append(words.recounted(move.session, detail, code))
            code = ""
        elif move.move is Move.ANNUL and view.state is RoundState.ANNULLED:
            lines.append(words.annulled(detail))
    return lines
