"""The scores of the year."""

from typing import ClassVar

from pydantic import field_validator

from thidua_desktop.records.base import (
    DECIMAL_PATTERN,
    FieldKind,
    Record,
    Register,
    field,
    with_point,
)


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
        return with_point(value)
