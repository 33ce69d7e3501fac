"""The rule set of the year: each rule with its source, and whether that was confirmed."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.domain.awards import RuleSet
from thidua_desktop.domain.rule_lines import RuleLine, rule_lines
from thidua_desktop.texts.years import rules as texts
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.base.menu_button import MenuButton
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView


class RulesPage(QWidget):
    """Shows the rules; the signals are told which line, or to which part one is added."""

    change_wanted = Signal(str, object)
    add_wanted = Signal(object)
    remove_wanted = Signal(str, str, object)

    def __init__(self) -> None:
        super().__init__()
        self._rules: RuleSet | None = None
        self._locked = True
        self.banner = Banner(keep_room=False)
        self._about = label("", "secondary", wrap=True)
        self._model: RowsModel[RuleLine] = RowsModel(
            (
                Column(texts.PART, lambda line: texts.PARTS[line.part], width=120, wrap=True),
                Column(texts.ABOUT, self._subject, width=200, wrap=True),
                Column(texts.VALUE, self._value, stretch=True, wrap=True),
                Column(
                    texts.SOURCE, lambda line: texts.source(line.citation), width=220, wrap=True
                ),
                Column(
                    texts.CONFIRMED,
                    lambda line: texts.confirmed(line.citation),
                    width=128,
                    tone=lambda line: "good" if line.citation.confirmed else "warning",
                ),
            )
        )
        self.table = TableView(self._model, texts.EMPTY)
        self.change_button = button(texts.CHANGE, icon="pencil", clicked=self._on_change)
        self.add_button = MenuButton(texts.ADD, "plus")
        for part, words in texts.PARTS.items():
            self.add_button.add(words, partial(self.add_wanted.emit, part))
        self.remove_button = button(texts.REMOVE, "quiet", "trash", clicked=self._on_remove)
        self.status = StatusLine()
        self.table.row_opened.connect(lambda _row: self._on_change())
        self.table.row_chosen.connect(lambda _row: self._show_button())
        for key, act in (("Ins", self._on_add), ("Del", self._on_remove)):
            QShortcut(
                QKeySequence(key),
                self.table,
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            ).activated.connect(act)
        self._lay_out()

    def show_rules(self, title: str, rules: RuleSet | None, lock: str) -> None:
        """Show the rules of a year; the line that was chosen stays chosen."""
        at = max(self.table.chosen(), 0)
        self._rules = rules
        self._locked = bool(lock)
        self.banner.show_message("warning" if lock else "", lock)
        lines = rule_lines(rules) if rules is not None else ()
        if rules is not None:
            unconfirmed = sum(line.citation.is_setting for line in lines)
            title = f"{title}. {texts.about_set(rules, len(lines), unconfirmed)}"
        self._about.setText(title)
        self._model.set_rows(lines)
        self.table.choose(at if lines else -1)
        self._show_button()

    def about(self) -> str:
        return self._about.text()

    def _subject(self, line: RuleLine) -> str:
        return texts.about(self._known(), line)

    def _value(self, line: RuleLine) -> str:
        return texts.value(self._known(), line)

    def _known(self) -> RuleSet:
        assert self._rules is not None
        return self._rules

    def _show_button(self) -> None:
        one = not self._locked and self.table.chosen() >= 0
        for act in (self.change_button, self.remove_button):
            act.setEnabled(one)
        self.add_button.setEnabled(not self._locked and self._rules is not None)

    def _on_add(self) -> None:
        if self.add_button.isEnabled():
            self.add_button.showMenu()

    def _on_remove(self) -> None:
        if self.remove_button.isEnabled():
            line = self._model.row(self.table.chosen())
            self.remove_wanted.emit(self._subject(line), self._value(line), line)

    def _on_change(self) -> None:
        if self.change_button.isEnabled():
            line = self._model.row(self.table.chosen())
            self.change_wanted.emit(self._subject(line), line)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for act in (self.add_button, self.change_button, self.remove_button):
            foot.addWidget(act)
        foot.addWidget(self.status, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.banner)
        layout.addWidget(self._about)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
