"""A store that was damaged is refused by a sentence or found by verify; never read as if sound."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from faults.rows import Row
from thidua_desktop.bootstrap import wiring
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.sealed_result import recount_check
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.verify import verify_store

POINTS = 64
PAGE = 4096


def damage_rows(folder: Path, times: int) -> Iterator[Row]:
    """Cut a store at 64 points; make each of its pages zeros or noise, and flip single bits."""
    store = folder / "d.thidua-db"
    wiring.make_sample(store)
    body, given = store.read_bytes(), _given(store)
    yield _damaged("tệp bị cắt", store, given, _cut(body))
    yield _damaged("trang toàn số 0", store, given, _pages(body, lambda _: bytes(PAGE)))
    noise = random.Random(1)
    yield _damaged("trang bị ghi đè", store, given, _pages(body, noise.randbytes))
    yield _damaged("một bit bị đổi", store, given, _bits(body, times))
    yield _damaged(
        "tệp lạ", store, given, iter((b"", b"SQLite format 3\x00", body[:100], b"PK\x03\x04"))
    )


def _cut(body: bytes) -> Iterator[bytes]:
    for point in range(POINTS):
        yield body[: len(body) * point // POINTS]


def _pages(body: bytes, made: Callable[[int], bytes]) -> Iterator[bytes]:
    for at in range(0, len(body), PAGE):
        yield body[:at] + made(PAGE) + body[at + PAGE :]


def _bits(body: bytes, times: int) -> Iterator[bytes]:
    chosen = random.Random(2)
    for _ in range(times):
        broken = bytearray(body)
        broken[chosen.randrange(len(body))] ^= 1 << chosen.randrange(8)
        yield bytes(broken)


def _damaged(name: str, store: Path, given: object, bodies: Iterator[bytes]) -> Row:
    injected = wrong = 0
    for body in bodies:
        injected += 1
        store.write_bytes(body)
        wrong += not _noticed_or_same(store, given)
        for ending in ("-wal", "-shm", "-journal"):
            store.with_name(f"{store.name}{ending}").unlink(missing_ok=True)
    return Row(name, injected, 0, wrong)


def _noticed_or_same(store: Path, given: object) -> bool:
    """Whether it is refused, found by verify, or holds every row as before."""
    try:
        if not verify_store(store).sound:
            return True
        return _given(store) == given
    except Refused:
        return True


def _given(path: Path) -> object:
    """Everything that a store holds, and whether its results come out."""
    store = open_store(path)
    try:
        tables = [
            name
            for (name,) in store.driver.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        rows = [store.driver.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables]
        return rows, wiring.use_cases(store, "").read(recount_check)
    finally:
        store.close()
