"""A year file into a real store: all of it or nothing, and the same units next year."""

import dataclasses
import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.ready import empty_store
from tests.support.stores import HeldClock
from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.loading import YearFault, YearNotice
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.files.excel.papers_table import read_papers
from thidua_desktop.files.toml.year_toml import read_year
from thidua_desktop.paths import resources
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.choices import AppointmentRole, Direction, PersonRole, YearEventKind
from thidua_desktop.records.cluster import Appointment, Cluster, EmulationYear, Membership, Unit
from thidua_desktop.records.conference import BallotRound, Conference, Contest, Nominee, Teller
from thidua_desktop.records.documents import Document
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.plans import Plan, PlanTarget, PlanTask
from thidua_desktop.records.registration import Registration
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.records.year import YearEvent, YearStep
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import NewUnitOfWork
from thidua_desktop.services.conference.import_papers import import_papers
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.loading.load_year import load_year
from thidua_desktop.services.loading.year_file import YearFile

RULES = resources() / "rules"


CLOCK = HeldClock(datetime.datetime(2025, 11, 22, 8, tzinfo=datetime.UTC))


@pytest.fixture
def new_uow(tmp_path: Path) -> Iterator[NewUnitOfWork]:
    store = empty_store(tmp_path / "year.thidua", CLOCK)
    yield store.new_uow("Thư ký")
    store.close()


def sample() -> YearFile:
    body = (resources() / "samples" / "cum-iii-2017.toml").read_bytes()
    return read_year(body, RULES)


YEAR = """format = 1
[cluster]
code = "CTĐX"
name = "Cụm thi đua số X"
[year]
year = 2023
rules = "2003-nd91"
head = "A"
[next_year]
head = "B"
deputies = ["C"]
[[units]]
code = "A"
name = "Cục Một"
staff = 7
[[units]]
code = "B"
name = "Cục Hai"
[[units]]
code = "C"
name = "Cục Ba"
[[registrations]]
unit = "A"
title = "MIN_FLAG"
[conference]
date = 2023-11-22
eligible = 3
present = 2
[[rounds]]
id = "1"
marking = "choose"
passes = 1
printed = 3
issued = 2
returned = 2
[[rounds.contests]]
id = "MIN_FLAG"
title = "MIN_FLAG"
seats = 1
candidates = ["A", "B", "C"]
withdrawn = [{ code = "C", reason = "Xin rút" }]
[[rounds.written]]
name = "MIN_FLAG:A"
agree = 1
"""


def opened(text: str = YEAR) -> YearFile:
    return read_year(text.encode(), RULES)


def test_the_sample_is_loaded_as_a_draft(new_uow: NewUnitOfWork) -> None:
    loaded = Case(new_uow=new_uow).do(load_year, sample(), illustrative=True)
    assert loaded.notices == ()
    view = Case(new_uow=new_uow).read(read_round, loaded.round_ids["1"])
    assert view.state is RoundState.DRAFT
    assert [name.number for name in view.form.candidates] == list(range(1, 11))
    with new_uow("read") as uow:
        year = uow.registers.get(EmulationYear, loaded.year_id)
        assert year.illustrative
        assert year.rules_body == (RULES / "2003-nd91.toml").read_text("utf-8").strip()
        assert len(uow.registers.find(Membership, year_id=loaded.year_id)) == 12
        assert len(uow.registers.find(Teller)) == 3
        assert len(uow.registers.find(Plan)) == 15
        assert len(uow.registers.find(Nominee)) == 10
        (decision,) = uow.registers.find(Document, number="2307/QĐ-BTP")
        leaders = uow.registers.find(Appointment, for_year=2018)
        assert {leader.document_id for leader in leaders} == {decision.id}
        assert [leader.role for leader in leaders] == ["deputy", "head"]
        (conference,) = uow.registers.find(Conference)
        assert conference.start == datetime.time(14)
        assert conference.name.endswith("năm 2017")


def test_one_transaction_is_one_journal_row(new_uow: NewUnitOfWork, tmp_path: Path) -> None:
    Case(new_uow=new_uow).do(load_year, sample())
    with new_uow("read") as uow:
        head = uow.journal_head()
    with pytest.raises(Refused) as caught:
        Case(new_uow=new_uow).do(load_year, sample())
    assert [fault.code for fault in caught.value.faults] == [YearFault.YEAR_EXISTS]
    with new_uow("read") as uow:
        assert uow.journal_head() == head
        assert len(uow.registers.find(Unit)) == 12


def test_an_opened_round_is_ready_for_its_papers(new_uow: NewUnitOfWork, tmp_path: Path) -> None:
    loaded = Case(new_uow=new_uow).do(load_year, opened())
    round_id = loaded.round_ids["1"]
    view = Case(new_uow=new_uow).read(read_round, round_id)
    assert view.state is RoundState.OPENED
    figures = dataclasses.asdict(view.ledger)
    assert figures == {
        "eligible": 3,
        "present": 2,
        "printed": 3,
        "spoilt": 0,
        "issued": 2,
        "returned": 2,
    }
    assert view.form.contest("MIN_FLAG").candidate("C").withdrawn
    papers = tmp_path / "papers.csv"
    header = "paper;invalid;MIN_FLAG:A;MIN_FLAG:B;MIN_FLAG:C"
    papers.write_text(f"{header}\n2;;;1;1\n1;;1;;1\n", "utf-8")
    read = read_papers(papers, view.form, view.returned)
    assert read == (Paper(1, "101"), Paper(2, "011"))
    result = Case(new_uow=new_uow).do(import_papers, round_id, 1, read).results[0]
    assert [(name.code, name.agree, name.outcome) for name in result.names] == [
        ("A", 2, Outcome.ELECTED),
        ("B", 1, Outcome.SHORT),
        ("C", 0, Outcome.WITHDRAWN),
    ]


def test_eligibility_and_registration_are_notices(new_uow: NewUnitOfWork) -> None:
    text = YEAR.replace('title = "MIN_FLAG"\nseats', 'title = "GOV_FLAG"\nseats')
    notices = Case(new_uow=new_uow).do(load_year, opened(text)).notices
    codes = {notice.code for notice in notices}
    assert codes == {YearNotice.NOT_REGISTERED, YearNotice.PREREQUISITE}
    assert len(notices) == 4


def test_a_draft_leaves_out_what_was_withdrawn_and_says_so(new_uow: NewUnitOfWork) -> None:
    loaded = Case(new_uow=new_uow).do(load_year, opened(YEAR.replace("returned = 2\n", "")))
    assert YearNotice.DRAFT_IGNORES in {notice.code for notice in loaded.notices}
    view = Case(new_uow=new_uow).read(read_round, loaded.round_ids["1"])
    assert [name.code for name in view.form.candidates] == ["A", "B"]


def test_the_next_year_keeps_its_units(new_uow: NewUnitOfWork) -> None:
    Case(new_uow=new_uow).do(load_year, opened())
    text = YEAR.replace("year = 2023", "year = 2024").replace("Cục Một", "Cục Mới")
    text = text.replace("staff = 7\n", "").replace('head = "A"', 'head = "C"')
    text = text.replace('code = "CTĐX"', 'code = "CTĐX"\nplace = "Hà Nội"')
    loaded = Case(new_uow=new_uow).do(load_year, opened(text))
    assert YearNotice.RULES_OUT_OF_TIME in {notice.code for notice in loaded.notices}
    with new_uow("read") as uow:
        units = uow.registers.find(Unit)
        assert [unit.name for unit in units] == ["Cục Mới", "Cục Hai", "Cục Ba"]
        members = uow.registers.find(Membership, year_id=loaded.year_id)
        assert [member.staff for member in members] == [7, None, None]
        (cluster,) = uow.registers.find(Cluster)
        assert cluster.place == "Hà Nội"
        (head,) = uow.registers.find(Appointment, for_year=2024)
        assert (head.role, head.unit_id) == (AppointmentRole.HEAD, units[2].id)
        assert len(uow.registers.find(Registration)) == 2
        assert len(uow.registers.find(BallotRound)) == 2


def test_another_clusters_file_keeps_the_stores_cluster(new_uow: NewUnitOfWork) -> None:
    Case(new_uow=new_uow).do(load_year, opened())
    notices = Case(new_uow=new_uow).do(load_year, sample()).notices
    assert YearNotice.OTHER_CLUSTER in {notice.code for notice in notices}
    with new_uow("read") as uow:
        assert [cluster.code for cluster in uow.registers.find(Cluster)] == ["CTĐX"]


def test_the_example_of_the_format_is_taken(new_uow: NewUnitOfWork) -> None:
    text = YEAR.replace(
        "[conference]",
        '[[plans]]\nlevel = "unit"\nunit = "A"\n[[plans.tasks]]\ntext = "Việc"\nowner = "A"\n'
        'due = 2023-03-18\n[[plans.targets]]\ntext = "Chỉ tiêu"\nplanned = "98"\n'
        '[[inspections]]\nunit = "B"\nlead = { name = "Tên" }\n[[inspections.findings]]\n'
        'item = "Nội dung"\nowner = "B"\n[[scores]]\nunit = "A"\nself = "96,5"\n[conference]\n'
        'chair = "A"\nstart = 14:00:00\ntellers = [{ name = "Tên", role = "head", unit = "B" }]',
    )
    Case(new_uow=new_uow).do(load_year, opened(text))
    with new_uow("read") as uow:
        stored = {kind for kind in ALL_RECORDS if uow.registers.find(kind)}
    assert {
        Cluster,
        EmulationYear,
        Unit,
        Membership,
        Appointment,
        Plan,
        PlanTask,
        PlanTarget,
        Registration,
        Inspection,
        Finding,
        ScoreSheet,
        Conference,
        Teller,
        BallotRound,
        Contest,
        Nominee,
        YearStep,
        YearEvent,
    } == stored


def _of_year(year: int, liaison: str) -> YearFile:
    """The year's file, in which unit A names its head and its liaison."""
    named = (
        'head = { name = "Nguyễn Văn A", position = "Cục trưởng" }\n'
        f'liaison = {{ name = "{liaison}", position = "Chuyên viên", phone = "024 1" }}\nstaff = 7'
    )
    return opened(YEAR.replace("year = 2023", f"year = {year}").replace("staff = 7", named))


def test_heads_and_liaisons_are_people_and_a_new_one_ends_the_old_ones_time(
    new_uow: NewUnitOfWork,
) -> None:
    for year, liaison in ((2023, "Trần Thị B"), (2024, "Trần Thị B"), (2025, "Lê Văn C")):
        Case(new_uow=new_uow).do(load_year, _of_year(year, liaison))
    with new_uow("read") as uow:
        people = {person.id: person for person in uow.registers.find(Person)}
        roles = {
            (role.role, people[role.person_id].name): (role.since, role.until)
            for role in uow.registers.find(UnitRole)
        }
        chairs = {one.chair_person_id for one in uow.registers.find(Conference)}
        unit = uow.registers.find(Unit, code="A")[0]
        posts = [one.head_post for one in uow.registers.find(Membership, unit_id=unit.id)]
    assert [(one.name, one.position, one.phone) for one in people.values()] == [
        ("Nguyễn Văn A", "Cục trưởng", ""),
        ("Trần Thị B", "Chuyên viên", "024 1"),
        ("Lê Văn C", "Chuyên viên", "024 1"),
    ]
    assert roles == {
        (PersonRole.HEAD, "Nguyễn Văn A"): (None, None),
        (PersonRole.LIAISON, "Trần Thị B"): (None, datetime.date(2024, 12, 31)),
        (PersonRole.LIAISON, "Lê Văn C"): (datetime.date(2025, 1, 1), None),
    }
    assert posts == ["Cục trưởng"] * 3
    assert chairs == {None}  # the file names no chair


def test_everybody_whom_the_file_names_comes_with_their_roles(new_uow: NewUnitOfWork) -> None:
    named = """people = [
  { name = "Ngô Văn H", position = "Phó Cục trưởng", joined = 2019-04-01, roles = [
    { role = "deputy", since = 2020-01-01 },
    { role = "inspector", since = 2023-02-01, until = 2023-12-31, document = "9/QĐ" } ] },
  { name = "Lý Thị K", mark = "1980", roles = [{ role = "secretary" }] },
  { name = "Lý Thị K" },
]"""
    for year in (2023, 2024):
        text = YEAR.replace("year = 2023", f"year = {year}").replace("staff = 7", named)
        numbered = text.replace("[conference]", '[[documents]]\nnumber = "9/QĐ"\n[conference]', 1)
        Case(new_uow=new_uow).do(load_year, opened(numbered))
    with new_uow("read") as uow:
        people = {one.id: (one.name, one.mark, one.joined) for one in uow.registers.find(Person)}
        roles = [
            (people[one.person_id][0], one.role, one.since, one.until)
            for one in uow.registers.find(UnitRole)
        ]
        (inspector,) = uow.registers.find(UnitRole, role=PersonRole.INSPECTOR)
        of_its_year = [one.id for one in uow.registers.find(Document, number="9/QĐ")]
    day = datetime.date
    assert sorted(people.values()) == [
        ("Lý Thị K", "", None),
        ("Lý Thị K", "1980", None),
        ("Ngô Văn H", "", day(2019, 4, 1)),
    ]
    assert sorted(roles, key=lambda one: one[1]) == [
        ("Ngô Văn H", PersonRole.DEPUTY, day(2020, 1, 1), None),
        ("Ngô Văn H", PersonRole.INSPECTOR, day(2023, 2, 1), day(2023, 12, 31)),
        ("Lý Thị K", PersonRole.SECRETARY, None, None),
    ]
    assert inspector.document_id in of_its_year


def test_a_loaded_year_begins_with_its_usual_steps(new_uow: NewUnitOfWork) -> None:
    year_id = Case(new_uow=new_uow).do(load_year, opened()).year_id
    with new_uow("read") as uow:
        steps = uow.registers.find(YearStep, year_id=year_id)
        (event,) = uow.registers.find(YearEvent, year_id=year_id)
    assert [step.position for step in steps] == list(range(1, len(steps) + 1))
    assert (event.kind, event.at) == (YearEventKind.OPENED, "2025-11-22T08:00:00Z")


def test_what_the_cluster_issued_stands_among_the_outgoing_documents(
    new_uow: NewUnitOfWork,
) -> None:
    numbers = "".join(
        f'[[documents]]\nnumber = "{number}"\n' for number in ("207/KH-CTĐX", "131/QĐ-BTP")
    )
    Case(new_uow=new_uow).do(
        load_year, opened(YEAR.replace("[conference]", f"{numbers}[conference]", 1))
    )
    with new_uow("read") as uow:
        found = {one.number: one.direction for one in uow.registers.find(Document)}
    assert found == {"207/KH-CTĐX": Direction.OUTGOING, "131/QĐ-BTP": Direction.INCOMING}


def test_units_that_look_like_others_are_notices(new_uow: NewUnitOfWork) -> None:
    year = sample()
    first = year.units[0]
    twin = dataclasses.replace(
        first,
        values={**first.values, "code": "HTQTCT2", "name": "cục hộ tịch, quốc tịch, chứng thực"},
    )
    loaded = Case(new_uow=new_uow).do(
        load_year, dataclasses.replace(year, units=(*year.units, twin))
    )
    assert [(notice.code, notice.details[1]) for notice in loaded.notices] == [
        (YearNotice.UNIT_ALIKE, "HTQTCT")
    ]
