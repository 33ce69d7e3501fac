"""The schema of this program's revision, and how a file's own is compared with it."""

import sqlite3
from collections.abc import Iterator
from functools import cache

from sqlalchemy import Engine, MetaData, create_engine, event
from sqlalchemy.pool import StaticPool

from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.services.base.count_rows import COUNT_ROWS
from thidua_desktop.storage.columns import METADATA
from thidua_desktop.storage.count_tables import count_table, journal_table
from thidua_desktop.storage.journal import JOURNAL
from thidua_desktop.storage.opening import REVISIONS
from thidua_desktop.storage.triggers import TRIGGERS

Schema = dict[str, frozenset[str]]
"""Each table, index and view with its definitions; their order says nothing."""

_REVISION_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
    " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
_READ = (
    "SELECT name, sql FROM sqlite_master"
    " WHERE type <> 'trigger' AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
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


def build_schema(driver: sqlite3.Connection) -> None:
    """Make every table and trigger of this program's revision, in one transaction."""
    with engine_on(driver).begin() as connection:
        every_table().create_all(connection)
        for statement in (*TRIGGERS.values(), _REVISION_TABLE):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (REVISIONS[-1],))


@cache
def expected_schema() -> Schema:
    """Give the schema that `build_schema` makes."""
    driver = sqlite3.connect(":memory:", isolation_level=None)
    try:
        build_schema(driver)
        return read_schema(driver)
    finally:
        driver.close()


def read_schema(driver: sqlite3.Connection) -> Schema:
    """Give the schema of a file."""
    return {name: frozenset(_definitions(sql)) for name, sql in driver.execute(_READ)}


def _definitions(sql: str) -> Iterator[str]:
    """Split at the outermost brackets and the commas between: what ALTER adds stands last.

    A table that was renamed stands in quotes, which say nothing.
    """
    depth, part = 0, ""
    for letter in sql.replace('"', ""):
        depth += (letter == "(") - (letter == ")")
        outer = depth == (0 if letter == ")" else 1)
        if outer and letter in "(,)":
            yield " ".join(part.split())
            part = ""
        else:
            part += letter
    yield " ".join(part.split())
