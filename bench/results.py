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
from thidua_desktop.domain.codes.ballot import Base, Compare, InvalidReason, Marking
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


class Count:
    """A number of papers to be counted, by the domain and plainly."""

    def __init__(self, form: BallotForm, size: int) -> None:
        self._form = form
        self._papers = made_papers(size)
        self._ledger = Ledger(size, size, size, 0, size, size)
        self._times = max(1, 2_000 // size)
        self._size = size
        if as_plain(self._decide(), count(form, self._papers)) != self._plainly():
            raise AssertionError(f"the two counters differ on {size} papers")

    def _decide(self) -> tuple[ContestResult, ...]:
        return decide(self._form, self._ledger, count(self._form, self._papers))

    def _plainly(self) -> Answer:
        return plain_result(self._form, self._ledger, self._papers)

    def ours(self) -> float:
        """Give the milliseconds of the domain."""
        return timed(self._decide, self._times)

    def plain(self) -> float:
        """Give the milliseconds of the loop."""
        return timed(self._plainly, self._times)

    def per_paper(self) -> float:
        """Give the microseconds that the domain takes for one of the papers."""
        return self.ours() / self._size * 1000


def result_rows(repeats: int) -> Iterator[Row]:
    """Measure each size, and what a paper costs among many against among few."""
    form = _form()
    counts = {size: Count(form, size) for size in SIZES}
    few_turns = max(3, repeats // 8)
    for size, counted in counts.items():
        turns = few_turns if size == SIZES[-1] else repeats
        taken = take_turns(turns, counted.ours, counted.plain)
        name = f"kết quả của {size:,} phiếu".replace(",", ".")
        yield row_of(name, taken, "vòng lặp", 2.0)
    few, many = (counts[size].per_paper for size in SIZES[-2:])
    taken = take_turns(few_turns, many, few)
    yield row_of("mỗi phiếu trong 100.000", taken, "trong 1.000", LINEAR, unit="µs")
