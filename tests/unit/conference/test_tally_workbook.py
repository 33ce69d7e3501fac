"""Bảng tổng hợp kiểm phiếu: read back cell by cell, and recalculated by another program."""

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.support.sample_views import (
    AT,
    SECTOR,
    printed,
    sample_conference,
    sample_form,
    sample_papers,
    sample_round,
)
from thidua_desktop.domain.ballot import Candidate, NameCode
from thidua_desktop.domain.codes.ballot import CheckMethod, Marking, Spoils
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.comparison import HandTally, TallyDifference
from thidua_desktop.domain.ledger import Ledger
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.files.excel.tally_context import workbook_context
from thidua_desktop.files.excel.tally_workbook import write_tally_workbook
from thidua_desktop.services.base.count_rows import AmendmentRow
from thidua_desktop.services.conference.round_view import MoveInfo, RoundView
from thidua_desktop.texts.base import excel

HTQTCT = (SECTOR, NameCode("HTQTCT"))


def _bytes(view: RoundView, **changes: Any) -> bytes:
    return write_tally_workbook(printed(sample_conference(**changes), view))


def _open(body: bytes, *, values: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(body), data_only=values)


def _text(book: openpyxl.Workbook) -> list[str]:
    return [
        str(cell.value)
        for page in book
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None
    ]


def _odd_views() -> dict[str, RoundView]:
    """Rounds of every kind that the sheets tell apart."""
    withdrawn = AmendmentRow(
        round_id=1,
        at="",
        kind="withdraw",
        contest=SECTOR,
        code="TTB",
        seats=None,
        reason="",
        decided_by="",
    )
    hand = sample_round(
        method=CheckMethod.HAND_TALLY,
        found=(),
        hand=HandTally(10, 2, {}),
        hand_difference=TallyDifference(papers=True, names=(HTQTCT,)),
    )
    spoiling = replace(sample_form(Marking.CHOOSE), spoils=Spoils.CONTEST)
    full = [replace(p, marks="1" * len(p.marks)) for p in sample_papers(spoiling)]
    return {
        "agree": sample_round(),
        "choose": sample_round(sample_form(Marking.CHOOSE)),
        "cross_out": sample_round(sample_form(Marking.CROSS_OUT)),
        "written": sample_round(eligible=14, written={HTQTCT: Opinions(2, 0)}),
        "withdrawn": sample_round(amendments=(withdrawn,)),
        "hand": hand,
        "spoilt": sample_round(spoiling, papers=full),
        "unknown": sample_round(papers=[], ledger=Ledger(), state=RoundState.DRAFT),
    }


def test_three_sheets_with_the_figures_as_numbers() -> None:
    book = _open(_bytes(sample_round()), values=True)
    assert book.sheetnames == [excel.LEDGER_SHEET, excel.RESULT_SHEET, excel.DIFFERENCES_SHEET]
    ledger = {row[1].value: row[2].value for row in book[excel.LEDGER_SHEET].iter_rows(min_row=7)}
    assert ledger[excel.FIGURES["eligible"]] == 12
    assert ledger[excel.FIGURES["usable"]] == 14
    assert ledger[excel.FIGURES["valid"]] == 11
    assert ledger[excel.FIGURES["invalid"]] == 1
    assert ledger["– phiếu không có dấu theo quy định"] == 1
    assert ledger[excel.FIGURES["entered"]] == 12
    assert ledger["Đã nhập bằng thu về"] == excel.HOLDS


def test_every_sheet_says_which_ballot_and_which_count_it_is() -> None:
    view = sample_round(session=2, turn=2)
    for page in _open(_bytes(view), values=True):
        message = "\n".join(str(cell.value) for row in page.iter_rows(max_row=6) for cell in row)
        assert "(Vòng 2 – Kiểm phiếu lại lần 1)" in message


def test_passes_that_were_not_compared_yet_are_not_said_to_agree() -> None:
    typing = MoveInfo(Move.START_CHECK, RoundState.CHECKING, 1, AT, {})
    counted = sample_round(found=())
    half = replace(counted, moves=(*counted.moves[:-2], typing), state=RoundState.CHECKING)
    assert excel.NO_DIFFERENCE in _differences_shown(counted)
    shown = _differences_shown(half)
    assert excel.NO_DIFFERENCE not in shown
    assert excel.NOT_CHECKED in shown


def _differences_shown(view: RoundView) -> list[object]:
    page = _open(_bytes(view), values=True)[excel.DIFFERENCES_SHEET]
    return [cell.value for row in page.iter_rows() for cell in row]


def test_sums_and_shares_are_formulas() -> None:
    book = _open(_bytes(sample_round()))
    rows = list(book[excel.LEDGER_SHEET].iter_rows(min_row=7))
    formulas = {row[1].value: row[2].value for row in rows}
    at = {row[1].value: row[1].row for row in rows}
    valid, invalid = at[excel.FIGURES["valid"]], at[excel.FIGURES["invalid"]]
    after = at["– phiếu không có dấu theo quy định"]
    assert formulas[excel.FIGURES["entered"]] == f"=C{valid}+C{invalid}"
    assert formulas[excel.FIGURES["invalid"]] == f"=C{after}"
    first = book[excel.RESULT_SHEET][8]
    share = "ROUND(10000*D8/'Cân đối phiếu'!$C$7,0)"
    assert first[7].value == (
        f'=IF(N(\'Cân đối phiếu\'!$C$7)=0,"–",INT({share}/100)&","&TEXT(MOD({share},100),"00")&"%")'
    )
    assert first[0].value == "=RANK(D8,$D$8:$D$9)"


def test_names_stand_in_the_order_of_the_result() -> None:
    view = sample_round()
    book = _open(_bytes(view), values=True)
    rows = [[cell.value for cell in row] for row in book[excel.RESULT_SHEET].iter_rows(min_row=7)]
    named = [row for row in rows if isinstance(row[1], int)]
    results = [name for contest in view.results for name in contest.names]
    assert [row[2] for row in named] == [name.name for name in results]
    assert [row[3] for row in named] == [name.agree for name in results]
    assert named[0][7] == "91,67%"
    assert (named[0][9], named[0][10]) == (8, "Được suy tôn")
    assert rows[0][0] == (
        "Cờ thi đua của Chính phủ: suy tôn 02 tập thể; mức phải đạt: 2/3, ít nhất 8 phiếu, "
        "tính trên tổng số đơn vị thành viên"
    )


def test_print_set_up_is_a4_with_repeated_header_and_pages() -> None:
    book = _open(_bytes(sample_round()))
    for page in book:
        assert page.page_setup.paperSize == 9
        assert page.page_setup.fitToWidth == 1
        assert page.page_setup.fitToHeight == 0
        assert page.sheet_properties.pageSetUpPr is not None
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.print_title_rows == "$6:$6"
        assert page.freeze_panes == "A7"
        assert page.oddFooter is not None
        assert "&P/&N" in str(page.oddFooter.right.text)
        assert page["A2"].value == "CỤM THI ĐUA SỐ III"
        assert page["A2"].font.name == "Times New Roman"
        assert page["A2"].font.bold
    assert book[excel.RESULT_SHEET].page_setup.orientation == "landscape"
    assert book[excel.LEDGER_SHEET].page_setup.orientation == "portrait"


def test_it_says_check_code_and_made_up_figures() -> None:
    text = _text(_open(_bytes(sample_round())))
    assert "Mã kiểm chứng: 7K2M-9QXD-4TBA. SỐ LIỆU MINH HỌA" in text
    plain = _text(_open(_bytes(sample_round(state=RoundState.COUNTING), illustrative=False)))
    assert excel.NOT_SEALED in plain
    assert not any("minh họa" in word.lower() for word in plain)


def test_differences_name_papers_and_how_they_were_settled_but_no_mark() -> None:
    form = sample_form()
    papers = sample_papers(form)
    odd = replace(papers[2], marks="0" * len(papers[2].marks))
    view = replace(
        sample_round(form, found=(3, 5, 7, 11)),
        papers={
            1: {p.number: p for p in papers},
            2: {**{p.number: p for p in papers}, 3: odd},
            3: {3: papers[2], 5: replace(papers[4], marks=odd.marks)},
        },
        decided={11: "Trần Thị Bình"},
    )
    assert workbook_context(printed(view=view)).differing == (
        (3, "Lấy lại phiếu, nhập lại: theo lượt 1"),
        (5, "Lấy lại phiếu, nhập lại: theo lượt 2"),
        (7, "Đã hủy lần nhập và nhập lại; hai lượt khớp nhau"),
        (11, "Trưởng Ban kiểm phiếu quyết định: Trần Thị Bình"),
    )
    body = _bytes(view)
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert not any(paper.marks.encode() in everything for paper in papers)


def test_text_stays_text_whatever_it_starts_with() -> None:
    names = ('=HYPERLINK("http://x","y")', "+1", "-2", "@SUM(A1)", "A & B <c>")
    form = sample_form(names=12)
    contests = []
    for contest in form.contests:
        candidates = tuple(
            Candidate(c.code, names[n % len(names)], c.number)
            for n, c in enumerate(contest.candidates)
        )
        contests.append(replace(contest, candidates=candidates, name="=1+1"))
    book = _open(_bytes(sample_round(replace(form, contests=tuple(contests)))))
    for row in book[excel.RESULT_SHEET].iter_rows(min_row=7):
        cell = row[2]
        if cell.value in names:
            assert cell.data_type == "s"
    assert {row[2].value for row in book[excel.RESULT_SHEET].iter_rows()} >= set(names)


def test_the_same_input_gives_the_same_bytes() -> None:
    assert _bytes(sample_round()) == _bytes(sample_round())


@pytest.mark.parametrize("name", sorted(_odd_views()))
def test_every_kind_of_round_can_be_written(name: str) -> None:
    book = _open(_bytes(_odd_views()[name]), values=True)
    assert book[excel.LEDGER_SHEET]["A6"].value == "STT"


def test_sixty_long_names_fit() -> None:
    book = _open(_bytes(sample_round(sample_form(names=60)), units=60))
    names = {row[2].value for row in book[excel.RESULT_SHEET].iter_rows()}
    form = sample_form(names=60)
    assert names >= {candidate.name for candidate in form.candidates}


def has_calc() -> bool:
    """Tell whether LibreOffice is here with its Calc; others of its parts may stand alone."""
    program = shutil.which("soffice")
    return program is not None and any(Path(program).resolve().parent.glob("*sclo.*"))


@pytest.mark.slow
@pytest.mark.skipif(not has_calc(), reason="LibreOffice Calc is not installed")
def test_another_program_reckons_the_same(tmp_path: Path) -> None:
    """Without the results that the file carries, LibreOffice has to work each formula out."""
    bodies = {name: _bytes(view) for name, view in _odd_views().items()}
    for name, body in bodies.items():
        _open(body).save(tmp_path / f"{name}.xlsx")  # openpyxl keeps formulas, drops results
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--convert-to",
            "ods",
            "--outdir",
            str(tmp_path / "out"),
            *[str(tmp_path / f"{name}.xlsx") for name in bodies],
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(tmp_path / "back"),
            *[str(tmp_path / "out" / f"{name}.ods") for name in bodies],
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for name, body in bodies.items():
        ours, formulas = _open(body, values=True), _open(body)
        theirs = openpyxl.load_workbook(tmp_path / "back" / f"{name}.xlsx", data_only=True)
        for page in formulas:
            for row in page.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        place = cell.coordinate
                        mine = ours[page.title][place].value
                        assert theirs[page.title][place].value == pytest.approx(mine), (
                            name,
                            page.title,
                            place,
                            cell.value,
                        )


def _ledger(view: RoundView) -> dict[str, tuple[object, ...]]:
    page = _open(_bytes(view), values=True)[excel.LEDGER_SHEET]
    return {str(row[1].value): tuple(c.value for c in row[2:]) for row in page.iter_rows(min_row=7)}


def test_shares_are_text_that_any_excel_shows_alike_and_add_up() -> None:
    form = sample_form()
    view = sample_round(form, papers=sample_papers(form, 32), eligible=32)
    rows = _ledger(view)
    assert rows[excel.FIGURES["valid"]][:2] == (31, "96,88%")
    assert rows[excel.FIGURES["invalid"]][:2] == (1, "3,12%")
    assert (rows[excel.FIGURES["present"]][1], rows[excel.FIGURES["absent"]][1]) == (
        "100,00%",
        "0,00%",
    )
    assert excel.ADJUSTED in _text(_open(_bytes(view)))
    assert excel.ADJUSTED not in _text(_open(_bytes(sample_round())))
    formats = {
        cell.number_format
        for page in _open(_bytes(view))
        for row in page.iter_rows()
        for cell in row
    }
    assert formats <= {"General", "@", "0"}


def test_the_papers_add_up_from_printing_to_counting() -> None:
    rows = {text: figures[0] for text, figures in _ledger(sample_round()).items()}
    printed_papers, spoilt, unused, issued = (
        rows[excel.FIGURES[name]] for name in ("printed", "spoilt", "unused", "issued")
    )
    assert (printed_papers, spoilt, unused, issued) == (15, 1, 2, 12)


@pytest.mark.parametrize("marking", [Marking.CHOOSE, Marking.CROSS_OUT])
def test_no_column_that_can_have_no_value(marking: Marking) -> None:
    form = sample_form(marking)
    page = _open(_bytes(sample_round(form)))[excel.RESULT_SHEET]
    heads = [str(cell.value) for cell in page[6] if cell.value]
    assert excel.NO_OPINION not in heads
    assert heads[3:5] == ["Suy tôn", "Không suy tôn"]
    void = sample_round(form, papers=[])
    heads = [str(cell.value) for cell in _open(_bytes(void))[excel.RESULT_SHEET][6]]
    assert excel.SHARE_ON_VALID not in heads


def test_every_sheet_is_dated_and_signed_and_none_sums_what_no_sum_means() -> None:
    book = _open(_bytes(sample_round()))
    for page in book:
        message = [str(c.value) for row in page.iter_rows() for c in row if c.value is not None]
        assert "Hà Nội, ngày 22 tháng 11 năm 2017" in message
        assert {excel.SECRETARY, excel.HEAD_TELLER, "Lê Minh Châu", "Trần Thị Bình"} <= set(message)
        assert "Cộng" not in message
