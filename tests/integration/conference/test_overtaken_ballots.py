"""A run-off whose tie a recount has undone: nothing is published, read out or counted of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.rounds import (
    FIRST,
    contest,
    count_round,
    form,
    further,
    outcomes,
    print_minutes,
    year_cases,
)
from tests.support.word_reader import text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.conference.record_paper import record_paper
from thidua_desktop.services.conference.run_pass import finish_pass, start_pass
from thidua_desktop.services.conference.seal_round import (
    overtaken,
    publish_round,
    recount,
    seal_round,
    sign_minutes,
)
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.ui.tabs.conference.publish.publish_state import publish_act

TIED = ("1100", "1100", "1010", "1010", "1110", "1110")  # W is clear, X and Y are level
Y_AHEAD = ("1100", "1100", "1010", "1010", "1010", "1110")
STILL_TIED = ("1100", "1100", "1010", "1010", "1110", "0110")


@pytest.fixture
def held(tmp_path: Path) -> Iterator[tuple[OpenStore, int, int]]:
    """The first ballot and its run-off, which X has won; both are signed."""
    with year_cases(tmp_path, form(contest("A", "WXYZ", 2)), 6) as (cases, first):
        count_round(cases, first, TIED)
        cases.do(seal_round, first)
        second = further(cases, first, "A", ["10"] * 4 + ["01"] * 2)
        for number, one in enumerate((first, second)):
            print_minutes(cases, one, f"bien-ban-{number}.docx")
            cases.do(sign_minutes, one)
        yield cases, first, second


def count_again(cases: OpenStore, round_id: int, papers: tuple[str, ...]) -> None:
    cases.do(recount, round_id, reason="Có đề nghị", asked_by="Đơn vị Y", agreed_by="Hội nghị")
    cases.do(start_pass, round_id, 1, FIRST)
    for number, marks in enumerate(papers, 1):
        cases.do(record_paper, cases.rounds, round_id, 1, number, marks, None)
    cases.do(finish_pass, round_id)
    cases.do(seal_round, round_id)


def message(cases: OpenStore, round_id: int, kind: DocumentKind) -> str:
    return text(cases.issue_document(round_id, kind, cases.documents).path.read_bytes())


def test_it_is_not_published_and_not_read_out(held: tuple[OpenStore, int, int]) -> None:
    cases, first, second = held
    assert not cases.read(overtaken, second)
    count_again(cases, first, Y_AHEAD)
    assert outcomes(cases, first, "A") == {
        "W": "elected",
        "Y": "elected",
        "X": "beyond_seats",
        "Z": "short",
    }
    assert cases.read(overtaken, second)
    for refused in (
        lambda: cases.do(publish_round, second),
        lambda: message(cases, second, DocumentKind.READING),
    ):
        with pytest.raises(Refused) as caught:
            refused()
        assert caught.value.code is RefusalCode.BALLOT_NOT_COUNTED
    act = publish_act(cases.read(read_round, second), showing=False, overtaken=True)
    assert act.id == "", "there is no button"
    assert "kiểm phiếu lại" in act.why


def test_both_minutes_say_that_it_does_not_count(held: tuple[OpenStore, int, int]) -> None:
    cases, first, second = held
    assert "không được tính" not in message(cases, second, DocumentKind.MINUTES)
    count_again(cases, first, Y_AHEAD)
    label_text = message(cases, first, DocumentKind.MINUTES)
    assert "theo kết quả kiểm phiếu này, kết quả của vòng đó không được tính." in label_text
    label_text = message(cases, second, DocumentKind.MINUTES)
    assert "Kết quả của lần bỏ phiếu này không được tính vào kết quả của hội nghị" in label_text


def test_a_recount_that_leaves_the_tie_leaves_the_run_off(held: tuple[OpenStore, int, int]) -> None:
    cases, first, second = held
    count_again(cases, first, STILL_TIED)
    assert outcomes(cases, first, "A")["X"] == "elected"
    assert not cases.read(overtaken, second)
    assert "không được tính" not in message(cases, first, DocumentKind.MINUTES)
    cases.do(publish_round, second)
