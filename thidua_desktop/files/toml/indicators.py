"""The list of usual targets that comes with the program; a cluster makes its own of it."""

from functools import cache

from thidua_desktop.files.toml.plan_shapes import INDICATORS
from thidua_desktop.files.toml.toml_entry import read_entries
from thidua_desktop.files.toml.toml_source import parse_toml
from thidua_desktop.files.toml.toml_table import Faults, Table
from thidua_desktop.paths import resources
from thidua_desktop.records.plans import Indicator


@cache
def shipped_indicators() -> tuple[Indicator, ...]:
    source = parse_toml((resources() / "indicators.toml").read_bytes())
    faults = Faults(source)
    entries = read_entries(Table(source.data, (), faults), "indicators", INDICATORS, {})
    assert not faults, faults.all()
    return tuple(Indicator.model_validate(entry.values) for entry in entries)
