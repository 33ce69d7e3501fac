"""The usual programme of a conference, its votes by hand, and who is usually invited."""

import datetime
from collections.abc import Iterator
from typing import Any, Final

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import AgendaKind, ConferenceKind, GuestKind
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.course import AgendaItem, HandVote, Invitation
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.texts.conference import course as texts

BEFORE_OPENING: Final = 30
"""How many minutes before the opening people are welcomed."""
USUAL_START: Final = datetime.time(8)
PER_UNIT: Final = 2


def make_usual_course(changes: RegisterChanges, conference_id: int) -> tuple[int, int]:
    """Add the usual programme with its votes by hand, and who is usually invited.

    What is there already stays as it is. Gives how many parts and how many invitations were added.
    """
    held = changes.uow.registers.get(Conference, conference_id)
    of: dict[str, Any] = {"conference_id": conference_id}
    parts = [] if changes.find(AgendaItem, **of) else list(_usual_parts(held))
    invited = [] if changes.find(Invitation, **of) else list(_usual_invited(of))
    for part in parts:
        item = changes.save(part)
        for place, question in enumerate(_usual_hands(item), 1):
            changes.save(HandVote(**of, item_id=item.id, position=place, question=question))
    for one in invited:
        changes.save(one)
    return len(parts), len(invited)


def _usual_invited(of: dict[str, Any]) -> Iterator[Invitation]:
    for place, (kind, addressed, request) in enumerate(texts.USUAL_INVITED, 1):
        units = PER_UNIT if kind == GuestKind.MEMBERS else None
        who = {"kind": kind, "addressed": addressed, "per_unit": units, "request": request}
        yield Invitation.model_validate({**of, **who, "position": place})


def _usual_parts(held: Conference) -> Iterator[AgendaItem]:
    """One after the other; people are welcomed before the conference opens."""
    parts = list(texts.USUAL_PARTS[held.kind])
    if held.next_year_id is not None and held.kind is ConferenceKind.YEAR:
        parts.insert(-1, texts.USUAL_PLEDGE)
    opening = held.start or USUAL_START
    at = max(0, opening.hour * 60 + opening.minute - BEFORE_OPENING)
    for place, (kind, text, speaker, minutes) in enumerate(parts, 1):
        yield AgendaItem(
            conference_id=stored_id(held),
            position=place,
            starts=_hour(at),
            ends=_hour(at + minutes),
            kind=AgendaKind(kind),
            text=text,
            speaker=speaker,
        )
        at += minutes


def _hour(minutes: int) -> datetime.time:
    return datetime.time(minutes // 60 % 24, minutes % 60)


def _usual_hands(item: AgendaItem) -> tuple[str, ...]:
    return tuple(question for kind, question in texts.USUAL_HANDS if kind == item.kind)
