"""A tab of several pages under a row of heads; each page is made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.ui.widgets.base.labels import vbox
from thidua_desktop.ui.widgets.base.leavable import all_may_leave
from thidua_desktop.ui.widgets.base.page_heads import PageHeads
from thidua_desktop.ui.widgets.base.page_stack import PageStack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thidua_desktop.services.years.year_status import YearStatus

_MARGINS: Final = (24, 12, 24, 0)


@dataclass(frozen=True)
class TabPage:
    """A page: its title, what makes it, and the tables whose records it shows.

    What is made has `show_year(status)`, `announce(tone, text)`, and `open_in(table, record_id)`
    or `open_record(record_id)`; `focus_first()` where it does not begin with its list.
    """

    title: str
    make: Callable[[], Any]
    tables: Collection[str] = ()


class PagedTab(QWidget):
    """Ctrl+1, Ctrl+2 … turn the pages; what is typed on the one that is left is stored first."""

    def __init__(self, pages: Sequence[TabPage]) -> None:
        super().__init__()
        self._pages = tuple(pages)
        self._made: dict[int, Any] = {}
        self._behind: set[int] = set()
        self._status: YearStatus | None = None
        self.stack = PageStack()
        self._lay_out()

    def show_year(self, status: YearStatus) -> None:
        """Put the page that is seen on a year; the others follow when they are looked at."""
        self._status = status
        self._behind = set(self._made)
        self.page_at(self.at())

    def at(self) -> int:
        return self.heads.checkedId()

    def page_at(self, at: int) -> Any:
        """Give a page, made and on the year that is shown."""
        if at not in self._made:
            self._made[at] = self._pages[at].make()
            self._holders[at].addWidget(self._made[at])
            self._behind.add(at)
        self._follow(at)
        return self._made[at]

    @property
    def page(self) -> Any:
        return self.page_at(0).page

    def show_page(self, at: int) -> None:
        """Turn to a page; where something wrong is typed on the one before, that stays."""
        before = self.stack.currentIndex()
        if at != before and before in self._made and not all_may_leave(self._made[before]):
            self.heads.button(before).setChecked(True)
            return
        shown = self.page_at(at)
        self.heads.button(at).setChecked(True)
        self.stack.setCurrentIndex(at)
        if hasattr(shown, "focus_first"):
            shown.focus_first()
        else:
            shown.page.list.table.setFocus()

    def open_in(self, table: str, record_id: int) -> None:
        """Show a record on the page of its register."""
        at = next((n for n, page in enumerate(self._pages) if table in page.tables), 0)
        self.show_page(at)
        shown = self.page_at(at)
        if hasattr(shown, "open_in"):
            shown.open_in(table, record_id)
        else:
            shown.open_record(record_id)

    def announce(self, tone: str, text: str) -> None:
        """Say something where the page that is seen has its line."""
        self.page_at(self.at()).announce(tone, text)

    def _follow(self, at: int) -> None:
        if self._status is not None and at in self._behind:
            self._behind.remove(at)
            self._made[at].show_year(self._status)

    def _lay_out(self) -> None:
        heads = PageHeads(self, [page.title for page in self._pages], self.show_page)
        heads.setContentsMargins(*_MARGINS)
        self.heads = heads.group
        self._holders: list[QVBoxLayout] = []
        for _page in self._pages:
            holder = QWidget()
            self._holders.append(QVBoxLayout(holder))
            self._holders[-1].setContentsMargins(0, 0, 0, 0)
            self.stack.addWidget(holder)
        vbox(heads, (self.stack, 1), on=self, gap=0)
