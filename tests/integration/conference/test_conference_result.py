"""Who won a title, in which ballot, with the votes of that ballot."""

from pathlib import Path

import openpyxl

from tests.support.rounds import (
    WHO,
    WHY,
    contest,
    count_round,
    form,
    further,
    open_draft,
    print_minutes,
    year_cases,
)
from tests.support.word_reader import text
from thidua_desktop.domain.codes.ballot import Outcome
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.title_result import Stood, TitleResult
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import HallShows
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.elected_units import ElectedUnits
from thidua_desktop.services.conference.final_result import conference_result
from thidua_desktop.services.conference.further_round import decide_tie, further_round, vote_again
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.seal_round import (
    annul_round,
    publish_round,
    recount,
    seal_round,
    sign_minutes,
)
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.texts.conference.codes import OUTCOMES
from thidua_desktop.ui.hall.hall_scene import Stage, scenes
from thidua_desktop.ui.tabs.conference.minutes.minutes_state import contest_lines
from thidua_desktop.ui.tabs.conference.publish.publish_state import reading

FOUR_OF_SIX = (
    "04/06 phiếu (bốn trên sáu phiếu), đạt 66,67% (sáu mươi sáu phẩy sáu mươi bảy phần trăm)"
)
TIED = ["110", "110", "110", "110"]


def titles(cases: OpenStore, round_id: int) -> tuple[TitleResult, ...]:
    return conference_result(cases.read(read_round, round_id))


def message(stood: tuple[Stood, ...]) -> list[tuple[str, int, int, str]]:
    return [(one.name.code, one.ballot.turn, one.name.agree, one.decided_by) for one in stood]


def test_the_winner_of_a_run_off_has_the_votes_of_the_run_off(tmp_path: Path) -> None:
    plain = form(contest("C", "ABC", 2), contest("D", "AB", 1))
    with year_cases(tmp_path, plain, 6) as (cases, round_id):
        count_round(cases, round_id, ["11110"] * 3 + ["10110"] * 2 + ["10010"])
        cases.do(seal_round, round_id)
        first, second = titles(cases, round_id)
        assert message(first.chosen) == [("A", 1, 6, ""), ("C", 1, 5, "")]
        assert message(first.others) == [("B", 1, 3, "")]
        assert (first.vacant, message(second.chosen)) == (0, [("A", 1, 6, "")])


def test_a_tie_is_open_then_won_in_the_second_ballot(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC", 2)), 6) as (cases, round_id):
        count_round(cases, round_id, ["110", "110", "101", "101", "111", "100"])
        cases.do(seal_round, round_id)
        [title] = titles(cases, round_id)
        assert message(title.chosen) == [("A", 1, 6, "")]
        assert message(title.waiting) == [("B", 1, 3, ""), ("C", 1, 3, "")]
        assert title.vacant == 0
        further(cases, round_id, "C", ["01", "01", "01", "01", "10"])
        [title] = titles(cases, round_id)
        assert message(title.chosen) == [("A", 1, 6, ""), ("C", 2, 4, "")]
        assert message(title.others) == [("B", 2, 1, "")]
        assert [ballot.turn for ballot in title.ballots] == [1, 2]
        assert [ballot.returned for ballot in title.ballots] == [6, 5]
        assert (title.waiting, title.vacant) == ((), 0)


def test_a_second_ballot_that_elects_nobody_leaves_the_place_empty(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, round_id):
        count_round(cases, round_id, TIED)
        cases.do(seal_round, round_id)
        further(cases, round_id, "C", ["10", "10", "01", "01"])
        [title] = titles(cases, round_id)
        assert (title.chosen, title.vacant) == ((), 1)
        assert message(title.others) == [("A", 2, 2, ""), ("B", 2, 2, ""), ("C", 1, 0, "")]


def test_those_entitled_decide_and_the_votes_are_those_of_the_tie(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, round_id):
        count_round(cases, round_id, TIED)
        cases.do(seal_round, round_id)
        cases.do(decide_tie, round_id, "C", ["B"], WHO, WHY)
        [title] = titles(cases, round_id)
        assert message(title.chosen) == [("B", 1, 4, WHO)]
        assert message(title.others) == [("A", 1, 4, ""), ("C", 1, 0, "")]


def test_an_open_second_ballot_and_a_fallen_one_say_nothing(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC")), 4) as (cases, round_id):
        count_round(cases, round_id, TIED)
        cases.do(seal_round, round_id)
        print_minutes(cases, round_id)
        cases.do(sign_minutes, round_id)
        cases.do(further_round, round_id, "C")
        [title] = titles(cases, round_id)
        assert len(title.ballots) == 1
        assert [one.name.code for one in title.waiting] == ["A", "B"]
        cases.do(recount, round_id, WHY)
        count_round(cases, round_id, ["110", "110", "110", "100"])
        [title] = titles(cases, round_id)
        assert message(title.chosen) == [("A", 1, 4, "")]


def test_a_title_that_waited_for_the_tie_keeps_its_own_votes(tmp_path: Path) -> None:
    plain = form(contest("G", "AB", 1, "M"), contest("M", "AB", 1))
    with year_cases(tmp_path, plain, 4) as (cases, round_id):
        count_round(cases, round_id, ["1111", "1111", "1111", "1011"])
        cases.do(seal_round, round_id)
        further(cases, round_id, "M", ["01", "01", "01"])
        flag, ministry = titles(cases, round_id)
        assert message(flag.chosen) == [("B", 1, 3, "")]
        assert message(ministry.chosen) == [("B", 2, 3, "")]
        assert message(ministry.others) == [("A", 2, 0, "")]


def run_off(cases: OpenStore, round_id: int) -> int:
    """A and a tie of B and C, then a second ballot that C wins; give its id."""
    count_round(cases, round_id, ["110", "110", "101", "101", "111", "100"])
    cases.do(seal_round, round_id)
    return further(cases, round_id, "C", ["01", "01", "01", "01", "10"])


def message_of(cases: OpenStore, round_id: int, kind: DocumentKind, folder: Path) -> str:
    return text(cases.issue_document(round_id, kind, folder).path.read_bytes())


def test_every_document_tells_the_votes_of_the_ballot_that_decided(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC", 2)), 6) as (cases, round_id):
        again = run_off(cases, round_id)
        for one in (round_id, again):
            message = message_of(cases, one, DocumentKind.MINUTES, tmp_path)
            assert (
                "“Cờ thi đua ngành Tư pháp” sau 02 vòng bỏ phiếu: Đơn vị A (06/06 phiếu đồng ý); "
                "Đơn vị C (vòng 2, 04/06 phiếu đồng ý)." in message
            )
        read = message_of(cases, round_id, DocumentKind.READING, tmp_path)
        assert f"Đơn vị C: {FOUR_OF_SIX} tại vòng 2" in read
        assert "Tại vòng 1 có 02 tập thể bằng phiếu ở vị trí cuối cùng (Đơn vị B, Đơn vị C)" in read
        book = cases.issue_document(round_id, DocumentKind.WORKBOOK, tmp_path).path
        cells = [c.value for row in openpyxl.load_workbook(book)["Kết quả"].rows for c in row]
        assert (
            "Kết quả của hội nghị: Đơn vị A (6/6 phiếu đồng ý); Đơn vị C (vòng 2, 4/6 phiếu đồng ý)"
            in cells
        )


def test_step_5_step_6_and_the_hall_tell_the_same(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC", 2)), 6) as (cases, round_id):
        run_off(cases, round_id)
        view, conference = cases.read(read_round, round_id), cases.read(read_conference)
        [title] = contest_lines(view)
        assert [line.outcome for line in title.lines] == [
            "Được suy tôn",
            f"{OUTCOMES[Outcome.SHORT][0]}, vòng 2",
            "Được suy tôn, vòng 2",
        ]
        assert title.lines[2].agree == "3"
        assert "vòng 2: được 4/6 phiếu đồng ý" in title.lines[2].sentence
        lines = [line.text for line in reading(view)]
        assert f"b) Đơn vị C: {FOUR_OF_SIX} tại vòng 2." in lines
        first, second = scenes(conference, view, Stage.RESULT, HallShows.VOTES)
        assert [(row.name, row.agree) for row in first.rows] == [("Đơn vị A", 6)]
        assert "bằng phiếu ở vị trí cuối cùng, bỏ phiếu vòng 2" in first.foot
        assert [(row.name, row.agree) for row in second.rows] == [("Đơn vị C", 4)]
        assert second.title.endswith(", vòng 2")
        assert "02 tập thể được suy tôn qua 2 vòng bỏ phiếu" in second.foot
        [names] = scenes(conference, view, Stage.RESULT, HallShows.ELECTED)
        assert [row.name for row in names.rows] == ["Đơn vị A", "Đơn vị C"]
        first, second = scenes(conference, view, Stage.RESULT, HallShows.ALL)
        assert [(row.agree, row.elected) for row in first.rows] == [
            (6, True),
            (3, False),
            (3, False),
        ]


def test_an_empty_place_is_said(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "ABC", 2)), 6) as (cases, round_id):
        count_round(cases, round_id, ["110", "110", "101", "101", "111", "100"])
        cases.do(seal_round, round_id)
        further(cases, round_id, "C", ["10", "01"])
        view, conference = cases.read(read_round, round_id), cases.read(read_conference)
        assert "Còn 01 vị trí chưa có tập thể được suy tôn." in [r.text for r in reading(view)]
        assert "còn 01 vị trí" in scenes(conference, view, Stage.RESULT, HallShows.ALL)[-1].foot
        message = message_of(cases, round_id, DocumentKind.MINUTES, tmp_path)
        assert "còn 01 vị trí không có tập thể được suy tôn." in message


def test_whom_a_vote_that_was_held_again_elected_is_known(tmp_path: Path) -> None:
    with year_cases(tmp_path, form(contest("C", "AB")), 4) as (cases, round_id):
        count_round(cases, round_id, ["10"] * 4)
        cases.do(seal_round, round_id)
        cases.do(annul_round, round_id, WHY, WHO, "Hủy phiếu")
        again = cases.do(vote_again, round_id)
        open_draft(cases, again, 4)
        count_round(cases, again, ["01"] * 4)
        cases.do(seal_round, again)
        [title] = titles(cases, round_id)
        assert [one.name.code for one in title.chosen] == ["A"], "what the annulled ballot counted"
        print_minutes(cases, again)
        cases.do(sign_minutes, again)
        cases.do(publish_round, again)
        view = cases.read(read_round, again)
        conference = cases.read(read_conference)
        assert conference is not None
        assert view.turn == 1
        with cases.new_uow("elected") as uow:
            elected = ElectedUnits()(uow, stored_id(conference.year))
        assert list(elected.values()) == [["Cờ thi đua ngành Tư pháp"]]
