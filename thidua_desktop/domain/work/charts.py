"""What a small chart is of, and one of its rows: numbers that stand beside one another."""

from dataclasses import dataclass
from enum import StrEnum


class ChartKind(StrEnum):
    """The charts of the overview."""

    TARGETS = "targets"  # chỉ tiêu theo đơn vị
    REGISTRATIONS = "registrations"  # đăng ký theo danh hiệu
    REPORTS = "reports"  # báo cáo theo đơn vị
    REQUESTS = "requests"  # kiến nghị, chỉ đạo


@dataclass(frozen=True, slots=True)
class BarRow:
    """A row: what it is called, and how many of each part there are.

    `label` stands behind it where something else is to be read than the first part of all.
    """

    name: str
    parts: tuple[int, ...]
    label: str = ""

    @property
    def total(self) -> int:
        return sum(self.parts)
