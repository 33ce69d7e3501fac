"""Whom the forms of a conference offer where somebody is named."""

from thidua_desktop.services.person_choices import PersonChoices, ReadPersonChoices
from thidua_desktop.ui.tabs.conference.desk import Desk


def offered_people(desk: Desk) -> PersonChoices:
    """Give the people of the member units; heads are those of the day of the conference."""
    conference = desk.conference
    if conference is None:
        return PersonChoices()
    return ReadPersonChoices(desk.cases.new_uow)(conference.units, conference.conference.date)
