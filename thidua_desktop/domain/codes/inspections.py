"""The codes of inspections: states and moves, verdicts, and what is refused."""

from enum import StrEnum


class VisitState(StrEnum):
    """How far an inspection of a unit is."""

    PLANNED = "planned"  # đã lập kế hoạch
    ANNOUNCED = "announced"  # đã thông báo cho đơn vị
    VISITED = "visited"  # đã kiểm tra
    SIGNED = "signed"  # đã ký biên bản
    NOTIFIED = "notified"  # đã thông báo kết quả
    CLOSED = "closed"  # đã kết thúc: mọi kiến nghị đã thực hiện xong


class VisitMove(StrEnum):
    """What leads an inspection from one state to another."""

    ANNOUNCE = "announce"
    VISIT = "visit"
    SIGN = "sign"
    NOTIFY = "notify"
    CLOSE = "close"
    BACK = "back"  # quay lại bước trước, phải ghi lý do


class FollowState(StrEnum):
    """What became of a recommendation (kiến nghị)."""

    OPEN = "open"  # chưa thực hiện xong
    ANSWERED = "answered"  # đơn vị đã báo cáo thực hiện, chờ kiểm tra lại
    ACCEPTED = "accepted"  # Đoàn kiểm tra chấp nhận


class FollowMove(StrEnum):
    """What leads a recommendation from one state to another."""

    ANSWER = "answer"
    ACCEPT = "accept"
    RETURN = "return"  # chưa chấp nhận
    REOPEN = "reopen"  # mở lại


class Verdict(StrEnum):
    """The result of one item; only what was decided counts as progress."""

    NOT_CHECKED = "not_checked"
    PASSED = "passed"
    FAILED = "failed"
    NOT_APPLICABLE = "not_applicable"


class InspectionCode(StrEnum):
    """Why something of an inspection is refused."""

    WRONG_STATE = "T01"
    REASON_NEEDED = "T02"
    OWN_UNIT = "T03"
    SIGNED = "T04"
    CHECKLIST_USED = "T05"
    NO_ITEMS = "T06"
    STILL_OPEN = "T07"
    PROOF_NEEDED = "T08"
    NO_RECOMMENDATION = "T09"
    DATE_BEFORE = "T10"
    NO_LEAD = "T11"
    UNCHECKED = "T12"
    AWAY_FOREIGN = "T14"
    AWAY_DAMAGED = "T15"
    AWAY_NOT_ONE = "T16"
    AWAY_LOCKED = "T17"
    TOO_LONG = "T18"
    NO_DAY = "T19"
    NOT_ALL_CHECKED = "T20"
    NO_VISITS = "T21"
    TEAM_SMALL = "T22"
    NOTHING_SIGNED = "T23"
    NO_RECOMMENDATIONS = "T24"
