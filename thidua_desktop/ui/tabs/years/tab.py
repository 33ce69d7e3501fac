"""The tab *Tổng quan*: the state of the year at the left, what is due and its facts beside it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QPushButton,
    QWidget,
)

from thidua_desktop.domain.rule_lines import RulePart
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import StepProduct, YearState
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.documents import Document
from thidua_desktop.records.follow_up import (
    CalendarEvent,
)
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.contributed import DUE_DATES, GAPS, OPEN_WORK
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.overview.charts import read_charts
from thidua_desktop.services.overview.year_overview import read_overview
from thidua_desktop.services.years.leaders import LeadersOfYear, read_leaders, set_leaders
from thidua_desktop.services.years.move_year import close_year, move_year, reopen_year
from thidua_desktop.services.years.open_work import OpenItem
from thidua_desktop.services.years.rule_choices import RuleSets
from thidua_desktop.services.years.year_names import keep_year
from thidua_desktop.services.years.year_rules import RuleChange, change_rule
from thidua_desktop.services.years.year_state import YearView
from thidua_desktop.services.years.year_status import YearStatus
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.registers.registers import SAVED_UNDO
from thidua_desktop.texts.years import rules as rule_texts
from thidua_desktop.texts.years import year_tab as texts
from thidua_desktop.ui.look.theme import set_role
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch, learning
from thidua_desktop.ui.shell.year_text import lock_text
from thidua_desktop.ui.tabs.years import view_state, year_asks
from thidua_desktop.ui.tabs.years.agenda_page import AgendaPage
from thidua_desktop.ui.tabs.years.calendar_page import CalendarPage
from thidua_desktop.ui.tabs.years.charts_page import ChartsPage
from thidua_desktop.ui.tabs.years.facts_page import FactsPage
from thidua_desktop.ui.tabs.years.leaders_page import LeadersPage, LeadersQuestion, ask_leaders
from thidua_desktop.ui.tabs.years.rules_page import RulesPage, ask_new_rule, ask_removal, ask_rule
from thidua_desktop.ui.tabs.years.state_panel import StatePanel
from thidua_desktop.ui.tabs.years.steps_page import StepsPage, TasksPage, step_source, task_source
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.labels import hbox, vbox
from thidua_desktop.ui.widgets.base.page_heads import PageHeads
from thidua_desktop.ui.widgets.base.page_stack import PageStack
from thidua_desktop.ui.widgets.register.register_page import PageParts

if TYPE_CHECKING:
    from thidua_desktop.services.overview.charts import Chart
    from thidua_desktop.services.years.due_dates import AgendaItem

NARROW = 1100
AGENDA, CALENDAR, CHARTS, STEPS, TASKS, LEADERS, FACTS, RULES = range(len(texts.SECTIONS))


class YearTab(QWidget):
    def __init__(
        self,
        cases: OpenStore,
        rule_sets: RuleSets,
        parts: PageParts,
        show_product: Callable[[StepProduct], object] | None = None,
        show_record: Callable[[str, int], object] | None = None,
    ) -> None:
        super().__init__()
        changes = parts.changes
        self._show_product, self._show_record = show_product, show_record
        self.setProperty("role", "page")
        self._cases, self._rule_sets = cases, rule_sets
        self._view: YearView | None = None
        self._year_id: int | None = None
        self._due: tuple[AgendaItem, ...] = ()
        self._charts: tuple[Chart, ...] = ()  # where they were seen as the year was read
        self._rules: dict[str, str] = {}
        self._shown: set[int] = set()  # the parts that show the year as it is now
        self.panel = StatePanel()
        self.message = Banner(keep_room=False)
        self.agenda = AgendaPage(cases.registers)
        self.charts = ChartsPage()
        self.steps = StepsPage(step_source(cases.registers), parts)
        self.tasks = TasksPage(task_source(cases.registers), parts)
        self.leaders = LeadersPage(self._ask_leaders)
        self.facts = FactsPage()
        self.rules = RulesPage()
        self._state = Acting(self, changes, self.message.show_message)
        self.calendar = CalendarPage(cases, rule_sets, self._state, parts.files, self._open_record)
        self._leading = Acting(self, changes, self.leaders.status.show_text)
        self._keeping = Acting(self, changes, self.facts.status.show_text)
        self._ruling = Acting(self, changes, self.rules.status.show_text)
        self.watch = Watch(self, changes, self.refresh)
        self.pages = PageStack()
        self._lay_out()
        self._connect()

    def show_year(self, status: YearStatus) -> None:
        if self._year_id != status.year.id:
            self.message.clear()
        self._year_id = stored_id(status.year)
        self.watch.read()

    def refresh(self) -> None:
        """Read the year anew; what is being typed stays."""
        if self._year_id is None:
            return
        seen = self.pages.currentIndex()
        overview = self._cases.read(
            read_overview, self._year_id, GAPS, OPEN_WORK, DUE_DATES, charts=seen == CHARTS
        )
        view = self._view = overview.view
        self.panel.show_state(view_state.panel_state(view))
        self._due, self._charts = overview.due, overview.charts
        titles = view_state.section_titles(view, overview.tasks_left, self._due)
        for at, text in enumerate(titles):
            self._section(at).setText(text)
        self._shown.clear()
        self._show_page(seen)

    @learning
    def _show_page(self, at: int) -> None:
        """Draw a part of the tab; the others wait until they are looked at."""
        view = self._view
        if view is None or at in self._shown:
            return
        self._shown.add(at)
        lock = lock_text(view.status)
        if at == AGENDA:
            self.agenda.show_agenda(self._due, view.status.year.year, lock)
        elif at == CALENDAR:
            self.calendar.show_year(self._known_id(), locked=bool(lock))
        elif at == CHARTS:
            charts = self._charts or self._cases.read(read_charts, self._known_id())
            self.charts.show_charts(charts, view.status.year.year)
        elif at == FACTS:
            registers = self._cases.registers
            years = {stored_id(one): one.year for one in registers.list(EmulationYear)}
            title = self._rules_title(view.status.year)
            facts = view_state.facts(view, registers.list(Conference), years, title)
            self.facts.show_view(view, facts, lock)
        elif at == RULES:
            year = view.status.year
            self.rules.show_rules(self._rules_title(year), self._rule_sets.of(year), lock)
        elif at == LEADERS:
            self.leaders.show_view(view, self._cases.read(read_leaders), lock)
        elif at == STEPS:
            self.steps.show_view(view, lock)
        else:
            self.tasks.show_view(view, lock)

    def view(self) -> YearView | None:
        return self._view

    def show_section(self, at: int) -> None:
        """Open a part of the tab and put the keyboard where its work begins."""
        if at != self.pages.currentIndex():
            self.message.clear()  # it was of what was seen before
        self._section(at).setChecked(True)
        self._show_page(at)
        self.pages.setCurrentIndex(at)
        firsts = (
            self.agenda.table,
            self.calendar.timeline,
            self.charts.first_focus(),
            self.steps.list.table,
            self.tasks.list.table,
            self.leaders.first_focus(),
            self.facts.first_focus(),
            self.rules.table,
        )
        firsts[at].setFocus()

    def open_in(self, table: str, record_id: int) -> None:
        """Show a record of one of the registers that stand here."""
        if table == CalendarEvent.register.name:
            self.show_section(CALENDAR)
            self.calendar.choose(record_id)
            return
        page = STEPS if table == YearStep.register.name else TASKS
        self.show_section(page)
        (self.steps if page == STEPS else self.tasks).open_record(record_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        focused: QWidget | None = self.window().focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.show_section(self.pages.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self.panel.set_narrow(narrow=narrow)
        around = 12 if narrow else 24
        self._row.setContentsMargins(around, 16, around, 16)
        self._row.setSpacing(around * 2 // 3)

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
        heads = PageHeads(self, texts.SECTIONS, self.show_section)
        self.sections = heads.group
        pages = (
            self.agenda,
            self.calendar,
            self.charts,
            self.steps,
            self.tasks,
            self.leaders,
            self.facts,
            self.rules,
        )
        for page in pages:
            self.pages.addWidget(page)
        for register in (self.steps, self.tasks):
            set_role(register.list.add_button, "")  # the one main button is that of the state
            layout = register.layout()
            if layout is not None:  # the tab has a margin already
                layout.setContentsMargins(0, 0, 0, 0)
        right = vbox(heads, self.message, (self.pages, 1), gap=12)
        self._row = hbox(self.panel, (right, 1), on=self, gap=16, around=(24, 16, 24, 16))

    def _connect(self) -> None:
        self.panel.go_on_wanted.connect(partial(self._ask, year_asks.ask_go_on, self._move))
        self.panel.other_wanted.connect(partial(self._ask, year_asks.ask_other, self._move))
        self.panel.close_wanted.connect(partial(self._ask, year_asks.ask_close, self._close))
        self.panel.reopen_wanted.connect(partial(self._ask, year_asks.ask_reopen, self._reopen))
        self.facts.save_wanted.connect(self._on_facts)
        self.steps.product_wanted.connect(self._on_product)
        self.rules.change_wanted.connect(
            lambda about, line: ask_rule(self, about, line, self._on_rule)
        )
        self.rules.add_wanted.connect(self._ask_new_rule)
        self.rules.remove_wanted.connect(
            lambda about, value, line: ask_removal(self, about, value, line, self._on_rule)
        )
        self.agenda.opened.connect(self._on_item)
        self.agenda.copied.connect(self._state.announce_copied)
        self.charts.copied.connect(partial(self._state.announce, "good"))

    def _ask(self, question: Callable[..., object], act: Callable[..., object]) -> None:
        if self._view is not None:
            question(self, self._view, act)

    def _move(self, target: YearState, reason: str, *, launch: bool = False) -> None:
        done = self._state.try_to(
            self._cases.do,
            move_year,
            self._known_id(),
            target,
            reason,
            launch_next=launch,
            gaps=GAPS,
        )
        done.announce(texts.MOVED, self._number(), choice_text(target))

    def _close(self, reason: str) -> None:
        close = self._cases.past_lock.do
        done = self._state.try_to(close, close_year, self._known_id(), reason)
        done.announce(texts.CLOSED_NOW, self._number())

    def _reopen(self, reason: str) -> None:
        reopen = self._cases.past_lock.do
        done = self._state.try_to(reopen, reopen_year, self._known_id(), reason)
        done.announce(texts.REOPENED, self._number())

    def _known_id(self) -> int:
        assert self._year_id is not None
        return self._year_id

    def _number(self) -> int:
        assert self._view is not None
        return self._view.status.year.year

    def _ask_leaders(self, leaders: LeadersOfYear) -> None:
        view = self._view
        if view is None:
            return
        documents = self._cases.registers.list(Document)
        question = LeadersQuestion(
            leaders=leaders,
            units=view_state.unit_choices(view.members, leaders),
            documents=view_state.decisions(documents, view.status.year, leaders),
            register_id=stored_id(view.status.year),
            register_year=view.status.year.year,
        )
        ask_leaders(self, question, partial(self._set_leaders, leaders.year))

    def _set_leaders(
        self, year: int, head: int, deputies: tuple[int, ...], document: Document | int | None
    ) -> None:
        change = self._cases.registers.do
        done = self._leading.do(change, set_leaders, year, head, deputies, document)
        done.announce(texts.LEADERS_SAVED, year)

    def _on_facts(self, year: EmulationYear) -> None:
        kept = self._keeping.try_to(self._cases.registers.do, keep_year, year)
        if kept.announce(SAVED_UNDO):
            self.facts.form.show_stored(kept.result)

    def _on_product(self, product: StepProduct) -> None:
        """Go where it is made: here, or in the tab that has it."""
        if product in (StepProduct.HEAD, StepProduct.NEXT_HEAD):
            self.show_section(LEADERS)
        elif self._show_product is not None:
            self._show_product(product)

    def _ask_new_rule(self, part: RulePart) -> None:
        assert self._view is not None
        rules = self._rule_sets.of(self._view.status.year)
        if rules is not None:
            ask_new_rule(self, part, rules, self._on_rule)

    def _on_item(self, item: OpenItem) -> None:
        if item.table and item.record_id is not None:
            self._open_record(item.table, item.record_id)

    def _open_record(self, table: str, record_id: int) -> None:
        if self._show_record is not None:
            self._show_record(table, record_id)

    def _on_rule(self, change: RuleChange) -> None:
        """Raises Refused: the question stays, and says why."""
        assert self._view is not None
        year, book = self._view.status.year, self._rule_sets.book
        kept = self._ruling.do(self._cases.registers.do, change_rule, year, change, book)
        kept.announce(rule_texts.CHANGED)

    def announce(self, tone: str, text: str) -> None:
        """Say something of the tab as a whole, where the part that is seen has its line."""
        acting = (
            self._state,
            self._state,
            self._state,
            self.steps.acting,
            self.tasks.acting,
            self._leading,
            self._keeping,
            self._ruling,
        )
        acting[self.pages.currentIndex()].announce(tone, text)
