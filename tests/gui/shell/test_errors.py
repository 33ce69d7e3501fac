"""Failures: a sentence for what is known, one dialog with text to copy for what is not."""

import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.base import app as texts
from thidua_desktop.ui.shell.errors import Excepthook, FailureDialog, install_excepthook
from thidua_desktop.ui.widgets.ask.ask import Ask


def dialogs() -> list[FailureDialog | Ask]:
    shown = QApplication.topLevelWidgets()
    return [w for w in shown if isinstance(w, FailureDialog | Ask) and w.isVisible()]


def close_all() -> None:
    for dialog in dialogs():
        dialog.reject()
        dialog.deleteLater()


def fail(hook: Excepthook, error: Exception) -> None:
    try:
        raise error
    except type(error) as caught:
        hook(type(caught), caught, caught.__traceback__)


@pytest.mark.expects_dialog
def test_a_known_error_is_one_sentence(qtbot: QtBot) -> None:
    fail(Excepthook(), Refused(KnownFault.DISK_FULL))
    (shown,) = dialogs()
    assert isinstance(shown, Ask)
    assert "Ổ đĩa đã đầy" in shown.accessibleDescription()
    close_all()


@pytest.mark.expects_dialog
@pytest.mark.expects_warning_log
def test_an_unknown_error_is_logged_and_shown_once(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    hook = Excepthook()
    fail(hook, ValueError("hỏng"))
    fail(hook, ValueError("hỏng"))
    (shown,) = dialogs()
    assert isinstance(shown, FailureDialog)
    assert "ValueError: hỏng" in shown.details()
    shown._copy.click()
    assert QGuiApplication.clipboard().text() == shown.details()
    assert shown._copy.text() == texts.COPIED
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]
    close_all()


def test_the_hook_is_put_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    install_excepthook()
    assert isinstance(sys.excepthook, Excepthook)


def test_the_keyboard_can_still_stop_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    Excepthook()(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
