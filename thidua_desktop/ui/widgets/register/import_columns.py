"""Which column of a file is for what: each with what stands in it, chosen from the fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from thidua_desktop.texts.base.app import CANCEL
from thidua_desktop.texts.registers import importing as texts
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.labels import button, hbox, label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from thidua_desktop.records.base import FieldSpec
    from thidua_desktop.services.importing.sheets import SheetTable

_SAMPLES = 3
_LONGEST = 48


class ImportColumnsDialog(Dialog):
    """A row for each column of the file that has a title."""

    def __init__(
        self, table: SheetTable, fields: Sequence[FieldSpec], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, texts.COLUMNS_TITLE, least=760)
        self.add_head(texts.COLUMNS_TITLE, texts.COLUMNS_TEXT)
        self.boxes: dict[str, QComboBox] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        for place in range(table.added):
            title = table.titles[place]
            if not title:
                continue
            spec = table.columns[place]
            self.boxes[title] = box = _box(fields, spec.name if spec else "")
            box.setAccessibleName(title)
            row = grid.rowCount()
            grid.addWidget(label(title, "strong", wrap=True), row, 0)
            grid.addWidget(label(_samples(table, place), "secondary"), row, 1)
            grid.addWidget(box, row, 2)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        foot = hbox(None, button(CANCEL, clicked=self.reject))
        keep = button(texts.COLUMNS_KEEP, "primary", clicked=self.accept)
        keep.setDefault(True)
        foot.addWidget(keep)
        self.add_foot(foot)

    def chosen(self) -> Mapping[str, str]:
        """Give the field of each title, "" for one that is not used."""
        return {title: str(box.currentData()) for title, box in self.boxes.items()}


def ask_columns(
    parent: QWidget,
    table: SheetTable,
    fields: Sequence[FieldSpec],
    answered: Callable[[Mapping[str, str]], object],
) -> ImportColumnsDialog:
    dialog = ImportColumnsDialog(table, fields, parent)
    dialog.accepted.connect(lambda: answered(dialog.chosen()))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _box(fields: Sequence[FieldSpec], name: str) -> QComboBox:
    box = QComboBox()
    box.addItem(texts.NOT_USED, "")
    for spec in fields:
        box.addItem(spec.title, spec.name)
    box.setCurrentIndex(max(box.findData(name), 0))
    return box


def _samples(table: SheetTable, place: int) -> str:
    cells = (t[place] for n, t in table.rows if n not in table.kinds and t[place])
    message = "  ·  ".join(" ".join(text.split()) for text, _ in zip(cells, range(_SAMPLES)))  # noqa: B905
    return message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"
