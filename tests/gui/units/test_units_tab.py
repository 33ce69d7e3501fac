"""The tab *Đơn vị* over a real store, driven by keys and clicks."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.stores import HeldClock
from tests.support.windows import scroll_to, show_active
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.choices import (
    AppointmentRole,
    InspectionPeriod,
    PersonRole,
    SuccessionKind,
)
from thidua_desktop.records.cluster import Appointment, EmulationYear, MemberUnit, Unit
from thidua_desktop.records.documents import Document
from thidua_desktop.records.inspections import Inspection
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.records.registration import Registration
from thidua_desktop.services.base.case import Case
from thidua_desktop.services.contributed import FACTS_OF_UNIT
from thidua_desktop.services.registers.registers import Registers
from thidua_desktop.services.units.year_units import YearUnits
from thidua_desktop.services.years.year_lock import YearLock
from thidua_desktop.services.years.year_members import put_member_in
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.storage.engine import Store
from thidua_desktop.texts.units import units as texts
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.shell.undo import Undo
from thidua_desktop.ui.tabs.units.tab import UnitsTab
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog
from thidua_desktop.ui.widgets.register.register_page import PageParts

NAMES = (
    ("HTQTCT", "Cục Hộ tịch, quốc tịch, chứng thực", "Nguyễn Thị Lan"),
    ("TGPL", "Cục Trợ giúp pháp lý", ""),
    ("CN", "Cục Con nuôi", "Trần Văn Đạt"),
)


@pytest.fixture
def units(store: Store) -> YearUnits:
    new_uow = store.new_uow("Thư ký", YearLock())
    registers = Registers(new_uow, HeldClock())
    registers.save(EmulationYear(year=2017, rules="2003-nd91"))
    return YearUnits(new_uow, registers, FACTS_OF_UNIT)


@pytest.fixture
def filled(units: YearUnits) -> YearUnits:
    saved = [units.save(1, MemberUnit(code=code, name=name)) for code, name, _ in NAMES]
    registers, unit_id = units.registers, saved[1].id or 0
    for unit, (_, _, liaison) in zip(saved, NAMES, strict=True):
        if liaison:
            person = registers.save(Person(unit_id=unit.id or 0, name=liaison))
            registers.save(
                UnitRole(person_id=person.id or 0, unit_id=unit.id or 0, role=PersonRole.LIAISON)
            )
    document = registers.save(Document(year_id=1, number="2307/QĐ-BTP", date=date(2017, 11, 15)))
    registers.save(
        Appointment(
            for_year=2018, unit_id=unit_id, role=AppointmentRole.DEPUTY, document_id=document.id
        )
    )
    registers.save(Inspection(year_id=1, unit_id=unit_id, period=InspectionPeriod.YEAR))
    registers.save(Registration(year_id=1, unit_id=unit_id, title="MIN_FLAG"))
    registers.save(
        Document(
            year_id=1,
            number="15/BC-TGPL",
            kind="BC",
            issuer="Cục Trợ giúp pháp lý",
            date=date(2017, 11, 1),
            subject="Báo cáo tổng kết",
        )
    )
    return units


@pytest.fixture
def files() -> FakePicker:
    return FakePicker()


@pytest.fixture
def opened() -> list[int]:
    """The people whose cards were asked for."""
    return []


@pytest.fixture
def tab(
    qtbot: QtBot,
    filled: YearUnits,
    files: FakePicker,
    changes: Changes,
    store: Store,
    opened: list[int],
) -> UnitsTab:
    parts = PageParts(RegisterSheets(DiskPlacer()), changes, files)
    made = UnitsTab(filled, parts, open_person=opened.append)
    Undo(made, filled.registers, changes, made.announce)
    return _shown(qtbot, made, store)


def _shown(qtbot: QtBot, tab: UnitsTab, store: Store) -> UnitsTab:
    qtbot.addWidget(tab)
    _show_year(tab, store, 2017)
    show_active(qtbot, tab, 1366, 640)
    return tab


def _show_year(tab: UnitsTab, store: Store, year: int) -> None:
    statuses = Case(new_uow=store.new_uow("Thư ký")).read(read_years)
    tab.show_year(next(one for one in statuses if one.year.year == year))


def _type(tab: UnitsTab, name: str, text: str) -> None:
    """As an input method does it: QtTest's keys know no Vietnamese letters."""
    editor = tab.page.form.field(name).editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.selectAll()
    editor.insert(text)


def _names(tab: UnitsTab) -> list[str]:
    return [one.unit.name for one in tab.page.shown()]


def _choose(tab: UnitsTab, name: str) -> None:
    tab.page.list.table.choose(_names(tab).index(name))


def _message(tab: UnitsTab) -> str:
    return tab.page.card.status.text()


def _card(tab: UnitsTab) -> list[str]:
    return [str(child.property("text")) for child in tab.page.card.findChildren(QWidget)]


def _answer(tab: UnitsTab) -> None:
    dialog = tab.findChild(Ask)
    assert dialog is not None
    dialog.accept()


def test_members_stand_in_the_order_of_the_cluster(tab: UnitsTab) -> None:
    assert _names(tab) == [name for _, name, _ in NAMES]
    assert tab.page.list.filter.count_text() == "3 đơn vị"
    assert tab.page.card.title() == NAMES[0][1]
    columns = tab.page.list.table.shown_columns()
    assert tuple(column.title for column in columns) == texts.COLUMNS
    liaison = [columns[3].text(one) for one in tab.page.shown()]
    assert liaison == [texts.HAS_LIAISON, texts.NO_LIAISON, texts.HAS_LIAISON]


def test_the_filter_finds_units_and_their_people_without_diacritics(
    qtbot: QtBot, tab: UnitsTab
) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert tab.page.list.filter.hasFocus()
    qtbot.keyClicks(tab.page.list.filter, "cuc tro giup")
    assert _names(tab) == ["Cục Trợ giúp pháp lý"]
    assert tab.page.card.title() == "Cục Trợ giúp pháp lý"
    tab.page.list.filter.setText("van dat")
    assert _names(tab) == ["Cục Con nuôi"]


def test_the_card_says_what_concerns_the_unit(qtbot: QtBot, tab: UnitsTab) -> None:
    """What it did is at the foot, and read when that comes in sight."""
    _choose(tab, "Cục Trợ giúp pháp lý")
    assert (tab.facts.watch.stale, "Cả năm" in _card(tab)) == (True, False)
    scroll_to(qtbot, tab.facts)
    text = _card(tab)
    assert (
        "Phó Trưởng Cụm năm 2018  ·  2307/QĐ-BTP ngày 15/11/2017\n"
        "Chức danh thủ trưởng, lĩnh vực phụ trách, biên chế: số liệu của năm 2017."
    ) in text
    assert "Cả năm" in text
    assert "1 danh hiệu" in text
    assert "Báo cáo tổng kết ngày 01/11/2017" in text
    assert not tab.people.records()
    tab.resize(1366, 3000)  # all of the card in sight: it follows at once
    qtbot.waitUntil(
        lambda: tab.facts.visibleRegion().boundingRect().height() > tab.facts.height() / 2
    )
    _choose(tab, "Cục Con nuôi")
    assert not tab.facts.watch.stale


def test_somebody_of_the_unit_is_opened_by_the_keyboard(
    qtbot: QtBot, tab: UnitsTab, opened: list[int]
) -> None:
    (person,) = tab.people.records()
    text = [column.text(person) for column in tab.people.model.columns]
    assert text[0] == "Nguyễn Thị Lan"
    assert "Công chức đầu mối" in text[1]
    tab.people.table.setFocus()
    tab.people.table.choose(0)
    qtbot.keyClick(tab.people.table, Qt.Key.Key_Return)
    assert opened == [1]


@pytest.mark.expects_dialog
def test_somebody_is_added_to_the_unit_that_is_shown(qtbot: QtBot, tab: UnitsTab) -> None:
    before = len(tab.people.records())
    tab.people.table.setFocus()
    qtbot.keyClick(tab.people.table, Qt.Key.Key_Insert)
    dialog = tab.people.findChild(RecordDialog)
    assert dialog is not None
    dialog.form.fill("name", "Lê Thị Mới")
    dialog.accept()
    assert len(tab.people.records()) == before + 1


def test_what_is_typed_is_saved_and_undone(qtbot: QtBot, tab: UnitsTab, filled: YearUnits) -> None:
    _type(tab, "name", "Cục Hộ tịch")
    editor = tab.page.form.field("name").editor
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert _names(tab)[0] == "Cục Hộ tịch"
    assert tab.page.card.title() == "Cục Hộ tịch"
    qtbot.keyClick(
        tab.page.form.field("code").editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    assert filled.list(1)[0].unit.name == NAMES[0][1]


def test_a_new_unit_is_the_last_member(qtbot: QtBot, tab: UnitsTab, filled: YearUnits) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: tab.page.card.title() == texts.TEXTS.new)
    assert not tab.actions_button.isVisible()
    _type(tab, "name", "Cục Công nghệ thông tin")
    _type(tab, "code", "TGPL")
    tab.page.form.may_leave()
    assert tab.page.form.field("code").fault() == texts.TEXTS.key_taken
    _type(tab, "code", "CNTT")
    tab.page.form.may_leave()
    assert _names(tab)[-1] == "Cục Công nghệ thông tin"
    assert filled.list(1)[3].position == 4
    assert tab.actions_button.isVisible()


@pytest.mark.expects_dialog
def test_deleting_is_refused_naming_what_rests_on_the_unit(tab: UnitsTab) -> None:
    _choose(tab, "Cục Trợ giúp pháp lý")
    tab.page.card.delete_button.click()
    _answer(tab)
    assert len(tab.page.shown()) == 3
    assert _message(tab).startswith(
        "Chưa xóa được vì còn được dùng ở: Trưởng, Phó Trưởng Cụm: 2018"
    )


@pytest.mark.expects_dialog
def test_a_sheet_is_taken_and_new_units_become_members(
    qtbot: QtBot, tab: UnitsTab, files: FakePicker, tmp_path: Path
) -> None:
    files.file = tmp_path / "units.xlsx"
    tab.page.list.export_button.click()
    qtbot.waitUntil(lambda: "Đã xuất" in _message(tab), timeout=20_000)
    book = openpyxl.load_workbook(files.file)
    page = book.active
    assert page is not None
    page.append(["CNTT", "Cục Công nghệ thông tin"])
    book.save(files.file)
    tab.page.list.import_button.click()
    qtbot.waitUntil(lambda: tab.page.excel.preview is not None, timeout=20_000)
    assert tab.page.excel.preview is not None
    tab.page.excel.preview.accept()
    qtbot.waitUntil(lambda: len(tab.page.shown()) == 4, timeout=20_000)
    assert tab.page.shown()[3].position == 4
    assert _message(tab) == "Đã nhập từ Excel: thêm 1, sửa 0, giữ nguyên 3"
    tab.page.list.import_button.click()
    same = "Tệp không có gì khác với danh sách hiện có"
    qtbot.waitUntil(lambda: _message(tab) == same, timeout=20_000)


def test_an_empty_year_says_what_belongs_there(
    qtbot: QtBot, units: YearUnits, files: FakePicker, changes: Changes, store: Store
) -> None:
    parts = PageParts(RegisterSheets(DiskPlacer()), changes, files)
    tab = _shown(qtbot, UnitsTab(units, parts), store)
    assert tab.page.shown() == ()
    assert not tab.actions_button.isVisible()
    tab.page.list.add_button.click()
    assert tab.page.card.title() == texts.TEXTS.new


# ---------------------------------------------------------------- the list of the year
def test_members_change_places_by_key_and_back(qtbot: QtBot, tab: UnitsTab) -> None:
    table = tab.page.list.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert _names(tab) == [NAMES[1][1], NAMES[0][1], NAMES[2][1]]
    assert table.chosen() == 1  # it stays chosen, so that it can go on
    assert _message(tab) == "Đã đổi thứ tự lúc 14:00  ·  Ctrl+Z hoàn tác"
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert _names(tab) == [name for _, name, _ in NAMES]
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _names(tab) == [name for _, name, _ in NAMES]


def test_a_unit_leaves_the_list_and_comes_back(tab: UnitsTab) -> None:
    _choose(tab, "Cục Con nuôi")
    tab.take_out.trigger()
    assert _names(tab) == [NAMES[0][1], NAMES[1][1]]
    tab.former.click()
    assert _names(tab) == [name for _, name, _ in NAMES]
    _choose(tab, "Cục Con nuôi")
    assert "Không có trong danh sách thành viên năm 2017." in _card(tab)
    assert not tab.take_out.isVisible()
    tab.put_in.trigger()
    tab.former.click()
    assert _names(tab) == [name for _, name, _ in NAMES]


def test_the_deputy_of_the_year_cannot_leave_the_list(tab: UnitsTab, filled: YearUnits) -> None:
    unit_id = filled.list(1)[1].unit.id or 0
    filled.registers.save(Appointment(for_year=2017, unit_id=unit_id, role=AppointmentRole.HEAD))
    _choose(tab, "Cục Trợ giúp pháp lý")
    tab.take_out.trigger()
    assert len(tab.page.shown()) == 3
    assert "còn được dùng ở: Trưởng, Phó Trưởng Cụm: 2017" in _message(tab)


def test_a_unit_that_became_another_is_grey_and_says_so(
    tab: UnitsTab, filled: YearUnits, changes: Changes
) -> None:
    one = filled.list(1)[0].unit
    filled.registers.save(
        Unit(
            code="CU",
            name="Vụ Hành chính tư pháp",
            valid_to=date(2008, 12, 31),
            successor_id=one.id,
            succession=SuccessionKind.MERGED,
            succession_basis="QĐ 1",
        )
    )
    changes.settle()
    tab.former.click()
    row = tab.page.shown()[3]
    name = tab.page.list.model.columns[1]
    assert name.text(row) == f"Vụ Hành chính tư pháp (đã sáp nhập vào {one.name})"
    assert name.tone is not None
    assert name.tone(row) == "secondary"
    assert any(
        "Sáp nhập từ Vụ Hành chính tư pháp (đến hết ngày 31/12/2008), theo QĐ 1." in text
        for text in _card(tab)
    )


def test_a_locked_year_is_only_read(tab: UnitsTab, filled: YearUnits, store: Store) -> None:
    (year,) = filled.registers.list(EmulationYear)
    filled.registers.save(year.model_copy(update={"closed": True}))
    _show_year(tab, store, 2017)
    assert tab.page.list.banner.isVisible()
    assert not tab.actions_button.isEnabled()
    assert not tab.page.list.add_button.isEnabled()
    tab.move_down.trigger()
    assert _names(tab) == [name for _, name, _ in NAMES]


def test_the_name_of_a_locked_year_leads_to_renaming(
    qtbot: QtBot, tab: UnitsTab, filled: YearUnits, store: Store
) -> None:
    (year,) = filled.registers.list(EmulationYear)
    filled.registers.save(year.model_copy(update={"closed": True}))
    filled.registers.save(EmulationYear(year=2018, rules="2003-nd91"))
    filled.registers.do(put_member_in, 2, filled.list(1)[0].unit.id or 0)
    _show_year(tab, store, 2018)
    _type(tab, "name", "Cục khác")
    tab.page.form.may_leave()
    assert "Dùng Đổi tên đơn vị" in _message(tab)
    qtbot.keyClick(tab.page.form.field("name").editor, Qt.Key.Key_Escape)


def test_a_hidden_tab_waits_until_it_is_looked_at(
    tab: UnitsTab, filled: YearUnits, changes: Changes
) -> None:
    tab.hide()
    filled.save(1, MemberUnit(code="BTTP", name="Cục Bổ trợ tư pháp"))
    changes.settle()
    assert len(tab.page.shown()) == 3
    tab.show()
    assert len(tab.page.shown()) == 4
