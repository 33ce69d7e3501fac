"""What step 6 offers in each state, and what it says."""

from dataclasses import replace

import pytest

from tests.support.sample_views import (
    printed,
    sample_conference,
    sample_form,
    sample_papers,
    sample_round,
    written,
)
from tests.support.word_reader import lines
from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.choices import HallShows
from thidua_desktop.services.conference.round_view import EventInfo, RoundView
from thidua_desktop.texts.conference import publishing as texts
from thidua_desktop.texts.conference import reading as reading_texts
from thidua_desktop.texts.conference import results
from thidua_desktop.ui.tabs.conference.publish.publish_state import (
    after,
    envelope,
    publish_act,
    reading,
    scopes,
    signatures,
)

SIGNED = sample_round(state=RoundState.SIGNED)


def shown(view: RoundView, shows: HallShows) -> RoundView:
    return replace(view, record=view.record.model_copy(update={"hall_shows": shows}))


@pytest.mark.parametrize(
    "state", [s for s in RoundState if s not in (RoundState.SIGNED, RoundState.PUBLISHED)]
)
def test_there_is_no_button_before_the_minutes_are_signed(state: RoundState) -> None:
    act = publish_act(sample_round(state=state), showing=False)
    assert act.id == ""
    assert act.why == (results.ANNULLED if state is RoundState.ANNULLED else texts.NOT_SIGNED)


def test_signed_then_published_then_shown() -> None:
    published = sample_round(state=RoundState.PUBLISHED)
    assert publish_act(SIGNED, showing=False).id == "publish"
    assert publish_act(published, showing=False).id == "show"
    assert publish_act(published, showing=True).id == "hide"


@pytest.mark.parametrize(
    ("shows", "lines"),
    [
        (HallShows.ELECTED, 6),
        (HallShows.VOTES, 6),
        (HallShows.ALL, 12),
    ],
)
def test_as_much_is_read_as_the_hall_is_to_see(shows: HallShows, lines: int) -> None:
    found = reading(shown(SIGNED, shows))
    names = [line.text for line in found if line.role == "reading"]
    assert len(names) == lines
    assert any("11/12 phiếu (mười một trên mười hai phiếu)" in text for text in names) == (
        shows is not HallShows.ELECTED
    )
    message = "\n".join(line.text for line in found)
    assert "không đạt" not in message
    assert (reading_texts.OTHERS in message) == (shows is HallShows.ALL)


@pytest.mark.parametrize("shows", list(HallShows))
@pytest.mark.parametrize("marking", list(Marking))
def test_the_word_file_says_the_same(shows: HallShows, marking: Marking) -> None:
    tied = [replace(p, marks="1" * 12) for p in sample_papers(sample_form())]
    for view in (sample_round(sample_form(marking)), sample_round(papers=tied)):
        body = written(DocumentKind.READING, printed(view=shown(view, shows)))
        listed = lines(body)
        assert [one.text for one in reading(shown(view, shows)) if one.text not in listed] == []


def test_nothing_is_read_before_sealing() -> None:
    assert reading(sample_round(state=RoundState.AGREED)) == ()


def test_nobody_elected_is_read_kindly() -> None:
    form = sample_form()
    papers = [replace(paper, marks="0" * 12) for paper in sample_papers(form)]
    found = reading(sample_round(form, papers=papers))
    assert reading_texts.NOBODY in [line.text for line in found]


def test_papers_go_into_the_envelope_once_sealed() -> None:
    assert not envelope(sample_round(state=RoundState.AGREED)).may_put_in
    state = envelope(SIGNED)
    assert (state.may_put_in, state.may_print, state.action) == (True, False, texts.PUT_IN)


def test_what_was_put_in_is_said_until_it_is_opened_for_a_recount() -> None:
    detail = {
        "papers": "12",
        "sealed_at": "2017-11-22T16:20",
        "signatures": "Trần Thị Bình",
        "received_by": "Nguyễn Văn An",
    }
    view = replace(SIGNED, events=(EventInfo("envelope", 1, "", detail),))
    state = envelope(view)
    assert state.text == (
        "Đã niêm phong: 12 phiếu · 16 giờ 20 phút, ngày 22 tháng 11 năm 2017 · "
        "ký: Trần Thị Bình · giao Nguyễn Văn An"
    )
    assert state.may_print
    assert not envelope(replace(view, session=2)).may_print


def test_the_tellers_sign_across_the_envelope() -> None:
    assert signatures(sample_conference()) == "Trần Thị Bình, Lê Minh Châu, Phạm Quốc Dũng"


@pytest.mark.parametrize(
    ("state", "recount", "annul", "again"),
    [
        (RoundState.OPENED, False, True, False),
        (RoundState.SEALED, True, True, False),
        (RoundState.PUBLISHED, True, False, False),
        (RoundState.ANNULLED, False, False, True),
    ],
)
def test_what_may_follow(state: RoundState, recount: bool, annul: bool, again: bool) -> None:
    found = after(sample_round(state=state))
    assert (found.may_recount, found.may_annul, found.may_vote_again) == (recount, annul, again)


def test_a_recount_is_about_all_names_or_one() -> None:
    found = scopes(SIGNED)
    assert found[0] == texts.SCOPE_ALL
    assert "Riêng: Thanh tra Bộ" in found
    assert len(found) == len(set(found))


def test_a_dark_hall_has_its_sentence_in_each_state() -> None:
    assert all(texts.hall_off(state) for state in ("off", "blank", "waiting"))
    assert texts.hall_off("result") == ""
