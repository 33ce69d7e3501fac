"""What is read out in the hall: numbers in words, no name called a loser."""

from typing import Final

from thidua_desktop.texts.base.numbers import in_words, percent, two_digits
from thidua_desktop.texts.conference.codes import BASES

ELECTED: Final = "Được suy tôn:"
OTHERS: Final = "Các tập thể khác:"
NOBODY: Final = "Chưa có tập thể được suy tôn."
WAITING: Final = "Kết quả còn chờ hội nghị quyết định:"


def papers(issued: int, returned: int, valid: int, invalid: int) -> str:
    """Read out the papers."""
    return (
        f"Số phiếu phát ra: {in_words(issued)}; thu về: {in_words(returned)}; hợp lệ: "
        f"{in_words(valid)}; không hợp lệ: {in_words(invalid)}."
    )


def contest_heading(name: str, seats: int) -> str:
    """Head a title."""
    return f"Danh hiệu “{name}” ({two_digits(seats)} tập thể)"


def contest_base(base: str, majority: str, votes: int | None) -> str:
    """Say what shares are reckoned on and what must be reached."""
    words = f"Tỷ lệ tính trên {BASES[base]}; mức phải đạt: {majority}"
    return f"{words}." if votes is None else f"{words}, ít nhất {in_words(votes)} phiếu đồng ý."


def votes_line(name: str, agree: int, base_count: int) -> str:
    """Read out a name's votes."""
    if base_count <= 0:
        return f"{name}: {in_words(agree)} phiếu đồng ý"
    return (
        f"{name}: {in_words(agree)} trên {in_words(base_count)} phiếu đồng ý, "
        f"đạt {percent(agree, base_count)}"
    )


def withdrawn_line(name: str) -> str:
    """Read out a name that withdrew."""
    return f"{name}: đã rút"
