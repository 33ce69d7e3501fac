"""What people write for a value of a closed list beside what it is called, above all in Excel."""

from collections.abc import Mapping, Sequence
from typing import Final

ALSO: Final[Mapping[str, Mapping[str, Sequence[str]]]] = {
    "Direction": {
        "incoming": ("đến", "vb đến", "công văn đến", "cv đến", "nhận"),
        "outgoing": ("đi", "vb đi", "công văn đi", "cv đi", "phát hành", "gửi", "gửi đi"),
    },
    "AddressForm": {
        "mr": ("ô", "anh", "mr", "nam"),
        "mrs": ("b", "chị", "mrs", "ms", "cô", "nữ"),
        "comrade": ("đ/c", "đc", "đ.c", "d/c"),
        "none": ("không", "chưa"),
    },
    "PersonRole": {
        "head": (
            "thủ trưởng",
            "cấp trưởng",
            "trưởng",
            "trưởng đơn vị",
            "người đứng đầu",
            "lãnh đạo",
        ),
        "deputy": ("phó", "cấp phó", "phó thủ trưởng", "cấp phó của thủ trưởng", "phó đơn vị"),
        "liaison": (
            "đầu mối",
            "cán bộ đầu mối",
            "công chức đầu mối tđkt",
            "đầu mối tđkt",
            "công chức phụ trách",
            "chuyên viên đầu mối",
        ),
        "secretary": ("thư ký", "thư ký cụm thi đua"),
        "assistant": (
            "tổ giúp việc",
            "giúp việc",
            "thành viên tổ thư ký",
            "tv tổ giúp việc",
            "tv tgv",
            "bộ phận giúp việc",
            "tổ thư ký",
        ),
        "inspector": (
            "đoàn kiểm tra",
            "thành viên đoàn",
            "thành viên đoàn kt",
            "tv đoàn kiểm tra",
            "tv đoàn kt",
            "đoàn kt",
        ),
        "ministry": ("bộ tư pháp", "đại diện bộ"),
    },
    "TimeZone": {
        "Asia/Ho_Chi_Minh": "Việt Nam",
        "Asia/Singapore": "Xin-ga-po",
        "Asia/Tokyo": "Nhật Bản",
        "Europe/Moscow": "Mát-xcơ-va",
        "Europe/Paris": "Pa-ri",
        "America/New_York": "Niu Y-oóc",
    },
    "UnitKind": {
        "general_department": ("tc",),
        "public_service": ("đvsn", "sự nghiệp", "đơn vị sự nghiệp công lập"),
        "local": ("địa phương", "sở tư pháp", "cục thads"),
    },
    "WorkerKind": {
        "leader": ("lãnh đạo", "quản lý"),
        "specialist": ("chuyên môn", "nghiệp vụ", "chuyên viên", "công chức"),
        "direct": ("trực tiếp", "lao động trực tiếp", "người trực tiếp lao động"),
    },
    "PlanLevel": {
        "ministry": ("bộ tư pháp", "kế hoạch của bộ"),
        "cluster": ("cụm thi đua", "kế hoạch của cụm"),
    },
    "OpinionState": {
        "agreed": ("nhất trí", "đồng ý"),
        "opinion": ("góp ý", "ý kiến"),
        "silent": ("chưa có ý kiến", "chưa gửi"),
    },
    "ValueKind": {"grade": ("xếp loại",), "yes_no": ("có không",)},
    "Comparison": {
        ">=": ("≥", "từ", "ít nhất", "tối thiểu"),
        ">": ("trên", "hơn"),
        "<=": ("≤", "không quá", "tối đa"),
        "<": ("dưới",),
        "=": ("bằng", "đúng"),
    },
    "Grade": {
        "failed": ("khtnv", "không hoàn thành"),
        "done": ("htnv", "hoàn thành"),
        "good": ("httnv", "hoàn thành tốt", "tốt"),
        "excellent": ("htxsnv", "hoàn thành xuất sắc", "xuất sắc"),
    },
    "InspectionPeriod": {"half_year": ("6 tháng", "sáu tháng đầu năm"), "year": ("năm", "cả năm")},
}
"""What else people write for a value of a list."""
