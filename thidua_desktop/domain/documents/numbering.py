"""When a document that is signed has its number."""

import datetime

_FRIDAY = 4
_WEEK = 7


def numbered_by(signed: datetime.date) -> datetime.date:
    """Give the last day for its number and sending: the next working day (NĐ 30/2020, Điều 15)."""
    at = signed.weekday()
    return signed + datetime.timedelta(days=_WEEK - at if at >= _FRIDAY else 1)
