"""Words that the facts of the papers of inspections need; their sentences are in the templates."""

from typing import Final

from thidua_desktop.records.choices import InspectionPeriod, MemberRole
from thidua_desktop.texts.base.choices import choice_text

LEAD: Final = "Trưởng đoàn"
ROLES: Final = (LEAD, *(choice_text(role) for role in MemberRole))
"""In the order in which a team is listed; the last is the secretary."""
LEAST_TEAM: Final = 3
YEAR: Final = "năm {0}"
_HALF_YEAR: Final = "6 tháng đầu năm {0}"
FILE_PARTS: Final = {
    InspectionPeriod.HALF_YEAR: "6-thang",
    InspectionPeriod.YEAR: "ca-nam",
}
AGAIN: Final = "-kiem-tra-lai"
FAILED: Final = "{0}: chưa đạt"
LACKS_PLAN: Final = "số, ngày của Kế hoạch kiểm tra (ghi ở thẻ Văn bản)"
MET: Final = {True: "Đạt", False: "Chưa đạt", None: ""}


def period_text(period: InspectionPeriod, year: int) -> str:
    text = _HALF_YEAR if period is InspectionPeriod.HALF_YEAR else YEAR
    return text.format(year)
