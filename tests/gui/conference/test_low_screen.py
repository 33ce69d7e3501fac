"""A laptop drawn at 150 % leaves the tab 409 lines: what is said and typed is seen whole there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.cases import sample_cases
from tests.support.counted import first_round, open_round
from tests.support.rounds import FIRST, type_pass
from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.texts.conference import hand_out, prepare, publishing, results
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.hall.hall_control import HallControl
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.tab import ConferenceTab
from thidua_desktop.ui.widgets.count.figure_sheet import ROW

WIDE, HIGH = 911, 409


def _no_rehearsal() -> ConferenceContext:
    raise AssertionError


@pytest.fixture
def tab(tmp_path: Path, qtbot: QtBot) -> Iterator[ConferenceTab]:
    with sample_cases(tmp_path) as cases:
        context = ConferenceContext(cases, Changes(cases.commits))
        context.reload()
        hall = HallControl()
        window = QWidget()
        qtbot.addWidget(window)
        tab = ConferenceTab(context, hall, _no_rehearsal)  # type: ignore[arg-type]  # never called
        lines = QVBoxLayout(window)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(tab)
        window.resize(WIDE, HIGH)
        window.show()
        yield tab
        hall.close()


@pytest.mark.parametrize(
    "text",
    [
        publishing.PUBLISHED_UNSEEN,
        hand_out.HANDED_OUT,
        prepare.FROZEN_DONE,
        prepare.CONTEST_ADDED,
        results.sealed_message("HBBY-MZYW-5MQT"),
        sentence(RefusalCode.REASON_NEEDED),
        sentence(RefusalCode.NOT_WRITTEN),
    ],
)
def test_what_was_done_is_read_whole(tab: ConferenceTab, text: str) -> None:
    tab.announce("good", text)
    assert tab._message_area.focusPolicy() is Qt.FocusPolicy.NoFocus, "nothing to scroll"


def test_a_paper_of_more_than_six_names_takes_the_room_of_the_steps(tab: ConferenceTab) -> None:
    context = tab._context
    at = first_round(context.cases)
    open_round(context.cases, at, 12)
    context.reload()
    tab.show_step(2)
    QApplication.processEvents()
    assert tab.steps.isVisible(), "the box has no names"
    context.do(start_pass, at, 1, FIRST)
    QApplication.processEvents()
    assert not tab.steps.isVisible()
    assert tab.count.card.width() > 800


def test_more_than_a_few_names_of_the_hand_tally_are_seen_at_once(tab: ConferenceTab) -> None:
    context = tab._context
    at = first_round(context.cases)
    open_round(context.cases, at, 12)
    type_pass(context.cases, at, ("1111001100",) * 12)
    context.cases.do(start_pass, at, 2, FIRST, "Một người nhập", CheckMethod.HAND_TALLY)
    context.reload()
    tab.show_step(3)
    QApplication.processEvents()
    sheet = tab.check.hand.sheet
    assert sheet.viewport().height() > 4.5 * ROW
