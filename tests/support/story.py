"""The secretary's hands on the whole window, from one step of a round to the next."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from tests.support.ready import ready_sample
from tests.support.word_reader import text
from thidua_desktop.demo.demo_hands import STORE, DemoClock, Hands
from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.outcome import ContestResult
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import count_page, results, steps
from thidua_desktop.ui.tabs.conference.count.count_card import EntryCard
from thidua_desktop.ui.tabs.conference.count.count_faults import WaysMenu
from thidua_desktop.ui.tabs.conference.count.count_state import Way

OTHER = "Người nhập thứ hai"


class Story(Hands):
    """The secretary's hands, from one step of a round to the next."""

    def __init__(self, application: QApplication, out: Path, store: Path | None = None) -> None:
        self.messages: list[str] = []
        if store is None:
            store = out / STORE
            ready_sample(store, DemoClock)
        super().__init__(application, out, store)
        self.context.done.connect(self.messages.append)
        self.count, self.check = self.tab.count, self.tab.check

    # ------------------------------------------------------------------ looking
    def reached(self, state: RoundState) -> None:
        assert self.view.state is state

    def result(self, contest: str = "MIN_FLAG") -> ContestResult:
        return next(one for one in self.view.final if one.id == contest)

    def elected(self, contest: str = "MIN_FLAG") -> list[str]:
        return [name.code for name in self.result(contest).elected]

    def minutes(self) -> str:
        """The text of the minutes written last for the round of the desk."""
        names = [d.name for d in self.view.documents if d.kind == DocumentKind.MINUTES]
        return text((self.context.cases.documents / names[-1]).read_bytes())

    @property
    def rounds(self) -> QComboBox:
        """The list of the papers of the conference."""
        found = self.tab.findChildren(QComboBox)
        return next(box for box in found if box.accessibleName() == steps.ROUND)

    @staticmethod
    def begun(card: EntryCard) -> bool:
        """Whether anything is typed for the paper in hand."""
        return card.entry is not None and card.entry.started

    def button(self, message: str) -> QAbstractButton:
        """The button that is seen with these words."""
        found = self.tab.findChildren(QAbstractButton)
        return next(b for b in found if b.isVisible() and b.text().startswith(message))

    def push(self, button: QAbstractButton) -> None:
        assert button.isEnabled(), button.text()
        button.click()
        self.settle()

    def choose(self, code: str, *, half_typed: bool = False) -> None:
        """Work on another paper, by the list of those of the conference; what is typed goes."""
        assert self.context.conference is not None
        ids = [record.id for record in self.context.conference.rounds if record.code == code]
        combo = self.rounds
        combo.setFocus()
        at = combo.findData(ids[0])
        while combo.currentIndex() != at:
            self.press(combo, Qt.Key.Key_Down if combo.currentIndex() < at else Qt.Key.Key_Up)
            self.settle()
            if half_typed:
                self.answer()
        assert self.view.record.code == code

    # ------------------------------------------------------------------ the steps
    def step(self, index: int) -> None:
        self.tab.show_step(index)

    def write(self, target: QWidget, message: str) -> None:
        """Put words or a figure into an editor."""
        if isinstance(target, QSpinBox):
            target.setValue(int(message))
        elif isinstance(target, QComboBox):
            target.setCurrentText(message)
        else:
            assert isinstance(target, QLineEdit)
            target.setText(message)
        self.settle()

    def freeze(self) -> None:
        self.step(0)
        self.click(self.tab.prepare, "mainButton")
        self.answer()
        self.reached(RoundState.READY)

    def hand_out(self, papers: int, eligible: int | None = None) -> None:
        self.step(1)
        figures = {"eligible": eligible or papers, "present": papers, "printed": papers + 3}
        for name, figure in {**figures, "spoilt": 0, "issued": papers}.items():
            self.write(self.tab.hand_out.spins[name], str(figure))
        self.click(self.tab.hand_out, "freezeButton")
        self.answer()
        self.reached(RoundState.ISSUED)

    def open_box(self, papers: int) -> None:
        self.step(2)
        self.write(self.count.box.witnesses, "Ủy viên")
        self.write(self.count.box.returned, str(papers))
        self.press(self.count.box.returned, Qt.Key.Key_Return, ctrl=True)
        self.settle()
        self.reached(RoundState.OPENED)

    def to_box(self, papers: int, eligible: int | None = None) -> None:
        self.freeze()
        self.hand_out(papers, eligible)
        self.open_box(papers)

    def type_all(self, papers: tuple[str, ...], card: EntryCard | None = None) -> None:
        for number, marks in enumerate(papers, 1):
            self.type_paper(card or self.count.card, Paper(number, marks))

    def first_pass(self, papers: tuple[str, ...]) -> None:
        self.click(self.count, "startButton")
        self.type_all(papers)

    def second_pass(self, papers: tuple[str, ...]) -> None:
        self.write(self.count.passes.second.typist, OTHER)
        self.click(self.count, "finishButton")
        self.type_all(papers)
        self.click(self.count, "finishButton")

    def count_both(self, papers: tuple[str, ...]) -> None:
        self.first_pass(papers)
        self.second_pass(papers)
        self.reached(RoundState.AGREED)

    def to_agreed(self, papers: tuple[str, ...], eligible: int | None = None) -> None:
        self.to_box(len(papers), eligible)
        self.count_both(papers)

    def seal(self) -> None:
        self.step(4)
        self.click(self.tab.minutes, "mainButton")
        self.answer()
        self.reached(RoundState.SEALED)

    def sign(self) -> None:
        """The minutes printed, then marked signed."""
        self.step(4)
        main = self.tab.minutes.findChild(QPushButton, "mainButton")
        if main is not None and main.accessibleName() == results.PRINT_MINUTES:
            self.click(self.tab.minutes, "mainButton")
        self.click(self.tab.minutes, "mainButton")
        self.answer()
        self.reached(RoundState.SIGNED)

    def publish(self) -> None:
        self.step(5)
        self.click(self.tab.publish, "mainButton")
        self.answer()
        self.reached(RoundState.PUBLISHED)

    def further(self) -> RoundView:
        """The further round is prepared from step 5; give the round that it continues."""
        before = self.view
        self.step(4)
        self.push(self.button(results.FURTHER))
        self.answer()
        assert self.view.record.continues_round_id == before.id
        return before

    def way(self, way: Way) -> None:
        """Take a way out from the menu of step 3."""
        message = count_page.WAY_NAMES[way]
        menu = self.count.findChildren(WaysMenu)[0].menu()
        action = next(a for a in menu.actions() if a.text() == message)
        assert action.isVisible()
        action.trigger()
        self.settle()
