"""Giao ước thi đua: what the units pledge, and who signs for each."""

import datetime
from typing import ClassVar

from thidua_desktop.records.base import FieldKind, Record, Register, field, name_field


class Pledge(Record):
    """Giao ước thi đua của Cụm."""

    register: ClassVar[Register] = Register(
        "pledges", "Giao ước thi đua", ("year_id", "name"), ("year_id", "id"), "year_id"
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    name: str = name_field(title="Tên giao ước", max_length=300)
    movement_id: int | None = field(title="Hưởng ứng phong trào", link="movements", default=None)
    date: datetime.date | None = field(title="Ngày ký", default=None)
    place: str = field(title="Nơi ký", max_length=300, default="")
    witness_name: str = field(
        title="Người chứng kiến", max_length=120, default="", kind=FieldKind.PERSON
    )
    witness_position: str = field(title="Chức vụ người chứng kiến", max_length=200, default="")
    copies: int | None = field(title="Số bản", ge=1, le=1000, default=None)
    promises: str = field(
        title="Các đơn vị cam kết",
        help="Mỗi dòng một điều",
        max_length=4000,
        multiline=True,
        default="",
    )


class PledgeItem(Record):
    """Một nội dung giao ước: a target of a plan, or words of its own."""

    register: ClassVar[Register] = Register(
        "pledge_items",
        "Nội dung giao ước",
        ("pledge_id", "target_id", "text"),
        ("pledge_id", "position", "id"),
        "pledge_id",
        part=True,
    )

    pledge_id: int = field(title="Giao ước", link="pledges")
    position: int = field(title="STT", ge=1, le=1000)
    target_id: int | None = field(title="Chỉ tiêu", link="plan_targets", default=None)
    text: str = field(
        title="Lời văn", help="Để trống thì dùng lời của chỉ tiêu", max_length=1000, default=""
    )


class PledgeSigner(Record):
    """Người ký giao ước của một đơn vị."""

    register: ClassVar[Register] = Register(
        "pledge_signers",
        "Người ký giao ước",
        ("pledge_id", "unit_id"),
        ("pledge_id", "id"),
        "pledge_id",
        part=True,
    )

    pledge_id: int = field(title="Giao ước", link="pledges")
    unit_id: int = field(title="Đơn vị", link="units")
    name: str = field(title="Người ký", max_length=120, default="", kind=FieldKind.PERSON)
    position: str = field(title="Chức vụ", max_length=200, default="")
    signed: datetime.date | None = field(title="Ngày ký", default=None)
