"""The codes of what the units send to the cluster."""

from enum import StrEnum


class ReportStand(StrEnum):
    """How it stands with a report of a unit."""

    NOT_ASKED = "not_asked"  # chưa có thời hạn
    WAITING = "waiting"  # chưa đến hạn
    MISSING = "missing"  # quá hạn, chưa nhận
    IN_TIME = "in_time"  # nhận đúng hạn
    LATE = "late"  # nhận chậm


class ReviewLack(StrEnum):
    """What a report on the year lacks; it can be written all the same."""

    SITUATION = "situation"  # chưa ghi đặc điểm, tình hình
    TASKS = "tasks"  # kế hoạch chưa có công việc
    TARGETS = "targets"  # các đơn vị chưa có chỉ tiêu
    REPORTED = "reported"  # còn chỉ tiêu chưa có kết quả
    REPORTS = "reports"  # còn báo cáo của đơn vị chưa nhận
    REGISTRATIONS = "registrations"
    SCORES = "scores"
    AWARDS = "awards"
    SHORTCOMINGS = "shortcomings"
    DIRECTIONS = "directions"
