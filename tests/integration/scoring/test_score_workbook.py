"""The ranking of twelve units equals the one that a spreadsheet reckons from the same points."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.support.cases import sample_cases
from tests.support.filled_sheets import forms, open_proposed_table, returned
from tests.support.scoring import year_of
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.scoring import ScoreMove, Scorer
from thidua_desktop.files.excel.score_sheet import write_score_sheet
from thidua_desktop.files.excel.score_sheet_read import SCORE_SHEETS
from thidua_desktop.records.base import stored_id
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.scoring.move_sheet import move_sheet
from thidua_desktop.services.scoring.score_entries import take_over
from thidua_desktop.services.scoring.score_sheets import sort_files, take_arrived
from thidua_desktop.services.scoring.year_scores import read_scores
from thidua_desktop.texts.scoring import papers, sheets

OFFICE = shutil.which("soffice")
CALC = OFFICE is not None and any(Path(OFFICE).resolve().parent.glob("*sclo.*"))


@pytest.fixture
def cases(tmp_path: Path) -> Iterator[OpenStore]:
    """Twelve units that scored themselves by their sheets, and that the cluster scored alike."""
    with sample_cases(tmp_path) as made:
        open_proposed_table(made)
        files = [returned(form, place) for place, form in enumerate(forms(made))]
        found = made.read(sort_files, year_of(made), files, SCORE_SHEETS)
        assert made.registers.do(take_arrived, found) == 12
        for form in forms(made):
            sheet_id = stored_id(form.scores.sheet)
            made.registers.do(move_sheet, sheet_id, ScoreMove.SEND)
            made.registers.do(take_over, sheet_id, Scorer.SELF, Scorer.CLUSTER)
        yield made


def recomputed(folder: Path, *bodies: bytes) -> list[Any]:
    """Let LibreOffice work every formula out anew: openpyxl drops the results that files carry."""
    names = []
    for place, body in enumerate(bodies):
        path = folder / f"{place}.xlsx"
        openpyxl.load_workbook(io.BytesIO(body)).save(path)
        names.append(str(path))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for kind, given in (("ods", names), ("xlsx", [n.replace(".xlsx", ".ods") for n in names])):
        subprocess.run(
            ["soffice", "--headless", profile, "--convert-to", kind, "--outdir", folder, *given],
            check=True,
            capture_output=True,
            timeout=180,
        )
    return [openpyxl.load_workbook(name, data_only=True) for name in names]


def workbook(cases: OpenStore, folder: Path) -> bytes:
    issued = cases.issue_document(year_of(cases), DocumentKind.SCORE_WORKBOOK, folder)
    return issued.path.read_bytes()


def table_of(page: Any) -> list[dict[str, Any]]:
    """The rows under the head of the summary, by the titles of their columns."""
    head = next(row for row in page.iter_rows() if row[0].value == "STT")
    titles = [str(cell.value) for cell in head]
    below = page.iter_rows(min_row=head[0].row + 1, values_only=True)
    return [dict(zip(titles, row, strict=True)) for row in below if row[1]]


def test_the_workbook_carries_what_the_program_reckons(cases: OpenStore, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(cases, tmp_path)), data_only=True)
    ranked = cases.read(read_scores, year_of(cases)).ranked
    found = table_of(book[papers.SUMMARY_SHEET])
    assert [row["Đơn vị"] for row in found] == [one.scores.unit.name for one in ranked]
    assert [row[papers.RANK] for row in found] == [one.placed.rank for one in ranked]
    for row, one in zip(found, ranked, strict=True):
        assert row[papers.TOTAL] == pytest.approx(float(one.total))
        assert row[papers.BY_POINTS] <= one.placed.rank


@pytest.mark.slow
@pytest.mark.skipif(not CALC, reason="LibreOffice Calc is not installed")
def test_a_spreadsheet_reckons_the_same_totals_and_ranks(cases: OpenStore, tmp_path: Path) -> None:
    """From the sheets of the units, and from the cluster's workbook."""
    made = forms(cases)
    book, *returned_sheets = recomputed(
        tmp_path, workbook(cases, tmp_path / "van-ban"), *(write_score_sheet(one) for one in made)
    )
    ranked = cases.read(read_scores, year_of(cases)).ranked
    found = table_of(book[papers.SUMMARY_SHEET])
    totals = [float(one.total) for one in ranked]
    assert [row[papers.TOTAL] for row in found] == pytest.approx(totals)
    by_hand = [1 + sum(other > one + 1e-9 for other in totals) for one in totals]
    assert [row[papers.BY_POINTS] for row in found] == by_hand
    by_unit = {one.scores.unit.code: float(one.total) for one in ranked}
    for form, sheet in zip(made, returned_sheets, strict=True):
        page = sheet[sheets.SHEET]
        (row,) = (r for r in page.iter_rows(values_only=True) if r[1] == sheets.TOTAL)
        assert row[4] == pytest.approx(by_unit[form.scores.unit.code])
