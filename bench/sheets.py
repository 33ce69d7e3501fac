"""A register of 10,000 units as a workbook, against openpyxl alone with the same values."""

import gc
import io
from collections.abc import Iterator
from contextlib import contextmanager

import openpyxl

from bench.rows import Row, row_of
from bench.spread import take_turns, timed
from thidua_desktop.files.excel.register_sheet import write_register
from thidua_desktop.records.base import FieldKind, field_specs
from thidua_desktop.records.choices import UnitKind
from thidua_desktop.records.cluster import MemberUnit
from thidua_desktop.services.registers.field_text import field_text

ROWS = 10_000


def _units() -> list[MemberUnit]:
    return [
        MemberUnit(
            id=number,
            code=f"DV{number}",
            name=f"Cục Quản lý công tác số {number} và theo dõi thi hành pháp luật",
            kind=UnitKind.DEPARTMENT,
            address="Số 60 Trần Phú, Ba Đình, Hà Nội",
            head_post="Cục trưởng",
            staff=number % 90,
            work_areas=number % 7,
        )
        for number in range(1, ROWS + 1)
    ]


def _plainly(rows: list[list[object]]) -> bytes:
    """Write the values with no look at all."""
    book, body = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(body)
    return body.getvalue()


@contextmanager
def _alone() -> Iterator[None]:
    """As in a process of its own: whether Python looks for garbage goes by what was done before.

    A window that starts puts it off, and beside what other rows left there is hardly any reason;
    it is a third of what openpyxl alone takes.
    """
    was_looking = gc.isenabled()
    gc.enable()
    gc.freeze()
    gc.collect()
    try:
        yield
    finally:
        gc.unfreeze()
        if not was_looking:
            gc.disable()


def sheet_rows(repeats: int) -> Iterator[Row]:
    """Measure."""
    units, specs = _units(), field_specs(MemberUnit)
    values = [
        [
            getattr(unit, spec.name)
            if spec.kind is FieldKind.NUMBER
            else field_text(spec, getattr(unit, spec.name))
            for spec in specs
        ]
        for unit in units
    ]
    with _alone():
        taken = take_turns(
            repeats,
            lambda: timed(lambda: write_register(MemberUnit, units)),
            lambda: timed(lambda: _plainly(values)),
        )
    yield row_of("xuất 10.000 dòng ra Excel", taken, "openpyxl", 2.0)
