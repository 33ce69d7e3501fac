"""The one way to act from a screen: do it, draw what changed, say what was done or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Stopped
from thidua_desktop.texts.base.app import KNOWN_ERROR
from thidua_desktop.texts.registers.register_page import COPIED, all_named
from thidua_desktop.texts.registers.registers import NAMED_AT_MOST, with_time
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.passing import Passing
from thidua_desktop.ui.widgets.ask.ask import inform

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from thidua_desktop.ui.shell.changes import Changes
    from thidua_desktop.ui.widgets.table.rows_model import RowsModel
    from thidua_desktop.ui.widgets.table.table_view import TableView


P = ParamSpec("P")
T = TypeVar("T")


class Done(Generic[T]):
    """What an act gave; false where it was refused or, giving False, had nothing to do."""

    def __init__(self, acting: Acting, *given: T) -> None:
        self._acting, self._given = acting, given

    def __bool__(self) -> bool:
        return bool(self._given) and self._given[0] is not False

    @property
    def result(self) -> T:
        return self._given[0]

    def announce(self, message: str, *details: object) -> Done[T]:
        """Say what was done, where it was: {0} is the time of day, then come the details."""
        if self:
            self._acting.announce_done(message, *details)
        return self


class Acting:
    """Acts for a page; `show` shows a tone and a message where the page has its line for them.

    It is gone with its owner, the page where no other is named.
    """

    def __init__(
        self,
        page: QWidget | None,
        changes: Changes,
        show: Callable[[str, str], object],
        owner: QObject | None = None,
    ) -> None:
        self._page = page
        self.changes = changes
        self.message = Passing(owner or page, changes, show)
        self.announce = self.message.announce

    def do(self, act: Callable[P, T], /, *args: P.args, **named: P.kwargs) -> Done[T]:
        """Do it; a refusal goes through to the dialog that asked."""
        with self.changes.held():
            return Done(self, act(*args, **named))

    def try_to(self, act: Callable[P, T], /, *args: P.args, **named: P.kwargs) -> Done[T]:
        """Do it, or say why it was refused."""
        try:
            return self.do(act, *args, **named)
        except Refused as error:
            self.refuse(error)
            return Done(self)

    def announce_done(self, message: str, *details: object) -> None:
        self.announce("good", with_time(message, self.changes.saved_at, *details))

    def announce_copied(self, rows: int) -> None:
        self.announce("good", COPIED.format(rows))

    def announce_fault(self, why: str) -> None:
        """Say why what was typed in a cell cannot stand; once it can, no more."""
        if why:
            self.announce("bad", why)
        else:
            self.message.mended()

    def settle(self, table: TableView, rows: RowsModel[Any]) -> bool:
        """Take what is being typed; where something cannot stand, stay with it and say so."""
        table.settle()
        faults = rows.faults()
        if faults:
            table.type_in(faults[0].row, faults[0].column)
            self.announce_fault(faults[0].why)
        return not faults

    def fail(self, stopped: str, error: Exception) -> None:
        """Say that long work was stopped, or why it was refused; raises anything else."""
        if isinstance(error, Stopped):
            self.announce("info", stopped)
        elif isinstance(error, Refused):
            self.refuse(error)
        else:
            raise error

    def refuse(self, error: Refused) -> None:
        """Say why something was refused, and name all that stands in the way."""
        self.announce("bad", sentence(error))
        if isinstance(error.code, RegisterCode) and len(error.details) > NAMED_AT_MOST:
            inform(self._page, KNOWN_ERROR, all_named(error.details), "warning")
