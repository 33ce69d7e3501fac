"""What people see when something goes wrong: a sentence, never a traceback."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.base import app as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.ask.ask import inform
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.labels import button, hbox, label

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.ui.widgets.ask.ask import Ask

_log = logging.getLogger(__name__)


def show_known_error(parent: QWidget | None, error: Refused) -> Ask:
    """Says what happened, that nothing was lost, and what to do."""
    _log.info("shown: %s", error.code)
    return inform(parent, texts.KNOWN_ERROR, sentence(error), "warning")


def install_excepthook() -> None:
    """From now on no failure ends in a traceback on the screen, and none is lost."""
    sys.excepthook = Excepthook()


class Excepthook:
    """Known failures become a sentence; each unknown one is logged and shown once."""

    def __init__(self) -> None:
        self._shown: set[str] = set()

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        parent = QApplication.activeWindow()
        if isinstance(error, Refused):
            show_known_error(parent, error)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        _log.error("unexpected failure", exc_info=(kind, error, trace))
        place = "".join(traceback.format_tb(trace)[-1:]) + kind.__name__
        if place not in self._shown:
            self._shown.add(place)
            FailureDialog(text, parent).open()


class FailureDialog(Dialog):
    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, texts.UNEXPECTED)
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(texts.DETAILS)
        self._details.setFixedHeight(160)
        self._copy = button(texts.COPY_DETAILS, icon="copy", clicked=self._on_copy)
        close = button(texts.CLOSE, "primary", clicked=self.accept)
        close.setDefault(True)
        foot = hbox(self._copy, None, close)
        self.add_head(texts.UNEXPECTED)
        self.body.addWidget(label(texts.UNEXPECTED_TEXT, wrap=True))
        self.body.addWidget(label(texts.DETAILS, "field_label"))
        self.body.addWidget(self._details)
        self.add_foot(foot)
        close.setFocus()

    def details(self) -> str:
        return self._details.toPlainText()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details())
        self._copy.setText(texts.COPIED)
