"""The items of a visit, one a screen: at the unit, by the keyboard, each change stored at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.domain.inspections.visits import progress
from thidua_desktop.domain.states import SIGNED_VISITS
from thidua_desktop.records.base import FieldKind, stored_id
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.inspections import Finding, Inspection, TextBlock
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.texts.base.app import CLOSE
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.inspections import items as texts
from thidua_desktop.texts.inspections.inspections import FINDINGS
from thidua_desktop.ui.shell.acting import Acting
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.tabs.inspections.columns import verdict_tone
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked
from thidua_desktop.ui.widgets.base.dialog import Dialog
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, vbox
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.register.record_form import RecordForm
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thidua_desktop.domain.codes.inspections import Verdict
    from thidua_desktop.ui.tabs.inspections.parts import InspectionParts
    from thidua_desktop.ui.widgets.ask.ask import Answers

_ROWS: Final = (
    ("work", "severity"),
    ("seen", "finding"),
    ("strengths", "limits"),
    ("good_practice", "recommendation"),
    ("addressee", "owner_unit_id", "due"),
)
_SHOWN: Final = tuple(name for row in _ROWS for name in row)
_WITHOUT: Final = tuple(name for name in Finding.model_fields if name not in ("id", *_SHOWN))
_SIZE: Final = QSize(1300, 690)
_LIST: Final = 380


class ItemDialog(Dialog):
    """At the left the items, at the right the one that is looked at; PgUp and PgDown turn."""

    def __init__(
        self,
        parent: QWidget,
        parts: InspectionParts,
        visit: Inspection,
        finding_id: int | None,
        *,
        locked: bool,
    ) -> None:
        unit = parts.registers.list(Unit, id=visit.unit_id)[0].name
        super().__init__(parent, texts.TITLE.format(unit), least=900, size=_SIZE)
        self._parts, self._visit = parts, visit
        self._locked = locked or visit.state in SIGNED_VISITS
        self._current: Finding | None = None
        self.form = RecordForm(Finding, _ROWS, parts.registers.links(Finding), without=_WITHOUT)
        self.form.save_wanted.connect(self._save)
        self.form.set_locked(locked=self._locked)
        (year,) = parts.registers.list(EmulationYear, id=visit.year_id)
        self.form.set_year(year.year)
        self.status = StatusLine()
        self.acting = Acting(self, parts.changes, self.status.show_text)
        self.model: RowsModel[Finding] = RowsModel(_columns(), stored_id)
        self.table = TableView(self.model, FINDINGS.empty, row_height=32)
        self.table.setAccessibleName(FINDINGS.title)
        self.heading = label("", "heading", wrap=True)
        self.about = label("", "secondary", wrap=True)
        self.then = label("", wrap=True)
        self.count = label("", "strong")
        self.verdicts = {one: self._verdict_button(one) for one in texts.VERDICTS}
        self.add_head(texts.TITLE.format(unit))
        self._lay_out()
        self._bind()
        self._read(finding_id)
        if self._locked:
            self.status.show_text("info", texts.LOCKED)

    @property
    def current(self) -> Finding | None:
        return self._current

    def decide(self, verdict: Verdict) -> None:
        """Give the item its verdict; what is typed beside it is stored first."""
        if self._locked or self._current is None or not self.form.may_leave():
            self._show_verdict()
            return
        changed = self._current.model_copy(update={"verdict": verdict})
        self.acting.try_to(self._parts.registers.save, changed).announce(texts.SAVED)
        self._show_verdict()

    def turn(self, step: int) -> None:
        """Go to another item, unless what is typed cannot be stored."""
        at = self.table.chosen() + step
        if 0 <= at < self.model.rowCount():
            self.table.choose(at)

    def reject(self) -> None:
        """Close; what is typed is stored first, and what is wrong keeps the dialog open."""
        if self.form.may_leave():
            super().reject()
        else:
            self.form.focus_first()

    # ------------------------------------------------------------ what is shown

    def _read(self, wanted: int | None = None) -> None:
        found = self._parts.registers.list(Finding, inspection_id=self._visit.id)
        keep = wanted if wanted is not None else (self._current.id if self._current else None)
        self.model.set_rows(found)
        self.table.choose(max(self.model.place(keep), 0))
        self._show(self.table.chosen())
        done = progress(one.verdict for one in found)
        figures = (done.decided, done.total, done.passed, done.failed)
        self.count.setText(texts.PROGRESS.format(*figures))

    def _on_row(self, at: int) -> None:
        """Another row was chosen; what cannot be stored keeps the one before."""
        if self._current is not None and not self.form.may_leave():
            self.table.choose(self.model.place(self._current.id))
            return
        self._show(at)

    def _show(self, at: int) -> None:
        if not 0 <= at < self.model.rowCount():
            return
        one = self.model.row(at)
        same = self._current is not None and self._current.id == one.id
        self._current = one
        if same:
            self.form.renew(one)
        else:
            self.form.show_record(one)
        self.heading.setText(texts.ABOUT.format(one.code, one.item) if one.code else one.item)
        look = texts.LOOK_FOR.format(one.look_for) if one.look_for else ""
        self.about.setText("  ·  ".join(part for part in (one.heading, look) if part))
        self._show_then(one)
        self._show_verdict()

    def _show_then(self, one: Finding) -> None:
        """What was asked at the visit before, and what the unit says to have done."""
        found: Sequence[Finding] = ()
        if one.before_id is not None:
            found = self._parts.registers.list(Finding, id=one.before_id)
        self.then.setVisible(bool(found))
        for before in found:
            lines = [texts.THEN.format(before.recommendation)]
            if before.answer:
                lines.append(texts.THEN_ANSWER.format(before.answer))
            if before.follow is not None:
                lines.append(texts.THEN_STATE.format(choice_text(before.follow)))
            self.then.setText("\n".join(lines))

    def _show_verdict(self) -> None:
        for verdict, made in self.verdicts.items():
            made.setChecked(self._current is not None and self._current.verdict is verdict)

    def _save(self, record: Finding) -> None:
        if kept := self.acting.try_to(self._parts.registers.save, record):
            self._current = kept.result
            self.form.show_stored(kept.result)
            kept.announce(texts.SAVED)

    # ------------------------------------------------------------ kept texts

    def _typed_in(self) -> str:
        """The name of the field with the keyboard, where kept texts go into it."""
        focused = self.focusWidget()
        names = (n for n in texts.USES if n in self.form.names())
        return next((n for n in names if self.form.field(n).editor is focused), "")

    def _ask_block(self) -> None:
        name = self._typed_in()
        if self._locked or not name:
            self.acting.announce("info", texts.NO_FIELD)
            return
        found = self._parts.registers.list(TextBlock, used_for=texts.USES[name])
        if not found:
            self.acting.announce("info", texts.NO_BLOCKS.format(texts.KEEP_KEY))
            return
        named = {one.text.replace("\n", " "): one.text for one in found}
        field = asked("text", texts.BLOCK, FieldKind.CHOICE, named)
        title = texts.CHOOSE_BLOCK.format(choice_text(texts.USES[name]))
        question = Question(title, texts.CHOOSE_TEXT, texts.CHOOSE_DO, (field,))
        ask(self, question, partial(self._put_block, name))

    def _put_block(self, name: str, answers: Answers) -> None:
        editor = self.form.field(name).editor
        assert isinstance(editor, QPlainTextEdit)
        before = editor.toPlainText().rstrip()
        self.form.fill(name, "\n".join(part for part in (before, answers["text"]) if part))
        editor.setFocus()
        editor.moveCursor(editor.textCursor().MoveOperation.End)

    def _keep_block(self) -> None:
        name = self._typed_in()
        if self._locked or not name:
            self.acting.announce("info", texts.NO_FIELD)
            return
        text = self.form.texts()[name].strip()
        use = texts.USES[name]
        if not text:
            self.acting.announce("info", texts.NOTHING_TYPED)
        elif self._parts.registers.list(TextBlock, used_for=use, text=text):
            self.acting.announce("info", texts.KEPT_ALREADY)
        else:
            block = TextBlock(used_for=use, text=text)
            self.acting.try_to(self._parts.registers.save, block).announce(texts.KEPT)

    # ------------------------------------------------------------ parts

    def _verdict_button(self, verdict: Verdict) -> QPushButton:
        text, key = texts.VERDICTS[verdict]
        made = button(text, key=key, shortcut=False, clicked=partial(self.decide, verdict))
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setEnabled(not self._locked)
        made.setProperty("tone", verdict_tone(verdict))
        QShortcut(QKeySequence(key), self).activated.connect(partial(self.decide, verdict))
        return made

    def _lay_out(self) -> None:
        chosen = hbox(*self.verdicts.values(), None, gap=8)
        right = vbox(self.heading, self.about, self.then, chosen, self.form, None, gap=8)
        self.table.setFixedWidth(_LIST)
        both = hbox(self.table, (right, 1), gap=20)
        self.body.addLayout(both, 1)
        self.add_foot(self._foot())

    def _foot(self) -> QVBoxLayout:
        buttons = hbox(self.count, None, gap=8)
        for text, key, act in (
            (texts.BLOCKS, texts.BLOCKS_KEY, self._ask_block),
            (texts.KEEP, texts.KEEP_KEY, self._keep_block),
            (texts.BACK, texts.BACK_KEY, partial(self.turn, -1)),
            (texts.NEXT, texts.NEXT_KEY, partial(self.turn, 1)),
            (CLOSE, "Esc", self.reject),
        ):
            made = button(text, key=key, shortcut=key != "Esc", clicked=act)
            made.setAutoDefault(False)
            buttons.addWidget(made)
        return vbox(self.status, buttons, gap=6)

    def _bind(self) -> None:
        self.table.row_chosen.connect(self._on_row)
        self.table.row_opened.connect(lambda _row: self.form.focus_first())
        Watch(self, self._parts.changes, self._read, tables_of(Finding))


def _columns() -> tuple[Column[Finding], ...]:
    return (
        Column(texts.SIGN, lambda one: one.code, width=66, name="code"),
        Column(texts.ITEM, lambda one: one.item, stretch=True, wrap=True, name="item"),
        Column(
            texts.VERDICT,
            lambda one: choice_text(one.verdict),
            width=96,
            wrap=True,
            tone=lambda one: verdict_tone(one.verdict),
            name="verdict",
        ),
    )
