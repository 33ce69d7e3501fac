"""The mouse wheel over an editor scrolls what stands around it and changes nothing in it."""

from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QDoubleSpinBox,
    QFontComboBox,
    QScrollArea,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from thidua_desktop.ui.widgets.base.link_box import LinkBox


def _number() -> QSpinBox:
    made = QSpinBox()
    made.setValue(12)
    return made


def _choices(*, editable: bool = False) -> QComboBox:
    made = QComboBox()
    made.setEditable(editable)
    made.addItems(["Cục", "Vụ", "Viện"])
    made.setCurrentIndex(1)
    return made


def _link() -> LinkBox:
    made = LinkBox()
    made.set_names({1: "Cục", 2: "Vụ", 3: "Viện"})
    made.set_text("Vụ")
    return made


EDITORS: Final[dict[str, Callable[[], QWidget]]] = {
    "number": _number,
    "decimal": QDoubleSpinBox,
    "date": lambda: QDateEdit(QDate(2017, 11, 22)),
    "time": lambda: QTimeEdit(QTime(8, 30)),
    "moment": QDateTimeEdit,
    "choices": _choices,
    "words": lambda: _choices(editable=True),
    "link": _link,
}


def _held(editor: QWidget) -> str:
    assert isinstance(editor, QAbstractSpinBox | QComboBox)
    return editor.text() if isinstance(editor, QAbstractSpinBox) else editor.currentText()


def _turn(area: QScrollArea, over: QWidget) -> None:
    """As the system does it: an event of the window, which goes from widget to widget."""
    area.verticalScrollBar().setValue(0)
    window = area.windowHandle()
    assert window is not None
    QTest.wheelEvent(window, QPointF(over.mapTo(area, over.rect().center())), QPoint(0, -120))


@pytest.mark.parametrize("focused", [False, True], ids=["away", "focused"])
@pytest.mark.parametrize("kind", EDITORS)
def test_the_wheel_scrolls_the_page_and_leaves_the_editor(
    qtbot: QtBot, kind: str, focused: bool
) -> None:
    area, page = QScrollArea(), QWidget()
    editor = EDITORS[kind]()
    column = QVBoxLayout(page)
    column.addWidget(editor)
    column.addSpacing(2000)
    area.setWidget(page)
    area.resize(300, 200)
    qtbot.addWidget(area)
    with qtbot.waitActive(area):
        area.show()
    (editor if focused else area).setFocus()
    before = _held(editor)
    _turn(area, editor)
    assert _held(editor) == before
    assert editor.hasFocus() is focused
    assert area.verticalScrollBar().value() > 0


def test_no_other_editor_of_qt_knows_the_wheel() -> None:
    """A new kind of editor is in the list above, or the wheel does nothing to it."""
    kinds = {QComboBox, QAbstractSpinBox}
    known = {type(make()) for make in EDITORS.values()} | kinds | {QFontComboBox}

    def below(kind: type[QWidget]) -> set[type[QWidget]]:
        return {kind} | {one for sub in kind.__subclasses__() for one in below(sub)}

    qt_own = {one for kind in kinds for one in below(kind) if one.__module__.startswith("PySide6")}
    assert qt_own <= known
