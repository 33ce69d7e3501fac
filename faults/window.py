"""The window, driven by keys in a process of its own: `python -m faults.window count|seal STORE`.

It ends with 0 where everything was stored, and prints what the window said on the way. Nobody looks
at it, and nothing of the machine is taken for granted.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QWidget

from faults.disk import files_at_most
from tests.support.keyboard import K, Keyboard
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.bootstrap.session_tabs import CONFERENCE, UNITS
from thidua_desktop.bootstrap.window import Opening, make_application
from thidua_desktop.demo.demo_hands import text_seen
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.base.app import KNOWN_FAULTS
from thidua_desktop.ui.shell.write_document import write_document
from thidua_desktop.ui.widgets.base.file_picker import open_with_system
from thidua_desktop.ui.widgets.register.register_list import PRINT_KEY

BEGINS = 12
"""Letters by which a sentence is known, whatever it names after them."""

NO_ROOM = 1024
"""Bytes beyond which no file grows, so that the disk is full at once."""


@contextmanager
def opened_window(path: Path) -> Iterator[tuple[Session, Keyboard]]:
    """Open it over a store, on the count that goes on there."""
    application = make_application()
    settings = QSettings(str(path.with_name("window.ini")), QSettings.Format.IniFormat)
    opening = Opening(path, sample=False, settings=settings)
    opening.show()
    opening.open()
    assert opening.session is not None
    keyboard = Keyboard(opening.window, application.processEvents)
    keyboard.sequence(f"Alt+{CONFERENCE + 1}")
    try:
        yield opening.session, keyboard
    finally:
        opening.close()


def count(path: Path) -> Iterator[str]:
    """Type a paper, look at a list as it would be printed, write a document and open it."""
    with opened_window(path) as (session, keyboard):
        keyboard.keys(K.Key_0, K.Key_1, K.Key_Return)
        assert _view(session).tally.entered == 1, "the paper is not stored"
        keyboard.sequence(f"Alt+{UNITS + 1}")
        keyboard.sequence(PRINT_KEY)
        (preview,) = (one for one in _windows() if isinstance(one, QPrintPreviewDialog))
        yield preview.windowTitle()
        preview.close()
        kind = DocumentKind.BALLOT
        yield write_document(session.cases, open_with_system, _view(session).id, kind)


def full(path: Path) -> Iterator[str]:
    """Type a paper while the disk is full, and again when there is room."""
    with opened_window(path) as (session, keyboard):
        with files_at_most(NO_ROOM):
            keyboard.keys(K.Key_0, K.Key_1, K.Key_Return)
            yield _said()
        _put_off(keyboard)
        assert _view(session).tally.entered == 0, "stored on a full disk"
        keyboard.keys(K.Key_Return)
        assert _view(session).tally.entered == 1, "not stored once there was room"


def seal(path: Path) -> Iterator[str]:
    """Seal while the disk is full, and again when there is room."""
    with opened_window(path) as (session, keyboard):
        keyboard.sequence("F9")
        with files_at_most(NO_ROOM):
            keyboard.sequence("Ctrl+Return")
            yield _said()
        _put_off(keyboard)
        assert _view(session).state is RoundState.AGREED, "sealed on a full disk"
        keyboard.sequence("F9")
        keyboard.sequence("Ctrl+Return")
        assert _view(session).state is RoundState.SEALED, "not sealed once there was room"


def _view(session: Session) -> RoundView:
    assert session.context.round is not None
    return session.context.round


def _put_off(keyboard: Keyboard) -> None:
    """Leave what is offered, until nothing more is."""
    while QApplication.activeModalWidget() is not None:
        keyboard.press(K.Key_Escape)


def _windows() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def _said() -> str:
    """Give the sentence of what the machine lacks, if a window says one."""
    texts = [text for window in _windows() for text in text_seen(window)]
    known = tuple(one[:BEGINS] for one in KNOWN_FAULTS.values())
    found = [text for text in texts if text.startswith(known)]
    assert found, f"nothing is said: {texts}"
    return found[0]


JOBS = {each.__name__: each for each in (count, full, seal)}

if __name__ == "__main__":
    for said in JOBS[sys.argv[1]](Path(sys.argv[2])):
        sys.stdout.buffer.write(f"{said}\n".encode())
    sys.stdout.flush()
    os._exit(0)  # Qt's offscreen platform lets go of what it holds after Python, and crashes there
