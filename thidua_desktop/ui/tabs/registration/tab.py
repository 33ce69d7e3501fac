"""The tab *Đăng ký*: registrations and what becomes of them, ratings, awards, candidates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.states import REGISTRATION
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.registration import (
    GrantedAward,
    Rating,
)
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.services.registration.award_history import read_history, read_statistics
from thidua_desktop.services.registration.candidates import put_on_paper, read_candidates
from thidua_desktop.services.registration.funnel_table import read_funnel
from thidua_desktop.services.registration.judge import judge, keep_judged
from thidua_desktop.services.registration.move_registration import (
    adjust_registration,
    move_registrations,
    possible_moves,
)
from thidua_desktop.services.registration.registration_source import AwardSource, MoveSource
from thidua_desktop.services.registration.year_book import Registered
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.registration import candidates as candidate_texts
from thidua_desktop.texts.registration import funnel as funnel_texts
from thidua_desktop.texts.registration import registration as texts
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.tabs.registration import looks, move_asks
from thidua_desktop.ui.tabs.registration.candidates_page import CandidatesPage
from thidua_desktop.ui.tabs.registration.funnel_page import FunnelPage
from thidua_desktop.ui.tabs.registration.notes_panel import NotesPanel, ProofsPanel
from thidua_desktop.ui.tabs.registration.papers_menu import PapersMenu
from thidua_desktop.ui.tabs.registration.statistics_page import StatisticsPage
from thidua_desktop.ui.tabs.registration.summary_page import SummaryPage
from thidua_desktop.ui.widgets.base.labels import AROUND_PAGE, button, hbox, label, on_key
from thidua_desktop.ui.widgets.base.page_heads import PageHeads
from thidua_desktop.ui.widgets.base.page_stack import PageStack
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable
    from typing import Any

    from thidua_desktop.services.open_store import OpenStore
    from thidua_desktop.services.registration.judge import Judged
    from thidua_desktop.services.registration.move_registration import Move
    from thidua_desktop.services.registration.year_registrations import Cell, YearRegistrations
    from thidua_desktop.services.years.rule_choices import RuleSets
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.widgets.base.file_picker import Opener
    from thidua_desktop.ui.widgets.register.register_page import PageParts

LIST, SUMMARY, FUNNEL, RATINGS, AWARDS, STATISTICS, CANDIDATES = range(len(texts.VIEWS))


class RegistrationTab(RegisterTab[Registered]):
    """Views of the same year; a figure leads to the registrations behind it."""

    _status: YearStatus | None = None
    _behind: frozenset[int] = frozenset()  # the lists still on the year that was shown before
    _over = False  # whether the first of them has to begin anew

    def __init__(
        self,
        source: YearRegistrations,
        parts: PageParts,
        cases: OpenStore,
        rule_sets: RuleSets,
        opener: Opener,
    ) -> None:
        moves = MoveSource(cases.registers)
        look = looks.registrations(source, moves, self._ask_move)
        super().__init__(source, parts, look)
        self._registrations, self._cases, self._rule_sets = source, cases, rule_sets
        self._writable = True
        self.page.card.shorten_delete()  # the names of who and what need the room
        self.notes, self.proofs = NotesPanel(), ProofsPanel()
        self.page.card.add_at_foot(self.notes)
        self.page.card.add_below(self.proofs)
        self.page.row_shown.connect(self._show_notes)
        registers = source.registers
        self.summary = SummaryPage(registers)
        self.funnel = FunnelPage(registers)
        self.ratings: RegisterTab[Rating] = RegisterTab(
            RecordSource(Rating, registers, {"year_id": 0}), parts, looks.RATINGS
        )
        awards = AwardSource(registers)
        self.awards: RegisterTab[GrantedAward] = RegisterTab(awards, parts, looks.awards(awards))
        self.statistics = StatisticsPage()
        self.candidates = CandidatesPage()
        self.acting = Acting(self.candidates, parts.changes, self.candidates.status.show_text)
        self.watches = {
            at: Watch(page, parts.changes, read)
            for at, page, read in (
                (SUMMARY, self.summary, self._read_summary),
                (FUNNEL, self.funnel, self._read_funnel),
                (STATISTICS, self.statistics, self._read_statistics),
                (CANDIDATES, self.candidates, self._read_candidates),
            )
        }
        self.papers = PapersMenu(cases, opener, self._unit_id)
        self.papers.made.connect(self.announce)
        self.pages = PageStack()
        self.only = label("", "strong", wrap=True)
        self.all_button = button(texts.SHOW_ALL, "quiet", clicked=self._show_all)
        self.move_button = button(
            funnel_texts.MOVE, key=funnel_texts.MOVE_KEY, clicked=self._ask_move
        )
        self._connect()
        self._lay_out()

    def show_year(self, status: YearStatus) -> None:
        """Show the registrations of a year, all of them where it is another one."""
        self._status = status
        if self._turn_to(status):
            self._over = True
            for watch in self.watches.values():
                watch.stale = True
            self._narrow(None)
        self._behind = frozenset((LIST, RATINGS, AWARDS))
        self._follow(self.pages.currentIndex())
        self.move_button.setEnabled(status.writable)
        self.papers.show_year(status)
        self.candidates.set_locked(locked=not status.writable)
        self._writable = status.writable
        seen = self.watches.get(self.pages.currentIndex())
        if seen is not None and self.pages.isVisible():
            seen.catch_up()

    def _follow(self, at: int) -> None:
        """Put a list on the year that is shown, once it is looked at."""
        if self._status is None or at not in self._behind:
            return
        self._behind -= {at}
        if at == LIST:
            if self._over:
                self.page.start_over()
            self._over = False
            self.page.show_status(self._status)
        else:
            (self.ratings if at == RATINGS else self.awards).show_year(self._status)

    def open_record(self, record_id: int) -> None:
        """Show the card of a registration, whatever the list is narrowed to."""
        self.show_view(LIST)
        if not self.page.open_record(record_id) and self.page.may_leave():
            self._show_all()
            self.page.open_record(record_id)

    def open_in(self, table: str, record_id: int) -> None:
        """Show the card of a registration, a rating or an award."""
        others = {Rating.register.name: RATINGS, GrantedAward.register.name: AWARDS}
        if table not in others:
            self.open_record(record_id)
            return
        self.show_view(others[table])
        page = self.ratings.page if others[table] == RATINGS else self.awards.page
        page.open_record(record_id)

    def announce(self, tone: str, text: str) -> None:
        shown = {
            RATINGS: self.ratings.page.acting,
            AWARDS: self.awards.page.acting,
            CANDIDATES: self.acting,
        }
        shown.get(self.pages.currentIndex(), self.page.acting).announce(tone, text)

    def show_view(self, at: int) -> None:
        """Turn to another view; what is typed is stored first."""
        shown = self.pages.currentIndex()
        if at != shown and not self._may_turn():
            self.views.button(shown).setChecked(True)
            return
        self._follow(at)
        self.views.button(at).setChecked(True)
        self.pages.setCurrentIndex(at)
        if at in self.watches:
            self.watches[at].catch_up()
        self._focuses[at]()

    def _may_turn(self) -> bool:
        left: dict[int, Callable[[], bool]] = {
            LIST: self.page.may_leave,
            RATINGS: self.ratings.page.may_leave,
            AWARDS: self.awards.page.may_leave,
        }
        leave = left.get(self.pages.currentIndex())
        return leave is None or leave()

    # ------------------------------------------------------------ what is read

    def _read_summary(self) -> None:
        if self._year is not None:
            self.summary.show_summary(self._registrations.summary(), self._year)

    def _read_funnel(self) -> None:
        if self._year is not None:
            self.funnel.show_funnel(self._cases.read(read_funnel, self._year_id), self._year)

    def _read_statistics(self) -> None:
        if self._year is not None:
            found = self._cases.read(read_statistics, self._year_id)
            units = {unit.id or 0: unit.name for unit in self._cases.registers.list(Unit)}
            self.statistics.show_statistics(found, self._cases.read(read_history), units)

    def _read_candidates(self) -> None:
        if self._year is not None:
            lists = self._cases.read(read_candidates, self._year_id, self._rule_sets)
            self.candidates.show_lists(lists)

    @property
    def _year_id(self) -> int:
        found: int = self._registrations.fixed["year_id"]
        return found

    def _show_notes(self, one: Registered | None) -> None:
        for panel in (self.notes, self.proofs):
            panel.setVisible(one is not None)
        if one is not None:
            notes = self._registrations.notes(one)
            self.notes.show_notes(notes)
            self.proofs.show_notes(notes)

    # ------------------------------------------------------------ what is done

    def _chosen(self) -> list[Registered]:
        chosen = self.page.list.chosen()
        current = self.page.current()
        return chosen or ([current] if current is not None else [])

    def _ask_move(self) -> None:
        rows = self._chosen()
        if not rows or not self._writable or not self.page.may_leave():
            return
        if not possible_moves(rows):
            self.page.acting.announce("warning", funnel_texts.NO_MOVE)
            return
        links = self._registrations.names()

        def move(wanted: Move) -> None:
            done = self.page.acting.do(self._cases.registers.do, move_registrations, rows, wanted)
            done.announce(funnel_texts.MOVED, len(rows), choice_text(wanted.state))

        move_asks.ask_move(self, rows, links, self._year, move)

    def _ask_adjust(self) -> None:
        one = self.page.current()
        if one is None or not self._writable or not self.page.may_leave():
            return
        if RegistrationState.ADJUSTED not in REGISTRATION.allowed(one.state):
            self.page.acting.announce("warning", funnel_texts.CANNOT_ADJUST)
            return

        def adjust(move: Move, values: dict[str, Any]) -> None:
            registers = self._cases.registers
            done = self.page.acting.do(registers.do, adjust_registration, one, move, values)
            done.announce(funnel_texts.ADJUSTED)

        move_asks.ask_adjust(self, one, self._registrations.names(), self._year, adjust)

    def _ask_judge(self) -> None:
        if not self._writable or not self.page.may_leave():
            return
        judged: tuple[Judged, ...] = self._cases.read(judge, self._year_id, self._rule_sets)
        if not judged:
            self.page.acting.announce("info", funnel_texts.NONE_TO_JUDGE)
            return

        def keep(date: datetime.date | None, document_id: int | None) -> None:
            act = self._cases.registers.do
            done = self.page.acting.try_to(
                act, keep_judged, judged, date, document_id, texts.note_text
            )
            if done:
                done.announce(funnel_texts.JUDGED, done.result)

        links = self._registrations.names()
        move_asks.ask_judge(self, judged, self._registrations.called, links, self._year, keep)

    def _ask_list(self) -> None:
        lists = self.candidates.lists
        if lists is None or not self._writable:
            return

        def put() -> None:
            act, propose = self._cases.registers.do, self._cases.propose_contest
            done = self.acting.try_to(act, put_on_paper, propose, lists.lists, lists.year)
            if done:
                done.announce(candidate_texts.DONE, done.result)

        move_asks.ask_list(self, lists, put)

    def _unit_id(self) -> int | None:
        """The unit whose papers are meant unless another one is chosen."""
        self._follow(LIST)
        one = self.page.current()
        return one.record.unit_id if one is not None else None

    # ------------------------------------------------------------ what is behind a figure

    def _on_opened(self, cell: Cell | None) -> None:
        self.page.list.clear_filters()
        self._narrow(cell)
        self.show_view(LIST)
        self.page.start_over()

    def _on_added(self, unit_id: int, title: str) -> None:
        self._on_opened(None)
        self.page.begin({"unit_id": unit_id, "title": title}, "date")

    def _show_all(self) -> None:
        if self.page.may_leave():
            self._narrow(None)
            self.page.refresh()
            self.page.list.table.setFocus()

    def _narrow(self, cell: Cell | None) -> None:
        self._registrations.show_only(cell)
        if cell is not None:
            every = (texts.EVERY_UNIT, texts.EVERY_TITLE)
            about = self._registrations.cell_text(cell, *every)
            state = "" if cell.state is None else funnel_texts.COLUMNS[cell.state].lower()
            text = texts.ONLY_STATE.format(*about, state) if state else texts.ONLY.format(*about)
            self.only.setText(text)
        self._line.setVisible(cell is not None)

    # ------------------------------------------------------------ how it is made

    def _connect(self) -> None:
        copied = self.page.acting.announce_copied
        for page in (self.summary, self.funnel):
            page.opened.connect(self._on_opened)
            page.copied.connect(copied)
        self.summary.added.connect(self._on_added)
        self.statistics.copied.connect(copied)
        self.candidates.copied.connect(self.acting.announce_copied)
        self.candidates.opened.connect(self.open_record)
        self.candidates.list_wanted.connect(self._ask_list)
        self.page.list.add_tool(self.move_button)
        menu = self.page.list.menu
        for text, key, act in (
            (funnel_texts.ADJUST, funnel_texts.ADJUST_KEY, self._ask_adjust),
            (funnel_texts.JUDGE, funnel_texts.JUDGE_KEY, self._ask_judge),
        ):
            menu.add(f"{text}\t{key}", act)
            on_key(key, self.page, act, inside=True)
        self._focuses: dict[int, Callable[[], object]] = {
            LIST: self.page.list.table.setFocus,
            SUMMARY: self.summary.focus,
            FUNNEL: self.funnel.focus,
            RATINGS: self.ratings.page.list.table.setFocus,
            AWARDS: self.awards.page.list.table.setFocus,
            STATISTICS: self.statistics.focus,
            CANDIDATES: self.candidates.focus,
        }

    def _lay_out(self) -> None:
        heads = PageHeads(self, texts.VIEWS, self.show_view)
        self.views = heads.group
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.removeWidget(self.page)
        papers = (self.papers, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(hbox((heads, 1), papers, around=(24, 12, 24, 0)))
        whole.addWidget(self.pages, 1)
        shown = (
            self.page,
            self.summary,
            self.funnel,
            self.ratings,
            self.awards,
            self.statistics,
            self.candidates,
        )
        for page in shown:
            self.pages.addWidget(page)
        for register in (self.page, self.ratings.page, self.awards.page):
            inside = register.layout()
            assert inside is not None
            inside.setContentsMargins(*AROUND_PAGE)
        self._add_line()

    def _add_line(self) -> None:
        """Above the table: to what it is narrowed, and the way back."""
        self._line = QWidget()
        hbox((self.only, 1), self.all_button, on=self._line)
        self._line.hide()
        self.page.list.add_above(self._line)
        QWidget.setTabOrder(self.page.list.menu, self.all_button)
