"""A cluster of fourteen units from nothing to a published conference that is handed over.

A tie, a run-off whose first vote is annulled, a late-comer, a hand tally and a recount are on the
way. Keys and buttons of the real window alone, but for the head of the next year, which another
tab keeps.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from tests.support.story import Story
from thidua_desktop.bootstrap.session_tabs import CONFERENCE, HANDOVER
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import AppointmentRole, TellerRole
from thidua_desktop.records.cluster import Appointment, Unit
from thidua_desktop.ui.start.new_cluster import NewClusterWizard
from thidua_desktop.ui.tabs.conference.check.check_hand import INVALID_PAPERS, VALID_PAPERS
from thidua_desktop.ui.tabs.conference.count.count_state import Way
from thidua_desktop.ui.tabs.conference.prepare.prepare_contests import ContestBlock
from thidua_desktop.ui.tabs.conference.prepare.prepare_names import ChooseNames
from thidua_desktop.ui.widgets.base.editors import fill_editor
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

K = Qt.Key
UNITS = tuple((f"DV{n:02d}", f"Cục Nghiệp vụ số {n}") for n in range(1, 15))
YEAR = 2017
MOST_TABS = 200
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


def make_cluster(application: QApplication, wizard: NewClusterWizard) -> None:
    """Fill in the wizard of a new cluster and end it."""
    typed = {"name": "Cụm thi đua số V", "code": "CTĐV", "authority": "Bộ Tư pháp"}
    for name, words in {**typed, "place": "Hà Nội"}.items():
        fill_editor(wizard.cluster.field(name).editor, words)
    wizard.year.editor.setText(str(YEAR))
    wizard.go_on()
    model = wizard.rows.model()
    for row, cells in enumerate(UNITS):
        for column, words in enumerate(cells):
            model.setData(model.index(row, column), words)
        application.processEvents()
    wizard.go_on()
    wizard.head.editor.setCurrentIndex(wizard.head.editor.findData(UNITS[0][0]))
    wizard.go_on()
    assert wizard.fault() == ""


class WholeConference(Story):
    """The secretary of the new cluster; `seen` is called where somebody would look."""

    def __init__(
        self, application: QApplication, out: Path, store: Path, seen: Callable[[str], object]
    ) -> None:
        super().__init__(application, out, store)
        self.seen = seen

    # ------------------------------------------------------------------ the keyboard
    def focused(self) -> QWidget:
        widget = QApplication.focusWidget() or self.window.focusWidget()
        assert widget is not None
        return widget

    def keys(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.focused(), key)
            self.settle()

    def tab_to(self, target: QWidget) -> None:
        """Go there by the Tab key alone."""
        for _ in range(MOST_TABS):
            if self.focused() is target:
                return
            self.keys(K.Key_Tab)
        raise AssertionError(f"not reached by Tab: {target}")

    def write(self, target: QWidget, words: str) -> None:
        """Go there and write over what stands there."""
        self.tab_to(target)
        assert isinstance(target, QLineEdit | QSpinBox)
        target.selectAll()
        QTest.keyClicks(target, words)
        self.keys(K.Key_Tab)

    def record(self, **values: object) -> None:
        """Fill in the record that is asked for and store it by Ctrl+Enter."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RecordDialog)
        dialog.activateWindow()
        for name, value in values.items():
            dialog.form.fill(name, value)
        self.settle()
        self.press(dialog, K.Key_Return, ctrl=True)
        self.settle()
        assert QApplication.activeModalWidget() is None
        self.window.activateWindow()
        self.settle()

    # ------------------------------------------------------------------ step 1
    def prepare(self) -> None:
        self.window.show_tab(CONFERENCE)
        self.tab.nothing.empty.button.setFocus()
        self.keys(K.Key_Space)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RecordDialog)
        QTest.keyClicks(dialog.form.field("date").editor, "22/11")
        self.record(
            venue="Hội trường Bộ Tư pháp",
            chair_name="Nguyễn Văn An",
            chair_position="Cục trưởng",
        )
        self.tab.prepare.empty.button.setFocus()
        self.keys(K.Key_Space)
        self.answer()
        ministry = self.title(2)
        self.write(ministry.fields["seats"].editor, "4")
        self.names(ministry, range(6))
        state = self.title(1)
        self.write(state.fields["seats"].editor, "1")
        self.names(state, range(2))
        self.seen("1-mau-phieu")
        self.freeze()

    def title(self, downs: int) -> ContestBlock:
        page = self.tab.prepare
        self.tab_to(page.contests.add)
        self.keys(K.Key_Space)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in range(downs):
            QTest.keyClick(menu, K.Key_Down)
        QTest.keyClick(menu, K.Key_Return)
        self.settle()
        return list(page.contests.blocks.values())[-1]

    def names(self, block: ContestBlock, places: range) -> None:
        self.tab_to(block.names)
        self.keys(K.Key_Insert)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ChooseNames)
        for place in places:
            if place:
                QTest.keyClick(dialog.list, K.Key_Down)
            QTest.keyClick(dialog.list, K.Key_Space)
        QTest.keyClick(dialog.list, K.Key_Return)
        self.settle()
        self.window.activateWindow()
        self.settle()

    # ------------------------------------------------------------------ step 2
    def hand_out_to_thirteen(self) -> None:
        """Three tellers; thirteen of fourteen are there, and the last comes late."""
        page = self.tab.hand_out
        self.tab.show_step(1)
        for name, role in (
            ("Trần Thị Bình", TellerRole.HEAD),
            ("Lê Minh Châu", TellerRole.SECRETARY),
        ):
            page.tellers.table.setFocus()
            self.keys(K.Key_Insert)
            self.record(name=name, role=role)
        self.click(page, "listButton")
        self.click(page, "allButton")
        page.delegates.table.choose(13)
        page.delegates.table.setFocus()
        self.keys(K.Key_Space)
        self.figures(13)
        self.click(page, "lateButton")
        self.answer()
        assert (self.view.ledger.present, self.view.ledger.issued) == (14, 14)
        self.seen("2-den-muon")

    def figures(self, papers: int) -> None:
        page = self.tab.hand_out
        self.tab.show_step(1)
        for name, figure in {"printed": papers + 3, "spoilt": 0, "issued": papers}.items():
            page.spins[name].setFocus()
            page.spins[name].selectAll()
            QTest.keyClicks(page.spins[name], str(figure))
            self.keys(K.Key_Tab)
        self.click(page, "freezeButton")
        self.answer()
        self.reached(RoundState.ISSUED)

    # ------------------------------------------------------------------ steps 3 and 4
    def count_by_hand(self, papers: tuple[str, ...]) -> None:
        """One pass, and the sheet of sticks beside it."""
        self.first_pass(papers)
        self.count.findChild(QRadioButton, "handRadio").setChecked(True)  # type: ignore[union-attr]
        self.settle()
        self.seen("3-het-luot-1")
        self.click(self.count, "finishButton")
        self.tab.show_step(3)
        sheet, tally = self.check.hand.sheet, self.view.tally
        sheet.take(VALID_PAPERS, 0, str(tally.valid))
        sheet.take(INVALID_PAPERS, 0, str(tally.invalid))
        for key in set(sheet.figures()) - {VALID_PAPERS, INVALID_PAPERS}:
            contest, code = key.split(":")
            agree = next(
                votes.agree
                for votes_of, votes in tally.contest(contest).names.items()
                if votes_of == code
            )
            sheet.take(key, 0, str(agree))
        self.seen("4-bang-thu-cong")
        self.click(self.check, "handButton")
        self.reached(RoundState.AGREED)

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
        self.tab.show_step(4)
        self.settle()
        self.further()
        self.freeze()
        self.figures(14)
        self.open_box(14)
        self.click(self.count, "startButton")
        self.way(Way.ANNUL)
        self.answer(decided_by=WHO, reason="Có phiếu lạ")
        self.seen("3-da-huy")
        self.tab.show_step(5)
        self.seen("6-da-huy")
        self.push(self.tab.publish.after.again_button)
        self.seen("1-bo-phieu-lai")
        self.freeze()
        self.figures(14)
        self.open_box(14)
        self.count_both(RUN_OFF)
        self.seal()
        self.sign()
        self.seen("5-vong-2")
        self.publish()
        self.session.hall.show()
        self.settle()
        return self.view.id

    def publish_first(self, code: str) -> None:
        self.choose(code)
        self.tab.show_step(4)
        self.seen("5-sau-vong-2")
        self.publish()
        self.seen("6-cong-bo")
        self.tab.publish.envelope.put_in_button.click()
        self.answer(received_by="Văn thư")
        self.tab.publish.envelope.label_button.click()
        self.tab.publish.reading.print_button.click()
        self.settle()

    def recount(self) -> None:
        """Asked for after the result was published: one paper is read otherwise."""
        self.tab.show_step(5)
        self.push(self.tab.publish.after.recount_button)
        self.answer(asked_by="Cục Nghiệp vụ số 5", agreed_by=WHO, reason=WHY, envelope="15:00")
        self.tab.show_step(2)
        self.count_both(AGAIN)
        self.seal()
        self.sign()
        self.seen("5-kiem-lai")
        self.publish()

    def documents(self) -> list[Path]:
        """Every document of every round that can be made."""
        assert self.desk.conference is not None
        made = []
        for record in self.desk.conference.rounds:
            self.desk.choose_round(stored_id(record))
            if self.view.state is RoundState.ANNULLED:
                continue
            for kind in DocumentKind:
                if not kind.startswith("handover"):
                    issued = self.desk.cases.issue_document(
                        self.view.id, kind, self.desk.cases.documents
                    )
                    made.append(issued.path)
        self.desk.reload()
        return made

    def hand_over(self, package: Path, wait: Callable[[Callable[[], bool]], object]) -> None:
        """The next head is known; the minutes are written and the year goes to the next office."""
        registers = self.desk.cases.registers
        [second] = registers.list(Unit, code=UNITS[1][0])
        registers.save(
            Appointment(for_year=YEAR + 1, unit_id=stored_id(second), role=AppointmentRole.HEAD)
        )
        self.window.show_tab(HANDOVER)
        self.settle()
        handover = self.session.tabs.handover
        handover.show_step(1)
        self.seen("ban-giao")
        page = handover.package
        assert isinstance(page.make_button, QPushButton)
        page.make_button.click()
        wait(package.is_file)
