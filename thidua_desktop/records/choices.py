"""The closed lists from which fields of records are chosen; `texts.choices` names each."""

from enum import StrEnum


class AppointmentRole(StrEnum):
    """Who leads the cluster in a year."""

    HEAD = "head"  # Trưởng Cụm
    DEPUTY = "deputy"  # Phó Trưởng Cụm


class PlanLevel(StrEnum):
    """Whose plan it is."""

    MINISTRY = "ministry"
    CLUSTER = "cluster"
    UNIT = "unit"


class InspectionPeriod(StrEnum):
    """Which part of the year an inspection looks at."""

    HALF_YEAR = "half_year"
    YEAR = "year"


class TellerRole(StrEnum):
    """A place in the teller committee (Ban kiểm phiếu)."""

    HEAD = "head"
    SECRETARY = "secretary"
    MEMBER = "member"


class HallShows(StrEnum):
    """What the hall sees of a result."""

    ELECTED = "elected"
    VOTES = "votes"
    ALL = "all"
