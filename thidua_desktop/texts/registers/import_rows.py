"""How lists mark rows that are no records (totals, notes, signatures), and how people are named."""

from typing import Final

DITTO: Final = ('"', "''", "”", "〃", "-nt-", "- nt -", "nt", "//", "-//-")
"""What stands for the cell above."""
AS_ABOVE: Final = ("như trên", "nt.", "n.t")
"""The same, where something is linked to."""
TOTALS: Final = (
    "tổng cộng",
    "cộng khối",
    "cộng nhóm",
    "cộng phần",
    "cộng mục",
    "tổng khối",
    "tổng số",
    "cộng",
    "tổng",
    "cộng chung",
    "total",
    "tổng toàn cụm",
)
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
SUBTITLES: Final = ("nam", "nữ", "tổng số", "trong đó nữ")
"""What stands below a title alone, in a second row of titles."""
GROUPS: Final = ("khối", "nhóm", "cụm", "phần", "các đơn vị", "tháng", "quý", "năm")
"""What the heading of a group begins with."""

VACANT: Final = (
    "khuyết",
    "đang khuyết",
    "khuyết chức danh",
    "trống",
    "chưa có",
    "chưa bổ nhiệm",
    "chưa kiện toàn",
    "chưa phân công",
    "không có",
)
"""What stands where a person is named and there is none."""
COUNTED: Final = (
    "người",
    "đồng chí",
    "đ/c",
    "cán bộ",
    "công chức",
    "biên chế",
    "lĩnh vực",
    "bản",
    "trang",
    "tờ",
)
"""What is written behind a number of things."""

COMRADE: Final = ("đ/c", "đồng chí", "đc", "d/c")
MR: Final = ("ông", "mr")
MRS: Final = ("bà", "mrs", "ms")
