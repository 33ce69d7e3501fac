"""Every remark of a ministry's reader on the papers of a count, as a test of what is made.

The numbers are those of the reading (A.0 to A.6). Its 4th and 19th are both handover minutes, in
tests/unit/handover/test_word_handover.py; its 18th is the workbook, in test_tally_workbook.py.
"""

import re
from dataclasses import replace

import pytest
from docx.shared import Mm, Pt

from resources.templates.word_parts import STYLES
from tests.support.sample_views import (
    printed,
    sample_conference,
    sample_form,
    sample_papers,
    sample_round,
    typed_minutes,
    written,
)
from tests.support.word_reader import lines, opened, tables, text
from thidua_desktop.domain.codes.ballot import InvalidReason, Marking, Outcome
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.records.choices import HallShows
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.round_view import RoundView

MINUTES, READING = DocumentKind.MINUTES, DocumentKind.READING
BALLOT, HAND_TALLY, ENVELOPE = (
    DocumentKind.BALLOT,
    DocumentKind.HAND_TALLY,
    DocumentKind.ENVELOPE,
)
TYPED = typed_minutes(
    started="2017-11-22T15:10",
    ended="2017-11-22T16:05",
    basis="Quy chế của Cụm",
    received_by="Văn phòng Bộ",
)
WITHOUT_OPINION = (Marking.CHOOSE, Marking.CROSS_OUT)


def body_of(
    kind: DocumentKind, view: RoundView | None = None, conference: ConferenceView | None = None
) -> bytes:
    return written(kind, printed(conference, view, TYPED))


def message(
    kind: DocumentKind, view: RoundView | None = None, conference: ConferenceView | None = None
) -> str:
    return text(body_of(kind, view, conference))


def all_void() -> RoundView:
    form = sample_form()
    papers = [replace(p, typed_reason=InvalidReason.NO_STAMP) for p in sample_papers(form)]
    return sample_round(form, papers=papers)


def tied() -> RoundView:
    """Everybody is agreed to by all in the second title; of the first the second name by nobody."""
    form = sample_form()
    papers = [replace(p, marks="10" + "1" * 10) for p in sample_papers(form)]
    return sample_round(form, papers=papers)


def everything(view: RoundView) -> RoundView:
    return replace(view, record=view.record.model_copy(update={"hall_shows": HallShows.ALL}))


# ------------------------------------------------------------------ A.0, in the order of weight


def test_01_a_name_without_a_vote_is_not_elected_whatever_another_title_says() -> None:
    view = tied()
    assert view.results[0].names[1].outcome is Outcome.SHORT
    row = next(r for r in tables(body_of(MINUTES, view))[2] if r[1] == "Thanh tra Bộ")
    assert (row[2], row[-1]) == ("0", "Không đạt")
    assert "Thanh tra Bộ: không có phiếu đồng ý" in message(READING, everything(view))


def test_02_at_least_six_points_stand_between_paragraphs() -> None:
    running = {
        "Nội dung",
        "Căn cứ",
        "Mục",
        "Khoản",
        "Danh hiệu",
        "Hướng dẫn",
        "Lời đọc",
        "Danh hiệu được đọc",
        "Dòng trên nhãn",
    }
    found = {style.name: style for style in STYLES if style.name in running}
    assert set(found) == running
    assert all(style.after >= 6 for style in found.values())
    for kind in (MINUTES, READING, BALLOT, ENVELOPE, HAND_TALLY):
        for paragraph in opened(body_of(kind)).paragraphs:
            style = paragraph.style
            if style is not None and style.name in running:
                assert style.paragraph_format.space_after >= Pt(6), (kind, paragraph.text)


def test_03_the_ledger_closes_on_paper() -> None:
    rows = {row[0]: row[1] for row in tables(body_of(MINUTES))[1]}
    printed_papers = int(rows["Số phiếu in (có đóng dấu)"])
    spoilt = int(rows["Số phiếu hỏng, đã đổi trước khi bỏ vào hòm"])
    unused = int(rows["Số phiếu còn lại, không sử dụng"])
    assert printed_papers == spoilt + unused + int(rows["Số phiếu phát ra"])
    assert "Số phiếu phát ra không thu về" not in rows
    assert "cùng số phiếu hỏng và số phiếu còn lại không sử dụng" in message(MINUTES)
    view = sample_round()
    short = replace(view, ledger=replace(view.ledger, issued=13, present=13))
    kept = {row[0]: row[1] for row in tables(body_of(MINUTES, short))[1]}
    assert kept["Số phiếu phát ra không thu về"] == "1"


def test_05_hour_and_date_are_those_of_one_act() -> None:
    assert "Vào hồi 15 giờ 10 phút, ngày 22 tháng 11 năm 2017" in message(MINUTES)
    assert "kết thúc vào hồi 16 giờ 05 phút, ngày 22 tháng 11 năm 2017" in message(MINUTES)
    assert "vào hồi: 16 giờ 05 phút, ngày 22 tháng 11 năm 2017" in message(ENVELOPE)
    unknown = text(written(ENVELOPE, printed()))
    assert "vào hồi: …… giờ …… phút, ngày …… tháng …… năm ……" in unknown


@pytest.mark.parametrize("kind", [MINUTES, READING, BALLOT, HAND_TALLY])
@pytest.mark.parametrize("marking", list(Marking))
def test_06_a_collective_is_no_name(kind: DocumentKind, marking: Marking) -> None:
    label_text = message(kind, everything(sample_round(sample_form(marking))))
    assert re.search(r"\d tên\b|từng tên|(các|mỗi|nhiều nhất \d+) tên\b", label_text) is None
    assert "tập thể" in label_text


def test_07_the_chair_has_name_post_unit_and_role() -> None:
    assert (
        "1. Chủ trì hội nghị: Ông/Bà Nguyễn Văn An, Cục trưởng Cục Hộ tịch, quốc tịch, chứng thực, "
        "Trưởng Cụm thi đua số III." in message(MINUTES)
    )


def test_08_the_minutes_say_where_they_go() -> None:
    found = lines(body_of(MINUTES))
    at = found.index("Nơi nhận:")
    assert found[at + 1 : at + 4] == [
        "- Hội đồng Thi đua - Khen thưởng ngành Tư pháp (để b/c);",
        "- Các đơn vị thành viên Cụm;",
        "- Lưu: VT, Hồ sơ.",
    ]


def test_09_the_threshold_is_said_as_a_rule() -> None:
    assert (
        "tập thể được suy tôn phải đạt ít nhất 2/3 tổng số đơn vị thành viên của Cụm (từ 08/12 "
        "phiếu đồng ý trở lên)" in message(MINUTES)
    )


def test_10_those_present_the_secretary_and_the_basis_are_named() -> None:
    label_text = message(MINUTES)
    assert "I. THÀNH PHẦN" in label_text
    assert "2. Đơn vị thành viên có quyền bỏ phiếu: có mặt 12/12." in label_text
    assert "4. Thư ký ghi biên bản: Ông/Bà Lê Minh Châu." in label_text
    assert "Căn cứ Quy chế của Cụm và mẫu phiếu được hội nghị thông qua" in label_text
    conference = sample_conference()
    away = [
        one.model_copy(update={"arrived": None}) if one.id == 4 else one
        for one in conference.delegates
    ]
    absent = message(MINUTES, conference=replace(conference, delegates=tuple(away)))
    assert "vắng mặt: Cục Kiểm tra văn bản quy phạm pháp luật (lý do: …………)." in absent


def test_11_tables_have_no_column_that_can_have_no_value() -> None:
    agree = tables(body_of(MINUTES))[2][0]
    assert agree[2:5] == ["Đồng ý", "Không đồng ý", "Không có ý kiến"]
    assert "(căn cứ xét)" in agree[5]
    for marking in WITHOUT_OPINION:
        head = tables(body_of(MINUTES, sample_round(sample_form(marking))))[2][0]
        assert head[2:4] == ["Suy tôn", "Không suy tôn"]
        assert "Không có ý kiến" not in head
    void = tables(body_of(MINUTES, all_void()))[2][0]
    assert not any("phiếu hợp lệ" in head for head in void)


def test_11_columns_of_figures_are_wide_enough() -> None:
    for marking in Marking:
        for table in opened(body_of(MINUTES, sample_round(sample_form(marking)))).tables[2:4]:
            assert all(cell.width >= Mm(15.9) for cell in table.rows[0].cells[2:])


def test_12_the_conclusion_says_how_many_of_how_many_and_in_which_order() -> None:
    label_text = message(MINUTES)
    assert (
        "có 04/04 tập thể được suy tôn, xếp theo số phiếu từ cao xuống thấp (bằng phiếu xếp theo "
        "thứ tự trên phiếu):" in label_text
    )
    assert label_text.count("2/3") == 2  # once a title, in the rule


def test_13_the_chair_signs_with_the_post() -> None:
    found = lines(body_of(MINUTES))
    at = found.index("XÁC NHẬN CỦA CHỦ TRÌ HỘI NGHỊ")
    assert found[at + 1] == "CỤC TRƯỞNG CỤC HỘ TỊCH, QUỐC TỊCH, CHỨNG THỰC"
    assert found[at + 3] == "Nguyễn Văn An"


@pytest.mark.parametrize("marking", list(Marking))
def test_14_the_ballot_counts_each_title_from_one_and_has_the_margins_of_the_decree(
    marking: Marking,
) -> None:
    body = body_of(BALLOT, sample_round(sample_form(marking)))
    first, second = tables(body)[2:]
    assert [first[1][0], second[1][0]] == ["1", "1"]
    assert [first[1][-1], second[1][-1]] == ["1", "3"]
    assert "(Vòng 1)" in lines(body)
    section = opened(body).sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin.mm) for margin in margins if margin is not None] == [20, 20, 30, 15]
    styles = opened(body).styles
    assert all(styles[name].font.size >= Pt(12) for name in ("Tên trên phiếu", "Hướng dẫn"))


def test_15_the_reading_can_be_read_aloud() -> None:
    found = lines(body_of(READING))
    assert found[0] == "CÔNG BỐ KẾT QUẢ KIỂM PHIẾU"
    assert "Kính thưa các vị đại biểu, kính thưa hội nghị!" in found
    assert any(line.startswith("Thay mặt Ban kiểm phiếu, tôi xin công bố") for line in found)
    assert found[-1] == "Xin trân trọng cảm ơn./."
    label_text = "\n".join(found)
    assert "CỘNG HÒA" not in label_text
    assert (
        "(mười một trên mười hai phiếu), đạt 91,67% (chín mươi mốt phẩy sáu mươi bảy" in label_text
    )
    assert "không trên mười hai" not in message(READING, everything(tied()))


def test_16_the_hand_tally_can_be_added_up_by_hand() -> None:
    body = body_of(HAND_TALLY)
    rows = tables(body)[1]
    assert [row[2] for row in rows[1:4]] == ["Đồng ý", "Không đồng ý", "Không có ý kiến"]
    assert rows[1][3:6] == ["5", "10", "11–12"]
    message = text(body)
    for part in (
        "BẢNG GHI KIỂM PHIẾU\n(thủ công)",
        "Bắt đầu: … giờ … phút – Kết thúc: … giờ … phút, ngày … tháng … năm ……",
        "(Vòng 1)",
    ):
        assert part in message
    assert [cell.split("\n")[0] for cell in tables(body)[-1][0]] == [
        "NGƯỜI GHI",
        "NGƯỜI ĐỌC",
        "NGƯỜI KIỂM TRA",
    ]
    section = opened(body).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml  # noqa: SLF001


def test_17_the_label_names_the_ballot_in_words_and_who_receives_it() -> None:
    label_text = message(ENVELOPE)
    assert "Lần bỏ phiếu: thứ nhất (vòng 1)" in label_text
    assert "Số niêm phong (tem số): …" in label_text
    assert "Tại: Hội trường Bộ Tư pháp" in label_text
    assert "Mã phiếu" not in label_text
    heads, names = opened(body_of(ENVELOPE)).tables[0].rows[0].cells[0].tables[0].rows
    assert [cell.text for cell in names.cells] == ["Lê Minh Châu", "Văn phòng Bộ", "Trần Thị Bình"]
    assert all(row.height is not None for row in (heads, names))


def test_20_that_figures_are_made_up_is_said_on_every_paper() -> None:
    for kind in (MINUTES, READING, ENVELOPE):
        assert "SỐ LIỆU MINH HỌA" in message(kind)
    for kind in (BALLOT, HAND_TALLY):
        assert "Mẫu minh họa" in message(kind)


# ------------------------------------------------------------------ A.2 biên bản kiểm phiếu


@pytest.mark.parametrize(
    "label_text",
    [
        "II. NGUYÊN TẮC, HÌNH THỨC BỎ PHIẾU",
        "III. QUÁ TRÌNH KIỂM PHIẾU",
        "V. Ý KIẾN, KHIẾU NẠI (NẾU CÓ)",
        "Lượt thứ nhất: người đọc phiếu Phạm Quốc Dũng, người nhập số liệu",
        "Ban kiểm phiếu đã đối chiếu với phiếu gốc và điều chỉnh.",
        "được trộn đều, sau đó đánh số ở mặt sau từ 01 đến 12 theo cách làm được hội nghị thống",
        "Tổng số đơn vị thành viên có quyền bỏ phiếu",
        "đã đọc cho Ban kiểm phiếu cùng nghe và thống nhất ký tên./.",
    ],
)
def test_a2_the_minutes_say(label_text: str) -> None:
    assert label_text in message(MINUTES)


def test_a2_nothing_is_still_short_once_the_count_is_over() -> None:
    assert "hưa đủ" not in message(MINUTES)
    assert "Không đạt" in message(MINUTES)


# ------------------------------------------------------------------ A.3 phiếu suy tôn


@pytest.mark.parametrize(
    ("marking", "label_text"),
    [
        (Marking.AGREE, "Đánh dấu X vào một trong hai ô “Đồng ý” hoặc “Không đồng ý” đối với"),
        (Marking.CHOOSE, "Đánh dấu X vào ô “Suy tôn” của tập thể được suy tôn."),
        (Marking.CROSS_OUT, "Gạch ngang toàn bộ tên tập thể không suy tôn; để nguyên tên tập thể"),
        (Marking.CROSS_OUT, "(Suy tôn không quá 04 tập thể)"),
        (Marking.AGREE, "(Chỉ xét tập thể đồng thời được suy tôn danh hiệu “Cờ thi đua ngành"),
    ],
)
def test_a3_the_ballot_says(marking: Marking, label_text: str) -> None:
    assert label_text in message(BALLOT, sample_round(sample_form(marking)))


# ------------------------------------------------------------------ A.5 tables keep together


def test_a5_reasons_and_signatures_of_the_hand_tally_stay_together() -> None:
    reasons, signers = opened(body_of(HAND_TALLY)).tables[-2:]
    for row in reasons.rows[1:]:
        assert all(p.paragraph_format.keep_with_next for p in row.cells[0].paragraphs)
    heads = [cell.paragraphs[0].style for cell in signers.rows[0].cells]
    assert all(style.paragraph_format.keep_with_next for style in heads if style is not None)
