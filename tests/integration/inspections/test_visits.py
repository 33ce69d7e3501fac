"""A visit from its plan to its end, its team, its list, and what its recommendations become."""

import datetime

import pytest

from tests.support.visits import forget_visits
from thidua_desktop.domain.codes.inspections import (
    FollowState,
    InspectionCode,
    Verdict,
    VisitMove,
    VisitState,
)
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import InspectionKind, InspectionPeriod, MemberRole
from thidua_desktop.records.cluster import EmulationYear, Membership
from thidua_desktop.records.follow_up import GoodExample
from thidua_desktop.records.inspections import (
    Checklist,
    ChecklistItem,
    Finding,
    FollowStep,
    Inspection,
    InspectionMember,
)
from thidua_desktop.records.people import Person
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.inspections import follow_up
from thidua_desktop.services.inspections.checklists import (
    add_shipped_lists,
    new_version,
    newest_lists,
    take_items,
)
from thidua_desktop.services.inspections.good_practice import keep_examples
from thidua_desktop.services.inspections.move_visit import move_visit
from thidua_desktop.services.inspections.plan_visits import (
    PlannedVisit,
    plan_visits,
    units_to_inspect,
)
from thidua_desktop.services.inspections.repeat_visit import repeat_visit
from thidua_desktop.services.inspections.team import add_member, same_team, set_lead, team_of
from thidua_desktop.services.inspections.visit_reading import follow_rows, visit_rows
from thidua_desktop.services.open_store import OpenStore

DAY = datetime.date
MOVES = (VisitMove.ANNOUNCE, VisitMove.VISIT, VisitMove.SIGN, VisitMove.NOTIFY, VisitMove.CLOSE)


@pytest.fixture
def cases(cases: OpenStore) -> OpenStore:
    forget_visits(cases)
    return cases


def members(cases: OpenStore) -> list[int]:
    return [one.unit_id for one in cases.registers.list(Membership)]


def planned(cases: OpenStore, count: int = 1) -> tuple[Inspection, ...]:
    """Visits of the first members, on consecutive days, with the items of the first list."""
    cases.registers.do(add_shipped_lists)
    checklist = cases.registers.list(Checklist)[0]
    year = stored_id(cases.registers.list(EmulationYear)[0])
    visits = [
        PlannedVisit(unit_id, None, DAY(2017, 10, day))
        for day, unit_id in enumerate(members(cases)[:count], 16)
    ]
    kind, period = InspectionKind.DIRECT, InspectionPeriod.YEAR
    return cases.registers.do(plan_visits, year, period, kind, visits, 5, stored_id(checklist))


def person(cases: OpenStore, unit_id: int, name: str = "Nguyễn Văn An") -> Person:
    return cases.registers.save(Person(unit_id=unit_id, name=name, position="Phó Cục trưởng"))


def ready(cases: OpenStore) -> int:
    """A visit all of whose items have a verdict, one of them with a recommendation."""
    (visit,) = planned(cases)
    visit_id = stored_id(visit)
    cases.registers.do(set_lead, visit_id, person(cases, members(cases)[1]))
    for place, one in enumerate(cases.registers.list(Finding, inspection_id=visit_id)):
        changed: dict[str, object] = {"verdict": Verdict.FAILED if place == 0 else Verdict.PASSED}
        if place == 0:
            changed |= {"recommendation": "Lập sổ theo dõi", "due": DAY(2017, 11, 10)}
        cases.registers.save(one.model_copy(update=changed))
    return visit_id


def refused(code: InspectionCode, act: object, *args: object) -> None:
    with pytest.raises(Refused) as caught:
        act(*args)  # type: ignore[operator]
    assert caught.value.code is code


def test_visits_are_planned_with_their_list_and_the_day_of_the_report(cases: OpenStore) -> None:
    first, second = planned(cases, 2)
    assert (first.planned, first.report_due) == (DAY(2017, 10, 16), DAY(2017, 10, 11))
    assert (first.checklist_version, first.state) == (1, VisitState.PLANNED)
    listed = cases.registers.list(Checklist)[0].id
    texts = [one.text for one in cases.registers.list(ChecklistItem, checklist_id=listed)]
    findings = cases.registers.list(Finding, inspection_id=second.id)
    assert [one.item for one in findings] == texts
    assert planned(cases, 2) == ()  # those are there already
    rows = cases.read(units_to_inspect, first.year_id)
    assert [row.planned for row in rows[:3]] == [("year",), ("year",), ()]
    assert all(row.never for row in rows)
    inspectors = [row.by.id for row in rows if row.by is not None]
    assert inspectors == [members(cases)[-1], *members(cases)[:-1]]


def test_who_was_inspected_when_last(cases: OpenStore) -> None:
    (visit,) = planned(cases)
    cases.registers.save(visit.model_copy(update={"date": DAY(2017, 10, 20)}))
    (row, *others) = cases.read(units_to_inspect, visit.year_id)
    assert (row.last, row.never) == (DAY(2017, 10, 20), False)
    assert all(one.never for one in others)


def test_nobody_inspects_his_own_unit(cases: OpenStore) -> None:
    (visit,) = planned(cases)
    visit_id, registers = stored_id(visit), cases.registers
    own, other = person(cases, visit.unit_id), person(cases, members(cases)[3], "Trần Thị Bình")
    refused(InspectionCode.OWN_UNIT, registers.do, set_lead, visit_id, own)
    refused(InspectionCode.OWN_UNIT, registers.do, add_member, visit_id, own, MemberRole.MEMBER)
    cross = visit.model_copy(update={"inspector_unit_id": visit.unit_id})
    refused(InspectionCode.OWN_UNIT, registers.save, cross)
    registers.do(add_member, visit_id, other, MemberRole.MEMBER)
    registers.do(add_member, visit_id, other, MemberRole.SECRETARY)
    (member,) = registers.list(InspectionMember)
    assert (member.role, member.name) == (MemberRole.SECRETARY, other.name)


def test_one_team_goes_to_all_visits_but_not_to_its_own_units(cases: OpenStore) -> None:
    visits = planned(cases, 3)
    ids = [stored_id(one) for one in visits]
    cases.registers.do(set_lead, ids[0], person(cases, visits[1].unit_id))
    other = person(cases, visits[2].unit_id, "Trần Thị Bình")
    cases.registers.do(add_member, ids[0], other, MemberRole.SECRETARY)
    cases.registers.do(same_team, ids[0], ids[1:])
    with cases.new_uow("read") as uow:
        teams = [
            [one.name for one in team_of(uow.registers, uow.registers.get(Inspection, visit_id))]
            for visit_id in ids
        ]
    assert teams == [["Nguyễn Văn An", "Trần Thị Bình"], ["Trần Thị Bình"], ["Nguyễn Văn An"]]


def test_a_visit_goes_its_way_and_back_only_with_a_reason(cases: OpenStore) -> None:
    visit_id, do = ready(cases), cases.registers.do
    for day, move in enumerate(MOVES[:3], 10):
        do(move_visit, visit_id, move, DAY(2017, 10, day))
    assert cases.registers.list(Inspection)[0].state is VisitState.SIGNED
    refused(InspectionCode.REASON_NEEDED, do, move_visit, visit_id, VisitMove.BACK)
    refused(InspectionCode.WRONG_STATE, do, move_visit, visit_id, VisitMove.CLOSE)
    early = DAY(2017, 10, 1)
    refused(InspectionCode.DATE_BEFORE, do, move_visit, visit_id, VisitMove.NOTIFY, early)
    do(move_visit, visit_id, VisitMove.NOTIFY, DAY(2017, 10, 20))
    refused(InspectionCode.STILL_OPEN, do, move_visit, visit_id, VisitMove.CLOSE)
    do(move_visit, visit_id, VisitMove.BACK, None, "Thông báo in sai ngày")
    assert cases.registers.list(Inspection)[0].state is VisitState.SIGNED


def test_minutes_are_signed_when_a_lead_and_all_verdicts_are_there(cases: OpenStore) -> None:
    (visit,) = planned(cases)
    visit_id, do = stored_id(visit), cases.registers.do
    do(move_visit, visit_id, VisitMove.ANNOUNCE, DAY(2017, 10, 9))
    do(move_visit, visit_id, VisitMove.VISIT, DAY(2017, 10, 16))
    refused(InspectionCode.NO_LEAD, do, move_visit, visit_id, VisitMove.SIGN)
    do(set_lead, visit_id, person(cases, members(cases)[1]))
    refused(InspectionCode.UNCHECKED, do, move_visit, visit_id, VisitMove.SIGN)
    cases.registers.delete(*cases.registers.list(Finding))
    refused(InspectionCode.NO_ITEMS, do, move_visit, visit_id, VisitMove.SIGN)


def test_what_was_signed_stands_but_for_what_follows(cases: OpenStore) -> None:
    visit_id, registers = ready(cases), cases.registers
    finding = registers.list(Finding, inspection_id=visit_id)[0]
    registers.save(finding.model_copy(update={"limits": "Chưa có sổ"}))
    (written,) = (done for done in registers.done[:1])
    for move in MOVES[:3]:
        registers.do(move_visit, visit_id, move, DAY(2017, 10, 16))
    finding = registers.list(Finding, inspection_id=visit_id)[0]
    changed = finding.model_copy(update={"verdict": Verdict.PASSED})
    refused(InspectionCode.SIGNED, registers.save, changed)
    refused(InspectionCode.SIGNED, registers.delete, finding)
    refused(InspectionCode.SIGNED, registers.undo, written)
    added = Finding(inspection_id=visit_id, item="Thêm")
    refused(InspectionCode.SIGNED, registers.save, added)
    visit = registers.list(Inspection)[0]
    refused(InspectionCode.SIGNED, registers.save, visit.model_copy(update={"limits": "Khác"}))
    registers.save(finding.model_copy(update={"due": DAY(2017, 12, 1)}))
    registers.undo()
    registers.undo()  # the signing itself
    registers.save(changed)


def test_a_list_that_was_used_is_changed_as_a_new_version(cases: OpenStore) -> None:
    (visit,) = planned(cases)
    registers = cases.registers
    used = registers.list(Checklist)[0]
    item = registers.list(ChecklistItem, checklist_id=used.id)[0]
    reworded = item.model_copy(update={"text": "Nội dung khác"})
    refused(InspectionCode.CHECKLIST_USED, registers.save, reworded)
    made = registers.do(new_version, stored_id(used))
    assert (made.name, made.version) == (used.name, 2)
    assert made in newest_lists(registers.list(Checklist))
    again = registers.list(ChecklistItem, checklist_id=made.id)[0]
    registers.save(again.model_copy(update={"text": "Nội dung khác"}))
    shown = [one.item for one in registers.list(Finding, inspection_id=visit.id)]
    assert "Nội dung khác" not in shown
    noted = registers.list(Finding, inspection_id=visit.id)[1]
    registers.save(noted.model_copy(update={"verdict": Verdict.PASSED}))
    registers.do(take_items, stored_id(visit), stored_id(made))
    findings = registers.list(Finding, inspection_id=visit.id)
    assert findings[0].item == "Nội dung khác"
    assert Verdict.PASSED in [one.verdict for one in findings]
    assert registers.list(Inspection)[0].checklist_version == 2


def followed(cases: OpenStore) -> tuple[int, int]:
    """A signed visit with its one recommendation."""
    visit_id = ready(cases)
    for move in MOVES[:3]:
        cases.registers.do(move_visit, visit_id, move, DAY(2017, 10, 16))
    return visit_id, stored_id(cases.registers.list(Finding, inspection_id=visit_id)[0])


def test_a_recommendation_is_answered_accepted_and_opened_again_with_its_trace(
    cases: OpenStore,
) -> None:
    visit_id, finding_id = followed(cases)
    do, day = cases.registers.do, DAY(2017, 11, 5)
    answer, accept = follow_up.answer_recommendation, follow_up.accept_recommendation
    refused(InspectionCode.PROOF_NEEDED, do, answer, finding_id, day, "Đã lập sổ", " ")
    refused(InspectionCode.WRONG_STATE, do, accept, finding_id, day, "")
    before = DAY(2017, 10, 1)
    refused(InspectionCode.DATE_BEFORE, do, answer, finding_id, before, "Đã lập sổ", "Sổ")
    do(answer, finding_id, day, "Đã lập sổ", "Sổ theo dõi")
    (row,) = cases.read(follow_rows)
    assert (row.state, row.days_late) == (FollowState.ANSWERED, 12)  # the clock says 22/11
    refused(InspectionCode.DATE_BEFORE, do, accept, finding_id, before, "")
    do(follow_up.return_recommendation, finding_id, day, "Sổ chưa có số liệu")
    do(answer, finding_id, day, "Đã bổ sung", "Sổ theo dõi")
    do(accept, finding_id, DAY(2017, 11, 7), "Trần Thị Bình")
    do(move_visit, visit_id, VisitMove.NOTIFY, DAY(2017, 11, 8))
    do(move_visit, visit_id, VisitMove.CLOSE, DAY(2017, 11, 9))
    refused(InspectionCode.REASON_NEEDED, do, follow_up.reopen_recommendation, finding_id, day, "")
    do(follow_up.reopen_recommendation, finding_id, DAY(2017, 12, 1), "Sổ không còn dùng")
    (row,) = cases.read(follow_rows)
    assert row.state is FollowState.OPEN
    steps = cases.registers.list(FollowStep)
    states = ["answered", "open", "answered", "accepted", "open"]
    assert [one.state for one in steps] == states
    assert steps[2].text == "Đã bổ sung"
    assert steps[3].person == "Trần Thị Bình"


def test_an_item_without_recommendation_has_nothing_to_follow(cases: OpenStore) -> None:
    followed(cases)
    bare = stored_id(cases.registers.list(Finding)[1])
    answer, day = follow_up.answer_recommendation, DAY(2017, 11, 5)
    refused(InspectionCode.NO_RECOMMENDATION, cases.registers.do, answer, bare, day, "a", "b")


def test_a_repeated_visit_carries_only_what_is_open(cases: OpenStore) -> None:
    visit_id, finding_id = followed(cases)
    year = cases.registers.list(Inspection)[0].year_id
    again = cases.registers.do(repeat_visit, visit_id, year, InspectionPeriod.YEAR)
    (carried,) = cases.registers.list(Finding, inspection_id=again.id)
    assert (carried.before_id, carried.verdict) == (finding_id, Verdict.NOT_CHECKED)
    assert [row.done.total for row in cases.read(visit_rows, year)] == [5, 1]
    assert len(cases.read(follow_rows)) == 1
    do, day = cases.registers.do, DAY(2017, 11, 5)
    do(follow_up.answer_recommendation, finding_id, day, "Đã lập", "Sổ")
    do(follow_up.accept_recommendation, finding_id, day, "")
    nothing = InspectionCode.NO_RECOMMENDATION
    refused(nothing, do, repeat_visit, visit_id, year, InspectionPeriod.HALF_YEAR)
    refused(
        InspectionCode.WRONG_STATE,
        do,
        repeat_visit,
        stored_id(again),
        year,
        InspectionPeriod.HALF_YEAR,
    )


def test_good_practice_is_kept_once_among_the_examples(cases: OpenStore) -> None:
    (visit,) = planned(cases)
    visit_id, registers = stored_id(visit), cases.registers
    registers.save(visit.model_copy(update={"good_practice": "Giao ban tháng\nSổ theo dõi"}))
    finding = registers.list(Finding, inspection_id=visit_id)[0]
    registers.save(finding.model_copy(update={"good_practice": "Sổ theo dõi"}))
    assert registers.do(keep_examples, visit_id) == 2
    assert registers.do(keep_examples, visit_id) == 0
    kept = registers.list(GoodExample, inspection_id=visit_id)
    assert [one.name for one in kept] == ["Giao ban tháng", "Sổ theo dõi"]
