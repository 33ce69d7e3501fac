"""Walks every page and every dialog of the window on the screen that it is started on.

Run as a program, with the stages of a conference to walk; it prints what a person could not reach.
"""

import gc
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSettings, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QWidget,
)

from tests.support.counted import (
    HANDS,
    count_round,
    first_round,
    open_round,
    sample_papers,
    seal_first,
)
from tests.support.fake_picker import FakePicker
from tests.support.ready import ready_sample
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import CONFERENCE
from thidua_desktop.bootstrap.window import make_application
from thidua_desktop.demo.demo_hands import DemoClock, demo_machine
from thidua_desktop.domain.codes.ballot import CheckMethod, InvalidReason
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import finish_pass, start_pass
from thidua_desktop.services.conference.seal_round import publish_round, sign_minutes
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.texts.conference.steps import MEETING_PAGES
from thidua_desktop.ui.look.manners import bring_into_sight, keep_manners
from thidua_desktop.ui.look.theme import take_house_style
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.tabs.conference.tab import MEETING
from thidua_desktop.ui.widgets.base.dialog import screen_room
from thidua_desktop.ui.widgets.base.file_picker import SystemFilePicker
from thidua_desktop.ui.widgets.chart.bars import Bars
from thidua_desktop.ui.widgets.chart.timeline import Timeline

LEAST_SEEN = 72
"""Of a list or a text that scrolls by itself so much must be seen at once."""

PATIENCE = 5
"""So many times is looked at what is wrong before it is told."""

EDITORS = (QPushButton, QCheckBox, QRadioButton, QComboBox, QLineEdit)


def type_papers(cases: OpenStore, pass_number: int, how_many: int, slips: int = 0) -> None:
    at = first_round(cases)
    papers = sample_papers(cases.read(read_round, at).form)
    for number, (marks, invalid) in enumerate(papers[:how_many], start=1):
        reason = InvalidReason.UNREADABLE if number <= slips else invalid
        cases.do(record_paper, cases.rounds, at, pass_number, number, marks, reason)


def opened(cases: OpenStore) -> None:
    open_round(cases, first_round(cases), 12)


def counting(cases: OpenStore) -> None:
    opened(cases)
    cases.do(start_pass, first_round(cases), 1, HANDS[0])
    type_papers(cases, 1, 3)


def typed(cases: OpenStore) -> None:
    counting(cases)
    at = first_round(cases)
    for number, paper in enumerate(sample_papers(cases.read(read_round, at).form), start=1):
        if number > 3:
            cases.do(record_paper, cases.rounds, at, 1, number, *paper)


def by_hand(cases: OpenStore) -> None:
    typed(cases)
    cases.do(start_pass, first_round(cases), 2, HANDS[1], "", CheckMethod.HAND_TALLY)


def differing(cases: OpenStore) -> None:
    typed(cases)
    cases.do(start_pass, first_round(cases), 2, HANDS[1])
    type_papers(cases, 2, 12, slips=2)
    cases.do(finish_pass, first_round(cases))


def agreed(cases: OpenStore) -> None:
    count_round(cases, first_round(cases))


def sealed(cases: OpenStore) -> None:
    seal_first(cases)


def signed(cases: OpenStore) -> None:
    sealed(cases)
    cases.issue_document(first_round(cases), DocumentKind.MINUTES, cases.documents)
    cases.do(sign_minutes, first_round(cases))


def published(cases: OpenStore) -> None:
    signed(cases)
    cases.do(publish_round, first_round(cases))


STAGES: dict[str, tuple[int, Callable[[OpenStore], object]]] = {
    "draft": (0, lambda cases: None),
    "ready": (1, lambda cases: cases.do(freeze_form, first_round(cases))),
    "opened": (2, opened),
    "counting": (2, counting),
    "typed": (2, typed),
    "by_hand": (3, by_hand),
    "differing": (3, differing),
    "agreed": (4, agreed),
    "sealed": (4, sealed),
    "signed": (5, signed),
    "published": (5, published),
}
"""What was done so far, and the step of the conference that is looked at."""


class Walk:
    """Looks at what is shown, opens what a button or a menu opens, and looks at that too."""

    def __init__(self, application: QApplication, store: Path, stage: str) -> None:
        self._application = application
        self._stage = stage
        self.found: list[str] = []
        self.dialogs: set[str] = set()
        settings = QSettings(str(store.with_suffix(".ini")), QSettings.Format.IniFormat)
        self.window = AppWindow(settings)
        self._room = screen_room(self.window)
        self.window.resize(self._room)
        self.window.show()
        self.session = Session(self.window, store, settings, machine=demo_machine())
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            self._application.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def pages(self) -> Iterator[str]:
        """Shows one page after the other."""
        step, _ = STAGES[self._stage]
        self.window.show_tab(CONFERENCE)
        self.session.conference.show_step(step)
        yield f"step {step + 1}"
        if self._stage != "draft":
            return
        self.session.conference.show_step(MEETING)
        for at in range(len(MEETING_PAGES)):
            self.session.conference.meeting.show_page(at)
            yield f"meeting {at + 1}"
        for at in range(self.window.tab_count()):
            if at == CONFERENCE:
                continue
            self.window.show_tab(at)
            yield f"tab {at}"
            parts = {0: self.session.tabs.year.sections.buttons()}.get(at, [])
            for part in parts:
                part.click()
                yield f"tab {at}, {part.text()}"
        tab = self.session.tabs.handover
        for index in range(5):
            tab.steps.step_chosen.emit(index)
            yield f"handover {index + 1}"

    def walk(self) -> None:
        for place in self.pages():
            self.settle()
            self.look_at(self.window, place)
            self.open_all(place)
        if self._stage == "draft":
            self.look_behind(self.session.open_journal, "menu: journal")

    def open_all(self, place: str) -> None:
        """Press each button once and take each entry of each menu; what opens is looked at."""
        page = self.window.tab(self.window.shown_tab())
        assert page is not None
        done: set[str] = set()
        while True:
            self.settle()
            left = [b for b in page.findChildren(QPushButton) if _name(b) not in done]
            left = [b for b in left if b.isVisible() and b.isEnabled()]
            if not left:
                return
            done.add(_name(left[0]))
            if left[0].menu() is None:
                self.look_behind(left[0].click, f"{place}: {_name(left[0])}")
            else:
                self.take_all(left[0].menu(), place)

    def take_all(self, menu: QMenu, place: str) -> None:
        for at in range(len(menu.actions())):  # some menus are made anew meanwhile
            action = menu.actions()[at] if at < len(menu.actions()) else None
            if action is not None and action.isEnabled() and not action.isSeparator():
                self.look_behind(action.trigger, f"{place}: {action.text()}")

    def look_behind(self, press: Callable[[], object], place: str) -> None:
        press()
        self.settle()
        for _ in range(3):
            opened = QApplication.activeModalWidget()
            if opened is None:
                return
            self.dialogs.add(f"{type(opened).__name__}: {opened.windowTitle()}")
            self.look_at(opened, place)
            opened.close()
            self.settle()

    def look_at(self, window: QWidget, place: str) -> None:
        """What is wrong is looked at again: a busy machine may not have laid it out yet."""
        known = len(self.found)
        for _ in range(PATIENCE):
            del self.found[known:]
            self.look_once(window, place)
            if len(self.found) == known:
                return
            self.settle()

    def look_once(self, window: QWidget, place: str) -> None:
        """Everything that can have the keyboard can be brought wholly into view."""
        if window.width() > self._room.width() or window.height() > self._room.height():
            self.announce(place, window, f"larger than the screen: {window.size()}")
        for part in window.findChildren(QWidget):
            if not part.isVisible() or part.window() is not window:
                continue
            if isinstance(part, QLabel):
                self.look_at_text(part, place)
            elif part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                self.look_at_part(part, place)

    def look_at_text(self, text: QLabel, place: str) -> None:
        if not text.wordWrap() or not text.text():
            return
        if text.height() < text.heightForWidth(text.width()):
            self.announce(place, text, f"cut: {text.text()!r}")

    def look_at_part(self, part: QWidget, place: str) -> None:
        icon = isinstance(part, QPushButton) and not part.text()
        if isinstance(part, EDITORS) and not icon and part.width() < part.minimumSizeHint().width():
            self.announce(
                place, part, f"too narrow: {part.width()} < {part.minimumSizeHint().width()}"
            )
        bring_into_sight(part)
        seen = _seen(part)
        scrolls = isinstance(part, QAbstractScrollArea | QAbstractItemView | Bars | Timeline)
        least = min(LEAST_SEEN, part.height()) if scrolls else part.height()
        narrow = min(LEAST_SEEN, part.width()) if scrolls else part.width()
        if seen.height() < least or seen.width() < narrow:
            self.announce(place, part, f"seen {seen.size()} of {part.size()}")

    def announce(self, place: str, part: QWidget, text: str) -> None:
        self.found.append(f"{self._stage}, {place}: {type(part).__name__} {_name(part)!r}: {text}")

    def close(self) -> None:
        self.session.close()
        self.window.set_may_close(None)
        self.window.close()


def _name(part: QWidget) -> str:
    text = part.text() if isinstance(part, QPushButton) else ""
    return part.accessibleName() or text or part.objectName()


def _seen(part: QWidget) -> QRect:
    """What the areas and the window around it leave of it."""
    box, at = part.rect(), part
    while not at.isWindow() and (above := at.parentWidget()) is not None:
        box = box.translated(at.mapTo(above, QPoint(0, 0))).intersected(above.rect())
        at = above
    return box


def main(stages: list[str]) -> int:
    application = make_application()
    take_house_style(application)
    keep_manners(application)
    gc.enable()
    picker = FakePicker()
    for way in ("open_file", "open_files", "save_file", "choose_folder"):  # Qt's, not ours to fit
        setattr(SystemFilePicker, way, staticmethod(getattr(picker, way)))
    with tempfile.TemporaryDirectory() as folder:
        for stage in stages:
            store = Path(folder) / f"{stage}.thidua-db"
            ready_sample(store, DemoClock)
            with wiring.opened(store) as cases:
                STAGES[stage][1](cases)
            walk = Walk(application, store, stage)
            walk.walk()
            walk.close()
            for line in walk.found:
                sys.stdout.write(f"{line}\n")
            sys.stdout.write(f"{stage}: {len(walk.dialogs)} dialogs\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(STAGES)))
