"""What the ballot paper says beside the names: drawn in the window and, how to mark it, in Word."""

from collections.abc import Mapping
from typing import Final

from thidua_desktop.texts.base.numbers import two_digits

HOW: Final[Mapping[str, str]] = {
    "agree": (
        "Đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý” đối với từng tập thể. Tập thể "
        "không được đánh dấu, hoặc được đánh dấu ở cả hai ô, được tính là không có ý kiến."
    ),
    "choose": (
        "Đánh dấu X vào ô “Suy tôn” của tập thể được suy tôn. Có thể suy tôn ít hơn số lượng quy "
        "định ở từng danh hiệu."
    ),
    "cross_out": (
        "Gạch ngang toàn bộ tên tập thể không suy tôn; để nguyên tên tập thể được suy tôn. Có thể "
        "suy tôn ít hơn số lượng quy định ở từng danh hiệu."
    ),
}
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "agree": ("STT", "Tên tập thể", "Đồng ý", "Không đồng\u00a0ý"),
    "choose": ("STT", "Tên tập thể", "Suy tôn"),
    "cross_out": ("STT", "Tên tập thể"),
}
NUMBER_COLUMN: Final = "Số"

_DO_NOT_SIGN: Final = "Không ký tên, không viết thêm, không đánh dấu riêng vào phiếu."
_NUMBER_IS_FOR: Final = " Cột “Số” dùng khi kiểm phiếu."

_LIMIT: Final[Mapping[str, str]] = {
    "agree": "đồng ý không quá {} tập thể",
    "choose": "suy tôn không quá {} tập thể",
    "cross_out": "suy tôn không quá {} tập thể",
}

_TOO_MANY: Final[Mapping[str, str]] = {
    "agree": "đồng ý quá số lượng",
    "choose": "suy tôn quá số lượng",
    "cross_out": "suy tôn quá số lượng",
}


def do_not_sign(*, numbered: bool) -> str:
    return _DO_NOT_SIGN + (_NUMBER_IS_FOR if numbered else "")


def limit_text(marking: str, most: int | None) -> str:
    return "" if most is None else _LIMIT[marking].format(two_digits(most))


def contest_heading(number: int, alone: bool, name: str, seats: int) -> str:
    text = f"Danh hiệu “{name}”: suy tôn {two_digits(seats)} tập thể"
    return text if alone else f"{number}. {text}"


def contest_rule(marking: str, most: int | None, requires: str) -> str:
    parts = [limit_text(marking, most)]
    if requires:
        parts.append(f"chỉ xét tập thể đồng thời được suy tôn danh hiệu “{requires}”")
    text = "; ".join(part for part in parts if part)
    return f"({text[:1].upper()}{text[1:]})" if text else ""


def invalid_text(
    marking: str,
    *,
    limited: bool,
    blank_is_invalid: bool,
    contest_alone: bool,
) -> str:
    whole = ["không do Ban kiểm phiếu phát ra", "không có dấu", "ký tên hoặc đánh dấu riêng"]
    whole += ["viết thêm", "không xác định được ý kiến"]
    if blank_is_invalid and marking != "cross_out":
        whole.append("phiếu trắng")
    by_marks = [_TOO_MANY[marking]] if limited else []
    if marking == "cross_out":
        by_marks.append("gạch toàn bộ tên của một danh hiệu")
    if not contest_alone:
        return f"Phiếu không hợp lệ: {'; '.join(whole + by_marks)}."
    text = f"Phiếu không hợp lệ: {'; '.join(whole)}."
    if by_marks:
        text += f" Không tính phiếu riêng đối với danh hiệu bị {' hoặc '.join(by_marks)}."
    return text


def withdrawn_name(name: str) -> str:
    """A name that withdrew after the papers were printed; it keeps its number."""
    return f"{name} (đã rút, không tính phiếu)"
