"""A message goes when it is no longer true: with the next change, after a while, once mended."""

from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from thidua_desktop.services.base.ports import Committed
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.shell.passing import Passing
from thidua_desktop.ui.widgets.base.status_line import StatusLine

AT = datetime(2017, 11, 22, 7, tzinfo=UTC)


class OneListener:
    """Commits that a test makes up."""

    busy = False

    def on_commit(self, listener: object) -> None:
        self._listener = listener

    def reading(self) -> AbstractContextManager[set[str]]:
        return nullcontext(set())

    def commit(self) -> None:
        assert callable(self._listener)
        self._listener(Committed(frozenset({"unit"}), AT))


class Announced:
    """A line at the foot of a card, and what says something in it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.commits = OneListener()
        self.changes = Changes(self.commits)
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.line = StatusLine()
        self.line.rest("Đang sửa")
        self.passing = Passing(self.page, self.changes, self.line.show_text)

    def change(self) -> None:
        with self.changes.held():
            self.commits.commit()


@pytest.fixture
def message(qtbot: QtBot) -> Announced:
    return Announced(qtbot)


@pytest.mark.parametrize("tone", ["good", "info", "warning", "bad"])
def test_the_next_change_makes_anything_old(message: Announced, tone: str) -> None:
    message.passing.announce(tone, "Chuyện vừa xảy ra")
    assert message.line.text() == "Chuyện vừa xảy ra"
    message.change()
    assert message.line.text() == "Đang sửa"


@pytest.mark.parametrize(
    ("tone", "goes"), [("good", True), ("info", True), ("warning", False), ("bad", False)]
)
def test_only_what_went_well_is_old_after_a_while(
    message: Announced, tone: str, goes: bool, qtbot: QtBot
) -> None:
    message.passing.over.setInterval(1)
    message.passing.announce(tone, "Chuyện vừa xảy ra")
    assert message.passing.over.isActive() is goes
    if goes:
        qtbot.waitUntil(lambda: message.line.text() == "Đang sửa")


def test_a_refusal_goes_once_it_is_mended_and_a_success_does_not(message: Announced) -> None:
    message.passing.announce("good", "Đã lưu")
    message.passing.mended()
    assert message.line.text() == "Đã lưu"
    message.passing.announce("bad", "Chưa lưu")
    assert not message.passing.over.isActive()
    message.passing.mended()
    assert message.line.text() == "Đang sửa"


def test_a_message_that_is_quicker_than_its_own_change_stays(
    message: Announced, qtbot: QtBot
) -> None:
    message.commits.commit()  # told of a moment later
    message.passing.announce("good", "Đã lưu")
    with qtbot.waitSignal(message.changes.committed):
        pass
    assert message.line.text() == "Đã lưu"


def test_what_says_nothing_takes_nothing_away(message: Announced) -> None:
    message.line.show_text("warning", "Việc của trang")  # not said as something that happened
    message.change()
    message.passing.mended()
    assert message.line.text() == "Việc của trang"
