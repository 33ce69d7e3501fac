"""Locked years: every way of writing is refused, reading and copies of documents are not."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support.stores import count_example, example, filled_store
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.choices import SuccessionKind
from thidua_desktop.records.cluster import Appointment, Cluster, EmulationYear, Membership, Unit
from thidua_desktop.records.conference import Conference, Teller
from thidua_desktop.records.plans import Plan, PlanTask
from thidua_desktop.records.year import IssuedFile
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.count_rows import COUNT_ROWS, CountRow, DocumentRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import NewUnitOfWork
from thidua_desktop.services.years.year_lock import YearLock
from thidua_desktop.services.years.year_status import read_years, status_of
from thidua_desktop.storage.engine import Store
from thidua_desktop.texts.sentences import sentence

OF_A_YEAR = [
    kind
    for kind in ALL_RECORDS
    if kind is EmulationYear or kind is Appointment or (kind.register.year and kind != IssuedFile)
]
OF_NO_YEAR = [kind for kind in ALL_RECORDS if kind not in OF_A_YEAR]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Every record once: all of year 1 (2017), which is closed; and an open year 2 (2018)."""
    store = filled_store(tmp_path / "all.thidua.db")
    change(store.new_uow("")).add(EmulationYear(year=2018, rules="2003-nd91"))
    yield store
    store.close()


@pytest.fixture
def raw(store: Store) -> NewUnitOfWork:
    return store.new_uow("")


@pytest.fixture
def guarded(store: Store) -> NewUnitOfWork:
    return store.new_uow("", YearLock())


class change:  # noqa: N801  reads as a verb: change(new_uow).add(record)
    """One change in its own transaction."""

    def __init__(self, new_uow: NewUnitOfWork) -> None:
        self._new_uow = new_uow

    def add(self, record: Record) -> int:
        with self._new_uow("add") as uow:
            row_id = stored_id(uow.registers.add(record))
            uow.commit()
        return row_id

    def update(self, kind: type[Record], record_id: int, **values: Any) -> None:
        with self._new_uow("update") as uow:
            record = uow.registers.get(kind, record_id)
            uow.registers.update(record.model_copy(update=values))
            uow.commit()

    def delete(self, kind: type[Record], record_id: int) -> None:
        with self._new_uow("delete") as uow:
            uow.registers.delete(kind, record_id)
            uow.commit()

    def append(self, row: CountRow) -> None:
        with self._new_uow("append") as uow:
            uow.count.append(row)
            uow.commit()


def refused(act: Any, *given: Any, **values: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        act(*given, **values)
    return caught.value


@pytest.mark.parametrize("kind", OF_A_YEAR, ids=lambda kind: kind.__name__)
def test_what_belongs_to_a_closed_year_cannot_be_written(
    kind: type[Record], guarded: NewUnitOfWork, raw: NewUnitOfWork
) -> None:
    head = raw("read")
    acts = (
        (change(guarded).add, example(kind)) if kind is not EmulationYear else None,
        (change(guarded).update, kind, 1),
        (change(guarded).delete, kind, 1),
    )
    for act in acts:
        if act is not None:
            refusal = refused(*act)
            assert (refusal.code, refusal.details) == (RegisterCode.YEAR_CLOSED, ("2017",))
    with head as uow:
        assert len(uow.journal_rows()) == 3


@pytest.mark.parametrize("kind", OF_NO_YEAR, ids=lambda kind: kind.__name__)
def test_what_belongs_to_no_year_can(kind: type[Record], guarded: NewUnitOfWork) -> None:
    change(guarded).update(kind, 1)


@pytest.mark.parametrize("row", COUNT_ROWS, ids=lambda row: row.__name__)
def test_a_round_of_a_closed_year_takes_nothing_but_copies_of_documents(
    row: type[CountRow], guarded: NewUnitOfWork
) -> None:
    given = replace(count_example(row), round_id=1)
    if row is DocumentRow:
        change(guarded).append(given)
        return
    assert refused(change(guarded).append, given).code is RegisterCode.YEAR_CLOSED


def test_a_copy_that_was_written_is_noted_in_a_closed_year(guarded: NewUnitOfWork) -> None:
    change(guarded).add(example(IssuedFile).model_copy(update={"at": "2018-01-02T07:00:00Z"}))


def test_a_record_moves_neither_out_of_a_locked_year_nor_into_one(guarded: NewUnitOfWork) -> None:
    plan = example(Plan).model_copy(update={"year_id": 2})
    own = change(guarded).add(plan)
    task = change(guarded).add(example(PlanTask).model_copy(update={"plan_id": own}))
    acts: tuple[tuple[type[Record], int, dict[str, int]], ...] = (
        (Plan, 1, {"year_id": 2}),
        (Plan, own, {"year_id": 1}),
        (PlanTask, 1, {"plan_id": own}),
        (PlanTask, task, {"plan_id": 1}),
        (EmulationYear, 1, {"closed": False}),
    )
    for kind, record_id, values in acts:
        refusal = refused(change(guarded).update, kind, record_id, **values)
        assert refusal.details == ("2017",)


def test_closing_and_opening_past_the_lock_is_noticed(
    guarded: NewUnitOfWork, raw: NewUnitOfWork
) -> None:
    refused(change(guarded).update, Teller, 1, name="Khác")
    change(raw).update(EmulationYear, 1, closed=False)
    change(guarded).update(Teller, 1, name="Khác")
    change(guarded).append(count_example(COUNT_ROWS[-1]))
    change(raw).update(EmulationYear, 1, closed=True)
    refused(change(guarded).update, Teller, 1, name="Khác nữa")
    refused(change(guarded).append, count_example(COUNT_ROWS[-1]))


def test_a_round_follows_its_conference_even_where_the_change_is_undone(
    guarded: NewUnitOfWork, raw: NewUnitOfWork
) -> None:
    change(raw).update(EmulationYear, 1, closed=False)
    change(raw).update(EmulationYear, 2, closed=True)
    row = count_example(COUNT_ROWS[-1])
    change(guarded).append(row)
    change(raw).update(EmulationYear, 2, closed=False)
    with guarded("move") as uow:
        conference = uow.registers.get(Conference, 1)
        uow.registers.update(conference.model_copy(update={"year_id": 2}))
        uow.registers.update(
            uow.registers.get(EmulationYear, 2).model_copy(update={"closed": True})
        )
        assert refused(uow.count.append, row).details == ("2018",)
    change(guarded).append(row)


def test_a_member_of_a_locked_year_keeps_its_name(guarded: NewUnitOfWork) -> None:
    for name in ("code", "name", "short_name"):
        refusal = refused(change(guarded).update, Unit, 1, **{name: "Khác"})
        assert refusal.code is RegisterCode.UNIT_IN_LOCKED_YEAR
        assert refusal.details == ("2017",)
    change(guarded).update(Unit, 1, address="7")
    other = change(guarded).add(Unit(code="B", name="Cục B"))
    change(guarded).add(Membership(year_id=2, unit_id=other, position=1))
    change(guarded).update(Unit, other, name="Cục mới")


def test_a_year_kept_by_another_office_is_locked_and_says_by_whom(
    guarded: NewUnitOfWork, raw: NewUnitOfWork
) -> None:
    other = change(raw).add(Unit(code="B", name="Cục Con nuôi"))
    change(raw).update(EmulationYear, 2, keeper_unit_id=other)
    refusal = refused(change(guarded).add, example(Plan).model_copy(update={"year_id": 2}))
    assert refusal.code is RegisterCode.YEAR_KEPT_ELSEWHERE
    assert refusal.details == ("2018", "Cục Con nuôi")
    assert "2018, Cục Con nuôi" in sentence(refusal)
    years = Case(new_uow=raw).read(read_years)
    assert [(s.year.year, s.lock, s.keeper, s.writable) for s in years] == [
        (2018, RegisterCode.YEAR_KEPT_ELSEWHERE, "Cục Con nuôi", False),
        (2017, RegisterCode.YEAR_CLOSED, "", False),
    ]


def test_the_office_that_keeps_a_year_is_itself_under_its_new_name_too(
    guarded: NewUnitOfWork, raw: NewUnitOfWork
) -> None:
    unit = change(raw).add(Unit(code="B", name="Cục Con nuôi"))
    change(guarded).update(Cluster, 1, office_unit_id=unit)
    change(guarded).update(EmulationYear, 2, keeper_unit_id=unit)
    plan = example(Plan).model_copy(update={"year_id": 2})
    change(guarded).add(plan)
    heir = change(guarded).add(Unit(code="C", name="Cục Nuôi con nuôi"))
    change(guarded).update(Cluster, 1, office_unit_id=heir)
    assert refused(change(guarded).update, Plan, 2).details == ("2018", "Cục Con nuôi")
    renamed = {"successor_id": heir, "succession": SuccessionKind.RENAMED}
    change(guarded).update(Unit, unit, **renamed)
    change(guarded).update(Plan, 2, name="Kế hoạch khác")
    circle = {"successor_id": unit, "succession": SuccessionKind.RENAMED}
    change(guarded).update(Unit, heir, **circle)
    with guarded("read") as uow:
        assert status_of(uow, 1).keeper == example(Unit).model_dump()["name"]
        with pytest.raises(LookupError):
            status_of(uow, 99)
