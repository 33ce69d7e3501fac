"""Each sum of the ledger, made to hold and to break."""

from dataclasses import replace

import pytest

from tests.support.ballots import ballot, contest, papers
from thidua_desktop.domain.ballot import ContestId, NameCode
from thidua_desktop.domain.codes.ballot import Base, InvalidReason, Marking
from thidua_desktop.domain.codes.round import LedgerCode
from thidua_desktop.domain.ledger import (
    Ledger,
    figure_faults,
    number_faults,
    tally_faults,
    written_fault,
)
from thidua_desktop.domain.tally import Opinions, Tally, count

FULL = Ledger(eligible=12, present=11, printed=15, spoilt=2, issued=11, returned=10)
FORM = ballot(contest("A", "XY", 1), marking=Marking.CHOOSE)
AX = (ContestId("A"), NameCode("X"))


def closed_tally() -> Tally:
    return count(FORM, papers(*["10"] * 6, *["01"] * 2, "00", "11"))


def test_figures_that_close() -> None:
    assert figure_faults(FULL) == ()
    assert figure_faults(Ledger()) == ()  # what is not known is not broken
    assert figure_faults(replace(FULL, spoilt=None)) == ()
    assert FULL.missing() == ()
    assert Ledger(eligible=12, spoilt=0).missing() == ("present", "printed", "issued", "returned")


@pytest.mark.parametrize(
    ("ledger", "code"),
    [
        (replace(FULL, eligible=10), LedgerCode.PRESENT_OVER_ELIGIBLE),
        (replace(FULL, printed=12), LedgerCode.ISSUED_OVER_PRINTED),
        (replace(FULL, spoilt=5), LedgerCode.ISSUED_OVER_PRINTED),
        (replace(FULL, printed=10, spoilt=None), LedgerCode.ISSUED_OVER_PRINTED),
        (replace(FULL, issued=12, printed=20), LedgerCode.ISSUED_OVER_PRESENT),
        (replace(FULL, returned=12), LedgerCode.RETURNED_OVER_ISSUED),
    ],
)
def test_each_broken_figure(ledger: Ledger, code: LedgerCode) -> None:
    assert figure_faults(ledger) == (code,)


def test_figures_just_at_their_limit() -> None:
    assert figure_faults(Ledger(11, 11, 13, 2, 11, 11)) == ()
    assert figure_faults(replace(FULL, issued=12, printed=20), proxies=1) == ()


def test_all_broken_figures_are_told() -> None:
    assert figure_faults(Ledger(5, 6, 7, 1, 8, 9)) == (
        LedgerCode.PRESENT_OVER_ELIGIBLE,
        LedgerCode.ISSUED_OVER_PRINTED,
        LedgerCode.ISSUED_OVER_PRESENT,
        LedgerCode.RETURNED_OVER_ISSUED,
    )


def test_a_count_that_closes() -> None:
    assert tally_faults(FORM, FULL, closed_tally()) == ()


def spoil_votes(tally: Tally, agree: int) -> Tally:
    (only,) = tally.contests
    return replace(tally, contests=(replace(only, names={AX[1]: Opinions(agree)}),))


@pytest.mark.parametrize(
    ("tally", "code"),
    [
        (count(FORM, papers(*["10"] * 9)), LedgerCode.ENTERED_NOT_RETURNED),
        (count(FORM, papers(*["10"] * 11)), LedgerCode.ENTERED_NOT_RETURNED),
        (replace(closed_tally(), valid=9), LedgerCode.VALID_PLUS_INVALID),
        (
            replace(closed_tally(), reasons={InvalidReason.BLANK: 1}),
            LedgerCode.REASONS_NOT_INVALID,
        ),
        (spoil_votes(closed_tally(), 9), LedgerCode.OVER_SEATS_TIMES_VALID),
        (replace(closed_tally(), written={AX: Opinions(1, 1)}), LedgerCode.WRITTEN_REFUSED),
    ],
)
def test_each_broken_sum(tally: Tally, code: LedgerCode) -> None:
    assert tally_faults(FORM, FULL, tally) == (code,)


def test_votes_up_to_seats_times_valid_hold() -> None:
    assert tally_faults(FORM, FULL, spoil_votes(closed_tally(), 8)) == ()
    # In agree marking a voter may agree to any number.
    agree = replace(FORM, marking=Marking.AGREE)
    assert tally_faults(agree, FULL, spoil_votes(closed_tally(), 9)) == ()


@pytest.mark.parametrize(
    ("base", "opinions", "refused"),
    [
        (Base.ELIGIBLE, Opinions(1, 0), False),
        (Base.ELIGIBLE, Opinions(0, 1), False),
        (Base.ELIGIBLE, Opinions(2, 0), True),
        (Base.ELIGIBLE, Opinions(1, 1), True),
        (Base.PRESENT, Opinions(1, 0), True),
        (Base.VALID, Opinions(0, 1), True),
        (Base.PRESENT, Opinions(0, 0), False),
    ],
)
def test_written_opinions(base: Base, opinions: Opinions, refused: bool) -> None:
    form = replace(ballot(contest("A", "XY", base=base)), written_allowed=True)
    assert written_fault(form, FULL, {AX: opinions}) is refused
    assert written_fault(form, Ledger(), {AX: opinions}) is bool(opinions != Opinions())
    closed = replace(form, written_allowed=False)
    assert written_fault(closed, FULL, {AX: opinions}) is bool(opinions != Opinions())


@pytest.mark.parametrize(
    ("numbers", "returned", "holds"),
    [
        ((), 0, True),
        ((3, 1, 2), 3, True),
        ((1, 2), 3, False),
        ((1, 2, 2), 3, False),
        ((1, 2, 4), 3, False),
        ((0, 1, 2), 3, False),
        ((1, 2, 3, 4), 3, False),
    ],
)
def test_paper_numbers(numbers: tuple[int, ...], returned: int, holds: bool) -> None:
    assert number_faults(numbers, returned) == (() if holds else (LedgerCode.NUMBERS_BROKEN,))


def test_one_contest_with_too_many_votes_is_enough() -> None:
    form = ballot(contest("A", "XY"), contest("B", "Z", first=3), marking=Marking.CHOOSE)
    tally = count(form, papers(*["100"] * 10))
    assert tally_faults(form, FULL, tally) == ()
    first, second = tally.contests
    over = replace(first, names={AX[1]: Opinions(11)})
    found = tally_faults(form, FULL, replace(tally, contests=(over, second)))
    assert found == (LedgerCode.OVER_SEATS_TIMES_VALID,)


def test_who_is_present_counts_as_nobody_while_it_is_not_known() -> None:
    form = replace(ballot(contest("A", "XY", base=Base.ELIGIBLE)), written_allowed=True)
    assert not written_fault(form, Ledger(eligible=2), {AX: Opinions(2, 0)})


def test_no_spoilt_figure_is_none_spoilt() -> None:
    assert figure_faults(replace(FULL, spoilt=None, printed=FULL.issued)) == ()


def test_written_opinions_are_refused_where_nothing_allows_them() -> None:
    form = ballot(contest("A", "XY", base=Base.ELIGIBLE))
    assert written_fault(form, FULL, {AX: Opinions(1, 0)})
