"""The facts of the label on the envelope that holds the papers."""

from dataclasses import dataclass

from thidua_desktop.records.choices import TellerRole
from thidua_desktop.services.issuing.letterhead_facts import Letterhead, Person, letterhead
from thidua_desktop.services.issuing.minutes_facts import teller_facts
from thidua_desktop.services.issuing.moments import Moment, read_moment
from thidua_desktop.services.issuing.printed_round import PrintedRound


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvelopeFacts(Letterhead):
    """Everything that the label may say; `ballot` is the place of the vote in the conference."""

    meeting: str
    about: str
    ballot: int
    papers: int
    valid: int
    invalid: int
    place: str
    sealed_at: Moment
    received_by: str
    secretary: Person
    head: Person


def envelope_facts(printed: PrintedRound) -> EnvelopeFacts:
    """Gather them; what was noted when the papers were put in stands over the minutes."""
    conference, view, minutes = printed.conference, printed.round, printed.minutes
    event = view.put_away
    noted = {} if event is None else {key: str(value) for key, value in event.detail.items()}
    signers = {one.role: one for one in reversed(teller_facts(conference))}
    return EnvelopeFacts(
        **letterhead(printed, counted=True),
        meeting=conference.record.name,
        about=printed.about,
        ballot=[one.id for one in conference.rounds].index(view.id) + 1,
        papers=view.returned,
        valid=view.tally.valid,
        invalid=view.tally.invalid,
        place=minutes.place or conference.record.venue,
        sealed_at=read_moment(noted.get("sealed_at", "")) or minutes.ended,
        received_by=noted.get("received_by") or minutes.received_by,
        secretary=signers.get(TellerRole.SECRETARY, Person()),
        head=signers.get(TellerRole.HEAD, Person()),
    )
