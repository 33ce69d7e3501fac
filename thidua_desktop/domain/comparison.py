"""Two passes, or a pass and a hand tally: what differs (DESIGN 3)."""

from collections.abc import Mapping
from dataclasses import dataclass

from thidua_desktop.domain.ballot import ContestId, NameCode, Paper
from thidua_desktop.domain.tally import Tally


def same(first: Paper, second: Paper) -> bool:
    """Two papers agree if both have the same typed reason, or none and the same marks."""
    if first.typed_reason is not None or second.typed_reason is not None:
        return first.typed_reason is second.typed_reason
    return first.marks == second.marks


def differing(first: Mapping[int, Paper], second: Mapping[int, Paper]) -> tuple[int, ...]:
    """Give the numbers whose papers differ or stand in one pass alone."""
    return tuple(
        number
        for number in sorted(first.keys() | second.keys())
        if number not in first or number not in second or not same(first[number], second[number])
    )


def resolved(first: Mapping[int, Paper], resolving: Mapping[int, Paper]) -> dict[int, Paper]:
    """Give the papers that are counted: pass 1, each replaced by what resolving put there."""
    return {**first, **{n: p for n, p in resolving.items() if n in first}}


@dataclass(frozen=True, slots=True)
class HandTally:
    """Totals of bảng ghi kiểm phiếu thủ công; `agree` by name and contest."""

    valid: int
    invalid: int
    agree: Mapping[tuple[ContestId, NameCode], int]


@dataclass(frozen=True, slots=True)
class TallyDifference:
    """What the hand tally and the typed papers say differently.

    `papers` is true where the numbers of valid or invalid papers differ.
    """

    papers: bool
    names: tuple[tuple[ContestId, NameCode], ...]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return self.papers or bool(self.names)


def hand_differences(tally: Tally, hand: HandTally) -> TallyDifference:
    """Compare the typed papers with the hand tally, name by name."""
    names = tuple(
        (contest.contest, code)
        for contest in tally.contests
        for code, opinions in contest.names.items()
        if hand.agree.get((contest.contest, code), 0) != opinions.agree
    )
    papers = (hand.valid, hand.invalid) != (tally.valid, tally.invalid)
    return TallyDifference(papers, names)
