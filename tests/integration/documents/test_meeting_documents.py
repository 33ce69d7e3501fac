"""The documents of the 2017 conference, written from the sample, and its whole set."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.support.cases import sample_cases
from tests.support.counted import seal_first
from tests.support.word_reader import opened, paragraphs
from thidua_desktop.domain.codes.documents import DocumentKind, DraftCode, DraftForm, DraftState
from thidua_desktop.domain.codes.round import MeetingCode
from thidua_desktop.records.base import stored_id
from thidua_desktop.records.conference import Conference
from thidua_desktop.records.course import Invitation
from thidua_desktop.records.drafts import Draft
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.services.documents.drafting import new_draft
from thidua_desktop.services.issuing.meetings.meeting_set import (
    IssuedSet,
    MeetingPaper,
    issue_set,
    papers_of_meeting,
)
from thidua_desktop.services.issuing.read_back.written_files import SeenFile, written_files
from thidua_desktop.services.open_store import OpenStore

FACTS = (
    # the conference and who came
    "Chiều 22/11",
    "Cụm thi đua số III Khối các đơn vị thuộc Bộ Tư pháp",
    "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2017",
    "Thứ trưởng Bộ Tư pháp Nguyễn Khánh Ngọc đã đến dự và phát biểu chỉ đạo",
    # the twelve members
    "gồm 12 thành viên",
    "Cục Hộ tịch, quốc tịch, chứng thực",
    "Tổng cục Thi hành án dân sự",
    "Cục Bồi thường Nhà nước",
    "Cục Kiểm tra văn bản quy phạm pháp luật",
    "Cục Đăng ký Quốc gia giao dịch bảo đảm",
    "Cục Trợ giúp pháp lý",
    "Cục Con nuôi",
    "Cục Công nghệ thông tin",
    "Thanh tra Bộ",
    "Cục Công tác phía Nam",
    "Cục Bổ trợ tư pháp",
    "Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật",
    "những lĩnh vực quan trọng của Bộ, của Ngành",
    "Điều kiện cơ sở vật chất còn nhiều khó khăn",
    # what the year was
    "Quyết định số 131/QĐ-BTP ngày 25 tháng 01 năm 2017 của Bộ trưởng Bộ Tư pháp",
    "tiến hành đăng ký các danh hiệu thi đua",
    (
        "“Toàn ngành Tư pháp siết chặt kỷ luật, kỷ cương, tăng cường ứng dụng công nghệ thông tin, "
        "thi đua hoàn thành xuất sắc nhiệm vụ chính trị được giao năm 2017” do Bộ Tư pháp phát động"
    ),
    "“Tôn trọng kỷ cương, tăng cường công nghệ, thi về đích sớm”",
    "Kế hoạch số 207/KH-CTĐIII thực hiện nội dung thi đua “Chung tay xây dựng quê hương”",
    "xây dựng nông thôn mới",
    (
        "kiểm tra công tác thi đua, khen thưởng 6 tháng đầu năm và cả năm 2017 đối với 02 "
        "đơn vị: Cục Trợ giúp pháp lý; Thanh tra Bộ"
    ),
    "ngày càng có chiều sâu, đi vào thực chất",
    "phân công công chức làm đầu mối công tác thi đua, khen thưởng",
    "các tổ chức Đảng, đoàn thể",
    # the four proposals
    "khung thời gian tổng kết công tác thi đua, khen thưởng với việc đánh giá xếp loại cán bộ",
    "còn rất hạn chế và cào bằng giữa các đơn vị có nhiều mảng việc phụ trách",
    "tăng cường đi thực tế ở cơ sở",
    "thủ tục trong lĩnh vực thi đua hiện nay quá rườm rà",
    # what was ordered
    "biểu dương những kết quả đạt được trong công tác chuyên môn",
    "ghi nhận các ý kiến phát biểu",
    "tham mưu hoàn thiện thể chế về thi đua, khen thưởng",
    "kịp thời, chính xác, đúng người, đúng việc, lấy kết quả thực hiện nhiệm vụ làm thước đo",
    "nhân rộng điển hình tiên tiến làm nòng cốt",
    "tập thể nhỏ, công chức, viên chức chuyên môn, nghiệp vụ và người trực tiếp lao động",
    "thành tích đột xuất xuất sắc",
    "đội ngũ công chức, viên chức vững mạnh, chất lượng",
    (
        "trong năm 2018 công tác chuyên môn của các đơn vị trong Cụm thi đua số III sẽ tiếp "
        "tục đạt nhiều kết quả hơn năm 2017"
    ),
    # the vote
    "Cờ thi đua của Chính phủ đối với 2 tập thể (Cục Hộ tịch, quốc tịch, chứng thực; Thanh tra Bộ)",
    "Cờ thi đua ngành Tư pháp đối với 4 tập thể",
    # who leads next
    "Vụ Thi đua - Khen thưởng đã công bố Quyết định số 2307/QĐ-BTP ngày 15 tháng 11 năm 2017",
    "Trưởng Cụm thi đua số III năm 2018 là đồng chí Cục trưởng Cục Quản lý xử lý vi phạm",
    "Phó Trưởng Cụm thi đua số III năm 2018 là đồng chí Cục trưởng Cục Trợ giúp pháp lý",
    (
        "Lễ bàn giao giữa Trưởng Cụm thi đua số III năm 2017, Cục trưởng Cục Hộ tịch, quốc "
        "tịch, chứng thực với Trưởng Cụm thi đua số III năm 2018"
    ),
)
"""What the published article of 29/11/2017 tells."""


@pytest.fixture
def counted(cases: OpenStore) -> OpenStore:
    """The sample with its vote sealed."""
    seal_first(cases)
    return cases


def _held(cases: OpenStore) -> int:
    return stored_id(cases.registers.list(Conference)[0])


def _text(cases: OpenStore, kind: DocumentKind, folder: Path, of: int | None = None) -> str:
    path = cases.issue_document(of or _held(cases), kind, folder).path
    lines = [one.text for one in paragraphs(opened(path.read_bytes()))]
    return unicodedata.normalize("NFC", "\n".join(lines))


def test_the_article_of_the_seed_is_drafted_from_the_sample(
    counted: OpenStore, tmp_path: Path
) -> None:
    text = _text(counted, DocumentKind.ARTICLE, tmp_path)
    assert [fact for fact in FACTS if fact not in text] == []


def test_minutes_tell_the_course_the_vote_and_end_with_the_hour(
    counted: OpenStore, tmp_path: Path
) -> None:
    text = _text(counted, DocumentKind.MEETING_MINUTES, tmp_path)
    assert "có mặt 12/12 đơn vị" in text
    assert "Trưởng Cụm thi đua số III." in text
    assert "có 02/02 tập thể được suy tôn" in text
    assert "Cục Hộ tịch, quốc tịch, chứng thực (11/12 phiếu, đạt 91,67%)" in text
    assert "được thông qua với 12/12 đại biểu tán thành./." in text
    assert "Đã công bố Quyết định số 2307/QĐ-BTP" in text
    assert "Hà Nội, ngày" not in text  # Mẫu 1.9 has no place and date


def test_the_notice_tells_who_does_what_until_when(counted: OpenStore, tmp_path: Path) -> None:
    text = _text(counted, DocumentKind.CONCLUSION, tmp_path)
    assert "Cờ thi đua của Chính phủ”: 02 tập thể" in text
    assert "15/12/2018" in text
    assert "Vụ Thi đua - Khen thưởng" in text


def test_each_kind_of_guest_has_an_invitation_of_its_own(
    counted: OpenStore, tmp_path: Path
) -> None:
    invited, folder = counted.registers.list(Invitation), tmp_path / "written"
    texts = [_text(counted, DocumentKind.INVITATION, folder, stored_id(one)) for one in invited]
    assert len(list(folder.iterdir())) == len(invited) == 4
    assert "mỗi đơn vị 02 đại biểu" in texts[2]
    assert "mỗi đơn vị" not in texts[0]
    assert all("14 giờ 00 phút, ngày 22 tháng 11 năm 2017" in text for text in texts)


def test_invitations_with_one_place_have_files_of_their_own_and_are_known_again(
    tmp_path: Path,
) -> None:
    with sample_cases(tmp_path) as cases:
        for one in cases.registers.list(Invitation):
            long = f"Thủ trưởng {'các đơn vị ' * 30}{one.kind}"
            cases.registers.save(one.model_copy(update={"position": 1, "addressed": long}))
        invited = cases.registers.list(Invitation)
        kind, folder = DocumentKind.INVITATION, tmp_path / "written"
        ids = [stored_id(one) for one in invited]
        paths = [cases.issue_document(of, kind, folder).path for of in ids]
        with cases.new_uow("verify") as uow:
            seen = [written_files(uow, SeenFile(one.name, "", ())) for one in paths]
    assert [[(one.kind, one.of) for one in found] for found in seen] == [[(kind, of)] for of in ids]
    assert len({one.name for one in paths}) == len(list(folder.iterdir())) == 4
    assert all(len(one.name) < 100 for one in paths)


def test_the_script_has_the_places_for_a_count_of_hands(tmp_path: Path) -> None:
    with sample_cases(tmp_path) as cases:
        held = cases.registers.list(Conference)[0]
        text = _text(cases, DocumentKind.MEETING_SCRIPT, tmp_path, stored_id(held))
    assert "Xin ý kiến hội nghị: Thông qua danh sách Ban kiểm phiếu" in text
    assert text.index("Nguyễn Khánh Ngọc, Thứ trưởng") < text.index("- Cục Con nuôi;")


def test_what_is_missing_is_said_before(tmp_path: Path) -> None:
    with sample_cases(tmp_path) as cases:
        held = cases.registers.list(Conference)[0]
        cases.registers.save(held.model_copy(update={"venue": "", "chair_position": ""}))
        papers = cases.read(papers_of_meeting, stored_id(held))
        lacks = {one.kind: one.lacks for one in papers}
        assert lacks[DocumentKind.INVITATION] is MeetingCode.NO_VENUE
        (minutes,) = (one for one in papers if one.kind is DocumentKind.MEETING_MINUTES)
        assert minutes.reasons == (MeetingCode.NO_CHAIR, MeetingCode.NOT_COUNTED)
        assert lacks[DocumentKind.CONCLUSION] is MeetingCode.NOT_COUNTED
        assert lacks[DocumentKind.MEETING_SCRIPT] is None
        with pytest.raises(Refused):
            cases.issue_document(stored_id(held), DocumentKind.MEETING_MINUTES, tmp_path)


def test_the_whole_set_is_written_in_one_go_and_says_what_it_lacks(
    counted: OpenStore, tmp_path: Path
) -> None:
    papers = counted.read(papers_of_meeting, _held(counted))
    done = _written(counted, [one for one in papers if not one.spare], tmp_path)
    lacking = {(paper.kind, error.code) for paper, error in done.refused}
    assert lacking == {(DocumentKind.PROPOSAL, MeetingCode.NO_DRAFT)}
    assert len(done.written) == 13
    drafts = counted.registers.list(Draft, form=DraftForm.TELLERS)
    decision = next(one for one in done.written if one.kind is DocumentKind.TELLERS_DECISION)
    assert [one.file for one in drafts] == [decision.path.name]
    spare = _written(counted, [one for one in papers if one.spare], tmp_path)
    assert {one.kind for one in spare.written} >= {
        DocumentKind.BALLOT,
        DocumentKind.HAND_TALLY,
        DocumentKind.BLANK_MINUTES,
        DocumentKind.SEAL_LABEL,
        DocumentKind.PAPER_RECEIPT,
        DocumentKind.HOW_TO_VOTE,
    }
    names = {one.path.name for one in (*done.written, *spare.written)}
    assert len(names) == len(done.written) + len(spare.written)


def test_one_that_is_refused_keeps_none_of_the_others_back(tmp_path: Path) -> None:
    with sample_cases(tmp_path) as cases:
        papers = cases.read(papers_of_meeting, _held(cases))
        done = _written(cases, papers, tmp_path)
    assert {paper.kind for paper, _ in done.refused} == {
        DocumentKind.MEETING_MINUTES,
        DocumentKind.CONCLUSION,
        DocumentKind.PROPOSAL,
    }
    assert len(done.written) == len(papers) - 3


def test_what_is_drafted_for_the_conference_is_in_its_set_until_it_is_signed(
    tmp_path: Path,
) -> None:
    with sample_cases(tmp_path) as cases:
        (tellers,) = cases.registers.list(Draft, form=DraftForm.TELLERS)
        year_id = tellers.year_id
        proposal = cases.registers.do(new_draft, year_id, DraftForm.PROPOSAL)
        found = {one.kind: one for one in cases.read(papers_of_meeting, _held(cases))}
        assert found[DocumentKind.PROPOSAL].of == proposal.id
        assert found[DocumentKind.PROPOSAL].lacks is DraftCode.NO_RESULT
        assert found[DocumentKind.TELLERS_DECISION].lacks is None
        assert found[DocumentKind.TELLERS_DECISION].blanks
        cases.registers.save(tellers.model_copy(update={"state": DraftState.SIGNED}))
        papers = cases.read(papers_of_meeting, _held(cases))
        done = _written(cases, papers, tmp_path)
        kinds = [one.kind for one in done.written] + [paper.kind for paper, _ in done.refused]
    assert DocumentKind.TELLERS_DECISION not in kinds


def _written(cases: OpenStore, papers: Sequence[MeetingPaper], folder: Path) -> IssuedSet:
    steps = issue_set(cases, papers, folder)
    while True:
        try:
            at, of = next(steps)
        except StopIteration as end:
            result: IssuedSet = end.value
            return result
        assert 0 <= at < of
