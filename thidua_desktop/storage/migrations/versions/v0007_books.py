"""Sổ đăng ký văn bản with the columns of NĐ 30/2020; steps of a year know what they produce.

A usual step of an older list is told by its words and gets its product; one that was written by the
office keeps none.
"""

from pathlib import Path

from alembic import op

from thidua_desktop.storage.migrations.rows import Row, journal, rebuild
from thidua_desktop.storage.migrations.scripts import statements

revision = "0007"
down_revision = "0006"

_BOOK = {
    "recipients": "",
    "handler": "",
    "result": "",
    "urgency": "normal",
    "kept_by": "",
    "file_code": "",
    "note": "",
}
_PRODUCTS = {
    "Nhận quyết định cử Trưởng Cụm, Phó Trưởng Cụm của năm": "head",
    "Nhận quyết định cử Trưởng, Phó Trưởng Cụm của năm": "head",
    "Nhận kế hoạch phát động phong trào thi đua của Bộ": "ministry_plan",
    "Thống nhất chủ đề, ban hành kế hoạch của Cụm": "cluster_plan",
    "Nhận kế hoạch của từng đơn vị": "unit_plans",
    "Nhận đăng ký danh hiệu thi đua của các đơn vị": "registrations",
    "Kiểm tra công tác thi đua, khen thưởng 6 tháng đầu năm": "half_year_inspection",
    "Kiểm tra công tác thi đua, khen thưởng cuối năm": "year_inspection",
    "Các đơn vị tự chấm điểm, Cụm thẩm định": "scores",
    "Hội nghị tổng kết, bỏ phiếu suy tôn": "published",
    "Lập biên bản hội nghị và tờ trình đề nghị khen thưởng": "proposal",
    "Nhận quyết định khen thưởng": "awards",
    "Công bố Trưởng Cụm, Phó Trưởng Cụm năm sau, bàn giao nhiệm vụ": "handover_tasks",
    "Công bố Trưởng, Phó Trưởng Cụm năm sau, bàn giao nhiệm vụ": "handover_tasks",
    "Bàn giao hồ sơ": "handover_files",
    "Giao nhận hồ sơ, tài liệu": "handover_files",
}


def upgrade() -> None:
    connection = op.get_bind()
    for statement in statements(Path(__file__).with_suffix(".sql")):
        connection.exec_driver_sql(statement)

    def step(row: Row) -> Row:
        return {"owner": "", "produces": _PRODUCTS.get(row["text"])}

    changes = rebuild(connection, "documents", lambda _row: _BOOK)
    changes += rebuild(connection, "year_steps", step)
    journal(connection, revision, changes)
