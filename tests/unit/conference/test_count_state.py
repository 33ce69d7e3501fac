"""What step 3 shows in each state: its section, its figures, what does not close, and in words."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from tests.support.ballots import ballot, contest
from tests.support.sample_views import sample_conference, sample_round
from thidua_desktop.domain.codes.ballot import InvalidReason, Mark, Marking, Spoils
from thidua_desktop.domain.codes.round import LedgerCode, RoundState
from thidua_desktop.services.conference.round_view import Entry, PassInfo, RoundView, same_hands
from thidua_desktop.services.conference.run_pass import Hands
from thidua_desktop.ui.tabs.conference.count import count_state as hands_state
from thidua_desktop.ui.tabs.conference.count.count_entry import PaperEntry
from thidua_desktop.ui.tabs.conference.count.count_keys import Does, Effect, Key, Note
from thidua_desktop.ui.tabs.conference.count.count_state import (
    NOT_COUNTED,
    Finish,
    Section,
    Way,
    box_view,
    count_view,
    moment_text,
    ways_of,
)
from thidua_desktop.ui.tabs.conference.count.count_text import bar_view, hints, verdict_text
from thidua_desktop.ui.tabs.conference.count.just_stored_state import stored_line, stored_view

FIRST = PassInfo(1, None, "Phạm Quốc Dũng", "Lê Minh Châu", "Trần Thị Bình", "")


def typing(typed: int, state: RoundState = RoundState.COUNTING) -> RoundView:
    """Pass 1 under way with the first papers typed."""
    view = sample_round()
    number = 1 if state is RoundState.COUNTING else 2
    papers = {n: view.papers[1][n] for n in range(1, typed + 1)}
    entries = tuple(Entry(n, papers[n].typed_reason, None) for n in range(typed, 0, -1))
    both = {**view.papers, number: papers}
    return replace(view, state=state, papers=both, entries={number: entries}, errors=())


def test_each_state_has_its_section() -> None:
    view = sample_round()
    sections = {state: count_view(replace(view, state=state)).section for state in RoundState}
    assert sections[RoundState.DRAFT] is Section.WAIT
    assert sections[RoundState.ISSUED] is Section.BOX
    assert sections[RoundState.OPENED] is Section.HANDS
    assert sections[RoundState.COUNTING] is Section.TYPING
    assert sections[RoundState.CHECKING] is Section.TYPING
    for state in (RoundState.RESOLVING, RoundState.AGREED, RoundState.ANNULLED):
        assert sections[state] is Section.DONE


def test_the_next_step_is_where_the_round_waits() -> None:
    view = sample_round()
    steps = {s: count_view(replace(view, state=s)).next_step for s in RoundState}
    assert steps[RoundState.READY] == 1
    assert steps[RoundState.RESOLVING] == 3
    assert steps[RoundState.AGREED] == 4
    assert steps[RoundState.PUBLISHED] == 5
    assert steps[RoundState.ANNULLED] == 0


def test_pass_1_in_words() -> None:
    shown = count_view(typing(7))
    assert shown.title.startswith("Lượt 1 · ")
    assert shown.progress == f"Thu về {shown.total} phiếu, còn {shown.total - 7}"
    assert (shown.number, shown.last, shown.typed) == (8, 7, 7)
    assert shown.finish is None


def test_a_cancelled_number_comes_again() -> None:
    view = typing(7)
    papers = {n: p for n, p in view.papers[1].items() if n != 3}
    entries = tuple(
        replace(e, cancelled="nhập sai") if e.number in (3, 7) else e for e in view.entries[1]
    )
    shown = count_view(replace(view, papers={1: papers}, entries={1: entries}))
    assert shown.number == 3
    assert shown.last == 6


def test_pass_2_tells_nothing_of_pass_1() -> None:
    view = typing(2, RoundState.CHECKING)
    shown = count_view(view)
    assert shown.pass_number == 2
    assert shown.stored == {1, 2}
    assert len(stored_view(view).entries) == 2


def test_the_end_of_a_pass() -> None:
    whole = typing(sample_round().returned)
    assert count_view(whole).finish is Finish.CHOOSE_CHECK
    one = replace(whole, form=replace(whole.form, passes=1))
    assert count_view(one).finish is Finish.ONE_PASS
    second = typing(sample_round().returned, RoundState.CHECKING)
    assert count_view(second).finish is Finish.COMPARE


def test_what_is_open_only_because_the_work_goes_on_is_no_fault() -> None:
    going_on = (LedgerCode.ENTERED_NOT_RETURNED, LedgerCode.PASS_MISSING, LedgerCode.NUMBERS_BROKEN)
    assert count_view(replace(typing(7), errors=going_on)).faults == ()
    broken = replace(typing(7), errors=(*going_on, LedgerCode.REASONS_NOT_INVALID))
    (fault,) = count_view(broken).faults
    assert fault.ways == (Way.RECOUNT, Way.ANNUL)
    assert fault.way_out


def test_figures_that_changed_after_pass_1_lead_back_to_it() -> None:
    view = replace(
        typing(2, RoundState.CHECKING),
        errors=(LedgerCode.ENTERED_NOT_RETURNED,),
        ledger=replace(sample_round().ledger, returned=sample_round().returned + 1),
    )
    (fault,) = count_view(view).faults
    assert fault.ways[0] is Way.RESUME


def test_papers_beyond_the_number_returned_are_named() -> None:
    view = typing(7)
    less = replace(view, ledger=replace(view.ledger, returned=5))
    (fault,) = count_view(less).faults
    assert "6, 7" in fault.text
    assert Way.CORRECT in fault.ways


@pytest.mark.parametrize("state", list(RoundState))
def test_only_ways_that_the_state_allows_are_offered(state: RoundState) -> None:
    view = replace(sample_round(), state=state, errors=tuple(LedgerCode))
    possible = ways_of(view)
    for fault in count_view(view).faults:
        assert set(fault.ways) <= set(possible)
    assert (Way.ANNUL in possible) == (state not in (RoundState.PUBLISHED, RoundState.ANNULLED))


def test_the_list_of_what_was_stored_never_says_what_a_paper_held() -> None:
    view = typing(sample_round().returned)
    shown = stored_view(view)
    lines = [stored_line(entry) for entry in shown.entries]
    assert lines[0].number == f"Số {view.returned}"
    assert {line.text.split(" · ")[0] for line in lines} <= {"Hợp lệ", "Không hợp lệ"}
    assert shown.balance.endswith("chưa nhập 0")
    assert shown.sound


def entry_of(marking: Marking = Marking.AGREE, spoils: Spoils = Spoils.PAPER) -> PaperEntry:
    form = ballot(
        contest("CỜ NGÀNH", "ABCD", seats=2, max_agree=2),
        contest("CỜ CP", "EF", seats=1, first=5),
        marking=marking,
        spoils=spoils,
    )
    entry = PaperEntry(form, Mark.AGREE if marking is Marking.AGREE else None)
    entry.take(8, 7, range(1, 8))
    return entry


def test_a_valid_paper_in_words() -> None:
    entry = entry_of()
    for key in (Key.D3, Key.D4, Key.D6, Key.D6):
        entry.key(key)
    tone, text = verdict_text(entry)
    assert tone == "good"
    assert text == (
        "Hợp lệ  ·  sẽ lưu: Danh hiệu CỜ NGÀNH 2, Danh hiệu CỜ CP 1 đồng ý; 1 không có ý kiến"
    )


def test_an_invalid_paper_gives_all_its_reasons() -> None:
    entry = entry_of()
    tone, text = verdict_text(entry)
    assert tone == "bad"
    assert text == "Không hợp lệ  ·  sẽ lưu: quá số lượng (Danh hiệu CỜ NGÀNH 4, tối đa 2)"
    entry.key(Key.D4)
    entry.reason = InvalidReason.SIGNED
    assert verdict_text(entry)[1] == (
        "Không hợp lệ  ·  sẽ lưu: ký tên, đánh dấu riêng; "
        "quá số lượng (Danh hiệu CỜ NGÀNH 3, tối đa 2)"
    )


def test_a_contest_that_is_spoilt_alone() -> None:
    tone, text = verdict_text(entry_of(spoils=Spoils.CONTEST))
    assert tone == "warning"
    assert text == (
        "Hợp lệ, không tính phần quá số lượng (Danh hiệu CỜ NGÀNH 4, tối đa 2)"
        "  ·  sẽ lưu: Danh hiệu CỜ CP 2 đồng ý"
    )
    crossed = entry_of(Marking.CROSS_OUT, Spoils.CONTEST)
    for key in (Key.D1, Key.D2, Key.D3, Key.D4, Key.D5, Key.D6):
        crossed.key(key)
    assert verdict_text(crossed)[1] == (
        "Hợp lệ, không tính phần Danh hiệu CỜ NGÀNH (gạch toàn bộ); Danh hiệu CỜ CP (gạch toàn bộ)"
    )


def test_long_names_of_contests_give_way_to_their_places() -> None:
    form = ballot(
        *(contest(f"{'DÀI' * 9}{at}", "AB"[at : at + 1], first=at + 1) for at in range(2))
    )
    entry = PaperEntry(form)
    entry.take(1)
    assert verdict_text(entry)[1] == "Hợp lệ  ·  sẽ lưu: danh hiệu 1: 1, danh hiệu 2: 1 đồng ý"


def test_many_contests_are_summed() -> None:
    form = ballot(*(contest(letter, letter, first=at) for at, letter in enumerate("ABCDE", 1)))
    entry = PaperEntry(form)
    entry.take(1)
    assert verdict_text(entry)[1] == "Hợp lệ  ·  sẽ lưu: tổng số 5 đồng ý"


def test_the_bar_says_first_what_a_key_could_not_do() -> None:
    entry = entry_of()
    bar = bar_view(entry, Effect(Does.SHOW, Note.NO_SUCH_NAME, "9"))
    assert (bar.tone, bar.text, bar.ready) == (
        "warning",
        "Trên phiếu không có tập thể số 9.",
        True,
    )
    entry.key(Key.K)
    assert not bar_view(entry).ready
    entry.key(Key.ESC)
    entry.key(Key.CANCEL)
    assert bar_view(entry).button == "Hủy lần nhập"
    entry.key(Key.ESC)
    entry.take(None)
    assert bar_view(entry, Effect(Does.SHOW, Note.ALL_IN), "đủ").text == "đủ"


def test_every_mode_shows_its_keys() -> None:
    entry = entry_of()
    assert [hint.key for hint in hints(entry)] == ["1–6", "Enter", "Esc", "K", "F2", "Ctrl+Z"]
    assert [hint.key for hint in hints(entry, other_paper=True)][-1] == "F3"
    entry.key(Key.K)
    assert [hint.key for hint in hints(entry)] == ["1", "2", "3", "4", "5", "0", "Esc"]
    entry.key(Key.K)
    entry.key(Key.CANCEL)
    assert [hint.key for hint in hints(entry)] == ["F4", "F5", "F6", "F7", "0–9", "Esc"]
    entry.take(None)
    entry.key(Key.ESC)
    assert [hint.key for hint in hints(entry)] == ["Ctrl+Z"]


def test_the_box_before_it_is_recorded() -> None:
    view = sample_round()
    issued = view.ledger.issued or 0
    assert not box_view(view, NOT_COUNTED).ready
    over = box_view(view, issued + 1)
    assert not over.ready
    assert "Đếm lại phiếu" in over.way_out
    assert box_view(view, issued - 1).notice == "1 phiếu phát ra không thu về."
    assert box_view(view, issued) == box_view(view, issued)
    assert box_view(view, issued).ready


def test_the_time_of_the_box_is_kept_in_utc() -> None:
    now = datetime(2017, 11, 22, 8, 0, tzinfo=UTC)
    assert moment_text(time(14, 5), now) == "2017-11-22T07:05:00Z"


def test_reader_and_typist_change_places_in_pass_2() -> None:
    conference = sample_conference()
    first = hands_state.first_hands(conference)
    assert first == Hands("Phạm Quốc Dũng", "Lê Minh Châu", "Trần Thị Bình")
    second = hands_state.second_hands(conference, FIRST)
    assert (second.reader, second.typist) == ("Lê Minh Châu", "Phạm Quốc Dũng")
    alone = replace(FIRST, reader="Lê Minh Châu")
    assert hands_state.second_hands(conference, alone).typist == "Trần Thị Bình"
    assert hands_state.second_hands(None, alone).typist == "Lê Minh Châu"
    assert hands_state.first_hands(None) == Hands("", "", "")


def test_the_same_hands() -> None:
    assert same_hands(Hands("An", "Bình"), Hands(" AN", "bình  ", "C"))
    assert same_hands(Hands("Bình", ""), Hands("Bi\u0300nh", ""))
    assert not same_hands(Hands("A", "B"), Hands("B", "A"))
