"""Documents that came in or were issued (văn bản)."""

import datetime
from typing import ClassVar

from thidua_desktop.records.base import Record, Register, field, name_field


class Document(Record):
    """Văn bản đến, văn bản đã ban hành."""

    register: ClassVar[Register] = Register(
        "documents", "Văn bản", ("year_id", "number"), ("year_id", "date", "number")
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    number: str = name_field(title="Số, ký hiệu", help="Ví dụ: 131/QĐ-BTP", max_length=60)
    date: datetime.date | None = field(title="Ngày ban hành", default=None)
    kind: str = field(title="Loại", help="Chữ viết tắt, ví dụ QĐ", max_length=60, default="")
    issuer: str = field(title="Cơ quan ban hành", max_length=300, default="")
    subject: str = field(title="Trích yếu", max_length=1000, multiline=True, default="")
