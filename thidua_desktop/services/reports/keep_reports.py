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
    cells: Sequence[ReportCell],
    received: datetime.date | None = None,
) -> int:
    """Ghi nhận báo cáo: these came on a day, today where none is told; give how many are new."""
    day = received or local(changes.uow.now()).date()
    for cell in cells:
        keep_report(changes, cell, report_of(cell).model_copy(update={"received": day}))
    return sum(cell.received != day for cell in cells)


def take_back_reports(changes: RegisterChanges, cells: Sequence[ReportCell]) -> int:
    """Say that these did not come after all. Raises Refused where the day is of something else."""
    found = [cell for cell in cells if cell.received]
    for cell in found:
        none = {"received": None}
        keep_report(changes, cell, report_of(cell).model_copy(update=none))
    return len(found)


def keep_report(changes: RegisterChanges, cell: ReportCell, record: ReceivedReport) -> None:
    """Store what is said of a report, its day where that stands; what says nothing goes."""
    source = cell.source
    if source is not None:
        if record.received is None and source.day is not None and not source.may_be_empty:
            raise Refused(RegisterCode.DAY_OF_OTHER, source.title)
        if record.received != source.day:
            for dated in source.dated(record.received):
                changes.save(dated)
        record = record.model_copy(update={"received": None})
    if record.received or record.extended or record.document_id or record.note:
        changes.save(record)
    elif record.id is not None:
        changes.delete(record)


def report_of(cell: ReportCell) -> ReceivedReport:
    """Give what is said of a report, with its day wherever that stands."""
    record = cell.record or ReceivedReport(
        year_id=cell.year_id, unit_id=cell.unit_id, kind=cell.kind
    )
    return record.model_copy(update={"received": cell.received})


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
