"""A round as its papers and minutes print it: the count, the conference, what was typed before."""

from dataclasses import dataclass, field, fields

from thidua_desktop.records.conference import Conference
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.conference_view import ConferenceView, conference_view
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.issuing.minutes_fields import MinutesFields

FIELDS_EVENT = "minutes_fields"

_OF_EVERY_COUNT = frozenset({"basis", "place", "box_check", "copies", "received_by"})
"""The fields of the minutes that a recount of the same papers shares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRound:
    """What every document of a ballot round is made from."""

    conference: ConferenceView
    round: RoundView
    fields: MinutesFields = field(default_factory=MinutesFields)


def read_printed_round(uow: UnitOfWork, round_id: int) -> PrintedRound:
    """Read a round with its conference and the fields of its minutes."""
    view = read_round(uow, round_id)
    conference = uow.registers.get(Conference, view.record.conference_id)
    return PrintedRound(
        conference=conference_view(uow, conference), round=view, fields=kept_fields(view)
    )


def kept_fields(view: RoundView) -> MinutesFields:
    """Give the fields of the minutes as they were last kept.

    A recount has its own number, times and events; of the earlier minutes only the rest holds.
    """
    event = view.last_event(FIELDS_EVENT)
    if event is None:
        return MinutesFields()
    known = {f.name for f in fields(MinutesFields)}
    if event.session != view.session:
        known &= _OF_EVERY_COUNT
    return MinutesFields(**{k: v for k, v in event.detail.items() if k in known})
