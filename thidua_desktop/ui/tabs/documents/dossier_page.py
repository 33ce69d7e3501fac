"""The page *Hồ sơ đề nghị*: what the law asks for each proposed unit, what is there, what lacks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.documents.dossier import DossierItem, UnitDossier, read_dossier
from thidua_desktop.texts.documents import dossier as texts
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.shell.write_document import announce_written
from thidua_desktop.ui.widgets.base.labels import AROUND_LINED, button, hbox, label, vbox
from thidua_desktop.ui.widgets.base.long_work import LongWork
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from thidua_desktop.services.base.case import Case
    from thidua_desktop.services.base.long_work import Each
    from thidua_desktop.services.documents.dossier import Dossier, MadeDossier
    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.shell.changes import Changes
    from thidua_desktop.ui.widgets.base.file_picker import FilePicker, Opener

    Make = Callable[[Path, int], Callable[[Each], MadeDossier]]

_ROW: Final = 44


class DossierPage(QWidget):
    """The units at the top, the parts of the dossier of the chosen one below."""

    def __init__(
        self,
        case: Case,
        changes: Changes,
        write_report: Callable[[int], str],
        make: Make,
        files: FilePicker,
        opener: Opener,
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case, self._write_report, self._make = case, write_report, make
        self._files, self._opener = files, opener
        self._year_id: int | None = None
        self.dossier: Dossier | None = None
        self.status = StatusLine()
        self.acting = Acting(self, changes, self.status.show_text)
        self._work = LongWork(self)
        self.units: RowsModel[UnitDossier] = RowsModel(_unit_columns())
        self.table = TableView(self.units, texts.EMPTY, row_height=_ROW, arranged=True)
        self.table.setAccessibleName(texts.TITLE)
        self.items: RowsModel[DossierItem] = RowsModel(_item_columns())
        self.parts = TableView(self.items, texts.EMPTY_ITEMS, row_height=_ROW, arranged=True)
        self.parts.setAccessibleName(texts.ITEMS)
        self.report = button(texts.REPORT, icon="word", key=texts.REPORT_KEY, clicked=self.write)
        self.make_button = button(
            texts.MAKE, "primary", icon="box", key=texts.MAKE_KEY, clicked=self.ask_make
        )
        self.about = label(texts.ABOUT, "secondary", wrap=True)
        self.heading = label("", "strong", wrap=True)
        self._lay_out()
        self.watch = Watch(self, changes, self.read)

    def show_year(self, status: YearStatus) -> None:
        self._year_id = status.year.id
        self.watch.read()

    def focus_first(self) -> None:
        self.table.setFocus()

    def announce(self, tone: str, text: str) -> None:
        self.acting.announce(tone, text)

    def read(self) -> None:
        """Read the dossiers anew; the chosen unit stays chosen."""
        if self._year_id is None:
            return
        at = max(self.table.currentIndex().row(), 0)
        self.dossier = self._case.read(read_dossier, self._year_id)
        self.units.set_rows(self.dossier.units)
        there = bool(self.dossier.units)
        self.report.setEnabled(there)
        self.make_button.setEnabled(there)
        if there:
            self.table.setCurrentIndex(self.units.index(min(at, len(self.dossier.units) - 1), 0))
        self._show_unit()

    def unit(self) -> UnitDossier | None:
        return self.units.row_at(self.table.currentIndex().row())

    def write(self) -> None:
        """Write the report of the chosen unit and open it."""
        one = self.unit()
        if one is not None and one.membership_id is not None:
            announce_written(self.acting, self._write_report, one.membership_id)

    def ask_make(self) -> None:
        """Ask where, then make the folder and the zip of all units."""
        if self.dossier is not None and self.dossier.units:
            self._files.choose_folder(self, texts.CHOOSE, self._on_folder)

    def _on_folder(self, parent: Path) -> None:
        assert self._year_id is not None
        try:
            work = self._make(parent, self._year_id)
        except Refused as refused:
            self.acting.refuse(refused)
            return
        self._work.beside(texts.WORKING, work, self._made, partial(self.acting.fail, texts.STOPPED))

    def _made(self, made: MadeDossier) -> None:
        assert self.dossier is not None
        missing = sum(one.missing for one in self.dossier.units)
        text = texts.MADE_OPEN if missing else texts.MADE
        message = text.format(made.folder.name, made.packed.name, made.files, missing)
        self.announce("warning" if missing else "good", message)
        self._opener(made.folder)

    def _show_unit(self) -> None:
        one = self.unit()
        self.items.set_rows(one.items if one is not None else ())
        self.heading.setText(f"{texts.ITEMS}: {one.unit.name}" if one is not None else texts.ITEMS)

    def _lay_out(self) -> None:
        head = hbox((self.about, 1), self.report, self.make_button, gap=8)
        below = QWidget()
        vbox(self.heading, (self.parts, 1), on=below, gap=8)
        both = hbox((self.table, 2), (below, 3), gap=24)
        vbox(head, (both, 1), self.status, on=self, gap=12, around=AROUND_LINED)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_unit())
        self.table.row_opened.connect(lambda _at: self.parts.setFocus())
        for one in (self.table, self.parts):
            one.rows_copied.connect(self.acting.announce_copied)


def _unit_columns() -> tuple[Column[UnitDossier], ...]:
    return (
        Column(texts.UNIT, lambda one: one.unit.name, stretch=True, wrap=True, name="unit"),
        Column(
            texts.TITLES, lambda one: "; ".join(one.titles), width=170, wrap=True, name="titles"
        ),
        Column(
            texts.STATE,
            lambda one: texts.state(one.missing),
            width=120,
            wrap=True,
            tone=lambda one: "warning" if one.missing else "good",
            name="state",
        ),
    )


def _item_columns() -> tuple[Column[DossierItem], ...]:
    return (
        Column(texts.PART, lambda one: texts.PARTS[one.part], width=170, wrap=True, name="part"),
        Column(
            texts.ARTICLE,
            lambda one: texts.article(one.citation),
            width=170,
            wrap=True,
            name="article",
        ),
        Column(
            texts.THERE,
            lambda one: texts.there([(file.name, file.signed) for file in one.files]),
            stretch=True,
            wrap=True,
            name="there",
        ),
        Column(
            texts.MISSING,
            lambda one: texts.lacking(one.missing),
            width=190,
            wrap=True,
            tone=lambda one: "" if one.complete else "warning",
            name="missing",
        ),
    )
