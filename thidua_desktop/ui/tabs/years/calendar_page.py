"""*Lịch*: the year in lanes, what clashes with which rule, and a joint meeting planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QWidget

from thidua_desktop.records.choices import CalendarLane
from thidua_desktop.records.follow_up import CalendarEvent
from thidua_desktop.services.overview.calendar import Entry, move_entry, read_calendar
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.overview import calendar as texts
from thidua_desktop.texts.registers.registers import SAVED_UNDO
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, label, vbox
from thidua_desktop.ui.widgets.base.scrolled import WholePage
from thidua_desktop.ui.widgets.chart.timeline import Timeline
from thidua_desktop.ui.widgets.chart.timeline_layout import TimelineItem
from thidua_desktop.ui.widgets.register.record_dialog import RecordQuestion, ask_record
from thidua_desktop.zone import local

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable
    from pathlib import Path

    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.services.overview.calendar import CalendarView
    from thidua_desktop.services.years.rule_choices import RuleSets
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker

_LANES: Final = tuple(CalendarLane)
_LEAST_WIDTH: Final = 320
_LIMITS: Final = len(_LANES)
_ROWS: Final = (
    ("lane",),
    ("name",),
    ("start", "until"),
    ("with_officials",),
    ("with_party",),
    ("with_union",),
    ("venue",),
    ("note",),
)


class CalendarPage(QWidget):
    """Shows the year; `show_record` opens what is kept in another tab."""

    def __init__(
        self,
        cases: OpenStore,
        rule_sets: RuleSets,
        acting: Acting,
        files: FilePicker,
        show_record: Callable[[str, int], object],
    ) -> None:
        super().__init__()
        self._cases, self._rule_sets = cases, rule_sets
        self._acting, self._files, self._show_record = acting, files, show_record
        self._view: CalendarView | None = None
        self._locked = False
        self.timeline = Timeline(texts.PAGE, texts.LANES)
        self.clashes = label("", "strong", wrap=True)
        self.empty = label(texts.EMPTY, "secondary", wrap=True)
        self.add_button = button(
            texts.ADD, "primary", "plus", key=texts.ADD_KEY, clicked=self.ask_new
        )
        self.joint_button = button(texts.JOINT, icon="person", clicked=self.ask_joint)
        self.png_button = button(texts.SAVE_PNG, icon="copy", clicked=self.save_png)
        self.pdf_button = button(texts.SAVE_PDF, icon="document", clicked=self.save_pdf)
        self._lay_out()
        self.timeline.moved.connect(self._on_moved)
        self.timeline.fixed.connect(self._on_fixed)
        self.timeline.opened.connect(self._on_opened)
        self.timeline.deleted.connect(self._on_deleted)

    def show_year(self, year_id: int, *, locked: bool) -> None:
        self._locked = locked
        today = local(self._cases.clock.now()).date()
        view = self._view = self._cases.read(read_calendar, year_id, self._rule_sets, today)
        items = tuple(_item(one) for one in view.entries)
        self.timeline.show_items(items, view.year, today)
        self.clashes.setText(texts.clashes_text(view.clashes))
        self.clashes.setVisible(bool(items))
        set_tone(self.clashes, "warning" if view.clashes else "good")
        self.empty.setVisible(not items)
        for one in (self.add_button, self.joint_button):
            one.setEnabled(not locked)

    def view(self) -> CalendarView | None:
        return self._view

    def choose(self, record_id: int) -> None:
        self.timeline.choose((CalendarEvent.register.name, record_id, "start"))

    def ask_new(self) -> None:
        self._ask(texts.NEW, None, {"lane": CalendarLane.EMULATION})

    def ask_joint(self) -> None:
        """One meeting instead of four: on the day after the last rating is done."""
        given = {
            "lane": CalendarLane.EMULATION,
            "name": texts.JOINT_NAME,
            "start": self._joint_day(),
            "with_officials": True,
            "with_party": True,
            "with_union": True,
        }
        self._ask(texts.JOINT_TITLE, None, given, texts.JOINT_TEXT)

    def save_png(self) -> None:
        self._ask_path(texts.SAVE_PNG, ".png", texts.PNG_FILES, self._write_png)

    def save_pdf(self) -> None:
        self._ask_path(texts.SAVE_PDF, ".pdf", texts.PDF_FILES, self._write_pdf)

    def _joint_day(self) -> datetime.date | None:
        view = self._view
        days = [one.day for one in view.clashes] if view is not None else []
        return max(days) if days else None

    def _ask(
        self,
        title: str,
        record: CalendarEvent | None,
        given: dict[str, Any],
        explanation: str = "",
    ) -> None:
        if self._view is None or (self._locked and record is None):
            return
        question = RecordQuestion(
            title=title,
            primary=texts.SAVE,
            explanation=explanation,
            kind=CalendarEvent,
            rows=_ROWS,
            without=("year_id",),
            record=record,
            given={"year_id": self._view.year_id, **given},
            year=self._view.year,
            locked=self._locked,
        )
        ask_record(self, question, self._save)

    def _save(self, event: CalendarEvent) -> None:
        kept = self._acting.do(self._cases.registers.save, event)
        kept.announce(SAVED_UNDO)
        self.choose(kept.result.id or 0)

    def _entry(self, key: object) -> Entry | None:
        entries = self._view.entries if self._view is not None else ()
        return next((one for one in entries if _key(one) == key), None)

    def _on_moved(self, key: object, day: datetime.date) -> None:
        entry = self._entry(key)
        if entry is None or self._locked:
            return
        done = self._acting.try_to(self._cases.registers.do, move_entry, entry, day)
        done.announce(texts.MOVED, entry.name, short_date(day))

    def _on_fixed(self, key: object) -> None:
        """Say why its day stays, and where it is changed."""
        entry = self._entry(key)
        if entry is not None and not self._locked:
            self._acting.announce("info", texts.ELSEWHERE.format(entry.name))

    def _on_opened(self, key: object) -> None:
        entry = self._entry(key)
        if entry is None:
            return
        if entry.table != CalendarEvent.register.name:
            self._show_record(entry.table, entry.record_id)
            return
        for event in self._cases.registers.list(CalendarEvent, id=entry.record_id):
            self._ask(texts.EDIT, event, {})

    def _on_deleted(self, key: object) -> None:
        entry = self._entry(key)
        if entry is None or self._locked:
            return
        if entry.table != CalendarEvent.register.name:
            self._on_fixed(key)
            return
        event = self._cases.registers.list(CalendarEvent, id=entry.record_id)
        done = self._acting.try_to(self._cases.registers.delete, *event)
        done.announce(texts.DELETED, entry.name)

    def _ask_path(
        self, title: str, ending: str, pattern: str, write: Callable[[Path], object]
    ) -> None:
        number = self._view.year if self._view is not None else 0
        name = texts.FILE.format(number) + ending
        self._files.save_file(self, title, name, pattern, write)

    def _write_png(self, path: Path) -> None:
        self._announce_saved(path, saved=self.timeline.picture(self._title()).save(str(path)))

    def _write_pdf(self, path: Path) -> None:
        self._announce_saved(path, saved=self.timeline.save_pdf(path, self._title()))

    def _title(self) -> str:
        return texts.NAME.format(self._view.year if self._view is not None else "")

    def _announce_saved(self, path: Path, *, saved: bool) -> None:
        text = texts.SAVED_FILE if saved else texts.NOT_SAVED
        self._acting.announce("good" if saved else "bad", text.format(path.name))

    def _lay_out(self) -> None:
        tools = FlowLayout()
        for one in (self.add_button, self.joint_button, self.png_button, self.pdf_button):
            tools.addWidget(one)
        inside = QWidget()
        vbox(self.timeline, None, on=inside)
        area = WholePage(inside)
        area.setMinimumWidth(_LEAST_WIDTH)
        vbox(
            tools,
            self.clashes,
            label(texts.ABOUT, "secondary", wrap=True),
            self.empty,
            (area, 1),
            on=self,
            gap=8,
        )


def _key(entry: Entry) -> tuple[str, int, str]:
    return entry.table, entry.record_id, entry.field


def _item(entry: Entry) -> TimelineItem:
    lanes = (_LIMITS,) if entry.small else tuple(_LANES.index(lane) for lane in entry.lanes)
    return TimelineItem(
        key=_key(entry),
        lanes=lanes,
        name=entry.name,
        start=entry.start,
        until=entry.until,
        ours=entry.ours,
        small=entry.small,
        warn=entry.clashes,
    )
