"""Bảng tự chấm by Excel: a sheet to each unit, and a folder of them that comes back at once.

What a sheet holds is written and read in `files`; here is decided whose it is and what is taken.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.scoring import (
    FigureSource,
    Scorer,
    ScoreState,
    SheetFault,
    SheetStatus,
)
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Cluster, EmulationYear, Membership, Unit
from thidua_desktop.records.scoring import ScoreSheet
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.scoring.figures import YearFigures
from thidua_desktop.services.scoring.score_entries import draw_figures, set_entry
from thidua_desktop.services.scoring.year_scores import SheetScores, read_sheet, read_sheets

TAKEN: Final = frozenset({SheetStatus.RECEIVED, SheetStatus.NEWER})
"""What is taken into the store; a sheet that was sent goes back to draft first, with a reason."""

_NEVER: Final = datetime.datetime(1, 1, 1)  # noqa: DTZ001  as workbooks say when they were saved
Values = Mapping[int, Mapping[str, str]]
"""What a unit filled in: by criterion its figure, points, evidence and explanation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetForm:
    """What the sheet of a unit is made of; `figures` are those that the registers know."""

    cluster: Cluster
    year: EmulationYear
    scores: SheetScores
    figures: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetStamp:
    """By what a sheet says whose it is."""

    cluster: str
    year: str
    unit: str
    digest: str
    saved: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class CellFault:
    """A fault with the cell in which it is; without one it is of the whole file."""

    cell: str
    fault: Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReading:
    """What was read of a sheet; values are there where nothing is wrong."""

    values: Values
    faults: tuple[CellFault, ...]


@dataclass(frozen=True, slots=True)
class ArrivedFile:
    """A file of the folder that came back."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A file and what becomes of it, or a unit of which none came."""

    status: SheetStatus
    unit: Unit | None = None
    sheet_id: int | None = None
    file: ArrivedFile | None = None
    saved: datetime.datetime | None = None
    reading: SheetReading = SheetReading(values={}, faults=())


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReader:
    """How a file tells whose it is, and what stands in it."""

    stamp: Callable[[bytes], SheetStamp]
    """Raises ValueError with a `SheetFault` where it does not."""
    read: Callable[[bytes, SheetForm], SheetReading]
    digest: Callable[[SheetForm], str]


class SheetFiles(Protocol):
    """A folder in which sheets come back."""

    reader: SheetReader

    def read(self, folder: Path) -> Sequence[ArrivedFile]:
        """Give every workbook of a folder. Raises Refused."""

    def save_marked(self, folder: Path, one: Arrived) -> str:
        """Write a copy that shows the faults beside the file; give its name. Raises Refused."""


def sheets_of(uow: UnitOfWork, year_id: int) -> tuple[int, ...]:
    """Give the sheets of a year that are scored by a table."""
    found = uow.registers.find(ScoreSheet, year_id=year_id)
    return tuple(stored_id(one) for one in found if one.table_id is not None)


def read_form(uow: UnitOfWork, sheet_id: int) -> SheetForm:
    """Read what the sheet of a unit is made of."""
    scores = read_sheet(uow, sheet_id)
    return _form(uow, scores, YearFigures(uow, scores.sheet.year_id))


def _form(uow: UnitOfWork, scores: SheetScores, figures: YearFigures) -> SheetForm:
    leaves = scores.tree.leaves if scores.tree is not None else ()
    return SheetForm(
        cluster=uow.registers.find(Cluster)[0],
        year=uow.registers.get(EmulationYear, scores.sheet.year_id),
        scores=scores,
        figures={
            line.id: figures.figure(scores.sheet.unit_id, line.record)
            for line in leaves
            if line.record.source is not FigureSource.NONE
        },
    )


def sort_files(
    uow: UnitOfWork, year_id: int, files: Sequence[ArrivedFile], reader: SheetReader
) -> tuple[Arrived, ...]:
    """Say of each member what came, then of files of no member what they are.

    Of several files of a unit the one that was saved last counts.
    """
    forms = _forms(uow, year_id) if files else {}
    found = [_arrived(one, forms, reader) for one in files]
    members = uow.registers.find(Membership, year_id=year_id)
    sorted_out: list[Arrived] = []
    for member in members:
        own = [one for one in found if one.unit is not None and one.unit.id == member.unit_id]
        own.sort(key=lambda one: one.saved or _NEVER, reverse=True)
        sorted_out += own[:1]
        sorted_out += (replace(one, status=SheetStatus.OLDER) for one in own[1:])
        if not own:
            unit = uow.registers.get(Unit, member.unit_id)
            sorted_out.append(Arrived(status=SheetStatus.MISSING, unit=unit))
    own_files = {member.unit_id for member in members}
    others = (one for one in found if one.unit is None or one.unit.id not in own_files)
    return (*sorted_out, *others)


def _forms(uow: UnitOfWork, year_id: int) -> Mapping[str, SheetForm]:
    """The sheets that are scored by a table, by the codes of their units."""
    figures = YearFigures(uow, year_id)
    forms = (_form(uow, one, figures) for one in read_sheets(uow, year_id) if one.tree is not None)
    return {form.scores.unit.code: form for form in forms}


def _arrived(file: ArrivedFile, forms: Mapping[str, SheetForm], reader: SheetReader) -> Arrived:
    try:
        stamp = reader.stamp(file.body)
    except ValueError as error:
        return _unknown(file, SheetFault(str(error)))
    form = forms.get(stamp.unit)
    if form is None or (form.cluster.code, str(form.year.year)) != (stamp.cluster, stamp.year):
        return _unknown(file, SheetFault.OTHER_YEAR)
    if stamp.digest != reader.digest(form):
        whole = CellFault("", Fault(SheetFault.OTHER_TABLE))
        reading = SheetReading(values={}, faults=(whole,))
    else:
        reading = reader.read(file.body, form)
    return Arrived(
        status=SheetStatus.FAULTY if reading.faults else _compared(form.scores, reading.values),
        unit=form.scores.unit,
        sheet_id=stored_id(form.scores.sheet),
        file=file,
        saved=stamp.saved,
        reading=reading,
    )


def _unknown(file: ArrivedFile, code: SheetFault) -> Arrived:
    reading = SheetReading(values={}, faults=(CellFault("", Fault(code)),))
    return Arrived(status=SheetStatus.UNKNOWN, file=file, reading=reading)


def _compared(scores: SheetScores, values: Values) -> SheetStatus:
    kept = {line: _kept(scores, line, given) for line, given in values.items()}
    if kept == values:
        return SheetStatus.SAME
    if scores.sheet.state is not ScoreState.DRAFT:
        return SheetStatus.SENT
    anything = any(any(one.values()) for one in kept.values())
    return SheetStatus.NEWER if anything else SheetStatus.RECEIVED


def _kept(scores: SheetScores, criterion_id: int, given: Mapping[str, str]) -> Mapping[str, str]:
    entry = scores.entry(criterion_id, Scorer.SELF)
    return {name: getattr(entry, name) if entry is not None else "" for name in given}


def take_arrived(changes: RegisterChanges, arrived: Iterable[Arrived]) -> int:
    """Store what came and is right as what the units gave themselves; say of how many."""
    taken = 0
    for one in arrived:
        if one.status in TAKEN and one.sheet_id is not None:
            for criterion_id, given in one.reading.values.items():
                set_entry(changes, one.sheet_id, criterion_id, Scorer.SELF, **given)
            draw_figures(changes, one.sheet_id, Scorer.SELF)
            taken += 1
    return taken


def faulty(arrived: Iterable[Arrived]) -> Iterator[Arrived]:
    """Give those of which a marked copy goes back to the unit."""
    return (one for one in arrived if one.status is SheetStatus.FAULTY and one.file is not None)
