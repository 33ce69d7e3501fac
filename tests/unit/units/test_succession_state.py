"""What a rename or a merger says before it is done."""

import datetime

from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.units import SuccessionFault
from thidua_desktop.records.choices import AppointmentRole, PersonRole, SuccessionKind
from thidua_desktop.records.cluster import Appointment, EmulationYear, Membership, Unit
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.people.unit_people import Post
from thidua_desktop.services.units.succession_plan import (
    AppointmentMove,
    Succession,
    SuccessionPlan,
    YearOrder,
)
from thidua_desktop.texts.units.units import FAULTS
from thidua_desktop.ui.tabs.units.succession_state import succession_text

DAY = datetime.date(2026, 3, 1)
OLD = (Unit(id=1, code="A", name="Cục A"), Unit(id=2, code="B", name="Cục B"))
STANDING = Unit(id=3, code="C", name="Cục C")
YEAR = EmulationYear(id=9, year=2026, rules="2022-nd98")
PEOPLE = tuple(Person(id=number, unit_id=1, name=f"Người {number}") for number in range(1, 7))


def _plan(unit: Unit = STANDING, **given: object) -> SuccessionPlan:
    wanted = Succession(
        kind=SuccessionKind.MERGED,
        old_ids=(1, 2),
        unit=unit,
        day=DAY,
        basis="",
        movers=frozenset(),
        year_id=9,
    )
    empty = dict.fromkeys(
        ("years", "movers", "stayers", "ending", "drafts", "appointments", "faults"), ()
    )
    return SuccessionPlan(**{**empty, "wanted": wanted, "old": OLD, **given})  # type: ignore[arg-type]


def _member(number: int, unit_id: int) -> Membership:
    return Membership(id=number, year_id=9, unit_id=unit_id, position=number)


FIGURES = {"staff": 45, "women": None, "work_areas": 4, "area_names": ""}


def test_a_standing_unit_keeps_its_place() -> None:
    order = YearOrder(YEAR, None, _member(3, 3), (_member(1, 1), _member(2, 2)), FIGURES)
    lines = succession_text(_plan(years=(order,))).lines
    assert lines == (
        "Cục A: đến hết ngày 28/02/2026, vẫn giữ tên trong danh sách, kết quả các năm trước.",
        "Cục B: đến hết ngày 28/02/2026, vẫn giữ tên trong danh sách, kết quả các năm trước.",
        "Cục C: tiếp nhận từ ngày 01/03/2026.",
        "Năm 2026: Cục C giữ nguyên STT.",
        "Năm 2026: Cục A, Cục B ra khỏi danh sách.",
        "Năm 2026: Cục C có 45 biên chế, 4 lĩnh vực phụ trách.",
        "Danh sách các năm trước năm 2026 giữ nguyên.",
    )


def test_where_no_list_changes_that_is_said() -> None:
    lines = succession_text(_plan(Unit(code="MOI", name="Cục mới"))).lines
    assert "Cục mới (MOI): đơn vị mới, có từ ngày 01/03/2026." in lines
    assert "Danh sách các năm đang có trong sổ không đổi." in lines


def test_many_people_are_counted_and_the_first_are_named() -> None:
    post = Post(PEOPLE[0], UnitRole(person_id=1, unit_id=1, role=PersonRole.HEAD))
    lines = succession_text(_plan(movers=PEOPLE, ending=(post,))).lines
    named = "Người 1, Người 2, Người 3, Người 4 và 02 người khác"
    assert f"06 người chuyển sang Cục C: {named}." in lines
    assert any("Người 1 (thủ trưởng đơn vị)" in line for line in lines)


def test_what_follows_is_said() -> None:
    head, deputy = (
        Appointment(for_year=2027, unit_id=number, role=role)
        for number, role in enumerate(AppointmentRole, 1)
    )
    moves = (AppointmentMove(head, kept=True), AppointmentMove(deputy, kept=False))
    ballot = BallotRound(conference_id=1, code="1", title="Phiếu", marking=Marking.AGREE)
    lines = succession_text(_plan(appointments=moves, drafts=((2026, ballot),))).lines
    assert lines[-3:] == (
        "Trưởng Cụm năm 2027: chuyển cho Cục C.",
        (
            "Phó Trưởng Cụm năm 2027 của đơn vị cũ: không chuyển, vì Cục C đã giữ nhiệm vụ trong "
            "năm đó."
        ),
        "Phiếu 1 năm 2026 chưa chốt mẫu, còn mang tên cũ: sửa ở bước Chuẩn bị của hội nghị.",
    )


def test_every_fault_has_its_sentence() -> None:
    assert set(FAULTS) == {fault.value for fault in SuccessionFault}
    faults = (Fault(SuccessionFault.BEFORE_ITS_TIME, ("Cục A", "01/05/2026")),)
    message = succession_text(_plan(faults=faults)).faults
    assert message == ("Cục A chỉ có từ ngày 01/05/2026. Chọn ngày sau ngày đó.",)
