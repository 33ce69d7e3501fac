"""The columns of the list of units."""

from collections.abc import Callable

from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.records.cluster import MemberUnit
from thidua_desktop.services.registers.link_names import LinkNames
from thidua_desktop.services.units.year_units import UnitOfYear
from thidua_desktop.texts.base.vietnamese import sort_key
from thidua_desktop.texts.units import units as texts
from thidua_desktop.ui.tabs.units import view_state
from thidua_desktop.ui.widgets.register.register_columns import field_column
from thidua_desktop.ui.widgets.table.rows_model import Column

_ON_DEMAND = ("code", "short_name", "kind", "address", "staff", "women", "valid_from", "valid_to")


def unit_columns(record: Callable[[UnitOfYear], Record]) -> tuple[Column[UnitOfYear], ...]:
    """Give the columns in the order in which they stand, then those that can be asked for."""
    number, name, areas, liaison, flags = texts.COLUMNS
    specs = {spec.name: spec for spec in field_specs(MemberUnit)}

    def no_links() -> LinkNames:
        return {}

    return (
        Column(
            number,
            lambda one: one.position,
            width=56,
            tone=lambda _one: "secondary",
            sort=lambda one: one.position,
            name="position",
        ),
        Column(
            name,
            view_state.name_words,
            stretch=True,
            wrap=True,
            tone=view_state.name_tone,
            sort=lambda one: sort_key(one.unit.name),
            name="name",
        ),
        Column(
            areas,
            lambda one: one.unit.area_count,
            align="center",
            width=100,
            tone=view_state.name_tone,
            sort=lambda one: one.unit.area_count,
            name="work_areas",
        ),
        Column(
            liaison,
            view_state.liaison_words,
            width=88,
            tone=view_state.liaison_tone,
            name="liaison",
        ),
        Column(
            flags,
            view_state.flags_words,
            align="center",
            width=104,
            tone=lambda _one: "elected",
            bold=lambda _one: True,
            sort=lambda one: len(one.flags) or None,
            name="flags",
        ),
        *(field_column(specs[name], record, no_links, hidden=True) for name in _ON_DEMAND),
    )
