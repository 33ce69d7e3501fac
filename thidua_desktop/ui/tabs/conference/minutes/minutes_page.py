"""Step 5: the result ranked, sealed, printed and marked signed, by F9 from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.records.conference import Conference, Minutes
from thidua_desktop.services.base.tables import tables_of
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.sealed_result import earlier_result
from thidua_desktop.services.documents.document_state import document_states
from thidua_desktop.services.issuing.kept_minutes import keep_minutes, read_minutes
from thidua_desktop.texts.conference import results as texts
from thidua_desktop.texts.registers.registers import SAVED_UNDO
from thidua_desktop.ui.forms.ui_conference_minutes import Ui_MinutesPage
from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.look.theme import set_role, set_tone
from thidua_desktop.ui.shell.changes import Watch
from thidua_desktop.ui.tabs.conference.minutes import minutes_asks as asks
from thidua_desktop.ui.tabs.conference.minutes import minutes_state as states
from thidua_desktop.ui.tabs.conference.minutes.minutes_state import contest_lines
from thidua_desktop.ui.tabs.conference.minutes.result_files import issue
from thidua_desktop.ui.widgets.base.file_picker import Opener, open_with_system

if TYPE_CHECKING:
    from thidua_desktop.services.conference.round_view import RoundView
    from thidua_desktop.services.conference.sealed_result import Earlier
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext

MAIN_KEY: Final = "F9"
_ICONS: Final = {"seal": "lock", "print": "printer", "sign": "pencil", "go_on": "arrow-right"}


class MinutesPage(QWidget):
    """Shows the round of the context; what is typed for its minutes is stored by itself."""

    step_wanted = Signal(int)

    def __init__(
        self,
        context: ConferenceContext,
        parent: QWidget | None = None,
        *,
        opener: Opener = open_with_system,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._opener = opener
        self._shown: tuple[RoundView | None, str] = (None, "")
        self._act = ""
        self._place: tuple[int, RoundState] | None = None
        self._form = Ui_MinutesPage()
        self._form.setupUi(self)
        icons.dress_children(self)
        form = self._form
        self.matters, self.sums, self.documents = form.matters, form.sums, form.documents
        self.typed, self.blanks = form.typed.form, form.typed.blanks
        self._bind()
        self._show()

    def first_focus(self) -> QWidget:
        return self._form.mainButton

    @property
    def act(self) -> str:
        """What the main button does: seal, print, sign or go_on."""
        return self._act

    def _bind(self) -> None:
        form = self._form
        form.mainButton.clicked.connect(self._on_main)
        for key, pressed in ((MAIN_KEY, form.mainButton), ("F7", form.againButton)):
            QShortcut(QKeySequence(key), pressed).activated.connect(pressed.click)
        form.againButton.clicked.connect(lambda: self._on_document(DocumentKind.MINUTES))
        self.documents.wanted.connect(self._on_document)
        self.documents.folder_wanted.connect(self._on_folder)
        self.matters.further_wanted.connect(self._on_further)
        self.matters.decision_wanted.connect(self._on_decision)
        self.matters.round_wanted.connect(self._context.choose_round)
        self.typed.save_wanted.connect(self._on_typed)
        self._context.changed.connect(self._on_changed)
        Watch(self, self._context.changes, self._show_typed, tables_of(Minutes, Conference))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_changed()

    def _on_changed(self) -> None:
        view, lock = self._shown
        if self.isVisible() and (view is not self._context.round or lock != self._context.lock):
            self._show()

    def _show(self) -> None:
        view, conference = self._context.round, self._context.conference
        self._shown = view, self._context.lock
        if view is None or conference is None:
            return
        earlier = self._earlier(view)
        self._form.stateLabel.setText(texts.STATES.get(view.state, texts.NOT_COUNTED))
        self._form.codeLabel.setText(view.check_code or texts.NO_CODE)
        set_role(self._form.codeLabel, "code" if view.check_code else "secondary")
        counted = view.state in states.RESULT_STATES
        self._form.results.show_results(contest_lines(view) if counted else ())
        self.matters.show_matters(states.matters(view, self._further(view)))
        line = states.recount_line(earlier) if counted else None
        self.sums.show_sums(((line,) if line else ()) + states.sums(view))
        found_states = self._context.cases.read(document_states, view.id)
        self.documents.show_documents(states.document_lines(view, found_states))
        self.matters.setEnabled(not self._context.lock)
        self._show_typed()
        self._show_acts(view, earlier)
        self._follow(view)

    def _show_typed(self) -> None:
        view, conference = self._context.round, self._context.conference
        if view is None or conference is None:
            return
        editable = states.fields_editable(view)
        self._form.typed.help.setText(texts.FIELDS_HELP if editable else texts.FIELDS_CLOSED)
        self.typed.set_locked(locked=not editable or bool(self._context.lock))
        kept = self._context.cases.read(read_minutes, view.id)
        self.typed.show_kept(kept)
        found = (states.blanks(conference, kept), states.hours(kept)) if editable else ()
        text = "\n".join(part for part in found if part)
        self.blanks.show_text("warning", text)
        self.blanks.setVisible(bool(text))

    def _follow(self, view: RoundView) -> None:
        """Once sealed, bring the documents into sight; what was looked at otherwise stays."""
        place, self._place = self._place, (view.id, view.state)
        if place != self._place and view.state is RoundState.SEALED:
            QTimer.singleShot(0, self, self._to_documents)
        elif place is not None and place[0] != view.id:
            self._form.scroll.verticalScrollBar().setValue(0)

    def _to_documents(self) -> None:
        self._form.scroll.verticalScrollBar().setValue(self.documents.y())

    def _show_acts(self, view: RoundView, earlier: Earlier | None) -> None:
        form, act = self._form, states.main_act(view, earlier, self._context.lock)
        self._act = act.id
        form.mainButton.setText(f"{act.text}   {MAIN_KEY}")
        form.mainButton.setAccessibleName(act.text)
        form.mainButton.setAccessibleDescription(act.why)
        form.mainButton.setEnabled(act.enabled)
        if act.id:
            icons.dress(form.mainButton, _ICONS[act.id], Role.ON_PRIMARY)
        form.againButton.setVisible(view.state is RoundState.SEALED and act.id == "sign")
        form.whyLabel.setText(act.why or texts.folder_message(self._context.cases.documents.name))
        set_role(form.whyLabel, "secondary")
        set_tone(form.whyLabel, "bad" if act.why and view.errors else "")

    def _further(self, view: RoundView) -> tuple[RoundView, ...]:
        conference = self._context.conference
        records = conference.rounds if conference is not None else ()
        return tuple(
            self._context.cases.read(read_round, record.id)
            for record in records
            if record.id is not None and record.continues_round_id == view.id
        )

    def _earlier(self, view: RoundView) -> Earlier | None:
        return self._context.cases.read(earlier_result, view.id) if view.session > 1 else None

    def _on_main(self) -> None:
        view = self._context.known_round
        if self._act == "seal":
            asks.ask_seal(self._context, self, view)
        elif self._act == "print":
            self._on_document(DocumentKind.MINUTES)
        elif self._act == "sign":
            asks.ask_signed(self._context, self, view)
        elif self._act == "go_on":
            self.step_wanted.emit(5)

    def _on_document(self, kind: DocumentKind) -> None:
        if self.typed.may_leave():
            issue(self._context, self._opener, kind)
        else:
            self._context.refused.emit(texts.UNSAVED)
            self.typed.focus_first()

    def _on_typed(self, minutes: Minutes) -> None:
        kept = self._context.change(keep_minutes, minutes)
        if kept.announce(SAVED_UNDO):
            self.typed.show_stored(kept.result)

    def _on_folder(self) -> None:
        if not self._opener(self._context.cases.documents):
            self._context.refused.emit(texts.NO_FOLDER)

    def _on_further(self, matter: states.Matter) -> None:
        if self._context.round is not None:
            asks.ask_further(self._context, self, self._context.round, matter)

    def _on_decision(self, matter: states.Matter) -> None:
        if self._context.round is not None:
            asks.ask_decision(self._context, self, self._context.round, matter)
