"""A cluster of fourteen units from nothing to a published conference that is handed over.

A tie, a run-off whose first vote is annulled, a late-comer, a hand tally and a recount are on the
way. Keys alone, each to whatever has the keyboard: nothing is set, chosen or clicked by code.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QRadioButton, QWidget

from tests.support.keyboard import CTRL, NONE, K, Keyboard
from tests.support.story import Story
from thidua_desktop.bootstrap.session_tabs import CONFERENCE, HANDOVER
from thidua_desktop.bootstrap.session_tabs import YEAR as YEAR_TAB
from thidua_desktop.bootstrap.start_page import StartPage
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.choices import TellerRole
from thidua_desktop.texts.base.app import tab_key
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.conference import count_page
from thidua_desktop.ui.start.new_cluster import NewClusterWizard
from thidua_desktop.ui.tabs.conference.count.count_state import Way
from thidua_desktop.ui.tabs.conference.prepare.prepare_contests import ContestBlock
from thidua_desktop.ui.tabs.years.tab import LEADERS
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

UNITS = tuple((f"DV{n:02d}", f"Cục Nghiệp vụ số {n}") for n in range(1, 15))
PASTED = 12
YEAR = 2017
TELLERS = (("Trần Thị Bình", TellerRole.HEAD), ("Lê Minh Châu", TellerRole.SECRETARY))
WHO, WHY = "Hội nghị biểu quyết", "Hội nghị thống nhất"

# Six names for four seats, of which 1, 2 and 3 are clear and 4 and 5 level; then the flag above.
_OMITTED = {1: 2, 2: 2, 3: 2, 4: 4, 5: 4}


def _papers(omitted: dict[int, int]) -> tuple[str, ...]:
    """Each paper agrees to four of the first five; ten of fourteen to the first for the flag."""
    left_out = [name for name, papers in omitted.items() for _ in range(papers)]
    marks = ("".join("0" if n in (name, 6) else "1" for n in range(1, 7)) for name in left_out)
    return tuple(mark + ("10" if at < 10 else "01") for at, mark in enumerate(marks))


FIRST = _papers(_OMITTED)
AGAIN = _papers({**_OMITTED, 1: 3, 2: 1})
RUN_OFF = ("10",) * 10 + ("01",) * 4


def make_cluster(keyboard: Keyboard, page: StartPage) -> None:
    """From the start page through the wizard of a new cluster: twelve units pasted, two typed."""
    keyboard.push(page.new)
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, NewClusterWizard)
    typed = {"name": "Cụm thi đua số V", "code": "CTĐV", "authority": "Bộ Tư pháp"}
    for name, text in {**typed, "place": "Hà Nội"}.items():
        keyboard.write(wizard.cluster.field(name).editor, text)
    keyboard.write(wizard.year.editor, str(YEAR))
    keyboard.press(K.Key_Return, CTRL)
    keyboard.tab_to(wizard.rows)
    keyboard.paste("\n".join("\t".join(cells) for cells in UNITS[:PASTED]))
    keyboard.go_to_row(wizard.rows, PASTED)
    for cells in UNITS[PASTED:]:
        for text in (*cells, ""):
            keyboard.type(text)
            keyboard.keys(K.Key_Tab)
    keyboard.press(K.Key_Return, CTRL)
    keyboard.choose(wizard.head.editor, UNITS[0][1])
    keyboard.press(K.Key_Return, CTRL)
    assert QApplication.activeModalWidget() is None, "made"


class WholeConference(Story):
    """The secretary of the new cluster; `seen` is called where somebody would look."""

    def __init__(
        self, application: QApplication, out: Path, store: Path, seen: Callable[[str], object]
    ) -> None:
        super().__init__(application, out, store)
        self.seen = seen
        self.keyboard = Keyboard(self.window, self.settle)

    # ------------------------------------------------------------------ the keyboard
    def press(self, target: QWidget, key: Qt.Key, *, ctrl: bool = False) -> None:
        assert self.keyboard.has(target), f"{target} has no keyboard, {self.keyboard.focused()} has"
        self.keyboard.press(key, CTRL if ctrl else NONE)

    def step(self, index: int) -> None:
        if self.tab.pages.currentIndex() != index:
            self.keyboard.sequence(f"Ctrl+{index + 1}")
        assert self.tab.pages.currentIndex() == index

    def write(self, target: QWidget, text: str) -> None:
        self.keyboard.write(target, text)

    def push(self, button: QAbstractButton) -> None:
        self.keyboard.push(button)

    def click(self, page: QWidget, name: str) -> None:
        button = page.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        self.push(button)

    def choose(self, code: str, *, half_typed: bool = False) -> None:
        self.keyboard.tab_to(self.rounds)
        super().choose(code, half_typed=half_typed)

    def way(self, way: Way) -> None:
        self.keyboard.sequence("F10")
        self.keyboard.menu(count_page.WAY_NAMES[way])

    def answer(self, **values: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Ask), self.messages
        self.keyboard.fill(
            [(dialog.field(name).editor, messages) for name, messages in values.items()]
        )

    def record(self, **values: str) -> None:
        """Fill in the record that is asked for."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RecordDialog)
        form = dialog.form
        self.keyboard.fill(
            [(form.field(name).editor, messages) for name, messages in values.items()]
        )

    # ------------------------------------------------------------------ step 1
    def prepare(self) -> None:
        self.keyboard.sequence(tab_key(CONFERENCE))
        self.push(self.tab.nothing.empty.button)
        self.record(
            date="22/11",
            venue="Hội trường Bộ Tư pháp",
            chair_name="Nguyễn Văn An",
            chair_position="Cục trưởng",
        )
        self.push(self.tab.prepare.empty.button)
        self.answer()
        for downs, seats, names in ((2, 4, 6), (1, 1, 2)):
            block = self.title(downs)
            self.write(block.fields["seats"].editor, str(seats))
            self.names(block, names)
        self.seen("1-mau-phieu")
        self.freeze()
        self.print_forms()

    def print_forms(self) -> None:
        """The ballot and the sheet of sticks, from step 1."""
        self.step(0)
        for name in ("printButton", "tallyButton"):
            self.click(self.tab.prepare, name)

    def title(self, downs: int) -> ContestBlock:
        contests = self.tab.prepare.contests
        self.push(contests.add)
        self.keyboard.keys(*[K.Key_Down] * downs, K.Key_Return)
        return list(contests.blocks.values())[-1]

    def names(self, block: ContestBlock, how_many: int) -> None:
        """The first units that the dialog offers."""
        self.keyboard.tab_to(block.names)
        self.keyboard.keys(K.Key_Insert, K.Key_Space)
        self.keyboard.keys(*[K.Key_Down, K.Key_Space] * (how_many - 1), K.Key_Return)

    # ------------------------------------------------------------------ step 2
    def hand_out_to_thirteen(self) -> None:
        """Two tellers; thirteen of fourteen are there, and the last comes late."""
        page = self.tab.hand_out
        self.step(1)
        for name, role in TELLERS:
            self.keyboard.tab_to(page.tellers.table)
            self.keyboard.keys(K.Key_Insert)
            self.record(name=name, role=choice_text(role))
        self.click(page, "listButton")
        self.click(page, "allButton")
        self.keyboard.go_to_row(page.delegates.table, 13)
        self.keyboard.keys(K.Key_Space)
        self.figures(13)
        self.step(1)
        self.click(page, "lateButton")
        self.answer()
        assert (self.view.ledger.present, self.view.ledger.issued) == (14, 14)
        self.seen("2-den-muon")

    def figures(self, papers: int) -> None:
        page = self.tab.hand_out
        self.step(1)
        for name, figure in {"printed": papers + 3, "spoilt": 0, "issued": papers}.items():
            self.write(page.spins[name], str(figure))
        self.click(page, "freezeButton")
        self.answer()
        self.reached(RoundState.ISSUED)

    # ------------------------------------------------------------------ steps 3 and 4
    def count_by_hand(self, papers: tuple[str, ...]) -> None:
        """One pass, and the sheet of sticks beside it: its cells in their order, Tab between."""
        self.first_pass(papers)
        self.keyboard.tab_to(self.count.findChildren(QRadioButton, "secondRadio")[0])
        self.keyboard.keys(K.Key_Down)
        self.seen("3-het-luot-1")
        self.click(self.count, "finishButton")
        self.step(3)
        tally = self.view.tally
        contests = [tally.contest(contest.id).names for contest in self.view.form.contests]
        votes = [name.agree for names in contests for name in names.values()]
        self.keyboard.tab_to(self.check.hand.sheet)
        for figure in (tally.valid, tally.invalid, *votes):
            self.keyboard.type(str(figure))
            self.keyboard.keys(K.Key_Tab)
        self.seen("4-bang-thu-cong")
        self.click(self.check, "handButton")
        self.reached(RoundState.AGREED)

    # ------------------------------------------------------------------ steps 5 and 6
    def seal(self) -> None:
        """Sealed, and what is read out and the workbook are written at once."""
        super().seal()
        for kind in (DocumentKind.READING, DocumentKind.WORKBOOK):
            self.push(self.tab.minutes.documents.buttons[kind])

    def put_away(self) -> None:
        """The papers go into their envelope, and its label is printed."""
        self.step(5)
        self.push(self.tab.publish.form.putInButton)
        self.answer(received_by="Văn thư")
        self.push(self.tab.publish.form.labelButton)

    # ------------------------------------------------------------------ the way
    def first_round(self) -> int:
        """Counted by hand, tied; give its id."""
        self.prepare()
        self.hand_out_to_thirteen()
        self.open_box(14)
        self.count_by_hand(FIRST)
        self.seal()
        self.seen("5-bang-phieu")
        self.sign()
        return self.view.id

    def run_off(self) -> int:
        """The first vote is annulled, the second one counts; give its id."""
        self.further()
        self.freeze()
        self.figures(14)
        self.open_box(14)
        self.click(self.count, "startButton")
        self.way(Way.ANNUL)
        self.answer(decided_by=WHO, reason="Có phiếu lạ")
        self.seen("3-da-huy")
        self.step(5)
        self.seen("6-da-huy")
        self.push(self.tab.publish.form.againButton)
        self.seen("1-bo-phieu-lai")
        self.freeze()
        self.print_forms()
        self.figures(14)
        self.open_box(14)
        self.count_both(RUN_OFF)
        self.seal()
        self.sign()
        self.seen("5-vong-2")
        self.publish()
        assert self.session.hall.window is not None, "the question opens it"
        return self.view.id

    def publish_first(self, code: str) -> None:
        self.choose(code)
        self.step(4)
        self.seen("5-sau-vong-2")
        self.publish()
        self.seen("6-cong-bo")
        self.push(self.tab.publish.form.readingButton)
        self.put_away()

    def recount(self) -> None:
        """Asked for after the result was published: one paper is read otherwise."""
        self.step(5)
        self.push(self.tab.publish.form.recountButton)
        self.answer(
            asked_by="Cục Nghiệp vụ số 5", agreed_by=WHO, reason=WHY, envelope="đại diện các đơn vị"
        )
        self.step(2)
        self.count_both(AGAIN)
        self.seal()
        self.sign()
        self.seen("5-kiem-lai")
        self.publish()
        self.put_away()

    def documents(self, round_id: int) -> dict[tuple[DocumentKind, int], Path]:
        """What was written of a round on the way: the last of each kind, count by count."""
        view = self.context.cases.rounds(round_id)
        folder = self.context.cases.documents
        rows = view.documents
        return {(DocumentKind(row.kind), row.session): folder / row.name for row in rows}

    def name_next_head(self) -> None:
        """The next year's head and the decision that names it, in the year's own tab."""
        self.keyboard.sequence(tab_key(YEAR_TAB))
        self.keyboard.sequence(f"Ctrl+{LEADERS + 1}")
        self.push(self.session.tabs.year.leaders.next_year.set_button)
        self.answer(
            number="2345/QĐ-BTP",
            date="20/12",
            signer="Lê Thành Long",
            signer_position="Bộ trưởng",
            head=UNITS[1][1],
        )
        self.seen("nam-cum-truong")

    def hand_over(self, package: Path, wait: Callable[[Callable[[], bool]], object]) -> None:
        """The next head is known; the year goes to the next office."""
        self.name_next_head()
        self.keyboard.sequence(tab_key(HANDOVER))
        self.keyboard.sequence("Ctrl+2")
        self.seen("ban-giao")
        self.push(self.session.tabs.handover.package.make_button)
        self.keyboard.press(K.Key_A, CTRL)
        self.keyboard.type(str(package))
        self.keyboard.keys(K.Key_Return)
        wait(package.is_file)
