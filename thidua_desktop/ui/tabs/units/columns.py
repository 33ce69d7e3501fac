"""The columns of the list of units."""

from thidua_desktop.services.year_units import UnitOfYear
from thidua_desktop.texts import registers as texts
from thidua_desktop.ui.tabs.units import view_state
from thidua_desktop.ui.widgets.rows_model import Column


def unit_columns() -> tuple[Column[UnitOfYear], ...]:
    """Give the columns, in the order in which they stand."""
    number, name, areas, liaison, flags = texts.UNIT_COLUMNS
    return (
        Column(number, lambda one: one.position, width=56, tone=lambda _one: "secondary"),
        Column(name, lambda one: one.unit.name, stretch=True, wrap=True),
        Column(areas, lambda one: one.unit.work_areas, align="center", width=92),
        Column(liaison, view_state.liaison_words, width=88, tone=view_state.liaison_tone),
        Column(
            flags, view_state.flags_words, align="center", width=96,
            tone=lambda _one: "elected", bold=lambda _one: True,
        ),
    )  # fmt: skip
