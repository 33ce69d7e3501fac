"""Who leads the cluster this year and next, by which decision; who did before, who never did."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.services.years.leaders import History, LeadersOfYear
from thidua_desktop.services.years.year_state import YearView
from thidua_desktop.texts.years import year_tab as texts
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.tabs.years import view_state
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import button, label
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView


class LeadersCard(Card):
    """The leaders of one year, with the button that sets or changes them."""

    def __init__(self, set_wanted: Callable[[], object]) -> None:
        super().__init__(title_role="heading", margin=20)
        self._values = [label("", wrap=True) for _ in range(3)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        words = (texts.HEAD, texts.DEPUTY, texts.DECISION)
        for row, (name, value) in enumerate(zip(words, self._values, strict=True)):
            grid.addWidget(label(name, "secondary"), row, 0)
            grid.addWidget(value, row, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.set_button = button("", icon="pencil", clicked=set_wanted)
        self.body.addWidget(self.set_button)

    def show_leaders(self, leaders: LeadersOfYear, *, writable: bool) -> None:
        self.set_title(texts.LEADERS_OF.format(leaders.year))
        words = (
            view_state.head_words(leaders),
            view_state.deputy_words(leaders),
            view_state.document_words(leaders.document),
        )
        for value, said in zip(self._values, words, strict=True):
            value.setText(said)
        set_tone(self._values[0], "" if leaders.head else "warning")
        self.set_button.setText(texts.SET_LEADERS.format(leaders.year))
        self.set_button.setEnabled(writable)

    def words(self) -> tuple[str, ...]:
        return tuple(value.text() for value in self._values)


class LeadersPage(QWidget):
    """Shows the leaders; `set_wanted` is told for which year."""

    def __init__(self, set_wanted: Callable[[LeadersOfYear], object]) -> None:
        super().__init__()
        self._leaders: tuple[LeadersOfYear, LeadersOfYear] | None = None
        self.banner = Banner(keep_room=False)
        self.this_year = LeadersCard(lambda: set_wanted(self._known(0)))
        self.next_year = LeadersCard(lambda: set_wanted(self._known(1)))
        self.status = StatusLine()
        self._model: RowsModel[LeadersOfYear] = RowsModel(
            (
                Column(texts.YEAR_COLUMN, lambda one: one.year, width=72, align="right"),
                Column(texts.HEAD, view_state.head_words, stretch=True, wrap=True),
                Column(texts.DEPUTY, view_state.deputy_words, width=170, wrap=True),
                Column(
                    texts.DECISION,
                    lambda one: view_state.document_words(one.document),
                    width=190,
                    wrap=True,
                ),
            )
        )
        self.table = TableView(self._model, texts.HISTORY_EMPTY, row_height=36)
        self._never = label("", wrap=True)
        self._lay_out()

    def show_view(self, view: YearView, history: History, lock: str) -> None:
        """Show those of a year and the next, and every year's."""
        self._leaders = (view.leaders, view.next_leaders)
        self.banner.show_message("warning" if lock else "", lock)
        self.this_year.show_leaders(view.leaders, writable=not lock)
        self.next_year.show_leaders(view.next_leaders, writable=not lock)
        self._model.set_rows(history.years)
        self._never.setText(view_state.never_words(history))

    def first_focus(self) -> QWidget:
        return self.this_year.set_button if self.this_year.set_button.isEnabled() else self.table

    def never(self) -> str:
        return self._never.text()

    def _known(self, at: int) -> LeadersOfYear:
        assert self._leaders is not None
        return self._leaders[at]

    def _lay_out(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(16)
        cards.addWidget(self.this_year, 1)
        cards.addWidget(self.next_year, 1)
        never = Card(texts.NEVER, title_role="strong", margin=20)
        never.body.setSpacing(4)
        never.body.addWidget(self._never)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.banner)
        layout.addLayout(cards)
        layout.addWidget(self.table, 1)
        layout.addWidget(never)
        layout.addWidget(self.status)
