"""The guard against PySide6 6.12.0, which loses a reference to None at almost every Qt call.

On Python 3.11 the interpreter then aborts after some 5,000 calls: a short suite is green and the
program dies during an afternoon. From 3.12 on None is immortal and the count says nothing.
"""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 2000


def test_qt_calls_keep_their_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
        label.parent()
    assert abs(sys.getrefcount(None) - before) < CALLS // 10
