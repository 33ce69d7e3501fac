"""Files that are damaged or made to deceive, given to every reader.

Each ends in what it holds or in a sentence, within seconds and a bounded memory, and writes nothing
where nothing is to be written.
"""

import random
import shutil
import signal
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bench.memory import peak_megabytes
from faults.mutations import ZIP, bomb
from faults.readers import Reader, all_readers
from faults.rows import Row
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.sentences import sentence

LONGEST = 5.0
"""Seconds of work that one input may take."""

MOST_MEMORY = 667
"""MB (of 1024 × 1024) by which the process may grow with all inputs of a reader."""

OURS = "thidua_desktop"
BOMB_OF = 400
"""One in so many inputs that are zips is one that unpacks to hundreds of MB."""

ESCAPED = Path("/tmp/x-escaped")
SECRET = "root:x:0:"
"""Stands in a file of the machine that the mutations name."""


def input_rows(folder: Path, times: int) -> Iterator[Row]:
    """Give so many inputs to all readers, each its share."""
    with all_readers(folder) as readers:
        whole = sum(reader.weight for reader in readers)
        for reader in readers:
            yield tried(reader, folder / "box", max(times * reader.weight // whole, 2))


def tried(reader: Reader, box: Path, times: int, seed: int = 1) -> Row:
    """Give it so many inputs; what is wrong is written to stderr with its number."""
    chance = random.Random(f"{reader.name} {seed}")
    wrong, refused, before = 0, 0, _memory()
    given = [(body, partial(_sound, reader, box, body)) for body in reader.seeds]
    for _, sound in given:
        sound()  # who refuses what is sound would refuse everything
    for number in range(times):
        body, sound = chance.choice(given)
        mutated = _mutated(reader, body, chance)
        fault, was_refused = _fault(reader, box, mutated, sound)
        refused += was_refused
        if fault:
            wrong += 1
            sys.stderr.write(f"{reader.name} {number}: {fault}\n")
    grown = _memory() - before
    if grown > MOST_MEMORY:
        wrong += 1
        sys.stderr.write(f"{reader.name}: {grown:.0f} MB\n")
    name = f"{reader.name}: từ chối {refused}, đọc được {times - refused - wrong}"
    return Row(name, times, 0, wrong)


def _sound(reader: Reader, box: Path, body: bytes) -> object:
    """Read a file as it was written, in a place of its own."""
    return _read(reader, box.with_name("sound"), body)


def _mutated(reader: Reader, body: bytes, chance: random.Random) -> bytes:
    zipped = reader.mutations is ZIP
    if zipped and chance.randrange(BOMB_OF) == 0:
        return bomb(body, chance)
    for _ in range(chance.choice((1, 1, 1, 2))):
        try:
            body = chance.choice(reader.mutations)(body, chance)
        except Exception:
            break
    return body


def _fault(reader: Reader, box: Path, body: bytes, sound: Callable[[], object]) -> tuple[str, bool]:
    """Say what is wrong, and whether it was refused."""
    began = time.process_time()
    try:
        found = _read(reader, box, body)
        fault = "" if reader.holds(sound, found) else "taken as if sound"
        if SECRET in str(found):
            fault = "holds a file of the machine"
        was_refused = False
    except Refused as refusal:
        fault, was_refused = "".join(_unsaid(refusal)), True
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        fault, was_refused = _last_of(error), False
    took = time.process_time() - began
    if took > LONGEST:
        fault = f"{took:.1f} s {fault}"
    return fault or _left(box, reader.puts), was_refused


def _unsaid(refusal: Refused) -> Iterator[str]:
    for one in refusal.faults[:50]:
        if not sentence(one).strip(" .:"):
            yield f"{one.code} has no sentence "


def _last_of(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f"{Path(one.filename).name}:{one.lineno}" for one in frames if OURS in one.filename]
    return f"{type(error).__name__} {str(error)[:120]!r} {' '.join(ours[-3:])}"


def _read(reader: Reader, box: Path, body: bytes) -> object:
    shutil.rmtree(box, ignore_errors=True)
    box.mkdir()
    with warnings.catch_warnings(), _at_most(4 * LONGEST):
        warnings.simplefilter("ignore")
        return reader.read(box, body)


def _left(box: Path, puts: int) -> str:
    """Name what was written beside the file that was given, if it was put there."""
    more = [path.name for path in box.rglob("*")][puts:]
    return f"wrote {more}" if more or ESCAPED.exists() else ""


class _TooLong(BaseException):
    """No Exception: what catches those goes on for ever."""


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """End what works longer, where the system can tell."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def end(*_: object) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _memory() -> float:
    """MB that the process had at most so far; nothing where the system does not say."""
    return peak_megabytes() or 0
