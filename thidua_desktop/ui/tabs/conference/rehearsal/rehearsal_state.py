"""The twelve test papers of Kiểm phiếu thử and their known answer; without Qt."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.ballot import BallotForm, Contest, Paper
from thidua_desktop.domain.codes.ballot import InvalidReason, Mark, Marking
from thidua_desktop.domain.comparison import same
from thidua_desktop.domain.tally import count
from thidua_desktop.services.conference.round_view import RoundView

if TYPE_CHECKING:
    from collections.abc import Mapping

PAPERS: Final = 12
_NO_MARK, _NO_STAMP, _BLANK, _ODD = 4, 6, 9, 11
"""The papers on which there is something to see."""


def rehearsal_papers(form: BallotForm) -> tuple[Paper, ...]:
    """Give twelve papers, the same each time, with every kind of paper that a count meets."""
    return tuple(_paper(form, number) for number in range(1, PAPERS + 1))


def _paper(form: BallotForm, number: int) -> Paper:
    marks = "".join(_contest_marks(form, contest, number) for contest in form.contests)
    usual = Paper(number, marks)
    if number == _NO_MARK and form.marking is Marking.AGREE:
        return replace(usual, marks=marks[:-1] + Mark.NONE)
    if number == _NO_STAMP:
        return replace(usual, typed_reason=InvalidReason.NO_STAMP)
    if number == _BLANK:
        empty = Mark.NONE if form.marking is Marking.AGREE else Mark.DISAGREE
        return replace(usual, marks=form.filled(empty))
    if number == _ODD and _limited(form):
        return replace(usual, marks=form.filled(Mark.AGREE))
    if number == _ODD:
        return replace(usual, typed_reason=InvalidReason.EXTRA_TEXT)
    return usual


def _contest_marks(form: BallotForm, contest: Contest, number: int) -> str:
    """As many names as may be agreed to, most often the first ones."""
    names = len(contest.candidates)
    most = contest.most(form.marking)
    wanted = min(names, contest.seats if most is None else most)
    left_out = number % 3 if wanted < names else 0
    chosen = [at for at in range(names) if at != left_out - 1][:wanted]
    agreed = {at if number % 4 else names - 1 - at for at in chosen}
    return "".join(Mark.AGREE if at in agreed else Mark.DISAGREE for at in range(names))


def _limited(form: BallotForm) -> bool:
    limits = ((c.most(form.marking), len(c.candidates)) for c in form.contests)
    return any(most is not None and most < names for most, names in limits)


@dataclass(frozen=True, slots=True)
class Answer:
    """How what was typed stands to the known answer."""

    wrong: tuple[int, ...]
    matches: bool


def compared(view: RoundView, papers: tuple[Paper, ...]) -> Answer:
    typed: Mapping[int, Paper] = {**view.papers.get(1, {}), **view.papers.get(3, {})}
    wrong = tuple(
        paper.number
        for paper in papers
        if paper.number not in typed or not same(paper, typed[paper.number])
    )
    known = count(view.form, papers)
    sums = (known.valid, known.invalid, known.contests)
    matches = not wrong and sums == (view.tally.valid, view.tally.invalid, view.tally.contests)
    return Answer(wrong, matches)
