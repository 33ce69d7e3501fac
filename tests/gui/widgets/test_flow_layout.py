"""Parts that are set in lines as words are."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout


def _laid(qtbot: QtBot, width: int, *heights: int) -> list[QRect]:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=10, line_gap=6)
    parts = []
    for height in heights:
        part = QWidget()
        part.setFixedSize(100, height)
        flow.addWidget(part)
        parts.append(part)
    flow.setGeometry(QRect(0, 0, width, flow.heightForWidth(width)))
    return [part.geometry() for part in parts]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (320, [(0, 0), (110, 10), (220, 5)]),
        (319, [(0, 0), (110, 10), (0, 46)]),
        (99, [(0, 0), (0, 46), (0, 72)]),
    ],
)
def test_each_stands_on_the_middle_of_its_line(
    qtbot: QtBot, width: int, expected: list[tuple[int, int]]
) -> None:
    laid = _laid(qtbot, width, 40, 20, 30)
    assert [(one.x(), one.y()) for one in laid] == expected


def test_nothing_takes_no_height(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    assert FlowLayout(holder).heightForWidth(100) == 0
