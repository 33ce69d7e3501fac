"""What each value of a closed list is called, in forms and in Excel."""

from enum import StrEnum
from typing import Final

YES: Final = "Có"
NO: Final = "Không"

_WORDS: Final = {
    "AppointmentRole": {"head": "Trưởng Cụm", "deputy": "Phó Trưởng Cụm"},
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
    "SuccessionKind": {"merged": "Sáp nhập vào", "renamed": "Đổi tên thành"},
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
    },
    "Direction": {"incoming": "Văn bản đến", "outgoing": "Văn bản đi"},
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
    },
    "HandoverKind": {"tasks": "Bàn giao nhiệm vụ", "files": "Giao nhận hồ sơ, tài liệu"},
    "PackageKind": {
        "handover": "Hồ sơ điện tử bàn giao",
        "supplement": "Hồ sơ bổ sung",
    },
    "PlanLevel": {"ministry": "Bộ", "cluster": "Cụm", "unit": "Đơn vị"},
    "InspectionPeriod": {"half_year": "6 tháng đầu năm", "year": "Cả năm"},
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
}


def choice_words(choice: StrEnum) -> str:
    """Name a value of a closed list."""
    return _WORDS[type(choice).__name__][choice.value]
