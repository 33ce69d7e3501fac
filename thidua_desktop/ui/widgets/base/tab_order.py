"""Where the Tab key goes: from part to part as they stand, whatever was made first."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def tab_in_order(*parts: QWidget) -> None:
    """The Tab key goes from each to the next."""
    for first, second in pairwise(parts):
        QWidget.setTabOrder(first, second)


def tab_stops(*parts: QWidget | QLayout) -> Iterator[QWidget]:
    """Give what the Tab key stops at, in the order in which it stands."""
    for part in parts:
        if isinstance(part, QLayout):
            items = [part.itemAt(at) for at in range(part.count())]
            inside = [item.widget() or item.layout() for item in items if item is not None]
            yield from tab_stops(*(one for one in inside if one is not None))
        else:
            yield from _stops_of(part)


def _stops_of(widget: QWidget) -> Iterator[QWidget]:
    if Qt.FocusPolicy.TabFocus in widget.focusPolicy():
        yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else widget.layout()
    if inside is not None:
        yield from tab_stops(inside)
