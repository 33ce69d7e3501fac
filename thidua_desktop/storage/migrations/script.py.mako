"""${message}.

A table of the count changes only by a new table, or a new column with a constant default.
"""

from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Write SQL: batch mode would rebuild the table and lose its triggers."""
    op.get_bind().exec_driver_sql("")
