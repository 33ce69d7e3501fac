"""The tab *Bàn giao*: five steps at the left, the work at the right, who keeps which year above."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QWidget

from thidua_desktop.records.choices import HandoverKind
from thidua_desktop.services.contributed import GAPS, OPEN_WORK
from thidua_desktop.services.handover.handover_status import handover_status
from thidua_desktop.services.handover.handover_view import read_handover
from thidua_desktop.texts.handover import handover_tab as texts
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch, learning
from thidua_desktop.ui.tabs.handover import view_state
from thidua_desktop.ui.tabs.handover.minutes_page import MinutesPage
from thidua_desktop.ui.tabs.handover.package_page import HandoverPage, PackagePage, SupplementPage
from thidua_desktop.ui.tabs.handover.receive_page import ReceivePage
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.labels import hbox, label, on_key, vbox
from thidua_desktop.ui.widgets.base.page_stack import PageStack
from thidua_desktop.ui.widgets.base.step_list import StepItem, StepList, StepState

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from thidua_desktop.services.handover.handover_status import HandoverStatus
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.changes import Changes
    from thidua_desktop.ui.tabs.handover.parts import HandoverParts


_IN_ORDER: Final = 3
"""The first three steps are done once, one after the other; the others when there is need."""


class HandoverTab(QWidget):
    def __init__(self, parts: HandoverParts, changes: Changes) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._parts = parts
        self._year_id: int | None = None
        self._found: HandoverStatus | None = None
        self.steps = StepList()
        self.banner = Banner(keep_room=False, narrow=True)
        self.keepers = label("", wrap=True)
        acting = Acting(self, changes, self.announce)
        self.tasks = MinutesPage(parts, acting, HandoverKind.TASKS)
        self.package = HandoverPage(parts, acting)
        self.file_minutes = MinutesPage(parts, acting, HandoverKind.FILES)
        self.supplement = SupplementPage(parts, acting)
        self.receive = ReceivePage(parts, acting)
        self._all = (
            self.tasks,
            self.package,
            self.file_minutes,
            self.supplement,
            self.receive,
        )
        self.pages = PageStack()
        for page in self._all:
            self.pages.addWidget(page)
        self._lay_out()
        self._connect()
        self.watch = Watch(self, changes, self.refresh)
        self.steps.set_chosen(0)

    def show_year(self, status: YearStatus) -> None:
        """Show the handover of a year; what is wrong in the form of another stays unsaved."""
        if status.year.id != self._year_id:
            self._all[self.pages.currentIndex()].leave()
            self.announce("", "")
        self._year_id = status.year.id
        self.watch.stale = True
        if self.isVisible():
            self.watch.catch_up()

    def refresh(self) -> None:
        """Read everything anew; what is being typed stays."""
        if self._year_id is None:
            return
        parts = self._parts
        found = parts.case.read(handover_status, self._year_id)
        both = parts.case.read(read_handover, self._year_id, OPEN_WORK, GAPS.products)
        tasks, files = both[HandoverKind.TASKS], both[HandoverKind.FILES]
        self.keepers.setText("\n".join(view_state.keepers(found)))
        self.steps.set_caption(texts.CAPTION.format(found.year))
        self.steps.set_steps(_items(view_state.steps(found, tasks, files)))
        self.tasks.show_view(tasks, found.status)
        self.file_minutes.show_view(files, found.status)
        self._found = found
        self._fill_page()

    def show_step(self, index: int) -> None:
        """Go to a step; a form with something wrong in it is not left."""
        current = self._all[self.pages.currentIndex()]
        if not current.leave():
            self.announce("bad", texts.UNSAVED)
            self.steps.set_chosen(self.pages.currentIndex())
            return
        self.pages.setCurrentIndex(index)
        self.steps.set_chosen(index)
        self._fill_page()
        self._all[index].first_focus().setFocus()

    @learning
    def _fill_page(self) -> None:
        """Look at what a package would hold only where that is shown: it reads many files."""
        page = self._all[self.pages.currentIndex()]
        if self._found is not None and isinstance(page, PackagePage):
            page.show_status(self._found)
        elif isinstance(page, ReceivePage):
            page.show_units()

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("role", "info")
        vbox(self.keepers, on=bar, around=(16, 10, 16, 10))
        inner = vbox(bar, (self.pages, 1), gap=12, around=(0, 12, 0, 0))
        self.steps.foot.addWidget(self.banner)
        hbox(self.steps, (inner, 1), on=self, gap=24, around=(0, 0, 24, 12))

    def _connect(self) -> None:
        self.steps.step_chosen.connect(self.show_step)
        self.supplement.receive_wanted.connect(self._on_receive_wanted)
        for index in range(len(self._all)):
            on_key(f"Ctrl+{index + 1}", self, partial(self.show_step, index), inside=True)

    def announce(self, tone: str, text: str) -> None:
        self.banner.show_message(tone, text)

    def _on_receive_wanted(self) -> None:
        self.show_step(self._all.index(self.receive))
        self.receive.choose()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.isAncestorOf(self.window().focusWidget()):
            self._all[self.pages.currentIndex()].first_focus().setFocus()


def _items(steps: tuple[view_state.StepText, ...]) -> tuple[StepItem, ...]:
    """Give the list of steps; of those done in order the first that is open is the current one."""
    following = next((at for at, step in enumerate(steps[:_IN_ORDER]) if not step.done), -1)
    return tuple(
        StepItem(step.title, step.text, _state(step, is_next=at == following))
        for at, step in enumerate(steps)
    )


def _state(step: view_state.StepText, *, is_next: bool) -> StepState:
    if step.done:
        return StepState.DONE
    return StepState.CURRENT if is_next else StepState.OPEN
