"""The pages of the six steps, each made when it is first wanted, and the one of a year without."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from thidua_desktop.ui.tabs.conference.no_conference import NoConference
from thidua_desktop.ui.widgets.base.file_opener import Opener, open_with_system

if TYPE_CHECKING:
    from thidua_desktop.ui.hall.hall_control import HallControl
    from thidua_desktop.ui.tabs.conference.check.check_page import CheckPage
    from thidua_desktop.ui.tabs.conference.count.count_page import CountPage
    from thidua_desktop.ui.tabs.conference.count.keys import EnterGate
    from thidua_desktop.ui.tabs.conference.desk import Desk
    from thidua_desktop.ui.tabs.conference.hand_out.hand_out_page import HandOutPage
    from thidua_desktop.ui.tabs.conference.minutes.minutes_page import MinutesPage
    from thidua_desktop.ui.tabs.conference.prepare.prepare_page import PreparePage
    from thidua_desktop.ui.tabs.conference.publish.publish_page import PublishPage

PAGES: Final = ("prepare", "hand_out", "count", "check", "minutes", "publish", "nothing")
NOTHING: Final = len(PAGES) - 1
P = TypeVar("P", bound=QWidget)


class StepPages(QWidget):
    """What the conference tab is built on: a stack with room for every page."""

    wide_wanted = Signal(bool)
    step_wanted = Signal(int)

    def __init__(
        self, desk: Desk, hall: HallControl, parent: QWidget | None = None, *,
        opener: Opener = open_with_system, gate: EnterGate | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._desk, self._hall = desk, hall
        self._opener, self._gate = opener, gate
        self.pages = QStackedWidget()
        self.nothing = NoConference(desk)
        self._add_pages()

    def _add_pages(self) -> None:
        """Room for the six pages; each is made when it is first wanted."""
        for _ in PAGES[:NOTHING]:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.pages.addWidget(area)
        self.pages.addWidget(self.nothing)

    @cached_property
    def prepare(self) -> PreparePage:
        """Step 1."""
        from thidua_desktop.ui.tabs.conference.prepare.prepare_page import PreparePage

        return self._placed(0, PreparePage(self._desk, self._hall, opener=self._opener))

    @cached_property
    def hand_out(self) -> HandOutPage:
        """Step 2."""
        from thidua_desktop.ui.tabs.conference.hand_out.hand_out_page import HandOutPage

        return self._placed(1, HandOutPage(self._desk))

    @cached_property
    def count(self) -> CountPage:
        """Step 3."""
        from thidua_desktop.ui.tabs.conference.count.count_page import CountPage

        page = CountPage(self._desk, gate=self._gate)
        page.wide_wanted.connect(self.wide_wanted)
        return self._placed(2, page)

    @cached_property
    def check(self) -> CheckPage:
        """Step 4."""
        from thidua_desktop.ui.tabs.conference.check.check_page import CheckPage

        return self._placed(3, CheckPage(self._desk, gate=self._gate))

    @cached_property
    def minutes(self) -> MinutesPage:
        """Step 5."""
        from thidua_desktop.ui.tabs.conference.minutes.minutes_page import MinutesPage

        return self._placed(4, MinutesPage(self._desk, opener=self._opener))

    @cached_property
    def publish(self) -> PublishPage:
        """Step 6."""
        from thidua_desktop.ui.tabs.conference.publish.publish_page import PublishPage

        return self._placed(5, PublishPage(self._desk, self._hall, opener=self._opener))

    def _placed(self, index: int, page: P) -> P:
        area = self.pages.widget(index)
        assert isinstance(area, QScrollArea)
        area.setWidget(page)
        page.step_wanted.connect(self.step_wanted)  # type: ignore[attr-defined]  # each page has it
        return page

    def _page(self) -> Any:
        return getattr(self, PAGES[self.pages.currentIndex()])
