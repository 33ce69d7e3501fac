"""Documents that are drafted, submitted and signed before they stand in the book."""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.scripts import statements

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)
