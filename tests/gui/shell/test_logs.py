"""Failures are written into a file of the user's, Qt's messages among them."""

import logging
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from thidua_desktop import paths
from thidua_desktop.bootstrap import logs
from thidua_desktop.bootstrap.window import Opening
from thidua_desktop.texts.base import app
from thidua_desktop.texts.base import support as texts
from thidua_desktop.ui.widgets.ask.ask import Ask

VOTER, MARKS = "Nguyen Van An", "1101001101110010"


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """The root logger, as it was before afterwards."""
    logger = logging.getLogger()
    before = list(logger.handlers)
    yield logger
    for handler in logger.handlers[:]:
        if handler not in before:
            logger.removeHandler(handler)
            handler.close()


@pytest.mark.expects_warning_log
def test_a_warning_stands_in_the_file_and_noise_does_not(
    root: logging.Logger, tmp_path: Path
) -> None:
    assert logs.start_log(tmp_path / "nhật ký")
    context = QMessageLogContext()
    logs._on_message(QtMsgType.QtWarningMsg, context, "cảnh báo của Qt")
    logs._on_message(QtMsgType.QtWarningMsg, context, logs.HARMLESS[0])
    written = (tmp_path / "nhật ký" / logs.LOG_FILE).read_text(encoding="utf-8")
    assert "cảnh báo của Qt" in written
    assert logs.HARMLESS[0] not in written


def test_a_folder_that_cannot_be_made_is_no_failure(root: logging.Logger, tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    assert not logs.start_log(tmp_path / "tệp")


def fail() -> None:
    try:
        raise OSError(28, f"{VOTER} {MARKS}")
    except OSError as error:
        raise ValueError(f"paper of {VOTER}: {MARKS}") from error


@pytest.mark.expects_warning_log
def test_a_failure_is_logged_by_its_kind_and_place_not_by_what_it_says(
    root: logging.Logger, tmp_path: Path
) -> None:
    assert logs.start_log(tmp_path)
    try:
        fail()
    except ValueError as error:
        root.error("unexpected failure", exc_info=error)
    written = (tmp_path / logs.LOG_FILE).read_text(encoding="utf-8")
    assert VOTER not in written
    assert MARKS not in written
    assert all(part in written for part in ("ValueError", "OSError ENOSPC", "in fail"))


@pytest.mark.expects_warning_log
def test_logs_rotate_and_never_take_more_room(root: logging.Logger, tmp_path: Path) -> None:
    assert logs.start_log(tmp_path)
    line = "x" * 10_000
    for _ in range((logs.KEPT_FILES + 3) * logs.MOST_BYTES // len(line)):
        root.warning(line)
    found = logs.log_files(tmp_path)
    assert len(found) == logs.KEPT_FILES + 1
    assert all(file.stat().st_size <= logs.MOST_BYTES for file in found)


@pytest.mark.expects_dialog
@pytest.mark.expects_warning_log
def test_logs_are_packed_for_support_from_the_menu(
    qtbot: QtBot,
    root: logging.Logger,
    settings: QSettings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder, out = tmp_path / "logs", tmp_path / "out.zip"
    monkeypatch.setattr(paths, "logs", lambda: folder)
    logs.start_log(folder)
    root.warning("một dòng")
    opening = Opening(tmp_path / "none.thidua-db", sample=False, settings=settings)
    qtbot.addWidget(opening.window)
    opening.window.show()
    assert app.SUPPORT in [text for text, _ in opening.window.actions_of_menu()]
    picker = FakePicker()
    picker.file = out
    opening.pack_support(picker)
    with zipfile.ZipFile(out) as packed:
        assert packed.namelist() == [texts.FACTS, logs.LOG_FILE]
        assert "một dòng" in packed.read(logs.LOG_FILE).decode()
        assert "SQLite: 3" in packed.read(texts.FACTS).decode()
    (said,) = opening.window.findChildren(Ask)
    assert "out.zip" in said.accessibleDescription()
    said.reject()
    picker.file = tmp_path / "missing" / "out.zip"
    opening.pack_support(picker)
    assert not picker.file.exists()
