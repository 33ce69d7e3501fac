"""The minutes: every point of a biên bản kiểm phiếu, and nothing that tells who voted how."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from tests.support.sample_views import (
    AT,
    CHECK_CODE,
    FLAG,
    SECTOR,
    sample_conference,
    sample_form,
    sample_round,
)
from tests.support.word_reader import lines, opened, tables, text
from thidua_desktop.domain.codes.ballot import CheckMethod, Marking
from thidua_desktop.domain.codes.round import Move, RoundState
from thidua_desktop.domain.comparison import TallyDifference
from thidua_desktop.files.word.minutes import minutes_context, write_minutes
from thidua_desktop.records.choices import TellerRole
from thidua_desktop.records.conference import Teller
from thidua_desktop.services.base.count_rows import AmendmentRow, LedgerRow
from thidua_desktop.services.conference.round_view import MoveInfo, PassInfo, RoundView
from thidua_desktop.services.documents.minutes_fields import MinutesFields

FIELDS = MinutesFields(
    started="2017-11-22T15:10",
    ended="2017-11-22T16:05",
    received_by="Văn phòng Bộ",
    events="Hội nghị nghỉ giải lao.\nKiểm phiếu tại phòng họp số 2.",
)


def _context(view: RoundView, fields: MinutesFields = FIELDS) -> dict[str, Any]:
    return minutes_context(sample_conference(), view, fields)


def _course(view: RoundView) -> str:
    return "\n".join(_context(view)["course"])


def test_all_points_of_the_minutes() -> None:
    said = text(write_minutes(sample_conference(), sample_round(), FIELDS))
    for words in (
        "BỘ TƯ PHÁP",
        "CỤM THI ĐUA SỐ III",
        "SỐ LIỆU MINH HỌA",
        "Vào hồi 15 giờ 10 phút, ngày 22 tháng 11 năm 2017, tại Hội trường Bộ Tư pháp",
        "1. Ông (bà) Trần Thị Bình, Cục Đăng ký quốc gia giao dịch bảo đảm – Trưởng Ban kiểm phiếu",
        "2. Ông (bà) Lê Minh Châu, Cục Con nuôi – Thư ký",
        "3. Ông (bà) Phạm Quốc Dũng, Cục Công nghệ thông tin – Ủy viên.",
        "bỏ phiếu kín",
        (
            "mức phải đạt: 2/3 tổng số đơn vị thành viên (12), ít nhất 8 phiếu đồng ý; chỉ xét "
            "tên được suy tôn danh hiệu “Cờ thi đua ngành Tư pháp”"
        ),
        "hòm phiếu rỗng",
        "Hòm phiếu được mở vào hồi 15 giờ 15 phút, có sự chứng kiến của Nguyễn Văn An",
        "đánh số ở mặt sau từ 01 đến 12",
        "Lượt 1 – người đọc phiếu: Phạm Quốc Dũng; người nhập: Lê Minh Châu; người kiểm tra",
        "01 phiếu khác nhau, đã lấy lại phiếu và nhập lại từ phiếu.",
        "Lý do phiếu không hợp lệ: phiếu không có dấu theo quy định: 01 phiếu.",
        "Hội nghị nghỉ giải lao.",
        "Kiểm phiếu tại phòng họp số 2.",
        (
            "a) Cục Hộ tịch, quốc tịch, chứng thực: được 11/12 phiếu đồng ý, đạt 91,67% tổng số "
            "đơn vị thành viên (mức phải đạt: 2/3, ít nhất 8 phiếu); được suy tôn;"
        ),
        f"mã kiểm chứng: {CHECK_CODE}",
        "kết thúc vào hồi 16 giờ 05 phút, ngày 22 tháng 11 năm 2017",
        "Toàn bộ 12 (mười hai) phiếu",
        "bàn giao cho Văn phòng Bộ",
        "lập thành 03 bản",
        "XÁC NHẬN CỦA CHỦ TRÌ HỘI NGHỊ",
    ):
        assert words in said
    assert said.count("./.") == 1
    assert re.search(r"^Số:\s+/BB-CTĐIII$", said, re.MULTILINE)


def test_the_ledger_and_both_bases() -> None:
    found = tables(write_minutes(sample_conference(), sample_round(), FIELDS))
    assert ["Số phiếu hợp lệ", "11", "91,67% số phiếu thu về"] in found[1]
    assert ["Số phiếu phát ra", "12", "100,00% số có mặt"] in found[1]
    assert found[3][0][5:7] == ["Tỷ lệ trên tổng số đơn vị (12)", "Tỷ lệ trên phiếu hợp lệ (11)"]
    assert found[3][2] == [
        "2", "Cục Kiểm tra văn bản quy phạm pháp luật", "10", "1", "0", "83,33%", "90,91%",
        "Được suy tôn",
    ]  # fmt: skip
    agreed = [int(row[2]) for row in found[3][1:]]
    assert agreed == sorted(agreed, reverse=True)


def test_nothing_tells_who_voted_how() -> None:
    view = sample_round(found=(7, 11), decided={11: "Trần Thị Bình"})
    said = text(write_minutes(sample_conference(), view, FIELDS))
    assert "02 phiếu khác nhau" in said
    assert "01 phiếu do Trần Thị Bình quyết định" in said
    assert "phiếu số" not in said
    for paper in view.papers[1].values():
        assert paper.marks not in said


def test_a_draft_says_so() -> None:
    view = sample_round(state=RoundState.AGREED, check_code=None)
    body = write_minutes(sample_conference(illustrative=False), view, MinutesFields())
    said = text(body)
    assert "DỰ THẢO, CHƯA CHỐT KẾT QUẢ" in said
    assert "SỐ LIỆU MINH HỌA" not in said
    assert "………… giờ ………… phút, ngày 22 tháng 11 năm 2017" in said
    assert said.count("Không có.") == 2
    header = opened(body).sections[0].header.paragraphs
    assert header[-1].text == "Dự thảo, chưa chốt kết quả"
    sealed = write_minutes(sample_conference(illustrative=False), sample_round(), MinutesFields())
    assert "DỰ THẢO" not in text(sealed)
    assert opened(sealed).sections[0].footer.paragraphs[0].text == f"Mã kiểm chứng: {CHECK_CODE}"


def test_times_as_somebody_wrote_them() -> None:
    context = _context(sample_round(), MinutesFields(started="cuối buổi chiều"))
    assert context["opening"].startswith("Vào hồi cuối buổi chiều, tại")
    opening = MoveInfo(Move.OPEN_BOX, RoundState.OPENED, 1, AT, {"opened_at": "đầu giờ"})
    assert "Hòm phiếu được mở vào hồi đầu giờ." in _course(sample_round(moves=(opening,)))


def test_how_it_was_checked() -> None:
    one = sample_round(method=None, found=())
    assert "Phiếu được nhập một lượt." in _course(one)
    two = sample_round(found=())
    assert "không có phiếu khác nhau" in _course(two)
    same = PassInfo(2, CheckMethod.SECOND_PASS, "A", "B", "", "chỉ có hai người")
    with_reason = replace(two, passes={**two.passes, 2: same})
    assert "Lý do về cách thực hiện lượt 2: chỉ có hai người." in _course(with_reason)
    by_hand = sample_round(method=CheckMethod.HAND_TALLY, found=())
    assert "bảng kiểm phiếu gạch tay; người gạch: Phạm Quốc Dũng" in _course(by_hand)
    assert "khớp nhau" in _course(by_hand)
    again = replace(
        by_hand,
        papers={**by_hand.papers, 3: {4: by_hand.papers[1][4]}},
        hand_difference=TallyDifference(papers=True, names=()),
    )
    assert "Đã lấy lại và nhập lại 01 phiếu." in _course(again)
    assert "còn khác bảng kiểm phiếu gạch tay" in _course(again)
    assert "Lượt 1" not in _course(replace(one, passes={}))


def test_changes_from_the_floor() -> None:
    rows = [
        AmendmentRow(
            round_id=1, at=AT, kind="withdraw", contest=SECTOR, code="THADS", seats=None,
            reason="xin rút", decided_by="hội nghị",
        ),
        AmendmentRow(
            round_id=1, at=AT, kind="seats", contest=SECTOR, code="", seats=3,
            reason="được phân bổ lại", decided_by="Trưởng Cụm",
        ),
    ]  # fmt: skip
    view = sample_round(amendments=rows)
    course = _course(view)
    assert "Tổng cục Thi hành án dân sự rút khỏi danh hiệu “Cờ thi đua ngành Tư pháp”" in course
    assert "03 tập thể; người quyết định: Trưởng Cụm; lý do: được phân bổ lại." in course
    last = tables(write_minutes(sample_conference(), view, FIELDS))[3][-1]
    assert last[1:] == [
        "Tổng cục Thi hành án dân sự", "–", "–", "–", "–", "–", "Đã rút, không tính phiếu",
    ]  # fmt: skip


def _figures(reason: str, **changes: int | None) -> LedgerRow:
    figures: dict[str, Any] = {
        "eligible": 12, "present": 12, "printed": 15, "spoilt": 1, "issued": 12, "returned": None,
    }  # fmt: skip
    return LedgerRow(round_id=1, at=AT, reason=reason, **{**figures, **changes})


def test_corrections_and_a_new_form() -> None:
    figures = (_figures(""), _figures("", returned=11), _figures("đếm lại.", returned=12))
    reopened = MoveInfo(
        Move.UNFREEZE, RoundState.DRAFT, 1, AT, {"reason": "sai tên", "decided_by": "Trưởng Cụm"}
    )
    course = _course(sample_round(figures=figures, moves=(reopened,)))
    assert "Sửa số liệu cân đối phiếu: số phiếu thu về từ 11 thành 12; lý do: đếm lại." in course
    assert course.count("Sửa số liệu") == 1
    assert "(Mẫu B); người quyết định: Trưởng Cụm; lý do: sai tên." in course
    first = (_figures("ghi bổ sung"), _figures("ghi bổ sung", returned=12))
    assert "từ chưa ghi thành 12" in _course(sample_round(figures=first))


def test_a_recount_and_an_annulled_round() -> None:
    def made(move: Move, session: int, detail: Mapping[str, str]) -> MoveInfo:
        return MoveInfo(move, RoundState.OPENED, session, AT, detail)

    moves = (
        made(Move.SEAL, 1, {"check_code": "AAAA-BBBB-CCCC"}),
        made(Move.RECOUNT, 2, {"reason": "có đề nghị", "asked_by": "Cục Con nuôi"}),
        made(Move.RECOUNT, 3, {"reason": "nhập nhầm"}),
        made(Move.ANNUL, 3, {"reason": "mất phiếu", "decided_by": "hội nghị", "papers": "hủy"}),
    )
    course = _course(sample_round(moves=moves, session=3, state=RoundState.ANNULLED))
    assert (
        "Kiểm lại lần 1; lý do: có đề nghị; người đề nghị: Cục Con nuôi; kết quả lần trước mang "
        "mã kiểm chứng AAAA-BBBB-CCCC." in course
    )
    assert "Kiểm lại lần 2; lý do: nhập nhầm." in course
    assert "bị hủy; người quyết định: hội nghị; lý do: mất phiếu; xử lý phiếu: hủy." in course
    assert _context(sample_round(session=2))["remark"] == "(Kiểm lại lần 1)"


@pytest.mark.parametrize("members", [0, 1, 2, 5])
def test_every_teller_signs(members: int) -> None:
    conference = sample_conference()
    extra = tuple(
        Teller(id=10 + n, conference_id=1, name=f"Ủy viên {n}", role=TellerRole.MEMBER, position=9)
        for n in range(members)
    )
    head, secretary, _ = conference.tellers
    conference = replace(conference, tellers=(*extra, secretary, head))
    said = lines(write_minutes(conference, sample_round(), FIELDS))
    tail = said[said.index("THƯ KÝ") :]
    for name in ("Lê Minh Châu", "Trần Thị Bình", *(teller.name for teller in extra)):
        assert tail.count(name) == 1
    assert tail.count("ỦY VIÊN") == members


def test_a_conference_without_tellers_or_chair() -> None:
    conference = sample_conference()
    nobody = conference.conference.model_copy(
        update={"chair_name": "", "chair_position": "", "chair_unit_id": None, "venue": ""}
    )
    bare = replace(conference, conference=nobody, tellers=())
    said = text(write_minutes(bare, sample_round(), MinutesFields(place="Phòng họp A")))
    assert "tại Phòng họp A" in said
    assert "Chủ trì hội nghị: ………" in said


@pytest.mark.parametrize("marking", list(Marking))
@pytest.mark.parametrize("names", [1, 60])
def test_any_paper_gives_minutes(marking: Marking, names: int) -> None:
    form = sample_form(marking, names=names)
    body = write_minutes(sample_conference(units=max(names, 8)), sample_round(form), FIELDS)
    rows = [row for table in tables(body)[2:-1] for row in table[1:]]
    assert sorted(row[1] for row in rows) == sorted(name.name for name in form.candidates)
    assert FLAG in [contest.id for contest in form.contests] or names == 1
