"""Phiếu suy tôn: the paper itself, one template for each way of marking."""

from pathlib import Path
from typing import Any, Final

from thidua_desktop.domain.ballot import BallotForm, Contest
from thidua_desktop.domain.codes.ballot import Marking, Spoils
from thidua_desktop.files.word.letterhead import letterhead, paper_remark
from thidua_desktop.files.word.render import Fit, render, template_path
from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.texts.conference import ballot_paper as words
from thidua_desktop.texts.documents.documents import ILLUSTRATIVE_PAPER, ballot_titles

NAME_STYLE: Final = "Tên trên phiếu"
TEXT_STYLE: Final = "Hướng dẫn"

# Up to so many lines of names: size of the names, room above and below, size of the instructions.
# The last one but one is as small as fits one page, the last as large as two pages take.
_SIZES: Final = (
    (8, (14.0, 9.0, 12.5)),
    (12, (13.5, 6.5, 12.0)),
    (16, (13.0, 4.5, 11.5)),
    (20, (12.5, 2.5, 11.0)),
    (26, (11.5, 1.5, 11.0)),
    (44, (12.0, 3.0, 11.0)),
)
_SMALLEST: Final = (11.5, 1.5, 11.0)
_LINE: Final = {Marking.AGREE: 46, Marking.CHOOSE: 58, Marking.CROSS_OUT: 70}  # letters on a line
_HEAD: Final = 2  # lines that a title's heading and the head of its table take


def ballot_context(printed: PrintedRound) -> dict[str, Any]:
    """Give what the paper shows; it knows nothing of papers already typed."""
    conference, view = printed.conference, printed.round
    form = view.form
    heading, about = ballot_titles(view.record.title, conference.year.year)
    return {
        **letterhead(conference),
        "heading": heading,
        "about": about,
        "remark": paper_remark(conference, view, counted=False),
        "illustrative_note": ILLUSTRATIVE_PAPER if conference.illustrative else "",
        "instructions": _instructions(form),
        "contests": [
            _contest(form, contest, number) for number, contest in enumerate(form.contests, 1)
        ],
    }


def _instructions(form: BallotForm) -> list[str]:
    limited = any(contest.limit(form.marking) is not None for contest in form.contests)
    return [
        words.HOW[form.marking],
        words.invalid_words(
            form.marking,
            limited=limited,
            blank_is_invalid=form.blank_is_invalid,
            contest_alone=form.spoils is Spoils.CONTEST,
        ),
        words.DO_NOT_SIGN,
    ]


def _contest(form: BallotForm, contest: Contest, number: int) -> dict[str, Any]:
    requires = form.contest(contest.requires).name if contest.requires else ""
    return {
        "heading": words.contest_heading(
            number, len(form.contests) == 1, contest.name, contest.seats
        ),
        "rule": words.contest_rule(form.marking, contest.limit(form.marking), requires),
        "names": [
            {
                "number": str(name.number),
                "name": words.withdrawn_name(name.name) if name.withdrawn else name.name,
            }
            for name in contest.candidates
        ],
    }


def ballot_fits(form: BallotForm) -> tuple[Fit, ...]:
    """Choose sizes by the number of lines, so that a paper takes as few pages as it can."""
    lines = sum(1 + len(name.name) // _LINE[form.marking] for name in form.candidates)
    lines += _HEAD * (len(form.contests) - 1)
    size, room, text = next((sizes for most, sizes in _SIZES if lines <= most), _SMALLEST)
    return Fit(NAME_STYLE, size, room, room), Fit(TEXT_STYLE, text, 0, 3)


def write_ballot(printed: PrintedRound, own_templates: Path | None = None) -> bytes:
    """Write the paper."""
    template = template_path(f"ballot_{printed.round.form.marking}.docx", own_templates)
    return render(template, ballot_context(printed), ballot_fits(printed.round.form))
