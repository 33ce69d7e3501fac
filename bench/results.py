"""The result of 10, 1,000 and 100,000 papers, against a plain loop; and that it grows evenly."""

import random
from collections.abc import Iterator
from fractions import Fraction

from bench.plain_counter import Answer, plain_result
from bench.rows import Row, row_of
from bench.spread import take_turns, timed
from thidua_desktop.domain.ballot import (
    BallotForm,
    Candidate,
    Contest,
    ContestId,
    NameCode,
    Paper,
)
from thidua_desktop.domain.codes import Base, Compare, InvalidReason, Marking
from thidua_desktop.domain.ledger import Ledger
from thidua_desktop.domain.outcome import ContestResult, decide
from thidua_desktop.domain.tally import Tally, count

SIZES = (10, 1_000, 100_000)
LINEAR = 1.25
"""How much more a paper may cost among a hundred times as many."""

_NAMES = 12
_MARKS = "1111110000.2"


def _form() -> BallotForm:
    codes = [NameCode(f"DV{number:02d}") for number in range(1, 9)]
    first = tuple(Candidate(code, code, place) for place, code in enumerate(codes, 1))
    second = tuple(Candidate(code, code, place) for place, code in enumerate(codes[:4], 9))
    majority = Fraction(1, 2)
    flag = ContestId("MIN_FLAG")
    rest = (majority, Compare.AT_LEAST, Base.ELIGIBLE)
    return BallotForm(
        Marking.AGREE,
        (
            Contest(flag, "MIN_FLAG", "Cờ Bộ", 4, *rest, first, max_agree=6),
            Contest(ContestId("GOV"), "GOV", "Cờ Chính phủ", 2, *rest, second, flag, 3),
        ),
    )


def made_papers(number: int) -> list[Paper]:
    """Give papers of all kinds, invalid ones among them; the same at each run."""
    chance = random.Random(2017)
    papers = []
    for index in range(1, number + 1):
        marks = "".join(chance.choices(_MARKS, k=_NAMES))
        reason = InvalidReason.NO_STAMP if chance.random() < 0.01 else None
        papers.append(Paper(index, marks, reason))
    return papers


def as_plain(results: tuple[ContestResult, ...], tally: Tally) -> Answer:
    """Give the domain's result in the shape of the plain one."""
    names = ("code", "name", "number", "agree", "disagree", "none", "outcome")
    contest = ("id", "title", "name", "seats", "base_count", "needed")
    return [
        {name: getattr(result, name) for name in contest}
        | {"names": [{key: getattr(name, key) for key in names} for name in result.names]}
        | {"valid": tally.valid, "invalid": dict(tally.reasons)}
        for result in results
    ]


def result_rows(repeats: int) -> Iterator[Row]:
    """Measure each size, and what a paper costs among many against among few."""
    form = _form()
    per_paper: dict[int, list[float]] = {}
    for size in SIZES:
        papers = made_papers(size)
        ledger = Ledger(size, size, size, 0, size, size)

        def ours(papers: list[Paper] = papers, ledger: Ledger = ledger) -> tuple[ContestResult, ...]:
            return decide(form, ledger, count(form, papers))

        def plain(papers: list[Paper] = papers, ledger: Ledger = ledger) -> Answer:
            return plain_result(form, ledger, papers)

        if as_plain(ours(), count(form, papers)) != plain():
            raise AssertionError(f"the two counters differ on {size} papers")
        times = max(1, 2_000 // size)
        turns = repeats if size < SIZES[-1] else max(3, repeats // 8)
        taken = take_turns(turns, lambda: timed(ours, times), lambda: timed(plain, times))
        per_paper[size] = [figure / size * 1000 for figure in taken[0]]
        yield row_of(f"kết quả của {size:,} phiếu".replace(",", "."), *taken, "vòng lặp", 2.0)
    few, many = SIZES[-2:]
    yield row_of(
        "một phiếu trong 100.000 so với trong 1.000", per_paper[many], per_paper[few],
        "trong 1.000", LINEAR, unit="µs",
    )  # fmt: skip
