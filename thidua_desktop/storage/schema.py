"""The schema of this program's revision, as sqlalchemy makes it."""

import sqlite3

from sqlalchemy import Engine, MetaData, create_engine, event
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


def build_schema(driver: sqlite3.Connection) -> None:
    """Make every table and trigger of this program's revision, in one transaction."""
    with engine_on(driver).begin() as connection:
        every_table().create_all(connection)
        for statement in (*TRIGGERS.values(), _REVISION_TABLE):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (REVISIONS[-1],))
