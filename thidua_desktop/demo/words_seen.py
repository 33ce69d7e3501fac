"""What a picture of the window shows, in words: what is written on the widgets that are seen."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)


def words_seen(window: QWidget) -> list[str]:
    """Give the words of each widget that is shown, in the order in which they were made."""
    shown = (widget for widget in window.findChildren(QWidget) if widget.isVisible())
    return [words for widget in shown for words in _words_of(widget) if words]


def _words_of(widget: QWidget) -> Iterator[str]:
    match widget:
        case QTabBar():
            yield from (widget.tabText(at) for at in range(widget.count()))
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.text() or widget.placeholderText()
        case QComboBox():
            yield widget.currentText()
        case QHeaderView():
            yield from _titles(widget)
        case QAbstractItemView():
            return  # its rows are the sample's
        case _:  # what paints its words by itself tells them to a screen reader
            yield widget.accessibleName()


def _titles(header: QHeaderView) -> Iterator[str]:
    for at in range(header.count()):
        if not header.isSectionHidden(at):
            yield str(header.model().headerData(at, header.orientation()) or "")
