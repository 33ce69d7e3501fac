"""Open the window: painted first, everything that is slow to import after it."""

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from thidua_desktop import paths
from thidua_desktop.bootstrap.exit_codes import WRONG_USE
from thidua_desktop.texts.base import start as texts
from thidua_desktop.texts.base.app import PROGRAM, SUPPORT
from thidua_desktop.ui.look.drawn_size import FACTOR

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QCoreApplication, QSettings
    from PySide6.QtWidgets import QApplication

    from thidua_desktop.bootstrap.session import Session
    from thidua_desktop.services.base.errors import Refused
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker

SAMPLE_STORE = "mau-cum-iii-2017.thidua-db"
LAST_STORE = "store/last"
_ARGUMENTS = [*sys.argv[:1], "-style", "Fusion"]
"""What gives Qt its style without a word of it in Python: PySide6 takes 6 ms to build those."""


def make_application() -> "QApplication":
    """Make the Qt application with our fonts, words and colours.

    What is imported and built while the program starts stays: looking through it again and again
    for what could be collected costs a tenth of the start, so that the collector rests until then.
    """
    gc.disable()
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from thidua_desktop.bootstrap.own_imports import import_without_features

    import_without_features()
    from thidua_desktop.ui.look.fonts import load_fonts
    from thidua_desktop.ui.look.theme import apply_theme, follow_system, stored_theme
    from thidua_desktop.ui.look.translator import install_vietnamese

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(_ARGUMENTS)
    _name(QApplication)
    load_fonts()
    install_vietnamese(application)
    apply_theme(application, stored_theme(QSettings()))
    follow_system(application)
    return application


def run_window(store: Path | None, *, sample: bool) -> int:
    if no_display():
        sys.stderr.write(f"{texts.NO_DISPLAY}\n")
        return WRONG_USE
    factor = _draw_at_stored_size()
    application = make_application()
    opening = Opening(_store_to_open(store, sample=sample), sample=sample)
    opening.show()
    from thidua_desktop.bootstrap.logs import log_qt_messages, start_log

    start_log(paths.logs())
    log_qt_messages()
    opening.open()
    # Ready when something is first changed, while the window works already.
    Thread(target=import_module, args=("thidua_desktop.storage.tables",)).start()
    try:
        return application.exec()
    finally:
        opening.close()
        if opening.window.opens_again:
            start_again(factor)


def _draw_at_stored_size() -> str:
    """As large as was chosen; gives what the environment asked for."""
    from PySide6.QtCore import QCoreApplication, QSettings

    from thidua_desktop.ui.look.drawn_size import draw_at, stored_size

    _name(QCoreApplication)
    return draw_at(stored_size(QSettings()), os.environ)


def _name(application: "type[QCoreApplication]") -> None:
    """Under this name the settings of a person are kept."""
    application.setApplicationName(PROGRAM)
    application.setOrganizationName("thidua")


def start_again(factor: str) -> None:
    import subprocess

    environment = {name: value for name, value in os.environ.items() if name != FACTOR}
    if factor:
        environment[FACTOR] = factor
    subprocess.Popen((sys.executable, *sys.orig_argv[1:]), env=environment)


def no_display() -> bool:
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return sys.platform.startswith("linux") and not named


def _store_to_open(store: Path | None, *, sample: bool) -> Path:
    """The store that was named, else the one that was open last, else the usual one."""
    from PySide6.QtCore import QSettings

    if store is not None:
        return store
    if sample:
        return paths.user_data() / SAMPLE_STORE
    last = str(QSettings().value(LAST_STORE, ""))
    return Path(last) if last and Path(last).is_file() else paths.default_store()


class Opening:
    """The window from its first paint to an open store, or to the choice of one."""

    def __init__(self, path: Path, *, sample: bool, settings: "QSettings | None" = None) -> None:
        from thidua_desktop.ui.shell.app_window import AppWindow

        self.window: AppWindow = AppWindow(settings)
        self._settings = settings
        self._path = path
        self._sample = sample
        self.session: Session | None = None
        self.window.add_entry(SUPPORT, self.pack_support, stays=True)

    def pack_support(self, files: "FilePicker | None" = None) -> None:
        """Pack the logs for whoever is asked for help."""
        from thidua_desktop.bootstrap.support import pack_support

        pack_support(self.window, paths.logs(), files)

    def show(self) -> None:
        """Show the window, painted before anything slow is imported."""
        from thidua_desktop.ui.shell.first_paint import show_painted

        show_painted(self.window)

    def open(self) -> None:
        """Open the store; where there is none, offer the choice."""
        from PySide6.QtWidgets import QApplication

        from thidua_desktop.ui.look import icons
        from thidua_desktop.ui.look.manners import keep_manners
        from thidua_desktop.ui.look.theme import take_house_style

        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setWindowIcon(icons.program_icon())
        take_house_style(application)
        keep_manners(application)
        try:
            self._open_or_offer()
        finally:
            gc.freeze()
            gc.enable()

    def _open_or_offer(self) -> None:
        from thidua_desktop.ui.shell.errors import install_excepthook

        install_excepthook()  # before the window stands nothing could be shown
        if self._sample or self._path.exists():
            self._open(self._path)
        else:
            self._offer()

    def _open(self, path: Path) -> None:
        from thidua_desktop.bootstrap import wiring
        from thidua_desktop.bootstrap.session import Session
        from thidua_desktop.services.base.errors import Refused
        from thidua_desktop.ui.shell.errors import show_known_error

        try:
            if self._sample and path == self._path and not path.exists():
                wiring.make_sample(path)
            self.session = Session(
                self.window,
                path,
                self._settings,
                open_store=self._open_other,
                start_over=self._start_over,
                reopen=self._reopen,
            )
        except Refused as error:
            self._offer()
            if not self._offer_backup(path, error):
                show_known_error(self.window, error)
            return
        self.session.report_migrated()
        if path.name != SAMPLE_STORE:  # who has looked at the sample comes back to the own store
            self.window.settings.setValue(LAST_STORE, str(path.resolve()))

    def _offer(self) -> None:
        from thidua_desktop.bootstrap.start_page import StartPage

        if self.window.tab_count():
            return
        page = StartPage(self._take)
        self.window.add_tab(texts.START, page)
        page.new.setFocus()

    def _take(self, path: Path) -> None:
        self.window.forget_store()
        self._open(path)

    def _open_other(self, path: Path) -> None:
        self.close()
        self.session = None
        self._take(path)

    def _reopen(self, path: Path, before: "Callable[[], object]") -> None:
        self.close()
        self.session = None
        before()
        self._take(path)

    def _offer_backup(self, path: Path, error: "Refused") -> bool:
        from thidua_desktop.bootstrap.keeping import offer_backup

        return offer_backup(self.window, path, error, self._take)

    def _start_over(self) -> None:
        """Close what is open and offer the choice again; the store stays as it is."""
        self.close()
        self.session = None
        self.window.forget_store()
        self._offer()

    def close(self) -> None:
        if self.session is not None:
            self.session.close()
