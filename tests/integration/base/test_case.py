"""The one way to a use case: its transaction, its name in the journal, what a refusal leaves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.stores import HeldClock
from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.storage.engine import create_store


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    store = create_store(tmp_path / "cum.thidua-db", clock=HeldClock())
    yield Case(new_uow=store.new_uow("Thư ký"))
    store.close()


def add_unit(uow: UnitOfWork, code: str, *, name: str = "") -> str:
    uow.registers.add(Unit(code=code, name=name or code))
    return code.lower()


def units(uow: UnitOfWork) -> list[str]:
    return [unit.name for unit in uow.registers.find(Unit)]


def shown(uow: UnitOfWork) -> list[tuple[str, str]]:
    return [(row.actor, row.use_case) for row in uow.journal_rows()]


def test_what_is_done_is_durable_and_named_after_its_function(case: Case) -> None:
    assert case.do(add_unit, "TGPL", name="Cục Trợ giúp pháp lý") == "tgpl"
    assert case.read(units) == ["Cục Trợ giúp pháp lý"]
    assert case.read(shown) == [("Thư ký", "add_unit")]


def test_what_is_refused_leaves_nothing(case: Case) -> None:
    def refuse(uow: UnitOfWork) -> None:
        add_unit(uow, "TGPL")
        raise Refused(RefusalCode.REASON_NEEDED)

    with pytest.raises(Refused):
        case.do(refuse)
    assert case.read(units) == []
    assert case.read(shown) == []


def test_reading_keeps_nothing(case: Case) -> None:
    assert case.read(add_unit, "TGPL") == "tgpl"
    assert case.read(units) == []
    assert case.read(shown) == []


def test_what_changes_nothing_leaves_no_row_in_the_journal(case: Case) -> None:
    assert case.do(units) == []
    assert case.read(shown) == []
