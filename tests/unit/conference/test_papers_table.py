"""PAPERS.csv and .xlsx: one whole pass, or every bad line by its number and code."""

import time
from contextlib import suppress
from enum import StrEnum
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from thidua_desktop.domain.ballot import (
    BallotForm,
    Candidate,
    Contest,
    ContestId,
    NameCode,
    Paper,
)
from thidua_desktop.domain.codes.ballot import Base, Compare, InvalidReason, Marking
from thidua_desktop.domain.codes.fault import Fault
from thidua_desktop.domain.codes.loading import PapersFault, TableCode
from thidua_desktop.files.excel.papers_table import read_papers
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.sentences import sentence


def form(marking: Marking = Marking.AGREE) -> BallotForm:
    def contest(contest_id: str, first: int, *codes: str) -> Contest:
        names = tuple(Candidate(NameCode(c), c, first + i) for i, c in enumerate(codes))
        return Contest(
            ContestId(contest_id),
            "T",
            "Tên",
            1,
            Fraction(2, 3),
            Compare.AT_LEAST,
            Base.VALID,
            names,
        )

    return BallotForm(marking, (contest("M", 1, "A", "Đ"), contest("G", 3, "A")))


HEADER = "paper,invalid,M:A,M:Đ,G:A"
GOOD = f"{HEADER}\n2,SIGNED,1,0,2\n1,,,1,\n"
PAPERS = (Paper(1, ".1."), Paper(2, "102", InvalidReason.SIGNED))


def read(tmp_path: Path, body: str | bytes, marking: Marking = Marking.AGREE) -> tuple[Paper, ...]:
    path = tmp_path / "papers.csv"
    path.write_bytes(body if isinstance(body, bytes) else body.encode())
    return read_papers(path, form(marking), 2)


def refused(tmp_path: Path, body: str | bytes, marking: Marking = Marking.AGREE) -> list[Fault]:
    with pytest.raises(Refused) as caught:
        read(tmp_path, body, marking)
    for fault in caught.value.faults:
        assert sentence(fault)
    return list(caught.value.faults)


@pytest.mark.parametrize(
    "body",
    [
        GOOD,
        GOOD.replace(",", ";"),
        '"' + GOOD.replace(",", '";"').replace("\n", '"\n"')[:-1],
        "\ufeff" + GOOD,
        GOOD.replace("\n", "\r\n"),
        GOOD.replace("\n", ",\n") + ",,,,,\n\n",
        GOOD.replace("M:Đ", '"M:Đ"').replace("Đ", "\u0110"),
        "G:A,M:Đ,M:A,invalid,paper\n2,0,1,SIGNED,2\n,1,,,1\n",
    ],
)
def test_a_pass_in_any_order_and_spelling(tmp_path: Path, body: str) -> None:
    assert read(tmp_path, body) == PAPERS


@pytest.mark.parametrize(
    ("marking", "marks"),
    [(Marking.AGREE, ".10"), (Marking.CHOOSE, "010"), (Marking.CROSS_OUT, "110")],
)
def test_an_empty_cell_says_what_the_marking_says(
    tmp_path: Path, marking: Marking, marks: str
) -> None:
    papers = read(tmp_path, f"{HEADER}\n1,,,1,0\n2,,,1,0\n", marking)
    assert [paper.marks for paper in papers] == [marks, marks]


CASES = [
    (HEADER.replace("invalid,", "") + "\n", PapersFault.COLUMN_MISSING, 1),
    (HEADER.replace("G:A", "G:B") + "\n", PapersFault.COLUMN_UNKNOWN, 1),
    (HEADER + ",M:A\n", PapersFault.COLUMN_TWICE, 1),
    (GOOD.replace("2,SIGNED", "3,SIGNED"), PapersFault.NUMBER_WRONG, 2),
    (GOOD.replace("2,SIGNED", "0,SIGNED"), PapersFault.NUMBER_WRONG, 2),
    (GOOD.replace("2,SIGNED", "x,SIGNED"), PapersFault.NUMBER_WRONG, 2),
    (GOOD.replace("2,SIGNED", "1,SIGNED"), PapersFault.NUMBER_TWICE, 3),
    (GOOD.replace("\n1,,,1,", ""), PapersFault.NUMBER_MISSING, None),
    (GOOD.replace("SIGNED", "BLANK"), PapersFault.REASON_UNKNOWN, 2),
    (GOOD.replace("SIGNED", "signed"), PapersFault.REASON_UNKNOWN, 2),
    (GOOD.replace("1,0,2", "1,x,2"), PapersFault.CELL_WRONG, 2),
    (GOOD.replace("1,0,2", "1,0,3"), PapersFault.CELL_WRONG, 2),
    (GOOD.replace("1,0,2", "1,0"), PapersFault.ROW_LENGTH, 2),
    (GOOD.replace("1,0,2", "1,0,2,1"), PapersFault.ROW_LENGTH, 2),
    (GOOD.replace("SIGNED", '"SIG'), TableCode.DAMAGED, 2),
]


@pytest.mark.parametrize(("body", "code", "line"), CASES)
def test_refused_with_its_line(tmp_path: Path, body: str, code: StrEnum, line: int | None) -> None:
    assert (code, line) in {(fault.code, fault.line) for fault in refused(tmp_path, body)}


@pytest.mark.parametrize("marking", [Marking.CHOOSE, Marking.CROSS_OUT])
def test_both_boxes_are_there_only_in_agree_marking(tmp_path: Path, marking: Marking) -> None:
    codes = [fault.code for fault in refused(tmp_path, GOOD, marking)]
    assert codes == [PapersFault.CELL_WRONG]


def test_every_bad_line_is_listed(tmp_path: Path) -> None:
    faults = refused(tmp_path, f"{HEADER}\n1,X,1,1,9\n7,,1,1,1\n")
    assert [(f.code, f.line) for f in faults] == [
        (PapersFault.REASON_UNKNOWN, 2),
        (PapersFault.CELL_WRONG, 2),
        (PapersFault.NUMBER_WRONG, 3),
        (PapersFault.NUMBER_MISSING, None),
    ]


def test_missing_numbers_are_written_shortly(tmp_path: Path) -> None:
    path = tmp_path / "papers.csv"
    path.write_text(f"{HEADER}\n4,,1,1,1\n", "utf-8")
    with pytest.raises(Refused) as caught:
        read_papers(path, form(), 6)
    assert caught.value.faults[0].details == ("1–3, 5–6",)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", TableCode.EMPTY),
        (b" \n;;\n", TableCode.EMPTY),
        (GOOD.encode("utf-16"), TableCode.NOT_UTF8),
        (b"x" * 10_000_001, TableCode.TOO_LARGE),
        (b"paper" * 900_000, TableCode.DAMAGED),
    ],
)
def test_noise_is_refused_within_seconds(tmp_path: Path, body: bytes, code: StrEnum) -> None:
    start = time.monotonic()
    assert refused(tmp_path, body)[0].code is code
    assert time.monotonic() - start < 3


def test_a_file_that_is_not_there_or_of_another_kind(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        read_papers(tmp_path / "none.csv", form(), 2)
    with pytest.raises(Refused):
        read_papers(tmp_path / "papers.ods", form(), 2)


def workbook(path: Path, rows: list[list[object]]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


@cache
def good_workbook() -> bytes:
    """Written once: its length changes with the time that it holds."""
    rows: list[list[object]] = [[*HEADER.split(",")], [2, "SIGNED", 1, 0, 2], [1, None, None, 1]]
    with TemporaryDirectory() as folder:
        return workbook(Path(folder) / "p.xlsx", rows).read_bytes()


def test_excel_with_numbers_or_text(tmp_path: Path) -> None:
    header: list[object] = [*HEADER.split(",")]
    rows: list[list[object]] = [header, [2.0, "SIGNED", 1, "0", 2], [], ["1", None, None, 1]]
    assert read_papers(workbook(tmp_path / "p.XLSX", rows), form(), 2) == PAPERS


def test_excel_faults_name_the_row(tmp_path: Path) -> None:
    rows: list[list[object]] = [[*HEADER.split(",")], [2, "SIGNED", True, 0, 2], [1]]
    with pytest.raises(Refused) as caught:
        read_papers(workbook(tmp_path / "p.xlsx", rows), form(), 2)
    assert [(f.code, f.line) for f in caught.value.faults] == [(PapersFault.CELL_WRONG, 2)]


def test_a_formula_that_nobody_reckoned_is_no_empty_cell(tmp_path: Path) -> None:
    rows: list[list[object]] = [[*HEADER.split(",")], [2, "SIGNED", 1, 0, 2], [1, None, "=1", 1]]
    with pytest.raises(Refused) as caught:
        read_papers(workbook(tmp_path / "p.xlsx", rows), form(), 2)
    assert [(f.code, f.line) for f in caught.value.faults] == [(PapersFault.CELL_WRONG, 3)]


def test_merged_cells_are_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "p.xlsx", [[*HEADER.split(",")], [1, None, 1, 0, 2]])
    book = load_workbook(path)
    book.worksheets[0].merge_cells("C2:D2")
    book.save(path)
    with pytest.raises(Refused) as caught:
        read_papers(path, form(), 1)
    assert [f.code for f in caught.value.faults] == [PapersFault.MERGED_CELLS]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400), st.sampled_from([".csv", ".xlsx"]))
def test_random_bytes_are_refused_by_faults(tmp_path: Path, body: bytes, kind: str) -> None:
    path = tmp_path / f"papers{kind}"
    path.write_bytes(body)
    with pytest.raises(Refused):
        read_papers(path, form(), 2)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.data())
def test_a_damaged_workbook_is_refused_or_read(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "p.xlsx"
    body = bytearray(good_workbook())
    for _ in range(data.draw(st.integers(1, 5))):
        body[data.draw(st.integers(0, len(body) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(bytes(body))
    with suppress(Refused):
        assert len(read_papers(path, form(), 2)) == 2


def papers_book(path: Path, *sheets: tuple[str, str, list[list[object]]]) -> Path:
    """Sheets by name, state and rows below the header of papers."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, state, rows in sheets:
        page = book.create_sheet(name)
        page.sheet_state = state
        page.append(HEADER.split(","))
        for row in rows:
            page.append(row)
    book.save(path)
    return path


FIRST: list[list[object]] = [[2, "SIGNED", 1, 0, 2], [1, None, None, 1]]
OTHER: list[list[object]] = [[2, None, 0, 0, 0], [1, None, 0, 0, 0]]


def refusal(path: Path) -> list[tuple[StrEnum, tuple[str, ...]]]:
    with pytest.raises(Refused) as caught:
        read_papers(path, form(), 2)
    return [(fault.code, fault.details) for fault in caught.value.faults]


def test_of_a_hidden_and_a_shown_sheet_the_shown_one_is_counted(tmp_path: Path) -> None:
    sheets = (("Nháp", "hidden", OTHER), ("Phiếu", "visible", FIRST))
    assert read_papers(papers_book(tmp_path / "p.xlsx", *sheets), form(), 2) == PAPERS


def test_two_sheets_of_papers_are_refused_by_name(tmp_path: Path) -> None:
    sheets = (("Lượt 1", "visible", FIRST), ("Lượt 2", "visible", OTHER))
    path = papers_book(tmp_path / "p.xlsx", *sheets)
    assert refusal(path) == [(PapersFault.SEVERAL_SHEETS, ("Lượt 1, Lượt 2",))]


def test_rows_and_columns_that_nobody_sees_are_refused(tmp_path: Path) -> None:
    path = papers_book(tmp_path / "p.xlsx", ("Phiếu", "visible", FIRST))
    book = load_workbook(path)
    book.worksheets[0].row_dimensions[3].hidden = True
    book.worksheets[0].column_dimensions["D"].hidden = True
    book.save(path)
    assert refusal(path) == [
        (PapersFault.HIDDEN_ROWS, ("3",)),
        (PapersFault.HIDDEN_COLUMNS, ("D",)),
    ]
