"""Bảng cộng đúng: a row of totals is the sum of its column; the ledger of a count closes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.codes.documents import FormatCode
from thidua_desktop.services.issuing.format_report import FormatFinding
from thidua_desktop.texts.documents import format_check as texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua_desktop.files.word.decree.paper import Paper
    from thidua_desktop.files.word.decree.sheet import Table

_TOTAL: Final = re.compile(r"(tổng )?cộng:?|tổng số:?|tổng:?", re.IGNORECASE)
_FIGURE: Final = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?|-?\d+(,\d+)?")
_ROMAN: Final = re.compile(r"[IVXLC]+|[A-Z]")
_OPINIONS: Final = ("đồng ý", "không đồng ý", "không có ý kiến")
_LEDGER: Final = {
    "printed": r"số phiếu (đã )?in\b",
    "spoilt": r"số phiếu hỏng",
    "unused": r"số phiếu còn lại",
    "issued": r"số phiếu phát ra(?! không)",
    "not_returned": r"số phiếu phát ra không thu về",
    "returned": r"số phiếu thu về",
    "valid": r"số phiếu hợp lệ",
    "invalid": r"số phiếu không hợp lệ",
}
_EQUATIONS: Final = (
    ("printed", ("spoilt", "unused", "issued"), ()),
    ("issued", ("returned",), ("not_returned",)),
    ("returned", ("valid", "invalid"), ()),
)
"""What is the sum of what; the last may be left out where it is 0."""


def totals(paper: Paper) -> Iterator[FormatFinding]:
    """A row called Cộng adds up what stands above it."""
    for table in paper.sheet.tables:
        for at, row in enumerate(table.rows, 1):
            if any(_TOTAL.fullmatch(cell) for cell in row.cells[:2]) and not _nested(table):
                yield from _wrong_sums(table, at)


def _nested(table: Table) -> bool:
    """Tell whether some rows add up others already."""
    return any(_ROMAN.fullmatch(row.cells[0]) for row in table.rows[1:] if row.cells)


def _wrong_sums(table: Table, at: int) -> Iterator[FormatFinding]:
    total = table.rows[at - 1].cells
    before = [row.cells for row in table.rows[1 : at - 1]]
    missing = len(table.rows[0].cells) - len(total)
    for column in range(1, len(total)):
        found = _figure(total[column])
        figures = [_figure(row[column + missing]) for row in before if column + missing < len(row)]
        counted = [one for one in figures if one is not None]
        if found is None or len(counted) < 2 or len(counted) != len(before):  # noqa: PLR2004
            continue
        if sum(counted, Decimal(0)) != found:
            place = texts.cell(table.place, at, column + 1)
            details = (total[column], texts.figure(sum(counted, Decimal(0))))
            yield FormatFinding(FormatCode.SUM, texts.ADDED, place, details)


def _figure(text: str) -> Decimal | None:
    if not _FIGURE.fullmatch(text):
        return None
    return Decimal(text.replace(".", "").replace(",", "."))


def ledger(paper: Paper) -> Iterator[FormatFinding]:
    """Papers printed, spoilt, handed out, returned, valid; each name's votes among the valid."""
    valid: Decimal | None = None
    for table in paper.sheet.tables:
        figures = dict(_ledger(table))
        valid = figures.get("valid", (valid, 0))[0]
        yield from _unbalanced(table, figures)
        yield from _votes(table, valid)


def _ledger(table: Table) -> Iterator[tuple[str, tuple[Decimal, int]]]:
    for at, row in enumerate(table.rows, 1):
        figure = next((one for one in map(_figure, row.cells[1:]) if one is not None), None)
        for name, pattern in _LEDGER.items():
            if figure is not None and re.match(pattern, row.cells[0].casefold()):
                yield name, (figure, at)


def _unbalanced(table: Table, figures: dict[str, tuple[Decimal, int]]) -> Iterator[FormatFinding]:
    for whole, parts, optional in _EQUATIONS:
        if not {whole, *parts} <= figures.keys():
            continue
        names = [*parts, *(one for one in optional if one in figures)]
        added = sum((figures[one][0] for one in names), Decimal(0))
        found, at = figures[whole]
        if found != added:
            sides = " + ".join(texts.LEDGER[one] for one in names)
            details = (texts.LEDGER[whole], texts.figure(found), sides, texts.figure(added))
            place = texts.row(table.place, at)
            yield FormatFinding(FormatCode.LEDGER, texts.ADDED, place, details)


def _votes(table: Table, valid: Decimal | None) -> Iterator[FormatFinding]:
    head = [one.casefold() for one in table.rows[0].cells]
    if valid is None or not set(_OPINIONS) <= set(head):
        return
    columns = [head.index(one) for one in _OPINIONS]
    for at, row in enumerate(table.rows[1:], 2):
        figures = [_figure(row.cells[one]) for one in columns if one < len(row.cells)]
        counted = [one for one in figures if one is not None]
        if len(counted) == len(_OPINIONS) and sum(counted, Decimal(0)) != valid:
            sides = " + ".join(table.rows[0].cells[one] for one in columns)
            details = (
                texts.LEDGER["valid"],
                texts.figure(valid),
                sides,
                texts.figure(sum(counted, Decimal(0))),
            )
            place = texts.row(table.place, at)
            yield FormatFinding(FormatCode.LEDGER, texts.ADDED, place, details)
