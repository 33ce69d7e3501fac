"""A second, naive scorer on many random tables: each total and rank that it finds otherwise."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from faults.rows import Row
from tests.support.random_tables import check_case, random_case


def scorer_rows(_folder: Path, tables: int) -> Iterator[Row]:
    """Compare both scorers on so many tables."""
    random = Random(tables)
    wrong = compared = 0
    for _ in range(tables):
        case = random_case(random)
        try:
            compared += check_case(case)
        except AssertionError:
            wrong += 1
    wrong += not compared  # tables of which nothing can be compared would all come out
    yield Row("bảng tiêu chí ngẫu nhiên, hai cách tính điểm", tables, 0, wrong)
