"""Parts that are set in lines as words are."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from thidua_desktop.ui.widgets.base.flow_layout import FlowLayout


def test_a_low_part_stands_in_the_middle_of_its_line_and_the_line_ends_with_the_width(
    qtbot: QtBot,
) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowLayout(whole, gap=10, line_gap=6)
    parts = []
    for width, height in ((100, 36), (60, 20), (150, 36)):
        part = QWidget()
        part.setFixedSize(width, height)
        flow.addWidget(part)
        parts.append(part)
    whole.resize(170, 200)
    whole.show()
    assert [(part.x(), part.y()) for part in parts] == [(0, 0), (110, 8), (0, 42)]
    assert flow.heightForWidth(170) == 78
    assert flow.heightForWidth(400) == 36
