"""Steps 2 and 4: the electronic package of a year, or what is new in it since the handover."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import Steps
from thidua_desktop.services.handover.package_views import SendPreview, Sent
from thidua_desktop.services.handover.supplement_collect import supplement_news
from thidua_desktop.texts.handover import handover_tab as texts
from thidua_desktop.texts.handover import package as package_texts
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.tabs.handover import view_state
from thidua_desktop.ui.tabs.handover.lists import HistoryCard, LinesCard
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import button, hbox, label, spaced, vbox
from thidua_desktop.ui.widgets.base.long_work import LongWork
from thidua_desktop.ui.widgets.base.scrolled import scrolled
from thidua_desktop.ui.widgets.base.status_line import StatusLine

if TYPE_CHECKING:
    from pathlib import Path

    from thidua_desktop.services.handover.handover_status import HandoverStatus
    from thidua_desktop.ui.shell.acting import Acting
    from thidua_desktop.ui.tabs.handover.parts import HandoverParts

MAIN_KEY: Final = "F9"


@dataclass(frozen=True, slots=True)
class Sending:
    """What is sent: its words, how it is looked at beforehand, and how it is made."""

    title: str
    explained: str
    make: str
    look: Callable[[int], SendPreview]
    send: Callable[..., Steps[Sent]]
    supplement: bool


class PackagePage(QWidget):
    """Says what the package will hold and what follows from it, then makes it."""

    def __init__(
        self, parts: HandoverParts, acting: Acting, sending: Sending, beside: QWidget
    ) -> None:
        super().__init__()
        self._parts, self._acting = parts, acting
        self._status: HandoverStatus | None = None
        self._preview: SendPreview | None = None
        self._work = LongWork(self)
        self._sending = sending
        self.card = Card(title_role="heading")
        self._explained = label("", "secondary", wrap=True)
        self._facts = label("", wrap=True)
        self.warning = StatusLine()
        self.without, self.with_marks = QRadioButton(texts.WITHOUT), QRadioButton(texts.WITH)
        self.without.setChecked(True)
        self._marks_text = label("", "secondary", wrap=True)
        self._after = label("", wrap=True)
        self._choice = spaced(
            label(texts.AFTERWARDS, "section"),
            self._after,
            label(texts.MARKS, "section"),
            self.without,
            self.with_marks,
            self._marks_text,
        )
        self.make_button = button(
            sending.make, "primary", "box", key=MAIN_KEY, clicked=self._ask_place
        )
        self.foot = QHBoxLayout()
        self._lay_out(beside)
        self.without.toggled.connect(lambda _on: self._show_choice())

    def first_focus(self) -> QWidget:
        return self.without if self._preview is not None else self

    def leave(self) -> bool:
        return True

    def show_status(self, found: HandoverStatus) -> None:
        """Show what a package of the year would hold, or why there is none to make."""
        if self._status is None or self._status.year != found.year:
            self.without.setChecked(True)
        self._status, self._preview = found, None
        self.card.set_title(self._sending.title.format(found.year))
        self._explained.setText(self._sending.explained.format(found.year))
        refusal = ""
        try:
            self._preview = self._sending.look(found.year)
        except Refused as refused:
            refusal = sentence(refused)
        preview = self._preview
        self._facts.setText("\n".join(view_state.preview_lines(preview)) if preview else "")
        self._after.setText(view_state.keeps_after(preview) if preview else "")
        self._facts.setVisible(preview is not None)
        self._choice.setVisible(preview is not None)
        self.make_button.setEnabled(False)
        self.warning.show_text("info" if refusal else "", refusal)
        self._show_choice()

    def _show_choice(self) -> None:
        marks = self.with_marks.isChecked()
        self._marks_text.setText(texts.WITH_TEXT if marks else texts.WITHOUT_TEXT)
        if self._preview is None:
            return
        warnings = view_state.preview_warnings(
            self._preview, marks=marks, supplement=self._sending.supplement
        )
        self.warning.show_text("warning" if warnings else "", "\n".join(warnings))
        self.warning.setVisible(bool(warnings))
        self.make_button.setEnabled(marks or not self._preview.plan.counting)

    def _lay_out(self, beside: QWidget) -> None:
        parts = (self._explained, self._facts, self.warning, self._choice)
        self.card.body.addWidget(scrolled(spaced(*parts, None, gap=10, right=12)), 1)
        cards = hbox((self.card, 5), (beside, 5), gap=16)
        self.foot.setSpacing(10)
        self.foot.addStretch(1)
        self.foot.addWidget(self.make_button)
        vbox((cards, 1), self.foot, on=self, gap=12)

    # ------------------------------------------------------------ what the button does

    def _ask_place(self) -> None:
        if self._preview is None:
            return
        plan = self._preview.plan
        name = package_texts.default_name(
            plan.cluster.code, plan.year.year, supplement=self._sending.supplement
        )
        title = self.make_button.accessibleName()
        self._parts.files.save_file(self, title, name, package_texts.FILES_FILTER, self._make)

    def _make(self, path: Path) -> None:
        if self._status is None:
            return
        out = path if path.suffix else path.with_suffix(package_texts.ENDING)
        marks = self.with_marks.isChecked()
        steps = self._sending.send(out, self._status.year, marks=marks)
        self._work.in_steps(
            texts.PACKING,
            steps,
            self._made,
            partial(self._acting.fail, texts.STOPPED),
        )

    def _made(self, sent: Sent) -> None:
        self._acting.changes.settle()
        self._acting.announce("good", texts.made(sent.path.name))


class HandoverPage(PackagePage):
    """Step 2: the whole store as one file."""

    def __init__(self, parts: HandoverParts, acting: Acting) -> None:
        self.history = HistoryCard()
        sends = parts.sends
        sending = Sending(
            texts.PACKAGE,
            texts.PACKAGE_TEXT,
            texts.MAKE_PACKAGE,
            sends.preview_send,
            sends.send,
            supplement=False,
        )
        super().__init__(parts, acting, sending, self.history)

    def show_status(self, found: HandoverStatus) -> None:
        super().show_status(found)
        self.history.show_lines(view_state.history(found.packages))


class SupplementPage(PackagePage):
    """Step 4: what the old office did in the year since; the new office goes on to receive it."""

    receive_wanted = Signal()

    def __init__(self, parts: HandoverParts, acting: Acting) -> None:
        self.news = LinesCard(texts.NEWS, texts.NEWS_NONE)
        sends = parts.sends
        sending = Sending(
            texts.SUPPLEMENT,
            texts.SUPPLEMENT_TEXT,
            texts.MAKE_SUPPLEMENT,
            sends.preview_supplement,
            sends.send_supplement,
            supplement=True,
        )
        super().__init__(parts, acting, sending, self.news)
        self.receive_button = button(
            texts.GET_SUPPLEMENT, icon="folder", clicked=self.receive_wanted.emit
        )
        self.foot.insertWidget(1, self.receive_button)

    def first_focus(self) -> QWidget:
        """Whoever keeps the year makes it, the other office receives it."""
        elsewhere = self._status is not None and self._status.status.keeper
        return self.receive_button if elsewhere else super().first_focus()

    def show_status(self, found: HandoverStatus) -> None:
        super().show_status(found)
        keeper = found.status.keeper
        self.receive_button.setVisible(bool(keeper))
        self.make_button.setVisible(not keeper)
        if keeper:
            self.warning.show_text("info", texts.KEPT_THERE.format(found.year, keeper))
        new = self._preview is not None
        year_id = found.status.year.id or 0
        self.news.show_lines(self._parts.case.read(supplement_news, year_id) if new else ())
