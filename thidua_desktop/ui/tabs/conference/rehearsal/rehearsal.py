"""Kiểm phiếu thử: twelve test papers through the real screens, in a store of its own."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import hand_out
from thidua_desktop.services.conference.seal_round import record_rehearsal
from thidua_desktop.texts.conference import rehearsal as texts
from thidua_desktop.ui.tabs.conference.check.check_page import CheckPage
from thidua_desktop.ui.tabs.conference.check.check_state import CheckSection
from thidua_desktop.ui.tabs.conference.count.count_page import CountPage
from thidua_desktop.ui.tabs.conference.count.just_stored import JustStored
from thidua_desktop.ui.tabs.conference.count.keys import EnterGate
from thidua_desktop.ui.tabs.conference.desk import Desk
from thidua_desktop.ui.tabs.conference.rehearsal.rehearsal_paper import PaperPicture
from thidua_desktop.ui.tabs.conference.rehearsal.rehearsal_state import (
    Answer,
    compared,
    rehearsal_papers,
)
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.dialog import screen_room
from thidua_desktop.ui.widgets.base.labels import button, label, spaced
from thidua_desktop.ui.widgets.base.page_stack import PageStack
from thidua_desktop.ui.widgets.base.scrolled import PageLayout, WholePage

if TYPE_CHECKING:
    from thidua_desktop.domain.ballot import Paper

MakeRehearsal = Callable[[], AbstractContextManager[Desk]]
SIZE = QSize(1340, 660)
_AGREED = (RoundState.AGREED, RoundState.SEALED, RoundState.SIGNED, RoundState.PUBLISHED)


class RehearsalWindow(QWidget):
    """The test paper at the left, the real pages beside it; modal, so that nothing is mixed up."""

    closed = Signal()

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, gate: EnterGate | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(texts.TITLE)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        assert desk.round is not None
        self.papers: tuple[Paper, ...] = rehearsal_papers(desk.round.form)
        self.paper = PaperPicture()
        self.count = CountPage(desk, gate=gate)
        self.check = CheckPage(desk, gate=gate)
        self._result = Card()
        self._words = label("", "body", wrap=True)
        self._pages = PageStack()
        self._lay_out()
        desk.changed.connect(self._show)
        self.check.papers.paper_chosen.connect(lambda _number: self._show())
        self.check.card.other_paper_wanted.connect(self._show)
        self._show()
        self.resize(SIZE.boundedTo(screen_room(self)))

    def _lay_out(self) -> None:
        banner = Banner()
        banner.show_message("warning", texts.BANNER, texts.END)
        banner.action_chosen.connect(self.close)
        self._result.body.addWidget(self._words)
        end = button(texts.END, "primary", clicked=self.close)
        self._result.body.addWidget(spaced(end, None, across=True))
        done = QWidget()
        lines = QVBoxLayout(done)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._result)
        lines.addStretch(1)
        for page in (self.count, self.check, done):
            self._pages.addWidget(page)
        left = QVBoxLayout()
        left.addWidget(self.paper, 1)
        left.addWidget(label(texts.hint(len(self.papers)), "small", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left, 6)
        row.addWidget(self._pages, 15)
        row.addWidget(JustStored(self._desk), 6)
        inside = QWidget()
        whole = PageLayout(inside)
        whole.setContentsMargins(20, 12, 20, 12)
        whole.addWidget(banner)
        whole.addLayout(row, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(WholePage(inside))

    def answer(self) -> Answer:
        assert self._desk.round is not None
        return compared(self._desk.round, self.papers)

    def finished(self) -> bool:
        return self._desk.round is not None and self._desk.round.state in _AGREED

    def _show(self) -> None:
        view = self._desk.round
        assert view is not None
        checking = view.state is RoundState.RESOLVING or self._by_hand()
        at = 2 if self.finished() else 1 if checking else 0
        self._pages.setCurrentIndex(at)
        number = self.check.chosen() if at == 1 else self._counted()
        paper = self.papers[number - 1] if number and number <= len(self.papers) else None
        self.paper.show_paper(view.form, paper)
        if at == 2:
            self._show_result()
        elif self.isVisible():
            (self.check if at else self.count).first_focus().setFocus()

    def _by_hand(self) -> bool:
        shown = self.check.view()
        return shown is not None and shown.section is CheckSection.HAND

    def _counted(self) -> int | None:
        shown = self.count.view()
        return shown.number if shown is not None else None

    def _show_result(self) -> None:
        answer = self.answer()
        self._result.set_title(texts.RESULT_RIGHT if answer.matches else texts.RESULT_WRONG)
        right = texts.right(len(self.papers))
        self._words.setText(right if answer.matches else texts.wrong(answer.wrong))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()


class Rehearsal(QObject):
    """Opens the window on a store of its own; when it is closed, the store is gone.

    What stays is a line in the journal of the conference's own store.
    """

    ended = Signal()

    def __init__(
        self,
        make: MakeRehearsal,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        gate: EnterGate | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._desk = desk
        self._over = parent
        self._gate = gate
        self._store = ExitStack()
        self.window: RehearsalWindow | None = None

    def start(self) -> None:
        """Make the store, hand out its papers and show the window."""
        test = self._store.enter_context(self._make())
        _hand_out(test)
        over = self._over.window() if self._over is not None else None
        self.window = RehearsalWindow(test, over, gate=self._gate)
        self.window.closed.connect(self._end)
        self.window.show()
        self.window.count.first_focus().setFocus()

    def _end(self) -> None:
        window = self.window
        if window is None:
            return
        self.window = None
        answer, finished = window.answer(), window.finished()
        typed = len(window.papers) - len(answer.wrong)
        window.deleteLater()
        self._store.close()
        self._note({"finished": finished, "matches": answer.matches, "papers_right": typed})
        self.ended.emit()

    def _note(self, detail: dict[str, object]) -> None:
        view = self._desk.round
        if view is not None:
            self._desk.do(record_rehearsal, view.id, detail).say(texts.RECORDED)


def _hand_out(test: Desk) -> None:
    """Bring the test round to where the box is opened."""
    view = test.round
    assert view is not None
    papers = len(rehearsal_papers(view.form))
    if view.state is RoundState.DRAFT:
        test.cases.do(freeze_form, view.id)
    figures = {"eligible": papers, "present": papers, "printed": papers, "spoilt": 0}
    test.cases.do(hand_out, view.id, {**figures, "issued": papers})
    test.reload()
