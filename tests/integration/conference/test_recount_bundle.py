"""A sealed round counted again by whoever has the bundle: other code, the same result and code."""

import json
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.naive_counter import PlainForm
from tests.support.random_ballots import plain_forms, random_papers
from tests.support.rounds import contest, figures, form
from tests.support.year_text import (
    papers_csv,
    papers_rows,
    random_figures,
    written_by_absent,
    year_text,
)
from thidua_desktop.__main__ import main
from thidua_desktop.bootstrap import wiring
from thidua_desktop.domain.codes.ballot import Marking
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.files.recount import recount_program
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import BallotRound
from thidua_desktop.services.conference.recount_bundle import FORM, PAPERS, RESULT
from thidua_desktop.services.conference.seal_round import seal_round

STORES = Path(__file__).resolve().parents[2] / "stores"


def recounted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "argv", ["recount.py", str(folder)])
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(str(folder / "recount.py"))
    return int(ended.value.code or 0)


def sealed_store(folder: Path, ballot: PlainForm, seed: int, returned: int) -> Path:
    """A store whose one round was counted from random papers and sealed."""
    rng = Random(seed)
    papers = random_papers(ballot, rng, returned)
    known = random_figures(rng, returned)
    written = written_by_absent(ballot, rng, known["eligible"] - known["present"])
    year, store, file = folder / "y.toml", folder / "s.db", folder / "p.csv"
    year.write_text(year_text(ballot, known, written=written), "utf-8")
    file.write_bytes(papers_csv(papers_rows(ballot, papers)))
    for line in (
        ["load", str(year), "--store", str(store)],
        ["papers", "--store", str(store), "--round", "1", "--pass", "1", str(file)],
    ):
        assert main(line) == 0
    with wiring.opened(store) as cases:
        cases.do(seal_round, stored_id(cases.registers.list(BallotRound)[0]))
    return store


def bundle(store: Path, out: Path) -> int:
    return main(["bundle", "--store", str(store), "--round", "1", "--out", str(out)])


@pytest.mark.slow
@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    ballot=st.sampled_from(Marking).flatmap(lambda marking: plain_forms(marking, versions=(2,))),
    seed=st.integers(0, 2**32),
    returned=st.integers(0, 14),
)
def test_any_round_comes_out_again(
    monkeypatch: pytest.MonkeyPatch, ballot: PlainForm, seed: int, returned: int
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        assert bundle(sealed_store(folder, ballot, seed, returned), folder / "out") == 0
        assert recounted(folder / "out", monkeypatch) == 0


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """The bundle of a round of an earlier release, frozen under version 1 of the rules."""
    store = tmp_path / "s.thidua-db"
    shutil.copy(STORES / "0.2.0.thidua-db", store)
    assert bundle(store, tmp_path / "out") == 0
    return tmp_path / "out"


def test_a_round_of_an_earlier_release_comes_out_again_with_plain_python(made: Path) -> None:
    line = [sys.executable, "-I", "-S", "recount.py"]
    done = subprocess.run(line, cwd=made, capture_output=True, encoding="utf-8", check=False)
    body, code, text = done.stdout.splitlines()
    sealed = json.loads((made / RESULT).read_text("utf-8"))
    assert (done.returncode, body, code) == (0, sealed["body"], sealed["check_code"])
    assert text == "Khớp với kết quả đã chốt."


def test_a_paper_that_was_changed_shows(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (made / PAPERS).read_text("utf-8").splitlines()
    change = str.maketrans("10", "01")
    (made / PAPERS).write_text("\n".join([lines[0], lines[1].translate(change), *lines[2:]]))
    assert recounted(made, monkeypatch) == 1


def test_a_form_that_requires_what_is_not_there_does_not_come_out(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form_file = made / FORM
    changed = json.loads(form_file.read_text("utf-8"))
    changed["contests"][0]["requires"] = "none such"
    form_file.write_text(json.dumps(changed), "utf-8")
    assert recounted(made, monkeypatch) == 1


def test_papers_have_no_number_and_stand_in_the_order_of_their_marks(made: Path) -> None:
    head, *papers = (made / PAPERS).read_text("utf-8").splitlines()
    assert head.startswith("invalid,")
    assert "paper" not in head
    assert papers == sorted(papers)


def test_the_program_is_short_enough_to_be_read() -> None:
    lines = recount_program().decode().splitlines()
    assert len(lines) <= 100
    assert max(map(len, lines)) <= 105
    assert not any("thidua" in line for line in lines)


@pytest.mark.parametrize("state", [RoundState.OPENED, RoundState.DRAFT])
def test_what_is_not_sealed_has_no_bundle(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], state: RoundState
) -> None:
    plain = form(contest("M", "AB"))
    year = tmp_path / "y.toml"
    year.write_text(year_text(plain, figures(3), opened=state is RoundState.OPENED), "utf-8")
    assert main(["load", str(year), "--store", str(tmp_path / "s.db")]) == 0
    assert bundle(tmp_path / "s.db", tmp_path / "out") == 1
    assert capsys.readouterr().err.startswith("R01 ")
    assert not (tmp_path / "out").exists()


def test_withheld_papers_have_no_bundle(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = tmp_path / "s.thidua-db"
    shutil.copy(STORES / "0.2.0-nhan-ban-giao.thidua-db", store)
    assert bundle(store, tmp_path / "out") == 1
    assert "R" in capsys.readouterr().err[:1]
    assert not (tmp_path / "out").exists()
