"""What stands at the head of every Word document, and what says that it is not final."""

from datetime import date, datetime

from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.documents.documents import (
    ILLUSTRATIVE,
    NOT_SEALED,
    moment_words,
    turn_words,
)


def letterhead(conference: ConferenceView) -> dict[str, str]:
    """Give the names of the agency above and of the cluster, in capitals."""
    cluster = conference.cluster
    return {"authority": cluster.authority.upper(), "cluster": cluster.name.upper()}


def standing_note(conference: ConferenceView, view: RoundView) -> str:
    """Say that figures are made up, or that the result is not sealed; empty otherwise."""
    notes = [
        ILLUSTRATIVE if conference.illustrative else "",
        "" if view.check_code else NOT_SEALED,
    ]
    return " – ".join(note for note in notes if note)


def paper_remark(conference: ConferenceView, view: RoundView, *, counted: bool) -> str:
    """Say which ballot it is; the colour only where a conference has several papers."""
    colour = view.record.colour if len(conference.rounds) > 1 else ""
    return turn_words(view.turn, view.form_serial, view.session if counted else 1, colour)


def local_moment(text: str) -> datetime | None:
    """Read a moment as it is stored, in UTC or local; None where it is no moment."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone() if moment.tzinfo else moment


def when_words(text: str, day: date) -> str:
    """Say a moment of the minutes; what is no moment is what somebody wrote."""
    moment = local_moment(text)
    return text if text.strip() and moment is None else moment_words(moment, day)
