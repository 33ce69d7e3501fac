"""When a document that is signed has its number."""

import datetime

from thidua_desktop.domain.plans.dates import workday


def numbered_by(signed: datetime.date) -> datetime.date:
    """Give the last day for its number and sending: the next working day (NĐ 30/2020, Điều 15)."""
    return workday(signed + datetime.timedelta(days=1))
