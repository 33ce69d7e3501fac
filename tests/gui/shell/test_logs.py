"""Failures are written into a file of the user's, Qt's messages among them."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from thidua_desktop.bootstrap import logs


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
