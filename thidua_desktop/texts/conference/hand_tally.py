"""What stands on the hand tally and on the label of the envelope."""

from typing import Final

from thidua_desktop.texts.base.numbers import two_digits

HOW: Final = (
    "Mỗi phiếu hợp lệ đồng ý với một tập thể: ghi một nét vào ô của tập thể đó, mỗi ô đủ năm nét "
    "thì sang "
    "ô kế tiếp; số nhỏ ở góc ô là tổng số nét khi ô đầy. Cuối cùng ghi tổng số."
)


def papers_line(returned: int | None) -> str:
    """Say how many papers there are to go through."""
    count = "………" if returned is None else two_digits(returned)
    return f"Số phiếu thu về: {count}. Hợp lệ: ………. Không hợp lệ: ………."


def contest_heading(number: int, name: str, seats: int) -> str:
    """Head a title's table."""
    return f"{number}. Danh hiệu “{name}” (số lượng: {two_digits(seats)})"


def withdrawn_name(name: str) -> str:
    """A name that is not counted."""
    return f"{name} (đã rút, không ghi)"
