"""What each value of a closed list is called, in forms and in Excel."""

from enum import StrEnum
from typing import Final

YES: Final = "Có"
NO: Final = "Không"

_WORDS: Final = {
    "AppointmentRole": {"head": "Trưởng Cụm", "deputy": "Phó Trưởng Cụm"},
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
