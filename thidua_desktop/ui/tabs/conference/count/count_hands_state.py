"""Which tellers are proposed for a pass; without Qt."""

from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.round_view import PassInfo
from thidua_desktop.services.conference.run_pass import Hands


def teller_names(conference: ConferenceView | None) -> tuple[str, ...]:
    """Everybody who may do a pass."""
    return tuple(teller.name for teller in conference.tellers) if conference else ()


def first_hands(conference: ConferenceView | None) -> Hands:
    """A member reads, the secretary types, the head of the tellers looks on."""
    reader = _first(conference, "member", "head")
    typist = _first(conference, "secretary", "member", "head")
    return Hands(reader, typist, _first(conference, "head"))


def second_hands(conference: ConferenceView | None, first: PassInfo) -> Hands:
    """Reader and typist change places; with one person alone somebody else is proposed."""
    if first.reader and first.reader != first.typist:
        return Hands(first.typist, first.reader, first.checker)
    others = [name for name in teller_names(conference) if name != first.typist]
    return Hands(first.reader, others[0] if others else first.typist, first.checker)


def hands_of(info: PassInfo) -> Hands:
    """Who did a pass."""
    return Hands(info.reader, info.typist, info.checker)


def _first(conference: ConferenceView | None, *roles: str) -> str:
    for role in roles:
        teller = conference.teller(role) if conference else None
        if teller is not None:
            return teller.name
    return ""
