"""Xét điều kiện: what the rules say of every registration that nobody looked at yet."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.registration.checks import Note, fails, is_clean
from thidua_desktop.records.base import field_specs, stored_id
from thidua_desktop.records.registration import RegistrationMove
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.registration.check_registrations import read_notes
from thidua_desktop.services.registration.move_registration import Move, keep_move
from thidua_desktop.services.registration.year_book import Registered, read_book
from thidua_desktop.services.years.rule_choices import RuleSets

_LONGEST = next(s.max_length for s in field_specs(RegistrationMove) if s.name == "reason")


@dataclass(frozen=True, slots=True)
class Judged:
    """A registration with what speaks against it; `state` is None where people have to look."""

    registered: Registered
    state: RegistrationState | None
    against: tuple[Note, ...] = ()


def judge(uow: UnitOfWork, year_id: int, rule_sets: RuleSets) -> tuple[Judged, ...]:
    """Look at those that are only registered: nothing to be looked at makes one eligible."""
    book = read_book(uow, year_id)
    notes = read_notes(uow, year_id, rule_sets, book)
    return tuple(
        _judged(one, notes.get(stored_id(one.record), ()))
        for one in book
        if one.state is RegistrationState.REGISTERED
    )


def _judged(one: Registered, notes: tuple[Note, ...]) -> Judged:
    if is_clean(notes):
        return Judged(one, RegistrationState.ELIGIBLE)
    against = fails(notes)
    return Judged(one, RegistrationState.INELIGIBLE if against else None, against)


def keep_judged(
    changes: RegisterChanges,
    judged: tuple[Judged, ...],
    date: datetime.date | None,
    document_id: int | None,
    text: Callable[[Note], str],
) -> int:
    """Keep what was found, the notes against one as its reason; give of how many."""
    kept = 0
    for one in judged:
        if one.state is None:
            continue
        reason = " ".join(text(note) for note in one.against)[:_LONGEST]
        move = Move(state=one.state, date=date, document_id=document_id, reason=reason)
        keep_move(changes, one.registered.record, move)
        kept += 1
    return kept
