"""Every code's Vietnamese sentence: window, documents and command line say the same words.

The codes are those of `domain.codes`, by value; tests/unit/base/test_codes.py sees to it that none
lacks its words.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final, Protocol

from thidua_desktop.texts.base.numbers import percent, ratio
from thidua_desktop.texts.base.refusals import (
    MISSING,
    MOVES,
    REFUSALS,
    STATES,
    form_fault,
    refused_act,
    unfinished,
)

__all__ = ["MOVES", "REFUSALS", "STATES"]  # read here beside the others

_STATE_AND_ACT: Final = 2

LEDGER: Final[Mapping[str, tuple[str, str]]] = {
    "L01": (
        "Số có mặt lớn hơn tổng số có quyền bỏ phiếu",
        "Xem lại danh sách đại biểu ở bước Phát phiếu, sửa số có mặt hoặc tổng số phiếu bầu.",
    ),
    "L02": (
        "Số phiếu phát ra lớn hơn số phiếu đã in trừ số phiếu hỏng đã đổi",
        "Đếm lại số phiếu đã in, số phiếu hỏng và số phiếu phát ra; sửa số liệu và ghi lý do.",
    ),
    "L03": (
        "Số phiếu phát ra lớn hơn số có quyền bỏ phiếu đang có mặt",
        "Đếm lại số phiếu phát ra và số có mặt; sửa số liệu và ghi lý do.",
    ),
    "L04": (
        "Số phiếu thu về lớn hơn số phiếu phát ra",
        (
            "Đếm lại phiếu; để riêng phiếu không do Ban kiểm phiếu phát ra, sửa số phiếu thu về "
            "và ghi lý do. Nếu vẫn không khớp: hủy kết quả, bỏ phiếu lại."
        ),
    ),
    "L05": (
        "Số phiếu đã nhập khác số phiếu thu về",
        "Nhập tiếp những số còn thiếu; hoặc đếm lại phiếu, sửa số phiếu thu về và ghi lý do.",
    ),
    "L06": (
        "Số phiếu hợp lệ cộng số phiếu không hợp lệ khác số phiếu đã nhập",
        "Đóng và mở lại chương trình; nếu vẫn còn, kiểm lại từ đầu theo phiên mới.",
    ),
    "L07": (
        "Tổng số phiếu theo từng lý do khác số phiếu không hợp lệ",
        "Đóng và mở lại chương trình; nếu vẫn còn, kiểm lại từ đầu theo phiên mới.",
    ),
    "L08": (
        "Số ghi ở mặt sau phiếu không liền nhau từ 1 đến số phiếu thu về",
        "Tìm số thiếu hoặc thừa trong danh sách; hủy lần nhập sai số rồi nhập lại từ phiếu.",
    ),
    "L09": (
        "Lượt 2 do cùng người đọc và cùng người nhập với lượt 1 mà chưa ghi lý do",
        "Đổi người đọc hoặc người nhập của lượt 2, hoặc ghi lý do để đưa vào biên bản.",
    ),
    "L10": (
        "Tổng số lượt đồng ý của một danh hiệu vượt quá số lượng nhân với số phiếu hợp lệ",
        "Xem lại số lượng được suy tôn và các phiếu đã nhập của danh hiệu đó.",
    ),
    "L11": (
        "Số được suy tôn nhiều hơn số lượng của danh hiệu",
        "Xem lại số lượng được suy tôn và quyết định đã ghi đối với danh hiệu đó.",
    ),
    "L12": (
        "Chưa có lượt 2 hoặc bảng kiểm phiếu gạch tay để đối chiếu",
        "Nhập lượt 2, hoặc nhập số liệu của bảng kiểm phiếu gạch tay ở bước Đối chiếu.",
    ),
    "L13": (
        "Còn phiếu khác nhau chưa được giải quyết",
        "Lấy lại các phiếu được nêu ở bước Đối chiếu và nhập lại từ phiếu.",
    ),
    "L14": (
        (
            "Ý kiến bằng văn bản chỉ được tính khi mẫu phiếu cho nhận và tỷ lệ tính trên tổng số "
            "đơn vị thành viên, và không nhiều hơn số vắng mặt"
        ),
        "Sửa hoặc bỏ số ý kiến bằng văn bản ở bước Phát phiếu.",
    ),
    "L15": ("Còn thiếu số liệu cân đối phiếu", "Ghi đủ các số liệu còn để trống."),
}
"""What is open and its way out; each blocks sealing."""

WARNINGS: Final[Mapping[str, str]] = {
    "W01": "Ban kiểm phiếu có thành viên thuộc đơn vị có tên trên phiếu; hội nghị quyết định",
    "W02": "Có tên bằng phiếu ở vị trí cuối cùng; cần bỏ phiếu vòng tiếp theo hoặc ghi quyết định "
    "của người có thẩm quyền",
    "W03": "Số được suy tôn còn thiếu so với số lượng; có thể bỏ phiếu vòng sau hoặc để trống",
    "W04": "Số có mặt chưa đủ để tiến hành bỏ phiếu theo quy định",
    "W05": "Còn tên phải chờ kết quả của danh hiệu điều kiện",
    "W06": "Có đơn vị trên phiếu chưa đăng ký danh hiệu này",
}

REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "NOT_ISSUED": (
        "không do Ban kiểm phiếu phát",
        "phiếu không do Ban kiểm phiếu phát ra hoặc không đúng mẫu",
    ),
    "NO_STAMP": ("không có dấu", "phiếu không có dấu theo quy định"),
    "EXTRA_TEXT": ("viết thêm", "phiếu ghi thêm tên ngoài danh sách hoặc viết thêm nội dung khác"),
    "SIGNED": ("ký tên, đánh dấu riêng", "phiếu có ký tên hoặc đánh dấu riêng"),
    "UNREADABLE": ("không rõ ý kiến", "phiếu rách hoặc không xác định được ý kiến"),
    "BLANK": ("phiếu trắng", "phiếu trắng, không thể hiện ý kiến"),
    "ALL_CROSSED": ("gạch hết tên", "phiếu gạch hết tên của một danh hiệu"),
    "TOO_MANY": ("quá số lượng", "phiếu chọn quá số lượng quy định"),
}
"""Why a paper is invalid: in few words, and as the minutes say it."""

OUTCOMES: Final[Mapping[str, tuple[str, str]]] = {
    "elected": ("Được suy tôn", "được suy tôn"),
    "tied": ("Bằng phiếu", "bằng phiếu ở vị trí cuối cùng, chưa xác định"),
    "beyond_seats": ("Ngoài số lượng", "đủ số phiếu nhưng ngoài số lượng được suy tôn"),
    "short": ("Chưa đủ phiếu", "chưa đủ số phiếu phải đạt"),
    "requires_unmet": (
        "Không thuộc diện xét",
        "không thuộc diện xét vì không được suy tôn danh hiệu điều kiện",
    ),
    "requires_pending": ("Chờ kết quả", "chờ kết quả của danh hiệu điều kiện"),
    "withdrawn": ("Đã rút", "đã rút, không tính phiếu"),
}
"""What the count says of a name: for a table, and within a sentence."""

BASES: Final[Mapping[str, str]] = {
    "eligible": "tổng số đơn vị thành viên",
    "present": "số có mặt",
    "issued": "số phiếu phát ra",
    "returned": "số phiếu thu về",
    "valid": "số phiếu hợp lệ",
}
"""What a share is reckoned on; stands after a percentage."""

MARKINGS: Final[Mapping[str, str]] = {
    "agree": "đồng ý hoặc không đồng ý từng tên",
    "choose": "chọn tên",
    "cross_out": "gạch tên không suy tôn",
}

CHECK_METHODS: Final[Mapping[str, str]] = {
    "second_pass": "nhập lượt 2 rồi đối chiếu từng phiếu",
    "hand_tally": "đối chiếu với bảng kiểm phiếu gạch tay",
}

_SENTENCES: Final = {
    **{code: what for code, (what, _) in LEDGER.items()},
    **WARNINGS,
    **{code: what for code, (what, _) in REFUSALS.items()},
}


def describe(code: str, *details: str) -> str:
    """Say what a code of the ledger, a warning or a refusal means; details follow a colon."""
    if code == "R01" and len(details) == _STATE_AND_ACT:
        what = refused_act(details)
    else:
        what = _SENTENCES[code]
        if named := "; ".join(_detail_words(code, details)):
            what = f"{what}: {named}"
    return f"{what}. {REFUSALS[code][1]}" if code in REFUSALS else f"{what}."


def _detail_words(code: str, details: tuple[str, ...]) -> list[str]:
    """A refusal's details as words; what is not a code stays as it is."""
    match code:
        case "R03":
            return [form_fault(detail) for detail in details]
        case "R06":
            return [_lower_first(_SENTENCES.get(detail, detail)) for detail in details]
        case "R07" | "R17":
            return list(details[:1])
        case "R10":
            return [MISSING.get(detail, detail) for detail in details]
        case "R12" if len(details) == _STATE_AND_ACT:
            return [unfinished(details)]
        case _:
            return [detail for detail in details if detail]


def _lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]


def way_out(code: str) -> str:
    """Say what closes an open code of the ledger."""
    return LEDGER[code][1]


def reason_short(code: str) -> str:
    """Why a paper is invalid, in few words."""
    return REASONS[code][0]


def reason_long(code: str) -> str:
    """Why a paper is invalid, as the minutes say it."""
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


def majority_words(rule: CountedRule) -> str:
    """Give the majority as the rule names it: 2/3, trên 1/2."""
    words = ratio(rule.majority.numerator, rule.majority.denominator)
    return f"trên {words}" if rule.compare == ">" else words


def needed_words(rule: CountedRule) -> str:
    """Say what a name must reach: mức phải đạt: 2/3, ít nhất 8 phiếu."""
    words = f"mức phải đạt: {majority_words(rule)}"
    return words if rule.needed is None else f"{words}, ít nhất {rule.needed} phiếu"


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
        f"({needed_words(rule)}); {outcome}"
    )
