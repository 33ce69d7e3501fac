"""What linked records are called in forms and sheets."""

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.support.ready import empty_store
from tests.support.stores import HeldClock
from thidua_desktop.records.cluster import Appointment, EmulationYear, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.ports import NewUnitOfWork
from thidua_desktop.services.registers.known_names import KnownNames, told_from
from thidua_desktop.services.registers.link_names import LinkedNames
from thidua_desktop.services.registers.register_links import links_for
from thidua_desktop.services.registers.registers import Registers


@pytest.fixture
def new_uow(tmp_path: Path) -> Iterator[NewUnitOfWork]:
    store = empty_store(tmp_path / "kho.db", HeldClock())
    new_uow = store.new_uow("Thư ký")
    registers = Registers(new_uow, HeldClock())
    registers.save(EmulationYear(year=2017, rules="2003-nd91"))
    registers.save(EmulationYear(year=2018, rules="2003-nd91"))
    for code, name, short in (
        ("TGPL", "Cục Trợ giúp pháp lý", ""),
        ("CN1", "Cục Con nuôi", "Con nuôi cũ"),
        ("CN2", "Cục Con nuôi", ""),
    ):
        registers.save(Unit(code=code, name=name, short_name=short))
    for unit_id, mark in ((1, ""), (2, ""), (2, "1980")):
        registers.save(Person(unit_id=unit_id, name="Nguyễn Văn An", mark=mark))
    registers.save(Document(year_id=1, number="05/QĐ", date=datetime.date(2017, 1, 5)))
    registers.save(Document(year_id=2, number="05/QĐ"))
    registers.save(Document(year_id=2, number="06/QĐ"))
    yield new_uow
    store.close()


def _names(new_uow: NewUnitOfWork, kind: type, register: str) -> LinkedNames:
    with new_uow("read") as uow:
        names = links_for(uow, kind)[register]
    assert isinstance(names, LinkedNames)
    return names


def test_every_register_that_is_linked_has_its_names(new_uow: NewUnitOfWork) -> None:
    with new_uow("read") as uow:
        assert set(links_for(uow, UnitRole)) == {"people", "units", "documents"}
        assert set(links_for(uow, Document)) == {"emulation_years"}


def test_equal_names_are_told_apart(new_uow: NewUnitOfWork) -> None:
    assert dict(_names(new_uow, Person, "units")) == {
        1: "Cục Trợ giúp pháp lý",
        2: "Cục Con nuôi (CN1)",
        3: "Cục Con nuôi (CN2)",
    }
    assert dict(_names(new_uow, UnitRole, "people")) == {
        1: "Nguyễn Văn An (Cục Trợ giúp pháp lý)",
        2: "Nguyễn Văn An (Con nuôi cũ)",
        3: "Nguyễn Văn An (Con nuôi cũ, 1980)",
    }
    assert dict(_names(new_uow, Appointment, "documents")) == {
        1: "05/QĐ (05/01/2017)",
        2: "05/QĐ (2018)",
        3: "06/QĐ",
    }
    assert dict(_names(new_uow, Document, "emulation_years")) == {1: "2017", 2: "2018"}


def test_a_link_is_found_by_name_code_or_short_name(new_uow: NewUnitOfWork) -> None:
    units = _names(new_uow, Person, "units")
    assert units.find("cuc tro giup phap ly") == (1,)
    assert units.find("tgpl") == (1,)
    assert units.find("con nuoi cu") == (2,)
    assert units.find("Cục Con nuôi (CN2)") == (3,)
    assert units.find("Cục Con nuôi") == (2, 3)
    assert units.find("Cục Không có") == ()


def test_known_names_are_told_anew_once_what_they_are_told_from_changes(
    new_uow: NewUnitOfWork,
) -> None:
    known, registers = KnownNames(), Registers(new_uow, HeldClock())

    def people() -> Mapping[object, str]:
        with new_uow("read") as uow:
            return known.links_for(uow, UnitRole)["people"]

    first = people()
    assert people() is first
    registers.save(Document(year_id=1, number="07/QĐ"))
    assert people() is first
    (unit,) = registers.list(Unit, id=1)
    registers.save(unit.model_copy(update={"short_name": "Trợ giúp"}))
    assert people()[1] == "Nguyễn Văn An (Trợ giúp)"
    registers.save(Person(unit_id=1, name="Lê Bình"))
    assert "Lê Bình" in people().values()


def test_names_are_told_from_all_that_a_record_joins() -> None:
    assert told_from("findings") >= {"findings", "inspections", "units", "emulation_years"}
