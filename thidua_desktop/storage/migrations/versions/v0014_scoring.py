"""Tables of criteria, and the scoring of each unit by them; a typed total stays as it was."""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.rows import Row, journal, rebuild
from thidua_desktop.storage.migrations.scripts import statements

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)
    journal(connection, revision, rebuild(connection, "scores", _made))


def _made(_row: Row) -> Row:
    return {"state": "draft", "decided_by": ""}
