"""A row of a chart adds up its parts."""

from thidua_desktop.domain.work.charts import BarRow, furthest


def test_a_row_adds_up_its_parts() -> None:
    assert BarRow("A", (3, 1, 2)).total == 6
    assert BarRow("A", ()).total == 0


def test_of_many_rows_those_furthest_behind_are_shown() -> None:
    rows = [BarRow("A", (3, 1)), BarRow("B", (0, 2)), BarRow("C", (1, 2)), BarRow("D", (0, 0))]
    assert furthest(rows) == furthest(rows, 4) == tuple(rows)
    assert [row.name for row in furthest(rows, 3)] == ["B", "D", "C"]
    assert len(furthest(rows * 6)) == 20
