"""A box of names, of records or titles: chosen from a list, or found by a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from thidua_desktop.texts.base.vietnamese import found_in, searched, sort_key
from thidua_desktop.ui.widgets.base.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Mapping

_OFFERED = 12


class LinkBox(ChoiceBox):
    """Offers the names that hold every word that was typed, diacritics apart."""

    def __init__(self, *, nullable: bool = False) -> None:
        super().__init__(letters=8)
        self._nullable = nullable
        self._names: tuple[str, ...] = ()
        self._folded: dict[str, str] = {}
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_OFFERED)
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_OFFERED)
        self.setCompleter(completer)
        line = self.lineEdit()
        assert line is not None
        line.setTextMargins(-3, 0, 0, 0)  # where the words of other boxes begin
        line.textEdited.connect(self._offer)

    def set_names(self, names: Mapping[Any, str]) -> None:
        """What can be chosen; what stands there stays."""
        text = self.currentText()
        self._names = tuple(sorted(names.values(), key=sort_key))
        self._folded = {}
        with QSignalBlocker(self):
            self.clear()
            self.addItems(["", *self._names] if self._nullable else list(self._names))
            self.set_text(text)

    def set_text(self, text: str) -> None:
        self.setCurrentIndex(self.findText(text))
        self.setEditText(text)
        line = self.lineEdit()
        assert line is not None
        line.setCursorPosition(0)  # a long name is read from its beginning

    def found(self, text: str) -> list[str]:
        """The names that hold every word, those before that have the words as they stand."""
        from thidua_desktop.domain.finding import BEGINNINGS, Query, Text  # once one looks for one

        if not self._folded:  # of hundreds of names only once one looks for one
            self._folded = {name: searched(name) for name in self._names}
        found = [name for name in self._names if found_in(text, self._folded[name])]
        query = Query(text)
        ranks = {name: query.rank(Text(name)) for name in found}
        return sorted(found, key=lambda name: BEGINNINGS if (at := ranks[name]) is None else at)

    def _offer(self, text: str) -> None:
        self._offered.setStringList(self.found(text)[:200])

    def settle(self) -> None:
        """A text that only one name holds is that name."""
        text = self.currentText().strip()
        exact = self.findText(text, Qt.MatchFlag.MatchExactly)
        if exact >= 0:
            self.setCurrentIndex(exact)
            return
        found = self.found(text)
        if text and len(found) == 1:
            self.setCurrentIndex(self.findText(found[0]))
