"""Move registrations to another state, each move with its day, its document and its reason."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.states import REGISTRATION, move_needs_reason
from thidua_desktop.records.base import stored_id, tidy
from thidua_desktop.records.registration import GrantedAward, Registration, RegistrationMove
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.registration.year_book import Registered
from thidua_desktop.texts.base.choices import choice_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Where registrations go, with the particulars of the move."""

    state: RegistrationState
    date: datetime.date | None = None
    document_id: int | None = None
    reason: str = ""
    money: int | None = None


def possible_moves(registered: Sequence[Registered]) -> tuple[RegistrationState, ...]:
    """Give where all of them can go; what a ballot or a decision says is not taken back here."""
    allowed = [_allowed(one) for one in registered]
    return tuple(state for state in RegistrationState if all(state in one for one in allowed))


def _allowed(one: Registered) -> frozenset[RegistrationState]:
    """Who is on the paper may still be judged; a state that is not of a move is not taken back."""
    found = frozenset(REGISTRATION.allowed(one.state))
    if one.state is one.record.state:
        return found
    judged = frozenset({RegistrationState.ELIGIBLE, RegistrationState.INELIGIBLE})
    kept = frozenset(REGISTRATION.allowed(one.record.state)) & judged
    return (found | kept) - {RegistrationState.REGISTERED}


def move_registrations(
    changes: RegisterChanges, registered: Sequence[Registered], move: Move
) -> int:
    """Move them, as one change. A title that is awarded becomes an award.

    Raises Refused without a reason where one is needed, or where one of them cannot go there.
    """
    reason = tidy(move.reason).strip()
    if move_needs_reason(move.state) and not reason:
        raise Refused(RegisterCode.MOVE_REASON_NEEDED, choice_text(move.state))
    for one in registered:
        if move.state not in _allowed(one):
            raise Refused(RegisterCode.MOVE_NOT_ALLOWED, choice_text(one.state))
        if move.state is RegistrationState.AWARDED:
            changes.save(award_of_registration(one.record, move))
        else:
            keep_move(changes, one.record, move)
    return len(registered)


def keep_move(changes: RegisterChanges, record: Registration, move: Move) -> None:
    """Keep a move and the state to which it leads."""
    changes.save(record.model_copy(update={"state": move.state}))
    changes.save(
        RegistrationMove(
            registration_id=stored_id(record),
            state=move.state,
            date=move.date,
            document_id=move.document_id,
            reason=tidy(move.reason).strip(),
        )
    )


def award_of_registration(record: Registration, move: Move) -> GrantedAward:
    """Give the award that a registration came to."""
    return GrantedAward(
        year_id=record.year_id,
        unit_id=record.unit_id,
        title=record.title,
        person_id=record.person_id,
        person=record.person,
        collective=record.collective,
        decided=move.date,
        document_id=move.document_id,
        money=move.money,
        note=tidy(move.reason).strip(),
    )


def adjust_registration(
    changes: RegisterChanges, one: Registered, move: Move, values: Mapping[str, Any]
) -> Registration:
    """Điều chỉnh: the registration ends with its reason, and another one takes its place.

    Raises Refused where the new one is registered already, or is the same.
    """
    move_registrations(changes, [one], move)
    new = {"id": None, "date": move.date, "document_id": move.document_id}
    begun = {"state": RegistrationState.REGISTERED}
    return changes.save(
        Registration.model_validate({**one.record.model_dump(), **new, **begun, **values})
    )
