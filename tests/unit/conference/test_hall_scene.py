"""What the hall sees: never a name before the result, never a word about who failed."""

from dataclasses import replace

import pytest

from tests.support.sample_views import (
    SECTOR,
    sample_conference,
    sample_form,
    sample_papers,
    sample_record,
    sample_round,
)
from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.choices import HallShows
from thidua_desktop.services.base.count_rows import AmendmentRow
from thidua_desktop.services.conference.round_view import PassInfo, RoundView
from thidua_desktop.texts.conference import hall as texts
from thidua_desktop.ui.hall.hall_scene import (
    HallRow,
    HallScene,
    SceneKind,
    Stage,
    blanked,
    pages,
    scenes,
    slide_rows,
)
from thidua_desktop.ui.hall.screen_layout import (
    ScreenFinding,
    ScreenInfo,
    answer,
    hall_screen,
)

CONFERENCE = sample_conference()
LAPTOP = ScreenInfo("laptop", 0, 0, 1366, 768)
PROJECTOR = ScreenInfo("máy chiếu", 1366, 0, 1920, 1080)


def result(shows: HallShows, view: RoundView | None = None) -> tuple[HallScene, ...]:
    view = view or sample_round(state=RoundState.PUBLISHED)
    return scenes(CONFERENCE, view, Stage.RESULT, shows)


def progress(view: RoundView) -> HallScene:
    (scene,) = scenes(CONFERENCE, view, Stage.PROGRESS, HallShows.VOTES)
    return scene


@pytest.mark.parametrize("state", list(RoundState))
def test_progress_names_nobody_in_any_state(state: RoundState) -> None:
    text = progress(sample_round(state=state)).text()
    assert not [name.name for name in sample_form().candidates if name.name in text]


def test_progress_counts_papers_of_the_pass_under_way() -> None:
    view = sample_round(state=RoundState.COUNTING)
    papers = dict(list(view.papers[1].items())[:7])
    scene = progress(replace(view, papers={1: papers}))
    assert (scene.done, scene.total, scene.caption) == (7, 12, "phiếu đã nhập, lượt 1")
    second = progress(replace(view, state=RoundState.CHECKING, papers={1: papers, 2: {}}))
    assert (second.done, second.caption) == (0, "phiếu đã nhập, lượt 2")


def test_a_hand_tally_shows_no_figures() -> None:
    by_hand = PassInfo(2, CheckMethod.HAND_TALLY, "a", "b", "", "")
    view = sample_round(state=RoundState.CHECKING)
    scene = progress(replace(view, passes={**view.passes, 2: by_hand}))
    assert (scene.done, scene.caption) == (None, texts.BY_HAND)


def test_before_the_papers_are_out_only_the_conference_is_named() -> None:
    scene = progress(sample_round(state=RoundState.READY))
    assert (scene.kind, scene.title) == (SceneKind.TITLE, CONFERENCE.record.name)


def test_several_papers_are_told_apart() -> None:
    both = replace(CONFERENCE, rounds=(sample_record(), sample_record(id=2, code="2")))
    (scene,) = scenes(both, sample_round(state=RoundState.COUNTING), Stage.PROGRESS, HallShows.ALL)
    assert scene.subtitle == "Phiếu “Cờ thi đua năm 2017”"


def test_only_those_elected_without_votes() -> None:
    slides = result(HallShows.ELECTED)
    assert [len(slide.rows) for slide in slides] == [2, 4]
    assert not any(slide.bars for slide in slides)


def test_those_elected_with_their_votes_and_the_line_they_reached() -> None:
    first, second = result(HallShows.VOTES)
    assert second.title == "Kết quả suy tôn “Cờ thi đua ngành Tư pháp”"
    assert second.subtitle == (
        "Phát ra 12 phiếu, thu về 12, hợp lệ 11  ·  "
        "mức phải đạt: 2/3 tổng số 12 đơn vị thành viên, ít nhất 8 phiếu"
    )
    assert (second.needed, second.scale) == (8, 12)
    assert [(row.agree, row.elected) for row in second.rows] == [
        (11, True),
        (10, True),
        (9, True),
        (8, True),
    ]
    assert second.foot == "04 tập thể được suy tôn  ·  số liệu minh họa"
    assert (first.page, second.page) == ("Trang 1/2", "Trang 2/2")


def test_everything_shows_the_others_too_but_never_calls_them_failed() -> None:
    slides = result(HallShows.ALL)
    rows = [row for slide in slides for row in slide.rows]
    assert len(rows) == len(sample_form().candidates)
    assert sum(row.elected for row in rows) == 6
    message = " ".join(slide.text() for slide in slides).lower()
    assert "không đạt" not in message
    assert "chưa đủ" not in message


def test_a_withdrawn_name_has_no_votes() -> None:
    gone = AmendmentRow(
        round_id=1,
        at="",
        kind="withdraw",
        contest=SECTOR,
        code="TGPL",
        seats=None,
        reason="",
        decided_by="",
    )
    view = sample_round(state=RoundState.PUBLISHED, amendments=(gone,))
    rows = [row for slide in result(HallShows.ALL, view) for row in slide.rows]
    assert [(row.agree, row.note) for row in rows if row.name == "Cục Trợ giúp pháp lý"] == [
        (None, texts.WITHDRAWN)
    ]


def test_a_further_round_says_which_ballot_it_is() -> None:
    view = replace(sample_round(state=RoundState.PUBLISHED), turn=2)
    assert result(HallShows.VOTES, view)[0].title.endswith(", vòng 2")


def test_nobody_elected_is_said_kindly() -> None:
    form = sample_form()
    papers = [replace(paper, marks="0" * len(form.candidates)) for paper in sample_papers(form)]
    view = sample_round(form, papers=papers, state=RoundState.PUBLISHED)
    slide = result(HallShows.VOTES, view)[0]
    assert (slide.rows, slide.foot) == ((), f"{texts.NOBODY}  ·  {texts.ILLUSTRATIVE}")


def test_real_figures_are_not_called_made_up() -> None:
    conference = sample_conference(illustrative=False)
    (scene,) = scenes(
        conference, sample_round(state=RoundState.COUNTING), Stage.PROGRESS, HallShows.ALL
    )
    assert scene.foot == ""


@pytest.mark.parametrize(
    ("names", "sizes"),
    [
        (0, [0]),
        (8, [8]),
        (9, [5, 4]),
        (12, [6, 6]),
        (13, [5, 4, 4]),
        (60, [6] * 10),
    ],
)
def test_many_names_are_shared_out_evenly(names: int, sizes: list[int]) -> None:
    rows = [HallRow(f"Đơn vị {n}", n, elected=True) for n in range(names)]
    found = pages(rows, 8, 6)
    assert [len(page) for page in found] == sizes
    assert [row for page in found for row in page] == rows


@pytest.mark.parametrize(
    ("letters", "shows", "rows"),
    [
        (30, HallShows.VOTES, (8, 6)),
        (70, HallShows.VOTES, (6, 6)),
        (120, HallShows.ALL, (4, 4)),
        (30, HallShows.ELECTED, (12, 12)),
        (120, HallShows.ELECTED, (8, 8)),
        (900, HallShows.ALL, (1, 1)),
    ],
)
def test_long_names_take_more_slides(letters: int, shows: HallShows, rows: tuple[int, int]) -> None:
    named = [HallRow("A", 1, elected=True), HallRow("A" * letters, 1, elected=True)]
    assert slide_rows(named, shows) == rows


def test_blank_shows_nothing_but_whose_conference_it_is() -> None:
    assert blanked(CONFERENCE).text() == CONFERENCE.record.name.upper()
    assert blanked(None).text() == ""


def test_without_a_conference_there_is_only_the_ground() -> None:
    (scene,) = scenes(None, None, Stage.PROGRESS, HallShows.VOTES)
    assert (scene.kind, scene.text()) == (SceneKind.BLANK, "")


def test_the_hall_never_gets_the_operators_screen() -> None:
    assert hall_screen([LAPTOP, PROJECTOR], "laptop") == PROJECTOR
    assert hall_screen([LAPTOP, PROJECTOR], "máy chiếu") == LAPTOP
    assert hall_screen([LAPTOP], "laptop") is None
    assert hall_screen([LAPTOP, PROJECTOR], "không rõ") is None


def test_the_screen_used_before_comes_first() -> None:
    third = ScreenInfo("tivi", 3286, 0, 1920, 1080)
    assert hall_screen([LAPTOP, PROJECTOR, third], "laptop", "tivi") == third


@pytest.mark.parametrize(
    ("screens", "finding", "tone"),
    [
        ([LAPTOP, PROJECTOR], ScreenFinding.READY, "good"),
        ([LAPTOP], ScreenFinding.ONE, "warning"),
        ([LAPTOP, replace(PROJECTOR, x=0)], ScreenFinding.MIRRORED, "warning"),
    ],
)
def test_the_second_screen_is_tested(
    screens: list[ScreenInfo], finding: ScreenFinding, tone: str
) -> None:
    found = answer(screens, "laptop")
    assert (found.finding, found.tone) == (finding, tone)


def test_one_screen_is_said_as_people_know_it() -> None:
    assert answer([LAPTOP], "laptop").text == (
        "Máy chỉ có một màn hình: hội trường sẽ thấy màn hình nhập phiếu. Bấm Win+P, chọn Mở rộng"
    )
