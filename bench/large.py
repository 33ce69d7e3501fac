"""300 units, 20 years, 5 people a unit, against 12 units: opening, filtering, switching the year.

The real window on each store, from what the hand does until everything is painted. What opens is
opened anew each time; the rest is taken in a window in which every tab was looked at before.
"""

from __future__ import annotations

import gc
import itertools
import os
import re
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from bench.rows import Against, Row, row_of
from bench.screens import two_screens
from bench.spread import Turns, cpu_timed, take_turns, timed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QButtonGroup

LARGE = {"units": 300, "years": 20, "people": 5}
SMALL = {"units": 12, "years": 2, "people": 5}
BASELINE = "kho 12 đơn vị"
GOAL = 50.0
"""Milliseconds above one and a half times the small store: no pause that anybody sees."""

UNIT_WORDS = "cuc kiem tra 29"
PERSON_WORDS = "nguyen van giang"
YEAR, UNITS, PEOPLE, PLANS, REGISTRATION, INSPECTIONS, SCORING, CONFERENCE = range(8)
SCREENS = (YEAR, PLANS, REGISTRATION, INSPECTIONS, SCORING)
_FOLLOWED = 2
"""The newest years of either store have reports and requests."""

_TABS = (
    ("Đơn vị", UNITS),
    ("Tổng quan", YEAR),
    ("Hội nghị", CONFERENCE),
    ("Nhân sự", PEOPLE),
    ("Đăng ký", REGISTRATION),
)
_WITH_CONFERENCE = 2
"""The newest years of either store have a conference: only those are shown in its tab."""

_MOST_TURNS = 1000


class Office:
    """The window of one store."""

    def __init__(self, application: QApplication, path: Path) -> None:
        from PySide6.QtCore import QSettings

        from bench.painted import Flushed
        from thidua_desktop.bootstrap.session import Session
        from thidua_desktop.ui.shell.app_window import AppWindow

        self._application = application
        settings = QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat)
        self.window = AppWindow(settings)
        self.window.setGeometry(0, 0, 1366, 768)
        self._flushed = Flushed(self.window)
        self.window.show()
        self.session = Session(self.window, path, settings)
        self._years: Iterator[int] = iter(())

    def until_painted(self, action: Callable[[], object]) -> None:
        """Do something; come back when a turn of the loop has nothing left to paint."""
        self._flushed.forget()
        action()
        painted = 0
        for _ in range(_MOST_TURNS):
            self._application.processEvents()
            if painted and not self._flushed.number:
                return
            painted += self._flushed.number
            self._flushed.forget()
        raise RuntimeError("never done with painting")

    def show_tab(self, at: int) -> None:
        """Look at a tab; one that is looked at already has nothing to paint."""
        if at != self.window.shown_tab():
            self.until_painted(lambda: self.window.show_tab(at))

    def page_names(self, at: int) -> list[str]:
        """What the pages of a tab are called."""
        return [re.sub(r"\s{2,}[\d/]+$", "", one.text()) for one in self._heads(at).buttons()]

    def turn_page(self, at: int, page: int) -> None:
        """Turn to a page of a tab and wait until it is painted; the page shown stays shown."""
        head = self._heads(at).button(page)
        if not head.isChecked():
            self.until_painted(head.click)

    def _heads(self, at: int) -> QButtonGroup:
        tabs = self.session.tabs
        if at == YEAR:
            return tabs.year.sections
        if at == REGISTRATION:
            return tabs.registration.views
        return {PLANS: tabs.plans, INSPECTIONS: tabs.inspections, SCORING: tabs.scoring}[at].heads

    def begin_years(self, newest: int | None) -> None:
        """From now on the years are shown in turn, or the newest ones alone."""
        from thidua_desktop.records.cluster import EmulationYear

        years = [one.id or 0 for one in self.session.cases.registers.list(EmulationYear)]
        self._years = itertools.cycle(years if newest is None else years[-newest:])

    def next_year(self) -> float:
        """Switch to the next year."""
        return timed(self._show_next_year)

    def next_year_cpu(self) -> float:
        """Switch to the next year; give the CPU that it took."""
        return cpu_timed(self._show_next_year)

    def _show_next_year(self) -> None:
        year_id = next(self._years)
        self.until_painted(lambda: self.session.show_year(year_id))

    def begin_letters(self, at: int, text: str) -> None:
        """From now on the words are typed letter by letter into a tab's filter, again and again."""
        tab = self.session.tabs.units if at == UNITS else self.session.tabs.people
        self._box, self._text = tab.page.list.filter, text
        self._letters = itertools.cycle(text)

    def next_letter(self) -> float:
        """Type the next letter; the box is emptied before the first one."""
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        box = self._box
        if box.text() == self._text:
            self.end_letters()
        letter = next(self._letters)
        key = Qt.Key(ord(letter.upper()))
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        return timed(lambda: self.until_painted(lambda: self._application.postEvent(box, event)))

    def begin_view(self, at: int) -> None:
        """From now on this view of the registrations is read anew, again and again."""
        self.until_painted(lambda: self.session.tabs.registration.show_view(at))
        self._view = at

    def next_view(self) -> float:
        """Read it anew and show it."""
        tab = self.session.tabs.registration
        tab.show_view(0)
        tab.watches[self._view].stale = True
        return timed(lambda: self.until_painted(lambda: tab.show_view(self._view)))

    def end_letters(self) -> None:
        """Empty the box."""
        self.until_painted(self._box.clear)

    def close(self) -> None:
        """Close the store and take the window down."""
        from PySide6.QtCore import QEvent

        self.session.close()
        self.window.close()
        self.window.deleteLater()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def opened(application: QApplication, path: Path) -> Iterator[Office]:
    """Give an office whose store is open."""
    office = Office(application, path)
    try:
        yield office
    finally:
        office.close()


class Openings:
    """Opens a store, looks at its people, and closes it again."""

    def __init__(self, application: QApplication, path: Path) -> None:
        self._application, self._path = application, path
        self.people: list[float] = []

    def __call__(self) -> float:
        gc.collect()  # what the last window left is not this one's to clear away
        with ExitStack() as stack:
            taken: list[Office] = []

            def open_units() -> None:
                taken.append(stack.enter_context(opened(self._application, self._path)))
                taken[0].show_tab(UNITS)

            took = timed(open_units)
            self.people.append(timed(lambda: taken[0].show_tab(PEOPLE)))
        return took


def large_rows(folder: Path, repeats: int) -> Iterator[Row]:
    """Measure; the two stores stand side by side."""
    os.environ["QT_QPA_PLATFORM"] = two_screens(folder)
    from tests.support.large_store import make_large_store
    from thidua_desktop.bootstrap.window import make_application
    from thidua_desktop.ui.look.manners import keep_manners

    application = make_application()
    keep_manners(application)
    paths = folder / "large.db", folder / "small.db"
    for path, size in zip(paths, (LARGE, SMALL), strict=True):
        make_large_store(path, **size, scores=True)
        Openings(application, path)()
    gc.collect()
    gc.freeze()  # as the program does once it stands
    gc.enable()
    yield from _opening_rows(application, paths, repeats)
    with opened(application, paths[0]) as large, opened(application, paths[1]) as small:
        for at in range(large.window.tab_count()):
            large.show_tab(at)
            small.show_tab(at)
        yield from _filter_rows((large, small), repeats)
        yield from _switch_rows((large, small), repeats)
        yield from _view_rows((large, small), repeats)
        yield from _screen_rows((large, small), repeats)


def _opening_rows(application: QApplication, paths: Sequence[Path], repeats: int) -> Iterator[Row]:
    large, small = (Openings(application, path) for path in paths)
    taken = take_turns(repeats, large, small)
    yield _row("mở cửa sổ đến thẻ Đơn vị, 300 đơn vị × 20 năm", taken)
    people = large.people[-repeats:], small.people[-repeats:]
    yield _row("lần đầu xem thẻ Nhân sự, 1.500 người mỗi năm", people)


def _filter_rows(offices: tuple[Office, Office], repeats: int) -> Iterator[Row]:
    for name, at, text in (("đơn vị", UNITS, UNIT_WORDS), ("nhân sự", PEOPLE, PERSON_WORDS)):
        for office in offices:
            office.show_tab(at)
            office.begin_letters(at, text)
        large, small = offices
        letters = max(repeats, len(text))
        taken = take_turns(letters, large.next_letter, small.next_letter)
        yield _row(f"lọc {name}: một chữ đến khi vẽ xong", taken)
        for office in offices:
            office.end_letters()


def _switch_rows(offices: tuple[Office, Office], repeats: int) -> Iterator[Row]:
    large, small = offices
    for name, at in _TABS:
        for office in offices:
            office.show_tab(at)
            office.begin_years(_WITH_CONFERENCE if at == CONFERENCE else None)
        taken = take_turns(repeats, large.next_year, small.next_year)
        yield _row(f"chuyển năm, đang xem thẻ {name}", taken)


def _screen_rows(offices: tuple[Office, Office], repeats: int) -> Iterator[Row]:
    """Each page of the tabs of a year's work, as its year changes, in CPU time."""
    from thidua_desktop.bootstrap.session_tabs import TITLES

    large, small = offices
    for tab in SCREENS:
        for office in offices:
            office.show_tab(tab)
        for at, name in enumerate(large.page_names(tab)):
            for office in offices:
                office.turn_page(tab, at)
                office.begin_years(_FOLLOWED)
            taken = take_turns(repeats, large.next_year_cpu, small.next_year_cpu)
            yield _row(f"chuyển năm, CPU, {TITLES[tab]}: {name}", taken)


def _row(name: str, taken: Turns) -> Row:
    return row_of(name, taken, BASELINE, GOAL, against=Against.ABOVE_HALF_MORE)


def _view_rows(offices: tuple[Office, Office], repeats: int) -> Iterator[Row]:
    """What is read of a whole year in the tab *Đăng ký*."""
    from thidua_desktop.ui.tabs.registration.tab import CANDIDATES, FUNNEL, SUMMARY

    large, small = offices
    for office in offices:
        office.show_tab(REGISTRATION)
    views = (("tổng hợp", SUMMARY), ("kết quả", FUNNEL), ("đề cử", CANDIDATES))
    for name, at in views:
        for office in offices:
            office.begin_view(at)
        taken = take_turns(repeats, large.next_view, small.next_view)
        yield _row(f"đăng ký, xem {name}: đọc lại và vẽ xong", taken)
