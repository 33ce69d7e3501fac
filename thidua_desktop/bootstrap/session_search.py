"""Ctrl+K of an open store: everything that can be found or done, in one list."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from thidua_desktop.bootstrap.session_tabs import TITLES, SessionTabs
from thidua_desktop.domain.finding import Text
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.search import Hit, Spot, search_index
from thidua_desktop.texts.base import app
from thidua_desktop.texts.years import header as year_texts
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.shell.search_dialog import SearchDialog
from thidua_desktop.ui.shell.tab_actions import TabAction, tab_actions


@dataclass(frozen=True, slots=True)
class SessionSearch:
    """What it looks in; `go_to` shows a record, `announce` tells what cannot be done just now."""

    window: AppWindow
    tabs: SessionTabs
    cases: OpenStore
    open_year: Callable[[], object]
    go_to: Callable[[Spot], object]
    announce: Callable[[str, str], object]

    def ask(self, text: str) -> None:
        """Tabs that were never looked at are made while the list is there."""
        places = range(len(TITLES))
        made = [at for at in places if self.window.tab(at) is not None]
        of_tabs = (hit for at in made for hit in self._of_tab(at))
        hits = (*self._of_window(), *of_tabs, *self.cases.read(search_index))
        more = (self._of_tab(at) for at in places if at not in made)
        SearchDialog(self.window, hits, self._go, text, more).open()

    def _of_window(self) -> Iterator[Hit]:
        for at, title in enumerate(TITLES):
            where = f"{app.SEARCH_TAB}  ·  {app.tab_key(at)}"
            yield Hit(title, where, Text(title), partial(self.window.show_tab, at))
        text = year_texts.OPEN_YEAR
        yield Hit(text, app.SEARCH_ACTION, Text(text), self.open_year)
        for name, action in self.window.actions_of_menu():
            yield Hit(name, app.SEARCH_ACTION, Text(name), action.trigger)

    def _of_tab(self, at: int) -> list[Hit]:
        """What can be done in a tab, which is there from now on."""
        self.window.place_tab(at)
        self.tabs.follow(at)
        tab = self.window.tab(at)
        return [
            Hit(
                one.text,
                "  ·  ".join(filter(None, (app.SEARCH_ACTION, TITLES[at], one.within, one.key))),
                Text(one.text, TITLES[at]),
                partial(self._do, at, one),
            )
            for one in (tab_actions(tab) if tab is not None else ())
        ]

    def _do(self, at: int, action: TabAction) -> None:
        self.window.show_tab(at)
        if not action.do():
            self.announce("info", app.SEARCH_NOT_NOW.format(action.text))

    def _go(self, hit: Hit) -> None:
        """Do it, or show where it is; no filter is left anywhere."""
        if isinstance(hit.target, Spot):
            self.go_to(hit.target)
        else:
            hit.target()
