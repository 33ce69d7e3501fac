"""Kiểm phiếu thử through the real screens; its store is gone afterwards."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.cases import sample_cases
from tests.support.counting import Ticking, names, press, sample_context
from tests.support.windows import activate
from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.ballot import TYPED_REASONS
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.count_card import EntryCard
from thidua_desktop.ui.tabs.conference.count.keys import EnterGate
from thidua_desktop.ui.tabs.conference.rehearsal.rehearsal import Rehearsal, RehearsalWindow

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
folders: list[Path] = []


@contextmanager
def own_store() -> Iterator[ConferenceContext]:
    with tempfile.TemporaryDirectory() as folder, sample_cases(Path(folder)) as cases:
        folders.append(Path(folder))
        context = ConferenceContext(cases, Changes(cases.commits))
        context.reload()
        yield context


@pytest.fixture
def context(tmp_path: Path, qapp: QApplication) -> Iterator[ConferenceContext]:
    with sample_context(tmp_path) as made:
        yield made


def type_paper(card: EntryCard, paper: Paper) -> None:
    """Type what lies on the table."""
    assert card.entry is not None
    if paper.typed_reason is not None:
        press(card, K.Key_K, K(ord(str(TYPED_REASONS.index(paper.typed_reason) + 1))))
    else:
        for number, mark in enumerate(paper.marks, start=1):
            while card.entry.marks[number - 1] != mark:
                names(card, number)
    press(card, K.Key_Return)


def opened(context: ConferenceContext, qtbot: QtBot) -> tuple[Rehearsal, RehearsalWindow]:
    rehearsal = Rehearsal(own_store, context, gate=EnterGate(Ticking(), repeats_within=0))
    rehearsal.start()
    window = rehearsal.window
    assert window is not None
    activate(qtbot, window)
    box = window.count.box
    box.returned.setValue(12)
    QTest.keyClick(box.returned, K.Key_Return, CTRL)
    QTest.keyClick(window.count._form.startButton, K.Key_Return, CTRL)
    return rehearsal, window


def type_pass(window: RehearsalWindow, slip: int = 0) -> None:
    for number, paper in enumerate(window.papers, start=1):
        assert window.paper.paper() == paper, "the paper to type lies on the table"
        wrong = replace(paper, marks=("0" if paper.marks[0] == "1" else "1") + paper.marks[1:])
        type_paper(window.count.card, wrong if number == slip else paper)
    QTest.keyClick(window.count.card, K.Key_Return, CTRL)


@pytest.mark.expects_dialog  # the window is modal, so that no real paper is typed in it
def test_twelve_papers_come_out_as_known(context: ConferenceContext, qtbot: QtBot) -> None:
    rehearsal, window = opened(context, qtbot)
    type_pass(window)
    type_pass(window, slip=3)
    assert window.check.chosen() == 3
    assert window.paper.paper() == window.papers[2]
    type_paper(window.check.card, window.papers[2])
    assert window.finished()
    assert window.answer().matches
    assert "đúng với đáp án" in window._result.title()
    with qtbot.waitSignal(rehearsal.ended):
        window.close()
    assert not folders[-1].exists()
    assert context.round is not None
    event = context.round.last_event("rehearsal")
    assert event is not None
    assert event.detail == {"finished": True, "matches": True, "papers_right": 12}


@pytest.mark.expects_dialog
def test_papers_that_came_out_otherwise_are_named(context: ConferenceContext, qtbot: QtBot) -> None:
    rehearsal, window = opened(context, qtbot)
    type_pass(window, slip=2)
    type_pass(window, slip=2)
    assert window.finished()
    assert window.answer().wrong == (2,)
    assert "khác đáp án" in window._result.title()
    with qtbot.waitSignal(rehearsal.ended):
        window.close()


@pytest.mark.expects_dialog
def test_it_can_be_left_at_any_time(context: ConferenceContext, qtbot: QtBot) -> None:
    rehearsal, window = opened(context, qtbot)
    with qtbot.waitSignal(rehearsal.ended):
        window.close()
    assert not folders[-1].exists()
    assert context.round is not None
    event = context.round.last_event("rehearsal")
    assert event is not None
    assert event.detail["finished"] is False
