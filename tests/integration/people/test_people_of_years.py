"""Who belonged to which unit when: a year shows who was there, under the names of its time."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.sheets import sheet
from tests.support.year_office import Office, office, people_of, two_people_of_two_years
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PersonRole, SuccessionKind
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.people import Person, UnitRole, UnitStay
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.importing.preview import RowChange, preview_steps
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.people.unit_roles import keep_role, writable_span
from thidua_desktop.services.people.unit_stays import move_person
from thidua_desktop.services.units.succeed_unit import rename_unit
from thidua_desktop.services.units.succession_plan import Succession
from thidua_desktop.services.years.move_year import close_year

MARCH = datetime.date(2018, 3, 1)
LIST = sheet(
    ("Đơn vị", "Họ và tên", "Nhiệm vụ"),
    ((2, ("Cục A", "Nguyễn An", "Đầu mối")), (3, ("Cục A", "Trần Bình", ""))),
)


@pytest.fixture
def year_office(tmp_path: Path) -> Iterator[Office]:
    """A and B in 2017 and 2018; An and Bình are in A, An is its liaison."""
    with office(tmp_path) as made:
        two_people_of_two_years(made)
        made.add(UnitRole(person_id=1, unit_id=1, role=PersonRole.LIAISON))
        yield made


def shown(year_office: Office, year_id: int) -> list[tuple[str, str]]:
    return [(row.unit.name, row.person.name) for row in people_of(year_office, year_id).rows()]


def rename(year_office: Office, *movers: int) -> Unit:
    wanted = Succession(
        kind=SuccessionKind.RENAMED,
        old_ids=(1,),
        unit=Unit(code="M", name="Cục M"),
        day=MARCH,
        basis="",
        movers=frozenset(movers),
        year_id=2,
    )
    return year_office.registers.do(rename_unit, wanted)


BEFORE = [("Cục A", "Nguyễn An"), ("Cục A", "Trần Bình")]


def test_after_a_renaming_each_year_shows_who_was_there(year_office: Office) -> None:
    assert shown(year_office, 1) == BEFORE
    rename(year_office, 1)
    assert shown(year_office, 1) == BEFORE
    assert shown(year_office, 2) == [("Cục A", "Trần Bình"), ("Cục M", "Nguyễn An")]
    three = year_office.year(2019, 3, 2)
    assert shown(year_office, three) == [("Cục M", "Nguyễn An")]


def test_the_same_list_after_a_renaming_adds_nobody_twice(year_office: Office) -> None:
    people = people_of(year_office, 2)
    done_at_once(import_steps(people, LIST))
    rename(year_office, 1, 2)
    preview = done_at_once(preview_steps(people, LIST))
    assert [row.change for row in preview.rows] == [RowChange.SAME, RowChange.SAME]
    done_at_once(import_steps(people, LIST))
    assert [(one.name, one.unit_id) for one in year_office.registers.list(Person)] == [
        ("Nguyễn An", 3),
        ("Trần Bình", 3),
    ]


def test_who_moves_is_in_both_units_in_their_time(year_office: Office) -> None:
    year_office.registers.do(move_person, UnitStay(person_id=1, unit_id=2, since=MARCH))
    assert shown(year_office, 1) == BEFORE
    assert shown(year_office, 2) == [("Cục A", "Trần Bình"), ("Cục B", "Nguyễn An")]
    people = people_of(year_office, 2)
    people.show(2, unit_id=1)
    assert [row.person.name for row in people.rows()] == ["Nguyễn An", "Trần Bình"]
    (role,) = year_office.registers.list(UnitRole)
    assert (role.unit_id, role.until) == (1, MARCH - datetime.timedelta(days=1))
    with pytest.raises(Refused) as refused:
        year_office.registers.do(move_person, UnitStay(person_id=1, unit_id=1, since=MARCH))
    assert refused.value.code is RegisterCode.STAY_BEGINS_LATER
    year_office.registers.undo()
    assert year_office.registers.list(UnitStay) == ()
    assert shown(year_office, 2) == BEFORE


def test_a_role_of_the_cluster_goes_along(year_office: Office) -> None:
    role = UnitRole(person_id=2, unit_id=1, role=PersonRole.SECRETARY)
    year_office.registers.do(keep_role, role)
    year_office.registers.do(move_person, UnitStay(person_id=2, unit_id=2, since=MARCH))
    held = year_office.registers.list(UnitRole, person_id=2)
    assert [(one.unit_id, one.until is None) for one in held] == [(1, False), (2, True)]


def test_who_is_new_is_of_no_locked_year_before(year_office: Office) -> None:
    year_office.past_lock.do(close_year, 1)
    people = people_of(year_office, 2)
    given = {**people.given(), "unit_id": 2, "name": "Lê Cường"}
    people.save(Person.model_validate(given))
    rows = sheet(("Đơn vị", "Họ và tên"), ((2, ("Cục B", "Phạm Dung")),))
    done_at_once(import_steps(people, rows))
    names = [name for _, name in shown(year_office, 2)]
    assert names == ["Nguyễn An", "Trần Bình", "Lê Cường", "Phạm Dung"]
    assert shown(year_office, 1) == BEFORE


def test_a_role_is_proposed_within_the_years_that_are_open(year_office: Office) -> None:
    three = year_office.year(2019, 1, 2)
    for year_id in (1, three):
        year_office.past_lock.do(close_year, year_id)
    with year_office.new_uow("read") as uow:
        span = writable_span(uow, 2018)
    assert span == {"since": datetime.date(2018, 1, 1), "until": datetime.date(2018, 12, 31)}
    kept = year_office.registers.do(
        keep_role,
        UnitRole.model_validate(
            {"person_id": 2, "unit_id": 1, "role": PersonRole.ASSISTANT, **span}
        ),
    )
    assert stored_id(kept.role)


def test_a_person_goes_with_where_they_were(year_office: Office) -> None:
    year_office.registers.do(move_person, UnitStay(person_id=2, unit_id=2, since=MARCH))
    year_office.registers.delete(year_office.registers.list(Person, id=2)[0])
    assert year_office.registers.list(UnitStay) == ()


def test_who_serves_the_cluster_from_elsewhere_is_listed_in_those_years(
    year_office: Office,
) -> None:
    ministry = year_office.unit("VTĐKT")
    for name in ("Của Bộ", "Không liên quan"):
        year_office.add(Person(unit_id=ministry, name=name))
    year_office.add(
        UnitRole(person_id=3, unit_id=ministry, role=PersonRole.MINISTRY, since=MARCH, until=None)
    )
    assert shown(year_office, 1) == BEFORE
    assert shown(year_office, 2) == [*BEFORE, ("Cục VTĐKT", "Của Bộ")]
    people = people_of(year_office, 2)
    people.show(2, PersonRole.MINISTRY)
    assert [row.person.name for row in people.rows()] == ["Của Bộ"]


def test_a_list_that_was_read_follows_the_days_that_are_changed(year_office: Office) -> None:
    people = people_of(year_office, 2)
    assert [row.person.name for row in people.rows()] == ["Nguyễn An", "Trần Bình"]
    gone = year_office.registers.list(Person, name="Nguyễn An")[0]
    year_office.registers.save(gone.model_copy(update={"left": datetime.date(2017, 12, 31)}))
    year_office.add(UnitRole(person_id=2, unit_id=1, role=PersonRole.HEAD, since=MARCH))
    assert [(row.person.name, row.has(PersonRole.HEAD)) for row in people.rows()] == [
        ("Trần Bình", True)
    ]
    people.show(1)
    assert [(row.person.name, len(row.roles)) for row in people.rows()] == [
        ("Nguyễn An", 1),
        ("Trần Bình", 0),
    ]
