"""Documents that came in or were issued (văn bản), and the files kept with them."""

import datetime
from typing import ClassVar, Final

from thidua_desktop.records.base import FieldKind, Record, Register, field, name_field
from thidua_desktop.records.choices import Direction

DECISION: Final = "QĐ"
PROPOSAL: Final = "TTr"
REPORT: Final = "BC"
"""How quyết định, tờ trình and báo cáo are abbreviated in a symbol."""


class Document(Record):
    """Văn bản đến, văn bản đã ban hành."""

    register: ClassVar[Register] = Register(
        "documents", "Văn bản", ("year_id", "number"), ("year_id", "date", "number"), "year_id"
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    number: str = name_field(title="Số, ký hiệu", help="Ví dụ: 131/QĐ-BTP", max_length=60)
    date: datetime.date | None = field(title="Ngày ban hành", default=None)
    direction: Direction = field(title="Văn bản đến/đi", default=Direction.INCOMING)
    kind: str = field(title="Loại", help="Chữ viết tắt, ví dụ QĐ", max_length=60, default="")
    issuer: str = field(title="Cơ quan ban hành", max_length=300, default="")
    signer: str = field(title="Người ký", max_length=120, default="", kind=FieldKind.PERSON)
    signer_position: str = field(title="Chức vụ người ký", max_length=200, default="")
    subject: str = field(title="Trích yếu", max_length=1000, multiline=True, default="")

    def is_of(self, kind: str) -> bool:
        """Whether it is of a kind, by what is written or by its number (05/TTr-CTĐIII)."""
        said = self.kind or self.number.rpartition("/")[2].partition("-")[0]
        return said.strip().casefold() == kind.casefold()


class Attachment(Record):
    """Tệp đính kèm của một văn bản: kept under its name in the folder beside the store."""

    register: ClassVar[Register] = Register(
        "attachments",
        "Tệp đính kèm",
        ("document_id", "name"),
        ("document_id", "name"),
        "document_id",
    )

    document_id: int = field(title="Văn bản", link="documents")
    name: str = name_field(title="Tên tệp", max_length=200)
    sha256: str = field(title="Mã xác thực (SHA-256)", max_length=64)
    size: int = field(title="Số byte", ge=0, le=10**12)
