"""An open store in the window: its tabs, its hall, and how it is closed."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from thidua_desktop import zone
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.keeping import Keeping
from thidua_desktop.bootstrap.machine import Machine
from thidua_desktop.bootstrap.session_tabs import CONFERENCE, INSPECTIONS, TITLES, YEAR, SessionTabs
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.codes.store import LastEnd
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Cluster, EmulationYear, Unit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.storage.engine import Store
from thidua_desktop.storage.engine import open_store as open_store_file
from thidua_desktop.texts.base import app, start
from thidua_desktop.texts.conference import steps
from thidua_desktop.texts.registers import undo as undo_texts
from thidua_desktop.ui.hall.hall_control import HallControl
from thidua_desktop.ui.hall.hall_keys import HallKeys
from thidua_desktop.ui.hall.hall_preview import HallMenu
from thidua_desktop.ui.shell.changes import Changes, Watch
from thidua_desktop.ui.shell.undo import Undo
from thidua_desktop.ui.shell.year_text import year_entries
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.tab import ConferenceTab
from thidua_desktop.ui.widgets.ask.ask import Question, ask, inform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QSettings

    from thidua_desktop.bootstrap.templates import SessionTemplates
    from thidua_desktop.domain.codes.documents import DocumentKind
    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.services.search import Spot
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.app_window import AppWindow
    from thidua_desktop.ui.shell.journal_dialog import JournalDialog

SHOWN_YEAR = "window/year"
ZONE_SHOWN = "window/zone"
YEARS = tables_of(Cluster, EmulationYear, Unit)
HEADER = tables_of(Cluster)


class Session:
    def __init__(
        self,
        window: AppWindow,
        path: Path,
        settings: QSettings | None = None,
        *,
        machine: Machine | None = None,
        open_store: Callable[[Path], object] | None = None,
        start_over: Callable[[], object] | None = None,
        reopen: Callable[[Path, Callable[[], object]], object] | None = None,
    ) -> None:
        self.window = window
        machine = machine or Machine()
        self._opener = machine.opener
        self._store: Store = open_store_file(path, clock=machine.clock)
        self.cases = self._wire()
        self.changes = Changes(self.cases.commits)
        self.context = ConferenceContext(self.cases, self.changes)
        self.hall = HallControl(settings, wakefulness=machine.wakefulness)
        self.hall.set_operator_window(window)
        self._hall_menu = HallMenu(self.hall, window)
        self._years: tuple[YearStatus, ...] = ()
        self._status: YearStatus | None = None
        self._attended: int | None = None
        self.conference = ConferenceTab(
            self.context,
            self.hall,
            rehearsal_context,
            opener=machine.opener,
            gate=machine.gate,
            make_pdf=wiring.pdf_maker(self.cases),
        )
        self.tabs = SessionTabs(
            self._store,
            self.cases,
            self.changes,
            self.conference,
            machine.opener,
            settings,
            open_store or (lambda _path: None),
            window.show_tab,
        )
        self.tabs.show_place = self._show_record
        self.undo = Undo(window, self.cases.registers, self.changes, self._announce)
        self.cases.registers.place = self._place
        self._add_tabs()
        self._away = self.tabs.is_away()
        last = str(window.settings.value(SHOWN_YEAR, ""))
        self._show_where(lambda one: str(one.year.year) == last)
        self._show_first()
        self._follow(start_over)
        self.keeping = Keeping(window, self._store, self._announce, reopen or _not_again)
        self.keeping.report_last_end(self.context.round)
        self.keeping.report_network()
        self._report_zone()
        self._report_due()
        self._hall_keys = HallKeys(self.hall)  # last: it sees every event, and a start has many

    def _wire(self) -> OpenStore:
        cases = wiring.use_cases(self._store, wiring.login_name(), self._note_stopped)
        wiring.apply_zone(cases)
        if self._store.last_end is LastEnd.STOPPED:
            wiring.finish_placing(cases)
        return cases

    def report_migrated(self) -> None:
        shown = [start.MIGRATED[one] for one in self._store.migrated if one in start.MIGRATED]
        if shown:
            inform(self.window, start.MIGRATED_TITLE, "\n\n".join(shown))

    @property
    def status(self) -> YearStatus | None:
        return self._status

    def show_year(self, year_id: int | None) -> None:
        self._show_where(lambda one: one.year.id == year_id)

    def _show_where(self, wanted: Callable[[YearStatus], bool]) -> None:
        """Show the year that is wanted; the newest where there is none such."""
        self._years = self.cases.read(read_years)
        found = [one for one in self._years if wanted(one)] or list(self._years[:1])
        if not found:
            return
        self._status = found[0]
        self.window.settings.setValue(SHOWN_YEAR, found[0].year.year)
        self.window.set_years(
            year_entries(self._years), stored_id(found[0].year), self._choose_year, self.open_year
        )
        self.tabs.show_year(found[0])
        self._show_place()

    def _choose_year(self, year_id: int) -> None:
        """Another year, unless something typed here is wrong and would be lost: that is shown."""
        at = self.tabs.unsaved()
        if at is None:
            self.show_year(year_id)
        else:
            self.window.show_tab(at)

    def open_year(self) -> None:
        from thidua_desktop.ui.tabs.years.open_year import OpenYearWizard

        wizard = OpenYearWizard(self.cases, self.tabs.rule_sets, self._on_opened, self.window)
        wizard.finished.connect(wizard.deleteLater)
        wizard.open()

    def _on_opened(self, year_id: int) -> None:
        self.show_year(year_id)
        self.window.show_tab(YEAR)

    def _report_due(self) -> None:
        """Say what is due in the year that is shown; never in the way of a conference."""
        ballot, conference = self.context.round, self.context.conference
        over = ballot is not None and ballot.state is RoundState.PUBLISHED
        if self._status is None or (conference is not None and not over):
            return
        from thidua_desktop.ui.tabs.years.due_line import due_line

        beside = self.window.shown_tab() == CONFERENCE  # its line is as narrow as its steps
        tone, text = due_line(self.cases, stored_id(self._status.year), short=beside)
        if text:
            self._announce(tone, text)

    def _add_tabs(self) -> None:
        for title, maker in zip(TITLES, self.tabs.makers(), strict=True):
            self.window.add_tab(title, maker=maker)
        self.window.place_tab(CONFERENCE)  # the hall follows it before it is seen
        self.window.tab_wanted.connect(self.tabs.follow)

    def _show_first(self) -> None:
        """The first to be seen is the conference where there is one, else the year."""
        first = CONFERENCE if self.context.conference is not None else YEAR
        if self._away:
            first = INSPECTIONS
            self.window.only_tab(first)
        self.window.show_tab(first)

    def _follow(self, start_over: Callable[[], object] | None) -> None:
        self.window.set_hall_menu(self._hall_menu)
        self.hall.state_changed.connect(self._on_hall)
        self.hall.scene_changed.connect(self._show_hall)
        self.context.changed.connect(self._attend)
        self._attend()
        self.context.wait_until(lambda: self.conference.isVisible() or self.hall.wanted)
        for tables, refresh in ((YEARS, self._on_years), (HEADER, self._show_place)):
            Watch(self.changes, self.changes, refresh, tables)
        self._offer_undo()
        self.window.add_entry(start.CLUSTER, self.ask_cluster)
        self.window.add_entry(start.TEMPLATES, self.open_templates)
        self.window.add_entry(start.TEMPLATE_CHECK, self.check_templates)
        self.window.add_entry(start.JOURNAL, self.open_journal)
        if start_over is not None:
            self.window.add_entry(start.START_OVER, lambda: self._leave(start_over))
        self.window.set_search(self._search)
        self.window.set_may_close(self.may_close)
        self._show_hall()

    def may_close(self) -> bool:
        """Where something typed is wrong and not stored, it is shown and asked about first."""
        return self._may_leave(self._close_anyway)

    def _leave(self, leave: Callable[[], object]) -> None:
        if self._may_leave(leave):
            leave()

    def _may_leave(self, anyway: Callable[[], object]) -> bool:
        self.keeping.safekeeping.look()
        if self.keeping.safekeeping.lost:
            self.keeping.safekeeping.ask_close(anyway)
            return False
        at = self.tabs.unsaved()
        if at is None:
            return True
        self.window.show_tab(at)
        question = Question(
            start.CLOSE_TITLE,
            start.CLOSE_TEXT.format(TITLES[at]),
            start.CLOSE_ANYWAY,
            danger=True,
            cancel=start.CLOSE_NOT,
        )
        ask(self.window, question, lambda _answers: anyway())
        return False

    def _close_anyway(self) -> None:
        self.window.set_may_close(None)
        self.window.close()

    def _search(self, text: str) -> None:
        from thidua_desktop.bootstrap.session_search import SessionSearch

        search = SessionSearch(
            self.window, self.tabs, self.cases, self.open_year, self._go_to, self._announce
        )
        search.ask(text)

    def _show_record(self, table: str, record_id: int) -> None:
        from thidua_desktop.services.search import spot_of

        spot = self.cases.read(spot_of, table, record_id)
        if spot is not None:
            self._go_to(spot)

    def _go_to(self, target: Spot) -> None:
        at = self.tabs.unsaved()
        if at is not None:
            self.window.show_tab(at)
            return
        shown = self._status.year.id if self._status else None
        if target.year_id is not None and target.year_id != shown:
            self.show_year(target.year_id)
        self.window.show_tab(self.tabs.show_record(target))

    def _offer_undo(self) -> None:
        menu = QMenu(undo_texts.UNDO, self.window)
        menu.aboutToShow.connect(lambda: self.undo.fill(menu))
        self.window.add_entry(undo_texts.UNDO, lambda: None).setMenu(menu)

    def _place(self) -> str:
        """Where one is: what is changed is remembered as done here."""
        at = self.window.shown_tab()
        step = self.conference.step() if at == CONFERENCE else ""
        return undo_texts.place(TITLES[at], step)

    def _announce(self, tone: str, text: str) -> None:
        self.tabs.announce(self.window.shown_tab(), tone, text)

    def _on_years(self) -> None:
        """A year may be new, gone, in another state, closed, or kept by another office."""
        if self.cases.read(read_years) != self._years:
            self.show_year(self._status.year.id if self._status else None)

    def _show_place(self) -> None:
        wiring.apply_zone(self.cases)
        status = self._status
        if status is not None:
            clusters = self.cases.registers.list(Cluster)
            name = clusters[0].name if clusters else ""
            self.window.set_place(name, start.year(status.year.year))
            badge = steps.ILLUSTRATIVE if status.year.illustrative else ""
            self.window.set_badge(start.AWAY if self._away else badge)

    def _report_zone(self) -> None:
        """Where the machine's clock shows another hour, that is said once."""
        now = self.cases.clock.now()
        here, there = zone.local(now), now.astimezone()
        shown = f"{self.cases.store} {here:%z} {there:%z}"
        if (
            here.utcoffset() != there.utcoffset()
            and self.window.settings.value(ZONE_SHOWN) != shown
        ):
            self.window.settings.setValue(ZONE_SHOWN, shown)
            self._announce("warning", app.zone_differs(f"{here:%H:%M}", f"{there:%H:%M}"))

    def _attend(self) -> None:
        """The hall follows the work; looking at another year does not change what people see."""
        if self.hall.wanted and self._attended not in (None, self._conference_id()):
            return
        self._attended = self._conference_id()
        self.hall.attend(self.context.conference, self.context.round)

    def _conference_id(self) -> int | None:
        conference = self.context.conference
        return None if conference is None else conference.record.id

    def _on_hall(self) -> None:
        self._show_hall()
        if self.hall.wanted:
            self.context.catch_up()
        elif self._attended != self._conference_id():
            self._attend()  # turned off, it follows the work again

    def _show_hall(self) -> None:
        self.window.set_hall(self.hall.text(), shown=self.hall.shown and not self.hall.is_blank)

    def ask_cluster(self) -> None:
        from thidua_desktop.bootstrap.cluster import ask_cluster

        ask_cluster(self.window, self.context)

    def open_journal(self) -> JournalDialog:
        from thidua_desktop.bootstrap.journal import open_journal

        return open_journal(self.window, self.context, self._opener)

    def open_templates(self) -> None:
        self._office.open_folder(self._status)

    def check_templates(self) -> None:
        self._office.check(self._status)

    def _note_stopped(self, of: int, kind: DocumentKind) -> None:
        """Where the office's template stops a document, ours is offered."""
        self._office.offer.note(of, kind)

    @cached_property
    def _office(self) -> SessionTemplates:
        from thidua_desktop.bootstrap.templates import SessionTemplates

        return SessionTemplates(self.window, self.context, self._opener, self._announce)

    def close(self) -> None:
        self.keeping.safekeeping.stop()
        if "_office" in self.__dict__:
            self._office.close()
        self.changes.stop()
        self.undo.stop()
        self.tabs.close()
        self._hall_keys.stop()
        self._hall_menu.deleteLater()
        # What the hall still has to say belongs to a window that may show another store by then.
        self.hall.blockSignals(True)  # noqa: FBT003  Qt's own
        self.hall.close()
        try:
            self._store.close()
        except Refused:
            if not self.keeping.safekeeping.lost:  # else it was said when it was seen
                raise


def _not_again(_path: Path, _before: Callable[[], object]) -> None:
    """A window that opens one store and no other."""


@contextmanager
def rehearsal_context() -> Iterator[ConferenceContext]:
    """Give a context on a store of its own, which is gone afterwards (kiểm phiếu thử)."""
    with tempfile.TemporaryDirectory(prefix="thidua-kiem-phieu-thu-") as folder:
        path = Path(folder) / "kiem-phieu-thu.thidua-db"
        wiring.make_sample(path)
        store = open_store_file(path)
        try:
            cases = wiring.use_cases(store, wiring.login_name())
            context = ConferenceContext(cases, Changes(cases.commits))
            context.reload()
            yield context
        finally:
            store.close()
