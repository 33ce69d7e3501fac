"""A page of the conference at a real store, and keys into it and the dialogs over it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.counting import view_of
from tests.support.windows import activate, show_active
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.widgets.ask.ask import Ask

Page = TypeVar("Page", bound=QWidget)


@dataclass
class StepBench(Generic[Page]):
    """`opened` are the files handed to the system, `messages` what was said of what was done."""

    qtbot: QtBot
    cases: OpenStore
    context: ConferenceContext
    page: Page
    opened: list[Path]
    messages: list[str] = field(default_factory=list, kw_only=True)

    def show(self) -> None:
        self.qtbot.addWidget(self.page)
        self.context.done.connect(self.messages.append)
        self.context.refused.connect(self.messages.append)
        show_active(self.qtbot, self.page, 700, 600)

    @property
    def view(self) -> RoundView:
        return view_of(self.context)

    def state(self) -> RoundState:
        return self.view.state

    def reach(self, state: RoundState) -> None:
        self.qtbot.waitUntil(lambda: self.state() is state)

    def press(self, key: Qt.Key) -> None:
        activate(self.qtbot, self.page)  # offscreen, a closed dialog gives it to nobody
        self.qtbot.keyClick(self.page, key)

    def question(self) -> Ask:
        """The dialog that stands open, in front."""
        self.qtbot.waitUntil(lambda: bool(self._open()))
        dialog = self._open()[0]
        activate(self.qtbot, dialog)
        return dialog

    def _open(self) -> list[Ask]:
        return [dialog for dialog in self.page.findChildren(Ask) if dialog.isVisible()]
