"""The codes of what the units send to the cluster."""

from enum import StrEnum


class ReportStand(StrEnum):
    """How it stands with a report of a unit."""

    NOT_ASKED = "not_asked"  # chưa có thời hạn
    WAITING = "waiting"  # chưa đến hạn
    MISSING = "missing"  # quá hạn, chưa nhận
    IN_TIME = "in_time"  # nhận đúng hạn
    LATE = "late"  # nhận chậm
