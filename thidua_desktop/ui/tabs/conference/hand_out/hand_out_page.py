"""Step 2, in the hall: who counts, who votes, and the papers handed out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSpinBox, QWidget

from thidua_desktop.records.base import stored_id
from thidua_desktop.services.conference.hand_out import all_present, hand_out, make_delegates
from thidua_desktop.texts.conference import hand_out as texts
from thidua_desktop.ui.forms.ui_conference_hand_out import Ui_HandOutPage
from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.tabs.conference.hand_out import hand_out_floor as floor
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_people import (
    delegate_table,
    teller_table,
)
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_state import (
    FIGURES,
    HandOutState,
    figure_state,
    hand_out_state,
)
from thidua_desktop.ui.widgets.ask.ask import Question, ask
from thidua_desktop.ui.widgets.base.field import inset
from thidua_desktop.ui.widgets.base.leavable import parts_may_leave
from thidua_desktop.ui.widgets.base.scrolled import turn
from thidua_desktop.ui.widgets.base.tab_order import tab_in_order

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thidua_desktop.ui.tabs.conference.context import ConferenceContext

MAIN_KEY: Final = "F9"
LIST_KEY: Final = "F5"
ROW: Final = 36
SHOWN_ROWS: Final = 5
NARROW: Final = 740
"""Where the page is narrower, what may happen in the hall stands above what comes next."""
FULL_PAGE: Final = 810
"""So high is the page with the fewest rows."""
ALL_KEY: Final = "F6"
SPIN: Final = 96
"""Room for four figures."""


class HandOutPage(QWidget):
    """Lists and figures of the vote; what is fixed once is corrected only with a reason."""

    step_wanted = Signal(int)

    def __init__(self, context: ConferenceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._form = Ui_HandOutPage()
        self._form.setupUi(self)
        self.delegates = self._form.delegates.begin(delegate_table(context, self))
        self.tellers = self._form.tellers.begin(teller_table(context, self))
        self.written = self._form.written
        self.spins: dict[str, QSpinBox] = {
            name: getattr(self._form, f"{name}Spin") for name in FIGURES
        }
        self._shown: tuple[int, Mapping[str, int]] | None = None
        self._listed: int | None = None  # the conference whose lists are shown
        self._lay_out()
        self._bind_keys()
        self._connect()
        self._show()

    def first_focus(self) -> QWidget:
        form = self._form
        if not form.freezeButton.isVisibleTo(self):
            return form.goOnButton
        return self.delegates.table if self.delegates.records() else form.listButton

    def may_leave(self) -> bool:
        """Whether the figures that are typed were sent, and so of each part."""
        self._on_guests()
        shown = self._shown[1] if self._shown is not None else {}
        typed = [name for name, spin in self.spins.items() if spin.isEnabled()]
        sent = all(self.spins[name].value() == shown[name] for name in typed)
        return parts_may_leave(self) and sent

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_foot()
        more = max(0, self.height() - FULL_PAGE) // ROW
        self.delegates.show_at_most(SHOWN_ROWS + more)
        self._form.votersLayout.activate()  # with this resize, not after the next event
        self._form.contentLayout.activate()

    def heightForWidth(self, width: int) -> int:
        # As high as its place: only the part above the foot scrolls.
        del width
        return 0

    def _lay_out(self) -> None:
        form = self._form
        for spin in self.spins.values():
            spin.setMinimumWidth(SPIN)
            inset(spin)
        inset(form.guestsSpin)
        form.keysLabel.setText(texts.DELEGATE_KEYS)
        self.written.begin(self._context)
        self._order_tabs()

    def _turn_foot(self) -> None:
        handed_out = self._form.goOnButton.isVisibleTo(self)
        turn(self._form.footRow, self.width(), below=NARROW if handed_out else 0)

    def _bind_keys(self) -> None:
        """The keys of the page, shown on the buttons that they press."""
        form = self._form
        for pressed, text, key in (
            (form.listButton, texts.MAKE_LIST, LIST_KEY),
            (form.allButton, texts.ALL_PRESENT, ALL_KEY),
            (form.freezeButton, texts.FREEZE_VOTERS, MAIN_KEY),
            (form.goOnButton, texts.GO_ON, MAIN_KEY),
        ):
            pressed.setText(f"{text}   {key}")
            pressed.setAccessibleName(text)
            QShortcut(QKeySequence(key), pressed).activated.connect(pressed.click)
        icons.dress_children(self)

    def _order_tabs(self) -> None:
        """The Tab key goes down the page, then along its foot, whatever was made first."""
        form = self._form
        chain: list[QWidget] = [
            form.listButton,
            form.allButton,
            self.delegates.add_button,
            self.delegates.menu,
            self.delegates.table,
            form.guestsSpin,
            self.tellers.add_button,
            self.tellers.menu,
            self.tellers.table,
            self.written.sheet,
            self.written.keep,
            form.withdrawButton,
            form.seatsButton,
            form.reprintButton,
            *self.spins.values(),
            form.lateButton,
            form.exchangeButton,
            form.correctButton,
            form.freezeButton,
            form.goOnButton,
        ]
        tab_in_order(*chain)

    def _connect(self) -> None:
        form, context = self._form, self._context
        context.changed.connect(self._show)
        self._lists = Watch(self, context.changes, self._show_lists)
        form.listButton.clicked.connect(self._on_make_list)
        form.allButton.clicked.connect(self._on_all_present)
        form.guestsSpin.editingFinished.connect(self._on_guests)
        form.freezeButton.clicked.connect(self._on_freeze)
        form.goOnButton.clicked.connect(lambda: self.step_wanted.emit(2))
        for spin in self.spins.values():
            spin.valueChanged.connect(self._show_figures)
        form.lateButton.clicked.connect(lambda: floor.ask_late(context, self))
        form.exchangeButton.clicked.connect(lambda: floor.ask_exchange(context, self))
        form.correctButton.clicked.connect(lambda: floor.ask_correction(context, self))
        form.withdrawButton.clicked.connect(lambda: floor.ask_withdrawal(context, self))
        form.seatsButton.clicked.connect(lambda: floor.ask_seats(context, self))
        form.reprintButton.clicked.connect(lambda: floor.ask_reprint(context, self))

    def _show(self) -> None:
        conference, view = self._context.conference, self._context.round
        if conference is None or view is None:
            return
        state, form = hand_out_state(conference, view, self._context.lock), self._form
        if conference.record.id != self._listed:
            self._lists.read()
        for table in (self.delegates, self.tellers):
            table.set_locked(locked=not state.writing)
        form.peopleLabel.setText(state.people)
        set_tone(form.peopleLabel, "")
        with QSignalBlocker(form.guestsSpin):
            form.guestsSpin.setValue(conference.record.guests)
        form.listButton.setVisible(not state.listed)
        form.allButton.setVisible(state.listed)
        for stray in (form.listButton, form.allButton, form.guestsSpin):
            stray.setEnabled(state.writing and not state.handed_out)
        self._fill_figures(view.id, state)
        self._show_floor(state)
        self._show_figures()

    def _show_lists(self) -> None:
        conference = self._context.conference
        record = conference.record if conference is not None else None
        self._listed = record.id if record is not None else None
        for table in (self.delegates, self.tellers):
            table.show_parent(record)
            table.refresh()

    def _show_floor(self, state: HandOutState) -> None:
        """Before the papers are handed out the figures, afterwards what may still happen."""
        form = self._form
        form.freezeButton.setVisible(not state.handed_out)
        form.figures.setVisible(not state.handed_out)
        form.quorumLabel.setVisible(not state.handed_out)
        form.goOnButton.setVisible(state.handed_out)
        form.handedLabel.setVisible(state.handed_out)
        form.handedLabel.setText(state.handed)
        self._turn_foot()
        for button in (form.lateButton, form.exchangeButton, form.correctButton):
            button.setVisible(state.handed_out)
            button.setEnabled(state.floor and state.handed_out)
        for button in (form.withdrawButton, form.seatsButton):
            button.setEnabled(state.floor)
        form.reprintButton.setVisible(state.may_reprint)
        form.changesLabel.setText("\n".join(state.changes) or texts.NO_CHANGES)
        form.floorHelp.setText(state.teller_notice or texts.FLOOR_HELP)
        set_tone(form.floorHelp, "warning" if state.teller_notice else "")

    def _fill_figures(self, round_id: int, state: HandOutState) -> None:
        """Show what is proposed; a figure that was typed otherwise stays while it can be sent."""
        before = self._shown[1] if self._shown is not None and self._shown[0] == round_id else None
        for name, spin in self.spins.items():
            listed = name == "present" and state.listed
            typed = before is not None and spin.value() != before[name]
            spin.setEnabled(state.editing and not listed)
            spin.setToolTip(texts.PRESENT_LISTED if listed else "")
            if listed or not (typed and state.editing):
                with QSignalBlocker(spin):
                    spin.setValue(state.proposed[name])
        self._shown = (round_id, state.proposed)

    def _figures(self) -> dict[str, int]:
        return {name: spin.value() for name, spin in self.spins.items()}

    def _show_figures(self) -> None:
        view, form = self._context.round, self._form
        if view is None:
            return
        state = figure_state(view, self._figures())
        form.quorumLabel.setText(state.quorum)
        set_tone(form.quorumLabel, "good" if state.quorum_met else "warning")
        editing = form.freezeButton.isVisibleTo(self)
        form.faultsLabel.setText("\n".join(state.faults) if editing else "")
        form.faultsLabel.setVisible(editing and bool(state.faults))
        form.freezeButton.setEnabled(not state.faults and self.spins["eligible"].isEnabled())

    def _on_make_list(self) -> None:
        self._context.change(make_delegates, self._conference_id())
        self.delegates.table.setFocus()

    def _on_all_present(self) -> None:
        self._context.change(all_present, self._conference_id())

    def _conference_id(self) -> int:
        assert self._context.conference is not None
        return stored_id(self._context.conference.record)

    def _on_guests(self) -> None:
        conference = self._context.conference
        guests = self._form.guestsSpin.value()
        if conference is not None and guests != conference.record.guests:
            changed = conference.record.model_copy(update={"guests": guests})
            self._context.save(changed)

    def _on_freeze(self) -> None:
        question = Question(
            texts.FREEZE_TITLE,
            texts.FREEZE_TEXT,
            texts.FREEZE_VOTERS,
            consequences=(texts.FREEZE_RESULT, texts.FREEZE_LATE),
        )
        ask(self, question, lambda _answers: self._freeze())

    def _freeze(self) -> None:
        view = self._context.known_round
        self._context.do(hand_out, view.id, self._figures()).announce(texts.HANDED_OUT)
