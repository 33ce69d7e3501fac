"""Bảng ghi kiểm phiếu thủ công: boxes for sticks of five, kept instead of a second pass."""

from pathlib import Path
from typing import Any, Final

from thidua_desktop.domain.ballot import BallotForm, Candidate
from thidua_desktop.domain.codes.ballot import InvalidReason, Marking
from thidua_desktop.files.word.letterhead import letterhead, paper_remark
from thidua_desktop.files.word.render import render, template_path
from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.texts.conference import hand_tally as words
from thidua_desktop.texts.conference.codes import reason_long
from thidua_desktop.texts.documents.documents import ILLUSTRATIVE_PAPER, ballot_titles

STICKS: Final = 5
BOXES: Final = 12  # on a line


def hand_tally_context(printed: PrintedRound) -> dict[str, Any]:
    """Give the names and their boxes; nothing that was typed."""
    conference, view = printed.conference, printed.round
    _, about = ballot_titles(view.record.title, conference.year.year)
    papers = view.ledger.returned or view.ledger.issued or conference.record.present
    return {
        **letterhead(conference),
        "about": about,
        "remark": paper_remark(conference, view, counted=True),
        "illustrative_note": ILLUSTRATIVE_PAPER if conference.illustrative else "",
        "how": words.HOW,
        "papers": words.papers_line(view.ledger.returned),
        "contests": [
            {
                "heading": words.contest_heading(number, contest.name, contest.seats),
                "lines": [
                    line for name in contest.candidates for line in _name_lines(name, papers)
                ],
            }
            for number, contest in enumerate(view.form.contests, 1)
        ],
        "reasons": [
            {"name": _capital(reason_long(reason)), "boxes": _boxes(0, min(papers, STICKS * 5))}
            for reason in _possible(view.form)
        ],
    }


def _possible(form: BallotForm) -> list[InvalidReason]:
    """The reasons that a paper of this form can have."""
    limited = any(contest.most(form.marking) is not None for contest in form.contests)
    crossing = form.marking is Marking.CROSS_OUT
    impossible = {
        InvalidReason.BLANK: crossing or not form.blank_is_invalid,
        InvalidReason.ALL_CROSSED: not crossing,
        InvalidReason.TOO_MANY: not limited,
    }
    return [reason for reason in InvalidReason if not impossible.get(reason, False)]


def _name_lines(name: Candidate, papers: int) -> list[dict[str, Any]]:
    """One line of boxes for each sixty papers; the name stands on the first."""
    title = words.withdrawn_name(name.name) if name.withdrawn else name.name
    step = STICKS * BOXES
    starts = range(0, 1 if name.withdrawn else max(papers, 1), step)
    return [
        {
            "number": "" if start else str(name.number),
            "name": "" if start else title,
            "boxes": _boxes(start, 0 if name.withdrawn else papers),
        }
        for start in starts
    ]


def _boxes(start: int, papers: int) -> list[str]:
    """The count at which each box is full; a box that nobody needs has a dash."""
    return [
        str(min(papers, start + STICKS * box)) if start + STICKS * (box - 1) < papers else "–"
        for box in range(1, BOXES + 1)
    ]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def write_hand_tally(printed: PrintedRound, own_templates: Path | None = None) -> bytes:
    """Write it."""
    context = hand_tally_context(printed)
    return render(template_path("hand_tally.docx", own_templates), context)
