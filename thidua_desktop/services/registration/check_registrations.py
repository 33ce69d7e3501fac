"""Look at registrations by the rule set of their year, and by what the store knows of each."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.domain.codes.registration import FlagGround, RegistrationState
from thidua_desktop.domain.registration.checks import Entry, Known, Note, notes_on
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.registration import FlagProof, Rating
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.registration.year_book import (
    Holder,
    Registered,
    awards_by_year,
    holder_of,
    registrations_due,
)
from thidua_desktop.services.scoring.allotted import Allotted, read_allotted
from thidua_desktop.services.years.rule_choices import RuleSets
from thidua_desktop.texts.base.numbers import dated
from thidua_desktop.texts.base.vietnamese import fold

Had = Mapping[Holder, Mapping[str, frozenset[int]]]
"""In which years somebody was awarded a title."""


@dataclass(frozen=True, slots=True)
class _Store:
    """What is read once for all registrations of a year."""

    year: EmulationYear
    had: Had
    grades: Mapping[tuple[int, int | None], Grade]
    proofs: Mapping[int, frozenset[FlagGround]]


def read_notes(
    uow: UnitOfWork,
    year_id: int,
    rule_sets: RuleSets,
    book: Sequence[Registered],
    only: Collection[int] = (),
) -> Mapping[int, tuple[Note, ...]]:
    """Give the notes on the registrations of a year by their ids; `only` those, where named."""
    year = uow.registers.get(EmulationYear, year_id)
    rules = rule_sets.of(year)
    store = _read_store(uow.registers, year, book)
    due = registrations_due(uow.registers, year_id)
    entries = [_entry(one) for one in book]
    near = _Near(entries)
    allotted = read_allotted(uow.registers, year_id)
    found = {}
    for at, one in enumerate(book):
        if only and one.record.id not in only:
            continue
        others = near.others(at)
        known = Known(
            year=year.year,
            due=due,
            had=store.had.get(one.holder, {}),
            grade=_grade(store, one),
            proven=store.proofs.get(stored_id(one.record), frozenset()),
            on_paper=any(step.state is RegistrationState.NOMINATED for step in one.steps),
            **_of_allotted(allotted.get(one.record.title), one.record.unit_id),
        )
        found[stored_id(one.record)] = notes_on(entries[at], others, rules, known)
    return found


def _of_allotted(found: Allotted | None, unit_id: int) -> dict[str, Any]:
    if found is None or unit_id not in found.units:
        return {}
    decision = found.decision
    by = dated(decision.number, decision.date) if decision is not None else ""
    return {"allotted": found.units[unit_id], "allotted_by": by}


def read_had(registers: RegisterStore, upto: int) -> Had:
    """Give the years in which each was awarded what, up to a year."""
    found: dict[Holder, dict[str, frozenset[int]]] = {}
    for year, award in awards_by_year(registers):
        if year <= upto:
            own = found.setdefault(holder_of(award), {})
            own[award.title] = own.get(award.title, frozenset()) | {year}
    return found


def read_grades(registers: RegisterStore, year_id: int) -> Mapping[tuple[int, int | None], Grade]:
    """Give the yearly ratings, by the unit and the person, None for the unit's own."""
    ratings = registers.find(Rating, year_id=year_id)
    return {(one.unit_id, one.person_id): one.grade for one in ratings}


def _read_store(
    registers: RegisterStore, year: EmulationYear, book: Sequence[Registered]
) -> _Store:
    ids = [stored_id(one.record) for one in book]
    proofs: dict[int, frozenset[FlagGround]] = {}
    for proof in registers.find(FlagProof, registration_id=ids):
        if proof.met and (proof.proof or proof.document_id is not None):
            own = proofs.get(proof.registration_id, frozenset())
            proofs[proof.registration_id] = own | {proof.ground}
    grades = read_grades(registers, stored_id(year))
    return _Store(year, read_had(registers, year.year), grades, proofs)


class _Near:
    """Finds the entries against which one is checked: those of its unit, and of the same name."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._of_unit: dict[int, list[int]] = {}
        self._of_person: dict[str, list[int]] = {}
        for at, one in enumerate(entries):
            self._of_unit.setdefault(one.unit, []).append(at)
            self._of_person.setdefault(one.person, []).append(at)

    def others(self, at: int) -> list[Entry]:
        """Give those near the entry at a place, without itself."""
        one = self._entries[at]
        same = self._of_person[one.person] if one.person else []
        places = dict.fromkeys((*self._of_unit[one.unit], *same))
        return [self._entries[place] for place in places if place != at]


def _grade(store: _Store, one: Registered) -> Grade | None:
    """A part of a unit, or somebody outside of *Nhân sự*, has no rating here."""
    if one.record.is_whole_unit or one.record.person_id is not None:
        return store.grades.get((one.record.unit_id, one.record.person_id))
    return None


def _entry(one: Registered) -> Entry:
    record = one.record
    return Entry(
        record.unit_id,
        record.title,
        fold(one.person),
        record.date,
        one.state,
        bool(one.last.reason.strip()),
        fold(record.collective),
    )
