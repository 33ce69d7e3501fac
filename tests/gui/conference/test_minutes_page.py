"""Step 5 by keyboard: sealed, printed and signed; ties and missing seats have their ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.support.counted import count_round, first_round, seal_first, tied_papers
from tests.support.step_bench import StepBench
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.hand_out import correct_figures
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.issuing.kept_minutes import read_minutes
from thidua_desktop.texts.conference import results as texts
from thidua_desktop.texts.documents.documents import written_message
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.minutes.minutes_page import MinutesPage
from thidua_desktop.ui.tabs.conference.minutes.minutes_state import Matter, matters

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from thidua_desktop.services.open_store import OpenStore

pytestmark = pytest.mark.expects_dialog


class Bench(StepBench[MinutesPage]):
    def agree(self) -> None:
        """Enter in the dialog that stands open."""
        dialog = self.question()
        with self.qtbot.waitSignal(dialog.finished):
            self.qtbot.keyClick(dialog, Qt.Key.Key_Return)

    def main(self) -> str:
        return self.page._form.mainButton.accessibleName()

    def button(self, text: str) -> QPushButton:
        def found() -> list[QPushButton]:
            every = self.page.findChildren(QPushButton)
            return [one for one in every if one.text() == text and one.isVisible()]

        self.qtbot.waitUntil(lambda: bool(found()))
        return found()[0]

    def sees(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: text in self.shown())

    def shown(self) -> str:
        labels = (one for one in self.page.findChildren(QLabel) if one.isVisible())
        return "\n".join(one.text() for one in labels)


def bench(qtbot: QtBot, cases: OpenStore) -> Bench:
    context = ConferenceContext(cases, Changes(cases.commits))
    context.reload()
    opened: list[Path] = []
    page = MinutesPage(context, opener=lambda path: not opened.append(path))  # type: ignore[func-returns-value]
    made = Bench(qtbot, cases, context, page, opened)
    made.show()
    return made


@pytest.fixture
def counted(qtbot: QtBot, cases: OpenStore) -> Bench:
    count_round(cases, first_round(cases))
    return bench(qtbot, cases)


@pytest.fixture
def tied(qtbot: QtBot, cases: OpenStore) -> Bench:
    round_id = first_round(cases)
    count_round(cases, round_id, tied_papers(cases.read(read_round, round_id).form))
    return bench(qtbot, cases)


def test_from_agreed_to_signed_by_keyboard_alone(counted: Bench) -> None:
    assert counted.page.first_focus() is counted.page._form.mainButton
    counted.press(Qt.Key.Key_F9)
    assert "04 tập thể" in counted.question().accessibleDescription()
    counted.agree()
    counted.reach(RoundState.SEALED)
    code = counted.view.check_code
    assert code is not None
    assert counted.page._form.codeLabel.text() == code
    assert counted.messages[-1] == texts.sealed_message(code)

    counted.press(Qt.Key.Key_F9)
    counted.qtbot.waitUntil(lambda: bool(counted.opened))
    assert counted.opened[0].name == "Bien-ban-kiem-phieu-2017-1.docx"
    assert counted.opened[0].is_file()

    counted.press(Qt.Key.Key_F5)
    counted.press(Qt.Key.Key_F6)
    counted.qtbot.waitUntil(lambda: len(counted.opened) == 3)
    assert [path.suffix for path in counted.opened] == [".docx", ".docx", ".xlsx"]

    counted.press(Qt.Key.Key_F9)
    counted.agree()
    counted.reach(RoundState.SIGNED)
    with counted.qtbot.waitSignal(counted.page.step_wanted) as wanted:
        counted.press(Qt.Key.Key_F9)
    assert wanted.args == [5]


def test_every_name_has_its_sentence(counted: Bench) -> None:
    shown = counted.shown()
    assert (
        "Được 9/12 phiếu đồng ý, đạt 75,00% tổng số đơn vị thành viên "
        "(mức phải đạt: 2/3, ít nhất 8 phiếu); được suy tôn."
    ) in shown
    assert "; không đạt" in shown
    assert "hợp lệ 11 + không hợp lệ 1 = 12" in shown


def _typed(found: Bench, name: str) -> QWidget:
    return found.page.typed.field(name).editor


def test_what_is_typed_for_the_minutes_is_kept_as_it_is_typed(counted: Bench) -> None:
    assert counted.page.typed.texts()["started"].endswith("22/11/2017")
    place, events = _typed(counted, "place"), _typed(counted, "events")
    place.setFocus()
    counted.qtbot.keyClick(place, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    counted.qtbot.keyClicks(place, "Phong A")
    events.setFocus()  # leaving a field stores it
    assert counted.cases.read(read_minutes, counted.view.id).place == "Phong A"
    counted.qtbot.keyClicks(events, "Mat dien")
    counted.press(Qt.Key.Key_F9)  # so does the question that comes over it
    counted.agree()
    counted.reach(RoundState.SEALED)
    kept = counted.cases.read(read_minutes, counted.view.id)
    assert (kept.place, kept.events) == ("Phong A", "Mat dien")
    assert counted.page.typed.texts()["events"] == "Mat dien"
    counted.cases.registers.undo()
    counted.qtbot.waitUntil(lambda: counted.page.typed.texts()["events"] == "")


def test_nothing_is_written_while_something_typed_is_wrong(counted: Bench) -> None:
    counted.cases.do(seal_round, counted.view.id)
    counted.context.reload()
    ended = _typed(counted, "ended")
    ended.setFocus()
    counted.qtbot.keyClick(ended, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    counted.qtbot.keyClicks(ended, "chieu")
    counted.press(Qt.Key.Key_F9)
    assert counted.messages[-1] == texts.UNSAVED
    assert not counted.opened
    assert QApplication.focusWidget() is ended


def test_open_sums_block_sealing_and_say_the_way_out(qtbot: QtBot, cases: OpenStore) -> None:
    round_id = first_round(cases)
    count_round(cases, round_id)
    cases.do(correct_figures, round_id, "đếm lại", returned=12, issued=12, printed=12)
    found = bench(qtbot, cases)
    assert found.page._form.mainButton.isEnabled()
    cases.do(correct_figures, round_id, "thiếu một phiếu", returned=11)
    found.context.reload()
    assert not found.page._form.mainButton.isEnabled()
    assert found.page._form.whyLabel.text() == texts.SUMS_OPEN
    found.sees("L05")
    found.sees("Nhập tiếp những số còn thiếu")


def test_a_file_that_cannot_be_opened_is_said(qtbot: QtBot, cases: OpenStore) -> None:
    seal_first(cases)
    found = bench(qtbot, cases)
    found.page._opener = lambda _path: False
    found.press(Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: bool(found.messages))
    assert found.messages == [written_message("Ban-doc-ket-qua-2017-1.docx", opened=False)]
    found.page.documents.folder_wanted.emit()
    assert found.messages[-1] == texts.NO_FOLDER


def test_a_tie_is_decided_by_those_entitled(tied: Bench) -> None:
    assert texts.SEAL_FIRST in tied.shown()
    tied.press(Qt.Key.Key_F9)
    tied.agree()
    tied.reach(RoundState.SEALED)
    tied.sees("bằng phiếu (8 phiếu đồng ý), còn 02 vị trí")
    tied.button(texts.DECIDE).click()
    dialog = tied.question()
    names = [name for _, name in _tie(tied).names]
    dialog.fill("place1", names[1])
    dialog.fill("place2", names[2])
    dialog.fill("decided_by", "Trưởng, Phó Trưởng Cụm")
    dialog.fill("reason", "Điểm chấm cao hơn")
    with tied.qtbot.waitSignal(dialog.finished):
        tied.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tied.qtbot.waitUntil(lambda: texts.DECIDED_MESSAGE in tied.messages)
    elected = {name.name for name in tied.view.final[0].elected}
    assert elected >= {names[1], names[2]}
    assert names[0] not in elected


def _tie(found: Bench) -> Matter:
    return matters(found.view)[0]


def test_a_further_round_has_its_own_paper(tied: Bench) -> None:
    tied.press(Qt.Key.Key_F9)
    tied.agree()
    tied.reach(RoundState.SEALED)
    sealed = tied.view.id
    tied.button(texts.FURTHER).click()
    tied.agree()
    tied.qtbot.waitUntil(lambda: texts.FURTHER_MESSAGE in tied.messages)
    assert (tied.view.state, tied.view.turn) == (RoundState.DRAFT, 2)
    assert len(tied.view.form.candidates) == 3
    tied.context.choose_round(sealed)
    tied.sees("Vòng tiếp theo: phiếu 1, vòng 2, đang chuẩn bị.")
    tied.button(texts.OPEN_FURTHER).click()
    assert tied.view.turn == 2
