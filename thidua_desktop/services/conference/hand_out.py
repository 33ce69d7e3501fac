"""Phát phiếu: who votes, the papers handed out, the box opened, figures corrected.

The list of delegates is fixed when papers are handed out: the round keeps it, and from then on list
and figures change in one act, with the reason, so that list, figures and minutes agree.
"""

import datetime
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from thidua_desktop.domain.codes.round import Move, RefusalCode, RoundState
from thidua_desktop.domain.ledger import figure_faults
from thidua_desktop.domain.states import CORRECTABLE, SEALED_STATES
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.conference import BallotRound, Conference, Delegate
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.base.round_state import (
    append_event,
    append_figures,
    make_move,
    round_state,
)
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.people.person_choices import person_choices
from thidua_desktop.services.registers.registers import Change, RegisterChanges
from thidua_desktop.services.years.year_members import member_units
from thidua_desktop.texts.conference.hand_out import late_reason
from thidua_desktop.zone import local

NEEDED = ("eligible", "present", "issued")
"""Without these nobody can say who votes."""
VOTERS = "voters"
"""The event of a round that keeps its list after a change."""
_HANDED_OUT = CORRECTABLE | set(SEALED_STATES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voter:
    """Somebody with a vote as a round keeps them; earlier releases kept no `delegate`."""

    delegate: int | None = None
    unit: str = ""
    name: str = ""
    position: str = ""
    substitute: bool = False
    arrived: str = ""


def fixed_voters(view: RoundView) -> tuple[Voter, ...]:
    """Give those who vote in a round; nobody where no list was kept."""
    event, move = view.last_event(VOTERS), view.last_move(Move.HAND_OUT)
    kept = event or move
    return tuple(Voter(**one) for one in kept.detail.get("voters") or ()) if kept else ()


def voting_delegates(conference: ConferenceView, view: RoundView) -> tuple[Delegate, ...]:
    """Give those who vote in a round as the list calls them now; by the list alone before."""
    fixed, units = fixed_voters(view), {unit.id: unit.code for unit in conference.units}
    if not fixed:
        return conference.voters
    known = {voter.delegate for voter in fixed} | {(voter.unit, voter.name) for voter in fixed}
    return tuple(
        one
        for one in conference.delegates
        if one.id in known or (units.get(one.unit_id, ""), one.name) in known
    )


def may_come_late(view: RoundView, delegates: tuple[Delegate, ...]) -> tuple[Delegate, ...]:
    """Give the delegates with a vote who have no paper of this round."""
    voting = {voter.delegate for voter in fixed_voters(view)}
    return tuple(one for one in delegates if one.votes and one.id not in voting)


def present_voters(registers: RegisterStore, conference_id: int) -> list[dict[str, Any]]:
    """Give those with a vote who are in the hall now, as the journal keeps them."""
    found = registers.find(Delegate, conference_id=conference_id)
    return [
        kept_voter(registers, one) for one in found if one.votes and one.arrived and not one.left
    ]


def kept_voter(registers: RegisterStore, delegate: Delegate) -> dict[str, Any]:
    """Give a delegate as a round keeps them."""
    unit_id = delegate.unit_id
    voter = Voter(
        delegate=delegate.id,
        unit=registers.get(Unit, unit_id).code if unit_id else "",
        name=delegate.name,
        position=delegate.position,
        substitute=delegate.substitute,
        arrived=delegate.arrived.isoformat("minutes") if delegate.arrived else "",
    )
    return asdict(voter)


def make_delegates(changes: RegisterChanges, conference_id: int) -> None:
    """One delegate a unit, its head where one is known, none of them there yet."""
    conference = changes.uow.registers.get(Conference, conference_id)
    units = member_units(changes.uow.registers, conference.year_id)
    offered = person_choices(changes.uow, units, conference.date)
    for unit in units:
        head = offered.of(offered.head(unit.id))
        delegate = Delegate(conference_id=conference_id, unit_id=unit.id)
        if head is not None:
            delegate.name, delegate.position = head.person.name, head.position
            delegate.person_id = head.person.id
        changes.save(delegate)


def all_present(changes: RegisterChanges, conference_id: int) -> None:
    """Everybody who was not there yet has come now."""
    now = _hour(changes.uow)
    for one in changes.find(Delegate, conference_id=conference_id):
        if not one.arrived:
            changes.save(one.model_copy(update={"arrived": now}))


def turn_presence(changes: RegisterChanges, delegate: Delegate) -> None:
    """Who was not there has come; who was marked as there was not."""
    arrived = None if delegate.arrived else _hour(changes.uow)
    changes.save(delegate.model_copy(update={"arrived": arrived, "left": None}))


def turn_leaving(changes: RegisterChanges, delegate: Delegate) -> None:
    """Who is there leaves now; who has left is back. It changes nobody's vote."""
    left = None if delegate.left else _hour(changes.uow)
    changes.save(delegate.model_copy(update={"left": left}))


def hand_out(uow: UnitOfWork, round_id: int, figures: Mapping[str, int]) -> None:
    """Phát phiếu: fix who votes; `figures` are eligible, present, printed, spoilt and issued.

    The list of delegates with a vote is kept as it is now; where there is one, it says who is
    present. Raises Refused where a sum is broken (`LEDGER_OPEN` with its codes).
    """
    conference_id = uow.registers.get(BallotRound, round_id).conference_id
    voters = present_voters(uow.registers, conference_id)
    listed = uow.registers.find(Delegate, conference_id=conference_id)
    if listed and figures.get("present") not in (None, len(voters)):
        raise Refused(RefusalCode.VOTERS_DIFFER, str(len(voters)))
    make_move(uow, round_id, Move.HAND_OUT, voters=voters)
    row = append_figures(uow, round_id, "", **figures)
    missing = [name for name in NEEDED if getattr(row, name) is None]
    if missing:
        raise Refused(RefusalCode.FIGURES_MISSING, *missing)
    refuse_broken(uow, round_id)


def open_box(
    uow: UnitOfWork, round_id: int, returned: int, witnesses: str, opened_at: str = ""
) -> None:
    """Mở hòm phiếu: refused where more papers came back than were handed out."""
    make_move(uow, round_id, Move.OPEN_BOX, witnesses=witnesses.strip(), opened_at=opened_at)
    append_figures(uow, round_id, "", returned=returned)
    refuse_broken(uow, round_id)


def correct_figures(uow: UnitOfWork, /, round_id: int, reason: str, **figures: int) -> None:
    """A new ledger row with a reason: a late-comer's paper, an exchange, a wrong count.

    Possible from handing out until the result is sealed; after the box is opened nobody gets a
    paper any more, so that only `returned`, with what was miscounted, is changed then.
    """
    state = round_state(uow, round_id)
    if state not in CORRECTABLE:
        raise Refused(RefusalCode.WRONG_STATE, state, "correct_figures")
    if not reason.strip():
        raise Refused(RefusalCode.REASON_NEEDED)
    if state is RoundState.ISSUED and "returned" in figures:
        raise Refused(RefusalCode.WRONG_STATE, state, "returned")
    append_figures(uow, round_id, reason.strip(), **figures)
    refuse_broken(uow, round_id)


def refuse_broken(uow: UnitOfWork, round_id: int) -> None:
    """Refuse figures that do not agree among themselves; proxies are those of the frozen form."""
    view = read_round(uow, round_id)
    codes = figure_faults(view.ledger, view.form.proxies)
    if codes:
        raise Refused(RefusalCode.LEDGER_OPEN, *codes)


def admit_late(uow: UnitOfWork, round_id: int, delegate_id: int) -> None:
    """A late-comer of the list comes, and gets a paper: before the box is opened."""
    view = read_round(uow, round_id)
    if view.state is not RoundState.ISSUED:
        raise Refused(RefusalCode.WRONG_STATE, view.state, "admit_late")
    delegate = uow.registers.get(Delegate, delegate_id)
    if delegate not in may_come_late(view, (delegate,)):
        raise Refused(RefusalCode.ALREADY_DONE)
    came = delegate.model_copy(update={"arrived": delegate.arrived or _hour(uow), "left": None})
    uow.registers.update(came)
    figures = {"present": (view.ledger.present or 0) + 1, "issued": (view.ledger.issued or 0) + 1}
    unit = uow.registers.find(Unit, id=came.unit_id) if came.unit_id else []
    who = came.name or next((one.name for one in unit), "")
    _fix(uow, view, came, late_reason(who), figures)


def note_arrival(uow: UnitOfWork, delegate_id: int) -> None:
    """Somebody comes once the box is open: they are there, and vote in the next round."""
    delegate = uow.registers.get(Delegate, delegate_id)
    uow.registers.update(delegate.model_copy(update={"arrived": _hour(uow), "left": None}))


def correct_voter(uow: UnitOfWork, delegate: Delegate, reason: str) -> None:
    """A delegate was written down wrongly: list and figures of every open round are mended.

    Raises Refused without a reason, and where a sealed result rests on it.
    """
    if not reason.strip():
        raise Refused(RefusalCode.REASON_NEEDED)
    for view in _rounds(uow, delegate):
        if view.state in SEALED_STATES and votes_in(view, delegate):
            raise Refused(RefusalCode.WRONG_STATE, view.state, "correct_voter")
    uow.registers.update(delegate)
    for view in _rounds(uow, delegate):
        if view.state in CORRECTABLE:
            _fix(uow, view, delegate, reason.strip())


def _fix(
    uow: UnitOfWork,
    view: RoundView,
    delegate: Delegate,
    reason: str,
    figures: Mapping[str, int] | None = None,
) -> None:
    """Put a delegate into the list of a round, or take them out, with the figures."""
    before = [asdict(voter) for voter in fixed_voters(view)]
    after = [voter for voter in before if voter["delegate"] != delegate.id]
    if delegate.votes and delegate.arrived:
        after.append(kept_voter(uow.registers, delegate))
    if before and after != before:  # without a list there are figures alone
        append_event(uow, view.id, VOTERS, {"voters": after, "reason": reason})
    if figures is None and before and len(after) != len(before):
        present = (view.ledger.present or 0) + len(after) - len(before)
        issued = min(view.ledger.issued or 0, present + view.form.proxies)
        figures = {"present": present, "issued": issued}
    if figures:
        append_figures(uow, view.id, reason, **figures)
        refuse_broken(uow, view.id)


def _rounds(uow: UnitOfWork, delegate: Delegate) -> tuple[RoundView, ...]:
    found = uow.registers.find(BallotRound, conference_id=delegate.conference_id)
    return tuple(read_round(uow, one.id) for one in found if one.id is not None)


def _hour(uow: UnitOfWork) -> datetime.time:
    return local(uow.now()).time().replace(second=0, microsecond=0)


def votes_in(view: RoundView, delegate: Delegate) -> bool:
    """Whether a delegate is on the fixed list of a round."""
    return any(voter.delegate == delegate.id for voter in fixed_voters(view))


def fixed_list_forbids(uow: UnitOfWork, change: Change) -> str:
    """Name the round whose fixed list a change of a delegate would leave, if any.

    Who left does not matter, nor how somebody is called; and who comes while no vote is open
    votes in the next round.
    """
    before, after = change.before, change.after
    record = after or before
    if not isinstance(record, Delegate) or _presence(before) == _presence(after):
        return ""
    for one in uow.registers.find(BallotRound, conference_id=record.conference_id):
        state = round_state(uow, one.id or 0)
        if state not in _HANDED_OUT:
            continue
        if state in CORRECTABLE or votes_in(read_round(uow, one.id or 0), record):
            return one.title
    return ""


def _presence(delegate: object) -> tuple[object, ...] | None:
    """What a vote rests on; None of who has none or is not there."""
    if not isinstance(delegate, Delegate) or not delegate.votes or delegate.arrived is None:
        return None
    return delegate.unit_id, delegate.substitute
