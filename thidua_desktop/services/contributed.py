"""What the capabilities contribute to those on which they rest; a new one adds a line to each."""

from thidua_desktop.services.conference import contributions as conference
from thidua_desktop.services.documents import contributions as documents
from thidua_desktop.services.handover import contributions as handover
from thidua_desktop.services.inspections import contributions as inspections
from thidua_desktop.services.overview import contributions as overview
from thidua_desktop.services.plans import contributions as plans
from thidua_desktop.services.registration import contributions as registration
from thidua_desktop.services.reports import contributions as reports
from thidua_desktop.services.scoring import contributions as scoring
from thidua_desktop.services.years import open_work, year_gaps
from thidua_desktop.services.years.year_gaps import YearChecks

GAPS = YearChecks(
    (
        *year_gaps.GAPS,
        *plans.GAPS,
        *registration.GAPS,
        *scoring.GAPS,
        *conference.GAPS,
        *documents.GAPS,
        *handover.GAPS,
    ),
    (
        *year_gaps.PRODUCTS,
        *plans.PRODUCTS,
        *registration.PRODUCTS,
        *reports.PRODUCTS,
        *inspections.PRODUCTS,
        *overview.PRODUCTS,
        *scoring.PRODUCTS,
        *conference.PRODUCTS,
        *documents.PRODUCTS,
        *handover.PRODUCTS,
    ),
)
"""What a year lacks for a state, in the order in which it is shown; what its steps produced."""

OPEN_WORK = (
    *plans.OPEN_WORK,
    *inspections.OPEN_WORK,
    *scoring.OPEN_WORK,
    *reports.OPEN_WORK,
    *documents.OPEN_WORK,
    *open_work.OPEN_WORK,
)
"""What a year leaves undone."""

DUE_DATES = (
    *plans.DUE_DATES,
    *inspections.DUE_DATES,
    *scoring.DUE_DATES,
    *reports.DUE_DATES,
    *documents.DUE_DATES,
    *open_work.DUE_DATES,
)
"""What of a year is to be done by a day; the steps of the year are beside these."""

FACTS_OF_UNIT = (
    *plans.FACTS_OF_UNIT,
    *inspections.FACTS_OF_UNIT,
    *scoring.FACTS_OF_UNIT,
    *registration.FACTS_OF_UNIT,
    *reports.FACTS_OF_UNIT,
    *documents.FACTS_OF_UNIT,
    *conference.FACTS_OF_UNIT,
)
"""What the card of a unit says of the year; of the years before in the reverse order."""

FACTS_OF_PERSON = registration.FACTS_OF_PERSON
"""What the card of a person says of the years."""
