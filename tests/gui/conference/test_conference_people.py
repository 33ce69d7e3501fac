"""Names in the conference come from the register of people, or are typed freely."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.cases import sample_cases
from tests.support.windows import show_active
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import PersonRole
from thidua_desktop.records.cluster import Unit
from thidua_desktop.records.conference import Conference, Delegate, Teller
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.tabs.conference.context import ConferenceContext
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_page import HandOutPage
from thidua_desktop.ui.tabs.conference.hand_out.hand_out_people import ask_delegate, ask_teller
from thidua_desktop.ui.tabs.conference.prepare.prepare_page import PreparePage
from thidua_desktop.ui.widgets.base.editors import fill_editor
from thidua_desktop.ui.widgets.base.person_line import PersonLine
from thidua_desktop.ui.widgets.register.record_dialog import RecordDialog

HEAD = "Nguyễn Thị Minh"
OTHER = "Phó Đức Thắng"


@pytest.fixture
def context(tmp_path: Path) -> Iterator[ConferenceContext]:
    with sample_cases(tmp_path) as cases:
        unit = cases.registers.list(Unit, code="TGPL")[0]
        for name, position, role in (
            (OTHER, "Phó Cục trưởng", PersonRole.DEPUTY),
            (HEAD, "", PersonRole.HEAD),
        ):
            person = cases.registers.save(
                Person(unit_id=stored_id(unit), name=name, position=position)
            )
            cases.registers.save(
                UnitRole(person_id=stored_id(person), unit_id=stored_id(unit), role=role)
            )
        context = ConferenceContext(cases, Changes(cases.commits))
        context.reload()
        yield context


def person_id(context: ConferenceContext, name: str) -> int:
    return stored_id(context.cases.registers.list(Person, name=name)[0])


def conference(context: ConferenceContext) -> Conference:
    assert context.conference is not None
    return context.conference.record


# ---------------------------------------------------------------- chủ trì


@pytest.fixture
def page(context: ConferenceContext, qtbot: QtBot) -> PreparePage:
    page = PreparePage(context)
    qtbot.addWidget(page)
    show_active(qtbot, page, 1090, 900)
    return page


def test_the_head_of_the_unit_is_proposed_as_chair(
    page: PreparePage, context: ConferenceContext
) -> None:
    chair = page.paper.chair
    assert isinstance(chair.unit.editor, QComboBox)
    chair.unit.editor.setCurrentText("Cục Trợ giúp pháp lý")
    chair.unit.commit()
    now = conference(context)
    assert (now.chair_name, now.chair_position) == (HEAD, "Cục trưởng")
    assert now.chair_person_id == person_id(context, HEAD)


def test_the_chair_is_found_without_diacritics_or_typed_freely(
    page: PreparePage, context: ConferenceContext, qtbot: QtBot
) -> None:
    line = page.paper.chair.name.editor
    assert isinstance(line, PersonLine)
    line.setFocus()
    qtbot.keyClicks(line, "thang tro giup")
    assert line.offered() == [f"{OTHER} · Phó Cục trưởng · Cục Trợ giúp pháp lý"]
    line.setText(line.offered()[0])
    page.paper.chair.name.commit()
    now = conference(context)
    assert (now.chair_name, now.chair_person_id) == (OTHER, person_id(context, OTHER))
    assert now.chair_position == "Phó Cục trưởng"
    line.setText("Trần Văn Khách")
    page.paper.chair.name.commit()
    now = conference(context)
    assert (now.chair_name, now.chair_person_id) == ("Trần Văn Khách", None)
    assert now.chair_position == "Phó Cục trưởng"  # of a free name the post is typed beside it


# ---------------------------------------------------------------- đại biểu, Ban kiểm phiếu


def test_the_list_of_delegates_begins_with_the_heads(
    context: ConferenceContext, qtbot: QtBot
) -> None:
    assert context.round is not None
    context.cases.do(freeze_form, context.round.id)
    context.reload()
    page = HandOutPage(context)
    qtbot.addWidget(page)
    page.show()
    page._form.listButton.click()
    linked = context.cases.registers.list(Delegate, person_id=person_id(context, HEAD))
    assert [(one.name, one.position) for one in linked] == [(HEAD, "Cục trưởng")]


def record_dialog() -> RecordDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, RecordDialog)
    return found


def texts_of(asked: RecordDialog) -> dict[str, str]:
    return asked.form.texts()


@pytest.mark.expects_dialog
def test_a_delegate_brings_unit_and_post_and_a_unit_its_head(
    context: ConferenceContext, qtbot: QtBot
) -> None:
    parent = HandOutPage(context)
    qtbot.addWidget(parent)
    parent.show()
    ask_delegate(context, parent, None)
    asked = record_dialog()
    asked.form.fill("unit_id", context.cases.registers.list(Unit, code="TGPL")[0].id)
    assert (texts_of(asked)["name"], texts_of(asked)["position"]) == (HEAD, "Cục trưởng")
    fill_editor(asked.form.field("name").editor, OTHER)
    assert texts_of(asked)["position"] == "Phó Cục trưởng"
    asked.form.fill("position", "Phó Cục trưởng, dự thay")
    asked.accept()
    kept = context.cases.registers.list(Delegate)[0]
    assert (kept.name, kept.person_id) == (OTHER, person_id(context, OTHER))
    assert kept.position == "Phó Cục trưởng, dự thay"
    ask_delegate(context, parent, kept)
    asked = record_dialog()
    assert (texts_of(asked)["name"], texts_of(asked)["position"]) == (
        OTHER,
        "Phó Cục trưởng, dự thay",
    )
    fill_editor(asked.form.field("name").editor, "Người khác")
    asked.accept()
    kept = context.cases.registers.list(Delegate)[0]
    assert (kept.name, kept.person_id) == ("Người khác", None)


@pytest.mark.expects_dialog
def test_a_teller_is_chosen_by_the_keyboard(context: ConferenceContext, qtbot: QtBot) -> None:
    parent = HandOutPage(context)
    qtbot.addWidget(parent)
    parent.show()
    ask_teller(context, parent, context.cases.registers.list(Teller)[0])
    asked = record_dialog()
    qtbot.waitUntil(asked.isActiveWindow)
    line = asked.form.field("name").editor
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.clear()
    qtbot.keyClicks(line, "nguyen thi minh")
    popup = line.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == HEAD
    assert texts_of(asked)["unit_id"] == "Cục Trợ giúp pháp lý"
    asked.accept()
    kept = context.cases.registers.list(Teller)[0]
    assert (kept.name, kept.person_id) == (HEAD, person_id(context, HEAD))
