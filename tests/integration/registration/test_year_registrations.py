"""Registrations of a year: titles by name in and out of Excel, and the numbers of each."""

import datetime
from pathlib import Path

import openpyxl
import pytest

from tests.support.registrations import add, emptied, registered
from thidua_desktop.bootstrap.sources import source_of
from thidua_desktop.domain.codes.registers import FieldCode
from thidua_desktop.domain.codes.registration import RegistrationNote, RegistrationState
from thidua_desktop.files.excel.register_sheet import RegisterSheets
from thidua_desktop.files.placing import DiskPlacer
from thidua_desktop.files.toml.rules_toml import shipped_rules
from thidua_desktop.records.base import TITLES
from thidua_desktop.records.choices import ReportKind, StepProduct
from thidua_desktop.records.cluster import EmulationYear, Unit
from thidua_desktop.records.follow_up import ReportDue
from thidua_desktop.records.registration import Registration
from thidua_desktop.records.year import YearStep
from thidua_desktop.services.base.long_work import done_at_once
from thidua_desktop.services.importing.preview import preview_steps
from thidua_desktop.services.importing.take import import_steps
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.registers.record_links import record_label
from thidua_desktop.services.registration.check_registrations import read_notes
from thidua_desktop.services.registration.year_registrations import (
    Cell,
    YearRegistrations,
    read_summary,
)
from thidua_desktop.services.search import Place, Spot, search, search_index


@pytest.fixture
def cases(cases: OpenStore) -> OpenStore:
    return emptied(cases)


@pytest.fixture
def registrations(cases: OpenStore) -> YearRegistrations:
    source = YearRegistrations(cases.registers, cases, shipped_rules())
    source.narrow(year_id=1)
    return source


def test_a_list_is_taken_by_the_names_or_codes_of_titles_and_written_by_name(
    cases: OpenStore, tmp_path: Path
) -> None:
    names = [unit.name for unit in cases.registers.list(Unit)]
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (
        ("Đơn vị", "Danh hiệu thi đua", "Họ và tên"),
        (names[0], "Cờ thi đua của Chính phủ", ""),
        (names[1], "MIN_FLAG", ""),
        (names[2], "chiến sĩ thi đua cơ sở", "Nguyễn Văn An"),
    ):
        page.append(row)
    path = tmp_path / "dang-ky.xlsx"
    book.save(path)
    sheets, source = RegisterSheets(DiskPlacer()), source_of(cases, Registration, 1)
    preview = done_at_once(preview_steps(source, sheets.read(path)))
    assert preview.problems == ()
    done_at_once(import_steps(source, sheets.read(path)))
    stored = cases.registers.list(Registration)
    assert [one.title for one in stored] == ["GOV_FLAG", "MIN_FLAG", "BASE_FIGHTER"]
    sheets.write(path, Registration, stored, source.links(), ("year_id",))
    written = openpyxl.load_workbook(path).worksheets[0]
    assert [cell.value for cell in written["B"]] == [
        "Danh hiệu",
        "Cờ thi đua của Chính phủ",
        "Cờ thi đua ngành Tư pháp",
        "Chiến sĩ thi đua cơ sở",
    ]


def test_a_title_that_the_rule_set_has_not_is_refused_and_a_likely_one_proposed(
    cases: OpenStore, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    name = cases.registers.list(Unit)[0].name
    for row in (("Đơn vị", "Danh hiệu"), (name, "Giải nhất"), (name, "Cờ thi đua nghành Tư pháp")):
        page.append(row)
    path = tmp_path / "dang-ky.xlsx"
    book.save(path)
    source = source_of(cases, Registration, 1)
    sheets = RegisterSheets(DiskPlacer()).read(path)
    first, second = done_at_once(preview_steps(source, sheets)).problems
    assert (first.code, first.details) == (FieldCode.UNKNOWN_LINK, ("Giải nhất",))
    assert second.proposal == "Cờ thi đua ngành Tư pháp"


def test_a_stored_code_that_the_rule_set_lost_still_stands_for_itself(cases: OpenStore) -> None:
    add(cases, 1, "OLD_TITLE")
    names = source_of(cases, Registration, 1).links()[TITLES]
    assert names["OLD_TITLE"] == "OLD_TITLE"
    assert names["MIN_FLAG"] == "Cờ thi đua ngành Tư pháp"
    assert "OLD_TITLE" not in source_of(cases, Registration, 2).links()[TITLES]


def test_it_is_called_by_the_name_of_its_title_wherever_it_is_named(cases: OpenStore) -> None:
    one = add(cases, 1, "MIN_FLAG")
    with cases.new_uow("read") as uow:
        assert "Cờ thi đua ngành Tư pháp" in record_label(uow.registers, one)
    hits = search(cases.read(search_index), "cờ thi đua ngành", 20)
    assert Spot(Place.REGISTRATION, 1, one.id, "registrations") in [hit.target for hit in hits]
    assert not any("MIN_FLAG" in hit.name for hit in hits)
    past = cases.registers.history(Registration, one.id or 0)
    assert "Cờ thi đua ngành Tư pháp" in [change.after for change in past]


def test_the_summary_counts_what_is_not_withdrawn_by_unit_and_title(cases: OpenStore) -> None:
    for person in ("Nguyễn Văn An", "Lê Thị Bình"):
        add(cases, 1, "BASE_FIGHTER", person=person)
    add(cases, 2, "MIN_FLAG")
    add(cases, 1, "MIN_FLAG", state=RegistrationState.WITHDRAWN)
    summary = cases.read(read_summary, 1, shipped_rules())
    rows = {row.unit_id: row for row in summary.rows}
    assert (rows[1].counts["BASE_FIGHTER"], rows[1].counts["MIN_FLAG"]) == (2, 0)
    assert (rows[1].total, rows[2].total) == (2, 1)
    assert (summary.total.counts["BASE_FIGHTER"], summary.total.total) == (2, 3)
    assert len(summary.titles) == 8  # those of the rule set, commendations only where registered
    assert len(summary.rows) == len(cases.registers.list(Unit))
    assert summary.total.total == sum(row.total for row in summary.rows)


@pytest.mark.parametrize("kept", [datetime.date(2017, 3, 20), None])
def test_what_is_late_is_measured_by_the_day_of_the_reports_else_by_that_of_the_step(
    cases: OpenStore, kept: datetime.date | None
) -> None:
    registers = cases.registers
    registers.delete(*registers.list(YearStep, produces=StepProduct.REGISTRATIONS))
    registers.delete(*registers.list(ReportDue, kind=ReportKind.REGISTRATION))
    step, product = datetime.date(2017, 2, 28), StepProduct.REGISTRATIONS
    registers.save(YearStep(year_id=1, position=90, text="Đăng ký", produces=product, due=step))
    registers.save(ReportDue(year_id=1, kind=ReportKind.REGISTRATION, due=kept))
    add(cases, 1, "MIN_FLAG", date=datetime.date(2017, 4, 1))
    (note,) = [
        note
        for notes in cases.read(read_notes, 1, shipped_rules(), registered(cases)).values()
        for note in notes
        if note.code is RegistrationNote.LATE
    ]
    assert note.about == (kept or step)


def test_a_year_without_rules_takes_codes_and_counts_what_it_has(
    cases: OpenStore, registrations: YearRegistrations
) -> None:
    year = cases.registers.list(EmulationYear)[0]
    bare = cases.registers.save(EmulationYear(year=year.year + 1, rules=year.rules))
    assert bare.id is not None
    registrations.narrow(year_id=bare.id)
    assert registrations.links()[TITLES] == {}
    cases.registers.save(Registration(year_id=bare.id, unit_id=1, title="MIN_FLAG"))
    summary = registrations.summary()
    assert dict(summary.titles) == {"MIN_FLAG": "MIN_FLAG"}
    assert [(row.unit_id, row.total) for row in summary.rows] == [(1, 1)]


def test_behind_a_figure_are_its_entries_and_one_withdrawn_meanwhile_stays(
    cases: OpenStore, registrations: YearRegistrations
) -> None:
    mine, other = add(cases, 1, "MIN_FLAG"), add(cases, 2, "MIN_FLAG")
    add(cases, 1, "GOV_FLAG")
    registrations.show_only(Cell(1, "MIN_FLAG"))
    assert registrations.given() == {"unit_id": 1, "title": "MIN_FLAG"}
    assert [one.record.id for one in registrations.rows()] == [mine.id]
    cases.registers.save(mine.model_copy(update={"state": RegistrationState.WITHDRAWN}))
    assert [one.record.id for one in registrations.rows()] == [mine.id]
    registrations.show_only(Cell(None, "MIN_FLAG"))
    assert [one.record.id for one in registrations.rows()] == [other.id]
    registrations.show_only(None)
    assert len(registrations.rows()) == 3
    assert registrations.given() == {}
