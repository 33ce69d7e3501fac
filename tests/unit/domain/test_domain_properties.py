"""What holds of every count: most of all, that a second counter finds the same."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.naive_counter import PlainForm, PlainPaper, Written, naive_count
from tests.support.random_ballots import (
    FIGURES,
    as_plain,
    chain_of_contests,
    domain_form,
    domain_papers,
    domain_written,
    figures_at_the_cut,
    plain,
    plain_forms,
    random_papers,
    random_written,
)
from thidua_desktop.domain.ballot import BallotForm, ContestId, NameCode
from thidua_desktop.domain.codes.ballot import Compare, Marking, Outcome
from thidua_desktop.domain.ledger import Ledger, tally_faults
from thidua_desktop.domain.outcome import ContestResult, decide
from thidua_desktop.domain.tally import Tally, count, together

PAPERS = 420
EXAMPLES = 85
AT_LEAST_PAPERS = 34_000  # of each marking: over 100,000 in all
SMALL = (0, 1, 3, 7, 12, 12, 15, 30)  # how many papers a small conference may have


def check_both(
    form: PlainForm, figures: dict[str, int], papers: list[PlainPaper], written: Written
) -> None:
    frozen = domain_form(form)
    typed = domain_papers(form, papers)
    assert all(frozen.takes(paper.marks) for paper in typed)
    tally = count(frozen, typed, domain_written(written))
    results = decide(frozen, Ledger(**figures), tally)
    assert as_plain(tally, results) == plain(naive_count(form, figures, papers, written))
    half = len(typed) // 2
    parts = count(frozen, typed[:half], domain_written(written)), count(frozen, typed[half:])
    assert together(*parts) == tally
    check_invariants(frozen, tally, results)


def check_invariants(form: BallotForm, tally: Tally, results: tuple[ContestResult, ...]) -> None:
    full = Ledger(returned=tally.entered)
    assert tally_faults(form, full, replace(tally, written={})) == ()
    for contest, result in zip(form.contests, results, strict=True):
        of_contest = tally.contest(contest.id)
        assert len(result.elected) <= contest.seats
        assert result.seats_left == contest.seats - len(result.elected)
        for name in contest.candidates:
            votes = of_contest.names[name.code]
            counted = 0 if name.withdrawn else tally.valid - of_contest.spoilt
            assert votes.agree + votes.disagree + votes.none == counted
        for elected in result.elected:
            have = elected.agree * contest.majority.denominator
            must = contest.majority.numerator * result.base_count
            assert result.base_count > 0
            assert have > must if contest.compare is Compare.MORE_THAN else have >= must


def check_one_more_vote(
    form: BallotForm, figures: dict[str, int], tally: Tally, results: tuple[ContestResult, ...]
) -> None:
    """One more agreeing vote never costs an elected name its seat."""
    for contest, result in zip(form.contests, results, strict=True):
        for elected in result.elected if contest.requires is None else ():
            better = with_one_more(tally, contest.id, elected.code)
            after = next(r for r in decide(form, Ledger(**figures), better) if r.id == contest.id)
            assert after.name_result(elected.code).outcome is Outcome.ELECTED


def with_one_more(tally: Tally, contest_id: ContestId, code: NameCode) -> Tally:
    contests = []
    for contest in tally.contests:
        names = dict(contest.names)
        if contest.contest == contest_id:
            names[code] = names[code]._replace(agree=names[code].agree + 1)
        contests.append(replace(contest, names=names))
    return replace(tally, contests=tuple(contests))


@pytest.mark.slow
@pytest.mark.parametrize("marking", Marking)
def test_a_second_counter_finds_the_same(marking: Marking) -> None:
    seen = 0

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(plain_forms(marking), st.integers(0, 2**32))
    def whole_and_small_halls(form: PlainForm, seed: int) -> None:
        nonlocal seen
        rng = Random(seed)
        papers = random_papers(form, rng, PAPERS)
        figures = {key: rng.randint(PAPERS // 2, PAPERS) for key in FIGURES}
        check_both(form, figures, papers, random_written(form, rng))
        seen += PAPERS
        for size in SMALL:
            some = rng.sample(papers, size)
            written = random_written(form, rng)
            check_both(form, figures_at_the_cut(form, rng, some, written), some, written)

    whole_and_small_halls()
    assert seen >= AT_LEAST_PAPERS


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32))
def test_a_second_counter_waits_for_the_same_ties(seed: int) -> None:
    """Votes are given in writing alone: ties, and all that hangs on them, are frequent."""
    rng = Random(seed)
    for _ in range(20):
        form = chain_of_contests(rng)
        votes = {(c.id, name): (rng.randint(2, 5), 0) for c in form.contests for name in c.names}
        check_both(form, {**dict.fromkeys(FIGURES, 0), "eligible": 5}, [], votes)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(Marking).flatmap(plain_forms), st.integers(0, 2**32))
def test_the_order_of_papers_never_changes_a_result(form: PlainForm, seed: int) -> None:
    rng = Random(seed)
    frozen = domain_form(form)
    papers = domain_papers(form, random_papers(form, rng, 30))
    shuffled = rng.sample(papers, len(papers))
    ledger = Ledger(**dict.fromkeys(FIGURES, 30))
    assert count(frozen, shuffled) == count(frozen, papers)
    assert list(count(frozen, shuffled).reasons) == list(count(frozen, papers).reasons)
    assert decide(frozen, ledger, count(frozen, shuffled)) == decide(
        frozen, ledger, count(frozen, papers)
    )


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(Marking).flatmap(plain_forms), st.integers(0, 2**32))
def test_one_more_vote_never_costs_a_seat(form: PlainForm, seed: int) -> None:
    rng = Random(seed)
    frozen = domain_form(form)
    papers = random_papers(form, rng, rng.choice(SMALL))
    figures = figures_at_the_cut(form, rng, papers, {})
    tally = count(frozen, domain_papers(form, papers))
    check_one_more_vote(frozen, figures, tally, decide(frozen, Ledger(**figures), tally))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(Marking).flatmap(plain_forms), st.integers(0, 2**32))
def test_marks_of_a_withdrawn_name_are_never_read(form: PlainForm, seed: int) -> None:
    rng = Random(seed)
    frozen = domain_form(form)
    papers = domain_papers(form, random_papers(form, rng, 20))
    gone = {name.number - 1 for name in frozen.candidates if name.withdrawn}
    letters = sorted(frozen.alphabet)
    scribbled = [
        replace(
            paper,
            marks="".join(
                rng.choice(letters) if index in gone else mark
                for index, mark in enumerate(paper.marks)
            ),
        )
        for paper in papers
    ]
    assert count(frozen, scribbled) == count(frozen, papers)
