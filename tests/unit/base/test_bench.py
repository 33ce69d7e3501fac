"""The bench reckons rightly, and its rows that need no window can be taken."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bench.results import SIZES
from bench.rows import Against, as_json, markdown, row_of, table
from bench.run import PARTS, main, run
from bench.spread import quantile, spread_of, take_turns, timed


def test_a_quantile_lies_between_its_neighbours() -> None:
    assert quantile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert quantile([1.0, 2.0], 0.5) == 1.5
    assert quantile([5.0], 0.95) == 5.0
    assert quantile(list(map(float, range(101))), 0.9) == pytest.approx(90.0)
    with pytest.raises(ValueError, match="no figures"):
        quantile([], 0.5)


def test_the_spread_of_a_hundred_figures() -> None:
    spread = spread_of(list(map(float, range(100, -1, -1))))
    assert (spread.p10, spread.median, spread.p90, spread.p95) == pytest.approx((10, 50, 90, 95))
    assert spread.number == 101


def test_both_are_taken_in_turn_and_the_first_ones_thrown_away() -> None:
    order: list[str] = []

    def taker(name: str, figures: Iterator[int]) -> float:
        order.append(name)
        return float(next(figures))

    ours, baseline = iter(range(10)), iter(range(100, 110))
    taken = take_turns(2, lambda: taker("A", ours), lambda: taker("B", baseline), unmeasured=1)
    assert order == ["A", "B"] * 3
    assert taken == ([1.0, 2.0], [101.0, 102.0])


def test_an_action_is_timed_as_the_mean_of_so_many() -> None:
    done: list[int] = []
    assert timed(lambda: done.append(1), times=4) >= 0
    assert len(done) == 4


def test_a_ratio_is_held_against_its_goal() -> None:
    row = row_of("x", ([2.0, 4.0, 3.0], [1.0, 2.0, 1.5]), "loop", 2.0)
    assert row.figure == pytest.approx(2.0)
    assert row.met is True
    assert row_of("x", ([3.1], [1.0]), "loop", 3.0).met is False
    assert row_of("x", ([3.1], [1.0]), "loop").met is None


def test_a_difference_is_held_against_its_goal() -> None:
    taken = ([20.0] * 20, [5.0] * 20)
    row = row_of("x", taken, "painting", 16.0, against=Against.P95_ABOVE)
    assert row.figure == pytest.approx(15.0)
    assert row.met is True


def test_what_is_above_half_more_than_the_baseline_is_held_against_its_goal() -> None:
    half_more = Against.ABOVE_HALF_MORE
    row = row_of("x", ([190.0], [100.0]), "12 units", 50.0, against=half_more)
    assert row.figure == pytest.approx(40.0)
    assert row.met is True
    assert row_of("x", ([201.0], [100.0]), "12 units", 50.0, against=half_more).met is False
    less = row_of("x", ([120.0], [100.0]), "12 units", 50.0, against=half_more)
    assert "1.5× + 40.0 ms | ≤ 1.5× + 50.0 ms | đạt" in markdown([row])
    assert "1.5× - 30.0 ms" in markdown([less])
    assert as_json([less])[0]["against"] == "above_half_more"


def test_the_tables_say_what_was_missed() -> None:
    rows = [
        row_of("một", ([3.0], [1.0]), "loop", 2.0),
        row_of("hai", ([0.025], [0.01]), "loop", unit="µs", against=Against.P95_ABOVE),
    ]
    lines = table(rows).splitlines()
    assert len({line.find("loop") > 0 for line in lines[2:]}) == 1
    assert " ".join(lines[2].split()) == (
        "một 3.00 ms (3.00–3.00) 1.00 ms (1.00–1.00) loop 3.00× ≤ 2.00× KHÔNG"
    )
    assert "+0.0150 µs" in lines[3]
    assert markdown(rows).splitlines()[2].startswith("| một | 3.00 ms")
    assert as_json(rows)[0]["met"] is False
    assert json.loads(json.dumps(as_json(rows)))[0]["ours"]["median"] == 3.0


@pytest.mark.slow
def test_the_rows_without_a_window_can_be_taken() -> None:
    parts = [
        replace(part, quick=2)
        for part in PARTS
        if part.name in {"results", "papers", "minutes", "stores"}
    ]
    rows = run(parts, quick=True)
    assert len(rows) == len(SIZES) + 1 + 1 + 1 + 2 + 2
    assert all(row.ours.median > 0 and row.baseline.median > 0 for row in rows)


def test_what_was_measured_is_written_with_its_machine(tmp_path: Path) -> None:
    out = tmp_path / "bench.json"
    assert main(["--quick", "--only", "papers", "--out", str(out)]) == 0
    held = json.loads(out.read_text(encoding="utf-8"))
    assert held["machine"]["cores"] >= 1
    assert [row["ours"]["median"] > 0 for row in held["rows"]] == [True]


def test_each_part_has_fewer_figures_when_quick() -> None:
    assert all(0 < part.quick < part.full for part in PARTS)
    assert run((), quick=True) == []
