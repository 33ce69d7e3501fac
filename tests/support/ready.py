"""Stores that are made once a run and then copied: a copy takes a tenth of the time."""

from collections.abc import Callable, Hashable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from thidua_desktop.bootstrap import wiring
from thidua_desktop.services.base.ports import Clock
from thidua_desktop.storage.engine import Store, SystemClock, new_store, open_store


class MovedClock(Protocol):
    moment: datetime

    def now(self) -> datetime: ...


_ready: dict[Hashable, tuple[bytes, datetime]] = {}
"""The bytes of each store, and where the clock stood when it was made."""

_sample: dict[type, bytes] = {}
"""The bytes of the sample by the clock by which it was made."""


def empty_store(path: Path, clock: MovedClock) -> Store:
    """Give an open store that holds nothing."""
    return ready_store(path, clock, _nothing)


def ready_store(
    path: Path, clock: MovedClock, make: Callable[..., object], *given: Hashable
) -> Store:
    """Give an open store that holds what `make(store, clock, *given)` puts into it."""
    key = (make, given, clock.moment)
    if key not in _ready:
        with new_store(path, clock=clock) as store:
            make(store, clock, *given)
        _ready[key] = path.read_bytes(), clock.moment
    else:
        body, clock.moment = _ready[key]
        path.write_bytes(body)
    return open_store(path, clock=clock)


def ready_sample(path: Path, clock: type[Clock] = SystemClock) -> None:
    """Put the sample there, as `make_sample` makes it."""
    if clock not in _sample:
        wiring.make_sample(path, clock())
        _sample[clock] = path.read_bytes()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_sample[clock])


def forget() -> None:
    """Make them anew from now on: the program that made them was changed."""
    _ready.clear()
    _sample.clear()


def _nothing(_store: Store, _clock: MovedClock) -> None:
    """A new store is empty."""
