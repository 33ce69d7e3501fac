"""What the hall sees, small, at the operator's, with the two things to be done at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy

from thidua_desktop.texts.conference import hall as texts
from thidua_desktop.ui.hall.hall_keys import BLANK_KEY, OPEN_KEY
from thidua_desktop.ui.hall.hall_scene import Stage
from thidua_desktop.ui.hall.hall_window import HallCanvas
from thidua_desktop.ui.look import icons
from thidua_desktop.ui.look.theme import set_tone
from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout
from thidua_desktop.ui.widgets.base.labels import button, label, vbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QPushButton, QWidget

    from thidua_desktop.ui.hall.hall_control import HallControl
    from thidua_desktop.ui.hall.hall_scene import HallScene


class HallMenu(QMenu):
    """The same as at the preview, reachable from every tab."""

    def __init__(self, hall: HallControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hall = hall
        self._open = self._entry("projector", texts.OPEN)
        self._open.triggered.connect(hall.show)
        self._blank = self._entry("pause", texts.BLANK)
        self._blank.triggered.connect(hall.toggle_blank)
        self._progress = self._entry("ballot", texts.SHOW_PROGRESS)
        self._progress.triggered.connect(hall.show_progress)
        self.addSeparator()
        self._back = self._entry("screen-off", texts.GIVE_BACK)
        self._back.setToolTip(texts.GIVE_BACK_TIP)
        self._back.triggered.connect(hall.give_back)
        hall.state_changed.connect(self._on_state)
        self._on_state()

    def _entry(self, icon: str, text: str) -> QAction:
        entry = self.addAction(text)
        icons.dress_action(entry, icon)
        return entry

    def _on_state(self) -> None:
        self._open.setEnabled(not self._hall.wanted)
        self._back.setEnabled(self._hall.wanted)
        self._progress.setEnabled(self._hall.stage is not Stage.PROGRESS)
        self._blank.setText(texts.UNBLANK if self._hall.is_blank else texts.BLANK)


_CAPTIONS: Final = {
    "off": texts.NOT_SHOWN,
    "waiting": texts.WAITING_SCREEN,
    "blank": texts.BLANKED_NOW,
}


class HallPreview(QFrame):
    """The same painting as in the hall; its buttons take no focus from who types."""

    def __init__(self, hall: HallControl) -> None:
        super().__init__()
        self.setProperty("role", "hall")
        self._hall = hall
        self._title = label("", "section", "hall_secondary")
        self.canvas = HallCanvas(self)
        self.canvas.setAccessibleName(texts.PREVIEW)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.canvas.setSizePolicy(policy)
        self.blank_button = self._button(hall.toggle_blank)
        self.open_button = self._button(hall.toggle_shown)
        foot = FlowLayout()
        foot.addWidget(self.blank_button)
        foot.addWidget(self.open_button)
        self._sleep = label("", "small", "hall_secondary", wrap=True)
        parts = (self._title, self.canvas, foot, self._sleep)
        vbox(*parts, on=self, gap=8, around=(20, 12, 20, 16))
        hall.scene_changed.connect(self._on_scene)
        hall.state_changed.connect(self._on_state)
        self._on_scene(hall.scene)
        self._on_state()

    def _button(self, clicked: Callable[[], object]) -> QPushButton:
        made = button("", "hall", clicked=clicked)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _on_scene(self, scene: HallScene) -> None:
        self.canvas.set_scene(scene)

    def _on_state(self) -> None:
        hall = self._hall
        self._title.setText(_CAPTIONS.get(hall.state, texts.SHOWN_NOW))
        _announce(self.blank_button, texts.UNBLANK if hall.is_blank else texts.BLANK, BLANK_KEY)
        _announce(self.open_button, texts.GIVE_BACK if hall.wanted else texts.OPEN, OPEN_KEY)
        text = hall.sleep_text()
        self._sleep.setText(text)
        self._sleep.setVisible(bool(text))
        set_tone(self._sleep, "hall_secondary" if text == texts.AWAKE else "hall")


def _announce(pressed: QPushButton, text: str, key: str) -> None:
    pressed.setText(f"{texts.SHORT[text]}   {key}")
    pressed.setAccessibleName(text)
    pressed.setToolTip(text)
