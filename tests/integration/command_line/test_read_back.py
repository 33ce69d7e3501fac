"""A document that comes back is read against the store: what somebody changed in it is named."""

import io
import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.document import Document

from tests.support.rounds import contest, figures, form
from tests.support.year_text import papers_csv, year_text
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap import wiring
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.conference.seal_round import seal_round

Capture = pytest.CaptureFixture[str]
MINUTES = "Bien-ban-kiem-phieu-2025-1.docx"
WORKBOOK = "Bang-tong-hop-kiem-phieu-2025-1.xlsx"
DELEGATES = "Danh-sach-dai-bieu-2025-22-11.docx"
ROWS = [
    ["paper", "invalid", "M:A", "M:B", "G:A"],
    ["2", "", "1", "0", "1"],
    ["1", "", "1", "1", "1"],
    ["3", "NO_STAMP", "1", "", "2"],
]


@pytest.fixture(scope="module")
def written_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sealed round, and everything that is written of it."""
    folder = tmp_path_factory.mktemp("issued")
    plain = form(contest("M", "AB", 2), contest("G", "A", 1, "M"))
    folder.joinpath("year.toml").write_text(year_text(plain, figures(3), passes=2), "utf-8")
    folder.joinpath("papers.csv").write_bytes(papers_csv(ROWS))
    store = str(folder / "s.db")
    assert main(["load", str(folder / "year.toml"), "--store", store]) == 0
    for number, more in (("1", ()), ("2", ("--typist", "Ủy viên", "--reason", "Nhập riêng"))):
        papers = ["papers", "--store", store, "--round", "1", "--pass", number, *more]
        assert main([*papers, str(folder / "papers.csv")]) == 0
    with wiring.opened(folder / "s.db") as cases:
        cases.do(seal_round, 1)
    assert main(["export", "--store", store, "--out", str(folder / "out")]) == 0
    return folder


@pytest.fixture
def out(written_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(written_once, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "out"


def verify(file: Path, capsys: Capture) -> tuple[int, str]:
    capsys.readouterr()
    ended = main(["verify", "--store", "s.db", str(file)])
    message = capsys.readouterr()
    return ended, message.out + message.err


def edit(file: Path, change: Callable[[Document], object]) -> None:
    document = docx.Document(str(file))
    change(document)
    document.save(str(file))


def replace(document: Document, old: str, new: str) -> str:
    """Replace a paragraph's words, its runs made one; give what stands there then."""
    paragraph = next(one for one in document.paragraphs if old in one.text)
    paragraph.text = paragraph.text.replace(old, new, 1)
    return paragraph.text


@pytest.mark.parametrize("name", [MINUTES, WORKBOOK, DELEGATES])
def test_what_nobody_touched_is_as_written(out: Path, capsys: Capture, name: str) -> None:
    ended, text = verify(out / name, capsys)
    assert (ended, text.count("\n")) == (0, 1)
    assert name in text


@pytest.mark.parametrize("name", [MINUTES, DELEGATES])
def test_saved_anew_it_says_the_same(out: Path, capsys: Capture, name: str) -> None:
    edit(out / name, lambda _document: None)
    ended, text = verify(out / name, capsys)
    assert ended == 0
    assert "từng chữ, từng số như dữ liệu" in text


def test_what_the_clerk_adds_is_no_difference(out: Path, capsys: Capture) -> None:
    def number(document: Document) -> None:
        cells = (cell for row in document.tables[0].rows for cell in row.cells)
        cell = next(one for one in cells if "Số:" in one.text)
        paragraph = next(p for p in cell.paragraphs if p.text.startswith("Số:"))
        paragraph.text = "Số: 15/BB-CTĐ"

    edit(out / MINUTES, number)
    assert verify(out / MINUTES, capsys)[0] == 0


def test_a_figure_changed_is_named_with_its_cell(out: Path, capsys: Capture) -> None:
    place: list[tuple[int, int, int]] = []

    def change(document: Document) -> None:
        table = document.tables[1]
        row, column = next(
            (r, c)
            for r, one in enumerate(table.rows)
            for c, cell in enumerate(one.cells)
            if r and c and cell.text.strip().isdigit()
        )
        table.rows[row].cells[column].paragraphs[0].text = "97"
        place.append((2, row + 1, column + 1))

    edit(out / MINUTES, change)
    ended, text = verify(out / MINUTES, capsys)
    table, row, column = place[0]
    assert ended == 1
    assert f"bảng {table}, hàng {row}, cột {column}: " in text
    assert "→ 97" in text
    assert "ở 1 chỗ" in text


def test_a_word_changed_is_named_with_its_paragraph(out: Path, capsys: Capture) -> None:
    edit(out / MINUTES, lambda document: replace(document, "phiếu", "lá phiếu"))
    ended, text = verify(out / MINUTES, capsys)
    assert ended == 1
    assert text.startswith("D07 ")
    assert "–  đoạn " in text
    assert "lá phiếu" in text
    assert "ở 1 chỗ" in text


def test_a_row_added_is_named_alone(out: Path, capsys: Capture) -> None:
    def add(document: Document) -> None:
        cells = document.tables[1].add_row().cells  # type: ignore[no-untyped-call]
        cells[0].text, cells[1].text = "9", "Đơn vị thêm vào"

    edit(out / MINUTES, add)
    ended, text = verify(out / MINUTES, capsys)
    assert ended == 1
    assert "(không có) → 9 | Đơn vị thêm vào" in text
    assert "ở 1 chỗ" in text


def test_a_paragraph_taken_out_is_named(out: Path, capsys: Capture) -> None:
    def remove(document: Document) -> None:
        body = document.element.body
        body.remove(next(one for one in body.p_lst if "phiếu" in one.text))

    edit(out / MINUTES, remove)
    ended, text = verify(out / MINUTES, capsys)
    assert ended == 1
    assert "→ (không có)" in text
    assert "ở 1 chỗ" in text


def test_a_renamed_document_is_known_by_its_check_code(out: Path, capsys: Capture) -> None:
    edit(out / MINUTES, lambda document: replace(document, "phiếu", "lá phiếu"))
    ended, text = verify((out / MINUTES).rename(out / "bản sao.docx"), capsys)
    assert ended == 1
    assert MINUTES in text
    assert "ở 1 chỗ" in text


def test_a_figure_of_a_workbook_is_named_with_its_cell(out: Path, capsys: Capture) -> None:
    book = openpyxl.load_workbook(out / WORKBOOK)
    cell = next(
        c for s in book.worksheets for r in s.iter_rows() for c in r if isinstance(c.value, int)
    )
    before, place = cell.value, f"trang “{cell.parent.title}”, ô {cell.coordinate}"
    cell.value = 97
    book.save(out / WORKBOOK)
    ended, text = verify(out / WORKBOOK, capsys)
    assert ended == 1
    assert f"{place}: {before} → 97" in text
    assert "ở 1 chỗ" in text


def test_a_workbook_saved_anew_says_the_same(out: Path, capsys: Capture) -> None:
    openpyxl.load_workbook(out / WORKBOOK).save(out / WORKBOOK)
    assert verify(out / WORKBOOK, capsys)[0] == 0


def test_a_file_that_the_store_does_not_know(out: Path, capsys: Capture) -> None:
    strange = out / "thu.docx"
    body = io.BytesIO()
    docx.Document().save(body)
    strange.write_bytes(body.getvalue())
    ended, text = verify(strange, capsys)
    assert ended == 1
    assert text.startswith("D04 Văn bản không có mã kiểm chứng")


def test_a_register_that_moved_on_is_told_from_a_hand(out: Path, capsys: Capture) -> None:
    with wiring.opened(Path("s.db")) as cases:
        unit = cases.registers.list(Unit)[0]
        cases.registers.save(unit.model_copy(update={"name": "Sở Tư pháp tỉnh Mới"}))
    ended, text = verify(out / DELEGATES, capsys)
    assert ended == 0
    assert "đã được sửa sau đó" in text
    assert "→ Sở Tư pháp tỉnh Mới" in text
    edit(out / DELEGATES, lambda document: replace(document, "D", "Đ"))
    ended, text = verify(out / DELEGATES, capsys)
    assert ended == 1
    assert "có thể do đó" in text
