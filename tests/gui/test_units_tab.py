"""The tab *Đơn vị* over a real store, driven by keys and clicks."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.choices import AppointmentRole, InspectionPeriod
from thidua_desktop.records.cluster import Appointment, EmulationYear, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.work import Inspection, Registration
from thidua_desktop.services.registers import Registers
from thidua_desktop.services.year_units import YearUnits
from thidua_desktop.storage.engine import create_store
from thidua_desktop.texts import registers as texts
from thidua_desktop.ui.events import Events
from thidua_desktop.ui.tabs.units.tab import UnitsTab
from thidua_desktop.ui.widgets.ask import Ask

NAMES = (
    ("HTQTCT", "Cục Hộ tịch, quốc tịch, chứng thực", "Nguyễn Thị Lan"),
    ("TGPL", "Cục Trợ giúp pháp lý", ""),
    ("CN", "Cục Con nuôi", "Trần Văn Đạt"),
)


class FixedClock:
    def now(self) -> datetime:
        return datetime(2017, 11, 22, 2, 14, tzinfo=UTC)


class GivenFile:
    """Chooses the file that the test has set."""

    path = Path()

    def open_file(
        self, _parent: QWidget, _title: str, _pattern: str, chosen: Callable[[Path], object]
    ) -> None:
        chosen(self.path)

    def save_file(
        self, _parent: QWidget, _title: str, _name: str, _pattern: str,
        chosen: Callable[[Path], object],
    ) -> None:  # fmt: skip
        chosen(self.path)


@pytest.fixture
def units(tmp_path: Path) -> Iterator[YearUnits]:
    store = create_store(tmp_path / "store.db", clock=FixedClock())
    new_uow = store.new_uow("Thư ký")
    registers = Registers(new_uow, FixedClock())
    registers.save(EmulationYear(year=2017, rules="2003-nd91"))
    yield YearUnits(new_uow, registers)
    store.close()


@pytest.fixture
def filled(units: YearUnits) -> YearUnits:
    saved = [
        units.save(1, Unit(code=code, name=name, liaison_name=liaison))
        for code, name, liaison in NAMES
    ]
    registers, unit_id = units.registers, saved[1].id or 0
    document = registers.save(Document(year_id=1, number="2307/QĐ-BTP", date=date(2017, 11, 15)))
    registers.save(
        Appointment(
            for_year=2018, unit_id=unit_id, role=AppointmentRole.DEPUTY, document_id=document.id
        )
    )
    registers.save(Inspection(year_id=1, unit_id=unit_id, period=InspectionPeriod.YEAR))
    registers.save(Registration(year_id=1, unit_id=unit_id, title="MIN_FLAG"))
    return units


@pytest.fixture
def files() -> GivenFile:
    return GivenFile()


@pytest.fixture
def tab(qtbot: QtBot, filled: YearUnits, files: GivenFile) -> UnitsTab:
    return _shown(qtbot, filled, files)


def _shown(qtbot: QtBot, units: YearUnits, files: GivenFile) -> UnitsTab:
    tab = UnitsTab(units, RegisterSheets(DiskPlacer()), Events(), files)
    qtbot.addWidget(tab)
    tab.resize(1366, 640)
    tab.show_year(1)
    tab.show()
    qtbot.waitActive(tab)
    return tab


def _type(tab: UnitsTab, name: str, words: str) -> None:
    """As an input method does it: QtTest's keys know no Vietnamese letters."""
    editor = tab.card.form.field(name).editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.selectAll()
    editor.insert(words)


def _names(tab: UnitsTab) -> list[str]:
    return [one.unit.name for one in tab.shown()]


def _choose(tab: UnitsTab, name: str) -> None:
    tab.table.choose(_names(tab).index(name))


def test_members_stand_in_the_order_of_the_cluster(tab: UnitsTab) -> None:
    assert _names(tab) == [name for _, name, _ in NAMES]
    assert tab.filter.count_words() == "3 đơn vị"
    assert tab.card.title() == NAMES[0][1]
    assert tab.table.isColumnHidden(4)


def test_the_filter_finds_without_diacritics(qtbot: QtBot, tab: UnitsTab) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert tab.filter.hasFocus()
    qtbot.keyClicks(tab.filter, "cuc tro giup")
    assert _names(tab) == ["Cục Trợ giúp pháp lý"]
    assert tab.filter.count_words() == "1/3 đơn vị"
    assert tab.card.title() == "Cục Trợ giúp pháp lý"
    qtbot.keyClick(tab.filter, Qt.Key.Key_Down)
    assert tab.table.hasFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    assert tab.card.form.field("name").editor.hasFocus()


def test_the_card_says_what_concerns_the_unit(tab: UnitsTab) -> None:
    _choose(tab, "Cục Trợ giúp pháp lý")
    words = [child.property("text") for child in tab.card.findChildren(QWidget)]
    assert "Phó Trưởng Cụm năm 2018  ·  2307/QĐ-BTP ngày 15/11/2017" in words
    assert "Cả năm" in words
    assert "1 danh hiệu" in words


def test_what_is_right_is_saved_after_a_pause(
    qtbot: QtBot, tab: UnitsTab, filled: YearUnits
) -> None:
    _type(tab, "work_areas", "4")
    with qtbot.waitSignal(tab.card.form.save_wanted, timeout=5000):
        pass
    assert filled.list(1)[0].unit.work_areas == 4
    assert tab.card.status.words() == "Đã lưu lúc 09:14  ·  Ctrl+Z hoàn tác"


def test_leaving_a_field_saves_at_once_and_ctrl_z_takes_it_back(
    qtbot: QtBot, tab: UnitsTab, filled: YearUnits
) -> None:
    _type(tab, "name", "Cục Hộ tịch")
    qtbot.keyClick(tab.card.form.field("name").editor, Qt.Key.Key_Tab)
    assert _names(tab)[0] == "Cục Hộ tịch"
    assert tab.card.title() == "Cục Hộ tịch"
    qtbot.keyClick(
        tab.card.form.field("code").editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    assert filled.list(1)[0].unit.name == NAMES[0][1]
    assert tab.card.title() == NAMES[0][1]
    assert tab.card.status.words() == "Đã hoàn tác lúc 09:14"


def test_a_fault_stands_under_its_field_and_nothing_is_saved(
    qtbot: QtBot, tab: UnitsTab, filled: YearUnits
) -> None:
    _type(tab, "staff", "nhiều")
    assert tab.card.form.field("staff").fault() == texts.FIELD_FAULTS["F03"]
    assert tab.card.left_to_do() == "1 lỗi cần sửa"
    tab.table.choose(1)
    assert tab.table.chosen() == 0  # what was typed is not lost
    assert tab.card.status.words() == texts.NOT_SAVED
    assert filled.list(1)[0].unit.staff is None
    qtbot.keyClick(tab.card.form.field("staff").editor, Qt.Key.Key_Escape)
    assert not tab.card.form.changed()
    tab.table.choose(1)
    assert tab.card.title() == NAMES[1][1]


def test_an_odd_phone_number_is_saved_and_asked_about(tab: UnitsTab, filled: YearUnits) -> None:
    _type(tab, "liaison_phone", "024 6273")
    assert tab.card.form.save_now()
    assert filled.list(1)[0].unit.liaison_phone == "024 6273"
    assert tab.card.form.field("liaison_phone").below() == texts.FIELD_FAULTS["H01"]
    assert tab.card.form.field("liaison_phone").fault() == ""
    assert tab.card.left_to_do() == "1 mục nên xem lại"


def test_a_new_unit_is_stored_once_it_has_name_and_code(
    qtbot: QtBot, tab: UnitsTab, filled: YearUnits
) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: tab.card.title() == texts.NEW_UNIT)
    assert tab.card.form.field("name").editor.hasFocus()
    assert tab.card.form.field("code").fault() == ""  # nothing was typed there yet
    assert tab.card.left_to_do() == "2 mục cần điền"
    _type(tab, "name", "Cục Công nghệ thông tin")
    assert not tab.card.form.save_now()
    _type(tab, "code", "TGPL")
    tab.card.form.save_now()
    assert tab.card.form.field("code").fault() == texts.CODE_TAKEN
    assert tab.card.status.words().startswith(
        "Đã có bản ghi trùng mã: Đơn vị: Cục Trợ giúp pháp lý."
    )
    _type(tab, "code", "CNTT")
    tab.card.form.save_now()
    assert _names(tab)[-1] == "Cục Công nghệ thông tin"
    assert tab.table.chosen() == 3
    assert filled.list(1)[3].position == 4
    assert tab.card.title() == "Cục Công nghệ thông tin"


def test_esc_forgets_a_new_unit(qtbot: QtBot, tab: UnitsTab) -> None:
    tab.add_button.click()
    qtbot.keyClick(tab.card.form.field("name").editor, Qt.Key.Key_Escape)
    assert tab.card.title() == NAMES[0][1]
    assert tab.table.hasFocus()


@pytest.mark.expects_dialog
def test_deleting_asks_and_can_be_undone(qtbot: QtBot, tab: UnitsTab) -> None:
    _choose(tab, "Cục Con nuôi")
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    _answer(tab)
    assert len(tab.shown()) == 2
    assert "Đã xóa Cục Con nuôi lúc 09:14" in tab.card.status.words()
    qtbot.keyClick(tab.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _names(tab)[2] == "Cục Con nuôi"
    assert tab.card.title() == "Cục Con nuôi"


@pytest.mark.expects_dialog
def test_deleting_is_refused_naming_what_rests_on_the_unit(tab: UnitsTab) -> None:
    _choose(tab, "Cục Trợ giúp pháp lý")
    tab.card.delete_button.click()
    _answer(tab)
    assert len(tab.shown()) == 3
    words = tab.card.status.words()
    assert words.startswith("Chưa xóa được vì còn được dùng ở: Trưởng, Phó Trưởng Cụm: 2018")


def _answer(tab: UnitsTab) -> None:
    dialog = tab.findChild(Ask)
    assert dialog is not None
    dialog.accept()


def test_what_is_shown_is_exported(tab: UnitsTab, files: GivenFile, tmp_path: Path) -> None:
    files.path = tmp_path / "Danh sách.xlsx"
    tab.filter.setText("con nuoi")
    tab.export_button.click()
    page = openpyxl.load_workbook(files.path).active
    assert page is not None
    assert [cell.value for cell in page["B"]] == ["Tên đầy đủ", "Cục Con nuôi"]
    assert tab.card.status.words() == "Đã xuất 1 dòng ra tệp Danh sách.xlsx"


@pytest.mark.expects_dialog
def test_a_sheet_is_seen_before_it_is_taken(
    tab: UnitsTab, files: GivenFile, tmp_path: Path
) -> None:
    files.path = tmp_path / "units.xlsx"
    tab.export_button.click()
    book = openpyxl.load_workbook(files.path)
    page = book.active
    assert page is not None
    page["D2"] = 5
    page.append(["CNTT", "Cục Công nghệ thông tin"])
    book.save(files.path)
    dialog = tab.excel.preview_file(1, files.path)
    assert dialog is not None
    assert dialog.take.isEnabled()
    dialog.accept()
    assert len(tab.shown()) == 4
    assert tab.shown()[0].unit.work_areas == 5
    assert tab.card.status.words() == "Đã nhập từ Excel: thêm 1, sửa 1, giữ nguyên 2"
    assert tab.excel.preview_file(1, files.path) is None
    assert tab.card.status.words() == texts.NOTHING_TO_IMPORT


@pytest.mark.expects_dialog
def test_a_faulty_sheet_cannot_be_taken(tab: UnitsTab, files: GivenFile, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (["Mã đơn vị", "Tên đầy đủ", "Biên chế"], ["A", "Cục A", "ba"]):
        page.append(row)
    files.path = tmp_path / "units.xlsx"
    book.save(files.path)
    dialog = tab.excel.preview_file(1, files.path)
    assert dialog is not None
    assert not dialog.take.isEnabled()
    assert dialog.problem_words == ("Dòng 2, cột “Biên chế”: Chỉ ghi số.",)
    dialog.reject()
    assert len(tab.shown()) == 3


def test_an_empty_year_says_what_belongs_there(
    qtbot: QtBot, units: YearUnits, files: GivenFile
) -> None:
    tab = _shown(qtbot, units, files)
    assert tab.shown() == ()
    assert not tab.export_button.isEnabled()
    tab.add_button.click()
    assert tab.card.title() == texts.NEW_UNIT


def test_a_change_elsewhere_is_shown_and_typing_goes_on(tab: UnitsTab, filled: YearUnits) -> None:
    _type(tab, "short_name", "HT")
    other = filled.list(1)[2].unit
    filled.save(1, other.model_copy(update={"name": "Cục Nuôi con nuôi"}))
    tab._events.records_changed.emit("units")
    assert _names(tab)[2] == "Cục Nuôi con nuôi"
    assert tab.card.form.texts()["short_name"] == "HT"


def test_the_list_is_copied_as_a_table(qtbot: QtBot, tab: UnitsTab) -> None:
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Tên đơn vị\tMảng việc" in QGuiApplication.clipboard().text()


def test_a_hidden_tab_waits_until_it_is_looked_at(tab: UnitsTab, filled: YearUnits) -> None:
    tab.hide()
    filled.save(1, Unit(code="BTTP", name="Cục Bổ trợ tư pháp"))
    tab._events.records_changed.emit("units")
    assert len(tab.shown()) == 3
    tab.show()
    assert len(tab.shown()) == 4
