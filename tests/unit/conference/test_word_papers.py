"""The ballot paper, the hand tally, what is read out, and the label of the envelope."""

from dataclasses import replace

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from tests.support.sample_views import (
    CHECK_CODE,
    SECTOR,
    printed,
    sample_conference,
    sample_form,
    sample_papers,
    sample_record,
    sample_round,
    typed_minutes,
    written,
)
from tests.support.word_reader import header_rows, lines, opened, tables, text
from thidua_desktop.domain.ballot import BallotForm
from thidua_desktop.domain.codes.ballot import Marking, Outcome, Spoils
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import RoundState
from thidua_desktop.domain.ledger import Ledger
from thidua_desktop.records.choices import HallShows
from thidua_desktop.services.base.count_rows import AmendmentRow
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.round_view import EventInfo, RoundView
from thidua_desktop.services.issuing.hand_tally_facts import TallyBox, hand_tally_facts

BALLOT, READING = DocumentKind.BALLOT, DocumentKind.READING
HAND_TALLY, ENVELOPE = DocumentKind.HAND_TALLY, DocumentKind.ENVELOPE
WITHDRAWN = AmendmentRow(
    round_id=1,
    at="2017-11-22T07:00:00Z",
    kind="withdraw",
    contest=SECTOR,
    code="THADS",
    seats=None,
    reason="xin rút",
    decided_by="hội nghị",
)


def body_of(
    kind: DocumentKind, view: RoundView | None = None, conference: ConferenceView | None = None
) -> bytes:
    return written(kind, printed(conference, view))


# ------------------------------------------------------------------ the paper


@pytest.mark.parametrize("marking", list(Marking))
@pytest.mark.parametrize("names", [1, 2, 12, 13, 26, 27, 60])
def test_each_title_counts_from_one_and_the_number_to_type_runs_through(
    marking: Marking, names: int
) -> None:
    form = sample_form(marking, names=names)
    body = body_of(BALLOT, sample_round(form), sample_conference(units=names))
    boxes = {Marking.AGREE: 2, Marking.CHOOSE: 1, Marking.CROSS_OUT: 0}[marking]
    several = len(form.contests) > 1
    for table, contest in zip(tables(body)[2:], form.contests, strict=True):
        assert (table[0][-1] == "Số") == several
        assert [row[0] for row in table] == ["STT", *(str(n) for n in range(1, len(table)))]
        assert [row[1] for row in table[1:]] == [name.name for name in contest.candidates]
        assert all(row[2 : 2 + boxes] == [""] * boxes for row in table[1:])
        if several:
            assert [row[-1] for row in table[1:]] == [str(c.number) for c in contest.candidates]
    assert all(next(header_rows(printed_table)) for printed_table in opened(body).tables[2:])


@pytest.mark.parametrize("marking", list(Marking))
def test_the_paper_asks_for_no_name_and_no_signature(marking: Marking) -> None:
    message = text(body_of(BALLOT, sample_round(sample_form(marking))))
    for word in ("Họ và tên", "Ký, ghi rõ", "Số:", "ngày", CHECK_CODE):
        assert word not in message
    assert "Không ký tên, không viết thêm" in message
    assert "Mẫu minh họa" in message
    assert "PHIẾU SUY TÔN" in message


def _paper(form: BallotForm) -> str:
    return text(body_of(BALLOT, sample_round(form, papers=[])))


def test_how_to_mark_is_spelled_out() -> None:
    agree = sample_form()
    message = _paper(agree)
    assert "vào một trong hai ô “Đồng ý” hoặc “Không đồng ý” đối với từng tập thể" in message
    assert "quá số lượng" not in message
    contests = tuple(replace(contest, max_agree=1) for contest in agree.contests)
    limited = _paper(replace(agree, contests=contests, blank_is_invalid=False))
    assert "(Đồng ý không quá 01 tập thể; chỉ xét tập thể đồng thời được suy tôn" in limited
    assert "không xác định được ý kiến; đồng ý quá số lượng." in limited
    assert "phiếu trắng" not in limited
    choose = _paper(sample_form(Marking.CHOOSE))
    assert "(Suy tôn không quá 04 tập thể)" in choose
    assert "không xác định được ý kiến; phiếu trắng; suy tôn quá số lượng." in choose
    alone = _paper(replace(sample_form(Marking.CHOOSE), spoils=Spoils.CONTEST))
    assert "phiếu trắng. Không tính phiếu riêng đối với danh hiệu bị suy tôn quá số lượng." in alone
    cross = _paper(replace(sample_form(Marking.CROSS_OUT), spoils=Spoils.CONTEST))
    assert (
        "Không tính phiếu riêng đối với danh hiệu bị suy tôn quá số lượng hoặc gạch toàn bộ tên "
        "của một danh hiệu." in cross
    )
    assert "phiếu trắng" not in cross


def test_the_paper_says_which_one_it_is() -> None:
    record = sample_record(title="Phiếu bầu danh hiệu thi đua", colour="hồng")
    view = sample_round(record=record, turn=2, form_serial=2)
    conference = sample_conference(rounds=(record, sample_record(code="2")), illustrative=False)
    message = lines(body_of(BALLOT, view, conference))
    assert "PHIẾU BẦU" in message
    assert "Danh hiệu thi đua năm 2017" in message
    assert "(Vòng 2 – Mẫu B – giấy màu hồng)" in message
    assert "Mẫu minh họa" not in message
    assert "(Vòng 1)" in lines(body_of(BALLOT))


def test_a_withdrawn_name_keeps_its_number() -> None:
    rows = tables(body_of(BALLOT, sample_round(amendments=[WITHDRAWN])))[3]
    assert ["5", "Tổng cục Thi hành án dân sự (đã rút, không tính phiếu)", "", "", "7"] in rows


def _letters(kind: DocumentKind, style: str, view: RoundView, units: int = 12) -> float:
    body = body_of(kind, view, sample_conference(units=units))
    size = opened(body).styles[style].font.size
    return float(size.pt)


def test_more_names_never_make_larger_letters_on_one_page() -> None:
    sizes = [
        _letters(BALLOT, "Tên trên phiếu", sample_round(sample_form(names=names)))
        for names in range(1, 18, 2)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert min(sizes) >= 12


# ------------------------------------------------------------------ what is read out


def _hall(shows: HallShows, view: RoundView) -> RoundView:
    return replace(view, record=view.record.model_copy(update={"hall_shows": shows}))


def test_figures_are_read_with_their_words() -> None:
    message = lines(body_of(READING))
    assert (
        "a) Cục Hộ tịch, quốc tịch, chứng thực: 11/12 phiếu (mười một trên mười hai phiếu), đạt "
        "91,67% (chín mươi mốt phẩy sáu mươi bảy phần trăm);" in message
    )
    assert (
        "Có 04 (bốn) tập thể đạt từ 2/3 tổng số đơn vị thành viên trở lên, được hội nghị suy tôn:"
        in message
    )
    assert "SỐ LIỆU MINH HỌA" in message
    assert not any("Tổng cục" in line for line in message)  # not elected


def test_the_reading_tells_as_much_as_the_hall_sees() -> None:
    view = sample_round(amendments=[WITHDRAWN])
    only = text(body_of(READING, _hall(HallShows.ELECTED, view)))
    assert "%" not in only
    assert "Có 04 (bốn) tập thể được hội nghị suy tôn:" in only
    message = lines(body_of(READING, _hall(HallShows.ALL, view)))
    others = message.index("Các tập thể khác có tên trên phiếu:")
    assert any("Cục Con nuôi: 03/12 phiếu (ba trên mười hai phiếu)" in s for s in message[others:])
    assert any("Tổng cục Thi hành án dân sự: đã rút" in s for s in message[others:])
    assert "không đạt" not in "\n".join(message).lower()


def test_the_reading_with_nobody_elected_or_a_tie() -> None:
    form = sample_form()
    nobody = sample_round(form, papers=[replace(p, marks="0" * 12) for p in sample_papers(form)])
    message = text(body_of(READING, _hall(HallShows.ALL, nobody)))
    assert message.count("Chưa có tập thể được suy tôn.") == 2
    assert "a) Cục Hộ tịch, quốc tịch, chứng thực: không có phiếu đồng ý;" in message
    assert "không trên mười hai" not in message
    tie = sample_round(form, papers=[replace(p, marks="1" * 12) for p in sample_papers(form)])
    assert tie.results[1].with_outcome(Outcome.TIED)
    message = text(body_of(READING, tie))
    assert "Bằng phiếu, hội nghị xem xét, quyết định:" in message
    assert "Chờ kết quả của danh hiệu “Cờ thi đua ngành Tư pháp”:" in message
    empty = text(body_of(READING, sample_round(form, papers=[], eligible=0)))
    assert "số phiếu hợp lệ: không có; số phiếu không hợp lệ: không có." in empty


def test_the_letters_of_the_reading_shrink_with_its_length() -> None:
    short = _letters(READING, "Lời đọc", _hall(HallShows.ELECTED, sample_round()))
    long = _letters(READING, "Lời đọc", _hall(HallShows.VOTES, sample_round()))
    huge = _hall(HallShows.ALL, sample_round(sample_form(names=60)))
    assert short > long >= 14
    assert _letters(READING, "Lời đọc", huge, units=60) == 16


# ------------------------------------------------------------------ the hand tally


def test_the_hand_tally_has_a_box_for_each_five_papers_and_a_line_for_each_opinion() -> None:
    facts = hand_tally_facts(printed())
    name = facts.contests[0].names[0]
    assert [line.opinion for line in name.lines] == ["agree", "disagree", "none"]
    boxes = (TallyBox(first=1, last=5), TallyBox(first=6, last=10), TallyBox(first=11, last=12))
    assert {line.boxes for line in name.lines} == {boxes}
    rows = tables(body_of(HAND_TALLY))[1]
    first = ["1", "Cục Hộ tịch, quốc tịch, chứng thực", "Đồng ý", "5", "10", "11–12", ""]
    assert rows[1] == first
    assert [row[2] for row in rows[1:4]] == ["Đồng ý", "Không đồng ý", "Không có ý kiến"]
    message = text(body_of(HAND_TALLY))
    assert "Số phiếu thu về: 12." in message
    assert "Phiếu không có dấu theo quy định" in message


@pytest.mark.parametrize("marking", [Marking.CHOOSE, Marking.CROSS_OUT])
def test_without_opinions_a_name_has_two_lines(marking: Marking) -> None:
    rows = tables(body_of(HAND_TALLY, sample_round(sample_form(marking))))[1]
    assert [row[2] for row in rows[1:3]] == ["Suy tôn", "Không suy tôn"]
    assert rows[3][0] == "2"


def test_the_hand_tally_goes_on_for_many_papers() -> None:
    form = sample_form(names=60)
    view = sample_round(form, papers=sample_papers(form, 130))
    facts = hand_tally_facts(printed(sample_conference(units=60), view))
    lines_ = facts.contests[0].names[0].lines
    assert [line.opinion for line in lines_] == [
        opinion for one in ("agree", "disagree", "none") for opinion in (one, "", "", "")
    ]
    assert lines_[3].boxes[:3] == (
        TallyBox(first=121, last=125),
        TallyBox(first=126, last=130),
        None,
    )
    assert facts.columns == 8


@pytest.mark.parametrize("papers", [4, 12, 130])
def test_the_tables_of_the_hand_tally_are_as_wide_as_their_columns(papers: int) -> None:
    view = sample_round(papers=sample_papers(sample_form(), papers), eligible=papers)
    for table in opened(body_of(HAND_TALLY, view)).tables[1:]:
        widths = [column.width or 0 for column in table.columns]
        whole = table._tbl.tblPr.find(qn("w:tblW"))  # noqa: SLF001
        assert whole is not None
        assert abs(int(whole.get(qn("w:w"), 0)) * 635 - sum(widths)) < Mm(0.5)
        assert sum(widths) <= Mm(166)
        assert abs(sum(cell.width or 0 for cell in set(table.rows[0].cells)) - sum(widths)) < Mm(1)


def test_the_hand_tally_before_the_box_is_opened() -> None:
    view = sample_round(
        papers=[],
        ledger=Ledger(12, 12, 15, 0, 12),
        state=RoundState.ISSUED,
        amendments=[WITHDRAWN],
    )
    body = body_of(HAND_TALLY, view, sample_conference(illustrative=False))
    assert "Số phiếu thu về: …" in text(body)
    names = [row[1] for row in tables(body)[2]]
    assert names.count("Tổng cục Thi hành án dân sự (đã rút, không ghi)") == 1


# ------------------------------------------------------------------ the label


def test_the_label_of_the_envelope() -> None:
    minutes = typed_minutes(ended="2017-11-22T16:05")
    event = EventInfo("envelope", 1, "2017-11-22T09:05:00Z", {"received_by": "Văn phòng Bộ"})
    view = sample_round(events=(event,))
    message = text(written(ENVELOPE, printed(view=view, minutes=minutes)))
    for label_text in (
        "Lần bỏ phiếu: thứ nhất (vòng 1)",
        "12 (mười hai); hợp lệ: 11, không hợp lệ: 01",
        "16 giờ 05 phút, ngày 22 tháng 11 năm 2017",
        "Tại: Hội trường Bộ Tư pháp",
        "Bàn giao cho: Văn phòng Bộ",
        CHECK_CODE,
        "Lê Minh Châu",
        "Trần Thị Bình",
        "SỐ LIỆU MINH HỌA",
    ):
        assert label_text in message
    bare = text(body_of(ENVELOPE, conference=sample_conference(units=2)))
    assert "Bàn giao cho: …" in bare
    assert "Mã phiếu" not in message
