"""How lists mark rows that are no records (totals, notes, signatures), and how people are named."""

from typing import Final

TOTALS: Final = ("tổng cộng", "tổng số", "cộng", "tổng", "cộng chung", "total", "tổng toàn cụm")
NOTES: Final = ("ghi chú", "lưu ý", "chú thích", "nguồn:", "(*)", "* ", "chú ý")
SIGNATURES: Final = (
    "người lập",
    "người tổng hợp",
    "người báo cáo",
    "thủ trưởng đơn vị",
    "thủ trưởng cơ quan",
    "trưởng cụm",
    "lãnh đạo đơn vị",
    "xác nhận của",
    "kế toán",
    "cục trưởng",
    "vụ trưởng",
    "giám đốc",
    "chánh văn phòng",
    "nơi nhận",
    "tm.",
    "kt.",
    "tl.",
    "tuq.",
    "(ký",
    "(đã ký",
    "ký tên",
    "ký, ghi rõ",
    "thư ký",
    "duyệt",
    "phê duyệt",
)
GROUPS: Final = ("khối", "nhóm", "cụm", "phần", "các đơn vị", "tháng", "quý", "năm")
"""What the heading of a group begins with."""

COMRADE: Final = ("đ/c", "đồng chí", "đc", "d/c")
MR: Final = ("ông", "mr")
MRS: Final = ("bà", "mrs", "ms")
