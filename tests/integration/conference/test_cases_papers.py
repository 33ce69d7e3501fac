"""Files of papers as offices make them: each gives the right count, or is refused by name."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.support.cases import sample_cases
from tests.support.counted import first_round
from tests.support.rounds import count_round
from tests.support.word_reader import tables, text
from thidua_desktop.__main__ import main
from thidua_desktop.domain.codes.ballot import InvalidReason
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import WarningCode
from thidua_desktop.records.choices import HallShows
from thidua_desktop.services.conference.conference_view import read_conference
from thidua_desktop.services.conference.draft_paper import draft_contests
from thidua_desktop.services.conference.freeze_form import freeze_form
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.seal_round import seal_round
from thidua_desktop.ui.hall.hall_scene import Stage, scenes
from thidua_desktop.ui.tabs.conference.prepare.prepare_state import free_units, prepare_state

CASES = Path(__file__).parents[2] / "data" / "papers"
Capture = pytest.CaptureFixture[str]
ROUND_KINDS = (
    DocumentKind.BALLOT,
    DocumentKind.MINUTES,
    DocumentKind.READING,
    DocumentKind.HAND_TALLY,
    DocumentKind.WORKBOOK,
)
APART = ("Phòng Tổng hợp (A1)", "Phòng Tổng hợp (A2)", "Phòng Tổng hợp (A3)")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def typed(case: str, name: str, number: int = 1, *more: str) -> int:
    if not Path("s.db").exists():
        assert main(["load", str(CASES / case / "year.toml"), "--store", "s.db"]) == 0
    where = ["--store", "s.db", "--round", "1", "--pass", str(number), *more]
    return main(["papers", *where, str(CASES / case / name)])


def result(capsys: Capture) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["result", "--store", "s.db", "--round", "1", "--json"]) == 0
    return dict(json.loads(capsys.readouterr().out))


def agreeing(found: dict[str, Any]) -> dict[str, int]:
    return {name["code"]: name["agree"] for name in found["contests"][0]["candidates"]}


def test_a_hidden_first_sheet_is_not_counted(capsys: Capture) -> None:
    assert typed("hidden-first-sheet", "luot1.xlsx") == 0
    assert agreeing(result(capsys)) == {"DV1": 0, "DV2": 4}


def test_a_workbook_with_both_passes_is_never_read_twice_as_the_first(capsys: Capture) -> None:
    assert typed("two-sheets", "hai-luot.xlsx") == 1
    message = capsys.readouterr().err
    assert "P17" in message
    assert "Lượt 1, Lượt 2" in message
    assert result(capsys)["ledger"]["entered"] == 0


def test_rows_that_are_only_bordered_are_no_papers(capsys: Capture) -> None:
    assert typed("phantom-rows", "luot1.xlsx") == 0
    assert agreeing(result(capsys)) == {"DV1": 4, "DV2": 0}


def test_the_shares_of_one_whole_add_up_where_they_stand_together(tmp_path: Path) -> None:
    case = CASES / "percent-sum"
    with sample_cases(tmp_path, (case / "year.toml").read_bytes()) as cases:
        round_id = first_round(cases)
        with (case / "p1.csv").open(encoding="utf-8-sig", newline="") as lines:
            typed_rows = list(csv.DictReader(lines))
        papers = [
            (
                row["CO:DV1"] + row["CO:DV2"],
                InvalidReason(row["invalid"]) if row["invalid"] else None,
            )
            for row in typed_rows
        ]
        count_round(
            cases,
            round_id,
            [(marks, reason) if reason else marks for marks, reason in papers],
        )
        cases.do(seal_round, round_id)
        path = cases.issue_document(round_id, DocumentKind.MINUTES, tmp_path).path
        rows = [row for table in tables(path.read_bytes()) for row in table]
        ledger = {row[0]: row[2] for row in rows if row[0].startswith("Số phiếu")}
        assert ledger["Số phiếu hợp lệ"] == "96,88% số phiếu thu về"
        assert ledger["Số phiếu không hợp lệ"] == "3,12% số phiếu thu về"


def test_equal_names_are_warned_of_at_load_and_in_the_result(capsys: Capture) -> None:
    assert typed("same-names", "p1.csv") == 0
    assert f"{'; '.join(APART)}: các tập thể trùng tên" in capsys.readouterr().err
    assert result(capsys)["warnings"] == [WarningCode.LOOK_ALIKE]


def test_equal_names_are_told_apart_in_every_document_and_in_the_hall(tmp_path: Path) -> None:
    with sample_cases(tmp_path, (CASES / "same-names" / "year.toml").read_bytes()) as cases:
        round_id = first_round(cases)
        count_round(cases, round_id, ["100"] * 4)
        cases.do(seal_round, round_id)
        for kind in ROUND_KINDS:
            path = cases.issue_document(round_id, kind, tmp_path).path
            if kind is DocumentKind.WORKBOOK:
                sheet = openpyxl.load_workbook(path)["Kết quả"]
                assert set(APART) <= {cell.value for row in sheet.rows for cell in row}
            else:
                message = " ".join(text(path.read_bytes()).split())
                assert "Phòng Tổng hợp (A1)" in message, kind
        view, conference = cases.read(read_round, round_id), cases.read(read_conference)
        [slide] = scenes(conference, view, Stage.RESULT, HallShows.ALL)
        assert tuple(row.name for row in slide.rows) == APART


def test_equal_names_are_warned_of_before_the_form_is_frozen(tmp_path: Path) -> None:
    body = (CASES / "same-names" / "year.toml").read_text("utf-8")
    draft = re.sub("(?m)^(printed|spoilt|issued|returned) = .*$", "", body)
    with sample_cases(tmp_path, draft.encode()) as cases:
        round_id = first_round(cases)
        view, conference = cases.read(read_round, round_id), cases.read(read_conference)
        assert conference is not None
        contests = cases.read(draft_contests, round_id)
        shown = prepare_state(conference, view, contests, cases.propose_contest)
        assert shown.tone == "warning"
        assert all(name in shown.readiness for name in APART)
        assert [line.name for line in shown.contests[0].lines] == list(APART)
        assert free_units(conference, contests[0], contests)[0][1] == "PHÒNG TỔNG HỢP (A4)"
        cases.do(freeze_form, round_id)
        assert cases.read(read_round, round_id).warnings == (WarningCode.LOOK_ALIKE,)
