"""What the codes of a round, of a paper and of a result are called."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final, Protocol

from thidua_desktop.domain.codes.ballot import Base, CheckMethod, InvalidReason, Outcome
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.texts.base.numbers import percent, ratio

STATES: Final[Mapping[str, str]] = {
    RoundState.DRAFT: "đang chuẩn bị",
    RoundState.READY: "đã chốt mẫu phiếu",
    RoundState.ISSUED: "đã phát phiếu",
    RoundState.OPENED: "đã mở hòm phiếu",
    RoundState.COUNTING: "đang kiểm phiếu, lượt 1",
    RoundState.CHECKING: "đang đối chiếu",
    RoundState.RESOLVING: "đang giải quyết phiếu khác nhau",
    RoundState.AGREED: "số liệu đã khớp",
    RoundState.SEALED: "đã chốt kết quả",
    RoundState.SIGNED: "biên bản đã ký",
    RoundState.PUBLISHED: "đã công bố",
    RoundState.ANNULLED: "đã hủy kết quả",
}

MOVES: Final[Mapping[str, str]] = {
    Move.FREEZE: "chốt mẫu phiếu",
    Move.UNFREEZE: "mở lại mẫu phiếu",
    Move.HAND_OUT: "chốt danh sách bỏ phiếu",
    Move.OPEN_BOX: "mở hòm phiếu",
    Move.START_COUNT: "bắt đầu lượt 1",
    Move.START_CHECK: "bắt đầu đối chiếu",
    Move.FIND_DIFFERENCES: "tìm phiếu khác nhau",
    Move.AGREE: "kết thúc đối chiếu",
    Move.RESUME: "trở lại lượt 1",
    Move.SEAL: "chốt kết quả",
    Move.SIGN: "ghi nhận biên bản đã ký",
    Move.PUBLISH: "công bố kết quả",
    Move.RECOUNT: "kiểm phiếu lại từ đầu",
    Move.ANNUL: "hủy kết quả, bỏ phiếu lại",
}

REASONS: Final[Mapping[str, tuple[str, str]]] = {
    InvalidReason.NOT_ISSUED: (
        "không do Ban kiểm phiếu phát",
        "phiếu không do Ban kiểm phiếu phát ra hoặc không đúng mẫu",
    ),
    InvalidReason.NO_STAMP: ("không có dấu", "phiếu không có dấu theo quy định"),
    InvalidReason.EXTRA_TEXT: (
        "viết thêm",
        "phiếu ghi thêm tên ngoài danh sách hoặc viết thêm nội dung khác",
    ),
    InvalidReason.SIGNED: ("ký tên, đánh dấu riêng", "phiếu có ký tên hoặc đánh dấu riêng"),
    InvalidReason.UNREADABLE: ("không rõ ý kiến", "phiếu rách hoặc không xác định được ý kiến"),
    InvalidReason.BLANK: ("phiếu trắng", "phiếu trắng, không thể hiện ý kiến"),
    InvalidReason.ALL_CROSSED: ("gạch toàn bộ", "phiếu gạch toàn bộ tên của một danh hiệu"),
    InvalidReason.TOO_MANY: ("quá số lượng", "phiếu suy tôn quá số lượng quy định"),
}
"""Why a paper is invalid: in few words, and as the minutes say it."""

OUTCOMES: Final[Mapping[str, tuple[str, str]]] = {
    Outcome.ELECTED: ("Được suy tôn", "được suy tôn"),
    Outcome.TIED: ("Bằng phiếu", "bằng phiếu ở vị trí cuối cùng, chưa xác định"),
    Outcome.BEYOND_SEATS: ("Đạt, ngoài số lượng", "đạt nhưng ngoài số lượng được suy tôn"),
    Outcome.SHORT: ("Không đạt", "không đạt"),
    Outcome.REQUIRES_UNMET: (
        "Không thuộc diện xét",
        "không thuộc diện xét vì không được suy tôn danh hiệu làm điều kiện",
    ),
    Outcome.REQUIRES_PENDING: ("Chờ kết quả", "chờ kết quả của danh hiệu làm điều kiện"),
    Outcome.WITHDRAWN: ("Đã rút", "đã rút, không tính phiếu"),
}
"""What the count says of a name: for a table, and within a sentence."""

BASES: Final[Mapping[str, str]] = {
    Base.ELIGIBLE: "tổng số đơn vị thành viên",
    Base.PRESENT: "số có mặt",
    Base.ISSUED: "số phiếu phát ra",
    Base.RETURNED: "số phiếu thu về",
    Base.VALID: "số phiếu hợp lệ",
}
"""What a share is reckoned on; stands after a percentage."""

SHORT_BASES: Final[Mapping[str, str]] = {
    Base.ELIGIBLE: "tổng số đơn vị",
    Base.PRESENT: "số có mặt",
    Base.ISSUED: "phiếu phát ra",
    Base.RETURNED: "phiếu thu về",
    Base.VALID: "phiếu hợp lệ",
}
"""The same at the head of a narrow column."""

CHECK_METHODS: Final[Mapping[str, str]] = {
    CheckMethod.SECOND_PASS: "nhập lượt 2 rồi đối chiếu từng phiếu",
    CheckMethod.HAND_TALLY: "đối chiếu với bảng ghi kiểm phiếu thủ công",
}


def reason_short(code: str) -> str:
    return REASONS[code][0]


def reason_long(code: str) -> str:
    return REASONS[code][1]


class CountedRule(Protocol):
    """The part of a contest's result that the sentence needs."""

    @property
    def majority(self) -> Fraction: ...
    @property
    def compare(self) -> str: ...
    @property
    def base(self) -> str: ...
    @property
    def base_count(self) -> int: ...
    @property
    def needed(self) -> int | None: ...


class _Name(Protocol):
    """The part of a name's result that the sentence needs."""

    @property
    def agree(self) -> int: ...
    @property
    def outcome(self) -> str: ...


def majority_text(rule: CountedRule) -> str:
    text = ratio(rule.majority.numerator, rule.majority.denominator)
    return f"trên {text}" if rule.compare == ">" else text


def needed_text(rule: CountedRule) -> str:
    text = f"mức phải đạt: {majority_text(rule)}"
    return text if rule.needed is None else f"{text}, ít nhất {rule.needed} phiếu"


def outcome_short(outcome: str, required: str) -> str:
    """What became of a name, for a table; `required` is the title that it may have to wait for."""
    text = OUTCOMES[outcome][0]
    return f"{text} danh hiệu “{required}”" if outcome == Outcome.REQUIRES_PENDING else text


def outcome_sentence(rule: CountedRule, name: _Name) -> str:
    """Say a name's result in full, without the name."""
    outcome = OUTCOMES[name.outcome][1]
    if name.outcome == "withdrawn":
        return outcome
    if rule.base_count <= 0:
        return f"được {name.agree} phiếu đồng ý; {outcome}"
    return (
        f"được {name.agree}/{rule.base_count} phiếu đồng ý, "
        f"đạt {percent(name.agree, rule.base_count)} {BASES[rule.base]} "
        f"({needed_text(rule)}); {outcome}"
    )
