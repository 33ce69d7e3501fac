"""Hồ sơ bổ sung: after a handover of year N the old office finishes N, the new one goes on.

Both stores share the journal up to the handover. What the old office did in N since then goes over
as rows; N + 1 is not touched, nor what both years share, but for what ended in N. It may be sent
again and again: each says all that is new since the handover, and what came before is recognised.
"""

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from functools import cache
from typing import Any, Final, get_type_hints

from thidua_desktop.domain.codes.handover import SupplementCode
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.away_copies import AwayCopy
from thidua_desktop.records.base import Record, field_specs
from thidua_desktop.records.choices import YearEventKind
from thidua_desktop.records.cluster import Appointment, Cluster, EmulationYear, Unit
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.records.handover import Package, ReceivedRow
from thidua_desktop.records.people import Person, UnitRole, UnitStay
from thidua_desktop.records.year import YearEvent
from thidua_desktop.services.base.canonical import canonical_json, sha256
from thidua_desktop.services.base.count_rows import (
    COUNT_ROWS,
    PAPERS,
    WITHHELD_MARKS,
    CountRow,
    count_table_name,
)
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.handover.supplement_shapes import is_written

Values = Mapping[str, Any]
Key = tuple[str, int]
"""A table and the id of a row in it."""

OF_ONE_STORE: Final = (Package, ReceivedRow, AwayCopy, Cluster, EmulationYear)
"""What each store knows for itself; of the year itself a few fields are told beside the rows."""

OWN_EVENTS: Final = (
    YearEventKind.HANDED_OVER,
    YearEventKind.RECEIVED,
    YearEventKind.SUPPLEMENTED,
)
"""Events of the store that wrote them, not of the year."""

_BY_THEIR_DAYS = (Appointment, UnitRole, UnitStay)
"""Records that name no year and are of one all the same: that in which they hold."""

_KINDS = {kind.register.name: kind for kind in ALL_RECORDS if kind not in OF_ONE_STORE}
_LINKED = {spec.link for kind in _KINDS.values() for spec in field_specs(kind)}

REGISTERS: Final[Mapping[str, type[Record]]] = {
    name: kind
    for name, kind in _KINDS.items()
    if kind.register.year or kind in _BY_THEIR_DAYS or name in _LINKED
}
SHARED: Final = frozenset(
    name
    for name, kind in REGISTERS.items()
    if not kind.register.year and kind not in _BY_THEIR_DAYS
)
"""Registers of no one year: of these new records go along, where the year's need them.

Of a person whom both offices know, where they went: else they would be in both units. Of a unit,
that it ended in the year, and what continues it.
"""

PEOPLE: Final = Person.register.name
UNITS: Final = Unit.register.name
STAYS: Final = UnitStay.register.name
MOVED: Final[Mapping[str, tuple[str, ...]]] = {
    PEOPLE: ("unit_id", "joined", "left"),
    UNITS: ("valid_to", "successor_id", "succession", "succession_basis"),
}
"""What tells where a person went, and what became of a unit."""

_LAST_DAYS: Final = {PEOPLE: "left", UNITS: "valid_to"}

COUNT_TABLES: Final[Mapping[str, type[CountRow]]] = {
    count_table_name(kind): kind for kind in COUNT_ROWS
}
CARRIED: Final[Mapping[str, type[Record] | type[CountRow]]] = {**REGISTERS, **COUNT_TABLES}
"""Every table of which a supplement may have rows, those to which others point first."""


class YearRows:
    """The rows of a store, and to which year each belongs."""

    def __init__(self, registers: RegisterStore, gone: Mapping[Key, Values] | None = None) -> None:
        self._registers = registers
        self._gone = gone or {}

    def read(self, table: str, record_id: int) -> Values | None:
        """Give a record in JSON's own types: as it stands, else as it last was."""
        found = self._registers.find(REGISTERS[table], id=record_id)
        return found[0].model_dump(mode="json") if found else self._gone.get((table, record_id))

    def year_of(self, table: str, row: Values) -> int | None:
        """Give the id of the year to which a row belongs; None where it has no one year."""
        if table in COUNT_TABLES:
            return self._beyond(BallotRound.register.name, row["round_id"])
        kind = REGISTERS[table]
        if kind is Appointment:  # of the year in which it holds, as for the lock
            years = self._registers.find(EmulationYear, year=row["for_year"])
            return years[0].id if years else None
        names = (kind.register.year,)
        return next(
            (self._beyond(link, row[name]) for name, link, _ in links_of(table) if name in names),
            None,
        )

    def is_of(self, table: str, row: Values, year_id: int) -> bool:
        """Whether a row belongs to a year; a role, or a stay, does to each in which it is held."""
        kind = CARRIED[table]
        if kind not in (UnitRole, UnitStay):
            return self.year_of(table, row) == year_id
        year = self._registers.get(EmulationYear, year_id).year
        if kind is UnitRole:
            return UnitRole.model_validate(row).holds_in(year)
        return UnitStay.model_validate(row).was_there_in(year)

    def ended_in(self, table: str, row: Values, year_id: int) -> bool:
        """Whether a unit ended in a year, or a person left in it, as a row tells."""
        last = row.get(_LAST_DAYS[table]) if table in _LAST_DAYS else None
        year = self._registers.get(EmulationYear, year_id).year
        return last is not None and datetime.date.fromisoformat(last).year == year

    def _beyond(self, table: str, record_id: int) -> int | None:
        if table == EmulationYear.register.name:
            return record_id
        row = self.read(table, record_id)
        return None if row is None else self.year_of(table, row)


def carries(table: str, row: Values) -> bool:
    """Whether a row may be in a supplement at all."""
    if table == YearEvent.register.name:
        return row["kind"] not in OWN_EVENTS
    return table in CARRIED


@cache
def links_of(table: str) -> tuple[tuple[str, str, bool], ...]:
    """Give each field that points to another row: its name, the table, whether it may be empty."""
    if table in COUNT_TABLES:
        round_ = ("round_id", BallotRound.register.name, False)
        to_paper = "paper_id" in COUNT_TABLES[table].__dataclass_fields__
        return (round_, ("paper_id", PAPERS, False)) if to_paper else (round_,)
    specs = field_specs(REGISTERS[table])
    return tuple((spec.name, spec.link, spec.nullable) for spec in specs if spec.link)


YEAR_FIELDS: Final = ("state", "closed", "theme")
"""What a supplement says of the year itself; who keeps it, each store knows."""

FOLDERS: Final[Mapping[str, str]] = {
    "attachments": "dinh-kem",
    "task_files": "dinh-kem",
    "issued_files": "van-ban",
    "count_document": "van-ban",
}
"""Tables that tell of files, and where those stand in a package."""


@dataclass(frozen=True, slots=True)
class SupplementRow:
    """A row that was touched after the handover: as it was then, and as it is now.

    Without `before` it is newer than the handover and has another id at the receiver; without
    `after` it is gone.
    """

    table: str
    id: int
    before: Values | None
    after: Values | None

    @property
    def key(self) -> Key:
        return self.table, self.id

    def links(self) -> Iterator[Key]:
        for name, table, _ in links_of(self.table):
            if self.after is not None and self.after.get(name) is not None:
                yield table, self.after[name]


@dataclass(frozen=True, slots=True)
class Supplement:
    """All that was touched of a year since the handover, in the order in which it is taken."""

    year: int
    year_id: int
    base_id: int
    base_hash: str
    state: Values
    state_touched: bool
    rows: tuple[SupplementRow, ...]

    @property
    def empty(self) -> bool:
        """Neither a row of the year nor what it says of itself was touched."""
        return not self.rows and not self.state_touched

    @property
    def with_marks(self) -> bool:
        """It says of some paper what it held."""
        papers = (row.after for row in self.rows if row.table == PAPERS and row.after is not None)
        return any(paper["marks"] != WITHHELD_MARKS for paper in papers)

    @property
    def files(self) -> tuple[tuple[str, str, str], ...]:
        given = (
            (FOLDERS[row.table], row.after["name"], row.after["sha256"])
            for row in self.rows
            if row.table in FOLDERS and row.after is not None
        )
        return tuple(dict.fromkeys(given))


def place_of(row: SupplementRow) -> tuple[int, int]:
    """Rows to which others point come first."""
    return _PLACES[row.table], row.id


_PLACES = {table: place for place, table in enumerate(CARRIED)}


def supplement_json(supplement: Supplement) -> str:
    """Write it as JSON, always in the same way."""
    return canonical_json(asdict(supplement))


LARGEST = 10**12
"""Of ids and figures; the same as of a `ReceivedRow`."""

_HASH = re.compile(r"[0-9a-f]{64}")
_JSON_COLUMNS: Final[Mapping[str, tuple[type, ...]]] = {
    "detail": (dict,),
    "body": (dict,),
    "elected": (list,),
    "marks": (str, type(None)),
}


def read_supplement(text: str) -> Supplement:
    """Read it back. Raises Refused for anything that `supplement_json` does not write."""
    try:
        data = json.loads(text)
        rows = tuple(SupplementRow(**row) for row in data.pop("rows"))
        supplement = Supplement(**data, rows=rows)
        wrong = _wrong(supplement) if supplement_json(supplement) == text else "JSON"
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise Refused(SupplementCode.MALFORMED, type(error).__name__) from error
    if wrong:
        raise Refused(SupplementCode.MALFORMED, wrong)
    return supplement


def _wrong(supplement: Supplement) -> str:
    rows = supplement.rows
    if not (_is_id(supplement.base_id) and _HASH.fullmatch(supplement.base_hash)):
        return "base"
    if not _is_year(supplement):
        return "state"
    if len({row.key for row in rows}) != len(rows) or list(rows) != sorted(rows, key=place_of):
        return "rows"
    needed = {key for row in rows for key in row.links()}
    for row in rows:
        alone = row.table in SHARED and row.before is None and row.key not in needed
        if alone or not _is_row(row):
            return f"{row.table} {row.id}"
    return ""


def _is_year(supplement: Supplement) -> bool:
    named = {**supplement.state, "year": supplement.year, "id": supplement.year_id}
    read = EmulationYear.model_validate({**named, "rules": "x"}).model_dump(mode="json")
    same = canonical_json({name: read[name] for name in named}) == canonical_json(named)
    given = set(supplement.state) == set(YEAR_FIELDS) and type(supplement.state_touched) is bool
    return same and given and _is_id(supplement.year_id)


def _is_id(value: object) -> bool:
    return type(value) is int and 1 <= value <= LARGEST


def _is_row(row: SupplementRow) -> bool:
    only_added = row.table in COUNT_TABLES or row.table in SHARED
    if only_added and (row.before is not None or row.after is None) and not _is_moved(row):
        return False
    given = [values for values in (row.before, row.after) if values is not None]
    return _is_id(row.id) and all(
        values["id"] == row.id and carries(row.table, values) and _are_sound(row.table, values)
        for values in given
    )


def _is_moved(row: SupplementRow) -> bool:
    """Whether it tells of what both know where it went, or what became of it, and nothing else."""
    if row.table not in MOVED or row.before is None or row.after is None:
        return False
    given = [{**values, **dict.fromkeys(MOVED[row.table])} for values in (row.before, row.after)]
    return given[0] == given[1]


def _are_sound(table: str, values: Values) -> bool:
    if table in COUNT_TABLES:
        return _is_count_row(COUNT_TABLES[table], values)
    return _is_record(REGISTERS[table], values)


def _is_record(kind: type[Record], values: Values) -> bool:
    """Whether the record class takes these values, and would write them just so."""
    numbers = (value for value in values.values() if isinstance(value, int))
    return is_written(kind, values) and all(n <= LARGEST for n in numbers)


def _is_count_row(kind: type[CountRow], values: Values) -> bool:
    hints = get_type_hints(kind)
    if set(values) != {item.name for item in fields(kind)}:
        return False
    if not all(_is_value(hints[name], value) for name, value in values.items()):
        return False
    if kind is COUNT_TABLES["count_form"] and sha256(values["body"]) != values["sha256"]:
        return False
    given = ((types, values[name]) for name, types in _JSON_COLUMNS.items() if name in values)
    return all(isinstance(json.loads(value), types) for types, value in given)


def _is_value(hint: Any, value: object) -> bool:
    """A text, a number that is not below 0, or nothing where nothing may stand."""
    if type(value) is int and not 0 <= value <= LARGEST:
        return False
    return isinstance(value, hint) and not isinstance(value, bool)
