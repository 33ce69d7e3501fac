"""What holds for every test: no display, one time zone, no unexpected warning or dialog."""

import logging
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.support.network import asked, listen
from tests.support.shared import digest, files_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from thidua_desktop.services.open_store import OpenStore

# Before the first import of Qt, which reads them once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "<+07>-7"  # Asia/Ho_Chi_Minh, also where no time zone database is installed
if hasattr(time, "tzset"):
    time.tzset()

IN_MEMORY = Path("/dev/shm")
"""Where Linux holds files in memory. What a run waits for most is stores being synced to a disk."""
ROOM = 2 * 1024**3

if os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > ROOM:
    os.environ["TMPDIR"] = tempfile.tempdir = str(IN_MEMORY)

DOMAIN = Path(__file__).parent / "unit" / "domain"

listen()

# A busy machine is not a failure.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


@pytest.fixture(autouse=True, scope="session")
def _own_user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests out of the folders of whoever runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        for name in ("APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture
def cases(tmp_path: Path) -> "Iterator[OpenStore]":
    """The sample, opened."""
    from tests.support.cases import sample_cases

    with sample_cases(tmp_path) as made:
        yield made


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
) -> Generator[None, object, object]:
    """Fail where a test wrote to what others share: it would matter which of them came first."""
    shared = yield
    if fixturedef.scope != "function" and (found := files_of(shared)):

        def unchanged() -> None:
            changed = [path.name for path, body in found.items() if body != digest(path)]
            assert not changed, f"{fixturedef.argname} is shared and was written to: {changed}"

        request.addfinalizer(unchanged)
    return shared


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure the domain's coverage by its own tests alone; the others would only be slower.

    What they stand on is not measured either: a window takes a quarter longer to build.
    """
    measuring = item.config.pluginmanager.getplugin("_cov")
    coverage = getattr(measuring, "cov_controller", None)
    if coverage is not None:
        wanted = item.path.is_relative_to(DOMAIN)
        if wanted and not coverage.started:
            coverage.resume()
        elif coverage.started and not wanted:
            coverage.pause()
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Fail a test that logged a WARNING or met a dialog without saying that it would.

    Nor does any test, whatever of the program it runs, ask anything of the network.
    """
    asked.clear()
    with _warnings_logged() as warnings, _dialogs_met(item) as dialogs:
        yield
    if asked:
        pytest.fail("Asked the network: " + " | ".join(asked), pytrace=False)
    if warnings and not item.get_closest_marker("expects_warning_log"):
        pytest.fail("Unexpected log: " + " | ".join(warnings), pytrace=False)
    if dialogs:
        pytest.fail("Unexpected dialog: " + " | ".join(dialogs), pytrace=False)


class _Collector(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@contextmanager
def _warnings_logged() -> Iterator[list[str]]:
    lines: list[str] = []
    handler = _Collector(lines)
    logging.getLogger().addHandler(handler)
    try:
        yield lines
    finally:
        logging.getLogger().removeHandler(handler)


@contextmanager
def _dialogs_met(item: pytest.Item) -> Iterator[list[str]]:
    """Close a modal dialog that nobody expected, since it would wait for ever, and name it."""
    met: list[str] = []
    app = _application()
    if app is None or item.get_closest_marker("expects_dialog"):
        yield met
        return
    from PySide6.QtCore import QTimer

    def look() -> None:
        dialog = app.activeModalWidget()
        if dialog is not None:
            text = getattr(dialog, "text", str)()
            met.append(f"{type(dialog).__name__} {dialog.windowTitle()!r} {text!r}")
            dialog.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    try:
        yield met
        look()
    finally:
        timer.stop()


def _application() -> "QApplication | None":
    if "PySide6.QtWidgets" not in sys.modules:  # a test of the domain does not pay for Qt
        return None
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    return app if isinstance(app, QApplication) else None
