"""The card of written opinions in step 2, on a real store and by the keyboard alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.support.rounds import WHO, WHY, contest, form, withdrawal, year_cases
from thidua_desktop.domain.codes.round import LedgerCode
from thidua_desktop.services.conference.freeze_form import amend_form, freeze_form
from thidua_desktop.services.conference.hand_out import correct_figures, hand_out
from thidua_desktop.services.conference.seal_round import annul_round
from thidua_desktop.texts.conference import hand_out as texts
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.tabs.conference.desk import Desk
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_page import HandOutPage
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_written import WrittenCard

PLAIN = form(replace(contest("C", "AB", 2), base="eligible"), contest("P", "C"))
A, B = ("C", "A"), ("C", "B")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A round whose paper is fixed and takes written opinions."""
    with year_cases(tmp_path, PLAIN) as (cases, round_id):
        desk = Desk(cases, Changes(cases.commits))
        desk.reload()
        assert desk.round is not None
        cases.registers.save(desk.round.record.model_copy(update={"written_allowed": True}))
        cases.do(freeze_form, round_id)
        desk.reload()
        yield desk


def handed_out(desk: Desk) -> None:
    assert desk.round is not None
    figures = {"eligible": 9, "present": 7, "printed": 9, "spoilt": 0, "issued": 7}
    desk.cases.do(hand_out, desk.round.id, figures)
    desk.reload()


@pytest.fixture
def card(desk: Desk, qtbot: QtBot) -> WrittenCard:
    page = HandOutPage(desk)
    qtbot.addWidget(page)
    page.resize(720, 1600)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page.written


def values(card: WrittenCard) -> dict[tuple[str, str], tuple[int, ...]]:
    return card.typed()


def stored(desk: Desk) -> dict[tuple[str, str], tuple[int, int]]:
    assert desk.round is not None
    return {(c, n): (o.agree, o.disagree) for (c, n), o in desk.round.written.items()}


def test_it_stands_only_where_the_form_allows_it(tmp_path: Path, qtbot: QtBot) -> None:
    with year_cases(tmp_path, PLAIN, 3) as (cases, _):
        desk = Desk(cases, Changes(cases.commits))
        desk.reload()
        page = HandOutPage(desk)
        qtbot.addWidget(page)
        page.show()
        assert page.written.isHidden()


def test_before_the_voters_are_fixed_it_says_when(desk: Desk, card: WrittenCard) -> None:
    assert card.isVisible()
    assert card.words.text() == texts.WRITTEN_EARLY
    assert not any(card.sheet.is_open(key) for key in card.typed())
    handed_out(desk)
    assert card.words.text() == texts.WRITTEN_HELP
    assert all(card.sheet.is_open(key) for key in card.typed())
    assert not card.keep.isEnabled()


def test_opinions_are_typed_and_stored_by_the_keyboard(
    desk: Desk, card: WrittenCard, qtbot: QtBot
) -> None:
    handed_out(desk)
    most = "Vắng mặt 2: mỗi tập thể nhiều nhất 2 ý kiến"
    assert most in [words.text() for words in card.findChildren(QLabel)]
    card.sheet.setFocus()
    for digit in "1", "1", "2", "0":
        focused = QApplication.focusWidget()
        qtbot.keyClicks(focused, digit)
        qtbot.keyClick(focused, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert values(card) == {A: (1, 1), B: (2, 0)}
    assert card.said.text() == texts.WRITTEN_UNSAVED
    assert stored(desk) == {}
    assert QApplication.focusWidget() is card.keep
    qtbot.keyClick(card.keep, Qt.Key.Key_Space)
    assert stored(desk) == {A: (1, 1), B: (2, 0)}
    assert card.said.text() == ""
    assert not card.keep.isEnabled()


def test_more_than_are_absent_closes_the_button(desk: Desk, card: WrittenCard) -> None:
    handed_out(desk)
    card.sheet.take(A, 0, "2")
    card.sheet.take(A, 1, "1")
    assert "3 ý kiến, nhiều hơn số vắng mặt (2)" in card.said.text()
    assert not card.keep.isEnabled()
    card.sheet.take(A, 1, "0")
    card.keep.click()
    assert stored(desk) == {A: (2, 0)}


def test_what_a_late_comer_made_too_many_is_named_and_can_be_taken_back(
    desk: Desk, card: WrittenCard
) -> None:
    handed_out(desk)
    card.sheet.take(A, 0, "2")
    card.keep.click()
    assert desk.round is not None
    desk.cases.do(correct_figures, desk.round.id, "Đến muộn", present=8, issued=8)
    desk.reload()
    assert "nhiều hơn số vắng mặt (1)" in card.said.text()
    card.sheet.take(A, 0, "0")
    card.keep.click()
    assert (stored(desk), card.said.text()) == ({}, "")
    assert LedgerCode.WRITTEN_REFUSED not in desk.round.errors


def test_a_title_reckoned_on_others_lists_no_names_and_says_why(
    desk: Desk, card: WrittenCard
) -> None:
    handed_out(desk)
    assert set(card.typed()) == {A, B}
    assert any("số có mặt" in line.name for line in card.sheet.lines.rows())


def test_what_is_not_stored_yet_outlives_a_change_from_the_floor(
    desk: Desk, card: WrittenCard
) -> None:
    handed_out(desk)
    card.sheet.take(B, 1, "1")
    assert desk.round is not None
    desk.cases.do(amend_form, desk.round.id, withdrawal("C", "A"), WHY, WHO)
    desk.reload()
    assert values(card) == {A: (0, 0), B: (0, 1)}
    assert not card.sheet.is_open(A)
    assert card.keep.isEnabled()


def test_a_sealed_round_shows_them_and_takes_none(desk: Desk, card: WrittenCard) -> None:
    handed_out(desk)
    assert desk.round is not None
    card.sheet.take(A, 0, "1")
    card.keep.click()
    desk.cases.do(annul_round, desk.round.id, WHY, WHO, "Hủy")
    desk.reload()
    assert card.words.text() == texts.WRITTEN_ANNULLED
    assert values(card)[A] == (1, 0)
    assert not card.sheet.is_open(A)


def test_the_tab_key_comes_from_the_tellers_and_goes_on_to_the_floor(
    desk: Desk, card: WrittenCard, qtbot: QtBot
) -> None:
    handed_out(desk)
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
