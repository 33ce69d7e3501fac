"""Bad input: one clear message with every bad line, nothing stored, no traceback, in time."""

import random
import re
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.support.rounds import contest, figures, form
from tests.support.year_text import papers_csv, year_text
from thidua_desktop.__main__ import main

Capture = pytest.CaptureFixture[str]
PLAIN = form(contest("M", "AB", 2), contest("G", "A", 1, "M"))
YEAR = year_text(PLAIN, figures(3), passes=2, written={("M", "A"): (0, 0)})
ROWS = [
    ["paper", "invalid", "M:A", "M:B", "G:A"],
    ["1", "", "1", "0", "1"],
    ["2", "", "1", "1", "1"],
    ["3", "", "1", "0", "0"],
]
LIMIT = 5.0


def text(*changes: tuple[str, str]) -> bytes:
    changed = YEAR
    for old, new in changes:
        assert old in changed, old
        changed = changed.replace(old, new, 1)
    return changed.encode()


BAD_YEARS: dict[str, tuple[bytes, tuple[str, ...]]] = {
    "unknown key": (text(('code = "CTĐX"', 'code = "CTĐX"\ncolour = 1')), ("Y05",)),
    "unknown table": (YEAR.encode() + b"\n[budget]\namount = 1\n", ("Y05",)),
    "wrong type": (text(("present = 6", 'present = "6"')), ("Y07",)),
    "a flag for a number": (text(("passes = 2", "passes = true")), ("Y07",)),
    "unit that is not there": (text(('head = "A"', 'head = "ZZ"')), ("Y10",)),
    "title that is not there": (text(('title = "MIN_FLAG"', 'title = "X_FLAG"')), ("Y10",)),
    "name that is not there": (text(('["A", "B"]', '["A", "Q"]')), ("Y10",)),
    "written on nobody": (text(('name = "M:A"', 'name = "M:Q"')), ("Y10",)),
    "unit twice": (text(('code = "B"', 'code = "A"')), ("Y11",)),
    "name twice": (text(('["A", "B"]', '["A", "A"]')), ("Y11",)),
    "code with a colon": (text(('id = "M"', 'id = "M:1"')), ("Y09",)),
    "code with a comma": (text(('code = "B"', 'code = "B,C"')), ("Y09",)),
    "code with a space": (text(('code = "B"', 'code = "B C"')), ("Y09",)),
    "rules outside": (text(('"2022-nd98"', '"../rules/2022-nd98"')), ("Y12",)),
    "rules missing": (text(('"2022-nd98"', '"2099-nd1"')), ("Y13",)),
    "no seats": (text(("seats = 2", "seats = 0")), ("Y15",)),
    "majority of nothing": (text(('majority = "1/2"', 'majority = "0/2"')), ("Y16",)),
    "majority over one": (text(('majority = "1/2"', 'majority = "3/2"')), ("Y16",)),
    "more than all": (
        text(('majority = "1/2"\ncompare = ">="', 'majority = "1/1"\ncompare = ">"')),
        ("Y16",),
    ),
    "no names": (text(('candidates = ["A"]', "candidates = []")), ("Y17",)),
    "circle": (text(('candidates = ["A", "B"]', 'candidates = ["A"]\nrequires = "G"')), ("Y18",)),
    "required lacks the name": (
        text(
            ('candidates = ["A"]', 'candidates = ["B", "A"]'),
            ('candidates = ["A", "B"]', 'candidates = ["A"]'),
        ),
        ("Y19",),
    ),
    "present over eligible": (text(("eligible = 9", "eligible = 5")), ("Y20",)),
    "issued over printed": (text(("printed = 9", "printed = 2")), ("Y20",)),
    "issued over present": (text(("issued = 3", "issued = 7")), ("Y20",)),
    "returned over issued": (text(("returned = 3", "returned = 4")), ("Y20",)),
    "written on another base": (text(("agree = 0", "agree = 1")), ("Y21",)),
    "another format": (text(("format = 1", "format = 2")), ("Y23",)),
    "two faults": (text(("seats = 2", "seats = 0"), ('head = "A"', 'head = "ZZ"')), ("Y10", "Y15")),
    "no units": (b"format = 1\n", ("Y06", "Y06")),
    "not UTF-8": (b"\xff\xfe\x00", ("Y01",)),
    "UTF-16": (YEAR.encode("utf-16"), ("Y01",)),
    "empty": (b"", ("Y02",)),
    "blank": (b" \n\n", ("Y02",)),
    "no TOML": (b"nam,thi,dua\n1,2,3\n", ("Y04",)),
    "cut off": (YEAR.encode()[: YEAR.index("[[rounds]]") + 5], ("Y04",)),
    "deep": (b"a = " + b"[" * 9000, ("Y04",)),
}


def codes(message: str) -> tuple[str, ...]:
    """The code that ends, or begins, each line."""
    found = []
    for line in message.splitlines():
        word = line.rpartition("[")[2].rstrip("]") if line.endswith("]") else line.split()[0]
        found.append(word)
    return tuple(found)


def in_time(act: Callable[[], int]) -> int:
    begun = time.perf_counter()
    code = act()
    assert time.perf_counter() - begun < LIMIT
    return code


@pytest.fixture
def work_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", BAD_YEARS)
def test_a_bad_year_is_refused(work_folder: Path, capsys: Capture, name: str) -> None:
    body, expected = BAD_YEARS[name]
    work_folder.joinpath("y.toml").write_bytes(body)
    assert in_time(lambda: main(["load", "y.toml", "--store", "s.db"])) == 1
    message = capsys.readouterr()
    assert message.out == ""
    assert "Traceback" not in message.err
    assert set(expected) <= set(codes(message.err)), message.err
    assert [path.name for path in work_folder.iterdir()] == ["y.toml"]


def test_the_key_and_the_line_are_named(work_folder: Path, capsys: Capture) -> None:
    work_folder.joinpath("y.toml").write_bytes(text(("seats = 2", "seats = 0")))
    line = YEAR[: YEAR.index("seats = 2")].count("\n") + 1
    assert main(["load", "y.toml", "--store", "s.db"]) == 1
    message = capsys.readouterr().err
    assert f"dòng {line}, " in message
    assert "seats" in message


def test_a_refused_year_leaves_a_standing_store_as_it_was(
    work_folder: Path, capsys: Capture
) -> None:
    work_folder.joinpath("y.toml").write_text(YEAR, "utf-8")
    assert main(["load", "y.toml", "--store", "s.db"]) == 0
    before = work_folder.joinpath("s.db").read_bytes()
    capsys.readouterr()
    assert main(["load", "y.toml", "--store", "s.db"]) == 1
    assert codes(capsys.readouterr().err) == ("Y22",)
    work_folder.joinpath("y.toml").write_bytes(
        text(("year = 2025", "year = 2026"), ("= 9", "= -9"))
    )
    assert main(["load", "y.toml", "--store", "s.db"]) == 1
    assert work_folder.joinpath("s.db").read_bytes() == before
    assert sorted(path.name for path in work_folder.iterdir()) == ["s.db", "y.toml"]


@pytest.mark.parametrize("job", ["load", "papers.csv", "papers.xlsx"])
def test_ten_megabytes_of_noise(work_folder: Path, capsys: Capture, job: str) -> None:
    noise = random.Random(7).randbytes(10_000_000)
    if job == "load":
        work_folder.joinpath("y.toml").write_bytes(noise)
        assert in_time(lambda: main(["load", "y.toml", "--store", "s.db"])) == 1
        assert not work_folder.joinpath("s.db").exists()
    else:
        opened_store(work_folder, capsys)
        work_folder.joinpath(job).write_bytes(noise)
        assert in_time(lambda: take(job)) == 1
    message = capsys.readouterr()
    assert (message.out, message.err.count("\n")) == ("", 1)


def test_ten_megabytes_of_one_line(work_folder: Path, capsys: Capture) -> None:
    for body in (b"a" * 10_000_000, b"a." * 400_000 + b"b = 1", b"x = [" + b"1," * 450_000 + b"]"):
        work_folder.joinpath("y.toml").write_bytes(body)
        assert in_time(lambda: main(["load", "y.toml", "--store", "s.db"])) == 1
        assert capsys.readouterr().err.count("\n") == 1


def test_files_that_are_not_there(work_folder: Path, capsys: Capture) -> None:
    assert main(["load", "none.toml", "--store", "s.db"]) == 1
    assert main(["load", ".", "--store", "s.db"]) == 1
    assert codes(capsys.readouterr().err) == ("E07", "E07")
    assert list(work_folder.iterdir()) == []
    work_folder.joinpath("y.toml").write_text(YEAR, "utf-8")
    assert main(["load", "y.toml", "--store", "none/s.db"]) == 1
    assert main(["load", "y.toml", "--store", "."]) == 1
    assert main(["result", "--store", "s.db", "--round", "1", "--json"]) == 1
    assert codes(capsys.readouterr().err) == ("E08", "E03", "E11")
    assert [path.name for path in work_folder.iterdir()] == ["y.toml"]


def opened_store(work_folder: Path, capsys: Capture) -> bytes:
    work_folder.joinpath("y.toml").write_text(YEAR, "utf-8")
    assert main(["load", "y.toml", "--store", "s.db"]) == 0
    capsys.readouterr()
    return work_folder.joinpath("s.db").read_bytes()


def take(name: str) -> int:
    return main(["papers", "--store", "s.db", "--round", "1", "--pass", "1", name])


def rows(*changes: tuple[int, int, str]) -> bytes:
    changed = [list(row) for row in ROWS]
    for row, column, cell in changes:
        changed[row][column] = cell
    return papers_csv(changed)


BAD_PAPERS: dict[str, tuple[bytes, tuple[str, ...]]] = {
    "number beyond": (rows((1, 0, "4")), ("P08", "P10")),
    "number of nothing": (rows((1, 0, "0")), ("P08", "P10")),
    "number in words": (rows((1, 0, "một")), ("P08", "P10")),
    "number twice": (rows((2, 0, "1")), ("P09", "P10")),
    "paper missing": (papers_csv(ROWS[:3]), ("P10",)),
    "no papers": (papers_csv(ROWS[:1]), ("P10",)),
    "column missing": (papers_csv([row[:4] for row in ROWS]), ("P05",)),
    "column twice": (papers_csv([[*row, row[4]] for row in ROWS]), ("P07",)),
    "column unknown": (papers_csv([[*row, "note"] for row in ROWS]), ("P06",)),
    "reason of the marks": (rows((1, 1, "BLANK")), ("P11",)),
    "reason unknown": (rows((1, 1, "TORN")), ("P11",)),
    "cell unknown": (rows((1, 2, "3"), (3, 4, "x")), ("P12", "P12")),
    "row too long": (rows() + b"1,,1,1,1,1\r\n", ("P13",)),
    "row too short": (papers_csv([*ROWS[:3], ["3", ""]]), ("P13", "P10")),
    "not UTF-8": (rows()[:30] + b"\xff" + rows()[30:], ("P01",)),
    "UTF-16": (rows().decode().encode("utf-16"), ("P01",)),
    "empty": (b"", ("P02",)),
    "only a mark": (b"\xef\xbb\xbf", ("P02",)),
    "open quote": (rows((2, 2, '"1')), ("P04",)),
    "two faults on two lines": (rows((1, 2, "7"), (3, 0, "9")), ("P12", "P08", "P10")),
}


@pytest.mark.parametrize("name", BAD_PAPERS)
def test_bad_papers_are_refused_whole(work_folder: Path, capsys: Capture, name: str) -> None:
    before = opened_store(work_folder, capsys)
    body, expected = BAD_PAPERS[name]
    work_folder.joinpath("p.csv").write_bytes(body)
    assert in_time(lambda: take("p.csv")) == 1
    message = capsys.readouterr()
    assert message.out == ""
    assert codes(message.err) == expected, message.err
    assert work_folder.joinpath("s.db").read_bytes() == before


def test_every_bad_line_is_named(work_folder: Path, capsys: Capture) -> None:
    opened_store(work_folder, capsys)
    work_folder.joinpath("p.csv").write_bytes(rows((1, 2, "7"), (2, 1, "TORN"), (3, 0, "9")))
    assert take("p.csv") == 1
    message = capsys.readouterr().err
    for line in (2, 3, 4):
        assert f"dòng {line}: " in message


def test_papers_that_are_no_table(work_folder: Path, capsys: Capture) -> None:
    before = opened_store(work_folder, capsys)
    work_folder.joinpath("p.xlsx").write_bytes(b"PK\x03\x04 cut off")
    work_folder.joinpath("p.txt").write_bytes(rows())
    work_folder.joinpath("folder.csv").mkdir()
    for name, code in (
        ("p.xlsx", "P04"),
        ("p.txt", "P14"),
        ("folder.csv", "E07"),
        ("none.csv", "E07"),
    ):
        assert take(name) == 1
        assert codes(capsys.readouterr().err) == (code,)
    assert work_folder.joinpath("s.db").read_bytes() == before


def test_an_excel_file_is_refused_by_its_lines_too(work_folder: Path, capsys: Capture) -> None:
    opened_store(work_folder, capsys)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (ROWS[0], [1, None, 1, 1, 1], [2.5, None, 1, 1, 1], [3, "TORN", 1, 1, "=1+1"]):
        sheet.append(row)
    book.save(work_folder / "p.xlsx")
    assert take("p.xlsx") == 1
    assert set(codes(capsys.readouterr().err)) >= {"P08", "P11", "P10"}


def test_a_draft_takes_no_papers(work_folder: Path, capsys: Capture) -> None:
    draft = year_text(PLAIN, figures(3), passes=2, opened=False)
    work_folder.joinpath("y.toml").write_text(draft, "utf-8")
    assert main(["load", "y.toml", "--store", "s.db"]) == 0
    capsys.readouterr()
    work_folder.joinpath("p.csv").write_bytes(rows())
    assert take("p.csv") == 1
    assert codes(capsys.readouterr().err) == ("R01",)


def test_what_an_export_cannot_make_is_said_without_technical_names(
    tmp_path: Path, capsys: Capture
) -> None:
    year = Path(__file__).parents[3] / "docs" / "year-example.toml"
    store = str(tmp_path / "s.db")
    assert main(["load", str(year), "--store", store]) == 0
    assert main(["export", "--store", store, "--out", str(tmp_path / "out")]) == 0
    lacking = [one for one in capsys.readouterr().out.splitlines() if "Chưa lập" in one]
    assert any("R28" in one for one in lacking)
    assert any("T22" in one for one in lacking)
    assert not [one for one in lacking if re.search(r"\b[a-z]+_[a-z]+\b", one)]
