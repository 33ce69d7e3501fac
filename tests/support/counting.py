"""A desk on the sample with its papers handed out, and hands that type on it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.support.cases import FakeClock, load_into, sample_cases
from tests.support.counted import first_round
from tests.support.ready import ready_store
from thidua_desktop.bootstrap import wiring
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.hand_out import hand_out
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.storage.engine import Store
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.tabs.conference.context import ConferenceContext

VALID = (1, 2, 3, 6, 7, 10)
"""The names agreed to: 4 of 6 and 2 of 4, as many as the sample allows."""


class Ticking:
    """A clock that a test moves; each look may go on by itself."""

    def __init__(self, step: float = 1.0) -> None:
        self.moment = 0.0
        self.step = step

    def __call__(self) -> float:
        self.moment += self.step
        return self.moment


@contextmanager
def sample_context(
    folder: Path, issued: int = 12, body: bytes | None = None
) -> Iterator[ConferenceContext]:
    """Give a desk whose round has its papers handed out."""
    clock = FakeClock()
    with closing(ready_store(folder / "mau.thidua-db", clock, _handed_out, issued, body)) as store:
        context = ConferenceContext(wiring.use_cases(store, "thử"), Changes(store.commits))
        context.reload()
        yield context


def _handed_out(store: Store, clock: FakeClock, issued: int, body: bytes | None) -> None:
    load_into(store, clock, body)
    cases = wiring.use_cases(store, "thử")
    round_id = first_round(cases)
    cases.do(freeze_form, round_id)
    figures = {"eligible": 12, "present": 12, "printed": 12, "spoilt": 0, "issued": issued}
    cases.do(hand_out, round_id, figures)


@contextmanager
def frozen_context(folder: Path) -> Iterator[ConferenceContext]:
    """Give a desk on the sample whose ballot is frozen and not yet handed out."""
    with sample_cases(folder) as cases:
        context = ConferenceContext(cases, Changes(cases.commits))
        context.reload()
        cases.do(freeze_form, view_of(context).id)
        context.reload()
        yield context


def view_of(context: ConferenceContext) -> RoundView:
    assert context.round is not None
    return context.round


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys one after the other."""
    for key in keys:
        QTest.keyClick(widget, key)


def undo(widget: QWidget) -> None:
    """Press Ctrl+Z."""
    QTest.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def names(widget: QWidget, *numbers: int) -> None:
    """Type names by two digits each."""
    for number in numbers:
        press(widget, *(Qt.Key(ord(digit)) for digit in f"{number:02d}"))


def paper(widget: QWidget, *numbers: int) -> None:
    """Type the names that differ, then Enter."""
    names(widget, *numbers)
    press(widget, Qt.Key.Key_Return)


def body_with(names: int, marking: str = "agree") -> bytes:
    """Give a year like the sample whose paper has two contests of so many names each."""
    head = wiring.sample_body().decode().partition("[[rounds]]")[0]
    before, conference, after = head.partition("[conference]")
    units = [f"U{at}" for at in range(names)]
    more = "".join(
        f'[[units]]\ncode = "{code}"\nname = "Cục Quản lý nghiệp vụ {code}"\n' for code in units
    )
    listed = ", ".join(f'"{code}"' for code in units)
    contests = "".join(
        f'[[rounds.contests]]\nid = "{title}"\ntitle = "{title}"\nseats = 4\n'
        f"candidates = [{listed}]\n"
        for title in ("MIN_FLAG", "GOV_FLAG")
    )
    ballot = f'[[rounds]]\nid = "1"\nmarking = "{marking}"\n{contests}'
    return f"{before}{more}{conference}{after}{ballot}".encode()
