"""The conference tab: six steps at the left, the work in the middle, the hall at the right."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QWidget,
)

from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.base import stored_id
from thidua_desktop.texts.base.numbers import short_date
from thidua_desktop.texts.conference import no_conference
from thidua_desktop.texts.conference import steps as texts
from thidua_desktop.ui.hall.hall_preview import HallPreview
from thidua_desktop.ui.shell.year_text import lock_text
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.just_stored import JustStored
from thidua_desktop.ui.tabs.conference.meeting_box import (
    LEAVE,
    MeetingBox,
    RoundBox,
)
from thidua_desktop.ui.tabs.conference.no_conference import NoConference, ask_conference
from thidua_desktop.ui.tabs.conference.steps_state import (
    StepView,
    current_step,
    first_steps,
    meeting_step,
    step_views,
)
from thidua_desktop.ui.widgets.ask.ask import ask
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.file_picker import Opener, open_with_system
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, spaced, vbox
from thidua_desktop.ui.widgets.base.leavable import all_may_leave
from thidua_desktop.ui.widgets.base.page_stack import PageStack
from thidua_desktop.ui.widgets.base.scrolled import LatePage, scrolled
from thidua_desktop.ui.widgets.base.step_list import StepItem, StepList, StepState

if TYPE_CHECKING:
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.hall.hall_control import HallControl
    from thidua_desktop.ui.shell.make_pdf import Make
    from thidua_desktop.ui.tabs.conference.check.check_page import CheckPage
    from thidua_desktop.ui.tabs.conference.count.count_page import CountPage
    from thidua_desktop.ui.tabs.conference.count.keys import EnterGate
    from thidua_desktop.ui.tabs.conference.course.meeting_page import MeetingPage
    from thidua_desktop.ui.tabs.conference.hand_out.hand_out_page import HandOutPage
    from thidua_desktop.ui.tabs.conference.minutes.minutes_page import MinutesPage
    from thidua_desktop.ui.tabs.conference.prepare.prepare_page import PreparePage
    from thidua_desktop.ui.tabs.conference.publish.publish_page import PublishPage
    from thidua_desktop.ui.tabs.conference.rehearsal.rehearsal import Rehearsal

SIDE_WIDTH = 330
SIDE_FROM = 1200
LOW = 480
MESSAGE_HEIGHT = 112
"""Room for what was done, kept while nothing is said."""
REHEARSE_KEY = "F12"
_STEPS: Final = ("prepare", "hand_out", "count", "check", "minutes", "publish")
PAGES: Final = (*_STEPS, "meeting", "nothing")
MEETING: Final = len(_STEPS)
"""The page of the conference itself, whatever its ballot."""
NOTHING: Final = len(PAGES) - 1
P = TypeVar("P", bound=QWidget)

MakeRehearsal = Callable[[], AbstractContextManager[ConferenceContext]]


class ConferenceTab(QWidget):
    """Shows one round of the conference through its six steps; a page is made when first wanted."""

    wide_wanted = Signal(bool)
    step_wanted = Signal(int)

    def __init__(
        self,
        context: ConferenceContext,
        hall: HallControl,
        rehearse: MakeRehearsal,
        *,
        opener: Opener = open_with_system,
        gate: EnterGate | None = None,
        make_pdf: Make | None = None,
    ) -> None:
        super().__init__()
        self._context, self._hall = context, hall
        self._opener, self._gate, self._make_pdf = opener, gate, make_pdf
        self.pages = PageStack()
        self.nothing = NoConference(context)
        self.setProperty("role", "page")
        self._rehearse = rehearse
        self._rehearsal: Rehearsal | None = None
        self._followed: tuple[int, RoundState] | None = None
        self._moved = False
        self.steps = StepList()
        self.lock_banner = Banner(keep_room=False)
        # What was done stands where room always is, so that the work never moves for it.
        self.banner = Banner(keep_room=False, narrow=True)
        self._wide_banner = Banner(keep_room=False)
        self._rounds = RoundBox(context)
        self._meetings = MeetingBox(context)
        self._wide = False
        self._places: list[LatePage] = []
        self._side = self._make_side()
        self._lay_out()
        self._connect()
        self._show()

    def _make_side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(SIDE_WIDTH)
        vbox(HallPreview(self._hall), (JustStored(self._context), 1), on=side, gap=16)
        return side

    def _lay_out(self) -> None:
        for _ in PAGES[:NOTHING]:
            self._places.append(LatePage(scrolled))
            self.pages.addWidget(self._places[-1])
        self.pages.addWidget(self.nothing)
        above = (self.lock_banner, self._meetings, self._rounds)
        middle = vbox(*above, (self.pages, 1), self._wide_banner, gap=8)
        row = self._row = hbox(self.steps, on=self, gap=24, around=None)
        inner = self._inner = hbox((middle, 1), self._side, gap=24)
        row.addLayout(inner, 1)
        self._rehearse_button = button(texts.REHEARSE, "quiet", "refresh", key=REHEARSE_KEY)
        self.facts_button = button(
            no_conference.CHANGE_FACTS, "quiet", "pencil", key=no_conference.FACTS_KEY
        )
        self._store = label(texts.stored_at(self._context.cases.store.stem), "small", wrap=True)
        self._message_area = scrolled(spaced(None, self.banner, self._store, gap=0))
        self._message_area.setFixedHeight(MESSAGE_HEIGHT)
        for part in (self.facts_button, self._rehearse_button, self._message_area):
            self.steps.foot.addWidget(part)

    def _connect(self) -> None:
        self._context.changed.connect(self._show)
        # After every page has drawn itself: what had the keyboard may be gone by then.
        self._context.changed.connect(self._keep_keyboard, Qt.ConnectionType.QueuedConnection)
        self._context.begun.connect(self._announce_nothing)
        self._context.refused.connect(self._announce_refused)
        self._context.done.connect(self._announce_done)
        self.steps.step_chosen.connect(self.show_step)
        self.step_wanted.connect(self.show_step)
        self.wide_wanted.connect(self.set_wide)
        self._rounds.chosen.connect(self._on_round_chosen)
        self._rehearse_button.clicked.connect(self._on_rehearse)
        self.facts_button.clicked.connect(lambda _on: ask_conference(self._context, self))
        self._meetings.chosen.connect(self._on_meeting_chosen)
        for index in range(MEETING + len(texts.MEETING_PAGES)):
            keys = QShortcut(QKeySequence(f"Ctrl+{index + 1}"), self)
            keys.activated.connect(partial(self._on_step_key, index))

    def may_leave(self) -> bool:
        """Store what is right; go to the step where something is half typed or wrong."""
        for index, name in enumerate(PAGES[:NOTHING]):
            if name in self.__dict__ and not all_may_leave(self.__dict__[name]):
                self.show_step(index)
                return False
        return True

    def announce(self, tone: str, text: str) -> None:
        """Say what was done or refused; beside the work, or in it where that has all the width."""
        self.banner.show_message(tone, text)
        self._show_store()
        self._wide_banner.show_message(tone, text if self.steps.isHidden() else "")

    def _announce_nothing(self) -> None:
        self.announce("", "")

    def _announce_refused(self, text: str) -> None:
        self.announce("bad", text)

    def _announce_done(self, text: str) -> None:
        self.announce("good", text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._context.catch_up()
        focused = self.window().focusWidget()
        if not self.isAncestorOf(focused):
            self._page().first_focus().setFocus()

    def _keep_keyboard(self) -> None:
        """Put the keyboard where the work begins, where the round went on or nothing has it."""
        focused = self.window().focusWidget()
        lost = focused in (None, self.window()) or not focused.isVisible()
        moved, self._moved = self._moved and focused is not self._rounds, False
        if self.isVisible() and (lost or moved):
            self._page().first_focus().setFocus()

    def set_wide(self, wide: bool) -> None:
        """Give the middle the whole width for a paper of many names."""
        self._wide = wide
        self.steps.setVisible(not wide)
        self._show_side()
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_side()
        low = self.height() < LOW
        self.steps.set_low(low=low)
        self.banner.set_small(small=low)
        self._show_store()
        self._set_margins()

    def _show_store(self) -> None:
        """Show the place of the store while there is no message: what is above never moves."""
        speaks = bool(self.banner.text())
        self._store.setVisible(not speaks and self.height() >= LOW)
        long = (
            speaks
            and self.banner.heightForWidth(self._message_area.width()) > self._message_area.height()
        )
        policy = Qt.FocusPolicy.TabFocus if long else Qt.FocusPolicy.NoFocus
        self._message_area.setFocusPolicy(policy)

    def _set_margins(self) -> None:
        around = 6 if self.height() < LOW else 12
        self._row.setContentsMargins(24 if self._wide else 0, 0, 2 * around, around)
        self._inner.setContentsMargins(0, around, 0, 0)

    def _show_side(self) -> None:
        """Show the steps beside the work where there is room; else the header names the step."""
        width = min(self.width(), self.window().width())  # what stands here may force it wider
        self._side.setVisible(not self._wide and width >= SIDE_FROM)

    def step(self) -> str:
        """What the step is called that is shown; nothing without a conference."""
        at = self.pages.currentIndex()
        return (*texts.STEPS, texts.MEETING_STEP)[at] if at < NOTHING else ""

    def show_step(self, index: int) -> None:
        """Open a step and put the keyboard where its work begins."""
        page = getattr(self, PAGES[index])
        if index == self.pages.currentIndex() and self.steps.chosen() == index:
            return
        self.set_wide(False)
        self.announce("", "")
        self.pages.setCurrentIndex(index)
        self.steps.set_chosen(index)
        page.first_focus().setFocus()

    def show_year(self, status: YearStatus) -> None:
        lock, year_id = lock_text(status), stored_id(status.year)
        self.lock_banner.show_message("warning" if lock else "", lock)
        if year_id != self._context.year_id:
            self.announce("", "")
            self._followed = None
        self._context.show_year(year_id, lock)

    def _on_step_key(self, index: int) -> None:
        if index >= MEETING and self._context.conference is not None:
            self.show_step(MEETING)
            self.meeting.show_page(index - MEETING)
        elif index == self.pages.currentIndex():
            self._page().first_focus().setFocus()
        elif index < MEETING and self._views()[index].kind != "closed":
            self.show_step(index)

    def _views(self) -> tuple[StepView, ...]:
        view, made = self._context.round, self._context.conference is not None
        steps = first_steps(made=made) if view is None else step_views(view)
        return (*steps, meeting_step(made=made))

    def _show(self) -> None:
        """Draw the steps anew; where the round came to another step, go there."""
        conference, view = self._context.conference, self._context.round
        caption = no_conference.CAPTION
        if conference is not None:
            caption = texts.caption(short_date(conference.record.date))
        self.steps.set_caption(caption)
        items = (StepItem(v.title, v.text, StepState(v.kind), v.why_closed) for v in self._views())
        self.steps.set_steps(tuple(items))
        self._meetings.show_meetings()
        self._rounds.show_rounds()
        self.facts_button.setVisible(conference is not None)
        self.facts_button.setEnabled(not self._context.lock)
        if view is None:
            self._followed = None
            self._show_nothing(made=conference is not None)
            return
        place = (view.id, view.state)
        if place != self._followed:
            # A form that has just been frozen is printed from step 1, where the person is.
            just_frozen = self._followed == (view.id, RoundState.DRAFT)
            self._followed = place
            self._moved = True
            if not (just_frozen and view.state is RoundState.READY):
                self.show_step(current_step(view))
        self.steps.set_chosen(self.pages.currentIndex())

    def _show_nothing(self, *, made: bool) -> None:
        """Without a paper step 1 offers the first one; without a conference that is made first."""
        if made and self.pages.currentIndex() == MEETING:
            return  # what is typed there needs no paper
        self._moved = True
        if made:
            self.show_step(0)
            self.steps.set_chosen(0)
            return
        self.set_wide(False)
        self.nothing.show_lock()
        self.pages.setCurrentIndex(NOTHING)
        self.steps.set_chosen(-1)

    def _on_round_chosen(self, round_id: int) -> None:
        """Another paper; what is half typed of this one is asked about first."""
        if self.may_leave():
            self._context.choose_round(round_id)
            return
        self._rounds.show_rounds()
        ask(self, LEAVE, lambda _answers: self._context.choose_round(round_id))

    def _on_meeting_chosen(self, conference_id: int) -> None:
        """Another conference of the year; what is typed of this one is stored first."""
        if self.may_leave():
            self._context.choose_conference(conference_id)
        else:
            self._meetings.show_meetings()

    def _on_rehearse(self) -> None:
        from thidua_desktop.ui.tabs.conference.rehearsal.rehearsal import Rehearsal

        self._rehearsal = Rehearsal(self._rehearse, self._context, self, gate=self._gate)
        self._rehearsal.start()

    @cached_property
    def prepare(self) -> PreparePage:
        from thidua_desktop.ui.tabs.conference.prepare.prepare_page import PreparePage

        return self._placed(
            0, PreparePage(self._context, self._hall, self._place(0), opener=self._opener)
        )

    @cached_property
    def hand_out(self) -> HandOutPage:
        from thidua_desktop.ui.tabs.conference.hand_out.hand_out_page import HandOutPage

        return self._placed(1, HandOutPage(self._context, self._place(1)))

    @cached_property
    def count(self) -> CountPage:
        from thidua_desktop.ui.tabs.conference.count.count_page import CountPage

        page = CountPage(self._context, self._place(2), gate=self._gate)
        page.wide_wanted.connect(self.wide_wanted)
        return self._placed(2, page)

    @cached_property
    def check(self) -> CheckPage:
        from thidua_desktop.ui.tabs.conference.check.check_page import CheckPage

        return self._placed(3, CheckPage(self._context, self._place(3), gate=self._gate))

    @cached_property
    def minutes(self) -> MinutesPage:
        from thidua_desktop.ui.tabs.conference.minutes.minutes_page import MinutesPage

        return self._placed(4, MinutesPage(self._context, self._place(4), opener=self._opener))

    @cached_property
    def publish(self) -> PublishPage:
        from thidua_desktop.ui.tabs.conference.publish.publish_page import PublishPage

        return self._placed(
            5, PublishPage(self._context, self._hall, self._place(5), opener=self._opener)
        )

    @cached_property
    def meeting(self) -> MeetingPage:
        from thidua_desktop.ui.tabs.conference.course.meeting_page import MeetingPage

        page = MeetingPage(
            self._context, self._place(MEETING), opener=self._opener, make_pdf=self._make_pdf
        )
        return self._placed(MEETING, page)

    def _place(self, index: int) -> QWidget:
        return self._places[index].place()

    def _placed(self, index: int, page: P) -> P:
        self._places[index].put(page)
        page.step_wanted.connect(self.step_wanted)  # type: ignore[attr-defined]  # each page has it
        return page

    def _page(self) -> Any:
        return getattr(self, PAGES[self.pages.currentIndex()])
