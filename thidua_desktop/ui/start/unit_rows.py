"""Units typed row by row: code, name and the title of their head; an empty row waits at the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal

from thidua_desktop.records.base import field_specs
from thidua_desktop.records.cluster import MemberUnit
from thidua_desktop.services.registers.field_text import check_texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.texts.units.posts import usual_post
from thidua_desktop.texts.years import new_cluster as texts
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from thidua_desktop.services.units.new_cluster import Units

FIELDS: Final = ("code", "name", "head_post")
_WIDTHS: Final = (130, 0, 210)
_TITLES: Final = {spec.name: spec.title for spec in field_specs(MemberUnit)}


@dataclass(eq=False, slots=True)
class UnitDraft:
    """What is written of a unit, and what the sheet from which it came held beside that.

    `posts` are the head and the liaison that it named.
    """

    texts: dict[str, str] = field(default_factory=lambda: dict.fromkeys(FIELDS, ""))
    beside: Mapping[str, Any] = field(default_factory=dict)
    posts: Mapping[str, Any] = field(default_factory=dict)

    def is_empty(self) -> bool:
        return not any(self.texts.values())


class UnitRows(TableView):
    changed = Signal()

    def __init__(self) -> None:
        self._drafts: list[UnitDraft] = []
        self._lines: RowsModel[UnitDraft] = RowsModel(
            tuple(
                self._column(*one) for one in zip(FIELDS, texts.UNIT_COLUMNS, _WIDTHS, strict=True)
            )
        )
        super().__init__(self._lines, row_height=36, sheet=True)
        self.setAccessibleName(texts.UNITS)
        self.setMinimumHeight(280)
        self.takes_blocks = self.takes_lists = True
        self.show_units(())

    def show_units(self, units: Units) -> None:
        """Show these instead of what is there."""
        self._drafts = [
            UnitDraft(
                {name: getattr(unit, name) for name in FIELDS},
                unit.model_dump(exclude={"id"}),
                posts,
            )
            for unit, posts in units
        ]
        self._show(0)

    def add_units(self, units: Units) -> None:
        """Show these after what is there; only the rows that say nothing go."""
        self.settle()
        before = [draft for draft in self._drafts if not draft.is_empty()]
        self.show_units(units)
        self._drafts = [*before, *self._drafts]
        self._show(len(before))
        self.setFocus()  # the cell into which it was pasted is closed

    def units(self) -> tuple[tuple[MemberUnit, ...], str]:
        """Give the units, and the first fault in words where one row is no unit."""
        self.settle()
        found: dict[str, MemberUnit] = {}
        for row, draft in enumerate(self._drafts):
            if draft.is_empty():
                continue
            checked = check_texts(MemberUnit, draft.texts, base=draft.beside)
            for fault in checked.faults:
                self.type_in(row, FIELDS.index(fault.path))
                text = sentence(fault)
                return (), texts.IN_ROW.format(row + 1, _TITLES[fault.path], text)
            unit = checked.record
            assert unit is not None  # nothing is wrong
            if unit.code in found:
                self.type_in(row, 0)
                return (), texts.CODE_TWICE.format(row + 1, unit.code)
            found[unit.code] = unit
        return tuple(found.values()), "" if found else texts.NO_UNITS

    def posts(self) -> Mapping[str, Mapping[str, Any]]:
        drafts = (draft for draft in self._drafts if not draft.is_empty() and draft.posts)
        return {draft.texts["code"].strip(): draft.posts for draft in drafts}

    def remove_row(self) -> None:
        self.settle()
        if self.chosen() >= 0:
            at = self.chosen()
            del self._drafts[at]
            self._show(at)

    def move_row(self, by: int) -> None:
        self.settle()
        row = self.chosen()
        if row >= 0 and 0 <= row + by < len(self._drafts):
            self._drafts.insert(row + by, self._drafts.pop(row))
            self._show(row + by)

    def _column(self, name: str, title: str, width: int) -> Column[UnitDraft]:
        def take(draft: UnitDraft, text: str) -> str:
            proposed = usual_post(draft.texts["name"])  # what was typed otherwise stays
            draft.texts[name] = text
            if name == "name" and draft.texts["head_post"] == proposed:
                draft.texts["head_post"] = usual_post(text)
            self._keep_empty_row()
            return ""

        def written(draft: UnitDraft) -> str:
            return draft.texts[name]

        return Column(title, written, width=width, stretch=not width, set=take)

    def _show(self, chosen: int) -> None:
        self._keep_empty_row()
        self.choose(min(chosen, len(self._drafts) - 1))  # one sees where typing begins

    def _keep_empty_row(self) -> None:
        if not self._drafts or not self._drafts[-1].is_empty():
            self._drafts.append(UnitDraft())
        self._lines.set_rows(self._drafts)
        self.changed.emit()
