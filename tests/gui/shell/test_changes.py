"""What a commit changed is drawn where it is seen, and waits where it is not."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.counted import open_round
from tests.support.ready import ready_sample
from thidua_desktop.bootstrap.session import HEADER, YEARS, Session
from thidua_desktop.bootstrap.session_tabs import (
    CONFERENCE,
    DOCUMENTS,
    HANDOVER,
    INSPECTIONS,
    PEOPLE,
    PLANS,
    REGISTRATION,
    SCORING,
    TITLES,
    UNITS,
    YEAR,
)
from thidua_desktop.records.cluster import Cluster, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.ports import Committed
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import Hands, start_pass
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.texts.registration.registration import VIEWS
from thidua_desktop.texts.years.year_tab import SECTIONS
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.shell.changes import Changes, Watch
from thidua_desktop.ui.tabs.handover.tab import HandoverTab
from thidua_desktop.ui.tabs.registration.tab import RegistrationTab
from thidua_desktop.ui.tabs.scoring.scoring_pages import SHEETS
from thidua_desktop.ui.tabs.years.tab import YearTab
from thidua_desktop.ui.widgets.register.paged_tab import PagedTab
from thidua_desktop.ui.widgets.table.table_view import TableView

STORES = (None, Path(__file__).parents[2] / "stores" / "0.2.0-nhan-ban-giao.thidua-db")
AT = datetime(2017, 11, 22, 7, tzinfo=UTC)
ROWS = 4
READ = re.compile(r"\b(?:FROM|JOIN) \"?(\w+)")
ELSEWHERE = {"journal", "sqlite_master", "json_each", "away_copies"}
"""No registers, and whether a store is a file with one visit, which it is for ever."""


class FakeCommits:
    """Commits that a test makes up."""

    def __init__(self) -> None:
        self.busy = False
        self.listeners: list[Callable[[Committed], object]] = []
        self.read: set[str] = set()

    def on_commit(self, listener: Callable[[Committed], object]) -> None:
        self.listeners.append(listener)

    @contextmanager
    def reading(self) -> Iterator[set[str]]:
        yield self.read

    def commit(self, *tables: str) -> None:
        for listener in self.listeners:
            listener(Committed(frozenset(tables), AT))


class Page(QWidget):
    """Counts how often it is read anew, for units alone."""

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        self.times = 0
        self.watch = Watch(self, changes, self._read, {"units"})

    def _read(self) -> None:
        self.times += 1


@pytest.fixture
def commits() -> FakeCommits:
    return FakeCommits()


@pytest.fixture
def changes(commits: FakeCommits) -> Changes:
    return Changes(commits)


@pytest.fixture
def page(qtbot: QtBot, changes: Changes) -> Page:
    made = Page(changes)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_page_that_is_seen_is_read_once_a_turn(
    qtbot: QtBot, commits: FakeCommits, changes: Changes, page: Page
) -> None:
    with qtbot.waitSignal(changes.settled):
        commits.commit("units", "people")
        commits.commit("units")
        assert page.times == 0
    assert page.times == 1
    assert changes.saved_at == AT


def test_what_it_does_not_rest_on_leaves_it_alone(
    commits: FakeCommits, changes: Changes, page: Page
) -> None:
    commits.commit("people", "count_paper")
    changes.settle()
    assert page.times == 0


def test_a_page_that_is_not_seen_waits_until_it_is(
    commits: FakeCommits, changes: Changes, page: Page
) -> None:
    page.hide()
    for _ in range(3):
        commits.commit("units")
        changes.settle()
    assert page.times == 0
    page.show()
    assert page.times == 1
    page.hide()
    page.show()
    assert page.times == 1


def test_an_action_is_told_at_its_end_and_only_of_what_it_did(
    commits: FakeCommits, changes: Changes, page: Page
) -> None:
    with changes.held():
        with changes.held():
            commits.commit("units")
        assert page.times == 0
        commits.commit("units")
    assert page.times == 1
    commits.commit("units")
    with changes.held():
        pass  # refused: nothing was committed, and nothing is drawn under somebody's hands
    assert page.times == 1


def test_nothing_is_read_while_a_transaction_is_open(
    qtbot: QtBot, commits: FakeCommits, changes: Changes, page: Page
) -> None:
    commits.busy = True
    with changes.held():
        commits.commit("units")
    assert page.times == 0
    commits.busy = False
    qtbot.waitUntil(lambda: page.times == 1)


def test_what_was_read_already_is_not_read_twice(
    commits: FakeCommits, changes: Changes, page: Page
) -> None:
    def first() -> None:
        page.watch.stale = False

    changes.settled.disconnect(page.watch._on_settled)
    before = Watch(changes, changes, first, {"units"})
    changes.settled.connect(page.watch._on_settled)
    commits.commit("units")
    changes.settle()
    assert not before.stale
    assert page.times == 0


def test_a_closed_store_draws_nothing(commits: FakeCommits, changes: Changes, page: Page) -> None:
    commits.commit("units")
    changes.stop()
    changes.settle()
    assert page.times == 0


# ---------------------------------------------------------------- the screens of an open store


class Reading:
    """The tables that are read of a store while something is done."""

    def __init__(self, session: Session) -> None:
        self._tables: set[str] = set()
        session._store.driver.set_trace_callback(lambda sql: self._tables.update(READ.findall(sql)))

    def during(self, act: Callable[[], object]) -> set[str]:
        self._tables.clear()
        act()
        return self._tables - ELSEWHERE


@pytest.fixture
def opened(qtbot: QtBot, settings: QSettings, tmp_path: Path) -> Iterator[Callable[..., Session]]:
    made: list[Session] = []

    def make(store: Path | None = None) -> Session:
        path = tmp_path / "mau.thidua-db"
        if store is None:
            ready_sample(path)
        else:
            shutil.copy(store, path)
        window = AppWindow(settings)
        qtbot.addWidget(window)
        made.append(Session(window, path, settings))
        window.show()
        return made[-1]

    yield make
    for session in made:
        session.close()


def watches(session: Session) -> dict[int, Watch]:
    """What each tab rests on; those that were not made yet are made."""
    tabs = session.tabs
    return {
        YEAR: tabs.year.watch,
        UNITS: tabs.units.page.watch,
        PEOPLE: tabs.people.page.watch,
        PLANS: tabs.plans.page.watch,
        REGISTRATION: tabs.registration.page.watch,
        INSPECTIONS: tabs.inspections.page.watch,
        SCORING: tabs.scoring.page_at(SHEETS).watch,
        DOCUMENTS: tabs.documents.page.watch,
        CONFERENCE: session.context.watch,
        HANDOVER: tabs.handover.watch,
    }


def turn_all(session: Session, shown: QWidget) -> None:
    """Turn to every part of what is shown."""
    if isinstance(shown, YearTab):
        for section in range(len(SECTIONS)):
            shown.show_section(section)
    elif isinstance(shown, HandoverTab):
        for step in range(5):
            shown.show_step(step)
    elif isinstance(shown, RegistrationTab):
        for view in (*range(1, len(VIEWS)), 0):
            shown.show_view(view)
    elif shown is session.conference:
        session.context.reload()


def look_at_all(session: Session, shown: QWidget) -> None:
    """Turn to every part of what is shown, and choose some of the rows of each table."""
    turn_all(session, shown)
    for table in shown.findChildren(TableView):
        for row in range(min(table.model().rowCount(), ROWS) if table.isVisible() else 0):
            table.choose(row)
    QApplication.processEvents()  # what is read as it is painted, too


def look_at_tab(session: Session, reading: Reading, at: int) -> Iterator[tuple[str, set[str]]]:
    """Turn to each page of a tab; give what it read and does not rest on."""
    read = reading.during(partial(session.window.show_tab, at))
    whole = session.tabs.makers()[at]()
    numbers = range(len(whole.heads.buttons())) if isinstance(whole, PagedTab) else (0,)
    for number in numbers:
        shown = whole
        if isinstance(whole, PagedTab):
            read |= reading.during(partial(whole.show_page, number))
            shown = whole.page_at(number)
        read |= reading.during(partial(look_at_all, session, shown))
        owners = [shown, *([session.context] if at == CONFERENCE else [])]
        rests = [watch.tables for one in owners for watch in one.findChildren(Watch)]
        yield type(shown).__name__, read.difference(*rests)
        read = set()


@pytest.mark.parametrize("store", STORES, ids=lambda path: path.name if path else "sample")
def test_every_page_rests_on_whatever_it_reads(
    opened: Callable[..., Session], store: Path | None
) -> None:
    session = opened(store)
    reading = Reading(session)
    assert reading.during(lambda: session.cases.read(read_years)) <= YEARS
    assert reading.during(session._show_place) <= HEADER
    found = [one for at in range(len(TITLES)) for one in look_at_tab(session, reading, at)]
    assert [(page, unseen) for page, unseen in found if unseen] == []
    assert len(found) > len(TITLES)


def changed_by(session: Session, act: Callable[[], object]) -> set[int]:
    """The tabs that a change makes stale, where none of them is seen."""
    session.window.show()
    for at in range(len(TITLES)):
        session.window.show_tab(at)
    session.window.hide()
    found = watches(session)
    for watch in found.values():
        watch.stale = False
    act()
    session.changes.settle()
    return {at for at, watch in found.items() if watch.stale}


def test_each_change_reaches_those_who_rest_on_it_and_nobody_else(
    opened: Callable[..., Session],
) -> None:
    session = opened()
    registers = session.cases.registers
    assert session.status is not None
    year_id = session.status.year.id or 0
    unit, person = registers.list(Unit)[0], Person(name="Đỗ Văn Ân", unit_id=1)
    document = Document(year_id=year_id, number="8/QĐ-BTP")
    step = YearStep(year_id=year_id, position=99, text="Họp Cụm")
    everywhere = {YEAR, UNITS, PEOPLE, CONFERENCE, HANDOVER}
    linked = {PLANS, REGISTRATION, INSPECTIONS, SCORING}
    moved = unit.model_copy(update={"address": "7"})
    assert changed_by(session, lambda: registers.save(moved)) == everywhere | linked
    assert changed_by(session, lambda: registers.save(person)) == {
        UNITS,
        PEOPLE,
        REGISTRATION,
        HANDOVER,
    }
    assert changed_by(session, lambda: registers.save(document)) == {
        YEAR,
        UNITS,
        PEOPLE,
        PLANS,
        REGISTRATION,
        INSPECTIONS,
        SCORING,
        DOCUMENTS,
        HANDOVER,
    }
    assert changed_by(session, lambda: registers.save(step)) == {YEAR, HANDOVER}


def test_a_paper_reads_its_round_and_neither_the_header_nor_another_tab(
    opened: Callable[..., Session],
) -> None:
    session = opened()
    context = session.context
    assert context.round is not None
    round_id = context.round.id
    open_round(session.cases, round_id, 12)
    session.cases.do(start_pass, round_id, 1, Hands("Người đọc", "Người nhập"))
    session.changes.settle()
    marks = "1" * len(context.round.form.candidates)
    context.do(record_paper, session.cases.rounds, round_id, 1, 1, marks)
    others = {at: watch for at, watch in watches(session).items() if at != CONFERENCE}
    for watch in others.values():
        watch.stale = False
    reading, seen = Reading(session), []
    context.changed.connect(lambda: seen.append(context.round))
    read = reading.during(
        lambda: context.do(record_paper, session.cases.rounds, round_id, 1, 2, marks)
    )
    assert read.isdisjoint({"clusters", "units", "conferences", "delegates", "emulation_years"})
    assert len(seen) == 1
    assert session.hall._round is seen[0]  # the hall draws the tally that the page was handed
    assert not any(watch.stale for watch in others.values())


def test_the_header_follows_the_clusters_name(opened: Callable[..., Session]) -> None:
    session = opened()
    (cluster,) = session.cases.registers.list(Cluster)
    session.cases.registers.save(cluster.model_copy(update={"name": "Cụm số 3"}))
    session.changes.settle()
    assert "Cụm số 3" in session.window.windowTitle()


def waits(session: Session) -> bool:
    return session.context.watch.stale


def test_a_round_is_not_read_while_nobody_sees_it(opened: Callable[..., Session]) -> None:
    session = opened()
    session.window.show_tab(UNITS)
    unit = session.cases.registers.list(Unit)[0]
    session.cases.registers.save(unit.model_copy(update={"short_name": "Cục A"}))
    session.changes.settle()
    assert waits(session)
    session.hall.show()  # the hall sees it now
    assert not waits(session)
    session.hall.give_back()
    session.cases.registers.save(unit.model_copy(update={"short_name": "Cục B"}))
    session.changes.settle()
    assert waits(session)
    session.window.show_tab(CONFERENCE)
    assert not waits(session)
