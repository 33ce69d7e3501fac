"""What is said of a year: what it still lacks, why something is refused, why a rule set fits."""

from collections.abc import Sequence
from typing import Final

_BY_REASON: Final = "hoặc chuyển trạng thái kèm lý do"

GAPS: Final = {
    "M01": ("Năm chưa có đơn vị thành viên", "Thêm đơn vị ở thẻ Đơn vị."),
    "M02": (
        "Chưa có Trưởng Cụm của năm {0}",
        "Ghi quyết định cử Trưởng Cụm, Phó Trưởng Cụm ở thẻ Năm thi đua.",
    ),
    "M03": ("Chưa có chủ đề của Cụm", "Ghi chủ đề ở thẻ Năm thi đua."),
    "M04": ("Chưa có kế hoạch của Cụm", f"Ban hành kế hoạch, {_BY_REASON}."),
    "M05": ("Chưa có kế hoạch của: {0}", f"Nhắc đơn vị gửi kế hoạch, {_BY_REASON}."),
    "M06": ("Chưa đăng ký danh hiệu: {0}", f"Nhắc đơn vị đăng ký, {_BY_REASON}."),
    "M07": ("Chưa có điểm Cụm thẩm định của: {0}", f"Thẩm định điểm, {_BY_REASON}."),
    "M08": ("Chưa có hội nghị tổng kết", "Lập hội nghị ở thẻ Hội nghị."),
    "M09": ("Chưa chốt kết quả bỏ phiếu{0}", "Kiểm phiếu và chốt kết quả ở thẻ Hội nghị."),
    "M10": (
        "Biên bản kiểm phiếu chưa ký: {0}",
        "In biên bản, ghi đã ký ở bước Biên bản của thẻ Hội nghị.",
    ),
    "M11": (
        "Sổ văn bản chưa có tờ trình đề nghị khen thưởng",
        "Ghi tờ trình (loại TTr) ở thẻ Văn bản.",
    ),
    "M12": (
        "Sổ văn bản chưa có quyết định khen thưởng",
        "Ghi quyết định (loại QĐ, ngày từ hội nghị trở đi) ở thẻ Văn bản.",
    ),
    "M13": (
        "Chưa có Trưởng Cụm của năm {0}",
        "Ghi quyết định cử Trưởng Cụm, Phó Trưởng Cụm của năm sau ở thẻ Năm thi đua.",
    ),
    "M14": ("Chưa có biên bản bàn giao nhiệm vụ", "Lập biên bản ở thẻ Bàn giao."),
    "M15": ("Chưa có biên bản bàn giao hồ sơ", "Lập biên bản ở thẻ Bàn giao."),
    "M16": ("Chưa giao hồ sơ điện tử", "Lập hồ sơ điện tử ở thẻ Bàn giao."),
    "M17": ("Việc chưa xong: {0}", "Ghi ngày xong trong danh sách việc của năm."),
}
"""What is missing for a state of the year, and the way out."""

REFUSALS: Final = {
    "G30": ("Cần ghi lý do", "Ghi ngắn gọn vì sao; lý do được giữ trong diễn biến của năm."),
    "G31": ("Năm đang ở trạng thái này", "Chọn trạng thái khác."),
    "G32": ("Năm không bị khóa", "Có thể sửa ngay, không cần mở lại."),
    "G33": ("Đã có năm thi đua này", "Chọn năm ở đầu cửa sổ, hoặc mở năm khác."),
    "G34": ("Năm thi đua phải từ 2003 đến 2100", "Ghi lại năm."),
    "G35": ("Một đơn vị được ghi hai lần", "Mỗi đơn vị chỉ giữ một nhiệm vụ trong năm."),
    "G36": ("Không có bộ quy tắc này", "Chọn một bộ quy tắc trong danh sách."),
    "G37": (
        "Tệp dữ liệu đã có Cụm thi đua",
        "Mỗi tệp dữ liệu giữ một Cụm; lập Cụm mới trong tệp dữ liệu mới.",
    ),
    "G38": ("Chưa có đơn vị nào", "Ghi từng đơn vị, hoặc nhập danh sách từ Excel."),
    "G39": ("Hai đơn vị trùng mã", "Ghi mã khác cho một trong hai đơn vị."),
    "G40": ("Trưởng Cụm không có trong danh sách đơn vị", "Chọn một đơn vị trong danh sách."),
}
"""Why something about a year is refused; shown by `texts.registers.refusal_sentence`."""

_RULES_REASONS: Final = {
    "in_force": "Đề xuất vì bộ quy tắc này dùng cho năm {0}: {1}.",
    "not_in_force": (
        "Không có bộ quy tắc nào ghi là dùng cho năm {0}; đề xuất bộ gần nhất: {1}. Nên xem lại."
    ),
}


def gap_sentence(code: str, details: Sequence[str] = ()) -> str:
    """Say what is missing."""
    named = ", ".join(details)
    if code == "M09" and named:
        named = f": {named}"
    return f"{GAPS[code][0].format(named)}."


def gap_way_out(code: str) -> str:
    """Say what can be done about it."""
    return GAPS[code][1]


def rules_reason(reason: str, year: int, title: str) -> str:
    """Say why a rule set is proposed for a year."""
    return _RULES_REASONS[reason].format(year, title)
