"""The course of a conference: its programme, who is invited, what was said and voted on by hand."""

from dataclasses import dataclass
from typing import Any

from thidua_desktop.domain.codes.round import AgendaCode
from thidua_desktop.domain.work.agenda import Slot, agenda_faults
from thidua_desktop.records.choices import (
    AgendaKind,
    GuestKind,
    NoteKind,
    RecommendationKind,
)
from thidua_desktop.records.conference import Conference, Delegate
from thidua_desktop.records.course import (
    AgendaItem,
    ConferenceNote,
    Guest,
    HandVote,
    Invitation,
)
from thidua_desktop.records.follow_up import Recommendation
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.people.person_choices import person_choices
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.years.year_members import member_units
from thidua_desktop.zone import local


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Everything that belongs to a conference but its ballots, in its order."""

    record: Conference
    items: tuple[AgendaItem, ...]
    notes: tuple[ConferenceNote, ...]
    votes: tuple[HandVote, ...]
    invitations: tuple[Invitation, ...]
    guests: tuple[Guest, ...]

    def notes_of(self, item: AgendaItem) -> tuple[ConferenceNote, ...]:
        return tuple(one for one in self.notes if one.item_id == item.id)

    def votes_of(self, item: AgendaItem) -> tuple[HandVote, ...]:
        return tuple(one for one in self.votes if one.item_id == item.id)

    def part(self, kind: AgendaKind) -> AgendaItem | None:
        """Give the first part of a kind."""
        return next((one for one in self.items if one.kind is kind), None)

    @property
    def faults(self) -> tuple[tuple[AgendaCode, int], ...]:
        """What does not fit in the hours of the programme."""
        slots = [Slot(one.starts, one.ends, one.kind is AgendaKind.BALLOT) for one in self.items]
        return agenda_faults(slots, self.record.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody in the hall who may be heard."""

    name: str
    position: str
    unit_id: int | None = None

    @property
    def label(self) -> str:
        return " – ".join(part for part in (self.name, self.position) if part)


def read_course(uow: UnitOfWork, conference_id: int) -> Course:
    """Read everything that belongs to a conference but its ballots."""
    registers = uow.registers
    of: dict[str, Any] = {"conference_id": conference_id}
    order = {one: place for place, one in enumerate(GuestKind)}
    guests = registers.find(Guest, **of)
    return Course(
        record=registers.get(Conference, conference_id),
        items=tuple(registers.find(AgendaItem, **of)),
        notes=tuple(registers.find(ConferenceNote, **of)),
        votes=tuple(registers.find(HandVote, **of)),
        invitations=tuple(registers.find(Invitation, **of)),
        guests=tuple(sorted(guests, key=lambda one: (one.protocol, order[one.kind]))),
    )


def speakers(uow: UnitOfWork, conference_id: int) -> tuple[Speaker, ...]:
    """Give who may be heard: guests in their order, the chair, delegates, people of the members."""
    course = read_course(uow, conference_id)
    held = course.record
    units = member_units(uow.registers, held.year_id)
    names = {unit.id: unit.name for unit in units}
    found = [Speaker(name=one.name, position=one.position) for one in course.guests]
    if held.chair_name:
        post = " ".join(p for p in (held.chair_position, names.get(held.chair_unit_id, "")) if p)
        found.append(Speaker(name=held.chair_name, position=post, unit_id=held.chair_unit_id))
    for one in uow.registers.find(Delegate, conference_id=conference_id):
        found.append(_of_unit(one.name, one.position, one.unit_id, names))
    for choice in person_choices(uow, units, held.date).choices:
        person = choice.person
        found.append(_of_unit(person.name, choice.position, person.unit_id, names))
    found += [_of_unit("", "", unit.id, names) for unit in units]
    return tuple({one.label: one for one in reversed(found) if one.label}.values())[::-1]


def _of_unit(
    name: str, position: str, unit_id: int | None, names: dict[int | None, str]
) -> Speaker:
    """A post that names its unit already is not followed by it again."""
    unit = names.get(unit_id, "")
    post = position if unit and unit in position else " ".join(p for p in (position, unit) if p)
    return Speaker(name=name, position=post, unit_id=unit_id)


def add_note(changes: RegisterChanges, note: ConferenceNote) -> ConferenceNote:
    """Keep what was just said, with the hour at which it was typed."""
    hour = local(changes.uow.now()).time().replace(second=0, microsecond=0)
    return changes.save(note.model_copy(update={"said_at": note.said_at or hour}))


def follow_note(changes: RegisterChanges, note_id: int) -> Recommendation | None:
    """Make a request or an order out of a note: who said it, where and when; None if it is one.

    What those of the cluster say is a request; what is typed as an order is one of those above.
    """
    note = changes.uow.registers.get(ConferenceNote, note_id)
    if note.recommendation_id is not None:
        return None
    held = changes.uow.registers.get(Conference, note.conference_id)
    ordered = note.kind in (NoteKind.DIRECTIVE, NoteKind.CONCLUSION)
    made = changes.save(
        Recommendation(
            year_id=held.year_id,
            kind=RecommendationKind.DIRECTIVE if ordered else RecommendationKind.REQUEST,
            text=note.text,
            meeting=held.name[:300],
            said_on=held.date,
            said_by=_said_by(note),
            said_by_unit_id=note.unit_id,
        )
    )
    kind = NoteKind.DIRECTIVE if ordered else NoteKind.REQUEST
    changes.save(note.model_copy(update={"recommendation_id": made.id, "kind": kind}))
    return made


def _said_by(note: ConferenceNote) -> str:
    who = ", ".join(part for part in (note.speaker, note.position) if part)
    return who[:200]
