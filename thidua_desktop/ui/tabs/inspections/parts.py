"""What the tab *Kiểm tra* is made of."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.services.base.ports import Clock
from thidua_desktop.services.inspections.take_away import AwayFiles
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.shell.write_document import announce_written, write_document
from thidua_desktop.ui.widgets.base.file_picker import Opener
from thidua_desktop.ui.widgets.register.register_page import PageParts


@dataclass(frozen=True, kw_only=True)
class InspectionParts:
    """The store and its use cases, what pages of registers work with, what opens a file."""

    cases: OpenStore
    page: PageParts
    opener: Opener
    away_files: AwayFiles
    actor: str
    away: bool = False
    """Whether the store is a file that was taken away: its one visit is all there is."""

    @property
    def registers(self) -> Registers:
        return self.cases.registers

    @property
    def changes(self) -> Changes:
        return self.page.changes

    @property
    def clock(self) -> Clock:
        return self.cases.clock

    def write_document(self, acting: Acting, of: int, kind: DocumentKind) -> None:
        """Write and open it; the page that asked says what is still missing for that."""
        announce_written(acting, write_document, self.cases, self.opener, of, kind)
