"""What the QR on a signed paper says to whoever scans it: plain text, no address."""

import datetime
from collections.abc import Sequence

from thidua_desktop.texts.base.numbers import short_date, two_digits

Votes = tuple[str, int, int]
"""A name elected, its agreeing votes, and the number that they are reckoned on."""


def head(about: str, cluster: str, day: datetime.date) -> str:
    return f"Kiểm phiếu suy tôn {about}\n{cluster}, ngày {short_date(day)}"


def papers(issued: int, returned: int, valid: int, invalid: int) -> str:
    return (
        f"Phiếu phát ra: {two_digits(issued)}; thu về: {two_digits(returned)}; hợp lệ: "
        f"{two_digits(valid)}; không hợp lệ: {two_digits(invalid)}"
    )


def elected(title: str, names: Sequence[Votes]) -> str:
    message = "; ".join(f"{name} {agree}/{of}" for name, agree, of in names)
    return f"{title}: {message or 'chưa có tập thể được suy tôn'}"


def elected_number(title: str, number: int) -> str:
    """Say how many were elected, where their names are too many for a small code."""
    return f"{title}: {two_digits(number)} tập thể được suy tôn"


def code(check_code: str) -> str:
    return f"Mã kiểm chứng: {check_code}"
