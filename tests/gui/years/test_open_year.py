"""Mở hồ sơ năm mới: page by page by keyboard, everything shown before it is done, then undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.windows import activate
from tests.support.years import Years, sample_years
from thidua_desktop.files.toml.rules_toml import shipped_rules
from thidua_desktop.records.cluster import EmulationYear, Membership
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.follow_up import Recommendation
from thidua_desktop.records.year import OpenTask, YearStep
from thidua_desktop.ui.tabs.years.open_year import OpenYearWizard

pytestmark = pytest.mark.expects_dialog
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def years(tmp_path: Path) -> Iterator[Years]:
    with sample_years(tmp_path) as made:
        task = OpenTask(
            year_id=made.status().year.id or 0,
            from_year=2016,
            source="Kiểm tra cả năm",
            text="Bổ sung sổ theo dõi",
        )
        made.cases.registers.save(task)
        yield made


@pytest.fixture
def opened() -> list[int]:
    return []


@pytest.fixture
def wizard(years: Years, opened: list[int], qtbot: QtBot) -> OpenYearWizard:
    made = OpenYearWizard(years.cases, shipped_rules(), opened.append)
    qtbot.addWidget(made)
    made.open()
    activate(qtbot, made)
    return made


def go_on(wizard: OpenYearWizard, qtbot: QtBot, pages: int = 1) -> None:
    for _ in range(pages):
        qtbot.keyClick(wizard, Qt.Key.Key_Return, CTRL)


def test_the_next_year_opens_with_everything_by_keys_alone(
    wizard: OpenYearWizard, years: Years, opened: list[int], qtbot: QtBot
) -> None:
    assert wizard.year.editor.text() == "2018"
    assert wizard.rules.editor.currentData() == "2003-nd91"
    go_on(wizard, qtbot)
    assert wizard.members.hasFocus()
    go_on(wizard, qtbot, 4)
    message = dict(wizard.summary())
    assert message["Trưởng, Phó Trưởng Cụm"].endswith("2307/QĐ-BTP ngày 15/11/2017")
    assert (message["Công việc chuyển tiếp"], message["Công việc trong năm"]) == (
        "17/17 công việc",
        "21/21 công việc",
    )
    shown = " ".join(label.text() for label in wizard.findChildren(QLabel) if label.isVisible())
    assert all(text in shown for text in message.values())
    assert not years.cases.registers.list(EmulationYear, year=2018)
    go_on(wizard, qtbot)
    year = years.cases.registers.list(EmulationYear, year=2018)[0]
    assert opened == [year.id]
    assert len(years.cases.registers.list(Membership, year_id=year.id)) == 12
    carried = {one.from_year for one in years.cases.registers.list(OpenTask, year_id=year.id)}
    assert carried == {2016, 2017}, "what was carried before keeps its year"
    asked = years.cases.registers.list(Recommendation, year_id=year.id)
    assert {(one.from_year, str(one.said_on)) for one in asked} == {(2017, "2017-11-22")}
    assert len(asked) == 10
    years.cases.registers.undo()
    assert not years.cases.registers.list(EmulationYear, year=2018)


def test_members_are_ticked_off_and_moved(
    wizard: OpenYearWizard, years: Years, qtbot: QtBot
) -> None:
    go_on(wizard, qtbot)
    qtbot.keyClick(wizard.members, Qt.Key.Key_Space)
    qtbot.keyClick(wizard.members, Qt.Key.Key_Down)
    qtbot.keyClick(wizard.members, Qt.Key.Key_Down, CTRL)
    chosen = wizard.choices().members
    before = years.cases.registers.list(Membership)
    ids = [one.unit_id for one in before]
    assert chosen == (ids[2], ids[1], *ids[3:])
    assert "Không mang sang" in dict(wizard.summary())


def test_without_any_member_one_cannot_go_on(wizard: OpenYearWizard, qtbot: QtBot) -> None:
    go_on(wizard, qtbot)
    for row in range(wizard.members.count()):
        wizard.members.item(row).setCheckState(Qt.CheckState.Unchecked)
    go_on(wizard, qtbot)
    assert (wizard.at(), wizard.fault()) == (1, "Chọn ít nhất một đơn vị thành viên.")


def test_a_year_that_is_there_or_cannot_be_is_refused_in_its_field(
    wizard: OpenYearWizard, qtbot: QtBot
) -> None:
    for typed, text in (("2017", "Đã có năm 2017"), ("17", "từ 2003 đến 2100")):
        wizard.year.editor.setText(typed)
        go_on(wizard, qtbot)
        assert (wizard.at(), text in wizard.fault()) == (0, True)
        assert text in wizard.year.fault()


def test_a_later_year_says_what_is_skipped_and_proposes_its_rules(
    wizard: OpenYearWizard,
) -> None:
    wizard.year.editor.setText("2025")
    assert "Chưa có năm 2018" in wizard.notice.text()
    assert wizard.rules.editor.currentData() == "2022-nd98"
    assert "Chưa có quyết định" in wizard.leaders.text()


def test_the_conference_may_launch_the_new_year(
    wizard: OpenYearWizard, years: Years, opened: list[int], qtbot: QtBot
) -> None:
    wizard.launched.box.click()
    wizard.theme.box.click()
    go_on(wizard, qtbot, 6)
    year = years.cases.registers.list(EmulationYear, id=opened[0])[0]
    assert year.theme == years.status(2017).year.theme
    assert years.cases.registers.list(Conference)[0].next_year_id == opened[0]
    assert years.cases.registers.list(YearStep, year_id=opened[0])[0].position == 1


def test_esc_leaves_everything_as_it_was(
    wizard: OpenYearWizard, years: Years, qtbot: QtBot
) -> None:
    go_on(wizard, qtbot, 3)
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert len(years.cases.registers.list(EmulationYear)) == 1
