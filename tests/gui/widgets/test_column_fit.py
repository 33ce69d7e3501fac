"""A wide table lends its columns what their words need; what is remembered are their own widths."""

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from thidua_desktop.ui.widgets.table.column_fit import LEAST_STRETCH, heading_width
from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_memory import TableMemory
from thidua_desktop.ui.widgets.table.table_view import TableView

Row = tuple[str, str]
LONG = "Cấp phó của người đứng đầu"


def shown(qtbot: QtBot, width: int) -> TableView:
    model: RowsModel[Row] = RowsModel(
        (
            Column("Chức vụ", lambda row: row[0], stretch=True, wrap=True, name="post"),
            Column("Nhiệm vụ", lambda row: row[1], width=90, wrap=True, name="role"),
        )
    )
    table = TableView(model, arranged=True)
    model.set_rows([("Chuyên viên", LONG), ("Phó Cục trưởng", "Đầu mối")])
    qtbot.addWidget(table)
    table.resize(width, 300)
    with qtbot.waitSignal(table.fitted):
        table.show()
    return table


def test_in_a_wide_table_words_stand_in_one_line(qtbot: QtBot, settings: QSettings) -> None:
    table = shown(qtbot, 900)
    memory = TableMemory(table, "thu", settings)
    role = table.columns()[1]
    assert table.width_of(role) > table.fontMetrics().horizontalAdvance(LONG)
    memory.keep()
    assert '"role": 90' in str(settings.value("tables/thu"))
    with qtbot.waitSignal(table.fitted):
        table.resize(250, 300)
    assert table.width_of(role) == 90


def test_a_narrow_table_needs_no_bar_while_headings_are_read_whole(qtbot: QtBot) -> None:
    columns: list[Column[Row]] = [Column("Tên", lambda row: row[0], stretch=True, wrap=True)]
    for title in ("Chức vụ", "Nhiệm vụ được giao"):
        columns.append(Column(title, lambda row: row[1], width=240, wrap=True))
    table = TableView(RowsModel(tuple(columns)))
    qtbot.addWidget(table)
    table.resize(520, 300)
    table.show()
    qtbot.waitUntil(lambda: not table.horizontalScrollBar().isVisible())
    widths = [table.width_of(column) for column in table.columns()]
    assert all(heading_width(one) <= wide < 240 for one, wide in zip(columns, widths, strict=True))


def test_no_word_is_cut_for_want_of_room(qtbot: QtBot) -> None:
    """Where all together cannot give enough, a bar is there and none gives; the first is read."""
    columns: tuple[Column[Row], ...] = (
        Column("Đơn vị", lambda row: row[0], stretch=True, wrap=True),
        Column("Hạn", lambda row: row[1], width=128, wrap=True),
    )
    model = RowsModel(columns)
    table = TableView(model)
    model.set_rows([("Cục Trợ giúp pháp lý", "Cả năm\n20/06/2017")])
    qtbot.addWidget(table)
    table.resize(220, 300)
    table.show()
    qtbot.waitUntil(table.horizontalScrollBar().isVisible)
    assert [table.width_of(one) for one in columns] == [LEAST_STRETCH, 128]


def test_a_width_that_the_person_gave_stays(qtbot: QtBot) -> None:
    table = shown(qtbot, 250)
    with qtbot.waitSignal(table.fitted):
        table.horizontalHeader().resizeSection(1, 110)
    assert (table.width_of(table.columns()[1]), table.own_width(1)) == (110, 110)
