"""Bảng tổng hợp điểm, xếp hạng: every unit by criterion, with formulas that add up anew."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from thidua_desktop.domain.codes.scoring import Part, Scorer
from thidua_desktop.files.excel.score_formulas import group_formula, total_formula
from thidua_desktop.services.issuing.scoring.score_facts import (
    SummaryPaper,
    summary_facts,
    tables_of,
)
from thidua_desktop.services.scoring.read_table import TableTree
from thidua_desktop.services.scoring.year_scores import UnitScores
from thidua_desktop.texts.documents.documents import ILLUSTRATIVE
from thidua_desktop.texts.scoring import papers as texts
from thidua_desktop.texts.scoring.words import table_name

if TYPE_CHECKING:
    from openpyxl import Workbook

    from thidua_desktop.files.excel.sheet import Sheet

_FIRST: Final = 4
"""The first column of a unit on the sheet of criteria."""
_EXACT: Final = 8


def write_score_workbook(paper: SummaryPaper) -> bytes:
    """Write the ranking and, by table, what it is made of; the same store gives the same bytes."""
    from thidua_desktop.files.excel.sheet import new_book
    from thidua_desktop.files.excel.workbook_bytes import workbook_bytes

    codes = _codes(paper)
    widths = [6.0, 44.0, *[11.0] * len(codes), *[12.0] * 6, 30.0]
    book, summary = new_book(texts.SUMMARY_SHEET, widths)
    places: dict[int, dict[str, str]] = {}
    results = {}
    for number, tree in enumerate(tables_of(paper.scores), 1):
        scored = [o for o in paper.scores.sheets if o.tree and o.tree.table.id == tree.table.id]
        sheet = _detail(book, paper, tree, scored, number, places)
        results.update(sheet.results)
    _head(summary, paper, texts.SUMMARY_TITLE.format(paper.head.year.year))
    _summary(summary, paper, codes, places)
    results.update(summary.results)
    made = datetime(paper.head.year.year, 1, 1)  # noqa: DTZ001  the file's own date says nothing
    return workbook_bytes(book, made, results)


def _codes(paper: SummaryPaper) -> Sequence[str]:
    """The numbers of the scored groups, of whatever table."""
    nodes = (node for tree in tables_of(paper.scores) for node in tree.groups)
    return tuple(dict.fromkeys(node.code for node in nodes if node.part is Part.SCORED))


def _head(sheet: "Sheet", paper: SummaryPaper, title: str) -> None:
    sheet.line(paper.head.cluster.authority.upper(), align="left")
    sheet.line(paper.head.cluster.name.upper(), bold=True, align="left")
    sheet.line(title.upper(), bold=True, size=14)
    if paper.head.year.illustrative:
        sheet.line(ILLUSTRATIVE.upper(), bold=True)


def _detail(
    book: "Workbook",
    paper: SummaryPaper,
    tree: TableTree,
    scored: Sequence[UnitScores],
    number: int,
    places: dict[int, dict[str, str]],
) -> "Sheet":
    """A row for each criterion, a column for each unit; `places` says where its sums stand."""
    from thidua_desktop.files.excel.sheet import Sheet

    name = f"{texts.DETAIL_SHEET} {number}"
    widths = [8.0, 60.0, 11.0, *[13.0] * len(scored)]
    sheet = Sheet(book.create_sheet(name), widths, landscape=True)
    title = texts.DETAIL_TITLE.format(paper.head.year.year, table_name(tree.table))
    _head(sheet, paper, title)
    sheet.header((*texts.DETAIL_HEAD, *(one.unit.brief for one in scored)), frozen=True)
    rows = {line.id: sheet.row + at for at, line in enumerate(tree.lines, 1)}
    for line in tree.lines:
        sheet.row += 1
        sheet.text(1, line.record.code)
        sheet.text(2, line.record.text)
        sheet.exact(3, line.node.rule.maximum)
        for column, one in enumerate(scored, _FIRST):
            if line.is_leaf:
                sheet.exact(column, one.points(line, Scorer.FINAL))
                continue
            cells = [sheet.address(column, rows[child.id]) for child in line.node.children]
            sums = one.sums(Scorer.FINAL)
            found = sums.sums[line.id].points if sums is not None else None
            formula = group_formula(line.node, line.part, cells)
            sheet.formula(column, formula, _shown(found))
        _box(sheet, bold=not line.is_leaf)
    sheet.row += 1
    sheet.text(2, texts.TOTAL)
    for column, one in enumerate(scored, _FIRST):
        places[one.sheet.unit_id] = _total(sheet, name, tree, column, rows, one)
    _box(sheet, bold=True)
    return sheet


def _total(
    sheet: "Sheet",
    name: str,
    tree: TableTree,
    column: int,
    rows: Mapping[int, int],
    one: UnitScores,
) -> dict[str, str]:
    groups: dict[Part, list[str]] = {part: [] for part in Part}
    for node in tree.groups:
        groups[node.part].append(sheet.address(column, rows[node.id]))
    leaves = [line for line in tree.leaves if line.part is Part.SCORED]
    cells = [sheet.address(column, rows[line.id]) for line in leaves]
    sheet.formula(column, total_formula(groups, cells, tree.scale), _shown(one.total(Scorer.FINAL)))
    of_group = {
        node.code: f"'{name}'!{sheet.address(column, rows[node.id])}"
        for node in tree.groups
        if node.part is Part.SCORED
    }
    return {
        **of_group,
        texts.TOTAL: f"'{name}'!{sheet.address(column)}",
        **{
            title: "+".join(f"N('{name}'!{cell})" for cell in groups[part])
            for title, part in ((texts.BONUS, Part.BONUS), (texts.PENALTY, Part.PENALTY))
            if groups[part]
        },
    }


def _summary(
    sheet: "Sheet",
    paper: SummaryPaper,
    codes: Sequence[str],
    places: Mapping[int, Mapping[str, str]],
) -> None:
    after = (texts.BONUS, texts.PENALTY, texts.OWN, texts.TOTAL, texts.BY_POINTS, texts.RANK)
    sheet.header((*texts.SUMMARY_HEAD, *codes, *after, texts.NOTE), frozen=True)
    facts = summary_facts(paper).rows
    ordered = [*(one.scores for one in paper.scores.ranked), *paper.scores.unranked]
    ranks = {one.placed.unit: one for one in paper.scores.ranked}
    by_points = _by_points([one.total for one in paper.scores.ranked])
    total_at = len(codes) + 6
    first, last = sheet.row + 1, sheet.row + len(ordered)
    for place, (one, told) in enumerate(zip(ordered, facts, strict=True), 1):
        sheet.row += 1
        sheet.number(1, place)
        sheet.text(2, one.unit.name)
        _sums(sheet, one, codes, places.get(one.sheet.unit_id, {}))
        total = one.total(Scorer.FINAL)
        where = places.get(one.sheet.unit_id, {}).get(texts.TOTAL)
        if where is None:
            sheet.exact(total_at, total)
        else:
            sheet.formula(total_at, f'IF({where}="","",ROUND({where},{_EXACT}))', _shown(total))
        cell = sheet.address(total_at)
        span = f"{_fixed(sheet, total_at, first)}:{_fixed(sheet, total_at, last)}"
        rank = by_points.get(total, "") if total is not None else ""
        sheet.formula(total_at + 1, f'IF({cell}="","",RANK({cell},{span},0))', rank)
        found = ranks.get(one.sheet.unit_id)
        sheet.number(total_at + 2, found.placed.rank if found is not None else None)
        sheet.text(total_at + 3, told.note)
        _box(sheet, bold=False, left=(2, total_at + 3))


def _sums(sheet: "Sheet", one: UnitScores, codes: Sequence[str], where: Mapping[str, str]) -> None:
    sums = one.sums(Scorer.FINAL)
    nodes = {node.code: node for node in one.tree.groups} if one.tree is not None else {}
    for column, code in enumerate(codes, 3):
        if code in where and sums is not None:
            found = sums.sums[nodes[code].id].points
            sheet.formula(column, where[code], _shown(found))
    at = len(codes) + 3
    for column, title, points in (
        (at, texts.BONUS, sums.bonus if sums is not None else None),
        (at + 1, texts.PENALTY, sums.penalty if sums is not None else None),
    ):
        if title in where:
            sheet.formula(column, where[title], _shown(points))
    sheet.exact(at + 2, one.total(Scorer.SELF))


def _by_points(totals: Sequence[Fraction]) -> Mapping[Fraction, int]:
    ranks: dict[Fraction, int] = {}
    for place, total in enumerate(sorted(totals, reverse=True), 1):
        ranks.setdefault(total, place)
    return ranks


def _fixed(sheet: "Sheet", column: int, row: int) -> str:
    letters = sheet.address(column, row).rstrip("0123456789")
    return f"${letters}${row}"


def _shown(value: Fraction | None) -> float | str:
    return "" if value is None else float(value)


def _box(sheet: "Sheet", *, bold: bool, left: Sequence[int] = (2,)) -> None:
    """Points keep their decimals, whatever the language of Excel."""
    sheet.box(bold=bold, left=left)
    for cell in sheet.page[sheet.row]:
        if cell.data_type != "s":
            cell.number_format = "General"
