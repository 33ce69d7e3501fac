"""What is written of registrations: figures of one source, and a unit's sheet that comes back."""

from pathlib import Path

import openpyxl
import pytest

from tests.support.registrations import add, emptied, registered
from tests.support.word_reader import text
from thidua_desktop.bootstrap.sources import source_of
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.domain.codes.registration import RegistrationState
from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Membership
from thidua_desktop.records.people import Person
from thidua_desktop.records.registration import Registration
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.importing.preview import preview_steps
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.issuing.registration_facts import (
    nominee_sheet_facts,
    read_nominee_paper,
    read_unit_paper,
    read_year_paper,
    registration_form_facts,
    registration_report_facts,
)
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registration.move_registration import Move, move_registrations

OF_THE_YEAR = (
    DocumentKind.REGISTRATION_REPORT,
    DocumentKind.REGISTRATION_ANNEX,
    DocumentKind.REGISTRATION_WORKBOOK,
    DocumentKind.NOMINEE_SHEET,
)


def member(cases: OpenStore, unit_id: int) -> int:
    return stored_id(cases.registers.list(Membership, unit_id=unit_id, year_id=1)[0])


def test_every_document_is_written_and_without_registrations_says_what_is_missing(
    cases: OpenStore, tmp_path: Path
) -> None:
    for kind in OF_THE_YEAR:
        assert cases.issue_document(1, kind, tmp_path).path.is_file()
    for kind in (DocumentKind.REGISTRATION_FORM, DocumentKind.REGISTRATION_SHEET):
        assert cases.issue_document(member(cases, 1), kind, tmp_path).path.is_file()
    emptied(cases)
    for kind in OF_THE_YEAR:
        with pytest.raises(Refused) as refused:
            cases.issue_document(1, kind, tmp_path)
        assert refused.value.code is RefusalCode.NOTHING_REGISTERED
    form = cases.issue_document(member(cases, 1), DocumentKind.REGISTRATION_FORM, tmp_path)
    assert form.path.is_file()


def test_one_figure_is_the_same_in_report_form_workbook_and_nominees(
    cases: OpenStore, tmp_path: Path
) -> None:
    one = next(o for o in registered(cases) if o.record.title == "MIN_FLAG")

    def shown() -> tuple[int, int, int, str]:
        report = registration_report_facts(cases.read(read_year_paper, 1))
        form = registration_form_facts(cases.read(read_unit_paper, member(cases, 1)))
        flag = next(t for t in report.titles if t.name == "Cờ thi đua ngành Tư pháp")
        nominees = nominee_sheet_facts(cases.read(read_nominee_paper, 1))
        row = next(
            row
            for found in nominees.lists
            for row in found.rows
            if found.title == flag.name and row.unit == form.unit
        )
        return flag.left, report.total.withdrawn, len(form.collectives), row.remark

    left, withdrawn, collectives, remark = shown()
    assert (withdrawn, remark) == (2, "")
    gone = Move(state=RegistrationState.WITHDRAWN, reason="Xin rút")
    cases.registers.do(move_registrations, [one], gone)
    assert shown() == (left - 1, withdrawn + 1, collectives - 1, "Đã rút: Xin rút")
    path = cases.issue_document(1, DocumentKind.REGISTRATION_WORKBOOK, tmp_path).path
    sheet = openpyxl.load_workbook(path).worksheets[1]
    assert "Xin rút" in [cell.value for cell in sheet["G"]]
    report = cases.issue_document(1, DocumentKind.REGISTRATION_REPORT, tmp_path).path
    assert "rút 03, còn 41 đăng ký" in text(report.read_bytes())


def test_a_units_sheet_is_locked_comes_back_and_shows_its_faults_in_their_cells(
    cases: OpenStore, tmp_path: Path
) -> None:
    emptied(cases)
    person = cases.registers.save(Person(unit_id=7, name="Phan Thị Xuân"))
    add(cases, 7, "MIN_FLAG")
    path = cases.issue_document(member(cases, 7), DocumentKind.REGISTRATION_SHEET, tmp_path).path
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    assert page.protection.sheet
    titles = [cell.value for cell in page[1]]
    assert titles[0] == "Danh hiệu"
    assert page["A2"].value == "Cục Con nuôi"
    assert (page["A2"].protection.locked, page["A3"].protection.locked) == (True, False)
    assert page["A3"].value == "Cờ thi đua ngành Tư pháp"
    at = {title: titles.index(title) + 1 for title in titles}
    lines = (
        {"Danh hiệu": "Lao động tiên tiến", "Cá nhân (trong Nhân sự)": "Phan Thị Xuân"},
        {"Danh hiệu": "Giải nhất"},
        {"Danh hiệu": "Lao động tiên tiến", "Cá nhân (trong Nhân sự)": "Không Có Ai"},
        {"Danh hiệu": "Tập thể lao động xuất sắc", "Ngày đăng ký": "45/13/2017"},
    )
    for number, line in enumerate(lines, 4):
        for title, message in line.items():
            page.cell(number, at[title]).value = message
    book.save(path)
    source = source_of(cases, Registration, 1)
    sheets = RegisterSheets(DiskPlacer()).read(path)
    preview = done_at_once(preview_steps(source, sheets))
    found = [(one.row, one.code) for one in preview.problems]
    assert found == [
        (5, FieldCode.UNKNOWN_LINK),
        (6, FieldCode.UNKNOWN_LINK),
        (7, FieldCode.NOT_DATE),
    ]
    for number, title, message in (
        (5, "Danh hiệu", ""),
        (6, "Danh hiệu", ""),
        (7, "Danh hiệu", ""),
    ):
        page.cell(number, at[title]).value = message
        for column in range(1, len(titles) + 1):
            page.cell(number, column).value = None
    book.save(path)
    done_at_once(import_steps(source, RegisterSheets(DiskPlacer()).read(path)))
    stored = cases.registers.list(Registration)
    assert [(one.unit_id, one.title, one.person_id) for one in stored] == [
        (7, "MIN_FLAG", None),
        (7, "ADVANCED_WORKER", person.id),
    ]
