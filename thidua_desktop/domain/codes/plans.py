"""The codes of plans, their tasks and their targets; they stand in stores for ever."""

from enum import StrEnum


class PlanState(StrEnum):
    """How far a plan is."""

    DRAFT = "draft"  # dự thảo
    ASKING = "asking"  # đang lấy ý kiến
    ISSUED = "issued"  # đã ban hành


class PlanMove(StrEnum):
    """What is done with a plan as a whole."""

    ASK = "ask"  # gửi lấy ý kiến
    ISSUE = "issue"  # ban hành
    REOPEN = "reopen"  # trở lại dự thảo


class OpinionState(StrEnum):
    """What a unit said of a draft."""

    SILENT = "silent"  # chưa trả lời
    AGREED = "agreed"  # thống nhất
    OPINION = "opinion"  # có ý kiến


class ValueKind(StrEnum):
    """What a target is measured by."""

    NUMBER = "number"
    GRADE = "grade"  # mức xếp loại
    YES_NO = "yes_no"  # Có/Không


class Comparison(StrEnum):
    """How what was reached is compared with what was planned."""

    AT_LEAST = ">="
    MORE = ">"
    AT_MOST = "<="
    LESS = "<"
    EQUAL = "="


class Grade(StrEnum):
    """Mức xếp loại, from the lowest to the highest."""

    FAILED = "failed"  # không hoàn thành nhiệm vụ
    DONE = "done"  # hoàn thành nhiệm vụ
    GOOD = "good"  # hoàn thành tốt nhiệm vụ
    EXCELLENT = "excellent"  # hoàn thành xuất sắc nhiệm vụ


class PlanCode(StrEnum):
    """Why something cannot be done with a plan, a task or a target."""

    WRONG_STATE = "A01"
    NOBODY_ASKED = "A02"
    DUE_NEEDS_REASON = "A03"  # thời hạn đã duyệt chỉ đổi kèm lý do
    SAME_DUE = "A04"
    NOTHING_CHOSEN = "A05"
    NOT_OF_CLUSTER = "A06"
    NO_TASKS = "A07"
    NO_CONTENTS = "A08"
    NO_ITEMS = "A09"
    NO_SIGNERS = "A10"
    RATED = "A11"  # kết quả lấy từ xếp loại năm
