"""Whether a store is as the program left it: bytes, schema, triggers, journal, and every row."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.store import KnownFault, LastEnd, VerifyCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.store_report import StoreReport
from thidua_desktop.storage.engine import Store, claimed
from thidua_desktop.storage.faults import DAMAGE, fault_of, known_faults
from thidua_desktop.storage.held import held_copy
from thidua_desktop.storage.opening import REVISIONS, connect, is_store
from thidua_desktop.storage.replay import KEPT, Replay, compare, finding, sequence_findings
from thidua_desktop.storage.schema_marks import changed_tables
from thidua_desktop.storage.store_file import last_end, log_of
from thidua_desktop.storage.triggers import READ_TRIGGERS, wrong_triggers
from thidua_desktop.texts.base.table_titles import title_of

Check = Callable[[sqlite3.Connection], Iterator[Fault]]
_MOST_DAMAGES = 20


def verify_store(path: Path) -> StoreReport:
    """Check a copy of a store that nobody has open; what is damaged is found, not raised.

    A store of an older revision is checked as it is once it is brought up, as opening does it.
    Raises Refused where it cannot be judged: missing, in use, or newer than the program.
    """
    with known_faults(), claimed(path, keep=False):
        if not path.is_file() or not is_store(path):
            return StoreReport((Fault(VerifyCode.NOT_A_STORE, path=path.name),))
        log = log_of(path).exists()
        with held_copy(path) as copy, closing(connect(copy)) as driver:
            return _copy_report(driver, log=log)


def verify_open(store: Store) -> StoreReport:
    """Check the store that this program works on."""
    return _report(store.driver)


@contextmanager
def apart(path: Path) -> Iterator[Path]:
    """Give a copy of a store that nobody has open: what is asked of it changes nothing there.

    Raises Refused: missing, in use.
    """
    with claimed(path, keep=False), held_copy(path) as copy:
        try:
            yield copy
        except Refused as refused:  # it names the store, not a copy that nobody can find
            if refused.details == (str(copy),):
                raise Refused(refused.code, str(path)) from refused
            raise


def _copy_report(driver: sqlite3.Connection, *, log: bool) -> StoreReport:
    try:
        end, older = last_end(driver, log=log), _older(driver)
        amiss = _amiss_before(driver) if older else ()
    except DAMAGE as error:
        if fault_of(error) not in (KnownFault.STORE_DAMAGED, None):
            raise
        return StoreReport((Fault(VerifyCode.BYTES_DAMAGED, (str(error),)),))
    report = replace(_report(driver), older=older) if not amiss else StoreReport(amiss, older=older)
    if end is not LastEnd.COPIED:
        return report
    return replace(report, findings=(*report.findings, Fault(VerifyCode.COPIED_OPEN)))


def _older(driver: sqlite3.Connection) -> str:
    """Give the revision of an older store; nothing for one of today's, or of none."""
    with suppress(sqlite3.OperationalError):  # no such table: `_revision` tells of it
        found = driver.execute("SELECT version_num FROM alembic_version").fetchall()
        if len(found) == 1 and found[0][0] in REVISIONS[:-1]:
            return str(found[0][0])
    return ""


def _amiss_before(driver: sqlite3.Connection) -> tuple[Fault, ...]:
    """Bring an older copy up; give why it cannot be, or what bringing it up would have mended."""
    from thidua_desktop.storage.migrate import SCRIPTS, upgrade

    found = tuple(_guarded(_bytes, driver))
    if found:
        return found
    try:
        upgrade(driver, SCRIPTS)
    except Refused as refused:
        return (Fault(VerifyCode.BYTES_DAMAGED, refused.details),)
    return ()


def _report(driver: sqlite3.Connection) -> StoreReport:
    replay = Replay()
    checks: tuple[Check, ...] = (
        _bytes,
        _revision,
        _schema,
        _triggers,
        _references,
        replay.run,
        *(_table_check(table, replay) for table in KEPT),
        lambda same: sequence_findings(same, replay.last),
    )
    kept = driver.text_factory
    # Bytes that are no text must be found, not stop the search.
    driver.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        found = tuple(one for check in checks for one in _guarded(check, driver))
        return StoreReport(found, replay.withheld)
    finally:
        driver.text_factory = kept


def _guarded(check: Check, driver: sqlite3.Connection) -> Iterator[Fault]:
    """Run a check; where the file cannot even be read, that is the finding."""
    try:
        yield from check(driver)
    except DAMAGE as error:
        yield Fault(VerifyCode.BYTES_DAMAGED, (str(error),))
    except (TypeError, ValueError) as error:
        yield Fault(VerifyCode.BYTES_DAMAGED, (repr(error),))


def _bytes(driver: sqlite3.Connection) -> Iterator[Fault]:
    for (line,) in driver.execute(f"PRAGMA integrity_check({_MOST_DAMAGES})"):
        if line != "ok":
            yield Fault(VerifyCode.BYTES_DAMAGED, (line,))


def _revision(driver: sqlite3.Connection) -> Iterator[Fault]:
    found = [revision for (revision,) in driver.execute("SELECT version_num FROM alembic_version")]
    if found == [REVISIONS[-1]]:
        return
    if len(found) == 1 and found[0] > REVISIONS[-1]:
        raise Refused(KnownFault.STORE_NEWER, found[0])
    yield Fault(VerifyCode.REVISION_WRONG, (", ".join(found),))


def _schema(driver: sqlite3.Connection) -> Iterator[Fault]:
    for name in changed_tables(driver):
        yield Fault(VerifyCode.SCHEMA_CHANGED, path=title_of(name))


def _triggers(driver: sqlite3.Connection) -> Iterator[Fault]:
    for name in wrong_triggers(dict(driver.execute(READ_TRIGGERS).fetchall())):
        yield Fault(VerifyCode.TRIGGERS_CHANGED, (name,))


def _references(driver: sqlite3.Connection) -> Iterator[Fault]:
    for table, row_id, target, _key in driver.execute("PRAGMA foreign_key_check"):
        yield finding(VerifyCode.REFERENCE_BROKEN, table, row_id, title_of(target))


def _table_check(table: str, replay: Replay) -> Check:
    return lambda driver: compare(driver, table, replay.tables[table])
