"""A tab that is one register of the year that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from thidua_desktop.ui.widgets.base.labels import vbox
from thidua_desktop.ui.widgets.register.register_page import PageLook, PageParts, RegisterPage

if TYPE_CHECKING:
    from thidua_desktop.services.registers.register_source import RegisterSource
    from thidua_desktop.services.years.year_status import YearStatus

Row = TypeVar("Row")


class RegisterTab(QWidget, Generic[Row]):
    """Shows the records of a year, with what belongs to each under its card."""

    def __init__(
        self,
        source: RegisterSource[Row],
        parts: PageParts,
        look: PageLook[Row],
    ) -> None:
        super().__init__()
        self.source = source
        self.page: RegisterPage[Row] = RegisterPage(source, parts, look)
        self._title = look.text.title
        self._year: int | None = None
        vbox(self.page, on=self)

    def show_year(self, status: YearStatus) -> None:
        """Show the records of a year; what is typed for the one before is stored first."""
        if self._turn_to(status):
            self.page.start_over()
        self.page.show_status(status)

    def _turn_to(self, status: YearStatus) -> bool:
        """Take another year for the one meant from now on; False where it is the same."""
        if status.year.year == self._year:
            return False
        self.page.may_leave()
        self._year = status.year.year
        self.source.narrow(year_id=status.year.id)
        self._show_title()
        return True

    def announce(self, tone: str, text: str) -> None:
        self.page.acting.announce(tone, text)

    def _show_title(self) -> None:
        self.page.list.title = f"{self._title} {self._year}"

    def open_record(self, record_id: int) -> None:
        self.page.open_record(record_id)


class YearlessRegister(RegisterTab[Row]):
    """Shows records that belong to no year: none locks them."""

    def show_year(self, _status: YearStatus) -> None:
        self.page.refresh()
        if self.page.current() is None:
            self.page.choose_first()
