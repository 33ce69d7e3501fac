"""The minutes of a count; what was typed for earlier ones stays an event of their round."""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.scripts import statements

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    for statement in statements(Path(__file__).with_suffix(".sql")):
        op.get_bind().exec_driver_sql(statement)
