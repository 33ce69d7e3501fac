"""Cards: white with a line around them, and the dark one that shows the hall."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from thidua_desktop.ui.look.theme import MARGIN
from thidua_desktop.ui.widgets.base.flow_layout import HeadLayout
from thidua_desktop.ui.widgets.base.labels import hbox, label, vbox


class Card(QFrame):
    """A card with a title at the left, an explanation at the right, and a body under them.

    `bleed`: so much wider than the title is the body, for rows with a ground of their own.
    """

    def __init__(
        self,
        title: str = "",
        secondary: str = "",
        parent: QWidget | None = None,
        *,
        title_role: str = "title",
        margin: int = MARGIN,
        bleed: int = 0,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._margin = margin
        self._title = label(title, title_role, wrap=True)
        self._secondary = label(secondary, "secondary")
        self.head = QWidget()
        self._head = HeadLayout(self.head)
        self._head.setContentsMargins(bleed, 0, bleed, 0)
        self._head.addWidget(self._title)
        self._head.addWidget(self._secondary)
        self.body = vbox(
            self.head, gap=12, around=(margin - bleed, margin - 4, margin - bleed, margin - 4)
        )
        self._whole = vbox((self.body, 1), on=self, gap=0, around=(1, 1, 1, 1))
        self._show_head()

    def set_title(self, text: str) -> None:
        self._title.setText(text)
        self._show_head()

    def title(self) -> str:
        return self._title.text()

    def set_secondary(self, text: str) -> None:
        """What explains it, at the right of the title."""
        self._secondary.setText(text)
        self._show_head()

    def add_to_head(self, widget: QWidget) -> None:
        """Puts a small button or badge at the right of the title, or under it."""
        self._head.addWidget(widget)
        self.head.show()

    def add_foot(self) -> QHBoxLayout:
        """A raised bar along the foot: what was saved when, how many faults are left."""
        bar = QFrame()
        bar.setProperty("role", "bar")
        bar.setMinimumHeight(52)
        row = hbox(on=bar, around=(self._margin, 8, self._margin, 8))
        self._whole.addWidget(bar)
        return row

    def add_full_width(self, widget: QWidget) -> None:
        """Puts a widget under the body from edge to edge, as the verdict bar stands."""
        self._whole.addWidget(widget)

    def _show_head(self) -> None:
        self._secondary.setVisible(bool(self._secondary.text()))
        self.head.setVisible(bool(self._title.text() or self._secondary.text()))
