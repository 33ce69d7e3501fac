"""The figures and the conclusion of the minutes."""

from dataclasses import replace

from tests.support.sample_views import (
    AT,
    SECTOR,
    printed,
    sample_form,
    sample_papers,
    sample_round,
    written,
)
from tests.support.word_reader import tables, text
from thidua_desktop.domain.ballot import NameCode
from thidua_desktop.domain.codes.ballot import Base, InvalidReason, Marking, Spoils
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.outcome import decide
from thidua_desktop.domain.tally import Opinions
from thidua_desktop.services.base.count_rows import DecisionRow
from thidua_desktop.services.conference.round_view import RoundView


def _written(view: RoundView) -> bytes:
    return written(DocumentKind.MINUTES, printed(view=view))


def _message(view: RoundView) -> str:
    return text(_written(view))


def test_written_opinions_stand_on_their_own_lines() -> None:
    form = sample_form()
    view = sample_round(
        form, papers=sample_papers(form, 10), written={(SECTOR, NameCode("KTVB")): Opinions(2, 0)}
    )
    assert (
        "Ý kiến bằng văn bản của thành viên vắng mặt đối với Cục Kiểm tra văn bản quy phạm pháp "
        "luật: đồng ý 02, không đồng ý 00 (đã cộng trong bảng)."
    ) in _message(view)
    row = next(row for row in tables(_written(view))[3] if row[1].startswith("Cục Kiểm tra"))
    name = view.results[1].name_result("KTVB")
    assert row[2] == str(name.agree)
    # the share of valid papers is of papers alone
    assert row[6] == f"{(name.agree - 2) * 100 / 9:.2f}%".replace(".", ",")


def test_the_share_beside_valid_papers_is_of_all_members() -> None:
    form = sample_form()
    contests = tuple(replace(contest, base=Base.VALID) for contest in form.contests)
    heads = tables(_written(sample_round(replace(form, contests=contests))))[2][0]
    assert heads[5:7] == [
        "Tỷ lệ trên phiếu hợp lệ (11) (căn cứ xét)",
        "Tỷ lệ trên tổng số đơn vị (12)",
    ]


def test_a_spoilt_contest_is_told() -> None:
    form = replace(sample_form(Marking.CROSS_OUT), spoils=Spoils.CONTEST)
    papers = [replace(paper, marks="00" + "1" * 10) for paper in sample_papers(form)]
    message = _message(sample_round(form, papers=papers))
    assert "không tính phần của danh hiệu đó, phiếu vẫn hợp lệ." in message
    assert "mỗi phiếu suy tôn không quá 04 tập thể" in message
    assert "Phiếu hợp lệ nhưng không tính phần của danh hiệu này: 11 phiếu." in message


def _tie() -> RoundView:
    form = sample_form()
    papers = [replace(paper, marks="1" * 7 + "0" * 5) for paper in sample_papers(form)]
    return sample_round(form, papers=papers)


def test_a_tie_and_its_ways_out() -> None:
    view = _tie()
    message = _message(view)
    assert "2. Danh hiệu “Cờ thi đua ngành Tư pháp”: chưa có tập thể được suy tôn." in message
    assert "Bằng phiếu ở vị trí cuối cùng (11 phiếu đồng ý)" in message
    assert "Còn 04 vị trí chưa xác định." in message
    assert "Chờ kết quả của danh hiệu “Cờ thi đua ngành Tư pháp”: " in message
    chosen = frozenset(NameCode(code) for code in ("HTQTCT", "KTVB", "BTNN", "TTB"))
    decision = DecisionRow(
        round_id=1,
        at=AT,
        session=1,
        contest=SECTOR,
        elected='["BTNN","HTQTCT","KTVB","TTB"]',
        decided_by="Trưởng Cụm",
        reason="điểm thi đua cao hơn.",
    )
    final = decide(view.form, view.ledger, view.tally, {SECTOR: chosen})
    settled = replace(view, decisions=(decision,), final=final)
    message = _message(settled)
    assert "Theo quyết định của Trưởng Cụm: suy tôn Cục Bồi thường nhà nước; " in message
    assert "lý do: điểm thi đua cao hơn." in message
    assert (
        "Kết quả của hội nghị đối với danh hiệu “Cờ thi đua ngành Tư pháp”: Cục Hộ tịch, quốc "
        "tịch, chứng thực (11/12 phiếu đồng ý, theo quyết định của Trưởng Cụm); " in message
    )
    assert "danh hiệu “Cờ thi đua của Chính phủ”: Cục Hộ tịch" in message


def test_a_further_round_is_named() -> None:
    view = replace(sample_round(), turn=2)
    held = replace(printed(view=replace(_tie(), later=(view,))), further=(view,))
    message = text(written(DocumentKind.MINUTES, held))
    for title in ("Cờ thi đua của Chính phủ", "Cờ thi đua ngành Tư pháp"):
        assert f"Hội nghị bỏ phiếu vòng 2 đối với danh hiệu “{title}”." in message
    draft = replace(held, round=_tie(), further=(replace(view, state=RoundState.READY),))
    assert "vòng 2" not in text(written(DocumentKind.MINUTES, draft))


def test_empty_seats_are_told() -> None:
    form = sample_form()
    papers = [replace(paper, marks="0" * 12) for paper in sample_papers(form)]
    message = _message(sample_round(form, papers=papers))
    assert "Còn 04 vị trí chưa có tập thể đạt đủ số phiếu theo quy định." in message


def test_no_paper_at_all() -> None:
    body = _written(sample_round(papers=[], eligible=0))
    assert "Không có phiếu không hợp lệ." in text(body)
    found = tables(body)
    assert {row[3] for row in found[2][1:]} == {"—"}
    assert {row[2] for row in found[1][1:]} <= {"–"} | {
        f"— {of}" for of in ("tổng số", "số có mặt", "số phiếu phát ra", "số phiếu thu về")
    }


def test_every_reason_has_its_words() -> None:
    form = sample_form()
    sheets = sample_papers(form)
    sheets[0] = replace(sheets[0], marks="." * 12)
    sheets[1] = replace(sheets[1], typed_reason=InvalidReason.SIGNED)
    assert (
        "Lý do phiếu không hợp lệ: phiếu không có dấu theo quy định: 01 phiếu; phiếu có ký tên "
        "hoặc đánh dấu riêng: 01 phiếu; phiếu trắng, không thể hiện ý kiến: 01 phiếu."
    ) in _message(sample_round(form, papers=sheets))


def test_shares_of_one_whole_add_up_and_a_note_says_when_they_were_made_to() -> None:
    form = sample_form()
    note = "Tỷ lệ được làm tròn để tổng các phần của một tổng số bằng 100,00%."
    message = text(_written(sample_round(form, papers=sample_papers(form, 32), eligible=32)))
    assert "96,88% số phiếu thu về" in message
    assert "3,12% số phiếu thu về" in message
    assert note in message
    plain = text(_written(sample_round(form)))
    assert ("91,67% số phiếu thu về" in plain, "8,33% số phiếu thu về" in plain) == (True, True)
    assert note not in plain
