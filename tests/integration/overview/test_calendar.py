"""The calendar of the sample: lanes, the clash of the article's first request, what is moved."""

import datetime

from thidua_desktop.domain.work.ratings import ClashCode, Rated
from thidua_desktop.files.toml.rules_toml import shipped_rules
from thidua_desktop.records.choices import CalendarLane, PlanLevel, PlanState
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.follow_up import CalendarEvent, ReportDue
from thidua_desktop.records.plans import Movement, Plan, PlanTask
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.overview.calendar import (
    CalendarView,
    Entry,
    move_entry,
    read_calendar,
)

DAY = datetime.date
RULES = shipped_rules()


def view(cases: OpenStore) -> CalendarView:
    return cases.read(read_calendar, 1, RULES, DAY(2017, 11, 22))


def entry(cases: OpenStore, table: str, name: str = "") -> Entry:
    return next(one for one in view(cases).entries if one.table == table and name in one.name)


def test_the_review_stands_before_the_rating_and_says_by_which_rule(cases: OpenStore) -> None:
    (clash,) = view(cases).clashes
    assert (clash.code, clash.rule.of) == (ClashCode.REVIEW_FIRST, Rated.OFFICIALS)
    assert clash.day == DAY(2017, 12, 14)
    assert "Điều 20" in clash.rule.citation.precedent
    assert entry(cases, "conferences").clashes


def test_a_joint_meeting_or_a_later_day_ends_the_clash(cases: OpenStore) -> None:
    held = cases.registers.list(Conference)[0]
    joint = CalendarEvent(
        year_id=1,
        lane=CalendarLane.EMULATION,
        name="Họp liên tịch",
        start=held.date,
        with_officials=True,
        with_party=True,
    )
    kept = cases.registers.save(joint)
    assert view(cases).clashes == ()
    lanes = entry(cases, "calendar_events", "liên tịch").lanes
    assert lanes == (CalendarLane.EMULATION, CalendarLane.OFFICIALS, CalendarLane.PARTY)
    cases.registers.delete(kept)
    rating = next(
        one for one in cases.registers.list(CalendarEvent) if one.lane is CalendarLane.OFFICIALS
    )
    earlier = {"start": DAY(2017, 11, 13), "until": DAY(2017, 11, 20)}
    cases.registers.save(rating.model_copy(update=earlier))
    assert view(cases).clashes == ()


def test_what_is_ours_is_moved_with_its_length_and_taken_back(cases: OpenStore) -> None:
    before = entry(cases, "calendar_events", "công chức")
    cases.registers.do(move_entry, before, before.start + datetime.timedelta(days=7))
    after = entry(cases, "calendar_events", "công chức")
    assert (after.until - after.start) == (before.until - before.start)
    assert after.start == DAY(2017, 12, 11)
    cases.registers.undo()
    assert entry(cases, "calendar_events", "công chức") == before
    due = entry(cases, "report_dues", "sơ kết")
    cases.registers.do(move_entry, due, DAY(2017, 6, 20))
    assert cases.registers.list(ReportDue, id=due.record_id)[0].due == DAY(2017, 6, 20)
    step = cases.registers.list(YearStep)[0]
    cases.registers.save(step.model_copy(update={"due": DAY(2017, 3, 1)}))
    cases.registers.do(move_entry, entry(cases, "year_steps"), DAY(2017, 3, 8))
    assert cases.registers.list(YearStep, id=step.id)[0].due == DAY(2017, 3, 8)
    review = entry(cases, "movements", "Tổng kết")
    cases.registers.do(move_entry, review, DAY(2017, 11, 29))
    moved = cases.registers.list(Movement, id=review.record_id)[0]
    assert (moved.first_review, moved.last_review) == (DAY(2017, 6, 30), DAY(2017, 11, 29))
    task = entry(cases, "plan_tasks", "Sơ kết")
    assert not task.ours  # its date was approved: a change asks for its reason
    plan = cases.registers.list(Plan, level=PlanLevel.CLUSTER)[0]
    cases.registers.save(plan.model_copy(update={"state": PlanState.DRAFT}))
    cases.registers.do(move_entry, entry(cases, "plan_tasks", "Sơ kết"), DAY(2017, 7, 3))
    assert cases.registers.list(PlanTask, id=task.record_id)[0].due == DAY(2017, 7, 3)
    assert not entry(cases, "conferences").ours
    assert not entry(cases, "inspections").ours
