"""An open store in the window: its tabs, its hall, and how it is closed."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_desktop.bootstrap import wiring
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.files.word.own_templates import copy_templates
from thidua_desktop.services.errors import KnownError
from thidua_desktop.services.year_units import YearUnits
from thidua_desktop.storage.engine import Store, open_store
from thidua_desktop.texts import start, steps
from thidua_desktop.ui.errors import show_known_error
from thidua_desktop.ui.events import Events
from thidua_desktop.ui.hall.hall_control import HallControl
from thidua_desktop.ui.hall.hall_menu import HallMenu
from thidua_desktop.ui.hall.wakefulness import system_wakefulness
from thidua_desktop.ui.tabs.conference.desk import Desk
from thidua_desktop.ui.tabs.conference.result_files import Opener, open_with_system
from thidua_desktop.ui.tabs.conference.tab import ConferenceTab
from thidua_desktop.ui.widgets.ask import tell
from thidua_desktop.ui.widgets.file_picker import SystemFilePicker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings

    from thidua_desktop.ui.app_window import AppWindow
    from thidua_desktop.ui.tabs.conference.keys import EnterGate
    from thidua_desktop.ui.tabs.units.tab import UnitsTab


class Session:
    """One store, open from now until `close`."""

    def __init__(
        self, window: AppWindow, path: Path, settings: QSettings | None = None, *,
        opener: Opener = open_with_system, gate: EnterGate | None = None,
    ) -> None:  # fmt: skip
        self.window = window
        self._opener, self._gate = opener, gate
        self._store: Store = open_store(path)
        self.cases = wiring.use_cases(self._store, wiring.login_name())
        self.events = Events()
        self.desk = Desk(self.cases, self.events)
        self.hall = HallControl(self.events, settings, wakefulness=system_wakefulness())
        self.hall.set_operator_window(window)
        self._year_id: int | None = None
        self.desk.reload()
        self._add_tabs()
        self._follow()

    @cached_property
    def units(self) -> UnitsTab:
        """The tab of units, made when it is first looked at."""
        from thidua_desktop.ui.tabs.units.tab import UnitsTab

        tab = UnitsTab(
            YearUnits(self.cases.new_uow, self.cases.registers),
            RegisterSheets(DiskPlacer()),
            self.events,
            SystemFilePicker(),
        )
        if self._year_id is not None:
            tab.show_year(self._year_id)
        return tab

    def _add_tabs(self) -> None:
        self.conference = ConferenceTab(
            self.desk, self.hall, rehearsal_desk, opener=self._opener, gate=self._gate
        )
        self.window.add_tab(start.UNITS, maker=lambda: self.units)
        self.window.show_tab(self.window.add_tab(steps.TAB, self.conference))

    def _follow(self) -> None:
        self.window.set_hall_menu(HallMenu(self.hall, self.window))
        self.hall.state_changed.connect(self._show_hall)
        self.hall.scene_changed.connect(self._show_hall)
        self.desk.changed.connect(self._show_place)
        self.window.add_entry(start.TEMPLATES, self.open_templates)
        self.window.set_search(self._search)
        self._show_place()
        self._show_hall()

    def _search(self, words: str) -> None:
        """Find units and people: the list of units, filtered, with the first one chosen."""
        self.window.show_tab(0)
        self.units.search(words)

    def _show_place(self) -> None:
        conference = self.desk.conference
        self.hall.attend(conference, self.desk.round)
        if conference is not None:
            if conference.conference.year_id != self._year_id:
                self._year_id = conference.conference.year_id
                if "units" in self.__dict__:  # else it begins with this year when it is made
                    self.units.show_year(self._year_id)
            self.window.set_place(conference.cluster.name, start.year(conference.year.year))
            self.window.set_badge(steps.ILLUSTRATIVE if conference.illustrative else "")

    def _show_hall(self) -> None:
        self.window.set_hall(self.hall.words(), shown=self.hall.shown and not self.hall.is_blank)

    def open_templates(self) -> None:
        """Open the office's own templates, the shipped ones that are missing there copied first."""
        folder = wiring.own_templates(self.cases.store)
        try:
            copy_templates(folder)
        except KnownError as error:
            show_known_error(self.window, error)
            return
        if self._opener(folder):
            self.desk.done.emit(start.TEMPLATES_OPENED)
        else:
            tell(self.window, start.TEMPLATES_TITLE, start.templates_at(str(folder)))

    def close(self) -> None:
        """Take down the hall and close the store; everything is stored already."""
        self.hall.close()
        self._store.close()


@contextmanager
def rehearsal_desk() -> Iterator[Desk]:
    """Give a desk on a store of its own, which is gone afterwards (kiểm phiếu thử)."""
    with tempfile.TemporaryDirectory(prefix="thidua-kiem-phieu-thu-") as folder:
        path = Path(folder) / "kiem-phieu-thu.thidua-db"
        wiring.make_sample(path)
        store = open_store(path)
        try:
            desk = Desk(wiring.use_cases(store, wiring.login_name()), Events())
            desk.reload()
            yield desk
        finally:
            store.close()
