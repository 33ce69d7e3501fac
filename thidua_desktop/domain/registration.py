"""What a year's rule set says of a registration (đăng ký danh hiệu thi đua), never blocking it."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.awards import Award, AwardSubject, RuleSet
from thidua_desktop.domain.citation import Citation
from thidua_desktop.domain.codes.registration import RegistrationNote


@dataclass(frozen=True, slots=True)
class Entry:
    """A registration: a unit's own, or that of a `person` in it; names compare equal as given."""

    unit: int
    title: str
    person: str = ""
    date: datetime.date | None = None
    withdrawn: bool = False
    reason: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to look at, what it is about, and the article where there is one."""

    code: RegistrationNote
    about: str | datetime.date = ""
    citation: Citation | None = None


def award_of(rules: RuleSet, code: str) -> Award | None:
    """Give the title or commendation of a code, None where the rule set does not know it."""
    return next((one for one in (*rules.titles, *rules.commendations) if one.code == code), None)


def notes_on(
    entry: Entry, others: Sequence[Entry], rules: RuleSet | None, due: datetime.date | None
) -> tuple[Note, ...]:
    """Look at a registration beside the others of its year; `due` is when it was to be there.

    Of one that is withdrawn only the reason is asked for. A title that the rule set does not know
    is not checked, and that is said.
    """
    if entry.withdrawn:
        return () if entry.reason else (Note(RegistrationNote.REASON_MISSING),)
    standing = [other for other in others if not other.withdrawn]
    award = award_of(rules, entry.title) if rules is not None else None
    notes = list(_beside_rules(entry, standing, due))
    if rules is None or award is None:
        return (*notes, Note(RegistrationNote.TITLE_UNKNOWN))
    return (*_of_subject(entry, award), *_of_required(entry, standing, rules), *notes)


def _beside_rules(
    entry: Entry, standing: Sequence[Entry], due: datetime.date | None
) -> Iterator[Note]:
    same = [o for o in standing if (o.title, o.person) == (entry.title, entry.person)]
    if entry.person and any(other.unit != entry.unit for other in same):
        yield Note(RegistrationNote.TWICE)
    if due is not None and entry.date is not None and entry.date > due:
        yield Note(RegistrationNote.LATE, due)


def _of_subject(entry: Entry, award: Award) -> Iterator[Note]:
    if award.subject is AwardSubject.PERSON and not entry.person:
        yield Note(RegistrationNote.PERSON_MISSING, award.name, award.citation)
    if award.subject is AwardSubject.COLLECTIVE and entry.person:
        yield Note(RegistrationNote.PERSON_GIVEN, award.name, award.citation)


def _of_required(entry: Entry, standing: Sequence[Entry], rules: RuleSet) -> Iterator[Note]:
    """Luật Thi đua, khen thưởng, Điều 25: Cờ Chính phủ is chosen among those of Cờ ngành."""
    there = {o.title for o in standing if (o.unit, o.person) == (entry.unit, entry.person)}
    for edge in rules.prerequisites:
        if edge.award == entry.title and edge.same_year and edge.requires not in there:
            required = award_of(rules, edge.requires)
            name = required.name if required is not None else edge.requires
            yield Note(RegistrationNote.REQUIRED_MISSING, name, edge.citation)
