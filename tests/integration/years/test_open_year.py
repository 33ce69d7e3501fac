"""A new year: what is proposed, what is carried over, and what is refused."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.year_office import DAY, RULES, Office, office
from thidua_desktop import paths
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.year import RulesReason
from thidua_desktop.records.choices import (
    AppointmentRole,
    InspectionPeriod,
    PackageKind,
    PersonRole,
    PlanLevel,
    SuccessionKind,
    YearEventKind,
    YearState,
)
from thidua_desktop.records.cluster import Appointment, Cluster, EmulationYear, Membership, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.documents import Document
from thidua_desktop.records.handover import Package
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.plans import Plan, PlanTask
from thidua_desktop.records.year import OpenTask, YearEvent, YearStep
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.contributed import OPEN_WORK
from thidua_desktop.services.years.leaders import leaders_of
from thidua_desktop.services.years.open_year import open_year
from thidua_desktop.services.years.rule_choices import RuleChoice, propose_rules
from thidua_desktop.services.years.year_proposal import YearProposal, propose_year
from thidua_desktop.storage.verify import verify_open
from thidua_desktop.texts.years.year import rules_reason
from thidua_desktop.texts.years.year_steps import DEFAULT_STEPS
from thidua_desktop.ui.tabs.years.open_state import leaders_text, summary, year_notice

END = datetime.date(2017, 12, 31)


@pytest.fixture
def year_office(tmp_path: Path) -> Iterator[Office]:
    """2017 with the units A to E, of which B and C became F and D was renamed G; E ended."""
    with office(tmp_path) as made:
        for code in "ABCDEFG":
            made.unit(code)
        for old, new, kind in (
            (2, 6, SuccessionKind.MERGED),
            (3, 6, SuccessionKind.MERGED),
            (4, 7, SuccessionKind.RENAMED),
        ):
            made.change(Unit, old, valid_to=END, successor_id=new, succession=kind)
        made.change(Unit, 5, valid_to=END)
        made.year(2017, 2, 1, 3, 5, 4, movement="Chung tay", theme="Kỷ cương")
        yield made


def propose(year_office: Office, year: int = 2018) -> YearProposal:
    return year_office.case.read(propose_year, year, RULES, OPEN_WORK)


def opened(year_office: Office, proposal: YearProposal | None = None) -> EmulationYear:
    choices = (proposal or propose(year_office)).choices()
    return year_office.registers.do(open_year, choices, RULES)


def members(year_office: Office, year_id: int | None) -> list[int]:
    return [one.unit_id for one in year_office.registers.list(Membership, year_id=year_id)]


def test_members_follow_in_their_order_each_successor_once(year_office: Office) -> None:
    proposal = propose(year_office)
    assert [
        (member.unit.code, [unit.code for unit in member.replaces]) for member in proposal.members
    ] == [("F", ["B", "C"]), ("A", []), ("G", ["D"])]
    assert [unit.code for unit in proposal.ended] == ["E"]
    year = opened(year_office, proposal)
    assert members(year_office, year.id) == [6, 1, 7]
    assert members(year_office, 1) == [2, 1, 3, 5, 4]


def test_the_year_begins_in_preparation_with_its_rules_steps_and_history(
    year_office: Office,
) -> None:
    year = opened(year_office)
    assert (year.year, year.state, year.closed) == (2018, YearState.PREPARING, False)
    assert year.rules == "2003-nd91"
    assert 'name = "Luật Thi đua, khen thưởng 2003' in year.rules_body
    assert (year.movement, year.theme) == ("", "")
    steps = year_office.registers.list(YearStep, year_id=year.id)
    assert [step.text for step in steps] == [text for text, _, _ in DEFAULT_STEPS]
    (event,) = year_office.registers.list(YearEvent, year_id=year.id)
    assert (event.kind, event.state) == (YearEventKind.OPENED, YearState.PREPARING)
    assert year_office.use_cases()[-1] == "open_year"


def test_one_undo_takes_the_whole_year_away(year_office: Office) -> None:
    before = year_office.registers.list(EmulationYear)
    opened(year_office)
    year_office.registers.undo()
    assert year_office.registers.list(EmulationYear) == before
    assert year_office.registers.list(YearStep) == ()
    assert verify_open(year_office.store).findings == ()


def test_every_part_is_optional(year_office: Office) -> None:
    choices = replace(
        propose(year_office).choices(),
        rules="2022-nd98",
        members=(7,),
        steps=(),
        items=(),
        movement="Chung tay",
        theme="Mới",
    )
    year = year_office.registers.do(open_year, choices, RULES)
    assert (year.rules, year.movement, year.theme) == ("2022-nd98", "Chung tay", "Mới")
    assert members(year_office, year.id) == [7]
    assert year_office.registers.list(YearStep) == ()


def test_open_work_goes_on_with_the_successors(year_office: Office) -> None:
    plan = year_office.add(Plan(year_id=1, level=PlanLevel.CLUSTER, name="Kế hoạch"))
    year_office.add(PlanTask(plan_id=plan, text="Viết bài", owner_unit_id=2, due=DAY))
    year_office.add(PlanTask(plan_id=plan, text="Viết bài", owner_unit_id=1))
    year_office.add(PlanTask(plan_id=plan, text="Đã xong", done=DAY))
    inspection = year_office.add(Inspection(year_id=1, unit_id=5, period=InspectionPeriod.YEAR))
    year_office.add(Finding(inspection_id=inspection, item="Hồ sơ", recommendation="Lập đủ hồ sơ"))
    year_office.add(OpenTask(year_id=1, from_year=2015, source="Kế hoạch cũ", text="Việc cũ"))
    proposal = propose(year_office)
    assert (proposal.movement, proposal.theme) == ("Chung tay", "Kỷ cương")
    assert [(item.text, item.owner) for item in proposal.items] == [
        ("Viết bài", "Cục F"),
        ("Lập đủ hồ sơ", "Cục E"),
        ("Việc cũ", ""),
    ]
    year = opened(year_office, proposal)
    tasks = year_office.registers.list(OpenTask, year_id=year.id)
    assert [(task.text, task.owner_unit_id, task.from_year, task.due) for task in tasks] == [
        ("Viết bài", 6, 2017, DAY),
        ("Lập đủ hồ sơ", 5, 2017, None),
        ("Việc cũ", None, 2015, None),
    ]


def test_the_leaders_are_already_there_under_their_new_names(year_office: Office) -> None:
    assert propose(year_office).leaders.head is None  # the decision is missing; opening goes on
    for unit_id, role in ((2, "head"), (3, "deputy"), (4, "deputy"), (1, "deputy")):
        year_office.add(Appointment(for_year=2018, unit_id=unit_id, role=AppointmentRole(role)))
    shown = propose(year_office).leaders
    assert shown.head is not None
    assert (shown.head.code, [unit.code for unit in shown.deputies]) == ("F", ["G", "A"])
    opened(year_office)
    with year_office.new_uow("read") as uow:
        found = leaders_of(uow.registers, 2018)
    assert found == shown


def test_a_decision_in_the_books_is_named_where_nobody_was_chosen_by_it(
    year_office: Office,
) -> None:
    assert "Chưa có quyết định cử" in leaders_text(propose(year_office))[1]
    about = "Về việc cử Trưởng, Phó Trưởng Cụm thi đua năm 2018"
    year_office.add(Document(year_id=1, number="2307/QĐ-BTP", kind="Quyết định", subject=about))
    year_office.add(
        Document(year_id=1, number="1/QĐ-BTP", subject="Về việc cử Trưởng Cụm năm 2019")
    )
    tone, text = leaders_text(propose(year_office))
    assert tone == "warning"
    assert "2307/QĐ-BTP" in text


def test_leaders_that_go_on_as_they_are_stay_untouched(year_office: Office) -> None:
    year_office.add(Appointment(for_year=2018, unit_id=1, role=AppointmentRole.HEAD))
    before = year_office.registers.list(Appointment)
    opened(year_office)
    assert year_office.registers.list(Appointment) == before


def test_people_stay_and_roles_that_nobody_takes_over_are_named(year_office: Office) -> None:
    def person(unit_id: int, name: str) -> int:
        return year_office.add(Person(unit_id=unit_id, name=name))

    def role(person_id: int, unit_id: int, role: PersonRole, **days: Any) -> None:
        year_office.add(UnitRole(person_id=person_id, unit_id=unit_id, role=role, **days))

    an, ba, chi = person(1, "An"), person(1, "Ba"), person(2, "Chi")
    other = person(year_office.unit("X"), "Người khác")
    role(an, 1, PersonRole.LIAISON, until=DAY)
    role(ba, 1, PersonRole.LIAISON, since=DAY + datetime.timedelta(days=1))
    role(ba, 1, PersonRole.DEPUTY, until=datetime.date(2018, 6, 30))
    role(an, 1, PersonRole.HEAD, until=datetime.date(2015, 6, 30))
    role(chi, 2, PersonRole.HEAD, until=END)
    role(other, 8, PersonRole.HEAD, until=END)
    proposal = propose(year_office)
    assert proposal.people == 3
    assert [(one.person.name, one.unit.code, one.role) for one in proposal.ending] == [
        ("Ba", "A", PersonRole.DEPUTY),
        ("Chi", "B", PersonRole.HEAD),
    ]


def test_everything_is_said_before_it_is_done_people_too(year_office: Office) -> None:
    year_office.add(Person(unit_id=1, name="Nguyễn An"))
    found = propose(year_office)
    message = dict(summary(found, found.choices()))
    assert message["Nhân sự"].startswith("1 người của các đơn vị này giữ nguyên")


def test_the_conference_of_the_year_before_launches_only_if_chosen(year_office: Office) -> None:
    assert propose(year_office).conference is None
    meeting = year_office.add(
        Conference(year_id=1, name="Hội nghị", date=DAY, eligible=5, present=5)
    )
    proposal = propose(year_office)
    assert proposal.conference is not None
    assert proposal.choices().launched_by is None
    choices = replace(proposal.choices(), launched_by=meeting)
    year = year_office.registers.do(open_year, choices, RULES)
    assert year_office.registers.list(Conference)[0].next_year_id == year.id
    assert propose(year_office, 2019).conference is None
    year_office.registers.undo()
    year_office.change(EmulationYear, 1, closed=True)
    assert propose(year_office).conference is None


def test_a_closed_year_before_is_only_read(year_office: Office) -> None:
    year_office.change(EmulationYear, 1, closed=True)
    assert members(year_office, opened(year_office).id) == [6, 1, 7]


def test_years_that_the_store_lacks_are_told(year_office: Office) -> None:
    assert propose(year_office).skipped == ()
    later = propose(year_office, 2026)
    assert later.skipped == tuple(range(2018, 2026))
    assert later.rules[0].name == "2026-nd152"
    early = propose(year_office, 2016)
    assert (early.previous, early.skipped, early.members, early.items) == (None, (), (), ())
    assert (early.movement, early.theme) == ("", "")
    year = year_office.registers.do(open_year, early.choices(), RULES)
    assert [one.year for one in year_office.registers.list(EmulationYear)] == [2016, 2017]
    assert members(year_office, year.id) == []


def test_who_has_handed_the_year_over_is_told_that_another_office_opens_the_next(
    year_office: Office,
) -> None:
    assert not propose(year_office).handed_on
    sent = Package(
        year_id=1,
        kind=PackageKind.HANDOVER,
        at="2017-12-20T03:00:00Z",
        name="a.thidua",
        sha256="0" * 64,
    )
    year_office.add(sent)
    assert propose(year_office).handed_on
    assert (
        "mở hồ sơ năm mới trong tệp dữ liệu nhận bàn giao" in year_notice(propose(year_office))[1]
    )
    year_office.change(Cluster, 1, office_unit_id=1)
    year_office.change(EmulationYear, 1, keeper_unit_id=2)  # the store that received it
    assert not propose(year_office).handed_on


@pytest.mark.parametrize(
    ("year", "rules", "code"),
    [
        (2017, "2003-nd91", RegisterCode.YEAR_EXISTS),
        (2002, "2003-nd91", RegisterCode.YEAR_OUT_OF_RANGE),
        (2101, "2003-nd91", RegisterCode.YEAR_OUT_OF_RANGE),
        (2018, "2099-nd1", RegisterCode.RULES_UNKNOWN),
    ],
)
def test_what_cannot_be_opened_is_refused_and_changes_nothing(
    year_office: Office, year: int, rules: str, code: RegisterCode
) -> None:
    before = year_office.use_cases()
    choices = replace(propose(year_office).choices(), year=year, rules=rules)
    with pytest.raises(Refused) as refused:
        year_office.registers.do(open_year, choices, RULES)
    assert refused.value.code is code
    assert year_office.use_cases() == before
    assert year_office.registers.undoable is None


# ------------------------------------------------------------------ the rule set


def test_a_rule_set_that_only_the_store_has_goes_on(year_office: Office) -> None:
    body = (paths.resources() / "rules" / "2022-nd98.toml").read_text("utf-8")
    year_office.change(EmulationYear, 1, rules="cum-iii", rules_body=body)
    known = RULES.known(year_office.registers.list(EmulationYear))
    assert [choice.name for choice in known] == ["2003-nd91", "2022-nd98", "2026-nd152", "cum-iii"]
    choices = replace(propose(year_office).choices(), rules="cum-iii")
    assert year_office.registers.do(open_year, choices, RULES).rules_body == body.strip()


def test_why_a_rule_set_is_proposed() -> None:
    for year, name, reason in (
        (2017, "2003-nd91", "in_force"),
        (2023, "2003-nd91", "in_force"),
        (2024, "2022-nd98", "in_force"),
        (2025, "2022-nd98", "in_force"),
        (2026, "2026-nd152", "in_force"),
        (2027, "2026-nd152", "not_in_force"),
        (2016, "2003-nd91", "not_in_force"),
    ):
        ordered, why = propose_rules(RULES.known(), year)
        assert (ordered[0].name, why) == (name, reason)
        assert f"cho năm {year}" in rules_reason(why, year, ordered[0].title)


_YEARS = st.integers(2003, 2030)
_CHOICES = st.lists(
    st.builds(
        lambda first, length: RuleChoice("x", "x", first, length and first + length, ""),
        _YEARS,
        st.none() | st.integers(1, 9),
    ),
    max_size=5,
)


@given(_CHOICES, _YEARS)
def test_what_is_in_force_comes_first(choices: Sequence[RuleChoice], year: int) -> None:
    def holds(choice: RuleChoice) -> bool:
        return choice.first_year <= year <= (choice.last_year or year)

    ordered, reason = propose_rules(choices, year)
    assert sorted(map(id, ordered)) == sorted(map(id, choices))
    fitting = [choice for choice in choices if holds(choice)]
    assert (reason is RulesReason.IN_FORCE) is bool(fitting)
    if fitting:
        assert ordered[0].first_year == max(choice.first_year for choice in fitting)


def test_a_part_that_became_a_unit_with_the_new_year_is_its_member(year_office: Office) -> None:
    """The list of the year before does not know it: the unit was split after that year."""
    began = datetime.date(2018, 1, 1)
    part = year_office.unit("TACH", origin_id=1, valid_from=began)
    year_office.unit("SAU", origin_id=1, valid_from=datetime.date(2019, 1, 1))
    year = opened(year_office)
    assert members(year_office, year.id) == [6, 1, 7, part]
