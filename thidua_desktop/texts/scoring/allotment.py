"""The words of *Phân bổ*: numbers of titles, ways to divide them, how each share is reckoned."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from thidua_desktop.domain.allotment import Division, Share, Spread
from thidua_desktop.domain.codes.allotment import ShareMethod
from thidua_desktop.texts.base.numbers import decimals, fraction, plain, two_digits

_WEIGHED: Final = {
    ShareMethod.EQUAL: "đơn vị",
    ShareMethod.STAFF: "biên chế",
    ShareMethod.AREAS: "lĩnh vực",
    ShareMethod.SCORE: "điểm",
    ShareMethod.COEFFICIENT: "hệ số",
}
_EXACT: Final = "{0}/{1} {2} × {3} = {4} ({5})."
_WHOLE: Final = " Không có phần dư."
_RAISED: Final = (
    " Phần nguyên {0}; phần dư {1} xếp thứ {2}, có {3} phân bổ theo phần dư: được thêm 1."
)
_CUT: Final = (
    " Phần nguyên {0}; phần dư {1} xếp thứ {2}, có {3} phân bổ theo phần dư: không được thêm."
)
_TIED: Final = (
    " Phần nguyên {0}; phần dư {1} bằng nhau ở {2} đơn vị, chỉ còn {3}: hội nghị quyết định."
)
NO_UNIT_HAS: Final = "chưa đơn vị nào có số liệu"
_EITHER: Final = "{0} hoặc {1}"
_GETS: Final = " Số lượng: {0}."
_TIED_CELL: Final = "{0}–{1} ({2})"
_CELL: Final = "{0} ({1})"
_SPREAD: Final = "{0} – {1} (gấp {2} lần)"
_ALL_ALIKE: Final = "{0}, như nhau"


def how_reckoned(method: ShareMethod, division: Division, share: Share) -> str:
    """Tell how the number of a unit comes about: the exact fraction, its parts, the cut."""
    exact = _EXACT.format(
        plain(share.weight),
        plain(division.total),
        _WEIGHED[method],
        division.number,
        fraction(share.exact),
        decimals(share.exact),
    )
    places = two_digits(share.places)
    if share.tied:
        places = _EITHER.format(places, two_digits(share.places + 1))
    return exact + _rounding(division, share) + _GETS.format(places)


def _rounding(division: Division, share: Share) -> str:
    rest = fraction(share.remainder)
    if not share.remainder:
        return _WHOLE
    if share.tied:
        return _TIED.format(
            share.whole, rest, two_digits(len(division.tied)), two_digits(division.left)
        )
    text = _RAISED if share.is_raised else _CUT
    return text.format(share.whole, rest, share.rank, two_digits(division.by_remainder))


def cell(share: Share) -> str:
    """The number of a unit with its exact share: 2 (1,45), 1–2 (1,50) where it is tied."""
    if share.tied:
        return _TIED_CELL.format(share.places, share.places + 1, decimals(share.exact))
    return _CELL.format(share.places, decimals(share.exact))


def spread_text(found: Spread | None) -> str:
    """How much work stands behind a place: 30 – 310 (gấp 10,3 lần)."""
    if found is None:
        return ""
    if found.least == found.most:
        return _ALL_ALIKE.format(decimals(found.least, 1))
    least, most = decimals(found.least, 1), decimals(found.most, 1)
    return _SPREAD.format(least, most, decimals(found.times, 1))


def figure(number: Fraction | None) -> str:
    return "" if number is None else plain(number)


# ------------------------------------------------------------ the page

TITLE: Final = "Phương án phân bổ"
OF_TITLE: Final = "Danh hiệu"
NUMBER: Final = "Số lượng"
NUMBER_HELP: Final = "Số lượng được giao; sửa để xem thử, số đã lưu không đổi."
WAYS: Final = {
    ShareMethod.EQUAL: "Chia đều",
    ShareMethod.STAFF: "Theo biên chế",
    ShareMethod.AREAS: "Theo lĩnh vực",
    ShareMethod.SCORE: "Theo điểm",
    ShareMethod.COEFFICIENT: "Theo hệ số",
}
UNIT: Final = "Đơn vị"
STAFF: Final = "Biên chế"
AREAS: Final = "Lĩnh vực"
SCORE: Final = "Điểm"
COEFFICIENT: Final = "Hệ số"
APPLIED: Final = "Đã áp dụng"
TOTAL: Final = "Cộng"
NO_ALLOTMENT: Final = (
    "Chưa có số lượng danh hiệu nào. Thêm ở trang Số lượng danh hiệu: danh hiệu, số lượng và văn "
    "bản giao."
)
EMPTY: Final = "Năm thi đua chưa có đơn vị thành viên."
HOW: Final = "Cách tính"
HOW_EMPTY: Final = "Chọn một đơn vị để xem cách tính."
CUT_CHART: Final = "Ngưỡng phần dư: {0}"
CUT_PARTS: Final = ("Phần nguyên", "Phần dư", "Chờ hội nghị")
CUT_LINE: Final = "Ngưỡng: phần dư {0}"
CUT_TIED: Final = "Ngưỡng {0}; {1} cho {2} đơn vị: chờ hội nghị"
COMPARE_CHART: Final = "Các phương án cạnh nhau"
CHART_EMPTY: Final = "Chưa phân bổ được theo phương án này."
ROW_LABEL: Final = "{0} ({1})"
FAIRNESS: Final = "Trả lời ý kiến “cào bằng”"
APPLY: Final = "Áp dụng phương án…"
APPLY_KEY: Final = "F9"
PAPER: Final = "Phụ lục phân bổ"
PAPER_KEY: Final = "Ctrl+Shift+P"
APPLY_TITLE: Final = "Áp dụng phương án {0} cho {1}?"
APPLY_TEXT: Final = (
    "Số lượng của từng đơn vị được lưu cùng cách tính, và được nêu ở Đăng ký, Đề cử. "
    "Phương án chỉ được áp dụng khi có văn bản thông qua."
)
APPLY_LEFT: Final = (
    "Còn {0} chưa phân bổ vì phần dư bằng nhau ({1}): hội nghị quyết định, sau đó nhập ở Số lượng "
    "của đơn vị."
)
APPLY_AGAIN: Final = "Số lượng đã lưu trước đây của các đơn vị được thay thế."
APPLY_DO: Final = "Áp dụng"
APPLIED_DONE: Final = "Đã áp dụng phương án lúc {0}  ·  Ctrl+Z hoàn tác"
APPLIED_LEFT: Final = (
    "Đã áp dụng phương án lúc {0}, còn {1} chờ hội nghị quyết định  ·  Ctrl+Z hoàn tác"
)
LOSING: Final = (
    "Theo cách này, nếu số lượng tăng thêm 1 thì {0} giảm 1: phương pháp phần dư lớn nhất không "
    "loại trừ trường hợp này."
)
TRYING: Final = "Đang xem thử {0}; số lượng được giao là {1}."
GIVEN_BY: Final = "Theo {0}."
NOT_GIVEN: Final = "Chưa có văn bản giao số lượng: chỉ để xem thử, chưa áp dụng được."
LEFT_TO_CONFERENCE: Final = "Còn {0} chờ hội nghị quyết định giữa: {1}."


def names(units: Sequence[str]) -> str:
    return ", ".join(units)


def given_of(given: int, number: int) -> str:
    """How many of the places a way gives for certain: 20, or 12/20 where some are tied."""
    return str(number) if given == number else _GIVEN_OF.format(given, number)


def whole_way(division: Division, tied: str) -> str:
    """Tell of a way as a whole: by whole parts, by remainders, where the cut lies."""
    text = _WAY.format(
        two_digits(division.number),
        two_digits(division.number - division.by_remainder),
        two_digits(division.by_remainder),
    )
    if division.cut is not None:
        text += _WAY_CUT.format(fraction(division.cut))
    if division.left:
        text += " " + LEFT_TO_CONFERENCE.format(two_digits(division.left), tied)
    return text


def fairness_line(name: str, staff: Spread | None, areas: Spread | None, differs: int) -> str:
    parts = []
    if staff is not None:
        parts.append(_STAFF_BEHIND.format(spread_text(staff)))
    if areas is not None:
        parts.append(_AREAS_BEHIND.format(spread_text(areas)))
    known = staff or areas
    if known is not None and known.without:
        parts.append(_WITHOUT.format(two_digits(known.without)))
    if differs:
        parts.append(_DIFFERS.format(two_digits(differs)))
    return _FAIR.format(name, "; ".join(parts)) if parts else name


_GIVEN_OF: Final = "{0}/{1}"
_WAY: Final = "{0}: theo phần nguyên {1}, theo phần dư {2}."
_WAY_CUT: Final = " Ngưỡng phần dư: {0}."
_FAIR: Final = "{0}: {1}."
_STAFF_BEHIND: Final = "{0} biên chế trên một danh hiệu"
_AREAS_BEHIND: Final = "{0} lĩnh vực trên một danh hiệu"
_WITHOUT: Final = "{0} đơn vị không có danh hiệu"
_DIFFERS: Final = "{0} đơn vị khác với chia đều"
CHOOSE_WAY: Final = "Chọn một ô ở cột của phương án muốn áp dụng rồi nhấn F9."
COPY: Final = "Sao chép ảnh"
COPY_KEY: Final = "Ctrl+C"
PICTURE_COPIED: Final = "Đã sao chép ảnh biểu đồ."


def times(more: int | None, less: int | None) -> str:
    """How often one figure is the other: 11,1."""
    return decimals(Fraction(more or 0, less), 1) if less else ""
