"""Bản đọc kết quả: one page to be read out, those elected first."""

from pathlib import Path
from typing import Any, Final

from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.title_result import Stood, TitleResult
from thidua_desktop.files.word.letterhead import letterhead, paper_remark, standing_note
from thidua_desktop.files.word.render import Fit, render, template_path
from thidua_desktop.records.choices import HallShows
from thidua_desktop.services.conference.conference_result import conference_result
from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.texts.conference import reading as words
from thidua_desktop.texts.conference.codes import majority_words
from thidua_desktop.texts.documents.documents import ballot_titles

TEXT_STYLE: Final = "Lời đọc"
HEAD_STYLE: Final = "Danh hiệu"

_SIZES: Final = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0)
_SEVERAL_PAGES: Final = 16.0
_ROOM: Final = 5.0  # below a paragraph, in points
_WIDTH: Final = 465.0
_HEIGHT: Final = 590.0  # of the page, less what stands above the first line
_LETTER: Final = 0.42  # the mean width of a letter, as a part of its size
_LINE: Final = 1.17  # the height of a line, as a part of its size


def reading_context(printed: PrintedRound) -> dict[str, Any]:
    """Give what is read out, as much of it as the hall is to see."""
    conference, view = printed.conference, printed.round
    ledger, tally = view.ledger, view.tally
    _, about = ballot_titles(view.record.title, conference.year.year)
    return {
        **letterhead(conference),
        "about": about,
        "remark": paper_remark(conference, view, counted=True),
        "standing_note": standing_note(conference, view),
        "papers": words.papers(
            ledger.issued or 0, ledger.returned or 0, tally.valid, tally.invalid
        ),
        "contests": [_title(view.record.hall_shows, title) for title in conference_result(view)],
        "check_code": view.check_code or "",
    }


def _title(shows: HallShows, title: TitleResult) -> dict[str, Any]:
    result = title.ballots[0].result
    groups = [(words.ELECTED if title.chosen else words.NOBODY, _lines(shows, title.chosen))]
    if title.waiting:
        groups.append((words.WAITING, _lines(shows, title.waiting)))
    votes = shows is HallShows.ALL
    groups += [(said, []) for said in words.explained(title, votes=votes)]
    others = tuple(one for one in title.others if one.ballot is title.ballots[0])
    if votes and others:
        groups.append((words.OTHERS, _lines(shows, others)))
    base = words.contest_base(result.base, majority_words(result), result.needed)
    return {
        "heading": words.contest_heading(title.name, title.seats),
        "base": "" if shows is HallShows.ELECTED else base,
        "groups": [{"heading": heading, "lines": lines} for heading, lines in groups],
    }


def _lines(shows: HallShows, names: tuple[Stood, ...]) -> list[str]:
    lines = [_line(shows, one) for one in names]
    return [
        f"{place}. {line}{'.' if place == len(lines) else ';'}"
        for place, line in enumerate(lines, 1)
    ]


def _line(shows: HallShows, one: Stood) -> str:
    if one.name.outcome is Outcome.WITHDRAWN:
        return words.withdrawn_line(one.name.name)
    return one.name.name if shows is HallShows.ELECTED else words.stood_line(one)


def reading_fits(context: dict[str, Any]) -> tuple[Fit, ...]:
    """Choose the largest letters with which everything keeps to one page.

    What no letters fit that can be read standing goes on to further pages in large ones.
    """
    texts = [context["papers"]]
    for contest in context["contests"]:
        texts += [contest["heading"], contest["base"]]
        for group in contest["groups"]:
            texts += [group["heading"], *group["lines"]]
    shown = [text for text in texts if text]
    size = next((size for size in _SIZES if _height(shown, size) <= _HEIGHT), _SEVERAL_PAGES)
    return Fit(TEXT_STYLE, size, 0, _ROOM), Fit(HEAD_STYLE, size, _ROOM * 2, _ROOM)


def _height(texts: list[str], size: float) -> float:
    letters = int(_WIDTH / (size * _LETTER))
    lines = sum(-(-len(text) // letters) for text in texts)
    return lines * size * _LINE + len(texts) * (_ROOM + 1)


def write_reading(printed: PrintedRound, own_templates: Path | None = None) -> bytes:
    """Write it."""
    context = reading_context(printed)
    return render(template_path("reading.docx", own_templates), context, reading_fits(context))
