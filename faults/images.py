"""What a disk may hold after a power cut, rebuilt from what it was asked to do.

What was synced is there. Of what was asked since, nothing, all, or any part may have arrived: whole
writes, or single sectors of 512 bytes. A new name, a rename or an unlink is there once its folder
was synced; of later ones any number, in their order.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

SECTOR = 512


class Kind(StrEnum):
    CREATE = "create"
    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    RENAME = "rename"
    UNLINK = "unlink"
    SYNC_FOLDER = "sync_folder"
    TOLD = "told"


class Arrived(StrEnum):
    """How much of what was not synced arrived."""

    NONE = "none"
    ALL = "all"
    ANY = "any"
    TORN = "torn"


@dataclass(frozen=True, slots=True)
class Event:
    """`at` is a place in the file, its new size, or the number of which somebody was told."""

    kind: Kind
    name: str = ""
    at: int = 0
    body: bytes = b""
    to: str = ""


@dataclass(slots=True)
class _Held:
    """A file: what is on the disk for certain, and what may be."""

    body: bytes = b""
    pending: list[Event] = field(default_factory=list)


class Disk:
    """Is told the events one by one and gives an image of any moment."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._names = {name: _Held(body) for name, body in files.items()}  # as programs see them
        self._synced = dict(self._names)  # as they are on the disk for certain
        self._moves: dict[str, list[tuple[Event, _Held]]] = defaultdict(list)
        self.told = 0

    def take(self, event: Event) -> None:
        if event.kind is Kind.TOLD:
            self.told = event.at
        elif event.kind is Kind.SYNC_FOLDER:
            for move in self._moves.pop(event.name, ()):
                _move(self._synced, *move)
        elif event.kind in (Kind.WRITE, Kind.TRUNCATE):
            self._names[event.name].pending.append(event)
        elif event.kind is Kind.SYNC:
            held = self._names[event.name]
            held.body, held.pending = _written(held.body, held.pending), []
        elif event.kind is not Kind.CREATE or event.name not in self._names:
            held = self._names.get(event.name) or _Held()
            _move(self._names, event, held)
            self._moves[folder_of(event.name)].append((event, held))

    def image(self, arrived: Arrived, chance: random.Random) -> dict[str, bytes]:
        """Give the files as they may be found."""
        names = dict(self._synced)
        for moves in self._moves.values():
            for move in moves[: _how_many(len(moves), arrived, chance)]:
                _move(names, *move)
        return {name: _found(held, arrived, chance) for name, held in names.items()}


def _move(names: dict[str, _Held], event: Event, held: _Held) -> None:
    if event.kind is Kind.CREATE:
        names[event.name] = held
    else:
        names.pop(event.name, None)
        if event.kind is Kind.RENAME:
            names[event.to] = held


def _how_many(most: int, arrived: Arrived, chance: random.Random) -> int:
    if arrived is Arrived.NONE:
        return 0
    return most if arrived is Arrived.ALL else chance.randint(0, most)


def _found(held: _Held, arrived: Arrived, chance: random.Random) -> bytes:
    if arrived is Arrived.NONE or not held.pending:
        return held.body
    if arrived is Arrived.ALL:
        return _written(held.body, held.pending)
    parts = held.pending if arrived is Arrived.ANY else _sectors(held.pending)
    return _written(held.body, [part for part in parts if chance.getrandbits(1)])


def _sectors(events: Iterable[Event]) -> list[Event]:
    """Cut writes where the disk's sectors begin."""
    cut = []
    for event in events:
        if event.kind is Kind.TRUNCATE:
            cut.append(event)
        done = 0
        while done < len(event.body):
            at = event.at + done
            size = SECTOR - at % SECTOR
            cut.append(Event(Kind.WRITE, at=at, body=event.body[done : done + size]))
            done += size
    return cut


def _written(body: bytes, events: Iterable[Event]) -> bytes:
    result = bytearray(body)
    for event in events:
        if event.kind is Kind.TRUNCATE:
            del result[event.at :]
            continue
        end = event.at + len(event.body)
        result.extend(bytes(max(end - len(result), 0)))
        result[event.at : end] = event.body
    return bytes(result)


def folder_of(name: str) -> str:
    return name.rpartition("/")[0]


def files_below(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def put_down(image: Mapping[str, bytes], folder: Path) -> None:
    """Write an image into an empty folder."""
    for name, body in image.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
