"""Work that may take long: it shows how far it is, can be stopped, and lets nothing else begin."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Stopped
from thidua_desktop.texts.registers import register_page as texts
from thidua_desktop.texts.registers.register_page import OF_ALL
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, vbox
from thidua_desktop.ui.widgets.count.progress_line import ProgressLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from thidua_desktop.services.base.long_work import Each, Steps


class BusyLine(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._text = label("", wrap=True)
        self._figure = label("", "secondary")
        self._line = ProgressLine()
        head = hbox((self._text, 1), self._figure)
        vbox(head, self._line, on=self, gap=8)

    def start(self, text: str) -> None:
        self._text.setText(text)
        self.set_progress(0, 0)

    def set_progress(self, done: int, total: int) -> None:
        self._figure.setText(OF_ALL.format(done, total) if total else str(done or ""))
        self._line.set_progress(done, total)

    def text(self) -> str:
        return self._text.text()


PATIENCE_MS: Final = 400
"""Shorter work is done at once and says nothing: a flash would only disturb."""

_SLICE_MS: Final = 30
_SHOWN_MS: Final = 50


class BusyDialog(Dialog):
    """Says what goes on; everything else waits, only stopping is possible."""

    stop_wanted = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent, texts.WORKING, least=460)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.line = BusyLine()
        self.line.start(text)
        self.stop_button = button(texts.STOP, key="Esc", shortcut=False, clicked=self.reject)
        foot = hbox(None, self.stop_button)
        self.body.addWidget(self.line)
        self.add_foot(foot)

    def reject(self) -> None:
        """Stop, as soon as the work comes round to it."""
        self.stop_button.setEnabled(False)
        self.line.start(texts.STOPPING)
        self.stop_wanted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # it goes when the work has ended
        self.reject()


class LongWork(QObject):
    """One piece of work at a time, over a page.

    `done` is told what came of it, `failed` why nothing did: `Stopped` where it was stopped.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: BusyDialog | None = None
        self._thread: _Thread | None = None
        self._steps: Steps[Any] | None = None
        self._done: Callable[[Any], object] = _nothing
        self._failed: Callable[[Exception], object] = _nothing
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(lambda: self._go_on(_SLICE_MS))

    def is_busy(self) -> bool:
        return self._thread is not None or self._steps is not None

    def beside(
        self,
        text: str,
        work: Callable[[Each], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Do work on data, never on the store, in a thread of its own."""
        if self.is_busy():
            return
        self._done, self._failed = done, failed
        self._thread = thread = _Thread(work, self)
        thread.finished.connect(self._on_thread)
        thread.start()
        if thread.wait(PATIENCE_MS):
            self._on_thread()
            return
        dialog = self._open(text)
        thread.progressed.connect(dialog.line.set_progress)
        dialog.stop_wanted.connect(thread.requestInterruption)

    def in_steps(
        self,
        text: str,
        steps: Steps[Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Do work that reads or changes the store here, a little at a time."""
        if self.is_busy():
            return
        self._done, self._failed, self._steps = done, failed, steps
        if not self._go_on(PATIENCE_MS):
            self._open(text).stop_wanted.connect(self._on_stop)
            self._timer.start()

    def _open(self, text: str) -> BusyDialog:
        self.dialog = BusyDialog(text, self._page)
        self.dialog.open()
        return self.dialog

    def _go_on(self, for_ms: int) -> bool:
        """Take as many steps as there is time for; whether that was all."""
        assert self._steps is not None
        until = time.monotonic() + for_ms / 1000
        try:
            step = next(self._steps)
            while time.monotonic() < until:
                step = next(self._steps)
        except StopIteration as end:
            self._over(end.value, None)
            return True
        except Exception as error:
            self._over(None, error)
            return True
        if self.dialog is not None:
            self.dialog.line.set_progress(*step)
        return False

    def _on_stop(self) -> None:
        assert self._steps is not None
        self._steps.close()  # its transaction ends without a commit
        self._over(None, Stopped())

    @Slot()
    def _on_thread(self) -> None:
        thread = self._thread
        if thread is not None:  # else it was waited for
            thread.wait()
            self._over(thread.value, thread.error)

    def _over(self, value: Any, error: Exception | None) -> None:
        self._timer.stop()
        self._steps = self._thread = None
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.done(0)
            dialog.deleteLater()
        done, failed = self._done, self._failed
        self._done = self._failed = _nothing
        if error is None:
            done(value)
        else:
            failed(error)


class _Thread(QThread):
    """Runs the work; what came of it or why nothing did is looked at when it has ended."""

    progressed = Signal(int, int)

    def __init__(self, work: Callable[[Each], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._shown_at = 0.0
        self.value: Any = None
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            self.value = self._work(self._each)
        except Exception as error:
            self.error = error

    def _each(self, done: int, total: int) -> None:
        if self.isInterruptionRequested():
            raise Stopped
        now = time.monotonic()
        if now - self._shown_at > _SHOWN_MS / 1000:
            self._shown_at = now
            self.progressed.emit(done, total)


def _nothing(_given: Any) -> None:
    """Nobody waits for it."""


def show_failed(show: Callable[[str, str], object], stopped: str, error: Exception) -> None:
    """Show that long work was stopped, or why it was refused; raises anything else."""
    if isinstance(error, Stopped):
        show("info", stopped)
    elif isinstance(error, Refused):
        show("bad", sentence(error))
    else:
        raise error
