"""Which keys the tables of YEAR.toml have that tell of criteria and of how units were scored."""

from functools import cache
from typing import Final

from thidua_desktop.domain.codes.loading import YearFault
from thidua_desktop.domain.codes.scoring import (
    FigureSource,
    Method,
    Part,
    RoundedAt,
    Rounding,
    ScoreState,
)
from thidua_desktop.files.toml.indicators import shipped_indicators
from thidua_desktop.files.toml.toml_entry import Shape, every, place_in_list, read_entries
from thidua_desktop.files.toml.toml_source import parse_toml
from thidua_desktop.files.toml.toml_table import Faults, Table
from thidua_desktop.paths import resources
from thidua_desktop.records.plans import Indicator
from thidua_desktop.records.scoring import (
    Criterion,
    ScoreEntry,
    ScoreSheet,
    ScoreStep,
    ScoringTable,
)
from thidua_desktop.services.loading.year_file import Entry
from thidua_desktop.services.scoring.shipped_tables import ShippedTable

CRITERIA: Final = Shape(
    Criterion,
    every(Criterion, "table_id", "parent_id"),
    usual={
        "position": place_in_list,
        "part": Part.SCORED,
        "method": Method.MANUAL,
        "source": FigureSource.NONE,
    },
    once="code",
)
SCORING_TABLES: Final = Shape(
    ScoringTable,
    every(ScoringTable, "year_id"),
    parts={"criteria": CRITERIA},
    usual={
        "version": 1,
        "total": "100",
        "decimals": 2,
        "rounding": Rounding.HALF_UP,
        "rounded_at": RoundedAt.PRINT,
        "tolerance": "0",
    },
    once="name",
)
SCORES: Final = Shape(
    ScoreSheet,
    every(ScoreSheet, "year_id", self="self_score", cluster="cluster_score", cross="cross_unit_id"),
    parts={
        "entries": Shape(ScoreEntry, every(ScoreEntry, "sheet_id")),
        "steps": Shape(ScoreStep, every(ScoreStep, "sheet_id")),
    },
    usual={"state": ScoreState.DRAFT},
    once="unit",
)


def refuse_strange_criteria(
    top: Table, tables: tuple[Entry, ...], sheets: tuple[Entry, ...]
) -> None:
    """A unit is scored by the criteria of its own table."""
    own = {
        one.values["name"]: {part.values["code"] for part in one.parts["criteria"]}
        for one in tables
    }
    for sheet, table in zip(sheets, top.tables("scores"), strict=False):
        known = own.get(sheet.links["table_id"], set())
        for entry, place in zip(sheet.parts["entries"], table.tables("entries"), strict=False):
            if entry.links["criterion_id"] not in known:
                place.fault(YearFault.NAMES_NOTHING, "criterion", entry.links["criterion_id"])


@cache
def shipped_tables() -> tuple[ShippedTable, ...]:
    """Give the tables that come with the program, with the indicators that they name."""
    source = parse_toml((resources() / "scoring_tables.toml").read_bytes())
    faults = Faults(source)
    indicators = {one.code: one for one in shipped_indicators()}
    known = {Indicator.register.name: indicators.keys()}
    entries = read_entries(Table(source.data, (), faults), "scoring_tables", SCORING_TABLES, known)
    assert not faults, faults.all()
    return tuple(_shipped(entry, indicators) for entry in entries)


def _shipped(entry: Entry, indicators: dict[str, Indicator]) -> ShippedTable:
    criteria = entry.parts["criteria"]
    named = {one.links["indicator_id"] for one in criteria}
    return ShippedTable(
        values=entry.values,
        criteria=tuple((one.values, one.links["indicator_id"]) for one in criteria),
        indicators=tuple(indicators[code] for code in sorted(named) if code),
    )
