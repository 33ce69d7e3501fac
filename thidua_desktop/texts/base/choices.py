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
    "AddressForm": {"mr": "Ông", "mrs": "Bà", "comrade": "Đồng chí", "none": "Chưa ghi"},
    "AddressUse": {
        "person": "Theo từng người",
        "comrade": "Đồng chí",
        "none": "Chỉ họ và tên",
    },
    "PersonRole": {
        "head": "Thủ trưởng đơn vị",
        "deputy": "Cấp phó",
        "liaison": "Công chức đầu mối",
    },
    "Direction": {"incoming": "Văn bản đến", "outgoing": "Văn bản đi"},
    "YearState": {
        "preparing": "Chuẩn bị",
        "launched": "Đã phát động",
        "running": "Đang thực hiện",
        "reviewed": "Đã sơ kết",
        "scoring": "Chấm điểm",
        "concluded": "Tổng kết",
        "submitted": "Đã trình",
        "awarded": "Đã khen thưởng",
        "handed_over": "Đã bàn giao",
    },
    "YearEventKind": {
        "opened": "Mở năm",
        "state": "Chuyển trạng thái",
        "closed": "Khóa năm",
        "reopened": "Mở lại năm đã khóa",
        "handed_over": "Bàn giao hồ sơ điện tử",
        "received": "Nhận hồ sơ điện tử",
        "supplemented": "Hồ sơ bổ sung",
    },
    "HandoverKind": {"tasks": "Bàn giao nhiệm vụ", "files": "Bàn giao hồ sơ"},
    "PackageKind": {
        "handover": "Hồ sơ điện tử bàn giao",
        "supplement": "Hồ sơ bổ sung",
    },
    "PlanLevel": {"ministry": "Bộ", "cluster": "Cụm", "unit": "Đơn vị"},
    "InspectionPeriod": {"half_year": "6 tháng đầu năm", "year": "Cả năm"},
    "TellerRole": {"head": "Trưởng Ban", "secretary": "Thư ký", "member": "Ủy viên"},
    "HallShows": {
        "elected": "Chỉ tên được suy tôn",
        "votes": "Tên được suy tôn và số phiếu",
        "all": "Toàn bộ kết quả",
    },
    "Marking": {
        "agree": "Đồng ý hoặc không đồng ý từng tên",
        "choose": "Chọn tên",
        "cross_out": "Gạch tên không suy tôn",
    },
    "Spoils": {"paper": "Hỏng cả phiếu", "contest": "Chỉ hỏng phần của danh hiệu đó"},
    "Compare": {">=": "Đạt hoặc hơn", ">": "Phải hơn"},
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
