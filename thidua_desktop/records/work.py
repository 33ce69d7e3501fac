"""The work of the year: plans, registrations, scores."""

import datetime
from typing import ClassVar

from pydantic import field_validator

from thidua_desktop.records.base import (
    DECIMAL_PATTERN,
    TITLES,
    FieldKind,
    Record,
    Register,
    code_field,
    field,
    name_field,
)
from thidua_desktop.records.choices import PlanLevel


def _with_point(value: object) -> object:
    """A decimal number is written with a comma here and stored with a point."""
    return value.replace(",", ".") if isinstance(value, str) else value


class Plan(Record):
    """Kế hoạch của Bộ, của Cụm hoặc của một đơn vị."""

    register: ClassVar[Register] = Register(
        "plans",
        "Kế hoạch",
        ("year_id", "level", "unit_id", "name"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    level: PlanLevel = field(title="Cấp")
    unit_id: int | None = field(title="Đơn vị", link="units", default=None)
    name: str = name_field(title="Tên kế hoạch", max_length=500)
    document_id: int | None = field(title="Văn bản", link="documents", default=None)


class PlanTask(Record):
    """Một công việc của kế hoạch."""

    register: ClassVar[Register] = Register(
        "plan_tasks",
        "Công việc của kế hoạch",
        ("plan_id", "text"),
        ("plan_id", "id"),
        "plan_id",
        part=True,
    )

    plan_id: int = field(title="Kế hoạch", link="plans")
    text: str = name_field(title="Nội dung", max_length=1000)
    owner_unit_id: int | None = field(title="Đơn vị chủ trì", link="units", default=None)
    due: datetime.date | None = field(title="Thời hạn", default=None)
    done: datetime.date | None = field(title="Ngày hoàn thành", default=None)
    product: str = field(title="Sản phẩm", max_length=500, default="")


class PlanTarget(Record):
    """Một chỉ tiêu của kế hoạch; figures are text, since a store would round them."""

    register: ClassVar[Register] = Register(
        "plan_targets", "Chỉ tiêu", ("plan_id", "text"), ("plan_id", "id"), "plan_id", part=True
    )

    plan_id: int = field(title="Kế hoạch", link="plans")
    text: str = name_field(title="Chỉ tiêu", max_length=1000)
    unit_of_measure: str = field(title="Đơn vị tính", max_length=60, default="")
    planned: str = field(
        title="Chỉ tiêu đăng ký", pattern=DECIMAL_PATTERN, kind=FieldKind.DECIMAL, default=""
    )
    achieved: str = field(
        title="Kết quả thực hiện", pattern=DECIMAL_PATTERN, kind=FieldKind.DECIMAL, default=""
    )

    @field_validator("planned", "achieved", mode="before")
    @classmethod
    def _point(cls, value: object) -> object:
        return _with_point(value)


class Registration(Record):
    """Đăng ký danh hiệu thi đua của một đơn vị hoặc cá nhân."""

    register: ClassVar[Register] = Register(
        "registrations",
        "Đăng ký thi đua",
        ("year_id", "unit_id", "title", "person"),
        ("year_id", "id"),
        "year_id",
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    unit_id: int = field(title="Đơn vị", link="units")
    title: str = code_field(title="Danh hiệu", help="Theo bộ quy tắc của năm", named=TITLES)
    date: datetime.date | None = field(title="Ngày đăng ký", default=None)
    person: str = field(
        title="Cá nhân",
        help="Chỉ ghi với danh hiệu cá nhân",
        max_length=120,
        default="",
        kind=FieldKind.PERSON,
    )
    withdrawn: datetime.date | None = field(title="Ngày rút", default=None)
    reason: str = field(title="Lý do rút", max_length=500, multiline=True, default="")


class Score(Record):
    """Tổng điểm thi đua của một đơn vị, nơi Cụm có chấm điểm."""

    register: ClassVar[Register] = Register(
        "scores", "Điểm thi đua", ("year_id", "unit_id"), ("year_id", "id"), "year_id"
    )

    year_id: int = field(title="Năm thi đua", link="emulation_years")
    unit_id: int = field(title="Đơn vị", link="units")
    self_score: str = field(
        title="Điểm tự chấm", pattern=DECIMAL_PATTERN, kind=FieldKind.DECIMAL, default=""
    )
    cluster_score: str = field(
        title="Điểm Cụm thẩm định", pattern=DECIMAL_PATTERN, kind=FieldKind.DECIMAL, default=""
    )

    @field_validator("self_score", "cluster_score", mode="before")
    @classmethod
    def _point(cls, value: object) -> object:
        return _with_point(value)
