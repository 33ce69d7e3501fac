"""The codes of an emulation year: its states and what it still lacks."""

from enum import StrEnum


class YearState(StrEnum):
    """How far an emulation year is, in the usual order (DOMAIN.md 1.4)."""

    PREPARING = "preparing"  # chuẩn bị
    LAUNCHED = "launched"  # đã phát động
    RUNNING = "running"  # đang thực hiện
    REVIEWED = "reviewed"  # đã sơ kết
    SCORING = "scoring"  # chấm điểm
    CONCLUDED = "concluded"  # tổng kết
    SUBMITTED = "submitted"  # đã trình
    AWARDED = "awarded"  # đã khen thưởng
    HANDED_OVER = "handed_over"  # đã bàn giao


class DueStand(StrEnum):
    """How near the day is by which something is to be done, in the order in which it is told."""

    OVERDUE = "overdue"  # quá hạn
    SOON = "soon"  # đến hạn trong 7 ngày
    NEXT = "next"  # đến hạn trong 30 ngày
    LATER = "later"
    UNDATED = "undated"  # chưa có thời hạn


class GapCode(StrEnum):
    """What is missing."""

    MEMBERS = "M01"
    HEAD = "M02"
    THEME = "M03"
    CLUSTER_PLAN = "M04"
    UNIT_PLANS = "M05"
    REGISTRATIONS = "M06"
    SCORES = "M07"
    CONFERENCE = "M08"
    ROUND = "M09"
    MINUTES = "M10"
    PROPOSAL = "M11"
    DECISION = "M12"
    NEXT_HEAD = "M13"
    HANDOVER_TASKS = "M14"
    HANDOVER_FILES = "M15"
    PACKAGE = "M16"
    STEP = "M17"
    FORMER_MEMBERS = "M18"


class RulesReason(StrEnum):
    """Why a rule set is proposed."""

    IN_FORCE = "in_force"
    NOT_IN_FORCE = "not_in_force"
