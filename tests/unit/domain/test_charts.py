"""A row of a chart adds up its parts."""

from thidua_desktop.domain.work.charts import BarRow


def test_a_row_adds_up_its_parts() -> None:
    assert BarRow("A", (3, 1, 2)).total == 6
    assert BarRow("A", ()).total == 0
