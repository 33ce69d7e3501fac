"""A cell that is typed in: what stands in it is the typist's until it is left."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from thidua_desktop.ui.widgets.table.rows_model import Column, RowsModel
from thidua_desktop.ui.widgets.table.table_view import TableView

Row = dict[str, str]


def test_a_table_drawn_anew_leaves_what_is_being_typed(qtbot: QtBot) -> None:
    def put(row: Row, text: str) -> str:
        row["points"] = text
        return ""

    row = {"points": "7"}
    columns: tuple[Column[Row], ...] = (
        Column("Điểm", lambda one: one["points"], width=90, set=put),
    )
    model = RowsModel(columns)
    table = TableView(model)
    model.set_rows([row])
    qtbot.addWidget(table)
    table.show()
    at = model.index(0, 0)
    table.setCurrentIndex(at)
    table.edit(at)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "7"
    row["points"] = "8"
    model.dataChanged.emit(at, at)
    assert editor.text() == "8"  # nobody typed: it shows what stands there now
    editor.clear()
    qtbot.keyClicks(editor, "9,5")
    row["points"] = "6"
    model.dataChanged.emit(at, at)
    assert editor.text() == "9,5"
