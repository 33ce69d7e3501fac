"""Bars are read without colour, by whoever sees them and whoever does not, and copied whole."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from thidua_desktop.domain.work.charts import BarRow
from thidua_desktop.ui.widgets.chart.bars import Bars, rows_between

ROWS = (BarRow("Cục Con nuôi", (4, 1, 1)), BarRow("Thanh tra Bộ", (6, 0, 0)))


def made(qtbot: QtBot) -> Bars:
    bars = Bars("Chỉ tiêu", ("đạt", "không đạt", "chưa báo cáo"), "Chưa có chỉ tiêu nào.")
    qtbot.addWidget(bars)
    bars.resize(480, bars.sizeHint().height())
    return bars


def test_each_row_is_told_in_words(qtbot: QtBot) -> None:
    bars = made(qtbot)
    assert bars.accessibleDescription() == ""
    bars.show_rows("Chỉ tiêu năm 2017", ROWS)
    shown = bars.accessibleDescription().splitlines()
    assert shown[0] == "Cục Con nuôi: đạt 4, không đạt 1, chưa báo cáo 1"
    bars.show_rows("Chỉ tiêu năm 2017", ())
    assert bars.accessibleDescription() == "Chưa có chỉ tiêu nào."


def test_the_parts_differ_where_no_colour_is_seen(qtbot: QtBot) -> None:
    """Of each part the picture in grey has another share of ink."""
    bars = made(qtbot)
    inks = []
    for at in range(3):
        bars.show_rows("", [BarRow("", tuple(int(at == other) for other in range(3)))])
        grey = bars.picture().convertToFormat(QImage.Format.Format_Grayscale8)
        row = [grey.pixelColor(x, 2 * 80).lightness() < 200 for x in range(560, 1100)]
        inks.append(sum(row) / len(row))
    assert inks[0] > 0.9
    assert len({round(ink, 2) for ink in inks}) == 3


def test_ctrl_c_copies_the_picture(qtbot: QtBot) -> None:
    bars = made(qtbot)
    bars.show_rows("Chỉ tiêu năm 2017", ROWS)
    with qtbot.waitSignal(bars.copied):
        qtbot.keyClick(bars, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().image().size() == bars.picture().size()


def test_only_the_rows_that_are_seen_are_painted() -> None:
    assert rows_between(QRect(0, 0, 300, 60)) == slice(0, 1)
    assert rows_between(QRect(0, 28 + 36 * 4, 300, 36 * 2)) == slice(4, 6)
