"""The columns of the list of people."""

from thidua_desktop.services.people.people import PersonOfYear
from thidua_desktop.texts.base.vietnamese import person_key, sort_key
from thidua_desktop.texts.people import people as texts
from thidua_desktop.ui.tabs.people.view_state import role_words
from thidua_desktop.ui.widgets.table.rows_model import Column


def people_columns() -> tuple[Column[PersonOfYear], ...]:
    """Give the columns, in the order in which they stand at first."""
    unit, name, position, role, phone, email = texts.COLUMNS
    return (
        Column(
            unit,
            lambda row: row.unit.short_name or row.unit.name,
            width=168,
            wrap=True,
            sort=lambda row: sort_key(row.unit.name),
            name="unit",
        ),
        Column(
            name,
            lambda row: row.person.name,
            width=164,
            wrap=True,
            sort=lambda row: person_key(row.person.name),
            name="name",
            called=True,
        ),
        Column(position, lambda row: row.person.position, stretch=True, wrap=True, name="position"),
        Column(role, role_words, width=112, wrap=True, name="role"),
        Column(phone, lambda row: row.person.phone, width=132, wrap=True, name="phone"),
        Column(email, lambda row: row.person.email, width=200, name="email", hidden=True),
        Column(
            texts.PROTOCOL,
            lambda row: row.person.protocol,
            width=120,
            align="right",
            sort=lambda row: row.person.protocol,
            name="protocol",
            hidden=True,
        ),
    )
