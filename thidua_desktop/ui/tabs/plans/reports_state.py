"""What the matrix of reports shows, in words; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thidua_desktop.domain.codes.reports import ReportStand
from thidua_desktop.records.choices import ReportKind
from thidua_desktop.services.reports.year_reports import ReportCell, ReportMatrix, ReportRow
from thidua_desktop.texts.base.numbers import day_or_blank, short_date
from thidua_desktop.texts.reports import reports as texts

TONES = {
    ReportStand.IN_TIME: "good",
    ReportStand.LATE: "warning",
    ReportStand.MISSING: "bad",
    ReportStand.WAITING: "secondary",
    ReportStand.NOT_ASKED: "secondary",
}


@dataclass(frozen=True, slots=True)
class GridRow:
    """A unit, or the totals at the foot."""

    name: str
    row: ReportRow | None
    totals: Mapping[ReportKind, str]

    def cell(self, kind: ReportKind) -> ReportCell | None:
        return self.row.cells[kind] if self.row else None


def grid_rows(matrix: ReportMatrix) -> tuple[GridRow, ...]:
    """The units in their order, and how many sent each kind."""
    if not matrix.rows:
        return ()
    totals = {kind: _total(matrix.of_kind(kind)) for kind in ReportKind}
    units = (GridRow(row.unit.name, row, {}) for row in matrix.rows)
    return (*units, GridRow(texts.TOTAL, None, totals))


def _total(cells: Sequence[ReportCell]) -> str:
    return texts.TOTAL_CELL.format(sum(cell.status.there for cell in cells), len(cells))


def received_text(row: GridRow, kind: ReportKind) -> str:
    """The day on which it came; of the foot how many did."""
    cell = row.cell(kind)
    if cell is None:
        return row.totals[kind]
    return day_or_blank(cell.received)


def stand_text(row: GridRow, kind: ReportKind) -> str:
    """How late it is, whether it was asked for again, whether it has longer."""
    cell = row.cell(kind)
    if cell is None:
        return ""
    message = {
        ReportStand.LATE: texts.LATE,
        ReportStand.MISSING: texts.MISSING,
        ReportStand.WAITING: texts.WAITING,
    }.get(cell.status.stand, "")
    parts = [message.format(cell.status.days)]
    if cell.reminded and not cell.received:
        parts.append(texts.REMINDED.format(len(cell.reminded)))
    if cell.record and cell.record.extended:
        parts.append(texts.EXTENDED.format(short_date(cell.record.extended)))
    return ", ".join(filter(None, parts))


def head_text(matrix: ReportMatrix | None, kind: ReportKind) -> str:
    """What the kind is called, and by when it is due."""
    due = matrix.dues.get(kind) if matrix else None
    if due is None or due.due is None:
        return texts.NO_DUE.format(texts.HEADS[kind])
    return texts.DUE_ON.format(texts.HEADS[kind], short_date(due.due))
