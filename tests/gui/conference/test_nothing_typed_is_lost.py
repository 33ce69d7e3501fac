"""What is typed in a step and not yet sent is asked about, and outlives what changes beside it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.counting import frozen_context, sample_context
from tests.support.rounds import FIRST, contest, form, type_pass, year_cases
from tests.support.story import Story
from thidua_desktop.domain.codes.ballot import CheckMethod
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import hand_out, open_box
from thidua_desktop.services.conference.run_pass import start_pass
from thidua_desktop.texts.conference import steps
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.tabs.conference.check.check_page import CheckPage
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.count_page import CountPage
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_page import HandOutPage
from thidua_desktop.ui.widgets.ask.ask import Ask


@pytest.fixture
def frozen(tmp_path: Path) -> Iterator[ConferenceContext]:
    with frozen_context(tmp_path) as context:
        yield context


@pytest.fixture
def handed(tmp_path: Path, qapp: QApplication) -> Iterator[ConferenceContext]:
    with sample_context(tmp_path) as context:
        yield context


def round_of(context: ConferenceContext) -> int:
    assert context.round is not None
    return context.round.id


@pytest.mark.parametrize("name", ["eligible", "present", "printed", "spoilt", "issued"])
def test_a_figure_of_step_2_that_was_not_sent_is_asked_about(
    frozen: ConferenceContext, qtbot: QtBot, name: str
) -> None:
    page = HandOutPage(frozen)
    qtbot.addWidget(page)
    assert page.may_leave(), "what is only proposed is nobody's work"
    page.spins[name].setValue(page.spins[name].value() + 1)
    assert not page.may_leave()
    page.spins[name].setValue(page.spins[name].value() - 1)
    assert page.may_leave()


def test_figures_that_were_sent_are_not_asked_about(
    frozen: ConferenceContext, qtbot: QtBot
) -> None:
    page = HandOutPage(frozen)
    qtbot.addWidget(page)
    page.spins["printed"].setValue(15)
    figures = {name: spin.value() for name, spin in page.spins.items()}
    assert frozen.do(hand_out, round_of(frozen), figures)
    assert page.may_leave()


def test_a_typed_figure_stays_while_the_list_is_marked(
    frozen: ConferenceContext, qtbot: QtBot
) -> None:
    page = HandOutPage(frozen)
    qtbot.addWidget(page)
    page.spins["printed"].setValue(15)
    page.spins["spoilt"].setValue(1)
    page._form.listButton.click()
    page._form.allButton.click()
    shown = {name: spin.value() for name, spin in page.spins.items()}
    assert (shown["printed"], shown["spoilt"]) == (15, 1)
    assert shown["present"] == shown["issued"] == 12, "these follow the list"


def test_guests_are_stored_before_the_page_is_left(frozen: ConferenceContext, qtbot: QtBot) -> None:
    page = HandOutPage(frozen)
    qtbot.addWidget(page)
    page._form.guestsSpin.setValue(7)
    assert page.may_leave()
    assert frozen.conference is not None
    assert frozen.conference.record.guests == 7


def test_written_opinions_are_asked_about_from_another_step_too(
    tmp_path: Path, qtbot: QtBot
) -> None:
    plain = form(replace(contest("C", "AB", 2), base="eligible"))
    with year_cases(tmp_path, plain) as (cases, round_id):
        context = ConferenceContext(cases, Changes(cases.commits))
        context.reload()
        assert context.round is not None
        cases.registers.save(context.round.record.model_copy(update={"written_allowed": True}))
        cases.do(freeze_form, round_id)
        figures = {"eligible": 9, "present": 7, "printed": 9, "spoilt": 0, "issued": 7}
        cases.do(hand_out, round_id, figures)
        context.reload()
        context.changes.settle()
        page = HandOutPage(context)
        qtbot.addWidget(page)
        page.show()
        page.written.sheet.take(("C", "A"), 0, "1")
        page.hide()
        assert not page.may_leave()


def test_what_is_typed_of_the_box_is_asked_about_until_it_is_opened(
    handed: ConferenceContext, qtbot: QtBot
) -> None:
    page = CountPage(handed)
    qtbot.addWidget(page)
    box = page.box
    assert page.may_leave()
    box.witnesses.setText("ông Nam")
    assert not page.may_leave()
    box.witnesses.clear()
    box.time.setTime(QTime(1, 2))
    assert not page.may_leave()
    box.returned.setValue(12)
    page._form.boxButton.click()
    assert page.may_leave()


def test_who_was_named_for_a_pass_is_asked_about_until_it_begins(
    handed: ConferenceContext, qtbot: QtBot
) -> None:
    handed.do(open_box, round_of(handed), 12, "Ủy viên")
    page = CountPage(handed)
    qtbot.addWidget(page)
    assert page.may_leave()
    page.passes.first.typist.setEditText("Người khác")
    assert not page.may_leave()
    page._form.startButton.click()
    assert page.may_leave()


def test_a_sheet_that_another_method_took_the_place_of_is_not_asked_about(
    handed: ConferenceContext, qtbot: QtBot
) -> None:
    at = round_of(handed)
    handed.do(open_box, at, 12, "Ủy viên")
    type_pass(handed.cases, at, ("1111001100",) * 12)
    handed.do(start_pass, at, 2, FIRST, "Một người nhập", CheckMethod.HAND_TALLY)
    page = CheckPage(handed)
    qtbot.addWidget(page)
    page.hand.sheet.take("valid", 0, "5")
    assert not page.may_leave()
    handed.do(start_pass, at, 2, FIRST, "Một người nhập", CheckMethod.SECOND_PASS)
    assert page.may_leave()


@pytest.mark.expects_dialog
def test_another_paper_is_shown_only_after_asking(qapp: QApplication, tmp_path: Path) -> None:
    story = Story(qapp, tmp_path)
    story.to_agreed(("1111001100", "1110101100", "1101101100"))
    story.seal()
    first = story.further()
    story.freeze()
    second = story.view.id
    story.step(1)
    spin = story.tab.hand_out.spins["printed"]
    spin.setValue(9)
    story.press(story.rounds, Qt.Key.Key_Up)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Ask)
    assert dialog.windowTitle() == steps.LEAVE_TITLE
    dialog.reject()
    assert (story.view.id, spin.value()) == (second, 9)
    assert story.rounds.currentData() == second, "the list says which paper is shown"
    story.press(story.rounds, Qt.Key.Key_Up)
    story.answer()
    assert story.view.id == first.id
    story.close()
