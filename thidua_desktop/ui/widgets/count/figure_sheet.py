"""Figures typed beside names, one after another: votes of a hand tally, opinions in writing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import Signal

from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Key = TypeVar("Key")

ROW: Final = 38
HEADING: Final = 44
_MOST: Final = 100_000
_NUMBER_WIDTH, _FIGURE_WIDTH = 56, 132


@dataclass(frozen=True, slots=True)
class FigureLine(Generic[Key]):
    """What figures are of; without a `key` it is a heading and has none."""

    key: Key | None
    name: str
    number: str = ""
    open: bool = True


class FigureSheet(TableView, Generic[Key]):
    """Holds for each line as many whole numbers as there are titles; tells when one was typed."""

    changed = Signal()

    def __init__(self, name: str, called: str, titles: Sequence[str]) -> None:
        self._figures: dict[Key, list[int]] = {}
        self.lines: RowsModel[FigureLine[Key]] = RowsModel(
            (
                Column("", lambda line: line.number, width=_NUMBER_WIDTH),
                Column(
                    called,
                    lambda line: line.name,
                    stretch=True,
                    wrap=True,
                    bold=lambda line: line.key is None,
                ),
                *(self._column(*one) for one in enumerate(titles)),
            ),
            lambda line: line.key or line.name,
        )
        super().__init__(self.lines, row_height=ROW, sheet=True)
        self.setAccessibleName(name)
        self.lines.typed.connect(self.changed)

    def show_lines(
        self, lines: Sequence[FigureLine[Key]], figures: Mapping[Key, Sequence[int]]
    ) -> None:
        """Show these lines with their figures; a cell that is being typed in stays open."""
        self._figures = {line.key: list(figures[line.key]) for line in lines if line.key}
        self.lines.set_rows(lines)

    def figures(self) -> dict[Key, tuple[int, ...]]:
        """What stands in the sheet; where a cell holds no number, what stood there before."""
        return {key: tuple(figures) for key, figures in self._figures.items()}

    def fault(self) -> str:
        return next((fault.why for fault in self.lines.faults()), "")

    def is_open(self, key: Key) -> bool:
        return any(line.open for line in self.lines.rows() if line.key == key)

    def take(self, key: Key, place: int, text: str) -> None:
        row = next(at for at, line in enumerate(self.lines.rows()) if line.key == key)
        self.lines.setData(self.lines.index(row, place + 2), text)

    def _column(self, place: int, title: str) -> Column[FigureLine[Key]]:
        def text(line: FigureLine[Key]) -> str:
            return str(self._figures[line.key][place]) if line.key else ""

        return Column(
            title,
            text,
            align="right",
            width=_FIGURE_WIDTH,
            set=partial(self._set, place),
            open=lambda line: line.open and line.key is not None,
        )

    def _set(self, place: int, line: FigureLine[Key], text: str) -> str:
        plain = text.replace(".", "") or "0"
        if not (plain.isascii() and plain.isdecimal()):
            return sentence(FieldCode.NOT_NUMBER)
        if int(plain) > _MOST:
            return sentence(FieldCode.TOO_LARGE, str(_MOST))
        if line.key is not None:
            self._figures[line.key][place] = int(plain)
        return ""
