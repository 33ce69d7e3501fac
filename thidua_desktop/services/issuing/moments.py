"""Moments as they were stored or typed."""

import datetime

Moment = datetime.datetime | str | None
"""A local time; what somebody wrote instead of one; nothing where it is not known."""


def read_moment(text: str) -> Moment:
    """Read a moment as it is stored, in UTC or local."""
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return text.strip() or None
    return moment.astimezone() if moment.tzinfo else moment
