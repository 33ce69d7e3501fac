"""A book of documents on paper, in the ten columns of the decree, to be signed."""

from collections.abc import Sequence

from thidua_desktop.records.choices import Direction
from thidua_desktop.records.cluster import Cluster
from thidua_desktop.records.documents import Document
from thidua_desktop.texts.documents import books as texts
from thidua_desktop.ui.widgets.table.table_print import TablePrint

_WIDE = 10
"""A share of the width as the print has it: wide enough for a page across."""


def book_table(
    direction: Direction, year: int | None, cluster: Cluster | None, documents: Sequence[Document]
) -> TablePrint:
    """Give the documents of one book; the columns bear their numbers as in the decree."""
    columns = texts.COLUMNS[direction]
    above = (cluster.authority, cluster.name) if cluster else ()
    return TablePrint(
        title=texts.book_title(direction, year, [one.arrival_number for one in documents]),
        columns=tuple(f"{name}\n({at})" for at, (name, _, _) in enumerate(columns, 1)),
        widths=tuple(share * _WIDE for _, share, _ in columns),
        aligned=("left",) * len(columns),
        rows=tuple(tuple(text(one) for _, _, text in columns) for one in documents),
        above=tuple(filter(None, above)),
        place=cluster.place if cluster else "",
        signed=(texts.CLERK, texts.HEAD),
    )
