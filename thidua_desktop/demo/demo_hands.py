"""The hands of the demo: a real window, real keys, and a picture of what came of them."""

import itertools
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QWidget,
)

from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.machine import Machine
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.domain.ballot import Paper
from thidua_desktop.domain.codes.ballot import TYPED_REASONS
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.command_line import demo as texts
from thidua_desktop.ui.look.theme import Theme, apply_theme, current_theme
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.tabs.conference.count.count_card import EntryCard
from thidua_desktop.ui.tabs.conference.count.keys import AGAIN_WITHIN, EnterGate
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.zone import on_the_wall

BEGINS = "2017-11-22T14:00:00"  # on the wall of the hall, wherever the machine stands
A_LOOK = timedelta(seconds=10)


class DemoClock:
    """The afternoon of the conference; each look is some seconds later, as if people worked."""

    def __init__(self) -> None:
        self._now = on_the_wall(datetime.fromisoformat(BEGINS)).astimezone(UTC)

    def now(self) -> datetime:
        self._now += A_LOOK
        return self._now


class Awake:
    """A machine that does not sleep: nobody waits for the demo."""

    def hold(self) -> bool:
        return True

    def holds(self) -> bool:
        return True

    def release(self) -> None:
        """Nothing was held."""


def demo_machine() -> Machine:
    """Nothing is opened; each Enter comes late enough."""
    looks = itertools.count(0.0, 2 * AGAIN_WITHIN)
    return Machine(
        clock=DemoClock(),
        opener=lambda _path: True,
        wakefulness=Awake(),
        gate=EnterGate(looks.__next__, repeats_within=0),
    )


def text_seen(window: QWidget) -> list[str]:
    """Give the words of each widget that is shown, in the order in which they were made."""
    shown = (widget for widget in window.findChildren(QWidget) if widget.isVisible())
    return [text for widget in shown for text in _text_of(widget) if text]


def _text_of(widget: QWidget) -> Iterator[str]:
    match widget:
        case QTabBar():
            yield from (widget.tabText(at) for at in range(widget.count()))
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.text() or widget.placeholderText()
        case QComboBox():
            yield widget.currentText()
        case QHeaderView():
            yield from _titles(widget)
        case QAbstractItemView():
            return  # its rows are the sample's
        case _:  # what paints its words by itself tells them to a screen reader
            yield widget.accessibleName()


def _titles(header: QHeaderView) -> Iterator[str]:
    for at in range(header.count()):
        if not header.isSectionHidden(at):
            yield str(header.model().headerData(at, header.orientation()) or "")


STORE = "cum-iii-2017.thidua-db"
SETTINGS = "cai-dat.ini"
PICTURES = "hinh"
TEXTS = "chu-tren-hinh.json"
HALL_CATCHES_UP = 150  # ms: the hall is painted at most ten times a second
MOST_PRESSES = 4  # so many opinions a name can have
SIZES = (QSize(1366, 768), QSize(1920, 1080))
HALL_SIZE = QSize(1920, 1080)
THEMES = {"sang": Theme.LIGHT, "toi": Theme.DARK}


class DemoFailed(Exception):  # noqa: N818  the demo's own end, told in one line
    """The window refused what the demo did; the words are those that it showed."""


class Hands:
    """Keys, buttons and questions of the window, and its pictures."""

    def __init__(self, application: QApplication, out: Path, store: Path | None = None) -> None:
        self._application = application
        self._pictures = out / PICTURES
        self._pictures.mkdir(parents=True)
        self._text: dict[str, list[str]] = {}
        settings = QSettings(str(out / SETTINGS), QSettings.Format.IniFormat)
        self.window = AppWindow(settings)
        self.window.resize(SIZES[0])
        self._wear(Theme.LIGHT)
        self.window.show()
        machine = demo_machine()
        if store is None:
            store = out / STORE
            wiring.make_sample(store, machine.clock)
        self.session = Session(self.window, store, settings, machine=machine)
        self.context, self.tab = self.session.context, self.session.conference
        self.context.refused.connect(self._on_refused)
        self._refusal = ""

    def _on_refused(self, text: str) -> None:
        self._refusal = text

    @property
    def view(self) -> RoundView:
        assert self.context.round is not None
        return self.context.round

    def settle(self) -> None:
        """Let the window paint; whatever was refused ends the demo."""
        self._application.processEvents()
        # Without a running loop nobody buries what was asked to go.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self._refusal:
            raise DemoFailed(self._refusal)

    def press(self, target: QWidget, key: Qt.Key, *, ctrl: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(target, key, held)

    def answer(self, **values: str) -> None:
        """Fill in the question that is open, and do it by Ctrl+Enter."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, Ask):
            raise DemoFailed(texts.REFUSED)
        for name, value in values.items():
            dialog.fill(name, value)
        dialog.activateWindow()
        self.settle()
        self.press(dialog, Qt.Key.Key_Return, ctrl=True)
        self.settle()
        if QApplication.activeModalWidget() is not None:
            raise DemoFailed(texts.UNANSWERED)
        self.window.activateWindow()  # without a window manager nobody gives the keyboard back
        self.settle()

    def click(self, page: QWidget, name: str) -> None:
        """Press a button by its name in the form, by the keyboard."""
        button = page.findChild(QPushButton, name)
        if button is None or not button.isEnabled():
            raise DemoFailed(name)
        button.setFocus()
        self.press(button, Qt.Key.Key_Space)
        self.settle()

    def picture(self, name: str) -> None:
        """Leave a picture of the window in both sizes and both themes."""
        QTest.qWait(HALL_CATCHES_UP)
        self.window.activateWindow()  # the hall's window may have been the last one opened
        for theme_name, theme in THEMES.items():
            self._wear(theme)
            for size in SIZES:
                self.window.resize(size)
                self.settle()
                self._save(self.window, f"{name}-{size.width()}-{theme_name}")
        self._wear(Theme.LIGHT)
        self.window.resize(SIZES[0])
        self.settle()
        self._text[name] = text_seen(self.window)

    def keep_text(self) -> None:
        body = json.dumps(self._text, ensure_ascii=False, indent=1)
        (self._pictures / TEXTS).write_text(f"{body}\n", encoding="utf-8")

    def _wear(self, theme: Theme) -> None:
        if current_theme() is not theme:  # every widget is dressed anew, which takes its time
            apply_theme(self._application, theme)

    def picture_hall(self, name: str) -> None:
        hall = self.session.hall.window
        if hall is not None:
            hall.resize(HALL_SIZE)
            self.settle()
            self._save(hall, name)

    def _save(self, widget: QWidget, name: str) -> None:
        widget.grab().save(str(self._pictures / f"{name}.png"))

    def type_paper(self, card: EntryCard, paper: Paper) -> None:
        """Type one paper as the secretary would: differing marks, or a reason, then Enter.

        Of a paper that is as it was filled in the card asks once more.
        """
        self.mark_paper(card, paper)
        self.press(card, Qt.Key.Key_Return)
        if card.entry is not None and card.entry.asked:
            self.press(card, Qt.Key.Key_Return)
        self.settle()

    def mark_paper(self, card: EntryCard, paper: Paper) -> None:
        """Type what a paper holds, not yet stored."""
        entry = card.entry
        assert entry is not None
        if paper.typed_reason is not None:
            self.press(card, Qt.Key.Key_K)
            place = TYPED_REASONS.index(paper.typed_reason) + 1
            self.press(card, Qt.Key(Qt.Key.Key_0 + place))
        else:
            for number, mark in enumerate(paper.marks, start=1):
                for _ in range(MOST_PRESSES):
                    if entry.marks[number - 1] == mark:
                        break
                    for digit in f"{number:02}" if entry.two_digits else str(number):
                        self.press(card, Qt.Key(Qt.Key.Key_0 + int(digit)))
            if entry.marks != paper.marks or entry.number != paper.number:
                raise DemoFailed(texts.REFUSED)

    def close(self) -> None:
        self.session.close()
        self.window.close()
