"""A second, naive scorer finds the same on random tables; `dev.py faults` takes 100,000."""

from random import Random

import pytest

from tests.support.random_tables import check_case, random_case

TABLES = 400


@pytest.mark.parametrize("seed", range(5))
def test_a_second_scorer_finds_the_same(seed: int) -> None:
    random = Random(seed)
    assert sum(check_case(random_case(random)) for _ in range(TABLES)) >= TABLES
