"""What of a handover the store knows already: who gives, who takes, by which decision, where."""

import datetime

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import HandoverKind
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.handover import Handover
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.people.unit_people import head_on
from thidua_desktop.services.years.leaders import head_of
from thidua_desktop.services.years.unit_figures import head_post

_SHARED = {
    "document_id",
    "giver_unit_id",
    "giver_name",
    "giver_position",
    "receiver_unit_id",
    "receiver_name",
    "receiver_position",
    "witness_name",
    "witness_position",
    "copies",
}
"""What the minutes of the files take over from those of the tasks, which come first."""


def kept_handover(uow: UnitOfWork, year_id: int, kind: HandoverKind) -> Handover | None:
    """Give the handover of a year as stored; None where there is none yet."""
    found = uow.registers.find(Handover, year_id=year_id)
    return next((record for record in found if record.kind is kind), None)


def propose_handover(uow: UnitOfWork, year: EmulationYear, kind: HandoverKind) -> Handover:
    """Give a handover that is not stored yet."""
    year_id = stored_id(year)
    tasks = kept_handover(uow, year_id, HandoverKind.TASKS)
    if kind is HandoverKind.FILES and tasks:
        shared = tasks.model_dump(include=_SHARED)
        return Handover(year_id=year_id, kind=kind, **shared)
    return _from_the_year(uow, year, kind)


def _from_the_year(uow: UnitOfWork, year: EmulationYear, kind: HandoverKind) -> Handover:
    meetings = uow.registers.find(Conference, year_id=year.id)
    meeting = meetings[-1] if meetings else None
    day = meeting.date if meeting else datetime.date(year.year, 12, 31)
    giver, receiver = head_of(uow.registers, year.year), head_of(uow.registers, year.year + 1)
    proposed = Handover(
        year_id=stored_id(year),
        kind=kind,
        giver_unit_id=giver.unit_id if giver else None,
        receiver_unit_id=receiver.unit_id if receiver else None,
        document_id=receiver.document_id if receiver else None,
    )
    if meeting is not None and kind is HandoverKind.TASKS:
        proposed.date, proposed.venue = meeting.date, meeting.venue
    if kind is HandoverKind.TASKS:
        proposed.takes_over = datetime.date(year.year + 1, 1, 1)
    for side, head in (("giver", giver), ("receiver", receiver)):
        person = head_on(uow.registers, head.unit_id, day) if head else None
        if person is not None:
            setattr(proposed, f"{side}_name", person.name)
            post = person.position or head_post(uow.registers, person.unit_id, day.year)
            setattr(proposed, f"{side}_position", post)
    return proposed
