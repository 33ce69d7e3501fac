"""Step 6: read out, shown to the hall by Ctrl+Enter, the papers put away, a recount on request."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.services.conference.seal_round import overtaken
from thidua_desktop.texts.conference import publishing as texts
from thidua_desktop.texts.conference import results
from thidua_desktop.ui.forms.ui_conference_publish import Ui_PublishPage
from thidua_desktop.ui.hall.hall_scene import Stage, scenes
from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.roles import Role
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.tabs.conference.count.count_ways import ask_annul
from thidua_desktop.ui.tabs.conference.minutes.result_files import issue
from thidua_desktop.ui.tabs.conference.publish import publish_asks as asks
from thidua_desktop.ui.tabs.conference.publish import publish_state as states
from thidua_desktop.ui.widgets.base.file_picker import (
    FilePicker,
    Opener,
    SystemFilePicker,
    open_with_system,
)
from thidua_desktop.ui.widgets.base.flow_layout import wrap_row
from thidua_desktop.ui.widgets.base.scrolled import turn

if TYPE_CHECKING:
    from thidua_desktop.services.conference.round_view import RoundView
    from thidua_desktop.ui.hall.hall_control import HallControl
    from thidua_desktop.ui.tabs.conference.context import ConferenceContext

MAIN_KEY: Final = "F9"
NARROW: Final = 760


class PublishPage(QWidget):
    step_wanted = Signal(int)

    def __init__(
        self,
        context: ConferenceContext,
        hall: HallControl,
        parent: QWidget | None = None,
        *,
        opener: Opener = open_with_system,
        files: FilePicker | None = None,
    ) -> None:
        super().__init__(parent)
        self._files = files or SystemFilePicker()
        self._context = context
        self._hall = hall
        self._opener = opener
        self._act = ""
        self.form = Ui_PublishPage()
        self.form.setupUi(self)
        wrap_row(self.form.afterRow)
        icons.dress_children(self)
        self._bind()
        self._show()

    def first_focus(self) -> QWidget:
        main = self.form.mainButton
        return main if main.isVisibleTo(self) else self.form.putInButton

    def _bind(self) -> None:
        form = self.form
        form.mainButton.clicked.connect(self._on_main)
        for key, pressed in (
            (MAIN_KEY, form.mainButton),
            ("F3", form.previousButton),
            ("F4", form.nextButton),
            ("F5", form.readingButton),
            ("F6", form.putInButton),
            ("F7", form.labelButton),
        ):
            QShortcut(QKeySequence(key), pressed).activated.connect(pressed.click)
        form.nextButton.clicked.connect(self._hall.next_slide)
        form.previousButton.clicked.connect(self._hall.previous_slide)
        for pressed, kind in (
            (form.readingButton, DocumentKind.READING),
            (form.labelButton, DocumentKind.ENVELOPE),
        ):
            written = partial(issue, self._context, self._opener, kind)
            pressed.clicked.connect(lambda *_, written=written: written())
        form.putInButton.clicked.connect(self._on_envelope)
        form.recountButton.clicked.connect(self._on_recount)
        form.bundleButton.clicked.connect(self._on_bundle)
        form.destroyButton.clicked.connect(
            lambda: asks.ask_destroy(self._context, self, self._context.known_round)
        )
        form.annulButton.clicked.connect(self._on_annul)
        form.againButton.clicked.connect(self._on_again)
        self._context.changed.connect(self._on_changed)
        self._hall.state_changed.connect(self._on_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn(self.form.footLayout, self.width(), below=NARROW)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _on_changed(self) -> None:
        if self.isVisible():
            self._show()

    def _showing(self, view: RoundView) -> bool:
        return self._hall.stage is Stage.RESULT and self._hall.published_id == view.id

    def _show(self) -> None:
        view = self._context.round
        if view is None or self._context.conference is None:
            return
        self.form.stateLabel.setText(results.STATES.get(view.state, texts.NOT_SIGNED))
        gone = self._overtaken(view)
        self._show_reading(() if gone else states.reading(view))
        self._show_envelope(states.envelope(view, self._context.lock))
        self._show_after(states.after(view, self._context.lock))
        self._show_slides(showing=self._showing(view))
        self._show_main(view, gone=gone)

    def _show_reading(self, lines: tuple[states.ReadingLine, ...]) -> None:
        self.form.readingButton.setEnabled(bool(lines))
        self.form.readingLines.show_lines(lines)

    def _show_envelope(self, state: states.EnvelopeState) -> None:
        form = self.form
        form.envelopeLine.show_text(state.tone, state.text)
        form.putInButton.setText(f"{state.action}   F6")
        form.putInButton.setAccessibleName(state.action)
        form.putInButton.setEnabled(state.may_put_in)
        form.labelButton.setEnabled(state.may_print)
        form.envelopeWhy.setVisible(not state.may_print)

    def _show_after(self, state: states.AfterState) -> None:
        form = self.form
        form.recountButton.setEnabled(state.may_recount)
        form.bundleButton.setEnabled(state.may_bundle)
        form.annulButton.setEnabled(state.may_annul)
        form.annulButton.setVisible(not state.may_vote_again)
        form.againButton.setVisible(state.may_vote_again)
        form.destroyButton.setVisible(state.may_destroy)
        form.afterWhy.setText(state.why)
        form.afterWhy.setVisible(bool(state.why))

    def _overtaken(self, view: RoundView) -> bool:
        further = view.record.continues_round_id is not None
        return further and self._context.cases.read(overtaken, view.id)

    def _show_slides(self, *, showing: bool) -> None:
        number, count = self._hall.slides
        for pressed, possible in (
            (self.form.previousButton, number > 1),
            (self.form.nextButton, number < count),
        ):
            pressed.setVisible(showing and count > 1)
            pressed.setEnabled(possible)

    def _show_main(self, view: RoundView, *, gone: bool) -> None:
        showing = self._showing(view)
        act = states.publish_act(view, showing=showing, lock=self._context.lock, overtaken=gone)
        main = self.form.mainButton
        self._act = act.id
        main.setVisible(bool(act.id))
        main.setEnabled(act.enabled)
        main.setText(f"{act.text}   {MAIN_KEY}")
        main.setAccessibleName(act.text)
        icons.dress(main, "eye-off" if act.id == "hide" else "eye", Role.ON_PRIMARY)
        text = act.why or "\n".join(self._seen(view, self._off()))
        if showing:  # the room beside three buttons is small
            text = self._off() or texts.slide_place(*self._hall.slides)
        self.form.whyLabel.setText(text)
        set_tone(self.form.whyLabel, "warning" if not act.why and self._off() else "")
        main.setAccessibleDescription(text)

    def _off(self) -> str:
        return texts.hall_off(self._hall.state)

    def _seen(self, view: RoundView, off: str) -> tuple[str, ...]:
        """What the hall will see, and why it would not see it as things stand."""
        conference, shows = self._context.conference, view.record.hall_shows
        slides = scenes(conference, view, Stage.RESULT, shows)
        text = (texts.hall_will_see(shows, len(slides)), off)
        return tuple(part for part in text if part)

    def _on_main(self) -> None:
        view = self._context.known_round
        if self._act == "publish":
            opens = texts.hall_opens(self._hall.state)
            seen = self._seen(view, "" if opens else self._off())
            lines = (*seen, *states.revealed(view))
            asks.ask_publish(self._context, self, view, lines, opens, self._published)
        elif self._act == "show":
            self._hall.publish(view)
        elif self._act == "hide":
            self._hall.show_progress()

    def _published(self, opens: bool) -> None:
        view = self._context.round
        if view is not None:
            if opens:
                self._hall.make_seen()
            self._hall.publish(view)
            self._context.done.emit(
                texts.PUBLISHED_UNSEEN if self._off() else texts.PUBLISHED_MESSAGE
            )

    def _on_envelope(self) -> None:
        view, conference = self._context.round, self._context.conference
        if view is not None and conference is not None:
            asks.ask_envelope(self._context, self, view, conference)

    def _on_recount(self) -> None:
        if self._context.round is not None:
            asks.ask_recount(self._context, self, self._context.round)

    def _on_bundle(self) -> None:
        if self._context.round is not None:
            asks.ask_bundle(self._context, self, self._files, self._context.round)

    def _on_annul(self) -> None:
        ask_annul(self._context, self)

    def _on_again(self) -> None:
        if self._context.round is not None:
            asks.prepare_again(self._context, self._context.round)
