"""What is typed for the minutes of a count before printing: as it was kept, or as proposed.

The count tells the hours, the conference the place, the year's rule set the căn cứ. A store of an
earlier release kept it as an event of the round, which is read where no record is.
"""

import datetime
import tomllib
from typing import Any

from thidua_desktop.domain.codes.round import Move
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import Conference, Minutes
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.issuing.moments import read_moment
from thidua_desktop.services.registers.registers import RegisterChanges

_EVENT = "minutes_fields"
_OF_EVERY_COUNT = {"basis", "place", "box_check", "copies", "received_by"}
"""What a recount of the same papers shares with the count before."""


def kept_minutes(uow: UnitOfWork, view: RoundView) -> Minutes:
    """Give what was typed for the minutes of a round.

    A recount has its own number, hours and events; of the earlier minutes only the rest holds.
    """
    kept = uow.registers.find(Minutes, round_id=view.id)
    own = [one for one in kept if one.session == view.session]
    if own:
        return own[0]
    given = kept[-1].model_dump(include=_OF_EVERY_COUNT) if kept else _of_event(view)
    return Minutes(round_id=view.id, session=view.session, **given)


def read_minutes(uow: UnitOfWork, round_id: int) -> Minutes:
    """Give what the minutes of a round say of it."""
    return with_proposals(uow, read_round(uow, round_id))


def with_proposals(uow: UnitOfWork, view: RoundView) -> Minutes:
    """Give what was typed; hours, place and căn cứ of the act itself where nothing was."""
    kept, proposed = kept_minutes(uow, view), _proposed(uow, view)
    empty = {name: value for name, value in proposed.items() if not getattr(kept, name)}
    return kept.model_copy(update=empty)


def keep_minutes(changes: RegisterChanges, minutes: Minutes) -> Minutes:
    """Keep what was typed, and leave open what is as proposed: it may still come otherwise."""
    view = read_round(changes.uow, minutes.round_id)
    proposed = _proposed(changes.uow, view)
    as_proposed = [name for name in proposed if getattr(minutes, name) == proposed[name]]
    blank = Minutes(round_id=view.id).model_dump(include=set(as_proposed))
    stored = changes.save(minutes.model_copy(update=blank))
    return minutes.model_copy(update={"id": stored.id})


def _proposed(uow: UnitOfWork, view: RoundView) -> dict[str, Any]:
    conference = uow.registers.get(Conference, view.record.conference_id)
    rules = uow.registers.get(EmulationYear, conference.year_id).rules_body
    return {
        "started": _started(view),
        "ended": _ended(view),
        "place": conference.venue,
        "basis": str(tomllib.loads(rules).get("basis", "")),
    }


def local_minute(text: str) -> datetime.datetime | None:
    """Give a stored moment as the clock on the wall showed it; nothing for what is none."""
    moment = read_moment(text)
    if not isinstance(moment, datetime.datetime):
        return None
    return moment.replace(second=0, microsecond=0, tzinfo=None)


def _of_event(view: RoundView) -> dict[str, object]:
    event = view.last_event(_EVENT)
    if event is None:
        return {}
    given = {name: value for name, value in event.detail.items() if name in Minutes.model_fields}
    for name in ("started", "ended"):
        given[name] = local_minute(str(given.get(name) or ""))
    same = event.session == view.session
    return {name: value for name, value in given.items() if same or name in _OF_EVERY_COUNT}


def _started(view: RoundView) -> datetime.datetime | None:
    """When the box was opened; of a recount, when that began."""
    recount, opened = view.last_move(Move.RECOUNT), view.last_move(Move.OPEN_BOX)
    if recount is not None and recount.session == view.session:
        return local_minute(recount.at)
    if opened is None:
        return None
    return local_minute(str(opened.detail.get("opened_at") or "")) or local_minute(opened.at)


def _ended(view: RoundView) -> datetime.datetime | None:
    found = (view.last_move(move) for move in (Move.SEAL, Move.AGREE))
    own = [move for move in found if move is not None and move.session == view.session]
    return local_minute(own[0].at) if own else None
