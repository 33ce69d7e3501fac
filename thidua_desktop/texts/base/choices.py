"""What each value of a closed list is called, in forms and in Excel."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from thidua_desktop.domain.plans import targets
from thidua_desktop.texts.base.choice_synonyms import ALSO
from thidua_desktop.texts.base.vietnamese import fold
from thidua_desktop.texts.scoring.choices import CHOICES as OF_SCORING
from thidua_desktop.texts.years.choices import CHOICES as OF_YEARS

YES: Final = "Có"
NO: Final = "Không"

_TEXTS: Final = {
    "AppointmentRole": {"head": "Trưởng Cụm", "deputy": "Phó Trưởng Cụm"},
    "TimeZone": {
        "Asia/Ho_Chi_Minh": "Việt Nam",
        "Asia/Singapore": "Xin-ga-po",
        "Asia/Tokyo": "Nhật Bản",
        "Europe/Moscow": "Mát-xcơ-va",
        "Europe/Paris": "Pa-ri",
        "America/New_York": "Niu Y-oóc",
    },
    "UnitKind": {
        "general_department": "Tổng cục",
        "department": "Cục",
        "bureau": "Vụ",
        "office": "Văn phòng",
        "inspectorate": "Thanh tra",
        "public_service": "Đơn vị sự nghiệp",
        "local": "Cơ quan địa phương",
        "other": "Khác",
    },
    "SuccessionKind": {"merged": "Sáp nhập vào", "renamed": "Đổi tên thành", "split": "Tách thành"},
    "AddressForm": {"mr": "Ông", "mrs": "Bà", "comrade": "Đồng chí", "none": "Chưa xác định"},
    "AddressUse": {
        "person": "Theo từng người",
        "comrade": "Đồng chí",
        "none": "Chỉ họ và tên",
    },
    "PersonRole": {
        "head": "Thủ trưởng đơn vị",
        "deputy": "Cấp phó của người đứng đầu",
        "liaison": "Công chức đầu mối",
        "secretary": "Thư ký Cụm",
        "assistant": "Thành viên tổ giúp việc",
        "inspector": "Thành viên Đoàn kiểm tra",
        "ministry": "Người của Bộ",
    },
    "Direction": {"incoming": "Văn bản đến", "outgoing": "Văn bản đi"},
    "Urgency": {
        "normal": "Thường",
        "urgent": "Khẩn",
        "very_urgent": "Thượng khẩn",
        "at_once": "Hỏa tốc",
    },
    "YearState": {
        "preparing": "Chuẩn bị",
        "launched": "Đã triển khai (ký giao ước)",
        "running": "Đang thực hiện",
        "reviewed": "Đã sơ kết",
        "scoring": "Chấm điểm",
        "concluded": "Tổng kết",
        "submitted": "Đã trình",
        "awarded": "Đã khen thưởng",
        "handed_over": "Đã bàn giao",
    },
    "YearEventKind": {
        "opened": "Mở hồ sơ năm",
        "state": "Chuyển trạng thái",
        "closed": "Khóa hồ sơ năm",
        "reopened": "Mở lại hồ sơ năm đã khóa",
        "handed_over": "Giao hồ sơ điện tử bàn giao",
        "received": "Nhận hồ sơ điện tử bàn giao",
        "supplemented": "Hồ sơ bổ sung",
        "rules": "Sửa bộ quy tắc",
    },
    "HandoverKind": {"tasks": "Bàn giao nhiệm vụ", "files": "Giao nhận hồ sơ, tài liệu"},
    "PackageKind": {
        "handover": "Hồ sơ điện tử bàn giao",
        "supplement": "Hồ sơ bổ sung",
    },
    "PlanLevel": {"ministry": "Bộ", "cluster": "Cụm", "unit": "Đơn vị"},
    "DraftForm": {
        "letter": "Công văn",
        "proposal": "Tờ trình đề nghị tặng Cờ thi đua",
        "tellers": "Quyết định thành lập Ban kiểm phiếu",
        "flags": "Dự thảo Quyết định tặng Cờ thi đua",
        "leaders": "Dự thảo Quyết định cử Trưởng, Phó Trưởng Cụm",
        "regulation": "Quy chế hoạt động của Cụm",
        "written": "Văn bản khác đã lập",
    },
    "DraftState": {
        "draft": "Dự thảo",
        "submitted": "Trình ký",
        "signed": "Đã ký",
        "issued": "Đã phát hành",
        "replaced": "Bị thay thế",
    },
    "SignAs": {
        "for_cluster": "TM. Cụm thi đua – Trưởng Cụm",
        "deputy": "KT. Trưởng Cụm – Phó Trưởng Cụm",
        "by_order": "TL. Trưởng Cụm",
    },
    "PlanState": {
        "draft": "Dự thảo",
        "asking": "Đang lấy ý kiến",
        "issued": "Đã ban hành",
    },
    "OpinionState": {
        "silent": "Chưa trả lời",
        "agreed": "Thống nhất",
        "opinion": "Có ý kiến",
    },
    "MovementKind": {
        "movement": "Phong trào thi đua",
        "theme": "Chủ đề thi đua",
        "programme": "Chương trình, nội dung thi đua",
    },
    "TaskArea": {
        "teaching": "Tuyên truyền, quán triệt",
        "registering": "Đăng ký thi đua, ký giao ước",
        "movement": "Tổ chức phong trào, chủ đề",
        "inspecting": "Kiểm tra",
        "concluding": "Sơ kết, tổng kết, bình xét, suy tôn",
        "exchange": "Giao lưu, nhân rộng điển hình",
        "other": "Công việc khác",
    },
    "ValueKind": {"number": "Số", "grade": "Mức xếp loại", "yes_no": "Có/Không"},
    "Comparison": {
        ">=": "≥ (từ … trở lên)",
        ">": "> (trên)",
        "<=": "≤ (không quá)",
        "<": "< (dưới)",
        "=": "= (bằng)",
    },
    "Grade": {
        "failed": "Không hoàn thành nhiệm vụ",
        "done": "Hoàn thành nhiệm vụ",
        "good": "Hoàn thành tốt nhiệm vụ",
        "excellent": "Hoàn thành xuất sắc nhiệm vụ",
    },
    "InspectionPeriod": {"half_year": "6 tháng đầu năm", "year": "Cả năm"},
    "ReportKind": {
        "plan": "Kế hoạch của đơn vị",
        "registration": "Đăng ký thi đua",
        "pledge": "Giao ước đã ký",
        "half_year": "Báo cáo sơ kết 6 tháng",
        "self_inspection": "Báo cáo tự kiểm tra",
        "year": "Báo cáo tổng kết năm",
        "self_score": "Bảng tự chấm điểm",
        "achievements": "Báo cáo thành tích",
    },
    "RecommendationKind": {"request": "Kiến nghị", "directive": "Ý kiến chỉ đạo"},
    "ExampleKind": {
        "collective": "Tập thể điển hình",
        "person": "Cá nhân điển hình",
        "model": "Mô hình, cách làm hay",
    },
    "ConferenceKind": {
        "launch": "Phát động, ký giao ước",
        "half_year": "Sơ kết",
        "year": "Tổng kết",
    },
    "AgendaKind": {
        "welcome": "Đón tiếp đại biểu",
        "introduction": "Tuyên bố lý do, giới thiệu đại biểu",
        "opening": "Khai mạc",
        "report": "Báo cáo",
        "discussion": "Tham luận, thảo luận",
        "direction": "Phát biểu chỉ đạo",
        "reply": "Tiếp thu ý kiến chỉ đạo",
        "ballot": "Bình xét, suy tôn",
        "decision": "Công bố quyết định",
        "handover": "Bàn giao nhiệm vụ",
        "pledge": "Ký giao ước thi đua",
        "closing": "Bế mạc",
        "other": "Nội dung khác",
    },
    "NoteKind": {
        "opinion": "Ý kiến phát biểu",
        "request": "Kiến nghị",
        "directive": "Ý kiến chỉ đạo",
        "conclusion": "Kết luận",
        "event": "Diễn biến khác",
    },
    "GuestKind": {
        "ministry": "Lãnh đạo Bộ",
        "emulation": "Vụ Thi đua - Khen thưởng",
        "members": "Đơn vị thành viên",
        "guest": "Khách mời",
        "press": "Cơ quan báo chí",
    },
    "CalendarLane": {
        "emulation": "Thi đua, khen thưởng",
        "officials": "Xếp loại công chức",
        "party": "Xếp loại đảng viên",
        "union": "Xếp loại công đoàn viên",
    },
    "ReviewKind": {"half_year": "Báo cáo sơ kết 6 tháng", "year": "Báo cáo tổng kết năm"},
    "InspectionKind": {
        "direct": "Trực tiếp tại đơn vị",
        "cross": "Kiểm tra chéo",
        "report": "Qua báo cáo",
    },
    "MemberRole": {"deputy": "Phó Trưởng đoàn", "member": "Thành viên", "secretary": "Thư ký"},
    "ItemWork": {"todo": "Chưa xem", "doing": "Đang xem", "done": "Đã xem xong"},
    "Severity": {
        "none": "Không có",
        "minor": "Nhắc nhở",
        "medium": "Cần chấn chỉnh",
        "serious": "Nghiêm trọng",
    },
    "Addressee": {"unit": "Đơn vị", "cluster": "Cụm", "ministry": "Bộ"},
    "TextUse": {
        "seen": "Hồ sơ, tài liệu đã xem",
        "finding": "Nhận xét",
        "strengths": "Ưu điểm",
        "limits": "Tồn tại, hạn chế",
        "good_practice": "Cách làm hay",
        "recommendation": "Kiến nghị",
    },
    "VisitState": {
        "planned": "Đã lập kế hoạch",
        "announced": "Đã thông báo cho đơn vị",
        "visited": "Đã kiểm tra",
        "signed": "Đã ký biên bản",
        "notified": "Đã thông báo kết quả",
        "closed": "Đã kết thúc",
    },
    "FollowState": {
        "open": "Chưa thực hiện xong",
        "answered": "Đã báo cáo, chờ chấp nhận",
        "accepted": "Đã chấp nhận",
    },
    "Verdict": {
        "not_checked": "Chưa kiểm tra",
        "passed": "Đạt",
        "failed": "Chưa đạt",
        "not_applicable": "Không áp dụng",
    },
    "RegistrationState": {
        "registered": "Đã đăng ký",
        "eligible": "Đủ điều kiện",
        "nominated": "Được đề cử",
        "elected": "Được suy tôn",
        "proposed": "Đã trình",
        "awarded": "Được tặng",
        "adjusted": "Đã điều chỉnh",
        "withdrawn": "Đã rút",
        "ineligible": "Chưa đủ điều kiện",
        "not_nominated": "Không đề cử",
        "not_elected": "Không được suy tôn",
        "not_proposed": "Không trình",
        "not_awarded": "Không được tặng",
    },
    "FlagGround": {
        "leader": "Dẫn đầu phong trào thi đua của Cụm",
        "targets": "Hoàn thành vượt các chỉ tiêu thi đua",
        "unity": "Nội bộ đoàn kết, thực hành tiết kiệm, chống tham nhũng",
        "party": "Tổ chức đảng, đoàn thể trong sạch, vững mạnh",
    },
    "AwardKind": {
        "yearly": "Thành tích trong năm",
        "sudden": "Đột xuất",
        "movement": "Phong trào thi đua, chuyên đề",
        "contribution": "Quá trình cống hiến, niên hạn",
    },
    "WorkerKind": {
        "leader": "Lãnh đạo, quản lý",
        "specialist": "Chuyên môn, nghiệp vụ",
        "direct": "Người lao động trực tiếp",
    },
    "ShareMethod": {
        "equal": "Chia đều",
        "staff": "Theo biên chế",
        "areas": "Theo lĩnh vực phụ trách",
        "score": "Theo điểm thi đua",
        "coefficient": "Theo bảng hệ số",
    },
    "TellerRole": {"head": "Trưởng Ban kiểm phiếu", "secretary": "Thư ký", "member": "Ủy viên"},
    "HallShows": {
        "elected": "Các tập thể được suy tôn",
        "votes": "Tập thể được suy tôn và số phiếu",
        "all": "Toàn bộ kết quả",
    },
    "Marking": {
        "agree": "Đồng ý hoặc không đồng ý từng tập thể",
        "choose": "Đánh dấu tập thể được suy tôn",
        "cross_out": "Gạch tên tập thể không suy tôn",
    },
    "Spoils": {"paper": "Cả phiếu không hợp lệ", "contest": "Chỉ không tính phần của danh hiệu đó"},
    "Compare": {">=": "Từ … trở lên (≥)", ">": "Trên … (>)"},
    "Base": {
        "eligible": "Tổng số đơn vị thành viên",
        "present": "Số có mặt",
        "issued": "Số phiếu phát ra",
        "returned": "Số phiếu thu về",
        "valid": "Số phiếu hợp lệ",
    },
    **OF_SCORING,
    **OF_YEARS,
}


def choice_text(choice: StrEnum) -> str:
    """Name a value of a closed list."""
    return _TEXTS[type(choice).__name__][choice.value]


FIGURES: Final[Mapping[str, str]] = {targets.YES: YES, targets.NO: NO, **_TEXTS["Grade"]}
"""What a figure of a target is called that is no number."""


def choice_named(kind: type[StrEnum], text: str) -> StrEnum | None:
    """Give the value of a list that is so called, whatever its capitals and marks."""
    wanted = fold(text)
    for choice in kind:
        also = ALSO.get(kind.__name__, {}).get(choice.value, ())
        if wanted == choice.value or wanted in (fold(choice_text(choice)), *map(fold, also)):
            return choice
    return None
