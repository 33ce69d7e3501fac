"""The steps of a year as they usually follow one another; each year's list may be changed."""

from typing import Final

YEAR_STEPS: Final = "Công việc trong năm"
HANDOVER_STEP: Final = "Công bố Trưởng, Phó Trưởng Cụm năm sau, bàn giao nhiệm vụ"
DEFAULT_STEPS: Final[tuple[tuple[str, str, str], ...]] = (
    ("Nhận quyết định cử Trưởng, Phó Trưởng Cụm của năm", "", "head"),
    ("Nhận kế hoạch phát động phong trào thi đua của Bộ", "launched", "ministry_plan"),
    ("Thống nhất chủ đề, ban hành kế hoạch của Cụm", "launched", "cluster_plan"),
    ("Hội nghị triển khai phong trào thi đua, ký giao ước thi đua", "launched", "pledge"),
    ("Nhận kế hoạch của từng đơn vị", "running", "unit_plans"),
    ("Nhận đăng ký danh hiệu thi đua của các đơn vị", "running", "registrations"),
    ("Báo cáo Bộ kết quả đăng ký thi đua", "running", ""),
    ("Kiểm tra công tác thi đua, khen thưởng 6 tháng đầu năm", "reviewed", "half_year_inspection"),
    ("Sơ kết 6 tháng đầu năm", "reviewed", "half_year_review"),
    ("Kiểm tra công tác thi đua, khen thưởng cuối năm", "scoring", "year_inspection"),
    ("Điều chỉnh, rút đăng ký danh hiệu thi đua", "", ""),
    ("Nhận hướng dẫn xét khen thưởng cuối năm của Bộ", "scoring", ""),
    ("Các đơn vị tự chấm điểm, Cụm thẩm định", "concluded", "scores"),
    ("Nhận báo cáo tổng kết của các đơn vị", "concluded", "unit_reports"),
    ("Hội nghị tổng kết, bỏ phiếu suy tôn", "", "published"),
    ("Lập biên bản hội nghị và tờ trình đề nghị khen thưởng", "", "proposal"),
    ("Hội đồng Thi đua - Khen thưởng ngành Tư pháp họp xét", "awarded", ""),
    ("Nhận quyết định khen thưởng", "", "awards"),
    (HANDOVER_STEP, "", "handover_tasks"),
    ("Lưu trữ hồ sơ của năm", "handed_over", ""),
    ("Giao nhận hồ sơ, tài liệu", "", "handover_files"),
)
"""Each step, the state before which it has to be done, and what it produces.

Where the program sees by itself whether it is done (the leaders, a vote, a document in the
register, a handover), no state stands here: it would be said twice.
"""
