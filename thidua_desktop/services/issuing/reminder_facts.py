"""The facts of công văn đôn đốc: who is late with what, and by when it is wanted now."""

import datetime
from dataclasses import dataclass

from thidua_desktop.records.choices import ReportKind
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import Reminder, ReminderUnit, ReportDue
from thidua_desktop.services.base.ports import RegisterStore, UnitOfWork
from thidua_desktop.services.issuing.letterhead_facts import CitedDocument, cited
from thidua_desktop.services.issuing.year_head import (
    YearHead,
    YearHeadFacts,
    read_year_head,
    year_head_facts,
)
from thidua_desktop.services.registers.named_document import document_of, is_dated
from thidua_desktop.texts.base.choices import choice_text


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderView:
    """A reminder with those that it went to, what asked for the report, and the one before it.

    `before` is the day of the last letter that went to all of them, `earlier` that letter itself
    once it has its number.
    """

    head: YearHead
    reminder: Reminder
    due: datetime.date | None
    asked_by: Document | None
    units: tuple[tuple[str, int], ...]
    before: datetime.date | None
    earlier: Document | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LateUnit:
    """A unit whose report is late, and by how many days: it may have had longer than others."""

    name: str
    due: datetime.date
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderFacts(YearHeadFacts):
    """Everything that the letter may say."""

    report: str
    turn: int
    before: datetime.date | None
    earlier: CitedDocument | None
    due: datetime.date | None
    new_due: datetime.date
    asked_by: CitedDocument | None
    units: tuple[LateUnit, ...]
    contact: str


def read_reminder(uow: UnitOfWork, reminder_id: int) -> ReminderView:
    """Read a reminder; the units in the order in which they were asked."""
    registers = uow.registers
    reminder = registers.get(Reminder, reminder_id)
    same = {"year_id": reminder.year_id, "kind": reminder.kind}
    dues = registers.find(ReportDue, **same)
    asked = dues[0].document_id if dues else None
    late = registers.find(ReminderUnit, reminder_id=reminder_id)
    earlier = [one for one in registers.find(Reminder, **same) if one.turn < reminder.turn]
    to_all = [one for one in earlier if _told(registers, one) >= {unit.unit_id for unit in late}]
    sent = document_of(registers, to_all[-1].document_id) if to_all else None
    return ReminderView(
        head=read_year_head(uow, reminder.year_id, reminder.date),
        reminder=reminder,
        due=dues[0].due if dues else None,
        asked_by=document_of(registers, asked),
        units=tuple((registers.get(Unit, one.unit_id).name, one.days_late) for one in late),
        before=to_all[-1].date if to_all else None,
        earlier=sent if is_dated(sent) else None,
    )


def _told(registers: RegisterStore, reminder: Reminder) -> set[int]:
    return {one.unit_id for one in registers.find(ReminderUnit, reminder_id=reminder.id)}


def reminder_facts(view: ReminderView) -> ReminderFacts:
    """Gather them."""
    reminder = view.reminder
    return ReminderFacts(
        **year_head_facts(view.head, reminder.date),
        report=report_text(reminder.kind),
        turn=reminder.turn,
        before=view.before,
        earlier=cited(view.earlier),
        due=view.due,
        new_due=reminder.due,
        asked_by=cited(view.asked_by),
        units=tuple(
            LateUnit(name=name, due=reminder.date - datetime.timedelta(days), days=days)
            for name, days in view.units
        ),
        contact=reminder.contact,
    )


def report_text(kind: ReportKind) -> str:
    """What a kind of report is called within a sentence."""
    text = choice_text(kind)
    return f"{text[:1].lower()}{text[1:]}"
