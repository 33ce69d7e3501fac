"""The test of the second screen in step 1: will the hall see the typist's work?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua_desktop.texts.conference import hall as texts
from thidua_desktop.ui.hall.hall_scene import Stage
from thidua_desktop.ui.widgets.base.card import Card
from thidua_desktop.ui.widgets.base.labels import button, spaced
from thidua_desktop.ui.widgets.base.status_line import StatusLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thidua_desktop.ui.hall.hall_control import HallControl


class MirrorCheck(Card):
    """Says what is found, again whenever a screen comes or goes, and shows words to try."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts.MIRROR_TITLE, parent=parent, title_role="heading")
        self._line = StatusLine()
        self._test = button(texts.TEST_BUTTON, icon="screen", clicked=self._on_test)
        self.body.addWidget(self._line)
        self.body.addWidget(spaced(self._test, None, across=True))

    def begin(self, hall: HallControl) -> None:
        self._hall = hall
        hall.state_changed.connect(self._on_state)
        self._on_state()

    def text(self) -> str:
        return self._line.text()

    def _on_state(self) -> None:
        found = self._hall.screen_answer()
        self._line.show_text(found.tone, found.text)
        testing = self._hall.stage is Stage.TEST and self._hall.wanted
        self._test.setText(texts.TEST_END if testing else texts.TEST_BUTTON)

    def _on_test(self) -> None:
        if self._hall.stage is Stage.TEST and self._hall.wanted:
            self._hall.show_progress()
            self._hall.give_back()
        else:
            self._hall.show_test()
            self._hall.show()
