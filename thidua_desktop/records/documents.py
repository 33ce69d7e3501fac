"""Documents that came in or were issued (văn bản), and the files kept with them."""

import datetime
import re
from typing import Any, ClassVar, Final

from thidua_desktop.domain.document_types import TYPES, type_code
from thidua_desktop.domain.series import numbered
from thidua_desktop.records.base import FieldKind, Record, Register, field, name_field
from thidua_desktop.records.choices import Direction, Urgency

DECISION: Final = "QĐ"
PROPOSAL: Final = "TTr"
REPORT: Final = "BC"
"""How quyết định, tờ trình and báo cáo are abbreviated in a symbol."""

_LETTERED: Final = re.compile(r"\d+([^\W\d_])\s*/")
_MOST_COPIES: Final = 10_000


class Document(Record):
    """Văn bản đến, văn bản đi: what NĐ 30/2020 asks of both books (Phụ lục IV; VI: electronic)."""

    register: ClassVar[Register] = Register(
        "documents",
        "Văn bản",
        ("year_id", "number", "direction", "issuer"),
        ("year_id", "date", "number"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    number: str = name_field(title="Số, ký hiệu", help="Ví dụ: 131/QĐ-BTP", max_length=60)
    date: datetime.date | None = field(title="Ngày ban hành", default=None)
    direction: Direction = field(title="Văn bản đến/đi", default=Direction.INCOMING)
    kind: str = field(
        title="Loại",
        help="Tên loại hoặc chữ viết tắt",
        max_length=60,
        default="",
        offered=tuple(TYPES.values()),
    )
    issuer: str = field(title="Cơ quan ban hành", max_length=300, default="")
    signer: str = field(title="Người ký", max_length=120, default="", kind=FieldKind.PERSON)
    signer_position: str = field(title="Chức vụ người ký", max_length=200, default="")
    subject: str = field(title="Trích yếu", max_length=1000, multiline=True, default="")
    arrival_number: int | None = field(
        title="Số đến", help="Văn bản đến: số thứ tự trong năm", ge=1, le=1_000_000, default=None
    )
    arrived: datetime.date | None = field(title="Ngày đến", default=None)
    recipients: str = field(
        title="Nơi nhận",
        help="Văn bản đi: nơi nhận; văn bản đến: đơn vị hoặc người nhận",
        max_length=1000,
        default="",
    )
    passed_on: datetime.date | None = field(title="Ngày chuyển", default=None)
    handler: str = field(title="Người xử lý", max_length=200, default="", kind=FieldKind.PERSON)
    due: datetime.date | None = field(title="Thời hạn giải quyết", default=None)
    result: str = field(
        title="Kết quả giải quyết",
        help="Ví dụ: số, ký hiệu văn bản trả lời",
        max_length=1000,
        default="",
    )
    urgency: Urgency = field(title="Độ khẩn", default=Urgency.NORMAL)
    copies: int | None = field(title="Số lượng bản", ge=0, le=_MOST_COPIES, default=None)
    pages: int | None = field(title="Số trang", ge=0, le=_MOST_COPIES, default=None)
    kept_by: str = field(title="Đơn vị, người nhận bản lưu", max_length=300, default="")
    file_code: str = field(title="Số, ký hiệu hồ sơ", max_length=60, default="")
    note: str = field(title="Ghi chú", max_length=500, default="")

    def is_of(self, kind: str) -> bool:
        """Whether it is of a kind, by what is written or by its number (05/TTr-CTĐIII)."""
        given = self.kind or self.number.rpartition("/")[2].partition("-")[0]
        return type_code(given) == type_code(kind)

    @property
    def place_in_series(self) -> tuple[str, ...] | None:
        """Give its series, number and letter; the whole number where it is of no series.

        Only what went out can be numbered twice: 05/KH is 5/kh.
        """
        if self.direction is not Direction.OUTGOING:
            return None
        one = numbered(self.number)
        if one is None:
            return (self.number.casefold(),)
        lettered = _LETTERED.search(self.number)
        letter = lettered[1].casefold() if lettered else ""
        return one.series.casefold(), str(one.number), letter

    def rivals(self) -> tuple[dict[str, Any], ...]:
        """None but by its place in a series."""
        return ()

    def clashes(self, other: Any) -> bool:
        """Whether both have one number of a series in one calendar year."""
        if self.place_in_series != other.place_in_series:
            return False
        if self.date is None or other.date is None:
            return bool(self.year_id == other.year_id)
        return bool(self.date.year == other.date.year)


class Attachment(Record):
    """Tệp đính kèm của một văn bản: kept under its name in the folder beside the store."""

    register: ClassVar[Register] = Register(
        "attachments",
        "Tệp đính kèm",
        ("document_id", "name"),
        ("document_id", "name"),
        "document_id",
    )
    exact: ClassVar[tuple[str, ...]] = ("name",)

    document_id: int = field(title="Văn bản", link="documents")
    name: str = name_field(title="Tên tệp", max_length=200)
    sha256: str = field(title="Mã xác thực (SHA-256)", max_length=64)
    size: int = field(title="Số byte", ge=0, le=10**12)
