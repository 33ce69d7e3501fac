"""Random ballots for the second counter, and the same ballots as the domain knows them."""

from fractions import Fraction
from random import Random
from typing import Any

from hypothesis import strategies as st

from tests.support.naive_counter import (
    PlainContest,
    PlainForm,
    PlainPaper,
    PlainResult,
    Written,
    naive_count,
)
from thidua_desktop.domain.ballot import (
    BallotForm,
    Candidate,
    Contest,
    ContestId,
    NameCode,
    Paper,
)
from thidua_desktop.domain.codes.ballot import (
    TYPED_REASONS,
    Base,
    Compare,
    InvalidReason,
    Marking,
    Spoils,
)
from thidua_desktop.domain.outcome import ContestResult
from thidua_desktop.domain.tally import Opinions, Tally, WrittenOpinions

NAMES = tuple("ABCDEFGHIKLM")
FIGURES = ("eligible", "present", "issued", "returned")
MAJORITIES = tuple(Fraction(text) for text in ("1/2", "2/3", "3/4", "4/5", "9/10", "1"))


@st.composite
def plain_forms(draw: st.DrawFn, marking: Marking, versions: tuple[int, ...] = (1, 2)) -> PlainForm:
    """Any form: contests stand in any order, also before the one that they require."""
    contests: list[PlainContest] = []
    for number in range(draw(st.integers(1, 4))):
        required = draw(st.sampled_from([None, *contests]))
        known = NAMES if required is None else tuple(required.names)
        names = draw(st.lists(st.sampled_from(known), min_size=1, unique=True))
        majority = draw(st.sampled_from(MAJORITIES))
        contests.append(
            PlainContest(
                id=f"C{number}",
                names=names,
                seats=draw(st.integers(1, 6)),
                majority=majority,
                compare=">=" if majority == 1 else draw(st.sampled_from((">=", ">"))),
                base=draw(st.sampled_from(tuple(Base))).value,
                requires=None if required is None else required.id,
                max_agree=draw(st.none() | st.integers(1, 12)),
                withdrawn=set(draw(st.lists(st.sampled_from(names), max_size=2))),
            )
        )
    return PlainForm(
        marking.value,
        draw(st.permutations(contests)),
        draw(st.sampled_from(("paper", "contest"))),
        draw(st.booleans()),
        draw(st.sampled_from(versions)),
    )


def random_papers(form: PlainForm, rng: Random, how_many: int) -> list[PlainPaper]:
    """Papers of a hall that leans one way or another about each name, some invalid or blank."""
    lean = {
        (contest.id, name): rng.choice((0.02, 0.3, 0.5, 0.66, 0.8, 0.97))
        for contest in form.contests
        for name in contest.names
    }
    other = ("0", "0", "0", ".", "2") if form.marking == "agree" else ("0",)
    papers = []
    for _ in range(how_many):
        blank = rng.random() < 0.03
        marks = {}
        for contest in form.contests:
            careful = rng.random() < 0.7  # most voters keep to the number of names
            left = contest.max_agree if form.marking == "agree" else contest.seats
            text = ""
            for name in contest.names:
                agrees = rng.random() < lean[contest.id, name] and not blank
                if agrees and careful and left is not None and name not in contest.withdrawn:
                    agrees, left = left > 0, left - 1
                text += "1" if agrees else rng.choice(other)
            marks[contest.id] = "." * len(text) if blank and form.marking == "agree" else text
        reason = rng.choice(TYPED_REASONS).value if rng.random() < 0.04 else None
        papers.append(PlainPaper(marks, reason))
    return papers


def random_written(form: PlainForm, rng: Random) -> Written:
    return {
        (contest.id, name): (rng.randrange(3), rng.randrange(3))
        for contest in form.contests
        for name in contest.names
        if contest.base == "eligible" and rng.random() < 0.2
    }


def figures_at_the_cut(
    form: PlainForm, rng: Random, papers: list[PlainPaper], written: Written
) -> dict[str, int]:
    """Ledger figures, of which one is often such that some name has just enough votes."""
    figures = {key: rng.choice((0, len(papers), len(papers) + 2)) for key in FIGURES}
    before = naive_count(form, figures, papers, written)
    contest = rng.choice(form.contests)
    agree = rng.choice(before.names[contest.id]).agree
    if contest.base in figures:
        figures[contest.base] = int(agree / contest.majority) + rng.choice((0, 0, 1))
    return figures


def chain_of_contests(rng: Random) -> PlainForm:
    """Contests of which each requires the one before, where many names pass and tie."""
    names = list(NAMES[: rng.randint(3, 8)])
    contests: list[PlainContest] = []
    for number in range(rng.randint(2, 4)):
        names = rng.sample(names, rng.randint(max(2, len(names) - 1), len(names)))
        contests.append(
            PlainContest(
                id=f"C{number}",
                names=names,
                seats=rng.randint(1, 4),
                majority=Fraction(1, 2),
                compare=rng.choice((">=", ">")),
                base="eligible",
                requires=contests[-1].id if contests else None,
                withdrawn={rng.choice(names)} if rng.random() < 0.2 else set(),
            )
        )
    rng.shuffle(contests)
    return PlainForm("agree", contests)


def domain_form(form: PlainForm) -> BallotForm:
    contests = []
    number = 1
    for plain in form.contests:
        names = []
        for code in plain.names:
            names.append(Candidate(NameCode(code), code, number, code in plain.withdrawn))
            number += 1
        contests.append(
            Contest(
                ContestId(plain.id),
                plain.id,
                plain.id,
                plain.seats,
                plain.majority,
                Compare(plain.compare),
                Base(plain.base),
                tuple(names),
                None if plain.requires is None else ContestId(plain.requires),
                plain.max_agree,
            )
        )
    return BallotForm(
        Marking(form.marking),
        tuple(contests),
        spoils=Spoils(form.spoils),
        blank_is_invalid=form.blank_is_invalid,
        version=form.version,
    )


def domain_papers(form: PlainForm, papers: list[PlainPaper]) -> list[Paper]:
    return [
        Paper(
            number,
            "".join(paper.marks[contest.id] for contest in form.contests),
            None if paper.typed_reason is None else InvalidReason(paper.typed_reason),
        )
        for number, paper in enumerate(papers, 1)
    ]


def domain_written(written: Written) -> WrittenOpinions:
    return {
        (ContestId(contest), NameCode(name)): Opinions(agree, disagree)
        for (contest, name), (agree, disagree) in written.items()
    }


def as_plain(tally: Tally, results: tuple[ContestResult, ...]) -> dict[str, Any]:
    """The domain's result in the shape of `plain`."""
    return {
        "ledger": (tally.entered, tally.valid, tally.invalid),
        "reasons": {reason.value: papers for reason, papers in tally.reasons.items()},
        "contests": {
            result.id: (
                result.base_count,
                result.needed,
                tally.contest(result.id).spoilt,
                [
                    (
                        n.code,
                        n.agree,
                        n.disagree,
                        n.none,
                        n.written.agree,
                        n.written.disagree,
                        n.outcome.value,
                    )
                    for n in result.names
                ],
            )
            for result in results
        },
    }


def plain(result: PlainResult) -> dict[str, Any]:
    return {
        "ledger": (result.entered, result.valid, result.invalid),
        "reasons": result.reasons,
        "contests": {
            contest: (
                result.base_counts[contest],
                result.needed[contest],
                result.spoilt[contest],
                [
                    (
                        n.code,
                        n.agree,
                        n.disagree,
                        n.none,
                        n.written_agree,
                        n.written_disagree,
                        n.outcome,
                    )
                    for n in names
                ],
            )
            for contest, names in result.names.items()
        },
    }
