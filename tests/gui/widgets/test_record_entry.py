"""A record is typed from field to field by Enter; a day is typed as people write it, or chosen."""

import datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from thidua_desktop.records.documents import Document
from thidua_desktop.texts.base.app import TODAY
from thidua_desktop.ui.widgets.base.date_line import DateLine
from thidua_desktop.ui.widgets.register.record_form import RecordForm

ENTER = Qt.Key.Key_Return


@pytest.fixture
def form(qtbot: QtBot) -> RecordForm:
    made = RecordForm(Document, (("number", "date"), ("signer",)))
    qtbot.addWidget(made)
    made.set_year(2017)
    made.show_record(None, year_id=1)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.focus_first()
    return made


def line_of(form: RecordForm) -> DateLine:
    line = form.field("date").editor
    assert isinstance(line, DateLine)
    return line


def test_enter_goes_from_field_to_field_and_says_where_they_end(
    form: RecordForm, qtbot: QtBot
) -> None:
    ended: list[bool] = []
    form.ended.connect(lambda: ended.append(True))
    for name in ("number", "date", "signer"):
        at = QApplication.focusWidget()
        assert at is form.field(name).editor
        assert not isinstance(at, QPlainTextEdit)
        assert ended == []
        qtbot.keyClick(at, ENTER)
    assert ended == [True]


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("01032017", "01/03/2017"),
        ("1/3", "01/03/2017"),
        (TODAY, f"{datetime.date.today():%d/%m/%Y}"),  # noqa: DTZ011  the person's own day
        ("HOM NAY", f"{datetime.date.today():%d/%m/%Y}"),  # noqa: DTZ011
    ],
)
def test_a_day_is_written_out_when_its_field_is_left(
    form: RecordForm, qtbot: QtBot, typed: str, stands: str
) -> None:
    line = line_of(form)
    line.setFocus()
    line.setText(typed)
    qtbot.keyClick(line, ENTER)
    assert line.text() == stands
    assert form.field("date").fault() == ""


def test_what_is_left_by_a_key_is_written_out_as_by_tab(form: RecordForm) -> None:
    form.fill("number", "1/KH-CTĐIII")
    line = line_of(form)
    line.setFocus()
    line.setText("1/3")
    form.may_leave()
    assert line.text() == "01/03/2017"


def test_the_calendar_opens_at_the_day_and_enter_takes_one(form: RecordForm, qtbot: QtBot) -> None:
    line = line_of(form)
    line.setFocus()
    line.setText("20/11/2017")
    qtbot.keyClick(line, Qt.Key.Key_Down)
    shown = line.calendar
    assert shown is not None
    assert shown.selectedDate() == QDate(2017, 11, 20)
    shown.setSelectedDate(QDate(2017, 11, 22))
    shown.activated.emit(shown.selectedDate())
    assert line.text() == "22/11/2017"
    form.set_locked(locked=True)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert line.calendar is None
