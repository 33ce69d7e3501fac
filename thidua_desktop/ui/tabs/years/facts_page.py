"""What the year is about, which rules hold, its conference, and all that happened to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.year import YearEvent  # noqa: TC001  of no other use here
from thidua_desktop.services.years.year_state import YearView
from thidua_desktop.texts.years import year_tab as texts
from thidua_desktop.ui.tabs.years import view_state
from thidua_desktop.ui.widgets.base.banner import Banner
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import label, two_columns, vbox
from thidua_desktop.ui.widgets.base.scrolled import scrolled
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.register.record_form import RecordForm
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

_ROWS = (("movement",), ("theme",))
_EVENTS = 190


class FactsPage(QWidget):
    """The two texts store themselves; the rest is only read here."""

    save_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._year_id: int | None = None
        self.banner = Banner(keep_room=False)
        self.form = RecordForm(EmulationYear, _ROWS)
        self.form.save_wanted.connect(self.save_wanted)
        self.status = StatusLine()
        self._facts = [label("", wrap=True) for _ in range(3)]
        self._model: RowsModel[YearEvent] = RowsModel(
            (
                Column(texts.EVENT_AT, view_state.event_at, width=150),
                Column(texts.EVENT_KIND, view_state.event_kind, width=180),
                Column(texts.EVENT_STATE, view_state.event_state, width=150),
                Column(texts.REASON, lambda event: event.reason, stretch=True, wrap=True),
            )
        )
        self.events = TableView(self._model, texts.EVENTS_EMPTY, row_height=36)
        self._lay_out()

    def show_view(self, view: YearView, facts: tuple[str, ...], lock: str) -> None:
        """Show a year; what is being typed of the same year stays."""
        self.banner.show_message("warning" if lock else "", lock)
        year = view.status.year
        self.form.set_locked(locked=bool(lock))
        if year.id == self._year_id and not lock:
            self.form.renew(year)
        else:
            self.form.show_record(year)
            self.status.rest("" if lock else texts.SAVES_ITSELF)
        self._year_id = year.id
        for value, text in zip(self._facts, facts, strict=True):
            value.setText(text)
        self._model.set_rows(tuple(reversed(view.events)))

    def first_focus(self) -> QWidget:
        return self.form.field("movement").editor

    def facts(self) -> tuple[str, ...]:
        return tuple(value.text() for value in self._facts)

    def _lay_out(self) -> None:
        card = Card(texts.FACTS, title_role="heading", margin=20)
        card.body.addWidget(self.form)
        grid = two_columns(16, 6)
        names = (texts.RULES, texts.MEMBERS, texts.CONFERENCE)
        for row, (name, value) in enumerate(zip(names, self._facts, strict=True)):
            grid.addWidget(label(name, "secondary"), row, 0)
            grid.addWidget(value, row, 1)
        card.body.addLayout(grid)
        card.add_foot().addWidget(self.status, 1)
        self.events.setMinimumHeight(_EVENTS)
        inside = QWidget()
        vbox(card, label(texts.EVENTS, "strong"), (self.events, 1), on=inside, gap=12)
        vbox(self.banner, (scrolled(inside), 1), on=self, gap=12)
