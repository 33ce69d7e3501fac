"""A table of the screen as it stands on paper: whose it is, numbered, to be signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thidua_desktop.records.cluster import Cluster
from thidua_desktop.texts.registers import register_page as texts
from thidua_desktop.ui.widgets.table.table_print import TablePrint

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from thidua_desktop.services.registers.registers import Registers
    from thidua_desktop.ui.widgets.table.table_view import TableView

_NUMBER_WIDTH: Final = 44
_NUMBER_PART: Final = 20
"""Of a wide table, which is made smaller for its page, the numbers take this part."""


def list_print(
    table: TableView, rows: Sequence[Any], title: str, registers: Registers, totals: int = 0
) -> TablePrint:
    """Give the columns that are shown and these rows; the last `totals` of them have no number."""
    columns = table.shown_columns()
    cells = tuple(tuple(column.text(row) for column in columns) for row in rows)
    widths = tuple(table.width_of(column) for column in columns)
    aligned = tuple(column.align for column in columns)
    titles = tuple(column.title for column in columns)
    if titles[0] != texts.NUMBER:
        titles, widths = (
            (texts.NUMBER, *titles),
            (max(_NUMBER_WIDTH, sum(widths) // _NUMBER_PART), *widths),
        )
        aligned = ("center", *aligned)
        last = len(cells) - totals
        cells = tuple((str(n) if n <= last else "", *row) for n, row in enumerate(cells, 1))
    clusters = registers.list(Cluster)
    above = tuple(filter(None, (clusters[0].authority, clusters[0].name))) if clusters else ()
    place = clusters[0].place if clusters else ""
    return TablePrint(title, titles, widths, aligned, cells, above, place, texts.PRINT_SIGNED)
