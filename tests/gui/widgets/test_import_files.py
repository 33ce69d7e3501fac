"""Each kind of file that offices make, through the tab that takes it and by the command line."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fake_picker import FakePicker
from tests.support.import_files import FILES, OUTCOMES, Outcome, office_store, register_of
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap import wiring
from thidua_desktop.bootstrap.sources import importable
from thidua_desktop.cli.import_job import preview_object
from thidua_desktop.domain.codes.loading import TableCode
from thidua_desktop.files.attachments import DiskAttachments
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.choices import Direction
from thidua_desktop.records.documents import Document
from thidua_desktop.records.people import Person, UnitRole
from thidua_desktop.services.contributed import FACTS_OF_UNIT
from thidua_desktop.services.documents.attachments import Attachments
from thidua_desktop.services.documents.year_documents import YearDocuments
from thidua_desktop.services.importing.preview import ImportPreview, RowChange
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.people.people_cases import people_cases
from thidua_desktop.services.units.year_units import YearUnits
from thidua_desktop.services.years.year_status import read_years
from thidua_desktop.texts.sentences import sentence
from thidua_desktop.ui.shell.changes import Changes
from thidua_desktop.ui.tabs.documents.tab import DocumentsTab
from thidua_desktop.ui.tabs.people.tab import PeopleTab
from thidua_desktop.ui.tabs.units.tab import UnitsTab
from thidua_desktop.ui.widgets.ask.ask import Ask
from thidua_desktop.ui.widgets.register.import_preview import ImportPreviewDialog
from thidua_desktop.ui.widgets.register.register_page import PageParts, RegisterPage

pytestmark = pytest.mark.expects_dialog
CTRL = Qt.KeyboardModifier.ControlModifier
_SIGNS = {
    RowChange.NEW: "+",
    RowChange.CHANGED: "~",
    RowChange.SAME: "=",
    RowChange.LEFT: "-",
    RowChange.FAULTY: "!",
}
Pages = Callable[[str], RegisterPage[Any]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "kho.thidua-db"
    office_store(made).close()
    return made


@pytest.fixture
def cases(path: Path) -> Iterator[OpenStore]:
    with wiring.opened(path, "Thư ký") as cases:
        yield cases


@pytest.fixture
def page_of(cases: OpenStore, picker: FakePicker, settings: QSettings, qtbot: QtBot) -> Pages:
    changes = Changes(cases.commits)
    parts = PageParts(RegisterSheets(DiskPlacer()), changes, picker, settings)

    def units() -> UnitsTab:
        of_year = YearUnits(cases.new_uow, cases.registers, FACTS_OF_UNIT)
        return UnitsTab(of_year, parts)

    def people() -> PeopleTab:
        of_store = people_cases(cases.new_uow, cases.registers)
        return PeopleTab(of_store, parts)

    def documents() -> DocumentsTab:
        attachments = DiskAttachments(cases.store.with_name("dinh kem"), DiskPlacer())
        return DocumentsTab(
            YearDocuments(cases.registers, cases),
            Attachments(cases.registers, attachments),
            parts,
            lambda _path: True,
        )

    def page_of(register: str) -> RegisterPage[Any]:
        makers: dict[str, Callable[[], UnitsTab | PeopleTab | DocumentsTab]] = {
            "units": units,
            "people": people,
            "documents": documents,
        }
        tab = makers[register]()
        qtbot.addWidget(tab)
        tab.show_year(cases.read(read_years)[0])
        tab.show()
        return tab.page

    return page_of


def _opened(
    page_of: Pages, picker: FakePicker, name: str, qtbot: QtBot
) -> tuple[RegisterPage[Any], ImportPreviewDialog]:
    page = page_of(register_of(name))
    picker.file = FILES / name
    page.list.import_wanted.emit()
    qtbot.waitUntil(lambda: page.excel.preview is not None, timeout=20_000)
    dialog = page.excel.preview
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return page, dialog


def _message(preview: ImportPreview) -> list[tuple[int, str, StrEnum]]:
    whole = (*preview.problems, *preview.hints)
    return [(p.row, "" if p.column is None else preview.titles[p.column], p.code) for p in whole]


def _values(preview: ImportPreview, outcome: Outcome) -> dict[int, dict[str, Any]]:
    found = {row.number: {**row.values, **row.beside} for row in preview.rows}
    return {at: {name: found[at][name] for name in wanted} for at, wanted in outcome.values.items()}


def test_every_file_has_its_outcome() -> None:
    asked = {"u11_two_that_fit.xlsx"}
    assert {path.name for path in FILES.iterdir()} == OUTCOMES.keys() | asked


@pytest.mark.parametrize("name", OUTCOMES)
def test_a_file_has_its_right_outcome_in_the_window(
    page_of: Pages, cases: OpenStore, picker: FakePicker, name: str, qtbot: QtBot
) -> None:
    outcome, kind = OUTCOMES[name], importable()[register_of(name)]
    page, dialog = _opened(page_of, picker, name, qtbot)
    preview = dialog.preview
    assert "".join(_SIGNS[row.change] for row in preview.rows) == outcome.rows
    assert _values(preview, outcome) == outcome.values
    assert sorted(_message(preview)) == sorted(outcome.message)
    assert outcome.window in dialog.message.text()
    # The cell itself says what is wrong with it, and the line under the table says it once more.
    for problem in preview.problems:
        text = sentence(problem.code, *problem.details)
        dialog.grid.go_to(problem)
        assert text in dialog.grid.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
        assert any(text in row.text for row in dialog.list.rows())
    before = len(cases.registers.list(kind))
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not page.excel.work.is_busy())
    assert len(cases.registers.list(kind)) - before == outcome.stored


@pytest.mark.parametrize("name", OUTCOMES)
def test_window_and_command_line_show_the_same_preview(
    tmp_path: Path,
    page_of: Pages,
    picker: FakePicker,
    name: str,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, dialog = _opened(page_of, picker, name, qtbot)
    register = register_of(name)
    shown = json.loads(json.dumps(preview_object(register, dialog.preview)))
    dialog.reject()
    other = tmp_path / "khac.thidua-db"  # the window keeps its own store to itself
    office_store(other).close()
    capsys.readouterr()
    main(["import", register, str(FILES / name), "--store", str(other), "--preview"])
    assert json.loads(capsys.readouterr().out) == shown


def test_sixty_people_come_with_their_roles_by_one_import(
    page_of: Pages, cases: OpenStore, picker: FakePicker, qtbot: QtBot
) -> None:
    page, dialog = _opened(page_of, picker, "p05_sixty_with_roles.xlsx", qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not page.excel.work.is_busy())
    assert (len(cases.registers.list(Person)), len(cases.registers.list(UnitRole))) == (60, 9)


def test_lost_zeros_are_put_back_by_one_act(
    page_of: Pages, cases: OpenStore, picker: FakePicker, qtbot: QtBot
) -> None:
    _, dialog = _opened(page_of, picker, "p06_phone_lost_zero.xlsx", qtbot)
    assert dialog.findings.chosen() == 0
    QTest.keyClick(dialog.findings, Qt.Key.Key_F7)
    read = [row.values["phone"] for row in dialog.preview.rows][:3]
    assert read == ["0912345678", "02462739718", "+84912345678"]
    dialog.reject()


def test_of_two_sheets_that_fit_one_is_asked_for(
    page_of: Pages, picker: FakePicker, qtbot: QtBot
) -> None:
    page = page_of("units")
    picker.file = FILES / "u11_two_that_fit.xlsx"
    page.list.import_wanted.emit()
    qtbot.waitUntil(lambda: page.findChild(Ask) is not None, timeout=20_000)
    question = page.findChild(Ask)
    assert question is not None
    question.accept()
    dialog = page.excel.preview
    assert dialog is not None
    assert dialog.preview.table.name == "Năm nay"
    dialog.reject()


def test_a_file_with_a_password_is_refused_with_the_way_out(
    page_of: Pages, picker: FakePicker, qtbot: QtBot
) -> None:
    page = page_of("units")
    picker.file = FILES.parent / "password.xlsx"
    page.list.import_wanted.emit()
    qtbot.waitUntil(lambda: page.findChild(Ask) is not None, timeout=20_000)
    shown = page.findChild(Ask)
    assert shown is not None
    assert sentence(TableCode.PASSWORD) in shown.accessibleDescription()
    shown.accept()


def test_a_list_without_its_book_goes_into_the_one_of_what_came_in(
    page_of: Pages, cases: OpenStore, picker: FakePicker, qtbot: QtBot
) -> None:
    page, dialog = _opened(page_of, picker, "d03_one_book.xlsx", qtbot)
    dialog.accept()
    qtbot.waitUntil(lambda: not page.excel.work.is_busy())
    [taken] = cases.registers.list(Document)
    assert (taken.direction, taken.date) == (Direction.INCOMING, date(2017, 11, 15))
