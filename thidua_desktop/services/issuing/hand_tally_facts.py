"""The facts of a bảng ghi kiểm phiếu thủ công: names and boxes, nothing that was typed."""

from dataclasses import dataclass
from typing import Final

from thidua_desktop.domain.ballot import BallotForm, Candidate
from thidua_desktop.domain.codes.ballot import InvalidReason, Marking
from thidua_desktop.services.issuing.letterhead_facts import Letterhead, letterhead
from thidua_desktop.services.issuing.printed_round import PrintedRound

STICKS: Final = 5
"""So many strokes fill a box."""
BOXES: Final = 8
"""So many boxes fit on a line of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyBox:
    """A box for strokes: which papers it counts, from the first to the last."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyLine:
    """A line of boxes for one opinion, whose name stands on its first line alone."""

    opinion: str
    boxes: tuple[TallyBox | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyName:
    """A name with its lines, as many for each opinion as the papers need."""

    number: int
    name: str
    withdrawn: bool
    lines: tuple[TallyLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyContest:
    """A title and its names."""

    name: str
    seats: int
    names: tuple[TallyName, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyReason:
    """A reason for which a paper of this form can be invalid, with its boxes."""

    code: InvalidReason
    boxes: tuple[TallyBox | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandTallyFacts(Letterhead):
    """Everything that the sheet may say."""

    about: str
    marking: Marking
    returned: int | None
    columns: int
    contests: tuple[TallyContest, ...]
    reasons: tuple[TallyReason, ...]


def hand_tally_facts(printed: PrintedRound) -> HandTallyFacts:
    """Gather them; boxes for the papers returned, or for as many as there can be."""
    conference, view = printed.conference, printed.round
    papers = view.ledger.returned or view.ledger.issued or conference.record.present
    return HandTallyFacts(
        **letterhead(printed, counted=True, always_turn=True),
        about=printed.about,
        marking=view.form.marking,
        returned=view.ledger.returned,
        columns=len(_lines(papers)[0]),
        contests=tuple(
            TallyContest(
                name=contest.name,
                seats=contest.seats,
                names=tuple(
                    _name(view.form, candidate, papers) for candidate in contest.candidates
                ),
            )
            for contest in view.form.contests
        ),
        reasons=tuple(
            TallyReason(code=code, boxes=_lines(papers)[0]) for code in _possible(view.form)
        ),
    )


def _name(form: BallotForm, candidate: Candidate, papers: int) -> TallyName:
    agree_alone = ("agree", "disagree")
    opinions = (*agree_alone, "none") if form.marking is Marking.AGREE else agree_alone
    return TallyName(
        number=candidate.number,
        name=candidate.name,
        withdrawn=candidate.withdrawn,
        lines=(TallyLine(opinion="", boxes=(None,) * len(_lines(papers)[0])),)
        if candidate.withdrawn
        else tuple(
            TallyLine(opinion="" if place else opinion, boxes=boxes)
            for opinion in opinions
            for place, boxes in enumerate(_lines(papers))
        ),
    )


def _lines(papers: int) -> tuple[tuple[TallyBox | None, ...], ...]:
    """A box for each five papers, in lines; of the last line what nobody needs is nothing."""
    boxes: list[TallyBox | None] = [
        TallyBox(first=first, last=min(papers, first + STICKS - 1))
        for first in range(1, max(papers, 1) + 1, STICKS)
    ]
    wide = min(len(boxes), BOXES)
    boxes += [None] * (-len(boxes) % wide)
    return tuple(tuple(boxes[at : at + wide]) for at in range(0, len(boxes), wide))


def _possible(form: BallotForm) -> tuple[InvalidReason, ...]:
    limited = any(contest.most(form.marking) is not None for contest in form.contests)
    crossing = form.marking is Marking.CROSS_OUT
    impossible = {
        InvalidReason.BLANK: crossing or not form.blank_is_invalid,
        InvalidReason.ALL_CROSSED: not crossing,
        InvalidReason.TOO_MANY: not limited,
    }
    return tuple(reason for reason in InvalidReason if not impossible.get(reason, False))
