"""Random hands on the real count page: nothing may be stored that a person did not mean.

    python -m tests.support.hammer [--minutes 10] [--seed 1]

A person means a paper by one Enter (or the button, or F4 while it is asked) that comes alone, of
what the screen shows; of a paper of which nothing was typed, after the question. Held keys, double
taps, wheels, clicks beside the point and what windows do to one another mean nothing.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tests.support.counting import body_with, sample_context
from thidua_desktop.domain.codes.ballot import InvalidReason, Mark
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.hand_out import open_box
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.conference.run_pass import Hands, finish_pass, start_pass
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.storage.verify import verify_store
from thidua_desktop.texts.conference import counting
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.count.count_page import CountPage
from thidua_desktop.ui.tabs.conference.count.keys import AGAIN_WITHIN, EnterGate
from thidua_desktop.ui.widgets.base.held_keys import REPEATS_WITHIN
from thidua_desktop.ui.widgets.count.name_row import NameRow

Q = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
DIGITS = tuple(Q(ord(digit)) for digit in "0123456789")
ENTERS = (Q.Key_Return, Q.Key_Enter)
OTHERS = (
    *(Q.Key_K, Q.Key_Escape, Q.Key_F2, Q.Key_F3, Q.Key_F4, Q.Key_F5, Q.Key_F8, Q.Key_F9),
    *(Q.Key_Tab, Q.Key_Backtab, Q.Key_Space, Q.Key_Backspace, Q.Key_A, Q.Key_Up, Q.Key_PageDown),
)
BODIES = (("agree", 5), ("agree", 2), ("choose", 5), ("cross_out", 4), ("agree", 20))
PAPERS = 12

Typed = tuple[str, InvalidReason | None]


class UnmeantError(AssertionError):
    """Something was stored, or lost, that nobody meant."""


@dataclass
class Shown:
    """What the page showed before an act."""

    number: int | None
    marks: str
    reason: InvalidReason | None
    untouched: bool
    asked: bool
    text: str
    papers: dict[int, Typed]


class Hammer:
    """One pair of hands on one count, and what it has meant so far."""

    def __init__(self, context: ConferenceContext, random: Random) -> None:
        self.context, self.random = context, random
        self.now = 1000.0
        self.acts = 0
        self.meant: dict[int, Typed] = {}
        self.unasked = False
        self._enter = 0.0
        self._last_press: tuple[Qt.Key, float] = (Q.Key_unknown, 0.0)
        self.page = CountPage(context, gate=EnterGate(lambda: self.now))
        self.page.resize(1000, 640)
        self.page.show()
        self.page.activateWindow()
        self.page.card.setFocus()

    # ------------------------------------------------------------------ what is there
    @property
    def view(self) -> RoundView:
        assert self.context.round is not None
        return self.context.round

    def papers(self) -> dict[int, Typed]:
        return {n: (p.marks, p.typed_reason) for n, p in self.view.papers.get(1, {}).items()}

    def shown(self) -> Shown:
        entry = self.page.card.entry
        assert entry is not None
        for name in entry.form.candidates:
            row = self.page.card.grid.row(name.number)
            if row.differs() != entry.differs(name.number):
                raise UnmeantError(f"the screen shows another opinion on {name.number}")
        question = counting.untouched_question(
            entry.form.marking, entry.side, valid=entry.fill_is_valid
        )
        return Shown(
            entry.number,
            entry.marks,
            entry.reason,
            entry.untouched,
            self.page.card.bar.text() == question,
            self.page.card.bar.text(),
            self.papers(),
        )

    # ------------------------------------------------------------------ one event, looked at
    def event(self, send: Callable[[], object], *, meant: bool = False, f4: bool = False) -> None:
        """Send one event; `meant` tells that it may store what is shown."""
        before = self.shown()
        send()
        QApplication.processEvents()
        self.acts += 1
        after = self.papers()
        added = {n: paper for n, paper in after.items() if n not in before.papers}
        gone = [n for n in before.papers if n not in after]
        if (added or gone) and not meant:
            raise UnmeantError(f"stored {added} or cancelled {gone} by what nobody meant")
        if len(added) + len(gone) > 1:
            raise UnmeantError(f"one act stored {added} and cancelled {gone}")
        for number, paper in added.items():
            self._stored(before, number, paper, f4=f4)
        for number in gone:
            del self.meant[number]
        if any(after[n] != before.papers[n] for n in after if n in before.papers):
            raise UnmeantError("a paper that was stored is another one")

    def _stored(self, before: Shown, number: int, paper: Typed, *, f4: bool) -> None:
        if (number, paper) != (before.number, (before.marks, before.reason)):
            raise UnmeantError(f"paper {number} is {paper}, the screen showed {before}")
        if before.untouched and not before.asked and not self.unasked:
            raise UnmeantError(
                f"paper {number} was stored, and nobody typed anything of it: {before}"
            )
        if f4 and not before.asked:
            raise UnmeantError("F4 stored what it was not asked for")
        self.unasked = self.unasked or f4
        self.meant[number] = paper

    # ------------------------------------------------------------------ keys
    def wait(self, seconds: float) -> None:
        self.now += seconds

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, *, repeat: bool = False) -> None:
        """Press a key where the keyboard is, as the system does: first as a shortcut."""
        target = QGuiApplication.focusObject()
        if not isinstance(target, QWidget) or not self.page.isAncestorOf(target):
            target = self.page.card
        before, then = self._last_press
        repeats = repeat or (key == before and (self.now - then) * 1000 < REPEATS_WITHIN)
        alone = self.now - self._enter >= AGAIN_WITHIN
        self._last_press = key, self.now
        enter = key in ENTERS
        meant = not repeats and (alone if enter else key in (Q.Key_F4, Q.Key_Space))
        self.event(
            lambda: self._send(target, key, held, repeat=repeat), meant=meant, f4=key == Q.Key_F4
        )
        if enter:
            self._enter = self.now

    def _send(self, target: QWidget, key: Qt.Key, held: Qt.KeyboardModifier, repeat: bool) -> None:
        text = chr(key) if 32 <= key < 127 else ""
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, int(key), held, text, repeat)
            event.setTimestamp(int(self.now * 1000))
            event.ignore()
            QApplication.sendEvent(target, event)

    def release(self, key: Qt.Key) -> None:
        target = self.page.card
        event = QKeyEvent(QEvent.Type.KeyRelease, int(key), NONE)
        event.setTimestamp(int(self.now * 1000))
        self.event(lambda: QApplication.sendEvent(target, event))
        if key in ENTERS:
            self._enter = self.now

    def tap(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """A press that is meant: the finger comes down, and goes up."""
        self.wait(self.random.uniform(0.09, 0.3))
        self.key(key, held)
        self.wait(0.03)
        self.release(key)

    # ------------------------------------------------------------------ what a person does
    def type_name(self) -> None:
        number = self.random.randint(1, len(self.view.form.candidates) + 1)
        two = len(self.view.form.candidates) > 9
        for digit in f"{number:02d}" if two else str(number):
            self.tap(Q(ord(digit)))

    def type_reason(self) -> None:
        self.tap(Q.Key_K)
        self.tap(self.random.choice(DIGITS[:7]))

    def enter(self) -> None:
        self.wait(self.random.uniform(0.32, 0.6))
        self.tap(self.random.choice(ENTERS))

    def cancel(self) -> None:
        self.tap(Q.Key_Z, CTRL)
        self.tap(self.random.choice((*DIGITS, Q.Key_F5, Q.Key_F6)))
        self.enter() if self.random.random() < 0.5 else self.tap(Q.Key_Escape)

    def click_name(self) -> None:
        rows = [row for row in self.page.card.grid.findChildren(NameRow) if row.isVisible()]
        if rows:
            self.click(self.random.choice(rows))

    # ------------------------------------------------------------------ what just happens
    def hold(self) -> None:
        """A held key: repeats with the flag, as presses alone, or as presses and releases."""
        key = self.random.choice((*ENTERS, *ENTERS, *DIGITS, *OTHERS))
        way = self.random.choice(("flag", "presses", "pairs"))
        self.wait(self.random.uniform(0.1, 0.6))
        self.key(key)
        self.wait(0.25 if way == "flag" else 0.03)
        for _ in range(self.random.randint(1, 40)):
            if way == "pairs":
                self.release(key)
            self.wait(self.random.uniform(0.02, 0.04))
            self.key(key, repeat=way == "flag")
        self.wait(0.02)
        self.release(key)

    def double_tap(self) -> None:
        key = self.random.choice(ENTERS)
        self.wait(0.4)
        for _ in range(self.random.randint(2, 4)):
            self.key(key)
            self.wait(self.random.uniform(0.02, 0.1))
            self.release(key)
            self.wait(self.random.uniform(0.02, 0.15))

    def other_key(self) -> None:
        self.tap(self.random.choice(OTHERS), self.random.choice((NONE, NONE, CTRL)))

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        spot = QPointF(at or widget.rect().center())
        button = self.random.choice(
            (Qt.MouseButton.LeftButton,) * 3 + (Qt.MouseButton.RightButton,)
        )
        self.wait(0.1)
        card, says = self.page.card, widget.accessibleName()
        enter = card.bar.isAncestorOf(widget) or says.startswith("Enter:")
        f4 = card.keys.isAncestorOf(widget) and says.startswith("F4:")
        meant = f4 or (enter and self.now - self._enter >= AGAIN_WITHIN)
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            if not isValid(widget):  # another set of keys stands there by now
                return
            event = QMouseEvent(kind, spot, widget.mapToGlobal(spot), button, button, NONE)
            self.event(partial(QApplication.sendEvent, widget, event), meant=meant, f4=f4)
        if enter:
            self._enter = self.now  # the button does what Enter does

    def click_anywhere(self) -> None:
        card = self.page.card
        at = QPoint(self.random.randrange(card.width()), self.random.randrange(card.height()))
        widget = card.childAt(at) or card
        self.click(widget, widget.mapFrom(card, at))

    def wheel(self) -> None:
        page = self.page
        at = QPoint(self.random.randrange(page.width()), self.random.randrange(page.height()))
        widget = page.childAt(at) or page
        for _ in range(self.random.randint(1, 8)):
            turn = QPoint(0, self.random.choice((-120, 120)))
            spot = QPointF(widget.mapFrom(page, at))
            event = QWheelEvent(
                spot,
                widget.mapToGlobal(spot),
                turn,
                turn,
                Qt.MouseButton.NoButton,
                NONE,
                Qt.ScrollPhase.NoScrollPhase,
                False,  # noqa: FBT003  Qt takes it by its place
            )
            self.event(partial(QApplication.sendEvent, widget, event))

    def window(self) -> None:
        page = self.page
        kinds = (QEvent.Type.WindowDeactivate, QEvent.Type.WindowActivate, QEvent.Type.FontChange)
        acts: tuple[Callable[[], object], ...] = (
            lambda: page.resize(self.random.randint(700, 1900), self.random.randint(500, 1000)),
            self._hide_and_show,
            lambda: QApplication.sendEvent(page, QEvent(self.random.choice(kinds))),
            lambda: self.random.choice((page, page.card, page.card.grid)).setFocus(),
            lambda: QApplication.sendEvent(page.card, QInputMethodEvent("1", [])),
            self.context.reload,
        )
        self.event(self.random.choice(acts))

    def _hide_and_show(self) -> None:
        self.page.hide()
        self.page.show()

    def step(self) -> None:
        """Do one thing."""
        ways: tuple[tuple[int, Callable[[], None]], ...] = (
            (16, self.type_name),
            (3, self.type_reason),
            (7, self.enter),
            (1, self.cancel),
            (3, self.click_name),
            (5, self.hold),
            (2, self.double_tap),
            (4, self.other_key),
            (4, self.click_anywhere),
            (2, self.wheel),
            (3, self.window),
        )
        weights, acts = zip(*ways, strict=True)
        self.random.choices(acts, weights)[0]()

    # ------------------------------------------------------------------ the end of it
    def finish(self) -> None:
        """Type what is missing, then the second pass as it is meant; all of it must agree."""
        view, cases = self.view, self.context.cases
        for number in range(1, view.returned + 1):
            if number not in self.meant:
                fill = view.form.filled(Mark.DISAGREE)
                cases.do(record_paper, cases.rounds, view.id, 1, number, fill, None)
                self.meant[number] = (fill, None)
        if self.papers_read() != self.meant:
            raise UnmeantError("the papers are not those that were meant")
        cases.do(start_pass, view.id, 2, Hands("B", "A"))
        for number, (marks, reason) in sorted(self.meant.items()):
            cases.do(record_paper, cases.rounds, view.id, 2, number, marks, reason)
        cases.do(finish_pass, view.id)
        self.context.reload()
        if self.view.state is not RoundState.AGREED or self.view.errors:
            raise UnmeantError(f"ledger and papers disagree: {self.view.state} {self.view.errors}")
        cases.do(seal_round, view.id)

    def papers_read(self) -> dict[int, Typed]:
        self.context.reload()
        return self.papers()


def hammer_count(folder: Path, seed: int, until: Callable[[Hammer], bool]) -> Hammer:
    """Hammer on one count until it is said to be enough, end it, and verify the store."""
    random = Random(seed)
    marking, names = random.choice(BODIES)
    with sample_context(folder, PAPERS, body_with(names, marking)) as context:
        view = context.round
        assert view is not None
        context.cases.do(open_box, view.id, PAPERS, "Ủy viên")
        context.cases.do(start_pass, view.id, 1, Hands("A", "B"))
        context.reload()
        hammer = Hammer(context, random)
        try:
            while not until(hammer):
                hammer.step()
            hammer.finish()
        finally:
            hammer.page.close()
            hammer.page.deleteLater()
            QApplication.processEvents()
        path = context.cases.store
    report = verify_store(path)
    if not report.sound:
        raise UnmeantError(f"the store is not sound: {report.findings}")
    return hammer


def main() -> int:
    """Hammer on one count after the other for some minutes; say what was done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    end, seed, acts, stored = time.monotonic() + asked.minutes * 60, asked.seed, 0, 0
    while time.monotonic() < end:
        with tempfile.TemporaryDirectory() as folder:
            hammer = hammer_count(
                Path(folder), seed, lambda h: len(h.meant) == PAPERS or time.monotonic() > end
            )
        acts, stored, seed = acts + hammer.acts, stored + len(hammer.meant), seed + 1
    sys.stdout.write(f"{seed - asked.seed} counts, {acts} events, {stored} papers\n")
    application.processEvents()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
