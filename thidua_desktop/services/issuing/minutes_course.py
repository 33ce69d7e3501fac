"""How the papers were counted and checked, and what the meeting changed on the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.services.base.round_state import FIGURE_NAMES
from thidua_desktop.services.conference.round_view import PassInfo, RoundName, RoundView
from thidua_desktop.services.issuing.moments import Moment, read_moment
from thidua_desktop.texts.documents.documents import serial_letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the meeting changed after the form was frozen: `kind` is form, withdraw or seats."""

    kind: str
    decided_by: str
    reason: str
    name: str = ""
    title: str = ""
    seats: int = 0
    serial: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """When the box was opened and who looked on."""

    opened_at: Moment
    witnesses: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """Who did a pass, and why it was done so."""

    reader: str
    typist: str
    checker: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedFigure:
    """A figure of the ledger before and after."""

    code: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Figures that were corrected together."""

    figures: tuple[CorrectedFigure, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recount:
    """The papers were counted anew; `earlier_code` is that of the result before."""

    number: int
    reason: str
    asked_by: str
    agreed_by: str
    envelope: str
    scope: str
    earlier_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annulment:
    """The result of a ballot does not hold: when and by whom, and what became of the papers."""

    ballot: RoundName
    at: Moment
    decided_by: str
    reason: str
    papers: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The course of the count; never which paper or whose."""

    changes: tuple[Change, ...]
    box: Box | None
    first_pass: Hands | None
    second_pass: Hands | None
    by_hand: bool
    found: int
    decided: int
    deciders: tuple[str, ...]
    typed_again: int
    hand_differs: bool
    hand_changes: tuple[str, ...]
    corrections: tuple[Correction, ...]
    recounts: tuple[Recount, ...]
    annulment: Annulment | None


def course_facts(view: RoundView) -> Course:
    """Gather it from the moves, the passes and the rows of the ledger."""
    second = view.passes.get(2)
    return Course(
        changes=(*_forms(view), *_amendments(view)),
        box=_box(view),
        first_pass=_hands(view.passes.get(1)),
        second_pass=_hands(second),
        by_hand=second is not None and second.method is CheckMethod.HAND_TALLY,
        found=len(view.found_differences),
        decided=len(view.decided),
        deciders=tuple(sorted(set(view.decided.values()))),
        typed_again=len(view.papers.get(3, {})),
        hand_differs=bool(view.hand_difference),
        hand_changes=tuple(map(_bare, view.hand_reasons)),
        corrections=tuple(_corrections(view)),
        recounts=tuple(_recounts(view)),
        annulment=annulment(view),
    )


def _forms(view: RoundView) -> Iterator[Change]:
    opened = (move for move in view.moves if move.move is Move.UNFREEZE)
    for serial, move in enumerate(opened, 2):
        yield Change(
            kind="form",
            decided_by=str(move.detail.get("decided_by", "")),
            reason=_bare(move.detail.get("reason", "")),
            serial=serial_letter(serial),
        )


def _amendments(view: RoundView) -> Iterator[Change]:
    for row in view.amendments:
        contest = view.form.contest(row.contest)
        yield Change(
            kind=row.kind,
            decided_by=row.decided_by,
            reason=_bare(row.reason),
            name=contest.candidate(row.code).name if row.code else "",
            title=contest.name,
            seats=row.seats or 0,
        )


def _bare(text: object) -> str:
    """A reason as a part of a sentence that has its own end."""
    return str(text).strip().rstrip(".")


def _box(view: RoundView) -> Box | None:
    opened = view.last_move(Move.OPEN_BOX)
    if opened is None:
        return None
    return Box(
        opened_at=read_moment(str(opened.detail.get("opened_at") or "")),
        witnesses=str(opened.detail.get("witnesses", "")),
    )


def _hands(done: PassInfo | None) -> Hands | None:
    if done is None:
        return None
    return Hands(
        reader=done.reader, typist=done.typist, checker=done.checker, reason=_bare(done.reason)
    )


def _corrections(view: RoundView) -> Iterator[Correction]:
    for before, after in pairwise(view.figures):
        changed = tuple(
            CorrectedFigure(code=name, before=getattr(before, name), after=getattr(after, name))
            for name in FIGURE_NAMES
            if getattr(before, name) != getattr(after, name)
        )
        if after.reason and changed:
            yield Correction(figures=changed, reason=_bare(after.reason))


def _recounts(view: RoundView) -> Iterator[Recount]:
    code = ""
    for move in view.moves:
        detail = {key: str(value) for key, value in move.detail.items()}
        if move.move is Move.SEAL:
            code = detail.get("check_code", "")
        elif move.move is Move.RECOUNT:
            given = ("asked_by", "agreed_by", "envelope", "scope")
            yield Recount(
                number=move.session - 1,
                reason=_bare(detail.get("reason", "")),
                earlier_code=code,
                **{key: detail.get(key, "") for key in given},
            )
            code = ""


def annulment(view: RoundView) -> Annulment | None:
    """Give how the result of a round was annulled; nothing where it was not."""
    move = view.last_move(Move.ANNUL)
    if move is None or view.state is not RoundState.ANNULLED:
        return None
    given = {key: _bare(move.detail.get(key, "")) for key in ("decided_by", "reason", "papers")}
    return Annulment(ballot=view.ballot, at=read_moment(move.at), **given)
