"""What each value of the closed lists of scoring is called, in forms and in Excel."""

from collections.abc import Mapping
from typing import Final

CHOICES: Final[Mapping[str, Mapping[str, str]]] = {
    "Method": {
        "manual": "Chấm trực tiếp",
        "proportional": "Theo tỷ lệ hoàn thành",
        "band": "Theo mức",
        "lateness": "Theo số ngày chậm",
        "yes_no": "Có hoặc không",
        "grade": "Theo mức xếp loại",
        "per_item": "Theo từng việc",
    },
    "Part": {"scored": "Điểm chuẩn", "bonus": "Điểm thưởng", "penalty": "Điểm trừ"},
    "FigureSource": {
        "none": "Không lấy từ sổ",
        "target": "Chỉ tiêu của đơn vị",
        "report": "Sổ báo cáo của đơn vị",
        "finding": "Kết quả kiểm tra",
        "registration": "Đăng ký danh hiệu",
        "rating": "Xếp loại năm",
    },
    "Rounding": {
        "half_up": "Từ 5 trở lên làm tròn lên",
        "down": "Bỏ phần lẻ",
    },
    "RoundedAt": {
        "print": "Ghi ra văn bản (xếp hạng theo điểm chưa làm tròn)",
        "total": "Cộng tổng điểm",
        "item": "Chấm từng tiêu chí",
    },
    "TieBreak": {
        "first_group": "Điểm nhóm thứ nhất cao hơn",
        "penalty": "Điểm trừ ít hơn",
        "late": "Ít báo cáo gửi chậm hơn",
        "women": "Tập thể có từ 70 % là nữ",
        "decision": "Quyết định của Trưởng, Phó Trưởng Cụm",
    },
    "Scorer": {
        "self": "Đơn vị tự chấm",
        "cross": "Chấm chéo",
        "cluster": "Cụm thẩm định",
        "final": "Điểm chốt",
    },
    "ScoreState": {
        "draft": "Nháp",
        "sent": "Đã gửi",
        "reviewed": "Đã thẩm định",
        "explained": "Đã giải trình",
        "closed": "Đã chốt",
    },
}
