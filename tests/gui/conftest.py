"""What every test of a window has: the bundled fonts, the light look, settings of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from thidua_desktop.ui.look.fonts import load_fonts
from thidua_desktop.ui.look.manners import keep_manners
from thidua_desktop.ui.look.theme import Theme, apply_theme
from thidua_desktop.ui.look.translator import install_vietnamese


@pytest.fixture(autouse=True, scope="session")
def _house_look(qapp: QApplication) -> Iterator[None]:
    load_fonts()
    install_vietnamese(qapp)
    apply_theme(qapp, Theme.LIGHT)
    keep_manners(qapp)
    yield
    # The offscreen platform lets go of its clipboard after Python has ended, and crashes there.
    qapp.clipboard().clear()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture(autouse=True)
def _buried(qapp: QApplication) -> Iterator[None]:
    """A test's windows are gone with it, else every change of the look dresses them again."""
    yield
    for widget in qapp.topLevelWidgets():
        if widget.parent() is None:
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
