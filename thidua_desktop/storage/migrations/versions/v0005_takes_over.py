"""Minutes of a handover say from which day the next head leads; the kept ones leave it open."""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.rows import journal, rebuild
from thidua_desktop.storage.migrations.scripts import statements

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)
    journal(connection, revision, rebuild(connection, "handovers", lambda _handover: {}))
