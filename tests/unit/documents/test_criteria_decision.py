"""The decision that issues a table: on what it rests, what it is called, its steps in words."""

from dataclasses import replace

import pytest

from tests.support.sample_scores import sample_criteria
from tests.support.word_reader import opened, paragraphs
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.scoring import Method
from thidua_desktop.files.documents import document_writer
from thidua_desktop.records.scoring import Criterion
from thidua_desktop.services.issuing.document_types import DOCUMENTS
from thidua_desktop.texts.scoring.papers import how


@pytest.mark.parametrize(
    ("method", "steps", "said"),
    [
        (Method.BAND, ">= 95: 10", "từ 95% trở lên: 10 điểm"),
        (Method.BAND, "> 95: 1,5", "trên 95%: 1,5 điểm"),
        (Method.BAND, "85 – < 95: 8", "từ 85% đến dưới 95%: 8 điểm"),
        (Method.BAND, "> 75 – 95: 5", "trên 75% đến 95%: 5 điểm"),
        (Method.BAND, "< 70,5: 0", "dưới 70,5%: 0 điểm"),
        (Method.BAND, "<= 70: 0", "từ 70% trở xuống: 0 điểm"),
        (
            Method.LATENESS,
            "0: 4\n1: 3\n2 – 5: 2\n> 5: 0",
            (
                "đúng hạn: 4 điểm; chậm 1 ngày: 3 điểm; chậm từ 2 đến 5 ngày: 2 điểm; "
                "chậm trên 5 ngày: 0 điểm"
            ),
        ),
        (Method.GRADE, "Tốt: 5\nKhá: 3", "Tốt: 5 điểm; Khá: 3 điểm"),
    ],
)
def test_a_step_is_said_in_words(method: Method, steps: str, said: str) -> None:
    one = Criterion(table_id=1, text="Một tiêu chí", method=method, steps=steps)
    assert how(one, "", leaf=True).split(": ", 1)[1] == said


def _lines(name: str) -> list[str]:
    paper = sample_criteria()
    table = paper.tree.table.model_copy(update={"name": name})
    paper = replace(paper, tree=replace(paper.tree, table=table))
    body = document_writer()(DOCUMENTS[DocumentKind.CRITERIA_DECISION], paper)
    return [one.text for one in paragraphs(opened(body))]


@pytest.mark.parametrize("name", ["Bảng tiêu chí", "Bảng tiêu chí năm 2017"])
def test_the_year_of_a_table_is_said_once(name: str) -> None:
    lines = _lines(name)
    assert "Ban hành Bảng tiêu chí năm 2017" in lines
    assert "BẢNG TIÊU CHÍ NĂM 2017" in lines


def test_it_rests_on_the_law_and_on_who_leads_the_cluster() -> None:
    lines = _lines("Bảng tiêu chí")
    at = lines.index("Căn cứ Luật Thi đua, khen thưởng;")
    assert lines[at + 1].startswith("Căn cứ Quyết định số 3916/QĐ-BTP ngày 15 tháng 11 năm 2016")
    assert lines[at + 2].startswith("Theo ý kiến thống nhất")
    assert any("lần lượt xét: điểm nhóm thứ nhất cao hơn." in line for line in lines)
