"""The one line of what is due in a year, for its tab and for the window when it opens."""

from thidua_desktop.services.base.case import Case
from thidua_desktop.services.contributed import DUE_DATES, GAPS
from thidua_desktop.services.years.due_dates import read_due
from thidua_desktop.ui.tabs.years.view_state import due_words


def due_line(case: Case, year_id: int, *, short: bool = False) -> tuple[str, str]:
    """Give its tone and its words; nothing where nothing is due. `short`: for a narrow place."""
    return due_words(case.read(read_due, year_id, DUE_DATES, GAPS.products), short=short)
