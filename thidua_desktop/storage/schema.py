"""The schema of this program's revision, as sqlalchemy makes it."""

import sqlite3
from functools import cache
from typing import Any

from sqlalchemy import Engine, MetaData, create_engine, create_mock_engine, event
from sqlalchemy.pool import StaticPool

from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.services.base.count_rows import COUNT_ROWS
from thidua_desktop.storage.columns import METADATA
from thidua_desktop.storage.count_tables import count_table, journal_table
from thidua_desktop.storage.journal import JOURNAL
from thidua_desktop.storage.opening import REVISIONS
from thidua_desktop.storage.triggers import TRIGGERS

_REVISION_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
    " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def engine_on(driver: sqlite3.Connection) -> Engine:
    """Give an engine that knows this one connection and begins as SQLite is told."""
    engine = create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool)
    event.listen(engine, "begin", lambda _connection: driver.execute("BEGIN IMMEDIATE"))
    return engine


def every_table() -> MetaData:
    """Give the tables of this program's revision, all of them made."""
    from thidua_desktop.storage.tables import table_of

    for kind in ALL_RECORDS:
        table_of(kind)
    for row in COUNT_ROWS:
        count_table(row)
    if JOURNAL not in METADATA.tables:
        journal_table()
    return METADATA


@cache
def users_of(table: str) -> tuple[tuple[str, str], ...]:
    """Name the columns that point to a table, and those that have them."""
    return tuple(
        (other.name, key.parent.name)
        for other in every_table().sorted_tables
        for key in other.foreign_keys
        if key.column.table.name == table
    )


def build_schema(driver: sqlite3.Connection) -> None:
    """Make every table and trigger of this program's revision, in one transaction."""
    driver.execute("BEGIN IMMEDIATE")
    for statement in (*_statements(), *TRIGGERS.values(), _REVISION_TABLE):
        driver.execute(statement)
    driver.execute("INSERT INTO alembic_version VALUES (?)", (REVISIONS[-1],))
    driver.execute("COMMIT")


@cache
def _statements() -> tuple[str, ...]:
    """What makes the tables and their indexes; sqlalchemy takes long to say it."""
    made: list[str] = []

    def say(statement: Any, *_given: object, **_named: object) -> None:
        made.append(str(statement.compile(dialect=engine.dialect)))

    engine = create_mock_engine("sqlite://", say)
    every_table().create_all(engine, checkfirst=False)
    return tuple(made)
