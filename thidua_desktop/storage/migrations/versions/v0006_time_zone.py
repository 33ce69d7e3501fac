"""The zone in which a store tells every act; those of earlier releases stood in Vietnam."""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.rows import journal, rebuild
from thidua_desktop.storage.migrations.scripts import statements

revision = "0006"
down_revision = "0005"

_VIETNAM = "Asia/Ho_Chi_Minh"


def upgrade() -> None:
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)
    journal(
        connection, revision, rebuild(connection, "clusters", lambda _: {"time_zone": _VIETNAM})
    )
