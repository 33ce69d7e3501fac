"""Step 1, days before: the paper, its titles and names, its rule in words, frozen and printed."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.draft_paper import draft_contests
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.texts.conference import prepare as texts
from thidua_desktop.ui.forms.ui_conference_prepare import Ui_PreparePage
from thidua_desktop.ui.hall.hall_control import HallControl
from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.minutes.result_files import issue
from thidua_desktop.ui.tabs.conference.prepare import prepare_asks as asks
from thidua_desktop.ui.tabs.conference.prepare.prepare_fields import EditorGuard, RecordField
from thidua_desktop.ui.tabs.conference.prepare.prepare_sheet import sheet
from thidua_desktop.ui.tabs.conference.prepare.prepare_state import PrepareState, prepare_state
from thidua_desktop.ui.widgets.base.file_picker import Opener, open_with_system
from thidua_desktop.ui.widgets.base.tab_order import tab_in_order
from thidua_desktop.zone import local

MAIN_KEY: Final = "F9"
PRINT_KEY: Final = "F5"
TALLY_KEY: Final = "F6"
WIDE: Final = 1080
SIDE: Final = 484


class PreparePage(QWidget):
    """Shows the paper of the context; what is edited is kept when its field is left."""

    step_wanted = Signal(int)

    def __init__(
        self,
        context: ConferenceContext,
        hall: HallControl | None = None,
        parent: QWidget | None = None,
        *,
        opener: Opener = open_with_system,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._opener = opener
        self._state: PrepareState | None = None
        self._stale = True
        self._guard = EditorGuard(self)
        self._form = Ui_PreparePage()
        self._form.setupUi(self)
        self._form.paperTitle.setWordWrap(True)  # beside the buttons of a further round
        self._form.paperHead.setStretch(0, 1)
        icons.dress_children(self)
        form = self._form
        self.paper, self.contests, self.preview = form.paper, form.contests, form.preview
        self.readiness, self.empty = form.readiness, form.empty
        self.paper.begin(context)
        self.contests.begin(context, self._guard)
        self.empty.begin("ballot", texts.NO_PAPER, texts.ADD_PAPER)
        self._lay_out(hall)
        self._connect()

    def first_focus(self) -> QWidget:
        state = self._state
        if state is None:
            return self.empty.button
        if not state.editing:
            return self._form.mainButton
        return self.paper.fields["title"].editor if state.contests else self.contests.add

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_preview()

    def heightForWidth(self, width: int) -> int:
        # As high as its place: only the part above the foot scrolls.
        del width
        return 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._form.scrollArea.verticalScrollBar()
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step * bar.pageStep())

    def _lay_out(self, hall: HallControl | None) -> None:
        form = self._form
        form.readOnlyLabel.setText(texts.READ_ONLY)
        form.workLayout.setStretch(0, 1)
        form.screen.setVisible(hall is not None)
        if hall is not None:
            form.screen.begin(hall)
        self._guard.guard(self.paper)

    def _connect(self) -> None:
        form, context = self._form, self._context
        context.changed.connect(self._on_changed)
        self.paper.faults_changed.connect(self._show_readiness)
        self.contests.faults_changed.connect(self._show_readiness)
        self.empty.action_chosen.connect(self._on_add_paper)
        form.addPaperButton.clicked.connect(self._on_add_paper)
        form.deletePaperButton.clicked.connect(lambda: asks.ask_delete_paper(context, self))
        form.seeButton.clicked.connect(self._on_see)
        form.unfreezeButton.clicked.connect(lambda: asks.ask_unfreeze(context, self, self._known()))
        form.printButton.clicked.connect(lambda: self._print(DocumentKind.BALLOT))
        form.tallyButton.clicked.connect(lambda: self._print(DocumentKind.HAND_TALLY))
        form.mainButton.clicked.connect(self._on_main)
        for pressed, key in ((form.printButton, PRINT_KEY), (form.tallyButton, TALLY_KEY)):
            pressed.setAccessibleName(pressed.text())
            pressed.setText(f"{pressed.text()}   {key}")
            QShortcut(QKeySequence(key), pressed).activated.connect(pressed.click)

    def _known(self) -> PrepareState:
        assert self._state is not None
        return self._state

    def _on_changed(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self._show()

    def _show(self) -> None:
        self._stale = False
        conference, view, form = self._context.conference, self._context.round, self._form
        form.work.setVisible(view is not None)
        self.empty.setVisible(view is None and conference is not None)
        for writing in (self.paper, self.contests, self.empty.button, form.addPaperButton):
            writing.setEnabled(not self._context.lock)
        if conference is None or view is None:
            self._state = None
            return
        cases = self._context.cases
        contests = cases.read(draft_contests, view.id)
        before = self._before(view)
        propose, lock = cases.propose_contest, self._context.lock
        state = prepare_state(conference, view, contests, propose, before, lock)
        turned = self._state is not None and self._state.editing != state.editing
        self._state = state
        self._show_head(state)
        self.paper.show_paper(editing=state.editing)
        self.contests.show_contests(state)
        self.preview.show_sheet(sheet(conference, view, state.serial), editing=state.editing)
        self._show_foot(state)
        self._show_readiness()
        self._order_tabs()
        if turned and self.isVisible():
            self.first_focus().setFocus()  # what had the keyboard may be gone

    def _before(self, view: RoundView) -> RoundView | None:
        continued = view.record.continues_round_id
        return None if continued is None else self._context.cases.read(read_round, continued)

    def _show_head(self, state: PrepareState) -> None:
        form = self._form
        form.paperTitle.setText(state.title)
        badges = (form.firstBadge, form.secondBadge)
        for badge, text in zip(badges, (*state.badges, "", ""), strict=False):
            badge.setText(text)
            badge.setVisible(bool(text))
        form.noticeLabel.setText(state.notice)
        form.noticeLabel.setVisible(bool(state.notice))
        form.readOnlyLabel.setVisible(not state.editing)
        form.deletePaperButton.setVisible(state.editing)
        form.deletePaperButton.setEnabled(not state.why_not_deleted)
        form.deletePaperButton.setToolTip(state.why_not_deleted)
        form.deletePaperButton.setAccessibleDescription(state.why_not_deleted)

    def _show_foot(self, state: PrepareState) -> None:
        form, saved = self._form, self._context.changes.saved_at
        text = texts.SAVES_ITSELF
        if saved is not None:
            text = texts.SAVED.format(f"{local(saved):%H:%M}")
        form.savedLabel.setText(text if state.editing else "")
        form.unfreezeButton.setVisible(state.may_unfreeze)
        for button in (form.printButton, form.tallyButton):
            button.setVisible(state.may_print)
        main = form.mainButton
        main.setVisible(state.editing or state.may_go_on)
        main.setText(f"{texts.FREEZE if state.editing else texts.GO_ON}   {MAIN_KEY}")
        icons.dress(main, "lock" if state.editing else "arrow-right", Role.ON_PRIMARY)
        main.setShortcut(QKeySequence(MAIN_KEY))

    def _show_readiness(self) -> None:
        state = self._state
        if state is None:
            return
        faults = (*state.faults, *self._field_faults()) if state.editing else ()
        text, tone = state.readiness, state.tone
        if faults:
            text, tone = f"{texts.NOT_READY} {'; '.join(faults)}.", "warning"
        self.readiness.show_text(tone, text)
        self._form.mainButton.setEnabled(not faults and (state.writing or not state.editing))

    def _field_faults(self) -> list[str]:
        wrong = [
            texts.field_fault(field.text, "") for field in self.paper.every_field() if field.fault()
        ]
        return wrong + self.contests.field_faults(self._known())

    def _order_tabs(self) -> None:
        """The Tab key goes down the page, whatever was made first."""
        form, state = self._form, self._known()
        paper = [
            "title",
            "colour",
            "marking",
            "hall_shows",
            "passes",
            "spoils",
        ]
        last = ["quorum", "max_rounds", "proxies", "blank_is_invalid", "written_allowed"]
        chain: list[QWidget] = [form.addPaperButton, form.deletePaperButton]
        chain += [self.paper.fields[name].editor for name in paper]
        chain += [self.paper.eligible.editor]
        chain += [self.paper.fields[name].editor for name in last]
        chain += [field.editor for field in self.paper.chair.fields]
        chain += self.contests.chain(state)
        chain += [
            form.seeButton,
            form.unfreezeButton,
            form.tallyButton,
            form.printButton,
            form.mainButton,
        ]
        tab_in_order(*chain)

    def _place_preview(self) -> None:
        """Beside the work where there is room, else under it."""
        form, wide = self._form, self.width() >= WIDE
        if wide and form.bodyRow.indexOf(self.preview) < 0:
            form.bodyRow.addWidget(self.preview)
        elif not wide and form.contentLayout.indexOf(self.preview) < 0:
            form.contentLayout.insertWidget(2, self.preview)
        self.preview.setMinimumWidth(SIDE if wide else 0)
        self.preview.setMaximumWidth(SIDE if wide else 16_777_215)
        form.seeButton.setVisible(not wide)

    def _on_add_paper(self) -> None:
        asks.ask_paper(self._context, self, lambda: self.first_focus().setFocus())

    def _on_see(self) -> None:
        bar = self._form.scrollArea.verticalScrollBar()
        bar.setValue(self.preview.y())

    def _on_main(self) -> None:
        self._commit_focused()
        if self._context.round is None or not self._form.mainButton.isEnabled():
            return
        if self._context.round.state is RoundState.DRAFT:
            asks.ask_freeze(self._context, self, self._known())
        else:
            self.step_wanted.emit(1)

    def _commit_focused(self) -> None:
        """A key that freezes does not leave the field that is being typed in."""
        focused = QApplication.focusWidget()
        for field in self.findChildren(RecordField):
            if field.editor is focused:
                field.commit()

    def _print(self, kind: DocumentKind) -> None:
        issue(self._context, self._opener, kind)
