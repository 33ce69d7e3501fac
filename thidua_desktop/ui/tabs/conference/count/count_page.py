"""Step 3: the box is opened, the papers are typed from the reader's voice, pass by pass.

One section is shown at a time, by the round's state. The page stores each paper through one use
case and is handed the round as it stands after the commit; it keeps nothing but the paper in hand.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from thidua_desktop.services.conference.record_paper import cancel_paper, record_paper
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import count_page as page_texts
from thidua_desktop.texts.conference import counting as texts
from thidua_desktop.ui.forms.ui_conference_count import Ui_CountPage
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.count_box import BoxSection
from thidua_desktop.ui.tabs.conference.count.count_card import LOW
from thidua_desktop.ui.tabs.conference.count.count_faults import widest
from thidua_desktop.ui.tabs.conference.count.count_finish import PassSection
from thidua_desktop.ui.tabs.conference.count.count_state import CountView, Section, Way, count_view
from thidua_desktop.ui.tabs.conference.count.count_text import MANY_NAMES
from thidua_desktop.ui.tabs.conference.count.count_ways import take_way
from thidua_desktop.ui.tabs.conference.count.keys import EnterGate

LOW_NAMES = 6
"""So many names stand beside the steps on a small screen."""
WIDE_BELOW = 1700
"""Where the window is narrower, a paper of many names takes the side columns' room."""


class CountPage(QWidget):
    step_wanted = Signal(int)
    wide_wanted = Signal(bool)

    def __init__(
        self,
        context: ConferenceContext,
        parent: QWidget | None = None,
        *,
        gate: EnterGate | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._form = Ui_CountPage()
        self._form.setupUi(self)
        self._view: CountView | None = None
        self._pass: tuple[int, int, int] | None = None
        self._wide = False
        self.card = self._form.entryCard
        self.card.begin(gate)
        self.box = BoxSection(self._form, context, self)
        self.passes = PassSection(self._form, context, self)
        self._faults = self._form.faultPanel
        self._ways = self._form.waysMenu
        self._line = self._form.progressLine
        self._wait = self._form.wait
        self._wait.begin("box", page_texts.WAIT, page_texts.TO_HAND_OUT)
        self._lay_out()
        self._connect()
        self._show()

    def first_focus(self) -> QWidget:
        section = self._view.section if self._view else Section.WAIT
        if section is Section.TYPING:
            return self.card
        if section is Section.BOX:
            return self.box.returned
        if section is Section.HANDS:
            return self._form.startButton
        return self._form.doneButton if section is Section.DONE else self._wait

    def may_leave(self) -> bool:
        """Whether nothing is typed in the section that is shown; the others hold what was sent."""
        section = self._view.section if self._view else Section.WAIT
        if section is Section.BOX:
            return self.box.may_leave()
        if section is Section.HANDS:
            return self.passes.first.may_leave()
        if section is Section.TYPING:
            return self.card.may_leave() and self.passes.may_leave()
        return True

    def view(self) -> CountView | None:
        return self._view

    def _lay_out(self) -> None:
        form = self._form
        form.finishCard.hide()

    def _connect(self) -> None:
        self._context.changed.connect(self._show)
        for ways in (self._ways, self._faults):
            ways.way_chosen.connect(self._on_way)
        self.card.store_wanted.connect(self._on_store)
        self.card.cancel_wanted.connect(self._on_cancel)
        self.card.full_screen_wanted.connect(self._on_full_screen)
        self._form.doneButton.clicked.connect(self._on_next)
        self._wait.action_chosen.connect(self._on_next)

    def _show(self) -> None:
        view = self._context.round
        if view is None:
            return
        shown = count_view(view)
        if self._context.lock:
            shown = shown.locked()
        changed = self._view is None or shown.section is not self._view.section
        begun = self._pass
        self._view = shown
        pages = {
            Section.WAIT: self._form.waitPage,
            Section.BOX: self._form.boxPage,
            Section.HANDS: self._form.handsPage,
            Section.TYPING: self._form.typingPage,
            Section.DONE: self._form.donePage,
        }
        self._form.sections.setCurrentWidget(pages[shown.section])
        for section in (Section.BOX, Section.HANDS, Section.TYPING):
            pages[section].setEnabled(shown.writing)
        self._show_head(shown)
        self._faults.show_faults(shown.faults)
        self._ways.show_ways(shown.ways)
        self._show_section(view, shown)
        self._ask_width()
        if (changed or begun != self._pass) and self.isVisible():
            self.first_focus().setFocus()  # what began the pass is gone, and its papers are typed

    def _show_head(self, shown: CountView) -> None:
        typing = shown.section is Section.TYPING
        self._form.passLabel.setText(shown.title)
        self._form.progressLabel.setText(shown.progress)
        self._form.progressLabel.setVisible(typing)
        self._line.setVisible(typing)
        self._line.set_progress(shown.typed, shown.total)

    def _show_section(self, view: RoundView, shown: CountView) -> None:
        if shown.section is Section.BOX:
            self.box.show_round(view)
        elif shown.section is Section.HANDS:
            self.passes.show_begin(view, shown.text)
        elif shown.section is Section.TYPING:
            self._show_typing(view, shown)
        elif shown.section is Section.DONE:
            self._form.doneText.setText(shown.text)
            self._form.doneButton.setText(shown.next_text)

    def _show_typing(self, view: RoundView, shown: CountView) -> None:
        self.card.set_form(view.form)
        self.setMaximumWidth(widest(view.form))
        entry = self.card.entry
        assert entry is not None
        place = (view.id, view.session, shown.pass_number)
        if place != self._pass:
            self._pass = place
            entry.take(None)  # another pass begins with an empty paper, whatever its number
            self.card.announce("", "")
        entry.take(shown.number, shown.last, shown.stored)
        self.passes.show_end(view, shown.finish)  # first, so that its room is free
        done = texts.all_in(shown.total, shown.pass_number)
        if shown.number is None:
            self.card.take(None, texts.ALL_IN_TITLE, "", done)
        else:
            number = shown.number
            self.card.take(number, texts.paper_title(number), texts.take_paper(number))

    def _on_store(self) -> None:
        view, shown, entry = self._context.round, self._view, self.card.entry
        if view is None or shown is None or entry is None or entry.number is None:
            return
        number = entry.number
        rounds, paper = self._context.cases.rounds, (number, entry.marks, entry.reason)
        if self._context.do(record_paper, rounds, view.id, shown.pass_number, *paper):
            self.card.announce("good", texts.stored(number))

    def _on_cancel(self, number: int, reason: str) -> None:
        view, shown = self._context.round, self._view
        if view is None or shown is None:
            return
        if self._context.do(cancel_paper, view.id, shown.pass_number, number, reason):
            self.card.announce("warning", texts.cancelled(number))

    def _on_way(self, way: Way) -> None:
        take_way(self._context, self, way)

    def _on_next(self) -> None:
        if self._view is not None and self._view.next_step is not None:
            self.step_wanted.emit(self._view.next_step)

    def _on_full_screen(self) -> None:
        window = self.window()
        if isinstance(window, AppWindow):
            window.toggle_full_screen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_width()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._wide = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask_width()

    def _ask_width(self) -> None:
        view, shown = self._context.round, self._view
        if view is None or shown is None or not self.isVisible():
            return
        low = self.window().height() < LOW
        fit = LOW_NAMES if low else MANY_NAMES
        many = len(view.form.candidates) > fit and shown.number is not None
        wide = many and self.window().width() < WIDE_BELOW
        if wide != self._wide:
            self._wide = wide
            self.wide_wanted.emit(wide)
