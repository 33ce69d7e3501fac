"""Why a paper or a vote is not valid, what is counted of it, and changes from the floor."""

from dataclasses import replace

import pytest

from tests.support.ballots import ballot, contest, papers
from thidua_desktop.domain.ballot import (
    Amendment,
    BallotForm,
    Candidate,
    ContestId,
    NameCode,
    Paper,
    amended,
    judge,
)
from thidua_desktop.domain.codes.ballot import (
    MARK_REASONS,
    TYPED_REASONS,
    InvalidReason,
    Mark,
    Marking,
    Spoils,
)
from thidua_desktop.domain.tally import Opinions, count

BLANK, CROSSED, MANY = MARK_REASONS
A, B = ContestId("A"), ContestId("B")


def form(
    marking: Marking,
    first: str = "XYZ",
    second: str = "XY",
    *,
    spoils: Spoils = Spoils.PAPER,
    blank_is_invalid: bool = True,
    max_agree: int | None = 2,
) -> BallotForm:
    """Contest A of three names and two seats, contest B of two names and one."""
    return ballot(
        contest("A", first, 2, max_agree=max_agree),
        contest("B", second, 1, first=4),
        marking=marking,
        spoils=spoils,
        blank_is_invalid=blank_is_invalid,
    )


def test_a_form_is_counted_twice_and_by_the_strict_rules_unless_it_says_otherwise() -> None:
    """DESIGN 5 and 6.1; what was sealed without these words is recounted so for ever."""
    plain = BallotForm(Marking.AGREE, ())
    assert (plain.passes, plain.spoils, plain.blank_is_invalid) == (2, Spoils.PAPER, True)
    assert (plain.written_allowed, plain.proxies, plain.version) == (False, 0, 2)
    assert not Candidate(NameCode("X"), "Đơn vị X", 1).withdrawn


def test_what_stands_at_a_withdrawn_name_is_read_as_nothing() -> None:
    assert form(Marking.AGREE, "XyZ").read("11111") == "10111"
    assert form(Marking.AGREE).read("11111") == "11111"


@pytest.mark.parametrize(
    ("marking", "marks", "reasons"),
    [
        (Marking.AGREE, "11010", ()),
        (Marking.AGREE, ".....", (BLANK,)),
        (Marking.AGREE, "....0", ()),
        (Marking.AGREE, "....2", ()),
        (Marking.AGREE, "00000", ()),
        (Marking.AGREE, "111..", (MANY,)),
        (Marking.AGREE, "...11", ()),  # B has no max_agree
        (Marking.AGREE, "112..", ()),  # both boxes are no agreement
        (Marking.CHOOSE, "11010", ()),
        (Marking.CHOOSE, "00000", (BLANK,)),
        (Marking.CHOOSE, "00001", ()),
        (Marking.CHOOSE, "11101", (MANY,)),
        (Marking.CHOOSE, "00011", (MANY,)),
        (Marking.CROSS_OUT, "11010", ()),
        (Marking.CROSS_OUT, "00010", (CROSSED,)),
        (Marking.CROSS_OUT, "00000", (CROSSED,)),
        (Marking.CROSS_OUT, "11101", (MANY,)),
        (Marking.CROSS_OUT, "11100", (CROSSED, MANY)),
        (Marking.CROSS_OUT, "00011", (CROSSED, MANY)),
    ],
)
def test_reasons_that_follow_from_the_marks(
    marking: Marking, marks: str, reasons: tuple[InvalidReason, ...]
) -> None:
    verdict = judge(form(marking), Paper(1, marks))
    assert verdict.reasons == reasons
    assert verdict.valid is (not reasons)
    assert verdict.reason == (reasons[0] if reasons else None)
    assert verdict.spoilt == ()


@pytest.mark.parametrize("reason", TYPED_REASONS)
@pytest.mark.parametrize("spoils", Spoils)
def test_a_typed_reason_comes_before_those_of_the_marks(
    reason: InvalidReason, spoils: Spoils
) -> None:
    agree = form(Marking.AGREE, spoils=spoils)
    assert judge(agree, Paper(1, "11010", reason)).reasons == (reason,)
    assert judge(agree, Paper(1, ".....", reason)).reasons == (reason, BLANK)
    crossed = judge(form(Marking.CROSS_OUT, spoils=spoils), Paper(1, "11100", reason))
    marks = (CROSSED, MANY) if spoils is Spoils.PAPER else ()
    assert crossed.reasons == (reason, *marks)
    assert crossed.spoilt == ()


@pytest.mark.parametrize(
    ("marking", "marks", "reasons", "spoilt"),
    [
        (Marking.AGREE, "111..", (), {A: MANY}),
        (Marking.AGREE, ".....", (BLANK,), {}),
        (Marking.CHOOSE, "11111", (), {A: MANY, B: MANY}),
        (Marking.CHOOSE, "00000", (BLANK,), {}),
        (Marking.CROSS_OUT, "00011", (), {A: CROSSED, B: MANY}),
        (Marking.CROSS_OUT, "11010", (), {}),
    ],
)
def test_a_contest_may_be_spoilt_alone(
    marking: Marking,
    marks: str,
    reasons: tuple[InvalidReason, ...],
    spoilt: dict[ContestId, InvalidReason],
) -> None:
    verdict = judge(form(marking, spoils=Spoils.CONTEST), Paper(1, marks))
    assert verdict.reasons == reasons
    assert dict(verdict.spoilt) == spoilt
    assert [verdict.spoils(contest_id) for contest_id in (A, B)] == [A in spoilt, B in spoilt]


def test_a_blank_paper_may_be_allowed() -> None:
    for marking, marks in ((Marking.AGREE, "....."), (Marking.CHOOSE, "00000")):
        allowed = form(marking, blank_is_invalid=False)
        assert judge(allowed, Paper(1, marks)).valid
    crossing = form(Marking.CROSS_OUT, blank_is_invalid=False)
    assert judge(crossing, Paper(1, "00000")).reasons == (CROSSED,)


def test_a_withdrawn_name_is_not_read() -> None:
    assert judge(form(Marking.AGREE, "Xyz", "xy"), Paper(1, ".1111")).reasons == (BLANK,)
    assert judge(form(Marking.CHOOSE, "xYZ"), Paper(1, "11100")).valid
    assert judge(form(Marking.CHOOSE, "xYZ"), Paper(1, "10000")).reasons == (BLANK,)
    assert judge(form(Marking.CROSS_OUT, "XYz"), Paper(1, "00110")).reasons == (CROSSED,)


def test_a_contest_without_names_left_spoils_nothing() -> None:
    assert judge(form(Marking.CROSS_OUT, "xyz"), Paper(1, "00010")).valid
    assert judge(form(Marking.CROSS_OUT, "xyz"), Paper(1, "11110")).valid
    assert judge(form(Marking.CHOOSE, "xyz", "xy"), Paper(1, "11111")).reasons == (BLANK,)


def test_what_each_marking_counts() -> None:
    agree = count(form(Marking.AGREE), papers("1.010", "20.12", "0..1."))
    assert list(agree.contest("A").names.values()) == [
        Opinions(1, 1, 1),
        Opinions(0, 1, 2),
        Opinions(0, 1, 2),
    ]
    assert list(agree.contest("B").names.values()) == [Opinions(3, 0, 0), Opinions(0, 1, 2)]
    for marking in (Marking.CHOOSE, Marking.CROSS_OUT):
        tally = count(form(marking), papers("11010", "01001"))
        assert tally.contest("A").names[NameCode("Y")] == Opinions(2, 0, 0)
        assert tally.contest("A").names[NameCode("X")] == Opinions(1, 1, 0)


def test_a_paper_is_booked_under_one_reason() -> None:
    sheets = [
        *papers("11010", "00000", "11100", "00011", "11101"),
        *papers("11100", typed=InvalidReason.SIGNED),
    ]
    tally = count(form(Marking.CROSS_OUT), sheets)
    assert (tally.entered, tally.valid, tally.invalid) == (6, 1, 5)
    # The order is that of the codes, whatever came first.
    assert list(tally.reasons.items()) == [
        (InvalidReason.SIGNED, 1),
        (CROSSED, 3),
        (MANY, 1),
    ]


def test_a_spoilt_contest_loses_its_votes_alone() -> None:
    tally = count(form(Marking.CHOOSE, spoils=Spoils.CONTEST), papers("11110", "10011", "10010"))
    assert (tally.valid, tally.contest("A").spoilt, tally.contest("B").spoilt) == (3, 1, 1)
    assert tally.contest("A").names[NameCode("X")] == Opinions(2, 0, 0)
    assert tally.contest("B").names[NameCode("X")] == Opinions(2, 0, 0)


def test_no_papers_and_a_form_without_names() -> None:
    empty = replace(contest("A", "X"), candidates=())
    for papers_form in (form(Marking.AGREE), ballot(empty), ballot()):
        tally = count(papers_form, [])
        assert (tally.entered, tally.reasons) == (0, {})
    assert judge(ballot(empty, marking=Marking.CROSS_OUT), Paper(1, "")).valid


def test_what_a_form_takes() -> None:
    agree, choose = form(Marking.AGREE), form(Marking.CHOOSE)
    assert agree.takes("1.020")
    assert not agree.takes("1.02")
    assert not agree.takes("1.02x")
    assert choose.takes("10010")
    assert not choose.takes("1.010")
    assert agree.filled(Mark.AGREE) == "11111"


def test_names_and_contests_are_found_by_code() -> None:
    agree = form(Marking.AGREE)
    assert agree.contest("B").candidate("Y").number == 5
    assert [name.number for name in agree.candidates] == [1, 2, 3, 4, 5]
    tally = count(agree, [])
    for missing in (agree.contest, agree.contest("A").candidate, tally.contest):
        with pytest.raises(KeyError, match="nobody"):
            missing("nobody")


def test_changes_from_the_floor() -> None:
    before = form(Marking.AGREE)
    after = amended(
        before, [Amendment(A, withdrawn=NameCode("Y")), Amendment(B, seats=2), Amendment(A)]
    )
    assert [name.withdrawn for name in after.candidates] == [False, True, False, False, False]
    assert [name.number for name in after.candidates] == [1, 2, 3, 4, 5]
    assert [item.seats for item in after.contests] == [2, 2]
    assert amended(before, []) == before


@pytest.mark.parametrize(("max_agree", "after"), [(2, 3), (1, 1), (None, None)])
def test_seats_changed_from_the_floor_change_what_may_be_agreed_to(
    max_agree: int | None, after: int | None
) -> None:
    before = form(Marking.AGREE, max_agree=max_agree)
    changed = amended(before, [Amendment(A, seats=3)]).contest("A")
    assert (changed.seats, changed.max_agree) == (3, after)


def test_what_stands_at_a_withdrawn_name_is_not_read() -> None:
    form = ballot(contest("A", "Xy"))
    assert form.read("11") == form.read("10") == form.read("1.")
    assert form.unread == (1,)


def test_without_withdrawals_marks_are_read_as_they_stand() -> None:
    assert ballot(contest("A", "XY")).read("1.") == "1."


def test_a_majority_is_written_as_the_rule_writes_it() -> None:
    plain = contest("A", "XY", majority="4/6")
    assert plain.written_majority == "2/3"
    assert replace(plain, ratio="4/6").written_majority == "4/6"
