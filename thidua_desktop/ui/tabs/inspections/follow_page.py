"""*Kiến nghị*: every recommendation of every year, overdue ones first, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QCheckBox, QComboBox

from thidua_desktop import zone
from thidua_desktop.domain.codes.inspections import FollowMove
from thidua_desktop.domain.states import FOLLOW, SIGNED_VISITS
from thidua_desktop.records.base import FieldKind, stored_id
from thidua_desktop.records.inspections import Finding, FollowStep
from thidua_desktop.services.inspections import follow_up
from thidua_desktop.services.inspections.sources import FollowSource
from thidua_desktop.services.inspections.visit_reading import FollowRow
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.base.numbers import day_or_blank
from thidua_desktop.texts.inspections import follow as texts
from thidua_desktop.ui.tabs.inspections.columns import follow_columns
from thidua_desktop.ui.widgets.ask.ask import Question, ask, asked
from thidua_desktop.ui.widgets.base.flow_layout import flow_line
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.register.register_look import PageLook
from thidua_desktop.ui.widgets.register.register_tab import RegisterTab
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from thidua_desktop.services.years.year_status import YearStatus
    from thidua_desktop.ui.tabs.inspections.parts import InspectionParts
    from thidua_desktop.ui.widgets.ask.ask import Answers

_FORM: Final = (
    ("item",),
    ("recommendation",),
    ("addressee", "owner_unit_id"),
    ("due",),
    ("answer",),
    ("proof",),
)
_SHOWN: Final = tuple(name for row in _FORM for name in row)
_WITHOUT: Final = tuple(name for name in Finding.model_fields if name not in ("id", *_SHOWN))
_FREE: Final = ("due", "owner_unit_id")
_STEP_ROWS: Final = 5


class FollowPage(RegisterTab[FollowRow]):
    """The list at the left, the recommendation with its steps at the right."""

    def __init__(self, parts: InspectionParts) -> None:
        look: PageLook[FollowRow] = PageLook(
            text=texts.TEXTS,
            title=lambda row: f"{row.unit} – {row.year}",
            rows=_FORM,
            without=_WITHOUT,
            columns=follow_columns(),
            name="recommendations_of_visits",
            can_add=False,
        )
        self._recommendations = FollowSource(parts.registers, parts.cases)
        super().__init__(self._recommendations, parts.page, look)
        self._parts = parts
        self._year_id: int | None = None
        self.page.card.delete_button.hide()
        self.model: RowsModel[FollowStep] = RowsModel(_step_columns(), stored_id)
        self.steps = TableView(self.model, texts.STEPS.empty, row_height=32)
        self.steps.setAccessibleName(texts.STEPS.title)
        self.about = label("", "secondary", wrap=True)
        self.which = QComboBox()
        self.open_only = QCheckBox(texts.ONLY_OPEN)
        self._buttons = {
            FollowMove.ANSWER: _button(texts.ANSWER, self._ask_answer),
            FollowMove.ACCEPT: _button(texts.ACCEPT, self._ask_accept),
            FollowMove.RETURN: _button(texts.RETURN, self._ask_return, main=False),
            FollowMove.REOPEN: _button(texts.REOPEN, self._ask_reopen),
        }
        self._lay_out()

    def show_year(self, status: YearStatus) -> None:
        """Recommendations are of all years; the year that is shown may narrow them."""
        if status.year.year != self._year:
            self._year, self._year_id = status.year.year, status.year.id
            self._show_title()
            self._narrow()
        self.page.set_year(self._year)

    def open_record(self, record_id: int) -> None:
        """Show a recommendation, whatever the list is narrowed to."""
        if not self.page.open_record(record_id) and self.page.may_leave():
            self.which.setCurrentIndex(0)
            self.open_only.setChecked(False)
            self.page.open_record(record_id)

    def choose(self, move: FollowMove) -> None:
        """Ask for what a move needs, as its button does."""
        self._buttons[move].click()

    # ------------------------------------------------------------ what is shown

    def _narrow(self) -> None:
        source = self._recommendations
        source.year_id = self._year_id if self.which.currentIndex() else None
        source.only_open = self.open_only.isChecked()
        self.page.start_over()

    def _show_row(self, row: FollowRow | None) -> None:
        self.page.card.delete_button.hide()
        for made in self._buttons.values():
            made.setVisible(False)
        if row is None:
            return
        found = self._parts.registers.list(FollowStep, finding_id=row.finding.id)
        self.model.set_rows(found)
        signed = row.visit.state in SIGNED_VISITS
        self.about.setText("" if signed else texts.NOT_SIGNED)
        self.about.setVisible(not signed)
        for name in self.page.form.names():
            if name not in _FREE:
                self.page.form.field(name).editor.setEnabled(False)
        for move in FOLLOW.allowed(row.state):
            self._buttons[move].setVisible(True)
            self._buttons[move].setEnabled(signed)

    # ------------------------------------------------------------ what is done

    def _today(self) -> datetime.date:
        return zone.local(self._parts.clock.now()).date()

    def _ask(
        self,
        title: str,
        text: str,
        fields: tuple[Any, ...],
        act: Callable[..., object],
        message: str,
    ) -> None:
        row = self.page.current()
        if row is None or not self.page.may_leave():
            return
        finding_id = stored_id(row.finding)
        day = asked("day", texts.ASK_DAY, FieldKind.DATE, value=self._today())
        question = Question(title, text, texts.DO, (day, *fields), stays=True, year=self._year)

        def answered(answers: Answers) -> None:
            do, rest = self._parts.registers.do, [answers[one.name] or "" for one in fields]
            self.page.acting.do(do, act, finding_id, answers["day"], *rest).announce(message)

        ask(self, question, answered)

    def _ask_answer(self) -> None:
        fields = (
            asked("answer", texts.ASK_ANSWER, FieldKind.LONG_TEXT),
            asked("proof", texts.ASK_PROOF, FieldKind.LONG_TEXT),
        )
        act = follow_up.answer_recommendation
        self._ask(texts.ANSWER_TITLE, texts.ANSWER_TEXT, fields, act, texts.ANSWERED)

    def _ask_accept(self) -> None:
        fields = (asked("person", texts.ASK_PERSON, FieldKind.TEXT, required=False),)
        act = follow_up.accept_recommendation
        self._ask(texts.ACCEPT_TITLE, texts.ACCEPT_TEXT, fields, act, texts.ACCEPTED)

    def _ask_return(self) -> None:
        fields = (asked("reason", texts.ASK_REASON, FieldKind.LONG_TEXT),)
        act = follow_up.return_recommendation
        self._ask(texts.RETURN_TITLE, texts.RETURN_TEXT, fields, act, texts.RETURNED)

    def _ask_reopen(self) -> None:
        fields = (asked("reason", texts.ASK_REASON, FieldKind.LONG_TEXT),)
        act = follow_up.reopen_recommendation
        self._ask(texts.REOPEN_TITLE, texts.REOPEN_TEXT, fields, act, texts.REOPENED)

    def _lay_out(self) -> None:
        self.which.addItems([texts.EVERY_YEAR, texts.THIS_YEAR])
        self.which.setAccessibleName(texts.WHICH)
        self.which.currentIndexChanged.connect(lambda _at: self._narrow())
        self.open_only.toggled.connect(lambda _on: self._narrow())
        self.page.list.add_tool(self.which)
        self.page.list.add_tool(self.open_only)
        self.page.row_shown.connect(self._show_row)
        self.steps.setFixedHeight(40 + _STEP_ROWS * 32)
        for part in (self.about, label(texts.STEPS.title, "section"), self.steps):
            self.page.card.add_below(part)
        self.page.card.add_at_foot(flow_line(*self._buttons.values()))


def _button(text: str, asked: Callable[[], object], *, main: bool = True) -> QPushButton:
    """Make the button of a move; several have the key F9, but only the next step is ever seen."""
    key = texts.KEY if main else texts.OTHER_KEY
    return button(text, "primary" if main else "", key=key, clicked=asked)


def _step_columns() -> tuple[Column[FollowStep], ...]:
    day, state, text = texts.STEP_COLUMNS

    def what(one: FollowStep) -> str:
        return "\n".join(part for part in (one.text, one.proof, one.person) if part)

    return (
        Column(day, lambda one: day_or_blank(one.date), width=96, name="date"),
        Column(state, lambda one: choice_text(one.state), width=130, wrap=True, name="state"),
        Column(text, what, stretch=True, wrap=True, name="text"),
    )
