"""The words of the paper as it will be printed, the same as in its Word file; without Qt.

tests/unit/conference/test_prepare_state.py compares them with the Word file.
"""

from dataclasses import dataclass

from thidua_desktop.domain.ballot import BallotForm, Contest
from thidua_desktop.domain.codes.ballot import Marking, Spoils
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import ballot_paper as paper_texts
from thidua_desktop.texts.documents.documents import ILLUSTRATIVE_PAPER, ballot_titles, turn_text


@dataclass(frozen=True, slots=True)
class SheetName:
    place: str
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class SheetContest:
    heading: str
    rule: str
    names: tuple[SheetName, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    authority: str
    cluster: str
    heading: str
    about: str
    remark: str
    note: str
    instructions: tuple[str, ...]
    columns: tuple[str, ...]
    numbered: bool
    contests: tuple[SheetContest, ...]
    colour: str


def sheet(conference: ConferenceView, view: RoundView, serial: int) -> Sheet:
    """Give the paper; `serial` is the form's, or that which freezing a draft would give it."""
    form = view.form
    heading, about = ballot_titles(view.record.title, conference.year.year)
    colour = view.record.colour if len(conference.rounds) > 1 else ""
    numbered = any(
        name.number != place
        for contest in form.contests
        for place, name in enumerate(contest.candidates, 1)
    )
    return Sheet(
        authority=conference.cluster.authority.upper(),
        cluster=conference.cluster.name.upper(),
        heading=heading,
        about=about,
        remark=turn_text(view.turn, serial, 1, colour, len(view.ballot.annulled), always_turn=True),
        note=ILLUSTRATIVE_PAPER if conference.illustrative else "",
        instructions=_instructions(form, numbered=numbered),
        columns=(
            *paper_texts.COLUMNS[form.marking],
            *((paper_texts.NUMBER_COLUMN,) if numbered else ()),
        ),
        numbered=numbered,
        contests=tuple(
            _contest(form, one, place, numbered=numbered)
            for place, one in enumerate(form.contests, 1)
        ),
        colour=view.record.colour,
    )


def _instructions(form: BallotForm, *, numbered: bool) -> tuple[str, ...]:
    limited = any(contest.limit(form.marking) is not None for contest in form.contests)
    invalid = paper_texts.invalid_text(
        form.marking,
        limited=limited,
        blank_is_invalid=form.blank_is_invalid,
        contest_alone=form.spoils is Spoils.CONTEST,
    )
    return (
        paper_texts.HOW[Marking(form.marking)],
        invalid,
        paper_texts.do_not_sign(numbered=numbered),
    )


def _contest(form: BallotForm, contest: Contest, place: int, *, numbered: bool) -> SheetContest:
    required = next((c.name for c in form.contests if c.id == contest.requires), "")
    alone = len(form.contests) == 1
    return SheetContest(
        paper_texts.contest_heading(place, alone, contest.name, contest.seats),
        paper_texts.contest_rule(form.marking, contest.limit(form.marking), required),
        tuple(
            SheetName(
                str(at),
                paper_texts.withdrawn_name(name.name) if name.withdrawn else name.name,
                str(name.number) if numbered else "",
            )
            for at, name in enumerate(contest.candidates, 1)
        ),
    )
