"""What a conference is beside its ballots: three pages under heads, each made when it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.texts.conference.steps import MEETING_PAGES
from thidua_desktop.ui.tabs.conference.course.course_page import CoursePage
from thidua_desktop.ui.tabs.conference.course.programme_page import ProgrammePage
from thidua_desktop.ui.widgets.base.labels import vbox
from thidua_desktop.ui.widgets.base.page_heads import PageHeads
from thidua_desktop.ui.widgets.base.page_stack import PageStack

if TYPE_CHECKING:
    from thidua_desktop.ui.shell.make_pdf import Make
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext
    from thidua_desktop.ui.tabs.conference.course.papers_page import PapersPage
    from thidua_desktop.ui.widgets.base.file_picker import Opener

PROGRAMME, COURSE, PAPERS = range(3)
AFTER: Final = 6
"""The steps of the ballot, which have the first keys."""


class MeetingPage(QWidget):
    step_wanted = Signal(int)

    def __init__(
        self,
        context: ConferenceContext,
        parent: QWidget | None = None,
        *,
        opener: Opener,
        make_pdf: Make | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._opener, self._make_pdf = context, opener, make_pdf
        self._made: dict[int, Any] = {}
        self.stack = PageStack()
        for _ in MEETING_PAGES:
            self.stack.addWidget(QWidget())
        heads = PageHeads(self, MEETING_PAGES, self.show_page, after=AFTER)
        self.heads = heads.group
        vbox(heads, (self.stack, 1), on=self, gap=8)
        self.page_at(PROGRAMME)

    @property
    def programme(self) -> ProgrammePage:
        page: ProgrammePage = self.page_at(PROGRAMME)
        return page

    @property
    def course(self) -> CoursePage:
        page: CoursePage = self.page_at(COURSE)
        return page

    @property
    def papers(self) -> PapersPage:
        page: PapersPage = self.page_at(PAPERS)
        return page

    def first_focus(self) -> QWidget:
        focus: QWidget = self.page_at(self.heads.checkedId()).first_focus()
        return focus

    def page_at(self, at: int) -> Any:
        """Give a page, made where it was not."""
        if at not in self._made:
            made = self._made[at] = self._make(at)
            vbox(made, on=self.stack.widget(at))
        return self._made[at]

    def _make(self, at: int) -> QWidget:
        if at == PROGRAMME:
            return ProgrammePage(self._context)
        if at == COURSE:
            return CoursePage(self._context)
        from thidua_desktop.ui.tabs.conference.course.papers_page import PapersPage

        return PapersPage(self._context, self._opener, self._make_pdf)

    def show_page(self, at: int) -> None:
        page = self.page_at(at)
        self.heads.button(at).setChecked(True)
        self.stack.setCurrentIndex(at)
        page.first_focus().setFocus()
