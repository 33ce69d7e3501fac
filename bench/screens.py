"""A key of the typist until both screens are painted, against painting the same widgets alone.

The real window, store and hall: digits mark a name, Enter stores the paper durably and reads the
tally again. Two pauses that exist for people are taken out, so that every key works at once: the
one between two Enters, and the one between two paintings of the hall.
"""

import itertools
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from bench.rows import Against, Row, row_of
from bench.spread import take_turns, timed
from bench.years import HANDS, load, opened, type_papers, year_body
from thidua_desktop.services.conference.run_pass import start_pass

if TYPE_CHECKING:
    from PySide6.QtGui import QRegion
    from PySide6.QtWidgets import QApplication, QWidget

    from thidua_desktop.bootstrap.session import Session

SIZES = ((12, 20), (60, 20), (12, 2_000), (12, 20_000))
"""Names on the paper, and papers that are typed already."""
GOAL = 16.0
KEYS_A_PAPER = 3
MOST_TURNS = 1000
_SCREENS = (("operator", 0, 1366, 768), ("hall", 1366, 1920, 1080))


def two_screens(folder: Path) -> str:
    """Describe two screens to the offscreen platform."""
    path = folder / "screens.json"
    screens = [
        {"name": name, "x": x, "y": 0, "width": width, "height": height}
        | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x, width, height in _SCREENS
    ]
    path.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    return f"offscreen:configfile={path}"


@contextmanager
def typing(
    application: "QApplication", folder: Path, names: int, typed: int, papers: int
) -> "Iterator[Typist]":
    """Give a typist at the real window, with the hall on the second screen."""
    from PySide6.QtCore import QSettings

    from thidua_desktop.bootstrap.machine import Machine
    from thidua_desktop.bootstrap.session import Session
    from thidua_desktop.ui.hall import hall_control
    from thidua_desktop.ui.shell.app_window import AppWindow
    from thidua_desktop.ui.tabs.conference.count.keys import EnterGate

    path = folder / f"names{names}-{typed}.db"
    round_id = load(path, year_body(names, typed + papers))
    with opened(path) as (_, cases):
        cases.do(start_pass, round_id, 1, HANDS)
        type_papers(cases, round_id, names, typed)
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = AppWindow(settings)
    window.setGeometry(0, 0, 1366, 768)
    gate = EnterGate(itertools.count(1.0).__next__, repeats_within=0)
    session = Session(window, path, settings, machine=Machine(gate=gate))
    with patch.object(hall_control, "INTERVAL_MS", 0):
        try:
            window.show()
            session.hall.show()
            application.processEvents()
            yield Typist(application, session, names)
        finally:
            session.close()
            window.close()


class Typist:
    """Types papers one after the other and waits until what a key changed is painted."""

    def __init__(self, application: "QApplication", session: "Session", names: int) -> None:
        from bench.painted import Flushed, Recorder

        hall = session.hall.window
        if hall is None:
            raise RuntimeError("the hall has no window")
        self._application = application
        self._card = session.conference.count.card
        self._context = session.context
        self._windows = (session.window, hall)
        self._flushed = Flushed(*self._windows)
        self._keys = self._typed(names)
        self._recorder = Recorder(application)
        self._painted: dict[str, list[tuple[QWidget, QRegion]]] = {}
        self._kind = ""

    @staticmethod
    def _typed(names: int) -> Iterator[tuple[str, str]]:
        """Every paper marks one name: two digits and Enter, since there are more than nine."""
        for paper in itertools.count():
            tens, ones = divmod(1 + paper % names, 10)
            yield from (("first", str(tens)), ("second", str(ones)), ("enter", "\r"))

    def press(self) -> float:
        """Type the next key and give the milliseconds until its screens are painted."""
        self._kind, text = next(self._keys)
        return timed(lambda: self._press(text))

    def _press(self, text: str) -> None:
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        key = Qt.Key.Key_Return if text == "\r" else Qt.Key(ord(text))
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        self._flushed.forget()
        self._application.postEvent(self._card, event)
        self._wait()

    def _wait(self) -> None:
        """Enter changes both screens, a digit the typist's alone."""
        wanted = 2 if self._kind == "enter" else 1
        for _ in range(MOST_TURNS):
            self._application.processEvents()
            if self._flushed.number >= wanted:
                return
        raise RuntimeError(f"not painted after {self._kind}")

    def stored(self) -> int:
        """Give how many papers the store holds by now."""
        view = self._context.round
        return len(view.papers.get(1, {})) if view is not None else 0

    def paint(self) -> float:
        """Paint what that kind of key paints, nothing else, and give the milliseconds."""
        return timed(self._paint)

    def _paint(self) -> None:
        self._flushed.forget()
        for widget, part in self._painted[self._kind]:
            widget.update(part)
        self._wait()

    def learn(self) -> None:
        """Type two papers and note what each kind of key paints."""
        for turn in range(2 * KEYS_A_PAPER):
            with self._recorder.recording():
                self.press()
            if turn >= KEYS_A_PAPER:
                self._painted[self._kind] = self._recorder.regions()


def screen_rows(folder: Path, repeats: int) -> Iterator[Row]:
    """Measure with few and with many names on the paper."""
    os.environ["QT_QPA_PLATFORM"] = two_screens(folder)
    from thidua_desktop.bootstrap.window import make_application
    from thidua_desktop.ui.look.manners import keep_manners

    application = make_application()
    keep_manners(application)
    for names, typed in SIZES:
        papers = repeats // KEYS_A_PAPER + 10
        with typing(application, folder, names, typed, papers) as typist:
            typist.learn()
            taken = take_turns(repeats, typist.press, typist.paint, unmeasured=KEYS_A_PAPER)
            if typist.stored() < typed + repeats // KEYS_A_PAPER:
                raise RuntimeError("not every Enter stored its paper")
        yield row_of(
            f"phím đến hai màn hình, {names} tên, đã có {typed} phiếu",
            taken,
            "chỉ vẽ",
            GOAL,
            against=Against.P95_ABOVE,
        )
