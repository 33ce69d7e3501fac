"""What can be done with the hall's screen, behind the words for what it shows in the header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from thidua_desktop.texts.conference import hall as texts
from thidua_desktop.ui.hall.hall_scene import Stage
from thidua_desktop.ui.look import icons

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thidua_desktop.ui.hall.hall_control import HallControl


class HallMenu(QMenu):
    """The same as at the preview, reachable from every tab."""

    def __init__(self, hall: HallControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hall = hall
        self._open = self.addAction(icons.icon("projector"), texts.OPEN)
        self._open.triggered.connect(hall.show)
        self._blank = self.addAction(icons.icon("pause"), texts.BLANK)
        self._blank.triggered.connect(hall.toggle_blank)
        self._progress = self.addAction(icons.icon("ballot"), texts.SHOW_PROGRESS)
        self._progress.triggered.connect(hall.show_progress)
        self.addSeparator()
        self._back = self.addAction(icons.icon("screen-off"), texts.GIVE_BACK)
        self._back.setToolTip(texts.GIVE_BACK_TIP)
        self._back.triggered.connect(hall.give_back)
        hall.state_changed.connect(self._on_state)
        self._on_state()

    def _on_state(self) -> None:
        self._open.setEnabled(not self._hall.wanted)
        self._back.setEnabled(self._hall.wanted)
        self._progress.setEnabled(self._hall.stage is not Stage.PROGRESS)
        self._blank.setText(texts.UNBLANK if self._hall.is_blank else texts.BLANK)
