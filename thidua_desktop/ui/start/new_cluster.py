"""Lập Cụm mới: the cluster and its year, its units, who leads it; then all of it at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from thidua_desktop.domain.codes.registers import ImportCode, ImportHint
from thidua_desktop.domain.codes.year import RulesReason
from thidua_desktop.records.base import field_specs
from thidua_desktop.records.cluster import Cluster
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Each, done_at_once
from thidua_desktop.services.importing.blocks import with_titles
from thidua_desktop.services.importing.preview import ImportPreview
from thidua_desktop.services.importing.sheets import ImportChoices, Sheet
from thidua_desktop.services.registers.field_text import check_texts
from thidua_desktop.services.units.new_cluster import (
    NEW_UNITS,
    NewClusterForm,
    people_in,
    preview_units,
    units_of,
)
from thidua_desktop.services.years.open_year import typed_year
from thidua_desktop.services.years.rule_choices import RuleChoice, propose_rules
from thidua_desktop.texts.registers import importing, register_page
from thidua_desktop.texts.registers.registers import EXCEL_FILES, TABLE_FILES
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.texts.years import new_cluster as texts
from thidua_desktop.texts.years.open_year import BAD_YEAR
from thidua_desktop.texts.years.year import rules_reason
from thidua_desktop.ui.start.unit_rows import UnitRows
from thidua_desktop.ui.widgets.ask.wizard import Wizard, WizardPage
from thidua_desktop.ui.widgets.base.field import Field, field_row
from thidua_desktop.ui.widgets.base.file_picker import FilePicker
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, spaced
from thidua_desktop.ui.widgets.base.long_work import LongWork, show_failed
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.register.import_preview import ImportParts, ask_sheet, show_preview
from thidua_desktop.ui.widgets.register.record_form import RecordForm

START = ImportChoices()
_CLUSTER_ROWS = (("name", "code"), ("authority", "bloc"), ("place",))


@dataclass(frozen=True, slots=True)
class NewClusterParts:
    """What the wizard needs of the rest: where it goes, rules, sheets, and who makes it.

    `make` gives the sentence that says why it could not; nothing where it did.
    """

    place: str
    rules: Sequence[RuleChoice]
    files: FilePicker
    read_sheets: Callable[[Path, Each], Sequence[Sheet]]
    write_template: Callable[[Path], Path]
    make: Callable[[NewClusterForm], str]


class NewClusterWizard(Wizard):
    """Nothing is written before its last button."""

    def __init__(self, parts: NewClusterParts, parent: QWidget | None = None) -> None:
        self._parts = parts
        self.cluster = RecordForm(Cluster, _CLUSTER_ROWS)
        self.cluster.show_record(None)
        self.year: Field[QLineEdit] = Field(
            texts.YEAR, QLineEdit(str(QDate.currentDate().year())), required=True
        )
        self.rules: Field[QComboBox] = Field(texts.RULES, QComboBox())
        self.movement: Field[QLineEdit] = Field(texts.MOVEMENT, QLineEdit())
        self.theme: Field[QLineEdit] = Field(texts.THEME, QLineEdit())
        self.rows = UnitRows()
        self.status = StatusLine()
        self.head: Field[QComboBox] = Field(texts.HEAD, QComboBox())
        self._summary = label("", wrap=True)
        pages = (
            WizardPage(
                texts.CLUSTER_PAGE,
                self._cluster_page(),
                self._cluster_fault,
                explanation=texts.CLUSTER_TEXT,
            ),
            WizardPage(
                texts.UNITS_PAGE,
                self._units_page(),
                lambda: self.rows.units()[1],
                explanation=texts.UNITS_TEXT,
            ),
            WizardPage(
                texts.HEAD_PAGE,
                self._head_page(),
                entered=self._on_head,
                explanation=texts.HEAD_TEXT,
            ),
        )
        super().__init__(texts.TITLE, pages, texts.PRIMARY, self._make, parent)
        self.work = LongWork(self)
        self.rows.block_pasted.connect(self.take_block)
        self.rows.changed.connect(self.status.clear)
        for changed in (self.rows.changed, self.cluster.checked, self.year.editor.textChanged):
            changed.connect(self.mended)
        self.cluster.ended.connect(self.focusNextChild)
        self.year.editor.textChanged.connect(lambda _text: self._propose_rules())
        self.head.editor.currentIndexChanged.connect(lambda _at: self._announce_summary())
        self._propose_rules()

    def form(self) -> NewClusterForm:
        """Give what was asked, once every page is right."""
        checked = check_texts(Cluster, self.cluster.texts())
        assert checked.record is not None  # the page is right
        return NewClusterForm(
            cluster=checked.record,
            year=int(self.year.editor.text()),
            rules=str(self.rules.editor.currentData()),
            units=self.rows.units()[0],
            posts=self.rows.posts(),
            head=str(self.head.editor.currentData() or ""),
            movement=self.movement.editor.text().strip(),
            theme=self.theme.editor.text().strip(),
        )

    def take_sheet(self, path: Path) -> None:
        """Show what a file holds; taken, its units stand in the rows."""
        self.work.beside(
            register_page.READING.format(path.name),
            lambda each: self._parts.read_sheets(path, each),
            lambda sheets: self._compare(path.name, sheets),
            self._on_failed,
        )

    def take_block(self, block: Sheet) -> None:
        """Put a pasted list into the rows; where something is to be looked at, show it first."""
        sheets = (with_titles(NEW_UNITS, block),)
        preview = done_at_once(preview_units(sheets))
        hints = {hint.code for hint in preview.hints} - {ImportHint.CODE_PROPOSED}
        if preview.takeable and not hints:
            self._add(preview)
        else:
            self._compare(importing.PASTED, sheets)

    def _add(self, preview: ImportPreview) -> None:
        units = units_of(preview)
        self.rows.add_units(units)
        self.status.show_text(
            "good", texts.taken(texts.PASTED.format(len(units)), people_in(units))
        )

    def _compare(self, name: str, sheets: Sequence[Sheet], choices: ImportChoices = START) -> None:
        def show(preview: ImportPreview) -> None:
            parts = ImportParts(
                name=name,
                fields=NEW_UNITS.specs,
                choices=choices,
                preview=preview,
                compare=lambda decided: preview_units(sheets, decided),
            )
            show_preview(self, parts, lambda dialog: self._take(name, dialog.preview))

        def failed(error: Exception) -> None:
            if isinstance(error, Refused) and error.code is ImportCode.SEVERAL_SHEETS:
                again = partial(self._compare, name, sheets)
                ask_sheet(self, error.details, lambda sheet: again(replace(START, sheet=sheet)))
            else:
                self._on_failed(error)

        steps = preview_units(sheets, choices)
        self.work.in_steps(register_page.CHECKING, steps, show, failed)

    def _on_failed(self, error: Exception) -> None:
        show_failed(self.status.show_text, register_page.STOPPED, error)

    def _take(self, name: str, preview: ImportPreview) -> None:
        units = units_of(preview)
        self.rows.show_units(units)
        message = texts.FROM_SHEET.format(len(units), name)
        self.status.show_text("good", texts.taken(message, people_in(units)))

    def _save_template(self, path: Path) -> None:
        try:
            done = self._parts.write_template(path)
        except Refused as error:
            self.status.show_text("bad", sentence(error))
        else:
            self.status.show_text("good", texts.TEMPLATE_SAVED.format(done.name))

    def _cluster_page(self) -> QWidget:
        when = field_row(self.year, self.rules, stretches=(1, 3))
        return _page(self.cluster, when, self.movement, self.theme, None)

    def _units_page(self) -> QWidget:
        rows = _bar(
            (texts.UP, "Ctrl+Up", lambda: self.rows.move_row(-1)),
            (texts.DOWN, "Ctrl+Down", lambda: self.rows.move_row(1)),
            (texts.REMOVE, "Ctrl+Delete", self.rows.remove_row),
        )
        page = _page((self.rows, 1), rows, self.status)
        files = _bar((texts.IMPORT, "", self._ask_sheet), (texts.TEMPLATE, "", self._ask_template))
        column = cast("QVBoxLayout", page.layout())
        column.insertLayout(0, files)  # above the rows, yet these have the keyboard first: Ctrl+V
        return page

    def _head_page(self) -> QWidget:
        return _page(self.head, self._summary, None)

    def _ask_sheet(self) -> None:
        self._parts.files.open_file(self, texts.IMPORT, TABLE_FILES, self.take_sheet)

    def _ask_template(self) -> None:
        self._parts.files.save_file(
            self, texts.TEMPLATE, texts.TEMPLATE_FILE, EXCEL_FILES, self._save_template
        )

    def _year(self) -> int | None:
        return typed_year(self.year.editor.text())

    def _propose_rules(self) -> None:
        year, box = self._year(), self.rules.editor
        self.year.set_fault("" if year else BAD_YEAR)
        if year is None:
            return
        choices, reason = propose_rules(self._parts.rules, year)
        box.clear()
        for choice in choices:
            box.addItem(choice.title, choice.name)
        fits = not choices or reason is RulesReason.IN_FORCE
        self.rules.set_hint("" if fits else rules_reason(reason, year, choices[0].title))

    def _cluster_fault(self) -> str:
        checked = check_texts(Cluster, self.cluster.texts())
        if checked.faults:
            faults = {one.path: sentence(one) for one in checked.faults}
            self.cluster.show_faults(faults)
            self.cluster.focus_first()
            first = next(name for name in self.cluster.names() if name in faults)
            title = next(s.title for s in field_specs(Cluster) if s.name == first)
            return texts.IN_FIELD.format(title, faults[first])
        return "" if self._year() else BAD_YEAR

    def _on_head(self) -> None:
        box, chosen = self.head.editor, self.head.editor.currentData()
        box.clear()
        box.addItem(texts.NOBODY, "")
        for unit in self.rows.units()[0]:
            box.addItem(unit.name, unit.code)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        self._announce_summary()

    def _announce_summary(self) -> None:
        if self.rows.units()[1] or self._cluster_fault():
            return
        form = self.form()
        names = [unit.name for unit in form.units]
        lines = texts.summary(
            form.cluster.name, form.year, self.rules.editor.currentText(), names, self._parts.place
        )
        self._summary.setText("\n\n".join(lines))

    def _make(self) -> str:
        try:
            return self._parts.make(self.form())
        except Refused as error:
            return sentence(error)


_page = partial(spaced, gap=6, right=12)


def _bar(*buttons: tuple[str, str, Callable[[], object]]) -> QHBoxLayout:
    made = [button(text, key=key, clicked=done) for text, key, done in buttons]
    for one in made:
        one.setAutoDefault(False)
    return hbox(*made, None)
