"""A random year as TOML with its papers gives what the second counter says (the whole way)."""

import io
import json
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.naive_counter import PlainForm
from tests.support.random_ballots import plain_forms, random_papers
from tests.support.year_text import (
    CONTEST_KEYS,
    LEDGER_KEYS,
    NAME_KEYS,
    RESULT_KEYS,
    expected_ledger_and_contests,
    papers_csv,
    papers_rows,
    random_figures,
    written_by_absent,
    year_text,
)
from thidua_desktop.__main__ import main
from thidua_desktop.domain.codes.ballot import Marking


def run(*arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(arguments)
    return code, out.getvalue(), err.getvalue()


def check_keys(result: dict[str, Any]) -> None:
    assert tuple(result) == RESULT_KEYS
    assert tuple(result["ledger"]) == LEDGER_KEYS
    for contest in result["contests"]:
        assert tuple(contest) == CONTEST_KEYS
        for name in contest["candidates"]:
            assert tuple(name) == NAME_KEYS
            assert tuple(name["written"]) == ("agree", "disagree")


@pytest.mark.slow
@settings(max_examples=35, suppress_health_check=[HealthCheck.too_slow])
@given(
    form=st.sampled_from(Marking).flatmap(lambda marking: plain_forms(marking, versions=(2,))),
    seed=st.integers(0, 2**32),
    returned=st.integers(0, 14),
    separator=st.sampled_from((",", ";")),
    bom=st.booleans(),
)
def test_a_random_year_gives_what_the_second_counter_says(
    form: PlainForm, seed: int, returned: int, separator: str, bom: bool
) -> None:
    rng = Random(seed)
    papers = random_papers(form, rng, returned)
    figures = random_figures(rng, returned)
    written = written_by_absent(form, rng, figures["eligible"] - figures["present"])
    rows = papers_rows(form, papers)
    body = rows[1:]
    rng.shuffle(body)
    with tempfile.TemporaryDirectory() as folder:
        year, store, file = (str(Path(folder, n)) for n in ("y.toml", "s.db", "p.csv"))
        Path(year).write_text(year_text(form, figures, written=written), "utf-8")
        mark = b"\xef\xbb\xbf" if bom else b""
        Path(file).write_bytes(mark + papers_csv([rows[0], *body], separator))
        code, _, err = run("load", year, "--store", store)
        assert code == 0, err
        code, _, err = run("papers", "--store", store, "--round", "1", "--pass", "1", file)
        assert code == 0, err
        code, out, err = run("result", "--store", store, "--round", "1", "--json")
        assert (code, err) == (0, "")
    result = json.loads(out)
    check_keys(result)
    expected = expected_ledger_and_contests(form, figures, papers, written)
    assert result["ledger"] == expected["ledger"]
    assert result["contests"] == expected["contests"]
    assert result["round"] == "1"
    assert result["state"] == "agreed"
    assert result["errors"] == []
    assert result["check_code"] is None
