"""*Danh mục nội dung*: the checklists, each version with its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.inspections import Checklist, ChecklistItem, Inspection
from thidua_desktop.services.inspections.checklists import add_shipped_lists, new_version
from thidua_desktop.services.registers.register_source import RecordSource
from thidua_desktop.texts.inspections import plan as texts
from thidua_desktop.texts.inspections.inspections import list_name
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.register.register_look import Child, PageLook
from thidua_desktop.ui.widgets.register.register_tab import YearlessRegister

if TYPE_CHECKING:
    from thidua_desktop.ui.tabs.inspections.parts import InspectionParts


class ListsPage(YearlessRegister[Checklist]):
    """A list that was used says so, and is changed as a new version."""

    def __init__(self, parts: InspectionParts) -> None:
        look: PageLook[Checklist] = PageLook(
            text=texts.LISTS,
            title=lambda one: list_name(one.name, one.version),
            rows=(("name",), ("version", "source")),
            shown=("name", "version"),
            children=(
                Child(
                    ChecklistItem,
                    by="checklist_id",
                    shown=("position", "code", "heading", "text"),
                    typed=("position", "code", "heading", "text"),
                    text=texts.ITEMS,
                    rows=(("position", "code"), ("heading",), ("text",), ("look_for",)),
                ),
            ),
        )
        super().__init__(RecordSource(Checklist, parts.registers), parts.page, look)
        self._parts = parts
        self.used = label("", "", "warning", wrap=True)
        self.shipped = button(texts.SHIPPED, clicked=self._add_shipped)
        self.version = button(texts.NEW_VERSION, icon="copy", clicked=self._new_version)
        self.page.list.add_tool(self.shipped)
        self.page.card.add_to_head(self.version)
        self.page.card.shorten_delete()
        self.page.card.add_at_foot(self.used)
        self.page.row_shown.connect(self._show_row)

    def _show_row(self, one: Checklist | None) -> None:
        self.version.setVisible(one is not None)
        self.used.setVisible(False)
        if one is not None:
            found = self._parts.registers.list(
                Inspection, checklist_name=one.name, checklist_version=one.version
            )
            self.used.setText(texts.USED_BY.format(len(found)))
            self.used.setVisible(bool(found))

    def _add_shipped(self) -> None:
        if not self.page.may_leave():
            return
        done = self.page.acting.try_to(self._parts.registers.do, add_shipped_lists)
        if done and done.result:
            done.announce(texts.SHIPPED_ADDED, done.result)
        elif done:
            self.page.acting.announce("info", texts.SHIPPED_THERE)

    def _new_version(self) -> None:
        one = self.page.current()
        if one is None or not self.page.may_leave():
            return
        do = self._parts.registers.do
        if done := self.page.acting.try_to(do, new_version, stored_id(one)):
            self.page.refresh()
            self.page.choose(done.result.id)
            done.announce(texts.VERSION_MADE, done.result.version)
