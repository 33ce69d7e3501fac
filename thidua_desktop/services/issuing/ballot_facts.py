"""The facts of a phiếu suy tôn; it knows nothing of papers already typed."""

from dataclasses import dataclass

from thidua_desktop.domain.ballot import BallotForm, Contest
from thidua_desktop.domain.codes.ballot import Spoils
from thidua_desktop.services.issuing.letterhead_facts import Letterhead, letterhead
from thidua_desktop.services.issuing.printed_round import PrintedRound
from thidua_desktop.texts.documents.documents import ballot_titles


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotName:
    """A name on the paper: its place in the title's table, its number through the whole paper."""

    place: int
    number: int
    name: str
    withdrawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotContest:
    """A title on the paper; `limit` is the most names that a voter may take, if there is one."""

    name: str
    seats: int
    limit: int | None
    requires: str
    names: tuple[BallotName, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotFacts(Letterhead):
    """Everything that the paper may say."""

    heading: str
    about: str
    limited: bool
    blank_is_invalid: bool
    contest_alone: bool
    numbered: bool
    contests: tuple[BallotContest, ...]


def ballot_facts(printed: PrintedRound) -> BallotFacts:
    """Gather them; the numbers are printed only where they differ from the places."""
    form = printed.round.form
    heading, about = ballot_titles(printed.round.record.title, printed.conference.year.year)
    contests = tuple(_contest(form, contest) for contest in form.contests)
    return BallotFacts(
        **letterhead(printed, counted=False, always_turn=True),
        heading=heading,
        about=about,
        limited=any(contest.limit is not None for contest in contests),
        blank_is_invalid=form.blank_is_invalid,
        contest_alone=form.spoils is Spoils.CONTEST,
        numbered=any(name.number != name.place for one in contests for name in one.names),
        contests=contests,
    )


def _contest(form: BallotForm, contest: Contest) -> BallotContest:
    return BallotContest(
        name=contest.name,
        seats=contest.seats,
        limit=contest.limit(form.marking),
        requires=form.contest(contest.requires).name if contest.requires else "",
        names=tuple(
            BallotName(place=place, number=one.number, name=one.name, withdrawn=one.withdrawn)
            for place, one in enumerate(contest.candidates, 1)
        ),
    )
