"""How many of each title the cluster may propose, and how these are divided among its units."""

from typing import ClassVar

from pydantic import field_validator

from thidua_desktop.domain.codes.allotment import ShareMethod
from thidua_desktop.records.base import (
    DECIMAL_PATTERN,
    TITLES,
    FieldKind,
    Record,
    Register,
    code_field,
    field,
    name_field,
    with_point,
)

_MOST = 10_000


class CoefficientTable(Record):
    """Bảng hệ số: how the units' work is weighed; it counts once a document approves it."""

    register: ClassVar[Register] = Register(
        "coefficient_tables",
        "Bảng hệ số",
        ("year_id", "name"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    name: str = name_field(title="Tên bảng hệ số", max_length=200)
    document_id: int | None = field(
        title="Văn bản thông qua",
        help="Bảng hệ số chỉ được áp dụng khi có văn bản",
        link="documents",
        default=None,
    )
    basis: str = field(title="Cách xác định hệ số", max_length=1000, multiline=True, default="")


class Coefficient(Record):
    """Hệ số của một đơn vị."""

    register: ClassVar[Register] = Register(
        "coefficients",
        "Hệ số của đơn vị",
        ("table_id", "unit_id"),
        ("table_id", "id"),
        "table_id",
        part=True,
    )

    table_id: int = field(title="Bảng hệ số", link="coefficient_tables")
    unit_id: int = field(title="Đơn vị", link="units")
    value: str = field(
        title="Hệ số",
        help="Ví dụ: 1,25",
        pattern=DECIMAL_PATTERN,
        kind=FieldKind.DECIMAL,
    )

    _point = field_validator("value", mode="before")(with_point)


class Allotment(Record):
    """Số lượng một danh hiệu mà Cụm được đề nghị, và phương án phân bổ đã được thông qua.

    Nothing applies without a document: neither the number nor the division of it.
    """

    register: ClassVar[Register] = Register(
        "allotments",
        "Số lượng danh hiệu",
        ("year_id", "title"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    title: str = code_field(title="Danh hiệu", help="Theo bộ quy tắc của năm", named=TITLES)
    number: int = field(title="Số lượng được đề nghị", ge=0, le=_MOST)
    document_id: int | None = field(
        title="Văn bản giao số lượng",
        help="Số lượng chỉ được áp dụng khi có văn bản",
        link="documents",
        default=None,
    )
    coefficient_table_id: int | None = field(
        title="Bảng hệ số",
        help="Dùng khi phân bổ theo hệ số",
        link="coefficient_tables",
        default=None,
    )
    method: ShareMethod | None = field(
        title="Phương án đã áp dụng", help="Đổi bằng Áp dụng phương án", default=None
    )
    decision_id: int | None = field(
        title="Văn bản thông qua phương án", link="documents", default=None
    )
    note: str = field(title="Ghi chú", max_length=1000, multiline=True, default="")


class UnitAllotment(Record):
    """Số lượng của một đơn vị theo phương án đã áp dụng."""

    register: ClassVar[Register] = Register(
        "unit_allotments",
        "Số lượng của đơn vị",
        ("allotment_id", "unit_id"),
        ("allotment_id", "id"),
        "allotment_id",
        part=True,
    )

    allotment_id: int = field(title="Số lượng danh hiệu", link="allotments")
    unit_id: int = field(title="Đơn vị", link="units")
    number: int = field(title="Số lượng", ge=0, le=_MOST)
    basis: str = field(title="Cách tính", max_length=500, default="")
