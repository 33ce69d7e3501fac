"""How often the day's work is brought to safety, and which backups stay."""

from collections.abc import Callable, Collection, Hashable
from datetime import datetime

OFTEN = 20
"""Papers after which the file is whole by itself and a backup is due, though nobody pauses."""

NEWEST = 20
"""The newest that stay, however close together."""

DAYS = 30
"""Of as many days that have any, the last backup of each."""

MONTHS = 24
"""Of as many months that have any, the last backup of each."""


def kept(moments: Collection[datetime]) -> frozenset[datetime]:
    """Give those of the moments of backups that stay; the newest is always among them."""
    newest = sorted(moments, reverse=True)
    days = _last_of_each(newest, lambda moment: moment.date())[:DAYS]
    months = _last_of_each(newest, lambda moment: (moment.year, moment.month))[:MONTHS]
    return frozenset((*newest[:NEWEST], *days, *months))


def _last_of_each(newest: list[datetime], part: Callable[[datetime], Hashable]) -> list[datetime]:
    last: dict[Hashable, datetime] = {}
    for moment in newest:
        last.setdefault(part(moment), moment)
    return list(last.values())
