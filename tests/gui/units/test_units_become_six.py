"""The twelve units of 2017 become the six of 2026 in the window alone; 2017 keeps its names."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.cases import sample_cases
from tests.support.counted import first_round, seal_first
from tests.support.fake_picker import FakePicker
from tests.support.rounds import print_minutes
from tests.support.windows import activate, scroll_to
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.all import ALL_RECORDS
from thidua_desktop.records.base import Record, stored_id
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.cluster import EmulationYear, Membership
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.seal_round import publish_round, sign_minutes
from thidua_desktop.services.conference.sealed_result import result_object
from thidua_desktop.services.contributed import FACTS_OF_UNIT
from thidua_desktop.services.issuing.minutes_facts import minutes_facts
from thidua_desktop.services.issuing.printed_round import read_printed_round
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.units.year_units import UnitOfYear, YearUnits
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.shell.undo import Undo
from thidua_desktop.ui.tabs.units.succession_dialog import SuccessionDialog
from thidua_desktop.ui.tabs.units.tab import UnitsTab
from thidua_desktop.ui.widgets.register.register_page import PageParts

SIX = [
    "Cục Hành chính tư pháp",
    "Cục Quản lý thi hành án dân sự",
    "Cục Đăng ký giao dịch bảo đảm và Bồi thường nhà nước",
    "Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính",
    "Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý",
    "Cục Bổ trợ tư pháp",
]


class Window:
    """The tab of units, and the secretary's hands on it."""

    def __init__(self, qtbot: QtBot, cases: OpenStore) -> None:
        self.qtbot, self.cases = qtbot, cases
        self.units = YearUnits(cases.new_uow, cases.registers, FACTS_OF_UNIT)
        self.changes = Changes(cases.commits)
        parts = PageParts(RegisterSheets(DiskPlacer()), self.changes, FakePicker())
        self.tab = UnitsTab(self.units, parts)
        Undo(self.tab, cases.registers, self.changes, self.tab.announce)
        qtbot.addWidget(self.tab)
        self.tab.resize(1366, 640)
        self.show_year(2026)
        self.tab.show()

    def show_year(self, year: int) -> None:
        statuses = self.cases.read(read_years)
        self.tab.show_year(next(one for one in statuses if one.year.year == year))

    def names(self) -> list[str]:
        return [one.unit.name for one in self.tab.page.shown()]

    def row(self, code: str) -> UnitOfYear:
        return next(one for one in self.tab.page.shown() if one.unit.code == code)

    def rename(self, code: str, new_code: str, name: str) -> None:
        assert self.tab.page.choose(self.row(code).unit.id)
        self.tab.rename.trigger()
        self._fill_in(new_code, name)
        self._do_it()

    def merge(
        self, codes: Sequence[str], new_code: str = "", name: str = "", *, into: str = ""
    ) -> None:
        ids = [stored_id(self.row(code).unit) for code in codes]
        assert self.tab.page.choose(ids[0])
        self.tab.merge.trigger()
        for unit_id in ids:
            self.dialog.old.list.tick(unit_id)
        self.dialog.form.fill("into", into)
        if not into:
            self._fill_in(new_code, name)
        self._do_it()

    @property
    def dialog(self) -> SuccessionDialog:
        assert self.tab.succession is not None
        return self.tab.succession

    def _fill_in(self, code: str, name: str) -> None:
        for field, text in (("name", name), ("code", code)):
            self.dialog.form.field(field).editor.setFocus()
            self.dialog.form.fill(field, text)
        self.dialog.form.fill("basis", "Nghị định 39/2025/NĐ-CP")
        self.dialog.form.fill("day", "01/03/2025")

    def _do_it(self) -> None:
        dialog = self.dialog
        self.qtbot.waitUntil(dialog.isActiveWindow)
        with self.qtbot.waitSignal(dialog.accepted):
            self.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def undo(self) -> None:
        activate(self.qtbot, self.tab)
        self.qtbot.keyClick(
            self.tab.page.list.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
        )


@pytest.fixture
def cases(tmp_path: Path) -> Iterator[OpenStore]:
    """2017 counted and published; 2026 opened with the same twelve members."""
    with sample_cases(tmp_path) as cases:
        round_id = seal_first(cases)
        print_minutes(cases, round_id)
        cases.do(sign_minutes, round_id)
        cases.do(publish_round, round_id)
        year = cases.registers.save(EmulationYear(year=2026, rules="2022-nd98"))
        units = YearUnits(cases.new_uow, cases.registers, FACTS_OF_UNIT)
        for number, one in enumerate(units.list(1), 1):
            cases.registers.save(
                Membership(year_id=stored_id(year), unit_id=stored_id(one.unit), position=number)
            )
        yield cases


def _everything(cases: OpenStore) -> list[Record]:
    return [one for kind in ALL_RECORDS for one in cases.registers.list(kind)]


def _become_six(window: Window) -> None:
    window.rename("HTQTCT", "HCTP", SIX[0])
    window.rename("THADS", "QLTHADS", SIX[1])
    window.merge(["GDBD", "BTNN"], "DKBT", SIX[2])
    window.merge(["KTVB", "QLXLVPHC"], "KTQL", SIX[3])
    window.merge(["TGPL", "CCN"], "PBTG", SIX[4])
    window.merge(["CNTT", "TTR", "CTPN"], into="Cục Bổ trợ tư pháp")


@pytest.mark.expects_dialog
def test_twelve_become_six_and_2017_keeps_its_names(qtbot: QtBot, cases: OpenStore) -> None:
    window = Window(qtbot, cases)
    twelve = window.names()
    round_id = first_round(cases)
    result = result_object(cases.read(read_round, round_id))
    minutes = minutes_facts(cases.read(read_printed_round, round_id))
    flags = {one.unit.name: one.flags for one in window.units.list(1)}
    assert sum(map(len, flags.values())) > 0

    _become_six(window)
    assert window.names() == SIX
    assert [one.position for one in window.tab.page.shown()] == [1, 2, 3, 4, 5, 6]

    window.show_year(2017)
    assert window.names() == twelve
    assert {one.unit.name: one.flags for one in window.tab.page.shown()} == flags
    assert result_object(cases.read(read_round, round_id)) == result
    assert minutes_facts(cases.read(read_printed_round, round_id)) == minutes


@pytest.mark.expects_dialog
def test_the_card_of_a_successor_tells_what_was_before_it(qtbot: QtBot, cases: OpenStore) -> None:
    window = Window(qtbot, cases)
    elected = next(one for one in window.units.list(1) if one.flags)
    window.rename(elected.unit.code, "MOI", "Cục mới")
    assert window.tab.page.card.title() == "Cục mới"
    scroll_to(qtbot, window.tab.facts)
    message = [str(child.property("text")) for child in window.tab.page.card.findChildren(QWidget)]
    assert any(
        line.startswith(f"Tên trước đây: {elected.unit.name} (đến hết ngày 28/02/2025)")
        for text in message
        for line in text.splitlines()
    )
    assert any(elected.flags[0] in text and elected.unit.name in text for text in message)


@pytest.mark.expects_dialog
def test_a_merger_is_undone_to_the_last_word(qtbot: QtBot, cases: OpenStore) -> None:
    for code, name in (("GDBD", "Nguyễn An"), ("BTNN", "Trần Bình")):
        units = YearUnits(cases.new_uow, cases.registers, FACTS_OF_UNIT)
        unit = next(one.unit for one in units.list(1) if one.unit.code == code)
        person = cases.registers.save(Person(unit_id=stored_id(unit), name=name))
        cases.registers.save(
            UnitRole(person_id=stored_id(person), unit_id=stored_id(unit), role=PersonRole.HEAD)
        )
    before = _everything(cases)
    window = Window(qtbot, cases)
    window.merge(["GDBD", "BTNN"], "DKBT", SIX[2])
    assert len(window.names()) == 11
    assert "Đã sáp nhập" in window.tab.page.card.status.text()
    window.undo()
    qtbot.waitUntil(lambda: len(window.names()) == 12)
    assert _everything(cases) == before


@pytest.mark.expects_dialog
def test_the_right_side_says_what_will_happen_and_what_is_in_the_way(
    qtbot: QtBot, cases: OpenStore
) -> None:
    window = Window(qtbot, cases)
    row = window.row("TGPL")
    person = cases.registers.save(Person(unit_id=stored_id(row.unit), name="Nguyễn An"))
    cases.registers.save(
        UnitRole(person_id=stored_id(person), unit_id=stored_id(row.unit), role=PersonRole.HEAD)
    )
    window.tab.page.choose(row.unit.id)
    window.tab.rename.trigger()
    dialog = window.dialog
    assert dialog.text() is None
    assert not dialog.primary.isEnabled()
    dialog.accept()  # what is needed is said under its field
    assert dialog.form.field("name").fault() == "Bắt buộc nhập."
    assert dialog.isVisible()
    dialog.form.field("name").editor.setFocus()
    qtbot.keyClicks(dialog.form.field("name").editor, "Cuc X")
    qtbot.keyClicks(dialog.form.field("code").editor, "HTQTCT")
    qtbot.waitUntil(lambda: "Ký hiệu HTQTCT đã dùng" in dialog.faults.text())
    dialog.accept()
    assert dialog.isVisible()
    dialog.form.fill("code", "")
    qtbot.keyClicks(dialog.form.field("code").editor, "X")
    qtbot.waitUntil(dialog.primary.isEnabled)
    moved = "02 người chuyển sang Cuc X, giữ nguyên nhiệm vụ: Đoàn Văn Nam (minh họa), Nguyễn An."
    assert moved in dialog.preview.text()
    assert "Năm 2026: Cuc X đứng ở STT 6, thay Cục Trợ giúp pháp lý." in dialog.preview.text()
    dialog.people.list.tick(stored_id(person), on=False)
    qtbot.waitUntil(lambda: "01 người ở lại đơn vị cũ" in dialog.preview.text())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(window.names()) == 12
