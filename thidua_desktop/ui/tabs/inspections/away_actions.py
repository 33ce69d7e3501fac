"""Mang đi and Nhận về from the window: the file is chosen, what comes back is looked at first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.inspections import Finding, Inspection
from thidua_desktop.services.inspections.receive_visit import preview_visit, receive_visit
from thidua_desktop.services.inspections.take_away import take_away
from thidua_desktop.texts.inspections import away as texts
from thidua_desktop.ui.tabs.inspections.receive_dialog import ReceiveDialog

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from thidua_desktop.domain.inspections.merge import Choice
    from thidua_desktop.services.inspections.receive_visit import Question, ReceivePreview
    from thidua_desktop.services.inspections.visit_reading import VisitRow
    from thidua_desktop.ui.tabs.inspections.parts import InspectionParts
    from thidua_desktop.ui.widgets.register.register_page import RegisterPage


class AwayActions:
    """What is done with files of visits; the page says what became of it."""

    def __init__(self, page: RegisterPage[VisitRow], parts: InspectionParts) -> None:
        self._page, self._parts = page, parts

    def take(self) -> None:
        """Mang đi: one file with the visit that is shown."""
        row = self._page.current() if self._page.may_leave() else None
        if row is None:
            return
        registers = self._parts.registers
        (year,) = registers.list(EmulationYear, id=row.visit.year_id)
        (unit,) = registers.list(Unit, id=row.visit.unit_id)
        name = texts.NAME.format(year.year, unit.code)
        chosen = partial(self._taken, stored_id(row.visit))
        files = self._parts.page.files
        files.save_file(self._page, texts.TAKE_TITLE, name, texts.PATTERN, chosen)

    def _taken(self, visit_id: int, path: Path) -> None:
        parts = self._parts
        done = self._page.acting.try_to(
            take_away, parts.cases, parts.away_files, parts.actor, visit_id, path
        )
        done.announce(texts.TAKEN, path.name)

    def receive(self) -> None:
        """Nhận về: of whichever visit the file is."""
        if self._page.may_leave():
            files = self._parts.page.files
            files.open_file(self._page, texts.RECEIVE, texts.PATTERN, self.preview)

    def preview(self, path: Path) -> None:
        """Show what a file would change; nothing where it was received already."""
        parts = self._parts
        shown = self._page.acting.try_to(
            preview_visit, parts.cases, parts.away_files, parts.actor, path
        )
        if not shown:
            return
        preview = shown.result
        if not preview.changed:
            self._page.acting.announce("info", texts.NOTHING)
            return
        (visit,) = parts.registers.list(Inspection, id=preview.copy.inspection_id)
        (unit,) = parts.registers.list(Unit, id=visit.unit_id)
        links = {**parts.registers.links(Inspection), **parts.registers.links(Finding)}
        receive = partial(self._receive, preview)
        ReceiveDialog(self._page, unit.name, preview, links, receive).open()

    def _receive(self, preview: ReceivePreview, choices: Mapping[Question, Choice]) -> None:
        do = self._parts.registers.do
        done = self._page.acting.do(do, receive_visit, preview, choices)
        self._page.choose(done.result.id)
        done.announce(texts.RECEIVED, len(preview.changed))
