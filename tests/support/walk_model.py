"""What the walk through a round believes: papers, form and figures kept apart from the program."""

import dataclasses
from dataclasses import dataclass, field
from fractions import Fraction
from random import Random

from tests.support.naive_counter import PlainContest, PlainForm, PlainPaper, naive_count
from tests.support.random_ballots import random_papers
from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.ballot import InvalidReason
from thidua_desktop.services.conference.round_view import RoundView

MAJORITIES = tuple(Fraction(text) for text in ("1/3", "1/2", "2/3"))


@dataclass
class WalkModel:
    """One round as the walk believes it to be."""

    round_id: int
    form: PlainForm
    passes: int
    papers: dict[int, dict[int, Paper]] = field(default_factory=lambda: {1: {}, 2: {}, 3: {}})
    draft: PlainForm | None = None

    def valid(self) -> list[PlainPaper]:
        """Pass 1, each paper replaced by what resolving put in its place."""
        again = self.papers[3]
        return [self.plain(again.get(n, paper)) for n, paper in sorted(self.papers[1].items())]

    def plain(self, paper: Paper) -> PlainPaper:
        marks, left = {}, paper.marks
        for contest in self.form.contests:
            marks[contest.id], left = left[: len(contest.names)], left[len(contest.names) :]
        return PlainPaper(marks, paper.typed_reason)

    def freeze(self) -> None:
        self.draft = copied(self.form)

    def unfreeze(self) -> None:
        assert self.draft is not None
        self.form = copied(self.draft)

    def withdraw(self, contest_id: str, code: str) -> None:
        next(c for c in self.form.contests if c.id == contest_id).withdrawn.add(code)

    def seats(self, contest_id: str, seats: int) -> None:
        contest = next(c for c in self.form.contests if c.id == contest_id)
        if contest.max_agree == contest.seats:
            contest.max_agree = seats
        contest.seats = seats

    def begin_session(self) -> None:
        self.papers = {1: {}, 2: {}, 3: {}}

    def hand_totals(self, view: RoundView) -> tuple[int, int, dict[str, int]]:
        """The totals of a hand tally that was kept without a slip."""
        ledger = view.ledger
        figures = {
            name: getattr(ledger, name) or 0
            for name in ("eligible", "present", "issued", "returned")
        }
        result = naive_count(self.form, figures, self.valid(), {})
        agree = {
            f"{contest}:{name.code}": name.agree
            for contest, names in result.names.items()
            for name in names
        }
        return result.valid, result.invalid, agree


def copied(form: PlainForm) -> PlainForm:
    contests = [dataclasses.replace(c, withdrawn=set(c.withdrawn)) for c in form.contests]
    return dataclasses.replace(form, contests=contests)


def small_form(rng: Random, marking: str) -> PlainForm:
    """One to three contests of two to five names, each perhaps on condition of the one before."""
    names = list("ABCDE"[: rng.randint(2, 5)])
    contests: list[PlainContest] = []
    for number in range(rng.randint(1, 3)):
        requires = contests[-1] if contests and rng.random() < 0.6 else None
        known = requires.names if requires else names
        chosen = rng.sample(known, rng.randint(min(2, len(known)), len(known)))
        seats = rng.choice((1, 1, 2, 3))
        contests.append(
            PlainContest(
                id=f"C{number}",
                names=chosen,
                seats=seats,
                majority=rng.choice(MAJORITIES),
                compare=rng.choice((">=", ">")),
                base=rng.choice(("eligible", "present", "issued", "returned", "valid")),
                requires=requires.id if requires else None,
                max_agree=rng.choice((None, seats, seats + 1)),
            )
        )
    rng.shuffle(contests)
    return PlainForm(marking, contests, rng.choice(("paper", "contest")), rng.random() < 0.7)


def random_paper(form: PlainForm, rng: Random, number: int) -> Paper:
    """Any paper, or one of a hall of one mind: then names pass together and tie."""
    paper = random_papers(form, rng, 1)[0]
    if rng.random() < 0.6:
        most = {c.id: c.max_agree if form.marking == "agree" else c.seats for c in form.contests}
        paper = PlainPaper({c.id: _like_minded(c, most[c.id], number) for c in form.contests})
    marks = "".join(paper.marks[contest.id] for contest in form.contests)
    reason = InvalidReason(paper.typed_reason) if paper.typed_reason else None
    return Paper(number, marks, reason)


def _like_minded(contest: PlainContest, most: int | None, number: int) -> str:
    """As many names as may be, each paper beginning one name further on."""
    width = len(contest.names)
    chosen = {(number + step) % width for step in range(min(width, most or width))}
    return "".join("1" if place in chosen else "0" for place in range(width))


def other_paper(form: PlainForm, rng: Random, paper: Paper) -> Paper:
    """The same paper with a slip of the typist."""
    place = rng.randrange(len(paper.marks))
    mark = "0" if paper.marks[place] == "1" else "1"
    return dataclasses.replace(paper, marks=paper.marks[:place] + mark + paper.marks[place + 1 :])
