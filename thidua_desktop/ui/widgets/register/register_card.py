"""The card of one record: its title, its form, what a tab adds under it, what was saved when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.texts.registers import registers as texts
from thidua_desktop.texts.registers.register_page import HISTORY
from thidua_desktop.ui.look.theme import MARGIN, set_tone
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.empty_state import EmptyState
from thidua_desktop.ui.widgets.base.labels import button, label, on_key, vbox
from thidua_desktop.ui.widgets.base.page_stack import PageStack
from thidua_desktop.ui.widgets.base.scrolled import scrolled
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.base.tab_order import tab_in_order, tab_stops

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from thidua_desktop.records.base import Record
    from thidua_desktop.texts.registers.register_page import RegisterTexts
    from thidua_desktop.ui.widgets.register.record_form import RecordForm


LEAST = 300
MORE_KEY = "Ctrl+Enter"


class RegisterCard(PageStack):
    """Shows a record or, where none is chosen, what to do. Esc leaves the form."""

    delete_wanted = Signal()
    history_wanted = Signal()
    left = Signal()
    more_wanted = Signal()
    """The new record is to be stored and another one begun."""

    def __init__(self, form: RecordForm, text: RegisterTexts, icon: str) -> None:
        super().__init__()
        self.form = form
        self.status = StatusLine()
        self.announce: Callable[[str, str], object] = self.status.show_text
        self.delete_button = button(text.delete, "danger", "trash", clicked=self.delete_wanted.emit)
        self.history_button = button(HISTORY, "quiet", clicked=self.history_wanted.emit)
        self.more_button = button(texts.SAVE_AND_MORE, key=MORE_KEY, shortcut=False)
        self.more_button.clicked.connect(lambda _on: self.more_wanted.emit())
        self.more_button.hide()
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            on_key(key, self, self._on_more_key, inside=True).setAutoRepeat(False)
        self._text = text
        self._locked = False
        self._about = label("", "secondary", "primary", wrap=True)
        self._left = label("", "strong")
        self._below = QVBoxLayout()
        self._card = self._made_card()
        nothing = Card()
        empty = EmptyState()
        empty.begin(icon, text.choose)
        nothing.body.addWidget(empty)
        self._feet = (_foot(nothing), self._foot)
        self.addWidget(nothing)
        self.addWidget(self._card)
        self._turn_to(0)
        self.form.checked.connect(self._on_checked)
        self.form.ended.connect(self._on_ended)

    def showEvent(self, event: QShowEvent) -> None:
        """The Tab key goes from what is typed in to what stands under it, the head, the foot."""
        super().showEvent(event)
        body, head = self._card.body, self._card.head
        places = [body.itemAt(at) for at in range(1, body.count())]
        under = [place.widget() for place in places if place is not None]
        tab_in_order(*tab_stops(*filter(None, under), head, self._foot))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(LEAST, 0))

    def _on_more_key(self) -> None:
        if self.more_button.isVisible():
            self.more_wanted.emit()

    def _on_ended(self) -> None:
        """After the last field a new record goes on to the button that begins another one."""
        if self.more_button.isVisible():
            self.more_button.setFocus()
        else:
            self.form.may_leave()

    def add_below(self, widget: QWidget, *, first: bool = False) -> None:
        """Put what belongs to the record under its form; `first` before all that is there."""
        self._below.insertWidget(0 if first else -1, widget)

    def add_at_foot(self, widget: QWidget) -> None:
        """Put what is always to be seen under the form, however long that is."""
        self._card.body.addWidget(widget)

    def shorten_delete(self) -> None:
        """Delete by its icon alone, where the title needs the room of the words."""
        text = self.delete_button.accessibleName() or self.delete_button.text()
        self.delete_button.setText("")
        self.delete_button.setAccessibleName(text)
        self.delete_button.setToolTip(text)

    def add_to_head(self, widget: QWidget) -> None:
        self._card.add_to_head(widget)

    def set_about(self, text: str) -> None:
        """What is said under the title; nothing takes no room."""
        self._about.setText(text)
        self._about.setVisible(bool(text))

    def set_locked(self, *, locked: bool) -> None:
        self._locked = locked
        self.form.set_locked(locked=locked)
        self.delete_button.setEnabled(not locked)
        if locked:
            self.status.rest("")

    def show_record(self, record: Record, title: str) -> None:
        """Show a record; `show_title` alone while its form is being typed in."""
        self.form.show_record(record)
        self.more_button.hide()
        self.show_title(title)
        self.status.rest("" if self._locked else texts.CHANGING)
        self._turn_to(1)

    def show_title(self, title: str) -> None:
        self._card.set_title(title)
        self.delete_button.setVisible(True)
        self.history_button.setVisible(True)

    def show_new(self, given: dict[str, object]) -> None:
        self.form.show_record(None, **given)
        self._card.set_title(self._text.new)
        self.set_about(self._text.new_text)
        self.delete_button.setVisible(False)
        self.history_button.setVisible(False)
        self.more_button.show()
        self.status.rest(texts.CHANGING)
        self._turn_to(1)
        self.form.focus_first()

    def show_nothing(self) -> None:
        self.status.rest("")
        self._turn_to(0)

    def shows_nothing(self) -> bool:
        return self.currentIndex() == 0

    def may_leave(self) -> bool:
        """Store what is right; where something is wrong, stay with it and say so."""
        if self.shows_nothing() or self.form.may_leave():
            return True
        if not self.form.refused():
            self.announce("bad", texts.NOT_SAVED)
        self.form.focus_first()
        return False

    def title(self) -> str:
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
            self.announce("info", texts.REVERTED)
        self.left.emit()

    def _made_card(self) -> Card:
        card = Card(self._text.new)
        card.add_to_head(self.more_button)
        card.add_to_head(self.delete_button)
        card.body.setSpacing(10)
        card.body.addWidget(self._about)
        self._about.hide()
        inside = QWidget()
        vbox(self.form, self._below, None, on=inside, gap=6, around=(0, 0, 12, 0))
        scroll = scrolled(inside, reached=True)
        self.form.entered.connect(lambda field: scroll.ensureWidgetVisible(field, 0, 4))
        card.body.addWidget(scroll, 1)
        self._foot = _foot(card)
        self._foot.addWidget(self._left)
        self._foot.addWidget(self.history_button)
        return card

    def _turn_to(self, at: int) -> None:
        """What has just happened is said at the foot of whichever page is shown."""
        self._feet[at].insertWidget(0, self.status, 1)
        self.setCurrentIndex(at)

    def _on_checked(self, faults: int, hints: int) -> None:
        faulty = any(self.form.field(name).fault() for name in self.form.names())
        tone, text = _left_text(faults, hints, faulty=faulty)
        self._left.setText("" if self._locked else text)
        set_tone(self._left, tone)


def _left_text(faults: int, hints: int, *, faulty: bool) -> tuple[str, str]:
    """What is still to be mended; of a new record nothing is wrong as long as nothing was typed."""
    if faults and not faulty:
        return "secondary", texts.STILL_NEEDED.format(faults)
    if faults:
        return "bad", texts.FAULTS_LEFT.format(faults)
    if hints:
        return "warning", texts.HINTS_LEFT.format(hints)
    return "", ""


def _foot(card: Card) -> QHBoxLayout:
    foot = card.add_foot()
    foot.setContentsMargins(MARGIN, 8, MARGIN, 8)
    return foot
