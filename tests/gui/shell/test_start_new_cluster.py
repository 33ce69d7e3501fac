"""Lập Cụm mới and receiving at the start: by hand, by Excel, refused, and nothing left behind."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from thidua_desktop import paths
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.start_page import StartPage
from thidua_desktop.files.toml.indicators import shipped_indicators
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import UnitKind
from thidua_desktop.records.cluster import Appointment, Cluster, EmulationYear, Membership, Unit
from thidua_desktop.records.plans import Indicator
from thidua_desktop.records.year import YearStep
from thidua_desktop.texts.base import start as start_texts
from thidua_desktop.texts.years import new_cluster as texts
from thidua_desktop.texts.years.open_year import BAD_YEAR
from thidua_desktop.ui.start.new_cluster import NewClusterWizard
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.register.import_preview import ImportPreviewDialog

pytestmark = pytest.mark.expects_dialog


class Started:
    """The start page of an empty program."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.picker = qtbot, FakePicker()
        self.taken: list[Path] = []
        self.page = StartPage(self.taken.append, picker=self.picker)
        qtbot.addWidget(self.page)
        self.page.show()

    def wizard(self) -> NewClusterWizard:
        self.page.new.click()
        wizard = QApplication.activeModalWidget()
        assert isinstance(wizard, NewClusterWizard)
        return wizard


@pytest.fixture
def started(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Started:
    monkeypatch.setattr(paths, "default_store", lambda: tmp_path / "data" / "thidua.store")
    return Started(qtbot)


def fill_cluster(wizard: NewClusterWizard, year: str = "2026") -> None:
    for name, text in (("name", "Cụm thi đua số III"), ("code", "CTĐIII")):
        wizard.cluster.field(name).editor.setText(text)  # type: ignore[attr-defined]
    wizard.year.editor.setText(year)


def leave(wizard: NewClusterWizard) -> None:
    """Esc; what was begun is only thrown away by a second answer."""
    begun = wizard.begun()
    wizard.reject()
    if begun:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Ask)
        question.accept()
    assert not wizard.isVisible()


def fill_row(wizard: NewClusterWizard, row: int, *cells: str) -> None:
    for column, text in enumerate(cells):
        model = wizard.rows.model()
        assert model.setData(model.index(row, column), text)


def test_a_cluster_is_typed_and_opened(started: Started, tmp_path: Path) -> None:
    wizard = started.wizard()
    assert wizard.focusWidget() is wizard.cluster.field("name").editor
    fill_cluster(wizard)
    assert wizard.rules.editor.currentData() == "2026-nd152"
    wizard.year.editor.setText("2017")
    assert wizard.rules.editor.currentData() == "2003-nd91"
    wizard.year.editor.setText("2026")
    wizard.go_on()
    fill_row(wizard, 0, "HTQTCT", "Cục Hộ tịch", "Cục trưởng")
    fill_row(wizard, 1, "TTR", "Thanh tra Bộ")
    assert wizard.rows.model().rowCount() == 3  # an empty row waits
    wizard.rows.choose(1)
    wizard.rows.move_row(-1)
    wizard.go_on()
    wizard.head.editor.setCurrentIndex(wizard.head.editor.findData("HTQTCT"))
    assert "Thanh tra Bộ; Cục Hộ tịch" in wizard._summary.text()
    assert not (tmp_path / "data").exists()  # nothing is written before the last button
    wizard.go_on()
    assert wizard.fault() == ""
    assert started.taken == [tmp_path / "data" / "thidua.store"]
    with wiring.opened(started.taken[0]) as cases, cases.new_uow("look") as uow:
        find = uow.registers.find
        (year,) = find(EmulationYear)
        units = {unit.id: unit for unit in find(Unit)}
        assert [units[m.unit_id].code for m in find(Membership)] == ["TTR", "HTQTCT"]
        assert [m.head_post for m in find(Membership, unit_id=find(Appointment)[0].unit_id)] == [
            "Cục trưởng"
        ]
        assert find(Cluster)[0].office_unit_id == find(Appointment)[0].unit_id
        assert (year.year, year.rules) == (2026, "2026-nd152")
        assert len(find(YearStep, year_id=stored_id(year))) > 10
        assert len(find(Indicator)) == len(shipped_indicators())
        kinds = {unit.code: unit.kind for unit in units.values()}
        assert kinds == {"TTR": UnitKind.INSPECTORATE, "HTQTCT": UnitKind.DEPARTMENT}


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ([("A B", "Cục")], "Dòng 1, Ký hiệu đơn vị"),
        ([("A", "")], "Dòng 1, Tên đầy đủ"),
        ([("A", "Cục A"), ("A", "Cục B")], texts.CODE_TWICE.format(2, "A")),
        ([], texts.NO_UNITS),
    ],
)
def test_what_is_wrong_with_a_unit_is_said_with_its_row(
    started: Started, cells: list[tuple[str, ...]], message: str
) -> None:
    wizard = started.wizard()
    fill_cluster(wizard)
    wizard.go_on()
    for row, written in enumerate(cells):
        fill_row(wizard, row, *written)
    wizard.go_on()
    assert message in wizard.fault()
    assert wizard.at() == 1
    fill_row(wizard, 0, "B")  # it is being mended
    assert wizard.fault() == ""
    leave(wizard)


def test_a_wrong_year_or_cluster_keeps_the_first_page(started: Started) -> None:
    wizard = started.wizard()
    wizard.go_on()
    assert wizard.fault().startswith("Tên Cụm")
    fill_cluster(wizard, "17")
    assert wizard.fault() == ""
    wizard.go_on()
    assert wizard.fault() == BAD_YEAR
    assert wizard.at() == 0
    leave(wizard)


def test_esc_throws_away_what_was_begun_only_once_that_is_said(
    started: Started, tmp_path: Path, qtbot: QtBot
) -> None:
    wizard = started.wizard()
    qtbot.keyClicks(wizard.cluster.field("name").editor, "Cum")
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    question = QApplication.activeModalWidget()
    assert isinstance(question, Ask)
    question.reject()  # it goes on
    assert wizard.isVisible()
    assert wizard.cluster.texts()["name"] == "Cum"
    leave(wizard)
    assert started.taken == []
    assert list(tmp_path.iterdir()) == []


def test_units_come_from_the_template_that_was_saved(started: Started, tmp_path: Path) -> None:
    import openpyxl

    wizard = started.wizard()
    fill_cluster(wizard)
    wizard.go_on()
    started.picker.file = tmp_path / "mau.xlsx"
    wizard._ask_template()
    assert wizard.status.text() == texts.TEMPLATE_SAVED.format("mau.xlsx")
    book = openpyxl.load_workbook(tmp_path / "mau.xlsx")
    sheet = book.worksheets[0]
    titles = [cell.value for cell in sheet[1]]
    for row, (code, name) in enumerate((("A", "Cục A"), ("B", "Cục B")), 2):
        sheet.cell(row, titles.index("Ký hiệu đơn vị") + 1, code)
        sheet.cell(row, titles.index("Tên đầy đủ") + 1, name)
        sheet.cell(row, titles.index("Biên chế") + 1, 12)
    book.save(tmp_path / "mau.xlsx")
    wizard._ask_sheet()
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, ImportPreviewDialog)
    preview.accept()
    units, fault = wizard.rows.units()
    assert fault == ""
    assert [(unit.code, unit.name, unit.staff) for unit in units] == [
        ("A", "Cục A", 12),
        ("B", "Cục B", 12),
    ]
    leave(wizard)


def _paste(wizard: NewClusterWizard, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    cell = wizard.rows.findChild(QLineEdit)
    assert cell is not None
    QTest.keyClick(cell, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_twelve_units_are_pasted_into_the_rows_by_one_key(started: Started, qtbot: QtBot) -> None:
    wizard = started.wizard()
    fill_cluster(wizard)
    wizard.go_on()
    wizard.rows.type_in(0, 0)
    names = "ABCDEFGHIKLM"
    lines = [f"{n}\tCục Thử nghiệm {name}\tCục trưởng" for n, name in enumerate(names, 1)]
    _paste(wizard, "TT\tTên đơn vị\tChức danh\n" + "\n".join(lines))
    assert wizard.status.text() == texts.PASTED.format(12)
    units, fault = wizard.rows.units()
    assert (len(units), fault) == (12, "")
    assert wizard.status.text() == texts.PASTED.format(12)
    assert [(u.code, u.name, u.head_post) for u in units][:2] == [
        ("TNA", "Cục Thử nghiệm A", "Cục trưởng"),
        ("TNB", "Cục Thử nghiệm B", "Cục trưởng"),
    ]
    wizard.rows.remove_row()
    assert wizard.status.text() == ""  # twelve are no longer there
    leave(wizard)


def test_a_pasted_list_with_something_to_look_at_is_shown_first(
    started: Started, qtbot: QtBot
) -> None:
    wizard = started.wizard()
    fill_cluster(wizard)
    wizard.go_on()
    wizard.rows.type_in(0, 0)
    _paste(wizard, "Cục Hoà giải\ncục hòa giải\n")
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, ImportPreviewDialog)
    preview.reject()
    _paste(wizard, "chữ thường")  # one cell is typed where the cursor stands
    assert not isinstance(QApplication.activeModalWidget(), ImportPreviewDialog)
    leave(wizard)


def test_the_list_of_units_in_an_article_is_pasted_as_it_stands(started: Started) -> None:
    wizard = started.wizard()
    fill_cluster(wizard)
    wizard.go_on()
    wizard.rows.type_in(0, 1)
    _paste(wizard, "Cục Hộ tịch, quốc tịch, chứng thực; Thanh tra Bộ; Tổng cục Thi hành án dân sự.")
    assert [(u.code, u.name, u.head_post, u.kind) for u in wizard.rows.units()[0]] == [
        ("HTQTCT", "Cục Hộ tịch, quốc tịch, chứng thực", "Cục trưởng", UnitKind.DEPARTMENT),
        ("TTB", "Thanh tra Bộ", "Chánh Thanh tra", UnitKind.INSPECTORATE),
        (
            "THADS",
            "Tổng cục Thi hành án dân sự",
            "Tổng cục trưởng",
            UnitKind.GENERAL_DEPARTMENT,
        ),
    ]
    leave(wizard)


def test_enter_goes_through_the_first_page_and_into_the_first_cell(
    started: Started, qtbot: QtBot
) -> None:
    wizard = started.wizard()
    qtbot.waitUntil(wizard.isActiveWindow)
    fill_cluster(wizard)
    wizard.cluster.field("place").editor.setFocus()
    reached = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        reached.append(QApplication.focusWidget())
    fields = (wizard.year, wizard.rules, wizard.movement, wizard.theme)
    assert reached == [field.editor for field in fields]
    wizard.go_on()
    cell = QApplication.focusWidget()
    assert isinstance(cell, QLineEdit)  # it is open: Tab goes on to the next one
    assert wizard.rows.isAncestorOf(cell)
    fill_row(wizard, 0, "A", "Vụ A")
    assert wizard.rows.units()[0][0].head_post == "Vụ trưởng"
    fill_row(wizard, 0, "A", "Vụ A", "Quyền Vụ trưởng")
    fill_row(wizard, 0, "A", "Cục A")
    assert wizard.rows.units()[0][0].head_post == "Quyền Vụ trưởng"  # as it was typed
    leave(wizard)


def test_where_a_store_stands_another_place_is_asked(started: Started, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "thidua.store").write_bytes(b"another")
    started.page.new.click()
    assert QApplication.activeModalWidget() is None  # the question was cancelled
    assert started.picker.asked == [start_texts.NEW_CLUSTER]


def test_a_file_that_is_no_package_is_refused_in_one_sentence(
    started: Started, tmp_path: Path
) -> None:
    started.picker.file = tmp_path / "la.thidua"
    started.picker.file.write_bytes(b"no package at all")
    started.page.receive.click()
    started.qtbot.waitUntil(
        lambda: isinstance(QApplication.activeModalWidget(), Ask), timeout=20_000
    )
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, Ask)
    assert "Chưa có gì được lưu vào máy này." in shown.accessibleDescription()
    shown.accept()
    assert started.taken == []
    assert list((tmp_path / "data").iterdir()) == []


def test_all_that_the_cluster_lacks_is_said_at_once(started: Started) -> None:
    wizard = started.wizard()
    wizard.go_on()
    assert [wizard.cluster.field(name).fault() for name in ("name", "code")] == [
        "Bắt buộc nhập."
    ] * 2
    assert wizard.focusWidget() is wizard.cluster.field("name").editor
    leave(wizard)


def test_a_cell_that_is_still_typed_in_is_taken_too(started: Started, qtbot: QtBot) -> None:
    wizard = started.wizard()
    fill_cluster(wizard)
    wizard.go_on()
    wizard.rows.type_in(0, 0)
    editor = wizard.rows.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "A 1")
    wizard.go_on()
    assert "Dòng 1, Ký hiệu đơn vị" in wizard.fault()
    leave(wizard)


def test_units_are_typed_through_by_tab_and_enter(started: Started, qtbot: QtBot) -> None:
    wizard = started.wizard()
    qtbot.waitUntil(wizard.isActiveWindow)
    fill_cluster(wizard)
    wizard.go_on()
    wizard.rows.type_in(0, 0)
    tab, enter = Qt.Key.Key_Tab, Qt.Key.Key_Return
    typed = ("A", tab, "Cuc A", enter, "", tab, "B", tab, "Vu B")
    for what in typed:
        cell = QApplication.focusWidget()
        assert isinstance(cell, QLineEdit)
        if isinstance(what, str):
            qtbot.keyClicks(cell, what)
        else:
            qtbot.keyClick(cell, what)
            QApplication.processEvents()
    units, fault = wizard.rows.units()
    assert fault == ""
    assert [(unit.code, unit.name) for unit in units] == [("A", "Cuc A"), ("B", "Vu B")]
    leave(wizard)
