"""Registrations with people, states and moves; grounds of flags, yearly ratings, awards.

A registration that was withdrawn has that as its first move, with its day and reason.
"""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.rows import Row, add, journal, rebuild, rows_of
from thidua_desktop.storage.migrations.scripts import statements

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)
    before = rows_of(connection, "registrations")
    changes = rebuild(connection, "registrations", _made)
    changes += [add(connection, "registration_moves", _move(row)) for row in before if _left(row)]
    journal(connection, revision, changes)


def _made(row: Row) -> Row:
    return {"collective": "", "state": "withdrawn" if _left(row) else "registered"}


def _left(row: Row) -> bool:
    return row["withdrawn"] is not None


def _move(row: Row) -> Row:
    return {
        "registration_id": row["id"],
        "state": "withdrawn",
        "date": row["withdrawn"],
        "document_id": None,
        "reason": row["reason"],
    }
