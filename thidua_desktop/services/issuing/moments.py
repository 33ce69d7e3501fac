"""Moments as they were stored or typed, told in the zone of the store."""

import datetime

from thidua_desktop.zone import local

Moment = datetime.datetime | str | None
"""A local time; what somebody wrote instead of one; nothing where it is not known."""


def read_moment(text: str) -> Moment:
    """Read a moment as it is stored, in UTC or local."""
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return text.strip() or None
    return local(moment) if moment.tzinfo else moment
