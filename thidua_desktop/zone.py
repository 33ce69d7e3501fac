"""The clock on the wall of the office: the one zone in which a store tells every act.

It is that of the store's cluster, wherever the machine stands, so that the same act has the same
hour and date on every screen and document. Acts are stored in UTC.
"""

import datetime
import zoneinfo
from typing import Final

VIETNAM: Final = "Asia/Ho_Chi_Minh"
_BARE: Final = datetime.timezone(datetime.timedelta(hours=7), VIETNAM)
"""The same where a machine has no database of zones; it has not changed since 1975."""

_HALF_A_DAY: Final = datetime.timedelta(hours=12)
_DAY: Final = datetime.timedelta(days=1)


class Wall:
    """Which zone the clock shows: Vietnam's until a store says otherwise."""

    zone: datetime.tzinfo = _BARE


def use_zone(name: str) -> None:
    """Tell every moment in this zone from now on; in Vietnam's where the machine knows no such."""
    try:
        Wall.zone = zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        Wall.zone = _BARE


def local(moment: datetime.datetime) -> datetime.datetime:
    """Give a moment as the clock on the wall showed it."""
    return moment.astimezone(Wall.zone)


def on_the_wall(moment: datetime.datetime) -> datetime.datetime:
    """Give what was read from the wall, without a zone, as the moment that it was."""
    return moment.replace(tzinfo=Wall.zone)


def nearest(time: datetime.time, now: datetime.datetime) -> datetime.datetime:
    """Give the moment with this time of day that is nearest to now: 23:50, said at 00:10, is past.

    A count goes over midnight; who notes an hour notes one of the hours around it.
    """
    wall = local(now)
    found = datetime.datetime.combine(wall.date(), time, wall.tzinfo)
    if found - wall > _HALF_A_DAY:
        return found - _DAY
    return found + _DAY if wall - found > _HALF_A_DAY else found
