"""The demo's machine: what it does comes out the same wherever and whenever it is played."""

import itertools
from datetime import UTC, datetime, timedelta

from thidua_desktop.bootstrap.machine import Machine
from thidua_desktop.ui.tabs.conference.count.keys import AGAIN_WITHIN, EnterGate
from thidua_desktop.zone import on_the_wall

BEGINS = "2017-11-22T14:00:00"  # on the wall of the hall, wherever the machine stands
A_LOOK = timedelta(seconds=10)


class DemoClock:
    """The afternoon of the conference; each look is some seconds later, as if people worked."""

    def __init__(self) -> None:
        self._now = on_the_wall(datetime.fromisoformat(BEGINS)).astimezone(UTC)

    def now(self) -> datetime:
        self._now += A_LOOK
        return self._now


class Awake:
    """A machine that does not sleep: nobody waits for the demo."""

    def hold(self) -> bool:
        return True

    def holds(self) -> bool:
        return True

    def release(self) -> None:
        """Nothing was held."""


def demo_machine() -> Machine:
    """Nothing is opened; each Enter comes late enough."""
    looks = itertools.count(0.0, 2 * AGAIN_WITHIN)
    return Machine(
        clock=DemoClock(),
        opener=lambda _path: True,
        wakefulness=Awake(),
        gate=EnterGate(looks.__next__, repeats_within=0),
    )
