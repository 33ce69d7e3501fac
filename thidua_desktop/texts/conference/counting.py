"""What step 3, Kiểm phiếu, says: the paper in hand, what will be stored, and what was stored."""

from collections.abc import Iterable, Sequence
from typing import Final

# the keys
STORE: Final = "lưu"
STORE_SO: Final = "đúng, lưu phiếu này"
ASK_NO_MORE: Final = "lưu, không hỏi lại trong lần bỏ phiếu này"
EMPTY: Final = "xóa, nhập lại"
INVALID: Final = "không hợp lệ"
CANCEL: Final = "hủy lần nhập"
BACK: Final = "trở lại"
NO_REASON: Final = "bỏ lý do"
OTHER_PAPER: Final = "lấy phiếu khác"
FULL_SCREEN: Final = "toàn màn hình"
OTHER_NUMBER: Final = "chọn phiếu số khác"
NOT_CANCEL: Final = "không hủy"
STORE_BUTTON: Final = "Lưu"
CANCEL_BUTTON: Final = "Hủy lần nhập"

_SIDES: Final = {
    "agree": {"1": "đồng ý", "0": "không đồng ý", ".": "để trống"},
    "choose": {"1": "suy tôn", "0": "không suy tôn"},
    "cross_out": {"1": "giữ nguyên", "0": "gạch tên"},
}
_MARK_RULES: Final = {
    "agree": "đồng ý / không đồng ý",
    "choose": "đánh dấu tập thể được suy tôn",
    "cross_out": "gạch tên tập thể không suy tôn",
}
_LIMITS: Final = {
    "agree": "đồng ý không quá {0}",
    "choose": "không quá {0}",
    "cross_out": "giữ nguyên không quá {0}",
}
_COUNTED: Final = {
    "agree": "đồng ý",
    "choose": "được suy tôn",
    "cross_out": "giữ nguyên",
}
MOST_NAMED: Final = 3
CANCEL_REASONS: Final = ("nhập sai", "đọc sai", "lấy nhầm phiếu", "ghi sai số ở mặt sau")

FOOT: Final = "Phiếu đã lưu không sửa được; việc hủy được lưu trong nhật ký."
FOOT_AGREE: Final = "Nhập lại số: không có ý kiến, rồi đánh dấu cả hai ô."
NO_KEYBOARD: Final = "Bàn phím đang ở chỗ khác. Bấm Esc hoặc bấm vào phiếu để nhập tiếp."
ALL_IN_TITLE: Final = "Đã nhập đủ phiếu"
CARD_NAME: Final = "Phiếu đang nhập"

_NOTES: Final = {
    "digit_pending": "Mới nhập một chữ số: {0}_. Nhập chữ số thứ hai, hoặc Esc để bỏ.",
    "no_such_name": "Trên phiếu không có tập thể số {0}.",
    "name_withdrawn": "Tập thể số {0} đã rút, không tính phiếu.",
    "reason_awaited": "Chọn lý do từ 1 đến 5, hoặc Esc để trở lại.",
    "marks_typed": "Phiếu đang nhập chưa xong. Xóa (Esc) rồi mới đổi ý kiến điền sẵn.",
    "nothing_to_cancel": "Lượt này chưa có phiếu nào đã lưu.",
    "not_typed": "Phiếu số {0} chưa được nhập ở lượt này.",
}


def note(code: str, detail: str = "") -> str:
    return _NOTES[code].format(detail)


def pass_title(number: int, typist: str) -> str:
    return f"Lượt {number} · {typist} nhập"


def progress(returned: int, left: int) -> str:
    return f"Thu về {returned} phiếu, còn {left}"


def paper_title(number: int) -> str:
    return f"Phiếu số {number}"


def take_paper(number: int) -> str:
    return f"Lấy phiếu số {number} (mặt sau)"


def all_in(papers: int, number: int) -> str:
    return f"Đã nhập đủ {papers} phiếu của lượt {number}. Không còn phiếu nào để lưu."


def contest_title(name: str, marking: str, seats: int, most: int | None, names: int) -> str:
    rule = _MARK_RULES[marking]
    if most is not None and most < names:
        rule = f"{rule}, {_LIMITS[marking].format(most)}"
    return f"{name}  —  {rule}; suy tôn {seats}"


def side_text(marking: str, side: str) -> str:
    return f"điền sẵn: {_SIDES[marking][side]}"


_DIGITS: Final = {
    "agree": {"1": "không đồng ý", "0": "đồng ý", ".": "đồng ý"},
    "choose": {"1": "không suy tôn", "0": "suy tôn"},
    "cross_out": {"1": "gạch tên", "0": "giữ nguyên"},
}
"""What the number of a name says, by what is filled in."""

_UNTOUCHED: Final = {
    "agree": {
        "1": "Phiếu này đồng ý với tất cả các tập thể?",
        "0": "Phiếu này không đồng ý với tất cả các tập thể?",
        ".": "Phiếu trắng, không đánh dấu ô nào?",
    },
    "choose": {
        "1": "Phiếu này suy tôn tất cả các tập thể?",
        "0": "Phiếu trắng, không suy tôn tập thể nào?",
    },
    "cross_out": {
        "1": "Phiếu này không gạch tên nào?",
        "0": "Phiếu này gạch tên tất cả các tập thể?",
    },
}


def digit_words(marking: str, side: str) -> str:
    """What typing the number of a name says of it."""
    return _DIGITS[marking][side]


def nothing_typed(marking: str, side: str) -> str:
    return f"Chưa nhập  ·  nhập số của tập thể: {_DIGITS[marking][side]}"


def untouched_question(marking: str, side: str, *, valid: bool) -> str:
    invalid = "" if valid else " Phiếu như vậy không hợp lệ."
    return f"Chưa nhập nội dung nào cho phiếu này. {_UNTOUCHED[marking][side]}{invalid}"


def pending_text(digit: str) -> str:
    return f"Số {digit}_  ·  nhập chữ số thứ hai"


REASON_QUESTION: Final = "Lý do phiếu không hợp lệ: chọn một trong các lý do dưới đây."


def cancel_text(number: str, reason: str) -> str:
    return f"Sẽ hủy lần nhập phiếu số {number}, lý do: {reason}. Số này được nhập lại từ phiếu."


def held_text(marking: str, agreed: Sequence[tuple[str, int]], none: int) -> str:
    if len(agreed) > MOST_NAMED:
        agreed = (("tổng số", sum(count for _, count in agreed)),)
    message = ", ".join(f"{name} {count}" for name, count in agreed)
    rare = f"; {none} không có ý kiến" if none else ""
    return f"{message} {_COUNTED[marking]}{rare}"


def valid_text(held: str) -> str:
    return f"Hợp lệ  ·  sẽ lưu: {held}"


def invalid_text(reasons: Sequence[str]) -> str:
    """What will be stored of an invalid paper, with every reason."""
    return f"Không hợp lệ  ·  sẽ lưu: {'; '.join(reasons)}"


def contest_short(at: int) -> str:
    return f"danh hiệu {at}:"


def over(name: str, agreed: int, most: int) -> str:
    return f"{name} {agreed}, tối đa {most}"


def too_many(reason: str, contests: Iterable[str]) -> str:
    return f"{reason} ({'; '.join(contests)})"


def spoilt_text(held: str, spoilt: Sequence[str]) -> str:
    text = f"Hợp lệ, không tính phần {'; '.join(spoilt)}"
    return f"{text}  ·  sẽ lưu: {held}" if held else text


def stored(number: int) -> str:
    return f"Đã lưu phiếu số {number}"


def cancelled(number: int) -> str:
    return f"Đã hủy lần nhập phiếu số {number}"


# the right column
JUST_STORED: Final = "Phiếu vừa lưu"
NOTHING_STORED: Final = "Phiếu lưu xong hiện ở đây: số phiếu, hợp lệ hay không; không kèm ý kiến."
VALID: Final = "Hợp lệ"


def number_short(number: int) -> str:
    return f"Số {number}"


def entry_invalid(reason: str) -> str:
    return f"Không hợp lệ · {reason}"


def entry_cancelled(reason: str) -> str:
    return f"Đã hủy lần nhập: {reason}"


def balance(issued: int | None, returned: int | None, entered: int) -> str:
    if issued is None or returned is None:
        return ""
    return (
        f"Phát ra {issued} · thu về {returned} · đã nhập {entered} · "
        f"chưa nhập {max(returned - entered, 0)}"
    )


def sum_text(valid: int, invalid: int, entered: int) -> str:
    sign = "=" if valid + invalid == entered else "≠"
    return f"Hợp lệ {valid} + không hợp lệ {invalid} {sign} đã nhập {entered}"
