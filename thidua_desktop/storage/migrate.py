"""Bringing an older store to this program's revision; alembic is imported for nothing else."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage import migrations
from thidua_desktop.storage.faults import fault_of
from thidua_desktop.storage.opening import write_copy
from thidua_desktop.storage.schema import engine_on

SCRIPTS = Path(migrations.__path__[0])


def migrate(
    path: Path, driver: sqlite3.Connection, revision: str, judge: Callable[[], object]
) -> None:
    """Keep a copy of the store beside it, then upgrade it whole or not at all.

    Whatever `judge` raises over the upgraded store takes all of it back, its copy too.
    """
    copy = keep_copy(path, driver, revision)
    try:
        upgrade(driver, SCRIPTS, judge=judge)
    except Exception:  # nothing was committed: the store is what its copy is
        copy.unlink(missing_ok=True)
        raise


def keep_copy(path: Path, driver: sqlite3.Connection, revision: str) -> Path:
    """Write s.thidua.0001.bak, or the first free number after it: no copy is overwritten."""
    copy = path.with_name(f"{path.name}.{revision}.bak")
    number = 1
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.name}.{revision}-{number}.bak")
    write_copy(driver, copy)
    return copy


def upgrade(
    driver: sqlite3.Connection,
    scripts: Path,
    target: str = "head",
    *,
    judge: Callable[[], object] | None = None,
) -> None:
    """Run every migration that a store lacks up to the target, in one transaction.

    `judge` is asked before the commit; where it raises, the store stays as it was. Raises Refused
    where what the store holds cannot be brought up.
    """
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    # A rebuilt table is dropped in between; what points to it is checked before the commit.
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        with engine_on(driver).begin() as connection:
            config.attributes["connection"] = connection
            with _damage_named():
                command.upgrade(config, target)
            if judge is not None:
                judge()
    finally:
        driver.execute("PRAGMA foreign_keys=ON")


@contextmanager
def _damage_named() -> Iterator[None]:
    """Tests bring up the stores of every release: what stops a migration is in its store."""
    try:
        yield
    except Refused:
        raise
    except Exception as error:
        cause = getattr(error, "orig", error)  # sqlalchemy wraps what SQLite says
        if fault_of(cause) not in (KnownFault.STORE_DAMAGED, None):
            raise
        raise Refused(KnownFault.STORE_DAMAGED, str(cause)) from error
