"""The tab Nhân sự on a real store: list, card, roles, what is to be printed again."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.cases import sample_cases
from tests.support.fake_picker import FakePicker
from tests.support.windows import activate
from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import AddressUse, PersonRole
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.people import AddressRule, Person, UnitRole
from thidua_desktop.services.contributed import FACTS_OF_PERSON
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.people.people_cases import people_cases
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.texts.base.choices import choice_text
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.shell.undo import Undo
from thidua_desktop.ui.tabs.people.tab import PeopleTab
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.base.editors import fill_editor
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog
from thidua_desktop.ui.widgets.register.register_page import PageParts

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def cases(tmp_path: Path) -> Iterator[OpenStore]:
    with sample_cases(tmp_path) as cases:
        for liaison in cases.registers.list(UnitRole, role=PersonRole.LIAISON):
            cases.registers.delete(liaison)  # those here are the tests' own
            cases.registers.delete(cases.registers.list(Person, id=liaison.person_id)[0])
        for code, name, position, role in (
            ("TGPL", "Nguyễn Thị Minh", "Cục trưởng", PersonRole.HEAD),
            ("TGPL", "Vũ Thị Hường", "Chuyên viên", PersonRole.LIAISON),
            ("CCN", "Đỗ Văn Ân", "", None),
        ):
            unit = cases.registers.list(Unit, code=code)[0]
            person = cases.registers.save(
                Person(unit_id=stored_id(unit), name=name, position=position)
            )
            if role:
                cases.registers.save(
                    UnitRole(person_id=stored_id(person), unit_id=person.unit_id, role=role)
                )
        yield cases


@pytest.fixture
def tab(cases: OpenStore, settings: QSettings, qtbot: QtBot) -> PeopleTab:
    changes = Changes(cases.commits)
    made = PeopleTab(
        people_cases(cases.new_uow, cases.registers, FACTS_OF_PERSON),
        PageParts(RegisterSheets(DiskPlacer()), changes, FakePicker(), settings),
    )
    Undo(made, cases.registers, changes, made.announce)
    qtbot.addWidget(made)
    made.resize(1366, 600)
    made.show_year(cases.read(read_years)[0])
    made.show()
    activate(qtbot, made)
    return made


def person(cases: OpenStore, name: str) -> Person:
    return cases.registers.list(Person, name=name)[0]


def shown(tab: PeopleTab) -> list[str]:
    """Who is listed; the sample has people of its own."""
    names = [row.person.name for row in tab.page.shown()]
    return [name for name in names if "minh họa" not in name]


def message(widget: QWidget) -> str:
    """Everything that a widget says now."""
    labels = widget.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisibleTo(widget))


def open_dialog(qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=20_000)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def roles(tab: PeopleTab) -> str:
    """Everything that the table of roles says."""
    model = tab.roles.model
    return "\n".join(c.text(row) for row in model.rows() for c in model.columns)


def change_holder(tab: PeopleTab, text: str) -> None:
    """Choose it in the menu of the roles."""
    tab.roles.table.choose(0)
    tab.roles.menu.menu().aboutToShow.emit()
    assert tab.change_holder.text() == text
    tab.change_holder.trigger()


def test_the_card_has_the_titles_and_ratings_of_the_years(tab: PeopleTab, cases: OpenStore) -> None:
    tab.open_record(person(cases, "Nguyễn Văn An (minh họa)").id or 0)
    said = {"Chiến sĩ thi đua cơ sở", "Xếp loại: Hoàn thành xuất sắc nhiệm vụ"}
    assert said <= {*message(tab.panel).split("\n")}


def test_the_list_is_filtered_by_words_unit_and_role(tab: PeopleTab, cases: OpenStore) -> None:
    assert shown(tab) == ["Nguyễn Thị Minh", "Vũ Thị Hường", "Đỗ Văn Ân"]
    tab.narrowing.choose(None)
    tab.page.list.filter.setText("dau moi tro giup")
    assert shown(tab) == ["Vũ Thị Hường"]
    tab.page.list.filter.clear()
    tab.narrowing.role_box.setCurrentText("Thủ trưởng đơn vị")
    assert shown(tab) == ["Nguyễn Thị Minh"]
    tab.narrowing.choose(person(cases, "Đỗ Văn Ân").unit_id)
    assert shown(tab) == ["Đỗ Văn Ân"]
    tab.narrowing.choose(None)
    tab.page.list.filter.setText("minh cuc truong")
    assert shown(tab) == ["Nguyễn Thị Minh"]


def test_people_are_sorted_by_given_name(tab: PeopleTab) -> None:
    tab.page.list.table.sort_by(1)
    assert shown(tab) == ["Đỗ Văn Ân", "Vũ Thị Hường", "Nguyễn Thị Minh"]


def test_a_new_person_of_a_unit_is_typed_and_stored_by_the_keyboard(
    tab: PeopleTab, cases: OpenStore, qtbot: QtBot
) -> None:
    unit_id = person(cases, "Đỗ Văn Ân").unit_id
    tab.narrowing.choose(unit_id)
    tab.page.list.add_button.click()
    form = tab.page.form
    assert form.texts()["unit_id"] == "Cục Con nuôi"
    name = form.field("name").editor
    name.setFocus()
    qtbot.keyClicks(name, "Le Thi Moi")
    qtbot.keyClick(name, KEY.Key_Tab)
    assert person(cases, "Le Thi Moi").unit_id == unit_id
    qtbot.keyClick(tab.page, KEY.Key_Z, CTRL)
    assert not cases.registers.list(Person, name="Le Thi Moi")


def test_a_person_outside_the_year_is_still_found(tab: PeopleTab, cases: OpenStore) -> None:
    old = cases.registers.save(Unit(code="CU", name="Cục cũ"))
    stored = cases.registers.save(Person(unit_id=stored_id(old), name="Phạm Văn Cũ"))
    tab.page.refresh()
    assert "Phạm Văn Cũ" not in shown(tab)
    tab.open_record(stored_id(stored))
    assert tab.page.card.title() == "Phạm Văn Cũ"
    assert "Phạm Văn Cũ" in shown(tab)


def test_a_person_stored_out_of_sight_is_brought_into_sight(
    tab: PeopleTab, cases: OpenStore
) -> None:
    old = cases.registers.save(Unit(code="CU", name="Cục cũ"))
    tab.page.refresh()
    tab.open_record(stored_id(person(cases, "Đỗ Văn Ân")))
    tab.page.form.field("unit_id").editor.setCurrentText("Cục cũ")  # type: ignore[attr-defined]
    assert tab.page.form.may_leave()
    assert person(cases, "Đỗ Văn Ân").unit_id == old.id
    assert tab.page.card.title() == "Đỗ Văn Ân"


# ---------------------------------------------------------------- nhiệm vụ


@pytest.mark.expects_dialog
def test_a_role_is_added_with_its_dates(tab: PeopleTab, cases: OpenStore, qtbot: QtBot) -> None:
    tab.open_record(stored_id(person(cases, "Đỗ Văn Ân")))
    assert not tab.roles.records()
    tab.roles.add_button.click()
    dialog = open_dialog(qtbot)
    assert isinstance(dialog, RecordDialog)
    dialog.form.field("role").editor.setCurrentText("Công chức đầu mối")  # type: ignore[attr-defined]
    dialog.form.field("since").editor.setText("1/7")  # type: ignore[attr-defined]
    qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
    role = cases.registers.list(UnitRole, person_id=person(cases, "Đỗ Văn Ân").id)[0]
    assert (role.role, role.since) == (PersonRole.LIAISON, datetime.date(2017, 7, 1))
    assert "Từ 01/07/2017  ·  chưa có văn bản cử, phân công" in roles(tab)
    assert tab.page.card.status.text().startswith("Đã thêm nhiệm vụ")


@pytest.mark.expects_dialog
def test_the_liaison_is_changed_in_mid_year(tab: PeopleTab, cases: OpenStore, qtbot: QtBot) -> None:
    tab.open_record(stored_id(person(cases, "Vũ Thị Hường")))
    change_holder(tab, "Đổi công chức đầu mối")
    dialog = open_dialog(qtbot)
    assert isinstance(dialog, Ask)
    dialog.accept()
    assert dialog.field("name").fault() == sentence(FieldCode.REQUIRED)
    dialog.fill("name", "Lê Thị Mai Đào")
    dialog.accept()
    assert dialog.field("since").fault() == sentence(FieldCode.REQUIRED)
    dialog.fill("since", "01/07/2017")
    qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
    assert not dialog.isVisible()
    assert "Từ trước đến hết 30/06/2017" in roles(tab)
    assert "Lê Thị Mai Đào" in shown(tab)
    activate(qtbot, tab)
    qtbot.keyClick(tab.page, KEY.Key_Z, CTRL)
    assert "Từ trước đến nay" in roles(tab)
    assert "Lê Thị Mai Đào" not in shown(tab)


@pytest.mark.expects_dialog
def test_somebody_of_the_unit_follows_as_head_and_a_refusal_stays_in_the_dialog(
    tab: PeopleTab, cases: OpenStore, qtbot: QtBot
) -> None:
    head = person(cases, "Nguyễn Thị Minh")
    held = cases.registers.list(UnitRole, person_id=head.id)[0]
    since = {"since": datetime.date(2017, 9, 1)}
    cases.registers.save(held.model_copy(update=since))
    tab.open_record(stored_id(head))
    change_holder(tab, "Đổi thủ trưởng")
    dialog = open_dialog(qtbot)
    assert isinstance(dialog, Ask)
    assert dialog.answers()["position"] == "Cục trưởng"  # of a new head, the unit's own
    who = dialog.field("who").editor
    assert isinstance(who, QComboBox)
    who.setCurrentIndex(1)
    assert dialog.answers()["name"] == "Vũ Thị Hường"
    dialog.fill("position", "Quyền Cục trưởng")
    dialog.fill("since", "01/07/2017")
    dialog.accept()
    assert dialog.isVisible()
    assert "Nguyễn Thị Minh (01/09/2017)" in dialog.status.text()
    dialog.fill("since", "01/10/2017")
    dialog.accept()
    assert not dialog.isVisible()
    assert person(cases, "Vũ Thị Hường").position == "Quyền Cục trưởng"
    assert len(cases.registers.list(UnitRole, role=PersonRole.HEAD, unit_id=head.unit_id)) == 2


@pytest.mark.expects_dialog
def test_a_role_is_ended_or_removed(tab: PeopleTab, cases: OpenStore, qtbot: QtBot) -> None:
    tab.open_record(stored_id(person(cases, "Vũ Thị Hường")))
    tab.roles.table.setFocus()
    tab.roles.table.choose(0)
    qtbot.keyClick(tab.roles.table, KEY.Key_Return)
    dialog = open_dialog(qtbot)
    assert isinstance(dialog, RecordDialog)
    dialog.form.field("until").editor.setText("30/06/2017")  # type: ignore[attr-defined]
    dialog.accept()
    assert "đến hết 30/06/2017" in roles(tab)
    tab.roles.table.choose(0)
    tab.roles.delete()
    question = open_dialog(qtbot)
    assert isinstance(question, Ask)
    question.accept()
    assert not cases.registers.list(UnitRole, person_id=person(cases, "Vũ Thị Hường").id)
    assert not tab.roles.records()


@pytest.mark.expects_dialog
def test_roles_follow_one_another_and_end_together(
    tab: PeopleTab, cases: OpenStore, qtbot: QtBot
) -> None:
    who = person(cases, "Vũ Thị Hường")
    tab.open_record(stored_id(who))
    tab.roles.add_button.click()
    dialog = open_dialog(qtbot)
    assert isinstance(dialog, RecordDialog)
    for role in (PersonRole.SECRETARY, PersonRole.ASSISTANT):
        fill_editor(dialog.form.field("role").editor, choice_text(role))
        dialog.accept_and_go_on()
    dialog.reject()
    tab.roles.table.selectAll()
    tab.roles.change()
    question = open_dialog(qtbot)
    assert isinstance(question, Ask)
    question.fill("until", "30/06/2017")
    question.accept()
    ends = [role.until for role in cases.registers.list(UnitRole, person_id=who.id)]
    assert ends == [datetime.date(2017, 6, 30)] * 3


@pytest.mark.expects_dialog
def test_the_roles_of_a_locked_year_stay_and_the_page_says_why(
    tab: PeopleTab, cases: OpenStore, qtbot: QtBot
) -> None:
    year = cases.registers.list(EmulationYear)[0]
    cases.registers.save(year.model_copy(update={"closed": True}))
    tab.show_year(cases.read(read_years)[0])
    tab.open_record(stored_id(person(cases, "Vũ Thị Hường")))
    tab.roles.table.choose(0)
    tab.roles.delete()
    question = open_dialog(qtbot)
    assert isinstance(question, Ask)
    question.accept()
    assert "2017" in tab.page.card.status.text()
    assert cases.registers.list(UnitRole, person_id=person(cases, "Vũ Thị Hường").id)
    tab.page.form.field("phone").editor.setText("024 6273 9718")  # type: ignore[attr-defined]
    assert tab.page.form.may_leave()
    assert person(cases, "Vũ Thị Hường").phone == "024 6273 9718"


# ---------------------------------------------------------------- có tên ở, in lại, xưng hô


def test_the_card_says_where_the_person_is_named(tab: PeopleTab, cases: OpenStore) -> None:
    head = person(cases, "Nguyễn Thị Minh")
    conference = cases.registers.list(Conference)[0]
    cases.registers.save(conference.model_copy(update={"chair_person_id": head.id}))
    tab.open_record(stored_id(head))
    assert "Năm 2017: Chủ trì" in message(tab.panel)
    assert conference.name in message(tab.panel)


@pytest.mark.expects_dialog
def test_the_address_is_settled_for_a_kind_of_document(
    tab: PeopleTab, cases: OpenStore, qtbot: QtBot
) -> None:
    tab._on_addresses()
    dialog = open_dialog(qtbot)
    assert isinstance(dialog, Ask)
    dialog.fill("minutes", "Đồng chí")
    dialog.accept()
    rule = cases.registers.list(AddressRule)[0]
    assert (rule.document_kind, rule.use) == ("minutes", AddressUse.COMRADE)


# ---------------------------------------------------------------- Excel


def test_what_is_exported_imports_unchanged_and_a_name_follows_its_unit(
    tab: PeopleTab, cases: OpenStore, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "nhan-su.xlsx"
    sheets = RegisterSheets(DiskPlacer())
    sheets.write(path, Person, cases.registers.list(Person), tab.page.source.links())
    tab.page.excel.preview_file(path)
    qtbot.waitUntil(lambda: "khác" in tab.page.card.status.text(), timeout=20_000)


# ---------------------------------------------------------------- bàn phím


@pytest.mark.expects_dialog
def test_everything_is_reached_by_the_keyboard(
    tab: PeopleTab, cases: OpenStore, qtbot: QtBot
) -> None:
    tab.open_record(stored_id(person(cases, "Vũ Thị Hường")))

    def tab_from(first: QWidget, steps: int) -> list[QWidget]:
        first.setFocus()
        passed = []
        for _ in range(steps):
            focused = QApplication.focusWidget()
            assert focused is not None
            qtbot.keyClick(focused, KEY.Key_Tab)
            now = QApplication.focusWidget()
            assert now is not None
            passed.append(now)
        return passed

    narrowing = tab.narrowing
    menu = tab.page.list.menu
    assert tab_from(menu, 3) == [*narrowing.boxes, tab.page.list.table]
    passed = tab_from(tab.page.form.field("mark").editor, 5)
    assert {tab.roles.add_button, tab.roles.menu, tab.roles.table} <= set(passed)
    tab.roles.table.setFocus()
    qtbot.keyClick(tab.roles.table, KEY.Key_Insert)
    open_dialog(qtbot).close()


def test_a_locked_year_leaves_its_people_to_be_changed_and_says_so(
    tab: PeopleTab, cases: OpenStore, qtbot: QtBot
) -> None:
    assert not tab.year_locked.isVisible()
    year = cases.registers.list(EmulationYear)[0]
    cases.registers.save(year.model_copy(update={"closed": True}))
    tab.show_year(cases.read(read_years)[0])
    assert tab.year_locked.isVisible()
    assert "vẫn sửa được" in tab.year_locked.text()
    tab.open_record(stored_id(person(cases, "Vũ Thị Hường")))
    assert tab.page.form.field("name").editor.isEnabled()


def test_the_keyboard_stays_in_the_list_when_the_roles_are_drawn_anew(
    tab: PeopleTab, cases: OpenStore
) -> None:
    tab.open_record(stored_id(person(cases, "Vũ Thị Hường")))
    tab.roles.table.setFocus()
    tab.page.list.table.setFocus()
    tab.page.choose(person(cases, "Đỗ Văn Ân").id)
    assert tab.page.list.table.hasFocus()
