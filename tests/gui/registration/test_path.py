"""The way of a registration in the window: judged, listed, voted on, and followed by itself.

Nobody's name is typed twice: who is registered stands on the paper by its number in the store.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.counted import count_round
from tests.support.keyboard import Keyboard
from tests.support.registrations import emptied, states
from tests.support.rounds import print_minutes
from tests.support.windows import activate
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import REGISTRATION
from thidua_desktop.domain.codes.registration import FlagGround, RegistrationState
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.conference import BallotRound, Contest, Nominee
from thidua_desktop.records.registration import FlagProof, Registration
from thidua_desktop.services.conference.seal_round import publish_round, seal_round, sign_minutes
from thidua_desktop.ui.tabs.registration.tab import CANDIDATES, FUNNEL, LIST

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
S = RegistrationState
LEAST_LETTERS = {
    "HTQTCT": "hộ tịch",
    "KTVB": "kiểm tra văn",
    "BTNN": "bồi thường",
    "TTR": "thanh tra b",
}


@pytest.fixture
def keyboard(qtbot: QtBot, session: Session) -> Keyboard:
    emptied(session.cases)
    for nominee in session.cases.registers.list(Nominee):
        session.cases.registers.delete(nominee)
    session.changes.settle()
    session.window.show_tab(REGISTRATION)
    activate(qtbot, session.window)
    return Keyboard(session.window, QApplication.processEvents)


@pytest.mark.expects_dialog
def test_from_registering_to_the_funnel_after_the_ballot(
    qtbot: QtBot, session: Session, keyboard: Keyboard
) -> None:
    tab, cases = session.tabs.registration, session.cases
    form = tab.page.form
    tab.page.list.table.setFocus()
    for letters in LEAST_LETTERS.values():
        for title in ("cờ ngành", "cờ chính phủ"):
            keyboard.press(K.Key_N, CTRL)
            keyboard.write(form.field("unit_id").editor, letters)
            keyboard.write(form.field("title").editor, title)
            keyboard.keys(K.Key_Tab)
            assert tab.page.may_leave()
    made = cases.registers.list(Registration)
    assert len(made) == 8
    for one in made:  # the proofs are what only people know
        for ground in FlagGround:
            values = {"registration_id": one.id, "ground": ground, "proof": "Báo cáo năm"}
            cases.registers.save(FlagProof.model_validate(values))
    session.changes.settle()
    keyboard.keys(K.Key_Escape)  # out of the form, back to the list
    typed = keyboard.pressed
    keyboard.press(K.Key_J, CTRL)
    keyboard.press(K.Key_Return, CTRL)
    qtbot.waitUntil(lambda: set(states(cases, "MIN_FLAG").values()) == {S.ELIGIBLE})
    keyboard.press(K.Key_7, CTRL)
    assert tab.pages.currentIndex() == CANDIDATES
    assert tab.candidates.model.rowCount() == 8
    keyboard.sequence("F9")
    keyboard.press(K.Key_Return, CTRL)
    on_paper = {
        one.title: [n.unit_id for n in cases.registers.list(Nominee, contest_id=one.id)]
        for one in cases.registers.list(Contest)
    }
    codes = {unit.code: unit.id for unit in cases.registers.list(Unit)}
    wanted = [codes[code] for code in ("HTQTCT", "BTNN", "KTVB", "TTR")]
    assert on_paper == {"MIN_FLAG": wanted, "GOV_FLAG": wanted}
    assert keyboard.pressed - typed == 5  # Ctrl+J, Ctrl+Enter, Ctrl+7, F9, Ctrl+Enter and no letter
    _vote(session)
    keyboard.press(K.Key_3, CTRL)
    assert tab.pages.currentIndex() == FUNNEL
    table = tab.funnel.table
    qtbot.waitUntil(lambda: states(cases, "MIN_FLAG")["TTR"] is S.ELECTED)
    names = [column.title for column in table.columns()]
    elected = names.index("Suy tôn")
    qtbot.waitUntil(lambda: table.model().index(1, elected).data() == "4")
    table.setCurrentIndex(table.model().index(1, elected))
    keyboard.keys(K.Key_Return)
    assert tab.pages.currentIndex() == LIST
    assert {row.state for row in tab.page.shown()} == {S.ELECTED}
    assert len(tab.page.shown()) == 4


def _vote(session: Session) -> None:
    cases = session.cases
    round_id = stored_id(cases.registers.list(BallotRound)[0])
    count_round(cases, round_id, [("11111100", None)] * 12)
    cases.do(seal_round, round_id)
    print_minutes(cases, round_id)
    cases.do(sign_minutes, round_id)
    cases.do(publish_round, round_id)
    session.changes.settle()
    QTest.qWait(1)
