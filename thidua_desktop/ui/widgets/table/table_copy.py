"""Rows on the clipboard: tab-separated for a sheet, a table for a document or a letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from thidua_desktop.ui.widgets.table.rows_model import Column

if TYPE_CHECKING:
    from thidua_desktop.services.importing.sheets import Sheet

_TABLE = '<meta charset="utf-8"><table border="1">{0}</table>'


@dataclass(frozen=True)
class CopiedTable:
    columns: Sequence[Column[Any]]
    rows: Sequence[Any]

    def text(self) -> str:
        """Tab-separated lines under their headings."""
        return "\n".join("\t".join(cells) for cells in self._lines())

    def html(self) -> str:
        head, *rows = self._lines()
        lines = ["".join(f"<th>{escape(text)}</th>" for text in head)]
        lines += ["".join(f"<td>{escape(text)}</td>" for text in cells) for cells in rows]
        return _TABLE.format("".join(f"<tr>{line}</tr>" for line in lines))

    def data(self) -> QMimeData:
        """Both, as the clipboard takes them."""
        both = QMimeData()
        both.setText(self.text())
        both.setHtml(self.html())
        return both

    def _lines(self) -> list[list[str]]:
        lines = [[column.title for column in self.columns]]
        for row in self.rows:
            lines.append([" ".join(column.text(row).split()) for column in self.columns])
        return lines


def pasted(*, lists: bool = False) -> Sheet | None:
    """The block of cells that stands on the clipboard, or a list; None where there is none."""
    from thidua_desktop.services.importing.clipboard import block_of, list_of  # few ever paste

    data = QGuiApplication.clipboard().mimeData()
    block = block_of(data.html(), data.text())
    return block if block is not None or not lists else list_of(data.text())
