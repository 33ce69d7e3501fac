"""What scrolls is dressed once: when it stands where it belongs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from thidua_desktop.ui.widgets.base.scrolled import scrolled

DRESSED = Qt.WidgetAttribute.WA_WState_Polished


def put_around(widget: QWidget) -> QWidget:
    made = QWidget()
    QVBoxLayout(made).addWidget(widget)
    return made


def test_it_is_dressed_once_all_that_is_around_it_stands(qtbot: QtBot) -> None:
    text = QLabel("Cục Trợ giúp pháp lý")
    inside = put_around(text)
    place = scrolled(inside)
    whole = put_around(put_around(place))
    qtbot.addWidget(whole)
    assert place.widget() is inside
    assert whole.isAncestorOf(text)
    assert not text.testAttribute(DRESSED)
    whole.show()
    assert text.testAttribute(DRESSED)
    assert text.isVisible()
    assert place.widget() is inside


def test_what_is_dressed_takes_another_in_at_once(qtbot: QtBot) -> None:
    place = scrolled(QLabel("một"))
    qtbot.addWidget(place)
    place.show()
    other = QLabel("hai")
    place.setWidget(other)
    assert other.isVisible()
    assert place.widget() is other
