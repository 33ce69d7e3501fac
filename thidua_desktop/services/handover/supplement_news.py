"""What a year holds that is newer than its handover, in the words in which it will be received."""

from collections.abc import Iterator

from thidua_desktop.records.base import field_specs
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.services.base.ports import UnitOfWork
from thidua_desktop.services.handover.send_handover import last_sent
from thidua_desktop.services.handover.supplement_collect import collect_supplement
from thidua_desktop.services.handover.supplement_rows import SupplementRow
from thidua_desktop.services.registers.record_links import record_class, record_words
from thidua_desktop.texts.handover.supplement import count_line, plan_line


def supplement_news(uow: UnitOfWork, year_id: int) -> tuple[str, ...]:
    """Give a line for each record. Raises Refused where there can be no supplement."""
    year = uow.registers.get(EmulationYear, year_id)
    _, base = last_sent(uow, year.year)
    rows = collect_supplement(uow, year_id, base.base_id).rows
    return tuple(_lines(uow, rows))


def _lines(uow: UnitOfWork, rows: tuple[SupplementRow, ...]) -> Iterator[str]:
    counted = 0
    for row in rows:
        if row.table.startswith("count_"):
            counted += 1
        elif row.before != row.after:
            yield _line(uow, row)
    if counted:
        yield count_line(counted)


def _line(uow: UnitOfWork, row: SupplementRow) -> str:
    kind = record_class(row.table)
    titles = tuple(
        spec.title
        for spec in field_specs(kind)
        if row.before and row.after and row.before[spec.name] != row.after[spec.name]
    )
    record = kind.model_validate(row.after or row.before)
    deed = "delete" if row.after is None else "change" if row.before else "add"
    return plan_line(deed, kind.register.title, record_words(uow.registers, record), titles)
