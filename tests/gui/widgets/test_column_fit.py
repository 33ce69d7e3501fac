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
    """Where all together cannot give enough, a bar is there; each has its longest word whole."""
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
    words = ("giúp", "20/06/2017")
    metrics = table.fontMetrics()
    for column, word in zip(columns, words, strict=True):
        assert metrics.horizontalAdvance(word) < table.width_of(column) < LEAST_STRETCH


def test_headings_break_where_a_list_would_scroll_and_stand_in_one_line_again(qtbot: QtBot) -> None:
    columns: list[Column[Row]] = [Column("Tên", lambda row: row[0], stretch=True, wrap=True)]
    for title in ("Ngày hoàn thành", "Số ngày còn lại", "Cá nhân, tập thể nhỏ"):
        columns.append(Column(title, lambda row: row[1], width=150, align="right"))
    model = RowsModel(tuple(columns))
    table = TableView(model)
    model.set_rows([("Chuyên viên", "12")])
    qtbot.addWidget(table)
    table.resize(440, 300)
    table.show()
    qtbot.waitUntil(lambda: model.narrow and not table.horizontalScrollBar().isVisible())
    narrow = table.horizontalHeader().height()
    for column in columns[1:]:
        lines = heading_width(column, broken=True, lines=3)
        assert lines <= table.width_of(column) < heading_width(column)
    table.resize(900, 300)
    qtbot.waitUntil(lambda: not model.narrow)
    assert table.horizontalHeader().height() < narrow
    for column in columns[1:]:
        assert table.width_of(column) == max(150, heading_width(column))


def test_a_width_that_the_person_gave_stays(qtbot: QtBot) -> None:
    table = shown(qtbot, 250)
    with qtbot.waitSignal(table.fitted):
        table.horizontalHeader().resizeSection(1, 110)
    assert (table.width_of(table.columns()[1]), table.own_width(1)) == (110, 110)
