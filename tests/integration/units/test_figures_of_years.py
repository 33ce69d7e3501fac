"""Staff, women, work areas and the head's title are of a year: another year says otherwise."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.sheets import sheet
from tests.support.year_office import RULES, Office, office
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.cluster import Figures, Membership, MemberUnit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.contributed import FACTS_OF_UNIT, OPEN_WORK
from thidua_desktop.services.importing.preview import RowChange
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.units.unit_source import UnitSource
from thidua_desktop.services.units.year_units import YearUnits
from thidua_desktop.services.years.move_year import close_year
from thidua_desktop.services.years.open_year import open_year
from thidua_desktop.services.years.unit_figures import head_post, together
from thidua_desktop.services.years.year_proposal import propose_year


@pytest.fixture
def year_office(tmp_path: Path) -> Iterator[Office]:
    """A and B are members of 2017 and of 2018."""
    with office(tmp_path) as made:
        units = [made.unit(code) for code in "AB"]
        made.year(2017, *units)
        made.year(2018, *units)
        yield made


def units_of(year_office: Office) -> YearUnits:
    return YearUnits(year_office.new_uow, year_office.registers, FACTS_OF_UNIT)


def shown(year_office: Office, year_id: int, code: str = "A") -> MemberUnit:
    return next(one.unit for one in units_of(year_office).list(year_id) if one.unit.code == code)


def listed(year_office: Office, year_id: int, **figures: object) -> None:
    units_of(year_office).save(year_id, shown(year_office, year_id).model_copy(update=figures))


def test_a_locked_year_keeps_its_figures_while_the_next_says_otherwise(year_office: Office) -> None:
    listed(year_office, 1, staff=45, head_post="Cục trưởng")
    year_office.past_lock.do(close_year, 1)
    listed(year_office, 2, staff=99, head_post="Tổng cục trưởng")
    assert (shown(year_office, 1).staff, shown(year_office, 2).staff) == (45, 99)
    with year_office.new_uow("read") as uow:
        posts = [head_post(uow.registers, 1, year) for year in (2016, 2017, 2018, 2020)]
    assert posts == ["Cục trưởng", "Cục trưởng", "Tổng cục trưởng", "Tổng cục trưởng"]
    with pytest.raises(Refused) as refused:
        listed(year_office, 1, staff=46)
    assert refused.value.code is RegisterCode.YEAR_CLOSED


def test_a_new_year_begins_with_the_figures_of_the_one_before(year_office: Office) -> None:
    listed(year_office, 2, staff=99, women=40, area_names="Hộ tịch\nQuốc tịch")
    proposal = year_office.case.read(propose_year, 2019, RULES, OPEN_WORK)
    year = year_office.registers.do(open_year, proposal.choices(), RULES)
    has = shown(year_office, year.id or 0)
    assert (has.staff, has.women, has.area_count) == (99, 40, 2)


def test_only_a_member_has_figures(year_office: Office) -> None:
    other = year_office.unit("C")
    former = next(
        one.unit for one in units_of(year_office).list(1, former=True) if one.unit.id == other
    )
    with pytest.raises(Refused) as refused:
        units_of(year_office).save(1, former.model_copy(update={"staff": 3}))
    assert (refused.value.code, refused.value.details) == (
        RegisterCode.FIGURES_OF_NO_MEMBER,
        ("Cục C", "2017"),
    )


def test_a_sheet_brings_the_figures_of_the_year_that_is_shown(year_office: Office) -> None:
    listed(year_office, 1, staff=45)
    source = UnitSource(units_of(year_office))
    source.year_id = 2
    rows = ((2, ("A", "Cục A", "99")), (3, ("C", "Cục C", "7")))
    table = sheet(("Ký hiệu đơn vị", "Tên đầy đủ", "Biên chế"), rows)
    done_at_once(import_steps(source, table))
    assert [(one.unit.code, one.unit.staff) for one in units_of(year_office).list(2)] == [
        ("A", 99),
        ("B", None),
        ("C", 7),
    ]
    assert shown(year_office, 1).staff == 45
    assert done_at_once(import_steps(source, table)).number_of(RowChange.SAME) == 2
    year_office.registers.undo()
    assert len(year_office.registers.list(Membership, year_id=2)) == 2


def test_units_that_become_one_have_the_sum_of_what_all_of_them_tell() -> None:
    first = Figures(staff=45, women=20, area_names="Hộ tịch\nQuốc tịch", head_post="Cục trưởng")
    second = Figures(staff=5, area_names="Quốc tịch\nNuôi con nuôi", head_post="Cục trưởng")
    assert together([first, second]) == {
        "staff": 50,
        "women": None,
        "work_areas": None,
        "area_names": "Hộ tịch\nQuốc tịch\nNuôi con nuôi",
        "head_post": "Cục trưởng",
    }
