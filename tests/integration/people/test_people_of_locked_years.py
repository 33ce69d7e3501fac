"""A locked year keeps who was in its units, whatever is done with a person afterwards."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.year_office import Office, office, people_of, two_people_of_two_years
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.choices import PersonRole, SuccessionKind
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.people import Person, UnitRole, UnitStay
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.people.unit_roles import (
    HolderChange,
    change_holder,
    delete_role,
    keep_role,
)
from thidua_desktop.services.people.unit_stays import move_person
from thidua_desktop.services.units.succeed_unit import rename_unit
from thidua_desktop.services.units.succession_plan import Succession
from thidua_desktop.services.units.unit_source import PeopleOfUnit, UnitSource
from thidua_desktop.services.units.year_units import YearUnits
from thidua_desktop.services.years.move_year import close_year
from thidua_desktop.texts.sentences import sentence

MARCH = datetime.date(2018, 3, 1)
AUTUMN = datetime.date(2017, 9, 1)
BEFORE = [("Cục A", "Nguyễn An"), ("Cục A", "Trần Bình")]


@pytest.fixture
def year_office(tmp_path: Path) -> Iterator[Office]:
    """A and B in 2017, which is closed, and 2018; An and Bình are in A."""
    with office(tmp_path) as made:
        two_people_of_two_years(made)
        made.past_lock.do(close_year, 1)
        yield made


def shown(year_office: Office, year_id: int) -> list[tuple[str, str]]:
    rows = people_of(year_office, year_id).rows()
    return sorted((row.unit.name, row.person.name) for row in rows)


def person(year_office: Office, person_id: int) -> Person:
    return year_office.registers.list(Person, id=person_id)[0]


def refused(act: Callable[..., object], *given: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        act(*given)
    assert caught.value.code is RegisterCode.PERSON_IN_LOCKED_YEAR
    assert caught.value.details == ("2017",)
    return caught.value


def test_who_was_there_in_a_locked_year_is_not_deleted(year_office: Office) -> None:
    refusal = refused(people_of(year_office, 2).delete, person(year_office, 2))
    assert "Chuyển đơn vị" in sentence(refusal)
    assert shown(year_office, 1) == BEFORE


@pytest.mark.parametrize("values", [{"unit_id": 2}, {"joined": MARCH}, {"left": AUTUMN}])
def test_the_form_of_a_person_does_not_move_them_in_a_locked_year(
    year_office: Office, values: dict[str, Any]
) -> None:
    people = people_of(year_office, 2)
    if values == {"left": AUTUMN}:  # they were there until the autumn: the list stays
        people.save(person(year_office, 2).model_copy(update=values))
    else:
        refused(people.save, person(year_office, 2).model_copy(update=values))
        refused(people.change, [person(year_office, 2)], values)
    assert shown(year_office, 1) == BEFORE


def test_what_else_is_mended_of_a_person_is_mended(year_office: Office) -> None:
    mended = person(year_office, 2).model_copy(update={"phone": "0903 123 456", "left": MARCH})
    assert people_of(year_office, 2).save(mended) == mended


def test_the_way_out_keeps_the_locked_year(year_office: Office) -> None:
    year_office.registers.do(move_person, UnitStay(person_id=2, unit_id=2, since=MARCH))
    assert shown(year_office, 1) == BEFORE
    assert shown(year_office, 2) == [("Cục A", "Nguyễn An"), ("Cục B", "Trần Bình")]
    (stay,) = year_office.registers.list(UnitStay)
    refused(year_office.registers.delete, stay)
    refused(year_office.registers.save, stay.model_copy(update={"unit_id": 2}))
    refused(year_office.registers.delete, person(year_office, 2))
    year_office.registers.undo()
    assert (shown(year_office, 1), shown(year_office, 2)) == (BEFORE, BEFORE)


def test_nobody_comes_into_a_locked_year(year_office: Office) -> None:
    refused(people_of(year_office, 2).save, Person(unit_id=2, name="Lê Cường"))
    refused(year_office.registers.save, UnitStay(person_id=2, unit_id=2, until=AUTUMN))
    people_of(year_office, 2).save(Person(unit_id=2, name="Lê Cường", joined=MARCH))
    year_office.registers.undo()
    assert shown(year_office, 2) == BEFORE


def test_the_small_table_of_a_unit_begins_new_people_after_the_locked_year(
    year_office: Office,
) -> None:
    units = UnitSource(YearUnits(year_office.new_uow, year_office.registers, ()))
    units.year_id = 2
    people = PeopleOfUnit(YearUnits(year_office.new_uow, year_office.registers, ()), units)
    people.narrow(unit_id=1)
    assert people.given() == {"joined": datetime.date(2018, 1, 1)}
    people.save(Person.model_validate({**people.given(), "unit_id": 1, "name": "Lê Cường"}))
    assert shown(year_office, 1) == BEFORE


def test_people_of_units_that_were_no_members_are_free(year_office: Office) -> None:
    ministry = year_office.unit("BTP")
    made = people_of(year_office, 2).save(Person(unit_id=ministry, name="Của Bộ"))
    year_office.registers.delete(made)
    assert shown(year_office, 1) == BEFORE


def test_a_later_role_takes_nobody_without_dates_off_a_locked_year(year_office: Office) -> None:
    year_office.registers.do(
        keep_role, UnitRole(person_id=1, unit_id=1, role=PersonRole.HEAD, since=MARCH)
    )
    assert (shown(year_office, 1), shown(year_office, 2)) == (BEFORE, BEFORE)
    refused(
        people_of(year_office, 2).save, person(year_office, 1).model_copy(update={"joined": MARCH})
    )
    year_office.registers.undo()
    assert shown(year_office, 1) == BEFORE


def test_a_role_that_was_over_before_takes_nobody_off_either(year_office: Office) -> None:
    over = UnitRole(person_id=1, unit_id=1, role=PersonRole.HEAD, until=datetime.date(2015, 1, 1))
    year_office.registers.do(keep_role, over)
    assert (shown(year_office, 1), shown(year_office, 2)) == (BEFORE, BEFORE[1:])
    (kept,) = year_office.registers.list(UnitStay)
    assert (kept.since, kept.until) == (datetime.date(2017, 1, 1), datetime.date(2017, 12, 31))
    year_office.registers.undo()
    assert (shown(year_office, 2), year_office.registers.list(UnitStay)) == (BEFORE, ())


def test_who_was_gone_before_the_locked_year_does_not_come_into_it(year_office: Office) -> None:
    over = UnitRole(person_id=1, unit_id=1, role=PersonRole.HEAD, until=datetime.date(2015, 1, 1))
    role = over.model_copy(update={"id": year_office.add(over)})
    assert shown(year_office, 1) == BEFORE[1:]
    refused(year_office.registers.do, delete_role, role)
    year_office.registers.do(
        keep_role, UnitRole(person_id=2, unit_id=1, role=PersonRole.HEAD, since=MARCH)
    )
    people_of(year_office, 2).save(person(year_office, 1).model_copy(update={"left": over.until}))
    assert shown(year_office, 1) == BEFORE[1:]


def test_a_new_head_of_this_year_is_in_no_locked_year(year_office: Office) -> None:
    year_office.add(UnitRole(person_id=1, unit_id=1, role=PersonRole.HEAD))
    held = year_office.registers.list(UnitRole)[0]
    new = HolderChange(held=held, person=Person(unit_id=1, name="Lê Mới"), since=MARCH)
    year_office.registers.do(change_holder, new)
    assert ("Cục A", "Lê Mới") in shown(year_office, 2)
    year_office.registers.undo()
    assert shown(year_office, 1) == BEFORE


def test_who_stayed_in_a_unit_that_ended_in_the_locked_year_stays(year_office: Office) -> None:
    wanted = Succession(
        kind=SuccessionKind.RENAMED,
        old_ids=(1,),
        unit=Unit(code="M", name="Cục M"),
        day=MARCH,
        basis="",
        movers=frozenset({1}),
        year_id=2,
    )
    year_office.registers.do(rename_unit, wanted)
    year_office.past_lock.do(close_year, 2)
    for number in (1, 2):
        with pytest.raises(Refused) as caught:
            year_office.registers.delete(person(year_office, number))
        assert caught.value.details == ("2017", "2018")
