"""What documents of a conference say that no template has: hours, who votes."""

import datetime
from typing import Final

VOTES: Final = "Đại biểu bỏ phiếu"
STANDS_IN: Final = "Dự thay (được ủy quyền)"
HEAD_OF_UNIT: Final = "Thủ trưởng"
APPROVES_MINUTES: Final = "biên bản"
"""What the question has in it by which the minutes are approved."""
_NOON: Final = 12


def hours(starts: datetime.time | None, ends: datetime.time | None) -> str:
    """From when to when: 14h00 - 14h30."""
    return " - ".join(f"{one:%H}h{one:%M}" for one in (starts, ends) if one)


def half_day(start: datetime.time | None) -> str:
    """When a conference is, as news tell it."""
    if start is None:
        return "Ngày"
    return "Sáng" if start.hour < _NOON else "Chiều"
