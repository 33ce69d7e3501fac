"""A year's status in words: for the header's menu, and for the banner of a locked year."""

from collections.abc import Iterable

from thidua_desktop.records.base import stored_id
from thidua_desktop.services.years.year_status import YearStatus
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.years import year_tab as texts
from thidua_desktop.ui.shell.year_menu import YearEntry


def lock_text(status: YearStatus) -> str:
    """Why nothing can be written of a year, and the way out; empty where it can."""
    if status.lock is None:
        return ""
    return texts.LOCKED[status.lock].format(status.year.year, status.keeper)


def year_entries(statuses: Iterable[YearStatus]) -> tuple[YearEntry, ...]:
    return tuple(
        YearEntry(
            id=stored_id(one.year),
            year=one.year.year,
            state=choice_text(one.year.state),
            closed=one.year.closed,
            keeper=one.keeper,
        )
        for one in statuses
    )
