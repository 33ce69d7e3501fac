"""A store of any size: units, years, people with their roles, work and published rounds."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from tests.support.cases import FakeClock
from tests.support.rounds import FIRST, print_minutes
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.ballot import Base, Marking
from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.domain.codes.scoring import Scorer, ScoreState
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import (
    AppointmentRole,
    InspectionPeriod,
    PersonRole,
    PlanLevel,
    RecommendationKind,
    ReportKind,
    SuccessionKind,
)
from thidua_desktop.records.cluster import Appointment, Cluster, EmulationYear, Membership, Unit
from thidua_desktop.records.conference import BallotRound, Conference, Contest, Nominee
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import ReceivedReport, Recommendation, ReportDue
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.plans import Plan, PlanTarget, PlanTask
from thidua_desktop.records.pledge import Pledge, PledgeItem
from thidua_desktop.records.registration import GrantedAward, Rating, Registration
from thidua_desktop.records.scoring import Criterion, ScoreEntry, ScoreSheet, ScoringTable
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import hand_out, open_box
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import finish_pass, start_pass
from thidua_desktop.services.conference.seal_round import publish_round, seal_round, sign_minutes
from thidua_desktop.storage.engine import Store, new_store

LAST_YEAR = 2026
FOLLOWED = 2
"""So many of the last years have reports and requests."""

NAMES = 60
TASKS, TARGETS = 2, 4
GROUPS, CRITERIA = 2, 10
_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ")
_GIVEN = ("An", "Bình", "Châu", "Dũng", "Đạt", "Giang", "Hà", "Khánh", "Lan", "Minh", "Ước")


def make_large_store(
    path: Path,
    *,
    units: int = 300,
    years: int = 20,
    people: int = 5,
    rounds: int = 3,
    former: int = 0,
    scores: bool = False,
) -> int:
    """Fill a new store and give the id of its last year; `rounds` of the last years are published.

    Of the people of a unit one leaves a year, and another one takes the place.
    """
    clock = FakeClock()
    with new_store(path, clock=clock) as store:
        new_uow = store.new_uow("thử")
        with new_uow("load_year") as uow:
            unit_ids = _add_units(uow.registers, units, former)
            year_ids = [
                _add_year(uow.registers, year, unit_ids)
                for year in range(LAST_YEAR - years + 1, LAST_YEAR + 1)
            ]
            uow.commit()
        with new_uow("load_year") as uow:
            for unit_id in unit_ids:
                _add_people(uow.registers, unit_id, people, years)
            uow.commit()
        with new_uow("load_year") as uow:
            for year_id in year_ids[-FOLLOWED:]:
                _add_follow_up(uow.registers, year_id, unit_ids)
                if scores:
                    _add_scores(uow.registers, year_id, unit_ids)
            uow.commit()
        for year_id in year_ids[-rounds:] if rounds else ():
            _publish_round(store, year_id, unit_ids[:NAMES])
    return year_ids[-1]


def unit_name(number: int) -> str:
    return f"Cục Kiểm tra văn bản và quản lý xử lý vi phạm hành chính khu vực {number}"


def _add_units(registers: RegisterStore, units: int, former: int) -> list[int]:
    registers.add(Cluster(code="CTĐX", name="Cụm thi đua số X"))
    ids = [
        stored_id(registers.add(Unit(code=f"DV{number:03d}", name=unit_name(number))))
        for number in range(1, units + 1)
    ]
    for number in range(former):
        registers.add(
            Unit(
                code=f"CU{number:03d}",
                name=f"Cục cũ {number}",
                valid_to=datetime.date(LAST_YEAR - 5, 6, 30),
                successor_id=ids[number % len(ids)],
                succession=SuccessionKind.MERGED,
            )
        )
    return ids


def _add_year(registers: RegisterStore, year: int, unit_ids: list[int]) -> int:
    year_id = stored_id(registers.add(EmulationYear(year=year, rules="2022-nd98")))
    document = registers.add(
        Document(year_id=year_id, number="2307/QĐ-BTP", date=datetime.date(year, 1, 15))
    )
    for position, unit_id in enumerate(unit_ids, 1):
        registers.add(Membership(year_id=year_id, unit_id=unit_id, position=position, work_areas=4))
        registers.add(Registration(year_id=year_id, unit_id=unit_id, title="MIN_FLAG"))
    _add_plans(registers, year_id, unit_ids)
    for unit_id in unit_ids[::5]:
        registers.add(Inspection(year_id=year_id, unit_id=unit_id, period=InspectionPeriod.YEAR))
    registers.add(
        Appointment(
            for_year=year,
            unit_id=unit_ids[year % len(unit_ids)],
            role=AppointmentRole.HEAD,
            document_id=document.id,
        )
    )
    return year_id


def _add_plans(registers: RegisterStore, year_id: int, unit_ids: list[int]) -> None:
    """The ministry's and the cluster's plan, and one a unit, each with tasks and targets."""
    owners = ((PlanLevel.MINISTRY, None), (PlanLevel.CLUSTER, None))
    units = ((PlanLevel.UNIT, unit_id) for unit_id in unit_ids)
    first = 0
    for level, unit_id in (*owners, *units):
        plan = registers.add(Plan(year_id=year_id, level=level, unit_id=unit_id, name="Kế hoạch"))
        for number in range(TASKS):
            registers.add(PlanTask(plan_id=stored_id(plan), text=f"Công việc {number}"))
        for number in range(TARGETS):
            target = PlanTarget(
                plan_id=stored_id(plan),
                text=f"Chỉ tiêu {number}",
                planned="98",
                achieved="99" if number else "",
            )
            first = first or stored_id(registers.add(target))
    pledge = registers.add(Pledge(year_id=year_id, name="Giao ước"))
    registers.add(PledgeItem(pledge_id=stored_id(pledge), position=1, target_id=first))


def _add_follow_up(registers: RegisterStore, year_id: int, unit_ids: list[int]) -> None:
    """Every report of every unit, every tenth of them late; ten requests."""
    year = registers.get(EmulationYear, year_id).year
    due = datetime.date(year, 3, 18)
    for kind in ReportKind:
        registers.add(ReportDue(year_id=year_id, kind=kind, due=due))
        for unit_id in unit_ids:
            came = due + datetime.timedelta(days=3 if unit_id % 10 == 0 else -1)
            registers.add(
                ReceivedReport(year_id=year_id, unit_id=unit_id, kind=kind, received=came)
            )
    for number in range(10):
        registers.add(
            Recommendation(
                year_id=year_id, kind=RecommendationKind.REQUEST, text=f"Kiến nghị {number}"
            )
        )


def _add_scores(registers: RegisterStore, year_id: int, unit_ids: list[int]) -> None:
    """A table of criteria, and each unit scored by itself and by the cluster."""
    table_id = stored_id(registers.add(ScoringTable(year_id=year_id, name="Bảng tiêu chí")))
    groups = [
        stored_id(registers.add(Criterion(table_id=table_id, position=n, text=f"Nhóm {n}")))
        for n in range(GROUPS)
    ]
    criteria = [
        stored_id(
            registers.add(
                Criterion(
                    table_id=table_id,
                    parent_id=groups[n % GROUPS],
                    position=n,
                    text=f"Tiêu chí {n}",
                    max_points=str(100 // CRITERIA),
                )
            )
        )
        for n in range(CRITERIA)
    ]
    for unit_id in unit_ids:
        state = ScoreState.CLOSED if unit_id % 2 else ScoreState.DRAFT
        sheet = ScoreSheet(year_id=year_id, unit_id=unit_id, table_id=table_id, state=state)
        sheet_id = stored_id(registers.add(sheet))
        registers.add(Rating(year_id=year_id, unit_id=unit_id, grade=Grade.GOOD))
        award = GrantedAward(year_id=year_id, unit_id=unit_id, title="MIN_FLAG")
        registers.add(award.model_copy(update={"for_year": LAST_YEAR}))
        for place, criterion_id in enumerate(criteria):
            for scorer in (Scorer.SELF, Scorer.CLUSTER):
                registers.add(
                    ScoreEntry(
                        sheet_id=sheet_id,
                        criterion_id=criterion_id,
                        scorer=scorer,
                        points=str((unit_id + place) % 9),
                    )
                )


def _add_people(registers: RegisterStore, unit_id: int, people: int, years: int) -> None:
    roles = (PersonRole.HEAD, PersonRole.LIAISON)
    for number, (since, until) in enumerate(_terms(people, years)):
        place = number % people
        name = f"{_SURNAMES[(unit_id + number) % 8]} Văn {_GIVEN[(unit_id * 3 + number) % 11]}"
        person = registers.add(
            Person(unit_id=unit_id, name=name, mark=str(number), protocol=place + 1)
        )
        role = roles[place] if place < len(roles) else PersonRole.DEPUTY
        registers.add(
            UnitRole(
                person_id=stored_id(person), unit_id=unit_id, role=role, since=since, until=until
            )
        )


def _terms(people: int, years: int) -> Iterator[tuple[datetime.date | None, datetime.date | None]]:
    """When each came and left: place by place, one of them changes in every year."""
    first = LAST_YEAR - years + 1
    for number in range(people + years - 1):
        began, ends = first + number - people + 1, first + number + 1
        since = datetime.date(began, 1, 1) if number >= people else None
        until = datetime.date(ends - 1, 12, 31) if ends <= LAST_YEAR else None
        yield since, until


def _publish_round(store: Store, year_id: int, unit_ids: list[int]) -> None:
    """One paper, half of the names agreed to."""
    cases = wiring.use_cases(store, "thử")
    with store.new_uow("thử")("load_year") as uow:
        registers = uow.registers
        year = registers.get(EmulationYear, year_id).year
        conference = registers.add(
            Conference(
                year_id=year_id,
                name="Hội nghị tổng kết",
                date=datetime.date(year, 11, 22),
                eligible=1,
                present=1,
            )
        )
        one = registers.add(
            BallotRound(
                conference_id=stored_id(conference),
                code=str(year),
                title="Phiếu",
                marking=Marking.AGREE,
                passes=1,
            )
        )
        contest = registers.add(
            Contest(
                round_id=stored_id(one),
                code="MIN_FLAG",
                title="MIN_FLAG",
                name="Cờ thi đua",
                seats=len(unit_ids),
                majority="1/2",
                base=Base.PRESENT,
            )
        )
        for position, unit_id in enumerate(unit_ids, 1):
            registers.add(
                Nominee(contest_id=stored_id(contest), unit_id=unit_id, position=position)
            )
        uow.commit()
    round_id = stored_id(one)
    cases.do(freeze_form, round_id)
    figures = {"eligible": 1, "present": 1, "printed": 1, "spoilt": 0, "issued": 1}
    cases.do(hand_out, round_id, figures)
    cases.do(open_box, round_id, 1, "Ủy viên")
    cases.do(start_pass, round_id, 1, FIRST)
    cases.do(
        record_paper, cases.rounds, round_id, 1, 1, ("10" * len(unit_ids))[: len(unit_ids)], None
    )
    cases.do(finish_pass, round_id)
    cases.do(seal_round, round_id)
    print_minutes(cases, round_id)
    cases.do(sign_minutes, round_id)
    cases.do(publish_round, round_id)
