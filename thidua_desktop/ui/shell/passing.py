"""What has just happened is said as long as it is true: to the next change, or for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from thidua_desktop.ui.shell.changes import Changes

WHILE_MS: Final = 30_000
_PASSING = ("good", "info")


class Passing(QObject):
    """Says it by `show`, and takes it back by saying nothing.

    The next change makes anything old. What went well is also old after a while; what was refused
    stands until then, or until its cause is mended.
    """

    def __init__(
        self, owner: QObject | None, changes: Changes, show: Callable[[str, str], object]
    ) -> None:
        super().__init__(owner)
        self._changes, self._show = changes, show
        self._tone = ""
        self._known = 0  # the last commit when it was said
        self.over = QTimer(self, singleShot=True, interval=WHILE_MS)
        self.over.timeout.connect(self.forget)
        changes.committed.connect(self._on_committed)

    def announce(self, tone: str, text: str) -> None:
        """Say what has just happened; no words take back what was said."""
        self._tone, self._known = tone if text else "", self._changes.times
        if self._tone in _PASSING:
            self.over.start()
        else:
            self.over.stop()
        self._show(tone, text)

    def mended(self) -> None:
        """Nothing is in the way any more: a refusal goes."""
        if self._tone == "bad":
            self.forget()

    def forget(self) -> None:
        if self._tone:
            self.announce("", "")

    def _on_committed(self) -> None:
        if self._changes.times != self._known:  # a message may be quicker than its own change
            self.forget()
