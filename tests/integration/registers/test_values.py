"""Some fields of many records, read without the records."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.ready import empty_store
from tests.support.stores import HeldClock
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PlanLevel
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.plans import Plan
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.storage.engine import Store

CLOCK = HeldClock(datetime(2017, 11, 22, 2, 14, tzinfo=UTC))
FIELDS = ("level", "document_id", "name")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = empty_store(tmp_path / "a.thidua.db", CLOCK)
    with store.new_uow("Thư ký")("load_year") as uow:
        year = uow.registers.add(EmulationYear(year=2017, rules="2014-tt07"))
        for level in (PlanLevel.CLUSTER, PlanLevel.MINISTRY):
            uow.registers.add(Plan(year_id=stored_id(year), level=level, name="Kế hoạch"))
        uow.commit()
    yield store
    store.close()


def test_they_are_as_their_records_have_them_in_the_same_order(store: Store) -> None:
    with store.new_uow("Thư ký")("read") as uow:
        plans = uow.registers.find(Plan)
        found = list(uow.registers.values(Plan, FIELDS))
        assert found == [(one.level, one.document_id, one.name) for one in plans]
        assert [type(level) for level, *_ in found] == [PlanLevel, PlanLevel]
        named = uow.registers.values(Plan, ("name",), level=[PlanLevel.CLUSTER])
        assert list(named) == [("Kế hoạch",)]
        assert list(uow.registers.values(Plan, FIELDS, year_id=0)) == []


def test_what_no_record_could_have_is_refused_by_its_row(store: Store) -> None:
    store.driver.execute("PRAGMA ignore_check_constraints = ON")
    store.driver.execute(f"UPDATE {Plan.register.name} SET level = '?' WHERE id = 2")
    with store.new_uow("Thư ký")("read") as uow:
        assert list(uow.registers.values(Plan, ("name",)))
        with pytest.raises(Refused) as refused:
            uow.registers.values(Plan, FIELDS)
    assert refused.value.code is KnownFault.STORE_DAMAGED
    assert "2" in refused.value.details[0]
