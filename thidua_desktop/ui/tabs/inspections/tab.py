"""The tab *Kiểm tra*: visits, recommendations of all years, the year's plan, checklists, texts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from thidua_desktop.texts.inspections import inspections as texts
from thidua_desktop.ui.tabs.inspections.blocks_page import BlocksPage
from thidua_desktop.ui.tabs.inspections.follow_page import FollowPage
from thidua_desktop.ui.tabs.inspections.lists_page import ListsPage
from thidua_desktop.ui.tabs.inspections.plan_page import PlanPage
from thidua_desktop.ui.tabs.inspections.visits_page import VisitsPage
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import vbox
from thidua_desktop.ui.widgets.base.leavable import all_may_leave
from thidua_desktop.ui.widgets.base.page_stack import PageStack

if TYPE_CHECKING:
    from thidua_desktop.services.inspections.visit_reading import VisitRow
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.tabs.inspections.parts import InspectionParts
    from thidua_desktop.ui.widgets.register.register_page import RegisterPage

VISITS, FOLLOW, PLAN, LISTS, BLOCKS = range(len(texts.VIEWS))
_MARGINS: Final = (24, 10, 24, 24)


class InspectionsTab(QWidget):
    """Ctrl+1 to Ctrl+5 turn to its views; each is read when it is first looked at."""

    def __init__(self, parts: InspectionParts) -> None:
        super().__init__()
        self._status: YearStatus | None = None
        self._behind: set[int] = set()  # the views that still show the year before
        self._away = parts.away
        self.visits = VisitsPage(parts)
        self.follow = FollowPage(parts)
        self.plan = PlanPage(parts)
        self.lists = ListsPage(parts)
        self.blocks = BlocksPage(parts)
        self._views = (self.visits, self.follow, self.plan, self.lists, self.blocks)
        self._tables = (
            self.visits.page.list.table,
            self.follow.page.list.table,
            self.plan.table,
            self.lists.page.list.table,
            self.blocks.page.list.table,
        )
        self.views = QButtonGroup(self)
        self.pages = PageStack()
        self._lay_out()

    @property
    def page(self) -> RegisterPage[VisitRow]:
        """The page of the visits."""
        return self.visits.page

    def show_year(self, status: YearStatus) -> None:
        """Show a year in the view that is seen; the others follow when they are turned to."""
        self._status = status
        self._behind = set(range(len(self._views)))
        self._follow_year(self.pages.currentIndex())

    def _follow_year(self, at: int) -> None:
        if at in self._behind and self._status is not None:
            self._behind.remove(at)
            self._views[at].show_year(self._status)

    def announce(self, tone: str, text: str) -> None:
        self._seen(self.pages.currentIndex()).announce(tone, text)

    def open_record(self, record_id: int) -> None:
        self.show_view(VISITS)
        self.page.open_record(record_id)

    def show_view(self, at: int) -> None:
        """Turn to another view; what is typed in the one before is stored first."""
        shown = self.pages.currentIndex()
        if at != shown and not all_may_leave(self._views[shown]):
            at = shown
        self.views.button(at).setChecked(True)
        self.pages.setCurrentIndex(at)
        self._follow_year(at)
        self._tables[at].setFocus()

    def _seen(self, at: int) -> Acting:
        """The way to act of a view."""
        registers = (self.lists.page, self.blocks.page)
        pages = (self.visits.page, self.follow.page, self.plan, *registers)
        return pages[at].acting

    def _lay_out(self) -> None:
        heads = FlowLayout()
        heads.setContentsMargins(24, 12, 24, 0)
        for at, text in enumerate(texts.VIEWS):
            keys = texts.VIEW_KEYS.format(at + 1)
            head = QPushButton(text)
            head.setCheckable(True)
            head.setToolTip(keys)
            self.views.addButton(head, at)
            heads.addWidget(head)
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            shortcut = QShortcut(QKeySequence(keys), self, context=context)
            shortcut.activated.connect(partial(self.show_view, at))
            head.setVisible(at == VISITS or not self._away)
            shortcut.setEnabled(at == VISITS or not self._away)
        self.views.idClicked.connect(self.show_view)
        self.views.button(VISITS).setChecked(True)
        vbox(heads, (self.pages, 1), on=self, gap=0)
        for view in self._views:
            self.pages.addWidget(view)
        for list_ in (self.visits, self.follow, self.lists, self.blocks):
            inside = list_.page.layout()
            assert inside is not None
            inside.setContentsMargins(*_MARGINS)
