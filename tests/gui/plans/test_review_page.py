"""*Sơ kết, tổng kết*: texts are kept with the year, figures come from the registers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.windows import show_active
from tests.support.word_reader import text as words_of
from tests.support.years import Years
from thidua_desktop.records.choices import ReviewKind
from thidua_desktop.records.follow_up import ReceivedReport, Review
from thidua_desktop.services.years.move_year import close_year
from thidua_desktop.ui.tabs.plans.review_page import ReviewPage


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def page(years: Years, opened: list[Path], qtbot: QtBot, settings: QSettings) -> ReviewPage:
    def show(path: Path) -> bool:
        opened.append(path)
        return True

    made = ReviewPage(years.cases, years.changes, show)
    qtbot.addWidget(made)
    made.show_year(years.status())
    show_active(qtbot, made, 1366, 640)
    return made


def test_a_text_is_stored_by_itself_and_stands_in_the_report(
    page: ReviewPage, years: Years, opened: list[Path], qtbot: QtBot
) -> None:
    page.show_kind(0)
    page.form.fill("situation", "Sáu tháng đầu năm có nhiều thuận lợi.")
    qtbot.keyClick(page, Qt.Key.Key_F9)
    kept = years.cases.registers.list(Review, kind=ReviewKind.HALF_YEAR)
    assert [one.situation for one in kept] == ["Sáu tháng đầu năm có nhiều thuận lợi."]
    assert [path.name for path in opened] == ["Bao-cao-so-ket-6-thang-2017.docx"]
    written = words_of(opened[0].read_bytes())
    assert "Sáu tháng đầu năm có nhiều thuận lợi." in written
    assert page.line.text().startswith("Đã lập Bao-cao-so-ket-6-thang-2017.docx")


def test_the_figures_follow_the_registers_and_what_lacks_is_said(
    page: ReviewPage, years: Years
) -> None:
    assert "Báo cáo: đúng hạn 85, chậm 08, quá hạn chưa gửi 03" in page.figures.text()
    assert "Còn báo cáo quá hạn chưa nhận" in page.lacks.text()
    late = next(one for one in years.cases.registers.list(ReceivedReport) if one.unit_id == 1)
    page.hide()
    years.cases.registers.delete(late)
    page.acting.changes.settle()
    assert page.watch.stale
    page.show_year(years.status())
    assert "quá hạn chưa gửi 04" in page.figures.text()
    assert not page.watch.stale  # being shown again it has nothing to read anew


def test_a_locked_year_keeps_its_texts(page: ReviewPage, years: Years) -> None:
    years.cases.past_lock.do(close_year, 1)
    page.show_year(years.status())
    assert page.lock.isVisible()
    editor = page.form.field("situation").editor
    assert isinstance(editor, QPlainTextEdit)
    assert editor.isReadOnly()
