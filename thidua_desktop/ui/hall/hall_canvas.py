"""Shows a scene: the same for the hall's window and for its small picture at the operator's."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from thidua_desktop.ui.hall.hall_paint import paint_scene
from thidua_desktop.ui.hall.hall_scene import NOTHING, HallScene


class HallCanvas(QWidget):
    """Painted anew only when the scene is another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = NOTHING

    def set_scene(self, scene: HallScene) -> None:
        if scene == self._scene:
            return
        self._scene = scene
        self.setAccessibleDescription(scene.words())
        self.update()

    def scene(self) -> HallScene:
        return self._scene

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return width * 9 // 16

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_scene(painter, self.size(), self._scene)
        painter.end()
