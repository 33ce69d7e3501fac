"""Inspections with states, team and plan; findings with their result and what follows from them.

An inspection whose day was known has taken place. A recommendation that was done was accepted then.
"""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.rows import Row, journal, rebuild
from thidua_desktop.storage.migrations.scripts import statements

revision = "0009"
down_revision = "0008"

_INSPECTION = {
    "kind": "direct",
    "place": "",
    "contact_name": "",
    "contact_phone": "",
    "checklist_name": "",
    "checklist_version": 0,
    "unit_people": "",
    "strengths": "",
    "limits": "",
    "causes": "",
    "good_practice": "",
    "unit_opinion": "",
    "copies": 2,
}
_FINDING = {
    "position": 0,
    "code": "",
    "heading": "",
    "look_for": "",
    "verdict": "not_checked",
    "work": "todo",
    "severity": "none",
    "seen": "",
    "strengths": "",
    "limits": "",
    "good_practice": "",
    "addressee": "unit",
    "answer": "",
    "proof": "",
    "accepted_by": "",
}


def upgrade() -> None:
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)

    def inspection(row: Row) -> Row:
        return {**_INSPECTION, "planned": row["date"]}

    changes = rebuild(connection, "inspections", inspection)
    changes += rebuild(connection, "findings", lambda _row: _FINDING)
    journal(connection, revision, changes)
