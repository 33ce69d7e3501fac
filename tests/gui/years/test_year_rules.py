"""The rule set of a year in the tab *Tổng quan*: read line by line, changed with a reason."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.keyboard import asked
from tests.support.years import Years
from thidua_desktop.domain.rule_lines import RulePart
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.years.move_year import close_year
from thidua_desktop.texts.base.choices import YES
from thidua_desktop.texts.years import rules as texts
from thidua_desktop.ui.tabs.years.tab import RULES, YearTab


@pytest.fixture
def tab(tab: YearTab, qtbot: QtBot) -> YearTab:
    qtbot.keyClick(tab, Qt.Key(Qt.Key.Key_1 + RULES), Qt.KeyboardModifier.ControlModifier)
    return tab


def rows(tab: YearTab) -> list[list[str]]:
    model = tab.rules.table.model()
    columns = range(model.columnCount())
    return [[model.index(at, c).data() for c in columns] for at in range(model.rowCount())]


def test_every_rule_has_its_value_its_source_and_whether_it_is_confirmed(tab: YearTab) -> None:
    assert "Áp dụng cho năm 2017–2023." in tab.rules.about()
    first = rows(tab)[0]
    assert first[:2] == ["Tỷ lệ phiếu", "Cụm thi đua: mọi danh hiệu"]
    assert first[2].startswith("từ 2/3 tổng số đơn vị thành viên trở lên")
    assert first[4] == "Chưa xác nhận"
    assert any(
        row[1] == "Cờ thi đua của Chính phủ" and row[4] == "Đã xác nhận" for row in rows(tab)
    )


def test_on_a_small_screen_more_than_one_rule_is_seen_at_once(tab: YearTab) -> None:
    tab.resize(911, 400)
    table = tab.rules.table
    assert table.rowAt(table.viewport().height() - 1) != 0


@pytest.mark.expects_dialog
def test_a_rule_is_changed_by_keys_with_a_reason_and_taken_back(
    tab: YearTab, years: Years, qtbot: QtBot
) -> None:
    qtbot.keyClick(tab.rules.table, Qt.Key.Key_Return)
    asked().fill("majority", "3/4")
    asked().fill("base", "số có mặt")
    asked().fill("source", "Quy chế của Cụm, Điều 5")
    asked().fill("confirmed", YES)
    asked().accept()
    assert asked().field("reason").fault()
    asked().fill("reason", "Hội nghị thông qua quy chế")
    with qtbot.waitSignal(years.changes.settled):
        asked().accept()
    assert rows(tab)[0][2].startswith("từ 3/4 số có mặt trở lên")
    assert rows(tab)[0][3:] == ["Quy chế của Cụm, Điều 5", "Đã xác nhận"]
    assert tab.rules.status.text().startswith("Đã lưu quy tắc lúc")
    qtbot.keyClick(tab, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rows(tab)[0][2].startswith("từ 2/3")


@pytest.mark.expects_dialog
def test_once_a_paper_is_frozen_it_says_what_holds_and_the_way_out(
    tab: YearTab, years: Years, qtbot: QtBot
) -> None:
    draft = years.cases.registers.list(BallotRound)[0]
    years.cases.do(freeze_form, draft.id or 0)
    qtbot.keyClick(tab.rules.table, Qt.Key.Key_Return)
    asked().fill("majority", "3/4")
    asked().fill("reason", "Nhầm")
    asked().accept()
    assert "Mở lại mẫu phiếu" in asked().status.text()
    asked().reject()


@pytest.mark.expects_dialog
def test_every_line_can_be_asked_about(tab: YearTab, qtbot: QtBot) -> None:
    body = tab._cases.registers.list(EmulationYear)[0].rules_body
    for at in range(len(rows(tab))):
        tab.rules.table.choose(at)
        tab.rules.change_button.click()
        dialog = asked()
        dialog.fill("reason", "Xem lại")
        dialog.accept()
    assert tab._cases.registers.list(EmulationYear)[0].rules_body == body


def test_the_rules_of_a_locked_year_are_only_read(tab: YearTab, years: Years) -> None:
    years.cases.past_lock.do(close_year, years.status().year.id or 0)
    tab.show_year(years.status())
    assert not tab.rules.change_button.isEnabled()
    assert "đã khóa" in tab.rules.banner.text()


@pytest.mark.expects_dialog
def test_a_rule_is_added_and_taken_away_by_keys_with_a_reason(
    tab: YearTab, years: Years, qtbot: QtBot
) -> None:
    before = rows(tab)
    votes = tab.rules.add_button.menu().actions()[0]
    votes.trigger()
    asked().fill("title", "Cờ thi đua của Chính phủ")
    asked().fill("majority", "9/10")
    asked().fill("reason", "Hội nghị thông qua quy chế")
    with qtbot.waitSignal(years.changes.settled):
        asked().accept()
    added = next(row for row in rows(tab) if row not in before)
    assert added[:2] == ["Tỷ lệ phiếu", "Cụm thi đua: Cờ thi đua của Chính phủ"]
    assert added[2].startswith("từ 9/10 tổng số đơn vị thành viên trở lên")
    tab.rules.table.choose(rows(tab).index(added))
    qtbot.keyClick(tab.rules.table, Qt.Key.Key_Delete)
    asked().accept()
    assert asked().field("reason").fault()
    asked().fill("reason", "Thêm nhầm")
    with qtbot.waitSignal(years.changes.settled):
        asked().accept()
    assert rows(tab) == before


@pytest.mark.expects_dialog
def test_what_was_typed_stays_where_it_is_refused(tab: YearTab) -> None:
    tab.rules.add_button.menu().actions()[0].trigger()
    asked().fill("majority", "9/10")
    asked().fill("reason", "Thêm")
    asked().accept()
    assert "Đã có quy tắc" in asked().status.text()
    assert asked().answers()["majority"] == "9/10"
    asked().reject()


@pytest.mark.expects_dialog
@pytest.mark.parametrize("part", list(texts.PARTS))
def test_a_rule_of_every_part_can_be_added(tab: YearTab, years: Years, part: RulePart) -> None:
    text = texts.PARTS[part]
    next(one for one in tab.rules.add_button.menu().actions() if one.text() == text).trigger()
    given = {
        "title": "Cờ thi đua của Chính phủ",
        "award": "Cờ thi đua ngành Tư pháp",
        "requires": "Huân chương Lao động hạng Ba",
        "name": "Cờ thi đua chuyên đề",
        "level": "Bộ, ngành",
        "subject": "Tập thể",
        "of": "tập thể tham gia",
        "text": "Thông tư số 99/2017/TT-BTP",
        "reason": "Theo hướng dẫn của năm",
    }
    names = asked().answers().keys() & given.keys()
    for name in names:
        asked().fill(name, given[name])
    before = len(rows(tab))
    asked().accept()
    years.changes.settle()
    assert len(rows(tab)) == before + 1
