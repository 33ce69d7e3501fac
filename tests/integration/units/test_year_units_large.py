"""A store of many units and years is read register by register, and only what changed again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.large_store import make_large_store
from thidua_desktop.bootstrap import wiring
from thidua_desktop.services.conference import elected_units
from thidua_desktop.services.contributed import FACTS_OF_UNIT
from thidua_desktop.services.units.unit_source import UnitSource
from thidua_desktop.services.units.year_units import YearUnits
from thidua_desktop.storage.engine import open_store
from thidua_desktop.storage.register_store import SqliteRegisters


@contextmanager
def _units(path: Path, number: int) -> Iterator[tuple[YearUnits, int]]:
    year_id = make_large_store(path, units=number, years=4, rounds=2)
    store = open_store(path)
    cases = wiring.use_cases(store, "thử")
    try:
        yield YearUnits(cases.new_uow, cases.registers, FACTS_OF_UNIT), year_id
    finally:
        store.close()


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every reading of a register."""
    made: list[str] = []
    find = SqliteRegisters.find

    def counted(self: SqliteRegisters, kind: type, *args: object, **equal: object) -> object:
        made.append(kind.__name__)
        return find(self, kind, *args, **equal)

    monkeypatch.setattr(SqliteRegisters, "find", counted)
    return made


def _reads(reads: list[str], act: Callable[[], object]) -> int:
    reads.clear()
    act()
    return len(reads)


def test_no_unit_costs_a_reading_of_its_own(tmp_path: Path, reads: list[str]) -> None:
    counts = []
    for number in (5, 40):
        with _units(tmp_path / f"{number}.db", number) as (units, year_id):
            first = _reads(reads, lambda: units.list(year_id, former=True))
            again = _reads(reads, lambda: units.list(year_id, former=True))
            filtered = _reads(reads, lambda: units.people(year_id))
            counts.append((first, again, filtered))
            assert again < first
    assert counts[0] == counts[1]


def test_published_rounds_are_not_counted_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_args: object) -> object:
        raise AssertionError

    with _units(tmp_path / "a.db", 6) as (units, year_id):
        monkeypatch.setattr(elected_units, "read_round", refused)
        flags = [len(one.flags) for one in units.list(year_id)]
        assert flags == [1, 0, 1, 0, 1, 0]
        assert not any(one.flags for one in units.list(year_id - 3))  # no round was held then


def test_what_changes_is_read_again(tmp_path: Path) -> None:
    with _units(tmp_path / "a.db", 3) as (units, year_id):
        first = units.list(year_id)[0].unit
        units.save(year_id, first.model_copy(update={"short_name": "Khu vực"}))
        assert units.list(year_id)[0].unit.short_name == "Khu vực"
        units.registers.undo()
        assert units.list(year_id)[0].unit.short_name == first.short_name


def test_a_unit_is_found_by_its_people_of_that_year(tmp_path: Path) -> None:
    with _units(tmp_path / "a.db", 2) as (units, year_id):
        source = UnitSource(units)
        source.year_id = year_id
        (first, _) = source.rows()
        names = units.people(year_id)[first.unit.id or 0]
        assert set(names) <= set(source.text(first))
        assert len(names) >= 2
