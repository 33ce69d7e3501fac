"""The card of one unit: what it is in the cluster, its form, what concerns it this year."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.year_units import UnitOfYear
from thidua_desktop.texts import registers as texts
from thidua_desktop.ui.roles import Role
from thidua_desktop.ui.tabs.units.view_state import Fact, facts, left_words, role_words
from thidua_desktop.ui.theme import MARGIN, set_tone
from thidua_desktop.ui.widgets.card import Card
from thidua_desktop.ui.widgets.empty_state import EmptyState
from thidua_desktop.ui.widgets.labels import button, label
from thidua_desktop.ui.widgets.record_form import RecordForm
from thidua_desktop.ui.widgets.sign import Sign
from thidua_desktop.ui.widgets.status_line import StatusLine

_ROWS = (
    ("name",),
    ("code", "short_name", "work_areas", "staff"),
    ("head_name", "head_position"),
    ("liaison_name", "liaison_position"),
    ("liaison_phone", "liaison_email"),
)
_DOTS = {
    "good": Role.GOOD,
    "warning": Role.WARNING,
    "elected": Role.ELECTED,
    "secondary": Role.SECONDARY,
}


class UnitCard(QStackedWidget):
    """Shows a unit or, where none is chosen, what to do. Esc leaves the form."""

    delete_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = RecordForm(Unit, _ROWS)
        self.status = StatusLine()
        self._roles = label("", "secondary", "primary", wrap=True)
        self._left = label("", "strong")
        self.delete_button = button(texts.DELETE_UNIT, "danger", "trash")
        self.delete_button.clicked.connect(lambda _checked: self.delete_wanted.emit())
        self._facts = QGridLayout()
        self._facts.setVerticalSpacing(8)
        self._facts.setColumnMinimumWidth(1, 160)
        self._facts.setColumnStretch(2, 1)
        self._this_year = label(texts.THIS_YEAR, "section")
        self._card = self._made_card()
        self.setTabOrder(self.form, self.delete_button)  # what is typed in comes first
        self.addWidget(_nothing())
        self.addWidget(self._card)
        self.form.checked.connect(self._on_checked)

    def show_unit(self, one: UnitOfYear) -> None:
        """Show a unit; `show_about` alone while its form is being typed in."""
        self.form.show_record(one.unit)
        self.show_about(one)
        self.status.show_words("secondary", texts.CHANGING)
        self.setCurrentWidget(self._card)

    def show_about(self, one: UnitOfYear) -> None:
        """Show what stands around the form."""
        self._card.set_title(one.unit.name)
        words = role_words(one)
        self._roles.setText(words)
        self._roles.setVisible(bool(words))
        self._show_facts(facts(one))
        self.delete_button.setVisible(True)

    def show_new(self) -> None:
        """Show an empty form for a unit that is not stored yet."""
        self.form.show_record(None)
        self._card.set_title(texts.NEW_UNIT)
        self._roles.setText(texts.NEW_UNIT_WORDS)
        self._roles.show()
        self._show_facts(())
        self.delete_button.setVisible(False)
        self.status.show_words("secondary", texts.CHANGING)
        self.setCurrentWidget(self._card)
        self.form.focus_first()

    def show_nothing(self) -> None:
        """No unit is chosen."""
        self.setCurrentIndex(0)

    def title(self) -> str:
        """Whose card it is."""
        return self._card.title()

    def left_to_do(self) -> str:
        """What is still to be mended or looked at."""
        return self._left.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        if self.form.changed():
            self.form.revert()
            self.status.show_words("info", texts.REVERTED)
        self.left.emit()

    def _made_card(self) -> Card:
        card = Card(texts.NEW_UNIT)
        card.add_to_head(self.delete_button)
        card.body.setSpacing(10)
        card.body.addWidget(self._roles)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(6)
        column.addWidget(self.form)
        column.addWidget(self._this_year)
        column.addLayout(self._facts)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # arrows reach what stands below the form
        self.setTabOrder(self.form.field(_ROWS[-1][-1]).editor, scroll)
        card.body.addWidget(scroll, 1)
        foot = card.add_foot()
        foot.setContentsMargins(MARGIN, 8, MARGIN, 8)
        foot.addWidget(self.status, 1)
        foot.addWidget(self._left)
        return card

    def _show_facts(self, lines: tuple[Fact, ...]) -> None:
        while self._facts.count():
            item = self._facts.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()  # it is gone only when the event loop comes round
                widget.deleteLater()
        self._this_year.setVisible(bool(lines))
        for row, fact in enumerate(lines):
            top = Qt.AlignmentFlag.AlignTop
            self._facts.addWidget(Sign("dot", _DOTS[fact.tone], 16), row, 0, top)
            self._facts.addWidget(label(fact.about), row, 1, top)
            self._facts.addWidget(label(fact.words, "secondary", wrap=True), row, 2, top)

    def _on_checked(self, faults: int, hints: int) -> None:
        said = any(self.form.field(name).fault() for row in _ROWS for name in row)
        tone, words = left_words(faults, hints, said=said)
        self._left.setText(words)
        set_tone(self._left, tone)


def _nothing() -> QWidget:
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.addWidget(EmptyState("building", texts.CHOOSE_UNIT))
    return frame
