"""The tab *Năm thi đua*: the state of the year at the left, its work and facts at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import YearState
from thidua_desktop.records.cluster import Appointment, EmulationYear
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.documents import Document
from thidua_desktop.records.year import OpenTask
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.contributed import GAPS, OPEN_WORK
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.years.leaders import LeadersOfYear, read_leaders, set_leaders
from thidua_desktop.services.years.move_year import close_year, move_year, reopen_year
from thidua_desktop.services.years.rule_choices import RuleSets
from thidua_desktop.services.years.year_standing import YearStanding
from thidua_desktop.services.years.year_state import YearView, read_year
from thidua_desktop.services.years.year_steps import YearSteps
from thidua_desktop.texts.base.choices import choice_words
from thidua_desktop.texts.registers.registers import undone, with_time
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.texts.years import year_tab as texts
from thidua_desktop.ui.look.theme import set_role
from thidua_desktop.ui.shell.events import Events
from thidua_desktop.ui.shell.year_words import lock_words
from thidua_desktop.ui.tabs.years import view_state, year_asks
from thidua_desktop.ui.tabs.years.facts_page import FactsPage
from thidua_desktop.ui.tabs.years.leaders_ask import LeadersDialog, LeadersQuestion
from thidua_desktop.ui.tabs.years.leaders_page import LeadersPage
from thidua_desktop.ui.tabs.years.state_panel import StatePanel
from thidua_desktop.ui.tabs.years.steps_page import StepsPage, TasksPage, step_source, task_source
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.file_picker import FilePicker
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.register.excel_exchange import RegisterSheets

_LEADERS, _FACTS = 2, 3


class YearTab(QWidget):
    """Shows one year; every change of its state is told by `years_changed`."""

    def __init__(
        self, cases: OpenStore, rule_sets: RuleSets, sheets: RegisterSheets, events: Events,
        files: FilePicker, settings: QSettings | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setProperty("role", "page")
        self._cases, self._rule_sets, self._events = cases, rule_sets, events
        self._view: YearView | None = None
        self._year_id: int | None = None
        self._stale = False
        self._rules: dict[str, str] = {}
        self._shown: set[int] = set()  # the parts that show the year as it is now
        self.panel = StatePanel()
        self.said = Banner(keep_room=False)
        self.steps = StepsPage(
            YearSteps(cases.registers),
            step_source(cases.registers),
            sheets,
            events,
            files,
            settings,
        )
        self.tasks = TasksPage(task_source(cases.registers), sheets, events, files, settings)
        self.leaders = LeadersPage(self._ask_leaders)
        self.facts = FactsPage()
        self.sections = QButtonGroup(self)
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_year(self, standing: YearStanding) -> None:
        """Show a year."""
        if self._year_id != standing.year.id:
            self.said.clear()
        self._year_id = stored_id(standing.year)
        self.refresh()

    def refresh(self) -> None:
        """Read the year anew; what is being typed stays."""
        if self._year_id is None:
            return
        self._stale = False
        cases = self._cases
        view = self._view = cases.read(read_year, self._year_id, GAPS, OPEN_WORK)
        self.panel.show_state(view_state.panel_state(view))
        left = len(cases.registers.list(OpenTask, year_id=self._year_id, done=None))
        for at, words in enumerate(view_state.section_titles(view, left)):
            self._section(at).setText(words)
        self._shown.clear()
        self._show_page(self.pages.currentIndex())

    def _show_page(self, at: int) -> None:
        """Draw a part of the tab; the others wait until they are looked at."""
        view = self._view
        if view is None or at in self._shown:
            return
        self._shown.add(at)
        lock = lock_words(view.standing)
        if at == _FACTS:
            registers = self._cases.registers
            years = {stored_id(one): one.year for one in registers.list(EmulationYear)}
            title = self._rules_title(view.standing.year)
            facts = view_state.facts(view, registers.list(Conference), years, title)
            self.facts.show_view(view, facts, lock)
        elif at == _LEADERS:
            self.leaders.show_view(view, self._cases.read(read_leaders), lock)
        else:
            (self.steps, self.tasks)[at].show_view(view, lock)

    def view(self) -> YearView | None:
        """What is shown."""
        return self._view

    def show_section(self, at: int) -> None:
        """Open a part of the tab and put the keyboard where its work begins."""
        if at != self.pages.currentIndex():
            self.said.clear()  # it was of what was seen before
        self._section(at).setChecked(True)
        self._show_page(at)
        self.pages.setCurrentIndex(at)
        firsts = (
            self.steps.list.table, self.tasks.list.table,
            self.leaders.first_focus(), self.facts.first_focus(),
        )  # fmt: skip
        firsts[at].setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
        focused: QWidget | None = self.window().focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.show_section(self.pages.currentIndex())

    def _rules_title(self, year: EmulationYear) -> str:
        """What the year's rule set is called; reading it takes a while, and it never changes."""
        if year.rules not in self._rules:
            known = self._rule_sets.known([year])
            self._rules |= {choice.name: choice.title for choice in known}
        return self._rules.get(year.rules, year.rules)

    def _section(self, at: int) -> QPushButton:
        button = self.sections.button(at)
        assert isinstance(button, QPushButton)
        return button

    def _lay_out(self) -> None:
        heads = QHBoxLayout()
        heads.setSpacing(8)
        for at, words in enumerate(texts.SECTIONS):
            head = QPushButton(words)
            head.setCheckable(True)
            head.setToolTip(texts.SECTION_KEYS.format(at + 1))
            self.sections.addButton(head, at)
            heads.addWidget(head)
        heads.addStretch(1)
        for page in (self.steps, self.tasks, self.leaders, self.facts):
            self.pages.addWidget(page)
        for register in (self.steps, self.tasks):
            set_role(register.list.add_button, "")  # the one main button is that of the state
            layout = register.layout()
            if layout is not None:  # the tab has a margin already
                layout.setContentsMargins(0, 0, 0, 0)
        self._section(0).setChecked(True)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addLayout(heads)
        right.addWidget(self.said)
        right.addWidget(self.pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(16)
        row.addWidget(self.panel)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.sections.idClicked.connect(self.show_section)
        self.panel.go_on_wanted.connect(partial(self._ask, year_asks.ask_go_on, self._move))
        self.panel.other_wanted.connect(partial(self._ask, year_asks.ask_other, self._move))
        self.panel.close_wanted.connect(partial(self._ask, year_asks.ask_close, self._close))
        self.panel.reopen_wanted.connect(partial(self._ask, year_asks.ask_reopen, self._reopen))
        self.facts.save_wanted.connect(self._on_facts)
        self._events.years_changed.connect(self._on_elsewhere)
        self._events.records_changed.connect(lambda _name: self._on_elsewhere())
        self._events.round_changed.connect(lambda _view: self._on_elsewhere())
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for at in range(len(texts.SECTIONS)):
            keys = QKeySequence(texts.SECTION_KEYS.format(at + 1))
            shortcut = QShortcut(keys, self, context=context)
            shortcut.activated.connect(partial(self.show_section, at))
        for page, status in ((self.leaders, self.leaders.status), (self.facts, self.facts.status)):
            undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page, context=context)
            undo.activated.connect(partial(self._undo, status))

    def _ask(self, question: Callable[..., object], act: Callable[..., object]) -> None:
        if self._view is not None:
            question(self, self._view, act)

    def _on_elsewhere(self) -> None:
        """Read anew now, or when the tab is next looked at."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.refresh()

    def _move(self, target: YearState, reason: str, *, launch: bool = False) -> None:
        said = texts.MOVED.format(self._number(), choice_words(target))
        year_id = self._known_id()
        self._do(
            lambda: self._cases.do(
                move_year, year_id, target, reason, launch_next=launch, gaps=GAPS
            ),
            said,
        )

    def _close(self, reason: str) -> None:
        year_id = self._known_id()
        said = texts.CLOSED_NOW.format(self._number())
        self._do(lambda: self._cases.past_lock.do(close_year, year_id, reason), said)

    def _reopen(self, reason: str) -> None:
        year_id = self._known_id()
        said = texts.REOPENED.format(self._number())
        self._do(lambda: self._cases.past_lock.do(reopen_year, year_id, reason), said)

    def _do(self, act: Callable[[], object], said: str) -> None:
        try:
            act()
        except Refused as error:
            self.said.show_message("bad", sentence(error))
            return
        self.refresh()
        self._events.years_changed.emit()
        self.said.show_message("good", said)

    def _known_id(self) -> int:
        assert self._year_id is not None
        return self._year_id

    def _number(self) -> int:
        assert self._view is not None
        return self._view.standing.year.year

    def _ask_leaders(self, leaders: LeadersOfYear) -> None:
        view = self._view
        if view is None:
            return
        documents = self._cases.registers.list(Document)
        question = LeadersQuestion(
            leaders=leaders,
            units=view_state.unit_choices(view.members, leaders),
            documents=view_state.decisions(documents, view.standing.year, leaders),
            register_id=stored_id(view.standing.year),
            register_year=view.standing.year.year,
        )
        LeadersDialog(self, question, partial(self._set_leaders, leaders.year)).open()

    def _set_leaders(
        self, year: int, head: int, deputies: tuple[int, ...], document: Document | int | None
    ) -> None:
        self._cases.registers.do(set_leaders, year, head, deputies, document)
        self._changed(Appointment.register.name, Document.register.name)
        self.leaders.status.show_words("good", texts.LEADERS_SAVED.format(year))

    def _on_facts(self, year: EmulationYear) -> None:
        try:
            stored = self._cases.registers.save(year)
        except Refused as error:
            self.facts.status.show_words("bad", sentence(error))
            return
        self.facts.form.show_stored(stored)
        self._changed(EmulationYear.register.name)
        self._say_clock(self.facts.status, texts.SAVED)

    def _undo(self, status: StatusLine) -> None:
        try:
            done = self._cases.registers.undo()
        except Refused as refusal:
            status.show_words("warning", sentence(refusal))
            return
        self.facts.form.revert()
        self._changed(*dict.fromkeys(change.kind.register.name for change in done.changes))
        self._say_clock(status, undone(done.label, len(done.changes) - 1))

    def _changed(self, *registers: str) -> None:
        for name in registers:
            self._events.records_changed.emit(name)

    def _say_clock(self, status: StatusLine, words: str) -> None:
        status.show_words("good", with_time(words, self._cases.registers.saved_at))
