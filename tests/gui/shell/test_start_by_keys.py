"""A new cluster of twelve units, from a list in a spreadsheet, by the keyboard alone: counted."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from thidua_desktop import paths
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.start_page import StartPage
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.cluster import Cluster, Membership, Unit
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.ui.start.new_cluster import NewClusterWizard

pytestmark = pytest.mark.expects_dialog
NO, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_NAMES = "ABCDEFGHIKLM"
_HEAD = "STT\tTên đơn vị\tThủ trưởng\tChức vụ\tBiên chế\tNữ"
_TABLE = "\n".join(
    [
        _HEAD,
        *(
            f"{at}\tCục Thử nghiệm {name}\tNgười Mẫu {name}\tCục trưởng\t{at + 20}\t{at}"
            for at, name in enumerate(_NAMES, 1)
        ),
    ]
)


class Typist:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)
        QApplication.processEvents()
        self.pressed += 1

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        self.pressed += len(text)


def test_twelve_units_from_a_spreadsheet_open_a_cluster(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "default_store", lambda: tmp_path / "data" / "thidua.store")
    taken: list[Path] = []
    page = StartPage(taken.append, picker=FakePicker())
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    data = QMimeData()
    data.setText(_TABLE)
    QGuiApplication.clipboard().setMimeData(data)
    typist, began = Typist(), time.monotonic()
    assert page.new.hasFocus()
    typist.press(Qt.Key.Key_Space)
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, NewClusterWizard)
    qtbot.waitUntil(wizard.isActiveWindow)
    typist.type("Cum thi dua mau")
    typist.press(Qt.Key.Key_Tab)
    typist.type("CTDM")
    typist.press(Qt.Key.Key_Return, CTRL)
    typist.press(Qt.Key.Key_V, CTRL)
    typist.press(Qt.Key.Key_Return, CTRL)
    typist.press(Qt.Key.Key_Return, CTRL)
    took = time.monotonic() - began
    [store] = taken
    with wiring.opened(store) as cases:
        [cluster] = cases.registers.list(Cluster)
        assert (cluster.name, cluster.code) == ("Cum thi dua mau", "CTDM")
        units = {unit.name: unit for unit in cases.registers.list(Unit)}
        assert [unit.code for unit in units.values()] == [f"TN{name}" for name in _NAMES]
        figures = [(one.staff, one.women) for one in cases.registers.list(Membership)]
        assert sorted(figures) == [(at + 20, at) for at in range(1, 13)]
        heads = [one.person_id for one in cases.registers.list(UnitRole, role=PersonRole.HEAD)]
        people = {one.id: one.name for one in cases.registers.list(Person)}
        assert [people[head] for head in heads] == [f"Người Mẫu {name}" for name in _NAMES]
    assert typist.pressed - len("Cum thi dua mauCTDM") == 6
    assert typist.pressed == 25
    # A slow typist needs two seconds a key, and all that the program does has a tenth of the rest.
    assert typist.pressed * 2 + took * 10 < 120
