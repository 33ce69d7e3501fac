"""The next number of a series, and of what came in: by the calendar year."""

import datetime

from thidua_desktop.domain.document_types import LETTER, type_code
from thidua_desktop.domain.series import numbered
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.cluster import Cluster, EmulationYear
from thidua_desktop.records.documents import Document
from thidua_desktop.services.base.ports import RegisterStore
from thidua_desktop.services.registers.registers import RegisterChanges


def series_of(registers: RegisterStore, kind: str) -> str:
    """Give the symbol of what the cluster issues of a kind: KH-CTĐIII; a công văn: CTĐIII."""
    code = next((cluster.code for cluster in registers.find(Cluster)), "")
    kind = type_code(kind)
    return "-".join(part for part in ("" if kind == LETTER else kind, code) if part)


def next_number(registers: RegisterStore, series: str, day: datetime.date) -> str:
    """Give the number after the last of a series in a calendar year: 08/KH-CTĐIII.

    Where an undated document is numbered, its emulation year stands for the calendar's.
    """
    last = 0
    years = {year.id: year.year for year in registers.find(EmulationYear)}
    for document in registers.find(Document, direction=Direction.OUTGOING):
        one = numbered(document.number)
        year = document.date.year if document.date else years.get(document.year_id)
        if one and one.series.casefold() == series.casefold() and year == day.year:
            last = max(last, one.number)
    return f"{last + 1:02d}/{series}"


def next_arrival(registers: RegisterStore, day: datetime.date) -> int:
    """Give the số đến after the last of a calendar year."""
    numbers = (
        document.arrival_number or 0
        for document in registers.find(Document, direction=Direction.INCOMING)
        if document.arrived is not None and document.arrived.year == day.year
    )
    return max(numbers, default=0) + 1


def issue_number(changes: RegisterChanges, year_id: int, kind: str, day: datetime.date) -> Document:
    """Cấp số văn bản đi: take the next number of a kind, as a document that is registered at once.

    What stands in it further is written into its card.
    """
    registers = changes.uow.registers
    issuer = next((cluster.name for cluster in registers.find(Cluster)), "")
    return changes.save(
        Document(
            year_id=year_id,
            number=next_number(registers, series_of(registers, kind), day),
            date=day,
            direction=Direction.OUTGOING,
            kind=kind,
            issuer=issuer,
        )
    )
