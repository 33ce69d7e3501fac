"""The kind of a conference, its secretary and contact; programme, notes, hands, who is invited.

Every conference until now was that of the year's end.
"""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.rows import Row, journal, rebuild
from thidua_desktop.storage.migrations.scripts import statements

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)
    journal(connection, revision, rebuild(connection, "conferences", _made))


def _made(_row: Row) -> Row:
    return {"kind": "year", "secretary_name": "", "secretary_position": "", "contact": ""}
