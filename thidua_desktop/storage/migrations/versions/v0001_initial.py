"""The first schema: every register, the count, the journal, and the triggers that guard both."""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.scripts import statements

revision = "0001"
down_revision = None


def upgrade() -> None:
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)
