"""Renaming and merging units over a real store: what follows, what forbids it, undo."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from tests.support.cases import sample_cases
from thidua_desktop.domain.codes.round import WarningCode
from thidua_desktop.domain.codes.units import SuccessionFault
from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.choices import AppointmentRole, PersonRole, PlanLevel, SuccessionKind
from thidua_desktop.records.cluster import (
    Appointment,
    EmulationYear,
    Figures,
    Membership,
    MemberUnit,
    Unit,
)
from thidua_desktop.records.conference import Conference, Contest, Nominee
from thidua_desktop.records.people import Person, UnitRole, UnitStay
from thidua_desktop.records.plans import Plan
from thidua_desktop.records.registration import Registration
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.draft_paper import (
    add_contest,
    add_names,
    add_paper,
    draft_contests,
)
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.contributed import FACTS_OF_UNIT, GAPS, OPEN_WORK
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.people.unit_people import head_on
from thidua_desktop.services.units.succeed_unit import (
    SUCCEED,
    merge_units,
    rename_unit,
    split_unit,
    successor_of,
)
from thidua_desktop.services.units.succession_plan import Succession
from thidua_desktop.services.units.unit_details import predecessors
from thidua_desktop.services.units.year_units import YearUnits
from thidua_desktop.services.years.unit_figures import figures_of, unit_of
from thidua_desktop.services.years.year_members import move_member, put_member_in, take_member_out
from thidua_desktop.services.years.year_state import read_year
from thidua_desktop.texts.units import units as texts
from thidua_desktop.ui.tabs.conference.prepare.prepare_state import prepare_state

DAY = date(2026, 3, 1)


class Office:
    """The sample of 2017 with 2026 beside it, the same twelve units on both lists."""

    def __init__(self, cases: OpenStore) -> None:
        self.cases, self.registers = cases, cases.registers
        self.units = YearUnits(cases.new_uow, cases.registers, FACTS_OF_UNIT)
        self.old_year = stored_id(self.registers.list(EmulationYear)[0])
        year = self.registers.save(EmulationYear(year=2026, rules="2022-nd98"))
        self.year = stored_id(year)
        for number, one in enumerate(self.units.list(self.old_year), 1):
            place = {"year_id": self.year, "unit_id": stored_id(one.unit), "position": number}
            self.registers.save(Membership.model_validate({**place, **figures_of(one.unit)}))

    def succeed(self, wanted: Succession) -> Unit:
        return self.registers.do(SUCCEED[wanted.kind], wanted)

    def member(self, place: int) -> Unit:
        return unit_of(self.units.list(self.year)[place - 1].unit)

    def figures(self, unit: Unit) -> MemberUnit | None:
        """What the year shown tells of a unit, where it is a member."""
        listed = self.units.list(self.year)
        return next((one.unit for one in listed if one.unit.id == unit.id), None)

    def notify(self, unit: Unit, **figures: object) -> None:
        """Store figures of a unit in the year shown."""
        has = self.figures(unit)
        assert has is not None
        self.units.save(self.year, has.model_copy(update=figures))

    def names(self, year_id: int) -> list[str]:
        return [one.unit.name for one in self.units.list(year_id)]

    def person(self, unit: Unit, name: str, role: PersonRole, since: date | None = None) -> Person:
        person = self.registers.save(Person(unit_id=stored_id(unit), name=name))
        self.registers.save(
            UnitRole(person_id=stored_id(person), unit_id=stored_id(unit), role=role, since=since)
        )
        return person

    def wanted(
        self,
        old: Sequence[Unit],
        unit: Unit | None = None,
        *,
        code: str = "MOI",
        movers: Sequence[Person] = (),
        day: date = DAY,
    ) -> Succession:
        renamed = len(old) == 1 and unit is None
        kind = SuccessionKind.RENAMED if renamed else SuccessionKind.MERGED
        return Succession(
            kind=kind,
            old_ids=tuple(stored_id(one) for one in old),
            unit=unit or successor_of(tuple(old), kind, name="Cục mới", code=code),
            day=day,
            basis="05/QĐ-BTP",
            year_id=self.year,
            movers=frozenset(stored_id(person) for person in movers),
        )

    def everything(self) -> list[Record]:
        return [one for kind in ALL_RECORDS for one in self.registers.list(kind)]

    def faults(self, wanted: Succession) -> list[StrEnum]:
        faults = self.units.plan(wanted).faults
        if faults:
            with pytest.raises(Refused):
                self.succeed(wanted)
        return [fault.code for fault in faults]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with sample_cases(tmp_path) as cases:
        yield Office(cases)


def test_a_renamed_unit_takes_the_place_and_the_old_one_keeps_its_years(office: Office) -> None:
    old, before = office.member(3), office.names(office.old_year)
    had = office.figures(old)
    new = office.succeed(office.wanted([old]))
    assert office.names(office.old_year) == before
    assert office.names(office.year)[2] == "Cục mới"
    assert (new.valid_from, new.kind) == (DAY, old.kind)
    has = office.figures(new)
    assert had is not None
    assert has is not None
    assert figures_of(has) == figures_of(had)
    ended = next(unit for unit in office.registers.list(Unit) if unit.id == old.id)
    assert ended.valid_to == date(2026, 2, 28)
    assert (ended.successor_id, ended.succession) == (new.id, SuccessionKind.RENAMED)
    assert ended.succession_basis == "05/QĐ-BTP"
    assert ended.name == old.name


def test_undoing_a_merger_restores_exactly(office: Office) -> None:
    first, second = office.member(2), office.member(5)
    people = [
        office.person(first, "Nguyễn An", PersonRole.HEAD),
        office.person(second, "Trần Bình", PersonRole.LIAISON),
    ]
    office.registers.save(
        Appointment(for_year=2027, unit_id=stored_id(second), role=AppointmentRole.HEAD)
    )
    before = office.everything()
    office.succeed(office.wanted([second, first], movers=people))
    assert office.everything() != before
    office.registers.undo()
    assert office.everything() == before


def test_merged_units_leave_one_place_and_the_order_stays(office: Office) -> None:
    names = office.names(office.year)
    first, second = office.member(2), office.member(5)
    office.succeed(office.wanted([second, first]))
    expected = [*names[:1], "Cục mới", *names[2:4], *names[5:]]
    assert office.names(office.year) == expected
    assert [one.position for one in office.units.list(office.year)] == list(range(1, 12))


def test_a_standing_member_that_takes_others_in_keeps_its_place(office: Office) -> None:
    names = office.names(office.year)
    office.succeed(office.wanted([office.member(1)], office.member(4)))
    assert office.names(office.year) == names[1:]


def test_whoever_goes_along_with_a_new_name_keeps_the_role(office: Office) -> None:
    old = office.member(3)
    goes = office.person(old, "Nguyễn An", PersonRole.HEAD)
    stays = office.person(old, "Trần Bình", PersonRole.LIAISON)
    later = office.person(old, "Lê Châu", PersonRole.DEPUTY, since=date(2026, 6, 1))
    new = office.succeed(office.wanted([old], movers=[goes, later]))
    roles = office.registers.list(UnitRole, person_id=goes.id)
    assert [(role.unit_id, role.since, role.until) for role in roles] == [
        (old.id, None, date(2026, 2, 28)),
        (new.id, DAY, None),
    ]
    (ended,) = office.registers.list(UnitRole, person_id=stays.id)
    assert ended.until == date(2026, 2, 28)
    (begins,) = office.registers.list(UnitRole, person_id=later.id)
    assert (begins.unit_id, begins.since, begins.until) == (new.id, date(2026, 6, 1), None)
    people = {person.name: person.unit_id for person in office.registers.list(Person)}
    assert people["Nguyễn An"] == new.id
    assert people["Trần Bình"] == old.id


def test_roles_end_with_a_merger(office: Office) -> None:
    first, second = office.member(2), office.member(5)
    goes = office.person(first, "Nguyễn An", PersonRole.HEAD)
    new = office.succeed(office.wanted([first, second], movers=[goes]))
    (role,) = office.registers.list(UnitRole, person_id=goes.id)
    assert (role.unit_id, role.until) == (first.id, date(2026, 2, 28))
    assert office.registers.list(Person, id=goes.id)[0].unit_id == new.id


def test_the_head_of_a_coming_year_is_the_successor_once(office: Office) -> None:
    first, second = office.member(2), office.member(5)
    for unit, role in ((first, AppointmentRole.DEPUTY), (second, AppointmentRole.HEAD)):
        office.registers.save(Appointment(for_year=2027, unit_id=stored_id(unit), role=role))
    new = office.succeed(office.wanted([first, second]))
    (kept,) = office.registers.list(Appointment, for_year=2027)
    assert (kept.unit_id, kept.role) == (new.id, AppointmentRole.HEAD)


def test_a_draft_that_names_an_old_unit_is_listed_and_left_as_it_is(office: Office) -> None:
    conference = office.cases.read(read_conference)
    assert conference is not None
    year = office.registers.list(EmulationYear, id=office.old_year)[0]
    wanted = office.wanted([office.member(1)], day=date(year.year, 3, 1))
    wanted = Succession(**{**vars(wanted), "year_id": office.old_year})
    plan = office.units.plan(wanted)
    assert [year for year, _ in plan.drafts] == [2017]
    assert [order.year.year for order in plan.years] == [2017, 2026]
    assert not plan.faults
    assert office.cases.read(read_round, stored_id(conference.rounds[0])).form.candidates


# ---------------------------------------------------------------- what forbids it
def test_a_frozen_round_of_the_year_forbids_it(office: Office) -> None:
    conference = office.cases.read(read_conference)
    assert conference is not None
    office.cases.do(freeze_form, stored_id(conference.rounds[0]))
    old = office.member(1)
    now = office.wanted([old], day=date(2017, 3, 1))
    assert office.faults(Succession(**{**vars(now), "year_id": office.old_year})) == [
        SuccessionFault.FROZEN_ROUND
    ]
    assert office.faults(office.wanted([old])) == []  # that round is of a year before


def test_a_code_that_is_taken(office: Office) -> None:
    code = office.member(2).code
    assert office.faults(office.wanted([office.member(1)], code=code)) == [
        SuccessionFault.CODE_TAKEN
    ]


def test_no_unit_follows_itself(office: Office) -> None:
    first, second = office.member(1), office.member(2)
    assert office.faults(office.wanted([first], first)) == [SuccessionFault.CIRCLE]
    office.succeed(office.wanted([first], second))
    again = office.faults(office.wanted([second], first, day=date(2026, 9, 1)))
    assert SuccessionFault.CIRCLE in again
    assert SuccessionFault.SUCCESSOR_ENDED in again


def test_a_day_before_the_unit_was_there(office: Office) -> None:
    unit = office.registers.save(office.member(1).model_copy(update={"valid_from": DAY}))
    assert office.faults(office.wanted([unit])) == [SuccessionFault.BEFORE_ITS_TIME]


def test_one_unit_does_not_merge_into_a_new_one(office: Office) -> None:
    wanted = office.wanted([office.member(1)])
    merged = Succession(**{**vars(wanted), "kind": SuccessionKind.MERGED})
    assert office.faults(merged) == [SuccessionFault.TOO_FEW]


def test_a_unit_that_has_ended_cannot_end_again(office: Office) -> None:
    old = office.member(1)
    office.succeed(office.wanted([old]))
    assert SuccessionFault.ENDED in office.faults(office.wanted([old], code="KHAC"))


def test_two_people_of_one_name_cannot_meet(office: Office) -> None:
    first, second = office.member(1), office.member(2)
    both = [office.person(unit, "Nguyễn An", PersonRole.DEPUTY) for unit in (first, second)]
    wanted = office.wanted([first, second], movers=both)
    assert office.faults(wanted) == [SuccessionFault.PERSON_TWICE]


def test_members_of_a_locked_year_stay_until_its_end(office: Office) -> None:
    year = office.registers.list(EmulationYear, id=office.year)[0]
    office.registers.save(year.model_copy(update={"closed": True}))
    old = office.member(1)
    assert office.faults(office.wanted([old])) == [SuccessionFault.LOCKED_YEAR]
    assert office.faults(office.wanted([old], day=date(2027, 1, 1))) == []


# ---------------------------------------------------------------- the list of a year
def test_a_member_moves_and_comes_back(office: Office) -> None:
    names = office.names(office.year)
    unit_id = stored_id(office.member(1))
    assert not office.registers.do(move_member, office.year, unit_id, up=True)
    assert office.registers.do(move_member, office.year, unit_id, up=False)
    assert office.names(office.year)[:2] == [names[1], names[0]]
    office.registers.undo()
    assert office.names(office.year) == names


def test_a_unit_leaves_the_list_and_is_put_in_again(office: Office) -> None:
    names = office.names(office.year)
    unit_id = stored_id(office.member(3))
    office.registers.do(take_member_out, office.year, unit_id)
    assert office.names(office.year) == [*names[:2], *names[3:]]
    outside = [one for one in office.units.list(office.year, former=True) if one.position is None]
    assert [one.unit.name for one in outside] == [names[2]]
    office.registers.do(put_member_in, office.year, unit_id)
    assert office.names(office.year)[-1] == names[2]
    office.registers.undo()
    office.registers.undo()
    assert office.names(office.year) == names


def test_a_unit_that_a_paper_names_stays_on_the_list(office: Office) -> None:
    unit_id = stored_id(office.units.list(office.old_year)[0].unit)
    with pytest.raises(Refused):
        office.registers.do(take_member_out, office.old_year, unit_id)


# ---------------------------------------------------------------- the card
def test_the_card_tells_the_years_before_under_their_names(office: Office) -> None:
    old = office.member(3)  # registered for the flag of 2017
    new = office.succeed(office.wanted([old]))
    details = office.units.details(office.year, stored_id(new))
    assert [unit.name for unit in details.predecessors] == [old.name]
    before = office.units.years(office.year, stored_id(new)).before
    assert {(one.year.year, one.unit.name) for one in before} == {(2017, old.name)}


def _foot(office: Office, paper: int) -> tuple[str, str]:
    """What the page of the paper says of the whole."""
    cases = office.cases
    conference = cases.read(read_conference, year_id=office.year)
    assert conference is not None
    contests = cases.read(draft_contests, paper)
    state = prepare_state(
        conference, cases.read(read_round, paper), contests, cases.propose_contest
    )
    return state.readiness, state.tone


def test_what_a_unit_did_before_it_changed_counts_for_its_successor(office: Office) -> None:
    """Registered, planned and scored as the old unit: the new one owes none of it again."""
    old, others = office.member(3), office.units.list(office.year)
    for one in others:
        unit_id = stored_id(one.unit)
        for record in (
            Registration(year_id=office.year, unit_id=unit_id, title="GOV_FLAG"),
            Plan(year_id=office.year, level=PlanLevel.UNIT, unit_id=unit_id, name="Kế hoạch"),
            ScoreSheet(year_id=office.year, unit_id=unit_id, cluster_score="95"),
        ):
            office.registers.save(record)
    new = office.succeed(office.wanted([old]))
    this_year = office.units.years(office.year, stored_id(new)).this_year
    counted = [lines for fact, lines in this_year.facts if fact.title == texts.REGISTRATION]
    assert (this_year.unit, counted) == (new, [["GOV_FLAG"]])
    codes = {gap.code for gap in office.cases.read(read_year, office.year, GAPS, OPEN_WORK).gaps}
    assert not codes & {GapCode.REGISTRATIONS, GapCode.UNIT_PLANS, GapCode.SCORES}

    meeting = Conference(year_id=office.year, name="Hội nghị", date=DAY, eligible=12, present=12)
    meeting = office.registers.save(meeting)
    paper = office.cases.registers.do(add_paper, stored_id(meeting), "Phiếu", "")
    year = office.registers.list(EmulationYear, id=office.year)[0]
    office.cases.registers.do(add_contest, office.cases.propose_contest, paper, year, "GOV_FLAG")
    contest = office.registers.list(Contest, round_id=paper)[0]
    office.cases.registers.do(add_names, contest, [stored_id(new)])
    assert WarningCode.NOT_REGISTERED not in office.cases.read(read_round, paper).warnings
    assert _foot(office, paper) == (
        "Mẫu phiếu đầy đủ, có thể chốt. 01 danh hiệu, 01 tập thể.",
        "good",
    )
    newer = office.succeed(office.wanted([new], code="MOI2", day=date(2026, 9, 1)))
    assert _foot(office, paper)[1] == "warning"
    assert "thành viên năm nay: Cục mới. Thay" in _foot(office, paper)[0]
    nominee = office.registers.list(Nominee, contest_id=stored_id(contest))[0]
    office.registers.save(nominee.model_copy(update={"unit_id": stored_id(newer)}))
    assert _foot(office, paper)[1] == "good"
    assert WarningCode.NOT_REGISTERED not in office.cases.read(read_round, paper).warnings
    for registered in office.registers.list(Registration, year_id=office.year, unit_id=old.id):
        office.registers.delete(registered)
    assert WarningCode.NOT_REGISTERED in office.cases.read(read_round, paper).warnings


def test_a_circle_of_successors_from_a_sheet_ends(office: Office) -> None:
    first, second = office.member(1), office.member(2)
    units = (
        first.model_copy(update={"successor_id": second.id}),
        second.model_copy(update={"successor_id": first.id}),
    )
    assert len(predecessors(units, stored_id(first))) == 2


def test_the_head_of_a_day_is_the_one_named_last(office: Office) -> None:
    unit, other = office.member(1), office.member(2)
    office.person(unit, "Nguyễn An", PersonRole.HEAD)
    office.person(unit, "Trần Bình", PersonRole.HEAD, since=DAY)
    with office.cases.new_uow("thử") as uow:
        before = head_on(uow.registers, unit.id, date(2026, 2, 28))
        after = head_on(uow.registers, unit.id, DAY)
        nobody = head_on(uow.registers, other.id, DAY)
    assert before is not None
    assert after is not None
    assert (before.name, after.name, nobody) == ("Nguyễn An", "Trần Bình", None)


def test_a_renamed_unit_may_keep_its_code(office: Office) -> None:
    old = office.member(3)
    new = office.registers.do(rename_unit, office.wanted([old], code=old.code))
    assert new.code == old.code
    assert office.faults(
        office.wanted([new], code=office.member(1).code, day=date(2026, 6, 1))
    ) == [SuccessionFault.CODE_TAKEN]
    office.registers.undo()
    assert office.member(3) == old


def test_a_merger_has_the_figures_that_are_asked_for(office: Office) -> None:
    first, second = office.member(2), office.member(5)
    office.notify(first, staff=40, women=10)
    office.notify(second, staff=5, women=1)
    new = office.registers.do(merge_units, office.wanted([first, second]))
    summed = office.figures(new)
    assert summed is not None
    assert (summed.staff, summed.women) == (45, 11)
    office.registers.undo()
    wanted = replace(office.wanted([first, second]), figures=Figures(staff=42, women=11))
    asked = office.figures(office.registers.do(merge_units, wanted))
    assert asked is not None
    assert (asked.staff, asked.women) == (42, 11)


def test_a_part_of_a_unit_becomes_one_of_its_own(office: Office) -> None:
    old = office.member(2)
    goes, stays = (office.person(old, name, PersonRole.DEPUTY) for name in ("Đi", "Ở"))
    office.notify(old, staff=40, women=10, area_names="Hộ tịch\nQuốc tịch")
    wanted = replace(
        office.wanted([old], movers=[goes]),
        kind=SuccessionKind.SPLIT,
        figures=Figures(staff=15, women=4, area_names="Quốc tịch"),
    )
    new = office.registers.do(split_unit, wanted)
    assert (new.origin_id, new.origin_basis, new.valid_from) == (old.id, "05/QĐ-BTP", DAY)
    assert office.names(office.year)[-1] == new.name
    left, got = office.figures(old), office.figures(new)
    assert left is not None
    assert got is not None
    assert (left.staff, left.women, left.area_names) == (25, 6, "Hộ tịch")
    assert (got.staff, got.women, got.area_names) == (15, 4, "Quốc tịch")
    people = {one.name: one for one in office.registers.list(Person)}
    assert (people["Đi"].unit_id, people["Ở"]) == (new.id, stays)
    (stay,) = office.registers.list(UnitStay, person_id=goes.id)
    assert (stay.unit_id, stay.until) == (old.id, date(2026, 2, 28))
    details = office.units.details(office.year, stored_id(new))
    assert details.origin is not None
    assert details.origin.id == old.id
    too_much = replace(wanted, figures=Figures(staff=99), unit=replace_code(wanted.unit, "KHAC"))
    assert office.faults(too_much) == [SuccessionFault.MORE_THAN_ALL]


def replace_code(unit: Unit, code: str) -> Unit:
    return unit.model_copy(update={"code": code})
