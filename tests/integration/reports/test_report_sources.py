"""A day that stands in another register is shown in the matrix, and written there alone."""

import datetime

import pytest

from thidua_desktop.domain.codes.inspections import InspectionCode
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.choices import Direction, InspectionPeriod, PlanLevel, ReportKind
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import ReceivedReport
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.records.plans import Plan
from thidua_desktop.records.pledge import PledgeSigner
from thidua_desktop.records.registration import Registration
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registers.known_records import KnownRecords
from thidua_desktop.services.reports.contributions import FACTS_OF_UNIT
from thidua_desktop.services.reports.keep_reports import (
    keep_report,
    record_reports,
    report_of,
    take_back_reports,
)
from thidua_desktop.services.reports.year_reports import ReportCell, read_reports
from thidua_desktop.services.years.facts_of_unit import UnitReading

DAY = datetime.date
UNIT = 6  # Cục Trợ giúp pháp lý, which was inspected twice
ITS_OWN = {"year_id": 1, "unit_id": UNIT}


def cell(cases: OpenStore, kind: ReportKind, unit_id: int = UNIT) -> ReportCell:
    found = cases.read(read_reports, 1).of_kind(kind)
    return next(one for one in found if one.unit_id == unit_id)


def write(cases: OpenStore, kind: ReportKind, day: datetime.date | None) -> None:
    one = cell(cases, kind)
    record = report_of(one).model_copy(update={"received": day})
    cases.registers.do(keep_report, one, record)


def kept(cases: OpenStore, kind: ReportKind) -> tuple[ReceivedReport, ...]:
    return tuple(cases.registers.list(ReceivedReport, kind=kind, **ITS_OWN))


def test_a_registration_came_on_the_day_of_the_first(cases: OpenStore) -> None:
    kind = ReportKind.REGISTRATION
    own = cases.registers.list(Registration, **ITS_OWN)
    cases.registers.save(own[-1].model_copy(update={"date": DAY(2017, 5, 2)}))
    assert cell(cases, kind).received == DAY(2017, 3, 15)
    write(cases, kind, DAY(2017, 3, 20))
    assert cell(cases, kind).status.days == 2
    days = [one.date for one in cases.registers.list(Registration, **ITS_OWN)]
    assert set(days[:-1]) == {DAY(2017, 3, 20)}
    assert days[-1] == DAY(2017, 5, 2)
    assert not kept(cases, kind)
    with pytest.raises(Refused) as refused:
        cases.registers.do(take_back_reports, (cell(cases, kind),))
    assert refused.value.code is RegisterCode.DAY_OF_OTHER
    cases.registers.undo()
    assert cell(cases, kind).received == DAY(2017, 3, 15)


def test_a_pledge_came_when_its_unit_signed(cases: OpenStore) -> None:
    (signer,) = cases.registers.list(PledgeSigner, unit_id=UNIT)
    assert cell(cases, ReportKind.PLEDGE).received == signer.signed
    cases.registers.do(take_back_reports, (cell(cases, ReportKind.PLEDGE),))
    assert cases.registers.list(PledgeSigner, id=signer.id)[0].signed is None
    cases.registers.do(record_reports, (cell(cases, ReportKind.PLEDGE),), DAY(2017, 4, 3))
    assert cases.registers.list(PledgeSigner, id=signer.id)[0].signed == DAY(2017, 4, 3)
    assert not kept(cases, ReportKind.PLEDGE)


def test_a_self_inspection_came_for_the_visit_at_the_end_of_the_year(cases: OpenStore) -> None:
    kind, day = ReportKind.SELF_INSPECTION, DAY(2017, 10, 25)
    with pytest.raises(Refused) as refused:  # its minutes are signed, with this day in them
        write(cases, kind, day)
    assert refused.value.code is InspectionCode.SIGNED
    for one in cases.registers.list(ReceivedReport, unit_id=3, kind=kind):
        cases.registers.delete(one)
    visits = [
        cases.registers.save(Inspection(year_id=1, unit_id=3, period=period))
        for period in InspectionPeriod
    ]
    cases.registers.do(record_reports, (cell(cases, kind, 3),), day)
    assert cell(cases, kind, 3).received == day
    days = {one.period: one.report_received for one in cases.registers.list(Inspection, unit_id=3)}
    assert days == {InspectionPeriod.HALF_YEAR: None, InspectionPeriod.YEAR: day}
    cases.registers.delete(*visits)
    assert cell(cases, kind, 3).received is None


def test_the_day_of_a_plan_is_that_of_its_document(cases: OpenStore) -> None:
    kind = ReportKind.PLAN
    assert kept(cases, kind)[0].received == cell(cases, kind).received == DAY(2017, 2, 28)
    given = Document(
        year_id=1, number="12/KH-TGPL", direction=Direction.INCOMING, date=DAY(2017, 2, 20)
    )
    document = cases.registers.save(given)
    (plan,) = cases.registers.list(Plan, level=PlanLevel.UNIT, **ITS_OWN)
    cases.registers.save(plan.model_copy(update={"document_id": document.id}))
    assert cell(cases, kind).received == DAY(2017, 2, 20)
    write(cases, kind, DAY(2017, 2, 20))
    assert cases.registers.list(Document, id=document.id)[0] == document
    write(cases, kind, DAY(2017, 2, 27))
    (came,) = cases.registers.list(Document, id=document.id)
    assert (came.date, came.arrived) == (document.date, DAY(2017, 2, 27))
    arrived = document.model_copy(update={"arrived": DAY(2017, 3, 1)})
    cases.registers.save(arrived)
    assert cell(cases, kind).status.days == 1
    write(cases, kind, DAY(2017, 2, 24))
    assert cases.registers.list(Document, id=document.id)[0].arrived == DAY(2017, 2, 24)
    assert not kept(cases, kind)  # the day that it had itself stands there no more


def test_the_card_of_a_unit_tells_what_came_wherever_its_day_stands(cases: OpenStore) -> None:
    def sent(uow: UnitOfWork) -> list[str]:
        unit = uow.registers.get(Unit, UNIT)
        return list(FACTS_OF_UNIT[0].read(UnitReading(uow, KnownRecords()), unit)[1])

    assert "Đăng ký thi đua" in cases.read(sent)
    assert len(cases.read(sent)) == 8
    cases.registers.do(take_back_reports, (cell(cases, ReportKind.PLEDGE),))
    assert len(cases.read(sent)) == 7
