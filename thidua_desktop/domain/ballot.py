"""The form of a ballot and every reason why a paper or a vote on it is not valid (DESIGN 6.1)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from math import inf
from operator import itemgetter
from typing import NewType

from thidua_desktop.domain.codes.ballot import (
    MARK_REASONS,
    Base,
    Compare,
    InvalidReason,
    Mark,
    Marking,
    Spoils,
)

RULES_VERSION = 2
"""The version of the counting rules (DESIGN section 6) under which a form is frozen today.

Version 1 looked at the required contest before the majority, so that a name without a vote could
wait for a tie there; a result sealed under it is recounted under it for ever.
"""

ContestId = NewType("ContestId", str)
NameCode = NewType("NameCode", str)
Section = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name on the paper (tên trong danh sách); `number` runs through all contests."""

    code: NameCode
    name: str
    number: int
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Contest:
    """One title voted on (danh hiệu đưa ra suy tôn) with its rule."""

    id: ContestId
    title: str
    name: str
    seats: int
    majority: Fraction
    compare: Compare
    base: Base
    candidates: tuple[Candidate, ...]
    requires: ContestId | None = None
    max_agree: int | None = None
    ratio: str = ""  # the majority as the rule writes it, "4/6", for whoever prints it again

    @property
    def written_majority(self) -> str:
        """The majority as it was written, in lowest terms where nobody wrote it."""
        return self.ratio or f"{self.majority.numerator}/{self.majority.denominator}"

    def section(self) -> Section:
        """What takes its marks out of `Paper.marks`: those of the names that are still read."""
        read = [name.number - 1 for name in self.candidates if not name.withdrawn]
        if not read:
            return itemgetter(slice(0))
        if len(read) == len(self.candidates):
            return itemgetter(slice(read[0], read[-1] + 1))
        return itemgetter(*read)

    def fewest(self, marking: Marking) -> int:
        """How many names must be left standing."""
        names_left = any(not name.withdrawn for name in self.candidates)
        return 1 if marking is Marking.CROSS_OUT and names_left else 0

    def most(self, marking: Marking) -> int | None:
        """How many names may be agreed to, chosen or left standing; None for any number."""
        return self.max_agree if marking is Marking.AGREE else self.seats

    def limit(self, marking: Marking) -> int | None:
        """How many names a voter may take; None where all of them may be taken."""
        names = len(self.candidates)
        most = self.most(marking) or names
        return most if most < names else None

    def candidate(self, code: str) -> Candidate:
        for candidate in self.candidates:
            if candidate.code == code:
                return candidate
        raise KeyError(code)


@dataclass(frozen=True)
class BallotForm:
    """Mẫu phiếu: what is printed, and how it is counted.

    Withdrawals and seats changed from the floor are already in it (`amended`), so that every
    rule reads one thing. Not slotted, since the reading order is worked out once.
    """

    marking: Marking
    contests: tuple[Contest, ...]
    passes: int = 2
    spoils: Spoils = Spoils.PAPER
    blank_is_invalid: bool = True
    written_allowed: bool = False
    proxies: int = 0
    version: int = RULES_VERSION

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        return tuple(name for contest in self.contests for name in contest.candidates)

    @cached_property
    def sections(self) -> tuple[tuple[ContestId, Section, int, float], ...]:
        """Of each contest what takes its marks, and the fewest and most to be agreed to."""
        rows = []
        for contest in self.contests:
            fewest, most = contest.fewest(self.marking), contest.most(self.marking)
            rows.append((contest.id, contest.section(), fewest, inf if most is None else most))
        return tuple(rows)

    @cached_property
    def columns(self) -> Mapping[ContestId, tuple[tuple[NameCode, slice], ...]]:
        """Where each name's marks stand where those of all papers stand one after the other.

        One that is withdrawn has none.
        """
        width = len(self.candidates)
        return {
            contest.id: tuple(
                (name.code, slice(0) if name.withdrawn else slice(name.number - 1, None, width))
                for name in contest.candidates
            )
            for contest in self.contests
        }

    def contest(self, contest_id: str) -> Contest:
        for contest in self.contests:
            if contest.id == contest_id:
                return contest
        raise KeyError(contest_id)

    def required_name(self, contest_id: str) -> str:
        required = self.contest(contest_id).requires
        return self.contest(required).name if required else ""

    @property
    def alphabet(self) -> frozenset[str]:
        """The characters that a paper of this marking may hold."""
        if self.marking is Marking.AGREE:
            return frozenset(Mark)
        return frozenset((Mark.AGREE, Mark.DISAGREE))

    def takes(self, marks: str) -> bool:
        return len(marks) == len(self.candidates) and self.alphabet.issuperset(marks)

    @cached_property
    def unread(self) -> tuple[int, ...]:
        """The places in `Paper.marks` of names withdrawn after freezing."""
        return tuple(c.number - 1 for c in self.candidates if c.withdrawn)

    def read(self, marks: str) -> str:
        """Give the marks as they are read: what stands at a withdrawn name says nothing."""
        if not self.unread:
            return marks
        letters = list(marks)
        for place in self.unread:
            letters[place] = Mark.DISAGREE.value
        return "".join(letters)

    def filled(self, mark: Mark) -> str:
        return mark.value * len(self.candidates)


@dataclass(frozen=True, slots=True)
class Paper:
    """A returned sheet as typed: one character a name (see `Mark`), in numbering order."""

    number: int
    marks: str
    typed_reason: InvalidReason | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a paper is worth.

    `reasons` are all reasons why it counts for nobody, the booked one first; `spoilt` are the
    contests whose votes alone are lost, each with its reason.
    """

    reasons: tuple[InvalidReason, ...] = ()
    spoilt: tuple[tuple[ContestId, InvalidReason], ...] = ()

    @property
    def valid(self) -> bool:
        """Phiếu hợp lệ."""
        return not self.reasons

    def spoils(self, contest_id: str) -> bool:
        """Say whether the votes of this contest alone are lost."""
        return any(contest == contest_id for contest, _ in self.spoilt)

    @property
    def reason(self) -> InvalidReason | None:
        """The one reason under which the ledger books the paper."""
        return self.reasons[0] if self.reasons else None


_SOUND = Verdict()
_AGREED = Mark.AGREE.value


def judge(form: BallotForm, paper: Paper) -> Verdict:
    """Find every reason why the paper, or one contest of it, counts for nobody.

    A name withdrawn after freezing is not read. A contest without names left spoils nothing.
    """
    faults = []
    any_agreed = 0
    for contest, section, fewest, most in form.sections:
        agreed = section(paper.marks).count(_AGREED)
        any_agreed += agreed
        if agreed > most:
            faults.append((contest, InvalidReason.TOO_MANY))
        elif agreed < fewest:
            faults.append((contest, InvalidReason.ALL_CROSSED))
    typed = () if paper.typed_reason is None else (paper.typed_reason,)
    if not any_agreed and _is_blank(form, paper.marks):
        return Verdict((*typed, InvalidReason.BLANK))
    if not faults:
        return Verdict(typed) if typed else _SOUND
    if form.spoils is Spoils.CONTEST:
        return Verdict(typed) if typed else Verdict((), tuple(faults))
    found = [reason for _, reason in faults]
    return Verdict((*typed, *[reason for reason in MARK_REASONS if reason in found]))


def _is_blank(form: BallotForm, marks: str) -> bool:
    """Say whether nothing is marked, where no name is agreed to."""
    if not form.blank_is_invalid or form.marking is Marking.CROSS_OUT:
        return False
    if form.marking is Marking.CHOOSE:
        return True
    return all(set(section(marks)) <= {Mark.NONE} for _, section, _, _ in form.sections)


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change from the floor, the printed papers kept: a name withdrawn, or other seats."""

    contest: ContestId
    withdrawn: NameCode | None = None
    seats: int | None = None


def amended(form: BallotForm, amendments: Iterable[Amendment]) -> BallotForm:
    """Give the form as it is counted after the meeting's changes; names keep their numbers.

    Where a voter may agree to as many names as there are seats, that follows the seats.
    """
    contests = {contest.id: contest for contest in form.contests}
    for change in amendments:
        contest = contests[change.contest]
        if change.withdrawn is not None:
            names = tuple(
                replace(name, withdrawn=True) if name.code == change.withdrawn else name
                for name in contest.candidates
            )
            contest = replace(contest, candidates=names)
        if change.seats is not None:
            follows = contest.max_agree == contest.seats
            most = change.seats if follows else contest.max_agree
            contest = replace(contest, seats=change.seats, max_agree=most)
        contests[change.contest] = contest
    return replace(form, contests=tuple(contests.values()))
