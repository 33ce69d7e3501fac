"""Reports are recorded as they come, and asked for again where they do not come."""

import datetime
from collections.abc import Sequence

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.follow_up import ReceivedReport, Reminder, ReminderUnit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.registers.registers import RegisterChanges
from thidua_desktop.services.reports.year_reports import ReportCell, reports_on
from thidua_desktop.zone import local


def record_reports(
    changes: RegisterChanges,
    year_id: int,
    cells: Sequence[ReportCell],
    received: datetime.date | None = None,
) -> int:
    """Ghi nhận báo cáo: these came on a day, today where none is told; give how many are new."""
    day = received or local(changes.uow.now()).date()
    for cell in cells:
        changes.save(report_of(cell, year_id).model_copy(update={"received": day}))
    return sum(cell.received != day for cell in cells)


def take_back_reports(changes: RegisterChanges, cells: Sequence[ReportCell]) -> int:
    """Say that these did not come after all; a record that says nothing else goes."""
    found = [cell.record for cell in cells if cell.record and cell.record.received]
    for record in found:
        if record.extended or record.document_id or record.note:
            changes.save(record.model_copy(update={"received": None}))
        else:
            changes.delete(record)
    return len(found)


def report_of(cell: ReportCell, year_id: int) -> ReceivedReport:
    """Give the record behind a cell, a new one where there is none."""
    return cell.record or ReceivedReport(year_id=year_id, unit_id=cell.unit_id, kind=cell.kind)


def remind(changes: RegisterChanges, reminder: Reminder) -> Reminder:
    """Đôn đốc: those alone whose report is overdue on its day, in one change.

    Raises Refused where nobody is late.
    """
    matrix = reports_on(changes.uow.registers, reminder.year_id, reminder.date)
    late = matrix.overdue(reminder.kind)
    if not late:
        raise Refused(RegisterCode.NOBODY_LATE)
    stored = changes.save(reminder.model_copy(update={"turn": matrix.turn(reminder.kind)}))
    for cell in late:
        changes.save(
            ReminderUnit(
                reminder_id=stored_id(stored), unit_id=cell.unit_id, days_late=cell.status.days
            )
        )
    return stored
