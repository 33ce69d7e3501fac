"""The card of written opinions in step 2, on a real store and by the keyboard alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.support.rounds import WHO, WHY, contest, form, withdrawal, year_cases
from tests.support.windows import show_active
from thidua_desktop.domain.codes.round import LedgerCode
from thidua_desktop.services.conference.freeze_form import amend_form, freeze_form
from thidua_desktop.services.conference.hand_out import correct_figures, hand_out
from thidua_desktop.services.conference.seal_round import annul_round
from thidua_desktop.texts.conference import hand_out as texts
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_page import HandOutPage
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_written import WrittenCard

PLAIN = form(replace(contest("C", "AB", 2), base="eligible"), contest("P", "C"))
A, B = ("C", "A"), ("C", "B")


@pytest.fixture
def context(tmp_path: Path) -> Iterator[ConferenceContext]:
    """A round whose paper is fixed and takes written opinions."""
    with year_cases(tmp_path, PLAIN) as (cases, round_id):
        context = ConferenceContext(cases, Changes(cases.commits))
        context.reload()
        assert context.round is not None
        cases.registers.save(context.round.record.model_copy(update={"written_allowed": True}))
        cases.do(freeze_form, round_id)
        context.reload()
        yield context


def handed_out(context: ConferenceContext) -> None:
    assert context.round is not None
    figures = {"eligible": 9, "present": 7, "printed": 9, "spoilt": 0, "issued": 7}
    context.cases.do(hand_out, context.round.id, figures)
    context.reload()


@pytest.fixture
def card(context: ConferenceContext, qtbot: QtBot) -> WrittenCard:
    page = HandOutPage(context)
    qtbot.addWidget(page)
    show_active(qtbot, page, 720, 1600)
    return page.written


def values(card: WrittenCard) -> dict[tuple[str, str], tuple[int, ...]]:
    return card.typed()


def stored(context: ConferenceContext) -> dict[tuple[str, str], tuple[int, int]]:
    assert context.round is not None
    return {(c, n): (o.agree, o.disagree) for (c, n), o in context.round.written.items()}


def test_it_stands_only_where_the_form_allows_it(tmp_path: Path, qtbot: QtBot) -> None:
    with year_cases(tmp_path, PLAIN, 3) as (cases, _):
        context = ConferenceContext(cases, Changes(cases.commits))
        context.reload()
        page = HandOutPage(context)
        qtbot.addWidget(page)
        page.show()
        assert page.written.isHidden()


def test_before_the_voters_are_fixed_it_says_when(
    context: ConferenceContext, card: WrittenCard
) -> None:
    assert card.isVisible()
    assert card.text.text() == texts.WRITTEN_EARLY
    assert not any(card.sheet.is_open(key) for key in card.typed())
    handed_out(context)
    assert card.text.text() == texts.WRITTEN_HELP
    assert all(card.sheet.is_open(key) for key in card.typed())
    assert not card.keep.isEnabled()


def test_opinions_are_typed_and_stored_by_the_keyboard(
    context: ConferenceContext, card: WrittenCard, qtbot: QtBot
) -> None:
    handed_out(context)
    most = "Vắng mặt 2: mỗi tập thể nhiều nhất 2 ý kiến"
    assert most in [text.text() for text in card.findChildren(QLabel)]
    card.sheet.setFocus()
    for digit in "1", "1", "2", "0":
        focused = QApplication.focusWidget()
        qtbot.keyClicks(focused, digit)
        qtbot.keyClick(focused, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert values(card) == {A: (1, 1), B: (2, 0)}
    assert card.message.text() == texts.WRITTEN_UNSAVED
    assert stored(context) == {}
    assert QApplication.focusWidget() is card.keep
    qtbot.keyClick(card.keep, Qt.Key.Key_Space)
    assert stored(context) == {A: (1, 1), B: (2, 0)}
    assert card.message.text() == ""
    assert not card.keep.isEnabled()


def test_more_than_are_absent_closes_the_button(
    context: ConferenceContext, card: WrittenCard
) -> None:
    handed_out(context)
    card.sheet.take(A, 0, "2")
    card.sheet.take(A, 1, "1")
    assert "3 ý kiến, nhiều hơn số vắng mặt (2)" in card.message.text()
    assert not card.keep.isEnabled()
    card.sheet.take(A, 1, "0")
    card.keep.click()
    assert stored(context) == {A: (2, 0)}


def test_what_a_late_comer_made_too_many_is_named_and_can_be_taken_back(
    context: ConferenceContext, card: WrittenCard
) -> None:
    handed_out(context)
    card.sheet.take(A, 0, "2")
    card.keep.click()
    assert context.round is not None
    context.cases.do(correct_figures, context.round.id, "Đến muộn", present=8, issued=8)
    context.reload()
    assert "nhiều hơn số vắng mặt (1)" in card.message.text()
    card.sheet.take(A, 0, "0")
    card.keep.click()
    assert (stored(context), card.message.text()) == ({}, "")
    assert LedgerCode.WRITTEN_REFUSED not in context.round.errors


def test_a_title_reckoned_on_others_lists_no_names_and_says_why(
    context: ConferenceContext, card: WrittenCard
) -> None:
    handed_out(context)
    assert set(card.typed()) == {A, B}
    assert any("số có mặt" in line.name for line in card.sheet.lines.rows())


def test_what_is_not_stored_yet_outlives_a_change_from_the_floor(
    context: ConferenceContext, card: WrittenCard
) -> None:
    handed_out(context)
    card.sheet.take(B, 1, "1")
    assert context.round is not None
    context.cases.do(amend_form, context.round.id, withdrawal("C", "A"), WHY, WHO)
    context.reload()
    assert values(card) == {A: (0, 0), B: (0, 1)}
    assert not card.sheet.is_open(A)
    assert card.keep.isEnabled()


def test_a_sealed_round_shows_them_and_takes_none(
    context: ConferenceContext, card: WrittenCard
) -> None:
    handed_out(context)
    assert context.round is not None
    card.sheet.take(A, 0, "1")
    card.keep.click()
    context.cases.do(annul_round, context.round.id, WHY, WHO, "Hủy")
    context.reload()
    assert card.text.text() == texts.WRITTEN_ANNULLED
    assert values(card)[A] == (1, 0)
    assert not card.sheet.is_open(A)


def test_the_tab_key_comes_from_the_tellers_and_goes_on_to_the_floor(
    context: ConferenceContext, card: WrittenCard, qtbot: QtBot
) -> None:
    handed_out(context)
    page = card.window()
    assert isinstance(page, HandOutPage)
    page.tellers.table.setFocus()
    qtbot.keyClick(page.tellers.table, Qt.Key.Key_Tab)
    for _figure in range(4):
        cell = QApplication.focusWidget()
        assert cell is not None
        assert card.sheet.isAncestorOf(cell)
        qtbot.keyClick(cell, Qt.Key.Key_Tab)  # nothing to store: the button is closed
    assert QApplication.focusWidget() is page._form.withdrawButton
