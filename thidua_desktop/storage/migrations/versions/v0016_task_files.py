"""Files kept as proof of a task; movements and reports know when they were reviewed and made.

A usual step of an older list is told by its words and gets what it produces.
"""

from collections.abc import Iterator
from pathlib import Path

from alembic import op
from sqlalchemy import Connection

from thidua_desktop.storage.migrations.rows import Change, journal, rebuild, rows_of
from thidua_desktop.storage.migrations.scripts import statements

revision = "0016"
down_revision = "0015"

_PRODUCTS = {
    "Hội nghị triển khai phong trào thi đua, ký giao ước thi đua": "pledge",
    "Sơ kết 6 tháng đầu năm": "half_year_review",
    "Nhận báo cáo tổng kết của các đơn vị": "unit_reports",
}


def upgrade() -> None:
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)
    changes = rebuild(connection, "movements", lambda _row: {})
    changes += rebuild(connection, "reviews", lambda _row: {})
    journal(connection, revision, [*changes, *_steps(connection)])


def _steps(connection: Connection) -> Iterator[Change]:
    for before in rows_of(connection, "year_steps"):
        product = _PRODUCTS.get(before["text"])
        if product is not None and before["produces"] is None:
            given = (product, before["id"])
            connection.exec_driver_sql("UPDATE year_steps SET produces = ? WHERE id = ?", given)
            after = {**before, "produces": product}
            yield {"table": "year_steps", "id": before["id"], "before": before, "after": after}
