"""A tab that is one register of the year that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.ui.widgets.register.register_page import PageLook, RegisterPage

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from thidua_desktop.services.registers.register_source import RegisterSource
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.changes import Changes
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker
    from thidua_desktop.ui.widgets.register.excel_exchange import RegisterSheets

Row = TypeVar("Row")


class RegisterTab(QWidget, Generic[Row]):
    """Shows the records of a year, with what belongs to each under its card."""

    def __init__(
        self,
        source: RegisterSource[Row],
        look: PageLook[Row],
        sheets: RegisterSheets,
        changes: Changes,
        files: FilePicker,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__()
        self.source = source
        self.page: RegisterPage[Row] = RegisterPage(source, sheets, changes, files, look, settings)
        self._title = look.words.title
        self._year: int | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def show_year(self, status: YearStatus) -> None:
        """Show the records of a year; what is typed for the one before is stored first."""
        if status.year.year != self._year:
            self.page.may_leave()
            self._year = status.year.year
            self.source.narrow(year_id=status.year.id)
            self.page.list.title = f"{self._title} {self._year}"
            self.page.start_over()
        self.page.show_status(status)

    def say(self, tone: str, words: str) -> None:
        self.page.acting.say(tone, words)

    def open_record(self, record_id: int) -> None:
        self.page.open_record(record_id)
