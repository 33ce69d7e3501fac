"""What a sheet would do to a register, before anything is stored: corrected, decided, taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from thidua_desktop.domain.codes.registers import ImportHint
from thidua_desktop.records.base import FieldKind, FieldSpec
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.importing.decide import (
    Offer,
    alike_of,
    corrected,
    hidden_left,
    left_or_taken,
    offers,
    with_columns,
)
from thidua_desktop.services.importing.preview import ImportPreview, Problem, RowChange
from thidua_desktop.services.importing.sheets import ImportChoices
from thidua_desktop.texts.base.app import CANCEL
from thidua_desktop.texts.registers import importing as texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.base.long_work import LongWork
from thidua_desktop.ui.widgets.register.import_columns import ImportColumnsDialog, ask_columns
from thidua_desktop.ui.widgets.register.import_grid import LEAVE_KEY, ImportGrid
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

_LEFT = "J2"
_QUIET = (ImportHint.OLD_LETTERS, ImportHint.UNIT_OF_GROUP, ImportHint.CODE_PROPOSED)
"""Said of the sheet as a whole, or seen in the cells of a column of their own."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: where it is first, how it is said, and what settles it."""

    problem: Problem
    blocks: bool
    where: str
    text: str
    offer: Offer | None

    @property
    def proposal(self) -> str:
        if self.offer is None:
            return ""
        several = len(set(self.offer.cells.values())) > 1
        return f"{self.offer.proposal}, …" if several else self.offer.proposal


def findings(preview: ImportPreview) -> Sequence[Finding]:
    """Give the lines: what blocks first, each in the order of the rows."""
    found: list[Finding] = []
    known = offers(preview)
    for blocks, all_of_them in ((True, preview.problems), (False, preview.hints)):
        seen: set[tuple[object, ...]] = set()
        for one in all_of_them:
            if one.code in _QUIET or one.code.startswith(_LEFT):
                continue
            alike = alike_of(preview, one)
            offer = known[alike] if alike is not None else None
            key = alike or (one.row, one.column, one.code)
            if key not in seen:
                seen.add(key)
                found.append(_finding(preview, one, offer, blocks=blocks))
    return found


def _finding(preview: ImportPreview, one: Problem, offer: Offer | None, *, blocks: bool) -> Finding:
    column = "" if one.column is None else preview.titles[one.column]
    text = sentence(one.code, *one.details)
    if one.code is ImportHint.LINK_ALIKE and offer is not None:
        text = texts.MESSAGE_OF.format(offer.text, text)
    where = texts.place(one.row, column)
    if offer is not None and len(offer.cells) > 1:
        where = texts.CELLS.format(len(offer.cells), column)
    return Finding(one, blocks, where, text, offer)


_SIZE = QSize(1720, 940)
_FINDINGS = 4
_FINDING = 32
_MOST_LISTED = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportParts:
    """What the preview is of, what may be chosen for a column, and what compares it again.

    `mark` gives the file back with its faults marked; without it nothing can be given back.
    """

    name: str
    fields: Sequence[FieldSpec]
    choices: ImportChoices
    preview: ImportPreview
    compare: Callable[[ImportChoices], Steps[ImportPreview]]
    mark: Callable[[ImportPreview], object] | None = None


class ImportPreviewDialog(Dialog):
    """Shows every row with what would be done, and below it what is wrong or to be looked at."""

    def __init__(self, parts: ImportParts, parent: QWidget | None = None) -> None:
        super().__init__(parent, texts.TITLE, size=_SIZE)
        self._parts = parts
        self.choices, self.preview = parts.choices, parts.preview
        self.columns: ImportColumnsDialog | None = None
        self.work = LongWork(self)
        self.add_head(texts.TITLE)
        self.summary = label("", wrap=True)
        self.message = label("", "secondary", wrap=True)
        self.sheet = QComboBox()
        self.grid = ImportGrid(parts.preview)
        self.list: RowsModel[Finding] = RowsModel(_finding_columns())
        self.findings = TableView(self.list, texts.NO_FINDINGS, row_height=_FINDING)
        self._tools = QWidget()
        self._lay_out()
        self._connect_grid()
        self._show()
        self.findings.choose(0)
        (self.findings if self.list.rowCount() else self.take).setFocus()

    def accept_finding(self) -> None:
        """Take what the chosen line proposes, in every cell that it is about."""
        finding = self.list.row_at(self.findings.chosen())
        if finding is not None and finding.offer is not None:
            self._decide(corrected(self.choices, finding.offer.cells))

    def go_to_finding(self, *, typing: bool = False) -> None:
        finding = self.list.row_at(self.findings.chosen())
        if finding is not None:
            self.grid.go_to(finding.problem, typing=typing)

    def go_to_next(self) -> None:
        problem = self.grid.next_problem()
        if problem is not None:
            self.grid.go_to(problem)

    def ask_columns(self) -> None:
        self.columns = ask_columns(
            self,
            self.preview.table,
            self._parts.fields,
            lambda chosen: self._decide(with_columns(self.choices, chosen)),
        )

    def accept(self) -> None:
        self.grid.settle()
        if self.take.isEnabled() and not self.work.is_busy():
            super().accept()

    def _decide(self, choices: ImportChoices) -> None:
        def show(preview: ImportPreview) -> None:
            self.choices, self.preview = choices, preview
            at = self.findings.chosen()
            self._show()
            self.findings.choose(min(at, self.list.rowCount() - 1))

        self.work.in_steps(texts.COMPARING, self._parts.compare(choices), show, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        """A decision after which no list is found is not taken; a stop leaves what is shown."""
        if isinstance(error, Refused):
            self.summary.setProperty("tone", "bad")
            self.summary.setText(sentence(error))
        self.sheet.blockSignals(True)  # noqa: FBT003  Qt's own
        self.sheet.setCurrentText(self.preview.table.name)
        self.sheet.blockSignals(False)  # noqa: FBT003
        self._show_tools()

    def _show(self) -> None:
        self._show_grid()
        self.list.set_rows(findings(self.preview)[:_MOST_LISTED])
        self.findings.setVisible(bool(self.list.rowCount()))
        self.summary.setText(_summary(self._parts.name, self.preview))
        message = _message(self.preview)
        self.message.setText(message)
        self.message.setVisible(bool(message))
        self._show_tools()

    def _show_grid(self) -> None:
        same = self.preview.columns == self.grid.preview.columns
        if same and self.preview.titles == self.grid.preview.titles:
            self.grid.show_preview(self.preview)
            return
        before, self.grid = self.grid, ImportGrid(self.preview)
        self.body.replaceWidget(before, self.grid)
        before.deleteLater()
        self._connect_grid()

    def _show_tools(self) -> None:
        table, faulty = self.preview.table, bool(self.preview.problems)
        self._letters.setVisible(bool(table.old_letters) or self.choices.keep_letters)
        keep = self.choices.keep_letters
        self._letters.setText(texts.CONVERT_LETTERS if keep else texts.KEEP_LETTERS)
        self._hidden.setVisible(bool(table.hidden_rows))
        left = table.hidden_rows <= self.choices.left_out
        self._hidden.setText(texts.TAKE_HIDDEN if left else texts.LEAVE_HIDDEN)
        self.next_button.setEnabled(any(problem.row for problem in self.preview.problems))
        self.accept_button.setEnabled(any(row.offer is not None for row in self.list.rows()))
        self.mark_button.setVisible(self._parts.mark is not None and faulty)
        good = sum(row.change is not RowChange.SAME for row in self.preview.good)
        self.take.setText((texts.TAKE_GOOD if faulty else texts.TAKE).format(good))
        self.take.setEnabled(bool(self.preview.good))

    def _lay_out(self) -> None:
        tools = FlowLayout(self._tools, gap=8)
        names = self.preview.table.sheets
        self.sheet.addItems(list(names))
        self.sheet.setCurrentText(self.preview.table.name)
        self.sheet.setAccessibleName(texts.SHEET)
        self.sheet.setVisible(len(names) > 1)
        self._letters = button("", "quiet", clicked=self._on_letters)
        self._hidden = button("", "quiet", clicked=self._on_hidden)
        self.next_button = button(texts.NEXT_FAULT, key="F9", clicked=self.go_to_next)
        self.accept_button = button(texts.ACCEPT, "quiet", key="F7", clicked=self.accept_finding)
        self._leave_row = button(
            texts.LEAVE_ROW,
            "quiet",
            key=LEAVE_KEY,
            shortcut=False,
            clicked=self.grid.toggle_row,
        )
        for tool in (
            self.sheet,
            button(texts.COLUMNS, key="F6", clicked=self.ask_columns),
            self.next_button,
            self.accept_button,
            self._leave_row,
            self._letters,
            self._hidden,
        ):
            tools.addWidget(tool)
        for part in (self.summary, self.message, self._tools):
            self.body.addWidget(part)
        self.body.addWidget(self.grid, 1)
        height = self.findings.horizontalHeader().height() + _FINDINGS * _FINDING
        self.findings.setFixedHeight(height)
        self.findings.setAccessibleName(texts.FOUND_WHAT)
        self.body.addWidget(self.findings)
        self.add_foot(self._foot())
        self.sheet.currentTextChanged.connect(
            lambda name: self._decide(replace(self._parts.choices, sheet=name))
        )
        self.findings.row_opened.connect(lambda _at: self.go_to_finding(typing=True))
        self.findings.row_chosen.connect(lambda _at: self._on_finding())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self.mark_button = button(texts.MARK, "quiet", "excel", clicked=self._on_mark)
        self.leave = button(CANCEL, clicked=self.reject)
        self.take = button("", "primary", clicked=self.accept)
        self.take.setToolTip(texts.TAKE_TIP)
        self.bind_ctrl_enter(self.accept)
        foot.addWidget(self.mark_button)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.take)
        for each in (self.leave, self.take, self.mark_button):
            each.setAutoDefault(False)
        return foot

    def _connect_grid(self) -> None:
        self.grid.setMinimumHeight(180)
        self.grid.corrected.connect(
            lambda row, at, text: self._decide(corrected(self.choices, {(row, at): text})),
            Qt.ConnectionType.QueuedConnection,  # once the cell has closed
        )
        self.grid.row_toggled.connect(
            lambda row: self._decide(left_or_taken(self.choices, self.preview, row))
        )

    def _on_finding(self) -> None:
        """The cell is brought into sight while the list keeps the keyboard."""
        if self.findings.hasFocus():
            self.go_to_finding()
            self.findings.setFocus()

    def _on_letters(self) -> None:
        self._decide(replace(self.choices, keep_letters=not self.choices.keep_letters))

    def _on_hidden(self) -> None:
        self._decide(hidden_left(self.choices, self.preview))

    def _on_mark(self) -> None:
        if self._parts.mark is not None:
            self._parts.mark(self.preview)


def show_preview(
    parent: QWidget, parts: ImportParts, taken: Callable[[ImportPreviewDialog], object]
) -> ImportPreviewDialog:
    """Open it; `taken` is called once the rows that are right are to be imported."""
    dialog = ImportPreviewDialog(parts, parent)
    dialog.accepted.connect(lambda: taken(dialog))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def ask_sheet(parent: QWidget, names: Sequence[str], answered: Callable[[str], object]) -> None:
    field = asked("sheet", texts.SHEET, FieldKind.CHOICE, names, names[0])
    question = Question(texts.CHOOSE_SHEET, texts.CHOOSE_SHEET_TEXT, texts.GO_ON, (field,))
    ask(parent, question, lambda answers: answered(str(answers["sheet"])))


def _summary(name: str, preview: ImportPreview) -> str:
    sheet = texts.OF_SHEET.format(preview.table.name) if preview.table.name else ""
    changes = (RowChange.NEW, RowChange.CHANGED, RowChange.SAME, RowChange.LEFT, RowChange.FAULTY)
    counts = [preview.number_of(change) for change in changes]
    text = texts.SUMMARY_FAULTS if counts[-1] else texts.SUMMARY
    return text.format(name, sheet, *counts)


def _message(preview: ImportPreview) -> str:
    table = preview.table
    unused = [t for at, t in enumerate(table.titles) if t and table.used(at) is None]
    hidden = [table.titles[at] for at in table.hidden_columns if table.used(at) is not None]
    lines = (
        texts.OLD_LETTERS_MESSAGE.format(table.old_letters) if table.old_letters else "",
        texts.HIDDEN_MESSAGE.format(len(table.hidden_rows)) if table.hidden_rows else "",
        *(texts.HIDDEN_COLUMN.format(title) for title in hidden),
        texts.UNUSED_COLUMNS.format(", ".join(unused)) if unused else "",
    )
    return " ".join(filter(None, lines))


def _finding_columns() -> tuple[Column[Finding], ...]:
    def tone(row: Finding) -> str:
        return "bad" if row.blocks else "warning"

    return (
        Column(texts.FOUND_WHERE, lambda row: row.where, width=300, tone=tone),
        Column(texts.FOUND_WHAT, lambda row: row.text, stretch=True),
        Column(
            texts.FOUND_PROPOSAL, lambda row: row.proposal, width=260, tone=lambda _row: "primary"
        ),
    )
