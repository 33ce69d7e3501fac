"""What the fields of the drafted documents and of báo cáo thành tích are."""

from collections.abc import Mapping
from typing import Final

DRAFT_FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "DraftFacts": {
        "kind_name": "Tên loại văn bản; trống nếu là công văn",
        "subject": "Trích yếu",
        "about": "Trích yếu của công văn, không có V/v",
        "addressees": "Các nơi ở mục Kính gửi",
        "bases": "Các căn cứ, mỗi dòng một căn cứ, có dấu ở cuối",
        "proposer": "Đơn vị đề nghị",
        "body": "Nội dung văn bản, từng dòng",
        "signature": "Quyền hạn, chức vụ của người ký, từng dòng",
        "signer_name": "Họ và tên người ký",
        "sent": "Nơi nhận, từng dòng, có dấu ở cuối",
        "ministry_code": "Chữ viết tắt của Bộ trong số, ký hiệu",
    },
    "WrittenLine": {
        "kind": "part, part_title (chương và tên chương), heading, article (điều) hoặc text",
        "text": "Câu chữ của dòng",
        "lead": "Từ “Điều” và số, nếu là điều",
    },
    "TellersFacts": {
        "meeting": "Tên hội nghị",
        "meeting_date": "Ngày hội nghị",
        "tellers": "Thành viên Ban kiểm phiếu, Trưởng Ban kiểm phiếu trước",
    },
    "FlagsFacts": {
        "title": "Danh hiệu được tặng",
        "units": "Các tập thể được tặng",
    },
    "LeadersFacts": {
        "next_year": "Năm được cử giữ nhiệm vụ",
        "chief": "Đơn vị Trưởng Cụm",
        "deputies": "Các đơn vị Phó Trưởng Cụm",
    },
    "ProposalFacts": {
        "meeting": "Tên hội nghị",
        "meeting_date": "Ngày hội nghị",
        "members": "Số đơn vị thành viên",
        "present": "Số đơn vị có mặt",
        "eligible": "Số đơn vị có quyền bỏ phiếu",
        "scored": "Đã có điểm hay chưa",
        "balloted": "Đã bỏ phiếu suy tôn hay chưa",
        "titles": "Các danh hiệu, mỗi danh hiệu có danh sách tập thể",
        "units": "Các tập thể được đề nghị, mỗi tập thể một lần",
    },
    "ProposedList": {"name": "Tên danh hiệu", "rows": "Các tập thể được đề nghị tặng"},
    "ProposedFacts": {
        "unit": "Tên tập thể",
        "title": "Danh hiệu đề nghị",
        "agree": "Số phiếu đồng ý",
        "base": "Số phiếu làm căn cứ tính tỷ lệ",
        "turn": "Vòng bỏ phiếu mà tập thể được suy tôn",
        "score": "Điểm và thứ hạng",
    },
    "AchievementFacts": {
        "unit": "Tên đơn vị",
        "unit_code": "Ký hiệu đơn vị",
        "titles": "Các danh hiệu được đề nghị tặng",
        "staff": "Biên chế",
        "women": "Số nữ",
        "areas": "Tên các lĩnh vực phụ trách",
        "area_count": "Số lĩnh vực phụ trách",
        "targets": "Kết quả các chỉ tiêu đã đăng ký",
        "examples": "Điển hình, cách làm hay của đơn vị",
        "rating": "Xếp loại năm của đơn vị",
        "party_rating": "Xếp loại tổ chức đảng",
        "past_titles": "Danh hiệu thi đua đã được tặng các năm trước",
        "past_commendations": "Hình thức khen thưởng đã được tặng các năm trước",
        "unit_signer": "Thủ trưởng đơn vị",
    },
    "ContentsFacts": {
        "units": "Các tập thể được đề nghị",
        "files": "Số tệp của hồ sơ",
        "missing": "Số thành phần còn thiếu",
    },
    "UnitDossierFacts": {
        "unit": "Tên tập thể",
        "titles": "Danh hiệu đề nghị",
        "parts": "Thành phần hồ sơ",
    },
    "DossierItemFacts": {
        "name": "Tên thành phần",
        "article": "Căn cứ",
        "files": "Các tệp đã có",
        "missing": "Nội dung còn thiếu",
    },
    "PastAward": {
        "year": "Năm thành tích",
        "name": "Danh hiệu, hình thức",
        "decision": "Số, ngày, cơ quan ban hành quyết định",
    },
}
