"""Reports of the units and reminders, requests and orders, examples, dates, texts of reviews."""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.scripts import statements

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    for statement in statements(Path(__file__).with_suffix(".sql")):
        op.get_bind().exec_driver_sql(statement)
