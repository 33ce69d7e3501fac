"""What the pages of *Chấm điểm* have in common: the year, what locks it, one line for messages."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.shell.year_text import lock_text
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.status_line import StatusLine

if TYPE_CHECKING:
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.tabs.scoring.parts import ScoringParts


class YearPage(QWidget):
    """A page of a year; it is read anew when one of its tables changes."""

    def __init__(self, parts: ScoringParts) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.parts = parts
        self.year_id, self.year, self.locked = 0, 0, False
        self.banner = Banner(keep_room=False)
        self.status = StatusLine()
        self.acting = Acting(self, parts.changes, self.status.show_text)
        self.watch = Watch(self, parts.changes, self.read)

    def show_year(self, status: YearStatus) -> None:
        self.banner.show_message("warning" if lock_text(status) else "", lock_text(status))
        self.locked = bool(lock_text(status))
        self.year_id, self.year = status.year.id or 0, status.year.year
        self.watch.read()

    def announce(self, tone: str, text: str) -> None:
        self.acting.announce(tone, text)

    @abstractmethod
    def read(self) -> None:
        """Read what the page shows of its year."""
