"""Who leads the cluster: set by a decision, undone as one, and who it ever was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.year_office import DAY, Office, office
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.choices import AppointmentRole, SuccessionKind
from thidua_desktop.records.cluster import Appointment, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.successors import heir_on, line_of
from thidua_desktop.services.years.leaders import (
    LeadersOfYear,
    leaders_of,
    read_leaders,
    set_leaders,
)


@pytest.fixture
def year_office(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as made:
        for code in "ABC":
            made.unit(code)
        made.year(2017, 3, 1, 2)
        yield made


def leaders(year_office: Office, year: int) -> LeadersOfYear:
    with year_office.new_uow("read") as uow:
        return leaders_of(uow.registers, year)


def codes(leaders: LeadersOfYear) -> str:
    head = leaders.head.code if leaders.head else "-"
    return head + "".join(unit.code for unit in leaders.deputies)


def decision(number: str = "2307/QĐ-BTP") -> Document:
    return Document(
        year_id=1,
        number=number,
        date=DAY,
        kind="QĐ",
        signer="Lê Thành Long",
        signer_position="Bộ trưởng",
    )


def test_leaders_are_set_with_their_decision_and_undone_as_one(year_office: Office) -> None:
    year_office.registers.do(set_leaders, 2018, 2, (3, 1), decision())
    found = leaders(year_office, 2018)
    assert codes(found) == "BCA"
    assert found.document is not None
    assert found.document.signer == "Lê Thành Long"
    assert year_office.use_cases()[-1] == "set_leaders"
    year_office.registers.undo()
    assert leaders(year_office, 2018) == LeadersOfYear(2018)
    assert year_office.registers.list(Document) == ()


@pytest.mark.parametrize("unit_ids", [(2, 1, 3), (2, 3), (1,), (3, 2, 1), (2, 3, 1)])
def test_leaders_are_replaced_whole(year_office: Office, unit_ids: tuple[int, ...]) -> None:
    year_office.registers.do(set_leaders, 2018, 2, (3, 1), decision())
    year_office.registers.do(set_leaders, 2018, unit_ids[0], unit_ids[1:], 1)
    assert codes(leaders(year_office, 2018)) == "".join("-ABC"[unit_id] for unit_id in unit_ids)
    assert len(year_office.registers.list(Document)) == 1
    if unit_ids != (2, 3, 1):
        year_office.registers.undo()
    assert codes(leaders(year_office, 2018)) == "BCA"


def test_the_decision_may_come_later_and_may_be_taken_away(year_office: Office) -> None:
    year_office.registers.do(set_leaders, 2018, 2, (3,))
    assert leaders(year_office, 2018).document is None
    year_office.registers.do(set_leaders, 2018, 2, (3,), decision())
    assert leaders(year_office, 2018).document is not None
    year_office.registers.do(set_leaders, 2018, 2, (3,))
    assert leaders(year_office, 2018).document is None


@pytest.mark.parametrize("deputies", [(2,), (3, 3)])
def test_a_unit_leads_once(year_office: Office, deputies: tuple[int, ...]) -> None:
    with pytest.raises(Refused) as refused:
        year_office.registers.do(set_leaders, 2018, 2, deputies, decision())
    assert refused.value.code is RegisterCode.LEADER_TWICE
    assert year_office.registers.list(Document) == ()


def test_a_decision_that_the_register_has_is_not_added_again(year_office: Office) -> None:
    year_office.registers.do(set_leaders, 2018, 2, (), decision())
    year_office.registers.do(set_leaders, 2019, 3, (), decision())
    assert len(year_office.registers.list(Document, number=decision().number)) == 1
    assert leaders(year_office, 2019).document == leaders(year_office, 2018).document


def test_the_history_knows_who_led_and_who_never_did(year_office: Office) -> None:
    year_office.registers.do(set_leaders, 2017, 1, (2,))
    year_office.registers.do(set_leaders, 2018, 2, (3,), decision())
    history = year_office.case.read(read_leaders)
    assert [(one.year, codes(one)) for one in history.years] == [(2018, "BC"), (2017, "AB")]
    assert history.years[0].document is not None
    assert [unit.code for unit in history.never] == ["C"]


def test_a_unit_has_led_where_one_that_it_continues_has_led(year_office: Office) -> None:
    merged, renamed = year_office.unit("M"), year_office.unit("N")
    year_office.change(Unit, 1, successor_id=merged, succession=SuccessionKind.MERGED)
    year_office.change(Unit, merged, successor_id=renamed, succession=SuccessionKind.RENAMED)
    year_office.year(2018, renamed, 3)
    year_office.add(Appointment(for_year=2017, unit_id=1, role=AppointmentRole.HEAD))
    assert [unit.code for unit in year_office.case.read(read_leaders).never] == ["C"]


def test_without_a_year_nobody_lacks_the_lead(tmp_path: Path) -> None:
    with office(tmp_path) as year_office:
        history = year_office.case.read(read_leaders)
    assert (history.years, history.never) == ((), ())


def test_a_line_of_successors_ends_even_in_a_circle() -> None:
    def unit(unit_id: int, successor_id: int | None, year: int | None) -> Unit:
        end = DAY.replace(year=year) if year else None
        return Unit(
            id=unit_id, code=str(unit_id), name="Cục", valid_to=end, successor_id=successor_id
        )

    units: dict[int | None, Unit] = {1: unit(1, 2, 2017), 2: unit(2, 3, 2018), 3: unit(3, 1, 2018)}
    assert [one.id for one in line_of(units, 1)] == [1, 2, 3]
    assert list(line_of(units, None)) == []
    assert heir_on(units, 1, DAY) == units[1]
    assert heir_on(units, 1, DAY.replace(year=2018)) == units[2]
    assert heir_on(units, 1, DAY.replace(year=2019)) is None
