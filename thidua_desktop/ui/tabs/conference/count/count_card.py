"""The paper in hand: its names, what will be stored, and the keys; used wherever papers are typed.

The card alone reads the keys of the count, and only while it has the keyboard. It stores nothing:
the page that holds it does, and then hands it the next paper.
"""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.texts.conference import counting as texts
from thidua_desktop.ui.look.theme import set_role, set_tone
from thidua_desktop.ui.tabs.conference.count.count_entry import PaperEntry
from thidua_desktop.ui.tabs.conference.count.count_keys import Does, Effect, Key, Mode
from thidua_desktop.ui.tabs.conference.count.count_text import (
    MANY_NAMES,
    HintView,
    bar_view,
    hints,
    opinion_of,
    section_title,
)
from thidua_desktop.ui.tabs.conference.count.keys import EnterGate, is_ours, key_of
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import hbox, label, vbox
from thidua_desktop.ui.widgets.base.status_line import StatusLine
from thidua_desktop.ui.widgets.count.key_hints import KeyHint, KeyHints
from thidua_desktop.ui.widgets.count.name_grid import NameGrid, NameLine, NameSection
from thidua_desktop.ui.widgets.count.opinion_chip import Opinion
from thidua_desktop.ui.widgets.count.verdict_bar import VerdictBar

_FULL_SCREEN = "F11"
_BACK = ("Esc", "F9")
"""From anywhere in the window these bring the keyboard back to the paper."""

LOW = 560
"""So low is a window that has no room for the keys and for the foot under them."""

_ONE_LINE = 30
_ONE_LINE_FROM = 900
"""From this width the keys stand in one line, below it room is kept for two."""

_FOOT_FROM = 690


class EntryCard(QWidget):
    """Names, verdict and keys of one paper."""

    store_wanted = Signal()
    cancel_wanted = Signal(int, str)
    other_paper_wanted = Signal()
    full_screen_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry: PaperEntry | None = None
        self._gate = EnterGate()
        self._other_paper = False
        self._done = ""
        self._hints: tuple[HintView, ...] = ()
        self._title = label("", "page_title")
        self._secondary = label("", "secondary")
        self._status = StatusLine(small=True, wrap=False)
        self.grid = NameGrid()
        self.bar = VerdictBar()
        self.keys = KeyHints()
        self._foot = label("", "small", wrap=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # What an input method would make of the keys is not wanted: each key is itself.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setAccessibleName(texts.CARD_NAME)
        self._lay_out()
        self.grid.name_toggled.connect(self._on_name)
        self.bar.chosen.connect(lambda: self.press(Key.ENTER))
        self.keys.hint_chosen.connect(self._on_hint)
        for key in _BACK:
            QShortcut(QKeySequence(key), self).activated.connect(self.setFocus)

    def begin(self, gate: EnterGate | None, *, other_paper: bool = False) -> None:
        """Take each Enter by this gate; `other_paper`: another one may be taken in hand."""
        self._gate = gate or self._gate
        self._other_paper = other_paper

    def may_leave(self) -> bool:
        entry = self.entry
        return entry is None or entry.number is None or not (entry.pending or not entry.untouched)

    def _lay_out(self) -> None:
        right = vbox(
            (self._secondary, 0, Qt.AlignmentFlag.AlignRight),
            (self._status, 0, Qt.AlignmentFlag.AlignRight),
            gap=0,
        )
        self._head = QWidget()
        hbox((self._title, 1), right, on=self._head, around=(12, 0, 12, 0))
        self._card = Card(margin=12)
        self._card.body.setSpacing(2)
        self._card.body.setContentsMargins(12, 6, 12, 4)
        self._card.body.addWidget(self._head)
        self._card.body.addWidget(self.grid, 1)
        self._card.add_full_width(self.bar)
        vbox((self._card, 1), self._below(), on=self, gap=6)

    def _below(self) -> QWidget:
        """Keys and foot in a room that does not change when more keys are shown."""
        self._room = QWidget()
        vbox(self.keys, self._foot, None, on=self._room, gap=6)
        return self._room

    def set_form(self, form: BallotForm) -> None:
        """Take another form; nothing is in hand until `take`."""
        if self.entry is not None and self.entry.form == form:
            return
        before = self.entry
        kept = before and before.form.marking is form.marking
        self.entry = PaperEntry(form, before.chosen_side if before and kept else None)
        self.grid.set_sections(
            tuple(
                NameSection(
                    section_title(contest, form.marking),
                    tuple(NameLine(name.number, name.name) for name in contest.candidates),
                )
                for contest in form.contests
            )
        )
        self._show_foot()

    def take(self, number: int | None, title: str, secondary: str, done: str = "") -> None:
        """Show the paper that the entry was given; `done` is said where there is none."""
        self._done = done
        self._title.setText(title)
        self._secondary.setText(secondary)
        for part in (self._head, self.grid):
            part.setVisible(number is not None)
        self._card.body.setContentsMargins(12, *((6, 12, 4) if number else (0, 12, 0)))
        grows = QSizePolicy.Policy.Expanding if number else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, grows)
        self.show_entry()

    def announce(self, tone: str, text: str) -> None:
        self._status.show_text(tone, text)

    def message(self) -> str:
        return self._status.text()

    def title(self) -> str:
        return self._title.text()

    def press(self, key: Key) -> None:
        """Do what a key does, whether it was pressed or its button was clicked."""
        if self.entry is None or not self._gate.admits(key):
            return
        before = self.entry.marks
        self._act(self.entry.key(key))
        self._follow(before)
        if key is Key.ENTER:
            self._gate.saw_enter()

    def _act(self, effect: Effect) -> None:
        entry = self.entry
        if entry is None or effect.does is Does.NOTHING:
            return
        if effect.does is Does.STORE:
            self.store_wanted.emit()
        elif effect.does is Does.CANCEL:
            reason = texts.CANCEL_REASONS[entry.cancel_reason]
            self.cancel_wanted.emit(int(entry.cancelling), reason)
        elif effect.does is Does.OTHER_PAPER:
            self.other_paper_wanted.emit()
        self.show_entry(effect)

    def show_entry(self, effect: Effect | None = None) -> None:
        """Draw what has changed; what stays the same is not touched."""
        entry = self.entry
        if entry is None:
            return
        for name in entry.form.candidates:
            opinion = Opinion(opinion_of(entry, name.number))
            self.grid.set_opinion(name.number, opinion, differs=entry.differs(name.number))
        self._keep_room()
        bar = bar_view(entry, effect, self._done)
        self.bar.set_verdict(bar.tone, bar.text)
        self.bar.set_button(bar.button, Key.ENTER, enabled=bar.ready)
        self._show_hints(entry)

    def _show_hints(self, entry: PaperEntry) -> None:
        found = hints(entry, other_paper=self._other_paper)
        if len(entry.form.candidates) > MANY_NAMES:
            found = (*found, HintView(_FULL_SCREEN, _FULL_SCREEN, texts.FULL_SCREEN))
        if found != self._hints:
            self._hints = found
            self.keys.set_hints(
                tuple(KeyHint(h.id, h.key, h.text, enabled=h.enabled) for h in found)
            )

    def _follow(self, before: str) -> None:
        """Keep the name that was typed in sight, where not all of them fit."""
        entry = self.entry
        if entry is None or before == entry.marks:
            return
        changed = [n for n, (a, b) in enumerate(zip(before, entry.marks, strict=True), 1) if a != b]
        if len(changed) == 1:
            self.grid.ensureWidgetVisible(self.grid.row(changed[0]), 0, 40)

    def _on_name(self, number: int) -> None:
        if self.entry is not None:
            self._act(self.entry.toggle(number))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_hint(self, name: str) -> None:
        if name == _FULL_SCREEN:
            self.full_screen_wanted.emit()
        elif name:
            self.press(Key(name))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and is_ours(event):
            event.accept()  # no shortcut of the window takes a key of the count
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """While papers are typed one after the other a Tab does not take the keyboard away."""
        typing = self.entry is not None and self.entry.number is not None
        return (typing and not self._other_paper) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = key_of(event)
        if key is None:
            super().keyPressEvent(event)
            return
        event.accept()
        repeats = self._gate.repeats(key, event.timestamp()) or event.isAutoRepeat()
        if not repeats:
            self.press(key)
        elif key is Key.ENTER:
            self._gate.saw_enter()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if key_of(event) is Key.ENTER:
            self._gate.saw_enter()
        super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_foot()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_foot()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()
        self._show_foot()

    def minimumSizeHint(self) -> QSize:
        shown = self.entry is not None and self.entry.number is not None
        return QSize(420, 290 if shown else 110)

    def _keep_room(self) -> None:
        """Room for one line of keys and the foot, or for two lines of keys while they are asked."""
        entry = self.entry
        if entry is None:
            return
        typing = entry.mode is Mode.MARKS
        low = self.window().height() < LOW
        set_role(self._title, "title" if low else "page_title")
        foot = typing and entry.number is not None and not (low and self.hasFocus())
        self._foot.setVisible(foot)
        self.keys.setVisible(not (low and foot))
        all_in = typing and entry.number is None
        self._room.setFixedHeight(_ONE_LINE if all_in else self._two_lines(typing=typing))

    def _two_lines(self, *, typing: bool) -> int:
        """Room for the keys and the foot, or for the keys of a question; more where narrow."""
        if self.width() >= _ONE_LINE_FROM:
            return 54
        wrapped = self.keys.heightForWidth(self.width()) > _ONE_LINE + 4
        if self.window().height() < LOW:
            return 62 if wrapped else _ONE_LINE
        return 86 if wrapped and typing else 62

    def _show_foot(self) -> None:
        """Say how it is stored, or that the keys go elsewhere."""
        agree = self.entry is not None and self.entry.form.marking is Marking.AGREE
        agree = agree and self.width() >= _FOOT_FROM
        text = f"{texts.FOOT} {texts.FOOT_AGREE}" if agree else texts.FOOT
        here = self.hasFocus()
        self._keep_room()
        self._foot.setText(text if here else texts.NO_KEYBOARD)
        set_tone(self._foot, "" if here else "warning")
