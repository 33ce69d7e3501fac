"""Whether the hours of a programme fit: each after the one before, the ballot long enough."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from thidua_desktop.domain.codes.round import AgendaCode

BALLOT_MINUTES: Final = 30
"""What handing out, collecting, counting twice and reading out take for twelve units."""


@dataclass(frozen=True, slots=True)
class Slot:
    """When a part of a conference is, and whether its ballot is held in it."""

    starts: datetime.time | None
    ends: datetime.time | None
    ballot: bool = False


def agenda_faults(
    slots: Sequence[Slot], until: datetime.time | None
) -> tuple[tuple[AgendaCode, int], ...]:
    """Give what does not fit, each with the place of its part, from 1."""
    found = list[tuple[AgendaCode, int]]()
    before: datetime.time | None = None
    for place, slot in enumerate(slots, 1):
        found += [(code, place) for code in _faults(slot, before, until)]
        before = slot.ends or slot.starts or before
    return tuple(found)


def _faults(
    slot: Slot, before: datetime.time | None, until: datetime.time | None
) -> Iterator[AgendaCode]:
    if slot.starts is None:
        yield AgendaCode.NO_TIME
        return
    if before is not None and slot.starts < before:
        yield AgendaCode.OVERLAP
    if until is not None and (slot.ends or slot.starts) > until:
        yield AgendaCode.AFTER_END
    if slot.ends is None:
        return
    if slot.ends < slot.starts:
        yield AgendaCode.BACKWARDS
    elif slot.ballot and _minutes(slot.ends) - _minutes(slot.starts) < BALLOT_MINUTES:
        yield AgendaCode.SHORT_BALLOT


def _minutes(time: datetime.time) -> int:
    return time.hour * 60 + time.minute
