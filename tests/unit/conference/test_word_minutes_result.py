"""The figures and the conclusion of the minutes."""

from dataclasses import replace
from typing import Any

from tests.support.sample_views import (
    AT,
    SECTOR,
    sample_conference,
    sample_form,
    sample_papers,
    sample_record,
    sample_round,
)
from thidua_desktop.domain.ballot import NameCode
from thidua_desktop.domain.codes.ballot import Base, InvalidReason, Marking, Spoils
from thidua_desktop.domain.outcome import decide
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.files.word.minutes import minutes_context
from thidua_desktop.services.base.count_rows import DecisionRow
from thidua_desktop.services.conference.round_view import RoundView
from thidua_desktop.services.documents.minutes_fields import MinutesFields

FIELDS = MinutesFields()


def _context(view: RoundView) -> dict[str, Any]:
    return minutes_context(sample_conference(), view, FIELDS)


def _conclusion(view: RoundView) -> str:
    return "\n".join(_context(view)["conclusion"])


def test_written_opinions_stand_on_their_own_lines() -> None:
    form = sample_form()
    view = sample_round(
        form, papers=sample_papers(form, 10), written={(SECTOR, NameCode("KTVB")): Opinions(2, 0)}
    )
    table = _context(view)["contests"][1]
    assert table["notes"] == [
        (
            "Ý kiến bằng văn bản của thành viên vắng mặt đối với Cục Kiểm tra văn bản quy phạm "
            "pháp luật: đồng ý 02, không đồng ý 00 (đã cộng trong bảng)."
        )
    ]
    row = next(row for row in table["rows"] if row["name"].startswith("Cục Kiểm tra"))
    name = view.results[1].name_result("KTVB")
    assert row["agree"] == str(name.agree)
    # the share of valid papers is of papers alone
    assert row["second_share"] == f"{(name.agree - 2) * 100 / 9:.2f}%".replace(".", ",")


def test_the_share_beside_valid_papers_is_of_all_members() -> None:
    form = sample_form()
    contests = tuple(replace(contest, base=Base.VALID) for contest in form.contests)
    table = _context(sample_round(replace(form, contests=contests)))["contests"][0]
    assert table["first_header"] == "Tỷ lệ trên phiếu hợp lệ (11)"
    assert table["second_header"] == "Tỷ lệ trên tổng số đơn vị (12)"


def test_a_spoilt_contest_is_told() -> None:
    form = replace(sample_form(Marking.CROSS_OUT), spoils=Spoils.CONTEST)
    papers = [replace(paper, marks="00" + "1" * 10) for paper in sample_papers(form)]
    context = _context(sample_round(form, papers=papers))
    assert any("không tính phần của danh hiệu đó" in line for line in context["rules"])
    assert any("mỗi phiếu để lại nhiều nhất 04 tên" in line for line in context["rules"])
    assert context["contests"][1]["notes"] == [
        "Phiếu hợp lệ nhưng không tính phần của danh hiệu này: 11 phiếu."
    ]
    assert {row["none"] for row in context["contests"][1]["rows"]} == {"–"}


def _tie() -> RoundView:
    form = sample_form()
    papers = [replace(paper, marks="1" * 7 + "0" * 5) for paper in sample_papers(form)]
    return sample_round(form, papers=papers)


def test_a_tie_and_its_ways_out() -> None:
    view = _tie()
    said = _conclusion(view)
    assert "2. Danh hiệu “Cờ thi đua ngành Tư pháp”: chưa có tập thể được suy tôn." in said
    assert "Bằng phiếu ở vị trí cuối cùng (11 phiếu đồng ý)" in said
    assert "Còn 04 vị trí chưa xác định." in said
    assert "Chờ kết quả của danh hiệu điều kiện: " in said
    chosen = frozenset(NameCode(code) for code in ("HTQTCT", "KTVB", "BTNN", "TTB"))
    decision = DecisionRow(
        round_id=1, at=AT, session=1, contest=SECTOR, elected='["BTNN","HTQTCT","KTVB","TTB"]',
        decided_by="Trưởng Cụm", reason="điểm thi đua cao hơn.",
    )  # fmt: skip
    final = decide(view.form, view.ledger, view.tally, {SECTOR: chosen})
    settled = replace(view, decisions=(decision,), final=final)
    said = _conclusion(settled)
    assert "Theo quyết định của Trưởng Cụm: suy tôn Cục Bồi thường nhà nước; " in said
    assert "lý do: điểm thi đua cao hơn." in said
    assert (
        "Sau vòng tiếp theo hoặc quyết định nêu trên, danh hiệu “Cờ thi đua ngành Tư pháp”: "
        in said
    )
    assert "danh hiệu “Cờ thi đua của Chính phủ”: Cục Hộ tịch" in said


def test_a_further_round_is_named() -> None:
    further = sample_record(id=2, code="1-2", continues_round_id=1)
    conference = sample_conference(rounds=(sample_record(), further))
    said = minutes_context(conference, _tie(), FIELDS)["conclusion"]
    assert said[-1] == "Hội nghị tiếp tục bỏ phiếu vòng sau (phiếu 1-2), có biên bản riêng."


def test_empty_seats_are_told() -> None:
    form = sample_form()
    papers = [replace(paper, marks="0" * 12) for paper in sample_papers(form)]
    said = _conclusion(sample_round(form, papers=papers))
    assert "Còn 04 vị trí chưa có tập thể đủ số phiếu phải đạt." in said


def test_no_paper_at_all() -> None:
    context = _context(sample_round(papers=[], eligible=0))
    assert context["invalid_reasons"] == "Không có phiếu không hợp lệ."
    assert {row["first_share"] for row in context["contests"][0]["rows"]} == {"—"}
    assert {row["share"] for row in context["ledger"]} == {"–"}


def test_every_reason_has_its_line() -> None:
    form = sample_form()
    sheets = sample_papers(form)
    sheets[0] = replace(sheets[0], marks="." * 12)
    sheets[1] = replace(sheets[1], typed_reason=InvalidReason.SIGNED)
    assert _context(sample_round(form, papers=sheets))["invalid_reasons"] == (
        "Lý do phiếu không hợp lệ: phiếu không có dấu theo quy định: 01 phiếu; phiếu có ký tên "
        "hoặc đánh dấu riêng: 01 phiếu; phiếu trắng, không thể hiện ý kiến: 01 phiếu."
    )
