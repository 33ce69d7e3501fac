"""*Mẫu câu*: the words that were kept for reuse, by the field into which they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from thidua_desktop.records.inspections import TextBlock
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.texts.inspections.plan import BLOCKS
from thidua_desktop.ui.widgets.base.labels import vbox
from thidua_desktop.ui.widgets.register.register_page import PageLook, RegisterPage

if TYPE_CHECKING:
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.tabs.inspections.parts import InspectionParts


class BlocksPage(QWidget):
    """A register of its own, of no one year."""

    def __init__(self, parts: InspectionParts) -> None:
        super().__init__()
        look: PageLook[TextBlock] = PageLook(
            text=BLOCKS, rows=(("used_for",), ("text",)), shown=("used_for", "text")
        )
        source = RecordSource(TextBlock, parts.registers)
        self.page: RegisterPage[TextBlock] = RegisterPage(source, parts.page, look)
        vbox(self.page, on=self)

    def show_year(self, _status: YearStatus) -> None:
        self.page.refresh()
        if self.page.current() is None:
            self.page.choose_first()
