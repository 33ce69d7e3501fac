"""Stores with a row in every table, for tests of the storage."""

import datetime
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any, get_type_hints

from tests.support.ready import ready_store
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import FieldKind, FieldSpec, Record, field_specs
from thidua_desktop.services.base.count_rows import COUNT_ROWS, CountRow, count_table_name
from thidua_desktop.storage.engine import Store
from thidua_desktop.storage.opening import JSON_KINDS
from thidua_desktop.storage.triggers import READ_TRIGGERS

AT = "2017-11-22T07:00:00Z"
ACTOR = "Nguyễn Thị Thư"
_EXAMPLES: dict[FieldKind, Any] = {
    FieldKind.NUMBER: 2017,
    FieldKind.DATE: datetime.date(2017, 11, 22),
    FieldKind.TIME: datetime.time(8, 30),
    FieldKind.MOMENT: datetime.datetime.fromisoformat("2017-11-22T15:10"),
    FieldKind.FLAG: True,
    FieldKind.LINK: 1,
    FieldKind.DECIMAL: "12.5",
    FieldKind.FIGURE: "12.5",
}


class HeldClock:
    """Stands still until a test moves it."""

    def __init__(self, moment: datetime.datetime | None = None) -> None:
        self.moment = moment or datetime.datetime(2017, 11, 22, 7, tzinfo=datetime.UTC)

    def now(self) -> datetime.datetime:
        return self.moment


def example(kind: type[Record]) -> Record:
    """Give a sound record of a kind, every link pointing to id 1."""
    return kind.model_validate({spec.name: _example(spec) for spec in field_specs(kind)})


def _example(spec: FieldSpec) -> Any:
    if spec.kind == FieldKind.CHOICE:
        return spec.choices[0]
    if spec.name in {"quorum", "majority"}:
        return "2/3"
    value = _EXAMPLES.get(spec.kind, "Đơn-vị")
    if spec.kind == FieldKind.NUMBER and spec.maximum is not None:
        return min(value, spec.maximum)
    return value


def count_example(kind: type[CountRow], **given: Any) -> CountRow:
    """Give a row of the count of a kind, of round 1 and paper 1."""
    hints = get_type_hints(kind)
    values = {
        item.name: _count_value(count_table_name(kind), item.name) if hints[item.name] is str else 1
        for item in fields(kind)
        if item.name != "id"
    }
    return kind(**(values | {"at": AT} | given))


def _count_value(table: str, name: str) -> str:
    kind = JSON_KINDS.get((table, name), ("",))[0]
    return {"object": "{}", "array": "[]", "text": '"Đúng"'}.get(kind, "Đúng")


def filled_store(path: Path) -> Store:
    """Give an open store with a row in every table, written in two transactions."""
    return ready_store(path, HeldClock(), _fill)


@contextmanager
def past_triggers(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a store as to somebody who knows SQLite: its triggers are gone and made again."""
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        driver.execute("PRAGMA synchronous=OFF")
        triggers = dict(driver.execute(READ_TRIGGERS).fetchall())
        for name in triggers:
            driver.execute(f"DROP TRIGGER {name}")
        yield driver
        for statement in triggers.values():
            driver.execute(statement)


def tamper(path: Path, *statements: str) -> None:
    """Change a store past its triggers."""
    with past_triggers(path) as driver:
        for statement in statements:
            driver.execute(statement)


_HOLD = (
    "import sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
    "db.execute('PRAGMA journal_mode=WAL'); db.execute('UPDATE units SET name = 1');"
    "print(flush=True); sys.stdin.read()"
)


@contextmanager
def held_by_another(path: Path) -> Iterator[None]:
    """Let another process have a store, with a log beside it: within one, locks do not tell."""
    line = [sys.executable, "-c", _HOLD, str(path)]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        other.stdout.readline()
        yield
        other.stdin.close()


def _fill(store: Store, _clock: HeldClock) -> None:
    new_uow = store.new_uow(ACTOR)
    with new_uow("load_year") as uow:
        for kind in ALL_RECORDS:
            uow.registers.add(example(kind))
        uow.commit()
    with new_uow("record_paper") as uow:
        for row in COUNT_ROWS:
            uow.count.append(count_example(row))
        uow.commit()
