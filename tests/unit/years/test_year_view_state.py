"""What the tab *Năm thi đua* says of a year, without a window."""

import datetime
from typing import Any

import pytest

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.records.choices import StepProduct, YearEventKind, YearState
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.documents import Document
from thidua_desktop.records.year import YearEvent, YearStep
from thidua_desktop.services.years.due_dates import DueDates
from thidua_desktop.services.years.leaders import History, LeadersOfYear
from thidua_desktop.services.years.open_work import OpenItem
from thidua_desktop.services.years.year_gaps import Gap
from thidua_desktop.services.years.year_state import YearView
from thidua_desktop.services.years.year_status import YearStatus
from thidua_desktop.ui.shell.year_text import lock_text, year_entries
from thidua_desktop.ui.tabs.years import view_state
from thidua_desktop.ui.tabs.years.tab import STEPS
from thidua_desktop.ui.tabs.years.view_state import StepsState

DAY = datetime.date(2017, 11, 22)
HEAD = Unit(id=1, code="HTQTCT", name="Cục Hộ tịch")
DEPUTY = Unit(id=2, code="TGPL", name="Cục Trợ giúp pháp lý")
DECISION = Document(
    id=5,
    year_id=1,
    number="2307/QĐ-BTP",
    date=datetime.date(2017, 11, 15),
    kind="QĐ",
    signer="Lê Thành Long",
    signer_position="Bộ trưởng",
)


def year(**given: Any) -> EmulationYear:
    return EmulationYear(id=1, year=2017, rules="2003-nd91", **given)


def view(
    state: YearState = YearState.RUNNING, gaps: tuple[Gap, ...] = (), **given: Any
) -> YearView:
    status = given.pop("status", YearStatus(year(state=state), None, ""))
    values: dict[str, Any] = {
        "steps": (),
        "events": (),
        "members": (HEAD, DEPUTY),
        "open_tasks": (),
        "launches": None,
        "leaders": LeadersOfYear(2017, HEAD, (DEPUTY,), DECISION),
        "next_leaders": LeadersOfYear(2018),
    }
    return YearView(status=status, gaps=gaps, **(values | given))


def event(at: str, state: YearState, kind: YearEventKind = YearEventKind.STATE) -> YearEvent:
    return YearEvent(year_id=1, at=at, kind=kind, state=state)


def test_the_present_state_is_marked_with_its_day() -> None:
    events = (
        event("2017-01-02T01:00:00Z", YearState.PREPARING, YearEventKind.OPENED),
        event("2017-03-01T01:00:00Z", YearState.RUNNING),
        event("2017-05-01T01:00:00Z", YearState.RUNNING, YearEventKind.CLOSED),
    )
    lines = view_state.panel_state(view(events=events)).lines
    assert [line.kind for line in lines] == ["done", "done", "now", *["later"] * 6]
    assert [line.text for line in lines[:4]] == ["02/01/2017", "", "từ 01/03/2017", ""]


def test_what_the_next_state_lacks_stands_with_its_way_out() -> None:
    gaps = (
        Gap(GapCode.STEP, YearState.REVIEWED, ("Sơ kết",), 7),
        Gap(GapCode.CONFERENCE, YearState.CONCLUDED),
    )
    shown = view(gaps=gaps)
    state = view_state.panel_state(shown)
    assert (state.heading, state.tone) == ("Để chuyển sang “Đã sơ kết” còn thiếu", "warning")
    assert [gap.text for gap in state.gaps] == ["Công việc chưa hoàn thành: Sơ kết."]
    assert state.gaps[0].way_out.startswith("Ghi ngày hoàn thành")
    assert view_state.waited_for(shown) == {7}
    assert "Chưa có hội nghị" in view_state.missing_text(shown, YearState.CONCLUDED)


def test_after_the_last_state_only_closing_is_left() -> None:
    state = view_state.panel_state(view(YearState.HANDED_OVER))
    assert (state.go_on, state.gaps) == ("", ())
    assert "Khóa hồ sơ năm" in state.heading


@pytest.mark.parametrize(
    ("step", "text"),
    [
        (YearStep(id=7, year_id=1, position=1, text="a"), "còn thiếu"),
        (YearStep(id=8, year_id=1, position=1, text="a"), ""),
        (YearStep(id=7, year_id=1, position=1, text="a", done=DAY), "22/11/2017"),
    ],
)
def test_a_step_that_is_waited_for_is_said_to_be_missing(step: YearStep, text: str) -> None:
    assert StepsState(waited={7}).done_text(step) == text


def test_the_parts_say_how_much_is_done() -> None:
    steps = (
        YearStep(id=1, year_id=1, position=1, text="a", done=datetime.date(2017, 1, 1)),
        YearStep(id=2, year_id=1, position=2, text="b"),
    )
    titles = view_state.section_titles(view(steps=steps), 3)
    assert titles[STEPS : STEPS + 3] == (
        "Công việc trong năm  1/2",
        "Công việc chuyển tiếp  3",
        "Trưởng, Phó Trưởng Cụm",
    )


def test_leaders_and_their_decision_in_words() -> None:
    leaders = view().leaders
    assert view_state.deputy_text(leaders) == "Cục Trợ giúp pháp lý"
    assert view_state.document_text(leaders.document) == (
        "2307/QĐ-BTP ngày 15/11/2017, Bộ trưởng Lê Thành Long ký"
    )
    assert view_state.head_text(LeadersOfYear(2018)) == "Chưa có quyết định"
    assert view_state.never_text(History((), ())).startswith("Các đơn vị thành viên đều")
    assert view_state.unit_choices((HEAD,), leaders) == {1: HEAD.name, 2: DEPUTY.name}


def test_decisions_of_the_year_are_offered_newest_first() -> None:
    older = Document(id=6, year_id=1, number="1/QĐ-BTP", date=datetime.date(2017, 1, 1))
    plan = Document(id=7, year_id=1, number="2/KH-BTP", kind="KH")
    elsewhere = Document(id=8, year_id=2, number="3/QĐ-BTP", kind="QĐ")
    found = view_state.decisions((plan, older, elsewhere, DECISION), year(), LeadersOfYear(2017))
    assert [one.id for one in found] == [5, 6]
    leaders = LeadersOfYear(2017, HEAD, (), elsewhere)
    assert 8 in [one.id for one in view_state.decisions((elsewhere,), year(), leaders)]


def test_the_facts_tell_the_conference_and_what_it_launches() -> None:
    own = Conference(
        id=1, year_id=1, name="Hội nghị", date=DAY, eligible=2, present=2, next_year_id=2
    )
    before = Conference(
        id=2, year_id=9, name="Tổng kết 2016", date=DAY, eligible=2, present=2, next_year_id=1
    )
    rules, members, meetings = view_state.facts(
        view(), (own, before), {1: 2017, 2: 2018, 9: 2016}, "Luật 2003"
    )
    assert rules.startswith("Luật 2003")
    assert members == "2 đơn vị"
    assert meetings.splitlines() == [
        "Hội nghị, ngày 22/11/2017",
        "Hội nghị này đồng thời triển khai phong trào thi đua năm 2018.",
        "Phong trào thi đua năm này được triển khai tại: Tổng kết 2016, ngày 22/11/2017.",
    ]
    assert "thẻ Hội nghị" in view_state.facts(view(), (), {}, "")[2]


def test_a_locked_year_says_why_and_the_way_out() -> None:
    closed = YearStatus(year(closed=True), RegisterCode.YEAR_CLOSED, "")
    kept = YearStatus(year(), RegisterCode.YEAR_KEPT_ELSEWHERE, "Cục Con nuôi")
    assert lock_text(YearStatus(year(), None, "")) == ""
    assert "mở lại hồ sơ năm" in lock_text(closed)
    assert "do Cục Con nuôi giữ" in lock_text(kept)
    assert [entry.text for entry in year_entries((closed, kept))] == [
        "Chuẩn bị · đã khóa",
        "Chuẩn bị · do Cục Con nuôi giữ",
    ]


def test_of_a_locked_year_nothing_is_said_to_be_missing() -> None:
    closed = YearStatus(year(closed=True), RegisterCode.YEAR_CLOSED, "")
    gaps = (Gap(GapCode.HEAD, YearState.LAUNCHED, ("2017",)),)
    state = view_state.panel_state(view(status=closed, gaps=gaps))
    assert (state.heading, state.gaps, state.writable, state.closed) == ("", (), False, True)


def test_a_step_is_done_by_what_is_there_or_late() -> None:
    state = StepsState({StepProduct.HEAD}, {7}, DAY)
    late = YearStep(id=7, year_id=1, position=1, text="a", due=DAY - datetime.timedelta(days=1))
    there = late.model_copy(update={"produces": StepProduct.HEAD})
    assert (state.done_text(late), state.is_late(late)) == ("quá hạn", True)
    assert (state.done_text(there), state.is_late(there)) == ("đã có", False)
    assert not state.is_late(late.model_copy(update={"due": DAY}))


def test_what_is_due_is_one_line() -> None:
    one = OpenItem("Kế hoạch", "Sơ kết", None, due=DAY)
    assert view_state.due_words(DueDates((), ())) == ("", "")
    assert view_state.due_words(DueDates((one,), (one, one))) == (
        "warning",
        (
            "1 công việc quá hạn, 2 công việc đến hạn trong 7 ngày tới. Sớm nhất: Sơ kết "
            "(thời hạn 22/11/2017)."
        ),
    )
    assert view_state.due_words(DueDates((), (one,)))[0] == "info"
