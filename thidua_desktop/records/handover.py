"""Bàn giao: the minutes of the ceremony and of the files, and the packages that went or came."""

import datetime
from typing import ClassVar

from thidua_desktop.records.base import FieldKind, Record, Register, field, name_field
from thidua_desktop.records.choices import HandoverKind, PackageKind


class Handover(Record):
    """Một lần bàn giao giữa Trưởng Cụm năm cũ và năm mới."""

    register: ClassVar[Register] = Register(
        "handovers", "Bàn giao", ("year_id", "kind"), ("year_id", "kind"), "year_id"
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    kind: HandoverKind = field(title="Nội dung bàn giao")
    date: datetime.date | None = field(title="Ngày bàn giao", default=None)
    start: datetime.time | None = field(title="Giờ bắt đầu", default=None)
    ended: datetime.time | None = field(title="Giờ kết thúc", default=None)
    venue: str = field(title="Địa điểm", max_length=300, default="")
    document_id: int | None = field(
        title="Quyết định cử Trưởng Cụm", link="documents", default=None
    )
    takes_over: datetime.date | None = field(
        title="Nhận nhiệm vụ từ ngày", help="Theo quyết định; để trống: 01/01 năm sau", default=None
    )
    giver_unit_id: int | None = field(title="Bên giao", link="units", default=None)
    giver_name: str = field(
        title="Người đại diện Bên giao", max_length=120, default="", kind=FieldKind.PERSON
    )
    giver_position: str = field(title="Chức vụ (Bên giao)", max_length=200, default="")
    receiver_unit_id: int | None = field(title="Bên nhận", link="units", default=None)
    receiver_name: str = field(
        title="Người đại diện Bên nhận", max_length=120, default="", kind=FieldKind.PERSON
    )
    receiver_position: str = field(title="Chức vụ (Bên nhận)", max_length=200, default="")
    witness_name: str = field(
        title="Người chứng kiến", max_length=120, default="", kind=FieldKind.PERSON
    )
    witness_position: str = field(title="Chức vụ người chứng kiến", max_length=200, default="")
    copies: int = field(title="Số bản", ge=1, le=99, default=3)
    note: str = field(title="Nội dung khác", max_length=4000, multiline=True, default="")


class Package(Record):
    """Hồ sơ điện tử đã giao hoặc đã nhận."""

    register: ClassVar[Register] = Register(
        "packages",
        "Hồ sơ điện tử bàn giao",
        ("year_id", "sha256", "received"),
        ("year_id", "id"),
        "year_id",
    )
    exact: ClassVar[tuple[str, ...]] = ("name",)

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    kind: PackageKind = field(title="Loại hồ sơ")
    received: bool = field(title="Nhận về", help="Không: đã giao đi", default=False)
    at: str = name_field(title="Thời điểm", max_length=20)
    name: str = name_field(title="Tên tệp", max_length=300)
    sha256: str = field(title="Mã xác thực (SHA-256)", max_length=64)
    with_marks: bool = field(title="Có nội dung từng phiếu", default=False)
    base_id: int = field(
        title="Số thứ tự trong nhật ký khi giao",
        help="Hồ sơ bổ sung gồm nội dung mới của năm từ sau số này",
        ge=0,
        le=10**12,
        default=0,
    )
    base_hash: str = field(title="Mã kiểm tra của nhật ký khi giao", max_length=64, default="")


class ReceivedRow(Record):
    """A row that came by hồ sơ bổ sung: its id there and here."""

    register: ClassVar[Register] = Register(
        "received_rows",
        "Dòng nhận từ hồ sơ bổ sung",
        ("year_id", "table_name", "their_id"),
        ("table_name", "their_id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    table_name: str = name_field(title="Bảng", max_length=80)
    their_id: int = field(title="Số dòng ở nơi gửi", ge=1, le=10**12)
    own_id: int = field(title="Số dòng ở đây", ge=1, le=10**12)
