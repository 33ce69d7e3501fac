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
from thidua_desktop.records.work import Score
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.count_rows import MoveRow
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.contributed import GAPS, OPEN_WORK
from thidua_desktop.services.years.move_year import close_year, move_year, reopen_year
from thidua_desktop.services.years.year_state import YearView, read_year
from thidua_desktop.texts.sentences import what


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as made:
        yield made


@pytest.fixture
def year(desk: Office) -> int:
    """A year with two members and nothing else."""
    return desk.year(2017, desk.unit("A"), desk.unit("B"))


def view(desk: Office, year: int) -> YearView:
    return desk.case.read(read_year, year, GAPS, OPEN_WORK)


def codes(desk: Office, year: int, state: YearState) -> dict[GapCode, tuple[str, ...]]:
    return {gap.code: gap.details for gap in view(desk, year).gaps if gap.state is state}


def meeting(desk: Office, year: int, **values: Any) -> int:
    return desk.add(
        Conference(year_id=year, name="Hội nghị", date=DAY, eligible=2, present=2, **values)
    )


def ballot(desk: Office, conference: int, code: str, state: RoundState) -> None:
    round_id = desk.add(
        BallotRound(
            conference_id=conference, code=code, title=f"Phiếu {code}", marking=Marking.AGREE
        )
    )
    with desk.raw("move") as uow:
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


def test_an_empty_year_lacks_everything_that_the_store_can_tell(desk: Office) -> None:
    year = desk.year(2017)
    seen = view(desk, year)
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


def test_what_is_there_is_not_missing(desk: Office, year: int) -> None:
    desk.change(EmulationYear, year, theme="Tôn trọng kỷ cương")
    desk.add(Appointment(for_year=2017, unit_id=1, role=AppointmentRole.HEAD))
    desk.add(Plan(year_id=year, level=PlanLevel.CLUSTER, name="Kế hoạch"))
    assert codes(desk, year, YearState.LAUNCHED) == {}
    assert view(desk, year).leaders.head == view(desk, year).members[0]


def test_each_member_that_lacks_its_part_is_named(desk: Office, year: int) -> None:
    assert codes(desk, year, YearState.RUNNING) == {}  # kept on paper: the checklist tells
    desk.add(Plan(year_id=year, level=PlanLevel.UNIT, unit_id=2, name="Kế hoạch"))
    desk.add(Registration(year_id=year, unit_id=1, title="MIN_FLAG"))
    desk.add(
        Registration(year_id=year, unit_id=2, title="MIN_FLAG", state=RegistrationState.WITHDRAWN)
    )
    desk.add(Score(year_id=year, unit_id=1, cluster_score="95"))
    desk.add(Score(year_id=year, unit_id=2, self_score="95"))
    assert codes(desk, year, YearState.LAUNCHED)[GapCode.CLUSTER_PLAN] == ()
    assert codes(desk, year, YearState.RUNNING) == {
        GapCode.UNIT_PLANS: ("Cục A",),
        GapCode.REGISTRATIONS: ("Cục B",),
    }
    assert codes(desk, year, YearState.CONCLUDED)[GapCode.SCORES] == ("Cục B",)


def test_the_vote_is_counted_sealed_and_signed(desk: Office, year: int) -> None:
    conference = meeting(desk, year)
    assert codes(desk, year, YearState.CONCLUDED) == {GapCode.ROUND: ()}
    ballot(desk, conference, "1", RoundState.COUNTING)
    ballot(desk, conference, "2", RoundState.SEALED)
    ballot(desk, conference, "3", RoundState.ANNULLED)
    ballot(desk, conference, "4", RoundState.PUBLISHED)
    assert codes(desk, year, YearState.CONCLUDED) == {
        GapCode.ROUND: ("Phiếu 1",),
        GapCode.MINUTES: ("Phiếu 2",),
    }


def test_the_papers_after_the_conference_stand_in_the_register(desk: Office, year: int) -> None:
    meeting(desk, year)
    head = desk.add(Document(year_id=year, number="2307/QĐ-BTP", date=DAY, kind="QĐ"))
    plan = desk.add(Document(year_id=year, number="131/QĐ-BTP", date=DAY))
    desk.add(Appointment(for_year=2018, unit_id=1, role=AppointmentRole.HEAD, document_id=head))
    desk.add(Plan(year_id=year, level=PlanLevel.MINISTRY, name="Bộ", document_id=plan))
    desk.add(Document(year_id=year, number="7/QĐ-BTP", date=DAY.replace(month=1)))
    assert codes(desk, year, YearState.SUBMITTED) == {GapCode.PROPOSAL: ()}
    assert codes(desk, year, YearState.AWARDED) == {GapCode.DECISION: ()}
    desk.add(Document(year_id=year, number="05/TTr-CTĐIII"))
    desk.add(Document(year_id=year, number="3000/QĐ-BTP", date=DAY, kind="qđ"))
    assert codes(desk, year, YearState.SUBMITTED) == {}
    assert codes(desk, year, YearState.AWARDED) == {}
    desk.add(Handover(year_id=year, kind=HandoverKind.TASKS))
    assert set(codes(desk, year, YearState.HANDED_OVER)) == {
        GapCode.HANDOVER_FILES,
        GapCode.PACKAGE,
    }
    desk.add(Handover(year_id=year, kind=HandoverKind.FILES))
    desk.add(
        Package(
            year_id=year,
            kind=PackageKind.HANDOVER,
            at="2017-11-22T07:00:00Z",
            name="a.thidua",
            sha256="0",
        )
    )
    assert codes(desk, year, YearState.HANDED_OVER) == {}


def test_a_step_that_is_not_done_is_missing_for_its_state(desk: Office, year: int) -> None:
    step = YearStep(year_id=year, position=1, text="Sơ kết", needed_for=YearState.REVIEWED)
    row_id = desk.add(step)
    desk.add(YearStep(year_id=year, position=2, text="Việc khác"))
    (gap,) = (gap for gap in view(desk, year).gaps if gap.code is GapCode.STEP)
    assert (gap.state, gap.details, gap.step_id) == (YearState.REVIEWED, ("Sơ kết",), row_id)
    assert gap in view(desk, year).gaps_until(YearState.SCORING)
    desk.change(EmulationYear, year, state=YearState.REVIEWED)
    assert gap not in view(desk, year).gaps
    assert view(desk, year).gaps_until(YearState.PREPARING) == ()
    assert view(desk, year).asks_reason(YearState.PREPARING)
    assert not view(desk, year).asks_reason(YearState.SCORING)


def test_the_last_state_lacks_nothing(desk: Office, year: int) -> None:
    desk.change(EmulationYear, year, state=YearState.HANDED_OVER)
    seen = view(desk, year)
    assert (seen.gaps, seen.missing, seen.next_state) == ((), (), None)


def test_the_unfinished_work_is_seen(desk: Office, year: int) -> None:
    plan = desk.add(Plan(year_id=year, level=PlanLevel.CLUSTER, name="Kế hoạch"))
    desk.add(PlanTask(plan_id=plan, text="Viết bài"))
    assert [task.text for task in view(desk, year).open_tasks] == ["Viết bài"]


def test_moving_on_with_things_missing_and_moving_back_need_a_reason(
    desk: Office, year: int
) -> None:
    for target, reason in ((YearState.LAUNCHED, ""), (YearState.RUNNING, " \n")):
        with pytest.raises(Refused) as refused:
            desk.case.do(move_year, year, target, reason, gaps=GAPS)
        assert refused.value.code is RegisterCode.YEAR_REASON_NEEDED
    desk.case.do(move_year, year, YearState.LAUNCHED, "Hội nghị đã phát động", gaps=GAPS)
    assert (
        desk.case.do(move_year, year, YearState.REVIEWED, gaps=GAPS) is YearState.REVIEWED
    )  # nothing is missing between
    with pytest.raises(Refused):
        desk.case.do(move_year, year, YearState.LAUNCHED, gaps=GAPS)
    with pytest.raises(Refused) as refused:
        desk.case.do(move_year, year, YearState.REVIEWED, "x", gaps=GAPS)
    assert refused.value.code is RegisterCode.YEAR_STATE_SAME
    desk.case.do(move_year, year, YearState.LAUNCHED, "Ghi nhầm", gaps=GAPS)
    seen = view(desk, year)
    assert seen.state is YearState.LAUNCHED
    assert [(event.kind, event.state, event.reason) for event in seen.events] == [
        (YearEventKind.STATE, YearState.LAUNCHED, "Hội nghị đã phát động"),
        (YearEventKind.STATE, YearState.REVIEWED, ""),
        (YearEventKind.STATE, YearState.LAUNCHED, "Ghi nhầm"),
    ]
    assert desk.use_cases()[-1] == "move_year"


def test_a_conference_closes_one_year_and_launches_the_next(desk: Office, year: int) -> None:
    following = desk.year(2018, 1, 2)
    meeting(desk, year, next_year_id=following)
    launches = view(desk, year).launches
    assert launches is not None
    assert launches.year == 2018
    desk.case.do(move_year, year, YearState.CONCLUDED, "Đã tổng kết", launch_next=True, gaps=GAPS)
    assert view(desk, following).state is YearState.LAUNCHED
    assert len(view(desk, following).events) == 1
    assert view(desk, year).launches is None
    desk.case.do(move_year, year, YearState.SCORING, "Ghi nhầm", launch_next=True, gaps=GAPS)
    assert view(desk, following).state is YearState.LAUNCHED


def test_the_next_year_is_launched_only_where_it_may_be_written(desk: Office, year: int) -> None:
    following = desk.year(2018, closed=True)
    meeting(desk, year, next_year_id=following)
    assert view(desk, year).launches is None


def test_closing_and_opening_again_are_kept_in_the_history(desk: Office, year: int) -> None:
    lock = desk.past_lock
    with pytest.raises(Refused) as refused:
        lock.do(reopen_year, year, "x")
    assert refused.value.code is RegisterCode.YEAR_IS_OPEN
    lock.do(close_year, year)
    assert not view(desk, year).status.writable
    for act in (
        lambda: lock.do(close_year, year),
        lambda: desk.case.do(move_year, year, YearState.LAUNCHED, "x", gaps=GAPS),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code is RegisterCode.YEAR_CLOSED
    with pytest.raises(Refused) as refused:
        lock.do(reopen_year, year, " ")
    assert refused.value.code is RegisterCode.YEAR_REASON_NEEDED
    lock.do(reopen_year, year, "Bổ sung quyết định")
    assert view(desk, year).status.writable
    assert [(event.kind, event.reason) for event in view(desk, year).events] == [
        (YearEventKind.CLOSED, ""),
        (YearEventKind.REOPENED, "Bổ sung quyết định"),
    ]


def test_a_year_kept_elsewhere_is_neither_closed_nor_opened_here(desk: Office, year: int) -> None:
    desk.change(EmulationYear, year, closed=True, keeper_unit_id=1)
    for act in (close_year, reopen_year):
        with pytest.raises(Refused) as refused:
            desk.past_lock.do(act, year, "Lý do")
        assert refused.value.code is RegisterCode.YEAR_KEPT_ELSEWHERE


def test_a_gap_names_what_is_missing() -> None:
    assert what(GapCode.ROUND) == "Chưa chốt kết quả bỏ phiếu."
    assert what(GapCode.ROUND, "Phiếu 1") == "Chưa chốt kết quả bỏ phiếu: Phiếu 1."
    assert what(GapCode.HEAD, "2018") == "Chưa có Trưởng Cụm của năm 2018."
