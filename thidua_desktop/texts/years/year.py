"""What is said of a year: what it still lacks, why something is refused, why a rule set fits."""

from typing import Final

from thidua_desktop.domain.codes.registers import RegisterCode
from thidua_desktop.domain.codes.year import GapCode, RulesReason

_BY_REASON: Final = "hoặc chuyển trạng thái kèm lý do"

GAPS: Final = {
    GapCode.MEMBERS: ("Năm chưa có đơn vị thành viên", "Thêm đơn vị ở thẻ Đơn vị."),
    GapCode.FORMER_MEMBERS: (
        "Danh sách năm còn đơn vị đã đổi tên, sáp nhập hoặc không còn",
        "Thay bằng đơn vị kế tiếp ở thẻ Đơn vị.",
    ),
    GapCode.HEAD: (
        "Chưa có Trưởng Cụm của năm {0}",
        "Lưu quyết định cử Trưởng, Phó Trưởng Cụm ở thẻ Tổng quan.",
    ),
    GapCode.THEME: ("Chưa có chủ đề của Cụm", "Ghi chủ đề ở thẻ Tổng quan."),
    GapCode.CLUSTER_PLAN: ("Chưa có kế hoạch của Cụm", f"Ban hành kế hoạch, {_BY_REASON}."),
    GapCode.UNIT_PLANS: ("Chưa có kế hoạch của", f"Nhắc đơn vị gửi kế hoạch, {_BY_REASON}."),
    GapCode.REGISTRATIONS: ("Chưa đăng ký danh hiệu", f"Nhắc đơn vị đăng ký, {_BY_REASON}."),
    GapCode.SCORES: ("Chưa có điểm Cụm thẩm định của", f"Thẩm định điểm, {_BY_REASON}."),
    GapCode.CONFERENCE: ("Chưa có hội nghị tổng kết", "Lập hội nghị ở thẻ Hội nghị."),
    GapCode.ROUND: ("Chưa chốt kết quả bỏ phiếu", "Kiểm phiếu và chốt kết quả ở thẻ Hội nghị."),
    GapCode.MINUTES: (
        "Biên bản kiểm phiếu chưa ký",
        "In biên bản, ghi nhận đã ký ở bước Biên bản của thẻ Hội nghị.",
    ),
    GapCode.PROPOSAL: (
        "Sổ đăng ký văn bản chưa có tờ trình đề nghị khen thưởng",
        "Ghi tờ trình (loại TTr) ở thẻ Văn bản.",
    ),
    GapCode.DECISION: (
        "Sổ đăng ký văn bản chưa có quyết định khen thưởng",
        "Ghi quyết định (loại QĐ, ngày từ hội nghị trở đi) ở thẻ Văn bản.",
    ),
    GapCode.NEXT_HEAD: (
        "Chưa có Trưởng Cụm của năm {0}",
        "Lưu quyết định cử Trưởng, Phó Trưởng Cụm của năm sau ở thẻ Tổng quan.",
    ),
    GapCode.HANDOVER_TASKS: ("Chưa có biên bản bàn giao nhiệm vụ", "Lập biên bản ở thẻ Bàn giao."),
    GapCode.HANDOVER_FILES: (
        "Chưa có biên bản giao nhận hồ sơ, tài liệu",
        "Lập biên bản ở thẻ Bàn giao.",
    ),
    GapCode.PACKAGE: (
        "Chưa giao hồ sơ điện tử bàn giao",
        "Lập hồ sơ điện tử bàn giao ở thẻ Bàn giao.",
    ),
    GapCode.STEP: ("Công việc chưa hoàn thành", "Ghi ngày hoàn thành trong danh mục công việc."),
}
"""What is missing for a state of the year, and the way out."""

REFUSALS: Final = {
    RegisterCode.YEAR_REASON_NEEDED: (
        "Cần ghi lý do",
        "Ghi ngắn gọn; lý do được lưu trong diễn biến của năm.",
    ),
    RegisterCode.YEAR_STATE_SAME: ("Năm đang ở trạng thái này", "Chọn trạng thái khác."),
    RegisterCode.YEAR_IS_OPEN: ("Hồ sơ năm không bị khóa", "Có thể sửa ngay, không cần mở lại."),
    RegisterCode.YEAR_EXISTS: (
        "Đã có năm thi đua này",
        "Chọn năm ở đầu cửa sổ, hoặc mở hồ sơ năm khác.",
    ),
    RegisterCode.YEAR_OUT_OF_RANGE: ("Năm thi đua phải từ 2003 đến 2100", "Ghi lại năm."),
    RegisterCode.LEADER_TWICE: (
        "Một đơn vị được ghi hai lần",
        "Mỗi đơn vị chỉ giữ một nhiệm vụ trong năm.",
    ),
    RegisterCode.RULES_UNKNOWN: ("Không có bộ quy tắc này", "Chọn một bộ quy tắc trong danh sách."),
    RegisterCode.RULE_FAULTY: (
        "Giá trị của quy tắc chưa đúng",
        "Ghi tỷ lệ dạng 2/3, không quá 1; quy tắc đã xác nhận phải có căn cứ.",
    ),
    RegisterCode.RULE_TWICE: (
        "Đã có quy tắc về nội dung này",
        "Sửa quy tắc đó, hoặc xóa rồi thêm quy tắc mới.",
    ),
    RegisterCode.RULE_IN_USE: (
        "Chưa xóa được vì danh hiệu còn được dùng ở",
        "Sửa hoặc xóa ở những nơi đó trước.",
    ),
    RegisterCode.CLUSTER_EXISTS: (
        "Tệp dữ liệu đã có Cụm thi đua",
        "Mỗi tệp dữ liệu giữ một Cụm; lập Cụm mới trong tệp dữ liệu mới.",
    ),
    RegisterCode.UNITS_MISSING: (
        "Chưa có đơn vị nào",
        "Ghi từng đơn vị, hoặc nhập danh sách từ Excel.",
    ),
    RegisterCode.UNIT_TWICE: ("Hai đơn vị trùng ký hiệu", "Ghi ký hiệu khác cho một trong hai."),
    RegisterCode.HEAD_NO_MEMBER: (
        "Trưởng Cụm không có trong danh sách đơn vị",
        "Chọn một đơn vị trong danh sách.",
    ),
}
"""Why something about a year is refused."""

_RULES_REASONS: Final = {
    RulesReason.IN_FORCE: "Đề xuất vì bộ quy tắc này dùng cho năm {0}: {1}.",
    RulesReason.NOT_IN_FORCE: (
        "Không có bộ quy tắc nào ghi là dùng cho năm {0}; đề xuất bộ gần nhất: {1}. Nên xem lại."
    ),
}


def rules_reason(reason: RulesReason, year: int, title: str) -> str:
    return _RULES_REASONS[reason].format(year, title)
