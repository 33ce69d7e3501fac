"""How many of each title a cluster may propose, and what each unit gets of it."""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.scripts import statements

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    for statement in statements(Path(__file__).with_suffix(".sql")):
        op.get_bind().exec_driver_sql(statement)
