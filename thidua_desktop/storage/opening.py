"""Whether a file is a store of ours that may be opened; a refused one is left as it was."""

import os
import sqlite3
import stat
import struct
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from thidua_desktop import durable
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.faults import DAMAGE, fault_of, known_faults
from thidua_desktop.storage.journal import READ_JOURNAL, Head, JournalRow, whole_part
from thidua_desktop.storage.schema_marks import changed_tables
from thidua_desktop.storage.store_file import clear_mark, log_of
from thidua_desktop.storage.triggers import READ_TRIGGERS, wrong_triggers
from thidua_desktop.texts.base.table_titles import title_of
from thidua_desktop.texts.command_line.verify import row_name

JSON_KINDS: Final = {
    ("count_decision", "elected"): ("array",),
    ("count_event", "detail"): ("object",),
    ("count_form", "body"): ("object",),
    ("count_hand_tally", "body"): ("object",),
    ("count_move", "detail"): ("object",),
    ("count_paper", "marks"): ("text", "null"),
    ("count_result", "body"): ("object",),
}
"""The columns that hold JSON (`services/base/count_rows.py`), and of which kind; the journal's is
looked at by `verify`."""


def unsound_row(driver: sqlite3.Connection) -> str | None:
    """Name the first row that cannot be read (Phiếu đã nhập, dòng 7); None where all can."""
    for (table, name), kinds in JSON_KINDS.items():
        listed = ", ".join(f"'{kind}'" for kind in kinds)
        sound = f"CASE json_valid({name}) WHEN 1 THEN json_type({name}) IN ({listed}) ELSE 0 END"
        row = driver.execute(f"SELECT id FROM {table} WHERE NOT {sound} LIMIT 1").fetchone()
        if row is not None:
            return row_name(title_of(table), row[0])
    return None


APPLICATION_ID = 0x54684475
"""Stands in the header of every store: "ThDu"."""

REVISIONS = tuple(f"{number:04}" for number in range(1, 17))
"""Every revision of the schema that this program knows; the last is its own."""

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file while it works on it."""

_PRAGMAS = (
    "locking_mode=EXCLUSIVE",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "secure_delete=ON",  # what is deleted is wiped; not every system's SQLite does it unasked
    "temp_store=MEMORY",  # nothing of a store stands in another folder, not for a moment
)
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_OTHERS = 0o077
_APPLICATION_ID_AT = 68


def is_store(path: Path) -> bool:
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        return False
    (found,) = struct.unpack_from(">i", header, _APPLICATION_ID_AT)
    return bool(found == APPLICATION_ID)


def refuse_foreign(path: Path) -> None:
    """Raise Refused for what is no store, reading nothing but its header."""
    if not path.is_file() or not is_store(path):
        raise Refused(KnownFault.STORE_NOT_OURS, str(path))
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise Refused(KnownFault.STORE_READ_ONLY, str(path))


STATEMENTS_KEPT = 1024
"""More than there are: of Python's 128 each is made anew where a screen reads every table."""


def connect(path: Path) -> sqlite3.Connection:
    """Give the one connection: it waits for nobody and begins only when told."""
    driver = sqlite3.connect(
        path, timeout=0, isolation_level=None, cached_statements=STATEMENTS_KEPT
    )
    for pragma in _PRAGMAS:
        driver.execute(f"PRAGMA {pragma}")
    return driver


def close_to_others(path: Path) -> None:
    """Let nobody but its owner read a store; one of somebody else's stays as it is.

    Windows has no such bits: there the rights are those of the folder.
    """
    found = path.stat()
    if os.name != "nt" and found.st_uid == os.geteuid() and found.st_mode & _OTHERS:
        path.chmod(stat.S_IMODE(found.st_mode) & ~_OTHERS)


def lock(driver: sqlite3.Connection) -> None:
    """Keep every other program out, and find out whether we may write; changes no byte."""
    driver.execute("BEGIN IMMEDIATE")
    driver.execute("ROLLBACK")


def inspect(driver: sqlite3.Connection, *, triggers: bool) -> str:
    """Give the revision of a sound store. Raises Refused for any other."""
    try:
        (soundness,) = driver.execute("PRAGMA quick_check(1)").fetchone()
        revision = driver.execute("SELECT version_num FROM alembic_version").fetchone()
        found = dict(driver.execute(READ_TRIGGERS).fetchall())
    except DAMAGE as error:
        raise Refused(fault_of(error) or KnownFault.STORE_DAMAGED) from error
    if soundness != "ok" or revision is None:
        raise Refused(KnownFault.STORE_DAMAGED)
    refuse_newer(revision[0])
    if revision[0] == REVISIONS[-1]:
        wrong = wrong_triggers(found) if triggers else []
        if wrong:
            raise Refused(KnownFault.TRIGGERS_CHANGED, ", ".join(wrong))
        _refuse_unreadable(driver)
    return str(revision[0])


def _refuse_unreadable(driver: sqlite3.Connection) -> None:
    changed = changed_tables(driver)
    if changed:
        raise Refused(KnownFault.SCHEMA_CHANGED, ", ".join(map(title_of, changed)))
    unsound = unsound_row(driver)
    if unsound is not None:
        raise Refused(KnownFault.STORE_DAMAGED, unsound)


def refuse_newer(revision: str) -> None:
    """Raise Refused where the revision is not one that this program knows."""
    if revision not in REVISIONS:
        newer = revision > REVISIONS[-1]
        raise Refused(KnownFault.STORE_NEWER if newer else KnownFault.STORE_DAMAGED, revision)


def inspect_copy(path: Path, *, triggers: bool) -> None:
    """Inspect a copy where a crash left something beside the store.

    Merely closing a connection would write it into a store which is then refused. SQLite takes the
    log of another store for this one's own; only the journal tells that they are two.
    """
    if not left_by_crash(path):
        return
    from thidua_desktop.storage.held import held_copy

    with held_copy(path) as copy:
        alone = _rows_alone(copy)
        with closing(connect(copy)) as driver:
            revision = inspect(driver, triggers=triggers)
            if alone is not None:
                _refuse_foreign_log(driver, alone, log_of(copy))
            if revision != REVISIONS[-1]:
                _refuse_once_upgraded(driver, triggers=triggers)


def left_by_crash(path: Path) -> list[Path]:
    """Give what stands beside a store and is not yet, or no longer, in the file itself."""
    real = path.resolve()  # a link leads to it: beside the link there is nothing
    beside = [real.with_name(f"{real.name}{ending}") for ending in COMPANIONS if ending != "-shm"]
    return [file for file in beside if _is_filled(file)]


def _is_filled(path: Path) -> bool:
    try:
        return bool(path.stat().st_size)
    except OSError:  # none, or a name so long that there cannot be one
        return False


def _refuse_once_upgraded(driver: sqlite3.Connection, *, triggers: bool) -> None:
    """Judge an older copy as its store will be judged. Raises Refused."""
    from thidua_desktop.storage.migrate import SCRIPTS, upgrade

    upgrade(driver, SCRIPTS)
    inspect(driver, triggers=triggers)


def _rows_alone(copy: Path) -> list[JournalRow] | None:
    """Give the journal as the file without its log has it, None where there is no log.

    Nothing where a crash left it torn.
    """
    log = log_of(copy)
    if not log.exists():
        return None
    aside = log.rename(copy.with_name("aside"))
    rows: list[JournalRow] = []
    with suppress(*DAMAGE), closing(sqlite3.connect(copy)) as driver:
        rows = driver.execute(READ_JOURNAL).fetchall()
    aside.rename(log)
    return rows


def _refuse_foreign_log(driver: sqlite3.Connection, alone: Sequence[JournalRow], log: Path) -> None:
    """With its log a store has all that it has without, and each row continues the one before."""
    rows = driver.execute(READ_JOURNAL).fetchall()
    whole, sound = whole_part(rows), whole_part(alone)
    goes_on = whole[: len(sound)] == sound
    if not (goes_on and (len(whole) == len(rows) or _goes_on_broken(rows, alone))):
        raise Refused(KnownFault.LOG_FOREIGN, log.name)


def _goes_on_broken(rows: Sequence[JournalRow], alone: Sequence[JournalRow]) -> bool:
    """Whether the chain was broken in the file already, and its own log continues that file.

    What was changed there is for `verify` to name, as where no log is.
    """
    before = [_head(row) for row in alone]
    if not before or [_head(row) for row in rows[: len(before)]] != before:
        return False
    more = rows[len(before) :]
    return len(whole_part(more, before[-1])) == len(more)


def _head(row: JournalRow) -> Head:
    return Head(row[0], row[5])


def remove_store(path: Path) -> None:
    """Remove a file and what SQLite keeps beside it."""
    for name in (path.name, *(f"{path.name}{end}" for end in COMPANIONS)):
        path.with_name(name).unlink(missing_ok=True)


def write_whole(driver: sqlite3.Connection, part: Path) -> None:
    """Write all that is committed into a temporary file, as of a store that nobody works on."""
    remove_store(part)
    try:
        driver.execute("VACUUM INTO ?", (str(part),))
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            clear_mark(copy)
    except BaseException:
        remove_store(part)
        raise


def write_copy(driver: sqlite3.Connection, target: Path) -> None:
    """Write all that is committed into a new file, whole or not at all."""
    part = target.with_name(f".{target.name}.part")
    with known_faults():
        write_whole(driver, part)
        try:
            durable.sync_file(part)
            durable.put(part, target)
        finally:
            remove_store(part)
