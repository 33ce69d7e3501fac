"""Step 6: nothing is published by a single key; the papers are put away; a recount on request."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from tests.support.counted import count_round, first_round, tied_papers
from tests.support.fake_picker import FakePicker
from tests.support.fake_screens import LAPTOP, PROJECTOR, FakeScreens
from tests.support.step_bench import StepBench
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.files.recount import PROGRAM
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.recount_bundle import FORM, PAPERS, RESULT
from thidua_desktop.services.conference.seal_round import seal_round, sign_minutes
from thidua_desktop.services.conference.sealed_result import earlier_result
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.texts.base.choices import NO
from thidua_desktop.texts.conference import count_page, results
from thidua_desktop.texts.conference import publishing as texts
from thidua_desktop.ui.hall.hall_control import HallControl
from thidua_desktop.ui.hall.hall_scene import SceneKind
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.publish.publish_page import PublishPage
from thidua_desktop.ui.tabs.conference.publish.publish_state import revealed

pytestmark = pytest.mark.expects_dialog
ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@dataclass
class Bench(StepBench[PublishPage]):
    hall: HallControl
    files: FakePicker

    def hall_kind(self) -> SceneKind:
        return self.hall.scene.kind

    def answer(self, **fields: str) -> None:
        """Fill in and do it by Ctrl+Enter."""
        dialog = self.question()
        for name, value in fields.items():
            dialog.fill(name, value)
        with self.qtbot.waitSignal(dialog.finished):
            self.qtbot.keyClick(dialog, ENTER, CTRL)

    def sign(self) -> None:
        view = self.view
        self.cases.do(seal_round, view.id)
        self.cases.issue_document(view.id, DocumentKind.MINUTES, self.cases.documents)
        self.cases.do(sign_minutes, view.id)
        self.context.reload()

    def publish(self) -> None:
        self.press(Qt.Key.Key_F9)
        self.answer()
        self.reach(RoundState.PUBLISHED)

    def has_button(self) -> bool:
        return self.page.form.mainButton.isVisible()

    def why(self) -> str:
        return self.page.form.whyLabel.text()


@pytest.fixture
def screens(qapp: object) -> FakeScreens:
    return FakeScreens(LAPTOP, PROJECTOR)


@pytest.fixture
def found(qtbot: QtBot, cases: OpenStore, screens: FakeScreens) -> Iterator[Bench]:
    count_round(cases, first_round(cases))
    context = ConferenceContext(cases, Changes(cases.commits))
    hall = HallControl(screens=screens)
    context.changed.connect(lambda: hall.attend(context.conference, context.round))
    context.reload()
    opened: list[Path] = []
    files = FakePicker()
    page = PublishPage(context, hall, opener=lambda path: not opened.append(path), files=files)  # type: ignore[func-returns-value]
    made = Bench(qtbot, cases, context, page, opened, hall, files)
    made.show()
    yield made
    hall.close()


def test_the_button_is_there_only_once_the_minutes_are_signed(found: Bench) -> None:
    assert not found.has_button()
    assert found.why() == texts.NOT_SIGNED
    found.sign()
    assert found.has_button()
    assert found.page.first_focus() is found.page.form.mainButton


def test_published_by_ctrl_enter_and_by_no_single_key(found: Bench) -> None:
    found.sign()
    found.hall.show()
    seen = texts.hall_will_see("votes", 2)
    assert found.why() == seen
    found.press(Qt.Key.Key_F9)
    dialog = found.question()
    for key in (ENTER, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F9, Qt.Key.Key_Y):
        found.qtbot.keyClick(dialog, key)
    assert (found.state(), found.hall_kind()) == (RoundState.SIGNED, SceneKind.PROGRESS)
    assert dialog.isVisible()
    with found.qtbot.waitSignal(dialog.finished):
        found.qtbot.keyClick(dialog, ENTER, CTRL)
    found.qtbot.waitUntil(lambda: texts.PUBLISHED_MESSAGE in found.messages)
    assert (found.state(), found.hall_kind()) == (RoundState.PUBLISHED, SceneKind.RESULT)


def test_slides_by_key_and_back_to_progress(found: Bench) -> None:
    found.sign()
    found.hall.show()
    found.publish()
    found.press(Qt.Key.Key_F4)
    found.qtbot.waitUntil(lambda: found.hall.slides == (2, 2))
    found.press(Qt.Key.Key_F3)
    found.qtbot.waitUntil(lambda: found.hall.slides == (1, 2))
    found.press(Qt.Key.Key_F9)
    found.qtbot.waitUntil(lambda: found.hall_kind() is SceneKind.PROGRESS)
    found.press(Qt.Key.Key_F9)
    found.qtbot.waitUntil(lambda: found.hall_kind() is SceneKind.RESULT)
    assert found.state() is RoundState.PUBLISHED


def test_a_dark_hall_is_said_before_and_after(found: Bench) -> None:
    found.sign()
    assert texts.hall_off("off") in found.why()
    found.press(Qt.Key.Key_F9)
    found.answer(open=NO)
    found.qtbot.waitUntil(lambda: texts.PUBLISHED_UNSEEN in found.messages)
    assert found.why() == texts.hall_off("off")
    found.hall.show()
    assert found.why() == texts.slide_place(1, 2)


@pytest.mark.parametrize("state", ["off", "blank"])
def test_publishing_opens_the_screen_that_it_says_is_off(found: Bench, state: str) -> None:
    found.sign()
    if state == "blank":
        found.hall.show()
        found.hall.toggle_blank()
    found.press(Qt.Key.Key_F9)
    tick = found.question().field("open").editor
    assert isinstance(tick, QCheckBox)
    assert (tick.text(), tick.isChecked()) == (texts.hall_opens(state), True)
    found.answer()
    found.qtbot.waitUntil(lambda: texts.PUBLISHED_MESSAGE in found.messages)
    assert (found.hall.shown, found.hall.state) == (True, "result")


def test_the_reading_says_numbers_in_words(found: Bench) -> None:
    found.sign()
    text = found.page.form.readingLines.text()
    assert "(mười một trên mười hai phiếu), đạt 91,67%" in text
    assert "không đạt" not in text
    found.press(Qt.Key.Key_F5)
    found.qtbot.waitUntil(lambda: bool(found.opened))
    assert found.opened[0].name == "Ban-doc-ket-qua-2017-1.docx"


def test_papers_into_the_envelope_and_its_label(found: Bench) -> None:
    found.sign()
    assert not found.page.form.labelButton.isEnabled()
    found.press(Qt.Key.Key_F6)
    found.answer(time="16:20", received_by="Nguyễn Văn An")
    found.qtbot.waitUntil(lambda: texts.ENVELOPE_MESSAGE in found.messages)
    event = found.view.last_event("envelope")
    assert event is not None
    assert event.detail["papers"] == "12"
    assert event.detail["sealed_at"].endswith("T16:20")
    assert "12 phiếu · 16 giờ 20 phút" in found.page.form.envelopeLine.text()
    found.press(Qt.Key.Key_F7)
    found.qtbot.waitUntil(lambda: bool(found.opened))
    assert found.opened[0].name == "Nhan-phong-bi-2017-1.docx"


def test_what_a_stranger_needs_to_count_again_is_written_when_the_head_of_the_tellers_says_so(
    found: Bench, tmp_path: Path
) -> None:
    button = found.page.form.bundleButton
    assert not button.isEnabled()  # nothing is sealed yet
    found.sign()
    found.files.file = tmp_path / "{2017}"  # a folder may be called as it likes
    found.files.file.mkdir()
    button.click()
    dialog = found.question()
    found.qtbot.keyClick(dialog, ENTER, CTRL)
    assert dialog.field("allowed_by").fault()  # asked each time, never filled in
    assert found.files.asked == []
    found.answer(allowed_by="Trần Thị Bình")
    folder = found.files.file / texts.bundle_folder("1")
    found.qtbot.waitUntil(lambda: f"Đã lưu hồ sơ đếm lại vào {folder}." in found.messages)
    assert {path.name for path in folder.iterdir()} == {FORM, PAPERS, RESULT, PROGRAM}
    event = found.view.last_event("bundle")
    assert event is not None
    assert event.detail == {"allowed_by": "Trần Thị Bình"}
    done = subprocess.run(
        [sys.executable, str(folder / PROGRAM), str(folder)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0
    assert str(found.view.check_code) in done.stdout


def test_a_recount_takes_the_result_off_and_the_old_minutes_hold(found: Bench) -> None:
    found.sign()
    found.hall.show()
    found.publish()
    found.page.form.recountButton.click()
    found.answer(
        asked_by="Cục Con nuôi",
        agreed_by="Chủ trì hội nghị",
        reason="Đề nghị kiểm lại",
        envelope="Ban kiểm phiếu",
    )
    found.qtbot.waitUntil(lambda: texts.RECOUNT_MESSAGE in found.messages)
    assert (found.state(), found.view.session) == (RoundState.OPENED, 2)
    assert found.hall_kind() is SceneKind.PROGRESS
    round_id = found.view.id
    count_round(found.cases, round_id)
    found.cases.do(seal_round, round_id)
    earlier = found.cases.read(earlier_result, round_id)
    assert earlier is not None
    assert (earlier.same, earlier.minutes) == (True, "Bien-ban-kiem-phieu-2017-1.docx")
    found.cases.do(sign_minutes, round_id)
    found.context.reload()
    found.publish()


def test_annulled_needs_ctrl_enter_and_the_paper_is_prepared_again(found: Bench) -> None:
    found.sign()
    found.page.form.annulButton.click()
    dialog = found.question()
    found.qtbot.keyClick(dialog, ENTER)
    assert dialog.isVisible()
    found.answer(decided_by="Hội nghị", reason="Phát nhầm phiếu")
    found.qtbot.waitUntil(lambda: count_page.ANNULLED_DONE in found.messages)
    assert found.state() is RoundState.ANNULLED
    assert (found.has_button(), found.why()) == (False, results.ANNULLED)
    found.page.form.againButton.click()
    found.qtbot.waitUntil(lambda: texts.AGAIN_MESSAGE in found.messages)
    assert (found.state(), found.view.turn, len(found.view.form.candidates)) == (
        RoundState.DRAFT,
        1,
        10,
    )


def test_figures_that_tell_how_everybody_voted_are_warned_of(found: Bench) -> None:
    found.sign()
    warned = revealed(found.view)
    assert warned[0].startswith("Số phiếu cho biết từng người đã bỏ phiếu thế nào")
    found.press(Qt.Key.Key_F9)
    shown = "\n".join(one.text() for one in found.question().findChildren(QLabel))
    assert all(line in shown for line in warned)
    found.question().reject()


def test_the_papers_are_destroyed_by_a_decision_in_a_locked_year_too(found: Bench) -> None:
    found.sign()
    found.hall.show()
    assert not found.page.form.destroyButton.isVisible()
    found.publish()
    found.context.lock = "Năm 2017 đã kết thúc"
    found.context.reload()
    found.page.form.destroyButton.click()
    dialog = found.question()
    found.qtbot.keyClick(dialog, ENTER)
    assert dialog.isVisible()
    found.answer(decision="15/QĐ-CTĐIII", decided_on="30/11/2027")
    found.qtbot.waitUntil(lambda: texts.DESTROYED_MESSAGE in found.messages)
    assert found.view.withheld
    assert "Quyết định số 15/QĐ-CTĐIII ngày 30 tháng 11 năm 2027" in found.page.form.afterWhy.text()
    assert not found.page.form.destroyButton.isVisible()


def test_a_tie_is_not_published(qtbot: QtBot, cases: OpenStore, screens: FakeScreens) -> None:
    round_id = first_round(cases)
    count_round(cases, round_id, tied_papers(cases.read(read_round, round_id).form))
    context, hall = ConferenceContext(cases, Changes(cases.commits)), HallControl(screens=screens)
    context.changed.connect(lambda: hall.attend(context.conference, context.round))
    context.reload()
    page = PublishPage(context, hall)
    qtbot.addWidget(page)
    made = Bench(qtbot, cases, context, page, [], hall, FakePicker())
    page.show()
    made.sign()
    assert (made.has_button(), made.why()) == (False, texts.WAITING)
    hall.close()


def test_a_page_that_was_wide_becomes_narrow_again(found: Bench) -> None:
    """What may be asked for afterwards wraps: it does not keep the page as wide as it was."""
    found.sign()
    found.publish()
    widths = []
    for width in (1400, 560):
        found.page.resize(width, 600)
        found.page.form.bodyLayout.activate()
        widths.append(found.page.form.body.minimumSizeHint().width())
    assert max(widths) < 560
