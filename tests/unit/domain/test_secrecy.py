"""A unanimous figure tells everybody's vote, one that lacks a single paper nearly so."""

from dataclasses import replace

from tests.support.ballots import ballot, contest, papers
from thidua_desktop.domain.tally import Revealed, count, revealed_by


def revealed(*marks: str, names: str = "ABCD") -> Revealed:
    form = ballot(contest("M", names, 4))
    found = revealed_by(form, count(form, papers(*marks)))
    return Revealed(
        *(tuple(name[-1] for name in some) for some in (found.unanimous, found.but_one))
    )


def test_all_alike_and_all_but_one() -> None:
    assert revealed("1010", "1010", "1000", "1111", "1010") == Revealed(("A",), ("B", "C", "D"))


def test_no_opinion_is_an_opinion_too() -> None:
    assert revealed("1..0", "10.1", "1..1") == Revealed(("A", "C"), ("B", "D"))


def test_what_two_voted_otherwise_tells_nothing() -> None:
    assert revealed("1111", "1111", "0111", "0111", "0111") == Revealed(("B", "C", "D"), ())


def test_no_paper_and_a_withdrawn_name_tell_nothing() -> None:
    assert revealed() == Revealed((), ())
    assert revealed("1100", "1100", names="aBCD") == Revealed(("B", "C", "D"), ())


def test_a_name_without_figures_tells_nothing() -> None:
    form = ballot(contest("M", "A", 1))
    (counted,) = count(form, papers("1")).contests
    tally = replace(count(form, papers("1")), contests=(replace(counted, names={}),))
    assert revealed_by(form, tally) == Revealed((), ())


def test_a_name_on_two_titles_is_told_once() -> None:
    form = ballot(contest("M", "AB", 2), contest("G", "AB", 2, first=3))
    assert revealed_by(form, count(form, papers("1111", "1001", "1110"))) == Revealed(
        ("Đơn vị A",), ("Đơn vị B",)
    )
