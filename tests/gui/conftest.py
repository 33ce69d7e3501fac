"""What tests of windows have: the bundled fonts, the light look, settings of their own, stores."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.ready import empty_store, ready_sample
from tests.support.stores import HeldClock
from tests.support.years import Years, sample_years
from thidua_desktop.bootstrap.session import Session
from thidua_desktop.storage.engine import Store
from thidua_desktop.ui.look import manners
from thidua_desktop.ui.look.fonts import load_fonts
from thidua_desktop.ui.look.manners import keep_manners
from thidua_desktop.ui.look.theme import Theme, apply_theme, take_house_style
from thidua_desktop.ui.look.translator import install_vietnamese
from thidua_desktop.ui.shell.app_window import AppWindow
from thidua_desktop.ui.shell.changes import Changes


@pytest.fixture(autouse=True, scope="session")
def _house_look(qapp: QApplication) -> Iterator[None]:
    load_fonts()
    install_vietnamese(qapp)
    apply_theme(qapp, Theme.LIGHT)
    take_house_style(qapp)
    keep_manners(qapp)
    yield
    # The offscreen platform lets go of its clipboard after Python has ended, and crashes there.
    qapp.clipboard().clear()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = empty_store(tmp_path / "kho.db", HeldClock())
    yield store
    store.close()


@pytest.fixture
def changes(store: Store) -> Changes:
    return Changes(store.commits)


@pytest.fixture
def years(tmp_path: Path) -> Iterator[Years]:
    with sample_years(tmp_path) as made:
        yield made


@pytest.fixture
def picker() -> FakePicker:
    return FakePicker()


@pytest.fixture
def session(qtbot: QtBot, settings: QSettings, tmp_path: Path) -> Iterator[Session]:
    """The window over the sample."""
    ready_sample(tmp_path / "s.thidua-db")
    window = AppWindow(settings)
    qtbot.addWidget(window)
    window.show()
    opened = Session(window, tmp_path / "s.thidua-db", settings)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def _quiet() -> None:
    """An Enter of the test before is long ago; keys that go to a widget tell no window of it."""
    assert manners._Kept.enter is not None
    manners._Kept.enter.meant = True


@pytest.fixture(autouse=True)
def _buried(qapp: QApplication) -> Iterator[None]:
    """A test's windows are gone with it, else every change of the look dresses them again.

    A list that drops down goes with its line: Qt would delete it a second time.
    """
    yield
    for widget in qapp.topLevelWidgets():
        if widget.parent() is None and widget.windowType() is not Qt.WindowType.Popup:
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
