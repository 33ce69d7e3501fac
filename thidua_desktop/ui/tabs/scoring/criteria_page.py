"""*Bảng tiêu chí*: the tree of a table, edited by keys, what does not add up told beside it."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QWidget

from thidua_desktop.records.base import DECIMAL_PATTERN, stored_id
from thidua_desktop.records.scoring import Criterion, ScoringTable
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.scoring import edit_table
from thidua_desktop.services.scoring.open_scoring import new_version, open_scoring, read_touched
from thidua_desktop.services.scoring.read_table import CriterionLine, TableTree, tree_of
from thidua_desktop.services.scoring.shipped_tables import add_shipped_tables
from thidua_desktop.texts.scoring import pages as texts
from thidua_desktop.texts.scoring.words import points_text, table_name
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.changes import learning
from thidua_desktop.ui.tabs.scoring.criteria_columns import criteria_columns
from thidua_desktop.ui.tabs.scoring.criterion_form import ask_criterion, ask_table
from thidua_desktop.ui.tabs.scoring.touched_text import touched_texts
from thidua_desktop.ui.tabs.scoring.year_page import YearPage
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import AROUND_LINED, button, hbox, label, on_key, vbox
from thidua_desktop.ui.widgets.table.rows_model import RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from thidua_desktop.ui.tabs.scoring.parts import ScoringParts
    from thidua_desktop.ui.widgets.ask.ask import Answers

_ROW: Final = 32


class CriteriaPage(YearPage):
    """One table at a time, chosen above; its criteria below, each typed in where it stands."""

    def __init__(self, parts: ScoringParts) -> None:
        super().__init__(parts)
        self.which = QComboBox()
        self.which.setAccessibleName(texts.WHICH_TABLE)
        self.which.currentIndexChanged.connect(lambda _at: self._show_table())
        self.about = label("", "secondary", wrap=True)
        self.sum = label("", "strong", wrap=True)
        self.model: RowsModel[CriterionLine] = RowsModel(
            criteria_columns(self._take, self._is_open, self._faults_of), lambda one: one.id
        )
        self.table = TableView(self.model, texts.NO_CRITERIA, row_height=_ROW)
        self.table.setAccessibleName(texts.WHICH_TABLE)
        self.model.typed.connect(self._announce_fault)
        self.table.rows_copied.connect(self.acting.announce_copied)
        self._faults: dict[int | None, list[str]] = {}
        self._tree: TableTree | None = None
        self._make_buttons()
        self._lay_out()

    def focus_first(self) -> None:
        self.table.setFocus()

    def open_record(self, record_id: int) -> None:
        self._choose(record_id)

    def may_leave(self) -> bool:
        return self.acting.settle(self.table, self.model)

    def current(self) -> ScoringTable | None:
        return self._tree.table if self._tree is not None else None

    def line(self) -> CriterionLine | None:
        """The criterion that is chosen."""
        return self.model.row_at(self.table.chosen())

    # ------------------------------------------------------------ what is shown

    def read(self) -> None:
        chosen = self.current()
        found = self.parts.registers.list(ScoringTable, year_id=self.year_id)
        self.which.blockSignals(True)  # noqa: FBT003  Qt's own
        self.which.clear()
        for one in found:
            self.which.addItem(table_name(one), one.id)
        at = self.which.findData(chosen.id) if chosen is not None else -1
        self.which.setCurrentIndex(max(at, 0) if found else -1)
        self.which.blockSignals(False)  # noqa: FBT003
        self._show_table()

    def _choose(self, table_id: int | None) -> None:
        self.which.setCurrentIndex(self.which.findData(table_id))

    @learning
    def _show_table(self) -> None:
        table_id = self.which.currentData()
        tree = None
        if table_id is not None:
            tree = self.parts.cases.read(lambda uow: tree_of(uow.registers, table_id))
        self._tree = tree
        self._faults = {}
        for criterion_id, fault in tree.faults() if tree is not None else ():
            self._faults.setdefault(criterion_id, []).append(sentence(fault))
        self.model.set_rows(tree.lines if tree is not None else ())
        self.table.set_empty(texts.NO_CRITERIA if tree is not None else texts.NO_TABLE)
        self._show_sum()
        self._enable()

    def _show_sum(self) -> None:
        tree = self._tree
        self.about.setText(texts.table_state(tree.table) if tree is not None else "")
        self.about.setVisible(tree is not None)
        self.sum.setVisible(tree is not None and bool(tree.lines))
        if tree is None:
            return
        right = tree.worth == tree.scale.total
        shown = texts.SUM_RIGHT if right else texts.SUM_WRONG
        self.sum.setText(shown.format(tree.printed(tree.worth), points_text(tree.table.total)))
        self.sum.setProperty("tone", "good" if right else "bad")
        self.sum.style().polish(self.sum)

    def _enable(self) -> None:
        table = self.current()
        free = table is not None and table.opened is None and not self.locked
        for made in self._editing:
            made.setEnabled(free)
        for made in (self.edit_table, self.copy, self.version):
            made.setEnabled(table is not None and not self.locked)
        self.new.setEnabled(not self.locked)
        self.shipped.setEnabled(not self.locked)

    def _announce_fault(self) -> None:
        self.acting.announce_fault(self.model.fault())

    def _is_open(self, _line: CriterionLine) -> bool:
        table = self.current()
        return table is not None and table.opened is None and not self.locked

    def _faults_of(self, line: CriterionLine) -> str:
        return "\n".join(self._faults.get(line.id, ()))

    # ------------------------------------------------------------ the table as a whole

    def _ask_open(self) -> None:
        tree = self._tree
        if tree is None or not self.may_leave():
            return
        table_id = stored_id(tree.table)
        touched = self.parts.cases.read(read_touched, table_id)
        question = Question(
            texts.OPEN_ASKS.format(table_name(tree.table)),
            texts.OPEN_TEXT,
            texts.OPEN_DO,
            consequences=touched_texts(touched),
            ctrl_enter=touched.version is not None,
            stays=True,
        )

        def answered(_answers: Answers) -> None:
            done = self.acting.do(self.parts.registers.do, open_scoring, table_id)
            done.announce(texts.OPENED, done.result)

        ask(self, question, answered)

    def _add_shipped(self) -> None:
        done = self.acting.try_to(
            self.parts.registers.do, add_shipped_tables, self.year_id, self.parts.shipped()
        )
        if done and done.result:
            done.announce(texts.SHIPPED_ADDED, done.result)
        elif done:
            self.acting.announce("info", texts.SHIPPED_THERE)

    def _new_table(self) -> None:
        self._ask_name(texts.NEW_TABLE, "", self._make_table)

    def _make_table(self, name: str) -> None:
        table = ScoringTable(year_id=self.year_id, name=name)
        done = self.acting.do(self.parts.registers.save, table)
        done.announce(texts.TABLE_SAVED)
        self._choose(done.result.id)

    def _copy(self) -> None:
        table = self.current()
        if table is not None:
            self._ask_name(texts.COPY_TITLE, texts.COPY_TEXT, self._make_copy)

    def _make_copy(self, name: str) -> None:
        table = self.current()
        assert table is not None
        do = self.parts.registers.do
        done = self.acting.do(do, edit_table.copy_table, stored_id(table), name)
        done.announce(texts.TABLE_SAVED)
        self._choose(done.result.id)

    def _ask_name(self, title: str, text: str, made: Callable[[str], object]) -> None:
        question = Question(
            title.rstrip("…"), text, texts.KEEP, (asked("name", texts.ASK_NAME),), stays=True
        )
        ask(self, question, lambda answers: made(str(answers["name"])))

    def _new_version(self) -> None:
        table = self.current()
        if table is None:
            return
        done = self.acting.try_to(self.parts.registers.do, new_version, stored_id(table))
        if done:
            done.announce(texts.VERSION_MADE, done.result.version)
            self._choose(done.result.id)

    def _ask_delete(self) -> None:
        table = self.current()
        if table is None:
            return
        question = Question(
            texts.DELETE_ASKS.format(table_name(table)),
            texts.DELETE_TEXT,
            texts.DELETE_DO,
            danger=True,
        )

        def answered(_answers: Answers) -> None:
            done = self.acting.try_to(self.parts.registers.do, edit_table.delete_table, table)
            if done:
                done.announce(texts.TABLE_GONE)

        ask(self, question, answered)

    def _edit_table(self) -> None:
        table = self.current()
        if table is not None:
            ask_table(self, self.parts.registers, table, locked=self.locked)

    # ------------------------------------------------------------ its criteria

    def _add(self, *, below: bool = False) -> None:
        table, line = self.current(), self.line()
        if table is None or not self.add.isEnabled():
            return
        after = line.id if line is not None else None
        done = self.acting.try_to(
            self.parts.registers.do,
            edit_table.add_criterion,
            stored_id(table),
            after,
            texts.UNNAMED,
            below=below and line is not None,
        )
        if done:
            self._show_table()
            at = self.model.place(stored_id(done.result))
            self.table.choose(at)
            self.table.type_in(at, 1)

    def _edit(self) -> None:
        line, table = self.line(), self.current()
        if line is None or table is None or not self.may_leave():
            return
        frozen = self.locked or table.opened is not None
        ask_criterion(self, self.parts.registers, line, self._keep, locked=frozen)

    def _keep(self, one: Criterion) -> None:
        self.acting.do(self.parts.registers.save, one).announce(texts.CRITERION_SAVED)

    def _delete(self) -> None:
        line = self.line()
        if line is not None and self.remove.isEnabled():
            done = self.acting.try_to(self.parts.registers.do, edit_table.delete_criterion, line.id)
            if done:
                done.announce(texts.GONE, done.result)

    def _move(self, act: Callable[[int], bool]) -> None:
        line = self.line()
        if line is None or not self.add.isEnabled() or not self.may_leave():
            return
        done = self.acting.try_to(act, line.id)
        if not done:
            self.acting.announce("info", texts.CANNOT_MOVE)
            return
        done.announce(texts.MOVED)
        self.table.choose(self.model.place(line.id))
        self.table.setFocus()

    def _moving(self, act: Callable[..., bool], **where: bool) -> Callable[[int], bool]:
        return lambda at: self.parts.registers.do(act, at, **where)

    def _take(self, name: str, line: CriterionLine, text: str) -> str:
        """Store what was typed in a cell, or say why it cannot stand."""
        given = " ".join(text.split())
        if name == "max_points":
            given = given.replace(",", ".")
            if re.fullmatch(DECIMAL_PATTERN, given) is None:
                return texts.NOT_DECIMAL
        if name == "text" and not given:
            return texts.EMPTY_TEXT
        changed = line.record.model_copy(update={name: given})
        try:
            if changed != line.record:
                self._keep(changed)
        except Refused as refusal:
            return sentence(refusal)
        return ""

    def _make_buttons(self) -> None:
        self.shipped = button(texts.SHIPPED, clicked=self._add_shipped)
        self.new = button(texts.NEW_TABLE, icon="plus", clicked=self._new_table)
        self.edit_table = button(texts.EDIT_TABLE, icon="pencil", clicked=self._edit_table)
        self.copy = button(texts.COPY_TABLE, icon="copy", clicked=self._copy)
        self.version = button(texts.NEW_VERSION, clicked=self._new_version)
        self.delete_table = button(texts.DELETE_TABLE, icon="trash", clicked=self._ask_delete)
        self.open = button(texts.OPEN, "primary", key=texts.NEXT_KEY, clicked=self._ask_open)
        move, indent = edit_table.move_criterion, edit_table.indent_criterion
        self.add = self._key(texts.ADD, texts.ADD_KEY, self._add)
        self.below = self._key(texts.ADD_BELOW, texts.ADD_BELOW_KEY, lambda: self._add(below=True))
        self.edit = self._key(texts.EDIT, texts.EDIT_KEY, self._edit)
        self.remove = self._key(texts.DELETE, texts.DELETE_KEY, self._delete)
        ways = (
            (texts.UP, texts.UP_KEY, self._moving(move, up=True)),
            (texts.DOWN, texts.DOWN_KEY, self._moving(move, up=False)),
            (texts.DEEPER, texts.DEEPER_KEY, self._moving(indent, deeper=True)),
            (texts.OUT, texts.OUT_KEY, self._moving(indent, deeper=False)),
        )
        self.moves = [self._key(text, key, partial(self._move, act)) for text, key, act in ways]
        self._editing = (
            self.open,
            self.delete_table,
            self.add,
            self.below,
            self.remove,
            *self.moves,
        )

    def _key(self, text: str, key: str, act: Callable[[], object]) -> QPushButton:
        """A button whose key works in the table."""
        on_key(key, self.table, act)
        return button(text, key=key, shortcut=False, clicked=act)

    def _lay_out(self) -> None:
        above, below = QWidget(), QWidget()
        flow = FlowLayout(above)
        for made in (self.shipped, self.new, self.edit_table, self.copy, self.version):
            flow.addWidget(made)
        flow.addWidget(self.delete_table)
        flow.addWidget(self.open)
        keys = FlowLayout(below)
        for made in (self.add, self.below, self.edit, self.remove, *self.moves):
            keys.addWidget(made)
        self.which.setMinimumWidth(280)
        vbox(
            self.banner,
            hbox((self.which, 1), None),
            above,
            self.about,
            self.sum,
            (self.table, 1),
            below,
            self.status,
            on=self,
            gap=10,
            around=AROUND_LINED,
        )
