"""Biên chế, mảng việc, chức danh thủ trưởng go from the unit to its place in each year's list.

A store knew one figure for all years: each year of which the unit is a member takes it over, also
one that is locked. People tell since when they are in their unit, and where they were before.
"""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.rows import Row, journal, rebuild, rows_of
from thidua_desktop.storage.migrations.scripts import statements

revision = "0004"
down_revision = "0003"

_FIGURES = ("head_post", "work_areas", "area_names", "staff", "women")


def upgrade() -> None:
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)
    units = {unit["id"]: unit for unit in rows_of(connection, "units")}

    def figures(member: Row) -> Row:
        unit = units[member["unit_id"]]
        return {name: unit[name] for name in _FIGURES}

    changes = rebuild(connection, "units", lambda _unit: {"origin_basis": ""})
    changes += rebuild(connection, "memberships", figures)
    changes += rebuild(connection, "people", lambda _person: {})
    journal(connection, revision, changes)
