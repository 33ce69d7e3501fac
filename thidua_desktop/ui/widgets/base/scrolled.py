"""What may be larger than a small screen is scrolled within its place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class PageLayout(QVBoxLayout):
    """Asks for the least height of a page whose own parts scroll, not for all of theirs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)

    def hasHeightForWidth(self) -> bool:
        return False


def scrolled(
    inside: QWidget, *, reached: bool = False, area: QScrollArea | None = None
) -> QScrollArea:
    """Scroll what has no room; `reached` by Tab where arrows alone show what stands inside."""
    made = area if area is not None else QScrollArea()
    made.setWidget(inside)
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus if reached else Qt.FocusPolicy.NoFocus)
    if reached:
        made.setProperty("role", "reached")
    return made
