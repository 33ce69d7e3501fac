"""What a year's rule set says of a registration (đăng ký danh hiệu thi đua), never blocking it."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from thidua_desktop.domain.awards import Award, AwardSubject, Prerequisite, RuleSet
from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.domain.codes.registration import (
    FlagGround,
    RegistrationNote,
    RegistrationState,
)
from thidua_desktop.domain.states import DROPPED

FAILS: Final = frozenset(
    {
        RegistrationNote.PERSON_MISSING,
        RegistrationNote.PERSON_GIVEN,
        RegistrationNote.REQUIRED_MISSING,
        RegistrationNote.YEARS_MISSING,
        RegistrationNote.OVER_SHARE,
        RegistrationNote.SAME_LEVEL,
        RegistrationNote.RATING_LOW,
    }
)
"""What speaks against a title; the secretariat may know better."""

PROVES: Final = frozenset(
    {
        RegistrationNote.YEARS_PROVEN,
        RegistrationNote.WITHIN_SHARE,
        RegistrationNote.WITHIN_ALLOTTED,
        RegistrationNote.RATING_PROVEN,
    }
)
"""What is fulfilled, with its proof."""

NOT_CHECKED: Final = frozenset({RegistrationNote.SHARE_UNCHECKED, RegistrationNote.CRITERIA})
"""What the program cannot tell, so that people look at it; all other notes are to be looked at."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A registration: a unit's own, or that of a person or a collective in it.

    Names compare equal as given.
    """

    unit: int
    title: str
    person: str = ""
    date: datetime.date | None = None
    state: RegistrationState = RegistrationState.REGISTERED
    reason: bool = False
    collective: str = ""

    @property
    def stands(self) -> bool:
        return self.state not in DROPPED

    @property
    def who(self) -> tuple[int, str, str]:
        return self.unit, self.person, self.collective


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the store knows of who is registered, beside the registrations of the year.

    `had` are the years in which a title was awarded, `proven` the grounds that have a proof.
    `allotted` is what its unit may propose of the title, by the document `allotted_by`.
    """

    year: int = 0
    due: datetime.date | None = None
    had: Mapping[str, frozenset[int]] = field(default_factory=dict)
    grade: Grade | None = None
    proven: frozenset[FlagGround] = frozenset()
    on_paper: bool = False
    allotted: int | None = None
    allotted_by: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to look at or that is proven, what it is about, and the article where there is one.

    `counts` are its figures, `share` what they are compared with, `years` what proves it,
    `grounds` those that lack a proof.
    """

    code: RegistrationNote
    about: str | datetime.date = ""
    citation: Citation | None = None
    counts: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    share: Fraction | None = None
    grounds: tuple[FlagGround, ...] = ()


def award_of(rules: RuleSet, code: str) -> Award | None:
    """Give the title or commendation of a code, None where the rule set does not know it."""
    return next((one for one in (*rules.titles, *rules.commendations) if one.code == code), None)


def notes_on(
    entry: Entry, others: Sequence[Entry], rules: RuleSet | None, known: Known
) -> tuple[Note, ...]:
    """Look at a registration beside the others of its year.

    Of one that dropped out only the reason is asked for. A title that the rule set does not know
    is not checked, and that is said.
    """
    if not entry.stands:
        return tuple(_of_dropped(entry, known))
    valid = [other for other in others if other.stands]
    award = award_of(rules, entry.title) if rules is not None else None
    notes = [*_beside_rules(entry, valid, known), *_of_allotted(entry, valid, known)]
    if rules is None or award is None:
        return (*notes, Note(RegistrationNote.TITLE_UNKNOWN))
    return (
        *_of_subject(entry, award),
        *_of_required(entry, valid, rules, known),
        *_of_level(entry, valid, rules, award),
        *_of_rating(award, known),
        *_of_shares(entry, others, rules),
        *_of_grounds(award, known),
        *notes,
        *_criteria(award, rules),
    )


def fails(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Give those that speak against the title."""
    return tuple(note for note in notes if note.code in FAILS)


def is_clean(notes: Iterable[Note]) -> bool:
    """Whether nothing is to be looked at; what the program cannot tell is left to people."""
    return all(note.code in PROVES | NOT_CHECKED for note in notes)


def _of_dropped(entry: Entry, known: Known) -> Iterator[Note]:
    if not entry.reason:
        yield Note(RegistrationNote.REASON_MISSING)
    if known.on_paper:
        yield Note(RegistrationNote.STILL_ON_PAPER)


def _beside_rules(entry: Entry, valid: Sequence[Entry], known: Known) -> Iterator[Note]:
    same = [o for o in valid if (o.title, o.person) == (entry.title, entry.person)]
    if entry.person and any(other.unit != entry.unit for other in same):
        yield Note(RegistrationNote.TWICE)
    if known.due is not None and entry.date is not None and entry.date > known.due:
        yield Note(RegistrationNote.LATE, known.due)


def _of_subject(entry: Entry, award: Award) -> Iterator[Note]:
    if award.subject is AwardSubject.PERSON and not entry.person:
        yield Note(RegistrationNote.PERSON_MISSING, award.name, award.citation)
    if award.subject is AwardSubject.COLLECTIVE and entry.person:
        yield Note(RegistrationNote.PERSON_GIVEN, award.name, award.citation)


def _of_required(
    entry: Entry, valid: Sequence[Entry], rules: RuleSet, known: Known
) -> Iterator[Note]:
    """Luật Thi đua, khen thưởng, Điều 25: Cờ Chính phủ is chosen among those of Cờ ngành.

    Others presuppose titles of past years: Điều 21, 22 (chiến sĩ thi đua).
    """
    there = {o.title for o in valid if o.who == entry.who}
    for edge in rules.prerequisites:
        if edge.award != entry.title:
            continue
        required = award_of(rules, edge.requires)
        name = required.name if required is not None else edge.requires
        if not edge.same_year:
            yield _of_years(edge, name, there, known)
        elif edge.requires not in there:
            yield Note(RegistrationNote.REQUIRED_MISSING, name, edge.citation)


def _of_years(edge: Prerequisite, name: str, there: set[str], known: Known) -> Note:
    """A title that is asked for but once may be one of this year."""
    had = known.had.get(edge.requires, frozenset())
    if edge.requires in there and not edge.consecutive:
        had |= {known.year}
    proof = _proof(edge, had, known.year)
    code = RegistrationNote.YEARS_PROVEN if proof else RegistrationNote.YEARS_MISSING
    return Note(code, name, edge.citation, (edge.count,), proof or tuple(sorted(had)))


def _proof(edge: Prerequisite, had: frozenset[int], year: int) -> tuple[int, ...]:
    """Give the newest years that prove it; a row of years ends with this one or the last."""
    if not edge.consecutive:
        newest = tuple(sorted(one for one in had if one <= year))[-edge.count :]
        return newest if len(newest) == edge.count else ()
    for end in (year, year - 1):
        row = tuple(range(end - edge.count + 1, end + 1))
        if had.issuperset(row):
            return row
    return ()


def _of_level(entry: Entry, valid: Sequence[Entry], rules: RuleSet, award: Award) -> Iterator[Note]:
    """A person registers one title of each level; one that the other presupposes goes along."""
    joined = {edge.requires for edge in rules.prerequisites if edge.award == award.code}
    joined |= {edge.award for edge in rules.prerequisites if edge.requires == award.code}
    if not entry.person:
        return
    for other in valid:
        beside = rules.title(other.title)
        if other.who != entry.who or beside is None or beside.code in {award.code, *joined}:
            continue
        if beside.level is award.level and rules.title(award.code) is not None:
            yield Note(RegistrationNote.SAME_LEVEL, beside.name)


def _of_rating(award: Award, known: Known) -> Iterator[Note]:
    """Luật Thi đua, khen thưởng 2022, Điều 23, 24, 27, 28: where the rule set names a grade."""
    if award.rating is None:
        return
    if known.grade is None:
        yield Note(RegistrationNote.RATING_MISSING, award.rating, award.citation)
        return
    grades = list(Grade)
    enough = grades.index(known.grade) >= grades.index(award.rating)
    code = RegistrationNote.RATING_PROVEN if enough else RegistrationNote.RATING_LOW
    yield Note(code, known.grade, award.citation)


def _of_shares(entry: Entry, others: Sequence[Entry], rules: RuleSet) -> Iterator[Note]:
    """Nghị định 91/2017, Điều 9(3): 15 % of a unit's; exact, how to round is not laid down."""
    own = [one.title for one in (*others, entry) if one.stands and one.unit == entry.unit]
    for quota in rules.quotas_of(entry.title):
        share, about, source = quota.share, quota.of, quota.citation
        if share is None:
            continue
        if not quota.of_title:
            yield Note(RegistrationNote.SHARE_UNCHECKED, about, source, share=share)
            continue
        counts = own.count(entry.title), own.count(quota.of_title)
        over = counts[0] > share * counts[1]
        code = RegistrationNote.OVER_SHARE if over else RegistrationNote.WITHIN_SHARE
        yield Note(code, about, source, counts, share=share)


def _of_allotted(entry: Entry, valid: Sequence[Entry], known: Known) -> Iterator[Note]:
    """What the approved division of the titles gives the unit; never more than a note."""
    if known.allotted is None:
        return
    same = sum((one.unit, one.title) == (entry.unit, entry.title) for one in valid) + 1
    over = same > known.allotted
    code = RegistrationNote.OVER_ALLOTTED if over else RegistrationNote.WITHIN_ALLOTTED
    yield Note(code, known.allotted_by, counts=(same, known.allotted))


def _of_grounds(award: Award, known: Known) -> Iterator[Note]:
    """Luật Thi đua, khen thưởng, Điều 25, 26: four grounds, each with its proof."""
    lacking = tuple(ground for ground in FlagGround if ground not in known.proven)
    if award.flag and lacking:
        yield Note(RegistrationNote.GROUND_MISSING, "", award.citation, grounds=lacking)


def _criteria(award: Award, rules: RuleSet) -> Iterator[Note]:
    if award.criteria:
        yield Note(RegistrationNote.CRITERIA, award.criteria, award.citation)
    for edge in rules.prerequisites:
        if edge.award == award.code and edge.note and not edge.same_year:
            yield Note(RegistrationNote.CRITERIA, edge.note, edge.citation)
