"""The minutes: every point of a biên bản kiểm phiếu, and nothing that tells who voted how."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.support.sample_views import (
    AT,
    CHECK_CODE,
    FLAG,
    SECTOR,
    printed,
    sample_conference,
    sample_form,
    sample_papers,
    sample_round,
    typed_minutes,
    written,
)
from tests.support.word_reader import lines, opened, tables, text
from thidua_desktop.domain.codes.ballot import CheckMethod, InvalidReason, Marking
from thidua_desktop.domain.codes.documents import DocumentKind
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.comparison import TallyDifference
from thidua_desktop.records.choices import TellerRole
from thidua_desktop.records.conference import Minutes, Teller
from thidua_desktop.services.base.count_rows import AmendmentRow, LedgerRow
from thidua_desktop.services.conference.conference_view import ConferenceView
from thidua_desktop.services.conference.round_view import EventInfo, MoveInfo, PassInfo, RoundView
from thidua_desktop.services.issuing.minutes_facts import minutes_facts

FIELDS = typed_minutes(
    started="2017-11-22T15:10",
    ended="2017-11-22T16:05",
    received_by="Văn phòng Bộ",
    basis="Quy chế hoạt động của Cụm",
    events="Hội nghị nghỉ giải lao.\nKiểm phiếu tại phòng họp số 2.",
)


ASKED = {"reason": "có đề nghị", "asked_by": "Cục Con nuôi"}


def _written(
    view: RoundView | None = None,
    fields: Minutes = FIELDS,
    conference: ConferenceView | None = None,
) -> bytes:
    return written(DocumentKind.MINUTES, printed(conference, view, fields))


def _message(view: RoundView | None = None, fields: Minutes = FIELDS) -> str:
    return text(_written(view, fields))


def test_all_points_of_the_minutes() -> None:
    message = _message()
    for label_text in (
        "BỘ TƯ PHÁP",
        "CỤM THI ĐUA SỐ III",
        "SỐ LIỆU MINH HỌA",
        "Vào hồi 15 giờ 10 phút, ngày 22 tháng 11 năm 2017, tại Hội trường Bộ Tư pháp",
        (
            "1. Chủ trì hội nghị: Ông/Bà Nguyễn Văn An, Cục trưởng Cục Hộ tịch, quốc tịch, chứng "
            "thực, Trưởng Cụm thi đua số III."
        ),
        "có mặt 12/12. Khách mời: 28 người.",
        "a) Ông/Bà Trần Thị Bình, Cục Đăng ký quốc gia giao dịch bảo đảm – Trưởng Ban kiểm phiếu;",
        "b) Ông/Bà Lê Minh Châu, Cục Con nuôi – Thư ký;",
        "c) Ông/Bà Phạm Quốc Dũng, Cục Công nghệ thông tin – Ủy viên.",
        "4. Thư ký ghi biên bản: Ông/Bà Lê Minh Châu.",
        "Căn cứ Quy chế hoạt động của Cụm và mẫu phiếu được hội nghị thông qua",
        "bỏ phiếu kín",
        (
            "suy tôn 02 tập thể trong 02 tập thể có tên trên phiếu; tập thể được suy tôn phải đạt "
            "ít nhất 2/3 tổng số đơn vị thành viên của Cụm (từ 08/12 phiếu đồng ý trở lên); chỉ "
            "xét tập thể đồng thời được suy tôn danh hiệu “Cờ thi đua ngành Tư pháp”."
        ),
        "hòm phiếu rỗng",
        "Hòm phiếu được mở vào hồi 15 giờ 15 phút, có sự chứng kiến của Nguyễn Văn An",
        "đánh số ở mặt sau từ 01 đến 12",
        (
            "Lượt thứ nhất: người đọc phiếu Phạm Quốc Dũng, người nhập số liệu Lê Minh Châu, người "
            "kiểm tra Trần Thị Bình."
        ),
        "có 01 phiếu nhập khác nhau, Ban kiểm phiếu đã đối chiếu với phiếu gốc và điều chỉnh.",
        "Lý do phiếu không hợp lệ: phiếu không có dấu theo quy định: 01 phiếu.",
        "Hội nghị nghỉ giải lao.",
        "Kiểm phiếu tại phòng họp số 2.",
        "có 02/02 tập thể được suy tôn, xếp theo số phiếu từ cao xuống thấp",
        "a) Cục Hộ tịch, quốc tịch, chứng thực: 11/12 phiếu đồng ý, đạt 91,67%;",
        f"mã kiểm chứng: {CHECK_CODE}",
        "kết thúc vào hồi 16 giờ 05 phút, ngày 22 tháng 11 năm 2017",
        "Toàn bộ 12 phiếu thu về (mười hai phiếu), cùng số phiếu hỏng và số phiếu còn lại",
        "bàn giao cho Văn phòng Bộ",
        "lập thành 03 bản",
        "XÁC NHẬN CỦA CHỦ TRÌ HỘI NGHỊ",
        "CỤC TRƯỞNG CỤC HỘ TỊCH, QUỐC TỊCH, CHỨNG THỰC",
        "Nơi nhận:",
    ):
        assert label_text in message
    assert message.count("./.") == 1
    assert re.search(r"^Số:\s+/BB-CTĐIII$", message, re.MULTILINE)


def test_the_ledger_adds_up_on_paper_and_both_bases_are_there() -> None:
    found = tables(_written())
    assert [row[:2] for row in found[1][3:]] == [
        ["Số phiếu in (có đóng dấu)", "15"],
        ["Số phiếu hỏng, đã đổi trước khi bỏ vào hòm", "1"],
        ["Số phiếu phát ra", "12"],
        ["Số phiếu còn lại, không sử dụng", "2"],
        ["Số phiếu thu về", "12"],
        ["Số phiếu hợp lệ", "11"],
        ["Số phiếu không hợp lệ", "1"],
    ]
    assert found[1][8][2] == "91,67% số phiếu thu về"
    assert found[1][5][2] == "100,00% số có mặt"
    assert found[3][0][5:7] == [
        "Tỷ lệ trên tổng số đơn vị (12) (căn cứ xét)",
        "Tỷ lệ trên phiếu hợp lệ (11)",
    ]
    assert found[3][2] == [
        "2",
        "Cục Kiểm tra văn bản quy phạm pháp luật",
        "10",
        "1",
        "0",
        "83,33%",
        "90,91%",
        "Được suy tôn",
    ]
    agreed = [int(row[2]) for row in found[3][1:]]
    assert agreed == sorted(agreed, reverse=True)


def test_papers_that_did_not_come_back_have_a_line() -> None:
    view = sample_round()
    short = replace(view, ledger=replace(view.ledger, issued=14, printed=15, spoilt=1))
    rows = tables(_written(short))[1]
    assert ["Số phiếu phát ra không thu về", "2", "14,29% số phiếu phát ra"] in rows
    assert ["Số phiếu còn lại, không sử dụng", "0", "–"] in rows


@pytest.mark.parametrize(
    ("marking", "heads"),
    [
        (Marking.AGREE, ["Đồng ý", "Không đồng ý", "Không có ý kiến"]),
        (Marking.CHOOSE, ["Suy tôn", "Không suy tôn"]),
        (Marking.CROSS_OUT, ["Suy tôn", "Không suy tôn"]),
    ],
)
def test_no_column_that_cannot_have_a_value(marking: Marking, heads: list[str]) -> None:
    form = sample_form(marking)
    shares = ["Tỷ lệ trên tổng số đơn vị (12) (căn cứ xét)", "Tỷ lệ trên phiếu hợp lệ (11)"]
    found = tables(_written(sample_round(form)))[2][0]
    assert found == ["STT", "Tên tập thể", *heads, *shares, "Kết quả"]
    void = [replace(paper, typed_reason=InvalidReason.SIGNED) for paper in sample_papers(form)]
    found = tables(_written(sample_round(form, papers=void)))[2][0]
    assert found == ["STT", "Tên tập thể", "Đồng ý", shares[0], "Kết quả"]


def test_who_was_absent_and_who_stood_in() -> None:
    conference = sample_conference()
    first, second, *others = conference.delegates
    absent = first.model_copy(update={"arrived": None})
    stands_in = second.model_copy(update={"substitute": True})
    changed = replace(conference, delegates=(absent, stands_in, *others))
    message = text(_written(conference=changed))
    assert "có mặt 12/12; vắng mặt: Cục Hộ tịch, quốc tịch, chứng thực (lý do: …………)." in message
    assert "Người dự thay: Đại biểu 2, Phó Cục trưởng Tổng cục Thi hành án dân sự." in message
    assert "không nhận phiếu" not in message


def test_who_came_once_the_box_was_open_was_not_absent() -> None:
    conference = sample_conference()
    late, *others = conference.delegates
    units = {unit.id: unit.code for unit in conference.units}
    voters = [{"unit": units[one.unit_id], "name": one.name} for one in others]
    event = EventInfo("voters", 1, AT, {"voters": voters})
    message = text(_written(sample_round(events=(event,)), conference=conference))
    assert late.arrived
    assert "; có mặt nhưng không nhận phiếu: Cục Hộ tịch, quốc tịch, chứng thực." in message
    assert "vắng mặt" not in message


def test_nothing_tells_who_voted_how() -> None:
    view = sample_round(found=(7, 11), decided={11: "Trần Thị Bình"})
    message = _message(view)
    assert "02 phiếu nhập khác nhau" in message
    assert "trong đó 01 phiếu do Trần Thị Bình quyết định." in message
    assert "phiếu số" not in message
    for paper in view.papers[1].values():
        assert paper.marks not in message


def test_a_draft_says_so() -> None:
    view = sample_round(state=RoundState.AGREED, check_code=None)
    body = _written(view, typed_minutes(), sample_conference(illustrative=False))
    message = text(body)
    assert "DỰ THẢO, CHƯA CHỐT KẾT QUẢ" in message
    assert "SỐ LIỆU MINH HỌA" not in message
    assert "Vào hồi …… giờ …… phút, ngày …… tháng …… năm ……, tại" in message
    assert message.count(": Không có.") == 2
    header = opened(body).sections[0].header.paragraphs
    assert header[-1].text == "Dự thảo, chưa chốt kết quả"
    sealed = _written(conference=sample_conference(illustrative=False))
    assert "DỰ THẢO" not in text(sealed)
    assert opened(sealed).sections[0].footer.paragraphs[0].text == f"Mã kiểm chứng: {CHECK_CODE}"


def test_a_time_as_somebody_wrote_it() -> None:
    opening = MoveInfo(Move.OPEN_BOX, RoundState.OPENED, 1, AT, {"opened_at": "đầu giờ"})
    message = _message(sample_round(moves=(opening,)))
    assert "mở vào hồi đầu giờ, có sự chứng kiến của đại diện các đơn vị thành viên." in message


def test_how_it_was_checked() -> None:
    one = sample_round(method=None, found=())
    assert "Phiếu được nhập một lượt." in _message(one)
    two = sample_round(found=())
    assert "không có phiếu nhập khác nhau" in _message(two)
    same = PassInfo(2, CheckMethod.SECOND_PASS, "A", "B", "", "chỉ có hai người")
    with_reason = _message(replace(two, passes={**two.passes, 2: same}))
    assert "Lượt thứ hai: người đọc phiếu A, người nhập số liệu B." in with_reason
    assert "Lý do về cách thực hiện lượt thứ hai: chỉ có hai người." in with_reason
    by_hand = sample_round(method=CheckMethod.HAND_TALLY, found=())
    same_sums = TallyDifference(papers=False, names=())  # what a tally that agrees comes to
    assert "còn khác" not in _message(replace(by_hand, hand_difference=same_sums))
    assert "khớp nhau" in _message(replace(by_hand, hand_difference=same_sums))
    assert "bảng ghi kiểm phiếu thủ công; người ghi: Phạm Quốc Dũng" in _message(by_hand)
    assert "khớp nhau" in _message(by_hand)
    again = replace(
        by_hand,
        papers={**by_hand.papers, 3: {4: by_hand.papers[1][4]}},
        hand_difference=TallyDifference(papers=True, names=()),
    )
    assert "nhập lại 01 phiếu." in _message(again)
    assert "còn khác bảng ghi kiểm phiếu thủ công" in _message(again)
    changed = _message(replace(by_hand, hand_reasons=("Cộng nhầm một phiếu.",)))
    assert "được sửa sau khi đối chiếu; lý do: Cộng nhầm một phiếu." in changed
    assert "Lượt thứ nhất:" not in _message(replace(one, passes={}))


def test_changes_from_the_floor() -> None:
    rows = [
        AmendmentRow(
            round_id=1,
            at=AT,
            kind="withdraw",
            contest=SECTOR,
            code="THADS",
            seats=None,
            reason="xin rút",
            decided_by="hội nghị",
        ),
        AmendmentRow(
            round_id=1,
            at=AT,
            kind="seats",
            contest=SECTOR,
            code="",
            seats=3,
            reason="được phân bổ lại",
            decided_by="Trưởng Cụm",
        ),
    ]
    view = sample_round(amendments=rows)
    course = _message(view)
    assert (
        "Tổng cục Thi hành án dân sự rút khỏi danh sách xét danh hiệu “Cờ thi đua ngành" in course
    )
    assert "03 tập thể; người quyết định: Trưởng Cụm; lý do: được phân bổ lại." in course
    last = tables(_written(view))[3][-1]
    assert last[1:] == [
        "Tổng cục Thi hành án dân sự",
        "–",
        "–",
        "–",
        "–",
        "–",
        "Đã rút, không tính phiếu",
    ]


def _figures(reason: str, **changes: int | None) -> LedgerRow:
    figures: dict[str, Any] = {
        "eligible": 12,
        "present": 12,
        "printed": 15,
        "spoilt": 1,
        "issued": 12,
        "returned": None,
    }
    return LedgerRow(round_id=1, at=AT, reason=reason, **{**figures, **changes})


def test_corrections_and_a_new_form() -> None:
    figures = (_figures(""), _figures("", returned=11), _figures("đếm lại.", returned=12))
    reopened = MoveInfo(
        Move.UNFREEZE, RoundState.DRAFT, 1, AT, {"reason": "sai tên", "decided_by": "Trưởng Cụm"}
    )
    course = _message(sample_round(figures=figures, moves=(reopened,)))
    assert (
        "Điều chỉnh số liệu cân đối phiếu: số phiếu thu về từ 11 thành 12; lý do: đếm lại."
        in course
    )
    assert course.count("Điều chỉnh số liệu") == 1
    assert "(Mẫu B); người quyết định: Trưởng Cụm; lý do: sai tên." in course
    first = (_figures("ghi bổ sung"), _figures("ghi bổ sung", returned=12))
    assert "từ chưa ghi thành 12" in _message(sample_round(figures=first))


def test_a_recount_and_an_annulled_round() -> None:
    def made(move: Move, session: int, detail: Mapping[str, str]) -> MoveInfo:
        return MoveInfo(move, RoundState.OPENED, session, AT, detail)

    moves = (
        made(Move.SEAL, 1, {"check_code": "AAAA-BBBB-CCCC"}),
        made(Move.RECOUNT, 2, {**ASKED, "envelope": "ông Nam"}),
        made(Move.RECOUNT, 3, {"reason": "nhập nhầm"}),
        made(Move.ANNUL, 3, {"reason": "mất phiếu", "decided_by": "hội nghị", "papers": "hủy"}),
    )
    course = _message(sample_round(moves=moves, session=3, state=RoundState.ANNULLED))
    assert (
        "Kiểm phiếu lại lần 1; lý do: có đề nghị; người đề nghị: Cục Con nuôi; mở phong bì trước "
        "sự chứng kiến của ông Nam; kết quả lần trước mang mã kiểm chứng AAAA-BBBB-CCCC." in course
    )
    assert "Kiểm phiếu lại lần 2; lý do: nhập nhầm." in course
    assert "Khiếu nại và cách giải quyết: Không có." not in course, "somebody asked for it"
    assert "Đề nghị kiểm phiếu lại và việc kiểm phiếu lại ghi tại mục III." in course
    assert "bị hủy; người quyết định: hội nghị; lý do: mất phiếu; xử lý phiếu: hủy." in course
    assert minutes_facts(printed(view=sample_round(session=2))).remark == "(Kiểm phiếu lại lần 1)"


@pytest.mark.parametrize("members", [0, 1, 2, 5])
def test_every_teller_signs(members: int) -> None:
    conference = sample_conference()
    extra = tuple(
        Teller(id=10 + n, conference_id=1, name=f"Ủy viên {n}", role=TellerRole.MEMBER, position=9)
        for n in range(members)
    )
    head, secretary, _ = conference.tellers
    conference = replace(conference, tellers=(*extra, secretary, head))
    message = lines(_written(conference=conference))
    tail = message[message.index("THƯ KÝ") :]
    for name in ("Lê Minh Châu", "Trần Thị Bình", *(teller.name for teller in extra)):
        assert tail.count(name) == 1
    assert tail.count("ỦY VIÊN") == members


def test_a_conference_without_tellers_or_chair() -> None:
    conference = sample_conference()
    nobody = conference.record.model_copy(
        update={"chair_name": "", "chair_position": "", "chair_unit_id": None, "venue": ""}
    )
    bare = replace(conference, record=nobody, tellers=())
    message = text(_written(None, typed_minutes(place="Phòng họp A"), bare))
    assert "tại Phòng họp A" in message
    assert "Chủ trì hội nghị: ………" in message


def test_a_line_to_be_filled_in_by_hand_is_not_stretched() -> None:
    conference = sample_conference()
    nowhere = conference.record.model_copy(update={"venue": ""})
    minutes = opened(_written(None, FIELDS, replace(conference, record=nowhere)))
    begins = next(one for one in minutes.paragraphs if one.text.startswith("Vào hồi"))
    assert "tại ………" in begins.text
    assert begins.alignment is WD_ALIGN_PARAGRAPH.LEFT
    whole = next(one for one in minutes.paragraphs if one.text.startswith("Tập thể đạt đủ"))
    assert whole.alignment is None, "a style's own: both margins"


@pytest.mark.parametrize("marking", list(Marking))
@pytest.mark.parametrize("names", [1, 60])
def test_any_paper_gives_minutes(marking: Marking, names: int) -> None:
    form = sample_form(marking, names=names)
    body = _written(sample_round(form), FIELDS, sample_conference(units=max(names, 8)))
    rows = [row for table in tables(body)[2:-2] for row in table[1:]]
    assert sorted(row[1] for row in rows) == sorted(name.name for name in form.candidates)
    assert FLAG in [contest.id for contest in form.contests] or names == 1
