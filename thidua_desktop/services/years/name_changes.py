"""What a person's new name or post changes: every document that is not yet signed.

Records of a conference or a handover keep the name of their time as text beside the link; it
follows the person until the documents are signed or the year is locked.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.cluster import Membership
from thidua_desktop.records.conference import BallotRound, Conference, Delegate, Teller
from thidua_desktop.records.handover import Handover
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.document_kinds import MINUTES_OF
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.base.round_state import round_state
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.year_status import read_years

_SIGNED: Final = (RoundState.SIGNED, RoundState.PUBLISHED)
OVER: Final = (*_SIGNED, RoundState.ANNULLED)


def follow_person(changes: RegisterChanges, person: Record) -> None:
    """Carry what was just saved of a person to all that names them and is not yet signed."""
    last = changes.made[-1] if changes.made else None
    if last is None or last.after != person:
        return  # nothing was changed
    before, after = last.before, last.after
    if not isinstance(before, Person) or not isinstance(after, Person):
        return
    if (before.name, before.position) != (after.name, after.position):
        posts = {before.position} if before.position else _head_posts(changes, after.unit_id)
        _follow_in_conferences(changes, posts, after)
        _follow_in_handovers(changes, posts, before, after)


def follow_title(changes: RegisterChanges, before: Membership, after: Membership) -> None:
    """Carry what a unit's head is called in a year to where it stands for who has no other post."""
    old, new = before.head_post, after.head_post
    if not new or old == new:
        return
    for head in _heads_without_post(changes, after.unit_id):
        titled = head.model_copy(update={"position": new})
        _follow_in_conferences(changes, {old}, titled, after.year_id)
        _follow_in_handovers(changes, {old}, head, titled, after.year_id)


def _head_posts(changes: RegisterChanges, unit_id: int) -> set[str]:
    return {member.head_post for member in changes.find(Membership, unit_id=unit_id)}


def _heads_without_post(changes: RegisterChanges, unit_id: int) -> Iterator[Person]:
    roles = changes.find(UnitRole, unit_id=unit_id, role=PersonRole.HEAD)
    for person_id in dict.fromkeys(role.person_id for role in roles):
        yield from changes.find(Person, id=person_id, position="")


def _follow_in_conferences(
    changes: RegisterChanges, posts: Collection[str], after: Person, year_id: int | None = None
) -> None:
    chaired = changes.find(Conference, chair_person_id=after.id)
    tellers = changes.find(Teller, person_id=after.id)
    delegates = changes.find(Delegate, person_id=after.id)
    if not (chaired or tellers or delegates):
        return
    unsigned = {conference.id for conference in open_conferences(changes.uow, year_id)}
    for conference in chaired:
        if conference.id in unsigned:
            changes.save(_renamed(conference, "chair_name", "chair_position", posts, after))
    for teller in tellers:
        if teller.conference_id in unsigned:
            changes.save(teller.model_copy(update={"name": after.name}))
    for delegate in delegates:
        if delegate.conference_id in unsigned:
            changes.save(_renamed(delegate, "name", "position", posts, after))


def _follow_in_handovers(
    changes: RegisterChanges,
    posts: Collection[str],
    before: Person,
    after: Person,
    year_id: int | None = None,
) -> None:
    if not any(sides_of(handover, before) for handover in changes.find(Handover)):
        return
    for handover in open_handovers(changes.uow, year_id):
        record: Record = handover
        for side in sides_of(handover, before):
            record = _renamed(record, f"{side}_name", f"{side}_position", posts, after)
        changes.save(record)


def _renamed(
    record: Record, name: str, position: str, posts: Collection[str], after: Person
) -> Record:
    """A post that somebody wrote otherwise for the occasion stays."""
    update = {name: after.name}
    if after.position and getattr(record, position) in ("", *posts):
        update[position] = after.position
    return record.model_copy(update=update)


def open_conferences(uow: UnitOfWork, of: int | None = None) -> Sequence[Conference]:
    """Give the conferences of writable years, or `of` one, that are still to be signed."""
    return tuple(
        conference
        for year_id in _writable(uow, of)
        for conference in uow.registers.find(Conference, year_id=year_id)
        if not _all_signed(uow, conference)
    )


def open_handovers(uow: UnitOfWork, of: int | None = None) -> Iterator[Handover]:
    """Give the handovers of writable years, or `of` one, whose minutes are not signed."""
    for year_id in _writable(uow, of):
        files = uow.registers.find(IssuedFile, year_id=year_id, signed=True)
        signed = {file.kind for file in files}
        for handover in uow.registers.find(Handover, year_id=year_id):
            if MINUTES_OF[handover.kind] not in signed:
                yield handover


def sides_of(handover: Handover, person: Person) -> tuple[str, ...]:
    """Give the sides for which a person stands: by unit and name, the witness by name and post."""
    found = [
        side
        for side, unit_id in (
            ("giver", handover.giver_unit_id),
            ("receiver", handover.receiver_unit_id),
        )
        if (unit_id, getattr(handover, f"{side}_name")) == (person.unit_id, person.name)
    ]
    if (handover.witness_name, handover.witness_position) == (person.name, person.position):
        found.append("witness")
    return tuple(found)


def _writable(uow: UnitOfWork, of: int | None) -> list[int]:
    years = (stored_id(one.year) for one in read_years(uow) if one.writable)
    return [year_id for year_id in years if of in (None, year_id)]


def _all_signed(uow: UnitOfWork, conference: Conference) -> bool:
    rounds = uow.registers.find(BallotRound, conference_id=conference.id)
    states = [round_state(uow, stored_id(ballot)) for ballot in rounds]
    return any(state in _SIGNED for state in states) and all(state in OVER for state in states)
