"""Registrations of 2017 made up for the tests of their documents."""

import datetime

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.plans import Grade
from thidua_desktop.domain.codes.registration import FlagGround, RegistrationState
from thidua_desktop.domain.plans.targets import RollUp
from thidua_desktop.records.choices import InspectionPeriod
from thidua_desktop.records.cluster import Cluster, EmulationYear, Membership, Unit
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.records.plans import PlanTarget
from thidua_desktop.records.registration import FlagProof, Registration
from thidua_desktop.services.issuing.letterhead_facts import Person
from thidua_desktop.services.issuing.registration_facts import (
    NomineePaper,
    RegistrationPaper,
    UnitPaper,
)
from thidua_desktop.services.issuing.year_head import YearHead
from thidua_desktop.services.registration.candidates import Candidate, CandidateLists, TitleList
from thidua_desktop.services.registration.year_book import Registered, Step

DAY = datetime.date(2017, 3, 15)
_YEAR = EmulationYear(id=1, year=2017, rules="2003-nd91", illustrative=True)
_UNIT = Unit(id=1, code="CCN", name="Cục Con nuôi")
_TITLES = {"MIN_FLAG": "Cờ thi đua ngành", "WORKER": "Lao động tiên tiến", "CERT": "Giấy khen"}


def sample_head() -> YearHead:
    return YearHead(
        cluster=Cluster(code="CTĐX", name="Cụm thi đua số X", authority="Bộ Mẫu", place="Hà Nội"),
        year=_YEAR,
        signer=Person(name="Nguyễn Văn A", position="Cục trưởng", unit="Cục Một"),
    )


def _registered(number: int, title: str, *steps: Step, person: str = "") -> Registered:
    record = Registration(id=number, year_id=1, unit_id=1, title=title, date=DAY, person=person)
    whole = (Step(RegistrationState.REGISTERED, DAY), *steps)
    return Registered(record, person, whole, whole[-1].state)


def sample_book() -> RegistrationPaper:
    gone = Step(RegistrationState.WITHDRAWN, DAY, None, "Xin rút")
    return RegistrationPaper(
        head=sample_head(),
        members=(_UNIT, Unit(id=2, code="B", name="Cục B")),
        book=(
            _registered(1, "MIN_FLAG", Step(RegistrationState.ELIGIBLE, DAY)),
            _registered(2, "WORKER", person="Trần Thị B"),
            _registered(3, "CERT"),
            _registered(4, "WORKER", gone, person="Lê Văn C"),
            _registered(
                5, "MIN_FLAG", Step(RegistrationState.ADJUSTED, DAY, None, "Đổi danh hiệu")
            ),
        ),
        titles=_TITLES,
        commendations=frozenset({"CERT"}),
        due=datetime.date(2017, 3, 1),
    )


def sample_unit() -> UnitPaper:
    target = PlanTarget(plan_id=1, text="Hồ sơ đúng hạn", unit_of_measure="%", planned="98")
    return UnitPaper(
        year=sample_book(),
        unit=_UNIT,
        targets=(target,),
        people={},
        positions={},
        signer=Person(name="Phạm Văn D", position="Cục trưởng"),
    )


def sample_nominees() -> NomineePaper:
    def candidate(registered: Registered) -> Candidate:
        return Candidate(
            registered=registered,
            unit=_UNIT,
            membership=Membership(year_id=1, unit_id=1, position=1, work_areas=4),
            rank=1,
            score="97.5",
            grade=Grade.EXCELLENT,
            targets=RollUp(5, 6, 7),
            inspections=(Inspection(year_id=1, unit_id=1, period=InspectionPeriod.YEAR, date=DAY),),
            flags=((2016, "MIN_FLAG"),),
            proofs=(FlagProof(registration_id=1, ground=FlagGround.LEADER, proof="Điểm cao"),),
            notes=(),
        )

    eligible = candidate(_registered(1, "MIN_FLAG", Step(RegistrationState.ELIGIBLE, DAY)))
    other = candidate(_registered(2, "MIN_FLAG"))
    lists = CandidateLists(
        _YEAR, (TitleList("MIN_FLAG", "Cờ thi đua ngành", (eligible,), (other,)),), _TITLES, {}
    )
    return NomineePaper(head=sample_head(), lists=lists)


VIEWS = {
    DocumentKind.REGISTRATION_FORM: sample_unit,
    DocumentKind.REGISTRATION_SHEET: sample_unit,
    DocumentKind.REGISTRATION_REPORT: sample_book,
    DocumentKind.REGISTRATION_ANNEX: sample_book,
    DocumentKind.REGISTRATION_WORKBOOK: sample_book,
    DocumentKind.NOMINEE_SHEET: sample_nominees,
}
"""What makes the view of each document."""
