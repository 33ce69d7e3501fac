"""The typing of a paper: what each key does, and that no paper costs more keys than it may."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.ballots import ballot, contest
from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.domain.codes.ballot import InvalidReason, Mark, Marking
from thidua_desktop.ui.tabs.conference.count.count_entry import SIDES, PaperEntry, proposed_side
from thidua_desktop.ui.tabs.conference.count.count_keys import Does, Effect, Key, Mode, Note

SHOWN = Effect(Does.SHOW)


def form_of(names: int, marking: Marking = Marking.AGREE, most: int | None = None) -> BallotForm:
    letters = "".join(chr(0x4E00 + at) for at in range(names))
    return ballot(contest("A", letters, seats=most or names, max_agree=most), marking=marking)


def entry_of(names: int = 8, marking: Marking = Marking.AGREE) -> PaperEntry:
    entry = PaperEntry(form_of(names, marking))
    entry.take(8, 7, range(1, 8))
    return entry


def press(entry: PaperEntry, *keys: Key) -> Effect:
    return [entry.key(key) for key in keys][-1]


def reason_of(entry: PaperEntry) -> InvalidReason | None:
    """The reason as it stands, asked anew."""
    return entry.reason


def mode_of(entry: PaperEntry) -> Mode:
    return entry.mode


def keys_for(number: int, *, two: bool) -> list[Key]:
    digits = f"{number:02d}" if two else str(number)
    return [Key(digit) for digit in digits]


@given(st.data())
def test_a_paper_costs_one_key_and_one_or_two_a_differing_mark(data: st.DataObject) -> None:
    names = data.draw(st.integers(1, 99))
    marking = data.draw(st.sampled_from(Marking))
    side = data.draw(st.sampled_from([m for m in SIDES[marking] if m is not Mark.NONE]))
    entry = PaperEntry(form_of(names, marking))
    entry.take(1)
    entry.use_side(side)
    wanted = "".join(data.draw(st.lists(st.sampled_from("01"), min_size=names, max_size=names)))
    two = names > 9
    keys: list[Key] = []
    for number, mark in enumerate(wanted, start=1):
        if mark != side:
            keys += keys_for(number, two=two)
    differing = sum(mark != side for mark in wanted)
    enters = [Key.ENTER] if keys else [Key.ENTER, Key.ENTER]  # nothing typed: asked once more
    effects = [entry.key(key) for key in [*keys, *enters]]
    assert [effect.does for effect in effects].count(Does.STORE) == 1
    assert effects[-1] == Effect(Does.STORE)
    assert entry.marks == wanted
    assert len(effects) <= len(enters) + differing * (2 if two else 1)


@given(st.data())
def test_every_paper_can_be_typed_from_every_side(data: st.DataObject) -> None:
    names = data.draw(st.integers(1, 30))
    entry = PaperEntry(form_of(names))
    entry.take(1)
    for _ in range(data.draw(st.integers(0, 2))):
        entry.key(Key.F2)
    wanted = "".join(data.draw(st.lists(st.sampled_from("012."), min_size=names, max_size=names)))
    for number, mark in enumerate(wanted, start=1):
        while entry.marks[number - 1] != mark:
            press(entry, *keys_for(number, two=names > 9))
    assert entry.marks == wanted
    assert entry.form.takes(entry.marks)


@given(st.lists(st.sampled_from(Key)), st.integers(1, 99), st.sampled_from(Marking))
def test_whatever_is_pressed_the_paper_stays_one_of_its_form(
    keys: list[Key], names: int, marking: Marking
) -> None:
    entry = entry_of(names, marking)
    for key in keys:
        effect = entry.key(key)
        assert entry.form.takes(entry.marks)
        assert entry.number == 8
        if effect.does is Does.STORE:
            assert key is Key.ENTER or (key is Key.F4 and entry.unasked)
            assert not entry.pending
            assert entry.mode is Mode.MARKS
        if effect.does is Does.CANCEL:
            assert 1 <= int(entry.cancelling) <= 7


def test_no_letter_but_k_and_ctrl_z_is_a_key() -> None:
    assert {key.value for key in Key} & set(string.ascii_uppercase) == {"K"}


def test_the_same_number_again_goes_through_the_opinions_and_back() -> None:
    entry = entry_of()
    seen = []
    for _ in range(4):
        entry.key(Key.D4)
        seen.append(entry.marks[3])
    assert seen == ["0", ".", "2", "1"]
    assert not entry.started


def test_choosing_and_crossing_out_have_two_opinions() -> None:
    for marking in (Marking.CHOOSE, Marking.CROSS_OUT):
        entry = entry_of(3, marking)
        before = entry.marks
        press(entry, Key.D2, Key.D2)
        assert entry.marks == before


@pytest.mark.parametrize(
    ("marking", "names", "most", "side"),
    [
        (Marking.AGREE, 8, None, Mark.AGREE),
        (Marking.AGREE, 6, 4, Mark.DISAGREE),
        (Marking.AGREE, 2, 1, Mark.DISAGREE),
        (Marking.AGREE, 12, 4, Mark.DISAGREE),
        (Marking.CHOOSE, 12, 4, Mark.DISAGREE),
        (Marking.CHOOSE, 5, 4, Mark.DISAGREE),
        (Marking.CROSS_OUT, 5, 4, Mark.AGREE),
        (Marking.CROSS_OUT, 12, 3, Mark.AGREE),
    ],
)
def test_the_side_that_is_filled_in_is_the_same_for_a_round_and_its_run_off(
    marking: Marking, names: int, most: int | None, side: Mark
) -> None:
    assert proposed_side(form_of(names, marking, most)) is side


def test_a_pending_digit_is_never_stored() -> None:
    entry = entry_of(12)
    assert press(entry, Key.D1) == SHOWN
    assert press(entry, Key.ENTER) == Effect(Does.SHOW, Note.DIGIT_PENDING, "1")
    press(entry, Key.D2)
    assert entry.marks == "1" * 11 + "0"
    press(entry, Key.D0, Key.ESC)
    assert entry.pending == ""
    assert entry.marks_typed
    press(entry, Key.ESC)
    assert not entry.started


def test_a_number_that_is_not_on_the_paper_changes_nothing() -> None:
    entry = entry_of(8)
    assert press(entry, Key.D9) == Effect(Does.SHOW, Note.NO_SUCH_NAME, "9")
    assert press(entry, Key.D0) == Effect(Does.SHOW, Note.NO_SUCH_NAME, "0")
    entry = entry_of(12)
    assert press(entry, Key.D0, Key.D0) == Effect(Does.SHOW, Note.NO_SUCH_NAME, "0")
    assert not entry.started


def test_a_withdrawn_name_has_the_same_mark_whatever_is_filled_in() -> None:
    form = ballot(contest("A", "AbC", seats=2))
    entry = PaperEntry(form)
    entry.take(1)
    assert entry.marks == "1.1"
    assert press(entry, Key.D2) == Effect(Does.SHOW, Note.NAME_WITHDRAWN, "2")
    press(entry, Key.F2)
    assert entry.marks == "0.0"
    assert not entry.started


def test_a_reason_is_chosen_taken_back_and_stored() -> None:
    entry = entry_of()
    press(entry, Key.K)
    assert mode_of(entry) is Mode.REASON
    assert press(entry, Key.ENTER).note is Note.REASON_AWAITED
    assert press(entry, Key.D9).note is Note.REASON_AWAITED
    assert press(entry, Key.F2).does is Does.NOTHING
    press(entry, Key.D2)
    assert reason_of(entry) is InvalidReason.NO_STAMP
    assert entry.verdict.reasons == (InvalidReason.NO_STAMP,)
    press(entry, Key.K, Key.D0)
    assert reason_of(entry) is None
    press(entry, Key.K, Key.K)
    assert mode_of(entry) is Mode.MARKS
    press(entry, Key.K, Key.ESC, Key.K, Key.D1)
    assert press(entry, Key.ENTER).does is Does.STORE
    assert reason_of(entry) is InvalidReason.NOT_ISSUED


def test_marks_that_nobody_typed_are_not_held_against_a_paper_with_a_reason() -> None:
    entry = PaperEntry(form_of(6, most=4), Mark.AGREE)
    entry.take(1)
    assert entry.verdict.reasons == (InvalidReason.TOO_MANY,)
    press(entry, Key.K, Key.D2)
    assert entry.verdict.reasons == (InvalidReason.NO_STAMP,)
    press(entry, Key.D6)
    typed = [*entry.verdict.reasons]
    assert typed == [InvalidReason.NO_STAMP, InvalidReason.TOO_MANY]


def test_the_filled_side_changes_only_on_an_untouched_paper() -> None:
    entry = entry_of()
    press(entry, Key.F2)
    assert entry.marks == "0" * 8
    press(entry, Key.F2)
    assert entry.marks == "." * 8
    press(entry, Key.D3)
    assert press(entry, Key.F2).note is Note.MARKS_TYPED
    assert entry.marks[2] == "1"
    press(entry, Key.ESC, Key.F2)
    assert entry.marks == "1" * 8


def test_cancelling_takes_the_last_paper_another_one_or_none() -> None:
    entry = entry_of()
    press(entry, Key.D4, Key.CANCEL)
    assert (entry.mode, entry.cancelling, entry.cancel_reason) == (Mode.CANCEL, "7", 0)
    press(entry, Key.F5)
    assert entry.cancel_reason == 1
    assert press(entry, Key.D5, Key.ENTER) == Effect(Does.CANCEL)
    assert (entry.cancelling, entry.cancel_reason) == ("5", 1)
    press(entry, Key.CANCEL, Key.D9)
    assert press(entry, Key.ENTER) == Effect(Does.SHOW, Note.NOT_TYPED, "9")
    press(entry, Key.ESC)
    assert entry.mode is Mode.MARKS
    assert entry.marks[3] == "0", "what was typed for the paper in hand is still there"
    assert press(entry, Key.CANCEL, Key.K).does is Does.NOTHING
    assert press(entry, Key.CANCEL) == SHOWN
    assert entry.mode is Mode.MARKS


def test_the_number_to_cancel_can_have_more_digits() -> None:
    entry = PaperEntry(form_of(8))
    entry.take(121, 120, range(1, 121))
    press(entry, Key.CANCEL, Key.D1, Key.D0, Key.D7)
    assert entry.cancelling == "107"
    for _ in range(6):
        press(entry, Key.D0)
    assert len(entry.cancelling) <= 5


def test_nothing_to_cancel_is_said() -> None:
    entry = PaperEntry(form_of(8))
    entry.take(1)
    assert press(entry, Key.CANCEL).note is Note.NOTHING_TO_CANCEL


def test_when_all_are_in_every_key_says_so() -> None:
    entry = entry_of()
    entry.take(None, 12, range(1, 13))
    for key in (Key.ENTER, Key.D3, Key.K):
        assert press(entry, key).note is Note.ALL_IN
    assert press(entry, Key.CANCEL) == SHOWN
    two = entry_of(12)
    two.take(None)
    assert press(two, Key.D1).note is Note.ALL_IN


def test_what_is_typed_stays_while_it_is_the_same_paper() -> None:
    entry = entry_of()
    press(entry, Key.D4)
    entry.take(8, 7, range(1, 8))
    assert entry.marks[3] == "0"
    entry.take(9, 8, range(1, 9))
    assert not entry.started


def test_keys_without_a_meaning_do_nothing() -> None:
    entry = entry_of()
    for key in (Key.F4, Key.F7):
        assert press(entry, key).does is Does.NOTHING
    assert press(entry, Key.F3).does is Does.OTHER_PAPER


@pytest.mark.parametrize("names", [2, 6, 12])
def test_a_paper_of_agree_boxes_never_begins_as_an_invalid_one(names: int) -> None:
    for most in (None, 1, names // 2):
        entry = PaperEntry(form_of(names, most=most))
        entry.take(1)
        assert entry.fill_is_valid
        assert entry.verdict.valid


def test_a_paper_of_which_nothing_was_typed_is_asked_for_once_more() -> None:
    entry = entry_of()
    assert press(entry, Key.ENTER) == SHOWN
    assert entry.asked
    assert press(entry, Key.ENTER).does is Does.STORE


def test_the_question_goes_with_a_key_that_says_something() -> None:
    entry = entry_of()
    press(entry, Key.ENTER, Key.ESC)
    assert not entry.asked
    press(entry, Key.ENTER, Key.D3)
    assert not entry.asked
    press(entry, Key.D3, Key.D3, Key.D3)
    assert not entry.marks_typed
    assert press(entry, Key.ENTER).does is Does.STORE, "it was looked at"


def test_a_number_that_the_paper_lacks_is_no_answer_and_is_asked_about() -> None:
    entry = entry_of(12)
    press(entry, Key.ENTER)
    assert entry.asked
    press(entry, Key.D9, Key.D9)
    assert press(entry, Key.ENTER).does is Does.SHOW, "the paper is still blank: asked once more"
    assert press(entry, Key.ENTER).does is Does.STORE
    entry.take(2)
    entry.unasked = True
    press(entry, Key.D9, Key.D9)
    assert press(entry, Key.ENTER).does is Does.SHOW, "something else was meant"
    press(entry, Key.ESC)
    assert press(entry, Key.ENTER).does is Does.STORE


def test_what_is_filled_in_may_be_taken_for_granted_until_the_round_ends() -> None:
    entry = entry_of()
    press(entry, Key.ENTER)
    assert press(entry, Key.F4).does is Does.STORE
    entry.take(9)
    assert press(entry, Key.ENTER).does is Does.STORE
    assert not PaperEntry(entry.form).unasked


def test_a_paper_that_would_be_invalid_as_filled_in_is_always_asked_for() -> None:
    entry = PaperEntry(form_of(6, Marking.CHOOSE, most=2))
    entry.take(1)
    entry.unasked = True
    assert not entry.fill_is_valid
    assert press(entry, Key.ENTER) == SHOWN
    assert press(entry, Key.F4).does is Does.NOTHING
    assert press(entry, Key.ENTER).does is Does.STORE
