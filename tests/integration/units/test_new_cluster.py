"""A new cluster in a new store: all of it or nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.cases import FakeClock
from tests.support.ready import empty_store
from tests.support.sheets import sheet
from tests.support.year_office import RULES
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.cluster import (
    Appointment,
    Cluster,
    EmulationYear,
    Membership,
    MemberUnit,
    Unit,
)
from thidua_desktop.records.year import YearEvent, YearStep
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.units.new_cluster import (
    NewClusterForm,
    new_cluster,
    preview_units,
    units_of,
)
from thidua_desktop.storage.engine import Store
from thidua_desktop.storage.verify import verify_open
from thidua_desktop.texts.years.year_steps import DEFAULT_STEPS

FORM = NewClusterForm(
    cluster=Cluster(code="CTĐIII", name="Cụm thi đua số III"),
    year=2026,
    rules="2022-nd98",
    units=(MemberUnit(code="B", name="Cục B", staff=7), MemberUnit(code="A", name="Cục A")),
    head="A",
    theme="Kỷ cương",
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = empty_store(tmp_path / "moi.thidua-db", FakeClock())
    yield store
    store.close()


def test_a_new_cluster_has_its_units_year_head_and_steps(store: Store) -> None:
    new_uow = store.new_uow("Thư ký")
    year = Case(new_uow=new_uow).do(new_cluster, FORM, RULES)
    with new_uow("read") as uow:
        find = uow.registers.find
        assert [row.use_case for row in uow.journal_rows()] == ["new_cluster"]
        assert find(EmulationYear) == [year]
        assert (year.theme, year.rules_body[:1]) == ("Kỷ cương", "#")
        units = {unit.id: unit.code for unit in find(Unit)}
        members = [(units[member.unit_id], member.staff) for member in find(Membership)]
        assert members == [("B", 7), ("A", None)]
        assert [units[one.unit_id] for one in find(Appointment, for_year=2026)] == ["A"]
        assert units[find(Cluster)[0].office_unit_id] == "A"
        assert len(find(YearStep)) == len(DEFAULT_STEPS)
        assert len(find(YearEvent)) == 1
    assert verify_open(store).findings == ()


def test_the_head_may_be_named_later(store: Store) -> None:
    new_uow = store.new_uow("Thư ký")
    Case(new_uow=new_uow).do(new_cluster, replace(FORM, head=""), RULES)
    with new_uow("read") as uow:
        assert uow.registers.find(Appointment) == []
        assert uow.registers.find(Cluster)[0].office_unit_id is None


@pytest.mark.parametrize(
    ("form", "code", "names"),
    [
        (replace(FORM, units=()), RegisterCode.UNITS_MISSING, ()),
        (replace(FORM, units=(*FORM.units, FORM.units[0])), RegisterCode.UNIT_TWICE, ("B",)),
        (replace(FORM, head="C"), RegisterCode.HEAD_NO_MEMBER, ("C",)),
        (replace(FORM, year=1999), RegisterCode.YEAR_OUT_OF_RANGE, ("1999",)),
        (replace(FORM, rules="khác"), RegisterCode.RULES_UNKNOWN, ("khác",)),
    ],
)
def test_what_is_not_whole_is_refused_and_leaves_nothing(
    store: Store, form: NewClusterForm, code: RegisterCode, names: tuple[str, ...]
) -> None:
    with pytest.raises(Refused) as refused:
        Case(new_uow=store.new_uow("")).do(new_cluster, form, RULES)
    assert (refused.value.code, refused.value.details) == (code, names)
    with store.new_uow("")("read") as uow:
        assert uow.journal_rows() == []


def test_a_store_holds_one_cluster(store: Store) -> None:
    case = Case(new_uow=store.new_uow(""))
    case.do(new_cluster, FORM, RULES)
    with pytest.raises(Refused) as refused:
        case.do(new_cluster, FORM, RULES)
    assert refused.value.code is RegisterCode.CLUSTER_EXISTS
    assert refused.value.details == ("Cụm thi đua số III",)


def test_units_come_from_the_rows_of_a_sheet_that_are_right() -> None:
    titles = ("Ký hiệu đơn vị", "Tên đầy đủ")
    sound = done_at_once(preview_units(sheet(titles, ((2, ("A", "Cục A")), (3, ("B", "Cục B"))))))
    assert [unit.code for unit, _ in units_of(sound)] == ["A", "B"]
    faulty = done_at_once(preview_units(sheet(titles, ((2, ("A", "Cục A")), (3, ("A", ""))))))
    assert [unit.code for unit, _ in units_of(faulty)] == ["A"]
