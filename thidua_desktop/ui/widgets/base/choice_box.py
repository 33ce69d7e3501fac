"""A box of words to choose from that takes the room there is, however long its words are."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox


class ChoiceBox(QComboBox):
    """With `letters` so many are seen at least, and its words never make a page wider.

    Qt's own policy for that makes the list that drops down at once, nine widgets that hardly any
    box of a page ever needs.
    """

    def __init__(self, *, letters: int = 0) -> None:
        super().__init__()
        self.setMinimumContentsLength(letters)
        self._narrow = letters > 0

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint() if self._narrow else super().sizeHint()
