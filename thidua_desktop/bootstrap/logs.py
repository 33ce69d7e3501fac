"""Where failures are written down: a rotating file in the user's folder, Qt's messages with it.

No name of a voter and no mark of a paper is ever logged; the journal in the store is the record.
"""

import logging
from errno import errorcode
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import format_tb
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LOG_FILE = "thidua.log"
MOST_BYTES = 1_000_000
KEPT_FILES = 3
HARMLESS = ("This plugin does not support propagateSizeHints()",)
"""What a platform without a display says of every window."""

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger("qt")


def start_log(folder: Path) -> bool:
    """Write the log into a folder from now on; False where that cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / LOG_FILE, maxBytes=MOST_BYTES, backupCount=KEPT_FILES, encoding="utf-8"
        )
    except OSError:
        return False
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return True


def log_files(folder: Path) -> list[Path]:
    """Give the log and those that it was rotated into."""
    return sorted(folder.glob(f"{LOG_FILE}*"))


class _Discreet(logging.Formatter):
    """Writes of a failure its kind and where it was: what it says may name people or hold marks."""

    def format(self, record: logging.LogRecord) -> str:
        kept, record.exc_text = record.exc_text, None  # what another handler made of the failure
        try:
            return super().format(record)
        finally:
            record.exc_text = kept

    def formatException(self, ei: Any) -> str:  # noqa: N802  logging's own
        kind, error, trace = ei
        lines = [f"{kind.__name__}{_number(error)}", *format_tb(trace)]
        before = error.__cause__ or error.__context__
        if before is not None:
            lines.append(self.formatException((type(before), before, before.__traceback__)))
        return "\n".join(line.rstrip() for line in lines)


def _number(error: BaseException) -> str:
    """What SQLite or the system calls it: SQLITE_FULL, ENOSPC."""
    named = getattr(error, "sqlite_errorname", None)
    number = getattr(error, "errno", None)
    return f" {named or errorcode.get(number or 0, number)}" if named or number else ""


def log_qt_messages() -> None:
    """Take what Qt says into the log, without the lines that mean nothing."""
    qInstallMessageHandler(_on_message)


def _on_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message not in HARMLESS:
        _log.log(_LEVELS[kind], message)
