"""What documents of a conference say that no template has: hours, who votes."""

import datetime
from collections.abc import Collection, Mapping
from typing import Final

from thidua_desktop.records.choices import InspectionPeriod
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.conference.ballots import Named, ballot_text

VOTES: Final = "Đại biểu bỏ phiếu"
STANDS_IN: Final = "Dự thay (được ủy quyền)"
HEAD_OF_UNIT: Final = "Thủ trưởng"
APPROVES_MINUTES: Final = "biên bản"
"""What the question has in it by which the minutes are approved."""
REGISTERED: Final[Mapping[str, tuple[str, str]]] = {
    "invitation": ("GM", ".*"),
    "programme": ("CTr", ".*"),
    "meeting_minutes": ("BB", "((ve viec|v/v) )?(bien ban )?(hop )?"),
    "conclusion": ("TB", ".*ket luan.*"),
}
"""The type under which each is registered, and what its subject says before the conference's name:
the minutes of a count, or of a handover, name it too. Without diacritics and capitals."""
LACKS_CHAIR: Final = "họ và tên người chủ trì"
LACKS_SECRETARY: Final = "họ và tên thư ký hội nghị"
LACKS_VENUE: Final = "địa điểm"
LACKS_END: Final = "giờ kết thúc"
_NOON: Final = 12


def hours(starts: datetime.time | None, ends: datetime.time | None) -> str:
    """From when to when: 14h00 - 14h30."""
    return " - ".join(f"{one:%H}h{one:%M}" for one in (starts, ends) if one)


def paper_name(ballot: Named, title: str) -> str:
    """Name one of several papers: phiếu 1: Phiếu suy tôn cờ."""
    return f"{ballot_text(ballot)}: {title}"


def periods(found: Collection[InspectionPeriod], year: int) -> str:
    """Of which parts of a year inspections were: 6 tháng đầu năm và cả năm 2017."""
    named = [choice_text(one).lower() for one in InspectionPeriod if one in found]
    return f"{' và '.join(named)} {year}"


def half_day(start: datetime.time | None) -> str:
    """When a conference is, as news tell it."""
    if start is None:
        return "Ngày"
    return "Sáng" if start.hour < _NOON else "Chiều"
