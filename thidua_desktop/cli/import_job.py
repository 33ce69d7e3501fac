"""`thidua import`: a list from elsewhere into a register, as the window takes it (DESIGN 5)."""

import argparse
import datetime
import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.exit_codes import REFUSED, WRONG_USE
from thidua_desktop.bootstrap.sources import importable, source_of
from thidua_desktop.cli.lines import announce, complain
from thidua_desktop.files.excel.register_read import read_sheets
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.importing.preview import (
    ImportPreview,
    ImportRow,
    Problem,
    RowChange,
    preview_steps,
)
from thidua_desktop.services.importing.sheets import ImportChoices
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.texts.command_line import cli
from thidua_desktop.texts.registers import importing as texts
from thidua_desktop.texts.sentences import sentence

_ACTIONS = {
    RowChange.NEW: "add",
    RowChange.CHANGED: "change",
    RowChange.SAME: "same",
    RowChange.LEFT: "skip",
    RowChange.FAULTY: "refuse",
}


def run_import(arguments: argparse.Namespace) -> int:
    """Show what a file would do, or take it. Raises Refused."""
    kind = importable().get(arguments.register)
    if kind is None:
        complain(cli.no_register(arguments.register, tuple(importable())))
        return WRONG_USE
    sheets = read_sheets(arguments.file)
    with wiring.opened(arguments.store) as cases:
        years = {one.year.year: one.year for one in cases.read(read_years)}
        year = years.get(arguments.year or max(years, default=0))
        if year is None or year.id is None:
            complain(cli.no_year(arguments.year))
            return WRONG_USE
        source = source_of(cases, kind, year.id)
        choices = _choices(arguments, year.year)
        preview = done_at_once(preview_steps(source, sheets, choices))
        _announce_of_file(preview)
        if arguments.preview:
            announce(json.dumps(preview_object(kind.register.name, preview), ensure_ascii=False))
        elif preview.takeable:
            done_at_once(import_steps(source, sheets, choices))
            counts = (RowChange.NEW, RowChange.CHANGED, RowChange.SAME, RowChange.LEFT)
            announce(cli.imported(*(preview.number_of(change) for change in counts)))
        else:
            _refuse(preview)
    return 0 if preview.takeable else REFUSED


def _choices(arguments: argparse.Namespace, year: int) -> ImportChoices:
    pairs = (pair.rpartition("=") for pair in arguments.map)
    return ImportChoices(
        sheet=arguments.sheet,
        columns={title: name.strip() for title, _, name in pairs},
        left_out=frozenset(arguments.skip),
        year=year,
    )


def preview_object(register: str, preview: ImportPreview) -> Mapping[str, Any]:
    """Give the preview as DESIGN 5 says it."""
    table = preview.table
    titles = {table.titles[at]: table.used(at) for at in range(table.added)}
    return {
        "register": register,
        "sheet": table.name,
        "header_row": table.header_row,
        "columns": {title: spec.name if spec else None for title, spec in titles.items() if title},
        "rows": [_row(preview, row) for row in preview.rows],
    }


def _row(preview: ImportPreview, row: ImportRow) -> Mapping[str, Any]:
    problems = [p for p in preview.problems if p.row == row.number]
    if row.change is RowChange.FAULTY and not problems:
        problems = [p for p in preview.problems if p.row == 0]
    return {
        "row": row.number,
        "action": _ACTIONS[row.change],
        "values": {name: _plain(value) for name, value in {**row.values, **row.beside}.items()},
        "problems": [_message(preview, one) for one in problems],
        "hints": [_message(preview, one) for one in preview.hints if one.row == row.number],
    }


def _message(preview: ImportPreview, one: Problem) -> Mapping[str, Any]:
    column = None if one.column is None else preview.titles[one.column]
    return {"column": column, "code": one.code.value, "text": sentence(one.code, *one.details)}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


def _announce_of_file(preview: ImportPreview) -> None:
    table = preview.table
    for place in table.hidden_columns:
        if table.columns[place] is not None:
            complain(texts.HIDDEN_COLUMN.format(table.titles[place]))
    unused = [t for at, t in enumerate(table.titles) if t and table.used(at) is None]
    if unused:
        complain(texts.UNUSED_COLUMNS.format(", ".join(unused)))
    for problem in preview.problems:
        if problem.row == 0:
            complain(_placed(preview, problem))


def _refuse(preview: ImportPreview) -> None:
    for problem in preview.problems:
        if problem.row:
            complain(_placed(preview, problem))


def _placed(preview: ImportPreview, problem: Problem) -> str:
    text = sentence(problem.code, *problem.details)
    column = "" if problem.column is None else preview.titles[problem.column]
    return f"{problem.code} {texts.placed(problem.row, column, text)}"
