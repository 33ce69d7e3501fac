"""What a year lacks for its next state, and how it is moved, closed and opened again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.year_office import DAY, Office, office
from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.records.choices import (
    AppointmentRole,
    HandoverKind,
    PackageKind,
    PlanLevel,
    YearEventKind,
    YearState,
)
from thidua_desktop.records.cluster import Appointment, EmulationYear
from thidua_desktop.records.conference import BallotRound, Conference
from thidua_desktop.records.documents import Document
from thidua_desktop.records.handover import Handover, Package
from thidua_desktop.records.plans import Plan, PlanTask
from thidua_desktop.records.registration import Registration
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.count_rows import MoveRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.contributed import GAPS, OPEN_WORK
from thidua_desktop.services.years.move_year import close_year, move_year, reopen_year
from thidua_desktop.services.years.year_state import YearView, read_year
from thidua_desktop.texts.sentences import what


@pytest.fixture
def year_office(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as made:
        yield made


@pytest.fixture
def year(year_office: Office) -> int:
    """A year with two members and nothing else."""
    return year_office.year(2017, year_office.unit("A"), year_office.unit("B"))


def view(year_office: Office, year: int) -> YearView:
    return year_office.case.read(read_year, year, GAPS, OPEN_WORK)


def codes(year_office: Office, year: int, state: YearState) -> dict[GapCode, tuple[str, ...]]:
    return {gap.code: gap.details for gap in view(year_office, year).gaps if gap.state is state}


def meeting(year_office: Office, year: int, **values: Any) -> int:
    return year_office.add(
        Conference(year_id=year, name="Hội nghị", date=DAY, eligible=2, present=2, **values)
    )


def ballot(year_office: Office, conference: int, code: str, state: RoundState) -> None:
    round_id = year_office.add(
        BallotRound(
            conference_id=conference, code=code, title=f"Phiếu {code}", marking=Marking.AGREE
        )
    )
    with year_office.raw("move") as uow:
        uow.count.append(
            MoveRow(
                round_id=round_id,
                at="2017-11-22T07:00:00Z",
                session=1,
                move=Move.SEAL,
                before="agreed",
                after=state,
                detail="{}",
            )
        )
        uow.commit()


def test_an_empty_year_lacks_everything_that_the_store_can_tell(year_office: Office) -> None:
    year = year_office.year(2017)
    seen = view(year_office, year)
    assert [(str(gap.code), str(gap.state)) for gap in seen.gaps] == [
        ("M01", "launched"),
        ("M02", "launched"),
        ("M03", "launched"),
        ("M08", "concluded"),
        ("M11", "submitted"),
        ("M12", "awarded"),
        ("M13", "handed_over"),
        ("M14", "handed_over"),
        ("M15", "handed_over"),
        ("M16", "handed_over"),
    ]
    assert seen.missing == seen.gaps[:3]
    assert seen.next_state is YearState.LAUNCHED
    assert (seen.leaders.head, seen.next_leaders.year, seen.members) == (None, 2018, ())


def test_what_is_there_is_not_missing(year_office: Office, year: int) -> None:
    year_office.change(EmulationYear, year, theme="Tôn trọng kỷ cương")
    year_office.add(Appointment(for_year=2017, unit_id=1, role=AppointmentRole.HEAD))
    year_office.add(Plan(year_id=year, level=PlanLevel.CLUSTER, name="Kế hoạch"))
    assert codes(year_office, year, YearState.LAUNCHED) == {}
    assert view(year_office, year).leaders.head == view(year_office, year).members[0]


def test_each_member_that_lacks_its_part_is_named(year_office: Office, year: int) -> None:
    assert codes(year_office, year, YearState.RUNNING) == {}  # kept on paper: the checklist tells
    year_office.add(Plan(year_id=year, level=PlanLevel.UNIT, unit_id=2, name="Kế hoạch"))
    year_office.add(Registration(year_id=year, unit_id=1, title="MIN_FLAG"))
    year_office.add(
        Registration(year_id=year, unit_id=2, title="MIN_FLAG", state=RegistrationState.WITHDRAWN)
    )
    year_office.add(ScoreSheet(year_id=year, unit_id=1, cluster_score="95"))
    year_office.add(ScoreSheet(year_id=year, unit_id=2, self_score="95"))
    assert codes(year_office, year, YearState.LAUNCHED)[GapCode.CLUSTER_PLAN] == ()
    assert codes(year_office, year, YearState.RUNNING) == {
        GapCode.UNIT_PLANS: ("Cục A",),
        GapCode.REGISTRATIONS: ("Cục B",),
    }
    assert codes(year_office, year, YearState.CONCLUDED)[GapCode.SCORES] == ("Cục B",)


def test_the_vote_is_counted_sealed_and_signed(year_office: Office, year: int) -> None:
    conference = meeting(year_office, year)
    assert codes(year_office, year, YearState.CONCLUDED) == {GapCode.ROUND: ()}
    ballot(year_office, conference, "1", RoundState.COUNTING)
    ballot(year_office, conference, "2", RoundState.SEALED)
    ballot(year_office, conference, "3", RoundState.ANNULLED)
    ballot(year_office, conference, "4", RoundState.PUBLISHED)
    assert codes(year_office, year, YearState.CONCLUDED) == {
        GapCode.ROUND: ("Phiếu 1",),
        GapCode.MINUTES: ("Phiếu 2",),
    }


def test_the_papers_after_the_conference_stand_in_the_register(
    year_office: Office, year: int
) -> None:
    meeting(year_office, year)
    head = year_office.add(Document(year_id=year, number="2307/QĐ-BTP", date=DAY, kind="QĐ"))
    plan = year_office.add(Document(year_id=year, number="131/QĐ-BTP", date=DAY))
    year_office.add(
        Appointment(for_year=2018, unit_id=1, role=AppointmentRole.HEAD, document_id=head)
    )
    year_office.add(Plan(year_id=year, level=PlanLevel.MINISTRY, name="Bộ", document_id=plan))
    year_office.add(Document(year_id=year, number="7/QĐ-BTP", date=DAY.replace(month=1)))
    assert codes(year_office, year, YearState.SUBMITTED) == {GapCode.PROPOSAL: ()}
    assert codes(year_office, year, YearState.AWARDED) == {GapCode.DECISION: ()}
    year_office.add(Document(year_id=year, number="05/TTr-CTĐIII"))
    year_office.add(Document(year_id=year, number="3000/QĐ-BTP", date=DAY, kind="qđ"))
    assert codes(year_office, year, YearState.SUBMITTED) == {}
    assert codes(year_office, year, YearState.AWARDED) == {}
    year_office.add(Handover(year_id=year, kind=HandoverKind.TASKS))
    assert set(codes(year_office, year, YearState.HANDED_OVER)) == {
        GapCode.HANDOVER_FILES,
        GapCode.PACKAGE,
    }
    year_office.add(Handover(year_id=year, kind=HandoverKind.FILES))
    year_office.add(
        Package(
            year_id=year,
            kind=PackageKind.HANDOVER,
            at="2017-11-22T07:00:00Z",
            name="a.thidua",
            sha256="0",
        )
    )
    assert codes(year_office, year, YearState.HANDED_OVER) == {}


def test_a_step_that_is_not_done_is_missing_for_its_state(year_office: Office, year: int) -> None:
    step = YearStep(year_id=year, position=1, text="Sơ kết", needed_for=YearState.REVIEWED)
    row_id = year_office.add(step)
    year_office.add(YearStep(year_id=year, position=2, text="Việc khác"))
    (gap,) = (gap for gap in view(year_office, year).gaps if gap.code is GapCode.STEP)
    assert (gap.state, gap.details, gap.step_id) == (YearState.REVIEWED, ("Sơ kết",), row_id)
    assert gap in view(year_office, year).gaps_until(YearState.SCORING)
    year_office.change(EmulationYear, year, state=YearState.REVIEWED)
    assert gap not in view(year_office, year).gaps
    assert view(year_office, year).gaps_until(YearState.PREPARING) == ()
    assert view(year_office, year).asks_reason(YearState.PREPARING)
    assert not view(year_office, year).asks_reason(YearState.SCORING)


def test_the_last_state_lacks_nothing(year_office: Office, year: int) -> None:
    year_office.change(EmulationYear, year, state=YearState.HANDED_OVER)
    seen = view(year_office, year)
    assert (seen.gaps, seen.missing, seen.next_state) == ((), (), None)


def test_the_unfinished_work_is_seen(year_office: Office, year: int) -> None:
    plan = year_office.add(Plan(year_id=year, level=PlanLevel.CLUSTER, name="Kế hoạch"))
    year_office.add(PlanTask(plan_id=plan, text="Viết bài"))
    assert [task.text for task in view(year_office, year).open_tasks] == ["Viết bài"]


def test_moving_on_with_things_missing_and_moving_back_need_a_reason(
    year_office: Office, year: int
) -> None:
    for target, reason in ((YearState.LAUNCHED, ""), (YearState.RUNNING, " \n")):
        with pytest.raises(Refused) as refused:
            year_office.case.do(move_year, year, target, reason, gaps=GAPS)
        assert refused.value.code is RegisterCode.YEAR_REASON_NEEDED
    year_office.case.do(move_year, year, YearState.LAUNCHED, "Hội nghị đã phát động", gaps=GAPS)
    assert (
        year_office.case.do(move_year, year, YearState.REVIEWED, gaps=GAPS) is YearState.REVIEWED
    )  # nothing is missing between
    with pytest.raises(Refused):
        year_office.case.do(move_year, year, YearState.LAUNCHED, gaps=GAPS)
    with pytest.raises(Refused) as refused:
        year_office.case.do(move_year, year, YearState.REVIEWED, "x", gaps=GAPS)
    assert refused.value.code is RegisterCode.YEAR_STATE_SAME
    year_office.case.do(move_year, year, YearState.LAUNCHED, "Ghi nhầm", gaps=GAPS)
    seen = view(year_office, year)
    assert seen.state is YearState.LAUNCHED
    assert [(event.kind, event.state, event.reason) for event in seen.events] == [
        (YearEventKind.STATE, YearState.LAUNCHED, "Hội nghị đã phát động"),
        (YearEventKind.STATE, YearState.REVIEWED, ""),
        (YearEventKind.STATE, YearState.LAUNCHED, "Ghi nhầm"),
    ]
    assert year_office.use_cases()[-1] == "move_year"


def test_a_conference_closes_one_year_and_launches_the_next(year_office: Office, year: int) -> None:
    following = year_office.year(2018, 1, 2)
    meeting(year_office, year, next_year_id=following)
    launches = view(year_office, year).launches
    assert launches is not None
    assert launches.year == 2018
    year_office.case.do(
        move_year, year, YearState.CONCLUDED, "Đã tổng kết", launch_next=True, gaps=GAPS
    )
    assert view(year_office, following).state is YearState.LAUNCHED
    assert len(view(year_office, following).events) == 1
    assert view(year_office, year).launches is None
    year_office.case.do(move_year, year, YearState.SCORING, "Ghi nhầm", launch_next=True, gaps=GAPS)
    assert view(year_office, following).state is YearState.LAUNCHED


def test_the_next_year_is_launched_only_where_it_may_be_written(
    year_office: Office, year: int
) -> None:
    following = year_office.year(2018, closed=True)
    meeting(year_office, year, next_year_id=following)
    assert view(year_office, year).launches is None


def test_closing_and_opening_again_are_kept_in_the_history(year_office: Office, year: int) -> None:
    lock = year_office.past_lock
    with pytest.raises(Refused) as refused:
        lock.do(reopen_year, year, "x")
    assert refused.value.code is RegisterCode.YEAR_IS_OPEN
    lock.do(close_year, year)
    assert not view(year_office, year).status.writable
    for act in (
        lambda: lock.do(close_year, year),
        lambda: year_office.case.do(move_year, year, YearState.LAUNCHED, "x", gaps=GAPS),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code is RegisterCode.YEAR_CLOSED
    with pytest.raises(Refused) as refused:
        lock.do(reopen_year, year, " ")
    assert refused.value.code is RegisterCode.YEAR_REASON_NEEDED
    lock.do(reopen_year, year, "Bổ sung quyết định")
    assert view(year_office, year).status.writable
    assert [(event.kind, event.reason) for event in view(year_office, year).events] == [
        (YearEventKind.CLOSED, ""),
        (YearEventKind.REOPENED, "Bổ sung quyết định"),
    ]


def test_a_year_kept_elsewhere_is_neither_closed_nor_opened_here(
    year_office: Office, year: int
) -> None:
    year_office.change(EmulationYear, year, closed=True, keeper_unit_id=1)
    for act in (close_year, reopen_year):
        with pytest.raises(Refused) as refused:
            year_office.past_lock.do(act, year, "Lý do")
        assert refused.value.code is RegisterCode.YEAR_KEPT_ELSEWHERE


def test_a_gap_names_what_is_missing() -> None:
    assert what(GapCode.ROUND) == "Chưa chốt kết quả bỏ phiếu."
    assert what(GapCode.ROUND, "Phiếu 1") == "Chưa chốt kết quả bỏ phiếu: Phiếu 1."
    assert what(GapCode.HEAD, "2018") == "Chưa có Trưởng Cụm của năm 2018."
