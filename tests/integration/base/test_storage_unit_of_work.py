"""One transaction: what it stores, journals, refuses and undoes."""

import datetime
import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.support.ready import empty_store
from tests.support.stores import ACTOR, AT, HeldClock, count_example, example
from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import Record
from thidua_desktop.records.cluster import EmulationYear, Membership, Unit
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.count_rows import (
    COUNT_ROWS,
    CancelRow,
    CountRow,
    LedgerRow,
    PaperRow,
)
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import NewUnitOfWork, UnitOfWork
from thidua_desktop.storage.engine import Store
from thidua_desktop.storage.journal import EMPTY_HEAD
from thidua_desktop.storage.tables import row_class
from thidua_desktop.storage.triggers import APPEND_ONLY


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = empty_store(tmp_path / "s.thidua", HeldClock())
    yield made
    made.close()


@pytest.fixture
def new_uow(store: Store) -> NewUnitOfWork:
    return store.new_uow(ACTOR)


def _with_round(uow: UnitOfWork) -> None:
    for kind in (Unit, EmulationYear, Person, Conference, BallotRound):
        record = example(kind)
        uow.registers.add(
            record.model_copy(update={"continues_round_id": None})
            if kind is BallotRound
            else record
        )


@pytest.mark.parametrize("kind", ALL_RECORDS)
def test_a_record_of_every_register_comes_back_as_it_went(
    kind: type[Record], new_uow: NewUnitOfWork
) -> None:
    with new_uow("load") as uow:
        for other in ALL_RECORDS:
            uow.registers.add(example(other))
        uow.commit()
    with new_uow("read") as uow:
        stored = uow.registers.get(kind, 1)
        assert type(stored) is kind
        assert stored == example(kind).model_copy(update={"id": 1})
        assert uow.registers.find(kind) == [stored]


@pytest.mark.parametrize("kind", COUNT_ROWS)
def test_a_row_of_every_kind_of_count_comes_back_as_it_went(
    kind: type[CountRow], new_uow: NewUnitOfWork
) -> None:
    with new_uow("load") as uow:
        _with_round(uow)
        if kind is CancelRow:
            uow.count.append(count_example(PaperRow))
        row_id = uow.count.append(count_example(kind))
        uow.commit()
    with new_uow("read") as uow:
        assert uow.count.rows(kind) == [count_example(kind, id=row_id)]
        assert uow.count.rows(kind, round_id=2) == []


def test_rows_are_found_by_columns_that_hold_nothing(new_uow: NewUnitOfWork) -> None:
    with new_uow("ledger") as uow:
        _with_round(uow)
        uow.count.append(count_example(LedgerRow, issued=None))
        uow.count.append(count_example(LedgerRow, issued=12))
        assert [row.issued for row in uow.count.rows(LedgerRow, issued=None)] == [None]
        assert [row.issued for row in uow.count.rows(LedgerRow, round_id=1)] == [None, 12]


DAY = date(2017, 12, 31)


def test_records_come_in_the_order_of_their_register(new_uow: NewUnitOfWork) -> None:
    with new_uow("load") as uow:
        for code in ("C", "A", "B"):
            uow.registers.add(Unit(code=code, name=code, valid_to=None if code == "B" else DAY))
        assert [unit.code for unit in uow.registers.find(Unit)] == ["A", "B", "C"]
        assert [unit.code for unit in uow.registers.find(Unit, valid_to=DAY)] == [
            "A",
            "C",
        ]
        assert [unit.code for unit in uow.registers.find(Unit, valid_to=None)] == ["B"]


def test_values_stand_in_the_file_as_in_the_journal(store: Store) -> None:
    with store.new_uow(ACTOR)("load") as uow:
        _with_round(uow)
        uow.commit()
    row = store.driver.execute("SELECT marking, blank_is_invalid FROM ballot_rounds").fetchone()
    assert row == (Marking.AGREE.value, 1)
    assert store.driver.execute("SELECT date, start FROM conferences").fetchone() == (
        "2017-11-22",
        "08:30:00",
    )


def test_a_transaction_writes_one_journal_row_with_whole_rows(new_uow: NewUnitOfWork) -> None:
    with new_uow("registers") as uow:
        unit = uow.registers.add(Unit(code="A", name="Vụ A"))
        uow.registers.update(unit.model_copy(update={"name": "Vụ Bê"}))
        uow.registers.delete(Unit, 1)
        uow.commit()
        old = unit.model_dump(mode="json")
    with new_uow("read") as uow:
        (entry,) = uow.journal_rows()
        assert (entry.id, entry.at, entry.actor) == (1, AT, ACTOR)
        assert (entry.use_case, entry.hash) == ("registers", uow.journal_head())
        assert uow.journal_rows(after=1) == []
    new = old | {"name": "Vụ Bê"}
    assert json.loads(entry.change) == [
        {"table": "units", "id": 1, "before": None, "after": old},
        {"table": "units", "id": 1, "before": old, "after": new},
        {"table": "units", "id": 1, "before": new, "after": None},
    ]
    assert "Vụ Bê" in entry.change


def test_what_was_read_is_read_again_once_something_changed(
    store: Store, new_uow: NewUnitOfWork
) -> None:
    made: list[str] = []
    with new_uow("look") as uow:
        first = uow.registers.add(Unit(code="A", name="Cục A"))
        store.driver.set_trace_callback(made.append)
        (found,) = uow.registers.find(Unit)
        assert uow.registers.find(Unit) == [uow.registers.get(Unit, first.id or 0)] == [found]
        assert len(made) == 1
        found.name = "Cục B"
        uow.registers.update(found)
        assert [one.name for one in uow.registers.find(Unit)] == ["Cục B"]
        with pytest.raises(LookupError):
            uow.registers.get(Unit, 99)
        uow.registers.delete(Unit, first.id or 0)
        assert uow.registers.find(Unit) == []
        store.driver.set_trace_callback(None)
        uow.commit()


def test_nothing_changed_writes_no_journal_row(new_uow: NewUnitOfWork) -> None:
    with new_uow("load") as uow:
        unit = uow.registers.add(Unit(code="A", name="A"))
        uow.commit()
    with new_uow("again") as uow:
        uow.registers.update(unit)
        uow.commit()
    with new_uow("read") as uow:
        assert [entry.use_case for entry in uow.journal_rows()] == ["load"]


def test_a_note_is_a_journal_row_of_its_own(new_uow: NewUnitOfWork) -> None:
    with new_uow("rehearse") as uow:
        uow.note("Đã kiểm phiếu thử")
        uow.commit()
    with new_uow("read") as uow:
        assert [entry.change for entry in uow.journal_rows()] == ['[{"note":"Đã kiểm phiếu thử"}]']


def test_what_is_not_committed_is_undone(new_uow: NewUnitOfWork) -> None:
    with new_uow("load") as uow:
        uow.registers.add(Unit(code="A", name="A"))
    with pytest.raises(ValidationError), new_uow("load") as uow:
        uow.registers.add(Unit(code="B", name=""))
    with new_uow("read") as uow:
        assert uow.registers.find(Unit) == []
        assert uow.journal_head() == EMPTY_HEAD
        # No id was lost: a gap would look like a deleted row.
        assert uow.registers.add(Unit(code="C", name="C")).id == 1


def test_a_record_may_bring_its_id_back(new_uow: NewUnitOfWork) -> None:
    with new_uow("undo") as uow:
        unit = uow.registers.add(Unit(code="A", name="A"))
        uow.registers.delete(Unit, 1)
        assert uow.registers.add(unit) == unit
        # The id of a deleted record is given to no other.
        uow.registers.delete(Unit, 1)
        assert uow.registers.add(Unit(code="B", name="B")).id == 2


def test_a_record_in_use_is_not_deleted_and_says_where(new_uow: NewUnitOfWork) -> None:
    with new_uow("load") as uow:
        uow.registers.add(
            example(Unit).model_copy(update={"successor_id": None, "origin_id": None})
        )
        uow.registers.add(example(EmulationYear).model_copy(update={"keeper_unit_id": None}))
        uow.registers.add(Unit(code="B", name="B"))
        uow.registers.add(Membership(year_id=1, unit_id=2, position=1))
        with pytest.raises(Refused) as refused:
            uow.registers.delete(Unit, 2)
        assert refused.value.details == (Membership.register.title,)
        uow.commit()
    with new_uow("read") as uow:
        assert len(uow.registers.find(Unit)) == 2


def test_a_record_that_is_not_there_is_a_lookup_error(new_uow: NewUnitOfWork) -> None:
    with new_uow("load") as uow:
        with pytest.raises(LookupError):
            uow.registers.get(Unit, 7)
        with pytest.raises(LookupError):
            uow.registers.delete(Unit, 7)
        with pytest.raises(LookupError):
            uow.registers.update(Unit(id=7, code="A", name="A"))
        with pytest.raises(LookupError):
            uow.registers.update(Unit(code="A", name="A"))
        with pytest.raises(LookupError):
            uow.registers.find(Unit, year_id=1)


def test_a_record_built_past_its_rules_is_refused(new_uow: NewUnitOfWork) -> None:
    with new_uow("load") as uow:
        unit = uow.registers.add(Unit(code="A", name="A"))
        with pytest.raises(ValidationError):
            uow.registers.update(unit.model_copy(update={"name": ""}))
        with pytest.raises(ValidationError):
            uow.registers.add(unit.model_copy(update={"id": None, "code": "with space"}))


@pytest.mark.parametrize("kind", ALL_RECORDS)
def test_a_row_takes_no_more_than_its_record(kind: type[Record]) -> None:
    row = row_class(kind).model_validate(example(kind).model_dump())
    with pytest.raises(ValidationError):
        row.id = "seven"  # type: ignore[assignment]  # what must be refused


def test_a_row_of_the_count_keeps_texts_and_integers_alone(new_uow: NewUnitOfWork) -> None:
    with new_uow("paper") as uow:
        _with_round(uow)
        with pytest.raises(TypeError):
            uow.count.append(count_example(PaperRow, marks=0.5))
        with pytest.raises(ValueError, match="id"):
            uow.count.append(count_example(PaperRow, id=1))


def test_one_letter_is_spelled_one_way(new_uow: NewUnitOfWork) -> None:
    with new_uow("move") as uow:
        _with_round(uow)
        uow.count.append(count_example(LedgerRow, reason="đe\u0302\u0301m lại"))
        assert uow.count.rows(LedgerRow)[0].reason == "đ\u1ebfm lại"


def test_a_paper_is_stored_once(new_uow: NewUnitOfWork) -> None:
    with new_uow("paper") as uow:
        _with_round(uow)
        uow.count.append(count_example(PaperRow))
        with pytest.raises(sqlite3.IntegrityError):
            uow.count.append(count_example(PaperRow))
        uow.count.append(count_example(PaperRow, attempt=2))
        uow.count.append(count_example(CancelRow))
        with pytest.raises(sqlite3.IntegrityError):
            uow.count.append(count_example(CancelRow))


@pytest.mark.parametrize("wrong", [{"pass_number": 4}, {"number": 0}, {"round_id": 9}])
def test_the_store_refuses_a_senseless_paper(new_uow: NewUnitOfWork, wrong: dict[str, int]) -> None:
    with new_uow("paper") as uow:
        _with_round(uow)
        with pytest.raises(sqlite3.IntegrityError):
            uow.count.append(count_example(PaperRow, **wrong))


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_triggers_refuse_changing_deleting_and_replacing(store: Store, table: str) -> None:
    with store.new_uow(ACTOR)("load") as uow:
        _with_round(uow)
        for kind in COUNT_ROWS:
            uow.count.append(count_example(kind))
        uow.commit()
    for statement in (
        f"UPDATE {table} SET at = 'x'",
        f"DELETE FROM {table}",
        f"REPLACE INTO {table} SELECT * FROM {table}",
        f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE id = 1",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store.driver.execute(statement)


def test_units_of_work_are_not_nested_reused_or_left_open(new_uow: NewUnitOfWork) -> None:
    uow = new_uow("one")
    with pytest.raises(RuntimeError):
        uow.registers.find(Unit)
    with uow, pytest.raises(RuntimeError), new_uow("two"):
        pass
    with pytest.raises(RuntimeError), uow:
        pass
    with pytest.raises(RuntimeError):
        uow.count.rows(PaperRow)
    with pytest.raises(RuntimeError):
        uow.commit()


def test_nothing_follows_the_commit(new_uow: NewUnitOfWork) -> None:
    with new_uow("load") as uow:
        uow.commit()
        with pytest.raises(RuntimeError):
            uow.registers.add(Unit(code="A", name="A"))
        with pytest.raises(RuntimeError):
            uow.commit()


def test_the_journal_keeps_utc(tmp_path: Path) -> None:
    clock = HeldClock()
    clock.moment = datetime.datetime(
        2017, 11, 22, 14, 0, 0, 999, tzinfo=datetime.timezone(datetime.timedelta(hours=7))
    )
    path = tmp_path / "other.thidua"
    other = empty_store(path, clock)
    with other.new_uow(ACTOR)("load") as uow:
        uow.note("x")
        uow.commit()
    with other.new_uow(ACTOR)("read") as uow:
        assert uow.journal_rows()[0].at == AT
    other.close()
