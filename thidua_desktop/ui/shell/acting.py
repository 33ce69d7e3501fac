"""The one way to act from a screen: do it, draw what changed, say what was done or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.base.app import KNOWN_ERROR
from thidua_desktop.texts.registers.register_page import COPIED, all_named
from thidua_desktop.texts.registers.registers import NAMED_AT_MOST, with_time
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.ask.ask import tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thidua_desktop.ui.shell.changes import Changes


class Acting:
    """Acts for a page; `say` shows a tone and words where the page has its line for them.

    An act that gives False had nothing to do, and nothing is said. `{0}` in what is said is the
    time of day.
    """

    def __init__(
        self, page: QWidget | None, changes: Changes, say: Callable[[str, str], object]
    ) -> None:
        self._page = page
        self.changes = changes
        self.say = say

    def do(self, act: Callable[[], object], said: str = "") -> bool:
        """Do it; a refusal goes through to the dialog that asked."""
        with self.changes.held():
            done = act() is not False
        if done:
            self.say_done(said)
        return done

    def try_to(self, act: Callable[[], object], said: str = "") -> bool:
        """Do it, or say why it was refused."""
        try:
            return self.do(act, said)
        except Refused as error:
            self.refuse(error)
            return False

    def say_done(self, said: str) -> None:
        """Say what was done, with the time of day in it."""
        if said:
            self.say("good", with_time(said, self.changes.saved_at))

    def say_copied(self, rows: int) -> None:
        """Say that rows are on the clipboard."""
        self.say("good", COPIED.format(rows))

    def refuse(self, error: Refused) -> None:
        """Say why something was refused, and name all that stands in the way."""
        self.say("bad", sentence(error))
        if isinstance(error.code, RegisterCode) and len(error.details) > NAMED_AT_MOST:
            tell(self._page, KNOWN_ERROR, all_named(error.details), "warning")
