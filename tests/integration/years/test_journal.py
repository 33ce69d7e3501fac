"""Nhật ký: every act told once, in pages, filtered; never what stands on a paper."""

import re
from collections.abc import Iterator
from dataclasses import astuple
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from tests.support.cases import sample_cases
from tests.support.counted import first_round, sample_papers, seal_first
from tests.support.word_reader import text
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RefusalCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.cluster import Unit
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.conference.read_round import read_round
from thidua_desktop.services.open_store import OpenStore
from thidua_desktop.services.years import journal
from thidua_desktop.services.years.journal import (
    END,
    JournalFilter,
    JournalLine,
    journal_tables,
    read_entry,
    read_journal,
)

BOTH = (DocumentKind.COUNT_JOURNAL, DocumentKind.COUNT_JOURNAL_BOOK)


@pytest.fixture
def counted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStore]:
    """The sample counted twice and sealed; then a unit is renamed."""
    with sample_cases(tmp_path_factory.mktemp("nhat-ky")) as cases:
        seal_first(cases)
        new = cases.registers.save(Unit(code="MOI", name="Cục Zêta"))
        cases.registers.save(new.model_copy(update={"name": "Cục Ômêga"}))
        yield cases


def _lines(cases: OpenStore, **wanted: object) -> list[JournalLine]:
    found: list[JournalLine] = []
    before: int | None = END
    while before is not None:
        page = cases.read(read_journal, JournalFilter(**wanted), before)  # type: ignore[arg-type]
        found += page.lines
        before = page.before
    return found


def test_every_row_is_told_once_the_newest_first_whatever_a_page_holds(
    counted: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _lines(counted)
    assert [line.id for line in whole] == list(range(len(whole), 0, -1))
    for page in (1, 7, len(whole)):
        monkeypatch.setattr(journal, "PAGE", page)
        assert _lines(counted) == whole


def test_before_and_after_are_told(counted: OpenStore) -> None:
    newest = _lines(counted)[0]
    assert newest.what == "sửa Đơn vị"
    assert newest.fields.endswith("Cục Zêta → Cục Ômêga")
    (change,) = counted.read(read_entry, newest.id)
    assert (change.before, change.after) == ("Cục Zêta", "Cục Ômêga")


def test_filters_let_through_what_is_wanted_alone(counted: OpenStore) -> None:
    whole, today = _lines(counted), _lines(counted)[0].at.date()
    papers = _lines(counted, table="count_paper")
    assert papers
    assert all("Phiếu đã nhập" in line.what for line in papers)
    assert [line.id for line in _lines(counted, words="omega")] == [whole[0].id]
    assert _lines(counted, words="omega alpha") == []
    year_id = stored_id(counted.read(read_round, first_round(counted)).record)
    of_year = _lines(counted, year_id=year_id)
    assert {line.id for line in whole} - {line.id for line in of_year} == {
        whole[0].id,
        whole[1].id,
    }
    assert _lines(counted, since=date.min + timedelta(days=2), until=date.max - timedelta(days=2))
    assert _lines(counted, since=today, until=today)[0] == whole[0]
    assert _lines(counted, since=today + timedelta(days=1)) == []
    assert _lines(counted, until=whole[-1].at.date() - timedelta(days=1)) == []


def test_every_table_has_a_title() -> None:
    tables = dict(journal_tables())
    assert len(tables) > 30
    assert all(title and title != table for table, title in tables.items())


def _everything_told(cases: OpenStore, folder: Path) -> list[str]:
    """Everything that the journal and both papers say."""
    round_id = first_round(cases)
    word, book = (cases.issue_document(round_id, kind, folder).path for kind in BOTH)
    page = openpyxl.load_workbook(book).active
    assert page is not None
    cells = [str(cell) for row in page.iter_rows(values_only=True) for cell in row if cell]
    lines = [str(astuple(line)) for line in _lines(cases)]
    entries = [str(one) for line in _lines(cases) for one in cases.read(read_entry, line.id)]
    return [text(word.read_bytes()), *cells, *lines, *entries]


def test_no_mark_and_no_reason_of_a_paper_is_told(counted: OpenStore, tmp_path: Path) -> None:
    papers = sample_papers(counted.read(read_round, first_round(counted)).form)
    said = "\n".join(_everything_told(counted, tmp_path))
    assert not any(marks in said for marks, _reason in papers)
    assert not any(reason in said for _marks, reason in papers if reason)
    assert re.search(r"[01.]{10}", said) is None
    assert "salt" not in said


def test_both_papers_have_the_check_code_and_every_paper_typed(
    counted: OpenStore, tmp_path: Path
) -> None:
    code = counted.read(read_round, first_round(counted)).check_code
    assert code
    word, *cells = _everything_told(counted, tmp_path)
    assert code in word
    assert any(code in cell for cell in cells)
    for number in range(1, 13):
        assert f"Phiếu số: {number};" in word
    assert "Cục Ômêga" not in word, "what does not belong to the round"


def test_before_the_result_is_sealed_there_is_none(cases: OpenStore, tmp_path: Path) -> None:
    for kind in BOTH:
        with pytest.raises(Refused) as refused:
            cases.issue_document(first_round(cases), kind, tmp_path)
        assert refused.value.code is RefusalCode.WRONG_STATE
