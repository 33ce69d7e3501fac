"""Movements, indicators, opinions, partners, changes of due dates and pledges beside plans.

What a year calls its movement and its theme becomes a record each. A plan of before was issued
where it has a document or is not the cluster's own; what was due then counts as approved.
"""

from pathlib import Path

from alembic import op
from sqlalchemy import Connection

from thidua_desktop.storage.migrations.rows import Change, Row, add, journal, rebuild, rows_of
from thidua_desktop.storage.migrations.scripts import statements

revision = "0010"
down_revision = "0009"

_TARGET = {"value_kind": "number", "comparison": ">=", "half_year": "", "proof": ""}
_TASK = {"area": "other", "owner": "", "partners": "", "progress": "", "proof": ""}
_PLAN = {"purpose": "", "requirements": "", "funding": "", "organisation": ""}
_MOVEMENT = {"slogan": "", "aim": "", "subjects": "", "contents": "", "measures": "", "awards": ""}
_NAMED = (("movement", "ministry", "movement"), ("theme", "cluster", "theme"))


def upgrade() -> None:
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)
    changes = rebuild(connection, "plans", lambda row: {**_PLAN, "state": _state(row)})
    issued = {one["id"] for one in changes if one["after"]["state"] == "issued"}

    def task(row: Row) -> Row:
        return {**_TASK, "approved_due": row["due"] if row["plan_id"] in issued else None}

    changes += rebuild(connection, "plan_tasks", task)
    changes += rebuild(connection, "plan_targets", lambda _row: _TARGET)
    changes += _movements(connection)
    journal(connection, revision, changes)


def _state(plan: Row) -> str:
    return "issued" if plan["document_id"] or plan["level"] != "cluster" else "draft"


def _movements(connection: Connection) -> list[Change]:
    return [
        add(
            connection,
            "movements",
            {
                "year_id": year["id"],
                "level": level,
                "kind": kind,
                "name": year[name],
                "document_id": None,
                "unit_id": None,
                **dict.fromkeys(("starts", "ends", "first_review", "last_review")),
                **_MOVEMENT,
            },
        )
        for year in rows_of(connection, "emulation_years")
        for name, level, kind in _NAMED
        if year[name]
    ]
