"""A store that was damaged is refused by a sentence or found by verify; never read as if sound."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from faults.load import MORNING
from faults.rows import ROOT, Row
from tests.support.stores import HeldClock
from thidua_desktop.bootstrap import wiring
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.sealed_result import recount_check
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.opening import remove_store
from thidua_desktop.storage.store_file import log_of
from thidua_desktop.storage.verify import verify_store

FIRST_RELEASE = ROOT / "tests" / "stores" / "0.1.0.thidua-db"
POINTS = 64
BY_HAND = (
    "UPDATE alembic_version SET version_num = '0000'",
    "UPDATE alembic_version SET version_num = '9999'",
    "UPDATE alembic_version SET version_num = 'abc'",
    "UPDATE alembic_version SET version_num = ''",
    "DELETE FROM alembic_version",
    "DROP TABLE plan_tasks",
    "ALTER TABLE units ADD COLUMN more TEXT",
    "ALTER TABLE units RENAME COLUMN name TO title",
    "CREATE TABLE more (id INTEGER)",
    "DROP TRIGGER journal_no_delete",
    "UPDATE units SET name = 'x' WHERE id = 1",
    "DELETE FROM sqlite_sequence",
    "PRAGMA application_id = 0",
)
PAGE = 4096
MANY, FEW = 1000, 8


def damage_rows(folder: Path, times: int) -> Iterator[Row]:
    """Cut a store at 64 points; make its pages zeros or noise, and flip so many single bits.

    Every page where many bits are flipped, else one in a few.
    """
    every = 1 if times >= MANY else FEW
    store = folder / "d.thidua-db"
    wiring.make_sample(store)
    body, given = store.read_bytes(), _given(store)
    yield _damaged("tệp bị cắt", store, given, _cut(body))
    yield _damaged("trang toàn số 0", store, given, _pages(body, every, lambda _: bytes(PAGE)))
    noise = random.Random(1)
    yield _damaged("trang bị ghi đè", store, given, _pages(body, every, noise.randbytes))
    yield _damaged("một bit bị đổi", store, given, _bits(body, times))
    yield _by_hand(folder)
    yield _other_logs(folder)
    yield _beside_logs(folder, max(times // 20, 2))
    yield _damaged(
        "tệp lạ", store, given, iter((b"", b"SQLite format 3\x00", body[:100], b"PK\x03\x04"))
    )


def _cut(body: bytes) -> Iterator[bytes]:
    for point in range(POINTS):
        yield body[: len(body) * point // POINTS]


def _pages(body: bytes, every: int, made: Callable[[int], bytes]) -> Iterator[bytes]:
    for at in range(0, len(body), PAGE * every):
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
        remove_store(store)
    return Row(name, injected, 0, wrong)


def _by_hand(folder: Path) -> Row:
    """Versions and tables changed with another program: refused, or found by verify."""
    wrong, store = 0, folder / "h.thidua-db"
    wiring.make_sample(store)
    body = store.read_bytes()
    for statement in BY_HAND:
        store.write_bytes(body)
        with closing(sqlite3.connect(store)) as driver, driver:
            driver.execute(statement)
        wrong += not _noticed_or_same(store, None)
    return Row("phiên bản, bảng bị sửa tay", len(BY_HAND), 0, wrong)


def _other_logs(folder: Path) -> Row:
    """The log beside a store is gone, empty, noise, or another store's: no mixture is read."""
    own, other = _left_open(folder / "o.thidua-db"), _left_open(folder / "x.thidua-db", later=1)
    whole = _journal(folder / "o.thidua-db", *own)
    noise = random.Random(3)
    logs = (None, b"", noise.randbytes(len(own[1])), other[1], own[1][:-100], own[1][:32])
    wrong = 0
    for log in logs:
        try:
            seen = _journal(folder / "w.thidua-db", own[0], log)
        except Refused:
            continue
        wrong += seen != whole[: len(seen)] or not seen
    return Row("tệp -wal mất, hỏng, của tệp khác", len(logs), 0, wrong)


def _beside_logs(folder: Path, times: int) -> Row:
    """Damaged while a crash left a log: verified and refused, both are what they were to the byte.

    A store of this release and one of the first.
    """
    path, wrong, injected = folder / "b.thidua-db", 0, 0
    for body, log in (_left_open(folder / "n.thidua-db"), _old_left_open(folder / "a.thidua-db")):
        for broken in (*_pages(body, FEW * FEW, lambda _: bytes(PAGE)), *_bits(body, times)):
            injected += 1
            path.write_bytes(broken)
            log_of(path).write_bytes(log)
            wrong += not _stays_where_refused(path)
            remove_store(path)
    return Row("tệp hỏng có tệp -wal bên cạnh: bị từ chối thì giữ nguyên", injected, 0, wrong)


def _stays_where_refused(path: Path) -> bool:
    before = _both(path)
    try:
        verify_store(path)
        if _both(path) == before:
            open_store(path).close()
            return True
    except Refused:
        pass
    return _both(path) == before


def _both(path: Path) -> tuple[bytes, bytes]:
    return path.read_bytes(), log_of(path).read_bytes() if log_of(path).exists() else b""


def _old_left_open(path: Path) -> tuple[bytes, bytes]:
    path.write_bytes(FIRST_RELEASE.read_bytes())
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute("UPDATE units SET staff = staff WHERE id = 1")
        return path.read_bytes(), log_of(path).read_bytes()


def _left_open(path: Path, *, later: int = 0) -> tuple[bytes, bytes]:
    """Give a store and its log as they are while somebody works on it; made so many days later."""
    wiring.make_sample(path, HeldClock(MORNING + timedelta(days=later)))
    with wiring.opened(path) as cases:
        for number in range(3):
            cases.registers.save(Unit(code=f"X{number}", name=path.name))
        return path.read_bytes(), log_of(path).read_bytes()


def _journal(path: Path, body: bytes, log: bytes | None) -> list[object]:
    """Open a store with a log beside it; give its journal where it is sound."""
    path.write_bytes(body)
    log_of(path).unlink(missing_ok=True)
    if log is not None:
        log_of(path).write_bytes(log)
    with wiring.opened_store(path) as store:
        rows = store.driver.execute("SELECT id, hash FROM journal ORDER BY id").fetchall()
    return rows if verify_store(path).sound else []


def _noticed_or_same(store: Path, given: object) -> bool:
    """Whether it is refused, found by verify, or holds every row as before.

    What was looked at, or refused, is what it was to the byte.
    """
    body = store.read_bytes()
    try:
        sound = verify_store(store).sound
        if store.read_bytes() != body:
            return False
        if not sound:
            open_store(store).close()
        return not sound or _given(store) == given
    except Refused:
        return store.read_bytes() == body


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
