"""Reports of the units: the matrix, what is recorded, who is reminded."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.year_office import Office, office
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.reports import ReportStand
from thidua_desktop.records.choices import RecommendationKind, ReportKind
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import (
    ReceivedReport,
    Recommendation,
    Reminder,
    ReminderUnit,
    ReportDue,
)
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.issuing.reminder_facts import read_reminder, reminder_facts
from thidua_desktop.services.reports.contributions import DUE_DATES
from thidua_desktop.services.reports.keep_reports import (
    record_reports,
    remind,
    report_of,
    take_back_reports,
)
from thidua_desktop.services.reports.year_reports import ReportMatrix, read_reports
from thidua_desktop.services.years.open_work import open_work

DAY = datetime.date
HALF = ReportKind.HALF_YEAR
TODAY = DAY(2017, 11, 22)  # of the clock


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as one:
        one.year(2017, *(one.unit(code) for code in "ABC"))
        one.add(ReportDue(year_id=1, kind=HALF, due=DAY(2017, 11, 12)))
        one.add(ReceivedReport(year_id=1, unit_id=1, kind=HALF, received=DAY(2017, 11, 12)))
        one.add(ReceivedReport(year_id=1, unit_id=2, kind=HALF, extended=DAY(2017, 11, 20)))
        yield one


def matrix(made: Office) -> ReportMatrix:
    return made.case.read(read_reports, 1)


def shown(made: Office) -> list[tuple[ReportStand, int]]:
    found = matrix(made).of_kind(HALF)
    return [(cell.status.stand, cell.status.days) for cell in found]


def test_the_days_late_are_counted_from_each_unit_s_own_day(made: Office) -> None:
    assert shown(made) == [
        (ReportStand.IN_TIME, 0),
        (ReportStand.MISSING, 2),
        (ReportStand.MISSING, 10),
    ]
    other = matrix(made).of_kind(ReportKind.YEAR)
    assert {cell.status.stand for cell in other} == {ReportStand.NOT_ASKED}
    assert [row.late() for row in matrix(made).rows] == [0, 1, 1]


def test_several_are_recorded_in_one_act_and_taken_back_in_one(made: Office) -> None:
    late = matrix(made).overdue(HALF)
    assert made.registers.do(record_reports, late) == 2
    assert shown(made)[1:] == [(ReportStand.LATE, 2), (ReportStand.LATE, 10)]
    made.registers.undo()
    assert shown(made)[1:] == [(ReportStand.MISSING, 2), (ReportStand.MISSING, 10)]


def test_one_that_did_not_come_after_all_keeps_its_longer_time(made: Office) -> None:
    made.registers.do(record_reports, matrix(made).of_kind(HALF), DAY(2017, 11, 15))
    assert made.registers.do(record_reports, matrix(made).of_kind(HALF), DAY(2017, 11, 15)) == 0
    assert made.registers.do(take_back_reports, matrix(made).of_kind(HALF)) == 3
    left = made.registers.list(ReceivedReport)
    assert [(one.unit_id, one.extended, one.received) for one in left] == [
        (2, DAY(2017, 11, 20), None)
    ]
    assert report_of(matrix(made).of_kind(HALF)[0]).id is None


def test_the_late_ones_alone_are_reminded_once_and_again(made: Office) -> None:
    letter = Reminder(year_id=1, kind=HALF, turn=1, date=TODAY, due=DAY(2017, 11, 27))
    first = made.registers.do(remind, letter)
    asked = made.registers.list(ReminderUnit, reminder_id=first.id)
    assert [(one.unit_id, one.days_late) for one in asked] == [(2, 2), (3, 10)]
    made.registers.do(record_reports, matrix(made).of_kind(HALF)[1:2])
    second = made.registers.do(remind, letter)
    assert second.turn == 2
    asked = made.registers.list(ReminderUnit, reminder_id=second.id)
    assert [one.unit_id for one in asked] == [3]
    assert [len(cell.reminded) for cell in matrix(made).of_kind(HALF)] == [0, 1, 2]


def test_the_letter_gives_each_unit_its_own_day_and_cites_what_went_to_all(made: Office) -> None:
    def letter_on(day: datetime.date) -> tuple[datetime.date | None, list[datetime.date]]:
        letter = Reminder(year_id=1, kind=HALF, turn=1, date=day, due=DAY(2017, 11, 27))
        stored = made.registers.do(remind, letter)
        with made.raw("look") as uow:
            facts = reminder_facts(read_reminder(uow, stored.id or 0))
        return facts.before, [unit.due for unit in facts.units]

    usual, longer = DAY(2017, 11, 12), DAY(2017, 11, 20)
    assert letter_on(DAY(2017, 11, 15)) == (None, [usual])
    assert letter_on(DAY(2017, 11, 21)) == (None, [longer, usual])
    assert letter_on(TODAY) == (DAY(2017, 11, 21), [longer, usual])


def test_a_second_letter_cites_the_first_by_its_number_once_it_has_one(made: Office) -> None:
    def earlier() -> str | None:
        with made.raw("look") as uow:
            facts = reminder_facts(read_reminder(uow, second.id or 0))
        return facts.earlier.number if facts.earlier else None

    letter = Reminder(year_id=1, kind=HALF, turn=1, date=TODAY, due=DAY(2017, 11, 27))
    first, second = (made.registers.do(remind, letter) for _ in range(2))
    assert earlier() is None
    issued = made.add(Document(year_id=1, number="15/CTĐ", kind="CV", date=TODAY))
    made.change(Reminder, first.id or 0, document_id=issued)
    assert earlier() == "15/CTĐ"
    made.change(Document, issued, date=None)
    assert earlier() is None


def test_nobody_is_reminded_who_is_not_late(made: Office) -> None:
    made.registers.do(record_reports, matrix(made).overdue(HALF))
    letter = Reminder(year_id=1, kind=HALF, turn=1, date=TODAY, due=TODAY)
    with pytest.raises(Refused) as refused:
        made.registers.do(remind, letter)
    assert refused.value.code is RegisterCode.NOBODY_LATE
    assert not made.registers.list(Reminder)


def test_a_report_of_a_unit_that_ended_counts_for_the_one_that_follows_it(made: Office) -> None:
    old = made.unit("X")
    made.change(Unit, old, successor_id=3, valid_to=DAY(2017, 7, 1))
    made.add(ReceivedReport(year_id=1, unit_id=old, kind=HALF, received=DAY(2017, 6, 1)))
    assert shown(made)[2] == (ReportStand.IN_TIME, 0)


def test_what_is_lacking_is_one_line_a_kind(made: Office) -> None:
    with made.raw("look") as uow:
        found = open_work(uow, 1, DUE_DATES)
    assert [(one.text, one.due) for one in found] == [
        ("Báo cáo sơ kết 6 tháng: còn 02 đơn vị chưa gửi", DAY(2017, 11, 12))
    ]
    made.registers.delete(*made.registers.list(ReportDue))
    with made.raw("look") as uow:
        assert open_work(uow, 1, DUE_DATES) == ()


def test_a_request_that_no_unit_follows_is_owed_by_whom_it_was_sent_to(made: Office) -> None:
    made.registers.delete(*made.registers.list(ReportDue))
    asked = Recommendation(
        year_id=1, kind=RecommendationKind.REQUEST, text="Sửa mẫu", sent_to="Vụ Thi đua"
    )
    stored = made.registers.save(asked)
    assert _owners(made) == ["Vụ Thi đua"]
    made.registers.save(stored.model_copy(update={"owner_unit_id": 1}))
    assert _owners(made) == ["Cục A"]


def _owners(made: Office) -> list[str]:
    with made.raw("look") as uow:
        return [one.owner for one in open_work(uow, 1, DUE_DATES)]
