"""The codes of a paper: how it is marked, counted, spoilt and checked."""

from enum import StrEnum


class Marking(StrEnum):
    """How a voter marks a paper (hình thức phiếu)."""

    AGREE = "agree"  # ô đồng ý / không đồng ý cho từng tên
    CHOOSE = "choose"  # chọn tối đa N tên
    CROSS_OUT = "cross_out"  # gạch tên không suy tôn


class Base(StrEnum):
    """What a share is reckoned on (cơ sở tính tỷ lệ)."""

    ELIGIBLE = "eligible"
    PRESENT = "present"
    ISSUED = "issued"
    RETURNED = "returned"
    VALID = "valid"


class Compare(StrEnum):
    """How the agreeing votes are compared with the majority."""

    AT_LEAST = ">="
    MORE_THAN = ">"


class Spoils(StrEnum):
    """What too many or no names left spoil: the paper or that contest alone."""

    PAPER = "paper"
    CONTEST = "contest"


class Mark(StrEnum):
    """One name's mark on one paper; the value is its character in `Paper.marks`."""

    AGREE = "1"  # đồng ý; được chọn; để lại (không gạch)
    DISAGREE = "0"  # không đồng ý; không chọn; bị gạch
    BOTH = "2"  # đánh cả hai ô: không có ý kiến
    NONE = "."  # không đánh ô nào: không có ý kiến


class InvalidReason(StrEnum):
    """Why a paper counts for nobody (lý do phiếu không hợp lệ)."""

    NOT_ISSUED = "NOT_ISSUED"
    NO_STAMP = "NO_STAMP"
    EXTRA_TEXT = "EXTRA_TEXT"
    SIGNED = "SIGNED"
    UNREADABLE = "UNREADABLE"
    BLANK = "BLANK"
    ALL_CROSSED = "ALL_CROSSED"
    TOO_MANY = "TOO_MANY"


TYPED_REASONS = (
    InvalidReason.NOT_ISSUED,
    InvalidReason.NO_STAMP,
    InvalidReason.EXTRA_TEXT,
    InvalidReason.SIGNED,
    InvalidReason.UNREADABLE,
)
"""Reasons that the tellers see on the paper and the typist types; the rest follow from marks."""


MARK_REASONS = (InvalidReason.BLANK, InvalidReason.ALL_CROSSED, InvalidReason.TOO_MANY)
"""Reasons that follow from the marks, in the order in which a paper is booked under one."""


class Outcome(StrEnum):
    """What the count says of one name."""

    ELECTED = "elected"  # được suy tôn
    TIED = "tied"  # bằng phiếu ở vị trí cuối cùng
    BEYOND_SEATS = "beyond_seats"  # đủ phiếu nhưng ngoài số lượng
    SHORT = "short"  # chưa đủ số phiếu phải đạt
    REQUIRES_UNMET = "requires_unmet"  # không được suy tôn danh hiệu điều kiện
    REQUIRES_PENDING = "requires_pending"  # chờ kết quả danh hiệu điều kiện
    WITHDRAWN = "withdrawn"  # đã rút


class CheckMethod(StrEnum):
    """What pass 1 is compared with (cách đối chiếu)."""

    SECOND_PASS = "second_pass"
    HAND_TALLY = "hand_tally"
