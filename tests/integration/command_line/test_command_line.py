"""The jobs of the command line: what they say, what they leave, and how they end."""

import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from tests.support.rounds import contest, figures, form
from tests.support.stores import tamper
from tests.support.year_text import RESULT_KEYS, papers_csv, year_text
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.choices import HandoverKind
from thidua_desktop.records.cluster import EmulationYear
from thidua_desktop.records.handover import Handover
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.services.issuing.issue_document import sign_document

Capture = pytest.CaptureFixture[str]
PLAIN = form(contest("M", "AB", 2), contest("G", "A", 1, "M"))
ROWS = [
    ["paper", "invalid", "M:A", "M:B", "G:A"],
    ["2", "", "1", "0", "1"],
    ["1", "", "1", "1", "1"],
    ["3", "NO_STAMP", "1", "", "2"],
]


@pytest.fixture
def work_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a year of two passes, three papers returned."""
    monkeypatch.chdir(tmp_path)
    Path("year.toml").write_text(year_text(PLAIN, figures(3), passes=2), "utf-8")
    Path("papers.csv").write_bytes(papers_csv(ROWS))
    return tmp_path


def load() -> None:
    assert main(["load", "year.toml", "--store", "s.db"]) == 0


def papers(number: int, *more: str, file: str = "papers.csv") -> int:
    return main(["papers", "--store", "s.db", "--round", "1", "--pass", str(number), *more, file])


def result(capsys: Capture) -> dict[str, object]:
    capsys.readouterr()
    assert main(["result", "--store", "s.db", "--round", "1", "--json"]) == 0
    message = capsys.readouterr()
    assert message.err == ""
    found = json.loads(message.out)
    assert tuple(found) == RESULT_KEYS
    return dict(found)


def test_a_year_is_loaded_and_counted_in_two_passes(work_folder: Path, capsys: Capture) -> None:
    load()
    assert "2025" in capsys.readouterr().out
    found = result(capsys)
    assert (found["state"], found["errors"]) == ("opened", ["L05", "L12"])
    assert papers(1) == 0
    assert "3" in capsys.readouterr().out
    found = result(capsys)
    assert (found["state"], found["errors"]) == ("counting", ["L12"])
    assert papers(2, "--typist", "Ủy viên", "--reason", "Hai người nhập riêng, giống nhau") == 0
    found = result(capsys)
    assert (found["state"], found["errors"], found["check_code"]) == ("agreed", [], None)
    assert found["ledger"] == {
        "eligible": 9,
        "present": 6,
        "printed": 9,
        "spoilt": 0,
        "issued": 3,
        "returned": 3,
        "entered": 3,
        "valid": 2,
        "invalid": 1,
        "invalid_reasons": {"NO_STAMP": 1},
    }
    assert work_folder.joinpath("s.db").exists()


def test_one_file_given_for_both_passes_needs_a_reason(work_folder: Path, capsys: Capture) -> None:
    load()
    assert papers(1) == 0
    other = work_folder / "luot2.csv"
    other.write_bytes(papers_csv([ROWS[0], *reversed(ROWS[1:])], ";"))
    capsys.readouterr()
    for file in ("papers.csv", "luot2.csv"):  # the same file, the same content
        assert papers(2, "--typist", "Ủy viên", file=file) == 1
        assert capsys.readouterr().err.startswith("R25 Lượt 2 giống hệt lượt 1")
        assert result(capsys)["state"] == "counting"
    assert papers(2, "--typist", "Ủy viên", "--reason", "Hai người nhập riêng") == 0
    with wiring.opened(work_folder / "s.db") as cases:
        view = cases.read(read_round, 1)
    assert view.passes[2].reason == "Hai người nhập riêng"


def test_passes_that_differ_leave_the_round_resolving(work_folder: Path, capsys: Capture) -> None:
    load()
    assert papers(1) == 0
    other = [ROWS[0], ["1", "", "1", "1", "0"], *ROWS[1:2], ROWS[3]]
    work_folder.joinpath("papers.csv").write_bytes(papers_csv(other, ";"))
    assert papers(2, "--typist", "Ủy viên") == 0
    found = result(capsys)
    assert (found["state"], found["errors"]) == ("resolving", ["L13"])


def test_the_journal_names_who_typed(work_folder: Path, capsys: Capture) -> None:
    load()
    assert papers(1) == 0
    assert papers(2) == 1
    assert capsys.readouterr().err.startswith("R10 ")
    assert papers(2, "--typist", "Hoàng Văn E") == 1
    assert capsys.readouterr().err.startswith("R11 ")
    assert papers(2, "--typist", "Hoàng Văn E", "--reason", "Chỉ có một người nhập") == 0
    with wiring.opened(work_folder / "s.db") as cases, cases.new_uow("look") as uow:
        rows = [(row.use_case, row.actor) for row in uow.journal_rows()]
    assert rows[1:] == [("import_papers", "Hoàng Văn E")] * 2
    assert rows[0] == ("load_year", wiring.login_name())


def test_a_pass_is_taken_once(work_folder: Path, capsys: Capture) -> None:
    load()
    assert papers(2, "--typist", "Ủy viên") == 1
    assert capsys.readouterr().err.startswith("R01 Chưa nạp phiếu được;")
    assert papers(1) == 0
    before = work_folder.joinpath("s.db").read_bytes()
    capsys.readouterr()
    assert papers(1) == 1
    assert capsys.readouterr().err.startswith("R17 ")
    assert work_folder.joinpath("s.db").read_bytes() == before
    assert papers(2, "--typist", "Ủy viên", "--reason", "Nhập riêng") == 0
    assert papers(2, "--typist", "Khác") == 1
    assert capsys.readouterr().err.startswith("R17 ")


@pytest.mark.parametrize("kind", ["semicolon", "bom", "crlf", "xlsx"])
def test_papers_come_as_excel_writes_them(work_folder: Path, capsys: Capture, kind: str) -> None:
    load()
    name = "papers.xlsx" if kind == "xlsx" else "papers.csv"
    if kind == "xlsx":
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for row in ROWS:
            sheet.append([int(cell) if cell.isdigit() else cell or None for cell in row])
        book.save(work_folder / name)
    elif kind == "bom":
        work_folder.joinpath(name).write_bytes(b"\xef\xbb\xbf" + papers_csv(ROWS, ";"))
    else:
        body = papers_csv(ROWS, ";")
        work_folder.joinpath(name).write_bytes(
            body if kind == "crlf" else body.replace(b"\r\n", b"\n")
        )
    assert papers(1, file=name) == 0, capsys.readouterr().err
    ledger = result(capsys)["ledger"]
    assert isinstance(ledger, dict)
    assert (ledger["entered"], ledger["valid"]) == (3, 2)


def test_a_sealed_store_is_sound_until_a_row_is_changed(work_folder: Path, capsys: Capture) -> None:
    load()
    assert papers(1) == 0
    assert papers(2, "--typist", "Ủy viên", "--reason", "Nhập riêng") == 0
    with wiring.opened(work_folder / "s.db") as cases:
        code = cases.do(seal_round, 1)
    assert result(capsys)["check_code"] == code
    assert main(["verify", "--store", "s.db"]) == 0
    assert capsys.readouterr().err == ""
    whole = work_folder.joinpath("s.db").read_bytes()
    tables = ("count_paper", "count_form", "count_move", "count_ledger", "count_result", "journal")
    for table in tables:
        for deed in (f"DELETE FROM {table} WHERE id = 1", f"UPDATE {table} SET at = 'x'"):
            work_folder.joinpath("s.db").write_bytes(whole)
            tamper(work_folder / "s.db", deed)
            assert main(["verify", "--store", "s.db"]) == 1, deed
            assert capsys.readouterr().err.startswith(("V", "E"))


def test_verify_needs_a_store(work_folder: Path, capsys: Capture) -> None:
    assert main(["verify", "--store", "none.db"]) == 1
    assert capsys.readouterr().err.startswith("E11 ")
    work_folder.joinpath("noise.db").write_bytes(b"noise" * 1000)
    assert main(["verify", "--store", "noise.db"]) == 1
    assert main(["result", "--store", "noise.db", "--round", "1", "--json"]) == 1
    assert capsys.readouterr().err.count("\n") == 2
    assert not work_folder.joinpath("none.db").exists()


def test_verify_lists_what_was_never_placed(work_folder: Path, capsys: Capture) -> None:
    load()
    folder = work_folder / "out"
    for name in (
        "Phieu-suy-ton-2025-1.docx",
        *(f"Phieu-suy-ton-2025-1-{n}.docx" for n in range(2, 9)),
    ):
        folder.joinpath(name).mkdir(parents=True)  # a name that nothing can be renamed to
    assert main(["export", "--store", "s.db", "--out", "out"]) == 0
    assert "E06" in capsys.readouterr().out
    assert main(["verify", "--store", "s.db"]) == 0
    assert "Phieu-suy-ton-2025-1.docx" in capsys.readouterr().out


def registration_forms(year: int) -> set[str]:
    """What each unit of a year is sent to register with."""
    return {
        f"Ban-dang-ky-thi-dua-{year}-{unit}.{ending}"
        for unit in ("a-559a", "b-df7e")
        for ending in ("docx", "xlsx")
    }


def meeting_papers(year: int) -> set[str]:
    """What is written of a conference that has no programme yet."""
    names = ("Bai-viet-cong-thong-tin", "Bien-ban-kiem-phieu-ghi-tay", "Bien-ten")
    lists = ("Danh-sach-dai-bieu", "Danh-sach-de-cu", "Danh-sach-ky-nhan-phieu")
    others = ("Huong-dan-ghi-phieu", "Nhan-niem-phong")
    return {f"{name}-{year}-22-11.docx" for name in (*names, *lists, *others)}


def test_export_writes_what_can_be_made_and_lists_the_rest(
    work_folder: Path, capsys: Capture
) -> None:
    load()
    work_folder.joinpath("s - mau").mkdir()
    lying = Document()
    lying.add_paragraph("Đến dự: {{ present + 77 }} đại biểu")
    lying.save("s - mau/name_plates.docx")
    assert main(["export", "--store", "s.db", "--out", "out"]) == 0
    message = capsys.readouterr()
    written = {path.name for path in work_folder.joinpath("out").iterdir()}
    assert written == {
        "Phieu-suy-ton-2025-1.docx",
        "Bang-ghi-kiem-phieu-thu-cong-2025-1.docx",
        *registration_forms(2025),
        *meeting_papers(2025) - {"Bien-ten-2025-22-11.docx"},
    }
    assert all(name in message.out for name in written)
    (lie,) = [line for line in message.out.splitlines() if "E19" in line]
    assert "Bien-ten-2025-22-11.docx" in lie
    assert "Mẫu name_plates.docx, đoạn 1, {{ present }}: dữ liệu là “6”" in lie
    assert "trong văn bản là “83”" in lie
    listed = [line for line in message.out.splitlines() if "R01" in line]
    assert len(listed) == 6
    assert any("Bien-ban-kiem-phieu-2025-1.docx" in line for line in listed)
    assert message.err == ""


# ---------------------------------------------------------------- several years in one store
@pytest.fixture
def two_years(work_folder: Path) -> Path:
    """A store of 2025 and 2026 whose rounds are both called 1."""
    load()
    Path("next.toml").write_text(year_text(PLAIN, figures(3), passes=1, year=2026), "utf-8")
    assert main(["load", "next.toml", "--store", "s.db"]) == 0
    return work_folder


def test_a_round_is_of_the_newest_year_unless_another_is_named(
    two_years: Path, capsys: Capture
) -> None:
    assert papers(1) == 0
    assert "Lần bỏ phiếu “1” có ở các năm 2025, 2026; lấy năm 2026." in capsys.readouterr().err
    states = {}
    for year in ("2025", "2026"):
        command = ["result", "--store", "s.db", "--round", "1", "--year", year, "--json"]
        assert main(command) == 0
        message = capsys.readouterr()
        assert message.err == ""
        states[year] = json.loads(message.out)["state"]
    assert states == {"2025": "opened", "2026": "agreed"}
    assert papers(1, "--year", "2025") == 0
    assert capsys.readouterr().err == ""
    assert papers(1, "--year", "2024") == 2
    assert "“1” của năm 2024" in capsys.readouterr().err


def test_export_covers_every_year_and_the_minutes_of_its_handover(
    two_years: Path, capsys: Capture
) -> None:
    with wiring.opened(two_years / "s.db") as cases:
        year = cases.registers.list(EmulationYear, year=2025)[0]
        cases.registers.save(Handover(year_id=stored_id(year), kind=HandoverKind.TASKS))
        cases.registers.save(EmulationYear(year=2027, rules="2022-nd98"))
    capsys.readouterr()
    assert main(["export", "--store", "s.db", "--out", "out"]) == 0
    message = capsys.readouterr().out
    written = {path.name for path in two_years.joinpath("out").iterdir()}
    assert written == {
        "Phieu-suy-ton-2025-1.docx",
        "Bang-ghi-kiem-phieu-thu-cong-2025-1.docx",
        "Phieu-suy-ton-2026-1.docx",
        "Bang-ghi-kiem-phieu-thu-cong-2026-1.docx",
        "Bien-ban-ban-giao-nhiem-vu-2025.docx",
        *registration_forms(2025),
        *registration_forms(2026),
        *meeting_papers(2025),
        *meeting_papers(2026),
    }
    assert "Năm 2027 chưa có hội nghị." in message
    files = "Bien-ban-giao-nhan-ho-so-tai-lieu-2025.docx"
    assert f"Chưa lập: {files}. Chưa chuẩn bị ở thẻ Bàn giao." in message
    minutes = "out/Bien-ban-ban-giao-nhiem-vu-2025.docx"
    assert main(["verify", "--store", "s.db", minutes]) == 0
    assert "Bien-ban-ban-giao-nhiem-vu-2025.docx" in capsys.readouterr().out
    with wiring.opened(two_years / "s.db") as cases:
        cases.do(sign_document, stored_id(year), DocumentKind.HANDOVER_TASKS)
    assert main(["export", "--store", "s.db", "--out", "again"]) == 0
    assert "Bien-ban-ban-giao-nhiem-vu-2025.docx. Biên bản đã ký" in capsys.readouterr().out
    assert not Path("again/Bien-ban-ban-giao-nhiem-vu-2025.docx").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["count"],
        ["load"],
        ["load", "year.toml"],
        ["papers", "--store", "s.db", "--round", "1", "--pass", "3", "papers.csv"],
        ["papers", "--store", "s.db", "--round", "1", "papers.csv"],
        ["result", "--store", "s.db", "--round", "1"],
        ["export", "--store", "s.db"],
        ["verify"],
        ["result", "--store", "s.db", "--round", "1", "--json", "--xml"],
    ],
)
def test_wrong_use_ends_with_2(work_folder: Path, capsys: Capture, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    message = capsys.readouterr()
    assert message.out == ""
    assert "Traceback" not in message.err
    assert sorted(path.name for path in work_folder.iterdir()) == ["papers.csv", "year.toml"]


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["load"], "còn thiếu YEAR.toml, --store"),
        (["verify"], "còn thiếu --store"),
        (["count"], "job: không có 'count'; chọn "),
        (["papers", "--pass", "3"], "--pass: không có 3; chọn 1, 2"),
        (["papers", "--pass", "một"], "--pass: giá trị 'một' chưa đúng"),
        (["export", "--store"], "--store: còn thiếu giá trị"),
        (["verify", "--store", "s.db", "--xml"], "không hiểu --xml"),
    ],
)
def test_wrong_use_is_said_in_vietnamese(capsys: Capture, arguments: list[str], text: str) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    usage, *_, message = capsys.readouterr().err.splitlines()
    assert usage.startswith("Cách dùng: ")
    assert message.startswith(f"Cách dùng chưa đúng: {text}")


def test_a_store_that_may_only_be_read_is_verified(
    work_folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    load()
    assert papers(1) == 0
    assert papers(2, "--typist", "Ủy viên", "--reason", "Nhập riêng") == 0
    with wiring.opened(work_folder / "s.db") as cases:
        cases.do(seal_round, 1)
    assert main(["export", "--store", "s.db", "--out", "out"]) == 0
    before, access = work_folder.joinpath("s.db").read_bytes(), os.access
    # Whoever runs the tests may be allowed to write everything.
    monkeypatch.setattr(
        os,
        "access",
        lambda path, mode: (
            access(path, mode)
            and not (Path(path).name == "s.db" and Path(path).resolve().parent == work_folder)
        ),
    )
    capsys.readouterr()
    assert main(["verify", "--store", "s.db"]) == 0
    message = capsys.readouterr()
    assert "Đếm lại 1 kết quả đã chốt: khớp." in message.out
    assert message.err == ""
    minutes = "out/Bang-tong-hop-kiem-phieu-2025-1.xlsx"
    assert main(["verify", "--store", "s.db", minutes]) == 0
    assert main(["result", "--store", "s.db", "--round", "1", "--json"]) == 1
    assert capsys.readouterr().err.startswith("E10 ")
    assert work_folder.joinpath("s.db").read_bytes() == before


def test_a_round_that_is_not_there_is_wrong_use(work_folder: Path, capsys: Capture) -> None:
    load()
    assert main(["result", "--store", "s.db", "--round", "9", "--json"]) == 2
    assert main(["papers", "--store", "s.db", "--round", "9", "--pass", "1", "papers.csv"]) == 2
    message = capsys.readouterr()
    assert message.err.count("“9”") == 2


def test_the_program_speaks_utf8_wherever_it_runs(work_folder: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    environment["PYTHONPATH"] = str(Path(__file__).parents[3])
    command = [sys.executable, "-m", "thidua_desktop"]
    done = subprocess.run(
        [*command, "load", "year.toml", "--store", "s.db"],
        capture_output=True,
        env=environment,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Đã nạp năm 2025" in done.stdout.decode("utf-8")
    work_folder.joinpath("papers.csv").write_bytes(b"\xff\xfe\x00")
    done = subprocess.run(
        [*command, "papers", "--store", "s.db", "--round", "1", "--pass", "1", "papers.csv"],
        capture_output=True,
        env=environment,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode("utf-8").count("\n") == 1
