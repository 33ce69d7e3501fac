"""What scoring tells of a year and of a unit in it."""

from collections.abc import Iterator
from dataclasses import replace

from thidua_desktop.domain.codes.scoring import ScoreState
from thidua_desktop.domain.codes.year import GapCode
from thidua_desktop.records.choices import ReportKind, StepProduct, YearState
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.follow_up import ReportDue
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.scoring.year_scores import (
    RANKING,
    YearScores,
    read_scores,
    settled_units,
)
from thidua_desktop.services.years.facts_of_unit import FactOfUnit, Lines, UnitReading, by_year
from thidua_desktop.services.years.open_work import OpenItem, ReadOpenWork
from thidua_desktop.services.years.year_gaps import GapCheck, Missing, ProductCheck, YearChecked
from thidua_desktop.texts.scoring import words


def _scores(checked: YearChecked) -> Missing:
    if checked.has(ScoreSheet) and (lacking := _lacking(checked)):
        yield GapCode.SCORES, lacking


def _scored(checked: YearChecked) -> bool:
    return checked.has(ScoreSheet) and not _lacking(checked)


def _lacking(checked: YearChecked) -> tuple[str, ...]:
    """Name the members whose points are not all there, or not settled."""
    assert checked.year.id is not None
    return checked.all_but(settled_units(checked.uow, checked.year.id))


def _unsettled(registers: RegisterStore, year_id: int) -> Iterator[OpenItem]:
    """Give what is to be scored by a table: by the unit until it sends, then by the cluster."""
    sheets = registers.find(ScoreSheet, year_id=year_id)
    dues = registers.find(ReportDue, year_id=year_id, kind=ReportKind.SELF_SCORE)
    due = dues[0].due if dues else None
    for sheet in sheets:
        if sheet.table_id is not None and sheet.state is not ScoreState.CLOSED:
            draft = sheet.state is ScoreState.DRAFT
            name = registers.get(Unit, sheet.unit_id).name
            text = words.sheet_waits(sheet.state, name)
            owner = sheet.unit_id if draft else None
            item = OpenItem.of(sheet, words.SCORING, text, owner)
            yield replace(item, due=due if draft else None)


def _of_unit(reading: UnitReading, unit: Unit) -> Lines:
    sheets = reading.uow.registers.find(ScoreSheet, unit_id=unit.id)
    return by_year((one.year_id, _fact(reading, one)) for one in sheets)


def _ranking(uow: UnitOfWork, year_id: int) -> YearScores:
    return read_scores(uow, year_id, RANKING)


def _fact(reading: UnitReading, sheet: ScoreSheet) -> str:
    scores = reading.known.of_year(_ranking, reading.uow, sheet.year_id)
    ranked = scores.by_unit.get(sheet.unit_id)
    if ranked is None:
        return words.sheet_state(sheet.state)
    return words.ranked(ranked.text, ranked.placed.rank, settled=ranked.settled)


PRODUCTS: tuple[ProductCheck, ...] = ((StepProduct.SCORES, _scored),)
GAPS: tuple[GapCheck, ...] = ((YearState.CONCLUDED, _scores),)
OPEN_WORK: tuple[ReadOpenWork, ...] = (_unsettled,)
DUE_DATES = OPEN_WORK
FACTS_OF_UNIT = (
    FactOfUnit(
        words.SCORES,
        _of_unit,
        none=words.NO_SCORES,
        before=lambda lines: words.SCORED_BEFORE.format(", ".join(lines)).lower(),
    ),
)
