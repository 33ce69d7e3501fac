"""A list of units that names heads and liaisons brings people with their roles."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.sheets import sheet
from tests.support.year_office import Office, office, people_of, two_people_of_two_years
from thidua_desktop.domain.codes.registers import ImportHint
from thidua_desktop.records.choices import AddressForm, PersonRole
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.importing.arrange import arrange
from thidua_desktop.services.importing.preview import ImportPreview, RowChange, preview_steps
from thidua_desktop.services.importing.sheets import ImportChoices, Sheet
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.units.new_cluster import NEW_UNITS
from thidua_desktop.services.units.unit_source import UnitSource
from thidua_desktop.services.units.year_units import YearUnits
from thidua_desktop.services.years.move_year import close_year

TITLES = ("Mã", "Tên đơn vị", "Thủ trưởng", "Cán bộ đầu mối", "Điện thoại đầu mối")
ROWS = (
    (2, ("A", "Cục A", "Đ/c Lê Cường, Cục trưởng", "trần bình", "0912345678")),
    (3, ("B", "Cục B", "Phạm Dung", "", "")),
    (4, ("C", "Cục C", "-", "Vũ Em", "0987654321")),
)


@pytest.fixture
def year_office(tmp_path: Path) -> Iterator[Office]:
    """A and B in 2017 and 2018; An and Bình are in A."""
    with office(tmp_path) as made:
        two_people_of_two_years(made)
        yield made


def source_of(year_office: Office, year_id: int = 2) -> UnitSource:
    source = UnitSource(YearUnits(year_office.new_uow, year_office.registers, ()))
    source.year_id = year_id
    return source


def taken(year_office: Office) -> ImportPreview:
    return done_at_once(import_steps(source_of(year_office), sheet(TITLES, ROWS)))


def held(year_office: Office, year_id: int = 2) -> list[tuple[str, str, str]]:
    rows = people_of(year_office, year_id).rows()
    return [(row.unit.code, row.person.name, role.role) for row in rows for role in row.roles]


def test_one_sheet_brings_units_with_their_people_in_one_change(year_office: Office) -> None:
    taken(year_office)
    assert held(year_office) == [
        ("A", "Trần Bình", PersonRole.LIAISON),
        ("A", "Lê Cường", PersonRole.HEAD),
        ("B", "Phạm Dung", PersonRole.HEAD),
        ("C", "Vũ Em", PersonRole.LIAISON),
    ]
    (head,) = year_office.registers.list(Person, name="Lê Cường")
    assert (head.address, head.position) == (AddressForm.COMRADE, "Cục trưởng")
    assert year_office.registers.list(Person, name="Trần Bình")[0].phone == "0912345678"
    assert taken(year_office).number_of(RowChange.SAME) == len(ROWS)
    year_office.registers.undo()
    assert held(year_office) == []


def test_who_holds_a_post_is_not_replaced_without_a_day(year_office: Office) -> None:
    year_office.add(UnitRole(person_id=1, unit_id=1, role=PersonRole.HEAD))
    preview = done_at_once(preview_steps(source_of(year_office), sheet(TITLES, ROWS)))
    found = [hint for hint in preview.hints if hint.code is ImportHint.POST_HELD]
    assert [(hint.row, hint.column, hint.details) for hint in found] == [(2, 2, ("Nguyễn An",))]
    taken(year_office)
    assert ("A", "Nguyễn An", PersonRole.HEAD) in held(year_office)
    assert not year_office.registers.list(Person, name="Lê Cường")


def test_a_locked_year_keeps_its_heads(year_office: Office) -> None:
    year_office.past_lock.do(close_year, 1)
    taken(year_office)
    assert held(year_office, 1) == []
    assert ("B", "Phạm Dung", PersonRole.HEAD) in held(year_office)
    (role,) = year_office.registers.list(UnitRole, unit_id=2)
    assert role.since == datetime.date(2018, 1, 1)


def test_titles_over_two_rows_tell_whose_they_are() -> None:
    rows = (
        (1, ("STT", "Đơn vị", "Thủ trưởng", "", "Công chức đầu mối", "")),
        (2, ("", "", "Họ và tên", "Chức vụ", "Họ và tên", "Điện thoại")),
        (3, ("1", "Cục A", "Lê Cường", "Cục trưởng", "Trần Bình", "0912345678")),
    )
    merged = ((1, 3, 1, 4), (1, 5, 1, 6))
    found = arrange(NEW_UNITS, (Sheet("", rows, merged=merged),), ImportChoices())
    names = [spec.name if spec else "" for spec in found.columns]
    assert names[:6] == ["", "name", "head", "head_post", "liaison", "liaison_phone"]
